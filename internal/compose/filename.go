package compose

import (
	"path"
	"slices"
	"strings"
	"unicode"
)

// isFileName reports whether a text is the name of a picture's file.
func isFileName(s string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".jfif"},
		strings.ToLower(path.Ext(s))) || !strings.ContainsFunc(s, unicode.IsLetter) ||
		!strings.Contains(s, " ") && strings.ContainsAny(s, "_0123456789") || isNumberedPicture(s)
}

// isNumberedPicture reports whether a description is the name that a camera, a telephone or
// an editor gives a file, without its ending.
func isNumberedPicture(s string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(strings.TrimRight(s, " 0123456789_-().")), " số")
	return kind != strings.ToLower(s) && slices.Contains([]string{"img", "dsc", "dscn", "image", "photo", "picture", "pic", "screenshot",
		"ảnh", "anh", "hình", "hinh", "hình ảnh", "hinh anh"}, kind)
}
