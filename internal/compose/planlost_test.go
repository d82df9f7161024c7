package compose

import (
	"testing"

	"bantin/internal/flow"
	"bantin/internal/font"
)

// TestLostPlansWouldNotBeChosen: a plan that may have what it comes to is as it would be without a bound, and one that
// may have less is given up.
func TestLostPlansWouldNotBeChosen(t *testing.T) {
	fonts, tpl := font.NewSet(), tplOf(t, "a4")
	in := markup(t, mixedIssue(1003))
	p, ok := newSetter(fonts, tpl).planned(&in)
	if !ok {
		t.Fatal("no plan")
	}
	for _, c := range []struct {
		name string
		most
		want bool
	}{
		{"what it has", most{p.spent, p.feetCost(), len(p.pages)}, true},
		{"no cost", most{0, p.feetCost(), len(p.pages)}, false},
		{"feet better than level", most{p.spent, -flow.Point, len(p.pages)}, false},
	} {
		again := p.likeIn(tpl)
		again.most = &c.most
		if got := again.plan(); got != c.want || got && (again.spent != p.spent || len(again.pages) != len(p.pages)) {
			t.Errorf("%s: planned %v, %d pages for %d; want %v, %d for %d", c.name, got, len(again.pages), again.spent, c.want, len(p.pages), p.spent)
		}
	}
}
