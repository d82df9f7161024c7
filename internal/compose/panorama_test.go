package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestAPanoramaStandsAcrossTheColumns: most pictures much wider than high are as wide as the page, many
// at the head or the foot of one, between the lines of their own article, with the white of all
// pictures; those whose caption would have one column end lower than the others, rather at the head.
func TestAPanoramaStandsAcrossTheColumns(t *testing.T) {
	tpl := tplOf(t, "a4")
	white, least := tpl.Whites.Picture.Of(tpl.Leading), unit.MM(150)
	rng := rand.New(rand.NewSource(9))
	all, wide, atEdge := 0, 0, 0
	captioned := map[bool]int{} // at the foot of a page, or at the head
	for n := range 25 {
		var b strings.Builder
		b.WriteString("no masthead\nimprint Nguyễn Thị Hạnh\n")
		for a := range 2 + rng.Intn(4) {
			fmt.Fprintf(&b, "= Bài thứ %d\n", a+1)
			k := 4 + rng.Intn(25)
			at := 1 + rng.Intn(k)
			for i := range k {
				b.WriteString(strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n")
				if i+1 == at {
					fmt.Fprintf(&b, "![%dx%d]%s\n", 1600, 1600*10/(23+rng.Intn(60)), []string{"", " Bên sông"}[rng.Intn(2)])
				}
			}
		}
		doc, _ := lay(t, b.String(), "contents: false\n")
		for number, pg := range doc.Pages {
			for _, it := range pg.Items {
				im, ok := it.(*frame.Image)
				if !ok {
					continue
				}
				if all++; im.W < least {
					continue
				}
				wide++
				foot := im.Y + im.H
				above, below := unit.Length(-1), unit.Length(1<<40)
				for _, it := range pg.Items {
					x, ok := it.(*frame.Text)
					switch {
					case !ok || doc.Structure.Article(x.Node) == 0:
					case doc.Structure.Within(x.Node, frame.Figure) != 0:
						if x.Y > foot && x.Y < foot+4*tpl.Leading {
							foot = max(foot, x.Y)
						}
					case x.Y < im.Y+im.H/2:
						above = max(above, x.Y)
					default:
						below = min(below, x.Y-xHeight.Of(x.Size))
					}
				}
				if above < 0 || below == 1<<40 && foot > tpl.LineTop(tpl.Lines()-mostShort)-tpl.Leading {
					atEdge++
					if foot > im.Y+im.H {
						captioned[above >= 0]++
					}
				}
				where := fmt.Sprintf("issue %d, page %d", n, number+1)
				if d := im.Y - above; above >= 0 && (d < white-unit.Point || d > white+unit.Point) {
					t.Errorf("%s: %v above a panorama", where, d)
				}
				if d := below - foot; below < 1<<40 && (d < white-unit.Point || d > white+3*tpl.Leading) {
					t.Errorf("%s: %v below a panorama", where, d)
				}
			}
		}
	}
	if captioned[true]*2 > captioned[false] {
		t.Errorf("of the panoramas with a short caption %d are at the foot of a page, %d at the head", captioned[true], captioned[false])
	}
	if wide*10 < all*7 || atEdge*4 < wide {
		t.Errorf("of %d panoramas %d are across the columns, %d of them at the head or the foot of a page", all, wide, atEdge)
	}
}
