package source

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
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
	want := []string{"bai/tin.1_files", "bai/tin.1_tệp", norm.NFD.String("bai/tin.1_tệp"), "bai/tin.1.files"}
	if got := FoldersOf("bai/tin.1.html"); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
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
}
