package font

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/fonts"
)

// letters is the 134 Vietnamese letters beyond ASCII with đ and Đ.
func letters() []rune {
	var out []rune
	for _, base := range []string{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"} {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			s := norm.NFC.String(base + tone)
			r := []rune(s)
			if len(r) != 1 {
				panic(s)
			}
			if r[0] < 0x80 {
				continue
			}
			out = append(out, r[0], unicode.ToUpper(r[0]))
		}
	}
	return append(out, 'đ', 'Đ')
}

func TestEveryVietnameseLetterHasAGlyphInEveryFace(t *testing.T) {
	want := append(letters(), []rune("₫“”‘’–—…•·½²°")...)
	if n := len(letters()); n != 134 {
		t.Fatalf("%d letters, want 134", n)
	}
	s := NewSet()
	for _, key := range Keys() {
		f, err := s.Face(key)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range want {
			if !f.Has(r) {
				t.Errorf("%s has no glyph for %q", key, r)
				continue
			}
			if top, _ := f.Ink(string(r)); top <= 0 {
				t.Errorf("%s: the glyph of %q has no ink", key, r)
			}
			if f.Advance(r) <= 0 {
				t.Errorf("%s: %q has no advance", key, r)
			}
		}
	}
	if len(Keys()) != 14 {
		t.Errorf("faces: %v", Keys())
	}
}

func TestLicencesStandBesideTheFaces(t *testing.T) {
	for _, key := range Keys() {
		family, _, _ := strings.Cut(key, "-")
		_, err1 := fonts.Files.ReadFile(family + "-OFL.txt")
		_, err2 := fonts.Files.ReadFile(family + "-LICENSE.txt")
		if err1 != nil && err2 != nil {
			t.Errorf("no licence for %s", key)
		}
	}
}

func TestMeasureAddsKerning(t *testing.T) {
	f, err := NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	g := f.Measure("Tờ")
	if g.Runes != 2 || g.Kern == nil || g.Kern[0] >= 0 {
		t.Fatalf("Tờ: %+v, want a negative kern after T", g)
	}
	if want := int32(f.Advance('T') + f.Advance('ờ') + int(g.Kern[0])); g.Width != want {
		t.Errorf("width %d, want %d", g.Width, want)
	}
	if g := f.Measure("nhân"); g.Kern != nil {
		t.Errorf("nhân is kerned: %+v", g)
	}
	if n := testing.AllocsPerRun(100, func() { f.Measure("nhân") }); n > 0 {
		t.Errorf("a measured word allocates %v times", n)
	}
}

// TestMissingTextIsReadOnce splits a long text that no face has: it is not copied for each of its letters.
func TestMissingTextIsReadOnce(t *testing.T) {
	s := NewSet()
	f, _ := s.Face("BeVietnamPro-Medium")
	text := strings.Repeat("漢字", 10000)
	s.Runs(f, text)
	var runs []Run
	if n := testing.AllocsPerRun(2, func() { runs = s.Runs(f, text) }); n > 1000 {
		t.Errorf("%d letters allocate %v times", len(text)/3, n)
	}
	if len(runs) != 1 || !slices.Equal(runs[0].Missing, []string{text}) {
		t.Errorf("%d runs", len(runs))
	}
}

func TestRunsFallBackAndMark(t *testing.T) {
	s := NewSet()
	f, _ := s.Face("BeVietnamPro-Medium")
	runs := s.Runs(f, "Đạt ✓ rồi 漢字 \U0001F600")
	var text strings.Builder
	var missing []string
	for _, r := range runs {
		text.WriteString(r.Text)
		missing = append(missing, r.Missing...)
		for _, c := range r.Text {
			if c != ' ' && !r.Face.Has(c) {
				t.Errorf("%s has no %q", r.Face.Name(), c)
			}
		}
	}
	if text.String() != "Đạt ✓ rồi […]" || !slices.Equal(missing, []string{"漢字 \U0001F600"}) {
		t.Errorf("%q missing %q", text.String(), missing)
	}
	if runs := s.Runs(f, "Ủy ban nhân dân"); len(runs) != 1 || runs[0].Face != f {
		t.Errorf("covered text is split: %v", runs)
	}
}

func TestRunsOfAnything(t *testing.T) {
	s := NewSet()
	f, _ := s.Face("Tinos-BoldItalic")
	for in, want := range map[string]string{
		"\U0001F468\u200D\U0001F469": "[…]", "x\uFE0F": "x", "\u2067\u200F": "",
		"漢字 ✓ → ‑": "[…] ✓ → ‑", "x\u0302 q\u0323": "x\u0302 q\u0323",
		"\U0001D400\U00020000": "[…]", "\uE000 \uF8FF": "[…]",
		"مرحبا بكم  في 漢\t字 đây": "[…] đây", "漢 字, 字 a 漢": "[…], […] a […]", // a saying is one
		"漢\n字": "[…]\n[…]", "漢 \n 字 ": "[…] \n […] ", "漢 ✓ 字  ": "[…] ✓ […]  ", // lines stay lines
		"مرحبا": "[…]", "a\xffb\xe1\xbb": "a[…]b[…]", "\u0302": "\u0302", "a\u20E3": "a[…]", "": "", "  ": "  ",
		"\x00\x07": "[…]", "□": "□", "Привет Ἀθῆναι": "Привет Ἀθῆναι",
	} {
		var got strings.Builder
		missing := 0
		for _, r := range s.Runs(f, in) {
			got.WriteString(r.Text)
			missing += len(r.Missing)
		}
		if got.String() != want {
			t.Errorf("%q: %q, want %q", in, got.String(), want)
		}
		if n := strings.Count(want, "[…]"); missing != n {
			t.Errorf("%q: %d are told as missing, want %d", in, missing, n)
		}
	}
}

// TestOtherScriptsKeepWeightAndKind: the name of a guest is set in the kind of face that
// the line around it is, and as bold.
func TestOtherScriptsKeepWeightAndKind(t *testing.T) {
	s := NewSet()
	for key, want := range map[string]string{
		"BeVietnamPro-Bold": "NotoSans-Bold", "BeVietnamPro-SemiBold": "NotoSans-Bold", "BeVietnamPro-Medium": "NotoSans-Medium",
		"NotoSerif-Regular": "NotoSerif-Regular", "NotoSerif-BoldItalic": "NotoSerif-BoldItalic", "Tinos-Italic": "Tinos-Italic",
		"Tinos-Bold": "Tinos-Bold",
	} {
		f, _ := s.Face(key)
		for _, in := range []string{"Москва", "Αθήνα"} {
			runs := s.Runs(f, in)
			if len(runs) != 1 || runs[0].Face.Name() != want || runs[0].Text != in {
				t.Errorf("%s, %s: %v", key, in, runs)
			}
		}
	}
	for _, key := range Keys() {
		f, _ := s.Face(key)
		for _, r := range "☎✓✗→★№≥½≤≠±×÷∞√π°⅔™©®€₫฿¥①●☞✉" {
			if runs := s.Runs(f, string(r)); len(runs) != 1 || len(runs[0].Missing) > 0 || runs[0].Text != string(r) {
				t.Errorf("%s has nothing for %q", key, r)
			}
		}
	}
}

func FuzzRuns(f *testing.F) {
	s := NewSet()
	face, _ := s.Face("BeVietnamPro-Medium")
	for _, in := range []string{"Đạt ✓ 漢", "x\u0302\u0323", "\U0001F600\u200d", "a\xff", "\u2011 \ue000"} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		runes, missing, shown := 0, 0, 0
		for _, r := range s.Runs(face, in) {
			for _, c := range r.Text {
				runes++
				if !isSpace(c) && !r.Face.Has(c) {
					t.Fatalf("%q: %s has no %q", in, r.Face.Name(), c)
				}
			}
			for _, m := range r.Missing {
				missing += utf8.RuneCountInString(m)
				shown += len([]rune(Omission))
			}
			r.Face.Measure(r.Text)
			r.Face.Ink(r.Text)
		}
		steering := 0
		for _, c := range in {
			if steers(c) {
				steering++
			}
		}
		if n := utf8.RuneCountInString(in); runes-shown+missing > n || runes-shown+missing < n-steering {
			t.Fatalf("%q: of %d characters %d are drawn and %d told", in, n, runes-shown, missing)
		}
	})
}

func TestInkOfStackedMarks(t *testing.T) {
	f, _ := NewSet().Face("BeVietnamPro-Bold")
	plain, _ := f.Ink("E")
	stacked, low := f.Ink("ẨỄỔẶỘỢ")
	if stacked < plain+200 || low > -100 {
		t.Errorf("ink of E %d, of stacked marks %d to %d", plain, stacked, low)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := NewSet().Face("NotoSerif-Regular"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMeasure(b *testing.B) {
	words := strings.Fields(strings.Repeat("Ủy ban nhân dân xã tổ chức hội nghị tổng kết công tác năm ", 20))
	f, _ := NewSet().Face("NotoSerif-Regular")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			f.Measure(w)
		}
	}
}

// TestEveryGlyphHasItsAdvance: a face has the characters of its table of glyphs, and no other, as wide and
// as high as the library finds them.
func TestEveryGlyphHasItsAdvance(t *testing.T) {
	s := NewSet()
	for _, key := range Keys() {
		f, err := s.Face(key)
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(0); r < direct; r++ {
			g, ok := f.glyph(r)
			has, advance := ok && g != 0, 0
			if has {
				advance = int(f.thousandths(float64(f.parsed.HorizontalAdvance(g))))
			}
			if f.Has(r) != has || f.Advance(r) != advance {
				t.Errorf("%s: %U: %v, %d; want %v, %d", key, r, f.Has(r), f.Advance(r), has, advance)
			}
			e, _ := f.outlined().GlyphExtents(g)
			high, low := f.thousandths(float64(e.YBearing)), f.thousandths(float64(e.YBearing+e.Height))
			if top, bottom := f.Ink(string(r)); has && (top != max(0, int(high)) || bottom != min(0, int(low))) {
				t.Errorf("%s: %U: ink from %d to %d; want %d to %d", key, r, bottom, top, low, high)
			}
		}
	}
}
