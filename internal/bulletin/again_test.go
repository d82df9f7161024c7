package bulletin_test

import (
	"bytes"
	"context"
	"io/fs"
	"slices"
	"sync/atomic"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

// composed is the layout of entries, with fonts and pictures kept.
func composed(t testing.TB, r *bulletin.Request, entries []*bulletin.Entry, stock *bulletin.Stock,
	fonts *font.Set) []byte {
	t.Helper()
	editions, _, err := bulletin.Compose(context.Background(), entries, r.Templates, bulletin.Options{Series: r.Series,
		Number: r.Number, Day: r.Day, NoPDF: true, Fonts: fonts, Stock: stock})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := frame.Dump(&b, editions[0].Document); err != nil {
		t.Fatal(err)
	}
	for _, p := range editions[0].Document.Pages {
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			if im, ok := it.(*frame.Image); ok && stock != nil && stock.Raster(im) == nil {
				t.Errorf("%s has no raster", im.Name)
			}
		})
	}
	return b.Bytes()
}

// TestEntriesAreMadeAgainAsIfTheyWereReadAgain changes what is given of the
// entries of the sample, and back.
func TestEntriesAreMadeAgainAsIfTheyWereReadAgain(t *testing.T) {
	ctx := context.Background()
	r := request(t, "a4")
	files := &counted{disk: disk{}}
	r.Read.Files, r.Read.Pictures, r.Read.Keep = files, true, true
	entries, err := bulletin.Read(ctx, r.Read)
	if err != nil {
		t.Fatal(err)
	}
	stock, fonts := bulletin.NewStock(), font.NewSet()
	before := composed(t, &r, entries, stock, fonts)
	if !bytes.Equal(before, composed(t, &r, entries, nil, nil)) {
		t.Error("a stock changes the pages")
	}
	given := func() (out []issue.Entry) {
		for _, e := range entries {
			out = append(out, e.Given)
		}
		return out
	}
	changed := given()
	changed[0].Headline, changed[1].Brief = "Một tít khác hẳn", true
	if err := changed[2].Pictures.FromText("none"); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(changed[3:9])
	mixed := slices.Clone(entries)
	slices.Reverse(mixed[3:9])
	n := files.n.Load()
	other := composed(t, &r, r.Read.Again(mixed, changed), stock, fonts)
	if got := files.n.Load(); got != n {
		t.Errorf("%d files are read again", got-n)
	}
	r.Read.Entries = changed
	fresh, err := bulletin.Read(ctx, r.Read)
	if err != nil {
		t.Fatal(err)
	}
	if want := composed(t, &r, fresh, nil, nil); !bytes.Equal(other, want) {
		t.Error("the pages are not those of entries that are read with what is given")
	}
	if bytes.Equal(other, before) {
		t.Error("nothing has changed")
	}
	if again := composed(t, &r, r.Read.Again(entries, given()), stock, fonts); !bytes.Equal(again, before) {
		t.Error("the first pages do not come back")
	}
}

// TestArticlesAreKeptForThoseWhoAsk: two of each would be most of the memory of a
// long issue.
func TestArticlesAreKeptForThoseWhoAsk(t *testing.T) {
	for _, keep := range []bool{false, true} {
		r := request(t, "a4")
		r.Read.Keep, r.Read.Entries = keep, r.Read.Entries[:1]
		entries, err := bulletin.Read(context.Background(), r.Read)
		if err != nil {
			t.Fatal(err)
		}
		if e := entries[0]; (e.Found() != nil) != keep || (len(e.Paragraphs()) > 0) != keep || e.Article == nil {
			t.Errorf("kept: %v, found %v", keep, e.Found())
		}
	}
}

// counted counts the files that are opened.
type counted struct {
	disk
	n atomic.Int64 // pages are read in parallel
}

func (c *counted) ReadFile(name string) ([]byte, error) { c.n.Add(1); return c.disk.ReadFile(name) }
func (c *counted) Root(dir string) fs.FS                { return countedFS{c.disk.Root(dir), c} }

type countedFS struct {
	fs.FS
	c *counted
}

func (f countedFS) Open(name string) (fs.File, error) { f.c.n.Add(1); return f.FS.Open(name) }

// BenchmarkAgain is what a preview waits for after a change: the sample, twice
// the articles, some 16 pages.
func BenchmarkAgain(b *testing.B) {
	r := request(b, "a4")
	r.Read.Pictures, r.Read.Keep = true, true
	r.Read.Entries = append(r.Read.Entries, r.Read.Entries...)
	entries, err := bulletin.Read(context.Background(), r.Read)
	if err != nil {
		b.Fatal(err)
	}
	stock, fonts := bulletin.NewStock(), font.NewSet()
	composed(b, &r, entries, stock, fonts)
	given := slices.Clone(r.Read.Entries)
	for b.Loop() {
		given[0].Headline += "x"
		editions, _, err := bulletin.Compose(context.Background(), r.Read.Again(entries, given), r.Templates,
			bulletin.Options{Series: r.Series, NoPDF: true, Fonts: fonts, Stock: stock})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(editions[0].Document.Pages)), "pages")
	}
}
