package extract

import (
	"slices"

	"bantin/internal/article"
)

// Who signs a letter, and who gets it: at its foot, side by side.

// mostFootRows is the rows of a table that sets the foot of a letter at most: office, place of the signature and name may have one each.
const mostFootRows = 6

// footParts is the paragraphs of a table each of whose columns says who gets a letter, or who signs it, from
// its office down to the name; nil for any other.
func footParts(t article.Table) []article.Block {
	var columns [3][]article.Inline
	for _, row := range t.Rows {
		if len(row) > len(columns) || len(row) != len(t.Rows[0]) {
			return nil
		}
		for i, c := range row {
			if c.ColSpan != 1 || c.RowSpan != 1 {
				return nil
			}
			columns[i] = append(columns[i], noRules(c.Text.Lines())...)
		}
	}
	var out []article.Block
	isFoot, signed := false, 0
	for _, lines := range columns {
		if len(lines) == 0 {
			continue
		}
		p := article.Paragraph{Text: ofLines(lines), Form: article.Signed}
		said := p.Text.String()
		switch {
		case receivers().MatchString(said):
			p.Form, isFoot = article.Receivers, true
		case isSigner(said):
			signed++
			isFoot = isFoot || len(t.Rows) == 1 && isFootCell(said) || holdsSigned(said) // else a list of offices and of those who hold them
		case isCapitals(said) && longestLine(said) <= maxRightLine: // beside one who signs, with room for another
			signed++
		default:
			return nil
		}
		out = append(out, p)
	}
	if !isFoot || signed == 0 {
		return nil
	}
	for i, b := range out {
		if p := b.(article.Paragraph); p.Form == article.Signed && signed > 1 {
			p.Form = article.Beside
			out[i], signed = p, signed-1
		}
	}
	return out
}

// isSigner reports whether the lines of a column, which says so much, say who signs: an office, a duty in
// capitals with a name, or the place for one, below it.
func isSigner(said string) bool {
	if isFootCell(said) {
		return true
	}
	duty, last := false, ""
	for s := range linesSaid(said) {
		if last == "" {
			duty = isCapitals(s) && runeCount(s) <= maxRightLine
		}
		last = s
	}
	return duty && (holdsSigned(said) || isPersonLine(last) && !isCapitals(last))
}

// holdsSigned reports whether a line of a text is in the place of a name that is written by hand.
func holdsSigned(said string) bool {
	for s := range linesSaid(said) {
		if signedLine().MatchString(s) {
			return true
		}
	}
	return false
}

// mostSigners is how many short lines a letter is signed with at most.
const mostSigners = 8

// signers makes blocks of the lines that sign a letter: those that the page sets to
// the right with an office among them, and those that begin with an office in capitals
// and end with a name, wherever it sets them. Who signs at the left of another is one block.
func signers(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		k, right := i, true
		var said signedLines
		turn, before := -1, said // where those at the right begin, and what is above them
		for k < len(in) && k-i < mostSigners {
			p, ok := in[k].block.(article.Paragraph)
			if !ok || p.Form != article.Right && p.Form != article.Centred && p.Form != article.Running && p.Form != article.Lines ||
				in[k].longest > maxRightLine {
				break
			}
			next := said
			if plain := next.add(in[k].said, p.Form); !plain || k == i && p.Form != article.Right && next.offices == 0 {
				break
			}
			if k > i && p.Form == article.Right && isAtLeft(in[k-1].block) {
				turn, before = k, said
			}
			said, right = next, right && p.Form == article.Right
			k++
		}
		if k == i || said.offices == 0 || said.names == 0 && !right {
			continue
		}
		if i > 0 {
			if p, ok := in[i-1].block.(article.Paragraph); ok && p.Form == article.Centred && dayToFill().MatchString(in[i-1].said) {
				p.Form = article.Right // it was over the middle of their cell
				in[i-1].block = p
			}
		}
		for n := i; n < k; n++ {
			p := in[n].block.(article.Paragraph)
			if n > i || !right || !isPlaceAndDay(in[n].said) {
				p.Form = article.Signed
			}
			in[n].block = p
		}
		if turn > 0 && before.offices > 0 && before.names > 0 && said.offices > before.offices && said.names > before.names {
			var lines []article.Inline
			for _, l := range in[i:turn] {
				lines = append(lines, l.in.Lines()...)
			}
			in[i] = bodyLineOf(piece{article.Paragraph{Text: ofLines(lines), Form: article.Beside}, in[i].node})
			in = slices.Delete(in, i+1, turn)
			k -= turn - i - 1
		}
		i = k - 1
	}
	return in
}

// dayToFill is the place and the day of a letter, or the room for them.
var dayToFill = pattern(`(?i)^[\p{L}\d .…_]{0,40},? ?ngày[\d .…_]+tháng[\d .…_]+(?:năm[\d .…_]*)?$`)

// isAtLeft reports whether a paragraph stands as usual.
func isAtLeft(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && (p.Form == article.Running || p.Form == article.Lines)
}

// signedLines counts what lines say of who signs.
type signedLines struct{ offices, names int }

// add counts the lines of a paragraph, and reports whether each of them may be one that signs.
func (c *signedLines) add(said string, form article.Form) bool {
	plain := true
	for s := range linesSaid(said) {
		switch {
		case isOfficeLine(s):
			c.offices++
		case signedLine().MatchString(s), isPersonLine(s) && !isCapitals(s) && !motto().MatchString(s):
			c.names++
		case form == article.Right:
		default:
			plain = false
		}
	}
	return plain
}

// mostReceivers is the lines that say who gets a letter at most.
const mostReceivers = 16

// receiving makes blocks of the lines that say who gets a letter, right above or below
// those that sign it.
func receiving(in []bodyLine) {
	for i := range in {
		if !isReceivers(in[i], true) {
			continue
		}
		k := i + 1
		for k < len(in) && k-i < mostReceivers && isReceivers(in[k], false) {
			k++
		}
		if i > 0 && isFoot(in[i-1].block) || k < len(in) && isFoot(in[k].block) {
			for n := i; n < k; n++ {
				p := in[n].block.(article.Paragraph)
				p.Form = article.Receivers
				in[n].block = p
			}
		}
	}
}

// isReceivers reports whether a paragraph begins the list of who gets a letter, or goes on with it.
func isReceivers(l bodyLine, first bool) bool {
	p, ok := l.block.(article.Paragraph)
	if !ok || p.Form != article.Running && p.Form != article.Lines || l.longest > maxKeptLine {
		return false
	}
	begins := receivers().MatchString(l.said)
	for s := range linesSaid(l.said) {
		if !begins && !receiver().MatchString(s) {
			return false
		}
	}
	return begins == first
}

// receiver begins the line of one who gets a letter.
var receiver = pattern(`^[-–—+•*] ?\pL`)

// isFoot reports whether a block is the foot of a letter.
func isFoot(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && p.Form.IsFoot()
}
