package cli

import (
	"strings"
	"testing"
)

// TestNoTextMovesTheCursor writes what a page may hold, in pieces of every length.
func TestNoTextMovesTheCursor(t *testing.T) {
	const text = "Tiêu đề\tdòng một\nđỏ: \x1b[1;31mđỏ\x1b[0m \x1b]0;x\a\x1b[2J\r\u009b2Jnghịch\u202egn\u2066 \xe1\xff \x1b[;;;;;;;;;;;;;;;;;;m"
	const want = "Tiêu đề\tdòng một\nđỏ: \x1b[1;31mđỏ\x1b[0m \\x1b]0;x\\a\\x1b[2J\\r\\u009b2Jnghịch\\u202egn\\u2066 \\xe1\\xff \\x1b[;;;;;;;;;;;;;;;;;;m"
	for size := 1; size < len(text); size++ {
		var b strings.Builder
		h := &harmless{to: &b}
		for rest := text; rest != ""; {
			n := min(size, len(rest))
			if done, err := h.Write([]byte(rest[:n])); done != n || err != nil {
				t.Fatal(done, err)
			}
			rest = rest[n:]
		}
		if b.String() != want {
			t.Fatalf("pieces of %d: %q, want %q", size, b.String(), want)
		}
	}
}
