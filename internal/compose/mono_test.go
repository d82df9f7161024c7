package compose

import (
	"math/rand"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestAllIsBlackInMono lays out random issues, and those that have all that a
// page can hold, in one ink: no item has another colour, no picture is left as it
// is, nothing stands on a tint, and what is to be copied has no hairlines.
func TestAllIsBlackInMono(t *testing.T) {
	fonts := font.NewSet()
	issues := issuesOfEverything(t)
	for seed := range int64(20) {
		issues = append(issues, markup(t, randomIssue(rand.New(rand.NewSource(seed)))))
	}
	a5, _ := style.Embedded("a5")
	a5.InOneInk()
	photocopy, _ := style.Embedded("photocopy")
	texts, pictures := 0, 0
	for _, tpl := range []*style.Template{a5, photocopy} {
		for n, in := range issues {
			doc, _, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			for i := range doc.Pages {
				frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
					black := true
					switch it := it.(type) {
					case *frame.Text:
						texts++
						black = it.Color == frame.Color{}
					case *frame.Rule:
						weight := min(it.W, it.H)
						thin := it.Node != 0 || weight < 3*unit.Point // a code is no furniture
						black = it.Color == frame.Color{} && thin
						if tpl == photocopy && weight < 8*unit.Point/10 {
							t.Errorf("issue %d, page %d: a hairline of %v", n, i+1, weight)
						}
					case *frame.Image:
						pictures++
						black = it.Treatment.Mono
					}
					if !black {
						t.Errorf("%s, issue %d, page %d: %+v", tpl.Name, n, i+1, it)
					}
				})
			}
		}
	}
	if texts < 1000 || pictures < 10 {
		t.Errorf("%d texts, %d pictures", texts, pictures)
	}
}
