package speech

import (
	"strings"
	"testing"
	"time"
)

// TestWordsWithoutEndAreNotGoneThroughAgain reads runs of signs, each of which asks what stands before
// it: per cent signs took four minutes.
func TestWordsWithoutEndAreNotGoneThroughAgain(t *testing.T) {
	for _, unit := range []string{"1%", "1-", "1/", "9", "a", "- ", "0912 "} {
		begin := time.Now()
		said := Text("Số "+strings.Repeat(unit, 50_000)+" là số.", Options{}).String()
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("%q: %v", unit, took)
		}
		if !strings.HasSuffix(said, " là số.") {
			t.Errorf("%q: the end is %q", unit, said[len(said)-40:])
		}
	}
}
