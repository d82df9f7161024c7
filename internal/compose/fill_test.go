package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestWhatEndsAFilledPageStandsOnItsGrid: where a run is stretched to the foot of its page, which is turned behind
// it, the caption that ends it stands on the baseline of the last line of its column, also where that is a line
// above the foot: as it does where the copy just goes on.
func TestWhatEndsAFilledPageStandsOnItsGrid(t *testing.T) {
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	ended, low := 0, 0
	for words := 800; words < 1600; words += 3 {
		in := markup(t, "= Bài\n"+strings.Repeat(strings.Repeat("bà con xã ", 20)+"\n", words/60)+strings.Repeat("bà con ", words%60)+"\n![1500x1100] Một ảnh.\n")
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.codes, p.page = make([]*code, 2), 1
		c := p.copyist(&in.Entries[0], 1)
		c.heads = p.enter(c.in, 1)
		c.body(c.in.Article.Body, -1)
		p.append(c.out...)
		p.fill()
		p.sheet(2)
		p.chargeLeft() // as the next page was begun
		if p.page != 1 || p.line < p.grid-mostHole {
			continue
		}
		var last *frame.Text
		for _, pt := range p.pages[1].parts {
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Text); ok && x.X > tpl.Inner+tpl.Measure() && (last == nil || x.Y > last.Y) {
					last = x
				}
			}
		}
		if last == nil || !strings.HasPrefix(last.String, "Một") {
			continue
		}
		ended++
		n := p.grid - p.pages[1].low - 1
		if p.pages[1].low > 0 {
			low++
		}
		if off := tpl.LineTop(n) + tpl.Baseline() - last.Y; p.pages[1].apart == 0 && (off < -tpl.Leading/100 || off > tpl.Leading/100) {
			t.Errorf("%d words: the caption is %v above the baseline of line %d", words, off, n)
		}
	}
	if ended < 10 || low == 0 {
		t.Errorf("pictures end %d pages, %d of them low", ended, low)
	}
}
