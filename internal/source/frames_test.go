package source

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"bantin/internal/diag"
)

// prose is some letters of copy, with a word that no other prose has.
func prose(word string, letters int) string {
	return "<p>" + word + strings.Repeat(" nước về đồng", letters/10+1) + "</p>"
}

// saved is a page as a file.
func saved(body string) *fstest.MapFile { return file("<!DOCTYPE html><html>" + body + "</html>") }

func TestFramesAreReadWhereTheyWereSaved(t *testing.T) {
	menu := saved("<a href=1>" + prose("menu", 900) + "</a><p>Trang chủ</p>")
	for name, c := range map[string]struct {
		files memory
		want  string // a word of the page that is read
		read  string // frame that it is said to come from, "" for the page itself
	}{
		"menu and article": {memory{"tin.html": saved("<frameset><frame src=tin_files/menu.html>" +
			"<frame src='tin_files/noi dung.html'></frameset>"), "tin_files/menu.html": menu,
			"tin_files/noi dung.html": saved(prose("lúa", 300))}, "lúa", "tin_files/noi dung.html"},
		"one frame of two is there": {memory{"tin.html": saved("<frameset><frame src=tin_files/menu.html>" +
			"<frame src=tin_files/x.html></frameset>"), "tin_files/x.html": saved(prose("lúa", 30))}, "lúa",
			"tin_files/x.html"},
		"frames in frames": {memory{"tin.html": saved("<frameset><frame src=tin_files/a.html></frameset>"),
			"tin_files/a.html":    saved("<frameset><frame src=menu.html><frame src=b.html></frameset>"),
			"tin_files/menu.html": menu, "tin_files/b.html": saved(prose("lúa", 300))}, "lúa", "tin_files/b.html"},
		"a frame that holds itself": {memory{"tin.html": saved("<frameset><frame src=tin.html>" +
			"<frame src=b.html></frameset>"), "b.html": saved(prose("lúa", 300))}, "lúa", "b.html"},
		"a shell around one frame": {memory{"tin.html": saved("<h1>Cổng xã</h1><iframe " +
			"src=tin_files/bai.html></iframe>"),
			"tin_files/bai.html": saved(prose("lúa", 900))}, "lúa", "tin_files/bai.html"},
		"an article with a frame in it": {
			memory{"tin.html": saved(prose("lúa", 700) + "<iframe src=tin_files/qc.html>"),
				"tin_files/qc.html": saved(prose("cáo", 3000))}, "lúa", ""},
		"a notice of a line with a small frame": {memory{"tin.html": saved(prose("lúa", 90) +
			"<iframe src=tin_files/qc.html>"), "tin_files/qc.html": saved(prose("cáo", 300))}, "lúa", ""},
		"a frame that was not saved": {memory{"tin.html": saved(prose("lúa", 90) +
			"<iframe src='https://x.example/a.html'>")}, "lúa", ""},
	} {
		p := one(t, c.files, "tin.html")
		said := ""
		for _, d := range p.Diags {
			if d.Code == diag.PageFrameRead {
				said = d.Args[0].(string)
			}
		}
		if !strings.Contains(p.Doc.Text(), c.want) || said != c.read || p.File != "tin.html" {
			t.Errorf("%s: said %q, want %q; %s: %.60s", name, said, c.read, p.File, p.Doc.Text())
		}
	}
}

func TestPicturesOfAFrameStandBesideIt(t *testing.T) {
	p := one(t, memory{"tin.html": saved("<frameset><frame src=tin_files/a.html></frameset>"),
		"tin_files/a.html": saved("<img src=kenh.png>" + prose("lúa", 300)), "tin_files/kenh.png": file("x")},
		"tin.html")
	key, match := p.Pictures.Find("kenh.png")
	if data, err := p.Pictures.Read(key); key != "tin_files/kenh.png" || match != Exact || err != nil || string(data) != "x" {
		t.Errorf("%q is %q: %v, %v", key, data, match, err)
	}
}

func TestFramesThatWereNotSavedAreNamed(t *testing.T) {
	const page = "<html><frameset><frame src=menu.html><frame src=noidung.html></frameset></html>"
	_, err := Read(memory{"tin.html": file(page)}, Input{File: "tin.html"})
	_, fromStdin := readBytes("-", []byte(page))
	for _, err := range []error{err, fromStdin} {
		var fault *diag.Error
		if !errors.As(err, &fault) || fault.Diag.Code != diag.PageFrames ||
			!strings.Contains(fault.Diag.Text(diag.English), "menu.html, noidung.html") {
			t.Errorf("%v", err)
		}
	}
}
