package compose

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
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

func tplOf(t *testing.T, name string) *style.Template {
	t.Helper()
	tpl, diags := style.Embedded(name)
	if tpl == nil {
		t.Fatal(diags)
	}
	return tpl
}
