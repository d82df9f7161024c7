package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/pdf"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

func face(t testing.TB, key string) *font.Face {
	f, err := font.NewSet().Face(key)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// jpegOf is a small picture of one colour.
func jpegOf(t testing.TB, c color.Color) []byte {
	m := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range 40 * 30 {
		m.Set(i%40, i/40, c)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// document has text that needs escapes, a justified line, links, bookmarks
// and pictures of equal width.
func document(t testing.TB) (*frame.Document, pdf.Options) {
	serif, sans := face(t, "NotoSerif-Regular"), face(t, "BeVietnamPro-Bold")
	o := pdf.Options{Created: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Producer: "bantin test",
		Rasters: picture.Rasters{}}
	doc := &frame.Document{Title: "Bản tin (thử) số 1", Authors: []string{"Xã Tân Hòa"}, Language: "vi", Edition: "thử"}
	for n := range 2 {
		p := frame.Page{Label: "1", Width: unit.MM(148), Height: unit.MM(210)}
		p.Items = append(p.Items,
			&frame.Text{X: unit.Pt(40), Y: unit.Pt(60), Face: sans, Size: unit.Pt(20), String: "ẨỄỔẶỘỢ (a\\b) đ Đ ₫",
				Color: frame.Color{R: 176, G: 28, B: 46}},
			&frame.Text{X: unit.Pt(40), Y: unit.Pt(90), Face: serif, Size: unit.Pt(10), String: "Tờ trình của xã ",
				Kern: []int16{-50, 0, 0}, Space: unit.Pt(5), Scale: 1010, Track: 5},
			&frame.Text{X: unit.Pt(40), Y: unit.Pt(104), Face: serif, Size: unit.Pt(10), String: "gửi huyện."},
			&frame.Rule{X: unit.Pt(40), Y: unit.Pt(120), W: unit.Pt(100), H: unit.Pt(0.8)})
		for i, c := range []color.Color{color.RGBA{200, 30, 30, 255}, color.RGBA{30, 200, 30, 255},
			color.RGBA{30, 30, 200, 255}} {
			pic, err := picture.Probe("a.jpg", jpegOf(t, c))
			if err != nil {
				t.Fatal(err)
			}
			w, h := unit.Pt(40), unit.Pt(30)
			rs, err := pic.Clean(pic.Key(w, h, picture.Treatment{}))
			if err != nil {
				t.Fatal(err)
			}
			o.Rasters[pic.Key(w, h, picture.Treatment{})] = rs[0]
			p.Items = append(p.Items, &frame.Image{X: unit.Pt(40) + unit.Length(i)*unit.Pt(50), Y: unit.Pt(140), W: w,
				H: h, Picture: pic, Name: "a.jpg"})
		}
		p.Items = append(p.Items,
			&frame.Link{X: unit.Pt(40), Y: unit.Pt(80), W: unit.Pt(60), H: unit.Pt(12), URL: "https://example.vn/(a)",
				Text: "Tờ trình"},
			&frame.Link{X: unit.Pt(40), Y: unit.Pt(95), W: unit.Pt(60), H: unit.Pt(12), To: 2 - n, Text: "trang kia"},
			&frame.Anchor{ID: 1 + n, X: unit.Pt(40 + 30*float64(n)), Y: unit.Pt(50 + 10*float64(n))})
		doc.Pages = append(doc.Pages, p)
	}
	doc.Outline = []frame.Bookmark{{Title: "Một", To: 1}, {Title: "Hai 😀", To: 2}}
	return doc, o
}

func write(t testing.TB) []byte {
	t.Helper()
	doc, o := document(t)
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTenRunsGiveTheSameBytes(t *testing.T) {
	first := write(t)
	for range 9 {
		if !bytes.Equal(first, write(t)) {
			t.Fatal("two runs differ")
		}
	}
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	c := exec.Command(golden.Tool(t, name), args...)
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v %s", name, err, stderr.String())
	}
	return string(out)
}

func TestReadersFindTextLinksAndBookmarks(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, write(t), 0o644); err != nil {
		t.Fatal(err)
	}
	if out := tool(t, "pdftotext", "-raw", "-l", "1", name, "-"); strings.TrimSpace(
		out) != "ẨỄỔẶỘỢ (a\\b) đ Đ ₫\nTờ trình của xã\ngửi huyện." {
		t.Errorf("%q", out)
	}
	if out := tool(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	info := tool(t, "pdfinfo", name)
	for _, want := range []string{"Bản tin (thử) số 1", "Xã Tân Hòa", "bantin test", "2026"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo: no %q\n%s", want, info)
		}
	}
	json := tool(t, "qpdf", "--json", "--json-key=outlines", name)
	for _, want := range []string{`"Một"`, `"Hai 😀"`} {
		if !strings.Contains(json, want) {
			t.Errorf("no bookmark %s", want)
		}
	}
	page := tool(t, "qpdf", "--qdf", "--object-streams=disable", name, "-")
	for _, want := range []string{"/URI (https://example.vn/", "/F 4", "/DisplayDocTitle true", "/Lang (vi)",
		"+NotoSerif-Regular", "+BeVietnamPro-Bold"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in the file", want)
		}
	}
	if strings.Contains(page, "/EmbeddedFiles") || strings.Contains(page, "/Group") {
		t.Error("fpdf's leftovers are in the file")
	}
}

func TestWhatCannotBeDrawnIsAnError(t *testing.T) {
	for name, s := range map[string]string{"no glyph": "漢", "beyond the plane": "\U0001F600", "broken": "a\xe1\xbb"} {
		doc, o := document(t)
		doc.Pages[0].Items[2].(*frame.Text).String = s
		if err := pdf.Write(&bytes.Buffer{}, doc, o); err == nil {
			t.Errorf("%s is drawn", name)
		}
	}
	doc, o := document(t)
	o.Rasters = nil
	if err := pdf.Write(&bytes.Buffer{}, doc, o); err == nil {
		t.Error("a picture without a raster is drawn")
	}
	if err := pdf.Write(&bytes.Buffer{}, &frame.Document{}, o); err == nil {
		t.Error("a document without pages is drawn")
	}
}

func BenchmarkWrite(b *testing.B) {
	doc, o := document(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(&bytes.Buffer{}, doc, o); err != nil {
			b.Fatal(err)
		}
	}
}
