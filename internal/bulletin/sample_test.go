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
	"testing"
	"time"

	"bantin/internal/bulletin"
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
	pages := slices.Clone(f.Articles)
	for i := range pages {
		pages[i].File = filepath.Join(filepath.Dir(sampleFile), pages[i].File)
	}
	return bulletin.Request{Copies: bulletin.CopyRequest{Files: disk{}, Pages: pages}, Series: f.Series, Number: f.Number.Number, Day: f.Number.Date.Date,
		Templates: []*style.Template{tpl}, Created: time.Unix(0, 0).UTC(), Producer: "bantin test"}
}

func build(t testing.TB, edition string) *bulletin.Result {
	t.Helper()
	res, err := bulletin.Build(context.Background(), request(t, edition))
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Editions) != 1 || len(res.Diags) > 0 {
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
	tpl := res.Editions[0].Template
	for n, p := range res.Editions[0].Document.Pages {
		phase := unit.Length(-1)
		for _, it := range p.Items {
			switch it := it.(type) {
			case *frame.Text:
				if it.Tag.Role == frame.Paragraph && it.Rise == 0 {
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
		roles[x.Tag.Role]++
	}
	for _, r := range []frame.Role{frame.Masthead, frame.Contents, frame.Imprint, frame.Kicker, frame.Headline, frame.Standfirst, frame.Byline, frame.Caption,
		frame.TableCell, frame.TableHeader, frame.ListItem, frame.Quote, frame.Heading, frame.BriefTitle} {
		if roles[r] == 0 {
			t.Errorf("no %v", r)
		}
	}
	if len(doc.Outline) != 17 {
		t.Errorf("%d bookmarks", len(doc.Outline))
	}
	var b bytes.Buffer
	if err := frame.Dump(&b, doc); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/sample.dump", b.Bytes())
}

// TestEveryItemCarriesItsTag holds the tags to what a structure tree needs.
func TestEveryItemCarriesItsTag(t *testing.T) {
	res := build(t, "a4")
	lines := map[frame.Tag]int{}
	type place struct{ article, elem int }
	figures, captions := map[place]bool{}, map[place]string{}
	var check func(items []frame.Item)
	check = func(items []frame.Item) {
		for _, it := range items {
			switch it := it.(type) {
			case *frame.Text:
				tag := it.Tag
				lines[tag]++
				switch tag.Role {
				case frame.Artifact, frame.Masthead, frame.Contents, frame.Imprint, frame.BriefTitle:
					if tag.Article != 0 {
						t.Errorf("%v: furniture of article %d", tag, tag.Article)
					}
					continue
				case frame.Heading:
					if tag.Level < 2 || tag.Level > 6 {
						t.Errorf("%q is a heading of level %d", it.String, tag.Level)
					}
				case frame.TableCell, frame.TableHeader:
					if tag.Row < 1 || tag.Col < 1 {
						t.Errorf("%q is in row %d, column %d", it.String, tag.Row, tag.Col)
					}
				}
				if tag.Article < 1 || tag.Article > len(res.Copies) {
					t.Errorf("%v %q is of article %d", tag, it.String, tag.Article)
				}
				if tag.Role == frame.Caption {
					captions[place{tag.Article, tag.Elem}] = it.String
				} else if tag.Elem == 0 && tag.Role >= frame.Paragraph {
					t.Errorf("%v %q belongs to no element", tag, it.String)
				}
			case *frame.Image:
				if it.Tag.Role != frame.Figure || it.Tag.Article == 0 {
					t.Errorf("picture %s is %v", it.Name, it.Tag)
				}
				figures[place{it.Tag.Article, it.Tag.Elem}] = true
			case *frame.Rule:
				if it.Tag.Role != frame.Artifact {
					t.Errorf("a rule is %v", it.Tag)
				}
			case *frame.Group:
				check(it.Items)
			}
		}
	}
	for _, p := range res.Editions[0].Document.Pages {
		check(p.Items)
	}
	for at, s := range captions {
		if !figures[at] {
			t.Errorf("the caption %q has no picture", s)
		}
	}
	most := 0
	for _, n := range lines {
		most = max(most, n)
	}
	if most < 5 {
		t.Errorf("no element has more than %d lines: lines do not share their tag", most)
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	first := build(t, "a4").Editions[0].PDF
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range 9 {
		// Neither the number of processors nor that of jobs matters.
		runtime.GOMAXPROCS(1 + i%3)
		r := request(t, "a4")
		r.Copies.Jobs = i
		res, err := bulletin.Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, res.Editions[0].PDF) {
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
