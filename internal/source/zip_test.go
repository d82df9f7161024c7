package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// zipOf packs files, in this order.
func zipOf(t testing.TB, files ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: f[0], NonUTF8: strings.Contains(f[0], "\xE2"), Method: zip.Deflate})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write([]byte(f[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestZip reads the pages of zips as those of folders: in natural order, with
// their pictures, wherever they are in the zip and however names are written.
func TestZip(t *testing.T) {
	page := func(n, src string) string {
		return "<html><body><p>Bài " + n + "</p><img src=\"" + src + "\"></body></html>"
	}
	files := Zips(memory{
		"tuan/bai.zip": file(zipOf(t,
			[2]string{"bài 10.html", page("mười", "bài 10_files/anh.png")}, [2]string{"bài 10_files/anh.png", "ảnh"},
			[2]string{"bài 2.html", page("hai", "anh.png")}, [2]string{"anh.png", "ảnh"},
			[2]string{"__MACOSX/._bài 2.html", "rác"}, [2]string{".DS_Store", "rác"},
			[2]string{"bài 2_files/khung.html", "<p>quảng cáo</p>"})),
		"tuan/sau.ZIP": file(zipOf(t, [2]string{"a/b/trang.html", page("sâu", "../../anh/x.png")}, [2]string{"anh/x.png", "ảnh"})),
		"tuan/cu.zip":  file(zipOf(t, [2]string{"b\xE2i.html", page("cũ", "anh.png")}, [2]string{"anh.png", "ảnh"})),
		"tuan/le.html": file(page("lẻ", "")),
	})
	for in, want := range map[string]string{
		"tuan/bai.zip":             "tuan/bai.zip/bài 2.html=hai tuan/bai.zip/bài 10.html=mười",
		"tuan/bai.zip/bài 10.html": "tuan/bai.zip/bài 10.html=mười",
		"tuan/sau.ZIP":             "tuan/sau.ZIP/a/b/trang.html=sâu",
		"tuan/cu.zip":              "tuan/cu.zip/bâi.html=cũ",
		"tuan": "tuan/bai.zip/bài 2.html=hai tuan/bai.zip/bài 10.html=mười tuan/cu.zip/bâi.html=cũ tuan/le.html=lẻ " +
			"tuan/sau.ZIP/a/b/trang.html=sâu",
	} {
		found, diags := Find(files, []string{in})
		if len(diags) > 0 {
			t.Errorf("%s: %v", in, diags)
		}
		var got []string
		for _, f := range found {
			pages, err := Read(files, f)
			if err != nil {
				t.Fatalf("%s: %v", f.File, err)
			}
			p := pages[0]
			got = append(got, p.File+"="+strings.TrimPrefix(p.Doc.Find("p").Text(), "Bài "))
			src, _ := p.Doc.Find("img").Attr("src")
			key, match := p.Pictures.Find(src)
			if data, err := p.Pictures.Read(key); src != "" && (match != Exact || err != nil || string(data) != "ảnh") {
				t.Errorf("%s: picture %q is %q: %v, %v", f.File, src, key, match, err)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n%s, want\n%s", in, s, want)
		}
	}
}

// TestZipsThatAreNotRead says why a zip cannot be read: broken, with a
// password, of too many files, or a bomb.
func TestZipsThatAreNotRead(t *testing.T) {
	whole := zipOf(t, [2]string{"a.html", strings.Repeat("<p>", 1<<10)})
	locked := []byte(whole)
	for i := range locked {
		if bytes.HasPrefix(locked[i:], []byte("PK\x01\x02")) {
			locked[i+8] |= 1
		}
	}
	bomb := zipOf(t, [2]string{"bom.html", strings.Repeat("<p>bom</p>", 7<<20)})
	var many [][2]string
	for range maxEntries + 1 {
		many = append(many, [2]string{"a.html", ""})
	}
	files := Zips(memory{
		"hong.zip": file(whole[:len(whole)/2]), "khoa.zip": file(string(locked)), "bom.zip": file(bomb),
		"nhieu.zip": file(zipOf(t, many...)), "ra.zip": file(zipOf(t, [2]string{"../../bi-mat.html", "x"})),
	})
	for name, want := range map[string]error{"hong.zip": zip.ErrFormat, "khoa.zip": errZipEncrypted, "nhieu.zip": errZipLarge} {
		if _, err := files.ReadDir(name); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
		if found, diags := Find(files, []string{name}); len(found) > 0 || len(diags) != 1 {
			t.Errorf("%s: found %v, said %v", name, found, diags)
		}
	}
	if _, err := Read(files, Input{File: "bom.zip/bom.html"}); err == nil {
		t.Error("a bomb is read")
	}
	if found, _ := Find(files, []string{"ra.zip"}); len(found) != 1 || found[0].File != filepath.Join("ra.zip", "bi-mat.html") {
		t.Errorf("a name that leads out is %v, want one in the zip", found)
	}
}

// TestZipIsNamedPlainly leaves other files alone, and folders called so.
func TestZipIsNamedPlainly(t *testing.T) {
	files := Zips(memory{"a.zip/bai.html": &fstest.MapFile{Data: []byte("<p>thư mục")}, "b.html": file("<p>trang")})
	for _, name := range []string{"a.zip/bai.html", "b.html"} {
		if _, err := files.ReadFile(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := files.ReadFile("khong-co.zip/x"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
