package frame

import (
	"strings"

	"bantin/internal/unit"
)

// Area is a rectangle from its top left corner.
type Area struct{ X, Y, W, H unit.Length }

// Holds reports whether all of b is in a.
func (a Area) Holds(b Area) bool {
	return b.X >= a.X && b.Y >= a.Y && b.X+b.W <= a.X+a.W && b.Y+b.H <= a.Y+a.H
}

// Meets reports whether some of b may be in a.
func (a Area) Meets(b Area) bool {
	return b.X < a.X+a.W && a.X < b.X+b.W && b.Y < a.Y+a.H && a.Y < b.Y+b.H
}

// AreaOf is a rectangle that all the ink of a Text, a Rule or an Image is in;
// that of a Text is somewhat larger, for marks and for letters that hang out.
func AreaOf(it Item) Area {
	switch it := it.(type) {
	case *Text:
		g := it.Face.Measure(it.String)
		w := unit.Em(int(g.Width)+g.Runes*max(0, it.Track), it.Size)
		w = w*unit.Length(max(1000, it.Scale))/1000 + unit.Length(strings.Count(it.String, " "))*it.Space
		return Area{it.X - it.Size/2, it.Y - it.Size*3/2, w + it.Size, it.Size * 2}
	case *Rule:
		return Area{it.X, it.Y, it.W, it.H}
	case *Image:
		return Area{it.X, it.Y, it.W, it.H}
	}
	return Area{}
}
