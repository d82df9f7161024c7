package compose

import (
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// table is a grid of set cells for one measure.
type table struct {
	t       *style.Template
	caption *paragraph
	tag     frame.Tag
	widths  []unit.Length // of the columns, padding included
	rows    []tableRow
	head    int // rows of the head
	measure unit.Length
	pad     unit.Length // right of a column's text
	leading unit.Length
}

type tableRow struct {
	cells []tableCell
	lines int // of the grid
	from  int // first line of the grid in the table
}

type tableCell struct {
	p    *paragraph
	col  int
	x, w unit.Length
	head bool
	span int // rows
}

// wideTable is a table that needs the full width: it stands across the
// columns, at the element of the flow that it follows.
type wideTable struct {
	tab   *table
	after int // elements of the article's flow before it
}

// leastBroken is how many rows a table has that may break over columns; one
// higher than half a page may in any case.
const leastBroken = 8

// maxColumns is how many columns of a table are set; more cannot be read.
const maxColumns = 40

// table adds a table to the flow, or puts it aside for the full width when
// its words do not fit the column. One with a row too high for a page is no
// table to a reader: its cells are set as paragraphs.
func (c *copyist) table(b article.Table) {
	if _, n := spread(b); n > maxColumns {
		c.warn("table-too-wide", "", n)
		c.cellsAsParagraphs(b)
		return
	}
	across := c.t.Columns > 1 && c.box == 0
	tab := c.makeTable(b, c.measure, false)
	wide := across && (tab == nil || tab.highest() > gridLines(c.t)/3)
	switch {
	case wide:
		tab = c.makeTable(b, fullMeasure(c.t), true)
	case tab == nil:
		tab = c.makeTable(b, c.measure, true)
	}
	switch {
	case tab == nil:
	case tab.highest() > gridLines(c.t)/2 || tab.headLines() > gridLines(c.t)/3:
		c.cellsAsParagraphs(b)
	case wide:
		c.wide = append(c.wide, &wideTable{tab, len(c.out)})
	default:
		c.push(tab.element(c.inset))
	}
}

// cellsAsParagraphs sets the cells of a table one after another.
func (c *copyist) cellsAsParagraphs(b article.Table) {
	if b.Caption != "" {
		c.running(article.Plain(b.Caption), &c.t.Styles.Body, c.tag(frame.Paragraph), c.inset, c.measure, true)
	}
	for _, row := range b.Rows {
		for _, cell := range row {
			c.elem++
			c.running(cell.Text, &c.t.Styles.Body, c.tag(frame.Paragraph), c.inset, c.measure, true)
		}
	}
}

// highest is the lines of the highest row.
func (tab *table) highest() int {
	n := 0
	for _, r := range tab.rows {
		n = max(n, r.lines)
	}
	return n
}

// makeTable sets a table. Without force it returns nil when a word would not
// fit its column.
func (c *copyist) makeTable(b article.Table, measure unit.Length, force bool) *table {
	grid, n := spread(b)
	if n == 0 {
		return nil
	}
	st := &c.t.Styles
	tab := &table{t: c.t, tag: c.tag(frame.TableCell), measure: measure, leading: st.Table.Leading, pad: st.Table.Size * 12 / 10,
		head: min(b.HeaderRows, len(grid))}
	if n > 6 {
		tab.pad = st.Table.Size * 7 / 10
	}
	if len(grid) > 0 && tab.head == len(grid) {
		tab.head = 0
	}
	body, headStyle := st.Table, st.TableHead
	if !c.columns(tab, grid, n, &body, &headStyle) {
		if !force {
			return nil
		}
		// The widest measure there is: smaller type, then broken words.
		for _, share := range []unit.Length{92, 85, 78, 70, 62} {
			body.Size, headStyle.Size = st.Table.Size*share/100, st.TableHead.Size*share/100
			if c.columns(tab, grid, n, &body, &headStyle) {
				break
			}
		}
	}
	if b.Caption != "" {
		cap := c.t.Styles.TableHead
		tab.caption = c.plain(b.Caption, &cap, measure, running)
	}
	c.cells(tab, grid, n, &body, &headStyle)
	return tab
}

// gridCell is a cell at its column, after spans are counted.
type gridCell struct {
	cell *article.Cell
	col  int
}

// spread places the cells of a table at their columns.
func spread(b article.Table) ([][]gridCell, int) {
	var rows [][]gridCell
	n := 0
	var busy []int // rows that a column is still covered by a cell above
	for _, r := range b.Rows {
		var row []gridCell
		col := 0
		for i := range r {
			for col < len(busy) && busy[col] > 0 {
				col++
			}
			span := min(max(r[i].ColSpan, 1), maxColumns)
			row = append(row, gridCell{&r[i], col})
			for k := col; k < col+span; k++ {
				for len(busy) <= k {
					busy = append(busy, 0)
				}
				busy[k] = max(r[i].RowSpan, 1)
			}
			col += span
			n = max(n, col)
			if n > maxColumns {
				return nil, n
			}
		}
		for k := range busy {
			busy[k] = max(0, busy[k]-1)
		}
		rows = append(rows, row)
	}
	return rows, n
}

// columns shares the measure out among the columns: each gets its longest
// word, then in proportion to what it holds. It reports whether all words fit.
func (c *copyist) columns(tab *table, grid [][]gridCell, n int, body, head *style.Text) bool {
	least := make([]unit.Length, n)
	most := make([]unit.Length, n)
	for i, row := range grid {
		st := body
		if i < tab.head {
			st = head
		}
		for _, g := range row {
			if g.cell.ColSpan > 1 {
				continue
			}
			lo, hi := c.extent(g.cell.Text, st)
			least[g.col] = max(least[g.col], lo+tab.pad)
			most[g.col] = max(most[g.col], hi+tab.pad)
		}
	}
	var lo, hi unit.Length
	for k := range n {
		least[k] = max(least[k], tab.pad*2)
		most[k] = max(most[k], least[k])
		lo += least[k]
		hi += most[k]
	}
	avail := tab.measure + tab.pad // the last column needs no padding
	tab.widths = make([]unit.Length, n)
	switch {
	case hi <= avail:
		for k := range n {
			tab.widths[k] = most[k] + (avail-hi)*most[k]/hi
		}
	case lo <= avail:
		for k := range n {
			tab.widths[k] = least[k] + (avail-lo)*(most[k]-least[k])/max(1, hi-lo)
		}
		// Many columns in a narrow measure, or columns of a syllable a line,
		// cannot be read.
		if n >= 5 && hi > avail*13/10 && tab.measure < fullMeasure(c.t) {
			return false
		}
		for k := range n {
			if most[k] > 3*tab.widths[k] && tab.widths[k] < 7*body.Size && tab.measure < fullMeasure(c.t) {
				return false
			}
		}
	default:
		for k := range n {
			tab.widths[k] = avail * least[k] / lo
		}
		return false
	}
	return true
}

// extent is the widths of the longest word and of the longest line of a cell.
func (c *copyist) extent(in article.Inline, st *style.Text) (word, line unit.Length) {
	for _, run := range in {
		face := c.face(variant(st, run.Bold, run.Italic))
		if face == nil {
			continue
		}
		for _, part := range strings.Split(run.Text, "\n") {
			sum := unit.Length(0)
			for w := range strings.FieldsSeq(part) {
				width := unit.Em(int(face.Measure(w).Width), st.Size)
				word = max(word, width)
				sum += width + face.Space(st.Size)
			}
			line = max(line, sum)
		}
	}
	return word + unit.Point/2, line + unit.Point/2
}

// cells sets every cell for its column's width.
func (c *copyist) cells(tab *table, grid [][]gridCell, n int, body, head *style.Text) {
	numeric := numericColumns(grid, n, tab.head)
	xs := make([]unit.Length, n+1)
	for k, w := range tab.widths {
		xs[k+1] = xs[k] + w
	}
	line := 0
	for i, row := range grid {
		r := tableRow{from: line, lines: 1}
		for _, g := range row {
			span := min(max(g.cell.ColSpan, 1), n-g.col)
			st := *body
			isHead := i < tab.head
			if isHead {
				st = *head
			}
			if numeric[g.col] && span == 1 {
				st.Align = "right"
			} else if isHead && span > 1 {
				st.Align = "center"
			}
			w := xs[g.col+span] - xs[g.col] - tab.pad
			p := c.set(g.cell.Text, &st, w, false, running)
			cell := tableCell{p: p, col: g.col, x: xs[g.col], w: w, head: isHead, span: max(g.cell.RowSpan, 1)}
			if cell.span == 1 {
				r.lines = max(r.lines, linesOf(unit.Length(p.lines0())*tab.leading+tab.leading*2/10, tab.t.Leading))
			}
			r.cells = append(r.cells, cell)
		}
		line += r.lines
		tab.rows = append(tab.rows, r)
	}
	// A cell over several rows that is higher than they are makes the last
	// of them higher.
	for i := range tab.rows {
		for _, cell := range tab.rows[i].cells {
			if cell.span <= 1 {
				continue
			}
			last := min(i+cell.span, len(tab.rows)) - 1
			have := tab.rows[last].from + tab.rows[last].lines - tab.rows[i].from
			want := linesOf(unit.Length(cell.p.lines0())*tab.leading+tab.leading*2/10, tab.t.Leading)
			if want > have {
				tab.rows[last].lines += want - have
				for k := last + 1; k < len(tab.rows); k++ {
					tab.rows[k].from += want - have
				}
			}
		}
	}
}

// numericColumns tells the columns whose cells are figures: they align right.
func numericColumns(grid [][]gridCell, n, head int) []bool {
	figures, cells := make([]int, n), make([]int, n)
	for i, row := range grid {
		if i < head {
			continue
		}
		for _, g := range row {
			text := strings.TrimSpace(g.cell.Text.String())
			if text == "" || text == "-" || text == "–" {
				continue
			}
			cells[g.col]++
			if isFigure(text) {
				figures[g.col]++
			}
		}
	}
	out := make([]bool, n)
	for k := range n {
		out[k] = cells[k] > 0 && figures[k]*5 >= cells[k]*4
	}
	return out
}

// isFigure reports whether a cell is a number: figures with separators, a
// sign or a per cent mark.
func isFigure(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune(" .,/%+-–₫", r):
		default:
			return false
		}
	}
	return digits > 0 && !strings.Contains(s, " - ")
}

// total is the lines of the grid that the rows take.
func (tab *table) total() int {
	if len(tab.rows) == 0 {
		return 0
	}
	last := tab.rows[len(tab.rows)-1]
	return last.from + last.lines
}

// headLines is the lines of the head.
func (tab *table) headLines() int {
	if tab.head == 0 || tab.head > len(tab.rows) {
		return 0
	}
	r := tab.rows[tab.head-1]
	return r.from + r.lines
}

// captionLines is the lines of the grid of the caption above.
func (tab *table) captionLines() int {
	return linesOf(unit.Length(tab.caption.lines0())*tab.leading, tab.t.Leading)
}

// lines is the height of the whole: half a line of white above and below.
func (tab *table) lines() int { return tab.captionLines() + tab.total() + 1 }

// element is the table in the flow of a column: it may break between rows
// and repeats its head. Each part has its half lines of white like the whole.
func (tab *table) element(inset unit.Length) *element {
	n := tab.lines()
	return &element{heights: []int{n, n + 1}, costs: []float64{0, 16}, again: tab.headLines() + 1,
		breaks: func(v, k int) bool {
			if len(tab.rows)-tab.head < leastBroken && n <= gridLines(tab.t)/2 {
				return false
			}
			k = tab.rowLine(k)
			for i, r := range tab.rows {
				if i > tab.head+1 && r.from == k && i < len(tab.rows)-1 {
					return !tab.covered(i)
				}
			}
			return false
		},
		draw: func(pt *painter, at place) { tab.draw(pt, at.x+inset, at.y, at.from, at.to) }}
}

// rowLine is the line of the rows that stands at line k of the element, where
// a part of the table ends: the caption and the white are above it.
func (tab *table) rowLine(k int) int { return k - tab.captionLines() - 1 }

// covered reports whether a cell of an earlier row reaches into row i.
func (tab *table) covered(i int) bool {
	for k := range i {
		for _, cell := range tab.rows[k].cells {
			if k+cell.span > i {
				return true
			}
		}
	}
	return false
}

// draw draws the lines from to to of the table with its band's top at y.
func (tab *table) draw(pt *painter, x, y unit.Length, from, to int) {
	grid := tab.t.Leading
	top := tab.captionLines()
	y += grid / 2
	if from == 0 {
		tag := tab.tag
		tag.Role = frame.TableCaption
		tab.caption.drawAll(pt, tag, x, y+tab.leading*6/10, tab.leading)
		y += unit.Length(top) * grid
	}
	ink := frame.Color{}
	pt.rule(x, y, tab.measure, unit.Pt(0.8), ink)
	if from > 0 {
		y = tab.drawRows(pt, x, y, 0, tab.head)
	}
	first, last := tab.rowLine(from), tab.total()
	if to < tab.lines() {
		last = tab.rowLine(to)
	}
	for i, r := range tab.rows {
		if r.from < first || r.from >= last {
			continue
		}
		y = tab.drawRows(pt, x, y, i, i+1)
	}
	pt.rule(x, y, tab.measure, unit.Pt(0.8), ink)
}

// drawRows draws rows from to to and returns the top of what follows.
func (tab *table) drawRows(pt *painter, x, y unit.Length, from, to int) unit.Length {
	grid := tab.t.Leading
	for i := from; i < to; i++ {
		r := &tab.rows[i]
		for _, cell := range r.cells {
			tag := tab.tag
			tag.Row, tag.Col = i+1, cell.col+1
			if cell.head {
				tag.Role = frame.TableHeader
			}
			cell.p.drawAll(pt, tag, x+cell.x, y+grid*69/100, tab.leading)
		}
		y += unit.Length(r.lines) * grid
		switch {
		case i == tab.head-1:
			pt.rule(x, y, tab.measure, unit.Pt(0.4), frame.Color{})
		case i >= tab.head && i < len(tab.rows)-1:
			pt.rule(x, y, tab.measure, unit.Pt(0.2), frame.Color{R: 170, G: 170, B: 170})
		}
	}
	return y
}

// split cuts a table that is higher than most lines into several, each with
// the head.
func (tab *table) split(most int) []*table {
	if tab.lines() <= most || most < tab.headLines()+4 {
		return []*table{tab}
	}
	var out []*table
	part := *tab
	part.rows = append([]tableRow(nil), tab.rows[:tab.head]...)
	line := tab.headLines()
	for i := tab.head; i < len(tab.rows); i++ {
		r := tab.rows[i]
		if line+r.lines+part.captionLines()+1 > most && len(part.rows) > tab.head && !tab.covered(i) {
			done := part
			out = append(out, &done)
			part.caption = nil
			part.rows = append([]tableRow(nil), tab.rows[:tab.head]...)
			line = tab.headLines()
		}
		r.from = line
		line += r.lines
		part.rows = append(part.rows, r)
	}
	return append(out, &part)
}
