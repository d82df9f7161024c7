package syllable

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// vowels is the letters of Vietnamese that a tone may be put on.
const vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"

// TestLettersAgreeWithUnicode takes each letter apart by the tables of Unicode:
// what it leaves after its last mark, if that mark is a tone.
func TestLettersAgreeWithUnicode(t *testing.T) {
	names := map[rune]Tone{0x300: Grave, 0x301: Acute, 0x309: Hook, 0x303: Tilde, 0x323: Dot}
	want := map[rune]rune{} // what a letter with a tone leaves
	for _, base := range vowels {
		for mark, tone := range names {
			r := []rune(norm.NFC.String(string(base) + string(mark)))
			if len(r) != 1 {
				t.Fatalf("%q and %U do not compose", base, mark)
			}
			want[r[0]] = base
			if b, k := Split(r[0]); b != base || k != tone {
				t.Errorf("%q is %q with tone %d, want %q with %d", r[0], b, k, base, tone)
			}
			if With(base, tone) != r[0] {
				t.Errorf("%q with tone %d is %q, want %q", base, tone, With(base, tone), r[0])
			}
			if ToneOf(mark) != tone || IsShape(mark) {
				t.Errorf("%U is tone %d, want %d", mark, ToneOf(mark), tone)
			}
		}
		if !IsVowel(base) || With(base, Level) != base {
			t.Errorf("%q is no vowel", base)
		}
	}
	for r := rune(0); r < 0x3000; r++ {
		if want[r] == 0 {
			if b, k := Split(r); b != r || k != Level {
				t.Errorf("%q (%U) is %q with tone %d", r, r, b, k)
			}
		}
		if IsVowel(r) != strings.ContainsRune(vowels, r) && r != 'İ' {
			t.Errorf("IsVowel(%q) is %v", r, IsVowel(r))
		}
		if IsAdditional(r) != (want[r] != 0 && r > 0x1E00) {
			t.Errorf("IsAdditional(%q) is %v", r, IsAdditional(r))
		}
		// The horned o and u, the crossed d and the short a are in no language
		// of Western Europe.
		own := want[r] != 0 && r > 0x1E00 || r != 0 && strings.ContainsRune("ĂăĐđƠơƯư", r)
		if IsOwn(r) != own {
			t.Errorf("IsOwn(%q) is %v", r, IsOwn(r))
		}
	}
	for _, r := range "\u0302\u0306\u031b" {
		if !IsShape(r) || ToneOf(r) != Level {
			t.Errorf("%U is no shape", r)
		}
	}
	if ToneOf('a') != Level || ToneOf(0) != Level || ToneOf(0x340) != Grave || ToneOf(0x341) != Acute {
		t.Error("ToneOf takes others for marks, or misses the old ones")
	}
}

func TestSmallAgreesWithUnicode(t *testing.T) {
	for r := rune(-1); r < 0x30000; r++ {
		want := rune(0)
		if unicode.IsLetter(r) {
			want = unicode.ToLower(r)
		}
		if got := Small(r); got != want {
			t.Errorf("%U: %U, want %U", r, got, want)
		}
	}
}

func TestHasTone(t *testing.T) {
	for word, want := range map[string]bool{
		"UBND": false, "HĐND": false, "ĐÔ": false, "XÃ": true, "hòa": true, "": false, "TƯ": false, "Ủy": true,
	} {
		if HasTone(word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}

func TestParse(t *testing.T) {
	for word, want := range map[string]Syllable{
		"nghiêng": {"ngh", "iê", "ng", 3, Level, -1},
		"Quỳnh":   {"qu", "y", "nh", 2, Grave, 2},
		"giếng":   {"gi", "ê", "ng", 2, Acute, 2},
		"gì":      {"g", "i", "", 1, Grave, 1},
		"ĐƯỢC":    {"đ", "ươ", "c", 1, Dot, 2},
		"ướt":     {"", "ươ", "t", 0, Acute, 1},
		"khuỷu":   {"kh", "uyu", "", 2, Hook, 3},
		"ngoẵng":  {"ng", "oă", "ng", 2, Tilde, 3},
	} {
		if s, ok := Parse([]rune(word)); !ok || s != want {
			t.Errorf("%q: %+v %v, want %+v", word, s, ok, want)
		}
	}
	for _, word := range []string{"", "bcd", "Node", "hóá", "email", "nghiêngg", "strong", "xz", "tr", "web", "aeiou"} {
		if s, ok := Parse([]rune(word)); ok {
			t.Errorf("%q is taken for the syllable %+v", word, s)
		}
	}
}

// TestPlace reads the 370 syllables on which the two styles differ: each of a
// pair bears its tone where its own style wants it.
func TestPlace(t *testing.T) {
	data, err := os.ReadFile("../../testdata/vectors/tone_pairs_all.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		pair := strings.Fields(line)
		if line[0] == '#' || len(pair) != 2 {
			continue
		}
		n++
		for style, word := range pair {
			s, ok := Parse([]rune(word))
			old, now := s.Place()
			if at := []int{old, now}[style]; !ok || s.At != at || old == now {
				t.Errorf("%q: %+v %v, old style at %d, new at %d", word, s, ok, old, now)
			}
		}
	}
	if n != 370 {
		t.Errorf("%d pairs", n)
	}
	// Where the styles agree.
	for word, want := range map[string]int{
		"hoàn": 2, "tuýt": 2, "nghĩa": 3, "nghiêng": 4, "khuya": 3, "quý": 2, "múa": 1, "muối": 2, "khuỷu": 3, "già": 2,
	} {
		s, ok := Parse([]rune(word))
		if old, now := s.Place(); !ok || old != want || now != want {
			t.Errorf("%q: %d and %d, want %d", word, old, now, want)
		}
	}
}
