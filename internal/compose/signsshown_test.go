package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
)

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

// TestSignsThatFallOffAreSaidOnce: however often an issue is laid out before its pages end well, what fell off its
// articles is said once of each.
func TestSignsThatFallOffAreSaidOnce(t *testing.T) {
	for _, name := range []string{"a4", "a5", "photocopy"} {
		for n := range 6 {
			var b strings.Builder
			for i := range 3 {
				fmt.Fprintf(&b, "= 🎉 Xã mở hội %d\nlead: 🌟 Bà con cùng về dự.\n%s", i, strings.Repeat("Bà con các thôn cùng về dự hội của xã từ sáng sớm.\n", 9+11*n+5*i))
			}
			_, diags, err := Pages(markup(t, b.String()), tplOf(t, name), font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			said := 0
			for _, d := range diags {
				if d.Code == diag.SignsLeftOut {
					said++
				}
			}
			if said != 3 {
				t.Errorf("%s, issue %d: said %d times of 3 articles", name, n, said)
			}
		}
	}
}
