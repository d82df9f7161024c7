package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
)

// Lists of persons, each with lines of what he is: pages part them by the white of their paragraphs, or by nothing.

// Bounds on such a list: the entries that have a line below the name at least, and the lines of one at most.
const (
	leastEntries = 3
	mostEntry    = 5
)

// personTitle begins the line that names a person.
var personTitle = pattern(`^(?:\d{1,3}[.)] ?|[-–+•*] ?)?(?:(?:Mr|Mrs|Ms|Dr|Prof|Eng|Ông|Bà|Đồng chí|Đ/c|Anh|Chị|Thầy giáo|Cô giáo|Thầy|Cô|Cụ|Em|Bác sĩ|BS|TS|ThS|GS|PGS|KS|Luật sư)\.?:? )+\p{Lu}`)

// isPersonEntry reports whether a line names a person, and nothing else.
func isPersonEntry(s string) bool {
	if !personTitle().may(s) || runeCount(s) > maxRightLine {
		return false
	}
	title := personTitle().FindString(s)
	if title == "" {
		return false
	}
	_, size := utf8.DecodeLastRuneInString(title)
	name := s[len(title)-size:]
	return isPersonLine(strings.TrimRight(name, ",:;")) && !strings.HasSuffix(s, ".")
}

// entryLine is a line that may be one of such a list.
type entryLine struct {
	in    article.Inline
	block int
}

// persons makes an entry of the lines of each person where a list of them is.
func persons(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		if !isEntryBlock(in[i]) || !slices.ContainsFunc(in[i].in.Lines(), func(l article.Inline) bool { return isPersonEntry(l.String()) }) {
			continue
		}
		k := i
		var lines []entryLine
		for ; k < len(in) && isEntryBlock(in[k]); k++ {
			for _, l := range in[k].in.Lines() {
				lines = append(lines, entryLine{l, k})
			}
		}
		if out := entriesOf(in, lines); out != nil {
			in = slices.Replace(slices.Clip(in), i, k, out...)
			k = i + len(out)
		}
		i = k - 1
	}
	return in
}

// isEntryBlock reports whether all lines of a paragraph may be those of such a list.
func isEntryBlock(l bodyLine) bool {
	p, ok := l.block.(article.Paragraph)
	return ok && (p.Form == article.Running || p.Form == article.Lines) && l.longest <= maxRightLine && (strings.IndexByte(l.said, '\n') >= 0 || !closes(l.said))
}

// entriesOf is the blocks of some lines of which most are a list of persons; nil where they are none. What is before the first
// person, or too long for the last, stays as it is.
func entriesOf(in []bodyLine, lines []entryLine) []bodyLine {
	var starts []int
	for n, l := range lines {
		if isPersonEntry(l.in.String()) {
			starts = append(starts, n)
		}
	}
	if len(starts) < leastEntries {
		return nil
	}
	ends := make([]int, len(starts))
	entries, longest := 0, 1
	for k, from := range starts {
		to := len(lines)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		if block := lines[from].block; to > from+1 && lines[from+1].block == block { // the paragraph ends it
			for to > from && lines[to-1].block != block {
				to--
			}
		}
		if k+1 == len(starts) {
			to = min(to, from+longest)
		}
		if to-from > mostEntry {
			return nil
		}
		if ends[k] = to; to-from > 1 {
			entries++
		}
		longest = max(longest, to-from)
	}
	if entries < leastEntries {
		return nil
	}
	var out []bodyLine
	add := func(from, to int, form article.Form) {
		var text []article.Inline
		for _, l := range lines[from:to] {
			text = append(text, l.in)
		}
		if len(text) > 0 {
			out = append(out, bodyLineOf(piece{article.Paragraph{Text: ofLines(text), Form: form}, in[lines[from].block].node}))
		}
	}
	at := 0
	rest := func(to int) { // what is no entry, each paragraph by itself
		for at < to {
			n := at + 1
			for n < to && lines[n].block == lines[at].block {
				n++
			}
			if n-at > 1 {
				add(at, n, article.Lines)
			} else {
				add(at, n, article.Running)
			}
			at = n
		}
	}
	for k, from := range starts {
		rest(from)
		add(from, ends[k], article.Entry)
		at = ends[k]
	}
	rest(len(lines))
	return out
}
