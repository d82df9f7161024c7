package compose

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// letterHead adds the head of a letter that blocks begin with, and returns how many these are: the agency at the left of the
// motto, in type as large as leaves room for both, and above it where not even that of notes does. Right below the opening it has
// the white of that.
func (c *copyist) letterHead(blocks []article.Block) int {
	if len(c.out) == c.begins {
		c.centred = len(c.out) // as below a heading over the middle
	}
	var agency, motto footPart
	n := 0
	for ; n < len(blocks); n++ {
		p, ok := blocks[n].(article.Paragraph)
		if ok && p.Form == article.Agency && motto.of == nil {
			agency.of = append(agency.of, p.Text)
		} else if ok && p.Form == article.Motto {
			motto.of = append(motto.of, p.Text)
		} else {
			break
		}
	}
	with, all := motto, n // with the place and the day
	if n < len(blocks) {
		if day, ok := blocks[n].(article.Paragraph); ok && day.Form == article.Right {
			with.of, all = append(slices.Clip(motto.of), day.Text), n+1
		}
	}
	st := c.signing()
	for least := min(st.Size, c.t.Styles.Note.Size); agency.of != nil && motto.of != nil; {
		if c.headBeside(agency, with, st, st.Size == least, all < len(blocks) && !bringsWhite(blocks[all])) {
			return all
		}
		if st.Size == least {
			break
		}
		size := max(least, st.Size-unit.Point/2)
		st.Leading, st.Size = st.Leading*size/st.Size, size
	}
	c.set(append(agency.of, motto.of...), article.Centred)
	if all > n {
		c.set(with.of[len(with.of)-1:], article.Right)
		c.out[len(c.out)-1].Keep = headKeeps
	}
	return all
}

// headKeeps is the lines of a letter that stand below its head, at least.
const headKeeps = 2

// bringsWhite reports whether a block brings white above it: a heading, or what stands over the middle as one.
func bringsWhite(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return isHeading(b) || ok && p.Form == article.Centred && isCentredHead(p.Text)
}

// isCentredHead reports whether what stands over the middle is the head of what follows.
func isCentredHead(in article.Inline) bool { return len(in.Lines()) > 1 || allBold(in) }

// headBeside adds an agency, and at its right the motto of its letter, in a style that leaves room for both, and white below
// them if there is none else: they share what their lines leave of the measure. Of the agency's lines only what the letter is
// about may be turned, and no more than one name, in the least type.
func (c *copyist) headBeside(agency, motto footPart, st *style.Text, least, white bool) bool {
	gap := footEms.Of(st.Size)
	motto = c.setIn(motto, st, c.measure)
	room := c.measure - motto.widest - gap
	if room < receiverEms*st.Size || motto.turned > 1 {
		return false
	}
	agency = c.setIn(agency, st, room)
	k, names := 0, 0
	for _, in := range agency.of {
		for _, line := range in.Lines() {
			if p := agency.set[k]; p != nil && p.Lines() > 1 && capitals(line.String()) {
				names++
			}
			k++
		}
	}
	if agency.turned > mostTurned || names > 1 || names > 0 && !least {
		return false
	}
	left := agency.widest + max(0, room-agency.widest)/2
	if agency.turned > 1 {
		left = room
	}
	agency, motto = c.setIn(agency, st, left), c.setIn(motto, st, c.measure-left-gap)
	if !c.fitsFoot(agency, motto) {
		return false
	}
	b := &keptBlock{}
	c.addPart(b, agency, 0, st.Leading)
	height := b.height
	b.height = 0
	c.addPart(b, motto, left+gap, st.Leading)
	if b.height = max(height, b.height); white {
		b.height += c.t.Whites.Stanza.Of(c.t.Leading)
	}
	e := b.element(c.t.Leading, c.textFoot(), c.mostTogether(), nil)
	e.Keep = headKeeps
	if e.Breaks = nil; len(c.out) > c.centred {
		e = c.withWhite(e, unit.Length(e.Heights[0])*c.t.Leading-b.height)
	}
	c.push(e)
	return true
}

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
