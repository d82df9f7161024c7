package bulletin

import (
	"context"
	"slices"
	"sync"

	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/proof"
	"bantin/internal/unit"
)

// Proof is what an editor should look at in an issue that was built.
func Proof(r *Request, res *Result) []diag.Diag {
	is := proof.Issue{Series: standard(r.Series, r.Read.Text), Law: r.Law, Number: r.Number, Entries: proved(res)}
	for _, ed := range res.Editions {
		if ed.Document == nil {
			continue
		}
		t := ed.Template
		is.Editions = append(is.Editions, proof.Edition{Name: t.Name, Width: t.Width, Height: t.Height,
			Pages: len(ed.Document.Pages)})
	}
	diags := proof.Of(is)
	told := toldPictures(res)
	return slices.DeleteFunc(diags, func(d diag.Diag) bool {
		return d.Code == diag.CaptionMissing && told[[2]string{d.File, d.Place}]
	})
}

// proved is the articles of an issue as proof looks at them.
func proved(res *Result) []proof.Entry {
	p := res.proofs
	if p == nil {
		p = newProofs(res.Entries)
	}
	p.prepare(context.Background(), 0)
	return p.entries
}

// proofs is articles as proof looks at them, each made ready once: beside planning, as far as that leaves
// a core idle, the others when they are asked for.
type proofs struct {
	entries []proof.Entry
	ready   []sync.Once
}

func newProofs(entries []*Entry) *proofs {
	p := &proofs{}
	for _, e := range entries {
		if e.Article != nil {
			p.entries = append(p.entries, proof.Entry{File: e.File, Article: e.Article, Given: e.Given})
		}
	}
	p.ready = make([]sync.Once, len(p.entries))
	return p
}

// prepare makes the articles ready that are not, on so many cores, or on all.
func (p *proofs) prepare(ctx context.Context, jobs int) {
	if len(p.entries) > 1 { // one need not be told from others
		each(ctx, len(p.entries), jobs, func(i int) { p.ready[i].Do(p.entries[i].Prepare) })
	}
}

// Twice is what is said of articles that are in an issue twice.
func Twice(res *Result) []diag.Diag { return proof.Twice(proved(res)) }

// toldPictures is the pictures, by file and place, that are said to be left out:
// nobody need look for their captions.
func toldPictures(res *Result) map[[2]string]bool {
	told := map[[2]string]bool{}
	add := func(diags []diag.Diag) {
		for _, d := range diags {
			switch d.Code {
			case diag.PictureBroken, diag.PictureKind, diag.PictureTooLarge, diag.PictureFileLarge, diag.PictureCostly, diag.PictureChanged:
				told[[2]string{d.File, d.Place}] = true
			}
		}
	}
	add(res.Diags)
	for _, e := range res.Entries {
		add(e.Diags)
	}
	return told
}

// Lines is the number of set lines of each entry in an edition.
func Lines(ed *Edition, entries []*Entry) []int {
	type line struct {
		article int
		y       unit.Length // of the baseline
	}
	out := make([]int, len(entries))
	from := byNumber(entries)
	doc := ed.Document
	if doc == nil {
		return out
	}
	for i := range doc.Pages {
		var last line
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, dy unit.Length) {
			t, ok := it.(*frame.Text)
			if !ok {
				return
			}
			n := doc.Structure.Article(t.Node)
			if n < 1 || n >= len(from) || doc.Structure.Role(t.Node) == frame.Jump {
				return
			}
			if at := (line{article: n, y: dy + t.Y + t.Rise}); at != last {
				out[from[n]]++
				last = at
			}
		})
	}
	return out
}

// Words is the number of words of an article's copy.
func Words(e *Entry) int { return proof.Words(e.Article) }
