package compose

import (
	"slices"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// The foot of a letter: who signs it, at the right, and at the left of that who gets it, in small type, or others who
// sign. They stand below each other where they have no room side by side.

// footEms are ems between two that are side by side, and receiverEms those that who gets a letter has at least,
// in its type; mostTurned is the lines that one of theirs takes then at most.
const (
	footEms     = unit.Ratio(1500)
	receiverEms = 9
	mostTurned  = 2
)

// footPart is one part of the foot: its paragraphs, and these set.
type footPart struct {
	of     []article.Inline
	set    []*typeset.Paragraph // their lines
	hang   []unit.Length
	widest unit.Length
	turned int // the printed lines of that line which takes most
}

// letterFoot adds the foot of a letter that blocks begin with, and returns how many these are.
func (c *copyist) letterFoot(blocks []article.Block) int {
	var receive footPart
	var sign []footPart
	n, below := 0, false // below says that who gets it comes behind who signs it
	for last := article.Running; n < len(blocks); n++ {
		p, ok := blocks[n].(article.Paragraph)
		if !ok || !p.Form.IsFoot() || p.Form != last && (below || p.Form == article.Receivers && receive.of != nil || p.Form == article.Beside && last == article.Signed) {
			break
		}
		switch {
		case p.Form == article.Receivers:
			receive.of, below = append(receive.of, p.Text), sign != nil
		case p.Form == article.Signed && last == article.Signed:
			at := &sign[len(sign)-1]
			at.of = append(at.of, p.Text)
		default:
			sign = append(sign, footPart{of: []article.Inline{p.Text}})
		}
		last = p.Form
	}
	from := len(c.out)
	if len(sign) == 1 && receive.of != nil && c.signedBeside(receive, sign[0], below) {
		return n
	}
	if !below {
		c.receivers(receive)
	}
	if len(sign) == 1 || !c.signedInRow(sign) {
		for _, s := range sign {
			c.signed(s)
		}
	}
	if below {
		c.receivers(receive)
	}
	for i := from; i+1 < len(c.out); i++ {
		c.out[i].Keep = 1
	}
	return n
}

// setIn sets the lines of a part in a measure.
func (c *copyist) setIn(p footPart, st *style.Text, measure unit.Length) footPart {
	p.set, p.hang, p.widest, p.turned = nil, nil, 0, 0
	for _, in := range p.of {
		for _, line := range in.Lines() {
			x, hang := (*typeset.Paragraph)(nil), unit.Length(0)
			if st.Align == "center" {
				x = c.Set(line, st, measure, false, typeset.Headline)
			} else {
				x, hang = c.kept(line, st, measure, c.t.Insets.Turn.Of(st.Size)/2)
			}
			if p.set, p.hang = append(p.set, x), append(p.hang, hang); x != nil {
				p.widest, p.turned = max(p.widest, x.Widest()), max(p.turned, x.Lines())
			}
		}
	}
	return p
}

// signing is the style of who signs, and receiving that of who gets a letter.
func (c *copyist) signing() *style.Text {
	st := c.t.Styles.Body
	st.Align = "center"
	return &st
}

func (c *copyist) receiving() *style.Text {
	st := c.t.Styles.Note
	st.Align = "left"
	return &st
}

// addPart adds the lines of a part to a block, with its nodes, their measure beginning at x.
func (c *copyist) addPart(b *keptBlock, p footPart, x, leading unit.Length) {
	k := 0
	for _, in := range p.of {
		node := c.addLines(c.heads.article, in)
		for _, line := range in.Lines() {
			if at := p.set[k]; at != nil {
				b.add(at, c.inset+x, p.hang[k], c.t.Baseline(), leading, node.next(line))
			}
			k++
		}
	}
}

// pushFoot adds a block of the foot, with a line of white above it.
func (c *copyist) pushFoot(b *keptBlock) {
	if len(b.lines) > 0 {
		c.push(c.withWhite(b.element(c.t.Leading, c.textFoot(), c.mostTogether(), nil), 0))
	}
}

// fitsFoot reports whether what stands side by side keeps together: lines at several places of one height do not part.
func (c *copyist) fitsFoot(parts ...footPart) bool {
	return !slices.ContainsFunc(parts, func(p footPart) bool {
		lines := 0
		for _, x := range p.set {
			if x != nil {
				lines += x.Lines()
			}
		}
		return lines == 0 || lines >= c.mostTogether()
	})
}

// signedBeside adds who gets a letter, and at the right of that who signs it, where both have room.
func (c *copyist) signedBeside(receive, sign footPart, below bool) bool {
	st, small := c.signing(), c.receiving()
	sign = c.setIn(sign, st, c.measure)
	room := c.measure - sign.widest - footEms.Of(st.Size)
	if room < receiverEms*small.Size || sign.turned > 1 {
		return false
	}
	receive = c.setIn(receive, small, room)
	if receive.turned > mostTurned || !c.fitsFoot(receive, sign) {
		return false
	}
	b := &keptBlock{}
	height := unit.Length(0)
	add := func(p footPart, x, leading unit.Length) {
		c.addPart(b, p, x, leading)
		height, b.height = max(height, b.height), 0
	}
	right := (c.measure - sign.widest) / 2 // its lines stand over the middle of the measure
	if below {
		add(sign, right, c.t.Leading)
		add(receive, 0, small.Leading)
	} else {
		add(receive, 0, small.Leading)
		add(sign, right, c.t.Leading)
	}
	b.height = height
	c.pushFoot(b)
	return true
}

// signedInRow adds several who sign side by side, each over the middle of a part of the measure: they share what their lines
// leave of it. What is too long for that has equal parts, where its lines are turned.
func (c *copyist) signedInRow(sign []footPart) bool {
	if len(sign) == 0 {
		return false
	}
	st := c.signing()
	gap, many := footEms.Of(st.Size)/2, unit.Length(len(sign))
	all := gap * (many - 1)
	for i := range sign {
		if sign[i] = c.setIn(sign[i], st, c.measure); sign[i].turned > 1 {
			all = c.measure
		}
		all += sign[i].widest
	}
	spare := (c.measure - all) / many
	room := c.measure/many - gap
	for i := range sign {
		if spare >= 0 {
			room = sign[i].widest + spare
		}
		if sign[i] = c.setIn(sign[i], st, room); sign[i].turned > mostTurned {
			return false
		}
	}
	if !c.fitsFoot(sign...) {
		return false
	}
	b := &keptBlock{}
	var x, height unit.Length
	for _, p := range sign {
		c.addPart(b, p, x, c.t.Leading)
		height, b.height = max(height, b.height), 0
		if x += c.measure / many; spare >= 0 {
			x += p.widest + spare + gap - c.measure/many
		}
	}
	b.height = height
	c.pushFoot(b)
	return true
}

// signed adds who signs a letter: a block at the right, its lines over each other's
// middle, with a line of white above.
func (c *copyist) signed(p footPart) {
	st := c.signing()
	measure := c.t.Shares.Signed.Of(c.measure)
	if p = c.setIn(p, st, measure); p.turned > 1 {
		if whole := c.setIn(p, st, c.measure); whole.turned == 1 { // a line is rather longer than in two
			p, measure = whole, c.measure
		}
	}
	b := &keptBlock{}
	c.addPart(b, p, c.measure-measure+(measure-p.widest)/2, c.t.Leading)
	c.pushFoot(b)
}

// receivers adds who gets a letter below the copy, or who signs it.
func (c *copyist) receivers(p footPart) {
	if p.of == nil {
		return
	}
	st := c.receiving()
	b := &keptBlock{}
	c.addPart(b, c.setIn(p, st, c.measure), 0, st.Leading)
	c.pushFoot(b)
}
