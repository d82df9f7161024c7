package bulletin_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/golden"
	"bantin/internal/issue"
	"bantin/internal/publication"
)

// publish builds the sample without pages.
func publish(t testing.TB) *bulletin.Result {
	t.Helper()
	r := request(t, "a4")
	r.Templates, r.Publish = nil, true
	res, err := bulletin.Build(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Editions) > 0 || len(res.Diags) > 0 {
		t.Fatalf("%d editions, %v", len(res.Editions), res.Diags)
	}
	return res
}

// said is the words of an issue in the order in which it is read, by its entries:
// what stands above the copy only where it is no brief.
func said(entries []*bulletin.Entry, shown func(*bulletin.Entry, article.Image) bool) []string {
	var articles, briefs []string
	first := -1
	for _, e := range entries {
		a := e.Article
		if a == nil {
			continue
		}
		own := *a
		own.Body = nil
		for _, b := range a.Body {
			if im, ok := b.(article.Image); ok && !shown(e, im) {
				if im.Remainder() == nil {
					continue
				}
				b = article.Paragraph{Text: im.Remainder()}
			}
			own.Body = append(own.Body, b)
		}
		words := strings.Fields(strings.Join(saidIn(&own), " "))
		if !e.Given.Brief {
			articles = append(articles, words...)
			continue
		}
		if first < 0 {
			first = len(articles)
		}
		briefs = append(briefs, words...)
	}
	if first < 0 {
		return articles
	}
	return slices.Concat(articles[:first], briefs, articles[first:])
}

// saidIn is what an article says: that of Texts, with what only some readers see.
func saidIn(a *article.Article) []string {
	out := []string{a.Title, a.Standfirst}
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Image:
			out = append(out, b.Caption)
			if b.Credit != "" {
				out = append(out, "Ảnh: "+b.Credit)
			}
			continue
		case article.Table:
			out = append(out, b.Caption)
		}
		for in := range article.Inlines(b) {
			out = append(out, in.String())
		}
		if q, ok := b.(article.Quote); ok {
			out = append(out, q.Attribution)
		}
	}
	return out
}

// wordsIn is the words of the articles of a page of HTML.
func wordsIn(t *testing.T, page []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		class := ""
		for _, a := range n.Attr {
			if a.Key == "class" {
				class = a.Val
			}
		}
		switch class {
		case "kicker", "byline", "address":
			return
		}
		switch in = in || n.Data == "article"; {
		case n.Type == html.TextNode && in:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && !slices.Contains([]string{"a", "strong", "em", "s", "sub", "sup", "code"}, n.Data):
			b.WriteByte(' ')
		}
		for c := range n.ChildNodes() {
			walk(c, in)
		}
		if n.Type == html.ElementNode && !slices.Contains([]string{"a", "strong", "em", "s", "sub", "sup", "code"}, n.Data) {
			b.WriteByte(' ')
		}
	}
	walk(root, false)
	return strings.Fields(b.String())
}

// book is the issue as a book, and its documents one behind the other, as its spine
// has them.
func book(t *testing.T, is *publication.Issue) (data, documents []byte) {
	t.Helper()
	data, err := publication.EPUB(is)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		f, err := r.Open("EPUB/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		text, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	var opf struct {
		Items []struct {
			ID   string `xml:"id,attr"`
			Href string `xml:"href,attr"`
		} `xml:"manifest>item"`
		Spine []struct {
			Ref string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	if err := xml.Unmarshal(read("package.opf"), &opf); err != nil {
		t.Fatal(err)
	}
	for _, s := range opf.Spine {
		for _, it := range opf.Items {
			if it.ID == s.Ref {
				documents = append(documents, bodyOf(t, it.Href, read(it.Href))...)
			}
		}
	}
	return data, documents
}

// bodyOf is the body of a document of XHTML, which must be well-formed and name only
// files of the book.
func bodyOf(t *testing.T, name string, text []byte) []byte {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := tok.(xml.StartElement); ok {
			for _, a := range e.Attr {
				if a.Name.Local == "src" && !strings.HasPrefix(a.Value, "anh/") {
					t.Errorf("%s: a picture from %s", name, a.Value)
				}
			}
		}
	}
	from, to := bytes.Index(text, []byte("<body")), bytes.Index(text, []byte("</body>"))
	return text[from:to]
}

// bare is an issue that says its articles alone, with lists whose items have no
// numbers.
func bare(is *publication.Issue) *publication.Issue {
	out := &publication.Issue{}
	for _, e := range is.Entries {
		a := *e.Article
		a.Authors, a.Source, a.Body = nil, "", nil
		for _, b := range e.Article.Body {
			if l, ok := b.(article.List); ok {
				b = article.List{Items: unnumbered(l.Items)}
			}
			a.Body = append(a.Body, b)
		}
		e.Article, e.Kicker, e.Date, e.Linked = &a, "", "", false
		out.Entries = append(out.Entries, e)
	}
	return out
}

func unnumbered(items []article.Item) (out []article.Item) {
	for _, it := range items {
		out = append(out, article.Item{Text: it.Text, Items: unnumbered(it.Items)})
	}
	return out
}

// markdownOf is the words of the articles of an issue in Markdown, and the pictures
// beside it.
func markdownOf(is *publication.Issue) ([]string, []publication.File) {
	text, pictures := publication.Markdown(bare(is), "anh")
	_, articles, _ := strings.Cut("\n"+string(text), "\n---\n") // behind the contents, if there are any
	if len(is.Entries) == 1 {
		articles = string(text)
	}
	return markdownWords([]byte(articles)), pictures
}

// markdownWords is the words of the articles of an issue in Markdown. What begins a
// line, what stands around words and where links lead are no words.
func markdownWords(text []byte) []string {
	var words []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "---" || strings.HasPrefix(line, "<!--") || strings.HasPrefix(line, "| ---") || strings.HasPrefix(line, "![") {
			continue
		}
		line = markdownMark.ReplaceAllString(line, "")
		line = markdownElement.ReplaceAllString(strings.ReplaceAll(line, "<br>", " "), "$1")
		line = markdownLink.ReplaceAllString(line, "$1")
		line = markdownStyle.ReplaceAllString(line, "$1")
		line = markdownCell.ReplaceAllString(line, "$1 ")
		words = append(words, strings.Fields(markdownEscape.ReplaceAllString(line, "$1"))...)
	}
	return words
}

var (
	markdownMark    = regexp.MustCompile(`^(#{1,6}( |$)|> (— )?|- |\d+\. )`)
	markdownLink    = regexp.MustCompile(`\[((?:[^\[\]\\]|\\.)*)\]\(<[^>]*>\)`)
	markdownElement = regexp.MustCompile(`(^|[^\\])</?su[bp]>`)
	markdownStyle   = regexp.MustCompile(`(^|[^\\])(?:\*+|~~)`)
	markdownCell    = regexp.MustCompile(`(^|[^\\])\|`)
	markdownEscape  = regexp.MustCompile(`\\(.)`)
)

// sameWords says where two rows of words part.
func sameWords(got, want []string) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			from := max(0, i-3)
			return fmt.Sprintf("word %d: %q, want %q", i, got[min(from, len(got)):min(i+3, len(got))],
				want[min(from, len(want)):min(i+3, len(want))])
		}
	}
	return ""
}

// TestPublicationOfTheSample: every word once and in order, with all pictures, and
// the imprint but for what is of paper.
func TestPublicationOfTheSample(t *testing.T) {
	res := publish(t)
	page := publication.HTML(res.Publication)
	all := func(*bulletin.Entry, article.Image) bool { return true }
	if at := sameWords(wordsIn(t, page), said(res.Entries, all)); at != "" {
		t.Error(at)
	}
	pictures := 0
	for _, e := range res.Entries {
		pictures += len(e.Article.Images())
	}
	if n := bytes.Count(page, []byte("<img src=\"data:image/")); n != pictures || n == 0 {
		t.Errorf("%d pictures of %d", n, pictures)
	}
	for text, want := range map[string]bool{"Giấy phép xuất bản bản tin số 12/GP-STTTT": true, "Nguyễn Thị Hạnh": true,
		"Mỗi tháng hai kỳ": false, "mỗi tháng hai kỳ": true, "Công ty In Bình Minh": false, "khổ": false} {
		_, foot, _ := bytes.Cut(page, []byte("<footer"))
		if bytes.Contains(foot, []byte(text)) != want {
			t.Errorf("imprint: %q is there: %t", text, !want)
		}
	}
	data, documents := book(t, res.Publication)
	if at := sameWords(wordsIn(t, documents), said(res.Entries, all)); at != "" {
		t.Errorf("book: %s", at)
	}
	if n := bytes.Count(documents, []byte("<img src=\"anh/")); n != pictures {
		t.Errorf("book: %d pictures of %d", n, pictures)
	}
	words, beside := markdownOf(res.Publication)
	if at := sameWords(words, said(res.Entries, all)); at != "" {
		t.Errorf("Markdown: %s", at)
	}
	if len(beside) != pictures {
		t.Errorf("Markdown: %d pictures of %d", len(beside), pictures)
	}
	again := publish(t).Publication
	if !bytes.Equal(publication.HTML(again), page) {
		t.Error("the same issue gives other bytes")
	}
	if other, _ := book(t, again); !bytes.Equal(other, data) {
		t.Error("the same issue gives another book")
	}
}

// TestBookIsValid asks epubcheck, which says nothing of the sample, of copy that is
// read from real pages, and of what documents must not hold.
func TestBookIsValid(t *testing.T) {
	check := golden.Tool(t, "epubcheck")
	is := publish(t).Publication
	pages, _ := filepath.Glob("../../../shared/pages/vn2/*.html.gz")
	for _, name := range pages[:min(len(pages), 30)] {
		if more := publishPage(t, name).Publication; more != nil {
			is.Entries = append(is.Entries, more.Entries...)
		}
	}
	is.Entries = append(is.Entries, publication.Entry{Linked: true, Article: &article.Article{Language: "vi VN", URL: "javascript:x",
		Title: "A\x02 <b>", Body: []article.Block{
			article.Paragraph{Text: article.Inline{{Text: "x\ny", Href: "https://a b/"}, {Text: "\uFFFFz", Href: "HTTP://a.vn/đ?ộ"}}},
			article.List{Numbering: article.Numbering{Ordered: true, Start: -3, Style: "i", Reversed: true},
				Items: []article.Item{{}, {Value: 7, Items: []article.Item{{Text: article.Plain("x")}}}}},
			article.Table{HeaderRows: 3, Rows: [][]article.Cell{{{ColSpan: 9, RowSpan: 9}}, {}}},
			article.Heading{Level: 6, Text: article.Plain("x")}, article.Quote{}}}})
	data, _ := book(t, is)
	file := filepath.Join(t.TempDir(), "x.epub")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(check, "-q", file)
	if head, err := os.ReadFile(check); err == nil && bytes.HasPrefix(head, []byte("PK")) { // what Debian installs
		cmd = exec.Command(golden.Tool(t, "java"), "-jar", check, "-q", file)
	}
	if out, err := cmd.CombinedOutput(); err != nil || len(bytes.TrimSpace(out)) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestPublicationIsReadBack: the articles of the page are those of the issue, in the
// order of the page.
func TestPublicationIsReadBack(t *testing.T) {
	res := publish(t)
	again, err := bulletin.Read(context.Background(), bulletin.ReadRequest{Stdin: publication.HTML(res.Publication),
		Entries: []issue.Entry{{File: "-"}}, Pictures: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(again) != len(res.Entries) {
		t.Fatalf("%d articles of %d", len(again), len(res.Entries))
	}
	for i, e := range res.Entries { // the briefs are the last of the sample
		want, got := e.Article, again[i].Article
		if got == nil {
			t.Errorf("%s: %v", e.File, again[i].Why())
			continue
		}
		if at := sameWords(strings.Fields(strings.Join(saidIn(got), " ")), strings.Fields(strings.Join(saidIn(want), " "))); at != "" {
			t.Errorf("%s: %s", e.File, at)
		}
		if got.Date != want.Date || !slices.Equal(got.Authors, want.Authors) || !slices.Equal(got.Section, want.Section) ||
			got.Source != want.Source || got.URL != want.URL || again[i].Missing > 0 {
			t.Errorf("%s: %+v, want %+v", e.File, got, want)
		}
		for k := range want.Body { // the sample has headings of one level
			if h, ok := want.Body[k].(article.Heading); ok && got.Body[k].(article.Heading).Level != 2 {
				t.Errorf("%s: heading %q has level %d", e.File, h.Text, got.Body[k].(article.Heading).Level)
			}
		}
	}
}

// TestPublicationSaysWhatPicturesItLacks: one that is broken is left out with its
// caption and told once, with pages or without.
func TestPublicationSaysWhatPicturesItLacks(t *testing.T) {
	var whole bytes.Buffer
	if err := png.Encode(&whole, image.NewNRGBA(image.Rect(0, 0, 2400, 300))); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	page := filepath.Join(dir, "bai.html")
	for name, data := range map[string][]byte{"bai.html": []byte(`<!DOCTYPE html><meta name="bantin-articles" content="1"><body>
<article><h1>Cầu mới</h1><p>Cầu mới thông xe sáng nay.</p>
<figure><img src="bai_files/tot.png"><figcaption>Còn nguyên</figcaption></figure>
<figure><img src="bai_files/hong.png"><figcaption>Đã hỏng</figcaption></figure></article>`),
		"bai_files/tot.png": whole.Bytes(), "bai_files/hong.png": whole.Bytes()[:whole.Len()-60]} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, printed := range []bool{false, true} {
		r := request(t, "a4")
		r.Read.Entries, r.Publish = []issue.Entry{{File: page}}, true
		if !printed {
			r.Templates = nil
		}
		res, err := bulletin.Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Diags) != 1 || res.Diags[0].Code != diag.PictureBroken || res.Missing[0] != 1 {
			t.Errorf("printed %t: %v, %v missing", printed, res.Diags, res.Missing)
		}
		got := string(publication.HTML(res.Publication))
		if !strings.Contains(got, "Còn nguyên") || strings.Contains(got, "Đã hỏng") {
			t.Errorf("printed %t: %s", printed, got)
		}
		for _, p := range res.Publication.Entries[0].Pictures {
			if p.Width != 1200 || p.Height != 150 {
				t.Errorf("a picture of %d × %d", p.Width, p.Height)
			}
		}
	}
}

// TestWhatOpensTheIssueOpensItOnScreens: the first article that is to, as on page one,
// and all others in their order.
func TestWhatOpensTheIssueOpensItOnScreens(t *testing.T) {
	r := request(t, "a4")
	r.Templates, r.Publish = nil, true
	titles := func() (all []string) {
		res, err := bulletin.Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range res.Publication.Entries {
			all = append(all, e.Article.Title)
		}
		return all
	}
	want := titles()
	want = slices.Concat(want[3:4], want[:3], want[4:])
	r.Read.Entries[3].Opens, r.Read.Entries[5].Opens = true, true
	r.Read.Entries[14].Opens = true // a brief, which opens nothing
	if got := titles(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestAnAddressThatIsUnknownIsTold: the article that is to have it below it has none.
func TestAnAddressThatIsUnknownIsTold(t *testing.T) {
	for page, want := range map[string]int{"10-guong-nguoi-tot.txt": 1, "01-vu-dong.html": 0} {
		r := request(t, "a4")
		r.Templates, r.Publish = nil, true
		r.Read.Entries = slices.DeleteFunc(r.Read.Entries, func(e issue.Entry) bool { return filepath.Base(e.File) != page })
		r.Read.Entries[0].QR = true
		res, err := bulletin.Build(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		for _, d := range res.Diags {
			if d.Code == diag.AddressUnknown && filepath.Base(d.File) == page && d.Severity == diag.Warning {
				told++
			}
		}
		if told != want {
			t.Errorf("%s: %v", page, res.Diags)
		}
	}
}

// TestPublicationsOfRealPages: every word of the articles of real pages once and in
// order.
func TestPublicationsOfRealPages(t *testing.T) {
	var names []string
	for _, set := range []string{"vn", "vn2", "sharepoint"} {
		of, _ := filepath.Glob("../../../shared/pages/" + set + "/*.html.gz")
		names = append(names, of...)
	}
	if len(names) == 0 {
		t.Skip("no ../shared")
	}
	if testing.Short() {
		names = names[:20]
	}
	none := func(*bulletin.Entry, article.Image) bool { return false }
	for _, name := range names {
		res := publishPage(t, name)
		if res.Publication == nil {
			continue
		}
		want := said(res.Entries, none)
		if at := sameWords(wordsIn(t, publication.HTML(res.Publication)), want); at != "" {
			t.Errorf("%s: %s", filepath.Base(name), at)
		}
		if words, _ := markdownOf(res.Publication); sameWords(words, want) != "" {
			t.Errorf("%s in Markdown: %s", filepath.Base(name), sameWords(words, want))
		}
		_, documents := book(t, res.Publication)
		if at := sameWords(wordsIn(t, documents), want); at != "" {
			t.Errorf("%s as a book: %s", filepath.Base(name), at)
		}
	}
}

// publishPage makes an issue of a page that is packed, without pictures.
func publishPage(t *testing.T, name string) *bulletin.Result {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	res, err := bulletin.Build(context.Background(), bulletin.Request{Publish: true, Day: date.Date{Year: 2026, Month: 11, Day: 23},
		Read: bulletin.ReadRequest{Stdin: data, Entries: []issue.Entry{{File: "-"}}, Jobs: 1}})
	if err != nil {
		t.Fatal(err)
	}
	return res
}
