package compose

import (
	"cmp"
	"fmt"
	"iter"
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// syllables of random copy: short and long, with marks stacked and hanging.
var syllables = strings.Fields("a ở và của nghiêng trường ngoằn nguyễn xã hội đồng, phường; 12,5 ha " +
	"21/11/2026 (thôn) “Đông” Ễ Ặ quyết định số 06/2005/NĐ-CP. kinh - tế UBND")

func randomText(rng *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = syllables[rng.Intn(len(syllables))]
	}
	return strings.Join(words, " ")
}

// seeds is those of the random issues that template k of a test is laid out with: n by night,
// a quarter of them for every change, others for each template. The race detector watches a quarter
// of these: what it looks for does not hang on the copy.
func seeds(k, n int) iter.Seq[int64] {
	first := int64(0)
	if os.Getenv("BANTIN_NIGHT") == "" {
		n = (n + 3) / 4
		first = int64(k * n)
		if raced {
			n = (n + 3) / 4
		}
	}
	return func(yield func(int64) bool) {
		for i := range int64(n) {
			if !yield(first + i) {
				return
			}
		}
	}
}

// tried reports whether case n of a test that has many like it is tried for every change: a third of
// them are, and by night all. The race detector watches a quarter of these, too.
func tried(n int) bool {
	if os.Getenv("BANTIN_NIGHT") != "" {
		return true
	}
	if raced {
		return n%12 == 0
	}
	return n%3 == 0
}

// unraced leaves a test that lays out many issues to the run without the race detector: it would take
// minutes, and what that looks for others show as well, with every kind of copy in every template. By
// night it watches all.
func unraced(t *testing.T) {
	t.Helper()
	if raced && os.Getenv("BANTIN_NIGHT") == "" {
		t.Skip("laid out without the race detector")
	}
}

// randomIssue is an issue in the markup of tests.
func randomIssue(rng *rand.Rand) string {
	var b strings.Builder
	for n := range 2 + rng.Intn(8) {
		fmt.Fprintf(&b, "= %s\n", randomText(rng, 3+rng.Intn(14)))
		if rng.Intn(2) == 0 {
			fmt.Fprintf(&b, "kicker: %s\n", randomText(rng, 2))
		}
		if rng.Intn(3) > 0 {
			fmt.Fprintf(&b, "lead: %s\nauthor: Văn Lâm\n", randomText(rng, 10+rng.Intn(30)))
		}
		if n > 0 && rng.Intn(6) == 0 {
			b.WriteString("brief\n")
		}
		for range 1 + rng.Intn(14) {
			switch rng.Intn(12) {
			case 0:
				fmt.Fprintf(&b, "## %s\n%s\n", randomText(rng, 2+rng.Intn(8)), randomText(rng, 30+rng.Intn(30)))
			case 1:
				mark := []string{"*", "+"}[rng.Intn(2)]
				for range 1 + rng.Intn(4) {
					fmt.Fprintf(&b, "%s %s\n", mark, randomText(rng, 1+rng.Intn(20)))
					for range rng.Intn(8) - 4 {
						fmt.Fprintf(&b, "%s%s %s\n", mark, mark, randomText(rng, 1+rng.Intn(9)))
					}
				}
			case 2:
				fmt.Fprintf(&b, "![%dx%d] %s", 300+rng.Intn(2400), 300+rng.Intn(1800), randomText(rng, rng.Intn(20)))
				if rng.Intn(2) == 0 {
					b.WriteString(" | Văn Lâm")
				}
				b.WriteString("\n")
			case 3:
				columns := 2 + rng.Intn(7)
				for range 1 + rng.Intn(14) {
					cells := make([]string, columns)
					for i := range cells {
						cells[i] = randomText(rng, 1+rng.Intn(3))
					}
					fmt.Fprintf(&b, "| %s\n", strings.Join(cells, " | "))
				}
			case 4:
				fmt.Fprintf(&b, "> %s", randomText(rng, 5+rng.Intn(20)))
				if rng.Intn(2) == 0 {
					b.WriteString(" | Tục ngữ")
				}
				b.WriteString("\n")
			default:
				fmt.Fprintf(&b, "%s\n", randomText(rng, 1+rng.Intn(120)))
			}
		}
	}
	return b.String()
}

// TestEveryWordIsPlacedOnceInOrderInsideItsColumn lays out random issues by
// each embedded template and holds them to the promises of the page.
func TestEveryWordIsPlacedOnceInOrderInsideItsColumn(t *testing.T) {
	t.Parallel() // one of the slow ones
	fonts := font.NewSet()
	for k, name := range bulletins(t) {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		for seed := range seeds(k, 40) {
			in := markup(t, randomIssue(rand.New(rand.NewSource(seed))))
			doc, said, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			if doc == nil && tpl.Even > 1 {
				continue // a page is no booklet
			}
			doc = ungrouped(doc)
			where := fmt.Sprintf("%s, seed %d", name, seed)
			rowByRow(t, where, doc, &in, said)
			inOrder(t, where, doc, in, said)
			inPlace(t, where, doc, tpl)
			atHome(t, where, doc, tpl)
			if t.Failed() {
				return
			}
		}
	}
}

// ungrouped is a document whose left pages are where right ones are:
// TestLeftPagesHaveTheirOuterMarginAtTheLeft holds them to their own place.
func ungrouped(doc *frame.Document) *frame.Document {
	out := *doc
	out.Pages = slices.Clone(doc.Pages)
	for i := range out.Pages {
		var items []frame.Item
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) { items = append(items, it) })
		out.Pages[i].Items = items
	}
	return &out
}

// streams is the roles whose texts are held to the copy, each in an order of
// its own: pictures may wait, and tables go across the columns, while the
// text runs on, with narrower tables in it. So each table is a stream too, and
// the tables are read in the order of their nodes.
var streams = map[frame.Role]string{
	frame.Kicker: "kicker", frame.Headline: "headline", frame.Standfirst: "standfirst", frame.Byline: "byline",
	frame.Paragraph: "text", frame.Heading: "text", frame.Quote: "text", frame.Attribution: "text",
	frame.ListItem:    "items",
	frame.TableHeader: "heads", frame.TableCell: "cells", frame.Figure: "captions",
}

// streamOf is the stream that the text of a node is in. The head of a brief
// runs into its text.
func streamOf(s frame.Structure, node int32) string {
	block := s.Block(node)
	if s.Role(s[block].Parent) == frame.Brief && s.Role(block) == frame.Headline {
		return "text"
	}
	return streams[s.Role(block)]
}

// rowByRow puts paragraphs, as they read, in the place of the tables of an issue that
// its pages do not have: all of them are said to be too wide or too high.
func rowByRow(t *testing.T, where string, doc *frame.Document, in *Input, said []diag.Diag) {
	t.Helper()
	cells := map[int32]string{} // of the tables that are set
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Text); ok {
				cells[doc.Structure.Within(x.Node, frame.Table)] += x.String
			}
		}
	}
	set := map[string]bool{}
	for node, text := range cells {
		set[fmt.Sprint(doc.Structure.Article(node), letters(text))] = true
	}
	turned, inParts := 0, 0
	for i := range in.Entries {
		var body []article.Block
		for _, b := range in.Entries[i].Article.Body {
			tab, _ := b.(article.Table)
			want := wanted(&Entry{Article: &article.Article{Title: "A", Body: []article.Block{b}}}, &in.Words)
			if len(tab.Rows) == 0 || set[fmt.Sprint(i+1, letters(want["heads"]+want["cells"]))] {
				body = append(body, b)
				continue
			}
			goesOn := "(" + in.Words.said(in.Entries[i].Article.Language).Continued + ")"
			if parts := partsOf(tab, goesOn, func(part article.Table, caption string) bool {
				want := wanted(&Entry{Article: &article.Article{Title: "A", Body: []article.Block{part}}}, &in.Words)
				return set[fmt.Sprint(i+1, letters(caption+want["heads"]+want["cells"]))]
			}); parts != nil {
				body = append(body, parts...)
				inParts++
				continue
			}
			turned++
			rows := tab.Rows[tab.HeaderRows:]
			alone := len(rows) == 0 // a head says itself
			if alone {
				rows = tab.Rows
			}
			for _, row := range rows {
				between := "; "
				for _, cell := range row[:len(row)-1] {
					if strings.HasSuffix(cell.Text.String(), ".") {
						between = "\n"
					}
				}
				var values []string
				for k, cell := range row {
					head := ""
					if k < len(tab.Rows[0]) && !alone {
						head = tab.Rows[0][k].Text.String() + ": "
					}
					values = append(values, head+cell.Text.String())
				}
				for line := range strings.SplitSeq(strings.Join(values, between), "\n") {
					body = append(body, article.Paragraph{Text: article.Plain(line)})
				}
			}
		}
		in.Entries[i].Article.Body = body
	}
	for _, d := range said {
		switch d.Code {
		case diag.TableTooWide, diag.TableTooHigh:
			turned--
		case diag.TableInParts:
			inParts--
		}
	}
	if inParts != 0 {
		t.Errorf("%s: %d tables more stand in parts than are said to", where, inParts)
	}
	if turned != 0 {
		t.Errorf("%s: %d tables more are read row by row than are said to be too wide or too high", where, turned)
	}
}

// partsOf is two tables, or three, that have the first columns of a table and some of the others each, if all of these are set.
func partsOf(tab article.Table, goesOn string, isSet func(part article.Table, caption string) bool) []article.Block {
	columns := 0
	for _, row := range tab.Rows {
		columns = max(columns, len(row))
	}
	for keys := 1; keys < 3; keys++ {
		for n := 2; n < 4 && n <= columns-keys; n++ {
			var parts []article.Block
			for part := range n {
				x := article.Table{HeaderRows: tab.HeaderRows}
				for _, row := range tab.Rows {
					at := func(part int) int { return min(keys+(columns-keys)*part/n, len(row)) }
					x.Rows = append(x.Rows, slices.Concat(row[:min(keys, len(row))], row[at(part):at(part+1)]))
				}
				caption := ""
				if part > 0 {
					caption = goesOn
				}
				if isSet(x, caption) {
					x.Caption = caption
					parts = append(parts, x)
				}
			}
			if len(parts) == n {
				return parts
			}
		}
	}
	return nil
}

// inOrder holds the words of each article to its copy: none is lost, none is
// said twice; the head of a table above a continuation is an artifact.
func inOrder(t *testing.T, where string, doc *frame.Document, in Input, said []diag.Diag) {
	t.Helper()
	got := make([]map[string]string, len(in.Entries))
	for i := range got {
		got[i] = map[string]string{}
	}
	type stream struct {
		table int32
		name  string
	}
	tables := map[stream]string{}
	var drawn []string // pictures in the order of the pages
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Image); ok {
				drawn = append(drawn, x.Name)
			}
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			name := streamOf(doc.Structure, x.Node)
			if table := doc.Structure.Within(x.Node, frame.Table); table != 0 {
				tables[stream{table, name}] += x.String
			} else if n := doc.Structure.Article(x.Node); n > 0 {
				got[n-1][name] += x.String
			}
		}
	}
	for i := range doc.Structure {
		for _, name := range []string{"heads", "cells"} {
			if text := tables[stream{int32(i), name}]; text != "" {
				got[doc.Structure.Article(int32(i))-1][name] += text
			}
		}
	}
	// A symbol broken over two lines joins again; nothing else does.
	for i := range in.Entries {
		want := wanted(&in.Entries[i], &in.Words)
		goesOn := slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code == diag.CaptionTooLong && d.File == in.Entries[i].Article.File })
		for _, stream := range []string{"kicker", "headline", "standfirst", "byline", "items", "heads", "cells"} {
			if g, w := letters(got[i][stream]), letters(want[stream]); g != w {
				t.Errorf("%s: article %d: its %s are\n%s\nwant\n%s", where, i+1, stream, g, w)
			}
		}
		if goesOn { // what does not fit below its picture is in the text, and that is said
			if g, w := sortedLetters(got[i]["captions"]+got[i]["text"]), sortedLetters(want["captions"]+want["text"]); g != w {
				t.Errorf("%s: article %d: text and captions are of\n%s\nwant\n%s", where, i+1, g, w)
			}
			continue
		}
		if g, w := letters(got[i]["text"]), letters(want["text"]); g != w {
			t.Errorf("%s: article %d: its text is\n%s\nwant\n%s", where, i+1, g, w)
		}
		pics, g := picturesOf(in.Entries[i].Article), captionLetters(got[i]["captions"])
		pics = slices.DeleteFunc(pics, func(im article.Image) bool { // neither it nor its caption, and that is said
			return slices.ContainsFunc(said, func(d diag.Diag) bool {
				return d.Code == diag.PictureTiny && d.File == in.Entries[i].Article.File && d.Args[0] == im.Name()
			})
		})
		pics, ok := inDrawnOrder(pics, drawn, in.Entries[i].Pictures)
		if !ok {
			t.Errorf("%s: article %d: its pictures are drawn as %v", where, i+1, drawn)
		}
		if !areCaptions(g, pics, &in.Words) {
			t.Errorf("%s: article %d: its captions are\n%s\nwhich are not those of\n%v", where, i+1, g, pics)
		}
	}
}

// picturesOf is the pictures of an article.
func picturesOf(a *article.Article) (pics []article.Image) {
	for _, b := range a.Body {
		if im, ok := b.(article.Image); ok {
			pics = append(pics, im)
		}
	}
	return pics
}

// inDrawnOrder is pictures in the order in which they are drawn: one that is as wide as a page finds its
// room at the foot of one, which may be before that of another. It is not ok where others change places.
func inDrawnOrder(pics []article.Image, drawn []string, found map[string]*picture.Picture) (out []article.Image, ok bool) {
	out = slices.Clone(pics)
	slices.SortStableFunc(out, func(a, b article.Image) int {
		return cmp.Compare(slices.Index(drawn, a.Name()), slices.Index(drawn, b.Name()))
	})
	wide := func(im article.Image) bool { pic := found[im.File]; return pic != nil && isPanorama(pic) }
	others := func(all []article.Image) []article.Image { return slices.DeleteFunc(slices.Clone(all), wide) }
	return out, slices.EqualFunc(others(out), others(pics), func(a, b article.Image) bool { return a.File == b.File })
}

// sortedLetters is the letters of a text in their order.
func sortedLetters(s string) string {
	r := []rune(captionLetters(s))
	slices.Sort(r)
	return string(r)
}

// captionLetters is a caption without the semicolons that part those of a row.
func captionLetters(s string) string { return strings.ReplaceAll(letters(s), ";", "") }

// areCaptions reports whether a text is the captions of pictures, and who took them, in their order.
// Of pictures that stand in a row, one caption may say so: a photographer of all of them, or words of
// all, are said once. That they are meant from the left is no part of any.
func areCaptions(text string, pics []article.Image, words *Words) bool {
	if len(pics) == 0 {
		return text == ""
	}
	each, alike := "", true
	for k, im := range pics {
		if im.Credit != pics[0].Credit {
			break
		}
		each, alike = each+captionLetters(im.Caption), alike && im.Caption == pics[0].Caption
		row := each
		if alike {
			row = captionLetters(im.Caption)
		}
		if im.Credit != "" {
			row += captionLetters(words.Photo + im.Credit)
		}
		if rest, ok := strings.CutPrefix(text, row); ok && areCaptions(rest, pics[k+1:], words) {
			return true
		}
	}
	return false
}

// wanted is the words of an article's streams.
func wanted(a *Entry, words *Words) map[string]string {
	want := map[string]string{}
	if a.Brief { // its head and lead run in
		want["text"] = a.Article.Title
		if !strings.ContainsAny(a.Article.Title[len(a.Article.Title)-1:], ".!?:") {
			want["text"] += "."
		}
		want["text"] += a.Article.Standfirst
	} else {
		want["kicker"], want["headline"], want["standfirst"] = a.Kicker, a.Article.Title, a.Article.Standfirst
		want["byline"] = strings.Join(a.Article.Authors, ", ")
	}
	for _, b := range a.Article.Body {
		switch b := b.(type) {
		case article.Paragraph:
			if text := b.Text.String(); strings.Trim(text, "-– ") != "" || utf8.RuneCountInString(strings.ReplaceAll(text, " ", "")) < 3 {
				want["text"] += text
			} // else it is a rule between paragraphs
		case article.Heading:
			want["text"] += b.Text.String()
		case article.Quote:
			want["text"] += b.Text.String() + b.Attribution
		case article.List:
			want["items"] += items(b.Items, b.Ordered, b.Start, "•")
		case article.Image:
			want["captions"] += b.Caption
			if b.Credit != "" {
				want["captions"] += words.Photo + b.Credit
			}
		case article.Table:
			for n, row := range b.Rows {
				text := ""
				for _, cell := range row {
					text += cell.Text.String()
				}
				if n < b.HeaderRows && len(b.Rows) > b.HeaderRows { // else there is nothing that it heads
					want["heads"] += text
				} else {
					want["cells"] += text
				}
			}
		}
	}
	return want
}

// items is the words of a list with the marks of its items.
func items(list []article.Item, ordered bool, start int, mark string) (text string) {
	for i, it := range list {
		if ordered {
			mark = strconv.Itoa(start+i) + "."
		}
		text += mark + it.Text.String() + items(it.Items, it.Below.Ordered, 1, "–")
	}
	return text
}

// inPlace holds every item inside the page's columns, running text on the
// grid, and headings above text.
func inPlace(t *testing.T, where string, doc *frame.Document, tpl *style.Template) {
	t.Helper()
	tpl = ledAs(doc, tpl)
	foot := tpl.LineTop(tpl.Lines())
	slack := tpl.Styles.Body.Size / 2 // what hangs out of the measure
	for n, pg := range doc.Pages {
		if !slices.ContainsFunc(pg.Items, printed) {
			t.Errorf("%s: page %d of %d is empty", where, n+1, len(doc.Pages))
		}
		type spot struct {
			x, y    unit.Length
			heading bool
		}
		var spots []spot
		for _, it := range pg.Items {
			switch x := it.(type) {
			case *frame.Text:
				role := doc.Structure.Role(doc.Structure.Block(x.Node))
				if role == frame.Artifact {
					continue
				}
				end := x.X + setWidth(x)
				slack := max(slack, unit.Em(int(x.Face.Measure("-").Width+1)/2, x.Size)) // half a dash at the end of a large line
				if x.X < tpl.Inner-slack || end > tpl.Width-tpl.Outer+slack || x.Y > foot || x.Y < tpl.Top {
					t.Errorf("%s: page %d: %s %q stands at %v,%v to %v", where, n+1, doc.Path(x.Node), x.String, x.X,
						x.Y, end)
				}
				body := doc.Structure.Article(x.Node) > 0 &&
					(role == frame.Paragraph || role == frame.ListItem || role == frame.Heading)
				if off := (x.Y + x.Rise - tpl.Top - tpl.Baseline()) % tpl.Leading; body && off != 0 {
					t.Errorf("%s: page %d: %q is %v off the grid", where, n+1, x.String, off)
				}
				spots = append(spots, spot{x.X, x.Y, role == frame.Heading})
			case *frame.Image:
				if x.X < tpl.Inner-1 || x.X+x.W > tpl.Width-tpl.Outer+1 || x.Y < tpl.Top || x.Y+x.H > foot {
					t.Errorf("%s: page %d: a picture stands at %v,%v %vx%v", where, n+1, x.X, x.Y, x.W, x.H)
				}
			}
		}
		for c := range tpl.Columns {
			left, right := tpl.Left(c)-tpl.Gutter/2, tpl.Left(c)+tpl.Measure()+tpl.Gutter/2
			var lowest *spot
			for i := range spots {
				if s := &spots[i]; s.x >= left && s.x < right && (lowest == nil || s.y > lowest.y) {
					lowest = s
				}
			}
			if lowest != nil && lowest.heading {
				t.Errorf("%s: page %d: a heading ends column %d", where, n+1, c+1)
			}
		}
	}
}

// setWidth is the width of a text as set, without the space at its end.
func setWidth(x *frame.Text) unit.Length {
	w := unit.Length(0)
	for i, word := range strings.Split(strings.TrimRight(x.String, " "), " ") {
		if i > 0 {
			w += x.Space
		}
		g := x.Face.Measure(word)
		w += linebreak.Scaled(unit.Em(int(g.Width)+g.Runes*x.Track, x.Size), x.Scale)
	}
	return w
}

// printed reports whether an item is more than the furniture of every page.
func printed(it frame.Item) bool {
	switch it := it.(type) {
	case *frame.Text:
		return it.Node != 0
	case *frame.Image:
		return true
	}
	return false
}

// atHome holds tables across the columns below their article's headline and
// above the next one's.
func atHome(t *testing.T, where string, doc *frame.Document, tpl *style.Template) {
	t.Helper()
	type spot struct {
		page int
		y    unit.Length
	}
	type reach struct {
		spot
		table       int32
		left, right unit.Length
	}
	heads, tables := map[int]spot{}, map[int][]reach{}
	last := 0
	for n, pg := range doc.Pages {
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			a := doc.Structure.Article(x.Node)
			switch doc.Structure.Role(x.Node) {
			case frame.Headline:
				// Briefs stand together, in front of articles that come before some of them.
				if _, set := heads[a]; !set && doc.Structure.Within(x.Node, frame.Brief) == 0 {
					heads[a] = spot{n, x.Y}
					last = max(last, a)
				}
			case frame.TableCell, frame.TableHeader:
				k, table := len(tables[a])-1, doc.Structure.Within(x.Node, frame.Table)
				if k < 0 || tables[a][k].page != n || x.Y < tables[a][k].y || tables[a][k].table != table {
					tables[a] = append(tables[a], reach{spot{n, x.Y}, table, x.X, x.X})
					k++
				}
				r := &tables[a][k]
				r.left, r.right = min(r.left, x.X), max(r.right, x.X)
			}
		}
	}
	before := func(a, b spot) bool { return a.page < b.page || a.page == b.page && a.y < b.y }
	for a, parts := range tables {
		for _, r := range parts {
			if r.left > tpl.Inner+tpl.Leading || r.right < tpl.Left(tpl.Columns-1) {
				continue // in a column
			}
			if h, ok := heads[a]; ok && before(r.spot, h) {
				t.Errorf("%s: a table of article %d stands on page %d before its headline", where, a, r.page+1)
			}
			for next := a + 1; next <= last; next++ {
				if h, ok := heads[next]; ok {
					if before(h, r.spot) && h.page == r.page {
						t.Errorf("%s: a table of article %d stands on page %d below the headline of article %d",
							where, a, r.page+1, next)
					}
					break
				}
			}
		}
	}
}
