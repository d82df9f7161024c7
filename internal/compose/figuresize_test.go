package compose

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestACutPictureIsNotDistorted: whatever height a picture is given, what is left of
// it has the shape of the place that it fills, lies within its room, is no larger
// than its pixels allow, and is cut at two edges at most, by no more than may be.
func TestACutPictureIsNotDistorted(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	for range 20000 {
		s := shape{pixels: picture.Trim{W: 30 + rng.Intn(4000), H: 30 + rng.Intn(4000)}, kept: int64(9000 + rng.Intn(1001)),
			wide: unit.Pt(20 + 400*rng.Float64()), high: unit.Pt(10 + 500*rng.Float64())}
		if rng.Intn(2) == 0 {
			s.pixel = 480
			s.wide = min(s.wide, unit.Length(s.pixels.W)*s.pixel)
		}
		h := unit.Length(1 + rng.Int63n(int64(s.tallest())))
		if h < 5*unit.Point {
			continue
		}
		w, cut := s.at(h)
		cw, ch := float64(s.pixels.W-cut.W), float64(s.pixels.H-cut.H)
		where := fmt.Sprintf("%+v, %v high: %v, cut %+v", s, h, w, cut)
		if w > s.wide || h > s.high || cut.W < 0 || cut.H < 0 || cut.W > 0 && cut.H > 0 {
			t.Fatal(where)
		}
		if least := float64(s.kept)/10000 - 1e-3; cw < least*float64(s.pixels.W)-1 || ch < least*float64(s.pixels.H)-1 {
			t.Fatal(where, "more is cut off than may be")
		}
		across, down := float64(w)/cw, float64(h)/ch
		if d := math.Abs(across/down - 1); w > unit.Point && d > 1.01/math.Min(cw, ch)+0.002 {
			t.Fatal(where, "it is drawn out by", d)
		}
		if s.pixel > 0 && math.Max(across, down) > float64(s.pixel)*(1+2/math.Min(cw, ch)) {
			t.Fatal(where, "its pixels are too large")
		}
	}
}

// TestPicturesKeepOneWhite: a picture between two lines of text has the white of the
// template above and below it, whatever its shape, and the text stays on the grid. Below it,
// that goes to the small letters of the text, or to its capitals where it has no others.
func TestPicturesKeepOneWhite(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(5))
	text := func() string {
		return strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n"
	}
	measured, capped := 0, 0
	tpl, _ := style.Embedded("a4")
	for n := range 60 {
		var b strings.Builder
		b.WriteString("no masthead\n= Một đầu đề\n")
		for range 12 {
			for range 1 + rng.Intn(3) {
				b.WriteString(text())
			}
			w := 900 + rng.Intn(1000)
			fmt.Fprintf(&b, "![%dx%d]%s\n", w, w*100/(60+rng.Intn(120)), []string{"", " Chú thích"}[rng.Intn(2)])
			b.WriteString([]string{"", "", "*BÓNG CHUYỀN NỮ 2026*\n"}[rng.Intn(3)])
		}
		b.WriteString(text())
		doc, _ := lay(t, b.String(), "")
		white := tpl.Whites.Picture.Of(ledAs(doc, tpl).Leading) // a line of the grid that it stands on
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				im, ok := it.(*frame.Image)
				if !ok {
					continue
				}
				above, below, last := unit.Length(0), unit.Length(1<<40), im.Y+im.H
				var captions []unit.Length
				for _, it := range pg.Items {
					switch x := it.(type) {
					case *frame.Image:
						if x.X == im.X && x.Y < im.Y {
							above = max(above, x.Y+x.H)
						} else if x.X == im.X && x.Y > im.Y {
							below = min(below, x.Y)
						}
					case *frame.Text:
						role := doc.Structure.Role(x.Node)
						switch {
						case x.X < im.X-unit.Point || x.X > im.X+tpl.Measure() || x.Node == 0:
						case x.Y < im.Y:
							above = max(above, x.Y)
						case role == frame.Caption:
							captions = append(captions, x.Y)
						case capitals(x.String):
							capped++
							below = min(below, x.Y-tpl.CapHeight.Of(x.Size))
						default:
							below = min(below, x.Y-xHeight.Of(x.Size))
						}
					}
				}
				for _, y := range captions {
					if y < below {
						last = max(last, y)
					}
				}
				if above > 0 {
					measured++
					if d := im.Y - above - white; d > tpl.Leading/8 || d < -unit.Point/10 {
						t.Errorf("issue %d: %v above %s instead of %v", n, im.Y-above, im.Name, white)
					}
				}
				if below < 1<<40 {
					measured++
					if d := below - last - white; d > tpl.Leading/8 || d < -unit.Point/10 {
						t.Errorf("issue %d: %v below %s instead of %v", n, below-last, im.Name, white)
					}
				}
			}
		}
	}
	if measured < 500 || capped < 100 {
		t.Errorf("only %d distances were measured, and %d lines of capitals", measured, capped)
	}
}

// TestPicturesAboveAnOpeningKeepOneWhite: where an article opens across the columns below others, a picture
// that ends one of them, with its caption, has the same white above the rule in all of them.
func TestPicturesAboveAnOpeningKeepOneWhite(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(17))
	measured, gaping := 0, 0
	for range 60 {
		var b strings.Builder
		b.WriteString("no masthead\n")
		for i := range 8 {
			fmt.Fprintf(&b, "= Bài thứ %d của số này\n", i)
			for range 3 + rng.Intn(9) {
				b.WriteString(strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n")
				if rng.Intn(3) == 0 {
					fmt.Fprintf(&b, "![1800x%d]%s\n", 900+rng.Intn(900), []string{"", " Chú thích"}[rng.Intn(2)])
				}
			}
			if rng.Intn(2) == 0 {
				fmt.Fprintf(&b, "![1800x%d]\n", 900+rng.Intn(900))
			}
		}
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\nspread: 20\n")
		most := tpl.Whites.Picture.Of(tpl.Leading) + tpl.Leading/8
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				rule, ok := it.(*frame.Rule)
				if !ok || rule.Node != 0 || rule.H != tpl.Rules.Opening || rule.W < tpl.FullMeasure() {
					continue
				}
				for c := range tpl.Columns {
					foot, pictured := unit.Length(0), false
					for _, it := range pg.Items {
						switch x := it.(type) {
						case *frame.Image:
							if x.Y < rule.Y && x.X < tpl.Left(c)+tpl.Measure() && x.X+x.W > tpl.Left(c) && x.Y+x.H > foot {
								foot, pictured = x.Y+x.H, true
							}
						case *frame.Text:
							if x.Y < rule.Y && x.Y > foot && x.X >= tpl.Left(c) && x.X < tpl.Left(c)+tpl.Measure() {
								foot, pictured = x.Y, doc.Structure.Within(x.Node, frame.Figure) != 0
							}
						}
					}
					if pictured {
						measured++
						if rule.Y-foot > most {
							gaping++
						}
					}
				}
			}
		}
	}
	t.Logf("%d of %d", gaping, measured)
	if measured < 40 || gaping*50 > measured {
		t.Errorf("%d of %d pictures above a rule have more white below them than others", gaping, measured)
	}
}

// TestPicturesAreNoSlips: a photograph is as wide as its column, or so much narrower that it shows as
// meant; of those high enough that what may be cut off is a line, hardly one is neither.
func TestPicturesAreNoSlips(t *testing.T) {
	rng := rand.New(rand.NewSource(8))
	tpl, _ := style.Embedded("a4")
	all, flushed, slips := 0, 0, 0
	for range 40 {
		var b strings.Builder
		b.WriteString("no masthead\n= Một đầu đề\n")
		for range 10 {
			for range 1 + rng.Intn(4) {
				b.WriteString(strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n")
			}
			w := 900 + rng.Intn(1000)
			fmt.Fprintf(&b, "![%dx%d]%s\n", w, w*100/(60+rng.Intn(120)), []string{"", " Chú thích"}[rng.Intn(2)])
		}
		doc, _ := lay(t, b.String(), "")
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				im, ok := it.(*frame.Image)
				if !ok || im.W > tpl.Measure() || im.H < 10*tpl.Leading {
					continue
				}
				all++
				switch share := float64(im.W) / float64(tpl.Measure()); {
				case share > 0.98:
					flushed++
				case share > 0.82:
					slips++
				}
			}
		}
	}
	if all < 300 || slips*25 > all || flushed*4 < all*3 {
		t.Errorf("of %d pictures %d are as wide as their column, and %d nearly", all, flushed, slips)
	}
}

// TestPanoramasAreAsWideAsTheirMeasure: a panorama with the pixels for it is as wide as its column of several, or as all of
// them, but where hardly another size comes out.
func TestPanoramasAreAsWideAsTheirMeasure(t *testing.T) {
	unraced(t)
	for _, name := range []string{"a4", "khu-dan-cu"} {
		rng := rand.New(rand.NewSource(21))
		tpl := tplOf(t, name)
		all, narrow := 0, 0
		for range 14 {
			var b strings.Builder
			for i := range 3 {
				fmt.Fprintf(&b, "= Bài thứ %d của số này\n", i)
				for range 5 {
					for range 2 + rng.Intn(4) {
						b.WriteString(strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n")
					}
					fmt.Fprintf(&b, "![2400x%d]%s\n", 240000/(65+rng.Intn([]int{120, 400}[rng.Intn(2)])), []string{"", " Chú thích"}[rng.Intn(2)])
				}
			}
			doc, _, err := Pages(markup(t, b.String()), tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			for _, pg := range doc.Pages {
				for _, it := range pg.Items {
					im, ok := it.(*frame.Image)
					if !ok || !isPanorama(im.Picture) {
						continue
					}
					measure := tpl.Measure()
					if im.W > measure+unit.Point {
						measure = tpl.FullMeasure()
					}
					if all++; im.W < narrowest.Of(measure) {
						narrow++
					}
				}
			}
		}
		t.Logf("%s: %d of %d panoramas are narrower", name, narrow, all)
		if all < 40 || narrow*12 > all {
			t.Errorf("%s: of %d panoramas %d are narrower than their measure", name, all, narrow)
		}
	}
}

// TestAPoleIsShownWhateverItsTemplateGivesPictures: what is high and narrow has the height in which it
// shows something, though the template give its pictures less; only what would take more than the
// height of a pole in every template is left out, and that is said.
func TestAPoleIsShownWhateverItsTemplateGivesPictures(t *testing.T) {
	tpl, diags := style.Read("t.yaml", []byte("extends: to-gap\nwidth: 117mm\npicture_max_column: 0.1\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	fonts := font.NewSet()
	for _, c := range []struct {
		size  string
		shown bool
	}{{"326x1971", true}, {"326x4000", true}, {"300x1000", true}, {"300x30000", false}} {
		doc, said, err := Pages(markup(t, "= Tít\nMột đoạn.\n!["+c.size+"] Chú thích\n"), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		shown := false
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				x, ok := it.(*frame.Image)
				shown = shown || ok && x.W >= tiny
			}
		}
		told := slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code == diag.PictureTiny })
		if shown != c.shown || told == shown {
			t.Errorf("%s is shown: %v, said to be left out: %v", c.size, shown, told)
		}
	}
}
