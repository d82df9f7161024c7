package article

import "fmt"

// Texts is the copy of an article in reading order: headline, standfirst, and
// what each block says. Alternative texts and credits are not copy.
func (a *Article) Texts() []string {
	out := []string{a.Title, a.Lead}
	for _, b := range a.Body {
		switch b := b.(type) {
		case Paragraph:
			out = append(out, b.Text.String())
		case Heading:
			out = append(out, b.Text.String())
		case Quote:
			out = append(out, b.Text.String())
		case List:
			out = itemTexts(out, b.Items)
		case Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					out = append(out, cell.Text.String())
				}
			}
		case Image:
			out = append(out, b.Caption)
		default:
			panic(fmt.Sprintf("article: unknown block %T", b))
		}
	}
	return out
}

func itemTexts(out []string, items []Item) []string {
	for _, it := range items {
		out = itemTexts(append(out, it.Text.String()), it.Items)
	}
	return out
}

// Images is the pictures of an article in order.
func (a *Article) Images() []Image {
	var out []Image
	for _, b := range a.Body {
		if im, ok := b.(Image); ok {
			out = append(out, im)
		}
	}
	return out
}
