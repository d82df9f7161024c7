package source

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	codes "unicode/utf16"

	"bantin/internal/diag"
)

// gzipped packs a file.
func gzipped(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestWhatIsPassedOver looks at files that are named as no page is: each is read,
// named with its reason, or nothing of an article.
func TestWhatIsPassedOver(t *testing.T) {
	const page = "<!DOCTYPE html><html><body><p>Tin xã</body></html>"
	prose := strings.Repeat("Chiều nay, đoàn công tác của xã đã đến kiểm tra đê Đông và ghi nhận nhiều ý kiến của bà con. ", 3)
	link := func(target string) string { // as Windows writes it: binary, with the target in UTF-16
		b := []byte("L\x00\x00\x00\x01\x14\x02\x00")
		for _, u := range codes.Encode([]rune(target)) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return string(b)
	}
	for _, c := range []struct {
		name, data string
		want       string // "page", "zip", a code, or "" for nothing
	}{
		{"bài.html.gz", gzipped(t, page), "page"},
		{"bài.gz", gzipped(t, page), "page"},
		{"bài.html", gzipped(t, page), "page"},
		{"bài.mhtml.gz", gzipped(t, page), "page"},
		{"nhật ký.log.gz", gzipped(t, prose), ""},
		{"kiểu.css.gz", gzipped(t, "p{}"), ""},
		{"kho.tar.gz", gzipped(t, "bài.html"), "input-not-read"},
		{"tờ trình.docx.gz", gzipped(t, "PK"), "input-not-read"},
		{"kho.zip.gz", gzipped(t, zipOf(t, [2]string{"a.html", page})), "input-not-read"},
		{"trang.warc", "WARC/1.0\r\n", "input-not-read"},
		{"trang.warc.gz", gzipped(t, "WARC/1.0\r\n"), "input-not-read"},
		{"phiên.har", `{"log":{}}`, "input-not-read"},
		{"bài.zip", zipOf(t, [2]string{"a.html", page}), "zip"},
		{"bài.MAFF", zipOf(t, [2]string{"1/index.html", page}), "zip"},
		{"bài.html", zipOf(t, [2]string{"a.html", page}), "zip"},
		{"bài", zipOf(t, [2]string{"a.html", page}), "zip"},
		{"thư.eml", "From: a@example.vn\r\n\r\nTin", "page"},
		{"bài.text", prose, "page"},
		{"ghi chú.md", prose, "input-not-read"},
		{"tờ trình.docx", "PK", "input-not-read"},
		{"lịch tuần.xlsx", "PK", "input-not-read"},
		{"bài viết", prose, "input-not-read"},
		{"bài viết.txt_", prose, "input-not-read"},
		{"mã", strings.Repeat("for (i = 0; i < n; i++) { a[i] += b[i] * c[i]; }\n", 20), ""},
		{"bảng", strings.Repeat("1;2;3;4;5;6\n", 40), ""},
		{"nhị phân", "\x00\x01\x02" + prose, ""},
		{"bài.html.bak", page, "input-copy"},
		{"bài.bak", page, "input-copy"},
		{"bài.html~", "x", "input-copy"},
		{"tờ trình.docx.old", "PK", "input-copy"},
		{"cài đặt.bak", "a=1", ""},
		{"Unconfirmed 123.crdownload", page, "input-unfinished"},
		{"bài.html.part", "", "input-unfinished"},
		{"tuần.zip.crdownload", "PK\x03\x04", "input-unfinished"},
		{"phim.mp4.part", "\x00\x00", ""},
		{"trang.url", "[InternetShortcut]\r\nURL=https://tanhoa.example.vn/tin/1\r\n", "input-shortcut"},
		{"trang.webloc", "<?xml version=\"1.0\"?>\n<plist><dict><key>URL</key><string>https://tanhoa.example.vn</string></dict></plist>",
			"input-shortcut"},
		{"trang.desktop", "[Desktop Entry]\nType=Link\nURL=https://tanhoa.example.vn\n", "input-shortcut"},
		{"máy tính.desktop", "[Desktop Entry]\nType=Application\nExec=calc https://x\n", ""},
		{"bài.lnk", link(`C:\Users\hanh\bài.html`), "input-shortcut"},
		{"máy tính.lnk", link(`C:\Windows\calc.exe`), ""},
		{"ảnh.jpg", page, ""},
		{"Thumbs.db", "x", ""},
		{"desktop.ini", "[.ShellClassInfo]\nURL=x", ""},
		{"~$bài.docx", "Word", ""},
	} {
		s := &search{files: Zips(memory{"tuần/" + c.name: file(c.data)})}
		entries, err := s.files.ReadDir("tuần")
		if err != nil || len(entries) != 1 {
			t.Fatal(err, entries)
		}
		got := map[role]string{pageRole: "page", zipRole: "zip"}[s.take("tuần", entries[0])]
		for _, p := range s.passed {
			got += string(p.Why)
		}
		if got != c.want || len(s.diags) > 0 {
			t.Errorf("%s, %.12q: %q, want %q %v", c.name, c.data, got, c.want, s.diags)
		}
	}
}

// TestABackupBesideItsPage is an older form of it, and nothing of its own.
func TestABackupBesideItsPage(t *testing.T) {
	const page = "<!DOCTYPE html><html><body><p>Tin xã</body></html>"
	found := Find(memory{"tuan/a.html": file(page), "tuan/a.html.bak": file(page), "tuan/a.bak": file(page), "tuan/a.html~": file(page)},
		[]string{"tuan"})
	if len(found.Inputs) != 1 || len(found.Passed)+len(found.Diags) > 0 {
		t.Errorf("%v", found)
	}
}

// TestDocumentsBelowPages are named with the pages that are there.
func TestDocumentsBelowPages(t *testing.T) {
	m := memory{"tuan/a.html": file("<p>x"), "tuan/word/a.docx": file("PK"), "tuan/cu/ban-tin.pdf": file("%PDF"), "tuan/anh/a.jpg": file("x")}
	found := Find(m, []string{"tuan"})
	if len(found.Diags) != 1 || found.Diags[0].Code != diag.InputBelow ||
		!strings.HasSuffix(found.Diags[0].Text(diag.English), ": tuan/word") {
		t.Errorf("%v", found.Diags)
	}
}

// TestGzip reads what is packed, once: as far as it goes, and no more of it than a
// page may have.
func TestGzip(t *testing.T) {
	const page = "<!DOCTYPE html><html><body><p>Tin xã</p></body></html>"
	long := gzipped(t, page+strings.Repeat("<p>Tin</p>", 10_000))
	for name, c := range map[string]struct {
		data string
		code diag.Code // of what is said
		read bool
	}{
		"whole":         {gzipped(t, page), "", true},
		"mail":          {gzipped(t, mhtml("", "Content-Type: text/html; charset=utf-8\n\n"+page)), "", true},
		"cut":           {long[:len(long)-20], diag.PageTruncated, true},
		"with more":     {gzipped(t, page) + gzipped(t, page), diag.PageTruncated, true},
		"twice":         {gzipped(t, gzipped(t, page)), diag.PageBinary, false},
		"a zip":         {gzipped(t, "PK\x03\x04"), diag.PageBinary, false},
		"a million":     {strings.Repeat(gzipped(t, ""), 1<<20), diag.PageEmpty, false},
		"a bomb":        {gzipped(t, strings.Repeat(" ", 8<<20)), diag.ZipBomb, false},
		"a small bomb":  {gzipped(t, strings.Repeat(" ", minGunzip+1)), diag.ZipBomb, false},
		"a small page":  {gzipped(t, page+strings.Repeat(" ", minGunzip-100)), "", true},
		"a broken one":  {"\x1F\x8B\x08 gzip", diag.PageContainer, false},
		"a shortcut":    {"[InternetShortcut]\r\nURL=https://tanhoa.example.vn/\r\n", diag.InputShortcut, false},
		"nothing of it": {gzipped(t, page)[:10], diag.PageContainer, false},
	} {
		pages, err := readBytes("x.html", []byte(c.data))
		var said diag.Code
		var known *diag.Error
		if errors.As(err, &known) {
			said = known.Diag.Code
		} else if len(pages) == 1 && len(pages[0].Diags) > 0 {
			said = pages[0].Diags[0].Code
		}
		if said != c.code || (err == nil) != c.read || c.read && pages[0].Doc.Find("p").First().Text() != "Tin xã" {
			t.Errorf("%s: read %v, said %q; want %v, %q", name, err == nil, said, c.read, c.code)
		}
	}
}

// TestAFolderOfBombs counts what a zip of files makes that unpack to a thousand times
// their size: no more than some pages of its size.
func TestAFolderOfBombs(t *testing.T) {
	bomb := gzipped(t, strings.Repeat(" ", 8<<20))
	var packed [][2]string
	for i := range 20 {
		packed = append(packed, [2]string{fmt.Sprintf("%d.html.gz", i), bomb})
	}
	files := Zips(memory{"a.zip": file(zipOf(t, packed...))})
	found := Find(files, []string{"a.zip"})
	if len(found.Inputs) != 20 {
		t.Fatalf("%d pages are found: %v", len(found.Inputs), found.Diags)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, in := range found.Inputs {
		_, err := Read(files, in)
		var known *diag.Error
		if !errors.As(err, &known) || known.Diag.Code != diag.ZipBomb {
			t.Fatalf("%s: %v", in.File, err)
		}
	}
	runtime.ReadMemStats(&after)
	if n, most := int(after.TotalAlloc-before.TotalAlloc), 20*8*maxRatio*len(bomb); n > most {
		t.Errorf("%d bytes are made, more than %d", n, most)
	}
}

// TestMail reads the text of e-mails, names what is attached to them, and takes
// nothing else for one.
func TestMail(t *testing.T) {
	const head = "From: Hanh <hanh@example.vn>\r\nDate: Thu, 26 Nov 2026 14:07:18 +0700\r\nMessage-ID: <1@example.vn>\r\n"
	mixed := head + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n"
	const text = "Content-Type: text/plain; charset=utf-8\r\n\r\nTin xã\r\n--B\r\n"
	for name, c := range map[string]struct{ mail, text, attached string }{
		"plain":       {head + "\r\nTin xã", "Tin xã", ""},
		"8 bits":      {head + "Content-Type: text/plain; charset=windows-1258\r\n\r\nTin x\xE2", "Tin xâ", ""},
		"flowed":      {head + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nTin \r\nxã\r\n-- \r\nHạnh", "Tin xã\r\n-- \r\nHạnh", ""},
		"alternative": {strings.Replace(mixed, "mixed", "alternative", 1) + text + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Tin xã</p>\r\n--B--", "Tin xã", ""},
		"a document": {mixed + text + "Content-Type: application/msword; name=bai.doc\r\nContent-Disposition: attachment\r\n\r\nx\r\n--B--",
			"Tin xã", "bai.doc"},
		"a page": {mixed + "Content-Type: text/html\r\nContent-Disposition: attachment; filename=bai.html\r\n\r\n<p>Bài\r\n--B\r\n" + text + "\r\n--B--",
			"Tin xã", "bai.html"},
		"only a page": {mixed + "Content-Type: text/html\r\n\r\n<div><br>&nbsp;</div>\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n" +
			"Content-Disposition: attachment; filename=bai.html\r\n\r\n<p>Tin xã\r\n--B--", "Tin xã", ""},
		"two pages": {mixed + "Content-Type: text/plain\r\n\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n" +
			"Content-Disposition: attachment; filename=bai.html\r\n\r\n<p>Tin xã\r\n--B\r\nContent-Type: text/html\r\n" +
			"Content-Disposition: attachment; filename=hai.html\r\n\r\n<p>Bài\r\n--B--", "Tin xã", "hai.html"},
		"a page of no kind": {mixed + "Content-Type: text/plain\r\n\r\n\r\n--B\r\nContent-Type: application/octet-stream\r\n" +
			"Content-Disposition: attachment; filename=bai.html\r\n\r\n<p>Tin xã\r\n--B--", "Tin xã", ""},
		"a text": {mixed + "Content-Type: text/html\r\n\r\n<br>\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\n" +
			"Content-Disposition: attachment; filename=bai.txt\r\n\r\nTin xã\r\n--B--", "Tin xã", ""},
		"Outlook's blank": {mixed + "Content-Type: text/html\r\n\r\n<html><title>Fw: Tin</title><style><!--\r\np.MsoNormal {margin:0}\r\n-->" +
			"</style><body><p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n" +
			"Content-Disposition: attachment; filename=bai.html\r\n\r\n<p>Tin xã\r\n--B--", "Tin xã", ""},
		"of a mailbox":              {"From hanh@example.vn Thu Nov 26 14:07:18 2026\r\n" + mixed + text + "\r\n--B--", "Tin xã", ""},
		"a digit in the first name": {"X-Mozilla-Status2: 00800000\r\n" + mixed + text + "\r\n--B--", "Tin xã", ""},
		"nothing":                   {mixed + "Content-Type: text/html\r\n\r\n<p> </p>\r\n--B--", "", ""},
		"a photograph": {mixed + text + "Content-Type: image/jpeg\r\nContent-Disposition: attachment;\r\n filename*=UTF-8''%E1%BA%A3nh.jpg\r\n\r\nx\r\n--B--",
			"Tin xã", "ảnh.jpg"},
		"a name in words": {mixed + text + "Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename=\"=?utf-8?B?4bqjbmguanBn?=\"\r\n\r\nx\r\n--B--",
			"Tin xã", "ảnh.jpg"},
		"a signature": {mixed + text + "Content-Disposition: attachment; filename=smime.p7s\r\n\r\nx\r\n--B--", "Tin xã", ""},
		"a picture in the text": {mixed + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Tin xã</p><img src=\"cid:1@x\">\r\n--B\r\n" +
			"Content-Type: image/png\r\nContent-ID: <1@x>\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--B--", "Tin xã", ""},
		"sent on": {mixed + "Content-Type: message/rfc822\r\n\r\n" + head + "\r\nTin xã\r\n--B--", "Tin xã", ""},
		"no mail": {"Subject: Tin xã\r\nDate: hôm nay\r\n\r\nBài", "Subject: Tin xã\r\nDate: hôm nay\r\n\r\nBài", ""},
	} {
		p := oneOf(t, c.mail)
		got, attached := p.Text, ""
		if p.Doc != nil {
			got = p.Doc.Find("p").Text()
		}
		for _, d := range p.Diags {
			attached += strings.TrimPrefix(d.Text(diag.English), "files that came with the e-mail are not read: ")
		}
		if strings.TrimSpace(got) != c.text || attached != c.attached {
			t.Errorf("%s: %q, attached %q; want %q, %q", name, got, attached, c.text, c.attached)
		}
		if saved := p.Saved; (saved == "2026-11-26T14:07:18+07:00") != (name != "no mail") {
			t.Errorf("%s: saved %q", name, saved)
		}
	}
}

// TestEndsOfLines reads a text by the ends of lines that it has.
func TestEndsOfLines(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\v", "\u2028"} {
		if got := oneOf(t, strings.ReplaceAll("Tin xã||Bài|", "|", end)).Text; got != "Tin xã\n\nBài\n" {
			t.Errorf("%q: %q", end, got)
		}
	}
	for _, given := range []string{"Tin\r\nBài\r\n", "Tin\vBài\n", "Tin xã\u0085 Bài"} {
		if got := oneOf(t, given).Text; got != given {
			t.Errorf("%q: %q", given, got)
		}
	}
}

// TestMailOfAttachmentsOnly names what is attached to a message that says nothing, where
// none of it can be read: it is not the page that is empty.
func TestMailOfAttachmentsOnly(t *testing.T) {
	const document = "--B\r\nContent-Type: application/msword\r\nContent-Disposition: attachment; filename=bai.doc\r\n\r\nx\r\n--B--"
	for _, says := range []string{"", "--B\r\nContent-Type: text/plain\r\n\r\n \r\n", "--B\r\nContent-Type: text/html\r\n\r\n<div><br></div>\r\n"} {
		_, err := readBytes("x", []byte("From: a@example.vn\r\nMIME-Version: 1.0\r\n"+
			"Content-Type: multipart/mixed; boundary=B\r\n\r\n"+says+document))
		if want := "files that came with the e-mail are not read: bai.doc"; err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v, want %q", says, err, want)
		}
	}
}

// TestZipsByContent opens zips whatever they are called, and no documents.
func TestZipsByContent(t *testing.T) {
	page := zipOf(t, [2]string{"a.html", "<html><p>Tin xã"})
	m := memory{"tuan/1.html": file(page), "tuan/2": file(page), "tuan/3.txt": file(zipOf(t, [2]string{"[Content_Types].xml", ""},
		[2]string{"word/document.xml", "<w:p>"})), "tuan/4.zip": file(zipOf(t, [2]string{"mimetype", "application/epub+zip"}))}
	for in, want := range map[string]string{"tuan": "tuan/1.html/a.html tuan/2/a.html page-binary page-binary", "tuan/1.html": "tuan/1.html/a.html",
		"tuan/1.html/a.html": "tuan/1.html/a.html", "tuan/3.txt": "page-binary", "tuan/*": "tuan/1.html/a.html tuan/2/a.html page-binary page-binary"} {
		files := Zips(m)
		found := Find(files, []string{in})
		var got []string
		for _, f := range found.Inputs {
			if p := one(t, files, f.File); p.Doc.Find("p").Text() == "Tin xã" {
				got = append(got, f.File)
			}
			if OnDisk(files, f.File) == f.File {
				t.Errorf("%s: %s is in no zip", in, f.File)
			}
		}
		for _, d := range found.Diags {
			got = append(got, string(d.Code))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", in, s, want)
		}
	}
}

// TestFieldsAreReadInOnePass reads those of a million fields that are wanted, and
// makes nothing of the others.
func TestFieldsAreReadInOnePass(t *testing.T) {
	fields := []byte(strings.Repeat("a:\r\n", 1<<20) + "content-TYPE: text/html;\r\n charset=utf-8\r\nContent-Type: image/png\r\n" +
		"Content-ID: <1>\r\n" + strings.Repeat(" x\r\n", 1<<19))
	got := fieldsNamed(fields, partFields...)
	if got.Get("Content-Type") != "text/html; charset=utf-8" || len(got) != 2 || len(got.Get("Content-ID")) > maxMailHeader {
		t.Errorf("%.200v", got)
	}
	if n := testing.AllocsPerRun(1, func() { fieldsNamed(fields, partFields...) }); n > 100 {
		t.Errorf("%v allocations", n)
	}
}
