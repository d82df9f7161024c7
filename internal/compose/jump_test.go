package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestShortTitlesEndWithAPhrase sets headlines for a column, where they are cut to one line.
func TestShortTitlesEndWithAPhrase(t *testing.T) {
	tpl := tplOf(t, "a4")
	for _, c := range []struct {
		title string
		mm    float64
		want  string
	}{
		{"Vụ đông: 260 ha rau màu trên đất hai lúa", 38, "Vụ đông…"},
		{"Hội nghị đầu bờ", 80, "Hội nghị đầu bờ"},
		{"Đẩy mạnh phòng chống rét cho mạ và gia súc", 66, "Đẩy mạnh phòng chống rét…"},
		{"Thông báo lịch tiêm phòng gia súc", 36, "Thông báo…"},
		{"Steady, more profitable growth in 2006", 64, "Steady, more profitable growth…"},
		{"Nghiêng", 5, "Nghiêng"},
	} {
		s := newSetter(font.NewSet(), tpl)
		k := &copyist{setter: s, in: &Entry{Article: &article.Article{}}, measure: unit.MM(c.mm)}
		p := k.shortTitle(c.title, &tpl.Styles.Heading)
		if got := p.Text(); !strings.HasPrefix(got, c.want) || len(got) > len(c.want)+len("…") {
			t.Errorf("%q in %v mm: %q, want %q", c.title, c.mm, got, c.want)
		}
	}
}

// TestWhatGoesOnMayHaveWhiteBelowItsHeadline: where columns would end apart, the head of what goes on from page one takes
// a line more, below its headline, at the head of a column too; nothing of it stands elsewhere for that.
func TestWhatGoesOnMayHaveWhiteBelowItsHeadline(t *testing.T) {
	in := markup(t, "= Một đầu đề của bài\nbà con\n")
	p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a4")), &in)
	p.codes = make([]*code, 2)
	e := p.resume(p.copyist(&in.Entries[0], 1))
	if len(e.Within) > 0 || e.vary == nil || !e.vary() {
		t.Fatal("it has no other variants where columns would end apart")
	}
	below := len(e.Heights) - 1
	if e.Heights[below] != e.Heights[0]+1 || !e.Within[below] || slices.Contains(e.Within[:below], true) || len(e.Costs) != len(e.Heights) {
		t.Fatalf("heights %v, costs %v, within %v", e.Heights, e.Costs, e.Within)
	}
	for _, topped := range []bool{false, true} {
		drawn := func(v int) (ys []unit.Length) {
			pt := p.painter(1)
			e.draw(pt, place{v: v, to: e.Heights[v], topped: topped})
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Text); ok {
					ys = append(ys, x.Y)
				}
			}
			return ys
		}
		if natural := drawn(0); len(natural) == 0 || !slices.Equal(natural, drawn(below)) {
			t.Errorf("topped %v: its texts stand at %v, else at %v", topped, drawn(below), natural)
		}
		if e.head(topped, below, e.Heights[below]) != e.head(topped, 0, e.Heights[0]) {
			t.Errorf("topped %v: what is above it sees it elsewhere", topped)
		}
	}
}

// TestWhatGoesOnIsHeadedAsArticlesAre: "Tiếp theo trang 1" stands over the middle of its headline where kickers do, and
// else where these begin.
func TestWhatGoesOnIsHeadedAsArticlesAre(t *testing.T) {
	for _, name := range []string{"a4", "a5", "bao-dang", "mot-cot"} {
		in := markup(t, "= Một đầu đề của bài\nbà con\n")
		tpl := tplOf(t, name)
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.codes = make([]*code, 2)
		e := p.resume(p.copyist(&in.Entries[0], 1))
		pt := p.painter(1)
		e.draw(pt, place{to: e.Heights[0]})
		var from, to []unit.Length // of each line, the label's and the headline's
		for y, it := unit.Length(0), 0; it < len(pt.Items); it++ {
			if x, ok := pt.Items[it].(*frame.Text); ok {
				if x.Y != y {
					y, from, to = x.Y, append(from, x.X), append(to, 0)
				}
				to[len(to)-1] = x.X + setWidth(x)
			}
		}
		if len(from) != 2 {
			t.Fatalf("%s: %d lines", name, len(from))
		}
		off := from[0] - from[1]
		if tpl.Styles.Kicker.Align == "center" {
			off = (from[0] + to[0] - from[1] - to[1]) / 2
		}
		if off < -unit.Point || off > unit.Point {
			t.Errorf("%s: the label is %v off its headline", name, off)
		}
	}
}

func tplOf(t *testing.T, name string) *style.Template {
	t.Helper()
	tpl, diags := style.Embedded(name)
	if tpl == nil {
		t.Fatal(diags)
	}
	return tpl
}
