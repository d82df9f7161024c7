package binding

import (
	"slices"
	"strings"
	"testing"
)

// TestFieldsAreJoinedByADash: a line ends behind a dash between two fields of public life as badly as within
// a phrase, and behind one between phrases as well as ever.
func TestFieldsAreJoinedByADash(t *testing.T) {
	if !slices.IsSorted(fields[:]) {
		t.Error("the fields are not in order")
	}
	for _, c := range []struct {
		text    string
		joined  bool
		running int
	}{
		{"phát triển kinh tế - xã hội năm 2026", true, noun},
		{"phát triển kinh tế – xã hội năm 2026", true, noun},
		{"hoạt động văn hóa - thể thao, du lịch", true, noun},
		{"nhiệm vụ quốc phòng – an ninh", true, noun},
		{"hội làng – nét đẹp văn hóa", false, 0},
		{"kinh tế - bài học cho xã hội", false, 0},
		{"chuyện văn hóa – xã Tân Hòa", false, 0},
		{"xã hội - đó là dân", false, 0},
		{"Tân Hòa – xã nông thôn mới", false, 0},
		{"tế - xã hội", false, 0},
		{"kinh tế - xã", false, 0},
	} {
		words := strings.Fields(c.text)
		i := slices.IndexFunc(words, func(w string) bool { return w == "-" || w == "–" })
		if got := Spaces(words, nil)[i]; got != c.running {
			t.Errorf("%s: %d behind the dash in running text, want %d", c.text, got, c.running)
		}
		got := Headline(words, Copy{}, nil)[i]
		if joined := got == after; joined != c.joined {
			t.Errorf("%s: %d behind the dash in a headline", c.text, got)
		}
	}
}
