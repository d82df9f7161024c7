package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// TestAStubbyHeadingIsALastResort: a heading that stands in a line more for level columns costs more where it fills less
// than three quarters of its line: two stubs show more than two lines of a full one, but less than a column that is short.
func TestAStubbyHeadingIsALastResort(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	stubs, full := 0, 0
	words := strings.Fields("Ban quản lý, hợp tác xã, đội dân phòng, hội nông dân, trường tiểu học, trạm y tế, chợ trung tâm, nhà văn hóa")
	for n := 3; n < len(words); n++ {
		in := markup(t, "= Bài\n## "+strings.TrimRight(strings.Join(words[:n], " "), ",")+"\nMột đoạn.\n")
		k := &copyist{setter: newSetter(fonts, tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		k.body(k.in.Article.Body, -1)
		e := k.out[0]
		e.vary()
		if e.turned == 0 {
			continue
		}
		heading := k.Plain(strings.TrimRight(strings.Join(words[:n], " "), ","), &tpl.Styles.Heading, k.measure, 0)
		want := costTurned
		if heading.Widest() < stubby.Of(k.measure) {
			want = costStubby
			stubs++
		} else {
			full++
		}
		if got := e.Costs[e.turned]; got != want {
			t.Errorf("a heading of %v of %v costs %v in a line more, want %v", heading.Widest(), k.measure, got, want)
		}
	}
	if stubs == 0 || full == 0 {
		t.Errorf("%d headings are stubby in a line more, %d are not", stubs, full)
	}
}
