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
// Words of ours are in the language of the article where there are some. lang is that
// of what is said; "" is that of the article.
func (c *copyist) altOf(im article.Image) (alt, lang string) {
	alt = strings.Join(strings.Fields(im.Alt), " ")
	title := c.in.Article.Title
	switch {
	case alt != "" && !isFileName(alt) && !saysSame(alt, im.Caption) && !saysSame(alt, title):
		return alt, ""
	}
	var words PictureWords
	for i, w := range c.words.Pictures {
		if i == 0 || isIn(c.in.Article.Language, w.Lang) {
			words = w
		}
	}
	if !isIn(c.in.Article.Language, words.Lang) {
		lang = words.Lang
	}
	if im.Caption != "" || title == "" {
		return words.Picture, lang
	}
	return words.In + " “" + title + "”", lang
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
