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
	turned, compounds := 0, []string{"Cán bộ", "thăm đồng", "bà con", "dạy nghề", "lao động"}
	for text, may := range map[string]bool{
		"Cán bộ xã thăm đồng và gặp bà con":               true,
		"Mở lớp dạy nghề cho lao động trẻ":                true,
		"Mưa lớn nhiều nơi, sông lên nhanh":               true,
		"Grounded electrical systems since the war":       true,
		"Bà con thu hoạch vụ đông xuân":                   false, // no phrase ends within
		"Đối tượng và phạm vi áp dụng của quy định":       false, // one would be half of the other
		"a) Đối với cán bộ xã":                            false,
		"Tổng quan":                                       false,
		"1. Thu":                                          false,
		"Overview":                                        false,
		"Nghiêngnghiêngnghiêngnghiêng":                    false,
		strings.Repeat("Hướng dẫn bà con, nông dân, ", 6): false, // of several lines
	} {
		p := s.Set(article.Plain(text), &st, tpl.Measure(), false, Headline)
		natural, widest := p.Lines(), p.Widest()
		set, ok := s.Turned(p)
		if !ok {
			if may {
				t.Errorf("%q, %v wide of %v, is not turned", text, widest, tpl.Measure())
			}
			continue
		}
		turned++
		if !may || widest < tpl.Measure()/2 || len(set.Lines) != natural+1 {
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
		if most > widest || least*2 < most {
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
