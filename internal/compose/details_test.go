package compose

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// layBlocks composes an article of one paragraph and these blocks in one
// narrow column.
func layBlocks(t *testing.T, blocks ...article.Block) (*frame.Document, *style.Template) {
	t.Helper()
	in := markup(t, "= Một hai ba\nMột đoạn.\n")
	in.Entries[0].Article.Body = append(in.Entries[0].Article.Body, blocks...)
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\nwidth: 100mm\ncolumns: 1\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, _, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc, tpl
}

// line is the texts of one baseline of one column, joined.
type line struct {
	page int
	x, y unit.Length // of its first text
	text string
	role frame.Role
}

// linesIn is the lines of a document in reading order.
func linesIn(doc *frame.Document) []line {
	var out []line
	for n, pg := range doc.Pages {
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok || x.Node == 0 {
				continue
			}
			y, role := x.Y+x.Rise, doc.Structure.Role(doc.Structure.Block(x.Node))
			if k := len(out) - 1; k >= 0 && out[k].page == n && out[k].y == y && out[k].role == role {
				out[k].text += x.String
				continue
			}
			out = append(out, line{n, x.X, y, x.String, role})
		}
	}
	return out
}

// find is the first line that has a text.
func find(t *testing.T, lines []line, text string) line {
	t.Helper()
	for _, l := range lines {
		if strings.Contains(l.text, text) {
			return l
		}
	}
	t.Fatalf("no line has %q", text)
	return line{}
}

// TestEveryFrameOfTheBriefsHasBriefsInIt ends the briefs at every line of a
// column: the foot of their frame never goes to the next column alone.
func TestEveryFrameOfTheBriefsHasBriefsInIt(t *testing.T) {
	frames := 0
	for n := range 60 {
		doc, _ := lay(t, "= Một hai ba\n"+strings.Repeat("Một đoạn.\n", 20+n)+
			"= Tin một\nbrief\nMột tin ngắn.\n= Tin hai\nbrief\n"+
			strings.Repeat("Một tin ngắn.\n", 12), "contents: false\n")
		for p, pg := range doc.Pages {
			for _, it := range pg.Items {
				side, ok := it.(*frame.Rule)
				if !ok || side.H < 8*side.W {
					continue // not upright
				}
				frames++
				if !slices.ContainsFunc(pg.Items, func(it frame.Item) bool {
					x, ok := it.(*frame.Text)
					return ok && x.Node != 0 && x.Y > side.Y && x.Y < side.Y+side.H
				}) {
					t.Fatalf("%d paragraphs: page %d has a frame without copy from %v, %v high", 20+n, p+1, side.Y,
						side.H)
				}
			}
		}
	}
	if frames < 120 {
		t.Errorf("%d sides of frames in 60 issues", frames)
	}
}

// TestTheHeadOfTheBriefsIsNotAlone ends the copy before the briefs at every line
// of a column: at least three lines of theirs are below their head.
func TestTheHeadOfTheBriefsIsNotAlone(t *testing.T) {
	pages := map[int]bool{}
	for n := range 60 {
		doc, tpl := layBriefs(t, 20+n)
		lines := linesIn(doc)
		head := find(t, lines, "Tin vắn")
		pages[head.page] = true
		below := 0
		for _, l := range lines {
			if strings.Contains(l.text, "tin ngắn") && l.page == head.page && l.y > head.y &&
				l.x < head.x+tpl.Measure() && l.x > head.x-tpl.Measure() {
				below++
			}
		}
		if below < 3 {
			t.Errorf("%d paragraphs: %d lines are below the head of the briefs", 20+n, below)
		}
	}
	if len(pages) < 2 {
		t.Error("the head of the briefs was never near the foot of a page")
	}
}

// layBriefs composes briefs of many lines behind an article of n paragraphs, in
// one column.
func layBriefs(t *testing.T, n int) (*frame.Document, *style.Template) {
	t.Helper()
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\nwidth: 100mm\ncolumns: 1\ncontents: false\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, _, err := Pages(markup(t, "= Một hai ba\n"+strings.Repeat("Một đoạn.\n", n)+"= Tin một\nbrief\n"+
		strings.Repeat("Một tin ngắn.\n", 12)), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc, tpl
}

// TestRowsOfOneCellStayTogether puts a table whose first cells reach over three
// rows each at every height of a page: a page ends between such groups only.
func TestRowsOfOneCellStayTogether(t *testing.T) {
	var rows [][]article.Cell
	cell := func(text string, span int) article.Cell {
		return article.Cell{Text: article.Plain(text), ColSpan: 1, RowSpan: span}
	}
	for g := range 8 {
		for k := range 3 {
			row := []article.Cell{cell(fmt.Sprintf("Hàng %d.%d", g, k), 1), cell("Một việc", 1)}
			if k == 0 {
				row = append([]article.Cell{cell(fmt.Sprintf("Nhóm %d", g), 3)}, row...)
			}
			rows = append(rows, row)
		}
	}
	rows = append([][]article.Cell{{cell("Nhóm", 1), cell("Hàng", 1), cell("Việc", 1)}}, rows...)
	broken := 0
	for n := range 36 {
		var blocks []article.Block
		for range n {
			blocks = append(blocks, article.Paragraph{Text: article.Plain("Một đoạn.")})
		}
		doc, _ := layBlocks(t, append(blocks, article.Table{Rows: rows, HeaderRows: 1})...)
		lines := linesIn(doc)
		page := func(g, k int) int { return find(t, lines, fmt.Sprintf("Hàng %d.%d", g, k)).page }
		for g := range 8 {
			if page(g, 0) != page(g, 1) || page(g, 1) != page(g, 2) {
				t.Errorf("%d paragraphs: group %d is on pages %d, %d and %d", n, g, page(g, 0), page(g, 1), page(g, 2))
			}
		}
		if page(0, 0) != page(7, 2) {
			broken++
		}
	}
	if broken < 5 {
		t.Errorf("only %d tables go over a page's end", broken)
	}
}

// TestNoRuleGoesThroughACell has cells over three rows that are higher than the
// first of them, in the first column, between others and in the last.
func TestNoRuleGoesThroughACell(t *testing.T) {
	for at := range 3 {
		var rows [][]article.Cell
		for g := range 4 {
			for k := range 3 {
				row := []article.Cell{{Text: article.Plain(fmt.Sprintf("Hàng %d.%d", g, k)), ColSpan: 1, RowSpan: 1},
					{Text: article.Plain("Một việc"), ColSpan: 1, RowSpan: 1}}
				if k == 0 {
					row = slices.Insert(row, at, article.Cell{Text: article.Plain(strings.Repeat("gộp ba hàng ", 6)),
						ColSpan: 1, RowSpan: 3})
				}
				rows = append(rows, row)
			}
		}
		doc, _ := layBlocks(t, article.Table{Rows: rows})
		whole := 0
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				rule, ok := it.(*frame.Rule)
				if !ok || rule.H > rule.W {
					continue
				}
				whole++
				for _, it := range pg.Items {
					x, ok := it.(*frame.Text)
					if !ok || doc.Structure.Role(x.Node) != frame.TableCell {
						continue
					}
					if rule.X < x.X+setWidth(x) && x.X < rule.X+rule.W &&
						x.Y-x.Size*7/10 < rule.Y && rule.Y < x.Y+x.Size/5 {
						t.Errorf("column %d: a rule goes through %q", at, x.String)
					}
				}
			}
		}
		if whole < 11 {
			t.Errorf("column %d: %d rules", at, whole)
		}
	}
}

// TestNoRowIsAloneOnAPage puts a table across the columns in all lengths: its last
// row does not stand below the repeated head alone.
func TestNoRowIsAloneOnAPage(t *testing.T) {
	words := make([]string, 14)
	for i := range words {
		words[i] = "nghiêng"
	}
	heads := make([]string, len(words))
	for i := range heads {
		heads[i] = "Tên của cột dài hơn nhiều so với các ô"
	}
	for rows := 60; rows < 110; rows++ {
		if !tried(rows) {
			continue
		}
		doc, _ := lay(t, "= Một hai ba\nMột đoạn.\n"+tableText(1, heads...)+tableText(rows, words...), "")
		pages := 0
		for n, pg := range doc.Pages {
			cells := 0
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok && doc.Structure.Role(x.Node) == frame.TableCell {
					cells++
				}
			}
			if cells > 0 {
				pages++
			}
			if cells > 0 && cells < 2*len(words) {
				t.Errorf("%d rows: page %d has %d cells", rows, n+1, cells)
			}
		}
		if pages < 2 {
			t.Errorf("%d rows: the table is on %d pages", rows, pages)
		}
	}
}

// TestThePriceOfASetting is worked out by hand: 14 for a setting that is not
// the best, and 45 times the cubes by which its lines are the worse.
func TestThePriceOfASetting(t *testing.T) {
	set := func(ratios ...float64) (s linebreak.Setting) {
		for _, r := range ratios {
			s.Lines = append(s.Lines, linebreak.Line{Ratio: r})
		}
		return s
	}
	for _, c := range []struct {
		name        string
		best, other linebreak.Setting
		cost        float64
		used        bool
	}{
		{"as even as the best", set(0.5, -0.5), set(0.5, 0.5, 0), 14, true},
		{"better than the best", set(1, 1), set(0, 0, 0), 14, true},
		{"two full stretches against two halves", set(0.5, -0.5), set(1, 1, 0), 14 + 45*1.75, true},
		{"a line shrunk in full", set(0, 0, 0), set(-1, 0), 14 + 45, true},
		{"the loosest line still used", set(0, 0), set(1.1), 14 + 45*1.331, true},
		{"a line that gapes", set(0, 0), set(1.2), 0, false},
		{"a line that gapes no more than the best", set(1.5, 0), set(1.5), 14, true},
	} {
		p := &typeset.Paragraph{Settings: []linebreak.Setting{c.best, c.other}}
		if cost, _ := settingCost(p, 0, gaping); cost != 0 {
			t.Errorf("%s: the best costs %d", c.name, cost)
		}
		cost, used := settingCost(p, 1, gaping)
		if used != c.used || used && math.Abs(float64(cost)/float64(flow.Point)-c.cost) > 0.001 {
			t.Errorf("%s: %d and %v, want %v and %v", c.name, cost, used, c.cost, c.used)
		}
	}
}

// TestOnlySettingsThatAreUsedHaveAHeight holds the variants of a paragraph to
// the settings that are drawn for them.
func TestOnlySettingsThatAreUsedHaveAHeight(t *testing.T) {
	lines := func(n int, ratio float64) (s linebreak.Setting) {
		for range n {
			s.Lines = append(s.Lines, linebreak.Line{Ratio: ratio})
		}
		return s
	}
	p := &typeset.Paragraph{Settings: []linebreak.Setting{lines(4, 0), lines(3, 2), lines(5, 1)}}
	e := (&copyist{}).paragraph(p, 0)
	if !slices.Equal(e.Heights, []int{4, 5}) || len(e.Costs) != 2 || e.Costs[0] != 0 ||
		e.Costs[1] != costSetting+5*costUneasy {
		t.Errorf("heights %v at %v", e.Heights, e.Costs)
	}
	if n := len(p.Settings[1].Lines); n != 5 {
		t.Errorf("variant 1 draws %d lines", n)
	}
	if e.Breaks(1, 1) || e.Breaks(1, 4) || !e.Breaks(1, 2) || e.Breaks(0, 3) {
		t.Error("the rule is not about the heights of the variants")
	}
}

func TestItemsAreNumberedFromTheirStartInOrder(t *testing.T) {
	items := func(n int, name string) (out []article.Item) {
		for i := range n {
			out = append(out, article.Item{Text: article.Plain(fmt.Sprint(name, " ", i))})
		}
		return out
	}
	below := items(2, "dưới")
	below[0].Below.Ordered, below[0].Items = true, items(3, "đáy")
	outer := items(3, "trên")
	outer[1].Items = below
	doc, _ := layBlocks(t, article.List{Numbering: article.Numbering{Ordered: true, Start: 9}, Items: outer},
		article.Paragraph{Text: article.Plain("Một đoạn khác.")},
		article.List{Numbering: article.Numbering{Ordered: true}, Items: items(1, "đầu")},
		article.Paragraph{Text: article.Plain("Một đoạn khác.")},
		article.List{Items: items(2, "chấm")})
	var got []string
	at := map[string]unit.Length{}
	for _, l := range linesIn(doc) {
		if l.role == frame.ListItem {
			got = append(got, strings.Join(strings.Fields(l.text), " "))
			at[got[len(got)-1]] = l.x
		}
	}
	want := []string{"9.trên 0", "10.trên 1", "–dưới 0", "1.đáy 0", "2.đáy 1", "3.đáy 2", "–dưới 1", "11.trên 2",
		"1.đầu 0", "•chấm 0", "•chấm 1"}
	if !slices.Equal(got, want) {
		t.Fatalf("%q, want %q", got, want)
	}
	if !(at["10.trên 1"] < at["–dưới 0"] && at["–dưới 0"] < at["1.đáy 0"] && at["–dưới 0"] == at["–dưới 1"]) {
		t.Errorf("levels start at %v", at)
	}
}

// TestItemsHangFromTheirNumber: all lines of an item are flush, the number
// is left of them on the first.
func TestItemsHangFromTheirNumber(t *testing.T) {
	doc, _ := layBlocks(t, article.List{Numbering: article.Numbering{Ordered: true, Start: 98}, Items: []article.Item{
		{Text: article.Plain("một " + strings.Repeat("hai ba bốn ", 12))},
		{Text: article.Plain("năm " + strings.Repeat("sáu bảy tám ", 12))}, {Text: article.Plain("chín")}}})
	var labels, texts, ends []unit.Length
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			switch role := doc.Structure.Role(x.Node); {
			case role == frame.Label:
				labels, ends = append(labels, x.X), append(ends, x.X+setWidth(x))
			case role == frame.Body && x.X > ends[len(ends)-1]-unit.Point:
				texts = append(texts, x.X)
			}
		}
	}
	if len(labels) != 3 || len(texts) < 5 {
		t.Fatalf("%d numbers, %d lines", len(labels), len(texts))
	}
	const hung = 2 * unit.Point // an edge may hang out of the measure by so much
	for _, x := range texts {
		if x-texts[0] > hung || texts[0]-x > hung {
			t.Errorf("lines start at %v", texts)
			break
		}
	}
	for i, end := range ends {
		if labels[i] != labels[0] || end >= texts[0] {
			t.Errorf("number %d is from %v to %v, the lines start at %v", i, labels[i], end, texts[0])
		}
	}
}

func TestTheAttributionEndsItsQuotationOnTheRight(t *testing.T) {
	doc, tpl := layBlocks(t, article.Quote{Text: article.Plain("Uống nước nhớ nguồn."), Attribution: "Tục ngữ"})
	lines := linesIn(doc)
	words, name := find(t, lines, "nhớ nguồn"), find(t, lines, "Tục ngữ")
	if words.role != frame.Quote || name.role != frame.Attribution {
		t.Errorf("roles: %v and %v", words.role, name.role)
	}
	middle := words.x + tpl.Measure()/2
	if name.page != words.page || name.y != words.y+tpl.Leading || name.x < middle {
		t.Errorf("the quotation at %v,%v has its attribution at %v,%v", words.x, words.y, name.x, name.y)
	}
}

func TestTheCreditFollowsTheCaption(t *testing.T) {
	for _, c := range []struct{ caption, credit, want string }{
		{"Rước nước trên sông.", "Văn Lâm", "Rước nước trên sông. Ảnh: Văn Lâm"},
		{"", "Văn Lâm", "Ảnh: Văn Lâm"},
		{"Rước nước trên sông.", "", "Rước nước trên sông."},
	} {
		in := markup(t, "= Một hai ba\nMột đoạn.\n![1600x1000] Chú thích\nMột đoạn khác.\n")
		im := in.Entries[0].Article.Body[1].(article.Image)
		im.Caption, im.Credit = c.caption, c.credit
		in.Entries[0].Article.Body[1] = im
		tpl, _ := style.Embedded("a4")
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, l := range linesIn(doc) {
			if l.role == frame.Figure {
				got += l.text
			}
		}
		if got = strings.TrimSpace(got); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestACaptionThatMayBeCopyIsPrintedWithoutItsPicture: once, below its picture
// or, where that is missing or too small to be shown, as a paragraph. Others go
// with their pictures.
func TestACaptionThatMayBeCopyIsPrintedWithoutItsPicture(t *testing.T) {
	for _, c := range []struct {
		size    string
		missing bool
		guessed bool
		want    []frame.Role // what is above the caption
	}{
		{"1600x1000", false, true, []frame.Role{frame.Figure}},
		{"1600x1000", true, true, []frame.Role{frame.Paragraph}},
		{"4x4", false, true, []frame.Role{frame.Paragraph}},
		{"1600x1000", true, false, nil},
		{"4x4", false, false, nil},
	} {
		in := markup(t, "= Một hai ba\nMột đoạn.\n!["+c.size+"] Sau đó bà con sang ruộng bên.\nMột đoạn khác.\n")
		im := in.Entries[0].Article.Body[1].(article.Image)
		im.CaptionGuessed = c.guessed
		if c.missing {
			im.File = ""
		}
		in.Entries[0].Article.Body[1] = im
		tpl, _ := style.Embedded("a4")
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var got []frame.Role
		for _, l := range linesIn(doc) {
			if strings.Contains(l.text, "Sau đó bà con") {
				got = append(got, l.role)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: in %v", c, got)
		}
	}
}

// TestACreditWithoutACaptionHasItsOwnStyle: below a picture narrower than half
// the column, whose caption has all of it, as below a wide one; at the left of both.
func TestACreditWithoutACaptionHasItsOwnStyle(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for _, size := range []string{"1600x1000", "150x100"} {
		doc, _ := lay(t, "= Một hai ba\nMột đoạn.\n!["+size+"]  | Văn Lâm\nMột đoạn khác.\n", "")
		found := false
		for _, it := range doc.Pages[0].Items {
			x, ok := it.(*frame.Text)
			if !ok || doc.Structure.Role(x.Node) != frame.Credit {
				continue
			}
			found = true
			if x.Color != frame.Color(tpl.Grey) {
				t.Errorf("%s: the credit %q is printed in %v, not in %v", size, x.String, x.Color, tpl.Grey)
			}
			if x.X != tpl.Inner {
				t.Errorf("%s: the credit begins at %v", size, x.X)
			}
		}
		if !found {
			t.Errorf("%s: no credit", size)
		}
	}
}

// TestContentsSayWhereArticlesOpen holds the numbers of the contents, their
// links and the outline to the pages that the headlines are on.
func TestContentsSayWhereArticlesOpen(t *testing.T) {
	var issue strings.Builder
	for n := range 9 {
		fmt.Fprintf(&issue, "= Bài-thứ-%d\n%s", n, strings.Repeat("Một đoạn dài hơn một dòng của cột báo này.\n",
			25+13*n))
	}
	for template, named := range map[string]int{"": 6, "spread: 30\n": 6, "new_page_from: 60\n": 6, "columns: 1\n": 6} {
		doc, _ := lay(t, issue.String(), template)
		lines := linesIn(doc)
		opens := map[string]line{}
		for _, l := range lines {
			if title := strings.TrimSpace(l.text); l.role == frame.Headline && title != "Trong số này" {
				opens[title] = l
			}
		}
		if len(opens) != 9 || len(doc.Outline) != 9 {
			t.Fatalf("%q: %d headlines, %d in the outline", template, len(opens), len(doc.Outline))
		}
		places := frame.Places(doc)
		leads := func(what, title string, to int) { // above the headline, by its kicker at most
			at, l := places[to], opens[title]
			if at.Page != l.page || at.Y > l.y || l.y-at.Y > 60*unit.Point {
				t.Errorf("%q: the %s %q leads to page %d, %v; it opens on page %d, %v",
					template, what, title, at.Page+1, at.Y, l.page+1, l.y)
			}
		}
		for i, b := range doc.Outline {
			leads("bookmark", b.Title, b.To)
			if i > 0 && places[b.To].Page < places[doc.Outline[i-1].To].Page {
				t.Errorf("%q: the bookmark %q is behind one of a later page", template, b.Title)
			}
		}
		entries := 0
		for _, l := range lines {
			if l.role != frame.Entry || !strings.HasPrefix(l.text, "Bài-thứ-") {
				continue
			}
			entries++
			title := l.text[:len("Bài-thứ-0")]
			if number := strings.TrimSpace(strings.TrimPrefix(l.text, title)); number != fmt.Sprint(opens[title].page+
				1) {
				t.Errorf("%q: %q in the contents; it opens on page %d", template, l.text, opens[title].page+1)
			}
		}
		if entries != named { // the others are on page one, or a fifth of it has no room for them
			t.Errorf("%q: %d entries", template, entries)
		}
		links := 0
		for _, it := range doc.Pages[0].Items {
			if k, ok := it.(*frame.Link); ok && doc.Structure.Role(k.Node) == frame.Entry {
				title, on, _ := strings.Cut(k.Text, ", trang ")
				leads("link", title, k.To)
				if on != fmt.Sprint(places[k.To].Page+1) {
					t.Errorf("%q: %q leads to page %d", template, k.Text, places[k.To].Page+1)
				}
				links++
			}
		}
		if links != entries {
			t.Errorf("%q: %d links for %d entries", template, links, entries)
		}
	}
}

// TestARowOfSentencesHasAParagraphACell: others are a paragraph a row.
func TestARowOfSentencesHasAParagraphACell(t *testing.T) {
	long := strings.Repeat("Bà con ra đồng. ", 300)
	doc, said := lay(t, "= Tin\n| Việc | Nội dung | Hạn\n| Cấy | "+long+"| 3/12\n| Gặt | lúa | 4/12\n", "")
	if len(said) != 1 || said[0].Code != diag.TableTooHigh {
		t.Errorf("said: %v", said)
	}
	var got []string
	for i, n := range doc.Structure {
		if n.Role != frame.Paragraph || doc.Structure.Article(int32(i)) == 0 {
			continue
		}
		text := ""
		for _, p := range doc.Pages {
			for _, it := range p.Items {
				if x, ok := it.(*frame.Text); ok && x.Node == int32(i) {
					text += x.String
				}
			}
		}
		got = append(got, text)
	}
	want := []string{"Việc: Cấy", "Nội dung: " + strings.TrimSpace(long), "Hạn: 3/12", "Việc: Gặt; Nội dung: lúa; Hạn: 4/12"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestFiguresOfTablesStayWhole sets tables of more and more columns in all templates:
// none of their figures is broken, and none too small to be read.
func TestFiguresOfTablesStayWhole(t *testing.T) {
	fonts := font.NewSet()
	for _, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		for n := 2; n < 24; n += 3 {
			heads, row := strings.Repeat("| Vụ ", n), strings.Repeat("| 1.250.000.000 ", n)
			issue := "= Tít\n" + strings.Repeat("Một đoạn đủ dài để trang không trống. ", 40) + "\n" + heads + "\n" + row + "\n"
			doc, said, err := Pages(markup(t, issue), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			if doc == nil {
				continue // a page is no booklet
			}
			whole, want := 0, n
			for _, d := range said {
				if d.Code == diag.TableInParts {
					want += d.Args[2].(int) - 1 // each part has the first column
				}
			}
			for _, p := range ungrouped(doc).Pages {
				for _, it := range p.Items {
					if x, ok := it.(*frame.Text); ok {
						whole += strings.Count(x.String, "1.250.000.000")
						if x.Size < 7*unit.Point {
							t.Errorf("%s, %d columns: %q is of %v", name, n, x.String, x.Size)
						}
					}
				}
			}
			if whole != want {
				t.Errorf("%s, %d columns: %d figures are whole, want %d", name, n, whole, want)
			}
		}
	}
	// Nor is one in a cell over several columns.
	in := markup(t, "= Tít\n| A | B | C\n| 1 | 2 | "+strings.Repeat("Một dòng dài. ", 40)+"\n| 1.250.000.000.000 | 3 |\n")
	for _, b := range in.Entries[0].Article.Body {
		if tab, ok := b.(article.Table); ok {
			tab.Rows[2] = slices.Delete(tab.Rows[2], 1, 2)
			tab.Rows[2][0].ColSpan = 2
		}
	}
	tpl, _ := style.Embedded("a5")
	doc, _, err := Pages(in, tpl, fonts)
	if err != nil {
		t.Fatal(err)
	}
	var dump strings.Builder
	if err := frame.Dump(&dump, doc); err != nil || !strings.Contains(dump.String(), "1.250.000.000.000") {
		t.Errorf("the figure over two columns is broken: %v\n%s", err, dump.String())
	}
}

// TestALongArticleBelowAnotherHasItsRule: it opens a page, or else is parted from the
// copy above as any other is.
func TestALongArticleBelowAnotherHasItsRule(t *testing.T) {
	tpl, _ := style.Read("t.yaml", []byte("extends: a5\nname: t\nnew_page_from: 10\ncontents: false\n"))
	for lines := 1; lines < 30; lines++ {
		issue := "no masthead\n= Bài một\n" + strings.Repeat("Một dòng.\n", lines) + "= Bài hai\n" + strings.Repeat("Một dòng.\n", 40)
		doc, _, err := Pages(markup(t, issue), tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var head, above unit.Length
		rules := 0
		for _, it := range doc.Pages[frame.Places(doc)[2].Page].Items {
			switch x := it.(type) {
			case *frame.Text:
				if doc.Structure.Article(x.Node) == 1 {
					above = max(above, x.Y)
				}
				if strings.HasPrefix(x.String, "Bài hai") {
					head = x.Y
				}
			case *frame.Rule:
				if x.Y > above && (head == 0 || x.Y < head) {
					rules++
				}
			}
		}
		if above > 0 && (rules == 0 || head-above < tpl.Styles.Third.Size+tpl.Leading) {
			t.Errorf("behind %d lines: %d rules in the %v between copy and headline", lines, rules, head-above)
		}
	}
}
