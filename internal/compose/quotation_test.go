package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/typeset"
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

// TestWhiteOfQuotationsGives: where columns would end apart, or low, what has the white of a quotation above it may
// have a line more of it, with the same lines below that.
func TestWhiteOfQuotationsGives(t *testing.T) {
	tpl := tplOf(t, "a4")
	s := newSetter(font.NewSet(), tpl)
	c := &copyist{words: &Words{}, setter: s, in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
	c.body([]article.Block{article.Paragraph{Text: article.Plain("Một.")}, article.Quote{Text: article.Plain(strings.Repeat("Hai ", 60))},
		article.Paragraph{Text: article.Plain("Ba.")}}, -1)
	for i, e := range c.out {
		natural := e.Heights[0]
		if e.vary(); i == 0 {
			continue
		}
		more := len(e.Heights) - 1
		if e.Heights[more] != natural+1 || e.Costs[more] != costFurther {
			t.Fatalf("element %d: %v, %v", i, e.Heights, e.Costs)
		}
		lines := func(v, from, to int) (ys []unit.Length) {
			pt := &painter{Painter: typeset.Painter{Structure: s.tree}, base: tpl.Baseline(), grid: tpl.Leading}
			e.draw(pt, place{v: v, from: from, to: to})
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Text); ok && !slices.Contains(ys, x.Y) {
					ys = append(ys, x.Y)
				}
			}
			return ys
		}
		for k := 1; k <= natural; k++ {
			if k < natural && !e.Breaks(0, k) {
				continue
			}
			if k < natural && !e.Breaks(more, k+1) {
				t.Errorf("element %d may not break a line lower, after %d", i, k)
			}
			above := lines(more, 0, k+1)
			for n, y := range lines(0, 0, k) {
				if above[n] != y+tpl.Leading {
					t.Errorf("element %d, to %d: line %d is at %v, was at %v", i, k, n, above[n], y)
				}
			}
			if k < natural && !slices.Equal(lines(more, k+1, natural+1), lines(0, k, natural)) {
				t.Errorf("element %d goes on otherwise behind %d", i, k)
			}
		}
	}
}
