package extract

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bantin/internal/article"
)

// randomText is a text of letters of several writings and of white space of all
// kinds.
func randomText(r *rand.Rand) string {
	const from = "aZ0.é ế ộ đ€©Â字かア한😀 \t\n\r\v\f\u0085\u00a0\u00a1\u1680\u1681\u2000\u2003\u200a\u200b\u2028\u2029\u202f" +
		"\u205f\u2060\u3000\u3001\ufeff"
	all := []rune(from)
	out := make([]rune, r.IntN(40))
	for i := range out {
		out[i] = all[r.IntN(len(all))]
		if r.IntN(4) > 0 {
			out[i] = all[r.IntN(11)] // mostly plain letters
		}
	}
	return string(out)
}

func TestSqueezeJoinsFields(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := randomText(r)
		if got, want := squeeze(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Fatalf("%q is squeezed to %q instead of %q", s, got, want)
		}
	}
}

func TestTextsWithoutBreaks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := randomText(r) + "\n"[:r.IntN(2)] + randomText(r)
		want := strings.TrimSuffix(strings.TrimPrefix(strings.Join(strings.Fields("|"+s+"|"), " "), "|"), "|")
		if got := withoutBreaks(s); got != want && s != "" {
			t.Fatalf("%q is %q instead of %q", s, got, want)
		}
	}
}

func TestLetterCount(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := randomText(r)
		want, space := 0, true
		for _, c := range s {
			gap := strings.ContainsRune(" \n\t\r", c)
			if !gap || !space {
				want++
			}
			if space = gap; c >= 0x3040 && c < 0xD7FF {
				want++
			}
		}
		if got := letterCount(s); got != want {
			t.Fatalf("%q has %d letters, not %d", s, got, want)
		}
	}
}

func TestRuneCount(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := randomText(r)
		if r.IntN(2) == 0 {
			s = strings.Repeat("abcd", r.IntN(5)) + s
		}
		s = s[:r.IntN(len(s)+1)] // within a character, too
		if got, want := runeCount(s), utf8.RuneCountInString(s); got != want {
			t.Fatalf("%q has %d characters, not %d", s, got, want)
		}
	}
}

// TestOfferWords: such a word is found wherever it begins, behind white space or a letter
// beyond ASCII, and nowhere else.
func TestOfferWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	parts := []string{"reading", "to read", "to", "se", "members", "thành ", "để đọc", "đ", " ", "“", "x", "xxxxxxxx", "Đ", "\n"}
	found := 0
	for range 20000 {
		s := "b" // not all in capitals
		for range r.IntN(8) {
			s += parts[r.IntN(len(parts))]
		}
		want := false
		for i := range s {
			want = want || (i == 0 || s[i-1] <= ' ' || s[i-1] >= utf8.RuneSelf) && slices.ContainsFunc(offerWords[:],
				func(w string) bool { return strings.HasPrefix(s[i:], w) })
		}
		if got := mayOffer(s); got != want {
			t.Fatalf("%q: %t", s, got)
		}
		if want {
			found++
		}
	}
	if found < 1000 {
		t.Error("only", found, "have a word")
	}
}

func TestIsEmpty(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var runs article.Inline
		for range r.IntN(4) {
			runs = append(runs, article.Run{Text: strings.Repeat(string([]rune(" \n\u00a0\u3000\u2003\u200bx")[r.IntN(7)]), r.IntN(3)), Bold: r.IntN(2) == 0})
		}
		if got, want := isEmpty(runs), len(tidy(runs)) == 0; got != want {
			t.Fatalf("%q: %t", runs, got)
		}
	}
}

func TestHoldsFold(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(most int) string {
		out := make([]rune, r.IntN(most))
		for i := range out {
			out[i] = []rune("aAbBđĐếẾ ")[r.IntN(9)]
		}
		return string(out)
	}
	for range 20000 {
		s, low := pick(20), strings.ToLower(pick(4))
		if got, want := holdsFold(s, low), strings.Contains(strings.ToLower(s), low); got != want {
			t.Fatalf("%q holds %q: %v", s, low, got)
		}
	}
}

func BenchmarkLetterCount(b *testing.B) {
	for name, s := range map[string]string{
		"Vietnamese": strings.Repeat("Ủy ban nhân dân xã tổ chức hội nghị tổng kết công tác năm. ", 20),
		"English":    strings.Repeat("The committee of the village held its meeting on the year. ", 20),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				letterCount(s)
			}
		})
	}
}
