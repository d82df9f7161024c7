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
