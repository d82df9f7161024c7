package source

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"runtime"
	"slices"
	"strings"
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
		pages, err := readBytes(name, data)
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
	pages, err := readBytes("x.webarchive", data)
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
		"none":   []byte("bplist00 WebMainResource"),
		"half":   data[:len(data)/2],
		"nested": append([]byte("<?xml version=\"1.0\"?><plist><!-- WebMainResource -->"), nested...),
	} {
		if _, err := readBytes(name, in); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

// TestOtherPropertyLists are no pages: programs leave them in folders of pages.
func TestOtherPropertyLists(t *testing.T) {
	page, err := os.ReadFile("testdata/pages/safari.webarchive")
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []int{plist.BinaryFormat, plist.XMLFormat} {
		other, err := plist.Marshal(map[string]string{"CFBundleName": "Trang tin"}, format)
		if err != nil {
			t.Fatal(err)
		}
		found, diags := findAll(memory{"tin/Info.plist": file(string(other)), "tin/bai": file(string(page))}, []string{"tin"})
		if len(found) != 1 || found[0].File != "tin/bai" || len(diags) > 0 {
			t.Errorf("found %v, %v", found, diags)
		}
	}
	other, err := plist.Marshal(map[string]string{"CFBundleName": "Trang tin"}, plist.BinaryFormat)
	var known *diag.Error
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readBytes("Info.plist", other); !errors.As(err, &known) || known.Diag.Code != diag.PageBinary {
		t.Errorf("by its name: %v", err)
	}
}

// TestWebArchivesWithinLimits refuses lists of a few kilobytes that stand for
// more than is read, and lengths that lie, with a reason and before memory is taken for them.
func TestWebArchivesWithinLimits(t *testing.T) {
	refs := func(kind byte, to ...int) string {
		out := []byte{kind<<4 | 15, 0x12}
		n := len(to)
		if kind == 0xD {
			n /= 2
		}
		out = binary.BigEndian.AppendUint32(out, uint32(n))
		for _, ref := range to {
			out = binary.BigEndian.AppendUint32(out, uint32(ref))
		}
		return string(out)
	}
	text := func(s string) string { return "\x5F\x10" + string(rune(len(s))) + s }
	page := "<p>Tin</p>"
	// values 0 to 6 are the names, the page and the part that it is
	common := []string{text("WebMainResource"), text("WebSubresources"), text("WebSubframeArchives"),
		text("WebResourceData"), text("x"), "\x4F\x10" + string(rune(len(page))) + page, refs(0xD, 3, 5)}
	list := func(more ...string) string { return binaryPlist(append(slices.Clone(common), more...), 7) }
	deep := []string{refs(0xD, 0, 4, 6, 8)}
	for i := range 200_000 {
		deep = append(deep, refs(0xA, 9+i))
	}
	var laughs []string
	for i := range 30 {
		laughs = append(laughs, refs(0xD, 0, 2, 6, 8+2*i), refs(0xA, slices.Repeat([]int{9 + 2*i}, 10)...))
	}
	lie := slices.Clone(common)
	lie[5] = "\x4F\x13\x40\x00\x00\x00\x00\x00\x00\x00" + page
	wide := slices.Clone(common)
	wide[4] = "\x6F\x13\x80\x00\x00\x00\x00\x00\x00\x00"
	for name, c := range map[string]struct {
		file string
		code diag.Code
	}{
		"sound":              {list(refs(0xD, 0, 6)), ""},
		"shared":             {list(refs(0xD, 0, 1, 6, 8), refs(0xA, 6, 6, 6)), ""},
		"shared a lot":       {list(refs(0xD, 0, 1, 6, 8), refs(0xA, slices.Repeat([]int{6}, 500_000)...)), diag.PageParts},
		"a billion laughs":   {list(append(laughs, refs(0xD, 0, 6))...), diag.PageParts},
		"in itself":          {list(refs(0xD, 0, 2, 6, 8), refs(0xA, 7)), diag.PageParts},
		"deep":               {list(append(deep, "\xA0")...), diag.PageParts},
		"a length that lies": {binaryPlist(append(lie, refs(0xD, 0, 6)), 7), diag.PageContainer},
		"a length too wide":  {binaryPlist(append(wide, refs(0xD, 0, 4, 6, 4)), 7), diag.PageContainer},
		"a value not there":  {list(refs(0xD, 0, 4, 6, 99)), diag.PageContainer},
		"no list":            {binaryPlist(common, 5), diag.PageContainer},
		"deep in XML":        {"<plist><!-- WebMainResource -->" + strings.Repeat("<array>", 2<<20), diag.PageParts},
		"long in XML":        {"<plist><!-- WebMainResource -->" + strings.Repeat("<true/>", 2<<20), diag.PageParts},
		"entities": {"<!DOCTYPE plist [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><plist><dict><key>WebMainResource</key>" +
			"<string>&b;</string></dict></plist>", diag.PageContainer},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := readBytes("x.webarchive", []byte(c.file))
		var said diag.Code
		var known *diag.Error
		if errors.As(err, &known) {
			said = known.Diag.Code
		}
		if said != c.code {
			t.Errorf("%s: %q (%v), want %q", name, said, err, c.code)
		}
		runtime.ReadMemStats(&after)
		if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 300 {
			t.Errorf("%s takes %d MiB", name, n)
		}
	}
}

// binaryPlist writes values as a property list, of which one is the outermost.
func binaryPlist(values []string, top int) string {
	out := []byte("bplist00")
	var table []byte
	for _, v := range values {
		table = binary.BigEndian.AppendUint32(table, uint32(len(out)))
		out = append(out, v...)
	}
	at := len(out)
	out = append(append(out, table...), 0, 0, 0, 0, 0, 0, 4, 4)
	for _, n := range []int{len(values), top, at} {
		out = binary.BigEndian.AppendUint64(out, uint64(n))
	}
	return string(out)
}

// FuzzWebArchive holds the library away from what would end the program.
func FuzzWebArchive(f *testing.F) {
	for name, data := range seeds(f, "pages") {
		if strings.HasSuffix(name, ".webarchive") {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if isWebArchive(data) {
			readWebArchive("x", data, nil) // must not panic
		}
	})
}
