package rendition

import (
	"fmt"
	"html"
	"strings"

	"bantin/internal/article"
)

// Markup is how copy is written as elements of HTML, which are well-formed XML, too,
// or in Markdown.
type Markup struct {
	Below   int                        // how far headings are below their own level
	Address func(article.Image) string // what a picture is shown from
	Kept    bool                       // all that is known of pictures is kept, to be read back
}

// Line is a text with its line breaks, and the places where its words may break.
func Line(s string) string { return breaks.Replace(html.EscapeString(s)) }

var breaks = strings.NewReplacer("\n", "<br/>", string(article.MayBreak), "<wbr/>", string(article.MayHyphen), "&#173;")

// Blocks writes the blocks of a body.
func (m Markup) Blocks(b *strings.Builder, blocks []article.Block) {
	for i, x := range blocks {
		quoted := article.IsQuoted(x)
		if quoted && (i == 0 || !article.GoesOn(blocks[i-1], x)) {
			b.WriteString("<blockquote>")
		}
		switch x := x.(type) {
		case article.Paragraph:
			fmt.Fprintf(b, "<p%s%s>%s</p>\n", class(string(x.Form)), language(x.Text), htmlRuns(x.Text))
		case article.Heading:
			level := min(x.Level+m.Below, 6)
			name := ""
			if x.Centred {
				name = string(article.Centred)
			}
			fmt.Fprintf(b, "<h%d%s%s>%s</h%d>\n", level, class(name), language(x.Text), htmlRuns(x.Text), level)
		case article.Quote:
			fmt.Fprintf(b, "<p%s>%s</p>", language(x.Text), htmlRuns(x.Text))
			if x.Attribution != "" {
				fmt.Fprintf(b, "<cite>%s</cite>", Line(x.Attribution))
			}
		case article.Image:
			m.figure(b, x)
		case article.List:
			name := ""
			if x.Notes {
				name = Notes
			}
			htmlList(b, x.Items, x.Numbering, class(name))
		case article.Table:
			htmlTable(b, x)
		default:
			panic(fmt.Sprintf("rendition: unknown block %T", x))
		}
		if quoted && (i+1 == len(blocks) || !article.GoesOn(x, blocks[i+1])) {
			b.WriteString("</blockquote>\n")
		}
	}
}

// figure writes a picture. What is known of it beside its words is in classes, so
// that it is set as before when it is read back.
func (m Markup) figure(b *strings.Builder, im article.Image) {
	address := m.Address(im)
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
	if classes != nil && m.Kept {
		fmt.Fprintf(b, " class=\"%s\"", strings.Join(classes, " "))
	}
	b.WriteByte('>')
	if im.Href != "" {
		fmt.Fprintf(b, "<a href=\"%s\">", html.EscapeString(im.Href))
	}
	fmt.Fprintf(b, "<img src=\"%s\" alt=\"%s\"", html.EscapeString(address), html.EscapeString(im.Alt))
	if m.Kept && address != im.Src {
		fmt.Fprintf(b, " data-src=\"%s\"", html.EscapeString(im.Src))
	}
	b.WriteString("/>")
	if im.Href != "" {
		b.WriteString("</a>")
	}
	if im.Caption != "" || im.Credit != "" {
		text := htmlRuns(im.CaptionText())
		switch lang := language(im.CaptionText()); {
		case lang == "" || im.Credit == "":
			fmt.Fprintf(b, "<figcaption%s>%s", lang, text)
		default: // the credit is in ours
			fmt.Fprintf(b, "<figcaption><span%s>%s</span>", lang, text)
		}
		if im.Credit != "" {
			if im.Caption != "" {
				b.WriteByte(' ')
			}
			fmt.Fprintf(b, "<small>%s%s</small>", photo(), Line(im.Credit))
		}
		b.WriteString("</figcaption>")
	}
	b.WriteString("</figure>\n")
}

// Notes is the class of the list of an article's notes.
const Notes = "notes"

// class is the attribute that names a class; "" for none.
func class(name string) string {
	if name == "" {
		return ""
	}
	return " class=\"" + name + "\""
}

func htmlList(b *strings.Builder, items []article.Item, n article.Numbering, class string) {
	tag := "ul"
	if n.Ordered {
		tag = "ol"
	}
	b.WriteString("<" + tag + class)
	if n.Ordered {
		if n.Style != "" {
			fmt.Fprintf(b, " type=\"%s\"", n.Style)
		}
		if n.Reversed {
			b.WriteString(" reversed=\"\"")
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
		if len(it.Items) == 0 {
			fmt.Fprintf(b, "%s>%s", language(it.Text), htmlRuns(it.Text))
		} else { // a language of the item would be that of the list in it
			b.WriteString(">" + htmlRunsIn(it.Text, ""))
		}
		if len(it.Items) > 0 {
			htmlList(b, it.Items, it.Below, "")
		}
		b.WriteString("</li>\n")
	}
	fmt.Fprintf(b, "</%s>\n", tag)
}

func htmlTable(b *strings.Builder, t article.Table) {
	b.WriteString("<table>\n")
	if t.Caption != "" {
		fmt.Fprintf(b, "<caption>%s</caption>\n", Line(t.Caption))
	}
	for i, r := range t.Rows {
		b.WriteString("<tr>")
		for _, c := range r {
			cell := "td"
			if i < t.HeaderRows || c.Scope != article.NoScope {
				cell = "th"
			}
			fmt.Fprintf(b, "<%s", cell)
			if c.Scope != article.NoScope {
				fmt.Fprintf(b, " scope=\"%s\"", c.Scope)
			}
			if c.ColSpan > 1 {
				fmt.Fprintf(b, " colspan=\"%d\"", c.ColSpan)
			}
			if c.RowSpan > 1 {
				fmt.Fprintf(b, " rowspan=\"%d\"", c.RowSpan)
			}
			fmt.Fprintf(b, "%s>%s</%s>", language(c.Text), htmlRuns(c.Text), cell)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
}

// language is the attribute of an element that is in another language than the article, all
// of it; "" for none.
func language(in article.Inline) string { return InLanguage(in.Language()) }

// InLanguage is the attribute of an element that is in a language; "" for that of what it is in.
func InLanguage(lang string) string {
	if lang == "" {
		return ""
	}
	return " lang=\"" + html.EscapeString(lang) + "\""
}

// htmlRuns is the text of an element whose language is said.
func htmlRuns(in article.Inline) string { return htmlRunsIn(in, in.Language()) }

// htmlRunsIn is text in an element of a language; "" is that of the article.
func htmlRunsIn(in article.Inline, lang string) string {
	var b strings.Builder
	for _, r := range in {
		t := Line(r.Text)
		for _, w := range []struct {
			on  bool
			tag string
		}{{r.Code, "code"}, {r.Sub, "sub"}, {r.Super, "sup"}, {r.Struck, "s"}, {r.Italic, "em"}, {r.Bold, "strong"}} {
			if w.on {
				t = "<" + w.tag + ">" + t + "</" + w.tag + ">"
			}
		}
		if r.Label {
			t = "<span class=\"label\">" + t + "</span>"
		}
		if r.Href != "" {
			t = "<a href=\"" + html.EscapeString(r.Href) + "\">" + t + "</a>"
		}
		if r.Lang != "" && r.Lang != lang {
			t = "<span lang=\"" + html.EscapeString(r.Lang) + "\">" + t + "</span>"
		}
		b.WriteString(t)
	}
	return b.String()
}
