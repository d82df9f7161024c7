package compose

import (
	"strings"

	"bantin/internal/article"
)

// goesOn reports whether a line over the middle belongs to the one in capitals above it, as the second line of the
// state's motto, the agency of an agency, or what a notice is about: pages have a paragraph for each.
func goesOn(above, in article.Inline) bool {
	up, s := above.String(), in.String()
	return capitals(up) && !strings.Contains(up, "\n") && !(capitals(s) && (strings.HasPrefix(s, "CỘNG") || ofLetter[s]))
}

// headLine is what is to be known of a heading for those that stand over the middle with it, a line of one head each.
type headLine struct {
	goesOn   bool // it is not the first of them
	capitals bool // one of them is in capitals: all have one size
}

// mostHeadLines is the lines of such a head at most; more are headings by themselves.
const mostHeadLines = 3

// headLineOf is that of the heading that block i is.
func headLineOf(blocks []article.Block, i int) headLine {
	h := blocks[i].(article.Heading)
	upper := capitals(h.Text.String())
	of := headLine{capitals: upper}
	lines, above := 1, 0
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(blocks) && lines <= mostHeadLines; k += step {
			next, ok := blocks[k].(article.Heading)
			if !ok || !h.Centred || !next.Centred || next.Level != h.Level {
				break
			}
			of.capitals = of.capitals || capitals(next.Text.String())
			if lines++; step < 0 {
				above++
			}
		}
	}
	if lines > mostHeadLines {
		return headLine{capitals: upper}
	}
	of.goesOn = above > 0
	return of
}

// ofLetter is the kinds of letters, which stand apart from the agency above them.
var ofLetter = map[string]bool{"THÔNG BÁO": true, "QUYẾT ĐỊNH": true, "KẾ HOẠCH": true, "BÁO CÁO": true, "TỜ TRÌNH": true, "GIẤY MỜI": true,
	"HƯỚNG DẪN": true, "CHỈ THỊ": true, "NGHỊ QUYẾT": true, "CÔNG ĐIỆN": true, "CHƯƠNG TRÌNH": true, "BIÊN BẢN": true}

// linesSigned is the lines of a letter that stand in the column of who signs it, at least.
const linesSigned = 2

// keepSigned has who signs a letter, and who wrote what ends with that, stand below the last lines of its copy: at the
// head of the next column they would seem to be those of nothing, or of what is below them.
func (c *copyist) keepSigned(starts []begun) {
	to := len(c.out)
	for k := len(starts) - 1; k > 0; k-- {
		from := starts[k].from
		if from < to && isBelowCopy(starts[k].block, k+1 == len(starts)) {
			c.keepAbove(starts[:k], from)
		}
		to = from
	}
}

// isBelowCopy reports whether a block belongs to the copy above it: who signs, or the line at the right that an
// article ends with.
func isBelowCopy(b article.Block, ends bool) bool {
	p, ok := b.(article.Paragraph)
	return ok && (p.Form.IsFoot() || p.Form == article.Right && ends)
}

// keepAbove has element n stand below the last lines of the copy above it, of which these blocks are: who gets the letter,
// and other short lines of its foot, are none of its lines.
func (c *copyist) keepAbove(above []begun, n int) {
	for lines, all := 0, 0; n > 0 && len(above) > 0 && lines < linesSigned && all < c.mostTogether(); n-- {
		for len(above) > 0 && above[len(above)-1].from >= n {
			above = above[:len(above)-1]
		}
		e := c.out[n-1]
		if len(above) == 0 || e.Float || e.over {
			return
		}
		e.Keep = max(e.Keep, 1)
		all += e.Heights[0]
		if p, ok := above[len(above)-1].block.(article.Paragraph); !ok || p.Form != article.Lines && p.Form != article.Right && !p.Form.IsFoot() {
			lines += e.Heights[0]
		}
	}
}
