package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// TestRowsOfGalleriesAreTriedOnce: a plan of an issue that was planned before tries no row of its gallery again, and is as one
// that has tried all; in another leading rows are others.
func TestRowsOfGalleriesAreTriedOnce(t *testing.T) {
	tpl, rng := tplOf(t, "a4"), rand.New(rand.NewSource(5))
	var b strings.Builder
	b.WriteString("= Tin đầu\n" + strings.Repeat("Một đoạn của bài.\n", 30) + "= Xã qua ống kính\n" + strings.Repeat("Một đoạn của bài.\n", 20))
	for range 24 {
		fmt.Fprintf(&b, "![%dx%d] %s\n", 900+rng.Intn(900), 700+rng.Intn(900), randomText(rng, 2+rng.Intn(12)))
	}
	in := markup(t, b.String())
	planned := func(s *setter) *planner {
		p := newPlanner(s, &in)
		if !p.plan() {
			t.Fatal("no plan")
		}
		return p
	}
	tried := func(s *setter) (n int) {
		for _, rows := range s.rows {
			n += len(rows)
		}
		return n
	}
	s := newSetter(font.NewSet(), tpl)
	first, n := planned(s), tried(s)
	again := planned(s.anew(tpl))
	if n == 0 || tried(s) != n {
		t.Errorf("%d rows were tried, and %d more", n, tried(s)-n)
	}
	other := tpl.Led(1)
	led := planned(s.anew(other))
	if tried(s) == n {
		t.Error("rows in another leading are those of the first one")
	}
	for _, x := range []struct {
		p, want *planner
	}{{again, first}, {led, planned(newSetter(font.NewSet(), other))}} {
		if x.p.spent != x.want.spent || len(x.p.pages) != len(x.want.pages) || x.p.line != x.want.line {
			t.Errorf("leading %v: %v on %d pages to line %d, want %v on %d to %d", x.p.t.Leading, points(x.p.spent), len(x.p.pages), x.p.line,
				points(x.want.spent), len(x.want.pages), x.want.line)
		}
	}
}

// TestNoColumnIsEmptyBesideARow: a row of a long gallery leaves no column of two or three white, nor half of more.
func TestNoColumnIsEmptyBesideARow(t *testing.T) {
	for columns, least := range map[int]float64{2: 0.5, 3: 2. / 3, 4: 0.5} {
		tpl, diags := style.Read("test.yaml", fmt.Appendf(nil, "extends: a4\nname: test\ncolumns: %d\n", columns))
		if tpl == nil {
			t.Fatal(diags)
		}
		x := &galleryPlan{p: &planner{setter: newSetter(font.NewSet(), tpl)}}
		full, gap := tpl.FullMeasure(), tpl.Gutter
		for w := gap; w <= full; w += full / 200 {
			r := &largeRow{measure: full, w: w, apart: gap}
			want := float64(w) <= least*float64(full+gap) // it ends where a column begins
			if empty := x.leavesColumn(r); empty != want {
				t.Errorf("%d columns, a row of %v of %v: %v", columns, w, full, empty)
			}
		}
	}
}
