package font

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Area is the ink of a text without its spacing: the area of its glyphs, in
// thousandths of a square em. What parts of a glyph share counts twice.
func (f *Face) Area(s string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	sum := 0
	for _, r := range s {
		a, ok := f.areas[r]
		if !ok {
			if g, has := f.glyph(r); has {
				if outline, is := f.outlined().GlyphData(g).(font.GlyphOutline); is {
					a = int(math.Round(1000 / f.upem / f.upem * area(outline.Segments)))
				}
			}
			f.areas[r] = a
		}
		sum += a
	}
	return sum
}

// area is the area within the contours of an outline, by the trapezoids below
// its edges; counters run the other way, and take theirs off.
func area(segments []opentype.Segment) float64 {
	var sum, x, y, x0, y0 float64
	edge := func(p opentype.SegmentPoint) {
		nx, ny := float64(p.X), float64(p.Y)
		sum += (x - nx) * (y + ny) / 2
		x, y = nx, ny
	}
	start := func() opentype.SegmentPoint { return opentype.SegmentPoint{X: float32(x0), Y: float32(y0)} }
	for _, s := range segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			edge(start())
			x, y = float64(s.Args[0].X), float64(s.Args[0].Y)
			x0, y0 = x, y
		case opentype.SegmentOpLineTo:
			edge(s.Args[0])
		case opentype.SegmentOpQuadTo:
			from := opentype.SegmentPoint{X: float32(x), Y: float32(y)}
			for i := float32(1); i <= curveSteps; i++ {
				t := i / curveSteps
				edge(between(between(from, s.Args[0], t), between(s.Args[0], s.Args[1], t), t))
			}
		case opentype.SegmentOpCubeTo:
			from := opentype.SegmentPoint{X: float32(x), Y: float32(y)}
			for i := float32(1); i <= curveSteps; i++ {
				t := i / curveSteps
				b := between(s.Args[0], s.Args[1], t)
				edge(between(between(between(from, s.Args[0], t), b, t), between(b, between(s.Args[1], s.Args[2], t), t), t))
			}
		}
	}
	edge(start())
	return math.Abs(sum)
}

// curveSteps is how many chords stand for a curve.
const curveSteps = 12

// between is the point that is t of the way from a to b.
func between(a, b opentype.SegmentPoint, t float32) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}
