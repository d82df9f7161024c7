package compose

import (
	"strings"
	"testing"

	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestAnOpeningWithoutRoomInLowColumns: below something across the columns a few lines of one article stand,
// and another opens behind them. Its long opening, at the head of the second column, would leave a hole in the
// first one, where the columns are low: it stands across them then. Where they are not, it opens in the column.
func TestAnOpeningWithoutRoomInLowColumns(t *testing.T) {
	in := markup(t, "= Một\nbà con\n\n= Ban Dân tộc Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết 31 tại huyện Đắk Mil\n"+
		strings.Repeat("Bà con trong xã nói về việc học của con em. ", 30)+"\n\n= Ba\nbà con\n")
	in.Entries[1].Article.Standfirst = strings.Repeat("Đoàn giám sát làm việc với xã. ", 9)
	across := 0
	for line := 5; line < 45; line++ {
		p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a4")), &in)
		p.imprint = p.makeImprint(p.in.Imprint)
		p.codes = make([]*code, 4)
		p.page, p.line = 1, line
		p.sheet(1).under = line
		for range 5 {
			e := &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}}}
			e.draw = func(*painter, place) {}
			p.pending = append(p.pending, e)
		}
		c := p.copyist(&in.Entries[1], 2)
		c.heads = p.enter(c.in, 2)
		before := p.checkpoint()
		p.inColumn(c)
		_, isLevel := p.endsLevel(c, nearlyLevel)
		_, done := p.acrossInstead(c, nil, 0, before)
		if done && isLevel {
			t.Errorf("from line %d it is opened across the columns, and would have ended level in them", line)
		}
		if done != (p.made[2].Shape == frame.AcrossShape) {
			t.Errorf("from line %d: it is opened as %q", line, p.made[2].Shape)
		}
		if !done {
			continue
		}
		across++
		if at := p.try(false); len(at.filled) > 1 && !p.isLevel(at, 0, level) {
			t.Errorf("from line %d it is across the columns, which are not level", line)
		}
	}
	if across == 0 || across > 30 {
		t.Errorf("it is %d times across the columns", across)
	}
}
