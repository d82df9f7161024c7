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

// Text is title, standfirst and paragraphs, each on one line unless the page breaks its
// lines, as those of verse, an empty line between; captions with their credits come
// where their pictures do.
func Text(a *article.Article) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(flat(a.Title))
	add(flat(a.Standfirst))
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Quote:
			add(plainText(b.Text))
			add(flat(b.Attribution))
		case article.Image:
			add(legend(b))
		case article.List:
			textItems(b.Items, b.Numbering, add)
		case article.Table:
			add(flat(b.Caption))
			for _, r := range b.Rows {
				var cells []string
				for _, c := range r {
					cells = append(cells, flat(plainText(c.Text)))
				}
				add(strings.Join(cells, "\t"))
			}
		default:
			for in := range article.Inlines(b) {
				add(plainText(in))
			}
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// plainText is copy without styles. Figures and signs that stand higher or lower have
// characters of their own, without which 10⁶ is 106; letters have none, and are read
// right beside the others.
func plainText(in article.Inline) string {
	s := ""
	for _, r := range in {
		s += r.Characters()
	}
	return s
}

// textItems adds the items of a list, each with its number when they have one.
func textItems(items []article.Item, n article.Numbering, add func(string)) {
	marks := n.Marks(items)
	for i, it := range items {
		s := flat(plainText(it.Text))
		if n.Ordered {
			s = strings.TrimSpace(marks[i] + " " + s)
		}
		add(s)
		textItems(it.Items, it.Below, add)
	}
}
