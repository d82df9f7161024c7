package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// shapedIssue is an issue of articles of all lengths, some with a picture near their head.
func shapedIssue(rng *rand.Rand) string {
	var b strings.Builder
	for range 6 + rng.Intn(6) {
		fmt.Fprintf(&b, "= %s\n", strings.TrimSpace(strings.Repeat("Hội nghị ", 2+rng.Intn(4))))
		if rng.Intn(2) == 0 {
			fmt.Fprintf(&b, "lead: %s\n", strings.Repeat("Sapô của bài này. ", 3+rng.Intn(4)))
		}
		for n := range 3 + rng.Intn(12) {
			b.WriteString(strings.Repeat("Một đoạn dài hơn một dòng. ", 1+rng.Intn(9)) + "\n")
			if n%4 == 0 && rng.Intn(2) == 0 {
				fmt.Fprintf(&b, "![%dx%d] Chú thích của ảnh\n", 900+rng.Intn(900), 600+rng.Intn(900))
			}
		}
	}
	return b.String()
}

// TestOtherShapesMendPages: where pages do not end level, articles open in another shape, and the
// issue is better for it; page one and the number of pages stay.
func TestOtherShapesMendPages(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	mended, before, after := 0, 0, 0
	for seed := range int64(10) {
		in := inputOf(markup(t, shapedIssue(rand.New(rand.NewSource(seed)))))
		p := newPlanner(newSetter(font.NewSet(), tpl), in)
		if !p.plan() {
			t.Fatal("no plan")
		}
		again := p.reshaped()
		if again == nil {
			continue
		}
		mended++
		before += unevenLines(p)
		after += unevenLines(again)
		if again.spent >= p.spent || len(again.pages) > len(p.pages) || again.onFront() != p.onFront() {
			t.Errorf("seed %d: cost %d → %d, pages %d → %d, on page one %d → %d", seed, p.spent, again.spent,
				len(p.pages), len(again.pages), p.onFront(), again.onFront())
		}
		for number, shape := range again.shapes {
			if made := again.made[number].Shape; (made == frame.ColumnShape) != (shape == frame.ColumnShape) {
				t.Errorf("seed %d: article %d should be %s, and is %s", seed, number, shape, made)
			}
		}
	}
	if mended == 0 || after >= before {
		t.Errorf("%d issues are planned anew: %d lines are uneven instead of %d", mended, after, before)
	}
}

// unevenLines is by how many lines the columns inside an issue end apart and their pages low, and
// how many of a column the last one lacks to half a page.
func unevenLines(p *planner) (n int) {
	for _, sh := range p.pages[1 : len(p.pages)-1] {
		n += sh.apart + max(0, sh.low-1)
	}
	if p.over > 0 {
		n += max(0, p.grid*p.t.Columns/2-p.over) / p.t.Columns
	}
	return n
}

// TestShortArticlesDoNotOpenAcross: an article of a few lines has no headline across the columns,
// whatever that would level.
func TestShortArticlesDoNotOpenAcross(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(markup(t, "= Một\nMột đoạn.\n= Hai\nMột đoạn.\n")))
	p.shapes = map[int]frame.Shape{1: frame.AcrossShape, 2: frame.ColumnShape}
	for _, c := range []struct {
		number, lines int
		want          bool
	}{
		{1, tpl.Spread/shortAcross - 1, false}, {1, tpl.Spread / shortAcross, true}, {2, 2 * tpl.Spread, false},
		{3, tpl.Spread - 1, false}, {3, tpl.Spread, true},
	} {
		if got := p.mayOpenAcross(c.number, c.lines); got != c.want {
			t.Errorf("article %d of %d lines: %v", c.number, c.lines, got)
		}
	}
}
