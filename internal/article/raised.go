package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters is the text of a run in characters that stand high or low by themselves, where
// it stands so and all of it has such: 10⁶ is 106 without its style. Figures and signs
// have them; of letters most have none, and stay as they are.
func (r Run) Characters() string {
	switch {
	case r.Super:
		return Raised(r.Text)
	case r.Sub:
		return Lowered(r.Text)
	}
	return r.Text
}

// Raised is a text in characters that stand high, if there is one for each of it.
func Raised(s string) string { return shifted(s, superscripts) }

// Lowered is a text in characters that stand low, if there is one for each of it.
func Lowered(s string) string { return shifted(s, subscripts) }

// The characters that stand higher and lower, behind those that they stand for.
var (
	superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷",
		"8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "=", "⁼", "(", "⁽", ")", "⁾", "n", "ⁿ", "i", "ⁱ")
	subscripts = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇",
		"8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋", "=", "₌", "(", "₍", ")", "₎", "n", "ₙ", "i", "ᵢ")
)

// shifted is a text in characters that stand higher or lower, where all of it has such; the
// marks between several stay.
func shifted(s string, to *strings.Replacer) string {
	got := to.Replace(s)
	for _, c := range got {
		if c < utf8.RuneSelf && !strings.ContainsRune(" ,;", c) || unicode.IsLetter(c) && !unicode.Is(unicode.Lm, c) {
			return s
		}
	}
	return got
}
