package rendition

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/wording"
)

// repairNames say in a few words what the rules of normalisation, and the
// conversions from old encodings, do. The names are of packages vietnamese and
// legacy; one that is not here is shown alone.
var repairNames = sync.OnceValue(func() map[string]wording.Key {
	return map[string]wording.Key{
		"tcvn3":              "was in TCVN3 (ABC, .VnTime)",
		"vni":                "was in VNI",
		"windows1258":        "was in windows-1258",
		"viscii":             "was in VISCII",
		"vps":                "was in VPS",
		"viqr":               "was in VIQR",
		"utf8_twice":         "was encoded twice",
		"nfc":                "letters and their marks composed",
		"control":            "control characters taken out",
		"c1":                 "marks lost in windows-1252 restored",
		"reorder":            "tone written before the hat",
		"doubled_mark":       "a mark typed twice",
		"tone_fix":           "tone mark on the wrong letter",
		"tone_style":         "tone mark in oa, oe, uy by choice",
		"lookalike_d":        "another alphabet's letter for \"đ\"",
		"gha":                "the letter gha for \"ư\"",
		"confusable":         "Cyrillic letters in a word",
		"spacing_tone":       "a tone typed behind its letter",
		"allcaps":            "a small letter among capitals",
		"ligature":           "ligatures taken apart",
		"fullwidth":          "full-width characters",
		"spaces":             "spaces: one, none at the ends",
		"nbsp_in":            "no-break spaces",
		"zero_width":         "characters of no width",
		"soft_hyphen":        "soft hyphens",
		"bidi":               "marks of direction",
		"quotes":             "quotation marks",
		"single_quotes":      "single quotation marks",
		"nested_quotes":      "quotes within quotes",
		"space_before_punct": "space before a mark",
		"space_after_punct":  "no space after a mark",
		"bracket_spaces":     "spaces inside brackets and quotes",
		"percent":            "space before %",
		"ellipsis":           "full stops for an ellipsis",
		"double_dot":         "two full stops",
		"doc_end":            "the closing ./.",
		"abbr_space":         "TP. and the city's name",
		"hyphen":             "hyphen with a space on one side",
		"list_dash":          "dash that opens a line",
		"dash_title":         "hyphen between spaces",
		"range_dash":         "hyphen between years",
	}
})

// repair is a repair in lines for people: what was done and how often, then the
// examples.
func repair(r article.Repair, l diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %4d  %s", r.Count, r.Rule)
	if words, ok := repairNames()[r.Rule]; ok {
		b.WriteString(": " + wording.Text(l, words))
	}
	b.WriteByte('\n')
	for _, x := range r.Examples {
		fmt.Fprintf(&b, "        %s → %s\n", visible(x.Before), visible(x.After))
	}
	return b.String()
}

// maxVisible is how many characters of an example are shown.
const maxVisible = 80

// visible is a text in which characters show that cannot be seen by themselves:
// other spaces than the plain one, joiners, controls, and marks that are not
// composed with their letters.
func visible(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.TrimSpace(s) {
		if n++; n > maxVisible {
			b.WriteRune('…')
			break
		}
		if r != ' ' && (!unicode.IsPrint(r) || unicode.Is(unicode.Mn, r)) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
