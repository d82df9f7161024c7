package bulletin

import (
	"cmp"
	"context"
	"slices"

	"bantin/internal/cover"
	"bantin/internal/diag"
	"bantin/internal/picture"
	"bantin/internal/publication"
	"bantin/internal/unit"
)

// screenWidth and screenHeight are the most pixels that a picture has on a screen:
// what a telephone shows sharp, and a reader of books in its pages.
const (
	screenWidth  = 1200
	screenHeight = 1600
)

// Publish is the issue of these entries without pages, with what is to be said of
// their pictures and addresses, and how many of those of each entry are broken. Nothing that is
// given is changed but the stock. Entries must have been read with their pictures.
func Publish(ctx context.Context, entries []*Entry, o Options) (*publication.Issue, []diag.Diag, []int, error) {
	stock := o.Stock
	if stock == nil {
		stock = NewStock()
	}
	var all []wanted
	for _, e := range entries {
		all = append(all, e.onScreen()...)
	}
	stock.makeAll(ctx, o.Jobs, all)
	if err := ctx.Err(); err != nil {
		return nil, nil, nil, err
	}
	s := standard(o.Series, o.Text)
	head, words := masthead(&s, o.Number, o.Day), words()
	is := &publication.Issue{
		Masthead: publication.Masthead{Label: head.Label, Name: head.Name, Date: head.Date},
		Words: publication.Words{Contents: words.Contents, Briefs: words.Briefs, Source: words.Source,
			Address: words.Address, Start: says("Opening article"),
			Structured:  says("Text with headlines and headings in levels, and contents; the articles are in reading order."),
			Undescribed: says("Some pictures have no description in words.")},
		Title: title(&s, o.Number), Body: s.Body, Day: o.Day.ISO(), Created: o.Created, Producer: o.Producer,
	}
	for _, p := range imprint(&s.Imprint, 0, 0) {
		is.Imprint = append(is.Imprint, publication.Pair(p))
	}
	diags, broken := stock.report(entries)
	for _, e := range opened(entries) {
		if e.Article == nil {
			continue
		}
		p := e.published(stock)
		if p.Linked && !p.HasAddress() {
			diags = append(diags, diag.Diag{Code: diag.AddressUnknown, Severity: diag.Warning, File: e.File})
		}
		is.Entries = append(is.Entries, p)
	}
	is.Cover = func() ([]byte, error) { return cover.JPEG(coverOf(is), o.fonts()) }
	if s.Name == "" && len(is.Entries) == 1 { // no issue, but an article
		is.Title = cmp.Or(is.Entries[0].Article.Title, is.Title)
	}
	return is, diags, broken, nil
}

// opened is entries in the order in which an issue without pages has them: the first
// that is to open the issue opens it, as page one does in print.
func opened(entries []*Entry) []*Entry {
	at := slices.IndexFunc(entries, func(e *Entry) bool { return e.Article != nil && e.Given.Opens && !e.Given.Brief })
	if at <= 0 {
		return entries
	}
	return slices.Concat(entries[at:at+1], entries[:at], entries[at+1:])
}

// onScreen is the rasters that the pictures of an entry are shown as.
func (e *Entry) onScreen() []wanted {
	if e.Article == nil {
		return nil
	}
	var all []wanted
	for _, im := range e.Article.Images() {
		if p := e.probed[im.File]; p != nil {
			all = append(all, wanted{p, screenKey(p)})
		}
	}
	return all
}

// screenKey is the key of a picture as screens show it, no larger than it is.
func screenKey(p *picture.Picture) picture.Key {
	w, h := p.Width, p.Height
	if w > screenWidth {
		w, h = screenWidth, h*screenWidth/w
	}
	if h > screenHeight {
		w, h = w*screenHeight/h, screenHeight
	}
	return p.Key(unit.Length(max(w, 1))*unit.Point, unit.Length(max(h, 1))*unit.Point, picture.Treatment{PPI: 72})
}

// published is an entry as it is published, with its pictures from a stock.
func (e *Entry) published(stock *Stock) publication.Entry {
	out := publication.Entry{Article: e.Article, Kicker: kicker(e.Article, e.Given.Section != ""), Date: shortDate(e.Article.Date),
		Brief: e.Given.Brief, Linked: e.Given.QR, Pictures: map[string]*publication.Picture{}}
	for name, p := range e.probed {
		if r := stock.rasters[screenKey(p)]; r != nil {
			out.Pictures[name] = &publication.Picture{Format: r.Format, Width: r.Width, Height: r.Height, Data: r.Data}
		}
	}
	return out
}
