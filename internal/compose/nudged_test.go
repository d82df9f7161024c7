package compose

import (
	"math/rand"
	"testing"

	"bantin/internal/font"
)

// TestNudgesLevelPages: where columns end apart, or a page low, so that it is seen, a nudge on page one mends it in a third of such
// issues, and nothing else is worse for it.
func TestNudgesLevelPages(t *testing.T) {
	unraced(t)
	fonts := font.NewSet()
	for name, seeds := range map[string][]int64{"a4": {1, 10, 24, 26, 29, 36, 48, 68}, "a5": {2, 17, 25, 32, 39, 57, 75}} { // few are
		tpl := tplOf(t, name)
		low, mended := 0, 0
		for _, seed := range seeds {
			in := markup(t, longIssue(rand.New(rand.NewSource(seed))))
			p, ok := newSetter(fonts, tpl).planned(&in)
			if !ok {
				t.Fatal(seed)
			}
			again := p.nudged(tpl)
			if !p.endsBadly() && p.lowInside() == 0 {
				if again != nil {
					t.Errorf("%s, seed %d: nudged, though all pages end well", name, seed)
				}
				continue
			}
			low++
			if again == nil {
				continue
			}
			mended++
			if again.allFeetCost() >= p.allFeetCost() || !again.endsAsWell(p) || again.tight == p.tight {
				t.Errorf("%s, seed %d: feet %d, were %d; %d pages, were %d", name, seed, again.allFeetCost(), p.allFeetCost(), len(again.pages), len(p.pages))
			}
		}
		if low < 3 || mended*3 < low {
			t.Errorf("%s: of %d issues whose pages end apart or low %d are better", name, low, mended)
		}
	}
}
