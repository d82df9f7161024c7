package source

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"bantin/internal/diag"
)

// mhtml packs parts, each its fields, an empty line and what it holds, as a
// browser does.
func mhtml(fields string, parts ...string) string {
	const boundary = "----ranh"
	var b strings.Builder
	b.WriteString("From: <Saved by Blink>\r\n" + fields +
		"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"" + boundary + "\"\r\n\r\n")
	for _, p := range parts {
		b.WriteString("--" + boundary + "\r\n" + strings.ReplaceAll(p, "\n", "\r\n") + "\r\n")
	}
	return b.String() + "--" + boundary + "--\r\n"
}

const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="

// TestMHTML reads the shapes that MHTML comes in; each says the same words.
func TestMHTML(t *testing.T) {
	const html = "<html><body><h1>Tin xã</h1><p>Đường làng đã sạch.</p><img src=\"%\"></body></html>"
	page := func(fields, src string) string {
		return fields + "\n\n" + strings.ReplaceAll(html, "%", src)
	}
	const located = "Content-Type: text/html; charset=utf-8\nContent-Location: https://xa.example.vn/tin/bai.html"
	picture := "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://xa.example.vn/anh/1.png\n" +
		"Content-ID: <anh1@xa>\n\n" + dot
	for name, c := range map[string]struct{ file, src string }{
		"whole address":   {mhtml("", page(located, "https://xa.example.vn/anh/1.png"), picture), "https://xa.example.vn/anh/1.png"},
		"relative":        {mhtml("", page(located, "../anh/1.png"), picture), "../anh/1.png"},
		"identifier":      {mhtml("", page(located, "cid:anh1@xa"), picture), "cid:anh1@xa"},
		"only the name":   {mhtml("", page(located, "https://cdn.example.vn/x/1.png"), picture), "https://cdn.example.vn/x/1.png"},
		"picture first":   {mhtml("", picture, page(located, "/anh/1.png")), "/anh/1.png"},
		"without charset": {mhtml("", page("Content-Type: text/html\nContent-Location: https://xa.example.vn/a/b", "/anh/1.png"), picture), "/anh/1.png"},
		"lines end in LF": {strings.ReplaceAll(mhtml("", page(located, "/anh/1.png"), picture), "\r\n", "\n"), "/anh/1.png"},
		"copy ends in CRLF": {strings.ReplaceAll(mhtml("", page(located, "/anh/1.png"), picture), "\r\n", "\n") +
			"\r\n\r\n", "/anh/1.png"},
		"mark at the start": {"\uFEFF" + mhtml("", page(located, "/anh/1.png"), picture), "/anh/1.png"},
		"quoted-printable": {mhtml("", "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"+
			"Content-Location: https://xa.example.vn/tin/\n\n"+
			"<h1>Tin x=C3=A3</h1><p>=C4=90=C6=B0=E1=BB=9Dng l=C3=A0ng =\n=C4=91=C3=A3 s=E1=BA=A1ch.</p><img src=3D\"/anh/1.png\">",
			picture), "/anh/1.png"},
		"an alternative inside": {mhtml("", "Content-Type: multipart/alternative; boundary=trong\n\n--trong\nContent-Type: text/plain\n\nTin\n--trong\n"+
			page(located, "/anh/1.png")+"\n--trong--", picture), "/anh/1.png"},
	} {
		pages, err := readBytes("x.mhtml", []byte(c.file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		p := pages[0]
		if got := strings.Join(strings.Fields(p.Doc.Text()), " "); !strings.HasSuffix(got, "Đường làng đã sạch.") {
			t.Errorf("%s: %q", name, got)
		}
		key, match := p.Pictures.Find(c.src)
		data, err := p.Pictures.Read(key)
		if match == Missing || err != nil || !isDot(data) {
			t.Errorf("%s: %q is %q (%v), %d bytes, %v", name, c.src, key, match, len(data), err)
		}
		if size := p.Pictures.Size(key); size.Width != 1 || size.Height != 1 {
			t.Errorf("%s: %v", name, size)
		}
		if len(p.Diags) > 0 {
			t.Errorf("%s: %v", name, p.Diags)
		}
	}
}

func isDot(data []byte) bool {
	img, err := png.Decode(bytes.NewReader(data))
	return err == nil && img.Bounds() == image.Rect(0, 0, 1, 1)
}

// TestMHTMLStart takes the part that the file names as its page, and leaves
// pictures that no part has.
func TestMHTMLStart(t *testing.T) {
	file := strings.Replace(mhtml("Snapshot-Content-Location: https://xa.example.vn/2\r\nDate: Thu, 26 Nov 2026 07:07:18 +0700\r\n",
		"Content-Type: text/html; charset=utf-8\nContent-ID: <mot>\n\n<p>Một</p>",
		"Content-Type: text/html; charset=utf-8\nContent-ID: <hai>\n\n<p>Hai</p>"), "type=", "start=\"<hai>\"; type=", 1)
	pages, err := readBytes("x.mht", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	p := pages[0]
	if p.Doc.Text() != "Hai" || p.URL != "https://xa.example.vn/2" || p.Saved != "2026-11-26T07:07:18+07:00" {
		t.Errorf("%q %q %q", p.Doc.Text(), p.URL, p.Saved)
	}
	if key, match := p.Pictures.Find("khong-co.png"); match != Missing {
		t.Errorf("found %q", key)
	}
}

// TestMHTMLFrames reads the frame that holds the copy, as a page of its own.
func TestMHTMLFrames(t *testing.T) {
	file := mhtml("", "Content-Type: text/html\nContent-Location: https://xa.example.vn/\n\n"+
		"<html><frameset><frame src=\"cid:menu@x\"><frame src=\"cid:bai@x\"></frameset></html>",
		"Content-Type: text/html; charset=utf-8\nContent-ID: <menu@x>\n\n<a href=\"/\">Trang chủ</a>",
		"Content-Type: text/html; charset=utf-8\nContent-ID: <bai@x>\n\n<p>Đường làng đã sạch.</p>")
	pages, err := readBytes("x.mhtml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	p := pages[0]
	if p.Doc.Text() != "Đường làng đã sạch." || p.URL != "https://xa.example.vn/" || len(p.Diags) != 1 ||
		p.Diags[0].Code != diag.PageFrameRead {
		t.Errorf("%q %q %v", p.Doc.Text(), p.URL, p.Diags)
	}
}

// TestPartsAreRelativeToTheirPage looks for pictures at relative addresses, of which
// several parts have the last part for a name: those of a page with a base begin
// there, those of a page in a frame at the frame.
func TestPartsAreRelativeToTheirPage(t *testing.T) {
	const site = "https://xa.example.vn/"
	long := strings.Repeat("<p>Bà con trong thôn ra đồng gặt lúa từ sáng sớm.</p>", 20)
	of := func(fields, html string) string {
		return "Content-Type: text/html; charset=utf-8\n" + fields + "\n\n" + html
	}
	page := func(head, body string) string {
		return of("Content-Location: "+site+"tin/a.html", "<html><head>"+head+"</head><body>"+body+"</body></html>")
	}
	frame := func(address string) string { return "<iframe src=\"" + address + "\"></iframe>" }
	inFolder := of("Content-Location: "+site+"khung/f.html", long)
	for name, c := range map[string]struct {
		parts []string
		want  string
	}{
		"the page":            {[]string{page("", long)}, "tin/"},
		"a base":              {[]string{page("<base href=\"/\">", long)}, ""},
		"a base of no use":    {[]string{page("<base target=_top>", long)}, "tin/"},
		"a frame":             {[]string{page("", frame("../khung/f.html")), inFolder}, "khung/"},
		"a frame by the base": {[]string{page("<base href=\"/khung/\">", frame("f.html")), inFolder}, "khung/"},
		"a frame's base": {[]string{page("", frame("cid:f")),
			of("Content-ID: <f>", "<base href=\"../khung/\">"+long)}, "khung/"},
		"a frame without one": {[]string{page("", frame("cid:f")), of("Content-ID: <f>", long)}, "tin/"},
	} {
		for _, folder := range []string{"", "tin/", "khung/"} {
			c.parts = append(c.parts, "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: "+
				site+folder+"1.png\n\n"+dot)
		}
		pages, err := readBytes("x.mhtml", []byte(mhtml("", c.parts...)))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if key, match := pages[0].Pictures.Find("1.png"); key != site+c.want+"1.png" || match != Exact {
			t.Errorf("%s: %q (%v), want %q", name, key, match, c.want)
		}
	}
}

// TestMHTMLFrameCharset reads a frame in the charset that its part declares.
func TestMHTMLFrameCharset(t *testing.T) {
	file := mhtml("", "Content-Type: text/html\n\n<html><frameset><frame src=\"cid:f\"></frameset></html>",
		"Content-Type: text/html; charset=big5\nContent-ID: <f>\n\n<p>\xA4\xA4\xA4\xE5</p>")
	pages, err := readBytes("x.mhtml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if got := pages[0].Doc.Text(); got != "中文" {
		t.Errorf("%q", got)
	}
}

// TestMHTMLCutAnywhere cuts the file of a browser at many places. The words
// that are left are read, what is missing is said, and nothing is made up.
func TestMHTMLCutAnywhere(t *testing.T) {
	data, err := os.ReadFile("testdata/pages/chrome.mhtml")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for n := 900; n < len(data)-60; n += 331 {
		pages, err := readBytes("x.mhtml", data[:n])
		if err != nil {
			continue // cut before the page begins
		}
		read++
		said := false
		for _, d := range pages[0].Diags {
			said = said || d.Code == diag.PageTruncated
		}
		if !said {
			t.Errorf("cut at %d of %d: nothing is said", n, len(data))
		}
	}
	if read < 40 {
		t.Errorf("%d files are read", read)
	}
}

// TestMHTMLWithinLimits reads what is long or deep as far as it goes, in memory that
// grows with the file only.
func TestMHTMLWithinLimits(t *testing.T) {
	const html = "Content-Type: text/html; charset=utf-8\n\n<p>Tin xã</p>"
	nested := func(depth int) string {
		body := html
		for i := range depth {
			b := fmt.Sprintf("b%d", i)
			body = "Content-Type: multipart/related; boundary=" + b + "\n\n--" + b + "\n" + body + "\n--" + b + "--"
		}
		return mhtml("", body)
	}
	quoted := func(long string) string {
		return mhtml("", "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"+
			"<p>Tin x=C3=A3</p>"+long)
	}
	base64 := func(lines int) string {
		return mhtml("", html, "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n"+
			strings.Repeat(strings.Repeat("QUFB", 19)+"\n", lines))
	}
	for name, c := range map[string]struct {
		file string
		code diag.Code // of what is said, "" for nothing
		read bool
	}{
		"nested":                 {nested(maxNested - 1), "", true},
		"nested too deeply":      {nested(1000), diag.PageParts, false},
		"many parts":             {mhtml("", html) + strings.Repeat("------ranh\n\nx\n", 10), "", true},
		"too many parts":         {mhtml("", html, strings.Repeat("\n\nx\n------ranh\n", 200_000)), diag.PageParts, true},
		"too many before it":     {mhtml("", strings.Repeat("\n\nx\n------ranh\n", 200_000)+html), diag.PageParts, false},
		"fields by the MB":       {mhtml("Subject: "+strings.Repeat("x", 4<<20)+"\r\n", html), "", true},
		"many fields":            {mhtml(strings.Repeat("a:\r\n", 1<<20), html), "", true},
		"a field that goes on":   {mhtml("Content-Location: x\r\n"+strings.Repeat(" a\r\n", 1<<20), html), "", true},
		"parts all fields":       {mhtml("", html, strings.Repeat(strings.Repeat("a:\n", 1<<14)+"\nx\n------ranh\n", 64)), "", true},
		"parts all fields, many": {mhtml("", html, strings.Repeat(strings.Repeat("a:\n", 1<<20)+"\nx\n------ranh\n", 8)), diag.PageParts, true},
		"a part all fields":      {mhtml("", html, strings.Repeat("x", 4<<20)), "", true},
		"a long line":            {quoted("<!--" + strings.Repeat("=C3=A3", 1<<18) + "-->"), "", true},
		"lines that go on":       {quoted(strings.Repeat("=\n", 1<<20)), "", true},
		"equals signs":           {quoted("= =C= =\nx="), "", true},
		"a page of 17 MB":        {quoted(strings.Repeat(" ", 17<<20)), diag.PageTooLarge, false},
		"a picture of 6 MB":      {base64(100_000), "", true},
		"without an end":         {strings.TrimSuffix(mhtml("", html), "------ranh--\r\n"), diag.PageTruncated, true},
		"boundaries in one line": {mhtml("", html) + strings.Repeat("------ranh", 1<<20), "", true},
		"fields for ever":        {mhtml(strings.Repeat("a:\r\n", 17<<20/4), html), diag.PageTooLarge, false},
		"boundaries in lines":    {mhtml("", html+strings.Repeat("\n------ranhx", 1<<16)), "", true},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		pages, err := readBytes("x.mhtml", []byte(c.file))
		var said diag.Code
		var known *diag.Error
		if errors.As(err, &known) {
			said = known.Diag.Code
		} else if len(pages) == 1 && len(pages[0].Diags) > 0 {
			said = pages[0].Diags[0].Code
		}
		if said != c.code || (err == nil) != c.read || c.read && !strings.HasPrefix(pages[0].Doc.Find("p").Text(), "Tin xã") {
			t.Errorf("%s: read %v, said %q; want %v, %q", name, err == nil, said, c.read, c.code)
		}
		runtime.ReadMemStats(&after)
		if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 300 {
			t.Errorf("%s takes %d MiB", name, n)
		}
	}
}

// TestALineOfDelimitersIsReadOnce cuts a part that is one line of nothing but the
// delimiter: each place of it was followed to the end of the line, which took minutes.
func TestALineOfDelimitersIsReadOnce(t *testing.T) {
	body := bytes.Repeat([]byte("-"), 8<<20)
	done := make(chan bool)
	go func() {
		part, rest, last := nextPart(body, []byte("---"))
		done <- len(part) == len(body) && rest == nil && !last
	}()
	select {
	case ok := <-done:
		if !ok {
			t.Error("it is cut")
		}
	case <-time.After(20 * time.Second): // of what takes a hundredth, and took hours
		t.Error("it takes too long")
	}
}
