package bulletin

import (
	"testing"

	"bantin/internal/article"
)

// TestAKickerSaysWhatTheHeadlineDoesNot: pages that are a section of their own are named like it.
func TestAKickerSaysWhatTheHeadlineDoesNot(t *testing.T) {
	for _, c := range []struct {
		sections []string
		want     string
	}{
		{nil, ""},
		{[]string{"Đời sống"}, "Đời sống"},
		{[]string{"Tin tức", "Đời sống"}, "Đời sống"},
		{[]string{"Tin tức", "LỊCH TIẾP DÂN"}, "Tin tức"},
		{[]string{"Lịch tiếp dân"}, ""},
	} {
		if got := kicker(&article.Article{Title: "Lịch tiếp dân", Section: c.sections}); got != c.want {
			t.Errorf("%q: %q, want %q", c.sections, got, c.want)
		}
	}
}
