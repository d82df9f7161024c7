package legacy

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// line is runs that are read as one: runs[from:to] of those given.
type line struct {
	run      Run
	from, to int
}

// join makes one run of those of a line that nothing but a change of style parts,
// where one of them ends inside a word; it returns nil when there is no such line.
func join(runs []Run) (lines []line) {
	if !slices.ContainsFunc(runs, func(r Run) bool { return r.Line != 0 }) {
		return nil
	}
	found := false
	for i := 0; i < len(runs); {
		j, glued := i+1, false
		for j < len(runs) && runs[i].Line != 0 && runs[j].Line == runs[i].Line && runs[j].Font == runs[i].Font {
			glued = glued || isGlued(runs[j-1].Text, runs[j].Text)
			j++
		}
		if !glued {
			j = i + 1
		}
		l := line{run: runs[i], from: i, to: j}
		if glued {
			found = true
			var b strings.Builder
			for _, r := range runs[i:j] {
				b.WriteString(r.Text)
			}
			l.run.Text = b.String()
		}
		lines = append(lines, l)
		i = j
	}
	if !found {
		return nil
	}
	return lines
}

// isGlued reports whether one text ends inside a word that goes on in the other: no
// space is between them, and no mark of punctuation.
func isGlued(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return a != "" && b != "" && !isSpace(last) && !isSpace(first) && !isStop(last) && !isStop(first)
}

// part gives each run of a line what it reads of the line: the words that begin in
// it, and its spaces.
func (l line) part(runs []Run, c Converted) []Converted {
	if l.to == l.from+1 {
		return []Converted{c}
	}
	texts := make([]strings.Builder, l.to-l.from)
	if c.Encoding != None {
		l.share(runs, c.Text, texts)
	}
	out := make([]Converted, len(texts))
	for k := range out {
		if text := texts[k].String(); c.Encoding != None && text != runs[l.from+k].Text {
			out[k] = Converted{text, c.Encoding, c.Doubts}
			c.Doubts = nil // they are said once
		}
	}
	return out
}

// share writes the words of a text, which is what the line reads as, to the runs
// that they begin in.
func (l line) share(runs []Run, text string, to []strings.Builder) {
	k, left := 0, len(runs[l.from].Text) // the run, and how much of it is to come
	for given := l.run.Text; given != ""; {
		n, m := tokenEnd(given), tokenEnd(text)
		for left == 0 {
			k++
			left = len(runs[l.from+k].Text)
		}
		to[k].WriteString(text[:m])
		for n > left {
			n, given = n-left, given[left:]
			k++
			left = len(runs[l.from+k].Text)
		}
		left -= n
		given, text = given[n:], text[m:]
	}
	to[len(to)-1].WriteString(text)
}

// tokenEnd is how many bytes the word has that a text begins with, or the space.
func tokenEnd(text string) int {
	n := strings.IndexFunc(text, isSpace)
	switch {
	case n < 0:
		return len(text)
	case n == 0:
		return min(1, len(text))
	}
	return n
}
