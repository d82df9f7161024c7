package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// letters is a text without its spaces, in capitals: lines and styles apart.
func letters(text string) string { return strings.ToUpper(strings.Join(strings.Fields(text), "")) }

// reading is the structure below each article as lines, one a node, indented
// by depth, each with the letters that its items say: links are read with
// what they are in.
func reading(doc *frame.Document) map[int][]string {
	s := doc.Structure
	texts := make([]string, len(s))
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok {
				node := x.Node
				for s.Role(node).InText() || s.Role(node) == frame.Line {
					node = s[node].Parent
				}
				texts[node] += x.String
			}
		})
	}
	children := make([][]int32, len(s))
	for i := 1; i < len(s); i++ {
		children[s[i].Parent] = append(children[s[i].Parent], int32(i))
	}
	out := map[int][]string{}
	var read func(node int32, depth int)
	read = func(node int32, depth int) {
		for _, k := range children[node] {
			n := s[k]
			if n.Role.InText() || n.Role == frame.Line || n.Role == frame.Jump {
				continue
			}
			name := n.Role.String()
			if n.Role == frame.Heading || n.Role == frame.List {
				name += fmt.Sprint(int32(n.Level) + n.Number)
			}
			line := strings.Repeat(" ", depth) + name + " " + letters(texts[k])
			out[s.Article(k)] = append(out[s.Article(k)], line)
			read(k, depth+1)
		}
	}
	for i := 1; i < len(s); i++ {
		if s[i].Role == frame.Article || s[i].Role == frame.Brief {
			read(int32(i), 0)
		}
	}
	return out
}

// expected is what reading must say of an article, made from its copy.
func expected(a *Entry, words *Words) []string {
	var out []string
	say := func(depth int, name, text string) {
		out = append(out, strings.Repeat(" ", depth)+name+" "+letters(text))
	}
	body := a.Article.Body
	if a.Brief {
		title := a.Article.Title
		if !strings.ContainsAny(title[len(title)-1:], ".!?:") {
			title += "."
		}
		say(0, "headline", title)
		if p, ok := body[0].(article.Paragraph); a.Article.Standfirst != "" {
			say(0, "p", a.Article.Standfirst)
		} else if ok {
			say(0, "p", p.Text.String())
			body = body[1:]
		}
	} else {
		for _, part := range [][2]string{{"kicker", a.Kicker}, {"headline", a.Article.Title},
			{"standfirst", a.Article.Standfirst}, {"byline", strings.Join(a.Article.Authors, ", ")}} {
			if part[1] != "" {
				say(0, part[0], part[1])
			}
		}
	}
	var list func(depth int, items []article.Item, ordered bool, start int, mark string)
	list = func(depth int, items []article.Item, ordered bool, start int, mark string) {
		if len(items) == 0 {
			return
		}
		if !ordered {
			start = 0
		}
		say(depth, "list"+strconv.Itoa(start), "")
		for i, it := range items {
			label := mark
			if ordered {
				label = strconv.Itoa(start+i) + "."
			}
			say(depth+1, "item", "")
			say(depth+2, "label", label)
			say(depth+2, "body", it.Text.String())
			list(depth+3, it.Items, it.Below.Ordered, 1, "–")
		}
	}
	open := false // a quotation
	for _, b := range body {
		switch b := b.(type) {
		case article.Paragraph:
			say(0, "p", b.Text.String())
		case article.Heading:
			say(0, "h"+strconv.Itoa(b.Level), b.Text.String())
		case article.List:
			list(0, b.Items, b.Ordered, b.Start, "•")
		case article.Quote:
			if !open { // paragraphs on end are one quotation, until it is said whose it is
				say(0, "quote", "")
			}
			say(1, "body", b.Text.String())
			if b.Attribution != "" {
				say(1, "attribution", b.Attribution)
			}
			open = b.Attribution == ""
			continue
		case article.Image:
			say(0, "figure", "")
			if b.Caption != "" {
				say(1, "caption", b.Caption)
			}
			if b.Credit != "" {
				say(1, "credit", words.Photo+b.Credit)
			}
		case article.Table:
			say(0, "table", "")
			if b.Caption != "" {
				say(1, "caption", b.Caption)
			}
			for n, row := range b.Rows {
				say(1, "row", "")
				for _, cell := range row {
					name := "td"
					if n < b.HeaderRows && len(b.Rows) > b.HeaderRows {
						name = "th"
					}
					if len(cell.Text) == 0 {
						name = "td" // a head of nothing
					}
					say(2, name, cell.Text.String())
				}
			}
		}
		open = false
	}
	return out
}

// withoutFirstFigure takes the first figure of a reading out, which may open
// the article.
func withoutFirstFigure(lines []string) (rest []string, figure string) {
	i := slices.Index(lines, "figure ")
	if i < 0 {
		return lines, ""
	}
	j := i + 1
	for j < len(lines) && lines[j][0] == ' ' {
		j++
	}
	return slices.Concat(lines[:i], lines[j:]), strings.Join(lines[i:j], "\n")
}

// TestTheStructureIsTheCopy lays out random issues by each embedded template:
// read in the order of its nodes, each article says its copy, whole, once and
// in its order, wherever on the pages that is.
func TestTheStructureIsTheCopy(t *testing.T) {
	t.Parallel() // one of the slow ones
	fonts := font.NewSet()
	for k, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		for seed := range seeds(k, 25) {
			in := markup(t, randomIssue(rand.New(rand.NewSource(seed))))
			links := decorate(&in)
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
			got := reading(doc)
			for i := range in.Entries {
				have, opening := withoutFirstFigure(got[i+1])
				want, first := withoutFirstFigure(expected(&in.Entries[i], &in.Words))
				if opening != first {
					t.Fatalf("%s: article %d has first\n%s\nwant\n%s", where, i+1, opening, first)
				}
				if !slices.Equal(have, want) {
					t.Fatalf("%s: article %d reads\n%s\nwant\n%s", where, i+1, strings.Join(have, "\n"),
						strings.Join(want, "\n"))
				}
			}
			wellFormed(t, where, doc)
			bookmarked(t, where, doc)
			languages(t, where, doc, in)
			linked(t, where, doc, links)
			if t.Failed() {
				return
			}
		}
	}
}

// decorate puts a link into every third paragraph and gives every second
// article another language. It returns the words of the links.
func decorate(in *Input) []string {
	var links []string
	for i := range in.Entries {
		a := in.Entries[i].Article
		a.Language = []string{"vi", "en"}[i%2]
		for k := range a.Body {
			if p, ok := a.Body[k].(article.Paragraph); ok && k%3 == 0 {
				words := fmt.Sprintf("xem bài %d.%d trên trang nhà của xã", i, k)
				links = append(links, letters(words))
				link := article.Run{Text: " " + words, Href: "https://a.vn"}
				a.Body[k] = article.Paragraph{Text: append(slices.Clone(p.Text), link)}
			}
		}
	}
	return links
}

// holds is which nodes a node may hold, and that its items are texts.
var holds = map[frame.Role][]frame.Role{
	frame.Filler:   {frame.Headline, frame.Paragraph},
	frame.Artifact: {frame.Masthead, frame.Contents, frame.Imprint, frame.Article, frame.Briefs, frame.Filler},
	frame.Masthead: {frame.Paragraph},
	frame.Contents: {frame.Headline, frame.Entry},
	frame.Entry:    {frame.Phrase},
	frame.Imprint:  {frame.Paragraph},
	frame.Article: {frame.Kicker, frame.Headline, frame.Standfirst, frame.Byline,
		frame.Paragraph, frame.Heading, frame.List, frame.Quote, frame.Table, frame.Figure, frame.Note, frame.Jump},
	frame.Briefs: {frame.Headline, frame.Brief},
	frame.Brief: {frame.Headline,
		frame.Paragraph, frame.Heading, frame.List, frame.Quote, frame.Table, frame.Figure, frame.Note},
	frame.Note:        {frame.Label, frame.Body, frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.List:        {frame.ListItem},
	frame.ListItem:    {frame.Label, frame.Body},
	frame.Body:        {frame.List, frame.Line, frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.Quote:       {frame.Body, frame.List, frame.Attribution},
	frame.Table:       {frame.Caption, frame.Row},
	frame.Row:         {frame.TableHeader, frame.TableCell},
	frame.Figure:      {frame.Caption, frame.Credit},
	frame.Credit:      {frame.Phrase},
	frame.Byline:      {frame.Phrase},
	frame.Line:        {frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.Paragraph:   {frame.Line, frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.Heading:     {frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.TableHeader: {frame.Line, frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
	frame.TableCell:   {frame.List, frame.Line, frame.LinkText, frame.NoteMark, frame.Phrase, frame.Blank},
}

// wellFormed holds the structure to its rules: parents before children, of
// roles that belong together, and nothing without an item but cells.
func wellFormed(t *testing.T, where string, doc *frame.Document) {
	t.Helper()
	s := doc.Structure
	used := make([]bool, len(s))
	for n, pg := range doc.Pages {
		for _, it := range pg.Items {
			var node int32
			switch it := it.(type) {
			case *frame.Text:
				node = it.Node
			case *frame.Image:
				node = it.Node
			case *frame.Link:
				if node = it.Node; node == 0 {
					t.Errorf("%s: page %d: the link %q is an artifact", where, n+1, it.Text)
				}
			}
			used[node] = true
		}
	}
	for i := len(s) - 1; i > 0; i-- {
		n := &s[i]
		if int(n.Parent) >= i {
			t.Fatalf("%s: node %d comes before its parent %d", where, i, n.Parent)
		}
		if !slices.Contains(holds[s[n.Parent].Role], n.Role) {
			t.Errorf("%s: %s", where, doc.Path(int32(i)))
		}
		if !used[i] && n.Role != frame.TableCell && n.Role != frame.TableHeader {
			t.Errorf("%s: %s has nothing in it", where, doc.Path(int32(i)))
		}
		used[n.Parent] = used[n.Parent] || used[i]
		if (n.Role == frame.TableHeader) != (n.Scope != frame.NoScope) {
			t.Errorf("%s: %s has scope %d", where, doc.Path(int32(i)), n.Scope)
		}
	}
}

// bookmarked holds the outline to the headings of the copy: each has its bookmark once,
// on the page that it is on, below that of its article, and no level is left out.
func bookmarked(t *testing.T, where string, doc *frame.Document) {
	t.Helper()
	page := map[int32]int{}
	for n, pg := range doc.Pages {
		for _, it := range pg.Items {
			if node := frame.NodeOf(it); doc.Structure.Role(node) == frame.Heading {
				if _, seen := page[node]; !seen {
					page[node] = n
				}
			}
		}
	}
	places := frame.Places(doc)
	article, level := 0, -1
	for _, b := range doc.Outline {
		if b.Level > level+1 {
			t.Errorf("%s: the bookmark %q is of level %d, the one before of %d", where, b.Title, b.Level, level)
		}
		if level = b.Level; level == 0 {
			article = b.To
			continue
		}
		node := int32(-b.To)
		n, heading := page[node]
		if !heading || n != places[b.To].Page || doc.Structure.Article(node) != article {
			t.Errorf("%s: the bookmark %q leads to page %d, its heading is on page %d", where, b.Title, places[b.To].Page, n)
		}
		delete(page, node)
	}
	for node := range page {
		t.Errorf("%s: %s has no bookmark", where, doc.Path(node))
	}
}

// languages holds the nodes of the articles to the language of their copy, what is in our
// words among them to ours, and the titles in the contents to that of their articles.
func languages(t *testing.T, where string, doc *frame.Document, in Input) {
	t.Helper()
	leads := map[int32]int{} // articles that the entries of the contents lead to
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if l, ok := it.(*frame.Link); ok && doc.Structure.Role(l.Node) == frame.Entry {
				leads[l.Node] = l.To
			}
		}
	}
	for i := range doc.Structure {
		n := &doc.Structure[i]
		around := ""
		if number := doc.Structure.Article(int32(i)); number > 0 {
			around = in.Entries[number-1].Article.Language
		}
		want := ""
		switch n.Role {
		case frame.Article, frame.Brief:
			want = around
		case frame.Jump, frame.Phrase: // a phrase is our word before a credit
			if entry := doc.Structure.Within(int32(i), frame.Entry); entry > 0 { // or before the page of a teaser
				around = doc.Structure[entry].Lang
			}
			if around == "en" {
				want = "vi"
			}
		case frame.Entry:
			if want = "vi"; !in.Entries[leads[int32(i)]-1].Brief {
				want = in.Entries[leads[int32(i)]-1].Article.Language
			}
		}
		if n.Lang != want {
			t.Errorf("%s: %s is in %q, want %q", where, doc.Path(int32(i)), n.Lang, want)
		}
	}
}

// linked holds the nodes of links to their words: one a link, over however
// many lines it goes.
func linked(t *testing.T, where string, doc *frame.Document, want []string) {
	t.Helper()
	text := map[int32]string{}
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Text); ok && doc.Structure.Role(x.Node) == frame.LinkText {
				text[x.Node] += letters(x.String)
			}
		}
	}
	var got []string
	for i := range doc.Structure {
		if doc.Structure[i].Role == frame.LinkText {
			got = append(got, text[int32(i)])
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s: links say\n%q\nwant\n%q", where, got, want)
	}
}

// TestCellsSayWhatTheySpan has a head of two rows and a cell over two rows and
// two columns.
func TestCellsSayWhatTheySpan(t *testing.T) {
	cell := func(text string, cols, rows int) article.Cell {
		return article.Cell{Text: article.Plain(text), ColSpan: cols, RowSpan: rows}
	}
	doc, _ := layBlocks(t, article.Table{HeaderRows: 2, Caption: "Bảng", Rows: [][]article.Cell{
		{cell("a", 1, 2), cell("b", 2, 1)},
		{cell("c", 1, 1), cell("d", 1, 1)},
		{cell("e", 2, 9), cell("f", 1, 1)},
		{cell("", 1, 1)}}})
	var got []string
	for i := range doc.Structure {
		if doc.Structure.Within(int32(i), frame.Table) != 0 {
			_, path, _ := strings.Cut(doc.Path(int32(i)), "/")
			got = append(got, path)
		}
	}
	want := strings.Fields(`table[1] table[1]/caption
		table[1]/row[1] table[1]/row[1]/th[1,rows=2] table[1]/row[1]/th[2,cols=2]
		table[1]/row[2] table[1]/row[2]/th[1] table[1]/row[2]/th[2]
		table[1]/row[3] table[1]/row[3]/td[1,rows=2,cols=2] table[1]/row[3]/td[2]
		table[1]/row[4] table[1]/row[4]/td[1]`)
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestHeadsBelowTheHeadSayOfWhat: of their row, or of the cells below.
func TestHeadsBelowTheHeadSayOfWhat(t *testing.T) {
	doc, _ := layBlocks(t, article.Table{HeaderRows: 1, Rows: [][]article.Cell{cellsOf("a b"),
		{{Text: article.Plain("c"), ColSpan: 1, RowSpan: 1, Scope: article.RowScope}, {Text: article.Plain("d"), ColSpan: 1, RowSpan: 1}},
		{{Text: article.Plain("e"), ColSpan: 2, RowSpan: 1, Scope: article.ColumnScope}}, cellsOf("f g")}})
	var got []string
	for i := range doc.Structure {
		if n := &doc.Structure[i]; n.Role == frame.TableHeader || n.Role == frame.TableCell {
			got = append(got, fmt.Sprintf("%v%d", n.Role, n.Scope))
		}
	}
	if want := fmt.Sprint([]string{"th1", "th1", "th2", "td0", "th1", "td0", "td0"}); fmt.Sprint(got) != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestAColumnIsWhereACellBegins: "colspan=100" means all columns there are.
func TestAColumnIsWhereACellBegins(t *testing.T) {
	cell := func(text string, cols int) article.Cell {
		return article.Cell{Text: article.Plain(text), ColSpan: cols, RowSpan: 1}
	}
	doc, _ := layBlocks(t, article.Table{HeaderRows: 1, Rows: [][]article.Cell{
		{cell("a", 1), cell("b", 20), cell("c", 1)},
		{cell("d", 100)},
		{cell("e", 1), cell("f", 20), cell("g", 1)},
		{cell("h", 21), cell("i", 9)}}})
	var got []string
	for i := range doc.Structure {
		if _, path, _ := strings.Cut(doc.Path(int32(i)), "row"); path != "" && strings.Contains(path, "/") {
			got = append(got, path)
		}
	}
	want := strings.Fields(`[1]/th[1] [1]/th[2] [1]/th[3] [2]/td[1,cols=3] [3]/td[1] [3]/td[2] [3]/td[3]
		[4]/td[1,cols=2] [4]/td[2]`)
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestTheHeadOfATableIsReadOnce breaks a table in a column and one across the
// columns over several pages.
func TestTheHeadOfATableIsReadOnce(t *testing.T) {
	for name, columns := range map[string]int{"in a column": 3, "across the columns": 9} {
		words := make([]string, columns)
		for i := range words {
			words[i] = "nghiêng"
		}
		doc, _ := lay(t, "= Một hai ba\nMột đoạn.\n"+tableText(1, words...)+tableText(150, words...), "")
		times := map[frame.Role]int{}
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok && strings.TrimSpace(x.String) == "nghiêng" {
					times[doc.Structure.Role(x.Node)]++
				}
			}
		}
		heads, cells, again := times[frame.TableHeader], times[frame.TableCell], times[frame.Artifact]
		if heads != columns || cells != 150*columns || again < columns || again%columns != 0 {
			t.Errorf("%s: %v", name, times)
		}
	}
}

// TestAnArticleIsEnteredOnce opens articles in every way that a page may refuse.
func TestAnArticleIsEnteredOnce(t *testing.T) {
	for lines := range 40 {
		issue := "= Một hai ba\n" + strings.Repeat("Một đoạn.\n", 30+2*lines) +
			"= Bài hai\nkicker: Xã\n![1600x1000] Chú thích\n" + strings.Repeat("Một đoạn.\n", 60) +
			"= Bài ba\n" + strings.Repeat("Một đoạn.\n", 60)
		doc, _ := lay(t, issue, "spread: 30\n")
		wellFormed(t, fmt.Sprint(lines, " lines"), doc)
		n := 0
		for i := range doc.Structure {
			if doc.Structure[i].Role == frame.Article {
				n++
			}
		}
		if n != 3 {
			t.Errorf("%d lines: %d articles", lines, n)
		}
	}
}
