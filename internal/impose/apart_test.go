package impose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestHalfTheSheetsTearNoSentence: of an article that goes on over all pages, with a table, each
// file has one for each stretch of pages on end, in the order of these. A paragraph of it says
// nothing of pages that another file is between, and rows stay as wide as they are.
func TestHalfTheSheetsTearNoSentence(t *testing.T) {
	for seed := range int64(60) {
		r := rand.New(rand.NewSource(seed))
		doc := &frame.Document{Language: "vi", Continued: map[int32]string{}}
		s := &doc.Structure
		article := s.Add(frame.Node{Role: frame.Article, Number: 1})
		doc.Continued[article] = "Bài (tiếp theo)"
		headline := s.Add(frame.Node{Parent: article, Role: frame.Headline})
		para := s.Add(frame.Node{Parent: article, Role: frame.Paragraph})
		table := s.Add(frame.Node{Parent: article, Role: frame.Table})
		const columns = 3
		var rows [][]int32 // cells to say something of
		down := [columns]int{}
		for n := range 12 {
			row := s.Add(frame.Node{Parent: table, Role: frame.Row})
			var cells []int32
			for x := range columns {
				if down[x]--; down[x] > 0 {
					continue
				}
				down[x] = min(1+r.Intn(4), 12-n)
				cells = append(cells, s.Add(frame.Node{Parent: row, Role: frame.TableCell, RowSpan: uint16(down[x])}))
			}
			rows = append(rows, cells)
		}
		link := s.Add(frame.Node{Parent: para, Role: frame.LinkText})
		pages := 5 + r.Intn(20)
		doc.Outline = []frame.Bookmark{{Title: "Bài", To: 1, Node: headline}}
		for n := range pages {
			p := frame.Page{Label: fmt.Sprint(n + 1), Width: unit.MM(148), Height: unit.MM(210)}
			say := func(node int32) {
				p.Items = append(p.Items, &frame.Text{Node: node, String: fmt.Sprint(n + 1)})
			}
			if n == 0 {
				p.Items = append(p.Items, &frame.Anchor{ID: 1})
				say(headline)
			}
			say(para)
			if n%3 == 0 {
				say(link)
			}
			for k := n * 12 / pages; k < (n+1)*12/pages; k++ {
				for _, c := range rows[k] {
					say(c)
				}
			}
			doc.Pages = append(doc.Pages, p)
		}
		given := fmt.Sprint(doc.Structure)
		printed := 0
		for _, part := range Sheets(doc, &style.Sheet{Kind: style.BookletSheet, Width: unit.MM(297), Height: unit.MM(210),
			Duplex: style.Manual, Signature: r.Intn(4)}) {
			got := part.Document.Structure
			says := map[int32][]string{} // pages of each node
			for i := range part.Document.Pages {
				frame.Walk(part.Document.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
					if x, ok := it.(*frame.Text); ok {
						says[x.Node] = append(says[x.Node], x.String)
						printed++
					}
				})
			}
			last, headlines := 0, 0
			for i := range got {
				node := int32(i)
				on := slices.Compact(slices.Sorted(slices.Values(says[node])))
				switch got[i].Role {
				case frame.Headline:
					headlines++
				case frame.Paragraph:
					numbers := numbersOf(on)
					for k, n := range numbers {
						if k > 0 && n != numbers[k-1]+1 || n <= last {
							t.Fatalf("seed %d, %s: a paragraph of pages %v behind %d", seed, part.Name, numbers, last)
						}
						last = n
					}
					if part.Document.Continued[got[i].Parent] != "Bài (tiếp theo)" {
						t.Fatalf("seed %d, %s: no name for %s", seed, part.Name, strings.Join(on, " "))
					}
				case frame.Table:
					in, cells := got.Grid(node)
					wide := make([]int32, len(in))
					for _, c := range cells {
						if c.Bottom > int32(len(in)) {
							t.Fatalf("seed %d, %s: a cell reaches below its table", seed, part.Name)
						}
						for y := c.Top; y < c.Bottom; y++ {
							wide[y]++
						}
					}
					if slices.ContainsFunc(wide, func(n int32) bool { return n != columns }) {
						t.Fatalf("seed %d, %s: rows of %v columns", seed, part.Name, wide)
					}
				}
			}
			// One bookmark a stretch: to the headline where it is, else to where the article goes on.
			places, articles, before := frame.Places(part.Document), 0, 0
			for i := range got {
				if got[i].Role == frame.Article {
					articles++
				}
			}
			if len(part.Document.Outline) != articles {
				t.Fatalf("seed %d, %s: %d bookmarks for %d parts", seed, part.Name, len(part.Document.Outline), articles)
			}
			for _, b := range part.Document.Outline {
				role, title := frame.Article, "Bài (tiếp theo)"
				if headlines--; headlines >= 0 {
					role, title = frame.Headline, "Bài"
				}
				at, ok := places[b.To]
				if got.Role(b.Node) != role || b.Title != title || b.Level != 0 || !ok {
					t.Fatalf("seed %d, %s: the bookmark %q leads to %v, on %v", seed, part.Name, b.Title, got.Role(b.Node), at)
				}
				if n := pageAt(part.Document, at); n <= before {
					t.Fatalf("seed %d, %s: a bookmark to page %d behind %d", seed, part.Name, n, before)
				} else {
					before = n
				}
			}
		}
		all := 0
		for i := range doc.Pages {
			all += len(doc.Pages[i].Items)
		}
		if printed != all-1 { // but for the anchor
			t.Fatalf("seed %d: %d texts of %d", seed, printed, all-1)
		}
		if fmt.Sprint(doc.Structure) != given {
			t.Fatalf("seed %d: the document given has changed", seed)
		}
	}
}

// pageAt is the page, from 1, that a place on a sheet is on: the one right of the fold begins there.
func pageAt(doc *frame.Document, at frame.Place) int {
	n := 0
	for _, it := range doc.Pages[at.Page].Items {
		if g, ok := it.(*frame.Group); ok && g.X <= at.X {
			n = g.Page
		}
	}
	return n
}

// numbersOf is page numbers in their order.
func numbersOf(labels []string) (out []int) {
	for _, s := range labels {
		n := 0
		fmt.Sscan(s, &n)
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// TestHeadingsStayBelowTheirArticle where this begins in the other file, and none leaves a level
// out there.
func TestHeadingsStayBelowTheirArticle(t *testing.T) {
	doc := &frame.Document{Continued: map[int32]string{}}
	s := &doc.Structure
	page := func(nodes ...int32) {
		p := frame.Page{Width: unit.MM(148), Height: unit.MM(210)}
		for _, node := range nodes {
			if role := s.Role(node); role == frame.Headline || role == frame.Heading {
				p.Items = append(p.Items, &frame.Anchor{ID: -int(node)})
			}
			p.Items = append(p.Items, &frame.Text{Node: node, String: "a"})
		}
		doc.Pages = append(doc.Pages, p)
	}
	var nodes [][]int32 // headline, heading, heading below it, paragraph
	for n := range 2 {
		a := s.Add(frame.Node{Role: frame.Article, Number: int32(n + 1)})
		doc.Continued[a] = fmt.Sprint(n, " goes on")
		var of []int32
		for k, role := range []frame.Role{frame.Headline, frame.Heading, frame.Heading, frame.Paragraph} {
			of = append(of, s.Add(frame.Node{Parent: a, Role: role}))
			if k < 3 {
				doc.Outline = append(doc.Outline, frame.Bookmark{Title: fmt.Sprint(n, k), Level: k, To: -int(of[k]), Node: of[k]})
			}
		}
		nodes = append(nodes, of)
	}
	page(nodes[0][0], nodes[0][1])              // fronts
	page(nodes[0][3], nodes[0][2])              // backs: the article goes on, with a heading
	page(nodes[0][3], nodes[1][0])              // backs: the same stretch
	page(nodes[1][3], nodes[1][1], nodes[1][2]) // fronts
	want := map[string]string{
		Fronts: "0 0 0|1 0 1|0 1 goes on|1 1 1|2 1 2",
		Backs:  "0 0 goes on|1 0 2|0 1 0",
	}
	for _, part := range Sheets(doc, &style.Sheet{Kind: style.BookletSheet, Width: unit.MM(297), Height: unit.MM(210), Duplex: style.Manual}) {
		var got []string
		for _, b := range part.Document.Outline {
			got = append(got, fmt.Sprint(b.Level, " ", b.Title))
			if _, ok := frame.Places(part.Document)[b.To]; !ok {
				t.Errorf("%s: %q leads nowhere", part.Name, b.Title)
			}
		}
		if s := strings.Join(got, "|"); s != want[part.Name] {
			t.Errorf("%s: %s", part.Name, s)
		}
	}
}
