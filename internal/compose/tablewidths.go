package compose

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// The widths of a table's columns where not each can have its longest line: first
// all have it, then columns are narrowed, one step at a time, by the step that costs
// the table least height for the width that it gives.

const (
	mostFolds = 10   // lines that a column is narrowed to let its cells have
	foldPrice = 0.15 // of a line of a cell that makes its row no higher, of one that does
)

// fold is a width of a column, and the lines that each row's cell takes in it.
type fold struct {
	width unit.Length
	lines []int
	sum   int
}

// folds is the widths of a column in which its cells take one line, two, and so on, the
// widest first, none below a least one. The words are those of each row's cell.
func folds(cells [][][]unit.Length, space, least, widest unit.Length) []fold {
	at := func(w unit.Length) fold {
		f := fold{width: w, lines: make([]int, len(cells))}
		for y, lines := range cells {
			for _, words := range lines {
				f.lines[y] += foldsOf(words, space, w)
			}
			f.sum += f.lines[y]
		}
		return f
	}
	most := func(f fold) (n int) {
		for _, l := range f.lines {
			n = max(n, l)
		}
		return n
	}
	out := []fold{at(widest)}
	floor := at(least)
	for n := most(out[0]); n < min(most(floor), mostFolds); n++ {
		lo, hi := least, out[len(out)-1].width // too narrow for n lines, wide enough
		for range 12 {
			if w := (lo + hi) / 2; most(at(w)) <= n {
				hi = w
			} else {
				lo = w
			}
		}
		if f := at(hi); f.width < out[len(out)-1].width {
			out = append(out, f)
		}
	}
	if last := out[len(out)-1]; least < last.width {
		out = append(out, floor)
	}
	return out
}

// foldsOf is the lines that words take in a width.
func foldsOf(words []unit.Length, space, width unit.Length) int {
	n, x := 0, unit.Length(0)
	for _, w := range words {
		if n == 0 || x+space+w > width {
			n, x = n+1, w
			continue
		}
		x += space + w
	}
	return max(n, 1)
}

// narrowed is the widths of columns that have room in a measure, of their folds; all
// of their least ones have.
func narrowed(columns [][]fold, measure unit.Length) []unit.Length {
	at := make([]int, len(columns))
	sum := unit.Length(0)
	for _, c := range columns {
		sum += c[0].width
	}
	rows := len(columns[0][0].lines)
	high := make([]int, rows)   // the most lines of a row's cells,
	second := make([]int, rows) // the next most,
	whose := make([]int, rows)  // and the column that has the most
	for sum > measure {
		for y := range rows {
			high[y], second[y], whose[y] = 0, 0, -1
			for k, c := range columns {
				switch n := c[at[k]].lines[y]; {
				case n > high[y]:
					high[y], second[y], whose[y] = n, high[y], k
				case n > second[y]:
					second[y] = n
				}
			}
		}
		best, least := -1, 0.0
		for k, c := range columns {
			if at[k]+1 == len(c) {
				continue
			}
			next, higher := c[at[k]+1], 0
			for y := range rows {
				others := high[y]
				if whose[y] == k {
					others = second[y]
				}
				higher += max(others, next.lines[y]) - high[y]
			}
			price := float64(higher) + foldPrice*float64(next.sum-c[at[k]].sum)
			price /= float64(c[at[k]].width - next.width)
			if best < 0 || price < least {
				best, least = k, price
			}
		}
		if best < 0 {
			break
		}
		sum -= columns[best][at[best]].width - columns[best][at[best]+1].width
		at[best]++
	}
	out := make([]unit.Length, len(columns))
	for k, c := range columns {
		out[k] = c[at[k]].width
	}
	// What is left over goes to those that were narrowed, first of all back to the
	// width before.
	for k, c := range columns {
		if at[k] == 0 {
			continue
		}
		if more := c[at[k]-1].width - out[k]; sum < measure {
			give := min(more, measure-sum)
			out[k] += give
			sum += give
		}
	}
	return out
}

// cellWords is the widths of the words of a cell, line by line.
func (c *copyist) cellWords(in article.Inline, st *style.Text) [][]unit.Length {
	lines := [][]unit.Length{nil}
	joined := false // the last word goes on in the next run
	for _, run := range in {
		face := c.Face(typeset.FaceOf(st, run.Bold, run.Italic))
		if face == nil {
			continue
		}
		for i, part := range strings.Split(run.Text, "\n") {
			if i > 0 {
				lines, joined = append(lines, nil), false
			}
			last := &lines[len(lines)-1]
			for k, w := range strings.Fields(part) {
				width := unit.Em(int(face.Measure(w).Width), st.Size)
				if k == 0 && joined && !strings.HasPrefix(part, " ") && len(*last) > 0 {
					(*last)[len(*last)-1] += width
				} else {
					*last = append(*last, width)
				}
			}
			joined = part != "" && !strings.HasSuffix(part, " ")
		}
	}
	return lines
}
