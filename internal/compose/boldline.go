package compose

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// Lines in bold that head what follows them, though the page does not say so.

// asks reports whether blocks begin with a paragraph all in bold, as the questions
// of an interview are, and a list, a table or a paragraph that is not, which answers it: a picture
// between the two is beside it. Above lists and tables a line of bold may have another below it.
func asks(blocks []article.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	question, ok := blocks[0].(article.Paragraph)
	if !ok {
		return false
	}
	titled := !allBold(question.Text)
	if titled && !isTitled(question) {
		return false
	}
	k := 1
	for k < len(blocks) && isImage(blocks[k]) {
		k++
	}
	if k == len(blocks) {
		return false
	}
	switch answer := blocks[k].(type) {
	case article.List, article.Table:
		return true
	case article.Paragraph:
		return !titled && !allBold(answer.Text)
	}
	return false
}

// isTitled reports whether a paragraph is a line in bold and one that says something of that, as above a list.
func isTitled(b article.Paragraph) bool {
	for i, r := range b.Text {
		if title, note, ok := strings.Cut(r.Text, "\n"); ok {
			return b.Form == article.Lines && !strings.Contains(note, "\n") && allBold(append(slices.Clone(b.Text[:i]), article.Run{Text: title, Bold: r.Bold})) &&
				!slices.ContainsFunc(b.Text[i+1:], func(r article.Run) bool { return strings.Contains(r.Text, "\n") })
		}
	}
	return false
}

// mostLabel is the lines of a label above a heading.
const mostLabel = 2

// labels reports whether block i is a line in bold above a heading: the name of a service, say, above what is said for
// it, or of what the headings name. No sentence or link is, and none of several lines in bold. A picture between is beside it.
func labels(blocks []article.Block, i int) bool {
	label, ok := blocks[i].(article.Paragraph)
	if !ok || !allBold(label.Text) || strings.ContainsAny(label.Text.String(), ".!?…") ||
		slices.ContainsFunc(label.Text, func(r article.Run) bool { return r.Href != "" }) {
		return false
	}
	if i > 0 {
		if above, ok := blocks[i-1].(article.Paragraph); ok && allBold(above.Text) {
			return false
		}
	}
	for i++; i < len(blocks) && isImage(blocks[i]); i++ {
	}
	return i < len(blocks) && isHeading(blocks[i])
}

// allBold reports whether all words of a text are bold.
func allBold(in article.Inline) bool {
	return !slices.ContainsFunc(in, func(r article.Run) bool { return !r.Bold && strings.TrimSpace(r.Text) != "" })
}
