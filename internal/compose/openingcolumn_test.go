package compose

import (
	"slices"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// TestRulesHaveOneOfTwoWhites: the rule of an opening in the column has the usual white above it or a line more, and where
// the opening gives two lines, the second is within it; one that has nothing to give but its headline has both above. In
// pages of one column two are above the rule only where two are within as well.
func TestRulesHaveOneOfTwoWhites(t *testing.T) {
	fonts := font.NewSet()
	const lead, author = "lead: Sapô của bài này nói điều cần biết.\n", "author: Hà Thu\n"
	for _, c := range []struct {
		template, body string
		above          []int // lines more above the rule, of each variant
		within         []int // and within the opening
	}{
		{"a4", "Một đoạn.\n", []int{0, 1, 2}, []int{0, 0, 0}},
		{"a4", author + "Một đoạn.\n", []int{0, 1, 1}, []int{0, 0, 1}},
		{"a4", lead + author + "## Mở đầu\nMột đoạn.\n", []int{0, 1, 1}, []int{0, 0, 1}},
		{"a5", "Một đoạn.\n", []int{0, 1, 2}, []int{0, 0, 0}},
		{"a5", lead + author + "Một đoạn.\n", []int{0, 1, 1, 0, 1, 0, 1, 2}, []int{0, 0, 1, 1, 1, 2, 2, 2}},
	} {
		tpl, _ := style.Embedded(c.template)
		in := markup(t, "= Một đầu đề của bài\n"+c.body)
		k := &copyist{setter: newSetter(fonts, tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		k.open(&tpl.Styles.Third, k.measure, k.measure).inColumn()
		e := k.out[0]
		if e.vary != nil {
			e.vary()
		}
		var above, within []int
		for v, lines := range e.Heights {
			more := int((e.head(false, v, lines) - tpl.Leading/2) / tpl.Leading)
			above, within = append(above, more), append(within, lines-e.Heights[0]-more)
		}
		if !slices.Equal(above, c.above) || !slices.Equal(within, c.within) {
			t.Errorf("%s, %q: %d lines more above the rule, %d within; want %d and %d", c.template, c.body, above, within, c.above, c.within)
		}
		for v := range e.Within {
			if e.Within[v] != (v > 0 && above[v] == 0) {
				t.Errorf("%s, %q: variant %d shows at the head of a column: %v", c.template, c.body, v, e.Within[v])
			}
		}
	}
}
