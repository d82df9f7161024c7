package compose

import (
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/unit"
)

// altOf is what a screen reader says of a picture: what its page does, or words of ours.
// These are in the language of the article where there are some. lang is that of what is
// said; "" is that of the article. What one picture is said to be is not said of the next
// ones again: twenty times the headline is no description.
func (c *copyist) altOf(im article.Image) (alt, lang string) {
	if c.firstSaid == nil {
		c.firstSaid = c.saidFirst()
	}
	alt = c.described(im)
	title := c.in.Article.Title
	first, seen := c.firstSaid[alt]
	again := seen && first != pictureAt(im)
	if alt != "" && !again {
		return alt, ""
	}
	words := c.words.said(c.in.Article.Language)
	if !isIn(c.in.Article.Language, words.Lang) {
		lang = words.Lang
	}
	if im.Caption != "" || title == "" || again {
		return words.Picture, lang
	}
	return words.In + " “" + title + "”", lang
}

// described is what the page says of a picture, unless that is the name of a file or is
// read anyway, in the caption or as the headline.
func (c *copyist) described(im article.Image) string {
	alt := plainAlt(im.Alt, im.Credit)
	if isFileName(alt) || saysSame(alt, im.Caption) || saysSame(alt, c.in.Article.Title) {
		return ""
	}
	return alt
}

// saidFirst is which picture of the article is the first to be described so, or, by "", the
// first without a description and a caption.
func (c *copyist) saidFirst() map[string]pictureID {
	out := map[string]pictureID{}
	for _, b := range c.in.Article.Body {
		im, ok := b.(article.Image)
		if !ok || c.picture(im) == nil {
			continue
		}
		alt := c.described(im)
		if _, seen := out[alt]; !seen && (alt != "" || im.Caption == "") {
			out[alt] = pictureAt(im)
		}
	}
	return out
}

// pictureID is what tells a picture of an article from the others.
type pictureID struct{ place, src, file string }

func pictureAt(im article.Image) pictureID { return pictureID{im.Place, im.Src, im.File} }

// longAlt is how many bytes of letters make a description long; two long ones say the
// same where they begin with so much of the shorter.
const (
	longAlt            = 40
	sameAlt unit.Ratio = 800
)

// saysSame reports whether one of two texts has all that the other says: a description
// may name the agency behind the words of the caption.
func saysSame(a, b string) bool {
	a, b = lettersOnly(a), lettersOnly(b)
	if a == "" || b == "" {
		return false
	}
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	short := min(len(a), len(b))
	same := 0
	for same < short && a[same] == b[same] {
		same++
	}
	return short >= longAlt && same*1000 >= short*int(sameAlt)
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
