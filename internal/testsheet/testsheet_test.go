package testsheet

import (
	"math"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// draw is the sheet with words that are easy to find.
func draw(t *testing.T) *frame.Document {
	t.Helper()
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, err := Pages(&Words{Title: "T", Front: "mặt trước", Back: "mặt sau", Top: "đầu tờ", Steps: []string{"một", "hai"},
		Answers: []string{"ba"}, Length: "dài", Edges: "mép", Greys: "xám", Sizes: "cỡ", Sample: "mẫu"}, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestRulersCountMillimetresFromTheEdges measures the marks that cross the
// middle of the left and the upper edge's quarter.
func TestRulersCountMillimetresFromTheEdges(t *testing.T) {
	for n, p := range draw(t).Pages {
		if p.Width != unit.MM(297) || p.Height != unit.MM(210) {
			t.Fatalf("page %d is %v × %v", n+1, p.Width, p.Height)
		}
		left, right, top, foot := map[int]bool{}, map[int]bool{}, map[int]bool{}, map[int]bool{}
		mm := func(l unit.Length) int { return int(math.Round(l.MM())) }
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			r, ok := it.(*frame.Rule)
			if !ok {
				return
			}
			x, y := r.X+r.W/2, r.Y+r.H/2
			switch {
			case r.W == thin && r.Y+r.H == height/2 && x < unit.MM(21):
				left[mm(x)] = true
			case r.W == thin && r.Y+r.H == height/2 && x > width-unit.MM(21):
				right[mm(width-x)] = true
			case r.H == thin && r.X+r.W == width/4 && y < unit.MM(21):
				top[mm(y)] = true
			case r.H == thin && r.X+r.W == width/4 && y > height-unit.MM(21):
				foot[mm(height-y)] = true
			}
		})
		for _, marks := range []map[int]bool{left, right, top, foot} {
			if len(marks) != 21 {
				t.Errorf("page %d: %d marks, want one a millimetre from 0 to 20", n+1, len(marks))
			}
		}
	}
}

// TestTheLineIsAsLongAsItSays looks for a line of 100 mm.
func TestTheLineIsAsLongAsItSays(t *testing.T) {
	found := false
	for _, it := range draw(t).Pages[0].Items {
		r, ok := it.(*frame.Rule)
		found = found || ok && math.Abs(r.W.MM()-100) < 0.01
	}
	if !found {
		t.Error("there is none")
	}
}

// TestOnlyRulersAreNearTheEdges wants all text within what every printer reaches,
// and each word on its side.
func TestOnlyRulersAreNearTheEdges(t *testing.T) {
	doc := draw(t)
	said := [2]string{}
	for n, p := range doc.Pages {
		for _, it := range p.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			said[n] += x.String + " "
			if x.Node != 0 && (x.X < unit.MM(20) || x.Y < unit.MM(20) || x.Y > p.Height-unit.MM(20)) {
				t.Errorf("page %d: %q at %v,%v", n+1, x.String, x.X, x.Y)
			}
		}
	}
	for _, w := range []string{"mặt trước", "đầu tờ", "một", "hai", "dài", "mép", "xám", "cỡ", "5 pt", "mẫu"} {
		if !strings.Contains(said[0], w) {
			t.Errorf("the front does not say %q", w)
		}
	}
	if !strings.Contains(said[1], "ba") || !strings.Contains(said[1], "mặt sau") || strings.Contains(said[1], "hai") {
		t.Errorf("the back says %q", said[1])
	}
}
