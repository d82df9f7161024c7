package impose

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

func pt(n int) unit.Length { return unit.Length(n) * unit.Point }

// near reports whether two places are the same but for what rounding does.
func near(a, b unit.Length) bool { return a-b <= 2 && b-a <= 2 }

// pages is a document of n pages. Each has one rule, as wide as its number says
// a hundred points from its left edge, and links to the first and the last.
func pages(n int, w, h unit.Length) *frame.Document {
	doc := &frame.Document{Language: "vi", Outline: []frame.Bookmark{{Title: "first", To: 1}, {Title: "last", To: n}}}
	for i := range n {
		doc.Pages = append(doc.Pages, frame.Page{Label: fmt.Sprint(i + 1), Width: w, Height: h, Items: []frame.Item{
			&frame.Anchor{ID: i + 1},
			&frame.Rule{X: pt(100), Y: unit.Point, W: unit.Length(i + 1), H: 1},
			&frame.Link{X: unit.Point, W: 9, H: 9, To: 1}, &frame.Link{X: unit.Point, W: 9, H: 9, To: n},
		}})
	}
	return doc
}

// half is what is printed on one half of a side, as it lies: the number of its
// page, 0 for none, and whether it is upside down.
type half struct {
	page   int
	turned bool
}

// printed is what is on the halves of a side, left and right.
func printed(t *testing.T, p *frame.Page) [2]half {
	t.Helper()
	var out [2]half
	frame.Walk(p.Items, func(it frame.Item, dx, _ unit.Length) {
		r, ok := it.(*frame.Rule)
		if !ok || r.H != 1 {
			return
		}
		at := 0
		if r.X+dx >= p.Width/2 {
			at = 1
		}
		if out[at].page != 0 {
			t.Errorf("side %s: two pages on one half", p.Label)
		}
		out[at] = half{page: int(r.W)}
	})
	if p.Turned {
		out[0], out[1] = half{out[1].page, out[1].page != 0}, half{out[0].page, out[0].page != 0}
	}
	return out
}

// leaf is one of the halves of a sheet as a booklet has it: what is on its front
// and on its back.
type leaf struct{ front, back half }

// sheet is a printed sheet seen from its front.
type sheet struct{ left, right leaf }

// run prints a booklet as the printer does and returns its sheets as they lie,
// the outermost of the first signature first.
func run(t *testing.T, parts []Part, how style.Duplex) []sheet {
	t.Helper()
	var out []sheet
	lay := func(front, back *frame.Page, long bool) {
		f, b := printed(t, front), printed(t, back)
		if long { // the left half comes to lie behind the left one, heads to feet
			for i := range b {
				b[i].turned = b[i].page != 0 && !b[i].turned
			}
		} else { // turned like a page of a book
			b[0], b[1] = b[1], b[0]
		}
		out = append(out, sheet{left: leaf{f[0], b[0]}, right: leaf{f[1], b[1]}})
	}
	if how == style.Manual {
		// The pile: what is printed first lies at the bottom, and is fed last.
		fronts, backs := parts[0].Document.Pages, parts[1].Document.Pages
		for i := range fronts {
			lay(&fronts[i], &backs[len(backs)-1-i], false)
		}
		return out
	}
	sides := parts[0].Document.Pages
	for i := 0; i < len(sides); i += 2 {
		lay(&sides[i], &sides[i+1], how == style.LongEdge)
	}
	return out
}

// read folds the sheets, signature in signature behind one another, and turns
// the pages.
func read(sheets []sheet, signature int) []half {
	if signature == 0 {
		signature = len(sheets)
	}
	var out []half
	for len(sheets) > 0 {
		n := min(signature, len(sheets))
		var after []half
		for _, s := range sheets[:n] {
			out = append(out, s.right.front, s.right.back)
			after = append([]half{s.left.back, s.left.front}, after...)
		}
		out = append(out, after...)
		sheets = sheets[n:]
	}
	return out
}

// TestAFoldedBookletReadsInOrder prints and folds booklets of every size.
func TestAFoldedBookletReadsInOrder(t *testing.T) {
	for _, how := range []style.Duplex{style.ShortEdge, style.LongEdge, style.Manual} {
		for n := 1; n <= 200; n++ {
			for _, signature := range []int{0, 1, 2, 3, 5, 10} {
				s := &style.Sheet{Kind: style.BookletSheet, Width: pt(2000), Height: pt(1500), Duplex: how,
					Signature: signature, Creep: 300, CreepFrom: 5}
				parts := Sheets(pages(n, pt(1000), pt(1500)), s)
				if len(parts) != len(Parts(s)) {
					t.Fatalf("%d parts, and %d were named", len(parts), len(Parts(s)))
				}
				var want []half
				for i := range (n + 3) / 4 * 4 {
					if i < n {
						want = append(want, half{page: i + 1})
					} else {
						want = append(want, half{})
					}
				}
				if got := read(run(t, parts, how), signature); !slices.Equal(got, want) {
					t.Fatalf("%d pages, %s, signatures of %d: %v", n, how, signature, got)
				}
			}
		}
	}
}

// TestTheTwoPagesOfASideSumUp: pages that share a side sum to one more than
// those of their signature.
func TestTheTwoPagesOfASideSumUp(t *testing.T) {
	for n := 4; n <= 200; n += 4 {
		doc := Sheets(pages(n, pt(500), pt(500)), &style.Sheet{Kind: style.BookletSheet, Width: pt(1000), Height: pt(500)})[0].Document
		for i := range doc.Pages {
			if h := printed(t, &doc.Pages[i]); h[0].page+h[1].page != n+1 {
				t.Fatalf("%d pages: %v", n, h)
			}
		}
	}
}

// TestPagesMeetAtTheFold holds the places of a booklet to the arithmetic: pages
// of 190 × 270 on a sheet of 420 × 297, with 0.1 mm of creep from the sixth.
func TestPagesMeetAtTheFold(t *testing.T) {
	mm := unit.MM
	s := &style.Sheet{Kind: style.BookletSheet, Width: mm(420), Height: mm(297), Creep: mm(0.1), CreepFrom: 5}
	for _, c := range []struct {
		n     int
		inner unit.Length // creep of the innermost sheet
	}{{20, 0}, {24, 5 * mm(0.1)}, {40, 9 * mm(0.1)}} {
		doc := Sheets(pages(c.n, mm(190), mm(270)), s)[0].Document
		for i, want := range map[int]unit.Length{0: 0, len(doc.Pages) - 1: c.inner} {
			left := doc.Pages[i].Items[0].(*frame.Group)
			right := doc.Pages[i].Items[1].(*frame.Group)
			if !near(left.X, mm(20)+want) || !near(right.X, mm(210)-want) || !near(left.Y, mm(13.5)) || right.Y != left.Y {
				t.Errorf("%d pages, side %d: %v,%v and %v,%v", c.n, i, left.X, left.Y, right.X, right.Y)
			}
		}
	}
}

// TestLinksLeadToTheRightSide follows bookmarks and links of an imposed file,
// and wants none of them to lead out of it.
func TestLinksLeadToTheRightSide(t *testing.T) {
	for _, how := range []style.Duplex{style.ShortEdge, style.LongEdge, style.Manual} {
		s := &style.Sheet{Kind: style.BookletSheet, Width: pt(1000), Height: pt(500), Duplex: how}
		found := 0
		for _, part := range Sheets(pages(12, pt(500), pt(500)), s) {
			places := frame.Places(part.Document)
			for _, b := range part.Document.Outline {
				found++
				at, ok := places[b.To]
				if !ok {
					t.Fatalf("%s %s: the bookmark %q leads nowhere", how, part.Name, b.Title)
				}
				h := printed(t, &part.Document.Pages[at.Page])
				if h[0].page != b.To && h[1].page != b.To {
					t.Errorf("%s: %q leads to %v", how, b.Title, h)
				}
			}
			for i := range part.Document.Pages {
				frame.Walk(part.Document.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
					if l, ok := it.(*frame.Link); ok {
						if _, ok := places[l.To]; !ok {
							t.Errorf("%s %s: a link to page %d leads nowhere", how, part.Name, l.To)
						}
					}
				})
			}
		}
		if found != 2 {
			t.Errorf("%s: %d bookmarks are left of two", how, found)
		}
	}
}

// TestWhatIsGivenIsNotChanged imposes a document twice.
func TestWhatIsGivenIsNotChanged(t *testing.T) {
	doc := pages(7, pt(500), pt(500))
	for _, s := range []*style.Sheet{{}, {Kind: style.BookletSheet, Width: pt(1000), Height: pt(500), Duplex: style.Manual,
		Marks: true}, {Kind: style.RepeatSheet, Width: pt(1000), Height: pt(500), Marks: true}} {
		before := fmt.Sprintf("%v", doc.Pages)
		first := Sheets(doc, s)
		if again := Sheets(doc, s); len(first) != len(again) || len(first[0].Document.Pages) != len(again[0].Document.Pages) {
			t.Errorf("%v: another result", s.Kind)
		}
		if fmt.Sprintf("%v", doc.Pages) != before || len(doc.Pages) != 7 || len(doc.Outline) != 2 {
			t.Errorf("%v: the document has changed", s.Kind)
		}
	}
}

// TestPagesToCutAreAlike wants both halves of each side to have the same page,
// and only one of them to be part of what is said.
func TestPagesToCutAreAlike(t *testing.T) {
	doc := pages(3, unit.MM(148), unit.MM(210))
	for i := range doc.Pages {
		doc.Structure.Add(frame.Node{Role: frame.Paragraph})
		doc.Pages[i].Items[1].(*frame.Rule).Node = int32(i + 1)
	}
	out := Sheets(doc, &style.Sheet{Kind: style.RepeatSheet, Width: unit.MM(297), Height: unit.MM(210), Marks: true})[0].Document
	if len(out.Pages) != 3 {
		t.Fatalf("%d sides", len(out.Pages))
	}
	for i := range out.Pages {
		var nodes []int32
		marks := 0
		frame.Walk(out.Pages[i].Items, func(it frame.Item, dx, dy unit.Length) {
			r, ok := it.(*frame.Rule)
			switch {
			case ok && r.H == 1:
				if int(r.W) != i+1 {
					t.Errorf("side %d has page %d", i+1, r.W)
				}
				nodes = append(nodes, r.Node)
			case ok:
				marks++
				if r.X < unit.MM(8) || r.Y < unit.MM(8) || r.X+r.W > unit.MM(289) || r.Y+r.H > unit.MM(202)+2 {
					t.Errorf("a mark at %v,%v is too near to the edge", r.X, r.Y)
				}
			}
		})
		if !slices.Equal(nodes, []int32{int32(i + 1), 0}) || marks != 2 {
			t.Errorf("side %d: nodes %v, %d marks", i+1, nodes, marks)
		}
	}
}

// TestMarksCanBePrinted wants all marks of a booklet within what printers reach.
func TestMarksCanBePrinted(t *testing.T) {
	s := &style.Sheet{Kind: style.BookletSheet, Width: unit.MM(297), Height: unit.MM(210), Marks: true}
	doc := Sheets(pages(8, unit.MM(148), unit.MM(210)), s)[0].Document
	for i := range doc.Pages {
		n := 0
		for _, it := range doc.Pages[i].Items {
			r, ok := it.(*frame.Rule)
			if !ok {
				continue
			}
			n++
			if r.Y < unit.MM(8) || r.Y+r.H > unit.MM(202)+2 || !near(r.X+r.W/2, unit.MM(148.5)) {
				t.Errorf("a mark at %v,%v", r.X, r.Y)
			}
		}
		if want := []int{4, 0}[i%2]; n != want {
			t.Errorf("side %d has %d marks, want %d", i+1, n, want)
		}
	}
}

// TestMarksSayWhereToTrim: pages of 190 × 270 mm on A3 are to be cut out of it
// at the head, the foot and the outer edges.
func TestMarksSayWhereToTrim(t *testing.T) {
	mm := unit.MM
	s := &style.Sheet{Kind: style.BookletSheet, Width: mm(420), Height: mm(297), Marks: true}
	doc := Sheets(pages(4, mm(190), mm(270)), s)[0].Document
	upright, level := map[unit.Length]int{}, map[unit.Length]int{}
	for _, it := range doc.Pages[0].Items {
		r, ok := it.(*frame.Rule)
		switch {
		case !ok:
		case r.H > r.W && r.H == mm(11)-mm(8):
			upright[(r.X+r.W/2)/unit.Point]++
			if r.Y+r.H > mm(13.5) && r.Y < mm(283.5) {
				t.Errorf("a mark at %v,%v is on a page", r.X, r.Y)
			}
		case r.W > r.H:
			level[(r.Y+r.H/2)/unit.Point]++
			if r.X+r.W > mm(20) && r.X < mm(400) {
				t.Errorf("a mark at %v,%v is on a page", r.X, r.Y)
			}
		}
	}
	at := func(x float64) unit.Length { return mm(x) / unit.Point }
	if want := map[unit.Length]int{at(20): 2, at(210): 2, at(400): 2}; !maps.Equal(upright, want) {
		t.Errorf("upright marks at %v, want %v", upright, want)
	}
	if want := map[unit.Length]int{at(13.5): 2, at(283.5): 2}; !maps.Equal(level, want) {
		t.Errorf("level marks at %v, want %v", level, want)
	}
}

// TestLinksWithoutBookmarksLeadNowhereElse: what is in the other file cannot be
// reached, bookmarks or none.
func TestLinksWithoutBookmarksLeadNowhereElse(t *testing.T) {
	doc := pages(12, pt(500), pt(500))
	doc.Outline = nil
	s := &style.Sheet{Kind: style.BookletSheet, Width: pt(1000), Height: pt(500), Duplex: style.Manual}
	for _, part := range Sheets(doc, s) {
		places, links := frame.Places(part.Document), 0
		for i := range part.Document.Pages {
			frame.Walk(part.Document.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
				l, ok := it.(*frame.Link)
				if !ok {
					return
				}
				links++
				if _, ok := places[l.To]; !ok {
					t.Errorf("%s: a link to page %d leads nowhere", part.Name, l.To)
				}
			})
		}
		// Pages 1 and 12 are on the front of the outermost sheet.
		if want := map[string]int{Fronts: 12, Backs: 0}[part.Name]; links != want {
			t.Errorf("%s: %d links, want %d", part.Name, links, want)
		}
	}
}
