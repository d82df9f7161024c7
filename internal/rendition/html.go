package rendition

import (
	"fmt"
	"html"
	"strings"

	"bantin/internal/article"
)

// HTML is a plain rendering of the same blocks, without a page around it.
func HTML(a *article.Article) string {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, "<article lang=\"%s\">\n<h1>%s</h1>\n", e(a.Language), e(a.Title))
	if a.Standfirst != "" {
		fmt.Fprintf(&b, "<p class=\"lead\">%s</p>\n", e(a.Standfirst))
	}
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			fmt.Fprintf(&b, "<p>%s</p>\n", htmlRuns(x.Text))
		case article.Heading:
			fmt.Fprintf(&b, "<h%d>%s</h%d>\n", x.Level, e(x.Text.String()), x.Level)
		case article.Quote:
			fmt.Fprintf(&b, "<blockquote><p>%s</p>", htmlRuns(x.Text))
			if x.Attribution != "" {
				fmt.Fprintf(&b, "<cite>%s</cite>", e(x.Attribution))
			}
			b.WriteString("</blockquote>\n")
		case article.Image:
			fmt.Fprintf(&b, "<figure><img src=\"%s\" alt=\"%s\">", e(x.Src), e(x.Alt))
			fmt.Fprintf(&b, "<figcaption>%s</figcaption></figure>\n", e(legend(x)))
		case article.List:
			htmlList(&b, x.Items, x.Numbering)
		case article.Table:
			htmlTable(&b, x)
		default:
			panic(fmt.Sprintf("rendition: unknown block %T", x))
		}
	}
	b.WriteString("</article>\n")
	return b.String()
}

func htmlList(b *strings.Builder, items []article.Item, n article.Numbering) {
	tag := "ul"
	if n.Ordered {
		tag = "ol"
	}
	b.WriteString("<" + tag)
	if n.Ordered {
		if n.Style != "" {
			fmt.Fprintf(b, " type=\"%s\"", n.Style)
		}
		if n.Reversed {
			b.WriteString(" reversed")
		}
		if n.Start != 0 && (n.Start != 1 || n.Reversed) {
			fmt.Fprintf(b, " start=\"%d\"", n.Start)
		}
	}
	b.WriteString(">\n")
	for _, it := range items {
		b.WriteString("<li")
		if it.Value != 0 {
			fmt.Fprintf(b, " value=\"%d\"", it.Value)
		}
		fmt.Fprintf(b, ">%s", htmlRuns(it.Text))
		if len(it.Items) > 0 {
			htmlList(b, it.Items, it.Below)
		}
		b.WriteString("</li>\n")
	}
	fmt.Fprintf(b, "</%s>\n", tag)
}

func htmlTable(b *strings.Builder, t article.Table) {
	b.WriteString("<table>\n")
	if t.Caption != "" {
		fmt.Fprintf(b, "<caption>%s</caption>\n", html.EscapeString(t.Caption))
	}
	for i, r := range t.Rows {
		cell := "td"
		if i < t.HeaderRows {
			cell = "th"
		}
		b.WriteString("<tr>")
		for _, c := range r {
			fmt.Fprintf(b, "<%s", cell)
			if c.ColSpan > 1 {
				fmt.Fprintf(b, " colspan=\"%d\"", c.ColSpan)
			}
			if c.RowSpan > 1 {
				fmt.Fprintf(b, " rowspan=\"%d\"", c.RowSpan)
			}
			fmt.Fprintf(b, ">%s</%s>", htmlRuns(c.Text), cell)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
}

func htmlRuns(in article.Inline) string {
	var b strings.Builder
	for _, r := range in {
		t := strings.ReplaceAll(html.EscapeString(r.Text), "\n", "<br>")
		for _, w := range []struct {
			on  bool
			tag string
		}{{r.Sub, "sub"}, {r.Super, "sup"}, {r.Struck, "s"}, {r.Italic, "em"}, {r.Bold, "strong"}} {
			if w.on {
				t = "<" + w.tag + ">" + t + "</" + w.tag + ">"
			}
		}
		if r.Href != "" {
			t = "<a href=\"" + html.EscapeString(r.Href) + "\">" + t + "</a>"
		}
		b.WriteString(t)
	}
	return b.String()
}
