package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/frame"
)

// TestBriefsSideBySideAreNotTorn: where the columns of a frame of briefs end nearly level with whole ones, no brief goes
// on in the next column; one long brief beside short ones does all the same, so that the frame is not half empty.
func TestBriefsSideBySideAreNotTorn(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	issue := func(words ...int) string {
		var b strings.Builder
		b.WriteString("no masthead\n= Một đầu đề\n" + strings.Repeat("Một đoạn của bài.\n", 6))
		for i, n := range words {
			fmt.Fprintf(&b, "= Tin %d\nbrief\n%s\n", i+1, strings.Repeat("gặt lúa ", n))
		}
		return b.String()
	}
	torn := func(issue string) (n int) {
		doc, tpl := layInput(t, markup(t, issue), "")
		columns := map[int32]map[bool]bool{}
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok {
					if k := doc.Structure.Within(x.Node, frame.Brief); k > 0 {
						if columns[k] == nil {
							columns[k] = map[bool]bool{}
						}
						columns[k][x.X >= tpl.Left(1)] = true
					}
				}
			}
		}
		for _, c := range columns {
			n += len(c) - 1
		}
		return n
	}
	for range 40 {
		var words []int
		for range 2 * (1 + rng.Intn(3)) {
			words = append(words, 22+rng.Intn(12)) // six to nine lines
		}
		if len(words) == 2 {
			words[1] = words[0] + rng.Intn(11)
		}
		slack := 0
		for i, n := range words { // any two halves of as many briefs are that far apart at most
			if i < len(words)/2 {
				slack += n
			} else {
				slack -= n
			}
		}
		if slack > 11 || slack < -11 { // some nine words a line, two a time
			continue
		}
		if n := torn(issue(words...)); n > 0 {
			t.Errorf("%v: %d are torn", words, n)
		}
	}
	if torn(issue(100, 10)) == 0 {
		t.Error("a long brief beside a short one leaves half of the frame empty")
	}
}
