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
