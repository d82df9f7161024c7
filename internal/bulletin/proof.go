package bulletin

import (
	"path"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/unit"
	"bantin/internal/vietnamese"
)

// Proof is what an editor should look at beside what the stages tell: what is
// missing in articles, articles that stand twice, and what the rules for
// bulletins ask for.
func Proof(r *Request, res *Result) []diag.Diag {
	var diags []diag.Diag
	var seen []shingled
	for _, c := range res.Copies {
		if c.Article == nil {
			continue
		}
		diags = append(diags, proofOf(c)...)
		s := shinglesOf(c)
		for i := range seen {
			if s.like(&seen[i]) {
				diags = append(diags, diag.Diag{Code: "article-twice", Severity: diag.Warning, File: c.File, Args: []any{seen[i].file}})
				break
			}
		}
		seen = append(seen, s)
	}
	if r.Series.Legal == pressLaw {
		diags = append(diags, legal(r, res)...)
	}
	return diags
}

// pressLaw is the profile of Press Law 103/2016, article 34.
const pressLaw = "press-law-2016"

func proofOf(c *Copy) []diag.Diag {
	var diags []diag.Diag
	warn := func(code, place string, args ...any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Warning, File: c.File, Place: place, Args: args})
	}
	a := c.Article
	if a.Title == "" {
		warn("title-missing", "")
	}
	if len(a.Authors) == 0 && a.Source == "" {
		warn("author-missing", "")
	}
	if a.Date == "" {
		warn("date-missing", "")
	}
	for _, im := range images(a) {
		if im.Caption == "" && !im.Cover {
			name := im.File
			if name == "" {
				name = im.Src
			}
			warn("caption-missing", im.Place, shorten(path.Base(name)))
		}
	}
	if words := unknownCapitals(a); len(words) > 0 {
		diags = append(diags, diag.Diag{Code: "capitals-unknown", Severity: diag.Info, File: c.File, Args: []any{strings.Join(words, ", ")}})
	}
	return diags
}

// legal checks masthead, imprint and size against the rules. They warn and
// never forbid.
func legal(r *Request, res *Result) []diag.Diag {
	var diags []diag.Diag
	s, im := &r.Series, &r.Series.Imprint
	for _, f := range []struct {
		key  string
		have bool
	}{
		{"label: BẢN TIN", s.Label == "" || strings.Contains(vietnamese.Upper(standard(*s, r.Copies.Text).Label), "BẢN TIN")}, {"name", s.Name != ""}, {"body", s.Body != ""}, {"imprint: responsible", im.Responsible != ""}, {"imprint: licence", im.Licence != ""},
		{"imprint: licence_date", !im.LicenceDate.IsZero()}, {"imprint: printer", im.Printer != ""}, {"imprint: copies", im.Copies > 0},
		{"imprint: period", im.Period != ""},
	} {
		if !f.have {
			diags = append(diags, diag.Diag{Code: "legal-missing", Severity: diag.Warning, Args: []any{f.key}})
		}
	}
	for _, ed := range res.Editions {
		w, h := ed.Template.Width, ed.Template.Height
		if min(w, h) > unit.MM(190) || max(w, h) > unit.MM(270) {
			diags = append(diags, diag.Diag{Code: "legal-size", Severity: diag.Warning, Args: []any{ed.Template.Name}})
		}
		if n := len(ed.Document.Pages); n > 64 {
			diags = append(diags, diag.Diag{Code: "legal-pages", Severity: diag.Warning, Args: []any{n}})
		}
	}
	return diags
}

// Words is the number of words of an article's copy.
func Words(a *article.Article) int {
	n := 0
	for _, s := range texts(a) {
		n += len(strings.Fields(s))
	}
	return n
}

// Lines is the number of set lines of each copy in an edition.
func Lines(ed *Edition, copies []*Copy) []int {
	type line struct {
		article int
		y       unit.Length // of the baseline
	}
	out := make([]int, len(copies))
	var from []int
	for i, c := range copies {
		if c.Article != nil {
			from = append(from, i)
		}
	}
	doc := ed.Document
	for i := range doc.Pages {
		var last line
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, dy unit.Length) {
			t, ok := it.(*frame.Text)
			if !ok {
				return
			}
			n := doc.Structure.Article(t.Node)
			if n < 1 || n > len(from) {
				return
			}
			at := line{article: n, y: dy + t.Y + t.Rise}
			if at != last {
				out[from[n-1]]++
			}
			last = at
		})
	}
	return out
}
