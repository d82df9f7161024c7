package extract

import (
	"math/rand/v2"
	"strings"
	"testing"
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
