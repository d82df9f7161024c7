package publication

import (
	_ "embed"
	"encoding/base64"
	"html"

	"bantin/internal/article"
	"bantin/internal/rendition"
)

//go:embed common.css
var commonStyle string

//go:embed page.css
var pageStyle string

// policy lets nothing into the page but what is in it.
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

// minContents is how many entries a table of contents has.
const minContents = 2

// HTML is the issue as one page with its pictures in it. It asks for nothing from
// anywhere, and its articles can be read back (rendition.HTMLMark).
func HTML(is *Issue) []byte {
	w := &writer{words: &is.Words, kept: true, address: dataAddress}
	e := html.EscapeString
	w.f("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"%s\" content=\"1\"/>\n",
		bulletinLanguage, rendition.HTMLMark)
	w.f("<meta name=\"generator\" content=\"%s\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"%s\"/>\n",
		e(is.Producer), e(policy))
	w.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
	w.f("<title>%s</title>\n", e(flat(is.Title)))
	if is.Body != "" {
		w.f("<meta name=\"author\" content=\"%s\"/>\n", e(flat(is.Body)))
	}
	w.f("<meta name=\"dcterms.date\" content=\"%s\"/>\n<style>\n%s%s</style>\n</head>\n<body>\n", e(is.Day), commonStyle,
		pageStyle)
	w.masthead(is)
	if is.Masthead.Name != "" {
		w.below = 1
	}
	sections := is.sections()
	if len(sections) >= minContents {
		w.f("<nav>\n<h2>%s</h2>\n<ol>\n", e(is.Words.Contents))
		for _, s := range sections {
			w.f("<li><a href=\"#%s\">%s</a></li>\n", s.anchor(), e(s.title))
		}
		w.WriteString("</ol>\n</nav>\n")
	}
	w.WriteString("<main>\n")
	for _, s := range sections {
		w.section(&s)
	}
	w.WriteString("</main>\n")
	if len(is.Imprint) > 0 {
		w.WriteString("<footer class=\"imprint\">\n")
		w.imprint(is.Imprint)
		w.WriteString("</footer>\n")
	}
	w.WriteString("</body>\n</html>\n")
	return []byte(w.String())
}

// briefsAnchor is the name that the briefs are linked by.
const briefsAnchor = "tin-van"

// anchor is the name that a section is linked by.
func (s *section) anchor() string {
	if s.briefs {
		return briefsAnchor
	}
	return anchor(s.numbers[0])
}

// section writes an article, or the briefs.
func (w *writer) section(s *section) {
	if s.briefs {
		w.f("<section class=\"briefs\" id=\"%s\">\n<h%d>%s</h%d>\n", briefsAnchor, w.below+1, html.EscapeString(s.title),
			w.below+1)
		defer w.WriteString("</section>\n")
	}
	for i, e := range s.entries {
		w.article(e, s.numbers[i])
	}
}

// dataAddress is a picture itself, as an address.
func dataAddress(e *Entry, im article.Image) string {
	p := e.Pictures[im.File]
	return "data:image/" + p.Format + ";base64," + base64.StdEncoding.EncodeToString(p.Data)
}
