package bulletin_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// saidBy is what the structure of a document has on its pages: how many elements of
// each type there are to be in the PDF, and the words in the order in which the
// copy has them. doc is the pages before they are put on sheets.
func saidBy(doc *frame.Document) (count map[string]int, words []string) {
	s := doc.Structure
	texts := make([]string, len(s))
	items, linked := make([]bool, len(s)), make([]bool, len(s))
	begins, place := make([]int, len(s)), 0 // where on the pages each node does; 0 for nowhere
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			n := frame.NodeOf(it)
			switch it := it.(type) {
			case *frame.Text:
				texts[n] += it.String
				// Words under a link are said where they stand.
				if s.Role(n).InText() {
					texts[s[n].Parent] += it.String
				}
			case *frame.Link:
				linked[n] = true
			}
			for place++; !items[n] && n > 0; n = s[n].Parent {
				items[n], begins[n] = true, place
			}
		})
	}
	children := make([][]int32, len(s))
	for i := 1; i < len(s); i++ {
		children[s[i].Parent] = append(children[s[i].Parent], int32(i))
	}
	// A jump is said before the first text of its article that begins below it.
	for i := range children {
		jumps := slices.DeleteFunc(slices.Clone(children[i]), func(k int32) bool { return s[k].Role != frame.Jump })
		slices.SortFunc(jumps, func(a, b int32) int { return begins[b] - begins[a] })
		for _, j := range jumps {
			rest := slices.DeleteFunc(children[i], func(k int32) bool { return k == j })
			at := slices.IndexFunc(rest, func(k int32) bool {
				return begins[k] > begins[j] && slices.Contains([]frame.Role{frame.Paragraph, frame.Heading, frame.List, frame.Quote, frame.Note, frame.Jump}, s[k].Role)
			})
			if at < 0 {
				at = len(rest)
			}
			children[i] = slices.Insert(rest, at, j)
		}
	}
	kinds := map[frame.Role]string{frame.Headline: "H", frame.Heading: "H", frame.List: "L", frame.ListItem: "LI",
		frame.Label: "Lbl", frame.Table: "Table", frame.Row: "TR", frame.TableHeader: "TH", frame.TableCell: "TD",
		frame.Figure: "Figure", frame.Caption: "Caption", frame.Entry: "TOCI", frame.Quote: "BlockQuote", frame.Note: "Note",
		frame.Contents: "TOC"}
	count = map[string]int{}
	var walk func(i int32)
	walk = func(i int32) {
		if table := s.Within(i, frame.Table); !items[i] && (table == 0 || !items[table]) {
			return
		}
		if i > 0 && !s[i].Role.InText() {
			words = append(words, strings.Fields(texts[i])...)
		}
		if kind := kinds[s.Role(i)]; kind != "" {
			count[kind]++
		}
		if linked[i] {
			count["Link"]++
		}
		for _, k := range children[i] {
			walk(k)
		}
	}
	items[0] = true
	walk(0)
	return count, words
}

// heardOf is the same of a PDF, as poppler goes through its structure.
func heardOf(t *testing.T, data []byte) (count map[string]int, words []string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	count = map[string]int{}
	element := regexp.MustCompile(`^ *([A-Z][A-Za-z]*?)[1-6]?(?: <[^>]*>)?(?: \((?:block|inline)\))?:?$`)
	for line := range strings.Lines(run(t, "pdfinfo", "-struct-text", name)) {
		line = strings.TrimRight(line, "\n")
		if said, ok := strings.CutPrefix(strings.TrimLeft(line, " "), `"`); ok {
			words = append(words, strings.Fields(strings.TrimSuffix(said, `"`))...)
		} else if m := element.FindStringSubmatch(line); m != nil {
			count[m[1]]++
		}
	}
	return count, words
}

// jumpLine is what leads on to another page.
var jumpLine = regexp.MustCompile(`(?:Xem tiếp|Tiếp theo) trang \d+ ?`)

// withoutJumps is words as one, as poppler parts texts at a change of type, without the lines that lead
// on, and these in the order of their words: the document knows them last, and the PDF has each before
// what is still to come (TestJumpsAreHeardBeforeWhatIsStillToCome in package pdf).
func withoutJumps(words []string) (rest string, jumps []string) {
	all := strings.Join(words, " ") + " "
	jumps = jumpLine.FindAllString(all, -1)
	slices.Sort(jumps)
	return strings.ReplaceAll(jumpLine.ReplaceAllString(all, ""), " ", ""), jumps
}

// TestThePDFSaysWhatTheStructureDoes builds the sample in editions of all kinds and
// reads the structure of each PDF: as many headings, lists, tables, figures and
// links as the pages have, and every word of the copy once, in its order, wherever
// on which sheet it is.
func TestThePDFSaysWhatTheStructureDoes(t *testing.T) {
	editions := []string{"a4", "booklet", "poster"}
	if !testing.Short() {
		editions = append(editions, "script", "a3", "large", "photocopy", "nup", "to-gap", "hien-dai", "khu-dan-cu", "bao-dang")
	}
	for _, edition := range editions {
		res, err := bulletin.Build(context.Background(), request(t, edition))
		if err != nil {
			t.Fatal(err)
		}
		ed := res.Editions[0]
		wantCount, wantWords := saidBy(ed.Document)
		for _, b := range ed.Document.Outline {
			if role := ed.Document.Structure.Role(b.Node); role != frame.Headline && role != frame.Heading {
				t.Errorf("%s: the bookmark %q leads to a %s", edition, b.Title, role)
			}
		}
		if len(ed.Files) != 1 {
			t.Fatalf("%s: %d files", edition, len(ed.Files))
		}
		gotCount, gotWords := heardOf(t, ed.Files[0].PDF)
		for kind, n := range wantCount {
			if gotCount[kind] != n {
				t.Errorf("%s: %d %s in the PDF, %d in the document", edition, gotCount[kind], kind, n)
			}
		}
		for _, kind := range []string{"L", "Table", "Figure", "Link", "TOCI"} {
			if gotCount[kind] != wantCount[kind] {
				t.Errorf("%s: %d %s in the PDF, %d in the document", edition, gotCount[kind], kind, wantCount[kind])
			}
		}
		got, gotJumps := withoutJumps(gotWords)
		want, wantJumps := withoutJumps(wantWords)
		if !slices.Equal(gotJumps, wantJumps) {
			t.Errorf("%s: the PDF leads on by %q, the document by %q", edition, gotJumps, wantJumps)
		}
		if got != want {
			n := 0
			for n < min(len(got), len(want)) && got[n] == want[n] {
				n++
			}
			t.Errorf("%s: the PDF says …%.200q, the document …%.200q", edition, got[max(0, n-60):], want[max(0, n-60):])
		}
	}
}
