package bulletin_test

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/rendition"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// sharedIssue is the saved pages of real portals, and a pasted text, as one
// issue.
func sharedIssue(t *testing.T) *bulletin.Result {
	t.Helper()
	const shared = "../../../shared"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no ../shared")
	}
	packed, err := filepath.Glob(shared + "/pages/vn/*.html.gz")
	if err != nil || len(packed) < 5 {
		t.Fatalf("%v %v", packed, err)
	}
	return issueOf(t, append(unpacked(t, packed), issue.Entry{File: shared + "/pages/seed.txt"}))
}

// unpacked is packed pages in a folder of their own.
func unpacked(t *testing.T, packed []string) []issue.Entry {
	t.Helper()
	dir := t.TempDir()
	var pages []issue.Entry
	for _, p := range packed {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if data, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, strings.TrimSuffix(filepath.Base(p), ".gz"))
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, issue.Entry{File: name})
	}
	return pages
}

// issueOf is pages as one issue.
func issueOf(t *testing.T, pages []issue.Entry) *bulletin.Result {
	t.Helper()
	tpl, diags := style.Embedded("a4")
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	res, err := bulletin.Build(context.Background(), bulletin.Request{Read: bulletin.ReadRequest{Files: disk{},
		Entries: pages},
		Day: date.Date{Year: 2026, Month: 11, Day: 23}, Templates: []*style.Template{tpl},
		Created: time.Unix(0, 0).UTC(), Producer: "bantin test"})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// TestEveryBlockOfHardPagesIsPlaced builds the pages that are made to be hard,
// one issue each.
func TestEveryBlockOfHardPagesIsPlaced(t *testing.T) {
	var files []string
	for _, pattern := range []string{"cases/*/*.htm*", "hard/*/*.htm*"} {
		found, err := filepath.Glob("../../../shared/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no ../shared")
	}
	checked := 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			checked += checkBlocks(t, issueOf(t, []issue.Entry{{File: file}}))
		})
	}
	if checked*3 < len(files)*2 {
		t.Errorf("only %d of %d pages are articles that can be printed whole", checked, len(files))
	}
}

// TestEveryBlockOfRealPagesIsPlaced builds all saved pages, many in one issue.
func TestEveryBlockOfRealPagesIsPlaced(t *testing.T) {
	packed, err := filepath.Glob("../../../shared/pages/*/*.html.gz")
	if err != nil {
		t.Fatal(err)
	}
	if len(packed) == 0 {
		t.Skip("no ../shared")
	}
	if testing.Short() {
		packed = packed[:len(packed)/10]
	}
	const pages = 60
	checked := 0
	for some := range slices.Chunk(packed, pages) {
		checked += checkBlocks(t, issueOf(t, unpacked(t, some)))
	}
	if checked*3 < len(packed)*2 {
		t.Errorf("only %d of %d pages are articles that can be printed whole", checked, len(packed))
	}
}

// checkBlocks wants each line of the articles of an issue on its pages, but for
// those of which not all can be printed, and that is said. It returns how many it
// has looked at.
func checkBlocks(t *testing.T, res *bulletin.Result) (checked int) {
	t.Helper()
	if len(res.Editions) == 0 {
		return 0
	}
	told := map[string]bool{}
	for _, d := range res.Diags {
		switch d.Code {
		case diag.GlyphMissing, diag.PictureBroken, diag.PictureKind:
			told[d.File] = true
		}
	}
	n := 0
	for _, e := range res.Entries {
		if e.Article == nil {
			continue
		}
		n++
		if !told[e.File] {
			checked++
			checkPlaced(t, res.Editions[0].Document, n, e.Article)
		}
	}
	return checked
}

// squash is a text without white space. Places to fill in, rows of dots, have as many as
// their line has room for.
func squash(s string) string { return dots.ReplaceAllString(joined(s), ".") }

// joined is a text without white space.
func joined(s string) string { return strings.Join(strings.Fields(s), "") }

var dots = regexp.MustCompile(`[.…_]+`)

// copyText is an article's running text without white space; captions and
// tables may be elsewhere in its flow.
func copyText(a *article.Article) string {
	var b strings.Builder
	var items func([]article.Item)
	items = func(in []article.Item) {
		for _, it := range in {
			b.WriteString(it.Text.String())
			items(it.Items)
		}
	}
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			b.WriteString(x.Text.String())
		case article.Heading:
			b.WriteString(x.Text.String())
		case article.Quote:
			b.WriteString(x.Text.String() + x.Attribution)
		case article.List:
			items(x.Items)
		}
	}
	return squash(b.String())
}

// running is the running text that is placed for each article, in the order
// of the stream, without white space and the marks of lists.
func running(doc *frame.Document) map[int]string {
	got := map[int]*strings.Builder{}
	s := doc.Structure
	for _, x := range texts(doc) {
		n := s.Article(x.Node)
		if n == 0 || s.Role(x.Node) == frame.Label {
			continue
		}
		switch s.Role(s.Block(x.Node)) {
		case frame.Paragraph, frame.Heading, frame.Quote, frame.Attribution, frame.ListItem, frame.Note:
			if got[n] == nil {
				got[n] = &strings.Builder{}
			}
			got[n].WriteString(x.String)
		}
	}
	out := map[int]string{}
	for i, b := range got {
		out[i] = squash(b.String())
	}
	return out
}

// placed is the text of each element of an article, without white space: what
// is broken over columns is together, and so are the lists in a cell and what stands there beside them.
func placed(doc *frame.Document, article int) string {
	parts := map[int32]*strings.Builder{}
	var order []int32
	for _, x := range texts(doc) {
		if doc.Structure.Article(x.Node) != article || x.Says == frame.SoftHyphen {
			continue
		}
		e := doc.Structure.Block(x.Node)
		if cell := doc.Structure.Within(x.Node, frame.TableCell, frame.TableHeader); cell > 0 {
			e = cell
		}
		if parts[e] == nil {
			parts[e] = &strings.Builder{}
			order = append(order, e)
		}
		parts[e].WriteString(x.String)
	}
	var b strings.Builder
	for _, e := range order {
		b.WriteString(squash(parts[e].String()) + "\n")
	}
	return b.String()
}

// checkCopy holds the pages to the copy: the running text whole and in
// order, every line that `extract --format text` prints somewhere.
func checkCopy(t *testing.T, res *bulletin.Result) {
	t.Helper()
	doc := res.Editions[0].Document
	got := running(doc)
	n := 0
	for _, c := range res.Entries {
		if c.Article == nil {
			t.Errorf("%s: no article", c.File)
			continue
		}
		n++
		want := copyText(c.Article)
		if c.Given.Brief {
			want = squash(c.Article.Title + "." + want)
		}
		if have := got[n]; have != want {
			k := 0
			for k < len(have) && k < len(want) && have[k] == want[k] {
				k++
			}
			t.Errorf("%s differs at %q, want %q", c.File, have[max(0, k-20):min(len(have), k+40)],
				want[max(0, k-20):min(len(want), k+40)])
		}
		if c.Given.Brief {
			continue
		}
		checkPlaced(t, doc, n, c.Article)
	}
}

// checkPlaced wants each line of the nth article of a document on its pages.
func checkPlaced(t *testing.T, doc *frame.Document, n int, a *article.Article) {
	t.Helper()
	// Figures that stand higher or lower are those of the line on paper, and nothing is seen
	// of what asks for a sign in colours.
	same := strings.NewReplacer("−", "-", "\uFE0E", "", "\uFE0F", "")
	level := func(s string) string { return squash(same.Replace(norm.NFKC.String(s))) }
	all := level(placed(doc, n))
	signs := font.NewSet()
	shown := *a
	shown.Body = slices.DeleteFunc(slices.Clone(shown.Body), func(b article.Block) bool {
		im, ok := b.(article.Image)
		return ok && im.File == "" // left out and reported, with its caption
	})
	for line := range strings.Lines(rendition.Text(&shown)) {
		if strings.Trim(line, "_-–—―=~─━‗¯*＊∗⁂•●■◆◇○□☆★ \u00a0\n") == "" {
			continue // a section break: a rule on paper, and nothing beside a heading
		}
		for cell := range strings.SplitSeq(line, "\t") {
			printed, _ := signs.Signs(cell) // emoji fall off, others are signs that a face has
			if !strings.Contains(all, level(printed)) {
				t.Errorf("%s: nowhere on the pages: %q", a.File, cell)
			}
		}
	}
}

func TestEveryWordOfTheCopyIsPlacedOnceAndInOrder(t *testing.T) {
	for _, edition := range []string{"a4", "a5"} {
		checkCopy(t, build(t, edition))
	}
}

func TestEveryWordOfRealPagesIsPlacedOnceAndInOrder(t *testing.T) {
	checkCopy(t, sharedIssue(t))
}

// wordsOf is the words of the document in stream order, as they are printed or as they are
// said: texts of one line that touch are one word.
func wordsOf(doc *frame.Document, said bool) []string {
	var b strings.Builder
	var prev *frame.Text
	for _, it := range texts(doc) {
		if prev == nil || it.Y+it.Rise != prev.Y+prev.Rise || it.X < prev.X ||
			it.X-prev.X-widthOf(prev) > prev.Size/10 {
			b.WriteByte(' ')
		}
		prev = it
		if said {
			b.WriteString(cmp.Or(it.Says, it.String))
		} else {
			b.WriteString(it.String)
		}
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

var blanks = regexp.MustCompile(`[ \t]+`)

// linesOf is the lines of running text of one piece; without tight ones,
// because pdftotext -raw joins words that are less than about 0.16 em apart.
func linesOf(doc *frame.Document, noTight bool) []string {
	var out []string
	all := texts(doc)
	s := doc.Structure
	for i, t := range all {
		block := s.Block(t.Node)
		if s.Role(block) != frame.Paragraph || s.Article(block) == 0 || i > 0 && all[i-1].Y == t.Y &&
			s.Block(all[i-1].Node) == block ||
			i+1 < len(all) && all[i+1].Y+all[i+1].Rise == t.Y && s.Block(all[i+1].Node) == block {
			continue
		}
		if noTight && t.Space*100 < t.Size*17 {
			continue
		}
		out = append(out, strings.TrimSpace(t.String))
	}
	return out
}

var chars = regexp.MustCompile(` c="([^"]*)"`)

// checkReaders holds what three readers find in the file to the document:
// every word, in the order of the stream, in NFC.
func checkReaders(t *testing.T, ed bulletin.Edition) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, ed.Files[0].PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	want := wordsOf(ed.Document, false)
	raw := run(t, "pdftotext", "-raw", name, "-")
	mutool := run(t, "mutool", "draw", "-q", "-F", "txt", name)
	// Ghostscript sets neighbouring columns side by side in its text, but
	// tells the characters in their order.
	gs := run(t, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", name)
	var drawn strings.Builder
	for _, m := range chars.FindAllStringSubmatch(run(t, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite",
		"-dTextFormat=0", "-o", "-", name), -1) {
		drawn.WriteString(html.UnescapeString(m[1]))
	}
	said := map[string]bool{"pdftotext": true} // whoever takes what is said for what is printed
	for reader, text := range map[string]string{"pdftotext": raw, "mutool": mutool, "gs": drawn.String()} {
		if !norm.NFC.IsNormalString(text) {
			t.Errorf("%s: not NFC", reader)
		}
		all := strings.Join(wordsOf(ed.Document, said[reader]), "")
		if s := joined(text); s != all {
			k := 0
			for k < len(s) && k < len(all) && s[k] == all[k] {
				k++
			}
			t.Errorf("%s: %q, want %q", reader, s[max(0, k-20):min(len(s), k+40)],
				all[max(0, k-20):min(len(all), k+40)])
		}
	}
	a, b := slices.Sorted(slices.Values(strings.Fields(mutool))), slices.Sorted(slices.Values(want))
	if !slices.Equal(a, b) {
		t.Errorf("mutool: %d words, want %d", len(a), len(b))
	}
	for reader, text := range map[string]string{"pdftotext": raw, "mutool": mutool, "gs": gs} {
		text = blanks.ReplaceAllString(text, " ")
		for _, line := range linesOf(ed.Document, reader == "pdftotext") {
			if !strings.Contains(text, line) {
				t.Errorf("%s: no line %q", reader, line)
			}
		}
	}
}

func TestReadersReturnEveryWordInOrder(t *testing.T) {
	checkReaders(t, build(t, "a4").Editions[0])
}

func TestReadersReturnEveryWordOfRealPages(t *testing.T) {
	checkReaders(t, sharedIssue(t).Editions[0])
}

func TestPDFIsSound(t *testing.T) {
	for what, ed := range map[string]bulletin.Edition{"sample": build(t, "a4").Editions[0],
		"real pages": sharedIssue(t).Editions[0]} {
		name := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(name, ed.Files[0].PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		if out := run(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
			t.Errorf("%s: %s", what, out)
		}
		for i, line := range strings.Split(strings.TrimSpace(run(t, "pdffonts", name)), "\n") {
			if i >= 2 && !strings.Contains(line, "yes yes yes") {
				t.Errorf("%s: %s", what, line)
			}
		}
		if info := run(t, "pdfinfo", name); !strings.Contains(info, "Title:           Bản tin") {
			t.Errorf("%s: %s", what, info)
		}
	}
}
