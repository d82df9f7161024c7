package compose

import (
	"cmp"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// The widths of a table's columns where not each can have its longest line: first
// all have it, then columns are narrowed, one step at a time, by the step that costs
// the table least for the width that it gives; and then width goes from one column to
// another for as long as that costs less still. Steps alone take from the columns of
// short phrases first, which cost nothing while the others are high, and keep it.

const (
	mostFolds   = 10   // lines that a column is narrowed to let its cells have
	foldPrice   = 0.15 // of a line of a cell that makes its row no higher, of one that does
	stripPrice  = 2    // of each line but the first of a cell that has one word in each, of a line of a row
	mostWidths  = 20   // widths of a column that are tried
	widthsApart = unit.Point
	mostTrades  = 60 // times that width goes from one column to another
)

// fold is a width of a column, and the lines that each row's cell takes in it.
type fold struct {
	width unit.Length
	lines []int
	price float64 // of its lines, whatever the other columns have
}

// folds is the widths of a column in which its cells take one line, two, and so on, and
// those in which some of them do, the widest first, none below a least one. The words are
// those of each row's cell.
func folds(cells [][][]unit.Length, space, least, widest unit.Length) []fold {
	at := func(w unit.Length) fold {
		f := fold{width: w, lines: make([]int, len(cells))}
		for y, lines := range cells {
			for _, words := range lines {
				n := foldsOf(words, space, w)
				if f.lines[y] += n; n > 1 && n == len(words) {
					f.price += stripPrice * float64(n-1)
				}
			}
			f.price += foldPrice * float64(f.lines[y])
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
		w := leastWidth(least, out[len(out)-1].width, func(w unit.Length) bool { return most(at(w)) <= n })
		if f := at(w); f.width < out[len(out)-1].width {
			out = append(out, f)
		}
	}
	if last := out[len(out)-1]; least < last.width {
		out = append(out, floor)
	}
	for _, w := range someFolded(cells, space, least, out) {
		out = append(out, at(w))
	}
	slices.SortStableFunc(out, func(a, b fold) int { return cmp.Compare(b.width, a.width) })
	return out
}

// someFolded is the widths of a column in which single cells need no more lines than one or two, or
// have a line of more than one word: as many of them as may be tried, none near one that is.
func someFolded(cells [][][]unit.Length, space, least unit.Length, tried []fold) (out []unit.Length) {
	widest := tried[0].width
	var all []unit.Length
	for _, lines := range cells {
		for _, words := range lines {
			sum := -space
			for _, w := range words {
				sum += space + w
			}
			all = append(all, sum)
			if len(words) < 3 {
				continue
			}
			two := space + words[0] + words[1]
			for i := range words[2:] {
				two = min(two, space+words[i+1]+words[i+2])
			}
			half := leastWidth(least, max(least, sum), func(w unit.Length) bool { return foldsOf(words, space, w) <= 2 })
			all = append(all, two, half)
		}
	}
	slices.Sort(all)
	for _, w := range all {
		near := func(f fold) bool { return w > f.width-widthsApart && w < f.width+widthsApart }
		if w <= least || w >= widest || len(out) > 0 && w < out[len(out)-1]+widthsApart || slices.ContainsFunc(tried, near) {
			continue
		}
		out = append(out, w)
	}
	if n := mostWidths - len(tried); len(out) > n {
		for i := range max(0, n) {
			out[i] = out[(i*len(out)+len(out)/2)/n]
		}
		out = out[:max(0, n)]
	}
	return out
}

// leastWidth is the least width that does, but for a little, between one that may be too
// narrow and one that does.
func leastWidth(lo, hi unit.Length, does func(unit.Length) bool) unit.Length {
	for range 12 {
		if w := (lo + hi) / 2; does(w) {
			hi = w
		} else {
			lo = w
		}
	}
	return hi
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

// shares is how a measure is shared out among columns: which of its folds each has.
type shares struct {
	columns [][]fold
	at      []int
	left    unit.Length // of the measure; less than 0 where they have no room
	high    []int       // the most lines of each row's cells
}

// narrowed is the widths of columns that have room in a measure, of their folds; all
// of their least ones have.
func narrowed(columns [][]fold, measure unit.Length) []unit.Length {
	s := &shares{columns, make([]int, len(columns)), measure, make([]int, len(columns[0][0].lines))}
	for _, c := range columns {
		s.left -= c[0].width
	}
	for s.left < 0 {
		s.measure()
		best, least := -1, 0.0
		for k, c := range columns {
			if s.at[k]+1 == len(c) {
				continue
			}
			price := s.price(k, s.at[k]+1, -1, 0) / float64(c[s.at[k]].width-c[s.at[k]+1].width)
			if best < 0 || price < least {
				best, least = k, price
			}
		}
		if best < 0 {
			break
		}
		s.set(best, s.at[best]+1)
	}
	for range mostTrades {
		if s.measure(); !s.trade() {
			break
		}
	}
	out := make([]unit.Length, len(columns))
	for k, c := range columns {
		out[k] = c[s.at[k]].width
	}
	// What is left over goes to those that were narrowed, first of all back to the
	// width before.
	for k, c := range columns {
		if s.at[k] == 0 {
			continue
		}
		if more := c[s.at[k]-1].width - out[k]; s.left > 0 {
			give := min(more, s.left)
			out[k] += give
			s.left -= give
		}
	}
	return out
}

// set gives a column another of its folds.
func (s *shares) set(k, fold int) {
	s.left += s.columns[k][s.at[k]].width - s.columns[k][fold].width
	s.at[k] = fold
}

// measure finds how high the rows are.
func (s *shares) measure() {
	for y := range s.high {
		s.high[y] = 0
		for k, c := range s.columns {
			s.high[y] = max(s.high[y], c[s.at[k]].lines[y])
		}
	}
}

// price is what a table costs more, in lines, where column k has another fold, and column j as well; none is below 0.
func (s *shares) price(k, foldOfK, j, foldOfJ int) float64 {
	now, next := &s.columns[k][s.at[k]], &s.columns[k][foldOfK]
	price := next.price - now.price
	other := next
	if j >= 0 {
		other = &s.columns[j][foldOfJ]
		price += other.price - s.columns[j][s.at[j]].price
	}
	for y, high := range s.high {
		n := max(next.lines[y], other.lines[y])
		if n < high {
			for i, c := range s.columns {
				if i != k && i != j {
					n = max(n, c[s.at[i]].lines[y])
				}
			}
		}
		price += float64(n - high)
	}
	return price
}

// trade makes a column wider, by what is left or what another one gives, where that makes the table cost less, and as
// much less as it can; it reports whether it did.
func (s *shares) trade() bool {
	const least = 1e-9
	best, k, to, j, gives := -least, -1, 0, -1, 0
	for i, c := range s.columns {
		for wider := s.at[i] - 1; wider >= 0; wider-- {
			lacks := c[wider].width - c[s.at[i]].width - s.left
			if lacks <= 0 {
				if p := s.price(i, wider, -1, 0); p < best {
					best, k, to, j = p, i, wider, -1
				}
				continue
			}
			for l, giver := range s.columns {
				from := s.at[l]
				for l != i && from+1 < len(giver) && giver[s.at[l]].width-giver[from].width < lacks {
					from++
				}
				if l == i || giver[s.at[l]].width-giver[from].width < lacks {
					continue
				}
				if p := s.price(i, wider, l, from); p < best {
					best, k, to, j, gives = p, i, wider, l, from
				}
			}
		}
	}
	if k < 0 {
		return false
	}
	if j >= 0 {
		s.set(j, gives)
	}
	s.set(k, to)
	return true
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
