package source

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/system"
)

func TestPicturesComeFromThePagesOwnFolderOnly(t *testing.T) {
	m := memory{"bai/tin.html": file("<p>x</p>"), "bai/tin_files/Ảnh 1.JPG": file("jpg"),
		"bai/anh/b.png": file("png"), "secret.jpg": file("no"),
		"bai/khac_files/c.jpg": file("no")}
	p := one(t, m, "bai/tin.html")
	for address, want := range map[string]struct {
		key   string
		match Match
	}{
		"./tin_files/" + norm.NFD.String("ảnh") + "%201.jpg?w=600": {"tin_files/Ảnh 1.JPG", Exact},
		"https://cdn.example.vn/a/b/Ảnh%201.jpg":                   {"tin_files/Ảnh 1.JPG", SameName},
		" anh\\b.png#x":            {"anh/b.png", Exact},
		"../secret.jpg":            {},
		"../bai/anh/b.png":         {},
		"/etc/passwd":              {},
		"C:\\secret.jpg":           {},
		"anh/../../secret.jpg":     {},
		"%2e%2e/secret.jpg":        {},
		"https://example.vn/x.jpg": {},
		"https://example.vn/":      {},
		"khac_files/../khac_files": {},
		"":                         {},
		".":                        {},
	} {
		if key, match := p.Pictures.Find(address); key != want.key || match != want.match {
			t.Errorf("%s: %q %v, want %v", address, key, match, want)
		}
	}
	if b, err := p.Pictures.Read("tin_files/Ảnh 1.JPG"); err != nil || string(b) != "jpg" {
		t.Errorf("%q %v", b, err)
	}
	for _, key := range []string{"../secret.jpg", "/secret.jpg", "anh/../../secret.jpg", "anh", "khong.jpg", ""} {
		if _, err := p.Pictures.Read(key); err == nil {
			t.Errorf("%q is read", key)
		}
		if size := p.Pictures.Size(key); size != (Size{}) {
			t.Errorf("%q has a size: %v", key, size)
		}
	}
}

// mirrored is a copy of two sites, and a file beside it.
func mirrored() memory {
	return memory{"sao/xa.vn/tin/lua/bai.html": file("<p>x</p>"), "sao/xa.vn/upload/Ảnh.jpg": file("upload"),
		"sao/xa.vn/tin/lua/bai_files/b.jpg": file("own"), "sao/xa.vn/tin/lua/anh/c.jpg": file("beside"),
		"sao/cdn.vn/d.jpg": file("host"), "sao/xa.vn/tin/anh/c.jpg": file("above"), "secret.jpg": file("no"),
		"sao/xa.vn/f.jpg?w=2": file("query")}
}

func TestPicturesAboveThePageAreInTheNamedFolder(t *testing.T) {
	for name, folder := range map[string]string{"by itself": "", "in its site": "sao/xa.vn", "in the copy": "sao",
		"in its own folder": "sao/xa.vn/tin/lua", "in a folder elsewhere": "khac"} {
		pages, err := Read(mirrored(), Input{File: "sao/xa.vn/tin/lua/bai.html", Folder: folder})
		if err != nil {
			t.Fatal(err)
		}
		inSite, inCopy := strings.HasPrefix(name, "in its site"), name == "in the copy"
		for address, want := range map[string]struct {
			data string
			here bool
		}{
			"../../upload/%e1%ba%a3nh.jpg": {"upload", inSite || inCopy},
			"/upload/ảnh.jpg?w=600":        {"upload", inSite || inCopy},
			"//cdn.vn/d.jpg":               {"host", inCopy},
			"https://cdn.vn/d.jpg":         {"host", inCopy},
			"../khong-co/../anh/c.jpg":     {"above", inSite || inCopy},
			"../lua/anh/C.jpg":             {"beside", inSite || inCopy},
			"/f.jpg?w=2":                   {"query", inSite || inCopy},
			"anh/c.jpg":                    {"beside", true},
			"anh/../bai_files/b.jpg":       {"own", true},
			"../../../../secret.jpg":       {"", false},
			"../../../secret.jpg":          {"", false},
			"/../secret.jpg":               {"", false},
			"https://../../secret.jpg":     {"", false},
			"../../upload":                 {"", false},
			"../..":                        {"", false},
			"/":                            {"", false},
			"..":                           {"", false},
		} {
			pictures := pages[0].Pictures
			key, match := pictures.Find(address)
			if (match == Exact) != want.here {
				t.Errorf("%s: %s: %q, %v", name, address, key, match)
			} else if want.here {
				data, err := pictures.Read(key)
				if string(data) != want.data || pictures.Size(key).Bytes != int64(len(want.data)) {
					t.Errorf("%s: %s is %q: %q, %v", name, address, key, data, err)
				}
			}
		}
	}
}

// A key is an address: JSON shows it beside the page's name.
func TestKeysOfPicturesAboveThePageAreRelativeToIt(t *testing.T) {
	pages, err := Read(mirrored(), Input{File: "sao/xa.vn/tin/lua/bai.html", Folder: "sao"})
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{"/upload/ảnh.jpg": "../../upload/Ảnh.jpg",
		"//cdn.vn/d.jpg": "../../../cdn.vn/d.jpg", "../anh/c.jpg": "../anh/c.jpg", "../lua/anh/c.jpg": "anh/c.jpg",
		"https://x.vn/b.jpg": "bai_files/b.jpg"} {
		if key, _ := pages[0].Pictures.Find(address); key != want {
			t.Errorf("%s: %q, want %q", address, key, want)
		}
	}
}

// TestLinksLeadNowhereFromTheNamedFolder reads from the disk: a folder that
// came from elsewhere may hold links to private files.
func TestLinksLeadNowhereFromTheNamedFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"secret.jpg": "no", "ngoai/bai.html": "<p>x</p>", "ngoai/a.jpg": "a",
		"sao/tin/bai.html": "<p>x</p>", "sao/upload/a.jpg": "a", "sao/upload/c.jpg": "c"} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"ra.jpg": "../secret.jpg", "goc.jpg": filepath.Join(dir, "secret.jpg"),
		"len": "..", "upload/vong.jpg": "a.jpg", "lien": "../ngoai", "trong": "tin"} {
		if err := os.Symlink(to, filepath.Join(dir, "sao", filepath.FromSlash(link))); err != nil {
			t.Skip(err) // Windows asks for a right
		}
	}
	for _, c := range []struct{ page, address, want string }{
		{"sao/tin/bai.html", "../upload/a.jpg", "a"},
		{"sao/tin/bai.html", "/upload/a.jpg", "a"},
		{"sao/tin/bai.html", "../ra.jpg", ""},
		{"sao/tin/bai.html", "../goc.jpg", ""},
		{"sao/tin/bai.html", "../len/secret.jpg", ""},
		{"sao/tin/bai.html", "../../secret.jpg", ""},
		{"sao/tin/bai.html", "../upload/vong.jpg", ""},
		{"sao/trong/bai.html", "../upload/a.jpg", "a"},
		{"sao/lien/bai.html", "a.jpg", "a"}, // the user named it: its own folder is read, and no other
		{"sao/lien/bai.html", "../secret.jpg", ""},
		{"sao/lien/bai.html", "../upload/c.jpg", ""},
	} {
		pages, err := Read(system.Folder(dir), Input{File: filepath.FromSlash(c.page), Folder: "sao"})
		if err != nil {
			t.Fatal(err)
		}
		key, _ := pages[0].Pictures.Find(c.address)
		data, err := pages[0].Pictures.Read(key)
		if string(data) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s, %s is %q: %q, %v", c.page, c.address, key, data, err)
		}
	}
	// Keys come from Find, but nothing depends on that.
	pages, err := Read(system.Folder(dir), Input{File: filepath.FromSlash("sao/tin/bai.html"), Folder: "sao"})
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"../ra.jpg", "../../secret.jpg", "../goc.jpg", "../len/secret.jpg", ".."} {
		if data, err := pages[0].Pictures.Read(key); err == nil {
			t.Errorf("%s: %q is read", key, data)
		}
	}
}

func TestANameWrittenInTheSameWayComesFirst(t *testing.T) {
	p := one(t, memory{"tin.html": file("<p>x</p>"), "A.jpg": file("1"), "a.jpg": file("2"), "B.JPG": file("3")},
		"tin.html")
	for address, want := range map[string]string{"A.jpg": "A.jpg", "a.jpg": "a.jpg", "b.jpg": "B.JPG"} {
		if key, _ := p.Pictures.Find(address); key != want {
			t.Errorf("%s: %s", address, key)
		}
	}
}

func TestOnlyFilesOfTheFolderArePictures(t *testing.T) {
	m := memory{"bai/tin.html": file("<p>x</p>"), "bai/tin_files/a.jpg": {Data: []byte("../../secret.jpg"),
		Mode: fs.ModeSymlink},
		"bai/tin_files/b.jpg": file("b"), "bai/ngoai": {Data: []byte("/etc"), Mode: fs.ModeSymlink},
		"bai/tin_files/ong.jpg": {Mode: fs.ModeNamedPipe}, "bai/tin_files/may.jpg": {Mode: fs.ModeDevice}}
	p := one(t, m, "bai/tin.html")
	for address, want := range map[string]Match{"tin_files/a.jpg": Missing, "ngoai/passwd": Missing,
		"tin_files/ong.jpg": Missing,
		"tin_files/may.jpg": Missing, "https://a.vn/ong.jpg": Missing, "tin_files/b.jpg": Exact} {
		if _, match := p.Pictures.Find(address); match != want {
			t.Errorf("%s: %v", address, match)
		}
	}
	if _, err := p.Pictures.Read("tin_files/ong.jpg"); err == nil {
		t.Error("a pipe is read")
	}
}

func TestFoldersOfOtherBrowsersAndWord(t *testing.T) {
	for _, suffix := range []string{"_files", ".files", "_tệp", norm.NFD.String("_tệp"), "_FILES"} {
		m := memory{"bai/tin.htm": file("<p>x</p>"), "bai/Tin" + suffix + "/a.jpg": file("a")}
		p := one(t, m, "bai/tin.htm")
		for address, want := range map[string]Match{"tin" + strings.ReplaceAll(suffix, "ệ", "%E1%BB%87") +
			"/A.JPG": Exact,
			"file:///C:/Users/x/tin_files/a.jpg": SameName, "https://cdn.example.vn/1/a.jpg?w=2": SameName} {
			if on, match := p.Pictures.Find(address); match != want || on != "Tin"+suffix+"/a.jpg" {
				t.Errorf("%s %s: %q %v", suffix, address, on, match)
			}
		}
	}
	got := FoldersOf("bai/tin.1.html")
	for _, want := range []string{"bai/tin.1_files", "bai/tin.1_tệp", "bai/tin.1" + norm.NFD.String("_tệp"), "bai/tin.1.files",
		"bai/tin.1-Dateien"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
}

// Programs that save pages write "null" when the server gave no type, and
// some escape the data as in any other address.
func TestDataAddressesArePicturesByTheirBytes(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	data := base64.StdEncoding.EncodeToString(b.Bytes())
	escaped := strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D").Replace(data)
	p := oneOf(t, "<p>x</p>")
	for _, address := range []string{"data:null;base64," + data, "data:application/octet-stream;base64," + data,
		"data:;base64," + data, "data:image/png;base64," + escaped} {
		key, match := p.Pictures.Find(address)
		got, err := p.Pictures.Read(key)
		if match != Exact || err != nil || !bytes.Equal(got, b.Bytes()) || p.Pictures.Size(key).Area() != 600 {
			t.Errorf("%.40s: %v, %d bytes, %v", address, match, len(got), err)
		}
	}
}

func TestDataAddressesAreTheirOwnPictures(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	address := "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
	for _, p := range []*Page{oneOf(t, "<p>x</p>"), one(t, memory{"tin.html": file("<p>x</p>")}, "tin.html")} {
		key, match := p.Pictures.Find(" " + address + "\n")
		if match != Exact {
			t.Fatalf("%v", match)
		}
		if size := p.Pictures.Size(key); size.Width != 30 || size.Height != 20 || size.Area() != 600 ||
			size.Bytes != int64(len(address)) {
			t.Errorf("%v", size)
		}
		if data, err := p.Pictures.Read(key); err != nil || !bytes.Equal(data, b.Bytes()) {
			t.Errorf("%d bytes, %v", len(data), err)
		}
		for _, bad := range []string{"data:text/html;base64,aGk=", "data:,x", "x.png", "../x.png"} {
			if key, match := p.Pictures.Find(bad); match != Missing {
				t.Errorf("%s is found as %q", bad, key)
			}
		}
		for _, bad := range []string{"data:image/png,x", "data:image/png;base64,", "data:image/png;base64,%%%",
			"x.png"} {
			if _, err := p.Pictures.Read(bad); err == nil {
				t.Errorf("%s is read", bad)
			}
			if size := p.Pictures.Size(bad); size.Area() != 0 {
				t.Errorf("%s has a size: %v", bad, size)
			}
		}
	}
}

// counted counts how often files are opened.
type counted struct {
	fs.FS
	opened int
}

func (c *counted) Open(name string) (fs.File, error) {
	c.opened++
	return c.FS.Open(name)
}

func TestSizesAreReadOnceFromTheHeader(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1200, 800))); err != nil {
		t.Fatal(err)
	}
	m := memory{"anh.png": {Data: b.Bytes()[:60]}, "chu.txt": file("không phải ảnh")}
	c := &counted{FS: m.Root(".")}
	f := newFolder(c, "tin.html")
	before := c.opened
	for range 3 {
		if got, want := f.Size("anh.png"), (Size{1200, 800, 60}); got != want {
			t.Errorf("%v, want %v", got, want)
		}
		if got, want := f.Size("chu.txt"), (Size{Bytes: int64(len("không phải ảnh"))}); got != want {
			t.Errorf("%v, want %v", got, want)
		}
	}
	// fs.Stat opens a file where the file system cannot stat.
	if c.opened-before > 4 {
		t.Errorf("two files are opened %d times", c.opened-before)
	}
}

func TestTooLargePicturesAreNotRead(t *testing.T) {
	m := memory{"tin.html": file("<p>x</p>"), "a.png": {Data: make([]byte, maxPicture+1)}}
	p := one(t, m, "tin.html")
	if _, err := p.Pictures.Read("a.png"); err == nil {
		t.Error("a file over the limit is read")
	}
	if _, err := p.Pictures.Read("data:image/png;base64," + strings.Repeat("A", maxPicture+4)); err == nil {
		t.Error("an address over the limit is read")
	}
}
