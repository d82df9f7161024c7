package article

import "testing"

func TestFiguresStandHighByThemselves(t *testing.T) {
	for _, c := range []struct {
		r    Run
		want string
	}{
		{Run{Text: "3", Super: true}, "³"},
		{Run{Text: "-12 ", Super: true}, "⁻¹² "},
		{Run{Text: "2", Sub: true}, "₂"},
		{Run{Text: "n+1", Super: true}, "ⁿ⁺¹"},
		{Run{Text: "th", Super: true}, "th"},
		{Run{Text: "2a", Super: true}, "2a"},
		{Run{Text: "3"}, "3"},
		{Run{Text: "", Super: true}, ""},
		{Run{Text: "1, 12", Super: true}, "¹, ¹²"},
	} {
		if got := c.r.Characters(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.r, got, c.want)
		}
	}
}
