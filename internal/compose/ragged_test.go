package compose

import (
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestJustifyFalseSetsRaggedRight expects every space of running copy at its
// natural width, and lines that end short of the measure.
func TestJustifyFalseSetsRaggedRight(t *testing.T) {
	issue := "= Ruộng\n" + strings.Repeat("Vụ này xã gieo cấy được hơn hai trăm héc-ta lúa, trong đó phần lớn là "+
		"giống mới, năng suất cao. ", 12) + "\n> " +
		strings.Repeat("Chúng tôi sẽ tiếp tục mở rộng diện tích trong những năm tới đây. ", 6) + "\n"
	for template, justified := range map[string]bool{"": true, "justify: false\n": false} {
		doc, diags := lay(t, issue, template)
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		texts, stretched := 0, 0
		for _, it := range doc.Pages[0].Items {
			x, ok := it.(*frame.Text)
			if !ok || doc.Structure.Article(x.Node) == 0 || doc.Structure.Within(x.Node, frame.Paragraph,
				frame.Quote) == 0 {
				continue
			}
			texts++
			if x.Space != unit.Em(x.Face.Advance(' '), x.Size) || x.Track != 0 || x.Scale != 1000 {
				stretched++
			}
		}
		if texts < 20 || justified && stretched < texts*3/4 || !justified && stretched > 0 {
			t.Errorf("%q: %d of %d lines are stretched", template, stretched, texts)
		}
	}
}
