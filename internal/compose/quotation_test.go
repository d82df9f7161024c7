package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestQuotationsAreClearOfOtherCopy measures the lines from the last baseline of a text to the first of
// the next one: one of white above and below a quotation, as the template says, none in it, and no
// more where what follows has white of its own.
func TestQuotationsAreClearOfOtherCopy(t *testing.T) {
	long := strings.Repeat("dài ", 40)
	for _, c := range []struct {
		name, values, body string
		want               []int // lines from each text to the next
	}{
		{"between paragraphs", "", "Một.\n> Hai.\nBa.\nBốn.\n", []int{2, 2, 1}},
		{"of several lines", "", "Một.\n> Hai " + long + "\nBa.\n", []int{2, 2}},
		{"of two paragraphs", "", "Một.\n> Hai.\n> Ba.\nBốn.\n", []int{2, 1, 2}},
		{"signed", "", "Một.\n> Hai. | Ông Tư\nBa.\n", []int{2, 1, 2}},
		{"above a heading", "", "Một.\n> Hai.\n## Ba\nBốn.\n", []int{2, 2, 1}},
		{"below a heading", "", "Một.\n## Hai\n> Ba.\nBốn.\n", []int{2, 1, 2}},
		{"around a list", "", "* Một.\n> Hai.\n* Ba.\n* Bốn.\n", []int{2, 2, 1}},
		{"without white", "whites: {quote: 0}\n", "Một.\n> Hai.\nBa.\n", []int{1, 1}},
		{"in a brief", "", "Một.\n> Hai.\nBa.\nbrief\n", []int{1, 1}},
	} {
		doc, tpl := layInput(t, markup(t, "no masthead\n= Một đầu đề của bài\n"+c.body), "columns: 1\n"+c.values)
		var got []int
		last := map[int32]unit.Length{}
		var order []int32
		for _, it := range doc.Pages[0].Items {
			x, ok := it.(*frame.Text)
			if !ok || strings.TrimSpace(x.String) == "•" {
				continue
			}
			if doc.Structure.Role(x.Node) == frame.Headline || doc.Structure.Article(x.Node) == 0 {
				continue
			}
			if n := len(order); n == 0 || order[n-1] != x.Node {
				if n > 0 {
					got = append(got, int((x.Y-last[order[n-1]])/tpl.Leading))
				}
				order = append(order, x.Node)
			}
			last[x.Node] = x.Y
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
