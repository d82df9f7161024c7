package ink

import (
	"math"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// TestCoverage is of a page whose ink is known by arithmetic.
func TestCoverage(t *testing.T) {
	face, err := font.NewSet().Face("BeVietnamPro-Medium")
	if err != nil {
		t.Fatal(err)
	}
	p := &picture.Picture{}
	image := &frame.Image{W: unit.Pt(40), H: unit.Pt(20), Picture: p}
	rasters := picture.Rasters{image.Key(): {Ink: 0.25}}
	for _, c := range []struct {
		name string
		item frame.Item
		want float64
	}{
		{"nothing", &frame.Anchor{}, 0},
		{"a black rule", &frame.Rule{W: unit.Pt(100), H: unit.Pt(2)}, 0.02},
		{"a grey rule", &frame.Rule{W: unit.Pt(100), H: unit.Pt(2), Color: frame.Color{R: 204, G: 204, B: 204}}, 0.004},
		{"in a group", &frame.Group{Items: []frame.Item{&frame.Rule{W: unit.Pt(50), H: unit.Pt(2)}}}, 0.01},
		{"a picture", image, 0.02},
		{"spaces", &frame.Text{Face: face, Size: unit.Pt(10), String: "  "}, 0},
	} {
		doc := &frame.Document{Pages: []frame.Page{{Width: unit.Pt(100), Height: unit.Pt(100), Items: []frame.Item{c.item}}}}
		if got := Coverage(doc, rasters)[0]; math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
	text := func(s string, size float64, scale int) float64 {
		return Coverage(&frame.Document{Pages: []frame.Page{{Width: unit.Pt(100), Height: unit.Pt(100),
			Items: []frame.Item{&frame.Text{Face: face, Size: unit.Pt(size), String: s, Scale: scale}}}}}, nil)[0]
	}
	if one, two := text("nhà", 10, 0), text("nhànhà", 10, 0); one <= 0 || math.Abs(two-2*one) > 1e-9 {
		t.Errorf("%g and twice %g", one, two)
	}
	if one, large, narrow := text("nhà", 10, 0), text("nhà", 20, 0), text("nhà", 10, 900); math.Abs(large-4*one) > 1e-9 ||
		math.Abs(narrow-0.9*one) > 1e-9 {
		t.Errorf("%g, at twice the size %g, narrower %g", one, large, narrow)
	}
}
