package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
)

// numbered is a table of so many rows below its head, each cell of which says where it is; where a first column counts them, a name
// is behind it.
func numbered(rows, columns int, counted bool) article.Table {
	b := article.Table{HeaderRows: 1}
	for y := range rows + 1 {
		var row []article.Cell
		for x := range columns {
			text := fmt.Sprintf("%d.%d", y, 100000+x)
			switch {
			case y == 0:
				text = fmt.Sprintf("đầu%d", x)
			case counted && x == 0:
				text = fmt.Sprint(y)
			case counted && x == 1 || !counted && x == 0:
				text = fmt.Sprintf("tên%d", y)
			}
			row = append(row, article.Cell{Text: article.Plain(text), ColSpan: 1, RowSpan: 1})
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// TestATableTooWideStandsInParts: each part of a table whose columns have no room beside each other has the columns that say what its
// rows are, every other column is in one of them, in their order, and none has lost a cell; a warning says so. A table that is too long
// for that, or has a cell over two parts, is set as paragraphs.
func TestATableTooWideStandsInParts(t *testing.T) {
	tpl := tplOf(t, "a5")
	c := &copyist{words: &Words{}, setter: newSetter(font.NewSet(), tpl), in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
	tried := 0
	for columns := 8; columns < 24; columns++ {
		for _, counted := range []bool{false, true} {
			b := numbered(5, columns, counted)
			if c.makeTable(b, c.measure, true) != nil {
				continue
			}
			parts := c.halves(b, c.measure)
			if len(parts) == 0 {
				continue
			}
			tried++
			keys := 1
			if counted {
				keys = 2
			}
			for y, row := range b.Rows {
				got := slices.Clone(parts[0].Rows[y][:keys])
				for _, part := range parts {
					if !slices.EqualFunc(part.Rows[y][:keys], row[:keys], func(a, b article.Cell) bool { return a.Text.String() == b.Text.String() }) {
						t.Errorf("%d columns: row %d of a part begins otherwise", columns, y)
					}
					got = append(got, part.Rows[y][keys:]...)
				}
				if !slices.EqualFunc(got, row, func(a, b article.Cell) bool { return a.Text.String() == b.Text.String() }) {
					t.Errorf("%d columns: the parts have the cells %v of row %d", columns, got, y)
				}
			}
			b.Rows[3] = []article.Cell{{Text: article.Plain("ô"), ColSpan: columns, RowSpan: 1}}
			if c.halves(b, c.measure) != nil {
				t.Errorf("%d columns: a cell over all of them is parted", columns)
			}
		}
	}
	if tried < 6 {
		t.Errorf("%d tables stand in parts", tried)
	}
	if c.halves(numbered(60, 13, false), c.measure) != nil {
		t.Error("a table of more than a page stands in parts")
	}

	var b strings.Builder
	b.WriteString("= Bảng\nMột đoạn.\n")
	for _, row := range numbered(5, 13, false).Rows {
		for _, cell := range row {
			b.WriteString("| " + cell.Text.String() + " ")
		}
		b.WriteString("\n")
	}
	doc, said, err := Pages(markup(t, b.String()), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code == diag.TableInParts }) {
		t.Errorf("%v are said", said)
	}
	names := 0
	for _, l := range linesIn(doc) {
		if strings.HasPrefix(l.text, "tên") {
			names++
		}
	}
	if names != 10 {
		t.Errorf("%d rows in parts begin with a name", names)
	}
}
