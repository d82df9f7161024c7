package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestARunInHeadKeepsWithItsText ends columns at every line of paragraphs that begin with a question in
// bold, and of briefs: two lines of what such a head is of stand below its last one in its column.
func TestARunInHeadKeepsWithItsText(t *testing.T) {
	heads := 0
	for n := range 40 {
		var b strings.Builder
		b.WriteString("= Một hai ba\n" + strings.Repeat("Một đoạn.\n", n))
		for i := range 30 {
			fmt.Fprintf(&b, "*Câu hỏi %d %s?* %s\n", i, strings.Repeat("của bà con trong thôn ", 2+i*5%7),
				strings.Repeat("Chúng tôi thấy việc này có ích cho thôn. ", 3+i%4))
		}
		for i := range 8 {
			fmt.Fprintf(&b, "= Tin số %d %s\nbrief\n%s\n", i, strings.Repeat("của xã nhà ", 1+i*5%7), strings.Repeat("Một tin ngắn. ", 9+i%5))
		}
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\nbriefs_across: false\n")
		type line struct {
			page int
			y    unit.Length
			bold bool
			text string
		}
		var lines []line
		for p := range doc.Pages {
			for _, it := range doc.Pages[p].Items {
				x, ok := it.(*frame.Text)
				if !ok || x.Node == 0 || x.Size != tpl.Styles.Body.Size {
					continue
				}
				bold := x.Face.Name() == tpl.Styles.Body.Bold
				if k := len(lines) - 1; k >= 0 && lines[k].page == p && lines[k].y == x.Y {
					lines[k].bold, lines[k].text = lines[k].bold && bold, lines[k].text+x.String
					continue
				}
				lines = append(lines, line{p, x.Y, bold, x.String})
			}
		}
		for i, l := range lines {
			if !strings.HasPrefix(l.text, "Câu hỏi ") && !strings.HasPrefix(l.text, "Tin số ") || !l.bold {
				continue
			}
			last := i
			for lines[last+1].bold {
				last++
			}
			heads++
			below := func(k int) bool { return k < len(lines) && lines[k].page == l.page && lines[k].y > lines[k-1].y }
			if last > i && !below(last) { // the head goes on in the next column
				continue
			}
			if !below(last+1) || !below(last+2) {
				t.Errorf("%d lines above: on page %d, %q ends its column, or a line below it does", n, l.page+1, lines[last].text)
			}
		}
	}
	if heads < 300 {
		t.Errorf("%d heads", heads)
	}
}
