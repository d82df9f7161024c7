package compose

import (
	"fmt"
	"slices"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestRaisedNumbersLeadToTheirNotes: each to its own, on the page where that is, with words for
// who does not see that it is raised; the power of a unit is one of the text.
func TestRaisedNumbersLeadToTheirNotes(t *testing.T) {
	high := func(s string) article.Run { return article.Run{Text: s, Super: true} }
	doc, _ := layBlocks(t,
		article.Paragraph{Text: article.Inline{{Text: "Thu gom rác"}, high("2"), {Text: " trên 200 m"}, high("2"), {Text: " và ủ phân"}, high("[1]"), {Text: ", giao cho đội"}, high("2, 1"), {Text: ", xem"}, high("7")}},
		article.List{Notes: true, Numbering: article.Numbering{Ordered: true}, Items: []article.Item{{Text: article.Plain("Ghi chú một")},
			{Text: article.Plain("Ghi chú hai")}}})
	places := frame.Places(doc)
	var got []string
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			l, ok := it.(*frame.Link)
			if !ok || doc.Structure.Role(l.Node) != frame.NoteMark {
				return
			}
			at := places[l.To]
			below := ""
			for _, it := range doc.Pages[at.Page].Items { // the first note whose text is not above that place
				if x, ok := it.(*frame.Text); ok && below == "" && doc.Structure.Within(x.Node, frame.Note) != 0 && x.Y > at.Y &&
					doc.Structure.Role(x.Node) != frame.Label {
					below = x.String
				}
			}
			got = append(got, fmt.Sprint(l.Text, ": ", below))
			if l.W <= 0 || l.W > unit.Pt(20) {
				t.Errorf("%s is %v wide", l.Text, l.W)
			}
		})
	}
	if want := []string{"chú thích 2: Ghi chú hai", "chú thích 1: Ghi chú một",
		"chú thích 2: Ghi chú hai", "chú thích 1: Ghi chú một"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
