// Package ink estimates what a document takes of black ink, from its pages: the
// areas of glyphs and rules, and how dark its pictures are.
package ink

import (
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// Coverage is how much of each of its pages a document covers, from 0 to 1, as a
// printer with black ink makes it: colours count by how dark they are. What lies
// on each other counts twice.
func Coverage(doc *frame.Document, rasters picture.Rasters) []float64 {
	out := make([]float64, len(doc.Pages))
	for i := range doc.Pages {
		p := &doc.Pages[i]
		covered := 0.0
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			switch it := it.(type) {
			case *frame.Text:
				covered += dark(it.Color) * letters(it)
			case *frame.Rule:
				covered += dark(it.Color) * it.W.Pt() * it.H.Pt()
			case *frame.Image:
				if r := rasters[it.Key()]; r != nil {
					covered += r.Ink * it.W.Pt() * it.H.Pt()
				}
			}
		})
		out[i] = covered / (p.Width.Pt() * p.Height.Pt())
	}
	return out
}

// letters is the area of the glyphs of a text, in square points.
func letters(t *frame.Text) float64 {
	area := float64(t.Face.Area(t.String)) / 1000 * t.Size.Pt() * t.Size.Pt()
	if t.Scale > 0 {
		area *= float64(t.Scale) / 1000
	}
	return area
}

// dark is how dark a colour is: 1 less its luma.
func dark(c frame.Color) float64 {
	return 1 - (299*float64(c.R)+587*float64(c.G)+114*float64(c.B))/255000
}
