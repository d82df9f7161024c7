package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleRowEmpty leaves out a row of a table without cells.
const ruleRowEmpty rule = "row-empty"

// table reads a table; one that only lays out a picture or a box is
// unwrapped.
func (r *reader) table(n *html.Node, depth int) {
	if r.boxedCaption(n, depth) {
		return
	}
	if r.isLayout(n) {
		r.children(n, depth)
		r.flush()
		return
	}
	rows := rowsOf(n)
	cells, images, widest := 0, 0, 0
	for _, row := range rows {
		k := 0
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
				cells++
				k++
			}
		}
		widest = max(widest, k)
	}
	nested := false
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			switch c.Data {
			case "img":
				images++
			case "table":
				nested = true
			}
		}
	}
	pictures := images > 0 && (widest <= 2 && cells <= 6 || !nested && (r.isPaired(rows) || r.holdsPictures(rows)))
	if pictures || widest <= 1 || nested || cells > 20000 || r.isBox(rows) {
		if pictures && !(widest <= 1 && r.tellsStory(rows)) {
			r.pictureTable(rows)
			return
		}
		r.children(n, depth)
		r.flush()
		return
	}
	t := article.Table{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "caption" {
			t.Caption = text(c)
		}
	}
	heads := true
	var scopes [][]cellScope // of each row
	var begins *html.Node    // text that the first row begins with
	for _, row := range rows {
		var out []article.Cell
		var own []cellScope
		all, marked := true, true
		style := r.style
		r.style = lookOf(attr(row, "style"), r.style)
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" {
				continue
			}
			r.lines = true
			r.inline(c)
			r.lines = false
			if begins == nil {
				begins = wordsIn(c)
			}
			cell := article.Cell{Text: r.take(), ColSpan: spanOf(c, "colspan"), RowSpan: spanOf(c, "rowspan")}
			head := isHeadCell(c)
			if !head {
				marked, all = false, all && allBold(cell.Text)
			}
			out = append(out, cell)
			own = append(own, cellScope{head, saidScope(c)})
		}
		r.style = style
		if len(out) == 0 {
			r.leave(row, ruleRowEmpty)
			continue
		}
		inHead := row.Parent != nil && row.Parent.Data == "thead" || len(t.Rows) == 0 && isHeadRow(row)
		if heads && (inHead || all && len(t.Rows) < 3 && headGoesOn(t.Rows, out, marked)) {
			t.HeaderRows++
		} else {
			heads = false
		}
		t.Rows = append(t.Rows, out)
		scopes = append(scopes, own)
	}
	if t.HeaderRows == 0 {
		if by := headGuessed(t.Rows); by != "" { // said by --explain: the page does not
			t.HeaderRows = 1
			if begins != nil {
				r.marked = append(r.marked, reason{rule: by, node: begins})
			}
		}
	}
	if t.HeaderRows == len(t.Rows) {
		t.HeaderRows = min(1, len(t.Rows)-1)
	}
	if len(t.Rows) > 0 {
		t.Rows, scopes = withoutGaps(t.Rows, scopes, t.HeaderRows)
		headBelow(t, scopes)
		boldNames(t)
		t, _ = t.Fitted()
		r.add(t, n)
	}
}

// tellsStory reports whether a cell of a table of pictures sets copy around its own: systems keep
// headline, standfirst and copy in rows of one cell.
func (r *reader) tellsStory(rows []*html.Node) bool {
	for _, row := range rows {
		for _, c := range cellsOf(row) {
			if m := r.of(c); m.boxes && m.pics > 0 && setsCopy(c) {
				return true
			}
		}
	}
	return false
}

// isLayout reports whether a table only lays the page out: a cell of it holds
// the headline, several paragraphs, or other tables, or one is a column of links.
func (f *facts) isLayout(n *html.Node) bool {
	if f.of(n).tables > 1 || f.of(n).h1 {
		return true
	}
	rows := rowsOf(n)
	for _, row := range rows {
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			m := f.of(c)
			if m.paras >= 3 || len(rows) == 1 && m.paras >= 2 && f.of(n).pics > 0 || len(rows) == 1 && m.boxes && m.links >= 3 && m.link*2 > m.text {
				return true
			}
		}
	}
	return false
}

// pairedRows reads a row of pictures over a row of their captions, column by
// column; it reports whether the rows are such.
func (r *reader) pairedRows(upper, lower *html.Node) bool {
	pictures, captions := cellsOf(upper), cellsOf(lower)
	if len(pictures) < 2 || len(pictures) != len(captions) {
		return false
	}
	for i := range pictures {
		empty := r.of(pictures[i]).pics == 0 && r.of(captions[i]).text == 0
		if r.of(pictures[i]).pics != 1 && !empty || r.of(pictures[i]).text > 0 || r.of(captions[i]).pics > 0 {
			return false
		}
	}
	for i, cell := range pictures {
		for k := range cell.Descendants() {
			if k.Type == html.ElementNode && k.Data == "img" {
				r.image(k, "", "")
			}
		}
		if s := text(captions[i]); s != "" {
			r.caption(s)
		}
	}
	return true
}

// setsBeside reports whether a table of one row has a list of links in a cell, and boxes of copy
// in another: where the copy of a page is all in it, it lays the page out, however short the copy.
// A table below the headline is the article's own, and so is one whose links lead to documents.
func (f *facts) setsBeside(n *html.Node) bool {
	rows := rowsOf(n)
	if n.Data != "table" || len(rows) != 1 || len(f.find("h1")) > 0 && !f.of(n).h1 {
		return false
	}
	links, copied := false, false
	for _, c := range cellsOf(rows[0]) {
		m := f.of(c)
		if m.links >= 2 && m.link*2 > m.text {
			if offersFile(c) {
				return false
			}
			links = links || m.link < m.text // below what the column is called
		}
		copied = copied || m.boxes && m.paras > 0 && m.link*2 <= m.text
	}
	return links && copied
}

// offersFile reports whether a link in a box leads to a document to keep.
func offersFile(box *html.Node) bool {
	for n := range box.Descendants() {
		if n.Data == "a" && isFile(attr(n, "href")) {
			return true
		}
	}
	return false
}

// maxPaired is how many letters a cell below a picture has at most that is its caption.
const maxPaired = 200

// isPaired reports whether the rows of a table are pictures and, by turns, what each of those
// says that are above: a cell may be empty where the one above it is.
func (r *reader) isPaired(rows []*html.Node) bool {
	if len(rows) < 2 || len(rows)%2 > 0 {
		return false
	}
	for i := 0; i < len(rows); i += 2 {
		above, below := cellsOf(rows[i]), cellsOf(rows[i+1])
		if len(above) != len(below) {
			return false
		}
		said := 0
		for k := range above {
			upper, lower := r.of(above[k]), r.of(below[k])
			if upper.pics > 1 || upper.text > 0 || lower.pics > 0 || lower.text > maxPaired || lower.paras > 1 ||
				upper.pics == 0 && lower.text > 0 || !isCaptionCell(below[k]) {
				return false
			}
			if lower.text > 0 {
				said++
			}
		}
		if said == 0 {
			return false
		}
	}
	return true
}

// holdsPictures reports whether each cell of a table holds one picture with no more than what
// it says, or nothing.
func (r *reader) holdsPictures(rows []*html.Node) bool {
	said := 0
	for _, row := range rows {
		for _, c := range cellsOf(row) {
			m := r.of(c)
			if m.pics > 1 || m.pics == 0 && m.text > 0 || m.text > maxPaired || m.paras > 1 || !isCaptionCell(c) {
				return false
			}
			if m.text > 0 {
				said++
			}
		}
	}
	return said > 1
}

// saysLittle reports whether a cell holds no two words: what is beside a picture is then a
// price or a count, and the table one of figures.
func saysLittle(cell *html.Node) bool {
	s := text(cell)
	return s != "" && wordCount(strings.TrimLeft(s, "0123456789.,/ ")) < 2
}

// cellsOf is the cells of a row.
func cellsOf(row *html.Node) []*html.Node {
	var out []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			out = append(out, c)
		}
	}
	return out
}

// isGrid reports whether a table has two rows or more of two cells or more
// each.
func isGrid(n *html.Node) bool {
	rows := 0
	for _, row := range rowsOf(n) {
		cells := 0
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") && c.FirstChild != nil {
				cells++
			}
		}
		if cells >= 2 {
			rows++
		}
	}
	return rows >= 2
}

// spanOf is how many columns or rows a cell says that it reaches over, within the
// bounds of HTML.
func spanOf(n *html.Node, key string) int {
	given := attr(n, key)
	if given == "" { // as in nearly all cells
		return 1
	}
	v, _ := strconv.Atoi(strings.TrimSpace(given)) // the highest of all where it is out of range
	if key == "rowspan" {
		return min(max(1, v), 65534)
	}
	return min(max(1, v), 1000)
}

// rowsOf is the rows of a table itself, not of tables in it.
func rowsOf(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "tr":
			out = append(out, c)
		case "tbody", "thead", "tfoot":
			out = append(out, rowsOf(c)...)
		}
	}
	return out
}

// pictureTable reads the table that editors put a picture and its caption in.
func (r *reader) pictureTable(rows []*html.Node) {
	for i := 0; i < len(rows); i++ {
		row := rows[i]
		if i+1 < len(rows) && r.pairedRows(row, rows[i+1]) {
			i++
			continue
		}
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			for k := range c.Descendants() {
				if k.Type == html.ElementNode && k.Data == "img" {
					r.image(k, "", "")
				}
			}
			if s := text(c); s != "" {
				r.caption(s)
			}
		}
	}
}
