package compose

import (
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// mark is the ink of one word on a page.
type mark struct {
	left, right, top, foot unit.Length
	text                   string
}

func marksOf(x *frame.Text) []mark {
	var out []mark
	at := x.X
	for _, w := range strings.SplitAfter(x.String, " ") {
		g := x.Face.Measure(strings.TrimSuffix(w, " "))
		wide := linebreak.Scaled(unit.Em(int(g.Width)+g.Runes*x.Track, x.Size), x.Scale)
		top, bottom := x.Face.Ink(w)
		if strings.TrimSpace(w) != "" {
			out = append(out, mark{at, at + wide, x.Y - unit.Em(top, x.Size), x.Y - unit.Em(bottom, x.Size), w})
		}
		at += wide + x.Space
	}
	return out
}

// TestMarksOfNeighbouringLinesDoNotTouch sets capitals with stacked marks
// above, below and beside each other in every role.
func TestMarksOfNeighbouringLinesDoNotTouch(t *testing.T) {
	all := strings.Repeat("ẨỄỔẶỘỢ ỮỰỪ ", 12)
	for _, template := range []string{"", "columns: 1\n", "width: 120mm\nheight: 200mm\ncolumns: 1\n"} {
		doc, _ := lay(t, "= "+all[:len(all)/2]+"\nkicker: Ộ ẨỄỔẶỘỢ\nlead: "+all+"\nauthor: ẨỄỔẶỘỢ\ndate: 1/1/2026\n"+
			all+
			"\n## "+all+"\n"+all+all+
			"\n* "+all+"\n> "+all+"\n| ẨỄỔẶỘỢ | ẶỘỢ\n| "+all+" | ẨỄỔẶỘỢ\n| ẨỄỔẶỘỢ | ẨỄỔẶỘỢ\n![1200x800] "+all+"\n"+
			"= "+all+
			"\nkicker: ẶỘỢ\nlead: "+all+"\n"+all+"\n= Ộ\nbrief\n"+all+"\n", template)
		for n, pg := range doc.Pages {
			var marks []mark
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok {
					marks = append(marks, marksOf(x)...)
				}
			}
			for i, a := range marks {
				for _, b := range marks[i+1:] {
					if a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot {
						t.Errorf("%q page %d: %s touches %s", template, n+1, a.text, b.text)
					}
				}
			}
		}
	}
}
