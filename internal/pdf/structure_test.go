package pdf_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/frame"
	"bantin/internal/impose"
	"bantin/internal/pdf"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// structured is a document of two pages with all kinds of nodes: the copy of its
// article goes on from the first to the second.
func structured(t testing.TB) (*frame.Document, pdf.Options) {
	doc, o := document(t)
	pic := doc.Pages[0].Items[4].(*frame.Image)
	serif := face(t, "NotoSerif-Regular")
	var s frame.Structure
	doc.Pages, doc.Outline = nil, nil
	var p *frame.Page
	y := unit.Pt(0)
	turn := func() {
		doc.Pages = append(doc.Pages, frame.Page{Label: fmt.Sprint(len(doc.Pages) + 1), Width: unit.MM(148), Height: unit.MM(210)})
		p, y = &doc.Pages[len(doc.Pages)-1], unit.Pt(30)
	}
	node := func(n frame.Node) int32 { return s.Add(n) }
	say := func(node int32, text string) {
		y += unit.Pt(14)
		p.Items = append(p.Items, &frame.Text{Node: node, X: unit.Pt(30), Y: y, Face: serif, Size: unit.Pt(10), String: text})
	}
	link := func(node int32, url string, to int) {
		p.Items = append(p.Items, &frame.Link{Node: node, X: unit.Pt(30), Y: y - unit.Pt(8), W: unit.Pt(90), H: unit.Pt(11), URL: url,
			To: to, Text: "liên kết "})
	}
	turn()
	say(node(frame.Node{Parent: node(frame.Node{Role: frame.Masthead}), Role: frame.Paragraph}), "Bản tin")
	contents := node(frame.Node{Role: frame.Contents})
	say(node(frame.Node{Parent: contents, Role: frame.Headline, Level: 1}), "Trong số này")
	entry := node(frame.Node{Parent: contents, Role: frame.Entry})
	say(entry, "Bài một 1")
	link(entry, "", 1)
	a := node(frame.Node{Role: frame.Article, Number: 1, Lang: "en"})
	head := node(frame.Node{Parent: a, Role: frame.Headline, Level: 1})
	say(head, "Bài một")
	p.Items = append(p.Items, &frame.Anchor{ID: 1, Y: y})
	h4 := node(frame.Node{Parent: a, Role: frame.Heading, Level: 4})
	say(h4, "Tiêu đề bốn")
	list := node(frame.Node{Parent: a, Role: frame.List, Number: 2})
	item := node(frame.Node{Parent: list, Role: frame.ListItem})
	label, body := node(frame.Node{Parent: item, Role: frame.Label}), node(frame.Node{Parent: item, Role: frame.Body})
	say(label, "b. ")
	say(body, "mục hai")
	inner := node(frame.Node{Parent: body, Role: frame.List})
	deep := node(frame.Node{Parent: inner, Role: frame.ListItem})
	say(node(frame.Node{Parent: deep, Role: frame.Label}), "• ")
	say(node(frame.Node{Parent: deep, Role: frame.Body}), "mục con")
	table := node(frame.Node{Parent: a, Role: frame.Table})
	say(node(frame.Node{Parent: table, Role: frame.Caption}), "Bảng")
	row := node(frame.Node{Parent: table, Role: frame.Row})
	say(node(frame.Node{Parent: row, Role: frame.TableHeader, Scope: frame.ColumnScope, RowSpan: 2}), "Thôn")
	say(node(frame.Node{Parent: row, Role: frame.TableHeader, Scope: frame.ColumnScope, ColSpan: 2}), "Hộ")
	row = node(frame.Node{Parent: table, Role: frame.Row})
	say(node(frame.Node{Parent: row, Role: frame.TableCell}), "1")
	node(frame.Node{Parent: row, Role: frame.TableCell})
	row = node(frame.Node{Parent: table, Role: frame.Row})
	say(node(frame.Node{Parent: row, Role: frame.TableHeader, Scope: frame.RowScope}), "ngắn")
	para := node(frame.Node{Parent: a, Role: frame.Paragraph})
	words := node(frame.Node{Parent: para, Role: frame.LinkText})
	say(para, "Đoạn có ")
	say(words, "một liên kết ")
	link(words, "https://a.vn", 0)
	say(0, "Xem tiếp trang 2")
	onward := p.Items[len(p.Items)-1].(*frame.Text)
	say(0, "chân trang một")
	turn()
	say(words, "sang trang ")
	link(words, "https://a.vn", 0)
	say(para, "và hết.")
	say(node(frame.Node{Parent: a, Role: frame.Heading, Level: 2}), "Tiêu đề hai")
	say(node(frame.Node{Parent: a, Role: frame.Heading, Level: 3}), "Tiêu đề ba")
	quote := node(frame.Node{Parent: a, Role: frame.Quote})
	say(node(frame.Node{Parent: quote, Role: frame.Body}), "Lời trích")
	say(node(frame.Node{Parent: quote, Role: frame.Attribution}), "Người nói")
	verse := node(frame.Node{Parent: a, Role: frame.Paragraph})
	say(node(frame.Node{Parent: verse, Role: frame.Line}), "Câu một")
	say(node(frame.Node{Parent: verse, Role: frame.Line}), "câu hai")
	figure := node(frame.Node{Parent: a, Role: frame.Figure})
	y += pic.H + unit.Pt(4)
	im := *pic
	im.Node, im.X, im.Y, im.Alt, im.Lang = figure, unit.Pt(30), y-pic.H, "Đoàn rước (trên cầu)", "fr"
	p.Items = append(p.Items, &im)
	say(node(frame.Node{Parent: figure, Role: frame.Caption}), "Chú thích ")
	say(node(frame.Node{Parent: figure, Role: frame.Credit}), "Ảnh: A")
	note := node(frame.Node{Parent: a, Role: frame.Note})
	say(node(frame.Node{Parent: note, Role: frame.Label}), "1. ")
	noted := node(frame.Node{Parent: note, Role: frame.Body})
	say(noted, "Ghi chú một")
	mark := node(frame.Node{Parent: noted, Role: frame.NoteMark, Number: 2})
	say(mark, "2")
	p.Items[len(p.Items)-1].(*frame.Text).Says = "²"
	link(mark, "", 1)
	say(node(frame.Node{Parent: noted, Role: frame.NoteMark, Number: 9}), "9")
	say(node(frame.Node{Parent: a, Role: frame.Note}), "2. Ghi chú hai")
	code := node(frame.Node{Parent: a, Role: frame.Figure})
	for k := range 3 {
		p.Items = append(p.Items, &frame.Rule{Node: code, X: unit.Pt(30 + 10*float64(k)), Y: y, W: unit.Pt(5), H: unit.Pt(5)})
	}
	link(code, "https://a.vn/1", 0)
	jump := node(frame.Node{Parent: a, Role: frame.Jump, Lang: "vi"})
	say(jump, "Tiếp theo trang 1")
	link(jump, "", 1)
	onward.Node = node(frame.Node{Parent: a, Role: frame.Jump, Lang: "vi"})
	briefs := node(frame.Node{Role: frame.Briefs})
	say(node(frame.Node{Parent: briefs, Role: frame.Headline, Level: 1}), "Tin vắn")
	brief := node(frame.Node{Parent: briefs, Role: frame.Brief, Number: 2, Lang: "vi"})
	say(node(frame.Node{Parent: brief, Role: frame.Headline, Level: 2}), "Tin. ")
	say(node(frame.Node{Parent: brief, Role: frame.Paragraph}), "Vắn.")
	node(frame.Node{Role: frame.Imprint}) // nothing of it is on these pages
	say(0, "chân trang hai")
	link(0, "https://a.vn/furniture", 0)
	doc.Structure = s
	doc.Outline = []frame.Bookmark{{Title: "Bài một", To: 1, Node: head}, {Title: "Tiêu đề bốn", Level: 1, To: 1, Node: h4},
		{Title: "Không rõ", To: 1}}
	return doc, o
}

// heard is what a screen reader finds: the elements in their order, each with what
// is said, as poppler reads them.
func heard(t *testing.T, name string) string {
	t.Helper()
	return tool(t, "pdfinfo", "-struct-text", name)
}

const wantHeard = `Document
  Div
    P (block)
      "Bản tin"
  Sect
    H1 (block)
      "Trong số này"
    TOC
      TOCI
        Link (inline)
          "Bài một 1"
          Object
  Sect
    H1 (block)
      "Bài một"
    H2 (block)
      "Tiêu đề bốn"
    L (block):
       /ListNumbering /LowerAlpha
      LI (block)
        Lbl (block)
          "b. "
        LBody (block)
          "mục hai"
          L (block):
             /ListNumbering /Disc
            LI (block)
              Lbl (block)
                "• "
              LBody (block)
                "mục con"
    Table (block)
      Caption
        "Bảng"
      TR
        TH <th-1>:
           /Scope /Column
           /RowSpan 2
          "Thôn"
        TH <th-2>:
           /Scope /Column
           /ColSpan 2
          "Hộ"
      TR
        TD:
           /Headers [(th-2)]
          "1"
        TD:
           /Headers [(th-2)]
      TR
        TH <th-3>:
           /Scope /Row
           /Headers [(th-1)]
          "ngắn"
        TD
        TD
    P (block)
      "Đoạn có "
      Link (inline)
        "một liên kết "
        Object
        "sang trang "
        Object
      "và hết."
    P (block)
      "Xem tiếp trang 2"
    H2 (block)
      "Tiêu đề hai"
    H3 (block)
      "Tiêu đề ba"
    BlockQuote
      P (block)
        "Lời trích"
      P (block)
        "Người nói"
    Div
      P (block)
        "Câu một"
      P (block)
        "câu hai"
    Div
      Figure:
         /Placement /Block
         /BBox
        ""
      Caption
        "Chú thích "
      P (block)
        "Ảnh: A"
    Note <note-1> (inline)
      Lbl (block)
        "1. "
      P (block)
        "Ghi chú một"
        Reference (inline)
          Link (inline)
            Span (inline)
              "2"
            Object
        Reference (inline)
          "9"
    Note <note-2> (inline)
      "2. Ghi chú hai"
    P (block)
      Link (inline)
        "Tiếp theo trang 1"
        Object
    Link (inline)
      Figure:
         /Placement /Block
         /BBox
        ""
      Object
  Sect
    H1 (block)
      "Tin vắn"
    Sect
      H2 (block)
        "Tin. "
      P (block)
        "Vắn."
`

// numbersApart takes what depends on the numbers of objects, and where figures
// are, out of what is heard.
func numbersApart(s string) string {
	s = regexp.MustCompile(`Object \d+ 0`).ReplaceAllString(s, "Object")
	return regexp.MustCompile(`/BBox .*`).ReplaceAllString(s, "/BBox")
}

func TestTheStructureIsHeard(t *testing.T) {
	doc, o := structured(t)
	name := saved(t, doc, o)
	if got := numbersApart(heard(t, name)); got != wantHeard {
		t.Errorf("heard:\n%s", got)
	}
	if out := tool(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	var alts, langs []string
	named, listed := map[any]string{}, map[any]string{} // by their IDs
	all := objects(t, name)
	for ref, o := range all {
		if d, ok := o.(map[string]any); ok && (d["/S"] == "/Note" || d["/S"] == "/TH") {
			named[d["/ID"]] = ref
		}
		if d, ok := o.(map[string]any); ok && d["/Type"] == "/StructTreeRoot" {
			for i, names := 0, d["/IDTree"].(map[string]any)["/Names"].([]any); i < len(names); i += 2 {
				listed[names[i]] = names[i+1].(string)
			}
		}
		if d, ok := o.(map[string]any); ok && d["/S"] != nil && d["/P"] != nil {
			if a, ok := d["/Alt"].(string); ok {
				alts = append(alts, strings.TrimPrefix(a, "u:"))
			}
			if l, ok := d["/Lang"].(string); ok {
				langs = append(langs, strings.TrimPrefix(l, "u:"))
			}
		}
	}
	slices.Sort(alts)
	slices.Sort(langs)
	if !slices.Equal(alts, []string{"liên kết ", "liên kết ", "Đoàn rước (trên cầu)"}) || !slices.Equal(langs, []string{"en", "fr", "vi", "vi"}) {
		t.Errorf("alternatives %q, languages %q", alts, langs)
	}
	leads := map[any]any{} // types of the elements that the bookmarks lead to
	for _, o := range all {
		if d, ok := o.(map[string]any); ok && d["/Title"] != nil && d["/Dest"] != nil {
			leads[d["/Title"]] = nil
			if e, ok := d["/SE"].(string); ok {
				leads[d["/Title"]] = all[e].(map[string]any)["/S"]
			}
		}
	}
	if !maps.Equal(leads, map[any]any{"u:Bài một": "/H1", "u:Tiêu đề bốn": "/H2", "u:Không rõ": nil}) {
		t.Errorf("bookmarks lead to %v", leads)
	}
	if named[nil] != "" || len(named) != 5 || !maps.Equal(named, listed) {
		t.Errorf("notes and heads %v, in the tree of IDs %v", named, listed)
	}
}

// TestWhatIsDrawnAndItsElementsKnowEachOther goes both ways: each mark of a page
// and each link is in one element, and the parent tree says in which.
func TestWhatIsDrawnAndItsElementsKnowEachOther(t *testing.T) {
	doc, o := structured(t)
	name := saved(t, doc, o)
	all := objects(t, name)
	dict := func(ref any) map[string]any { return all[ref.(string)].(map[string]any) }
	var root map[string]any
	for _, v := range all {
		if d, ok := v.(map[string]any); ok && d["/Type"] == "/StructTreeRoot" {
			root = d
		}
	}
	if root == nil {
		t.Fatal("no tree")
	}
	found := map[string]string{} // "page mcid" or the object of a link → element
	var walk func(ref string)
	walk = func(ref string) {
		e := dict(ref)
		kids, ok := e["/K"].([]any)
		if !ok && e["/K"] != nil {
			kids = []any{e["/K"]}
		}
		for _, k := range kids {
			switch k := k.(type) {
			case float64:
				found[fmt.Sprint(e["/Pg"], " ", k)] = ref
			case string:
				if dict(k)["/P"] != ref {
					t.Errorf("%s is below %s and says %v", k, ref, dict(k)["/P"])
				}
				walk(k)
			case map[string]any:
				switch k["/Type"] {
				case "/MCR":
					found[fmt.Sprint(k["/Pg"], " ", k["/MCID"])] = ref
				case "/OBJR":
					found[k["/Obj"].(string)] = ref
				}
			}
		}
	}
	walk(root["/K"].(string))
	keys := map[any]any{}
	nums := dict(root["/ParentTree"])["/Nums"].([]any)
	for i := 0; i < len(nums); i += 2 {
		keys[nums[i]] = nums[i+1]
	}
	told := map[string]string{}
	for _, p := range show(t, name).Pages {
		page := dict(p.Object)
		for id, e := range keys[page["/StructParents"]].([]any) {
			told[fmt.Sprint(p.Object, " ", id)] = e.(string)
		}
		for _, a := range page["/Annots"].([]any) {
			told[a.(string)] = keys[dict(a)["/StructParent"]].(string)
		}
		if page["/Tabs"] != "/S" {
			t.Errorf("%s: tabs %v", p.Object, page["/Tabs"])
		}
	}
	if len(found) < 30 || !maps.Equal(found, told) {
		t.Errorf("in elements:\n%v\nof pages:\n%v", found, told)
	}
	if next := root["/ParentTreeNextKey"].(float64); int(next) != len(keys) {
		t.Errorf("%d keys, the next is %v", len(keys), next)
	}
}

// TestSheetsAreReadInTheOrderOfTheirPages puts the pages on sheets in every way.
// Of a booklet of eight pages, the sixth is printed before the fifth.
func TestSheetsAreReadInTheOrderOfTheirPages(t *testing.T) {
	squeezed := func(s string) string { return strings.Join(strings.Fields(numbersApart(s)), " ") }
	for kind, s := range map[style.SheetKind]style.Sheet{
		style.BookletSheet: {Width: unit.MM(297), Height: unit.MM(210)},
		style.RepeatSheet:  {Width: unit.MM(297), Height: unit.MM(210)},
		style.TilesSheet:   {Width: unit.MM(90), Height: unit.MM(120), Overlap: unit.MM(10)},
	} {
		doc, o := structured(t)
		blank := frame.Page{Width: doc.Pages[0].Width, Height: doc.Pages[0].Height}
		doc.Pages = []frame.Page{blank, blank, blank, blank, doc.Pages[0], doc.Pages[1], blank, blank}
		s.Kind = kind
		got, want := squeezed(heard(t, saved(t, impose.Sheets(doc, &s)[0].Document, o))), squeezed(wantHeard)
		if got != want {
			t.Errorf("%s: heard\n%s\nwant\n%s", kind, got, want)
		}
	}
}

// TestAFileOfHalfTheSheetsHasWhatIsOnThem: fronts alone have no heading that
// begins below the first level.
func TestAFileOfHalfTheSheetsHasWhatIsOnThem(t *testing.T) {
	doc, o := structured(t)
	doc.Pages, doc.Outline = doc.Pages[1:], nil
	for i := range doc.Structure {
		if doc.Structure[i].Role == frame.Briefs {
			// Its head is on another sheet.
			doc.Pages[0].Items = slices.DeleteFunc(doc.Pages[0].Items, func(it frame.Item) bool {
				n := frame.NodeOf(it)
				return n > 0 && doc.Structure[n].Role == frame.Headline && doc.Structure[n].Parent == int32(i)
			})
		}
	}
	for i, it := range doc.Pages[0].Items { // nor is the place that they lead to
		if l, ok := it.(*frame.Link); ok && (l.URL == "" || doc.Structure[l.Node].Role == frame.LinkText) {
			doc.Pages[0].Items[i] = &frame.Anchor{}
		}
	}
	got := heard(t, saved(t, doc, o))
	if !strings.Contains(got, "Span") || strings.Contains(got, "Link (inline)\n        \"sang") {
		t.Errorf("words whose link is gone are said to be one:\n%s", got)
	}
	for _, s := range []string{"TOC", "Table", "H3"} {
		if strings.Contains(got, s) {
			t.Errorf("%s is heard:\n%s", s, got)
		}
	}
	var heads []string
	for line := range strings.Lines(got) {
		if f := strings.Fields(line); len(f) > 0 && len(f[0]) == 2 && f[0][0] == 'H' {
			heads = append(heads, f[0])
		}
	}
	if !slices.Equal(heads, []string{"H1", "H2", "H1"}) {
		t.Errorf("headings %v", heads)
	}
}

// TestAPlainFileIsUntagged wants all that makes a file tagged to be left out.
func TestAPlainFileIsUntagged(t *testing.T) {
	doc, o := structured(t)
	tagged := saved(t, doc, o)
	o.Plain = true
	plain := saved(t, doc, o)
	all := func(name string) string { return tool(t, "qpdf", "--qdf", "--object-streams=disable", name, "-") }
	for _, word := range []string{"/StructTreeRoot", "/MarkInfo", "/Metadata", "/OutputIntents", " BDC", "/Artifact BMC", "/Tabs",
		"/StructParent"} {
		in, out := strings.Contains(strings.ReplaceAll(all(tagged), ">>BDC", ">> BDC"), word), strings.Contains(all(plain), word)
		if !in || out {
			t.Errorf("%s: in a tagged file %v, in a plain one %v", word, in, out)
		}
	}
	// A tagged file says raised figures as such, which are their bare figures in compatibility form.
	if a, b := norm.NFKC.String(tool(t, "pdftotext", tagged, "-")), norm.NFKC.String(tool(t, "pdftotext", plain, "-")); a != b {
		t.Errorf("a plain file says\n%s\nand not\n%s", b, a)
	}
}

// TestTheMetadataSayWhatTheInformationDoes has signs in the title that XML escapes.
func TestTheMetadataSayWhatTheInformationDoes(t *testing.T) {
	doc, o := structured(t)
	doc.Title, doc.Authors, doc.Subject = "Bản tin <A> & B", []string{"Xã \U0001F600", "Văn Lâm"}, "Số 1"
	doc.Contributors, doc.Sources = []string{"Thu Trang", "Đỗ An"}, []string{"https://a.vn/tin?a=1&b=2", "https://a.vn/bài 2"}
	doc.Keywords = []string{"Nông nghiệp", "An ninh"}
	name := saved(t, doc, o)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<rdf:li xml:lang=\"x-default\">Bản tin &lt;A&gt; &amp; B</rdf:li>", "<dc:creator><rdf:Seq><rdf:li>Xã \U0001F600</rdf:li><rdf:li>Văn Lâm</rdf:li></rdf:Seq>",
		"<dc:language><rdf:Bag><rdf:li>vi</rdf:li><rdf:li>en</rdf:li></rdf:Bag>",
		"<dc:contributor><rdf:Bag><rdf:li>Thu Trang</rdf:li><rdf:li>Đỗ An</rdf:li></rdf:Bag>",
		"<dc:relation><rdf:Bag><rdf:li>https://a.vn/tin?a=1&amp;b=2</rdf:li><rdf:li>https://a.vn/b%C3%A0i%202</rdf:li></rdf:Bag>",
		"<rdf:li xml:lang=\"x-default\">Số 1</rdf:li>", "<rdf:li>Nông nghiệp</rdf:li><rdf:li>An ninh</rdf:li>",
		"<pdf:Keywords>Nông nghiệp, An ninh</pdf:Keywords>", "<pdf:Producer>bantin test</pdf:Producer>",
		"<xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>", "<pdfaid:part>2</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("no %s in the file", want)
		}
	}
	info := tool(t, "pdfinfo", "-isodates", name)
	for _, want := range []string{"Bản tin <A> & B", "Xã \U0001F600; Văn Lâm", "Số 1", "Nông nghiệp, An ninh", "2026-11-23T00:00:00Z",
		"PDF/UA", "PDF/A-2a"} {
		if !strings.Contains(info, want) && !strings.HasPrefix(want, "PDF/") {
			t.Errorf("pdfinfo: no %q\n%s", want, info)
		}
	}
}

// TestTheIntentIsOfTheColoursThereAre: black on white is grey, a picture or a
// rule in colour is not.
func TestTheIntentIsOfTheColoursThereAre(t *testing.T) {
	grey := func(doc *frame.Document, o pdf.Options) bool {
		out := tool(t, "qpdf", "--qdf", "--object-streams=disable", saved(t, doc, o), "-")
		return strings.Contains(out, "/N 1\n") && !strings.Contains(out, "sRGB IEC")
	}
	doc, o := structured(t)
	if grey(doc, o) {
		t.Error("a picture in colour is said to be grey")
	}
	for i := range doc.Pages {
		doc.Pages[i].Items = slices.DeleteFunc(doc.Pages[i].Items, func(it frame.Item) bool { _, ok := it.(*frame.Image); return ok })
	}
	if !grey(doc, o) {
		t.Error("black text is said to be in colour")
	}
	doc.Pages[0].Items = append(doc.Pages[0].Items, &frame.Rule{W: unit.Pt(9), H: unit.Pt(9), Color: frame.Color{R: 200}})
	if grey(doc, o) {
		t.Error("a red rule is said to be grey")
	}
}

// TestRaisedFiguresAreSaidAndCopiedAsSuch: without their place 10³ is 103.
func TestRaisedFiguresAreSaidAndCopiedAsSuch(t *testing.T) {
	doc, o := document(t)
	serif := face(t, "NotoSerif-Regular")
	var s frame.Structure
	para := s.Add(frame.Node{Role: frame.Paragraph})
	line := func(x float64, text, says string, rise float64) *frame.Text {
		return &frame.Text{Node: para, X: unit.Pt(x), Y: unit.Pt(40 - rise), Rise: unit.Pt(rise), Face: serif, Size: unit.Pt(10 - rise), String: text, Says: says}
	}
	doc.Structure, doc.Outline = s, nil
	doc.Pages = []frame.Page{{Label: "1", Width: unit.MM(148), Height: unit.MM(210), Items: []frame.Item{
		line(30, "gấp 10", "", 0), line(60, "3", "³", 3), line(66, " lần", "", 0)}}}
	var said strings.Builder
	o.Spoken = &said
	name := saved(t, doc, o)
	if got := said.String(); !strings.Contains(got, `P "gấp 10³ lần"`) {
		t.Errorf("said: %s", got)
	}
	if got := strings.Join(strings.Fields(tool(t, "pdftotext", name, "-")), " "); got != "gấp 10³ lần" {
		t.Errorf("copied: %q", got)
	}
	// Poppler loses what is behind a mark within another one: the figure has an element.
	if got := strings.Join(strings.Fields(heard(t, name)), " "); got != `Document P (block) "gấp 10" Span (inline) "3" " lần"` {
		t.Errorf("poppler hears %s", got)
	}
	// It is drawn as it was.
	o.Spoken, o.Plain = nil, true
	if got := strings.Join(strings.Fields(tool(t, "pdftotext", saved(t, doc, o), "-")), " "); got != "gấp 103 lần" {
		t.Errorf("a plain file says %q", got)
	}
}

// TestHeadingsLeaveNoLevelOut makes structures of all sorts: the first heading is
// H1, and none is more than one level below the one before.
func TestHeadingsLeaveNoLevelOut(t *testing.T) {
	serif := face(t, "NotoSerif-Regular")
	rnd := rand.New(rand.NewSource(1))
	dir := t.TempDir()
	for n := range 30 {
		doc := &frame.Document{Title: "A", Language: "vi", Pages: []frame.Page{{Label: "1", Width: unit.MM(148), Height: unit.MM(210)}}}
		s := &doc.Structure
		heading := func(parent int32, role frame.Role) {
			node := s.Add(frame.Node{Parent: parent, Role: role, Level: uint8(1 + rnd.Intn(6))})
			doc.Pages[0].Items = append(doc.Pages[0].Items, &frame.Text{Node: node, X: unit.Pt(9), Y: unit.Pt(9), Face: serif,
				Size: unit.Pt(9), String: "a"})
		}
		for range 1 + rnd.Intn(4) {
			part := s.Add(frame.Node{Role: []frame.Role{frame.Article, frame.Briefs, frame.Contents, frame.Filler}[rnd.Intn(4)]})
			if rnd.Intn(3) > 0 {
				heading(part, frame.Headline)
			}
			if s.Role(part) == frame.Briefs {
				part = s.Add(frame.Node{Parent: part, Role: frame.Brief})
				if rnd.Intn(3) > 0 {
					heading(part, frame.Headline)
				}
			}
			for range rnd.Intn(6) {
				heading(part, frame.Heading)
			}
		}
		var b bytes.Buffer
		if err := pdf.Write(&b, doc, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, fmt.Sprint(n, ".pdf"))
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, m := range regexp.MustCompile(`(?m)^ *H([1-6]) `).FindAllStringSubmatch(tool(t, "pdfinfo", "-struct", name), -1) {
			level := int(m[1][0] - '0')
			if level > last+1 {
				t.Fatalf("%d: H%d follows H%d", n, level, last)
			}
			last = level
		}
	}
}
