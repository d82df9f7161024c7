package compose

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// table is a grid of set cells for one measure.
type table struct {
	t           *style.Template
	caption     *typeset.Paragraph
	captionNode int32
	widths      []unit.Length // of the columns, padding included
	rows        []tableRow
	head        int // rows of the head
	measure     unit.Length
	pad         unit.Length // right of a column's text
	leading     unit.Length
	covered     []bool // rows that a part of the table may not begin with
	goesOn      bool   // it is a part that another one follows,
	resumes     bool   // or one that is not the first
	whole       *table // which it is a part of; nil for none,
	begins      int    // from this row,
	ends        int    // to this one

	roomy bool // rows keep their white

	resumed *typeset.Paragraph // "(tiếp theo)", above a head that is repeated; nil for none
}

type tableRow struct {
	cells []tableCell
	top   unit.Length // in the rows of its table, as they are without what these share of whole lines
	high  unit.Length
	first unit.Length // from its top to its first baseline: its marks keep off the rule
	total bool        // it sums up the rows above
	from  int         // first line of the grid that is all below the row above it, in the table
	lines int         // of the grid, to that of the row below
	again bool        // of the head of a part that is not the first: said already
	below []breadth   // of the cells that reach into the next row, from the left
}

// breadth is where a cell stands in the width of its table.
type breadth struct{ from, to unit.Length }

type tableCell struct {
	p       *typeset.Paragraph
	leading unit.Length
	x, w    unit.Length
	head    bool          // in a row of the head
	scope   article.Scope // below these
	span    int           // rows
	columns int
	node    int32
	lang    string // of all its words, where it is another than the article's
}

// wide is a table that needs the full width, or a panorama: it goes across the
// columns, at the element of the flow that it follows.
type wide struct {
	tab     *table
	pic     *panorama // nil for a table and a gallery
	gallery *gallery
	after   int // elements of the article's flow before it
}

// A table that is not parted has so many rows at most, and is no higher than two parts
// in so many of a page: a hole as high shows more than a table that goes on.
const (
	mostWhole = 8
	fifths    = 5
)

// highRow is the part of a page, one in so many, past which a row is too high
// for a column of several: across them its copy takes fewer lines.
const highRow = 3

// maxColumns is how many columns of a table are set; more cannot be read.
const maxColumns = 40

// table adds a table to the flow, or puts it aside for the full width when
// its words do not fit the column. One with a row too high for a page is no
// table to a reader: its rows are set as paragraphs. So is one whose rows hold
// together over more than half a page.
func (c *copyist) table(b article.Table) {
	_, n := spread(b)
	if n > maxColumns {
		c.warn(diag.TableTooWide, "", n, c.t.Name)
		c.rowsAsParagraphs(b)
		return
	}
	across, measure := c.t.Columns > 1 && c.box == 0, c.measure
	if across {
		measure = c.t.FullMeasure()
	}
	tab := c.makeTable(b, c.measure, false)
	isWide := across && (tab == nil || tab.highest() > c.t.Lines()/highRow)
	switch {
	case isWide:
		tab = c.makeTable(b, measure, true)
	case tab == nil:
		tab = c.makeTable(b, measure, true)
	}
	if tab == nil && n > 0 {
		if parts := c.halves(b, measure); parts != nil {
			c.warn(diag.TableInParts, "", n, c.t.Name, len(parts))
			for _, part := range parts {
				c.table(part)
			}
			return
		}
	}
	switch {
	case tab == nil && n > 0:
		c.warn(diag.TableTooWide, "", n, c.t.Name)
		c.rowsAsParagraphs(b)
	case tab == nil:
	case !tab.readable():
		c.warn(diag.TableTooHigh, "", n, c.t.Name)
		c.rowsAsParagraphs(b)
	case isWide:
		c.enterTable(c.heads.article, tab)
		c.wide = append(c.wide, &wide{tab: tab, after: len(c.out)})
	default:
		c.enterTable(c.heads.article, tab)
		e := tab.element(c.inset)
		e.across = c.wider(b, tab)
		c.push(e)
	}
}

// rowsAsParagraphs sets the rows of a table one after another, each value behind
// the head of its column. A row of sentences has a paragraph a cell.
func (c *copyist) rowsAsParagraphs(b article.Table) {
	if b.Caption != "" {
		c.bodyText(article.Plain(b.Caption), true)
	}
	lines := b.Lines()
	for y, row := range b.Values() {
		if !slices.ContainsFunc(row[:max(0, len(row)-1)], closesSentence) {
			row = []article.Inline{lines[y]}
		}
		for _, value := range row {
			c.bodyText(value, true)
		}
	}
}

// closesSentence reports whether copy ends as a sentence does.
func closesSentence(in article.Inline) bool {
	words := strings.Fields(in.String())
	return len(words) > 0 && pause(words[len(words)-1], "A") == longBreath
}

// manyColumns is how many columns a table has at most whose columns are set
// apart by the template's table_cell; more have table_cell_many.
const manyColumns = 6

// tableSizes is the sizes that a table is tried in, of its own, when its words do
// not fit the widest measure that there is.
var tableSizes = []unit.Ratio{920, 850, 780, 700, 620}

// leastTable is the size below which no table is read.
const leastTable = 7 * unit.Point

// makeTable sets a table. Without force it returns nil when a word would not
// fit its column, and with it where that is so in the least size that can be read,
// even with symbols and addresses broken: what is broken anywhere else, a figure
// above all, says something else.
func (c *copyist) makeTable(b article.Table, measure unit.Length, force bool) *table {
	grid, n := spread(b)
	if n == 0 {
		return nil
	}
	st := &c.t.Styles
	tab := &table{t: c.t, measure: measure, roomy: c.roomy, leading: st.Table.Leading, pad: c.t.Insets.TableCell.Of(st.Table.Size),
		head: headRows(grid, b.HeaderRows)}
	if n > manyColumns {
		tab.pad = c.t.Insets.TableCellMany.Of(st.Table.Size)
	}
	body, headStyle := st.Table, st.TableHead
	if !c.columns(tab, grid, n, &body, &headStyle, false) {
		if !force {
			return nil
		}
		// The widest measure there is: smaller type, then broken symbols.
		fits := false
		for _, share := range tableSizes {
			body.Size, headStyle.Size = c.smallTable(&st.Table, share), c.smallTable(&st.TableHead, share)
			if fits = c.columns(tab, grid, n, &body, &headStyle, false); fits {
				break
			}
		}
		tab.leading = st.Table.Leading * body.Size / st.Table.Size
		if !fits && (c.t.LeastSize > 0 || !c.columns(tab, grid, n, &body, &headStyle, true)) {
			return nil
		}
	}
	if b.Caption != "" {
		cap := c.t.Styles.TableHead
		tab.caption = c.Plain(b.Caption, &cap, measure, typeset.Running)
	}
	if goesOn := c.words.said(c.in.Article.Language).Continued; tab.head > 0 && goesOn != "" {
		tab.resumed = c.Plain("("+goesOn+")", &body, measure, typeset.Running)
	}
	c.cells(tab, grid, n, &body, &headStyle)
	return tab
}

// smallTable is a share of the size of a table's type, that can still be read.
func (c *copyist) smallTable(st *style.Text, share unit.Ratio) unit.Length {
	return max(c.smaller(st.Size, share), min(st.Size, leastTable))
}

// maxHead is how many rows a head grows to for cells that reach out of it.
const maxHead = 3

// headRows is the rows of the head: those that its cells reach into belong to
// it. A table that is all head has none.
func headRows(grid [][]gridCell, n int) int {
	for i := 0; i < min(n, len(grid)); i++ {
		for _, g := range grid[i] {
			if reach := i + g.cell.RowSpan; reach <= min(maxHead, len(grid)-1) {
				n = max(n, reach)
			}
		}
	}
	if n >= len(grid) {
		return 0
	}
	return n
}

// cells sets every cell for its column's width.
func (c *copyist) cells(tab *table, grid [][]gridCell, n int, body, head *style.Text) {
	numeric := numericColumns(grid, n, tab.head)
	xs := make([]unit.Length, n+1)
	for k, w := range tab.widths {
		xs[k+1] = xs[k] + w
	}
	for i, row := range grid {
		r := tableRow{high: tab.t.Leading, first: tab.t.Baselines.TableRow.Of(tab.t.Leading),
			total: tab.isTotal(grid, i)}
		isHead := i < tab.head
		for _, g := range row {
			span := min(max(g.cell.ColSpan, 1), n-g.col)
			st := *tab.styleOf(grid, i, body, head)
			if numeric[g.col] && span == 1 {
				st.Align = "right"
			} else if isHead && span > 1 {
				st.Align = "center"
			}
			w := xs[g.col+span] - xs[g.col] - tab.pad
			p := c.Set(g.cell.Text, &st, w, false, typeset.Running)
			cell := tableCell{p: p, leading: p.ClearLeading(tab.leading), x: xs[g.col], w: w, head: isHead, scope: g.cell.Scope, lang: g.cell.Text.Language(),
				span: max(g.cell.RowSpan, 1), columns: span}
			if isHead { // the head is repeated without what is below it
				cell.span = min(cell.span, tab.head-i)
			}
			if rises := p.Rises(); rises > stacked.Of(st.Size) {
				r.first = max(r.first, rises+tab.t.Rules.Table+st.Size*ruleGap/100)
			}
			r.cells = append(r.cells, cell)
		}
		for _, cell := range r.cells {
			if cell.span == 1 {
				r.high = max(r.high, tab.heightOf(cell, r.first))
			}
		}
		tab.rows = append(tab.rows, r)
	}
	tab.stand()
	// A cell over several rows that is higher than they are makes the last
	// of them higher.
	for i := range tab.rows {
		for _, cell := range tab.rows[i].cells {
			if cell.span <= 1 {
				continue
			}
			last := min(i+cell.span, len(tab.rows)) - 1
			have := tab.rows[last].foot() - tab.rows[i].top
			if want := tab.heightOf(cell, tab.rows[i].first); want > have {
				tab.rows[last].high += want - have
				tab.stand()
			}
		}
	}
	tab.cover()
}

// Marks above capitals keep off the rule above a row: what rises higher than stacked, in
// the size of its type, has at least so much white below the rule, in hundredths of
// that. For other letters the template has the distance.
const (
	stacked = unit.Ratio(850)
	ruleGap = 8
)

// rowGives is the part of the white below a cell of one line, one in so many, that it keeps where a row would be twice
// as high for a part of a point, because the leading is a little less than usual, or marks are stacked.
const rowGives = 4

// foot is where a row ends.
func (r *tableRow) foot() unit.Length { return r.top + r.high }

// stand puts the rows one below another.
func (tab *table) stand() {
	top := unit.Length(0)
	for i := range tab.rows {
		r := &tab.rows[i]
		r.top, r.from = top, linesOf(top, tab.t.Leading)
		top = r.foot()
		r.lines = linesOf(top, tab.t.Leading) - r.from
	}
}

// heightOf is how high a cell is whose first baseline is so far below the top of its row: its lines, and the white
// that one of a line has above and below it where that takes a line of the grid.
func (tab *table) heightOf(cell tableCell, first unit.Length) unit.Length {
	grid := tab.t.Leading
	down := max(0, first-tab.t.Baselines.TableRow.Of(grid))
	white := tab.t.Whites.TableRow.Of(cell.leading)
	text := unit.Length(cell.p.Lines()) * cell.leading
	if !tab.roomy {
		white /= rowGives
	}
	if cell.p.Lines() > 1 {
		return down + text + max(grid-tab.leading, white)
	}
	return max(grid, down+text+white)
}

// keepsRows reports whether rows of one line that keep their white take two lines of a template's grid.
func keepsRows(t *style.Template) bool {
	leading := t.Styles.Table.Leading
	return leading <= t.Leading && linesOf(leading+t.Whites.TableRow.Of(leading), t.Leading) > 1
}
