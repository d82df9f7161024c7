package rendition

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
		switch {
		case r.Super:
			s += shifted(r.Text, superscripts)
		case r.Sub:
			s += shifted(r.Text, subscripts)
		default:
			s += r.Text
		}
	}
	return s
}

// The characters that stand higher and lower, behind those that they stand for.
var (
	superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷",
		"8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "=", "⁼", "(", "⁽", ")", "⁾", "n", "ⁿ", "i", "ⁱ")
	subscripts = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇",
		"8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋", "=", "₌", "(", "₍", ")", "₎", "n", "ₙ", "i", "ᵢ")
)

// shifted is a text in characters that stand higher or lower, where all of it has such.
func shifted(s string, to *strings.Replacer) string {
	got := to.Replace(s)
	for _, c := range got {
		if c < utf8.RuneSelf && c != ' ' || unicode.IsLetter(c) && !unicode.Is(unicode.Lm, c) {
			return s
		}
	}
	return got
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
