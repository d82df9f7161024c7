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
	a = article.WithBreaks(a)
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, "<article lang=\"%s\">\n", e(a.Language))
	b.WriteString(Facts(a))
	fmt.Fprintf(&b, "<h1%s>%s</h1>\n", InLanguage(a.TitleLang), Line(a.Title))
	if a.Standfirst != "" {
		fmt.Fprintf(&b, "<p class=\"lead\"%s>%s</p>\n", InLanguage(a.LeadLang), Line(a.Standfirst))
	}
	Markup{Address: address, Kept: true}.Blocks(&b, a.Body)
	b.WriteString("</article>\n")
	return b.String()
}

// Facts is what is known of an article and not among its words, as the properties
// of schema.org where it has one.
func Facts(a *article.Article) string {
	var b strings.Builder
	add := func(name string, values ...string) {
		for _, v := range values {
			if v != "" {
				fmt.Fprintf(&b, "<meta itemprop=\"%s\" content=\"%s\"/>\n", name, html.EscapeString(v))
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
	return b.String()
}
