//go:build unix

package cli

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"bantin/internal/system"
)

// Fates of the files of a folder; any other is the code that names the reason
// why a file is not read.
const (
	fateRead   = "read"
	fateBeside = "beside" // what belongs to pages, or is none: nothing is said of it
	fateOther  = "input-not-read"
	fateBelow  = "input-below"
	fateLink   = "input-shortcut"
	fatePart   = "input-unfinished"
	fateCopy   = "input-copy"
)

// mixed is a folder of all that people keep beside saved pages, with the fate
// of each file.
type mixed struct {
	t     *testing.T
	dir   string
	fates map[string]string // by name; with a slash for files that are in a zip
	pages int
}

// file writes a file; its fate is that of the name.
func (m *mixed) file(name, fate, text string) {
	m.t.Helper()
	path := filepath.Join(m.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		m.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		m.t.Fatal(err)
	}
	m.fates[name] = fate
}

// html is a page with an article that no other has.
func (m *mixed) html() string {
	m.pages++
	return fmt.Sprintf(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thôn %[1]d có tổ thu gom rác</title></head>
<body><article><h1>Thôn %[1]d có tổ thu gom rác</h1>
<p>Từ ngày %[2]d/11, thôn %[1]d có tổ thu gom rác gồm %[2]d người, mỗi tuần đi hai lượt, sáng thứ ba và chiều thứ sáu. Bà con để
rác đã phân loại trước cổng nhà, rác hữu cơ thì ủ ngay trong vườn để bón cây, đỡ phải chở đi xa.</p>
<p>Tổ trưởng cho biết sau %[2]d tuần, đường làng sạch hơn hẳn và không còn bãi rác tự phát ở đầu bãi sông như mọi năm.</p>
</article></body></html>`, m.pages, m.pages%28+1)
}

// text is an article as people paste it.
func (m *mixed) text() string {
	m.pages++
	return fmt.Sprintf("Kiểm tra đê thôn %[1]d trước mùa lũ\n\nChiều 12/3, đoàn công tác của xã đã đến kiểm tra đê thôn %[1]d và "+
		"ghi nhận nhiều ý kiến của bà con.\n\nĐê dài 2,4 km, vừa được đắp thêm nửa mét ở đoạn qua xóm Chợ, nơi nước tràn vào "+
		"ruộng năm ngoái.\n\nĐoàn đề nghị thôn lập tổ tuần tra, chuẩn bị bao cát và báo ngay về xã khi thấy vết nứt.\n", m.pages)
}

func mhtmlOf(page string) string {
	return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/html; " +
		"charset=utf-8\r\nContent-Location: https://tanhoa.example.vn/tin/bai\r\n\r\n" + page + "\r\n--B--\r\n"
}

func webArchiveOf(page string) string {
	return "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>" +
		base64.StdEncoding.EncodeToString([]byte(page)) + "</data><key>WebResourceMIMEType</key><string>text/html</string>" +
		"<key>WebResourceTextEncodingName</key><string>UTF-8</string></dict></dict></plist>"
}

// zip packs files, given as names and texts, and notes their fates; flags are
// those of the entries.
func (m *mixed) zip(name string, flags uint16, fate string, files ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		to, err := w.CreateRaw(&zip.FileHeader{Name: files[i], Flags: flags, CompressedSize64: uint64(len(files[i+1])),
			UncompressedSize64: uint64(len(files[i+1]))})
		if err != nil {
			m.t.Fatal(err)
		}
		io.WriteString(to, files[i+1])
		if fate != "" {
			m.fates[name+"/"+files[i]] = fate
		}
	}
	if err := w.Close(); err != nil {
		m.t.Fatal(err)
	}
	return b.String()
}

// fill makes a folder of 200 files.
func (m *mixed) fill() {
	t := m.t
	encoded := func(text string, e interface{ String(string) (string, error) }) string {
		out, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	// pages in every form, under every name
	for i := range 50 {
		m.file(fmt.Sprintf("%02d bài.html", i+1), fateRead, m.html())
	}
	for _, name := range []string{"BAI.HTML", "bai.htm", "bai.xhtml", "bai.aspx", "tin-tuc", "bai.php", "index.html?id=3",
		"tin 🌾.html", "tin  có   dấu cách.html", norm.NFD.String("tin đầu số này.html"), "a.b.c.html", "(1).html", "%20.html",
		"tin;rm.html", "tin'\".html", "-o.html", "@tin.html", "*.html", "[1].html", "#1.html", strings.Repeat("dài", 60) + ".html"} {
		m.file(name, fateRead, m.html())
	}
	for i := range 10 {
		m.file(fmt.Sprintf("dán %d.txt", i+1), fateRead, m.text())
	}
	m.file("utf-16.html", fateRead, encoded(m.html(), unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()))
	m.file("utf-16.txt", fateRead, encoded(m.text(), unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()))
	m.file("1258.html", fateRead, encoded(strings.Map(func(r rune) rune {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			return r
		}
		return -1
	}, windows1258(strings.ReplaceAll(m.html(), "utf-8", "windows-1258"))), charmap.Windows1258.NewEncoder()))
	for i := range 5 {
		m.file(fmt.Sprintf("gói %d.mhtml", i+1), fateRead, mhtmlOf(m.html()))
		m.file(fmt.Sprintf("safari %d.webarchive", i+1), fateRead, webArchiveOf(m.html()))
	}
	twice := m.html()
	m.file("hai lần 1.html", fateRead, twice)
	m.file("hai lần 2.html", fateRead, twice)
	m.file("đứt.html", fateRead, strings.TrimSuffix(m.html(), "article></body></html>"))

	// zips
	m.file("tuần.zip", fateBeside, m.zip("tuần.zip", 0, fateRead, "bài 1.html", m.html(), "bài 2.html", m.html(), "bài 3.txt", m.text()))
	m.file("khóa.zip", "zip-locked", m.zip("khóa.zip", 1, "", "bài 1.html", m.html()))
	m.file("hỏng.zip", "zip-broken", m.zip("hỏng.zip", 0, "", "bài.html", m.html())[:400])
	m.file("lồng.zip", fateBeside, m.zip("lồng.zip", 0, "zip-nested", "trong.zip", m.zip("", 0, "", "bài.html", m.html())))
	m.file("ảnh.zip", "zip-empty", m.zip("ảnh.zip", 0, fateBeside, "a.png", "\x89PNG"))
	m.file("tài liệu.zip", fateBeside, m.zip("tài liệu.zip", 0, fateOther, "tờ trình.docx", "PK"))

	// pages that are none
	m.file("trống.html", "page-empty", "")
	m.file("trắng.txt", "page-empty", " \r\n\t\r\n")
	m.file("ảnh.html", "page-binary", "\x89PNG\r\n\x1a\n\x00\x00")
	m.file("tờ trình.html", "page-binary", "%PDF-1.4\n")
	m.file("nhị phân.htm", "page-binary", strings.Repeat("\x00\x01\x02\xff", 500))
	m.file("lỗi.html", "error-page", "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>")
	m.file("hỏng.mhtml", "page-container", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n")
	m.file("hỏng.webarchive", "page-container", "bplist00\x5F\x10\x0FWebMainResource")
	m.file("khung.html", "page-frames", "<html><frameset><frame src=menu.htm><frame src=bai-khung.htm></frameset></html>")
	m.file("mất chữ.html", "encoding-old", strings.NewReplacer("ổ", "\uFFFD", "ư", "\uFFFD", "ờ", "\uFFFD", "à", "\uFFFD",
		"ã", "\uFFFD", "á", "\uFFFD", "ó", "\uFFFD", "ạ", "\uFFFD", "ả", "\uFFFD", "ầ", "\uFFFD").Replace(m.html()))

	// documents, and what only looks so
	for _, name := range []string{"a.docx", "b.DOC", "c.odt", "d.pdf", "e.epub", "h.rtf", "bảng.xlsx", "trang chiếu.pptx", "mẫu đơn.dotx", "trình chiếu.ppsx", "ghi chú.md", "kho.tar.gz"} {
		m.file(name, fateOther, "PK\x03\x04")
	}
	m.file("bài chép", fateOther, m.text())
	m.file("bài cũ.html.bak", fateCopy, m.html())
	m.file("bài cũ hơn.html~", fateCopy, m.html())
	m.file("01 bài.html.bak", fateBeside, m.html())
	m.file("Unconfirmed 1.crdownload", fatePart, m.html())
	m.file("bài tải.html.part", fatePart, "")
	m.file("cổng xã.url", fateLink, "[InternetShortcut]\r\nURL=https://tanhoa.example.vn/\r\n")
	m.file("cổng xã.webloc", fateLink, "<plist><dict><key>URL</key><string>https://tanhoa.example.vn/</string></dict></plist>")

	// pages that are packed, or called otherwise
	m.file("nén.html.gz", fateRead, gzipped(t, m.html()))
	m.file("nén tên khác.html", fateRead, gzipped(t, m.html()))
	m.file("thư.eml", fateRead, "From: a@example.vn\r\nDate: Thu, 26 Nov 2026 14:07:18 +0700\r\nMessage-ID: <1@example.vn>\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\n"+m.text())
	m.file("gói tên khác.txt", fateRead, mhtmlOf(m.html()))
	m.file("zip tên khác.html", fateBeside, m.zip("zip tên khác.html", 0, fateRead, "bài.html", m.html()))
	m.file("cũ.maff", fateBeside, m.zip("cũ.maff", 0, fateRead, "1/index.html", m.html(), "2/index.html", m.html()))
	m.file("tờ trình tên khác.html", "page-binary", m.zip("", 0, "", "[Content_Types].xml", "", "word/document.xml", "<w:p>"))
	m.file("~$a.docx", fateBeside, "Word")

	// what belongs to pages
	for i := range 10 {
		dir := fmt.Sprintf("%02d bài_files", i+1)
		m.file(dir+"/ảnh.jpg", fateBeside, "\xFF\xD8\xFF")
		m.file(dir+"/kiểu.css", fateBeside, "p{}")
		m.file(dir+"/khung.html", fateBeside, m.html())
		m.file(dir+"/saved_resource(1).html", fateBeside, m.html())
	}
	for _, name := range []string{"ảnh.jpg", "ảnh.PNG", "ảnh.webp", "kiểu.css", "mã.js", "dữ liệu.json", "sơ đồ.svg", "chữ.woff2",
		"phim.mp4", "phim.mp4.part", "nhật ký.log", "cài đặt.bak", "tải.crdownload", "desktop.ini",
		"lối tắt.lnk", "trang.url", ".ẩn.html", ".DS_Store", "._bài.html", "Thumbs.db", "không đuôi", "lạ.xyz"} {
		m.file(name, fateBeside, "\x00\x01nhị phân")
	}
	m.file("hình/a.jpg", fateBeside, "\xFF\xD8\xFF")
	m.file("hình/sâu/b.jpg", fateBeside, "\xFF\xD8\xFF")

	// folders with pages, below one with pages
	m.file("cũ/bài 1.html", fateBelow, m.html())
	m.file("cũ/bài 2.html", fateBelow, m.html())
	m.file("năm/tháng/bài.html", fateBelow, m.html())
	m.file("trang.html/bài.html", fateBelow, m.html())

	// what is no file, or leads elsewhere
	outside := filepath.Join(t.TempDir(), "mật.html")
	if err := os.WriteFile(outside, []byte(m.html()), 0o666); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{"nối tới trang.html": "01 bài.html", "nối ra ngoài.html": outside,
		"nối lên trên.txt": "../x.txt", "nối hư không.html": "không có.html", "nối tới mình.html": "nối tới mình.html",
		"nối tới thư mục.html": "hình"} {
		if err := os.Symlink(to, filepath.Join(m.dir, name)); err != nil {
			t.Fatal(err)
		}
		m.fates[name] = "input-outside"
	}
	m.fates["nối tới trang.html"] = fateRead
	if err := syscall.Mkfifo(filepath.Join(m.dir, "ống.html"), 0o666); err != nil {
		t.Fatal(err)
	}
	m.fates["ống.html"] = "input-outside"
	m.file("cấm.html", "input-denied", m.html())
	if err := os.Chmod(filepath.Join(m.dir, "cấm.html"), 0); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		m.fates["cấm.html"] = fateRead // root reads all
	}
}

// gzipped packs one file.
func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, text)
	if err := cmp.Or(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// windows1258 parts the tone marks from their letters, as that encoding has them.
func windows1258(text string) string {
	var b strings.Builder
	for _, r := range text {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteRune(r)
			continue
		}
		parts := []rune(norm.NFD.String(string(r)))
		tone := len(parts) - 1
		if i := slices.IndexFunc(parts, func(r rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) }); i > 0 {
			tone = i
		}
		mark := parts[tone]
		b.WriteString(norm.NFC.String(string(slices.Delete(parts, tone, tone+1))) + string(mark))
	}
	return b.String()
}

// TestAFolderOfTwoHundredFiles reads each page of a folder in which all is that
// people keep, or names it with its reason; and says nothing of the rest.
func TestAFolderOfTwoHundredFiles(t *testing.T) {
	m := &mixed{t: t, dir: t.TempDir(), fates: map[string]string{}}
	m.fill()
	if len(m.fates) < 200 {
		t.Errorf("%d files", len(m.fates))
	}
	var out bytes.Buffer
	env := system.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: io.Discard, FS: system.Folder(m.dir), Now: time.Now,
		Getenv: func(string) string { return "" }}
	code := Main(context.Background(), env, []string{"build", "--json", "--dry-run", "."})
	var got struct {
		NotRead     int `json:"not_read"`
		Articles    []struct{ File, Reason string }
		Diagnostics []struct{ Code, File, Text string }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || code != exitMissing {
		t.Fatalf("exit code %d, %v\n%s", code, err, out.String())
	}
	found := map[string]string{}
	for _, a := range got.Articles {
		if found[a.File] != "" {
			t.Errorf("%s is read twice", a.File)
		}
		if found[a.File] = a.Reason; a.Reason == "" {
			found[a.File] = fateRead
		}
	}
	notRead := 0
	for _, d := range got.Diagnostics {
		switch {
		case d.Code == fateOther, d.Code == fateBelow, d.Code == fateLink, d.Code == fatePart, d.Code == fateCopy:
			for name := range m.fates {
				if strings.Contains(d.Text+",", " "+name+",") || strings.Contains(d.Text+",", " "+filepath.Dir(name)+",") ||
					strings.Contains(d.Text+",", " "+filepath.Dir(filepath.Dir(name))+",") {
					found[name] = d.Code
				}
			}
		case d.File != "" && found[d.File] == "":
			found[d.File] = d.Code
		}
	}
	for name, fate := range m.fates {
		if got := found[name]; got != fate && (got != "" || fate != fateBeside) {
			t.Errorf("%s: %q, want %q", name, got, fate)
		}
		switch fate {
		case fateOther, fateLink, fatePart, fateCopy, "zip-locked", "zip-broken", "zip-nested", "input-outside":
			notRead++
		}
		delete(found, name)
	}
	notRead += 2 // one message names the folders below, and a document that is called .html is opened as a zip
	if got.NotRead != notRead {
		t.Errorf("%d files are counted as not read, want %d", got.NotRead, notRead)
	}
	if len(found) > 0 {
		t.Errorf("nobody knows of %q", found)
	}
	m.listed()
}

// listed makes sure that the fate of every file is known.
func (m *mixed) listed() {
	err := filepath.WalkDir(m.dir, func(path string, d fs.DirEntry, err error) error {
		if name, _ := filepath.Rel(m.dir, path); err == nil && !d.IsDir() && m.fates[name] == "" {
			m.t.Errorf("%s has no fate", name)
		}
		return err
	})
	if err != nil {
		m.t.Error(err)
	}
}
