package compose

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Places to fill in by hand: "Họ và tên: ..........". On the page they are so many dots as
// somebody has typed; in print they go to the end of the line.

// blankEms is the least width of such a place, in ems.
const blankEms = 4

// hasBlanks reports whether a text has places to fill in.
func hasBlanks(in article.Inline) bool {
	blanks := 0
	for _, r := range in {
		n, sure := typeset.Blanks(r.Text)
		if sure {
			return true
		}
		blanks += n
	}
	return blanks > 1
}

// blankPiece is a part of a line with places to fill in: words, or such a place.
type blankPiece struct {
	run   article.Run
	blank bool
	width unit.Length
}

// withBlanks is a line as the lines that it takes where it has places to fill in: these
// share what the words leave over. A line without is alone.
func (c *copyist) withBlanks(line article.Inline, st *style.Text, measure unit.Length) []article.Inline {
	if !hasBlanks(line) {
		return []article.Inline{line}
	}
	face := c.Face(st.Face)
	if face == nil {
		return []article.Inline{line}
	}
	dot := unit.Em(face.Advance('.'), st.Size)
	least := blankEms * st.Size
	var out []article.Inline
	var row []blankPiece
	used := unit.Length(0)
	blanks := 0
	end := func() {
		if len(row) == 0 {
			return
		}
		share := 0
		if blanks > 0 && dot > 0 {
			share = int((measure - used - st.Size) / unit.Length(blanks) / dot)
		}
		in := filled(row, max(share, typeset.LeastBlank), 0)
		if row[len(row)-1].blank && dot > 0 { // what rounding has left over
			if p := c.Set(in, st, wideMeasure, false, typeset.Running); p != nil {
				in = filled(row, max(share, typeset.LeastBlank), max(0, int((measure-p.Widest())/dot)))
			}
		}
		out, row, used, blanks = append(out, in), nil, 0, 0
	}
	pieces := c.blankPieces(line, st)
	if p := c.Set(line, st, wideMeasure, false, typeset.Running); p != nil && p.Widest() <= measure {
		if st.Align != "left" && st.Align != "justify" { // they would no longer stand at the right, or over the middle
			return []article.Inline{line}
		}
		least = typeset.LeastBlank * dot // it is one line as it was typed: "......, ngày ..... tháng ..... năm 20..."
	}
	for i, p := range pieces {
		w, places := p.width, blanks
		if p.blank || i+1 < len(pieces) && pieces[i+1].blank { // its label stays with it
			places++
		}
		if used+w+unit.Length(places)*least > measure {
			end()
		}
		row, used = append(row, p), used+w
		if p.blank {
			blanks++
		}
	}
	end()
	return out
}

// filled is a row whose places to fill in have so many dots, the last of them some more.
func filled(row []blankPiece, dots, more int) article.Inline {
	var in article.Inline
	for i, p := range row {
		if p.blank {
			n := dots
			if i == len(row)-1 {
				n += more
			}
			p.run.Text = strings.Repeat(".", n)
		}
		in = in.Append(p.run)
	}
	return in
}

// blankPieces takes a line apart into words and places to fill in.
func (c *copyist) blankPieces(line article.Inline, st *style.Text) []blankPiece {
	var out []blankPiece
	words := func(r article.Run, text string) {
		if text == "" {
			return
		}
		r.Text = text
		w := unit.Length(0)
		if p := c.Set(article.Inline{r}, st, wideMeasure, false, typeset.Running); p != nil {
			w = p.Widest() + st.Size/2
		}
		out = append(out, blankPiece{run: r, width: w})
	}
	for _, r := range line {
		rest := r.Text
		for rest != "" {
			from := strings.IndexFunc(rest, typeset.IsBlankMark)
			if from < 0 {
				break
			}
			n, to := typeset.BlankMarks(rest[from:])
			to += from
			if n < typeset.LeastBlank {
				words(r, rest[:to])
				rest = rest[to:]
				continue
			}
			if day := dayBlank(rest[from:]); day > to-from {
				words(r, rest[:from+day])
				rest = rest[from+day:]
				continue
			}
			words(r, rest[:from])
			blank := r
			blank.Bold, blank.Italic, blank.Text = false, false, "."
			out = append(out, blankPiece{run: blank, blank: true})
			rest = rest[to:]
		}
		words(r, rest)
	}
	return out
}

// wideMeasure is wider than any page: what is set in it tells how wide it is.
const wideMeasure = 100_000 * unit.Point

// dayBlank is the end of the room for a day that a text begins with, "...../...../.....": it stays as it was typed, in one piece.
func dayBlank(s string) int {
	at := 0
	for {
		n, end := typeset.BlankMarks(s[at:])
		if n == 0 {
			return at
		}
		if at += end; !strings.HasPrefix(s[at:], "/") {
			return at
		}
		at++
	}
}
