package source

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// seeds returns the files of a folder of testdata.
func seeds(t testing.TB, folder string) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%d files in %s, %v", len(names), folder, err)
	}
	out := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(name)] = data
	}
	return out
}

// TestFormsOfSavedPages reads one page as it comes from several browsers and
// encodings: the same words from each, or a reason.
func TestFormsOfSavedPages(t *testing.T) {
	const words = "chín thôn trong xã đều đã có tổ thu gom rác tự quản"
	forms := map[string]struct{ encoding, url, saved, words, fault string }{
		"complete.html": {encoding: "utf-8", words: words, url: "https://tanhoa.example.vn/tin/1"},
		"singlefile.html": {encoding: "utf-8", words: words, url: "https://tanhoa.example.vn/tin/2",
			saved: "2026-11-22T08:11:00+07:00"},
		"sharepoint.aspx": {encoding: "utf-8", words: words, url: "https://tanhoa.example.vn/tin/bai.aspx",
			saved: "2026-09-11T17:32:42Z"},
		"pasted.txt":        {encoding: "utf-8", words: words},
		"windows-1258.html": {encoding: "windows-1258", words: words},
		"tcvn3-bytes.html":  {encoding: "windows-1252", words: words},
		"viscii.html":       {encoding: "windows-1252", words: words},
		"vps.html":          {encoding: "windows-1252", words: words},
		"vni.html":          {encoding: "utf-8", words: words},
		"viqr.txt":          {encoding: "utf-8", words: words},
		"vntime.html":       {encoding: "utf-8", words: words},
		"windows-1252.html": {encoding: "windows-1252", words: "Élèves et maîtres fêtent l’été près du théâtre"},
		"utf-16.html":       {encoding: "utf-16", words: words},
		"nfd.html":          {encoding: "utf-8", words: words},
		"doubled.html":      {encoding: "utf-8", words: words},
		"broken.html":       {encoding: "utf-8", words: words},
		"nested.html":       {encoding: "utf-8", words: "Một"},
		"mhtml.mht":         {encoding: "utf-8", words: words},
		"chrome.mhtml": {encoding: "utf-8", words: "Cổng làng cao 6,5 mét, lợp ngói mũi hài",
			url: "http://tanhoa.example.vn/tin/bai.html", saved: "2026-11-26T07:07:18Z"},
		"safari.webarchive":     {encoding: "utf-8", words: words, url: "https://tanhoa.example.vn/tin/3"},
		"safari-xml.webarchive": {encoding: "utf-16", words: words, url: "https://tanhoa.example.vn/tin/3"},
	}
	for name, data := range seeds(t, "pages") {
		want, ok := forms[name]
		delete(forms, name)
		if !ok {
			t.Errorf("%s: nobody says what it should give", name)
			continue
		}
		pages, err := readBytes(name, data)
		if want.fault != "" {
			var fault *diag.Error
			if !errors.As(err, &fault) || string(fault.Diag.Code) != want.fault {
				t.Errorf("%s: %v, want %s", name, err, want.fault)
			}
			continue
		}
		if err != nil || len(pages) != 1 {
			t.Errorf("%s: %d pages, %v", name, len(pages), err)
			continue
		}
		p := pages[0]
		text := p.Text
		if p.Doc != nil {
			text = p.Doc.Text()
		}
		if !strings.Contains(text, want.words) || p.Encoding != want.encoding || p.URL != want.url ||
			p.Saved != want.saved {
			t.Errorf("%s: %s %q %q\n%s", name, p.Encoding, p.URL, p.Saved, text)
		}
	}
	for name := range forms {
		t.Errorf("%s is not there", name)
	}
}

// BenchmarkRead reads a page of the length that portals have: 200 kB with
// scripts before the copy.
func BenchmarkRead(b *testing.B) {
	page := []byte("<html><head>" + strings.Repeat("<script>var a = 1;</script>\n", 2000) + "</head><body><form>" +
		strings.Repeat("<div class=\"muc\"><a href=\"/tin\">Mục</a> <b>Từ ngày 1/11</b>, chín thôn.</div>\n", 1500) +
		"</form></body></html>")
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := readBytes("x.html", page); err != nil {
			b.Fatal(err)
		}
	}
}
