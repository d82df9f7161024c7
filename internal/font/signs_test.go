package font

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestSigns(t *testing.T) {
	s := NewSet()
	for in, want := range map[string]string{
		"Ra quân 🇻🇳💪": "Ra quân ", "xanh 🌱👨\u200d👩\u200d👧!”": "xanh!”", "🎉 Vui 🎉 quá": " Vui quá",
		"☎ 0912, ✅ xong, ❌ chưa, ➡ hội trường ★★★": "☎ 0912, ✓ xong, ✗ chưa, ➡ hội trường ★★★",
		"❤️ và ☎️": "❤️ và ☎️", "1\ufe0f\u20e3 Họp": "1\ufe0f Họp", "🔟 hộ": "10 hộ", "𝗧𝗶𝗻 𝟮𝟬𝟮𝟲": "Tin 2026",
		"大市 и Αθήνα": "大市 и Αθήνα", "Trời  nắng": "Trời  nắng", "a\xff😀b": "a\xffb", "👍🏽": "",
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
