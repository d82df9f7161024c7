package source

import (
	"encoding/base64"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// bulk is n letters of base64.
func bulk(n int) string { return strings.Repeat("QUJD", n/4) }

// TestLongDataIsTheSameInTheTree: a tree holds what a parser finds that is given
// the whole page.
func TestLongDataIsTheSameInTheTree(t *testing.T) {
	long, other := "data:image/png;base64,"+bulk(2000)+"==", "data:image/jpeg;charset=utf-8;base64,"+bulk(4000)
	for _, page := range []string{
		`<p>Tin <img src="` + long + `" alt=x> <img src='` + other + `'> <img src=` + long + `>`,
		`<p><img srcset="` + long + ` 1x, a.jpg 2x, ` + other + ` 3x">`,
		`<p>Xem ` + long + ` và ` + other + `.</p><img src="` + long + `">`,
		`<p><img src=" ` + long + ` ">`,
		`<p>` + mark + `0` + mark + `</p><img src="` + long + `">`, // a text that has the mark itself
		`<p>no address;base64,` + bulk(2000) + `</p>`,
		`<p>data: ;base64,` + bulk(2000) + `</p>`,
		`<p><img src="` + long, // cut off
	} {
		want, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
		if err != nil {
			t.Fatal(err)
		}
		if got := oneOf(t, page).Doc.Nodes[0]; rendered(t, got) != rendered(t, want) {
			t.Errorf("%.40s …: another tree", page)
		}
	}
}

func rendered(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDataOfStylesAndScriptsIsDropped: nobody reads it.
func TestDataOfStylesAndScriptsIsDropped(t *testing.T) {
	long := "data:font/woff2;base64," + bulk(5000)
	p := oneOf(t, `<head><style>a{src:url(`+long+`)}</style><script>var a="`+long+`"</script><p style="background:url(`+long+
		`)">Tin</p>`)
	if n := len(rendered(t, p.Doc.Nodes[0])); n > 500 {
		t.Errorf("%d bytes are left", n)
	}
}

// TestLimitCountsMarkup: pictures in a page are no part of its size.
func TestLimitCountsMarkup(t *testing.T) {
	picture := `<img src="data:image/png;base64,` + bulk(4<<20) + `">`
	page := "<p>Tin của xã</p>" + strings.Repeat(picture, 10)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	pages, err := readBytes("x", []byte(page))
	runtime.ReadMemStats(&after)
	if err != nil || pages[0].Doc.Find("img").Length() != 10 {
		t.Fatalf("a page of 40 MiB of pictures: %v", err)
	}
	if taken := (after.TotalAlloc - before.TotalAlloc) >> 20; taken > 100 {
		t.Errorf("%d MiB are taken; the bytes and the text of the page are 80", taken)
	}
	src, _ := pages[0].Doc.Find("img").Last().Attr("src")
	if key, match := pages[0].Pictures.Find(src); match != Exact || len(key) != len(src) {
		t.Error("a picture of a large page is not found")
	}
	for _, in := range []string{"<p>" + strings.Repeat("chữ ", maxMarkup/5), strings.Repeat("chữ ", maxMarkup/5)} {
		if _, err := readBytes("x", []byte(in)); err == nil || !strings.Contains(err.Error(), "too large (20 MiB)") {
			t.Errorf("more than 16 MiB of markup: %v", err)
		}
	}
}

func TestLiftKeepsShortData(t *testing.T) {
	page := `<p><img src="data:image/gif;base64,` + base64.StdEncoding.EncodeToString(make([]byte, 300)) + `">`
	if markup, data := lift(page); markup != page || data != nil {
		t.Errorf("%q %d", markup, len(data))
	}
}
