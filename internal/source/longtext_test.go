package source

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestATextHasNoMoreLinesThanAPageHasParts: lines of text are bounded as the parts of a page are,
// and what is left out is said. Empty ones are not counted.
func TestATextHasNoMoreLinesThanAPageHasParts(t *testing.T) {
	for text, cut := range map[string]bool{
		strings.Repeat("a\n", maxNodes):                                 false,
		strings.Repeat("a\r", maxNodes) + "b":                           true,
		strings.Repeat("a\n", maxNodes) + strings.Repeat("\n", 9) + "b": true,
		strings.Repeat("\n", 3*maxNodes) + "b":                          false,
	} {
		p := oneOf(t, text)
		said := slices.ContainsFunc(p.Diags, func(d diag.Diag) bool { return d.Code == diag.PageCut })
		if said != cut || strings.Count(text, "b") != strings.Count(p.Text, "b") != cut {
			t.Errorf("%.10q, %d bytes: a cut is said: %t, of %d bytes", text, len(text), said, len(p.Text))
		}
	}
}
