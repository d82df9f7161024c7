package speech

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// Aloud returns an article as it is read out line by line: as Article does, and
// with paragraphs and headings only. The number of an item goes before it in
// words; a table is read row by row, each value behind the head of its column.
// Pictures and links are not read, but a caption that may be a paragraph is.
func Aloud(a *article.Article, o Options) Spoken {
	given := *a
	given.Body = remaining(a.Body)
	out := Article(&given, o)
	var body []article.Block
	say := func(in article.Inline) {
		if in = unlinked(in); len(in) > 0 {
			body = append(body, article.Paragraph{Text: in})
		}
	}
	for _, b := range out.Body {
		switch b := b.(type) {
		case article.Paragraph:
			say(b.Text)
		case article.Heading:
			body = append(body, article.Heading{Level: b.Level, Text: unlinked(b.Text)})
		case article.Quote:
			say(b.Text)
			say(article.Plain(b.Attribution))
		case article.List:
			items(b.Items, b.Numbering, o, say)
		case article.Table:
			say(article.Plain(b.Caption))
			for _, row := range b.Lines() {
				say(row)
			}
		case article.Image:
		default:
			panic(fmt.Sprintf("speech: unknown block %T", b))
		}
	}
	out.Body = body
	return out
}

// remaining is a body with what stays of its pictures in their place.
func remaining(body []article.Block) []article.Block {
	out := slices.Clone(body)
	for i, b := range out {
		im, _ := b.(article.Image)
		if in := im.Remainder(); in != nil {
			out[i] = article.Paragraph{Text: in}
		}
	}
	return out
}

// unlinked is copy without its links.
func unlinked(in article.Inline) article.Inline {
	var out article.Inline
	for _, r := range in {
		r.Href = ""
		out = add(out, r, r.Text)
	}
	return out
}

// items says the items of a list with those below them; letters are as they
// are printed.
func items(list []article.Item, n article.Numbering, o Options, say func(article.Inline)) {
	o.Sentences = false
	marks, numbers := n.Marks(list), n.Numbers(list)
	for i, it := range list {
		if len(it.Text) > 0 && n.Ordered {
			run := article.Run{Text: strings.TrimSuffix(marks[i], "."), Spelled: true}
			if n.Style != "a" && n.Style != "A" && numbers[i] >= 0 {
				run.Text = capital(Number(numbers[i], o))
			}
			say(article.Inline{run}.Join(". ", it.Text))
		} else {
			say(it.Text)
		}
		items(it.Items, it.Below, o, say)
	}
}

// capital is a text with a capital letter first.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
