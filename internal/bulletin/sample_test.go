package bulletin_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/article"
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

const sampleFile = "../../testdata/ban-tin-mau/bantin.yaml"

func request(t testing.TB, edition string) bulletin.Request {
	t.Helper()
	f, diags := issue.Read(disk{}, sampleFile)
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

// copyWords is the words of an article's running text; captions and tables
// may stand elsewhere in its flow.
func copyWords(a *article.Article) []string {
	var b strings.Builder
	var items func([]article.Item)
	items = func(in []article.Item) {
		for _, it := range in {
			b.WriteString(it.Text.String() + " ")
			items(it.Items)
		}
	}
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			b.WriteString(x.Text.String() + " ")
		case article.Heading:
			b.WriteString(x.Text.String() + " ")
		case article.Quote:
			b.WriteString(x.Text.String() + " " + x.Attribution + " ")
		case article.List:
			items(x.Items)
		}
	}
	return strings.Fields(b.String())
}

func TestEveryWordOfTheCopyIsPlacedOnceAndInOrder(t *testing.T) {
	for _, edition := range []string{"a4", "a5"} {
		res := build(t, edition)
		doc := res.Editions[0].Document
		got := map[int]*strings.Builder{}
		for _, x := range texts(doc) {
			switch x.Tag.Role {
			case frame.Paragraph, frame.Heading, frame.Quote, frame.ListItem:
				if got[x.Tag.Article] == nil {
					got[x.Tag.Article] = &strings.Builder{}
				}
				if s := strings.TrimRight(x.String, ". "); x.Tag.Role == frame.ListItem && (s == "•" || s == "–" || len(s) <= 2 && s >= "0" && s <= "99" && x.String != s) {
					continue // the bullet or number
				}
				got[x.Tag.Article].WriteString(x.String)
				if !strings.HasSuffix(x.String, " ") {
					got[x.Tag.Article].WriteByte('\x00')
				}
			}
		}
		for i, c := range res.Copies {
			want := strings.Join(copyWords(c.Article), "")
			if c.Entry.Brief {
				want = strings.ReplaceAll(c.Article.Title+"."+want, " ", "")
			}
			if got[i+1] == nil {
				t.Fatalf("%s: nothing of %s", edition, c.File)
			}
			have := strings.NewReplacer(" ", "", "\x00", "").Replace(got[i+1].String())
			if have != want {
				k := 0
				for k < len(have) && k < len(want) && have[k] == want[k] {
					k++
				}
				t.Errorf("%s: %s differs at %q, want %q", edition, c.File, have[max(0, k-20):min(len(have), k+40)], want[max(0, k-20):min(len(want), k+40)])
			}
		}
	}
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

func TestSameInputGivesTheSameBytes(t *testing.T) {
	first := build(t, "a4").Editions[0].PDF
	for range 9 {
		if !bytes.Equal(first, build(t, "a4").Editions[0].PDF) {
			t.Fatal("two runs differ")
		}
	}
}

// written puts the sample's PDF into a file.
func written(t *testing.T) (string, *frame.Document) {
	ed := build(t, "a4").Editions[0]
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, ed.PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	return name, ed.Document
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

// wordsOf is the words of the document in stream order: texts of one line that
// touch are one word.
func wordsOf(doc *frame.Document) []string {
	var b strings.Builder
	var prev *frame.Text
	for _, it := range texts(doc) {
		if prev == nil || it.Y+it.Rise != prev.Y+prev.Rise || it.X < prev.X || it.X-prev.X-widthOf(prev) > prev.Size/10 {
			b.WriteByte(' ')
		}
		prev = it
		b.WriteString(it.String)
	}
	return strings.Fields(b.String())
}

// widthOf is the set width of a text.
func widthOf(t *frame.Text) unit.Length {
	w, spaces := 0, 0
	for i, r := range []rune(t.String) {
		if r == ' ' {
			spaces++
			continue
		}
		w += t.Face.Advance(r) + t.Track
		if i < len(t.Kern) {
			w += int(t.Kern[i])
		}
	}
	return unit.Em(w, t.Size)*unit.Length(t.Scale)/1000 + t.Space*unit.Length(spaces)
}

func squash(words []string) string { return strings.Join(words, "") }

func TestReadersReturnEveryWordInOrder(t *testing.T) {
	name, doc := written(t)
	want := wordsOf(doc)
	raw := run(t, "pdftotext", "-raw", name, "-")
	if !norm.NFC.IsNormalString(raw) {
		t.Error("pdftotext: not NFC")
	}
	got := strings.Fields(raw)
	if squash(got) != squash(want) {
		t.Errorf("pdftotext: %d words, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("pdftotext: word %d is %q, want %q", i, got[i], want[i])
			break
		}
	}
	mu := strings.Fields(run(t, "mutool", "draw", "-q", "-F", "txt", name))
	a, b := slices.Sorted(slices.Values(mu)), slices.Sorted(slices.Values(want))
	if !slices.Equal(a, b) {
		t.Errorf("mutool: %d words, want %d", len(mu), len(want))
	}
	// Ghostscript sets neighbouring columns side by side: every line of a
	// column must stand whole in one of its lines.
	gs := squashLines(run(t, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", name))
	mutool := squashLines(run(t, "mutool", "draw", "-q", "-F", "txt", name))
	for _, line := range linesOf(doc) {
		if !strings.Contains(gs, line) {
			t.Errorf("gs: no line %q", line)
		}
		if !strings.Contains(mutool, line) {
			t.Errorf("mutool: no line %q", line)
		}
	}
}

var blanks = regexp.MustCompile(`[ \t]+`)

func squashLines(s string) string { return blanks.ReplaceAllString(s, " ") }

// linesOf is the lines of running text of one piece.
func linesOf(doc *frame.Document) []string {
	var out []string
	all := texts(doc)
	for i, t := range all {
		if t.Tag.Role != frame.Paragraph || i > 0 && all[i-1].Y == t.Y && all[i-1].Tag == t.Tag || i+1 < len(all) && all[i+1].Y+all[i+1].Rise == t.Y && all[i+1].Tag == t.Tag {
			continue
		}
		out = append(out, strings.TrimSpace(t.String))
	}
	return out
}

func TestPDFIsSound(t *testing.T) {
	name, _ := written(t)
	if out := run(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	for i, line := range strings.Split(strings.TrimSpace(run(t, "pdffonts", name)), "\n") {
		if i >= 2 && !strings.Contains(line, "yes yes yes") {
			t.Error(line)
		}
	}
	if info := run(t, "pdfinfo", name); !strings.Contains(info, "Title:           Bản tin Tân Hòa") {
		t.Error(info)
	}
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
