package bulletin

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
)

// Cut is a paragraph that the issue file leaves out.
type Cut struct {
	Number int    // as Paragraphs counts, from 1
	Text   string // as the page has it
}

// override puts what the issue file says in the place of what the page says.
func override(a *article.Article, by *issue.Entry) {
	if by.Headline != "" {
		a.Title, a.TitleLang = by.Headline, ""
	}
	switch by.Standfirst {
	case "":
	case issue.None:
		a.Standfirst = ""
	default:
		a.Standfirst, a.LeadLang = by.Standfirst, ""
	}
	switch by.Section {
	case "":
	case issue.None:
		a.Section = nil
	default:
		a.Section = []string{by.Section}
	}
	if by.Author != "" {
		a.Authors = nil
		for name := range strings.SplitSeq(by.Author, ",") {
			if name = strings.TrimSpace(name); name != "" && by.Author != issue.None {
				a.Authors = append(a.Authors, name)
			}
		}
	}
	if !by.Date.IsZero() || by.Date.None {
		a.Date = by.Date.ISO()
	}
}

// choose prints of an article the pictures and paragraphs that the issue file
// wants, with the captions that it gives. What stays of the other pictures is
// copy. A choice that fits nothing is said.
func (e *Entry) choose(a *article.Article) {
	pictures := a.Images()
	captions := map[int]string{}
	credits := map[int]string{}
	for _, p := range e.Given.Captions {
		e.find(pictures, p.Key, p.Place, func(i int) { captions[i] = p.Value })
	}
	for _, p := range e.Given.Credits {
		e.find(pictures, p.Key, p.Place, func(i int) { credits[i] = p.Value })
	}
	wanted := func(i int) bool { return e.Given.Pictures.Limit() < 0 || i < e.Given.Pictures.Limit() }
	if chosen := e.Given.Pictures.Chosen(); chosen != nil {
		among := map[int]bool{}
		for _, c := range chosen {
			e.find(pictures, c.Value, c.Place, func(i int) { among[i] = true })
		}
		wanted = func(i int) bool { return among[i] }
	}
	cut := e.cuts(a)
	picture, paragraph := 0, 0
	body := make([]article.Block, 0, len(a.Body))
	for _, b := range a.Body {
		im, ok := b.(article.Image)
		if !ok {
			if paragraph++; !cut[paragraph] {
				body = append(body, b)
			}
			continue
		}
		if wanted(picture) {
			body = append(body, captioned(im, captions, credits, picture))
		} else if in := im.Remainder(); in != nil {
			body = append(body, article.Paragraph{Text: in})
		}
		picture++
	}
	a.Body = body
}

// captioned is a picture with the caption and the credit that are given for it.
func captioned(im article.Image, captions, credits map[int]string, i int) article.Image {
	given := func(from map[int]string, own string) string {
		switch s, ok := from[i]; {
		case !ok:
			return own
		case s == issue.None:
			return ""
		default:
			return s
		}
	}
	im = im.Recaptioned(given(captions, im.Caption))
	im.Credit = given(credits, im.Credit)
	im.Bare = captions[i] == issue.None
	if _, ok := captions[i]; ok {
		im.CaptionGuessed = false
	}
	return im
}

// find looks for a picture by its number or its name, and says when there is none.
func (e *Entry) find(pictures []article.Image, named, place string, found func(i int)) {
	if n, err := strconv.Atoi(named); err == nil && n >= 1 && n <= len(pictures) {
		found(n - 1)
		return
	}
	any := false
	for i := range pictures {
		if isNamed(&pictures[i], named) {
			found(i) // one picture may stand on the page twice
			any = true
		}
	}
	if any {
		return
	}
	if len(pictures) == 0 {
		e.choiceFails(diag.IssueNoPictures, place, named)
		return
	}
	var names diag.Names
	for i := range pictures {
		names = append(names, fmt.Sprintf("%d %s", i+1, pictures[i].Name()))
	}
	e.choiceFails(diag.IssueNoPicture, place, named, names)
}

// isNamed reports whether a picture has a name: that of its address or of its file.
func isNamed(im *article.Image, name string) bool {
	file := im.File
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	return source.IsNamed(name, im.Name()) || file != "" && source.IsNamed(name, file)
}

// cuts is the numbers of the paragraphs that the issue file leaves out. They are
// noted, and so are numbers that no paragraph has.
func (e *Entry) cuts(a *article.Article) map[int]bool {
	if len(e.Given.Cut) == 0 {
		return nil
	}
	texts := Paragraphs(a)
	cut := map[int]bool{}
	for _, s := range e.Given.Cut {
		if s.Last > len(texts) {
			none := s // of a part of a range, only that is not there
			none.First = max(s.First, len(texts)+1)
			e.choiceFails(diag.IssueNoParagraph, s.Place, none.String(), len(texts))
		}
		for n := s.First; n <= min(s.Last, len(texts)); n++ {
			cut[n] = true
		}
	}
	for n := range texts {
		if cut[n+1] {
			e.Cut = append(e.Cut, Cut{Number: n + 1, Text: texts[n]})
		}
	}
	return cut
}

// Paragraphs is the text of the paragraphs that the page of an entry has, cut or not;
// none when it has no article, or the request did not keep it.
func (e *Entry) Paragraphs() []string {
	if e.found == nil {
		return nil
	}
	return Paragraphs(e.found)
}

// Paragraphs is the text of the paragraphs of an article, as the issue file numbers
// them: whatever stands between pictures, a heading, a list or a table as one.
func Paragraphs(a *article.Article) []string {
	var out []string
	for _, b := range a.Body {
		if _, ok := b.(article.Image); ok {
			continue
		}
		var texts []string
		for in := range article.Inlines(b) {
			texts = append(texts, in.String())
		}
		out = append(out, strings.Join(texts, " "))
	}
	return out
}

// choiceFails says that a choice of the issue file fits nothing in the article.
func (e *Entry) choiceFails(code diag.Code, place string, args ...any) {
	file := place // file:line:col
	for range 2 {
		file = file[:max(0, strings.LastIndexByte(file, ':'))]
	}
	e.Diags = append(e.Diags, diag.Diag{Code: code, Severity: diag.Warning, File: file, Place: place, Args: args})
}

// forgetUnwanted takes back what is said of pictures that the issue file does not
// want.
func (e *Entry) forgetUnwanted(a *article.Article) {
	if e.Given.Pictures.All() {
		return
	}
	wanted := map[string]bool{}
	for _, im := range a.Images() {
		wanted[im.Place] = true
	}
	e.Diags = slices.DeleteFunc(e.Diags, func(d diag.Diag) bool {
		return d.Code == diag.PictureMissing && !wanted[d.Place]
	})
}
