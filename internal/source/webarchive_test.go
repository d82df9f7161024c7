package source

import (
	"bytes"
	"os"
	"testing"

	"howett.net/plist"

	"bantin/internal/diag"
)

// TestWebArchive reads the page and the picture of both forms of property list.
func TestWebArchive(t *testing.T) {
	for _, name := range []string{"safari.webarchive", "safari-xml.webarchive"} {
		data, err := os.ReadFile("testdata/pages/" + name)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := ReadBytes(name, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		p := pages[0]
		src, _ := p.Doc.Find("img").Attr("src")
		key, match := p.Pictures.Find(src)
		if picture, err := p.Pictures.Read(key); match != Exact || err != nil || !isDot(picture) {
			t.Errorf("%s: %q is %q (%v), %d bytes, %v", name, src, key, match, len(picture), err)
		}
	}
}

// TestWebArchiveFrames reads the frame that holds the copy.
func TestWebArchiveFrames(t *testing.T) {
	page := func(address, html string) webArchive {
		return webArchive{Main: webResource{Data: []byte(html), Address: address, Kind: "text/html", Encoding: "UTF-8"}}
	}
	outer := page("https://xa.example.vn/", "<html><frameset><frame src=menu.html><frame src=bai.html></frameset></html>")
	outer.Frames = []webArchive{
		page("https://xa.example.vn/menu.html", "<a href=/>Trang chủ</a>"),
		page("https://xa.example.vn/bai.html", "<meta charset=utf-8><p>Đường làng đã sạch.</p>"),
	}
	data, err := plist.Marshal(outer, plist.BinaryFormat)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := ReadBytes("x.webarchive", data)
	if err != nil {
		t.Fatal(err)
	}
	p := pages[0]
	if p.Doc.Find("p").Text() != "Đường làng đã sạch." || p.URL != "https://xa.example.vn/" || len(p.Diags) != 1 ||
		p.Diags[0].Code != diag.PageFrameRead {
		t.Errorf("%q %q %v", p.Doc.Text(), p.URL, p.Diags)
	}
}

// TestBrokenWebArchives are refused with a reason: cut anywhere, of another
// kind, or deep.
func TestBrokenWebArchives(t *testing.T) {
	data, err := os.ReadFile("testdata/pages/safari.webarchive")
	if err != nil {
		t.Fatal(err)
	}
	nested := bytes.Repeat([]byte("<array>"), 100_000)
	for name, in := range map[string][]byte{
		"none":   []byte("bplist00abc"),
		"half":   data[:len(data)/2],
		"nested": append([]byte("<?xml version=\"1.0\"?><plist><!-- WebMainResource -->"), nested...),
	} {
		if _, err := ReadBytes(name, in); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}
