package pdf_test

import (
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/unit"
)

// TestJumpsAreHeardBeforeWhatIsStillToCome: between two blocks, and before the last one where
// that is what goes on; behind it, they would promise more of what has ended.
func TestJumpsAreHeardBeforeWhatIsStillToCome(t *testing.T) {
	for _, x := range []struct{ more, goesOn, file bool }{{false, true, true}, {true, true, true}, {true, false, true}, {false, true, false}} {
		doc, o := document(t)
		serif := face(t, "NotoSerif-Regular")
		var s frame.Structure
		doc.Pages, doc.Outline, doc.Structure = nil, nil, nil
		y := unit.Pt(0)
		page := func() {
			doc.Pages = append(doc.Pages, frame.Page{Label: "1", Width: unit.MM(148), Height: unit.MM(210)})
			y = unit.Pt(30)
		}
		say := func(node int32, text string) {
			y += unit.Pt(14)
			p := &doc.Pages[len(doc.Pages)-1]
			p.Items = append(p.Items, &frame.Text{Node: node, X: unit.Pt(30), Y: y, Face: serif, Size: unit.Pt(10), String: text})
		}
		a := s.Add(frame.Node{Role: frame.Article, Number: 1})
		node := func(role frame.Role) int32 { return s.Add(frame.Node{Parent: a, Role: role}) }
		page()
		say(node(frame.Paragraph), "Một.")
		torn := node(frame.Paragraph)
		say(torn, "Hai ")
		to := y + unit.Pt(14)
		page()
		say(node(frame.Jump), "Tiếp theo trang 1")
		if x.goesOn && x.file {
			say(torn, "ba.")
		}
		if x.more {
			say(node(frame.Paragraph), "Bốn.")
		}
		onward := node(frame.Jump) // its page is known last
		first := &doc.Pages[0]
		first.Items = append(first.Items, &frame.Text{Node: onward, X: unit.Pt(30), Y: to, Face: serif, Size: unit.Pt(10), String: "Xem tiếp trang 2"})
		if !x.file {
			doc.Pages = doc.Pages[:1]
		}
		doc.Structure = s
		var said strings.Builder
		o.Spoken = &said
		if err := pdf.Write(&strings.Builder{}, doc, o); err != nil {
			t.Fatal(err)
		}
		var got []string
		for line := range strings.Lines(said.String()) {
			if _, words, ok := strings.Cut(line, `"`); ok {
				got = append(got, strings.TrimSuffix(words, "\"\n"))
			}
		}
		want := map[bool][]string{
			true:  {"Một.", "Hai ba.", "Xem tiếp trang 2", "Tiếp theo trang 1", "Bốn."},
			false: {"Một.", "Xem tiếp trang 2", "Tiếp theo trang 1", "Hai ba."},
		}[x.more]
		switch {
		case !x.file:
			want = []string{"Một.", "Hai", "Xem tiếp trang 2"}
		case !x.goesOn:
			want[1] = "Hai"
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%+v: %q, want %q", x, got, want)
		}
	}
}
