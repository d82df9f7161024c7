package compose

import (
	"fmt"
	"math/rand"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestTheLeadsPictureIsNoSlip: a picture above the columns of page one that has the pixels for it is as wide as the page, or
// clearly narrower, hardly ever nearly as wide: the headline above it and the masthead go on to the margin.
func TestTheLeadsPictureIsNoSlip(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(52))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	across, slips := 0, 0
	for n := range 60 {
		high := 600 + 10*n
		text := fmt.Sprintf("= Bài mở đầu của số báo này\nauthor: Văn Lâm\n![1640x%d] Một ảnh.\n", high) + longCopy(6+rng.Intn(12))
		for i := range 6 + rng.Intn(5) {
			text += fmt.Sprintf("= Bài thứ %d bên trong số này\n", i) + longCopy(1+rng.Intn(6))
		}
		doc, _, err := Pages(markup(t, text), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range doc.Pages[0].Items {
			im, ok := it.(*frame.Image)
			if !ok || im.W <= tpl.Measure()*3/2 {
				continue
			}
			across++
			if w := im.W; w > clearly.Of(tpl.FullMeasure())*21/20 && w < flush.Of(tpl.FullMeasure()) {
				slips++
				t.Logf("1640 × %d is %v × %v, of %v", high, w, im.H, tpl.FullMeasure())
			}
		}
	}
	t.Logf("%d of %d pictures are nearly as wide as the page", slips, across)
	if across < 20 || slips*4 > across {
		t.Errorf("%d of %d pictures are nearly as wide as the page", slips, across)
	}
}
