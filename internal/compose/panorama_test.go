package compose

import (
	"cmp"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestAPanoramaStandsAcrossTheColumns: most pictures much wider than high are as wide as the page, many
// at the head or the foot of one, between the lines of their own article, with the white of all
// pictures; those whose caption would have one column end lower than the others, rather at the head.
func TestAPanoramaStandsAcrossTheColumns(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a4")
	least := unit.MM(150)
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
		white := tpl.Whites.Picture.Of(ledAs(doc, tpl).Leading) // a line of the grid that it stands on
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

// byLines compares what goes across the columns by its lines.
func byLines(a, b *spanned) int { return cmp.Compare(a.lines, b.lines) }

// TestAPanoramaInALineMore: a panorama amid a page may stand in a line more than it fills, for columns below it that
// would all end low, where it is as large as it may be and the white above and below it is a quarter of a line more
// at most; never at the head or the foot of a page, and never rather than in lines that it fills.
func TestAPanoramaInALineMore(t *testing.T) {
	tpl := tplOf(t, "a4")
	white, most := tpl.Whites.Picture.Of(tpl.Leading), mostLoosely.Of(tpl.Leading)
	looser, wider := 0, 0
	for high := 300; high < 700; high += 5 {
		in := markup(t, fmt.Sprintf("= Bài\nbà con xã viên\n![1600x%d]\nbà con\n", high))
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.codes = make([]*code, 2)
		c := p.copyist(&in.Entries[0], 1)
		c.body(in.Entries[0].Article.Body, -1)
		if len(c.wide) != 1 || c.wide[0].pic == nil {
			t.Fatalf("%d: no panorama", high)
		}
		x := c.wide[0].pic
		for _, at := range []band{midBand, headBand, footBand} {
			sizes := x.inBand(c, at)
			if room := tpl.Leading * unit.Length(slices.MaxFunc(sizes, byLines).lines); at != midBand && room-x.fig.tallest() >= white+tpl.Leading {
				t.Errorf("%d: at the edge of a page it has more lines than it fills", high)
			}
			for i, s := range sizes {
				pt := p.painter(0)
				s.draw(pt, tpl.Inner, tpl.LineTop(10), false)
				im := pt.Items[0].(*frame.Image)
				above := im.Y - (tpl.LineTop(10) - p.textFoot())
				if s.lines <= sizes[0].lines || at != midBand {
					continue
				}
				if looser++; above < white || above-white > most/2+1 || i == 0 {
					t.Errorf("%d, size %d: %v above it, not %v", high, i, above, white)
				}
				if below := s.foot + p.textHead(); below-white > most/2+1 || below < white {
					t.Errorf("%d, size %d: %v below it, not %v", high, i, below, white)
				}
				first := p.painter(0)
				sizes[0].draw(first, tpl.Inner, tpl.LineTop(10), false)
				if was := first.Items[0].(*frame.Image).W; im.W < was {
					t.Errorf("%d, size %d: %v wide, less than %v in fewer lines", high, i, im.W, was)
				} else if im.W > was {
					wider++
				}
			}
		}
	}
	if looser < 20 || wider < 10 {
		t.Errorf("%d panoramas have a line more, %d of them wider for it", looser, wider)
	}
}
