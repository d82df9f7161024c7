package compose

import (
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestNoHeadlineAcrossStandsOverOneColumn: a headline across the columns whose lines are no wider than the first of them
// leaves a hole above the others. It stands on one line, but in a size that is larger than that of headlines in a column.
func TestNoHeadlineAcrossStandsOverOneColumn(t *testing.T) {
	rng := rand.New(rand.NewSource(29))
	fonts, fitted := font.NewSet(), 0
	long := strings.Repeat("Một đoạn dài hơn một dòng của cột báo này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", 60)
	for _, name := range []string{"a4", "bao-dang", "a3"} {
		tpl := tplOf(t, name)
		for range 24 {
			var b strings.Builder
			for range 2 {
				b.WriteString("= " + randomText(rng, 5+rng.Intn(8)) + "\n" + long)
			}
			doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			type head struct {
				lines int
				right unit.Length
				size  unit.Length
				text  string
			}
			heads := map[int]*head{}
			for _, pg := range ungrouped(doc).Pages {
				for _, it := range pg.Items {
					x, ok := it.(*frame.Text)
					if a := 0; ok && doc.Structure.Role(doc.Structure.Block(x.Node)) == frame.Headline {
						if a = doc.Structure.Article(x.Node); a == 0 || x.Size <= tpl.Styles.Third.Size {
							continue
						}
						h := heads[a]
						if h == nil {
							h = &head{}
							heads[a] = h
						}
						h.lines, h.size, h.text = h.lines+1, x.Size, h.text+x.String+" "
						right := x.X - tpl.Left(0)
						for _, r := range x.String {
							right += unit.Em(x.Face.Advance(r), x.Size) // pairs are a little nearer, or further apart
						}
						h.right = max(h.right, right)
					}
				}
			}
			if lead, other := heads[1], heads[2]; lead != nil && other != nil && lead.lines == 1 && lead.size < other.size {
				t.Errorf("%s: the lead's headline %q has %v, another one %v", name, lead.text, lead.size, other.size)
			}
			for a, h := range heads {
				if a == 1 && h.size <= tpl.Styles.Lead.Size*81/100 {
					continue // on one line it would be no larger than others
				}
				if h.lines == 2 && h.right < tpl.FullMeasure()*57/100 {
					t.Errorf("%s: %q stands on two lines, the wider of %v of %v", name, h.text, h.right, tpl.FullMeasure())
				}
				if h.lines == 1 && h.size != tpl.Styles.Lead.Size && h.size != tpl.Styles.Second.Size {
					fitted++
				}
			}
		}
	}
	if fitted < 5 {
		t.Errorf("only %d headlines are fitted to one line", fitted)
	}
}
