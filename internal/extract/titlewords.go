package extract

import (
	"slices"
	"strings"
	"unicode"
)

// titleEnd is what portals print behind a title: brackets around a date that an
// editor left out, and a date as programs write it.
var titleEnd = pattern(`(?:\s*(?:\([\s/:.,–-]*\)?|\[[\s/:.,–-]*\]|\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?))+$`)

// titleEndSigns are the characters that it is made of.
const titleEndSigns = "\t\n\f\r ()[]/:.,–-0123456789TZ+"

// bareTitle is a title without what portals print behind it.
func bareTitle(s string) string {
	words := strings.TrimRight(s, titleEndSigns)
	if words == s {
		return s
	}
	if bare := words + titleEnd().ReplaceAllString(s[len(words):], ""); bare != "" {
		return bare
	}
	return s
}

// withoutWay is a headline without the way to the page, which some systems print before it
// in its own heading: "Section > Title", of which the window, or its first part, has the last,
// and what is before leads there or is a section.
func (f *facts) withoutWay(s string) string {
	for _, sign := range [...]string{" > ", " » ", " › "} {
		i := strings.LastIndex(s, sign)
		if i < 0 {
			continue
		}
		last := squeeze(s[i+len(sign):])
		if said := spoken(last); hasFourWords(last) && (said == spoken(f.window) || said == spoken(windowParts(f.window)[0])) && f.isWay(s[:i], sign) {
			return last
		}
	}
	return s
}

// isWay reports whether each part of a text is the first page, a section, or what a link of the
// page says: headlines have such signs, too ("Trước 2020 > Sau 2025: …").
func (f *facts) isWay(s, sign string) bool {
	links := map[string]bool{}
	for _, n := range f.find("a") {
		if f.of(n).text <= len(s) {
			links[fold(text(n))] = true
		}
	}
	for part := range strings.SplitSeq(s, sign) {
		if l := fold(part); !isFirstPage(l) && !sections()[l] && !links[l] {
			return false
		}
	}
	return true
}

// isTitle reports whether a text says a title, with what portals print behind it or
// without.
func isTitle(s, title string) bool { return strings.HasPrefix(s, title) && bareTitle(s) == title }

// sameTitle reports whether a heading and a name of the page are one: the name
// holds the heading, not as a mere part of it, or the heading the name. Their
// marks may differ: systems set them in what they print only.
func sameTitle(heading, name string) bool {
	heading, name = spoken(heading), spoken(name)
	if name == "" || heading == "" {
		return false
	}
	return strings.HasPrefix(name, heading) || strings.Contains(heading, name) ||
		strings.Contains(name, heading) && len(heading)*2 >= len(name)
}

// spoken is the words of a text in lower case, without any marks.
func spoken(s string) string {
	return squeeze(strings.Map(func(c rune) rune {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9': // as most
			return c
		case isWordLetter(c):
			return unicode.ToLower(c)
		case strings.ContainsRune("'’‘", c):
			return -1
		}
		return ' '
	}, s))
}

// isWordLetter reports whether spoken words are made of a character.
func isWordLetter(c rune) bool { return unicode.In(c, unicode.L, unicode.M, unicode.N) }

// hasFourWords reports whether a text has four words, as few sites' names do.
// Data that the page gives for a title need no more; titleWords, which is
// stricter, judges lines that nothing but their look makes a title.
func hasFourWords(s string) bool {
	words := 0
	for range strings.FieldsSeq(s) {
		if words++; words == 4 {
			return true
		}
	}
	return false
}

// onceAtEnd is a window's title that ends with the site's name, where it gives it twice on end.
func onceAtEnd(title string) string {
	for _, sep := range separators {
		i := strings.LastIndex(title, sep)
		if i < 0 {
			continue
		}
		words := strings.Fields(title[i+len(sep):])
		if half := len(words) / 2; len(words) > 2 && len(words)%2 == 0 && slices.Equal(words[:half], words[half:]) {
			return title[:i+len(sep)] + strings.Join(words[:half], " ")
		}
	}
	return title
}
