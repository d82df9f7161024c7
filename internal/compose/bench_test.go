package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// BenchmarkPages lays out thirty articles of twenty paragraphs.
func BenchmarkPages(b *testing.B) {
	tpl, _ := style.Embedded("a4")
	rng := rand.New(rand.NewSource(5))
	var issue strings.Builder
	for range 30 {
		fmt.Fprintf(&issue, "= %s\n", randomText(rng, 10))
		for range 20 {
			fmt.Fprintf(&issue, "%s\n", randomText(rng, 30+rng.Intn(100)))
		}
	}
	in := markup(b, issue.String())
	fonts := font.NewSet()
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Pages(in, tpl, fonts); err != nil {
			b.Fatal(err)
		}
	}
}
