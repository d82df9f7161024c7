package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// quote reads a quotation: who said it goes with its last paragraph.
func (r *reader) quote(n *html.Node, depth int) {
	from := len(r.out)
	var who *html.Node
	for c := n.FirstChild; c != nil; {
		if c.Type != html.ElementNode || c.Data != "cite" && c.Data != "footer" && c.Data != "blockquote" {
			c = next(c, n)
			continue
		}
		if c.Data != "blockquote" { // who is named in a quotation in this one said that
			if who != nil {
				r.leave(who, ruleAttribution)
			}
			who = c
			r.quoted[c] = true
		}
		c = behind(c, n)
	}
	r.children(n, depth)
	r.flush()
	for i := from; i < len(r.out); i++ {
		switch b := r.out[i].block.(type) {
		case article.Paragraph:
			r.out[i].block = article.Quote{Text: b.Text}
		case article.List:
			b.Quoted = true
			r.out[i].block = b
		}
	}
	if who == nil {
		return
	}
	name := strings.TrimLeft(text(who), "—–- ")
	if last := len(r.out) - 1; last >= from {
		if q, ok := r.out[last].block.(article.Quote); ok && q.Attribution == "" {
			q.Attribution = name
			r.out[last].block = q
			return
		}
		if name != "" { // of a list, a table, a picture
			r.add(article.Paragraph{Text: article.Plain("— " + name)}, who)
			return
		}
	}
	r.leave(who, ruleAttribution)
}
