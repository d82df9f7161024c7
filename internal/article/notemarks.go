package article

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WithNoteMarks returns a body whose raised figures say which note of the article they
// call (Run.Note). Those that call none are powers, as in m² and 10³.
func WithNoteMarks(body []Block) []Block {
	notes := noteNumbers(body)
	if len(notes) == 0 {
		return body
	}
	mark := func(in Inline) Inline {
		var out Inline // nil until something is marked
		before := ""
		for i, r := range in {
			if parts := calls(r, before, notes); parts != nil {
				if out == nil {
					out = slices.Clone(in[:i])
				}
				out = append(out, parts...)
			} else if out != nil {
				out = append(out, r)
			}
			before = r.Text
		}
		if out == nil {
			return in
		}
		return out
	}
	out := make([]Block, len(body))
	for i, b := range body {
		out[i] = b
		if !isNotes(b) && hasRaised(b) {
			out[i] = Map(b, mark, nil)
		}
	}
	return out
}

// noteSeparators are what stands between the numbers of several notes called at one place, and
// around them.
const noteSeparators = " ,;.–-[]()\u00a0"

// calls is a raised run as the numbers of the notes that it calls, each a run with what stands
// around it: "1, 2", "[1][2]"; "1–3" calls the first of these and the last. It is nil where not
// all of it calls notes.
func calls(r Run, before string, notes map[int]bool) []Run {
	if !r.Super || r.Note != 0 {
		return nil
	}
	var out []Run
	for rest := r.Text; rest != ""; {
		number := strings.IndexFunc(rest, isFigure)
		if number < 0 {
			number = len(rest)
		}
		if strings.Trim(rest[:number], noteSeparators) != "" {
			return nil
		}
		end := number
		for end < len(rest) && isFigure(rune(rest[end])) {
			end++
		}
		n := NoteNumber(rest[number:end])
		switch {
		case number < end && (!notes[n] || out == nil && isPower(before, n)):
			return nil
		case out == nil && number == end:
			return nil
		case out == nil:
			r.Text, r.Note = rest[:end], n
			out = append(out, r)
		default:
			// What is between two numbers is of the first, but for a bracket that opens.
			opens := number
			for opens > 0 && (rest[opens-1] == '[' || rest[opens-1] == '(') {
				opens--
			}
			out[len(out)-1].Text += rest[:opens]
			if r.Text, r.Note = rest[opens:end], n; number < end {
				out = append(out, r)
			}
		}
		rest = rest[end:]
	}
	return out
}

func isFigure(c rune) bool { return c >= '0' && c <= '9' }

// isNotes reports whether a block is notes of its article.
func isNotes(b Block) bool {
	switch b := b.(type) {
	case List:
		return b.Notes
	case Paragraph:
		return b.Form == Note
	}
	return false
}

// hasRaised reports whether anything in a block stands high.
func hasRaised(b Block) bool {
	for in := range Inlines(b) {
		if slices.ContainsFunc(in, func(r Run) bool { return r.Super }) {
			return true
		}
	}
	return false
}

// noteNumbers is the numbers of the notes of an article.
func noteNumbers(body []Block) map[int]bool {
	out := map[int]bool{}
	for _, b := range body {
		if !isNotes(b) {
			continue
		}
		switch b := b.(type) {
		case List:
			if !b.Ordered {
				continue
			}
			for _, n := range b.Numbers(b.Items) {
				out[n] = true
			}
		case Paragraph:
			out[NoteNumber(b.Text.String())] = true
		}
	}
	delete(out, 0)
	return out
}

// NoteNumber is the number that a text is, or that a note begins with, perhaps in brackets:
// "2", "[2]", "(2) Theo …"; 0 for none.
func NoteNumber(s string) int {
	s = strings.TrimLeft(s, " [(")
	end := strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' })
	if end < 0 {
		end = len(s)
	}
	n, err := strconv.Atoi(s[:end])
	if err != nil || n < 1 || n > 999 {
		return 0
	}
	return n
}

// isPower reports whether a raised figure right behind a text is a part of what that says: of
// a unit, of a number with a power, or of one letter, as in x². Behind a year it calls a note.
func isPower(before string, n int) bool {
	from := strings.LastIndexFunc(before, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) + 1
	if from > 0 {
		_, size := utf8.DecodeRuneInString(before[from-1:])
		from += size - 1
	}
	word := before[from:]
	switch strings.TrimLeft(word, "0123456789") {
	case "":
		return len(word) == 1 || len(word) == 2
	case "mm", "cm", "dm", "km", "hm":
		return n == 2 || n == 3
	}
	return n > 1 && TakesPower(strings.TrimLeft(word, "0123456789"))
}

// TakesPower reports whether a raised figure behind a word is its power, as behind the symbol of
// a quantity: x, mc, πr. Words have vowels, and abbreviations capitals: behind these it calls a
// note.
func TakesPower(word string) bool {
	n, small := 0, false
	for _, c := range word {
		n++
		small = small || unicode.IsLower(c)
		if !unicode.IsLetter(c) {
			return false
		}
	}
	if n <= 1 {
		return n == 1
	}
	return n <= 3 && small && !strings.ContainsFunc(word, func(c rune) bool {
		return strings.ContainsRune("aeiouyAEIOUY", c) || c >= utf8.RuneSelf && !unicode.Is(unicode.Greek, c)
	})
}
