package bulletin

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"bantin/internal/compose"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/impose"
	"bantin/internal/ink"
	"bantin/internal/issue"
	"bantin/internal/pdf"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/unit"
	"bantin/internal/vietnamese"
)

// Options say what an issue is called and how its files are made.
type Options struct {
	Series   issue.Series
	Number   string             // of the issue; "" when unnumbered
	Day      date.Date          // of the issue
	Text     vietnamese.Options // for the texts of the series
	Fonts    *font.Set          // shared by many calls; nil loads them anew
	Jobs     int                // pictures at a time; 0 is one a core
	Created  time.Time          // creation time of the files; never the clock
	Producer string             // "bantin 0.1.0"
	NoPDF    bool               // lay out, but write no file
	Plain    bool               // files without tags: no PDF/A and no PDF/UA
	Spoken   bool               // keep what a screen reader says of each file
	Ink      bool               // work out Edition.Coverage and Edition.Unsaved
	Fill     style.Fill         // of pages that would be empty; "" is the template's
	Notice   string             // for these
	Script   Script             // of an edition that is read aloud
	Poster   issue.Poster
	Fit      issue.Fit // pages that each edition of a bulletin is to have
	Stock    *Stock    // of pictures, kept from an earlier call; nil decodes all

	OnEdition func(t *style.Template) // called before one of the templates is laid out; may be nil

	idle func() // what can be done on a core that planning leaves idle; nil for nothing
}

// Edition is the issue in one template.
type Edition struct {
	Template *style.Template
	Fitted   *style.Template // that its pages are made by: Template, or one of its steps to fewer pages, or with another leading
	Document *frame.Document // its pages; nil when the template cannot be made of the issue: a diagnostic says why
	Files    []File          // what is printed; none without pages
	Opens    []int           // page from 1 that Entries[i] opens on; 0 when it is left out
	Coverage []float64       // ink on each page of Document, from 0 to 1; nil where nobody asks
	Unsaved  []float64       // the same if Template saved no ink; nil where it saves none, or nobody asks
	Broken   []int           // pictures of Entries[i] whose pixels turned out to be broken
}

// File is one file of an edition.
type File struct {
	Part     string          // as impose.Parts names it; "" when the edition is one file
	Document *frame.Document // sides of sheets, or the pages themselves
	Guide    int             // its first pages, which say how to print it: once, however many copies
	PDF      []byte          // nil with Options.NoPDF
	Spoken   []byte          // the structure of the PDF as text; nil unless Options.Spoken
}

// Articles is the number of articles that the edition has.
func (ed *Edition) Articles() int {
	n := 0
	for _, page := range ed.Opens {
		if page > 0 {
			n++
		}
	}
	return n
}

// Compose makes the issue of these entries in each template. Nothing that is
// given is changed, so that several calls may share entries and fonts. A picture
// is decoded once for all templates, and again only when a broken one has made
// others are in new sizes. Entries must have been read with their pictures.
func Compose(ctx context.Context, entries []*Entry, templates []*style.Template, o Options) ([]Edition, []diag.Diag,
	error) {
	if err := checkFaces(templates); err != nil {
		return nil, nil, err
	}
	if o.Fonts == nil {
		o.Fonts = font.NewSet()
	}
	o.Series = standard(o.Series, o.Text)
	stock := o.Stock
	if stock == nil {
		stock = NewStock()
	}
	all := templates
	if o.Ink {
		all = withUnsaved(templates)
	}
	docs := make([]*frame.Document, len(all))
	said := make([][]diag.Diag, len(all))
	by := make([]*style.Template, len(all)) // that they are made by, which fit changes
	made := make([]bool, len(all))
	for again := true; again; {
		for i, t := range all {
			if made[i] && (docs[i] == nil || !stock.spoils(docs[i])) {
				continue
			}
			if o.OnEdition != nil && i < len(templates) {
				o.OnEdition(t)
			}
			var err error
			made[i] = true
			docs[i], said[i], by[i], err = fitted(entries, t, &o, stock)
			if err != nil {
				return nil, nil, err
			}
			if err := ctx.Err(); err != nil {
				return nil, nil, err
			}
		}
		again = stock.clean(ctx, o.Jobs, docs)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	stock.clear(docs)
	diags, broken := stock.report(entries)
	diags = append(diags, pastDay(templates, &o)...)
	var out []Edition
	var err error
	for i, t := range templates {
		ed := Edition{Template: t, Fitted: by[i], Document: docs[i], Opens: opens(docs[i], entries), Broken: broken}
		diags = append(diags, unsaid(said[i], said[:i])...)
		if docs[i] != nil {
			var guided []diag.Diag
			var weighing sync.WaitGroup // beside pdf, which draws pages one after the other
			if o.Ink {
				weighing.Go(func() { ed.Coverage = ink.Coverage(docs[i], stock.rasters) })
			}
			ed.Files, guided, err = files(docs[i], t, &o, stock.rasters)
			weighing.Wait()
			if err != nil {
				return nil, nil, err
			}
			diags = append(diags, guided...)
			if at := slices.Index(all, t.Unsaved()); at >= 0 && docs[at] != nil {
				ed.Unsaved = ink.Coverage(docs[at], stock.rasters)
			}
		}
		out = append(out, ed)
	}
	return out, append(diags, unprintedNotice(out, &o)...), nil
}

// Fonts is a set of faces in which those that nearly every page of these templates has are being
// parsed: that takes as long as reading an article, and planning cannot begin without them.
func Fonts(templates []*style.Template) *font.Set {
	var keys []string
	for _, t := range templates {
		st := &t.Styles
		keys = append(keys, t.Masthead.Name.Face, st.Lead.Face, st.Body.Face, st.Standfirst.Face, t.Masthead.Date.Face, st.Folio.Face)
	}
	fonts := font.NewSet()
	fonts.Begin(keys)
	return fonts
}

// unprintedNotice is what is said of a notice that no edition has a page for.
func unprintedNotice(editions []Edition, o *Options) []diag.Diag {
	if strings.TrimSpace(o.Notice) == "" || len(editions) == 0 {
		return nil
	}
	for i := range editions {
		ed := &editions[i]
		fill := cmp.Or(o.Fill, ed.Template.Fill)
		if ed.Document == nil || fill == style.NoticeFill && slices.ContainsFunc(ed.Document.Structure,
			func(n frame.Node) bool { return n.Role == frame.Filler }) {
			return nil
		}
	}
	return []diag.Diag{{Code: diag.NoticeUnprinted, Severity: diag.Warning}}
}

// unsaid is what no edition before has said word for word.
func unsaid(of []diag.Diag, before [][]diag.Diag) []diag.Diag {
	known := map[string]bool{}
	for _, diags := range before {
		for _, d := range diags {
			known[wordsOf(d)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(of), func(d diag.Diag) bool { return known[wordsOf(d)] })
}

// wordsOf is what a diagnostic says. A character that is missing is so for all editions,
// whatever stands near it on their lines.
func wordsOf(d diag.Diag) string {
	if d.Code == diag.GlyphMissing {
		d.Args = d.Args[:1]
	}
	return fmt.Sprint(d)
}

// pastDay is what is said of posters that had to be taken down before the issue is there.
func pastDay(templates []*style.Template, o *Options) []diag.Diag {
	until := o.Poster.Until
	if until.IsZero() || !until.Time().Before(o.Day.Time()) ||
		!slices.ContainsFunc(templates, func(t *style.Template) bool { return t.Arrangement == style.Poster }) {
		return nil
	}
	return []diag.Diag{{Code: diag.PosterUntilPast, Severity: diag.Warning, File: until.File, Place: until.Place,
		Args: []any{until.Short(), o.Day.Short()}}}
}

// withUnsaved is templates with those, behind them, that the savers of ink would
// be without saving.
func withUnsaved(templates []*style.Template) []*style.Template {
	all := slices.Clone(templates)
	for _, t := range templates {
		if full := t.Unsaved(); full != nil {
			all = append(all, full)
		}
	}
	return all
}

// Parts is the names of the files that an edition will be made of: one, named
// "", unless its sheets are printed by hand on both sides.
func Parts(t *style.Template) []string { return impose.Parts(&t.Sheet) }

// files puts the pages of an edition on sheets, and makes its files.
func files(doc *frame.Document, t *style.Template, o *Options, rasters picture.Rasters) (out []File,
	diags []diag.Diag, err error) {
	for _, part := range impose.Sheets(doc, &t.Sheet) {
		file := File{Part: part.Name, Document: part.Document}
		if part.Name == impose.Fronts && t.Sheet.Guide {
			var guide *frame.Document
			if guide, diags, err = guideTo(t, len(part.Document.Pages), o.Fonts); err != nil {
				return nil, nil, err
			}
			file.Guide, file.Document = len(guide.Pages), frame.Join(guide, part.Document)
		}
		if !o.NoPDF {
			var data bytes.Buffer
			how := pdf.Options{Created: o.Created, Producer: o.Producer, Rasters: rasters, Plain: o.Plain}
			var spoken bytes.Buffer
			if o.Spoken {
				how.Spoken = &spoken
			}
			if err := pdf.Write(&data, file.Document, how); err != nil {
				return nil, nil, err
			}
			file.PDF, file.Spoken = data.Bytes(), spoken.Bytes()
		}
		out = append(out, file)
	}
	return out, diags, nil
}

// inputOf is what one edition is composed from.
func inputOf(entries []*Entry, t *style.Template, o *Options, stock *Stock) compose.Input {
	s := &o.Series
	in := compose.Input{
		Masthead: masthead(s, o.Number, o.Day), Words: words(), Title: title(s, o.Number), Author: s.Body,
		FolioTitle: runningTitle(s), IssueLine: issueLine(o.Number, o.Day),
		Imprint: imprint(&s.Imprint, t.Width, t.Height), Fill: o.Fill, Notice: o.Notice,
		Poster: posterOf(&o.Poster, o.Text), Idle: o.idle,
	}
	for _, e := range entries {
		if e.Article == nil {
			continue
		}
		a := compose.Entry{
			Article: e.Article, Brief: e.Given.Brief, QR: e.Given.QR, Poster: e.Given.Poster,
			Opens: e.Given.Opens, Front: e.Given.Front, Contents: e.Given.Contents,
			Pictures: stock.sound(e.probed), Date: shortDate(e.Article.Date), Kicker: kicker(e.Article, e.Given.Section != ""),
		}
		if t.Arrangement == style.Script {
			speak(&a, &o.Script.Speech)
		}
		in.Entries = append(in.Entries, a)
	}
	if t.Arrangement == style.Script {
		in.Script = script(t, o)
	}
	if s.Name == "" && len(in.Entries) == 1 { // no issue, but an article
		in.Title = cmp.Or(in.Entries[0].Article.Title, in.Title)
	}
	return in
}

// standard is a series with its texts as compose wants them: the file may have
// been written on a system that takes letters apart.
func standard(s issue.Series, o vietnamese.Options) issue.Series {
	im := &s.Imprint
	for _, text := range []*string{&s.Name, &s.Label, &s.Body, &s.Place, &im.Responsible, &im.Licence, &im.Printer,
		&im.Period} {
		*text, _ = vietnamese.Text(*text, o)
	}
	return s
}

// posterOf is what posters say, as compose wants it.
func posterOf(p *issue.Poster, o vietnamese.Options) compose.Poster {
	var out compose.Poster
	for _, point := range p.Points {
		point, _ = vietnamese.Text(point, o)
		out.Points = append(out.Points, point)
	}
	if !p.Until.IsZero() {
		out.Until = p.Until.Short()
	}
	return out
}

// shortDate is the day of an ISO 8601 date as printed; "" for none.
func shortDate(iso string) string {
	if len(iso) < len("2006-01-02") {
		return ""
	}
	d, ok := date.Parse(iso[:len("2006-01-02")])
	if !ok || d.Year == 0 {
		return ""
	}
	return d.Short()
}

// byNumber is the indexes among all entries of those that compose numbers, from
// 1: entries without an article have no number.
func byNumber(entries []*Entry) []int {
	from := []int{-1}
	for i, e := range entries {
		if e.Article != nil {
			from = append(from, i)
		}
	}
	return from
}

// opens is the page, from 1, on which each entry opens; 0 when it has none.
func opens(doc *frame.Document, entries []*Entry) []int {
	from := byNumber(entries)
	out := make([]int, len(entries))
	if doc == nil {
		return out
	}
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			if n := doc.Structure.Article(frame.NodeOf(it)); n >= 1 && n < len(from) && out[from[n]] == 0 {
				out[from[n]] = i + 1
			}
		})
	}
	return out
}
