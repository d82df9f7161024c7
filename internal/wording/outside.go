package wording

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible is a text from outside, such as a file's name, as a line for people may hold it:
// what moves the cursor, colours or hides letters, begins a line or turns its direction is
// written as Go writes it ("\x1b", "\n", "\u202e"), so that no name makes a message of its
// own. Of what is longer than any line that people read, it is the beginning and the end. All
// other text stays as it is.
func Visible(s string) string { return visible(shortened(s)) }

// visible is a whole text, in which all that is there can be seen.
func visible(s string) string {
	if strings.IndexFunc(s, isUnseen) < 0 {
		return s
	}
	var b strings.Builder
	for i, c := range s {
		switch {
		case !isUnseen(c):
			b.WriteRune(c)
		case c == utf8.RuneError:
			_, size := utf8.DecodeRuneInString(s[i:])
			b.WriteString(strings.Trim(strconv.QuoteToASCII(s[i:i+size]), `"`))
		default:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(c), "'"))
		}
	}
	return b.String()
}

// What is shown of a text that is too long for a message, in bytes. Headlines of pages may have
// megabytes, names of files thousands; these are told by their ends as much as by their beginnings.
const (
	maxShown   = 1000
	shownFirst = 700
	shownLast  = 200
)

// shortened is a text without its middle where it is too long for a message.
func shortened(s string) string {
	if len(s) <= maxShown {
		return s
	}
	first, last := shownFirst, len(s)-shownLast
	for first > shownFirst-utf8.UTFMax && !utf8.RuneStart(s[first]) {
		first--
	}
	for last < len(s)-shownLast+utf8.UTFMax && !utf8.RuneStart(s[last]) {
		last++
	}
	return s[:first] + " … " + s[last:]
}

// isUnseen reports whether a letter is no letter for people: a control, a separator of lines,
// a control of direction, or a byte that is no letter at all.
func isUnseen(c rune) bool {
	return unicode.IsControl(c) || c == '\u2028' || c == '\u2029' || unicode.Is(unicode.Bidi_Control, c) || c == utf8.RuneError
}

// Outside is an argument of a message: text in it shows as Visible shows it, unless the
// message quotes it, which does the same.
func Outside(arg any) any {
	switch a := arg.(type) {
	case string:
		return outside(shortened(a))
	case error:
		return outside(shortened(a.Error()))
	case Listing:
		texts := make([]string, len(a.Texts))
		for i, text := range a.Texts {
			texts[i] = shortened(text)
		}
		return outside(strings.Join(texts, a.Between))
	}
	return arg
}

// Listing is texts from outside, as one argument of a message: all are shown, each as if it were
// alone.
type Listing struct {
	Texts   []string
	Between string
}

// outside is text that shows as it is only where nothing in it is unseen.
type outside string

// Format writes the text for any verb.
func (o outside) Format(s fmt.State, verb rune) {
	text := string(o)
	if verb != 'q' {
		text = visible(text)
	}
	fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}
