package compose

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"bantin/internal/article"
)

// altOf is what a screen reader says of a picture: what its page does, unless
// that is the name of a file or is read anyway, in the caption or as the headline.
func (c *copyist) altOf(im article.Image) string {
	alt := strings.Join(strings.Fields(im.Alt), " ")
	title := c.in.Article.Title
	switch {
	case alt != "" && !isFileName(alt) && !saysSame(alt, im.Caption) && !saysSame(alt, title):
		return alt
	case im.Caption != "" || title == "":
		return c.words.Picture
	}
	return c.words.PictureIn + " “" + title + "”"
}

// saysSame reports whether one of two texts has all that the other says.
func saysSame(a, b string) bool {
	a, b = lettersOnly(a), lettersOnly(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// lettersOnly is the letters and figures of a text, small.
func lettersOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// isFileName reports whether a text is the name of a picture's file.
func isFileName(s string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".jfif"},
		strings.ToLower(path.Ext(s))) || !strings.ContainsFunc(s, unicode.IsLetter) ||
		!strings.Contains(s, " ") && strings.ContainsAny(s, "_0123456789")
}
