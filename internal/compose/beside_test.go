package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestPictureAndHeadlineShareTheColumns: a picture that opens a long article
// stands over half of the columns if it has the pixels, else over fewer, and the
// headline begins in the next one. It is as wide as they are, or a little less where
// it then fills whole lines. What stands beside it is about as high: else the article
// opens without it (TestNoHoleBesideAPicture).
func TestPictureAndHeadlineShareTheColumns(t *testing.T) {
	const full, gutter = 160, 4 // mm
	for _, c := range []struct{ columns, pixels, over, words int }{
		{2, 1600, 1, 46}, {3, 1600, 1, 40}, {4, 1600, 2, 44}, {5, 1600, 2, 50},
		{4, 300, 1, 5}, // 150 ppi are 51 mm: more than a column of 37, less than two
	} {
		doc, _ := lay(t, "= Bài một\nMột đoạn.\n= Bài hai\nlead: "+strings.Repeat("sapô ", c.words)+"\n"+fmt.Sprintf("![%dx%d] Ảnh\n", c.pixels, c.pixels*5/8)+
			strings.Repeat("Một đoạn ngắn.\n", 120), // columns of any height end level
			fmt.Sprintf("columns: %d\nwidth: 180mm\nheight: 270mm\ninner: 10mm\nouter: 10mm\ngutter: 4mm\n"+
				"spread: 30\ncontents: false\n", c.columns))
		measure := unit.MM(full-gutter*float64(c.columns-1)) / unit.Length(c.columns)
		wide := unit.Length(c.over)*(measure+unit.MM(gutter)) - unit.MM(gutter)
		found := false
		for _, p := range doc.Pages {
			frame.Walk(p.Items, func(it frame.Item, dx, dy unit.Length) {
				if im, ok := it.(*frame.Image); ok {
					found = true
					if im.W > wide+unit.Point/10 || im.W*100 < wide*93 || im.X+dx != unit.MM(10) {
						t.Errorf("%d columns: picture at %v, %v wide, want %v", c.columns, im.X, im.W, wide)
					}
				}
			})
		}
		if !found {
			t.Errorf("%d columns: no picture", c.columns)
		}
		headline := unit.Length(0)
		for _, l := range linesIn(doc) {
			if l.text == "Bài hai" && l.role == frame.Headline {
				headline = l.x
			}
		}
		if d := headline - (unit.MM(10+gutter) + wide); d < -unit.Point/10 || d > unit.Point/10 {
			t.Errorf("%d columns: headline at %v", c.columns, headline)
		}
	}
}

// TestNoHoleBesideAPicture: a headline of one line does not stand beside a picture that is
// much higher.
func TestNoHoleBesideAPicture(t *testing.T) {
	doc, _ := lay(t, "= Bài một\nMột đoạn.\n= Bài hai\n![1600x1000] Ảnh\n"+
		strings.Repeat("Một đoạn dài hơn một dòng của cột báo này.\n", 60), "contents: false\nspread: 30\n")
	var headline, picture []unit.Length
	for _, p := range doc.Pages {
		frame.Walk(p.Items, func(it frame.Item, dx, dy unit.Length) {
			if im, ok := it.(*frame.Image); ok {
				picture = append(picture, im.Y+dy)
			}
		})
	}
	for _, l := range linesIn(doc) {
		if l.text == "Bài hai" && l.role == frame.Headline {
			headline = append(headline, l.y)
		}
	}
	if len(headline) != 1 || len(picture) != 1 || picture[0] < headline[0] {
		t.Errorf("headline at %v, picture at %v", headline, picture)
	}
}

// TestWhiteBesideAPictureCosts: below a headline beside its picture there are at most as many lines of white as
// do not show, but where the columns would not end level below a headline across them.
func TestWhiteBesideAPictureCosts(t *testing.T) {
	shows := 0
	for words := range 60 {
		in := markup(t, "= Một\nMột đoạn.\n= Hai\nlead: "+strings.Repeat("sapô ", words)+"\n![1600x1000] Ảnh\n"+strings.Repeat("Một đoạn ngắn.\n", 120))
		begin := func() (*planner, *copyist, *openPicture, int) {
			p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a4")), &in)
			p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
			p.page, p.line = 1, 5
			c := p.copyist(&in.Entries[1], 2)
			c.heads = p.enter(c.in, 2)
			pic, skip := p.openingPicture(c.in)
			return p, c, pic, skip
		}
		p, c, pic, _ := begin()
		s := p.besidePicture(c, pic, p.acrossHeads(), true)
		if s == nil {
			continue
		}
		p, c, _, _ = begin()
		across, _ := p.headlineAcross(c, p.acrossHeads(), level, false)
		p, c, pic, skip := begin()
		if done, _ := p.across(c, pic, skip, level); !done {
			continue
		}
		if s.hole > shownHole {
			shows++
		}
		if beside := p.made[2].Shape == frame.BesideShape; beside != (s.hole <= shownHole || !across) {
			t.Errorf("%d words leave %d lines of white, across is level: %v, beside: %v", words, s.hole, across, beside)
		}
	}
	if shows == 0 {
		t.Error("no headline leaves white that shows")
	}
}

// TestHeadlinesBesidePicturesGrow: where a headline would leave white below it beside its picture, it is larger, if that
// leaves less: never as large as the lead's, and it ends with no stump.
func TestHeadlinesBesidePicturesGrow(t *testing.T) {
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	grown, most := 0, 0
	for words := 2; words < 16; words++ {
		title := strings.Join(strings.Fields(strings.Repeat("Bến đò cũ của làng ", 4))[:words], " ")
		in := markup(t, "= Một\nMột đoạn.\n= "+title+"\nauthor: Hà Thu\n![1600x1000] Ảnh\n"+strings.Repeat("Một đoạn ngắn.\n", 120))
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.codes = make([]*code, 3)
		c := p.copyist(&in.Entries[1], 2)
		pic, _ := p.openingPicture(c.in)
		s, wide := p.besidePicture(c, pic, p.acrossHeads(), true), p.t.Across(1)
		fig := c.makeFigure(pic.image, pic.Picture, wide, p.t.TextHeight())
		usual := -1
		for _, head := range p.acrossHeads() {
			if o := c.open(head, wide, wide).beside(fig, 1); o != nil && usual < 0 {
				usual = o.hole
			}
		}
		switch {
		case usual < 0:
			continue
		case s != nil && usual <= leastHole && s.hole != usual, s != nil && s.hole > usual, s == nil && usual <= mostHole:
			t.Errorf("%q: %d lines of white, %d in the usual size", title, s.hole, usual)
		case s != nil && s.hole < usual:
			grown++
		}
		most = max(most, usual)
	}
	for _, head := range newPlanner(newSetter(fonts, tpl), &Input{}).largerHeads() {
		if head.Size <= tpl.Styles.Second.Size || head.Size >= tpl.Styles.Lead.Size {
			t.Errorf("a headline of %v", head.Size)
		}
	}
	if grown == 0 {
		t.Errorf("no headline is larger, of those with up to %d lines of white", most)
	}
}
