package compose

import (
	"runtime"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// TestAHeadlineWithoutEndTakesWhatCopyDoes: what cannot be the headline of an opening in any size is
// set once, at the beginning of the body, not in each size as well.
func TestAHeadlineWithoutEndTakesWhatCopyDoes(t *testing.T) {
	taken := func(headline, copy string) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		lay(t, "= "+headline+"\n"+copy+"\n", "")
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	long := strings.TrimSpace(strings.Repeat("Xã Tân Hòa ", 10000))
	taken("Một hai ba", "Đoạn.")
	if as, copy := taken(long, "Đoạn."), taken("Một hai ba", long); as > 1.5*copy {
		t.Errorf("a headline takes %.1f times the memory of copy", as/copy)
	}
}

// TestALongHeadlineIsJudgedByItsLines: a headline is left to the body without being set only where
// setting it would have done so, be its letters as narrow as they are.
func TestALongHeadlineIsJudgedByItsLines(t *testing.T) {
	for _, word := range []string{"illi ", "il", "Xã Tân Hòa ", "WWW "} {
		for n := 16; n <= 1<<12; n *= 2 {
			text := strings.TrimSpace(strings.Repeat(word, n))
			for _, size := range []unit.Length{8000, 24000} {
				tpl := tplOf(t, "a4")
				c := &copyist{setter: newSetter(font.NewSet(), tpl), in: &Entry{Article: &article.Article{}}, measure: tpl.FullMeasure()}
				st := tpl.Styles.Lead
				st.Size, st.Leading = size, size*6/5
				opened := c.opened(text, &st, c.measure, typeset.Headline, frame.Headline)
				set := c.whole(c.Plain(text, &st, c.measure, typeset.Headline), &st, text, frame.Headline)
				if (opened == nil) != (set == nil) {
					t.Errorf("%q %d times in %v: printed %v, set %v", word, n, size, opened != nil, set != nil)
				}
			}
		}
	}
}
