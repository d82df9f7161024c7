package publication

import (
	"fmt"
	"html"
	"strings"

	"bantin/internal/article"
	"bantin/internal/rendition"
)

// writer writes the parts of an issue as elements of HTML that are well-formed XML,
// too.
type writer struct {
	strings.Builder
	words   *Words
	below   int                                // levels that the headline of an article is below the first
	kept    bool                               // all that is known of articles is written, to be read back
	address func(*Entry, article.Image) string // of a picture
}

// f writes by a format; its arguments are not escaped.
func (w *writer) f(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// anchor is the name that an article is linked by.
func anchor(number int) string { return fmt.Sprintf("bai-%d", number) }

// article writes one article of the issue.
func (w *writer) article(e *Entry, number int) {
	a := article.WithBreaks(clean(e))
	below, class := w.below, ""
	if e.Brief {
		below, class = below+1, " class=\"brief\""
	}
	w.f("<article id=\"%s\"%s lang=\"%s\">\n", anchor(number), class, a.Language)
	if w.kept {
		w.WriteString(rendition.Facts(a))
	}
	if e.Kicker != "" && !e.Brief {
		w.f("<p class=\"kicker\">%s</p>\n", rendition.Line(plain(e.Kicker)))
	}
	if a.Title != "" {
		w.f("<h%d class=\"headline\"%s>%s</h%d>\n", below+1, rendition.InLanguage(a.TitleLang), rendition.Line(a.Title), below+1)
	}
	if a.Standfirst != "" {
		w.f("<p class=\"lead\"%s>%s</p>\n", rendition.InLanguage(a.LeadLang), rendition.Line(a.Standfirst))
	}
	if line := byline(a, e.Date, w.words); line != "" && !e.Brief {
		w.f("<p class=\"byline\">%s</p>\n", line)
	}
	rendition.Markup{Below: below, Kept: w.kept,
		Address: func(im article.Image) string { return w.address(e, im) }}.Blocks(&w.Builder, a.Body)
	if e.Linked && a.URL != "" {
		url := html.EscapeString(a.URL)
		w.f("<p class=\"address\">%s <a href=\"%s\">%s</a></p>\n", html.EscapeString(w.words.Address), url, url)
	}
	w.WriteString("</article>\n")
}

// byline is who wrote an article, when, and where it was first.
func byline(a *article.Article, date string, words *Words) string {
	var parts []string
	if len(a.Authors) > 0 {
		parts = append(parts, "<b>"+rendition.Line(strings.Join(a.Authors, ", "))+"</b>")
	}
	if date != "" {
		parts = append(parts, html.EscapeString(date))
	}
	if a.Source != "" {
		parts = append(parts, html.EscapeString(words.Source)+" "+rendition.Line(a.Source))
	}
	return strings.Join(parts, " · ")
}

// imprint writes the imprint.
func (w *writer) imprint(pairs []Pair) {
	for _, p := range pairs {
		w.WriteString("<p>")
		if p.Label != "" {
			w.f("<b>%s</b> ", rendition.Line(plain(p.Label)))
		}
		w.f("%s</p>\n", rendition.Line(plain(p.Text)))
	}
}

// masthead writes the head of the issue; without a name there is none.
func (w *writer) masthead(is *Issue) {
	m := &is.Masthead
	if m.Name == "" {
		return
	}
	w.WriteString("<header class=\"masthead\">\n")
	w.line("p class=\"label\"", m.Label)
	w.line("h1", m.Name)
	w.line("p", is.Body)
	w.line("p class=\"day\"", m.Date)
	w.WriteString("</header>\n")
}

// line writes an element that holds a text, which may be none.
func (w *writer) line(element, text string) {
	if text = plain(text); text == "" {
		return
	}
	name, _, _ := strings.Cut(element, " ")
	w.f("<%s>%s</%s>\n", element, rendition.Line(text), name)
}
