package compose

import (
	"strconv"

	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// contents is "Trong số này": the articles inside, with their pages. It is
// in a tinted box at the foot of page one, in the last column or across all of
// them; an issue of too many articles for that sets it in columns of its own.
type contents struct {
	s       *setter
	head    *typeset.Paragraph
	entries []contentsEntry
	columns [][]contentsEntry // of the box
	width   unit.Length       // of the box
	measure unit.Length       // of an entry with its page number
	pad     unit.Length
	loose   unit.Length // white more below each entry
	node    int32       // and that of the head: 0 until the contents have their place
	title   int32
}

type contentsEntry struct {
	article int
	p       *typeset.Paragraph
	leading unit.Length
	lines   int // of the grid
}

// makeContents sets the table of contents as a box of so many columns, width
// wide.
func (s *setter) makeContents(in *Input, numbers []int, titles []string, width unit.Length, columns int) *contents {
	st := &s.t.Styles
	k := &contents{s: s, width: width, pad: s.t.Insets.Contents.Of(st.Contents.Size)}
	k.measure = (width - 2*k.pad - unit.Length(columns-1)*k.gutter()) / unit.Length(columns)
	k.head = s.Plain(in.Words.Contents, &st.ContentsHead, width-2*k.pad, typeset.Headline)
	for i, n := range numbers {
		p := s.of(in.Entries[n-1].Article.File).Plain(titles[i], &st.Contents,
			k.measure-s.t.Insets.ContentsNumber.Of(st.Contents.Size), typeset.Headline)
		if p == nil {
			continue
		}
		leading := p.ClearLeading(st.Contents.Leading)
		k.entries = append(k.entries, contentsEntry{n, p, leading,
			linesOf(unit.Length(p.Lines()-1)*leading+s.t.Leading, s.t.Leading)})
	}
	k.columns = k.share(columns)
	return k
}

// enter puts the contents into the structure; the entries follow as they are
// drawn.
func (k *contents) enter() {
	k.node = k.s.add(0, frame.Contents)
	k.title = k.s.tree.Add(frame.Node{Parent: k.node, Role: frame.Headline, Level: 1})
}

// gutter is the white between the columns of the box: that of the page and
// what the box's white takes from the columns, so that they are above the
// page's own.
func (k *contents) gutter() unit.Length { return k.s.t.Gutter + 2*k.pad }

// share divides the entries among columns, in order, with the highest as low
// as can be.
func (k *contents) share(columns int) [][]contentsEntry {
	total, highest := unit.Length(0), unit.Length(0)
	for _, e := range k.entries {
		total += k.entryHeight(e)
		highest = max(highest, k.entryHeight(e))
	}
	for h := max(highest, total/unit.Length(columns)); ; h += unit.Pt(1) {
		var out [][]contentsEntry
		room := unit.Length(0)
		for i, e := range k.entries {
			need := k.entryHeight(e)
			if need > room {
				out = append(out, nil)
				room = h
			}
			room -= need
			out[len(out)-1] = append(out[len(out)-1], k.entries[i])
		}
		if len(out) <= columns {
			return out
		}
	}
}

// lines is the lines of the grid that the box takes, with the white above.
func (k *contents) lines() int {
	return linesOf(k.box()+k.white(k.s.t.Whites.ContentsAbove), k.s.t.Leading)
}

// box is the height of the tinted box.
func (k *contents) box() unit.Length {
	h := unit.Length(0)
	for _, column := range k.columns {
		n := unit.Length(0)
		for _, e := range column {
			n += k.entryHeight(e)
		}
		h = max(h, n)
	}
	return k.headHeight() + h + k.white(k.s.t.Whites.ContentsEnd)
}

func (k *contents) headHeight() unit.Length { return k.white(k.s.t.Whites.ContentsHead) }

// white is a distance given in lines of the grid.
func (k *contents) white(r unit.Ratio) unit.Length { return r.Of(k.s.t.Leading) }

func (k *contents) entryHeight(e contentsEntry) unit.Length {
	return unit.Length(e.p.Lines())*e.leading + k.white(k.s.t.Whites.ContentsEntry) + k.loose
}

// loosen makes the box as high as so many lines, with a line of the grid more below
// each entry at most: it stands alone on a page.
func (k *contents) loosen(lines int) {
	entries := 1
	for _, column := range k.columns {
		entries = max(entries, len(column))
	}
	spare := unit.Length(lines-k.lines()) * k.s.t.Leading
	k.loose = min(max(0, spare/unit.Length(entries)), k.s.t.Leading)
}

// draw draws the box with its foot at the foot of a band that ends at y.
func (k *contents) draw(pt *painter, x, foot unit.Length) {
	t := k.s.t
	// The foot of the box is level with the descenders of the last line.
	y := foot - k.white(t.Whites.ContentsBelow) - k.box()
	if t.Framed() {
		pt.frame(x, y, k.width, k.box(), t.Rules.Briefs)
	} else {
		pt.Rule(x, y, k.width, k.box(), frame.Color(t.Tint))
	}
	pt.Rule(x, y, k.width, t.Rules.Contents, frame.Color(t.Accent))
	k.head.DrawAll(&pt.Painter, x+k.pad, y+k.white(t.Baselines.ContentsHead), t.Leading, k.title)
	for c, column := range k.columns {
		x, y := x+k.pad+unit.Length(c)*(k.measure+k.gutter()), y+k.headHeight()+k.loose/2
		for _, e := range column {
			k.entry(pt, e, x, y+t.Styles.Contents.Size, k.measure)
			y += k.entryHeight(e)
		}
	}
}

// linkBelow is how far the link of an entry reaches below its last baseline, in
// the size of its type: to the feet of descenders.
const linkBelow unit.Ratio = 300

// entry draws one entry with its first baseline at y: the page number is
// on its last line.
func (k *contents) entry(pt *painter, e contentsEntry, x, y, w unit.Length) {
	node := k.s.add(k.node, frame.Entry)
	e.p.DrawAll(&pt.Painter, x, y, e.leading, node)
	last := y + unit.Length(e.p.Lines()-1)*e.leading
	page := pt.openings[e.article]
	st := k.s.t.Styles.Contents
	if st.Bold != "" {
		st.Face = st.Bold
	}
	st.Color, st.Align = "accent", "right"
	num := k.s.Plain(strconv.Itoa(max(page, 1)), &st, w, typeset.Headline)
	num.DrawAll(&pt.Painter, x, last, e.leading, node)
	if page > 0 {
		pt.Add(&frame.Link{Node: node, X: x, Y: y - st.Size, W: w, H: last - y + st.Size + linkBelow.Of(st.Size), To: e.article,
			Text: e.p.Text()})
	}
}

// elements is the contents as a flow of its own, for an issue of so many
// articles that no box holds them.
func (k *contents) elements() []*element {
	t := k.s.t
	var out []*element
	head := k.head
	out = append(out, &element{Element: flow.Element{Heights: []int{2}, Costs: []flow.Cost{0}, Keep: 2},
		draw: func(pt *painter, at place) {
			pt.Rule(at.x, at.y+t.CapTop(), k.width, t.Rules.Contents, frame.Color(t.Accent))
			head.DrawAll(&pt.Painter, at.x, at.y+k.white(t.Baselines.ContentsList), t.Leading, k.title)
		}})
	for _, e := range k.entries {
		out = append(out, &element{Element: flow.Element{Heights: []int{e.lines}, Costs: []flow.Cost{0}},
			draw: func(pt *painter, at place) { k.entry(pt, e, at.x, at.y+pt.base, k.width) }})
	}
	return out
}
