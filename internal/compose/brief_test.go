package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestNoBriefIsTornOverPages sets many briefs across the columns, in the columns, and in the only
// one: a short brief is whole on its page, all copy of the briefs stands within a frame, and the
// page before never has its head alone.
func TestNoBriefIsTornOverPages(t *testing.T) {
	fonts := font.NewSet()
	for _, x := range []struct{ name, values string }{
		{"a4", ""}, {"a4", "briefs_across: false\n"}, {"a5", ""}, {"a3", ""},
	} {
		tpl, diags := style.Read("test.yaml", []byte("extends: "+x.name+"\nname: test\n"+x.values))
		if tpl == nil {
			t.Fatal(diags)
		}
		torn := 0
		for seed := range int64(20) {
			if !tried(int(seed)) {
				continue
			}
			rng := rand.New(rand.NewSource(seed))
			var b strings.Builder
			b.WriteString("= Bài mở đầu\n" + strings.Repeat("Một đoạn.\n", 3+rng.Intn(60)))
			briefs := 5 + rng.Intn(40)
			for i := range briefs {
				fmt.Fprintf(&b, "= Tin số %d\nbrief\n", i)
				for range 1 + rng.Intn(2) {
					fmt.Fprintln(&b, randomText(rng, 20+rng.Intn(30)))
				}
			}
			if rng.Intn(3) == 0 { // they do not end the issue
				b.WriteString("= Bài cuối\n" + strings.Repeat("Một đoạn.\n", 9))
			}
			b.WriteString("imprint Nguyễn Thị Hạnh\n")
			doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			on := map[int32]map[int]bool{}
			for n, pg := range doc.Pages {
				frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
					text, ok := it.(*frame.Text)
					if !ok {
						return
					}
					if brief := doc.Structure.Within(text.Node, frame.Brief); brief > 0 {
						if on[brief] == nil {
							on[brief] = map[int]bool{}
						}
						on[brief][n] = true
						if !isFramed(pg.Items, text) {
							t.Fatalf("%s %s, seed %d, page %d: %q is in no frame", x.name, x.values, seed, n+1, text.String)
						}
					}
				})
			}
			if len(on) != briefs {
				t.Errorf("%s, seed %d: %d briefs of %d", x.name, seed, len(on), briefs)
			}
			for _, pages := range on {
				if len(pages) > 1 {
					torn++
				}
			}
		}
		if torn > 0 {
			t.Errorf("%s %s: %d briefs are torn over two pages", x.name, x.values, torn)
		}
	}
}

// isFramed reports whether a text stands between two upright rules.
func isFramed(items []frame.Item, text *frame.Text) bool {
	left, right := false, false
	for _, it := range items {
		r, ok := it.(*frame.Rule)
		if !ok || r.H < 4*r.W || text.Y < r.Y || text.Y > r.Y+r.H {
			continue
		}
		left = left || r.X < text.X
		right = right || r.X > text.X
	}
	return left && right
}

// TestBriefsAreAsFarApart: in the frame across the columns, in that of a column and in that of the only one, all
// briefs of an issue that stand below others have the same white above them, a line or, where the last page has
// too little for that, none.
func TestBriefsAreAsFarApart(t *testing.T) {
	for _, template := range []string{"", "briefs_across: false\n", "columns: 1\n"} {
		gaps := 0
		for seed := range int64(12) {
			rng := rand.New(rand.NewSource(seed))
			var b strings.Builder
			b.WriteString("= Bài mở đầu\n" + strings.Repeat("Một đoạn.\n", 3+rng.Intn(40)))
			for i := range 4 + rng.Intn(9) {
				fmt.Fprintf(&b, "= Tin số %d\nbrief\n%s\n", i, randomText(rng, 15+rng.Intn(40)))
			}
			doc, tpl := layInput(t, markup(t, b.String()+"imprint Nguyễn Thị Hạnh\n"), template)
			tpl = ledAs(doc, tpl)
			down := unit.Length(0)
			for n, pg := range doc.Pages {
				var above *frame.Text
				for _, it := range pg.Items {
					x, ok := it.(*frame.Text)
					if !ok || doc.Structure.Within(x.Node, frame.Brief) == 0 {
						continue
					}
					brief := doc.Structure.Within(x.Node, frame.Brief)
					if above != nil && x.Y > above.Y && doc.Structure.Within(above.Node, frame.Brief) != brief {
						gaps++
						if down == 0 {
							down = x.Y - above.Y
						}
						if x.Y-above.Y != down || down > 2*tpl.Leading {
							t.Errorf("%q, seed %d, page %d: %q is %v below the brief above it", template, seed, n+1, x.String, x.Y-above.Y)
						}
					}
					above = x
				}
			}
		}
		if gaps < 40 {
			t.Errorf("%q: only %d gaps between briefs", template, gaps)
		}
	}
}
