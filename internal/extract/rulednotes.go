package extract

import (
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
)

// Notes that are typed have nothing that says so but a rule of signs, and the numbers behind it: those by which the
// copy calls them.

// typedNote begins such a note with its number.
var typedNote = pattern(`^[(\[](\d{1,2})[)\]] ?\pL`)

// ruledNotes makes notes of the paragraphs that end an article below a rule, where they are numbered from 1 up and the
// copy calls the first by its number; the rule is that of the notes then.
func ruledNotes(in []bodyLine) []bodyLine {
	at := -1
	for i := len(in) - 1; i > 0 && at < 0; i-- {
		p, ok := in[i].block.(article.Paragraph)
		switch {
		case ok && in[i].isLine && !hasLetter(in[i].said) && strings.Trim(in[i].said, "_-–—* ") == "":
			at = i
		case !ok || p.Form != article.Running:
			return in
		}
	}
	if at < 0 || at+1 == len(in) {
		return in
	}
	number := 0
	for _, l := range in[at+1:] {
		m := typedNote().compiled().FindStringSubmatch(l.said)
		if m == nil {
			if number == 0 {
				return in
			}
			continue // it goes on
		}
		if number++; m[1] != strconv.Itoa(number) {
			return in
		}
	}
	if !slices.ContainsFunc(in[:at], func(l bodyLine) bool {
		return l.in != nil && (strings.Contains(l.said, "(1)") || strings.Contains(l.said, "[1]"))
	}) {
		return in
	}
	for i := at + 1; i < len(in); i++ {
		p := in[i].block.(article.Paragraph)
		p.Form = article.Note
		in[i].block = p
	}
	return slices.Delete(in, at, at+1)
}
