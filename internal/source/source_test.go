package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"bantin/internal/diag"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

type memory fstest.MapFS

func (m memory) ReadFile(n string) ([]byte, error) {
	return fs.ReadFile(fstest.MapFS(m), filepath.ToSlash(n))
}
func (m memory) ReadDir(n string) ([]fs.DirEntry, error) {
	return fs.ReadDir(fstest.MapFS(m), filepath.ToSlash(n))
}
func (m memory) Stat(n string) (fs.FileInfo, error) {
	return fs.Stat(fstest.MapFS(m), filepath.ToSlash(n))
}
func (m memory) Root(dir string) fs.FS {
	root, err := fs.Sub(fstest.MapFS(m), filepath.ToSlash(dir))
	if err != nil {
		panic(err)
	}
	return root
}

// one reads a file that holds one page.
func one(t *testing.T, files Files, name string) *Page {
	t.Helper()
	pages, err := Read(files, Input{File: name})
	if err != nil || len(pages) != 1 {
		t.Fatalf("%s: %d pages, %v", name, len(pages), err)
	}
	return pages[0]
}

// readBytes reads the pages of a file that has no folder.
func readBytes(name string, data []byte) ([]*Page, error) { return ReadPiped(Input{File: name}, data) }

// oneOf reads bytes that hold one page.
func oneOf(t *testing.T, data string) *Page {
	t.Helper()
	pages, err := readBytes("x", []byte(data))
	if err != nil || len(pages) != 1 {
		t.Fatalf("%.40q: %d pages, %v", data, len(pages), err)
	}
	return pages[0]
}

// findAll looks for what inputs name, without the documents among it.
func findAll(files Files, inputs []string) ([]Input, []diag.Diag) {
	found := Find(files, inputs)
	return found.Inputs, found.Diags
}

// found looks for what inputs name, without the folders.
func found(files Files, inputs ...string) ([]string, []diag.Diag) {
	in, diags := findAll(files, inputs)
	var names []string
	for _, i := range in {
		names = append(names, i.File)
	}
	return names, diags
}

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func TestDecodingTakesValidUTF8First(t *testing.T) {
	late := strings.Repeat("<script>x</script>", 200) + "<meta charset=windows-1252>Việt Nam"
	if got, enc := Decode([]byte(late), ""); enc != "utf-8" || !strings.HasSuffix(got, "Việt Nam") {
		t.Errorf("%s", enc)
	}
	if got, enc := Decode([]byte("\xff\xfeV\x00i\x00\xc7\x1et\x00"), ""); got != "Việt" || enc != "utf-16" {
		t.Errorf("%q %s", got, enc)
	}
	if got, _ := Decode([]byte("\xef\xbb\xbfTin"), ""); got != "Tin" {
		t.Errorf("%q", got)
	}
	decomposed := "Vi\u00ea\u0323t Nam, \u0111\u01a1\u0300i s\u00f4\u0301ng"
	b, err := charmap.Windows1258.NewEncoder().String(decomposed)
	if err != nil {
		t.Fatal(err)
	}
	if got, enc := Decode([]byte(b), ""); got != norm.NFC.String(decomposed) || enc != "windows-1258" {
		t.Errorf("%q %s", got, enc)
	}
	if got, _ := Decode([]byte("<meta charset=\"iso-8859-1\"><p>Caf\xe9</p>"), ""); !strings.Contains(got, "Café") {
		t.Errorf("%q", got)
	}
}

func TestFindIsNaturalAndSkipsPictureFolders(t *testing.T) {
	m := memory{"bai/bai10.html": file("x"), "bai/bai2.html": file("x"), "bai/ghi.docx": file("x"),
		"bai/bai2_files/a.html": file("x"),
		"bai/bai1.txt":          file("x"), "ds.txt": file("\xef\xbb\xbf# danh sách\r\nbai/bai2.html\r\n")}
	got, diags := found(m, "bai", "bai/bai1*", "@ds.txt", "khong-co.html")
	want := []string{"bai/bai1.txt", "bai/bai2.html", "bai/bai10.html", "bai/bai1.txt", "bai/bai10.html",
		"bai/bai2.html"}
	for i := range got {
		got[i] = filepath.ToSlash(got[i])
	}
	slices.Sort(want[3:5])
	slices.Sort(got[3:5])
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(diags) != 1 || diags[0].Code != "input-missing" {
		t.Errorf("%v", diags)
	}
}

func TestDocumentsAreNotRead(t *testing.T) {
	files := memory{}
	for _, name := range []string{"bai10.docx", "bai2.DOC", "ban-tin.pdf", "trang.epub", "~$bai2.DOC", ".an.docx",
		"anh.jpg", "kieu.css", "bai.html", "bai.txt", "kho.doc/bai.html"} {
		files["tuan/"+name] = &fstest.MapFile{}
	}
	var got []string
	for _, f := range Find(files, []string{"tuan"}).Passed {
		got = append(got, filepath.Base(f.File))
	}
	if want := []string{"bai2.DOC", "bai10.docx", "ban-tin.pdf", "trang.epub"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestDocumentsWithoutEndings names documents whose names do not say what they are, by what they begin
// with, and no pictures and what programs keep.
func TestDocumentsWithoutEndings(t *testing.T) {
	const word = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00"
	files := memory{"tuan/1.html": file("<p>x"), "tuan/công văn 12": file("%PDF-1.7\n"), "tuan/bao-cao.2026": file("%PDF-1.4\n"), "tuan/TB số 3. Về việc họp": file(word),
		"tuan/ghi chep": file(`{\rtf1\ansi x}`), "tuan/kho": file("Rar!\x1A\x07\x00"), "tuan/da goi": file(gzipped(t, "%PDF-1.7\n")),
		"tuan/hinh.ai": file("%PDF-1.5\n"), "tuan/mau.indd": file(word), "tuan/Thumbs.db": file(word), "tuan/anh": file("\xFF\xD8\xFF\xE0"),
		"tuan/~$công văn": file(word), "tuan/.an": file("%PDF-1.7\n"), "tuan/rong": file(""), "tuan/hai chu": file("%PD"), "tuan/goi": file("PK\x05\x06")}
	var got []string
	pdfs := 0
	for _, f := range Find(files, []string{"tuan"}).Passed {
		got = append(got, filepath.Base(f.File))
		if f.PDF {
			pdfs++
		}
	}
	if want := []string{"TB số 3. Về việc họp", "bao-cao.2026", "công văn 12", "da goi", "ghi chep", "kho"}; !slices.Equal(slices.Sorted(slices.Values(got)), want) || pdfs != 3 {
		t.Errorf("%q, want %q; %d PDFs", got, want, pdfs)
	}
}

func TestFindMeetsNamesFromOtherSystems(t *testing.T) {
	nfd := norm.NFD.String
	m := memory{nfd("bài/số báo/tin 1.html"): file("x"), nfd("bài/số báo/tin 2.html"): file("x"),
		"bài mới.html": file("x"),
		"ds.txt":       file("\xff\xfe" + utf16("bài\\số báo\\tin 2.html\r\n\"bài/*/tin 1.html\"\r\nbài/số báo\r\n"))}
	for in, want := range map[string]string{
		"bài/số báo/tin 1.html": "tin 1",
		"bài/số báo":            "tin 1, tin 2",
		"bài/*/tin*":            "tin 1, tin 2",
		nfd("bài mới.html"):     "bài mới",
		"bài/s*/*":              "tin 1, tin 2",
		"*/*/*":                 "tin 1, tin 2",
		"@ds.txt":               "tin 2, tin 1, tin 1, tin 2",
	} {
		names, diags := found(m, in)
		for i, name := range names {
			if _, err := m.Stat(name); err != nil {
				t.Errorf("%s: %s is not there", in, name)
			}
			names[i] = norm.NFC.String(strings.TrimSuffix(filepath.Base(name), ".html"))
		}
		if got := strings.Join(names, ", "); got != want || len(diags) > 0 {
			t.Errorf("%s: %s, want %s, %v", in, got, want, diags)
		}
	}
}

func utf16(s string) string {
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

// disk is the files of the system.
type disk struct{ t *testing.T }

func (disk) ReadFile(n string) ([]byte, error)       { return os.ReadFile(n) }
func (disk) ReadDir(n string) ([]fs.DirEntry, error) { return os.ReadDir(n) }
func (disk) Stat(n string) (fs.FileInfo, error)      { return os.Stat(n) }
func (d disk) Root(dir string) fs.FS {
	root, err := os.OpenRoot(dir)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { root.Close() })
	return root.FS()
}

func TestLinksOutOfAFolderAreNoPagesOfIt(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, err := range []error{
		os.Mkdir("bai", 0o777), os.WriteFile("bai/a.html", []byte("x"), 0o666), os.WriteFile("rieng.txt", []byte("x"),
			0o666),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"b.txt": "../rieng.txt", "d.html": "a.html", "e.html": "khong-co.html"} {
		if err := os.Symlink(to, filepath.Join("bai", link)); err != nil {
			t.Skip(err) // Windows asks for a right
		}
	}
	const want = "bai/a.html bai/d.html | bai/b.txt bai/e.html"
	for in, want := range map[string]string{"bai": want, "bai/*": want, "b*/": want, "bai/b.txt": "bai/b.txt |"} {
		if got := foundAndOutside(t, disk{t}, in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestPipesInAFolderAreNoPages(t *testing.T) {
	m := memory{"bai/a.html": file("x"), "bai/c.html": {Mode: fs.ModeNamedPipe}}
	for _, in := range []string{"bai", "bai/*"} {
		if got, want := foundAndOutside(t, m, in), "bai/a.html | bai/c.html"; got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// foundAndOutside shows what is found, and behind a bar what is refused.
func foundAndOutside(t *testing.T, files Files, in string) string {
	t.Helper()
	names, diags := found(files, in)
	got := strings.Join(names, " ") + " |"
	for _, d := range diags {
		if d.Code != "input-outside" {
			t.Errorf("%s: %v", in, d)
		}
		got += " " + d.File
	}
	return filepath.ToSlash(got)
}

func TestAListNamesNoLists(t *testing.T) {
	m := memory{"ds.txt": file("@ds.txt\na.html\n"), "a.html": file("x"), "con/ds.txt": file("@ds.txt\n@../ds.txt\n")}
	for in, want := range map[string]string{"@ds.txt": "a.html | ds.txt:1:1",
		"@con/ds.txt": "| con/ds.txt:1:1 con/ds.txt:2:1"} {
		names, diags := found(m, in)
		got := strings.TrimSpace(strings.Join(names, " ") + " |")
		for _, d := range diags {
			if d.Code != diag.ListInList {
				t.Errorf("%s: %v", in, d)
			}
			got += " " + d.Place
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// A copy of a site keeps its pages folders below the one that the user knows.
func TestPagesOfAFolderWithoutAnyAreThoseBelow(t *testing.T) {
	m := memory{"site/tin/10/a.html": file("x"), "site/tin/9/b.html": file("x"), "site/img/a.jpg": file("x"),
		"site/tin/9/b_files/khung.html": file("x"), "site/tin/9/cu/c.html": file("x"), "site/.git/d.html": file("x"),
		"site/x_files/e.html": file("x"), "trong/con/a.jpg": file("x")}
	for in, want := range map[string]string{
		"site":        "site/tin/9/b.html<site site/tin/10/a.html<site",
		"site/tin/9":  "site/tin/9/b.html<site/tin/9",
		"site/tin/*":  "",
		"site/*/*/*":  "site/tin/9/b.html<site site/tin/10/a.html<site",
		"site/t*/9/*": "site/tin/9/b.html<site", "site/tin/9/*": "site/tin/9/b.html<site/tin/9",
		"site/tin/9/b.html": "site/tin/9/b.html<", "trong": "",
	} {
		inputs, diags := findAll(m, []string{in})
		var got []string
		for _, i := range inputs {
			got = append(got, filepath.ToSlash(i.File+"<"+i.Folder))
		}
		if strings.Join(got, " ") != want || want == "" && (len(diags) != 1 || diags[0].Code != diag.InputEmpty) {
			t.Errorf("%s: %s, want %s, %v", in, got, want, diags)
		}
	}
}

func TestTheSearchForPagesHasAnEnd(t *testing.T) {
	m := memory{}
	for i := range maxFolders {
		m[fmt.Sprintf("site/%d/a.jpg", i)] = file("x")
	}
	inputs, diags := findAll(m, []string{"site"})
	if len(inputs) > 0 || len(diags) != 1 || diags[0].Code != diag.InputFolders {
		t.Errorf("%v %v", inputs, diags)
	}
}

// listed is a file system that counts what is opened, and lets one folder not be read.
type listed struct {
	memory
	opened *int
	closed string
}

func (l listed) ReadDir(name string) ([]fs.DirEntry, error) {
	if filepath.ToSlash(name) == l.closed {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	*l.opened++
	return l.memory.ReadDir(name)
}

// TestPagesBelowAreLookedForOnce: below a folder with pages it is enough to know that
// there are more, and what cannot be read may hold some.
func TestPagesBelowAreLookedForOnce(t *testing.T) {
	m := memory{"tin/a.html": file("x"), "tin/cu/b.html": file("x"), "tin/kin/c.html": file("x")}
	for i := range 50 {
		m[fmt.Sprintf("tin/cu/%d/d.html", i)] = file("x")
	}
	opened := 0
	found := Find(listed{m, &opened, "tin/kin"}, []string{"tin"})
	var codes []diag.Code
	for _, d := range found.Diags {
		codes = append(codes, d.Code)
	}
	if len(found.Inputs) != 1 || !slices.Equal(codes, []diag.Code{diag.InputDenied, diag.InputBelow}) || opened != 2 {
		t.Errorf("%v, %d folders are read", found, opened)
	}
}

func TestPatternsMeanPages(t *testing.T) {
	m := memory{"bai/a.html": file("x"), "bai/a_files/b.html": file("x"), "bai/bantin.yaml": file("x"),
		"bai/anh.jpg":  file("x"),
		"bai/.an.html": file("x"), "bai/x.epub": file("x")}
	for in, want := range map[string]string{"bai/*": "bai/a.html", "bai/*.*": "bai/a.html", "bai/*.epub": "bai/x.epub",
		"*/a_*/*.html": "bai/a_files/b.html", "bai/c*": "", "b*/": "bai/a.html"} {
		names, _ := found(m, in)
		if got := filepath.ToSlash(strings.Join(names, " ")); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// closed is a file system that lets nothing be read.
type closed struct{ memory }

func (closed) ReadFile(n string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: n, Err: fs.ErrPermission}
}

func (c closed) ReadDir(n string) ([]fs.DirEntry, error) {
	_, err := c.ReadFile(n)
	return nil, err
}

func TestWhatMayNotBeRead(t *testing.T) {
	c := closed{memory{"bai/a.html": file("x"), "ds.txt": file("x")}}
	if _, err := Read(c, Input{File: "bai/a.html"}); err == nil ||
		err.Error() != `bai/a.html: "bai/a.html" cannot be read: no permission` {
		t.Error(err)
	}
	for _, in := range []string{"bai", "@ds.txt"} {
		if _, diags := findAll(c, []string{in}); len(diags) != 1 || diags[0].Code != "input-denied" {
			t.Errorf("%s: %v", in, diags)
		}
	}
}

func TestContainersAreNotReadAsText(t *testing.T) {
	for in, want := range map[string]string{
		"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n" +
			"<html><p>=E1=BB=9D": "page-container",
		"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.vn/" + strings.Repeat("dai/", 2000) +
			"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html><p>=E1=BB=9D": "page-container",
		"\uFEFF\r\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" +
			"<p>=E1=BB=9D": "", // one part
		"bplist00 WebMainResource": "page-container",
		"Tin: MIME-Version: 1.0, Content-Type: text/html\nlà hai dòng trong thư": "",
		"Họ tên: Nguyễn Văn A\n\nMIME-Version: và Content-Type: là gì?":          "",
		"<p>mime-version: 1.0 là một dòng trong thư":                             "",
	} {
		_, err := readBytes("x", []byte(in))
		var reported *diag.Error
		if code := ""; errors.As(err, &reported) {
			if code = string(reported.Diag.Code); code != want {
				t.Errorf("%.20q: %s, want %s", in, code, want)
			}
		} else if want != "" {
			t.Errorf("%.20q is read", in)
		}
	}
}

func TestListsTellTheirLines(t *testing.T) {
	m := memory{"a.html": file("x"), "ds.txt": file("a.html\n\nb.html\n"), "trong.txt": file("# chưa có\n")}
	found, diags := findAll(m, []string{"@ds.txt", "@trong.txt", "@khong.txt"})
	if len(found) != 1 || len(diags) != 3 || diags[0].Place != "ds.txt:3:1" ||
		diags[0].Text(diag.English) != `there is no file or folder "b.html"` || diags[1].Code != "input-empty" ||
		diags[2].Code != "input-missing" {
		t.Errorf("%v %v", found, diags)
	}
}

func TestMislabelledPages(t *testing.T) {
	vietnamese, err := charmap.Windows1258.NewEncoder().String("<meta charset=windows-1252>" +
		"\u0110a\u0309ng b\u00f4\u0323, nh\u00e2n d\u00e2n xa\u0303 quy\u00ea\u0301t t\u00e2m")
	if err != nil {
		t.Fatal(err)
	}
	if got, enc := Decode([]byte(vietnamese), ""); !strings.Contains(got, "Đảng bộ, nhân dân xã quyết tâm") ||
		enc != "windows-1258" {
		t.Errorf("%q %s", got, enc)
	}
	// Portuguese and Italian use the same bytes for letters of their own.
	western, err := charmap.Windows1252.NewEncoder().String(
		"A eleição não é questão de opinião; più città, perché lì è così, señor.")
	if err != nil {
		t.Fatal(err)
	}
	if got, enc := Decode([]byte(western), ""); !strings.Contains(got, "eleição não") || enc != "windows-1252" {
		t.Errorf("%q %s", got, enc)
	}
	// Endings of verbs in Italian are tone marks of Vietnamese.
	western, err = charmap.Windows1252.NewEncoder().String("Continuò la ricerca, effettuò due viaggi; poi toccò, " +
		"cercò, giocò e pagò.")
	if err != nil {
		t.Fatal(err)
	}
	if got, enc := Decode([]byte(western), ""); !strings.Contains(got, "Continuò la") || enc != "windows-1252" {
		t.Errorf("%q %s", got, enc)
	}
	for name, in := range map[string]string{"little": "<\x00p\x00>\x00\xc7\x1e", "big": "\x00<\x00p\x00>\x1e\xc7"} {
		if got, enc := Decode([]byte(in), ""); got != "<p>ệ" || enc != "utf-16" {
			t.Errorf("%s endian: %q %s", name, got, enc)
		}
	}
	broken := "<p>Việt Nam \xff và một câu dài có đủ chữ có dấu tiếng Việt ở đây để biết\xe1\xbb"
	if got, enc := Decode([]byte(broken), ""); !strings.Contains(got, "Việt Nam \uFFFD và") || enc != "utf-8" {
		t.Errorf("%q %s", got, enc)
	}
}

// TestTheCharsetOfAPage reads a letter that four encodings have different bytes
// for, or that is another letter in each.
func TestTheCharsetOfAPage(t *testing.T) {
	scripts := func(n int) string { return strings.Repeat("<script>var a=1</script>", n/24) }
	for _, c := range []struct{ page, declared, encoding, text string }{
		{"<meta charset=iso-8859-2><p>\xb1", "", "iso-8859-2", "ą"},
		{"<META CHARSET='ISO-8859-2'><p>\xb1", "", "iso-8859-2", "ą"},
		{`<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2"><p>` + "\xb1", "", "iso-8859-2", "ą"},
		{scripts(30000) + "<meta charset=iso-8859-2><p>\xb1", "", "iso-8859-2", "ą"},
		{scripts(70000) + "<meta charset=iso-8859-2><p>\xb1", "", "windows-1252", "±"},
		{"<meta charset=iso-8859-2><p>\xb1", "windows-1251", "windows-1251", "±"},
		{"<meta charset=iso-8859-2><p>\xb3", "windows-1251", "windows-1251", "і"},
		{"<p>\xb1", "", "windows-1252", "±"},
		{"<meta charset=no-such><p>\xb1", "", "windows-1252", "±"},
		{"<meta charset=iso-8859-2><p>ą", "", "utf-8", "ą"},
	} {
		text, enc := Decode([]byte(c.page), c.declared)
		if enc != c.encoding || !strings.HasSuffix(text, "<p>"+c.text) {
			t.Errorf("%.60q, declared %q: %s, %q", c.page, c.declared, enc, text[len(text)-6:])
		}
	}
}

// TestAFewBrokenBytesLeaveAPageUTF8 holds the bound: more than four letters
// that are whole for each byte that is not.
func TestAFewBrokenBytesLeaveAPageUTF8(t *testing.T) {
	for _, c := range []struct {
		whole, broken int
		want          string
		read          int // letters that come out as they were
	}{
		{5, 1, "utf-8", 5}, {41, 10, "utf-8", 41}, {4, 1, "windows-1252", 1}, {40, 10, "windows-1252", 10},
		{10, 10, "windows-1252", 10}, {10, 30, "windows-1252", 30}, {1, 39, "windows-1252", 39},
		{0, 1, "windows-1252", 1},
	} {
		page := "<p>" + strings.Repeat("é ", c.whole) + strings.Repeat("\xe9 ", c.broken)
		if text, got := Decode([]byte(page), ""); got != c.want || strings.Count(text, "é") != c.read {
			t.Errorf("%d whole and %d broken: %s, want %s: %q", c.whole, c.broken, got, c.want, text)
		}
	}
}

func TestDoublyEncodedPagesAreRepaired(t *testing.T) {
	const want = "<p>Đảng bộ xã “Tân Hòa” quyết tâm – đổi mới; ông Ự kể chuyện cũ</p>"
	latin, western := "", ""
	for _, c := range []byte(want) {
		latin += string(rune(c))
		if r := charmap.Windows1252.DecodeByte(c); r != utf8.RuneError {
			western += string(r)
		} else {
			western += string(rune(c))
		}
	}
	for name, in := range map[string]string{"Latin-1": latin, "windows-1252": western, "whole": want} {
		if got, _ := Decode([]byte(in), ""); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, in := range []string{"Ông ấy kể: “Âm nhạc là Ânh sáng”, rồi hát à ơi, à ơi",
		"Chữ hỏng trông như á»‡, á»‡ và á»‡; còn à ơi, ê a, ô tô thì lành",
		"Élève, Ãgua, naïve «À»: déjà vu à Âge", "5 °C – 10 % ± 2", norm.NFD.String(want)} {
		if got, _ := Decode([]byte(in), ""); got != in {
			t.Errorf("%q became %q", in, got)
		}
	}
}

type huge struct{ memory }

func (huge) ReadFile(string) ([]byte, error) { panic("read") }
func (h huge) Stat(string) (fs.FileInfo, error) {
	return fs.Stat(fstest.MapFS(h.memory), "x.html")
}

func TestTooLargePagesAreNotEvenRead(t *testing.T) {
	m := huge{memory{"x.html": {Data: make([]byte, maxBytes+1)}}}
	if _, err := Read(m, Input{File: "x.html"}); err == nil || !strings.Contains(err.Error(), "65 MiB") {
		t.Errorf("%v", err)
	}
}

func TestOriginOfAPage(t *testing.T) {
	for _, c := range []struct{ page, url string }{
		{`<!-- saved from url=(0021)https://a.example.vn/1 --><html><p>x`, "https://a.example.vn/1"},
		{`<html><head><link rel="canonical" href="https://b.example.vn/2"></head><p>x`, "https://b.example.vn/2"},
		{`<html><head><meta property="og:url" content=" https://e.example.vn/5 "></head><p>x`, "https://e.example.vn/5"},
		{`<html><head><link rel="canonical" href="/2"><meta property="og:url" content="https://e.example.vn/5"></head><p>x`,
			"https://e.example.vn/5"},
		{`<html><head><link rel="canonical" href="javascript:x"></head><p>x`, ""},
		{`<html><script>var _spPageContextInfo={"webAbsoluteUrl":"https:\u002f\u002fc.example.vn\u002ftin",` +
			`"serverRequestPath":"\u002ftin\u002fa.aspx"}</script><p>x`, "https://c.example.vn/tin/a.aspx"},
		{"<html><!--\n Page saved with SingleFile \n url: https://d.example.vn/4 \n saved date: x\n--><p>x",
			"https://d.example.vn/4"},
		// The address of the site is given as that of all its pages.
		{`<!-- saved from url=(0042)https://www.f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html --><html><head><title>Xã Nà Phặc nạo vét mương Đông trước vụ hè thu</title><link rel="canonical" href="https://f.example.vn/"></head><p>x`,
			"https://www.f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"><meta property="og:title" content="Xã Nà Phặc nạo vét mương Đông trước vụ hè thu"></head><p>x`,
			"https://f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"></head><p><h1>Xã Nà Phặc nạo vét mương Đông trước vụ hè thu</h1>`,
			"https://f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/tin/xa-na-phac-nao-vet-muong-dong-truoc-vu-he-thu-21.html"><title>Xã Nà Phặc</title></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/tin-tuc-su-kien"><title>Tin tức - Sự kiện</title></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/van-ban-chi-dao-dieu-hanh"></head><p><h1>Văn bản chỉ đạo, điều hành</h1>`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/thong-tin-tuyen-sinh-2026"><title>Thông tin tuyển sinh 2026</title></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/trang-chu-2024"><title>Trang chủ</title></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/cong-thong-tin-dien-tu-xa-na-phac"><title>Cổng thông tin điện tử xã Nà Phặc</title></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/tin-2024-2025"></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn"><meta property="og:url" content="https://f.example.vn/bai-48213.html"></head><p>x`,
			"https://f.example.vn/bai-48213.html"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://f.example.vn/trang-chu"></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/"><meta property="og:url" content="https://g.example.vn/bai-48213.html"></head><p>x`,
			"https://f.example.vn/"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/tin"><meta property="og:url" content="https://f.example.vn/bai-48213.html"></head><p>x`,
			"https://f.example.vn/tin"},
		{`<html><head><link rel="canonical" href="https://f.example.vn/?id=7"><meta property="og:url" content="https://f.example.vn/bai-48213.html"></head><p>x`,
			"https://f.example.vn/?id=7"},
	} {
		if p := oneOf(t, c.page); p.URL != c.url {
			t.Errorf("%s: %q", c.page, p.URL)
		}
	}
}

func TestTimeOfSaving(t *testing.T) {
	for in, want := range map[string]string{
		"<html><!--\n Page saved with SingleFile \n url: https://d.example.vn/4 \n" +
			" saved date: Sun Nov 22 2026 08:11:00 GMT+0700 (Indochina Time)\n--><p>x": "2026-11-22T08:11:00+07:00",
		`<form><input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="0x9A1B,11 Sep 2023 17:32:42 ` +
			`-0000" />` +
			`<p>x</p></form>`: "2023-09-11T17:32:42Z",
		"<p>Page saved with nothing": "",
	} {
		if p := oneOf(t, in); p.Saved != want {
			t.Errorf("%s: %q", in, p.Saved)
		}
	}
}

func TestHostileInputIsAnErrorOrIsCut(t *testing.T) {
	for name, in := range map[string]string{"empty": " \n", "binary": "\x00\x01\x02%PDF",
		"deep": strings.Repeat("<div>", 100000),
		"pdf":  "%PDF-1.7\n<html>", "picture": "\xff\xd8\xff\xe0JFIF <html>", "document": "PK\x03\x04word <p>"} {
		if _, err := readBytes(name, []byte(in)); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	p := oneOf(t, "<p>Tin\x00 xã "+strings.Repeat("dài ", 2000))
	if text := p.Doc.Text(); strings.Contains(text, "\x00") || !strings.HasPrefix(text, "Tin xã") {
		t.Error("a stray zero byte")
	}
	if p := oneOf(t, "Chỉ là chữ dán vào, không có thẻ."); p.Doc != nil || p.Text == "" {
		t.Error("pasted text is taken for HTML")
	}
}

// TestPagesOfTooManyPartsAreCut counts what is left: html, head, body and all
// else to the limit, each part visited in the order of the page.
func TestPagesOfTooManyPartsAreCut(t *testing.T) {
	p := oneOf(t, "<p>"+strings.Repeat("<br>", maxNodes))
	left := 1
	for range p.Doc.Nodes[0].Descendants() {
		left++
	}
	if left != maxNodes || len(p.Diags) != 1 || p.Diags[0].Code != "page-cut" {
		t.Errorf("%d parts are left, %d wanted; %v", left, maxNodes, p.Diags)
	}
}

func TestPagesThatAreNestedTooDeeplyAreCut(t *testing.T) {
	p := oneOf(t, "<p>a"+strings.Repeat("<b>", maxDepth)+"sâu</p><p>sau")
	if text := p.Doc.Text(); text != "asau" || len(p.Diags) != 1 || p.Diags[0].Code != "page-cut" {
		t.Errorf("%q %v", text, p.Diags)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range seeds(f, "pages") {
		f.Add(seed)
	}
	f.Add([]byte("<html><form><p>a<form><img src=x></form>"))
	f.Add([]byte("Tin\xe1\xbb"))
	f.Fuzz(func(t *testing.T, data []byte) {
		pages, err := readBytes("x", data)
		if (err == nil) != (len(pages) > 0) {
			t.Fatal("neither pages nor an error, or both")
		}
		for _, p := range pages {
			if p.Doc == nil && strings.TrimSpace(p.Text) == "" {
				t.Fatal("a page without text")
			}
		}
	})
}

// TestUnreadFiles says what is wrong with a file, as far as the system knows.
func TestUnreadFiles(t *testing.T) {
	for want, err := range map[string]error{
		"input-missing": fs.ErrNotExist, "input-denied": &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
		"input-unreadable": errors.New("is a directory"),
	} {
		if d := Unread("x", err); string(d.Code) != want || d.Args[0] != "x" {
			t.Errorf("%v: %v", err, d)
		}
	}
}
