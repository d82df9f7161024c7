package font

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/go-text/typesetting/font"
)

// codesOf gives runes the codes from 1 on.
func codesOf(runes []rune) *Codes {
	var c Codes
	for i, r := range runes {
		c[1+i] = r
	}
	return &c
}

func TestSubsetHasTheOutlinesAndWidthsOfItsRunes(t *testing.T) {
	s := NewSet()
	for _, key := range Keys() {
		f, err := s.Face(key)
		if err != nil {
			t.Fatal(err)
		}
		runes := append(letters(), []rune(" AaiZ.,0“”₫½²°")...)
		codes := codesOf(runes)
		data, err := f.Subset(codes)
		if err != nil {
			t.Fatal(err)
		}
		if sum := checksum(data); sum != 0xB1B0AFBA {
			t.Errorf("%s: checksum of the file is %08X", key, sum)
		}
		cut, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		for c, r := range codes {
			if r == 0 {
				continue
			}
			g, ok := cut.NominalGlyph(symbol + rune(c))
			if !ok || g == 0 {
				t.Errorf("%s: no glyph for the code of %q", key, r)
				continue
			}
			was, _ := f.parsed.NominalGlyph(r)
			if a, b := cut.HorizontalAdvance(g), f.parsed.HorizontalAdvance(was); a != b {
				t.Errorf("%s: %q is %v wide, was %v", key, r, a, b)
			}
			if !reflect.DeepEqual(cut.GlyphData(g), f.outlined().GlyphData(was)) {
				t.Errorf("%s: the outline of %q has changed", key, r)
			}
		}
		if len(data) > 26_000 {
			t.Errorf("%s: the subset takes %d bytes", key, len(data))
		}
		if again, _ := f.Subset(codes); !bytes.Equal(data, again) {
			t.Errorf("%s: two subsets differ", key)
		}
	}
}

func TestSubsetOfTheSpaceAlone(t *testing.T) {
	f, _ := NewSet().Face("Tinos-Italic")
	data, err := f.Subset(codesOf([]rune(" ")))
	if err != nil {
		t.Fatal(err)
	}
	if cut, err := font.ParseTTF(bytes.NewReader(data)); err != nil || cut.HorizontalAdvance(1) == 0 {
		t.Errorf("%v", err)
	}
}

func TestSubsetRefusesWhatHasNoGlyph(t *testing.T) {
	f, _ := NewSet().Face("Tinos-Regular")
	if _, err := f.Subset(codesOf([]rune("a漢"))); err == nil {
		t.Error("a character without a glyph is in the subset")
	}
}

func TestDamagedFacesAreErrors(t *testing.T) {
	f, _ := NewSet().Face("NotoSerif-Regular")
	whole := f.data
	for n := 0; n < len(whole); n += 997 {
		x := Face{name: f.name, data: whole[:n]}
		x.parsed, x.upem = f.parsed, f.upem
		if _, err := x.Subset(codesOf([]rune("Ẩm"))); err == nil {
			t.Fatalf("a face cut at byte %d is taken", n)
		}
		if _, err := x.Metrics(); err == nil {
			t.Fatalf("a face cut at byte %d has metrics", n)
		}
	}
}

func TestMetricsSayWhatTheFaceIs(t *testing.T) {
	s := NewSet()
	for key, want := range map[string]struct {
		serif, italic bool
		cap           int
	}{"NotoSerif-Regular": {true, false, 714}, "Tinos-BoldItalic": {true, true, 655},
		"BeVietnamPro-Bold": {false, false, 740}} {
		f, _ := s.Face(key)
		m, err := f.Metrics()
		if err != nil {
			t.Fatal(err)
		}
		if m.Serif != want.serif || (m.Italic != 0) != want.italic || m.CapHeight != want.cap || m.Ascent < 700 ||
			m.Descent > -150 || m.Box[3] < 900 || m.Stem < 50 {
			t.Errorf("%s: %+v", key, m)
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	f, _ := NewSet().Face("NotoSerif-Regular")
	codes := codesOf(letters())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Subset(codes); err != nil {
			b.Fatal(err)
		}
	}
}
