package font

import (
	"math"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
)

// TestAreaOfOutlines is of outlines whose area is known.
func TestAreaOfOutlines(t *testing.T) {
	at := func(x, y float32) opentype.SegmentPoint { return opentype.SegmentPoint{X: x, Y: y} }
	move := func(x, y float32) opentype.Segment {
		return opentype.Segment{Op: opentype.SegmentOpMoveTo, Args: [3]opentype.SegmentPoint{at(x, y)}}
	}
	line := func(x, y float32) opentype.Segment {
		return opentype.Segment{Op: opentype.SegmentOpLineTo, Args: [3]opentype.SegmentPoint{at(x, y)}}
	}
	square := []opentype.Segment{move(0, 0), line(0, 100), line(100, 100), line(100, 0)}
	hole := []opentype.Segment{move(20, 20), line(40, 20), line(40, 40), line(20, 40)}
	quad := []opentype.Segment{move(0, 0), {Op: opentype.SegmentOpQuadTo, Args: [3]opentype.SegmentPoint{at(50, 100), at(100, 0)}}}
	cube := []opentype.Segment{move(0, 0), {Op: opentype.SegmentOpCubeTo,
		Args: [3]opentype.SegmentPoint{at(0, 100), at(100, 100), at(100, 0)}}}
	for _, c := range []struct {
		name    string
		outline []opentype.Segment
		want    float64
	}{
		{"a square", square, 10000}, {"with a hole", append(square, hole...), 9600},
		{"a parabola", quad, 10000. / 3}, {"a cubic curve", cube, 6000},
	} {
		if got := area(c.outline); math.Abs(got-c.want) > c.want/30 {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
	f, err := NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	bold, err := NewSet().Face("NotoSerif-Bold")
	if err != nil {
		t.Fatal(err)
	}
	if f.Area(" ") != 0 || f.Area("m") <= f.Area("i") || bold.Area("m") <= f.Area("m") {
		t.Errorf("a space %d, i %d, m %d, bold %d", f.Area(" "), f.Area("i"), f.Area("m"), bold.Area("m"))
	}
}
