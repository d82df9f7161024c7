package extract

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bantin/internal/article"
)

// tidied is what tidy comes to, letter by letter.
func tidied(runs article.Inline) (out article.Inline) {
	gap := ""
	for _, run := range runs {
		for _, c := range run.Text {
			switch {
			case c == '\n':
				gap = "\n"
				continue
			case unicode.IsSpace(c):
				if gap == "" {
					gap = " "
				}
				continue
			}
			if len(out) == 0 {
				gap = ""
			}
			one := run
			one.Text = gap + string(c)
			gap = ""
			out = out.Append(one)
		}
	}
	return out
}

// TestTidySqueezes: white space becomes one space or one line break, and stays
// with the text behind it; runs of one look are one.
func TestTidySqueezes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "xã Đông", " ", "  ", "\n", "\t", "\u00a0", "thôn. ", " và", "", "b c", "\r\n", "ế"}
	for range 20000 {
		runs := make(article.Inline, r.IntN(6))
		for i := range runs {
			var b strings.Builder
			for range r.IntN(4) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			runs[i] = article.Run{Text: b.String(), Bold: r.IntN(2) == 0}
		}
		if got, want := tidy(slices.Clone(runs)), tidied(runs); !slices.Equal(got, want) {
			t.Fatalf("%+q becomes\n%+q instead of\n%+q", runs, got, want)
		}
	}
}

// TestLinksLeadOutPlainly takes the addresses that lead out of a page's site, in one spelling, and none
// that hides a control.
func TestLinksLeadOutPlainly(t *testing.T) {
	for address, want := range map[string]string{
		"https://xa.vn/x": "https://xa.vn/x",
		"HTTPS://xa.vn/X": "https://xa.vn/X",
		"Http://xa.vn":    "http://xa.vn",
		"mailto:xa@tinh.vn?subject=%C4%90%C6%A1n": "mailto:xa@tinh.vn?subject=%C4%90%C6%A1n",
		"MAILTO:xa@tinh.vn":                       "mailto:xa@tinh.vn",
		"mailto:xa@tinh.vn%0D%0ABcc:y@z.vn":       "",
		"mailto:xa@tinh.vn%00":                    "",
		"https://xa.vn/\nx":                       "",
		"https:x":                                 "",
		"javascript:alert(1)":                     "",
		"/tin/1.html":                             "",
		"tin.html":                                "",
		"":                                        "",
		"https://a.vn/" + strings.Repeat("x", 8000): "",
	} {
		if got := outward(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}
