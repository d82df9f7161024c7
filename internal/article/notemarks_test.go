package article

import (
	"fmt"
	"strings"
	"testing"
)

// marked is which runs of a text call a note, "2 of rác".
func markedIn(body []Block) string {
	var out []string
	before := ""
	for in := range Inlines(body...) {
		for _, r := range in {
			if r.Note != 0 {
				out = append(out, fmt.Sprint(before, ":", r.Note))
			}
			before = r.Text
		}
	}
	return strings.Join(out, " ")
}

func TestRaisedFiguresCallNotes(t *testing.T) {
	high := func(before, figure string) Block {
		return Paragraph{Text: Inline{{Text: before}, {Text: figure, Super: true}, {Text: " sau"}}}
	}
	list := List{Notes: true, Numbering: Numbering{Ordered: true}, Items: []Item{{Text: Plain("một")}, {Text: Plain("hai")}, {Text: Plain("ba")}}}
	for _, c := range []struct {
		before, figure string
		notes          Block
		want           string
	}{
		{"rác", "2", list, "rác:2"},
		{"rác.", "[2]", list, "rác.:2"},
		{"“rác”", "(3)", list, "“rác”:3"},
		{"năm 2025", "1", list, "năm 2025:1"},
		{"đạt 96,5%", "1", list, "đạt 96,5%:1"},
		{"rác", "4", list, ""},
		{"rác", "2", List{Items: list.Items, Numbering: list.Numbering}, ""},
		{"200 m", "2", list, ""},
		{"200m", "2", list, ""},
		{"9 km", "2", list, ""},
		{"9 km", "1", list, "9 km:1"},
		{"tiêm", "2", list, "tiêm:2"},
		{"10", "3", list, ""},
		{"x", "2", list, ""},
		{"ý", "2", list, ""},
		{"E = mc", "2", list, ""},
		{"S = πr", "2", list, ""},
		{"HĐND", "2", list, "HĐND:2"},
		{"5 kg", "1", list, "5 kg:1"},
		{"rác", "th", list, ""},
		{"rác", "2", Paragraph{Text: Plain("[2] Theo báo cáo"), Form: Note}, "rác:2"},
		{"rác", "1", Paragraph{Text: Plain("[2] Theo báo cáo"), Form: Note}, ""},
		{"", "2", list, ":2"},
		{"rác", "1, 2", list, "rác:1 1, :2"},
		{"rác.", "[1][3]", list, "rác.:1 [1]:3"},
		{"rác", "(1; 2,3)", list, "rác:1 (1; :2 2,:3"},
		{"rác", "1–3", list, "rác:1 1–:3"},
		{"rác", "[1, 4]", list, ""},
		{"rác", "1 và 2", list, ""},
		{"9 m", "2, 3", list, ""},
		{"rác", ", ", list, ""},
	} {
		body := []Block{high(c.before, c.figure), c.notes}
		given := fmt.Sprintf("%#v", body)
		if got := markedIn(WithNoteMarks(body)); got != c.want {
			t.Errorf("%s^%s: %q, want %q", c.before, c.figure, got, c.want)
		}
		if fmt.Sprintf("%#v", body) != given {
			t.Errorf("%s^%s: what was given has changed", c.before, c.figure)
		}
	}
	// The number that a note begins with calls no note.
	own := []Block{Paragraph{Text: Inline{{Text: "1", Super: true}, {Text: " Theo báo cáo"}}, Form: Note}}
	if got := markedIn(WithNoteMarks(own)); got != "" {
		t.Errorf("a note calls %s", got)
	}
}
