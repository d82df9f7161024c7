package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// isPoem reports whether lines are of a poem: some syllables each, words that are no
// names, hardly a figure, no labels.
func isPoem(lines []article.Inline) bool {
	if len(lines) < 2 {
		return false
	}
	counts := make([]int, len(lines))
	sum, worded := 0, 0
	for i, l := range lines {
		s := l.String()
		if strings.ContainsAny(s, "0123456789:@/…_") || strings.Contains(s, "...") || !startsVerse(s) {
			return false
		}
		lower := 0
		for w := range strings.FieldsSeq(s) {
			if strings.IndexFunc(w, unicode.IsLetter) < 0 {
				continue
			}
			counts[i]++
			if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'(")); counts[i] > 1 && unicode.IsLower(r) {
				lower++
			}
		}
		if counts[i] < 2 || counts[i] > 10 {
			return false
		}
		if sum += counts[i]; lower*2 >= counts[i]-1 {
			worded++
		}
	}
	if worded*4 < len(lines)*3 || sum < 4*len(lines) {
		return false
	}
	if !slices.ContainsFunc(lines, func(l article.Inline) bool { return !closes(l.String()) }) && !isMetrical(lines) {
		return false // a sentence each
	}
	if len(lines) == 2 {
		return counts[0] == 6 && counts[1] == 8 || counts[0] == 7 && counts[1] == 7
	}
	return true
}

// startsVerse reports whether a line begins as one of a poem does: with a letter, or a
// mark of quotation or speech before one.
func startsVerse(s string) bool {
	s = strings.TrimLeft(s, "“\"'(– -…")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// leastLoose is how many paragraphs in a row, each a line of a poem, are verse.
const leastLoose = 4

// stanzas makes stanzas of paragraphs that are a line of a poem each, where a measure is
// in them: lines of as many syllables, or of six and eight in turn.
func stanzas(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		k := i
		var lines []article.Inline
		for k < len(in) {
			p, ok := in[k].block.(article.Paragraph)
			if !ok || p.Form != article.Running && p.Form != article.Centred || in[k].longest > maxVerseLine ||
				allBold(p.Text) || strings.Contains(in[k].said, "\n") || !isLooseLine(in[k].said) {
				break
			}
			lines = append(lines, p.Text)
			k++
		}
		if len(lines) < leastLoose || !isPoem(lines) || !isMetrical(lines) {
			i = max(i, k-1)
			continue
		}
		out := slices.Clone(in[:i])
		for from := i; from < k; {
			to := from + 1
			for to < k && !isParted(in[to-1].node, in[to].node) {
				to++
			}
			stanza := article.Paragraph{Text: ofLines(lines[from-i : to-i]), Form: article.Verse}
			out = append(out, bodyLineOf(piece{stanza, in[from].node}))
			from = to
		}
		next := len(out) - 1
		in = append(out, in[k:]...)
		i = next
	}
	return in
}

// Bounds on a poem of lines of any length: a third of them are short, and so many words are on average at least.
const (
	leastFree   = 5 // lines
	longestFree = 45
	shortFree   = 8
	meanFree    = 3
)

// poems makes stanzas of all parts of a poem where most of them may be such: a line in verse of no
// measure may be as long as one of prose, and a stanza of two lines no more than any two.
func poems(in []bodyLine) {
	for i := 0; i < len(in); i++ {
		if !isStanza(in[i]) {
			continue
		}
		k, verse := i, false
		for n := i; n < len(in) && (isStanza(in[n]) || isLineOfPoem(in[n])); n++ {
			if isStanza(in[n]) {
				k = n + 1
			}
			verse = verse || formIn(in[n].block) == article.Verse
		}
		var lines []article.Inline
		for _, l := range in[i:k] {
			lines = append(lines, l.in.Lines()...)
		}
		if k-i > 1 || !verse {
			if isFreeVerse(lines, verse) {
				for n := i; n < k; n++ {
					p := in[n].block.(article.Paragraph)
					p.Form = article.Verse
					in[n].block = p
				}
			}
		}
		i = k - 1
	}
}

// formIn is the form of a paragraph; that of running text for other blocks.
func formIn(b article.Block) article.Form {
	p, _ := b.(article.Paragraph)
	return p.Form
}

// isStanza reports whether a block may be a stanza: lines, each parted from the next by the page.
func isStanza(l bodyLine) bool {
	p, ok := l.block.(article.Paragraph)
	return ok && (p.Form == article.Running || p.Form == article.Lines || p.Form == article.Verse) &&
		strings.IndexByte(l.said, '\n') >= 0 && !allBold(p.Text) && !strings.ContainsAny(l.said, "0123456789:@/_")
}

// isLineOfPoem reports whether a paragraph may be one line between the stanzas of a poem.
func isLineOfPoem(l bodyLine) bool {
	p, ok := l.block.(article.Paragraph)
	return ok && p.Form == article.Running && l.longest <= maxVerseLine && isLooseLine(l.said) && !closes(l.said) && !allBold(p.Text)
}

// isFreeVerse reports whether lines are of a poem, in a measure or not: words that are no names, begun with a letter,
// few sentences that end with their line, and some of them short. Beside a stanza in a measure fewer will do.
func isFreeVerse(lines []article.Inline, known bool) bool {
	if len(lines) < leastFree && !known {
		return false
	}
	short, ended, worded, words := 0, 0, 0, 0
	for _, l := range lines {
		s := l.String()
		n := wordCount(s)
		if n > longestFree || !startsVerse(s) {
			return false
		}
		if words += n; n <= shortFree {
			short++
		}
		if strings.ContainsAny(s[len(s)-1:], ".;") && !strings.HasSuffix(s, "...") {
			ended++
		}
		if isWorded(s) {
			worded++
		}
	}
	return short*3 >= len(lines) && ended*3 <= len(lines) && worded*4 >= len(lines)*3 && words >= meanFree*len(lines)
}

// isWorded reports whether most words of a line behind the first begin with a small letter.
func isWorded(s string) bool {
	words, lower := 0, 0
	for w := range strings.FieldsSeq(s) {
		if strings.IndexFunc(w, unicode.IsLetter) < 0 {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'(")); words > 1 && unicode.IsLower(r) {
			lower++
		}
	}
	return lower*2 >= words-1
}

// isLooseLine reports whether a line may be one of a poem by itself.
func isLooseLine(s string) bool {
	n := wordCount(s)
	return n >= 3 && n <= 10 && !strings.ContainsAny(s, "0123456789:@/_") && startsVerse(s)
}

// isMetrical reports whether most lines have as many syllables, or six and eight in turn.
func isMetrical(lines []article.Inline) bool {
	var by [12]int
	turns := 0
	for i, l := range lines {
		n := wordCount(l.String())
		by[min(n, 11)]++
		if n == 6 && i%2 == 0 || n == 8 && i%2 == 1 {
			turns++
		}
	}
	most := 0
	for n, k := range by {
		if n >= 4 {
			most = max(most, k)
		}
	}
	return max(most, turns)*5 >= len(lines)*4
}

// isParted reports whether a paragraph without text is between two: it parts stanzas.
func isParted(a, b *html.Node) bool {
	for k := 0; a != nil && k < 5 && a.NextSibling == nil; k++ {
		a = a.Parent
	}
	if a == nil {
		return false
	}
	for !isBlock(a) && a.Parent != nil && a.Parent.Type == html.ElementNode {
		a = a.Parent
	}
	for c := a.NextSibling; c != nil; c = c.NextSibling {
		for up := b; up != nil; up = up.Parent {
			if up == c {
				return false
			}
		}
		if c.Type == html.ElementNode && (c.Data == "br" || c.Data == "hr" || isBlock(c) && squeeze(text(c)) == "") {
			return true
		}
	}
	return false
}

// ofLines is lines as one text, a break between two.
func ofLines(lines []article.Inline) article.Inline {
	var out article.Inline
	var said strings.Builder // by the runs since the last of out, all of one style
	var style article.Run
	end := func() {
		if style.Text = said.String(); style.Text != "" {
			out = append(out, style)
		}
		said.Reset()
	}
	add := func(r article.Run) {
		if said.Len() > 0 && !r.SameStyle(style) {
			end()
		}
		style = r
		said.WriteString(r.Text)
	}
	for i, l := range lines {
		if i > 0 {
			add(article.Run{Text: "\n"})
		}
		for _, r := range l {
			if r.Text != "" {
				add(r)
			}
		}
	}
	end()
	return out
}
