package compose

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// rowsDrawn is how often the first cell of each row of wideTable is drawn.
func rowsDrawn(p *planner) map[string]int {
	cell, out := regexp.MustCompile(`^r\d+$`), map[string]int{}
	for _, sh := range p.pages {
		for _, pt := range sh.parts {
			frame.Walk(pt.Items, func(it frame.Item, _, _ unit.Length) {
				if x, ok := it.(*frame.Text); ok && cell.MatchString(x.String) {
					out[x.String]++
				}
			})
		}
	}
	return out
}

// TestTablesPutOtherwiseLeaveLessWhite: where tables leave holes, another plan is taken only if it leaves less white,
// takes no page more, and has all rows.
func TestTablesPutOtherwiseLeaveLessWhite(t *testing.T) {
	unraced(t)
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	taken := map[tabling]int{}
	for _, name := range []string{"a4", "a3"} {
		tpl := tplOf(t, name)
		for rows := 12; rows < 42; rows += 6 {
			for lines := 6; lines < 40; lines += 3 {
				in := markup(t, "no masthead\n= Danh sách\n"+strings.Repeat(text+"\n", lines)+"== Một\n"+text+"\n== Hai\n"+wideTable(rows)+
					"= Một bài khác\n"+strings.Repeat(text+"\n", 9)+"== Ba\n"+wideTable(2*rows)+strings.Repeat(text+"\n", 20))
				p, ok := newSetter(font.NewSet(), tpl).planned(&in)
				if !ok {
					t.Fatal("no plan")
				}
				again := p.tabled(tpl)
				if again == nil {
					continue
				}
				taken[again.tight.tabling]++
				said := fmt.Sprintf("%s, %d rows, %d lines", name, rows, lines)
				if len(again.pages) > len(p.pages) || again.whites() >= p.whites() {
					t.Errorf("%s: %d pages with %d lines of white, before %d with %d", said, len(again.pages), again.whites(), len(p.pages), p.whites())
				}
				was, is := rowsDrawn(p), rowsDrawn(again)
				for row, n := range was {
					if is[row] != n {
						t.Errorf("%s: %s is drawn %d times, before %d", said, row, is[row], n)
					}
				}
			}
		}
	}
	if len(taken) == 0 {
		t.Error("no issue is planned again")
	}
	t.Log(taken)
}
