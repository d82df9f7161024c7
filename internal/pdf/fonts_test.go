package pdf_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/go-text/typesetting/font"

	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/unit"
)

// crowded is a document whose face draws more characters than a font has
// codes: words of every character from U+00A1 on that the face has.
func crowded(t testing.TB) (*frame.Document, string) {
	f := face(t, "Fallback-Regular")
	doc := &frame.Document{Language: "vi", Pages: []frame.Page{{Label: "1", Width: unit.MM(210), Height: unit.MM(297)}}}
	var words []string
	var word []rune
	for r := rune(0xC0); len(words) < 60; r++ {
		if r == 0xD7 || r == 0xF7 || r >= 0x1C4 && r <= 0x1CC || r >= 0x1F1 && r <= 0x1F3 || r >= 0x250 &&
			r < 0x391 || r == 0x3D2 || !f.Has(r) {
			continue // no letters, or letters that readers take apart
		}
		if word = append(word, r); len(word) == 8 {
			words = append(words, string(word)+"(\\)")
			word = nil
		}
	}
	var lines []string
	for part := range slices.Chunk(words, 4) {
		s := strings.Join(part, " ")
		lines = append(lines, s)
		doc.Pages[0].Items = append(doc.Pages[0].Items,
			&frame.Text{X: unit.Pt(40), Y: unit.Pt(60 + 14*float64(len(lines))), Face: f, Size: unit.Pt(10), String: s,
				Space: unit.Pt(4), Track: 10, Scale: 990})
	}
	return doc, strings.Join(lines, "\n")
}

func saved(t *testing.T, doc *frame.Document, o pdf.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, o); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFaceOfMoreCharactersThanCodesReadsRight(t *testing.T) {
	doc, want := crowded(t)
	name := saved(t, doc, pdf.Options{Created: time.Unix(0, 0)})
	for _, out := range []string{
		tool(t, "pdftotext", "-raw", name, "-"),
		tool(t, "mutool", "draw", "-q", "-F", "txt", name),
		tool(t, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", name),
	} {
		if got := strings.Join(strings.Fields(out), " "); got != strings.Join(strings.Fields(want), " ") {
			t.Errorf("read %q\nwant %q", got, want)
		}
	}
	if n := len(fontsOf(t, name)); n != 2 {
		t.Errorf("%d fonts, want 2", n)
	}
}

// embedded is a font of a finished file, as qpdf shows it.
type embedded struct {
	name    string
	unicode map[int]rune
	widths  map[int]int
	program *font.Face
}

var bfchar = regexp.MustCompile(`<([0-9A-F]{2})> <([0-9A-F]{4})>`)

// fontsOf is the simple fonts of a file by their names in content streams.
func fontsOf(t *testing.T, name string) map[string]embedded {
	t.Helper()
	var file struct{ Qpdf []map[string]json.RawMessage }
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=qpdf", "--json-stream-data=inline",
		"--decode-level=all", name)), &file); err != nil {
		t.Fatal(err)
	}
	type object struct {
		Value  map[string]any
		Stream struct {
			Dict map[string]any
			Data string
		}
	}
	get := func(ref any) (o object) {
		if err := json.Unmarshal(file.Qpdf[1][fmt.Sprintf("obj:%v", ref)], &o); err != nil {
			t.Fatalf("%v: %v", ref, err)
		}
		return o
	}
	stream := func(ref any) []byte {
		data, err := base64.StdEncoding.DecodeString(get(ref).Stream.Data)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	out := map[string]embedded{}
	for key := range file.Qpdf[1] {
		ref := strings.TrimPrefix(key, "obj:")
		var o object
		if json.Unmarshal(file.Qpdf[1][key], &o) != nil || o.Value["/Font"] == nil {
			continue
		}
		for k, v := range get(o.Value["/Font"]).Value {
			d := get(v).Value
			e := embedded{name: d["/BaseFont"].(string), unicode: map[int]rune{}, widths: map[int]int{}}
			for _, m := range bfchar.FindAllStringSubmatch(string(stream(d["/ToUnicode"])), -1) {
				c, _ := strconv.ParseUint(m[1], 16, 8)
				r, _ := strconv.ParseUint(m[2], 16, 16)
				e.unicode[int(c)] = rune(r)
			}
			for i, w := range d["/Widths"].([]any) {
				e.widths[int(d["/FirstChar"].(float64))+i] = int(w.(float64))
			}
			p, err := font.ParseTTF(bytes.NewReader(stream(get(d["/FontDescriptor"]).Value["/FontFile2"])))
			if err != nil {
				t.Fatalf("%s of object %s: %v", k, ref, err)
			}
			e.program = p
			out[k[1:]] = e
		}
	}
	return out
}

func TestEveryCodeDrawnHasAGlyphItsWidthAndItsCharacter(t *testing.T) {
	doc, o := document(t)
	more, _ := crowded(t)
	doc.Pages = append(doc.Pages, more.Pages...)
	name := saved(t, doc, o)
	fonts := fontsOf(t, name)
	if len(fonts) != 4 {
		t.Fatalf("%d fonts", len(fonts))
	}
	want := map[string]bool{} // face and character
	for _, p := range doc.Pages {
		for _, it := range p.Items {
			if x, ok := it.(*frame.Text); ok {
				for _, r := range x.String {
					want[x.Face.Name()+string(r)] = true
				}
			}
		}
	}
	for key, f := range fonts {
		if !regexp.MustCompile(`^/[A-Z]{6}\+[A-Za-z-]+$`).MatchString(f.name) {
			t.Errorf("%s: name %s", key, f.name)
		}
		for _, c := range slices.Sorted(maps.Keys(f.unicode)) {
			g, ok := f.program.NominalGlyph(0xF000 + rune(c))
			if !ok || g == 0 {
				t.Errorf("%s: code %02X, %q, has no glyph", f.name, c, f.unicode[c])
				continue
			}
			em := float32(f.program.Upem())
			if d := f.program.HorizontalAdvance(g)*1000/em - float32(f.widths[c]); d < -0.51 || d > 0.51 {
				t.Errorf("%s: code %02X is %d wide, off by %v", f.name, c, f.widths[c], d)
			}
			drawn := f.name[len("/ABCDEF+"):] + string(f.unicode[c])
			if !want[drawn] && f.unicode[c] != ' ' {
				t.Errorf("%s: %q is not drawn, or is in two fonts", f.name, f.unicode[c])
			}
			delete(want, drawn)
		}
	}
	if len(want) > 0 {
		t.Errorf("drawn but in no font: %q", slices.Sorted(maps.Keys(want)))
	}
}

func TestOneTJALine(t *testing.T) {
	doc, o := document(t)
	page := tool(t, "qpdf", "--qdf", "--normalize-content=n", "--object-streams=disable", saved(t, doc, o), "-")
	texts := 0
	for _, p := range doc.Pages {
		for _, it := range p.Items {
			if _, ok := it.(*frame.Text); ok {
				texts++
			}
		}
	}
	if n := strings.Count(page, "]TJ\n"); n != texts || strings.Count(page, "TJ") != n ||
		strings.Contains(page, ")Tj") {
		t.Errorf("%d TJ for %d texts", n, texts)
	}
	// The scale in percent, tracking and word space in points, T kerned.
	if want := "101 Tz 0.05 Tc 2.3 Tw /f2 10 Tf 0 -30 Td[(T)50("; !strings.Contains(page, want) {
		t.Errorf("no %q in %s", want, page[strings.Index(page, "BT"):][:400])
	}
}

var quad = regexp.MustCompile(`<char quad="([-0-9.]+) [^>]* c="([^"]*)"/>`)

// TestGlyphsStandWhereTheyAreComposed asks MuPDF for the place of every glyph
// of a line with kerns, scaling, tracking and set spaces.
func TestGlyphsStandWhereTheyAreComposed(t *testing.T) {
	f := face(t, "NotoSerif-Regular")
	for _, line := range []*frame.Text{
		{Scale: 1020, Track: 15, Space: unit.Pt(4.2)},
		{Scale: 980, Track: -10, Space: unit.Pt(1.8)},
		{Scale: 0, Track: 0, Space: 0},
		{Scale: 1000, Track: 7, Space: unit.Pt(6.9)},
	} {
		line.X, line.Y, line.Face, line.Size = unit.Pt(40), unit.Pt(60), f, unit.Pt(10)
		line.String = "Tờ trình “VĂN” của xã, ngày 12/5 gửi lên Thường trực"
		line.Kern = f.Measure(line.String).Kern
		doc := &frame.Document{Language: "vi",
			Pages: []frame.Page{{Label: "1", Width: unit.Pt(500), Height: unit.Pt(100), Items: []frame.Item{line}}}}
		got := quad.FindAllStringSubmatch(tool(t, "mutool", "draw", "-q", "-F", "stext",
			saved(t, doc, pdf.Options{})), -1)
		runes := []rune(line.String)
		if len(got) != len(runes) {
			t.Fatalf("%d glyphs, want %d", len(got), len(runes))
		}
		scale := float64(line.Scale) / 1000
		if scale == 0 {
			scale = 1
		}
		x := 40.0
		for i, r := range runes {
			at, err := strconv.ParseFloat(got[i][1], 64)
			if err != nil {
				t.Fatal(err)
			}
			if at-x > 0.02 || at-x < -0.02 {
				t.Fatalf("%+v: glyph %d, %q, stands at %v, want %v", line, i, r, at, x)
			}
			w := float64(f.Advance(r)+line.Track) / 100
			if i < len(line.Kern) {
				w += float64(line.Kern[i]) / 100
			}
			w *= scale
			if r == ' ' && line.Space != 0 {
				w = line.Space.Pt()
			}
			x += w
		}
	}
}
