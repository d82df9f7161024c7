package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// Pages give headings the levels that look well: below the name of a thing, which has nothing but its picture below
// it, one of the same level, or of a higher one, often heads what is said of that thing. That a picture is all that
// a heading has is as common, as a chart of who does what, and says nothing by itself.

// outlined is the headings of an article, which tell what is a part of what where their levels do not.
type outlined []article.Heading

func outlineOf(blocks []article.Block) (out outlined) {
	for _, b := range blocks {
		if h, ok := b.(article.Heading); ok {
			out = append(out, h)
		}
	}
	return out
}

// goesOn reports whether heading k, behind heading i with no more than pictures and such headings between, heads
// what is said of that: it is lower, or it is of the same level, and comes again below others, as "Features" of
// things to buy does, has no number where those of the others go on behind it, or is what a picture shows.
func (o outlined) goesOn(i, k int, pictures []article.Block) bool {
	top, below := o[i], o[k]
	switch {
	case below.Level != top.Level:
		return below.Level > top.Level
	case len(pictures) == 0: // what comes below that one is its own
		return false
	case o.count(below) > 1 && o.count(top) == 1:
		return true
	case isNumbered(top) && !isNumbered(below) && slices.ContainsFunc(o[k+1:],
		func(h article.Heading) bool { return h.Level == top.Level && isNumbered(h) }):
		return true
	}
	return show(pictures, below, top)
}

// isLineAbove reports whether heading i, with pictures between, is a line above a higher one, of what these show: for how
// many people a game is, above its name.
func (o outlined) isLineAbove(i int, pictures []article.Block) bool {
	return i+1 < len(o) && o[i+1].Level < o[i].Level && show(pictures, o[i+1], o[i])
}

// show reports whether one of the pictures is of what one heading says rather than another.
func show(pictures []article.Block, h, other article.Heading) bool {
	return slices.ContainsFunc(pictures, func(b article.Block) bool {
		im := b.(article.Image)
		return names(im, h) && !names(im, other)
	})
}

// count is how many headings say what one does.
func (o outlined) count(h article.Heading) (n int) {
	said := foldedWords(h.Text.String())
	for _, other := range o {
		if slices.Equal(foldedWords(other.Text.String()), said) {
			n++
		}
	}
	return n
}

// isNumbered reports whether a heading begins with its number: "3. Lúa mùa".
func isNumbered(h article.Heading) bool {
	s := strings.TrimSpace(h.Text.String())
	rest := strings.TrimLeft(s, "0123456789")
	return rest != s && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") "))
}

// leastName is the letters that a picture is named by, at least.
const leastName = 4

// names reports whether a heading says half of what is said of a picture, or that says all of the heading.
func names(im article.Image, h article.Heading) bool {
	said := foldedWords(h.Text.String())
	return slices.ContainsFunc([]string{im.Alt, im.Caption, im.Credit}, func(s string) bool {
		name := foldedWords(s)
		shared, letters := 0, 0
		for _, w := range name {
			if slices.Contains(said, w) {
				shared, letters = shared+1, letters+utf8.RuneCountInString(w)
			}
		}
		all := !slices.ContainsFunc(said, func(w string) bool { return !slices.Contains(name, w) })
		return letters >= leastName && (2*shared >= len(name) || all)
	})
}

// foldedWords is the words of a text, in small letters.
func foldedWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return strings.Fields(s)
}
