package compose

import "testing"

// TestSignsAreShownShort: a message shows the first signs that fell off, and of one that does not
// end only what it begins with.
func TestSignsAreShownShort(t *testing.T) {
	endless := ""
	for range 20 {
		endless += "👩\u200d"
	}
	if got, want := shownSigns([]string{"🎉", endless}), "🎉 "+endless[:8*len("👩\u200d")]+"…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := shownSigns([]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}); got != "1 2 3 4 5 6 7 8" {
		t.Error(got)
	}
}
