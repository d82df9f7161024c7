package rendition

import (
	"fmt"
	"html"
	"strings"

	"bantin/internal/article"
)

// flat is copy on one line.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// Text is title, standfirst and paragraphs, each on one line, an empty line
// between; captions stand where their pictures do.
func Text(a *article.Article) string {
	var parts []string
	add := func(s string) {
		if s = flat(s); s != "" {
			parts = append(parts, s)
		}
	}
	add(a.Title)
	add(a.Lead)
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			add(b.Text.String())
		case article.Heading:
			add(b.Text.String())
		case article.Quote:
			add(b.Text.String())
			add(b.Attribution)
		case article.Image:
			add(b.Caption)
		case article.List:
			eachItem(b.Items, 0, func(it article.Item, _ int) { add(it.Text.String()) })
		case article.Table:
			add(b.Caption)
			for _, r := range b.Rows {
				var cells []string
				for _, c := range r {
					cells = append(cells, flat(c.Text.String()))
				}
				add(strings.Join(cells, "\t"))
			}
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func eachItem(items []article.Item, depth int, f func(article.Item, int)) {
	for _, it := range items {
		f(it, depth)
		eachItem(it.Items, depth+1, f)
	}
}

// Markdown is a plain rendering of the same blocks.
func Markdown(a *article.Article) string {
	var b strings.Builder
	if a.Title != "" {
		fmt.Fprintf(&b, "# %s\n\n", flat(a.Title))
	}
	if a.Lead != "" {
		fmt.Fprintf(&b, "**%s**\n\n", flat(a.Lead))
	}
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			b.WriteString(markRuns(x.Text) + "\n\n")
		case article.Heading:
			b.WriteString(strings.Repeat("#", x.Level) + " " + flat(x.Text.String()) + "\n\n")
		case article.Quote:
			b.WriteString("> " + markRuns(x.Text) + "\n\n")
			if x.Attribution != "" {
				b.WriteString("> — " + x.Attribution + "\n\n")
			}
		case article.Image:
			fmt.Fprintf(&b, "![%s](<%s>)\n\n", x.Alt, x.Src)
			if x.Caption != "" {
				b.WriteString("*" + flat(x.Caption) + "*\n\n")
			}
		case article.List:
			n := x.Start - 1
			eachItem(x.Items, 0, func(it article.Item, depth int) {
				mark := "-"
				if x.Ordered && depth == 0 {
					n++
					mark = fmt.Sprintf("%d.", n)
				}
				b.WriteString(strings.Repeat("   ", depth) + mark + " " + markRuns(it.Text) + "\n")
			})
			b.WriteByte('\n')
		case article.Table:
			for i, r := range x.Rows {
				b.WriteByte('|')
				for _, c := range r {
					b.WriteString(" " + strings.ReplaceAll(flat(c.Text.String()), "|", "\\|") + " |")
				}
				b.WriteByte('\n')
				if i == max(x.HeaderRows-1, 0) {
					b.WriteString("|" + strings.Repeat(" --- |", len(r)) + "\n")
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func markRuns(in article.Inline) string {
	var b strings.Builder
	for _, r := range in {
		t := flat(r.Text)
		core := strings.TrimSpace(t)
		if core == "" {
			b.WriteString(t)
			continue
		}
		at := strings.Index(t, core)
		m := core
		if r.Italic {
			m = "*" + m + "*"
		}
		if r.Bold {
			m = "**" + m + "**"
		}
		if r.Href != "" {
			m = "[" + m + "](<" + r.Href + ">)"
		}
		b.WriteString(t[:at] + m + t[at+len(core):])
	}
	return b.String()
}

// HTML is a plain rendering of the same blocks, without a page around it.
func HTML(a *article.Article) string {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, "<article lang=\"%s\">\n<h1>%s</h1>\n", e(a.Language), e(a.Title))
	if a.Lead != "" {
		fmt.Fprintf(&b, "<p class=\"lead\">%s</p>\n", e(a.Lead))
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
			fmt.Fprintf(&b, "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>\n", e(x.Src), e(x.Alt), e(x.Caption))
		case article.List:
			htmlList(&b, x.Items, x.Ordered)
		case article.Table:
			b.WriteString("<table>\n")
			if x.Caption != "" {
				fmt.Fprintf(&b, "<caption>%s</caption>\n", e(x.Caption))
			}
			for i, r := range x.Rows {
				cell := "td"
				if i < x.HeaderRows {
					cell = "th"
				}
				b.WriteString("<tr>")
				for _, c := range r {
					fmt.Fprintf(&b, "<%s", cell)
					if c.ColSpan > 1 {
						fmt.Fprintf(&b, " colspan=\"%d\"", c.ColSpan)
					}
					if c.RowSpan > 1 {
						fmt.Fprintf(&b, " rowspan=\"%d\"", c.RowSpan)
					}
					fmt.Fprintf(&b, ">%s</%s>", htmlRuns(c.Text), cell)
				}
				b.WriteString("</tr>\n")
			}
			b.WriteString("</table>\n")
		}
	}
	b.WriteString("</article>\n")
	return b.String()
}

func htmlList(b *strings.Builder, items []article.Item, ordered bool) {
	tag := "ul"
	if ordered {
		tag = "ol"
	}
	fmt.Fprintf(b, "<%s>\n", tag)
	for _, it := range items {
		fmt.Fprintf(b, "<li>%s", htmlRuns(it.Text))
		if len(it.Items) > 0 {
			htmlList(b, it.Items, it.Ordered)
		}
		b.WriteString("</li>\n")
	}
	fmt.Fprintf(b, "</%s>\n", tag)
}

func htmlRuns(in article.Inline) string {
	var b strings.Builder
	for _, r := range in {
		t := strings.ReplaceAll(html.EscapeString(r.Text), "\n", "<br>")
		for _, w := range []struct {
			on  bool
			tag string
		}{{r.Sub, "sub"}, {r.Super, "sup"}, {r.Italic, "em"}, {r.Bold, "strong"}} {
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
