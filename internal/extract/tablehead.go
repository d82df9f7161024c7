package extract

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// cellScope is what the page says of a cell: that it is a head, and of what.
type cellScope struct {
	head bool
	of   article.Scope
}

// saidScope is the cells that a cell is the head of, as its element says.
func saidScope(n *html.Node) article.Scope {
	switch strings.ToLower(attr(n, "role")) {
	case "rowheader":
		return article.RowScope
	case "columnheader":
		return article.ColumnScope
	}
	switch strings.ToLower(attr(n, "scope")) {
	case "row", "rowgroup":
		return article.RowScope
	case "col", "colgroup":
		return article.ColumnScope
	}
	return article.NoScope
}

// headBelow gives the heads among the cells below the head of a table their scope. What the
// page does not say follows from where they stand: left of other cells they are heads of their
// row; a row of heads alone is a head said again, or, as the last one, a sum with its name.
func headBelow(t article.Table, scopes [][]cellScope) {
	for y := t.HeaderRows; y < len(t.Rows); y++ {
		row, own := t.Rows[y], scopes[y]
		last := -1 // cell that is no head
		for i, s := range own {
			if !s.head {
				last = i
			}
		}
		for i, s := range own {
			switch {
			case !s.head || len(row[i].Text) == 0:
			case s.of != article.NoScope:
				row[i].Scope = s.of
			case i < last:
				row[i].Scope = article.RowScope
			case last >= 0:
			case y+1 < len(t.Rows):
				row[i].Scope = article.ColumnScope
			case i == 0 && len(row) > 1:
				row[i].Scope = article.RowScope
			}
		}
	}
}

// headGoesOn reports whether a row like a head belongs to the head above it: a
// name of the rows that follow, and their sum in bold, are said of them alone.
func headGoesOn(above [][]article.Cell, row []article.Cell, marked bool) bool {
	n := len(above)
	if n == 0 || len(above[n-1]) == 1 { // a title
		return true
	}
	for y, cells := range above {
		if slices.ContainsFunc(cells, func(c article.Cell) bool { return y+c.RowSpan > n }) {
			return true
		}
	}
	divided := slices.ContainsFunc(above[n-1], func(c article.Cell) bool { return c.ColSpan > 1 })
	return len(row) > 1 && (marked || divided)
}

// isHeadCell reports whether a cell is a head, by its element or what it says that it is.
func isHeadCell(n *html.Node) bool {
	if n.Data == "th" {
		return true
	}
	role := strings.ToLower(attr(n, "role"))
	return role == "columnheader" || role == "rowheader"
}

// isHeadRow reports whether the name of a row says that it is the head of its table.
func isHeadRow(row *html.Node) bool {
	return labelOf(row).whole("header", "head", "thead", "theader", "tablehead", "table-head", "tableheader", "table-header", "row-header",
		"header-row", "tbl-header", "firstrow", "first-row") != ""
}

// isOrdinalHead reports whether a text is the head of a column that numbers the rows.
func isOrdinalHead(in article.Inline) bool {
	switch strings.ToLower(strings.Trim(squeeze(in.String()), ". ")) {
	case "stt", "tt", "số tt", "số thứ tự", "thứ tự", "no":
		return true
	}
	return false
}

// The rules by which a row that nothing marks is the head of its table.
const (
	ruleHeadOrdinal rule = "head-ordinal" // it begins with the name of a column of numbers
	ruleHeadFigures rule = "head-figures" // figures are below all of it but the first cell
)

// headGuessed is the rule by which the first row of a table that nothing marks is its head; "" for none.
func headGuessed(rows [][]article.Cell) rule {
	switch {
	case namesColumns(rows):
		return ruleHeadOrdinal
	case isOverFigures(rows):
		return ruleHeadFigures
	}
	return ""
}

// wordsIn is the first text below a node that has letters; nil for none.
func wordsIn(n *html.Node) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && letterCount(d.Data) > 0 {
			return d
		}
	}
	return nil
}

// namesColumns reports whether the first row of a table that nothing marks names its columns, as
// in the forms of offices: "STT | Nội dung | …", with a number or less below each that numbers
// the rows.
func namesColumns(rows [][]article.Cell) bool {
	if len(rows) < 2 || len(rows[0]) < 2 || !isOrdinalHead(rows[0][0].Text) {
		return false
	}
	for _, c := range rows[0][1:] {
		if s := c.Text.String(); !strings.ContainsFunc(s, unicode.IsLetter) || letterCount(s) > maxColumnName {
			return false
		}
	}
	for _, row := range rows[1:] {
		if len(row) > 0 && letterCount(row[0].Text.String()) > maxOrdinal && len(row) == len(rows[0]) {
			return false
		}
	}
	return true
}

// How many letters a column's name, and the number of a row, have at most.
const (
	maxColumnName = 80
	maxOrdinal    = 5
)

// isOverFigures reports whether the first row of a table that nothing marks names its columns,
// because all below it, right of the names of the rows, is figures, and none of it is. Of two
// columns the second may be facts of any kind.
func isOverFigures(rows [][]article.Cell) bool {
	if len(rows) < 2 || len(rows[0]) < 3 {
		return false
	}
	for i, c := range rows[0] {
		if s := c.Text.String(); i > 0 && !strings.ContainsFunc(s, unicode.IsLetter) || isFigureCell(s) || letterCount(s) > maxColumnName ||
			c.ColSpan > 1 || c.RowSpan > 1 {
			return false
		}
	}
	for _, row := range rows[1:] {
		if !slices.ContainsFunc(row, func(c article.Cell) bool { return len(c.Text) > 0 }) {
			continue
		}
		if len(row) != len(rows[0]) || !strings.ContainsFunc(row[0].Text.String(), unicode.IsLetter) || isFigureCell(row[0].Text.String()) {
			return false
		}
		figures := 0
		for _, c := range row[1:] {
			switch s := c.Text.String(); {
			case isFigureCell(s):
				figures++
			case strings.ContainsFunc(s, unicode.IsLetter):
				return false
			}
		}
		if figures*2 < len(row)-1 {
			return false
		}
	}
	return true
}

// maxUnit is how many letters a cell has at most beside its figures: those of a unit.
const maxUnit = 3

// isFigureCell reports whether a cell is a figure, perhaps with its unit.
func isFigureCell(s string) bool {
	digits, letters := 0, 0
	for _, c := range s {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLetter(c):
			letters++
		}
	}
	return digits > 0 && letters <= maxUnit
}

// boldNames makes heads of their rows of the first cells below the head of a table that are all
// bold, where the other cells are not: names, as of the facts of a person.
func boldNames(t article.Table) {
	names, plain := 0, 0
	for _, row := range t.Rows[t.HeaderRows:] {
		if len(row) < 2 || row[0].Scope != article.NoScope {
			continue
		}
		if len(row[0].Text) == 0 || !allBold(row[0].Text) {
			return
		}
		names++
		if slices.ContainsFunc(row[1:], func(c article.Cell) bool { return len(c.Text) > 0 && !allBold(c.Text) }) {
			plain++
		}
	}
	if plain < 2 || plain*2 < names {
		return
	}
	for _, row := range t.Rows[t.HeaderRows:] {
		if len(row) > 1 && row[0].Scope == article.NoScope {
			row[0].Scope = article.RowScope
		}
	}
}
