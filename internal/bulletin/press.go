package bulletin

import (
	"context"
	"errors"
	"strings"

	"bantin/internal/compose"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/unit"
	"bantin/internal/vietnamese"
)

// press is what all editions of one issue are made from.
type press struct {
	request *Request
	series  issue.Series // with its texts normalised
	input   compose.Input
	from    []int // input.Articles[i] is of copies[from[i]]
	copies  []*Copy
	fonts   *font.Set
	rasters map[int]picture.Rasters // by the resolution they are made for
}

// pressOf gathers the usable copies with their pictures.
func pressOf(ctx context.Context, r *Request, copies []*Copy) *press {
	p := &press{request: r, copies: copies, fonts: font.NewSet(), rasters: map[int]picture.Rasters{}}
	p.series = standard(r.Series, r.Copies.Text)
	s := &p.series
	p.input = compose.Input{
		Masthead: masthead(s, r.Number, r.Day), Words: words(), Title: title(s, r.Number), Author: s.Body,
		Running: running(s), Edition: edition(r.Number, r.Day),
	}
	pictures := probe(ctx, r.Copies.Jobs, copies)
	for i, c := range copies {
		if c.Article == nil {
			continue
		}
		a := compose.Article{Copy: c.Article, Brief: c.Entry.Brief, Pictures: pictures[i], Date: shortDate(c.Article.Date)}
		if n := len(c.Article.Section); n > 0 {
			a.Kicker = c.Article.Section[n-1]
		}
		p.input.Articles = append(p.input.Articles, a)
		p.from = append(p.from, i)
	}
	return p
}

// standard is a series with its texts as compose wants them: the file may have
// been written on a system that takes letters apart.
func standard(s issue.Series, o vietnamese.Options) issue.Series {
	im := &s.Imprint
	for _, text := range []*string{&s.Name, &s.Label, &s.Body, &s.Place, &im.Responsible, &im.Licence, &im.Printer, &im.Period} {
		*text, _ = vietnamese.Text(*text, o)
	}
	return s
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

// probe reads the headers of all pictures: for every copy a map by the name
// they are opened by. What is no picture is told in the copy and left out.
func probe(ctx context.Context, jobs int, copies []*Copy) []map[string]*picture.Picture {
	type job struct {
		copy    int
		file    string
		place   string
		picture *picture.Picture
		err     error
	}
	var list []job
	out := make([]map[string]*picture.Picture, len(copies))
	for i, c := range copies {
		if c.Article == nil {
			continue
		}
		out[i] = map[string]*picture.Picture{}
		seen := map[string]bool{}
		for _, im := range images(c.Article) {
			if im.File != "" && !seen[im.File] {
				seen[im.File] = true
				list = append(list, job{copy: i, file: im.File, place: im.Place})
			}
		}
	}
	each(ctx, len(list), jobs, func(n int) {
		j := &list[n]
		data, err := copies[j.copy].pictures.Read(j.file)
		if err == nil {
			j.picture, err = picture.Probe(j.file, data)
		}
		j.err = err
	})
	for n := range list {
		j := &list[n]
		if j.picture != nil {
			out[j.copy][j.file] = j.picture
		} else if j.err != nil {
			copies[j.copy].Diags = append(copies[j.copy].Diags, leftOut(copies[j.copy], j.file, j.place, j.err))
		}
	}
	return out
}

// leftOut tells why a picture is left out.
func leftOut(c *Copy, name, place string, err error) diag.Diag {
	c.Missing++
	code := "picture-broken"
	switch {
	case errors.Is(err, picture.ErrKind):
		code = "picture-kind"
	case errors.Is(err, picture.ErrLarge):
		code = "picture-too-large"
	}
	return diag.Diag{Code: code, Severity: diag.Warning, File: c.File, Place: place, Args: []any{shorten(name)}}
}

// shorten cuts the name of a picture that stands in the page itself.
func shorten(name string) string {
	if len(name) > 200 {
		return strings.ToValidUTF8(name[:24], "") + "…"
	}
	return name
}

// edition composes the issue in one template and makes the pictures ready. A
// picture that turns out to be broken is left out, and the pages are made
// again, until all stand.
func (p *press) edition(ctx context.Context, t *style.Template) (*Edition, []diag.Diag, error) {
	p.input.Imprint = imprint(&p.series.Imprint, t.Width, t.Height)
	var told []diag.Diag
	for {
		doc, diags, err := compose.Pages(p.input, t, p.fonts)
		if err != nil {
			return nil, nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		broken := p.clean(ctx, doc, t.PPI)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if len(broken) == 0 {
			return &Edition{Template: t, Document: doc, Opens: p.opens(doc)}, append(told, diags...), nil
		}
		told = append(told, p.remove(broken)...)
	}
}

// clean makes the rasters of all pictures of a document as placed. It returns
// why pictures are broken, by their hash.
func (p *press) clean(ctx context.Context, doc *frame.Document, ppi int) map[[32]byte]error {
	type job struct {
		key     picture.Key
		picture *picture.Picture
		raster  *picture.Raster
		err     error
	}
	var list []job
	made := p.rasters[ppi]
	if made == nil {
		made = picture.Rasters{}
		p.rasters[ppi] = made
	}
	seen := map[picture.Key]bool{}
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			im, ok := it.(*frame.Image)
			if !ok {
				return
			}
			key := im.Picture.Key(im.W, im.H)
			if made[key] == nil && !seen[key] {
				seen[key] = true
				list = append(list, job{key: key, picture: im.Picture})
			}
		})
	}
	each(ctx, len(list), p.request.Copies.Jobs, func(n int) {
		j := &list[n]
		j.raster, j.err = j.picture.Clean(j.key.W, j.key.H, picture.Options{PPI: ppi})
	})
	broken := map[[32]byte]error{}
	for n := range list {
		if j := &list[n]; j.err != nil {
			broken[j.key.Hash] = j.err
		} else if j.raster != nil {
			made[j.key] = j.raster
		}
	}
	return broken
}

// remove takes broken pictures out of the input and tells of each.
func (p *press) remove(broken map[[32]byte]error) []diag.Diag {
	var diags []diag.Diag
	for i := range p.input.Articles {
		a := &p.input.Articles[i]
		c := p.copies[p.from[i]]
		for _, im := range images(a.Copy) {
			pic := a.Pictures[im.File]
			if pic == nil {
				continue
			}
			if err, ok := broken[pic.Hash]; ok {
				delete(a.Pictures, im.File)
				diags = append(diags, leftOut(c, im.File, im.Place, err))
			}
		}
	}
	return diags
}

// opens is the page, from 1, on which each copy opens; 0 when it has none.
func (p *press) opens(doc *frame.Document) []int {
	out := make([]int, len(p.copies))
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			node := int32(0)
			switch it := it.(type) {
			case *frame.Text:
				node = it.Node
			case *frame.Image:
				node = it.Node
			}
			if n := doc.Structure.Article(node); n >= 1 && n <= len(p.from) && out[p.from[n-1]] == 0 {
				out[p.from[n-1]] = i + 1
			}
		})
	}
	return out
}
