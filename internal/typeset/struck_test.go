package typeset

import (
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestStruckWordsAreCrossedOutAndNothingElse sets words of a face in which every
// letter and space is half an em, so that a line of ten points has 5 pt a letter.
func TestStruckWordsAreCrossedOutAndNothingElse(t *testing.T) {
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	st := style.Text{Face: font.FixedKey, Size: 10 * unit.Point, Leading: 12 * unit.Point, Align: "left",
		Color: "black"}
	pt := Painter{Structure: &frame.Structure{}}
	in := article.Inline{{Text: "ab "}, {Text: "cd ef ", Struck: true}, {Text: "gh"}}
	NewSetter(font.Fixed(500), tpl).Set(in, &st, 200*unit.Point, false, Running).DrawAll(&pt, 0, 100*unit.Point,
		12*unit.Point)
	var rules []*frame.Rule
	for _, it := range pt.Items {
		if r, ok := it.(*frame.Rule); ok {
			rules = append(rules, r)
		}
	}
	if len(rules) != 1 {
		t.Fatalf("%d rules", len(rules))
	}
	// "ab " is 15 pt wide; "cd ef" 25.
	if r := rules[0]; r.X != 15*unit.Point || r.W != 25*unit.Point || r.Y+r.H > 100*unit.Point || r.Y < 95*unit.Point {
		t.Errorf("a rule from %v, %v wide, at %v", r.X, r.W, r.Y)
	}
}
