package rendition

import (
	"fmt"
	"html"
	"strings"

	"bantin/internal/article"
)

// HTMLMark is the name of the meta element by which a page of articles that HTML
// wrote is known, so that it is read back as it is and not searched for copy.
const HTMLMark = "bantin-articles"

// HTMLBegin is what a page of articles begins with; its language and the title of
// its window are those of the first of them.
func HTMLBegin(first *article.Article) string {
	e := html.EscapeString
	return fmt.Sprintf("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"%s\" content=\"1\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n"+
		"<style>%s</style>\n</head>\n<body>\n", e(first.Language), HTMLMark, e(flat(first.Title)), htmlStyle)
}

// HTMLEnd is what a page of articles ends with.
const HTMLEnd = "</body>\n</html>\n"

// htmlStyle is enough to read and to print a page of articles.
const htmlStyle = "body{max-width:40em;margin:1em auto;padding:0 1em;line-height:1.5}img{max-width:100%}" +
	"table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em}.lead{font-weight:bold}" +
	"article+article{border-top:2px solid;margin-top:2em;break-before:page}figcaption{font-style:italic}"

// HTML is one article of such a page, with all that is known of it. address is what
// a picture is shown from: its own address, or the picture itself.
func HTML(a *article.Article, address func(article.Image) string) string {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, "<article lang=\"%s\">\n", e(a.Language))
	htmlFacts(&b, a)
	fmt.Fprintf(&b, "<h1>%s</h1>\n", htmlLine(a.Title))
	if a.Standfirst != "" {
		fmt.Fprintf(&b, "<p class=\"lead\">%s</p>\n", htmlLine(a.Standfirst))
	}
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			fmt.Fprintf(&b, "<p>%s</p>\n", htmlRuns(x.Text))
		case article.Heading:
			fmt.Fprintf(&b, "<h%d>%s</h%d>\n", x.Level, htmlRuns(x.Text), x.Level)
		case article.Quote:
			fmt.Fprintf(&b, "<blockquote><p>%s</p>", htmlRuns(x.Text))
			if x.Attribution != "" {
				fmt.Fprintf(&b, "<cite>%s</cite>", htmlLine(x.Attribution))
			}
			b.WriteString("</blockquote>\n")
		case article.Image:
			htmlFigure(&b, x, address(x))
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

// htmlFacts writes what is known of an article and not among its words, as the
// properties of schema.org where it has one.
func htmlFacts(b *strings.Builder, a *article.Article) {
	add := func(name string, values ...string) {
		for _, v := range values {
			if v != "" {
				fmt.Fprintf(b, "<meta itemprop=\"%s\" content=\"%s\">\n", name, html.EscapeString(v))
			}
		}
	}
	add("url", a.URL)
	add("saved", a.Saved)
	add("datePublished", a.Date)
	add("author", a.Authors...)
	add("sourceOrganization", a.Source)
	add("publisher", a.Site)
	add("articleSection", a.Section...)
	add("endMark", a.EndMark)
}

// htmlLine is a text with its line breaks.
func htmlLine(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>") }

// htmlFigure writes a picture that is shown from an address. What is known of it
// beside its words is in classes, so that it is set as before when it is read back.
func htmlFigure(b *strings.Builder, im article.Image, address string) {
	var classes []string
	for _, c := range []struct {
		on   bool
		name string
	}{{im.Cover, "cover"}, {im.Bare, "bare"}, {im.CaptionGuessed, "guessed"}} {
		if c.on {
			classes = append(classes, c.name)
		}
	}
	b.WriteString("<figure")
	if classes != nil {
		fmt.Fprintf(b, " class=\"%s\"", strings.Join(classes, " "))
	}
	fmt.Fprintf(b, "><img src=\"%s\" alt=\"%s\"", html.EscapeString(address), html.EscapeString(im.Alt))
	if address != im.Src {
		fmt.Fprintf(b, " data-src=\"%s\"", html.EscapeString(im.Src))
	}
	b.WriteString(">")
	if im.Caption != "" || im.Credit != "" {
		b.WriteString("<figcaption>" + htmlLine(im.Caption))
		if im.Credit != "" {
			if im.Caption != "" {
				b.WriteByte(' ')
			}
			fmt.Fprintf(b, "<small>%s%s</small>", photo(), htmlLine(im.Credit))
		}
		b.WriteString("</figcaption>")
	}
	b.WriteString("</figure>\n")
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
		fmt.Fprintf(b, "<caption>%s</caption>\n", htmlLine(t.Caption))
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
		t := htmlLine(r.Text)
		for _, w := range []struct {
			on  bool
			tag string
		}{{r.Code, "code"}, {r.Sub, "sub"}, {r.Super, "sup"}, {r.Struck, "s"}, {r.Italic, "em"}, {r.Bold, "strong"}} {
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
