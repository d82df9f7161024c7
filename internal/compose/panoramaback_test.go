package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestNoPanoramaStandsBeforeItsArticle: whatever moves the run after a panorama was put at an edge of a page, its article
// has begun before it, so that it is never above or below the copy of another one alone.
func TestNoPanoramaStandsBeforeItsArticle(t *testing.T) {
	unraced(t)
	least, wide := unit.MM(150), 0
	for seed := range int64(40) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		b.WriteString("no masthead\n")
		for a := range 4 + rng.Intn(4) {
			fmt.Fprintf(&b, "= Bài thứ %d\n", a+1)
			for i := range 3 + rng.Intn(22) {
				switch {
				case i < 3 && rng.Intn(3) > 0:
					fmt.Fprintf(&b, "![%dx%d]\n", 1600, 1600*10/(23+rng.Intn(20)))
				case rng.Intn(6) == 0:
					fmt.Fprintf(&b, "![%dx%d]\n", 1200, 700+rng.Intn(900))
				}
				if rng.Intn(4) == 0 {
					b.WriteString("## Bà con gieo cấy\n")
				}
				b.WriteString(strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+rng.Intn(12))) + "\n")
			}
		}
		doc, _ := lay(t, b.String(), "contents: false\n")
		if c := doc.Makeup.Cost; c >= 500_000 {
			t.Errorf("issue %d costs %.0f: something stands where it must not", seed, c)
		}
		begun := map[int]bool{}
		for number, pg := range doc.Pages {
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok {
					begun[doc.Structure.Article(x.Node)] = true
				}
			}
			for _, it := range pg.Items {
				if im, ok := it.(*frame.Image); ok && im.W >= least {
					if wide++; !begun[doc.Structure.Article(im.Node)] {
						t.Errorf("issue %d, page %d: a panorama stands before its article", seed, number+1)
					}
				}
			}
		}
	}
	if wide < 20 {
		t.Errorf("%d panoramas", wide)
	}
}
