package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestPageOneEndsLevel makes issues of articles of any length below a lead with a picture. Where
// the columns of page one ended apart, or above a hole, it is planned again: at most half of
// these pages are left, none is worse, and no headline leaves page one for it.
func TestPageOneEndsLevel(t *testing.T) {
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\ncontents: false\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	low, left := 0, 0
	for seed := range int64(80) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		for i := range 5 {
			fmt.Fprintf(&b, "= %s\n", strings.TrimSpace(strings.Repeat("Một bài của số này ", 1+rng.Intn(3))))
			if i == 0 {
				fmt.Fprintf(&b, "![1600x%d] Một ảnh của bạn đọc.\n", 900+rng.Intn(300))
			}
			for range 2 + rng.Intn(4) {
				b.WriteString(strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 1+rng.Intn(8)) + "\n")
			}
		}
		issue := markup(t, b.String())
		p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(issue))
		p.plan()
		if len(p.pages) < 2 || !p.isFrontLow() {
			continue
		}
		low++
		doc, _, err := Pages(issue, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		was, is := p.document(), doc
		apartWas, lowWas := endsOf(&was.Pages[0], tpl)
		apart, foot := endsOf(&is.Pages[0], tpl)
		if apart > apartWas && foot >= lowWas {
			t.Errorf("seed %d: page one ended %d lines apart, %d above its foot; now %d and %d", seed, apartWas, lowWas, apart, foot)
		}
		if apart > 0 || foot > 2 {
			left++
		}
		if a, b := headlinesOn(is, 0), headlinesOn(was, 0); a < b {
			t.Errorf("seed %d: %d headlines on page one, %d before", seed, a, b)
		}
	}
	if low < 15 || left*2 > low {
		t.Errorf("%d of %d pages one end apart or low as before", left, low)
	}
}

// endsOf is by how many lines of the grid the columns of a page end apart, pictures counted,
// and the lowest above its foot.
func endsOf(p *frame.Page, tpl *style.Template) (apart, low int) {
	feet := make([]int, tpl.Columns)
	down := func(x, y unit.Length) {
		c := int((x - tpl.Inner + hangs) / (tpl.Measure() + tpl.Gutter))
		feet[c] = max(feet[c], int((y-tpl.LineTop(0)-1)/tpl.Leading))
	}
	for _, it := range p.Items {
		switch x := it.(type) {
		case *frame.Text:
			if x.Node != 0 {
				down(x.X, x.Y)
			}
		case *frame.Image:
			down(x.X, x.Y+x.H)
		}
	}
	return slices.Max(feet) - slices.Min(feet), tpl.Lines() - 1 - slices.Max(feet)
}

func headlinesOn(doc *frame.Document, page int) (n int) {
	seen := map[int32]bool{}
	for _, it := range doc.Pages[page].Items {
		if x, ok := it.(*frame.Text); ok && doc.Structure.Role(x.Node) == frame.Headline && !seen[x.Node] {
			seen[x.Node] = true
			n++
		}
	}
	return n
}

// TestTheLeadGivesWhite makes issues of any articles. Where page one is tried with white above the lead, and its columns
// would all end more than a line above its foot, or apart, the lead stands a line or two lower, and they do not; else all is
// as it is without. A headline that is no wider than a column stays: the white beside it would be a hole.
func TestTheLeadGivesWhite(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a4")
	lower := 0
	for seed := range int64(100) {
		rng, short := rand.New(rand.NewSource(seed)), seed%4 == 0
		var b strings.Builder
		for i := range 3 + rng.Intn(3) {
			title := "Bài thứ %d của số này"
			if i == 0 && short {
				title = "Bài %d"
			}
			fmt.Fprintf(&b, "= "+title+"\n", i+1)
			if i == 0 {
				fmt.Fprintf(&b, "author: Hà Thu\n![1600x%d] Một ảnh của bạn đọc.\n", 900+rng.Intn(300))
			}
			for range 2 + rng.Intn(6) {
				b.WriteString(strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 1+rng.Intn(3)) + "\n")
			}
		}
		issue := markup(t, b.String())
		planned := func(x tight) *planner {
			p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(issue))
			p.tight, p.upTo = x, 1
			p.plan()
			return p
		}
		was, is := planned(tight{}), planned(tight{sunk: true})
		by, least, most := headlineOf(is)-headlineOf(was), slices.Min(was.feet), slices.Max(was.feet)
		if by < 0 || by > tpl.Leading*mostGiven || by > 0 && short || is.frontCost() > was.frontCost() || by == 0 && !slices.Equal(was.feet, is.feet) {
			t.Errorf("seed %d: page one ended at %d, and at %d with its lead %v lower", seed, was.feet, is.feet, by)
		}
		if by > 0 {
			lower++
		} else if least > 1 && most-least <= mostApart && len(was.pages) > 1 && !short {
			t.Errorf("seed %d: page one ends at %d, and the lead gives nothing", seed, is.feet)
		}
	}
	if lower < 3 {
		t.Errorf("page one was lower %d times", lower)
	}
}

// headlineOf is where on page one the first headline stands.
func headlineOf(p *planner) unit.Length {
	for _, pt := range p.pages[0].parts {
		for _, it := range pt.Items {
			if x, ok := it.(*frame.Text); ok && p.tree.Role(x.Node) == frame.Headline {
				return x.Y
			}
		}
	}
	return 0
}
