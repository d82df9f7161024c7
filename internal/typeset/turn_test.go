package typeset

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/style"
)

// TestHeadlinesTurn: a headline that fills much of its line is set in a line more, of which none is much
// shorter than the widest, with the same words; one of a word or two is not.
func TestHeadlinesTurn(t *testing.T) {
	tpl, err := style.Embedded("a4")
	if err != nil {
		t.Fatal(err)
	}
	s := NewSetter(font.NewSet(), tpl)
	st := tpl.Styles.Heading
	turned, compounds := 0, []string{"bà con", "thu hoạch", "đông xuân", "đối tượng", "phạm vi", "áp dụng", "quy định", "nhân dân", "Tân Hòa", "thông báo"}
	for _, text := range []string{
		"Bà con thu hoạch vụ đông xuân", "Những việc cần làm ngay trong tháng mười một",
		"Đối tượng và phạm vi áp dụng của quy định", "Ủy ban nhân dân xã Tân Hòa thông báo lịch tiêm phòng",
		"Tổng quan", "Lịch họp", "1. Thu", "Kết luận", "Nghiêngnghiêngnghiêngnghiêng",
		"Hướng dẫn bà con nông dân cách phòng trừ rầy nâu hại lúa trong vụ hè thu năm nay theo khuyến cáo của huyện",
	} {
		p := s.Set(article.Plain(text), &st, tpl.Measure(), false, Headline)
		natural, widest := p.Lines(), p.Widest()
		set, ok := s.Turned(p)
		if !ok {
			if widest > tpl.Measure()*3/4 && strings.Count(text, " ") > 4 {
				t.Errorf("%q is not turned", text)
			}
			continue
		}
		turned++
		if widest < tpl.Measure()*2/5 || len(set.Lines) != natural+1 {
			t.Errorf("%q, %d lines, the widest %v of %v, is turned to %d", text, natural, widest, tpl.Measure(), len(set.Lines))
		}
		var words []string
		for _, l := range set.Lines {
			for _, pc := range p.pieces[l.Start:l.End] {
				words = append(words, pc.text())
			}
		}
		for _, l := range set.Lines[:len(set.Lines)-1] {
			if end := p.pieces[l.End-1].text() + " " + p.pieces[l.End+1].text(); slices.Contains(compounds, end) {
				t.Errorf("%q is parted in %q", text, end)
			}
		}
		most, least := set.Lines[0].Width, set.Lines[0].Width
		for _, l := range set.Lines {
			most, least = max(most, l.Width), min(least, l.Width)
		}
		if most > widest || least*5 < most*2 {
			t.Errorf("%q: lines from %v to %v wide, of %v before", text, least, most, widest)
		}
		if got := strings.Join(strings.Fields(strings.Join(words, " ")), " "); got != text {
			t.Errorf("%q is %q when it is turned", text, got)
		}
	}
	if turned < 4 {
		t.Errorf("%d headlines are turned", turned)
	}
}
