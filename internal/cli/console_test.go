package cli

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// Of warnings of one kind a page has as many as it has pictures: people are told the first, right below them how
// many more there are, and machines and those who ask for more are told all.
func TestManyWarningsOfAKindAreCounted(t *testing.T) {
	lost := func(n int, code diag.Code, file string) (out []diag.Diag) {
		for i := range n {
			out = append(out, diag.Diag{Code: code, Severity: diag.Warning, File: file, Args: []any{fmt.Sprintf("%d.jpg", i)}})
		}
		return out
	}
	said := func(shared sharedOptions, diags ...diag.Diag) []string {
		var out strings.Builder
		c := console{words: words{diag.English}, shared: shared, stderr: &out, hinted: map[string]bool{}}
		c.notify(diags...)
		var lines []string
		for line := range strings.Lines(out.String()) {
			if !strings.HasPrefix(line, "bantin: hint:") {
				lines = append(lines, line)
			}
		}
		return lines
	}
	for n := 1; n < 60; n++ {
		var both []diag.Diag // by turns, as they stand on the page
		other := lost(n+1, diag.FrameLeftOut, "a.html")
		for i, d := range lost(n, diag.PictureMissing, "a.html") {
			both = append(both, d, other[i])
		}
		both = append(both, other[n])
		lines, more := said(sharedOptions{}, both...), 0
		for i, line := range lines {
			if left := 0; strings.Contains(line, "of the same kind") {
				fmt.Sscanf(line, "bantin: warning: a.html: %d more", &left)
				if i == 0 || !strings.Contains(lines[i-1], "9.jpg") {
					t.Errorf("%d: %q is below %q", n, line, lines[max(i-1, 0)])
				}
				more += left - 1
			}
		}
		if len(lines)+more != len(both) {
			t.Errorf("%d: %d lines and %d more of %d", n, len(lines), more, len(both))
		}
		if n <= 11 && more > 0 || n > 12 && len(lines) != 22 {
			t.Errorf("%d: %d lines are said, %d not", n, len(lines), more)
		}
		for _, all := range []sharedOptions{{verbose: true}, {json: true}} {
			if got := said(all, both...); len(got) != len(both) {
				t.Errorf("%d, %+v: %d of %d are said", n, all, len(got), len(both))
			}
		}
	}
	// Each page has its own, and what ends a run is said whatever there is of it.
	pages := []diag.Diag{}
	for i := range 40 {
		pages = append(pages, lost(1, diag.PictureMissing, fmt.Sprintf("%d.html", i))...)
	}
	if got := said(sharedOptions{}, pages...); len(got) != 40 {
		t.Errorf("%d of 40 pages are told", len(got))
	}
	for i := range pages {
		pages[i].Severity, pages[i].File = diag.Fault, "a.html"
	}
	if got := said(sharedOptions{}, pages...); len(got) != 40 {
		t.Errorf("%d of 40 errors are told", len(got))
	}
}
