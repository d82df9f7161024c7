package bulletin

import (
	"testing"

	"bantin/internal/article"
)

// TestAKickerSaysWhatTheHeadlineDoesNot: pages that are a section of their own are named like it, and those that say of
// what kind they are begin with that.
func TestAKickerSaysWhatTheHeadlineDoesNot(t *testing.T) {
	for _, c := range []struct {
		title    string
		sections []string
		given    bool
		want     string
	}{
		{"Lịch tiếp dân", nil, false, ""},
		{"Lịch tiếp dân", []string{"Đời sống"}, false, "Đời sống"},
		{"Lịch tiếp dân", []string{"Tin tức", "Đời sống"}, false, "Đời sống"},
		{"Lịch tiếp dân", []string{"Tin tức", "LỊCH TIẾP DÂN"}, false, "Tin tức"},
		{"Lịch tiếp dân", []string{"Lịch tiếp dân"}, false, ""},
		{"Lịch tiếp dân", []string{"Lịch tiếp dân"}, true, ""},
		{"“Lịch tiếp dân”: tháng 12", []string{"Tin tức", "LỊCH TIẾP DÂN"}, false, "Tin tức"},
		{"Lịch tiếp dân tháng 12", []string{"Lịch tiếp dân"}, false, ""},
		{"Lịch tiếp dân tháng 12", []string{"Lịch tiếp dân"}, true, "Lịch tiếp dân"}, // as the issue file wants it
		{"Lịch tiếp dân", []string{"Lịch tiếp dân tháng 12"}, false, "Lịch tiếp dân tháng 12"},
		{"Tháng 12: lịch tiếp dân", []string{"Lịch tiếp dân"}, false, "Lịch tiếp dân"},
		{"Toán học tháng 12", []string{"Toán"}, false, ""},
		{"Toàn dân học bơi", []string{"Toán"}, false, "Toán"},
		{"Đời sống 1/12", []string{"Đời sống 1"}, false, "Đời sống 1"},
		{"C# đối với C++", []string{"C++"}, false, "C++"},
	} {
		if got := kicker(&article.Article{Title: c.title, Section: c.sections}, c.given); got != c.want {
			t.Errorf("%q under %q, given %v: %q, want %q", c.title, c.sections, c.given, got, c.want)
		}
	}
}
