package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
)

// TestARepeatedHeadSaysThatItsTableGoesOn: above each head that is there again, and above no other, stands
// "(tiếp theo)", of which a screen reader says nothing; a table without a head has none.
func TestARepeatedHeadSaysThatItsTableGoesOn(t *testing.T) {
	long := func(columns int, rows int) string {
		var b strings.Builder
		b.WriteString("| Đầu bảng" + strings.Repeat(" | Cột", columns-1) + "\n")
		for i := range rows {
			fmt.Fprintf(&b, "| Hàng %d%s\n", i, strings.Repeat(" | ô", columns-1))
		}
		return b.String()
	}
	for _, c := range []struct {
		name, issue string
		heads       bool
		parts       int // at least
	}{
		{"in columns", long(2, 180), true, 3},
		{"across the columns", long(9, 120), true, 2},
		{"short", long(2, 4), true, 1},
		{"without a head", long(2, 180), false, 1},
	} {
		in := markup(t, "= Một đầu đề\nMột đoạn của bài.\n"+c.issue+"Một đoạn của bài.\n")
		if !c.heads {
			for i, b := range in.Entries[0].Article.Body {
				in.Entries[0].Article.Body[i] = headless(b)
			}
		}
		doc, _ := layInput(t, in, "")
		heads, goesOn := 0, 0
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				x, ok := it.(*frame.Text)
				switch {
				case !ok:
				case strings.HasPrefix(x.String, "Đầu bảng"):
					heads++
					if goesOn != heads-1 {
						t.Errorf("%s: head %d is below %d times that it goes on", c.name, heads, goesOn)
					}
				case strings.HasPrefix(x.String, "(tiếp theo)"):
					goesOn++
					if x.Node != 0 {
						t.Errorf("%s: %q is read aloud", c.name, x.String)
					}
				}
			}
		}
		if heads < c.parts || goesOn != heads-1 {
			t.Errorf("%s: %d heads, %d times %q", c.name, heads, goesOn, "(tiếp theo)")
		}
	}
}

// headless is a table without a head, and any other block as it is.
func headless(b article.Block) article.Block {
	if tab, ok := b.(article.Table); ok {
		tab.HeaderRows = 0
		return tab
	}
	return b
}
