package finish

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"time"
)

// tree is that of the page of objects(): a paragraph and a link.
func tree() *Tree {
	return &Tree{Elements: []Element{{Type: "Document", Kids: []Kid{{Number: 1}}},
		{Type: "P", Kids: []Kid{{Kind: Marked}, {Number: 2}}}, {Type: "Link", Parent: 1, Kids: []Kid{{Kind: Linked}}}},
		Pages: [][]int32{{1}}, Links: []int32{2}}
}

func TestATaggedFileSaysSo(t *testing.T) {
	o := options()
	o.Tree = tree()
	got := finished(t, objects(), o)
	for _, want := range []string{"/Type/Metadata", "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"} {
		if !strings.Contains(got, want) { // the rest is packed
			t.Errorf("no %s", want)
		}
	}
}

// TestElementsAreFoundByTheirIDs has IDs whose order is not that of the elements.
func TestElementsAreFoundByTheirIDs(t *testing.T) {
	x := Tree{Elements: []Element{{}, {ID: "note-10"}, {}, {ID: "note-2"}, {ID: "note-1"}}}
	if got, want := string(x.ids(7)), "<</Names[(note-1) 11 0 R\n(note-10) 8 0 R\n(note-2) 10 0 R\n]>>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if x.Elements = x.Elements[:1]; x.ids(7) != nil {
		t.Error("a tree of no IDs")
	}
}

func TestATreeThatDoesNotFitIsAnError(t *testing.T) {
	for name, change := range map[string]func(*Tree){
		"no elements":                func(t *Tree) { t.Elements = nil },
		"more pages":                 func(t *Tree) { t.Pages = append(t.Pages, nil) },
		"fewer links":                func(t *Tree) { t.Links = nil },
		"a bookmark more":            func(t *Tree) { t.Bookmarks = []int32{1} },
		"a child before its parent":  func(t *Tree) { t.Elements[1].Parent = 2 },
		"an element that is its own": func(t *Tree) { t.Elements[2].Parent = 2 },
		"an element below nothing":   func(t *Tree) { t.Elements[2].Parent = -1 },
	} {
		o := options()
		o.Tree = tree()
		change(o.Tree)
		if err := Finish(io.Discard, classic(objects()), o); err == nil || !strings.HasPrefix(err.Error(), "finish: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	list := objects()
	list[1] = strings.Replace(list[1], "/XObject <<\n", "/XObject <<\n/I1 4 0 R\n", 1)
	list[3] = "<</Subtype /Image /ColorSpace /DeviceCMYK /Length 3>>\nstream\nabc\nendstream"
	o := options()
	o.Tree = tree()
	if err := Finish(io.Discard, classic(list), o); err == nil {
		t.Error("a picture in four inks passes")
	}
}

// TestTheMetadataAreXML reads them as XML does, whatever is in the texts.
func TestTheMetadataAreXML(t *testing.T) {
	a := About{Title: "a <b> & \x00\x1b\ufffe c", Authors: []string{"]]>", "<i>"}, Contributors: []string{"&amp;"}, Sources: []string{"https://a.vn/?a=1&b=2"},
		Subject: "'\"", Keywords: []string{"", "<!--"},
		Created: time.Date(2026, 11, 23, 7, 0, 0, 0, time.FixedZone("ICT", 7*3600))}
	d := xml.NewDecoder(strings.NewReader(a.packet("vi")))
	var text strings.Builder
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := tok.(xml.CharData); ok {
			text.Write(c)
		}
	}
	for _, want := range []string{"a <b> &     c", "]]>", "'\"", "<!--", "<i>", "&amp;", "https://a.vn/?a=1&b=2", "2026-11-23T00:00:00Z"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in %q", want, text.String())
		}
	}
}

// TestProfilesAreRead takes the profiles apart as a reader does.
func TestProfilesAreRead(t *testing.T) {
	for space, p := range map[string][]byte{"RGB ": rgbProfile(), "GRAY": greyProfile()} {
		at := func(i int) int { return int(binary.BigEndian.Uint32(p[i:])) }
		if at(0) != len(p) || string(p[12:24]) != "mntr"+space+"XYZ " || string(p[36:40]) != "acsp" || p[8] != 4 {
			t.Fatalf("%s: header %q", space, p[:128])
		}
		tags := map[string][]byte{}
		for i := range at(128) {
			e := 132 + 12*i
			from, long := at(e+4), at(e+8)
			if from%4 != 0 || from < 132+12*at(128) || from+long > len(p) {
				t.Fatalf("%s: tag %q is at %d, %d long", space, p[e:e+4], from, long)
			}
			tags[string(p[e:e+4])] = p[from : from+long]
		}
		fixed := func(tag string, i int) float64 {
			return float64(int32(binary.BigEndian.Uint32(tags[tag][8+4*i:]))) / 65536
		}
		curve := "kTRC"
		if space == "RGB " {
			curve = "gTRC"
			// The three colours together are white.
			for i, want := range d50 {
				if sum := fixed("rXYZ", i) + fixed("gXYZ", i) + fixed("bXYZ", i); math.Abs(sum-want) > 0.0003 {
					t.Errorf("white has %v of component %d, want %v", sum, i, want)
				}
			}
		}
		if !bytes.HasPrefix(tags[curve], []byte("para\x00\x00\x00\x00\x00\x03")) {
			t.Fatalf("%s: %q", space, tags[curve])
		}
		n := func(i int) float64 { return fixed(curve, i+1) }
		tone := func(x float64) float64 {
			if x < n(4) {
				return n(3) * x
			}
			return math.Pow(n(1)*x+n(2), n(0))
		}
		for x, want := range map[float64]float64{0: 0, 0.04: 0.0030960, 0.5: 0.2140411, 1: 1} {
			if got := tone(x); math.Abs(got-want) > 0.0002 {
				t.Errorf("%s: %v is %v bright, want %v", space, x, got, want)
			}
		}
	}
}
