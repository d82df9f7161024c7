package typeset

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// DrawAll draws every line of the best setting from a first baseline down.
// The nodes are those of DrawLine.
func (p *Paragraph) DrawAll(pt *Painter, x, y, leading unit.Length, nodes ...int32) {
	if p == nil {
		return
	}
	for n := range p.Settings[0].Lines {
		p.DrawLine(pt, 0, n, x, y, nodes...)
		y += leading
	}
}

// DrawLine draws line n of setting k with its baseline at y and its measure
// starting at x. Each part of the paragraph belongs to a node of its own, or all
// to the last one given; without nodes the line is an artifact.
func (p *Paragraph) DrawLine(pt *Painter, k, n int, x, y unit.Length, nodes ...int32) {
	ln := p.Settings[k].Lines[n]
	w := pen{pt: pt, nodes: nodes, line: ln, begins: n == 0, scale: ln.Scale, x: x + p.shift(ln) + ln.X, y: y}
	if w.scale == 0 {
		w.scale = 1000
	}
	for i := ln.Start; i < ln.End; i++ {
		switch pc := &p.pieces[i]; pc.kind {
		case linebreak.Glue:
			w.space(pc.look)
		case linebreak.Box:
			w.box(pc)
		}
	}
	if n+1 < len(p.Settings[k].Lines) && p.pieces[ln.End].look.soft {
		soft := p.pieces[ln.End].look
		w.box(&piece{glyphs: soft.face.Measure(hyphen), look: soft})
	}
	// The space that a line is broken at is written all the same, so that
	// words of neighbouring lines stay apart in every reader.
	if n+1 < len(p.Settings[k].Lines) && p.pieces[ln.End].kind != linebreak.Box && !p.pieces[ln.End].inside {
		w.trail()
	}
	w.flush()
}

// shift is how far a line is from the left of the measure by its alignment.
func (p *Paragraph) shift(ln linebreak.Line) unit.Length {
	switch p.align {
	case "right":
		return p.Measure - ln.Width
	case "center":
		return (p.Measure - ln.Width) / 2
	}
	return 0
}

// pen writes one line: neighbouring pieces of one look become one text.
type pen struct {
	pt     *Painter
	nodes  []int32
	line   linebreak.Line
	begins bool        // a paragraph
	scale  int         // of glyphs, in thousandths
	x, y   unit.Length // where the next piece goes

	text   *frame.Text // being written; nil between texts
	look   *look       // of text
	start  unit.Length
	from   unit.Length // of the first word of text, once one has begun it
	to     unit.Length // end of its last word
	begun  bool
	kerned bool // kerns of pt are after each rune of str; all are 0 else
	runes  int
}

// open begins a text unless the one being written has the same look and node.
func (w *pen) open(next *look) {
	if w.text != nil && (w.look == next || w.look.like(next) && w.part(w.look) == w.part(next)) {
		return
	}
	w.flush()
	w.look, w.start, w.begun = next, w.x, false
	w.text = &frame.Text{
		Node: w.node(next), X: w.x, Y: w.y - next.rise, Face: next.face, Size: next.size, Color: next.color,
		Space: spaceWidth(next, w.line, w.scale), Scale: w.scale, Track: w.line.Track + next.track, Rise: next.rise,
	}
}

// part is the node of the part that a look is from.
func (w *pen) part(l *look) int32 {
	if len(w.nodes) == 0 {
		return 0
	}
	return w.nodes[min(l.part, len(w.nodes)-1)]
}

// node is the node of a text: that of its part or, under a link, one that all
// texts of the link share.
func (w *pen) node(l *look) int32 {
	node := w.part(l)
	if l.breath {
		return 0
	}
	if l.item != nil && node != 0 {
		node = l.item.nodeOf(w.pt.Structure, node, l.label)
	}
	if l.line != nil && node != 0 {
		node = lineIn(w.pt.Structure, node, l.line)
	}
	if l.link == nil || node == 0 {
		return node
	}
	if *l.link == 0 {
		n := frame.Node{Role: frame.LinkText, Parent: node}
		if l.lang != (*w.pt.Structure)[node].Lang {
			n.Lang = l.lang
		}
		switch {
		case l.href != "":
		case l.blank:
			n.Role, n.Lang = frame.Blank, ""
		case l.note != 0:
			n.Role, n.Number = frame.NoteMark, int32(l.note)
		case n.Lang == "": // all of it is
			return node
		default:
			n.Role = frame.Phrase
		}
		*l.link = w.pt.Structure.Add(n)
	}
	return *l.link
}

// space writes a space as wide as the line sets it.
func (w *pen) space(l *look) {
	w.open(l)
	w.trail()
	w.runes++
	w.x += w.text.Space
}

// trail writes a space that takes no room in the line.
func (w *pen) trail() {
	if w.text == nil {
		return
	}
	w.pt.str = append(w.pt.str, ' ')
	if w.kerned {
		w.pt.kern = append(w.pt.kern, 0)
	}
}

// box writes a word, or a part of one.
func (w *pen) box(pc *piece) {
	if pc.look.breath { // the word before it ends all the same
		w.trail()
	}
	w.open(pc.look)
	pt := w.pt
	pt.str = append(pt.str, pc.glyphs.Text...)
	n, kern := pc.glyphs.Runes, pc.glyphs.Kern
	if kern != nil && !w.kerned {
		pt.kern, w.kerned = zeros(pt.kern[:0], w.runes), true
	}
	if kern != nil {
		pt.kern = append(pt.kern, kern...)
	} else if w.kerned {
		pt.kern = zeros(pt.kern, n)
	}
	w.runes += n
	if !w.begun {
		w.from, w.begun = w.x, true
	}
	w.x += linebreak.Scaled(pc.width()+unit.Em(w.line.Track*n, pc.look.size), w.scale)
	w.to = w.x
}

// flush puts the text on the page, and its link.
func (w *pen) flush() {
	if w.text == nil {
		return
	}
	w.text.String = string(w.pt.str)
	w.text.Says = w.look.says(w.text.String)
	if w.kerned && slices.ContainsFunc(w.pt.kern, func(k int16) bool { return k != 0 }) {
		w.text.Kern = slices.Clone(w.pt.kern)
	}
	if w.begins {
		w.pt.endWord(w.text.Node)
		w.begins = false
	}
	w.pt.Add(w.text)
	if w.look.struck {
		w.strike()
	}
	if w.look.lines > 0 && w.begun {
		w.underline()
	}
	if w.look.href != "" {
		w.pt.Link(w.text.Node, w.start, w.y, w.x-w.start, w.text.Size, w.look.href, w.text.String)
	}
	w.text, w.kerned, w.runes = nil, false, 0
	w.pt.str = w.pt.str[:0]
}

// says is what is said in the place of a text that stands high or low, and in whose shape
// nothing else tells so: 10³ would be 103. It is "" where that is the text itself.
func (l *look) says(s string) string {
	said := s
	switch {
	case l.unseen != nil:
		if said = *l.unseen; strings.HasSuffix(s, " ") {
			said += " "
		}
	case l.soft:
		said = frame.SoftHyphen
	case l.rise > 0:
		said = article.Raised(s)
	case l.rise < 0:
		said = article.Lowered(s)
	}
	if said == s {
		return ""
	}
	return said
}

// zeros adds n kerns of nothing.
func zeros(kern []int16, n int) []int16 {
	kern = slices.Grow(kern, n)
	clear(kern[len(kern) : len(kern)+n])
	return kern[:len(kern)+n]
}

// strike draws a line through the words being written, at half the height of
// their small letters; the spaces around them are not crossed out.
func (w *pen) strike() {
	size := w.text.Size
	w.pt.Rule(w.from, w.text.Y-size*27/100, w.to-w.from, max(size/20, unit.Pt(0.4)), w.text.Color)
}

// underline draws the lines below the words being written.
func (w *pen) underline() {
	for n := range w.look.lines {
		w.pt.Rule(w.from, w.text.Y+w.look.underlineTop(n), w.to-w.from, w.look.underlineHeight(), w.text.Color)
	}
}

// underlineTop is how far below the baseline the line of this number, from 0, is.
func (l *look) underlineTop(n int) unit.Length { return l.size*17/100 + unit.Length(n)*(l.size/9) }

func (l *look) underlineHeight() unit.Length { return max(l.size/20, unit.Pt(0.5)) }

// underlines is how far the lines below words reach; 0 for words without.
func (l *look) underlines() unit.Length {
	if l.lines == 0 {
		return 0
	}
	return l.underlineTop(l.lines-1) + l.underlineHeight()
}

// spaceWidth is the set width of a space of a line.
func spaceWidth(l *look, ln linebreak.Line, scale int) unit.Length {
	return linebreak.Scaled(unit.Em(l.face.Advance(' ')+l.track+ln.Track, l.size), scale) + ln.Space
}

// Text is the words of a paragraph, a space between them.
func (p *Paragraph) Text() string {
	var b strings.Builder
	for i := range p.pieces {
		if p.pieces[i].text() == "" {
			if b.Len() > 0 && !p.pieces[i].inside {
				b.WriteByte(' ')
			}
			continue
		}
		b.WriteString(p.pieces[i].text())
	}
	return b.String()
}
