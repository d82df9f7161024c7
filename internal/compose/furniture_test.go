package compose

import (
	"math/rand"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestFurnitureKeepsToItsPage: a masthead or an imprint that no page holds is
// cut with a warning, never drawn over the edge.
func TestFurnitureKeepsToItsPage(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for _, name := range bulletins(t) {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		in := markup(t, "= Một\n"+randomText(rng, 90)+"\n= Hai\n"+randomText(rng, 90)+"\n")
		in.Masthead = Masthead{Label: randomText(rng, 900), Name: randomText(rng, 900), Body: randomText(rng, 900),
			Date: "Số 1"}
		in.Imprint = []Pair{{"Chịu trách nhiệm xuất bản:", randomText(rng, 5000)}}
		doc, diags, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		warnings := 0
		for _, d := range diags {
			if d.Code == "furniture-too-long" {
				warnings++
			}
		}
		if warnings != 4 {
			t.Errorf("%s: %d warnings, want 4", name, warnings)
		}
		for n, pg := range doc.Pages {
			for _, it := range pg.Items {
				x, ok := it.(*frame.Text)
				if !ok || doc.Structure.Within(x.Node, frame.Masthead, frame.Imprint) == 0 {
					continue
				}
				if x.Y < tpl.Top || x.Y > tpl.LineTop(tpl.Lines()) {
					t.Errorf("%s: page %d: %q stands at %v", name, n+1, x.String, x.Y)
				}
			}
		}
	}
}
