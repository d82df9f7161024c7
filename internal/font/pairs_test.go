package font

import (
	"os"
	"testing"
)

// TestPairsHaveTheirKern: the kerns are those of HarfBuzz 15.0.0 itself, in thousandths of an em, ligatures
// off. Its port has none of those that are marked so.
func TestPairsHaveTheirKern(t *testing.T) {
	for key, want := range map[string]map[string]int16{
		"BeVietnamPro-Bold": {`"A`: -40, "xo": -36, "kế": -39, "ới": 9, "ưở": 21, "fo": -18, // the port: 0
			"Tà": -102, "AV": -84, "Vi": 0, "4.": 0, "rư": 0},
		"BeVietnamPro-Medium":  {"và": -22, "y.": 0},
		"NotoSerif-Regular":    {"ừ…": -10, "ỹ.": -90, "ữ,": -10 /* the port: 0 */, "Va": -60, "To": -50, "“A": -70, "A”": -70, "r.": -130, "y,": -90, "LT": -70},
		"NotoSerif-Italic":     {"Ườ": -60, "ớ.": -10 /* the port: 0 */, "Tổ": -30, "ụn": 0, "ồi": 0},
		"NotoSerif-BoldItalic": {"ậy": -20 /* the port: 0 */, "Mở": 0},
		"NotoSerif-Bold":       {"ỳ.": -90 /* the port: 0 */, "Và": -60},
		"Tinos-Regular":        {"To": -70, "y.": -65, "Vâ": 0, "ứ.": 0},
		"Fallback-Regular":     {"AV": -64},
	} {
		f, err := NewSet().Face(key)
		if err != nil {
			t.Fatal(err)
		}
		if f.latin == nil {
			t.Errorf("%s is not kerned by pairs alone", key)
		}
		for pair, k := range want {
			runes := []rune(pair)
			if got := f.kern(runes[0], runes[1]); got != k {
				t.Errorf("%s: %q: %d, not %d", key, pair, got, k)
			}
		}
	}
}

// TestPairsAreKernedAsShaped: what shaping makes of a pair, if it makes anything, is what is looked up, for
// every pair of runes of every face that is looked up; a few of them at a time, all with BANTIN_NIGHT.
func TestPairsAreKernedAsShaped(t *testing.T) {
	step := 131
	if os.Getenv("BANTIN_NIGHT") != "" {
		step = 1
	}
	faces, kerned := 0, 0
	for _, key := range Keys() {
		f, err := NewSet().Face(key)
		if err != nil {
			t.Fatal(err)
		}
		if f.latin == nil {
			continue
		}
		faces++
		var runes []rune
		for r := range rune(plainTo) {
			if kindOf(r) != otherRune && f.Has(r) {
				runes = append(runes, r)
			}
		}
		n := 0
		for _, a := range runes {
			for _, b := range runes {
				if n++; n%step != 0 {
					continue
				}
				shaped := f.shapePair(a, b)
				if shaped == 0 { // nothing to kern, or the port does not see it
					continue
				}
				kerned++
				if got := f.kern(a, b); got != shaped {
					t.Fatalf("%s: %q and %q: %d, shaped %d", key, a, b, got, shaped)
				}
			}
		}
	}
	if faces < 10 || kerned < 100 {
		t.Errorf("%d faces, %d pairs with a kern", faces, kerned)
	}
}

// TestOnlyPlainRunesAreLookedUp: what joins, hides or moves others is HarfBuzz's.
func TestOnlyPlainRunesAreLookedUp(t *testing.T) {
	for r, want := range map[rune]int{
		'a': latinRune, 'Ậ': latinRune, 'ﬁ': otherRune, '7': signRune, '“': signRune, '€': signRune, ' ': otherRune,
		'\u0301': otherRune, '\u00AD': otherRune, '\u200D': otherRune, '\u00A0': otherRune, 'α': otherRune, 'ж': otherRune, 'ב': otherRune,
	} {
		if got := kindOf(r); got != want {
			t.Errorf("%q: %d, want %d", r, got, want)
		}
	}
}
