package svg_test

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/svg"
)

func face(t *testing.T, name string) *font.Face {
	t.Helper()
	f, err := font.NewSet().Face(name)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// drawn is the drawing of a page of 200 by 80 points, without its frame.
func drawn(t *testing.T, doc *frame.Document, turned bool, items ...frame.Item) string {
	t.Helper()
	doc.Pages = []frame.Page{{Width: 200000, Height: 80500, Turned: turned, Items: items}}
	out := string(svg.Page(doc, 0, svg.Options{Picture: func(im *frame.Image) string { return "p?a&" + im.Name }}))
	dec := xml.NewDecoder(strings.NewReader(out))
	for {
		if _, err := dec.Token(); err != nil {
			if err.Error() != "EOF" {
				t.Errorf("%v in %s", err, out)
			}
			break
		}
	}
	head := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80.5" xml:space="preserve">`
	if !strings.HasPrefix(out, head) || !strings.HasSuffix(out, "</svg>\n") {
		t.Errorf("the page is %s", out)
	}
	return strings.TrimSuffix(strings.TrimPrefix(out, head), "</svg>\n")
}

func TestItems(t *testing.T) {
	serif := face(t, "NotoSerif-Regular")
	red := frame.Color{R: 0xB0, G: 0x1C, B: 0x2E}
	picture := &picture.Picture{}
	for _, c := range []struct {
		name  string
		items []frame.Item
		want  string
	}{
		{"a rule", []frame.Item{&frame.Rule{X: 1500, Y: -250, W: 10000, H: 5, Color: red}},
			`<rect x="1.5" y="-0.25" width="10" height="0.005" fill="#b01c2e"/>`},
		{"a picture", []frame.Item{&frame.Image{X: 1000, Y: 2000, W: 3000, H: 4000, Picture: picture, Name: "<"}},
			`<image x="1" y="2" width="3" height="4" preserveAspectRatio="none" href="p?a&amp;&lt;"/>`},
		{"what is moved", []frame.Item{&frame.Group{X: 10000, Y: 20000,
			Items: []frame.Item{&frame.Rule{X: 1000, Y: 2000, W: 3000, H: 4000}}}}, `<rect x="11" y="22" width="3" height="4"/>`},
		{"what shows of a group", []frame.Item{&frame.Group{X: 10000, Y: 20000, Clip: &frame.Area{X: 1000, Y: 0,
			W: 50000, H: 60000}, Items: []frame.Item{&frame.Rule{W: 3000, H: 4000}}}},
			`<svg x="11" y="20" width="50" height="60" viewBox="11 20 50 60">` +
				`<rect x="10" y="20" width="3" height="4"/></svg>`},
		{"links, places and nothing", []frame.Item{&frame.Link{}, &frame.Anchor{}, &frame.Text{Face: serif}}, ``},
		{"text that is markup", []frame.Item{&frame.Text{Face: serif, Size: 10000, Y: 5000, String: "<&>\""}},
			`<text font-family="NotoSerif-Regular" font-size="10" y="5" x="0 5.59 13.01 18.6">` +
				`&lt;&amp;&gt;&quot;</text>`},
		{"what XML cannot hold", []frame.Item{&frame.Text{Face: serif, Size: 10000, String: "\x01\uffff"}},
			`<text font-family="NotoSerif-Regular" font-size="10" y="0" x="0 0">` + "\ufffd\ufffd" + `</text>`},
	} {
		if got := drawn(t, &frame.Document{}, false, c.items...); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if got := drawn(t, &frame.Document{}, true, &frame.Rule{}); got !=
		`<g transform="rotate(180,100,40.25)"><rect x="0" y="0" width="0" height="0"/></g>` {
		t.Errorf("a turned page is %s", got)
	}
}

func TestAnArticleIsAGroup(t *testing.T) {
	doc := &frame.Document{}
	node := func(number int32) int32 {
		return doc.Structure.Add(frame.Node{Parent: doc.Structure.Add(frame.Node{Role: frame.Article, Number: number}),
			Role: frame.Paragraph})
	}
	one, two := node(1), node(2)
	got := drawn(t, doc, false, &frame.Rule{}, &frame.Rule{Node: one}, &frame.Rule{Node: one}, &frame.Rule{Node: two},
		&frame.Rule{})
	rule := `<rect x="0" y="0" width="0" height="0"/>`
	if want := rule + `<g data-article="1">` + rule + rule + "</g>\n" + `<g data-article="2">` + rule + "</g>\n" +
		rule; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestCharactersStandWhereThePDFHasThem computes the places anew, from what a
// viewer of the PDF does with Tc, Tw, Tz and TJ.
func TestCharactersStandWhereThePDFHasThem(t *testing.T) {
	f := face(t, "NotoSerif-Regular")
	for _, text := range []frame.Text{
		{String: "AVA Tân"},
		{String: "AVA Tân ", Space: 3100},
		{String: "AVA Tân", Scale: 980, Space: 2731},
		{String: "AVA Tân", Scale: 1020, Track: -12, X: -3000},
	} {
		text.Face, text.Size, text.Kern = f, 10500, f.Measure(text.String).Kern
		out := drawn(t, &frame.Document{}, false, &text)
		_, list, _ := strings.Cut(out, ` x="`)
		list, _, _ = strings.Cut(list, `"`)
		places := strings.Fields(list)
		size, scale := 10.5, 1.0
		if text.Scale != 0 {
			scale = float64(text.Scale) / 1000
		}
		tc := float64(text.Track) * size / 1000
		tw := 0.0
		if text.Space != 0 {
			tw = text.Space.Pt()/scale - float64(f.Advance(' '))*size/1000 - tc
		}
		x := text.X.Pt()
		for i, r := range []rune(text.String) {
			at, err := strconv.ParseFloat(places[i], 64)
			if err != nil {
				t.Fatal(err)
			}
			if scale != 1 {
				at = text.X.Pt() + at*scale
			}
			if math.Abs(at-x) > 0.02 {
				t.Errorf("%q: character %d at %v, want %v", text.String, i, at, x)
			}
			w := float64(f.Advance(r))/1000*size + tc
			if i < len(text.Kern) {
				w += float64(text.Kern[i]) / 1000 * size
			}
			if r == ' ' {
				w += tw
			}
			x += w * scale
		}
		if moved := strings.Contains(out, "matrix("); moved != (scale != 1) {
			t.Errorf("%q: %s", text.String, out)
		}
	}
}
