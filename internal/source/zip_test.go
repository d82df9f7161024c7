package source

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/diag"
)

// zipOf packs files, in this order.
func zipOf(t testing.TB, files ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: f[0], NonUTF8: !utf8.ValidString(f[0]), Method: zip.Deflate})
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
		found, diags := findAll(files, []string{in})
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

// TestNamesInZips reads names as archivers on other systems write them, and
// gives each file one of its own that leads out of nothing.
func TestNamesInZips(t *testing.T) {
	long := strings.Repeat("x", maxZipName)
	for name, c := range map[string]struct{ in, want []string }{
		"windows-1258":      {[]string{"b\xE0i m\xF5\xECi.html"}, []string{"bài mới.html"}},
		"code page 437":     {[]string{"\x82t\x82 1.html"}, []string{"été 1.html"}},
		"macOS":             {[]string{norm.NFD.String("bài số 1.html")}, []string{"bài số 1.html"}},
		"backslashes":       {[]string{`tin\bài.html`}, []string{"tin/bài.html"}},
		"absolute":          {[]string{"/etc/a.html"}, []string{"etc/a.html"}},
		"a drive":           {[]string{`C:\x\a.html`}, []string{"C:/x/a.html"}},
		"above":             {[]string{"../../a.html"}, []string{"a.html"}},
		"twice":             {[]string{"a.html", "a.html", "a.html"}, []string{"a (2).html", "a (3).html", "a.html"}},
		"twice, as read":    {[]string{"é.html", norm.NFD.String("é.html")}, []string{"é (2).html", "é.html"}},
		"of a folder":       {[]string{"a", "a/b.html"}, []string{"a (2)", "a/b.html"}},
		"taken":             {[]string{"a.html", "a.html", "a (2).html"}, []string{"a (2) (2).html", "a (2).html", "a.html"}},
		"folders twice":     {[]string{"a/", "a/", "a/b.html"}, []string{"a/b.html"}},
		"none":              {[]string{"", "/", "..", "a.html"}, []string{"a.html"}},
		"of a kilobyte":     {[]string{"tin/" + long + "ộ.html"}, []string{long[:92] + "ộ.html"}},
		"folders in others": {[]string{strings.Repeat("a/", 40) + "b.html"}, []string{"b.html"}},
		"what macOS adds":   {[]string{"__MACOSX/._a.html", "b/.DS_Store", "a.html"}, []string{"a.html"}},
	} {
		var packed [][2]string
		for _, in := range c.in {
			packed = append(packed, [2]string{in, ""})
		}
		var got []string
		err := fs.WalkDir(Zips(memory{"a.zip": file(zipOf(t, packed...))}).Root("a.zip"), ".",
			func(name string, d fs.DirEntry, err error) error {
				if err == nil && !d.IsDir() {
					got = append(got, name)
				}
				return err
			})
		slices.Sort(got)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
	}
}

// TestZipsThatAreNotRead says of each file of a zip, and of a zip as a whole,
// why it is not read, within limits of memory; what is beside it is.
func TestZipsThatAreNotRead(t *testing.T) {
	three := []byte(zipOf(t, [2]string{"1.html", "<p>một"}, [2]string{"2.html", "<p>hai"}, [2]string{"3.html", "<p>ba"}))
	change := func(of []byte, header string, n, at int, to ...byte) string {
		out := slices.Clone(of)
		i := 0
		for range n {
			i += bytes.Index(out[i+1:], []byte(header)) + 1
		}
		copy(out[i+at:], to)
		return string(out)
	}
	const local, listed, end = "PK\x03\x04", "PK\x01\x02", "PK\x05\x06"
	one := []byte(zipOf(t, [2]string{"a.html", "<p>một"}))
	large := zipOf(t, [2]string{"a.html", strings.Repeat(" ", 60<<20)})
	for name, c := range map[string]struct {
		zip   string
		pages int
		code  diag.Code
	}{
		"cut":                 {string(three[:len(three)/2]), 0, diag.ZipBroken},
		"of another kind":     {"<html><p>Không tìm thấy tệp", 0, diag.ZipBroken},
		"empty":               {"", 0, diag.ZipBroken},
		"one page broken":     {change(three, local, 2, 36, 0xFF, 0xFF, 0xFF), 2, diag.ZipBroken},
		"one place wrong":     {change(three, listed, 2, 42, 0xFF), 2, diag.ZipBroken},
		"one size wrong":      {change(three, listed, 2, 24, 1), 2, diag.ZipBroken},
		"one checksum wrong":  {change(three, listed, 2, 16, 1, 2, 3, 4), 2, diag.ZipBroken},
		"one with a password": {change(three, listed, 2, 8, 9), 2, diag.ZipLocked},
		"all with a password": {change(one, listed, 1, 8, 9), 0, diag.ZipLocked},
		"of another method":   {change(three, listed, 2, 10, 12), 2, diag.ZipMethod},
		"a zip within": {zipOf(t, [2]string{"1.html", "<p>một"}, [2]string{"2.html", "<p>hai"}, [2]string{"a.zip", string(one)}),
			2, diag.ZipNested},
		"only a zip within":   {zipOf(t, [2]string{"a.zip", string(one)}), 0, diag.ZipNested},
		"many files":          {manyFiles(maxEntries+1, 0, maxEntries+1), 0, diag.ZipFiles},
		"more than it says":   {manyFiles(1<<16*8+1, 0, 1), 0, diag.ZipFiles},
		"names of megabytes":  {manyFiles(300, 60_000, 300), 0, diag.ZipFiles},
		"says that it's full": {change(one, end, 1, 10, 0xFF, 0xFF), 0, diag.ZipBroken},
		"a large page":        {zipOf(t, [2]string{"a.html", strings.Repeat(" ", maxBytes+1)}), 0, diag.PageTooLarge},
		"a bomb":              {overlapping(large, 5), 0, diag.ZipBomb},
		"a million times":     {overlapping(large, 19_000), 0, diag.ZipBomb},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		files := Zips(memory{"a.zip": file(c.zip)})
		found, diags := findAll(files, []string{"a.zip"})
		pages := 0
		for _, in := range found {
			_, err := Read(files, in)
			var known *diag.Error
			if err == nil {
				pages++
			} else if errors.As(err, &known) {
				diags = append(diags, known.Diag)
			}
		}
		if pages != c.pages || len(diags) != 1 || diags[0].Code != c.code {
			t.Errorf("%s: %d pages, %v; want %d, %s", name, pages, diags, c.pages, c.code)
		}
		runtime.ReadMemStats(&after)
		if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 300 {
			t.Errorf("%s takes %d MiB", name, n)
		}
	}
	files := Zips(memory{"a.zip": file(zipOf(t, [2]string{"b.zip", string(one)}))})
	if found, diags := findAll(files, []string{"a.zip/b.zip"}); len(found) != 0 || len(diags) != 1 || diags[0].Code != diag.ZipNested {
		t.Errorf("a zip in a zip is %v, %v", found, diags)
	}
}

// manyFiles is a zip that lists empty files with names of some length, all at
// one place, and says that they are so many.
func manyFiles(n, long, said int) string {
	var b bytes.Buffer
	b.WriteString("PK\x03\x04" + strings.Repeat("\x00", 26))
	at := b.Len()
	name := strings.Repeat("x", long)
	for i := range n {
		entry := make([]byte, 46)
		copy(entry, "PK\x01\x02")
		binary.LittleEndian.PutUint16(entry[28:], uint16(6+len(name)))
		b.Write(entry)
		fmt.Fprintf(&b, "%s%06d", name, i)
	}
	end := make([]byte, 22)
	copy(end, "PK\x05\x06")
	binary.LittleEndian.PutUint16(end[8:], uint16(said))
	binary.LittleEndian.PutUint16(end[10:], uint16(said))
	binary.LittleEndian.PutUint32(end[12:], uint32(b.Len()-at))
	binary.LittleEndian.PutUint32(end[16:], uint32(at))
	b.Write(end)
	return b.String()
}

// overlapping is a zip that lists its only file n times.
func overlapping(zip string, n int) string {
	at, end := strings.Index(zip, "PK\x01\x02"), strings.LastIndex(zip, "PK\x05\x06")
	out := []byte(zip[:at] + strings.Repeat(zip[at:end], n) + zip[end:])
	end = len(out) - 22
	binary.LittleEndian.PutUint16(out[end+8:], uint16(n))
	binary.LittleEndian.PutUint16(out[end+10:], uint16(n))
	binary.LittleEndian.PutUint32(out[end+12:], uint32(end-at))
	return string(out)
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
