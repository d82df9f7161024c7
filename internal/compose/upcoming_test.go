package compose

import (
	"fmt"
	"math/rand"
	"runtime"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestPagesAreTheSameOnAnyNumberOfCores: what is set ahead, or kept, is what would be set when
// it is asked for.
func TestPagesAreTheSameOnAnyNumberOfCores(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for seed := range seeds(1, 24) {
		in := markup(t, randomIssue(rand.New(rand.NewSource(seed))))
		var want string
		for _, cores := range []int{1, 2, 4} {
			runtime.GOMAXPROCS(cores)
			doc, said, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			var dump strings.Builder
			if err := frame.Dump(&dump, doc); err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprint(dump.String(), said)
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("seed %d on %d cores: got\n%.3000s\nwant\n%.3000s", seed, cores, got, want)
			}
		}
	}
}
