package bulletin

import (
	"strings"

	"bantin/internal/article"
)

// texts is the copy of an article in order: headline, standfirst, and what
// stands in each block.
func texts(a *article.Article) []string {
	out := []string{a.Title, a.Lead}
	add := func(in article.Inline) { out = append(out, in.String()) }
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			add(b.Text)
		case article.Heading:
			add(b.Text)
		case article.Quote:
			add(b.Text)
		case article.List:
			out = append(out, itemTexts(b.Items)...)
		case article.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					add(cell.Text)
				}
			}
		case article.Image:
			out = append(out, b.Caption)
		}
	}
	return out
}

func itemTexts(items []article.Item) []string {
	var out []string
	for _, it := range items {
		out = append(append(out, it.Text.String()), itemTexts(it.Items)...)
	}
	return out
}

// Signs of an old encoding: letters and marks that stand inside words when a
// page in TCVN3 or VNI is read as Latin, and never in Vietnamese.
const oldSigns = "äåæçëîïñöøûüßþÿðÄÅÆÇËÎÏÑÖØÛÜÞÐ¨©ª«¬®µ¶·¸¹»¼½¾§"

// At least so many words, and one in so many of the article, bear such signs.
const (
	oldWords = 5
	oldShare = 5
)

// oldEncoding is the first words of an article that seem to be in an old
// encoding; "" when it is in Unicode. A foreign name or two is no sign.
func oldEncoding(a *article.Article) string {
	var found []string
	all := 0
	for _, s := range texts(a) {
		for word := range strings.FieldsSeq(s) {
			if all++; len(word) > 1 && strings.ContainsAny(word, oldSigns) && strings.Trim(word, oldSigns) != "" {
				found = append(found, word)
			}
		}
	}
	if len(found) < oldWords || len(found)*oldShare < all {
		return ""
	}
	return strings.Join(found[:oldWords], " ")
}
