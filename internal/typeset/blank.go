package typeset

import "strings"

// Dots in a row are a place to fill in by hand where there are so many that nobody types them
// for a pause, or where a text has several places of at least as many as LeastBlank.
const (
	LeastBlank = 5
	SureBlank  = 10
)

// IsBlankMark reports whether a character is one that such places are made of.
func IsBlankMark(r rune) bool { return r == '.' || r == '…' || r == '_' }

// BlankMarks is how many dots the characters before the first other one are, and where that is.
func BlankMarks(s string) (dots, end int) {
	for i, r := range s {
		if !IsBlankMark(r) {
			return dots, i
		}
		if dots++; r == '…' {
			dots += 2
		}
	}
	return dots, len(s)
}

// Blanks is how many places to fill in a text has, and whether one of them is so for sure.
func Blanks(s string) (places int, sure bool) {
	for {
		from := strings.IndexFunc(s, IsBlankMark)
		if from < 0 {
			return places, sure
		}
		dots, end := BlankMarks(s[from:])
		if dots >= LeastBlank {
			places++
		}
		sure = sure || dots >= SureBlank
		s = s[from+end:]
	}
}

// hasBlanks reports whether a text has places to fill in.
func hasBlanks(s string) bool {
	if !strings.Contains(s, "...") && !strings.Contains(s, "…") && !strings.Contains(s, "___") {
		return false
	}
	places, sure := Blanks(s)
	return sure || places > 1
}

// blankIn is the end of what a word begins with, up to a place to fill in or behind it, and its
// look. Places that no word is between are one.
func (f *filler) blankIn(word string, l *look) (end int, _ *look) {
	if dots, end := BlankMarks(word); dots >= LeastBlank {
		if f.blank == nil {
			f.blank = new(int32)
		}
		c := *l
		c.blank, c.link = true, f.blank
		return end, &c
	}
	f.blank = nil
	for from := 0; from < len(word); {
		k := strings.IndexFunc(word[from:], IsBlankMark)
		if k < 0 {
			break
		}
		dots, n := BlankMarks(word[from+k:])
		if dots >= LeastBlank {
			return from + k, l
		}
		from += k + n
	}
	return len(word), l
}
