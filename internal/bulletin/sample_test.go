package bulletin_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/unit"
)

type disk struct{}

func (disk) ReadFile(n string) ([]byte, error)       { return os.ReadFile(n) }
func (disk) ReadDir(n string) ([]fs.DirEntry, error) { return os.ReadDir(n) }
func (disk) Stat(n string) (fs.FileInfo, error)      { return os.Stat(n) }
func (disk) Root(dir string) fs.FS                   { return os.DirFS(dir) }

const sampleFile = "../../testdata/ban-tin-mau/bantin.yaml"

func request(t testing.TB, edition string) bulletin.Request {
	t.Helper()
	f, diags := issue.Read(disk{}, sampleFile, &issue.Defaults{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	tpl, diags := style.Embedded(edition)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	pages := slices.Clone(f.Entries)
	for i := range pages {
		pages[i].File = filepath.Join(filepath.Dir(sampleFile), pages[i].File)
	}
	return bulletin.Request{Read: bulletin.ReadRequest{Files: disk{}, Entries: pages}, Series: f.Series,
		Number: f.Number.Number, Day: f.Number.Date.Date,
		Templates: []*style.Template{tpl}, Created: time.Unix(0, 0).UTC(), Producer: "bantin test"}
}

func build(t testing.TB, edition string) *bulletin.Result {
	t.Helper()
	res, err := bulletin.Build(context.Background(), request(t, edition))
	if err != nil {
		t.Fatal(err)
	}
	warned := func(d diag.Diag) bool { return d.Severity != diag.Info }
	if len(res.Editions) != 1 || slices.ContainsFunc(res.Diags, warned) {
		t.Fatalf("%d editions, %v", len(res.Editions), res.Diags)
	}
	return res
}

// texts is all texts of a document in stream order.
func texts(doc *frame.Document) []*frame.Text {
	var out []*frame.Text
	for _, p := range doc.Pages {
		for _, it := range p.Items {
			if t, ok := it.(*frame.Text); ok {
				out = append(out, t)
			}
		}
	}
	return out
}

func TestBaselinesSitOnTheGridAndNothingLeavesItsPage(t *testing.T) {
	res := build(t, "a4")
	tpl, doc := res.Editions[0].Template, res.Editions[0].Document
	for n, p := range doc.Pages {
		phase := unit.Length(-1)
		for _, it := range p.Items {
			switch it := it.(type) {
			case *frame.Text:
				if doc.Structure.Role(it.Node) == frame.Paragraph && doc.Structure.Article(it.Node) > 0 &&
					it.Rise == 0 {
					at := (it.Y - tpl.Top) % tpl.Leading
					if phase < 0 {
						phase = at
					}
					if at != phase {
						t.Errorf("page %d: %q is off the grid by %v", n+1, it.String, at-phase)
					}
				}
				if it.X < tpl.Inner-unit.Pt(6) || it.Y > p.Height || it.Y < 0 {
					t.Errorf("page %d: %q at %v,%v", n+1, it.String, it.X, it.Y)
				}
			case *frame.Image:
				if it.X < 0 || it.Y < 0 || it.X+it.W > p.Width || it.Y+it.H > p.Height {
					t.Errorf("page %d: picture %s leaves the page", n+1, it.Name)
				}
			}
		}
	}
}

func TestSampleHasEightPagesAndItsFurniture(t *testing.T) {
	doc := build(t, "a4").Editions[0].Document
	if len(doc.Pages) < 8 {
		t.Errorf("%d pages", len(doc.Pages))
	}
	roles := map[frame.Role]int{}
	for _, x := range texts(doc) {
		for node := x.Node; node != 0; node = doc.Structure[node].Parent {
			roles[doc.Structure.Role(node)]++
		}
	}
	for _, r := range []frame.Role{frame.Masthead, frame.Contents, frame.Entry, frame.Imprint, frame.Article,
		frame.Kicker,
		frame.Headline, frame.Standfirst, frame.Byline, frame.Caption,
		frame.TableCell, frame.TableHeader, frame.Label, frame.Body, frame.Quote, frame.Heading, frame.Figure,
		frame.Briefs, frame.Brief} {
		if roles[r] == 0 {
			t.Errorf("no %v", r)
		}
	}
	levels := map[int]int{}
	for _, b := range doc.Outline {
		levels[b.Level]++
	}
	if levels[0] != 17 || levels[1] != 5 || len(levels) != 2 {
		t.Errorf("bookmarks of each level: %v", levels)
	}
	var b bytes.Buffer
	if err := frame.Dump(&b, doc); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/sample.dump", b.Bytes())
}

// isJump reports whether a text leads from one part of an article to the other, or says
// there again what it is about.
func isJump(doc *frame.Document, text string) bool {
	return strings.HasPrefix(text, "Xem tiếp trang ") || text == "Tiếp theo trang 1" ||
		slices.ContainsFunc(doc.Outline, func(b frame.Bookmark) bool {
			return strings.HasPrefix(b.Title, strings.TrimSuffix(text, "…"))
		})
}

// TestEveryItemHasItsNode holds the items to what a tagged file needs: all but
// artifacts are in the structure, and these are rules, the folio line, the heads of
// tables that are there again, and what leads from page one to the rest of an article.
func TestEveryItemHasItsNode(t *testing.T) {
	res := build(t, "a4")
	doc := res.Editions[0].Document
	s := doc.Structure
	lines := map[int32]int{}
	folio := res.Editions[0].Template.LineTop(res.Editions[0].Template.Lines())
	heads := map[string]bool{}
	for n := range doc.Pages {
		frame.Walk(doc.Pages[n].Items, func(it frame.Item, _, dy unit.Length) {
			switch it := it.(type) {
			case *frame.Text:
				lines[it.Node]++
				switch s.Role(it.Node) {
				case frame.Artifact:
					if it.Y+dy < folio && !heads[it.String] && !isJump(doc, it.String) {
						t.Errorf("page %d: %q is an artifact", n+1, it.String)
					}
				case frame.TableHeader:
					heads[it.String] = true
				case frame.Article, frame.Brief, frame.Briefs, frame.Masthead, frame.Contents, frame.Imprint,
					frame.List, frame.ListItem, frame.Quote, frame.Table, frame.Row, frame.Figure:
					t.Errorf("page %d: %q is right in %s, which holds parts only", n+1, it.String, doc.Path(it.Node))
				}
			case *frame.Image:
				if s.Role(it.Node) != frame.Figure || s.Article(it.Node) == 0 || it.Alt == "" {
					t.Errorf("page %d: picture %s %q is %s", n+1, it.Name, it.Alt, doc.Path(it.Node))
				}
			case *frame.Rule:
				if it.Node != 0 {
					t.Errorf("page %d: a rule is %s", n+1, doc.Path(it.Node))
				}
			case *frame.Link:
				if r := s.Role(it.Node); r != frame.Entry && r != frame.Jump && r != frame.LinkText {
					t.Errorf("page %d: the link %q is %s", n+1, it.Text, doc.Path(it.Node))
				}
			}
		})
	}
	most := 0
	for node, n := range lines {
		if s.Role(node) == frame.Paragraph {
			most = max(most, n)
		}
	}
	if most < 5 {
		t.Errorf("no paragraph has more than %d lines: lines do not share their node", most)
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	first := build(t, "a4").Editions[0].Files[0].PDF
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	// Neither the number of processors nor that of jobs matters. The script of
	// continuous integration builds the sample ten times more.
	for i, jobs := range []int{1, 0, 7} {
		runtime.GOMAXPROCS(1 + i)
		r := request(t, "a4")
		r.Read.Jobs = jobs
		res, err := bulletin.Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, res.Editions[0].Files[0].PDF) {
			t.Fatalf("run %d differs", i+2)
		}
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	c := exec.Command(golden.Tool(t, name), args...)
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return string(out)
}

func BenchmarkBuild(b *testing.B) {
	r := request(b, "a4")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := bulletin.Build(context.Background(), r); err != nil {
			b.Fatal(err)
		}
	}
}
