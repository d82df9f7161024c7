package font

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestSigns(t *testing.T) {
	s := NewSet()
	for in, want := range map[string]string{
		"Ra quân 🇻🇳💪": "Ra quân ", "xanh 🌱👨\u200d👩\u200d👧!”": "xanh!”", "🎉 Vui 🎉 quá": " Vui quá",
		"☎ 0912, ✅ xong, ❌ chưa, ➡ hội trường ★★★": "☎ 0912, ✓ xong, ✗ chưa, ➡ hội trường ★★★",
		"❤️ và ☎️": "❤️ và ☎️", "1\ufe0f\u20e3 Họp": "1\ufe0f Họp", "🔟 hộ": "10 hộ", "𝗧𝗶𝗻 𝟮𝟬𝟮𝟲": "Tin 2026",
		"大市 и Αθήνα": "大市 и Αθήνα", "Trời  nắng": "Trời  nắng", "a\xff😀b": "a\xffb", "👍🏽": "",
		"👩\u200dxã 👩\u200d 7": "xã 7",
	} {
		if got, _ := s.Signs(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if _, dropped := s.Signs("🎉 và 🎉, 👍🏽 👨\u200d👩\u200d👧 🇻🇳🇱🇦"); !slices.Equal(dropped,
		[]string{"🎉", "👍🏽", "👨\u200d👩\u200d👧", "🇻🇳", "🇱🇦"}) {
		t.Errorf("fell off: %q", dropped)
	}
}

// TestSignsTakeNoSearch: what is joined to an emoji without end, or thousands of them, is gone
// through once.
func TestSignsTakeNoSearch(t *testing.T) {
	s := NewSet()
	endless := strings.Repeat("👩\u200d", 200_000)
	from := time.Now()
	if got, dropped := s.Signs("a" + endless + "b"); got != "ab" || len(dropped) != 1 || dropped[0] != endless {
		t.Errorf("%.40q, %d fell off", got, len(dropped))
	}
	var many strings.Builder
	for r := rune(0x1F600); r < 0x1F640; r++ {
		for next := rune(0x1F600); next < 0x1F640; next++ {
			for third := rune(0x1F600); third < 0x1F610; third++ {
				many.WriteString(string([]rune{r, 0x200D, next, 0x200D, third, ' '}))
			}
		}
	}
	if _, dropped := s.Signs(many.String()); len(dropped) != 64*64*16 {
		t.Errorf("%d fell off", len(dropped))
	}
	if took := time.Since(from); took > 10*time.Second {
		t.Error(took)
	}
}

// FuzzSigns: nothing but what is told falls off, and once is enough.
func FuzzSigns(f *testing.F) {
	s := NewSet()
	for _, in := range []string{"Ra quân 🇻🇳💪", "✅ a\xff", "👨\u200d👩 x", "𝗧\u20e3", "\u200d😀\u200d", "🇻"} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out, dropped := s.Signs(in)
		if !utf8.ValidString(in) { // pieces of characters may come together
			return
		}
		if !utf8.ValidString(out) {
			t.Fatalf("%q became %q", in, out)
		}
		if again, more := s.Signs(out); again != out || len(more) > 0 {
			t.Fatalf("%q, then %q, drops %q", out, again, more)
		}
		if !MayHaveSigns(in) && (out != in || len(dropped) > 0) {
			t.Fatalf("%q became %q unlooked at", in, out)
		}
	})
}
