package extract

import (
	"strings"
	"unicode"

	"bantin/internal/article"
)

// withoutOwnNumbers is a numbered list whose items, each of them, begin with a line that is
// their number: a style sheet draws these in place of the list's. What goes on in small letters
// counts something ("2", "em bị thương").
func withoutOwnNumbers(l article.List) article.List {
	if !l.Ordered || len(l.Items) < 2 {
		return l
	}
	texts := make([]article.Inline, len(l.Items))
	marks := l.Marks(l.Items)
	for i, it := range l.Items {
		first, rest, ok := firstLine(it.Text)
		if !ok || unicode.IsLower(firstRune(rest.String())) || strings.TrimRight(first, ".)") != strings.TrimRight(marks[i], ".") {
			return l
		}
		texts[i] = rest
	}
	for i := range l.Items {
		l.Items[i].Text = texts[i]
	}
	return l
}

// firstLine is the first line of copy of several, and what is below it.
func firstLine(in article.Inline) (first string, rest article.Inline, ok bool) {
	for i, run := range in {
		line, below, cut := strings.Cut(run.Text, "\n")
		first += line
		if cut {
			run.Text = below
			return squeeze(first), tidy(append(article.Inline{run}, in[i+1:]...)), true
		}
		if len(first) > maxOwnNumber {
			break
		}
	}
	return "", nil, false
}

// maxOwnNumber is how many bytes the number of an item has at most, with its mark.
const maxOwnNumber = 8
