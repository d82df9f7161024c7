package compose

import (
	"reflect"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// rowSize is a row that pictures of a gallery may stand in: of how many, in how many lines, and what it costs.
type rowSize struct {
	pictures, lines int
	cost            flow.Cost
}

// rowSizes is the rows that were tried for the galleries of an issue. To set the captions of all rows in all sizes took most
// of the time of an issue with many pictures, and each plan of it tries the same ones.
type rowSizes map[rowKey][]triedRows

// rowKey is by what rows are found: the first picture, and what makes a row what it is besides its pictures.
type rowKey struct {
	first                 *picture.Picture
	leading, above, below unit.Length
	isLong                bool
}

// triedRows is the rows of pictures that follow each other.
type triedRows struct {
	of    []article.Image
	sizes []rowSize
}

// galleryScales is the sizes in which a row is tried, of its largest.
var galleryScales = []unit.Ratio{1000, 930, 860, 790, 720, 650}

// whites is the white above and below a row in its lines.
func (x *galleryPlan) whites(place int) (above, below unit.Length) {
	t := x.p.t
	white := t.Whites.Picture.Of(t.Leading)
	above, below = white-x.foot, white-x.c.textHead()
	switch {
	case place == atHead:
		above = t.CapTop()
	case place >= belowRow:
		above = x.c.textHead()
	}
	return above, below
}

// sizes is the rows that pictures from a number on may stand in.
func (x *galleryPlan) sizes(from, place int) []rowSize {
	at := [2]int{from, min(place, belowRow)}
	if out, ok := x.rows[at]; ok {
		return out
	}
	out := x.tried(from, place)
	x.rows[at] = out
	return out
}

// tried is these rows, as another plan has tried them, or as they are tried now.
func (x *galleryPlan) tried(from, place int) []rowSize {
	figs := x.figs[from:min(from+mostInRow, len(x.figs))]
	above, below := x.whites(place)
	key := rowKey{figs[0].pic, x.p.t.Leading, above, below, x.of.isLong}
	for _, known := range x.c.rows[key] {
		if len(known.of) != len(figs) {
			continue
		}
		same := true
		for i, f := range figs {
			same = same && reflect.DeepEqual(f.image, known.of[i])
		}
		if same {
			return known.sizes
		}
	}
	known := triedRows{sizes: x.try(from, above, below)}
	for _, f := range figs {
		known.of = append(known.of, f.image)
	}
	x.c.rows[key] = append(x.c.rows[key], known)
	return known.sizes
}

// try sets the rows that pictures from a number on may stand in.
func (x *galleryPlan) try(from int, above, below unit.Length) (out []rowSize) {
	t := x.p.t
	for n := 1; n <= mostInRow && from+n <= len(x.figs); n++ {
		row := x.row(from, n)
		if row == nil {
			continue
		}
		seen := 0
		for _, scale := range galleryScales {
			lines := int((above + scale.Of(row.h) + row.drop() + below) / t.Leading)
			if lines < minRowLines || lines == seen {
				continue
			}
			seen = lines
			v := row.inDepth(x.c, unit.Length(lines)*t.Leading-above-below)
			if v == nil || x.of.isLong && x.leavesColumn(v) {
				continue
			}
			b := rowSize{pictures: n, lines: lines}
			b.cost = costRowNarrow * flow.Cost(max(0, int64(t.FullMeasure()-v.w)*100/int64(t.FullMeasure())))
			b.cost += costCaptionsApart * flow.Cost(v.captionsApart())
			switch n {
			case 1:
				if !isPanorama(v.figs[0].pic) {
					b.cost += costOneAbreast
				}
			case 3:
				b.cost += costThreeAbreast
			case 4:
				b.cost += costFourAbreast
			}
			out = append(out, b)
		}
	}
	return out
}

// row is so many pictures from a number on side by side; nil where one would be too small.
func (x *galleryPlan) row(from, n int) *largeRow {
	var figs []*figure
	for _, f := range x.figs[from : from+n] {
		v := *f
		v.shape = x.c.shapeOf(f.pic, x.p.t.FullMeasure(), x.c.mostAcross())
		figs = append(figs, &v)
	}
	return x.c.largeRow(figs, x.p.t.FullMeasure())
}

// band is the row of a choice in its lines.
func (x *galleryPlan) band(of *galleryChoice) *bandOfPictures {
	above, below := x.whites(of.place)
	row := x.row(of.from, of.band.pictures).inDepth(x.c, unit.Length(of.band.lines)*x.p.t.Leading-above-below)
	return &bandOfPictures{row: row, lines: of.band.lines, above: above, below: below}
}
