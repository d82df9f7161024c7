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
			for _, b := range part.Document.Outline {
				if got.Role(b.Node) != frame.Headline || headlines != 1 {
					t.Fatalf("seed %d, %s: the bookmark leads to %v, %d headlines", seed, part.Name, got.Role(b.Node), headlines)
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
