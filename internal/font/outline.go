package font

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Pen takes the outline of a glyph, contour by contour.
type Pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(bx, by, cx, cy float32)
	CubeTo(bx, by, cx, cy, dx, dy float32)
	ClosePath()
}

// Trace draws the outline of a rune at a type size, from a point of the baseline, y
// growing downwards. A rune without a glyph draws nothing.
func (f *Face) Trace(r rune, size, x, y float32, pen Pen) {
	g, ok := f.glyph(r)
	if !ok {
		return
	}
	outline, ok := f.outline(g)
	if !ok {
		return
	}
	scale := size / float32(f.upem)
	at := func(p opentype.SegmentPoint) (float32, float32) { return x + p.X*scale, y - p.Y*scale }
	for i, s := range outline.Segments {
		ax, ay := at(s.Args[0])
		bx, by := at(s.Args[1])
		cx, cy := at(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				pen.ClosePath()
			}
			pen.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			pen.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			pen.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			pen.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	pen.ClosePath()
}

// outline is that of a glyph; the parsed face is asked by one at a time.
func (f *Face) outline(g font.GID) (font.GlyphOutline, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	outline, ok := f.outlined().GlyphData(g).(font.GlyphOutline)
	return outline, ok
}
