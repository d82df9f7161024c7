package cli

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// TestHelpKnowsAllEditionsAndKeys: each template that is built in is told what it
// is for, and each key of an issue file but those of the configuration alone.
func TestHelpKnowsAllEditionsAndKeys(t *testing.T) {
	var told []string
	for _, u := range uses {
		told = append(told, u.name)
	}
	if slices.Sort(told); !slices.Equal(told, slices.Sorted(slices.Values(style.Names()))) {
		t.Errorf("%v are told, there are %v", told, style.Names())
	}
	keys, about := issue.Keys(), issue.About(diag.English)
	if len(keys) != len(about)-3 {
		t.Errorf("%d keys, %d are described", len(keys), len(about))
	}
	for i, key := range keys {
		above, _, nested := strings.Cut(key, ".")
		if nested && !slices.Contains(keys[:i], above) || slices.Contains([]string{"lang", "color", "jobs"}, key) {
			t.Errorf("%s has no key above it, or is one of the configuration", key)
		}
	}
}

// TestTablesAreReadOnATerminal: the head of a table is no row; where its columns are several, it
// says what each cell is.
func TestTablesAreReadOnATerminal(t *testing.T) {
	r := &run{}
	r.words.lang = diag.Vietnamese
	said := r.printing()
	for _, want := range []string{"\n  mũi tên chỉ xuống: khi làm tập gấp bantin build … -e booklet --duplex long; khi in tập gấp vẫn chọn",
		"\n  mặt sau lộn đầu (máy hai mặt): đổi"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	for _, none := range []string{"  mặt sau: khi làm", "thấy gì", "|"} {
		if strings.Contains(said, none) {
			t.Errorf("%q is in\n%s", none, said)
		}
	}
}
