package rendition

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/wording"
)

// photo precedes the name of a photographer, as on the printed page.
func photo() string { return wording.Text(wording.Vietnamese, "Photograph:") + " " }

// TextRule is what parts two articles: no copy has such a line.
const TextRule = "\n========================================\n\n"

// flat returns s on one line.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// legend returns the caption of a picture and its credit on one line; "" when
// it has neither.
func legend(im article.Image) string {
	s := flat(im.Caption)
	if im.Credit == "" {
		return s
	}
	if s != "" {
		s += " "
	}
	return s + photo() + flat(im.Credit)
}

// Text is title, standfirst and paragraphs, each on one line, an empty line
// between; captions with their credits come where their pictures do.
func Text(a *article.Article) string {
	var parts []string
	add := func(s string) {
		if s = flat(s); s != "" {
			parts = append(parts, s)
		}
	}
	add(a.Title)
	add(a.Standfirst)
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Quote:
			add(b.Text.String())
			add(b.Attribution)
		case article.Image:
			add(legend(b))
		case article.List:
			textItems(b.Items, b.Numbering, add)
		case article.Table:
			add(b.Caption)
			for _, r := range b.Rows {
				var cells []string
				for _, c := range r {
					cells = append(cells, flat(c.Text.String()))
				}
				add(strings.Join(cells, "\t"))
			}
		default:
			for in := range article.Inlines(b) {
				add(in.String())
			}
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// textItems adds the items of a list, each with its number when they have one.
func textItems(items []article.Item, n article.Numbering, add func(string)) {
	marks := n.Marks(items)
	for i, it := range items {
		s := it.Text.String()
		if n.Ordered {
			s = strings.TrimSpace(marks[i] + " " + s)
		}
		add(s)
		textItems(it.Items, it.Below, add)
	}
}
