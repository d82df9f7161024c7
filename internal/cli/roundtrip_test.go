package cli

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/issue"
	"bantin/internal/rendition"
)

// entriesIn are the entries of the page that some bytes hold.
func entriesIn(t *testing.T, data []byte) []*bulletin.Entry {
	t.Helper()
	entries, err := bulletin.Read(context.Background(), bulletin.ReadRequest{Stdin: data,
		Entries: []issue.Entry{{File: "-"}}, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// printed is what of an article decides how it is printed. Where a picture is kept,
// and how the article was found, are other things.
func printed(a *article.Article) article.Article {
	own := *a
	own.Profile, own.LeftOut, own.Doubtful = "", nil, ""
	own.Body = nil
	for _, b := range a.Body {
		if im, ok := b.(article.Image); ok {
			im.File, im.Place, im.Guessed = "", "", false
			b = im
		}
		if l, ok := b.(article.List); ok {
			l.Items, l.Numbering = plainNumbers(l.Items, l.Numbering)
			b = l
		}
		own.Body = append(own.Body, b)
	}
	return own
}

// plainNumbers is a list whose numbers are given where they are not as usual only.
func plainNumbers(items []article.Item, n article.Numbering) ([]article.Item, article.Numbering) {
	switch {
	case !n.Ordered:
		n = article.Numbering{}
	case n.Start == 1 && !n.Reversed:
		n.Start = 0
	}
	var out []article.Item
	for _, it := range items {
		it.Items, it.Below = plainNumbers(it.Items, it.Below)
		out = append(out, it)
	}
	return out, n
}

// TestHTMLIsReadBack: the articles of all pages are the same once they were written
// as HTML and read again.
func TestHTMLIsReadBack(t *testing.T) {
	names, _ := filepath.Glob("../../../shared/pages/*/*.html.gz")
	if len(names) == 0 {
		t.Skip("no ../shared")
	}
	if testing.Short() {
		names = names[:40]
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		e := entriesIn(t, data)[0]
		if e.Article == nil {
			continue
		}
		html := rendition.HTMLBegin(e.Article) + rendition.HTML(e.Article, e.Address) + rendition.HTMLEnd
		again := entriesIn(t, []byte(html))
		if len(again) != 1 || again[0].Article == nil {
			t.Errorf("%s: read back as %d", name, len(again))
			continue
		}
		want, got := printed(e.Article), printed(again[0].Article)
		if reflect.DeepEqual(got, want) {
			continue
		}
		for i := range min(len(got.Body), len(want.Body)) {
			if !reflect.DeepEqual(got.Body[i], want.Body[i]) {
				t.Errorf("%s: block %d:\n%#v\nwant\n%#v", name, i, got.Body[i], want.Body[i])
				break
			}
		}
		g, w := len(got.Body), len(want.Body)
		got.Body, want.Body = nil, nil
		if g != w || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %d blocks of %d\n%#v\nwant\n%#v", name, g, w, got, want)
		}
	}
}
