package legacy

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestAGlanceMissesNothing holds mayBeSuspect to isSuspect: for all characters of two
// bytes and those that texts have beside letters, and for rows of bytes at random, whole
// characters or not.
func TestAGlanceMissesNothing(t *testing.T) {
	passed := 0
	check := func(text string) {
		t.Helper()
		switch {
		case mayBeSuspect(text):
		case isSuspect(text):
			t.Fatalf("%+q is suspect, and not at a glance", text)
		default:
			passed++
		}
	}
	besides := []string{"", " ", "a", "e", "I", "o", "Y", "n", "N", "à", "ữ", "Đ", "\u0301", "5"}
	for r := range rune(0x3000) {
		for _, before := range besides {
			for _, after := range besides {
				check(before + string(r) + after)
			}
		}
	}
	pieces := append(strings.Split("abeiouyAEIOUYnN .,`^~-(\n“”–…€²ìÌòÒàâãêõùÀÂđĐƠưũĩạỗÐ¸µ\u0300\u0302\u0323\ufffd", ""),
		"\xC3", "\xE1", "\xE1\xBB", "\xBA", "\x80", "\x93", "\xE2", "\xE2\x80", "\xC6", "\xCC", "\x01", "\x7F")
	r := rand.New(rand.NewPCG(7, 8))
	for range 300_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		check(b.String())
	}
	if passed < 50_000 {
		t.Errorf("a glance is enough for %d texts only", passed)
	}
	const copied = "Sáng 21/11, tại cánh đồng thôn Đông, Ủy ban nhân dân xã Tân Hòa – “nơi còn nghèo” – khởi công…"
	if mayBeSuspect(copied) {
		t.Error("copy is suspect at a glance")
	}
}

// BenchmarkIsSuspect takes words in no order that the processor could learn.
func BenchmarkIsSuspect(b *testing.B) {
	words := strings.Fields("xã Tân Hòa nghiệp đường phát triển kinh tế người dân của và các những trường được nước hội “nơi")
	r := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for range 40_000 {
		text.WriteString(words[r.IntN(len(words))] + " ")
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if IsSuspect(text.String()) {
			b.Fatal("suspect")
		}
	}
}
