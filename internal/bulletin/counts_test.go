package bulletin_test

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// tally is how many elements of each type there are.
type tally map[string]int

// links is the links of a text: runs of one address on end are one, and so is each call of a
// note. Where lines are kept, none goes over several.
func (n tally) links(in article.Inline, kept bool) {
	lines := []article.Inline{in}
	if kept {
		lines = in.Lines()
	}
	for _, line := range lines {
		href := ""
		for _, r := range line {
			switch {
			case r.Note != 0:
				n["Link"]++
			case r.Href != "" && r.Href != href && strings.TrimSpace(r.Text) != "":
				n["Link"]++
			}
			if href = r.Href; r.Note != 0 {
				href = ""
			}
		}
	}
}

// items is a list with those in it.
func (n tally) items(items []article.Item) {
	if len(items) == 0 {
		return
	}
	n["L"]++
	for _, it := range items {
		n["LI"]++
		n.links(it.Text, false)
		n.items(it.Items)
	}
}

// inCell is the lists among the lines of a cell: one goes on while no line between its items is
// of no item.
func (n tally) inCell(in article.Inline) {
	n.links(in, false)
	open, forced := false, false
	for _, r := range in {
		begins := r.Label && (!open || forced || strings.HasPrefix(r.Text, "\n"))
		switch {
		case begins:
			if !open {
				n["L"]++
			}
			n["LI"]++
			open = true
		case open && !r.Label:
			if before, after, ok := strings.Cut(r.Text, "\n"); ok && strings.TrimSpace(after) != "" || forced && strings.TrimSpace(before) != "" {
				open = false
			}
		}
		forced = strings.HasSuffix(r.Text, "\n")
	}
}

// gaps is the places of a table in which no cell stands: each is an empty one.
func gaps(rows [][]article.Cell) int {
	taken, columns := map[[2]int]bool{}, 0
	for y, row := range rows {
		x := 0
		for _, c := range row {
			for taken[[2]int{y, x}] {
				x++
			}
			for below := range max(1, c.RowSpan) {
				for right := range max(1, c.ColSpan) {
					if y+below < len(rows) {
						taken[[2]int{y + below, x + right}] = true
					}
				}
			}
			x += max(1, c.ColSpan)
			columns = max(columns, x)
		}
	}
	return len(rows)*columns - len(taken)
}

// ofArticle is what an article has; figures are the pictures of it that are printed, wide is the
// tables, by their columns, of which it is said that their rows are printed as paragraphs.
func ofArticle(a *article.Article, figures map[string]bool, wide map[int]bool) tally {
	n := tally{}
	if a.Title != "" {
		n["H"]++
	}
	for _, b := range article.WithNoteMarks(a.Body) {
		switch b := b.(type) {
		case article.Paragraph:
			n.links(b.Text, b.Form != article.Running)
		case article.Heading:
			if strings.ContainsFunc(b.Text.String(), unicode.IsLetter) { // else it is a rule
				n["H"]++
			}
			n.links(b.Text, false)
		case article.List:
			if b.Notes {
				for _, it := range b.Items {
					n["Note"]++
					n.links(it.Text, false)
				}
				continue
			}
			n.items(b.Items)
		case article.Quote:
			n.links(b.Text, false)
		case article.Table:
			if _, columns := b.Fitted(); wide[columns] {
				for _, row := range b.Rows {
					for _, c := range row {
						n.inCell(c.Text)
					}
				}
				continue
			}
			n["Table"]++
			n["TH+TD"] += gaps(b.Rows)
			if b.Caption != "" {
				n["Caption"]++
			}
			for y, row := range b.Rows {
				n["TR"]++
				for _, c := range row {
					n["TH+TD"]++
					n.inCell(c.Text)
					head := y < b.HeaderRows && b.HeaderRows < len(b.Rows) || c.Scope != article.NoScope
					if head && strings.TrimSpace(c.Text.String()) != "" {
						n["TH"]++
					}
				}
			}
		case article.Image:
			if figures[b.Name()] {
				n["Figure"]++
				if b.Caption != "" {
					n["Caption"]++
					n.links(b.CaptionText(), false)
				}
				if b.Href != "" {
					n["Link"]++
				}
			}
		}
	}
	return n
}

// outside is what the structure of a document has besides its articles, and its jumps.
func outside(doc *frame.Document) tally {
	n := tally{}
	s := doc.Structure
	for i := range s {
		if s[i].Role == frame.Jump {
			n["Link"]++
		}
		if s.Within(int32(i), frame.Article, frame.Brief) != 0 {
			continue
		}
		switch s[i].Role {
		case frame.Headline, frame.Heading:
			n["H"]++
		case frame.Entry:
			n["TOCI"]++
			n["Link"]++
		case frame.Table:
			n["Table"]++
		}
	}
	return n
}

var spokenType = regexp.MustCompile(`^ *([A-Z][A-Za-z]*?)[1-6]?(?: |$)`)

// madePicture is where pictures would be that were not saved.
var madePicture = regexp.MustCompile(`(?i)(?:https?:)?//[^"'\s<>(),]+?\.(?:jpe?g|png|webp)[^"'\s<>(),]*`)

// pictured is saved pages whose pictures are there: made ones, all unlike each other.
func pictured(t *testing.T, pages []issue.Entry) []issue.Entry {
	t.Helper()
	for _, p := range pages {
		data, err := os.ReadFile(p.File)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]bool{}
		data = madePicture.ReplaceAllFunc(data, func(address []byte) []byte {
			h := fnv.New32a()
			h.Write(address)
			name := fmt.Sprintf("p%08x.jpg", h.Sum32())
			if files[name] || len(files) > 30 {
				return []byte(name)
			}
			files[name] = true
			m := image.NewGray(image.Rect(0, 0, 640, 400))
			for x := range 640 {
				for y := range 400 {
					m.SetGray(x, y, color.Gray{uint8(uint32(x)*h.Sum32()>>12 + uint32(y)*h.Sum32()>>22)})
				}
			}
			var b bytes.Buffer
			if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 20}); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(filepath.Dir(p.File), name), b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			return []byte(name)
		})
		if err := os.WriteFile(p.File, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return pages
}

// TestThePDFHasWhatTheArticlesHave: as many headings, lists, tables, pictures and links as the
// copy of the sets of real pages and of hard issues.
func TestThePDFHasWhatTheArticlesHave(t *testing.T) {
	if testing.Short() {
		t.Skip("it is one of the slow ones")
	}
	const shared = "../../../shared"
	sets := map[string]int{"vn": 100, "vn2": 100, "sharepoint": 100, "news": 60, "wcxb": 60}
	if os.Getenv("BANTIN_NIGHT") != "" {
		for name := range sets {
			sets[name] = 1 << 30
		}
	}
	issues := map[string][]issue.Entry{}
	for name, most := range sets {
		packed, err := filepath.Glob(filepath.Join(shared, "pages", name, "*.html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		if packed = packed[:min(len(packed), most)]; len(packed) > 0 {
			issues[name] = pictured(t, unpacked(t, packed))
		}
	}
	hard, err := filepath.Glob(filepath.Join(shared, "hard", "*", "bantin.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range hard {
		f, diags := issue.Read(disk{}, name, &issue.Defaults{})
		if f == nil {
			t.Fatal(diags)
		}
		for i := range f.Entries {
			f.Entries[i].File = filepath.Join(filepath.Dir(name), f.Entries[i].File)
		}
		issues[filepath.Base(filepath.Dir(name))] = f.Entries
	}
	if len(issues) == 0 {
		t.Skip("no ../shared")
	}
	all := tally{}
	for name, entries := range issues {
		tpl, diags := style.Embedded("a4")
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		res, err := bulletin.Build(context.Background(), bulletin.Request{Read: bulletin.ReadRequest{Files: disk{}, Entries: entries, Pictures: true},
			Day: date.Date{Year: 2026, Month: 11, Day: 23}, Templates: []*style.Template{tpl}, Spoken: true,
			Created: time.Unix(0, 0).UTC(), Producer: "bantin test"})
		if err != nil {
			t.Fatal(err)
		}
		ed := res.Editions[0]
		printed := map[int]map[string]bool{} // pictures of each article
		for _, pg := range ed.Document.Pages {
			frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
				if im, ok := it.(*frame.Image); ok {
					number := ed.Document.Structure.Article(im.Node)
					if printed[number] == nil {
						printed[number] = map[string]bool{}
					}
					printed[number][im.Name] = true
				}
			})
		}
		wide := map[string]map[int]bool{} // by the file of their article
		for _, d := range res.Diags {
			if d.Code != diag.TableTooWide {
				continue
			}
			if wide[d.File] == nil {
				wide[d.File] = map[int]bool{}
			}
			wide[d.File][d.Args[0].(int)] = true
		}
		want := outside(ed.Document)
		number := 0
		for _, e := range res.Entries {
			if e.Article == nil {
				continue // no article is on that page
			}
			number++
			for kind, n := range ofArticle(e.Article, printed[number], wide[e.Article.File]) {
				want[kind] += n
			}
		}
		got := tally{}
		for line := range strings.Lines(string(ed.Files[0].Spoken)) {
			if m := spokenType.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil {
				got[m[1]]++
			}
		}
		got["TH+TD"] = got["TH"] + got["TD"]
		for _, kind := range []string{"H", "L", "LI", "Table", "TR", "TH", "TH+TD", "Figure", "Caption", "Link", "TOCI", "Note"} {
			if got[kind] != want[kind] {
				t.Errorf("%s: %d %s in the PDF, %d in the articles", name, got[kind], kind, want[kind])
			}
			all[kind] += got[kind]
		}
	}
	t.Log(all)
	for _, kind := range []string{"H", "L", "LI", "Table", "TR", "TH", "Figure", "Caption", "Link", "TOCI"} {
		if all[kind] == 0 {
			t.Errorf("no %s at all", kind)
		}
	}
}
