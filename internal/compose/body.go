package compose

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// copyist turns the copy of one article into elements of one measure.
type copyist struct {
	*setter
	in       *Entry
	words    *Words
	number   int // of the article, from 1
	heads    heads
	code     *code // of its address; nil for none
	measure  unit.Length
	inset    unit.Length // from the column's edge, inside a box
	box      int
	spilled  []spill // of the opening, at the head of the body
	grounded bool    // the opening ends as text does: a heading below it has the white that it has below text
	out      []*element
	wide     []*wide // tables and panoramas for the full width, with their place in out

	unturned  bool  // no heading takes a line more than it needs
	roomy     bool  // rows of tables keep their white
	begins    int   // where copy does below an opening that has white below it, -1 for none
	centred   int   // the elements down to the last heading over the middle
	quotation int32 // node of the last one
	levels    []int // of its headings, see headingStyle; nil until one is set

	firstSaid map[string]pictureID // see saidFirst; nil until a picture is made
}

func (c *copyist) push(e *element) {
	e.box, e.number = c.box, c.number
	c.out = append(c.out, e)
}

// mostChain is the lines of elements one behind another that keep with what follows them, at least.
const mostChain = 12

// loosen lets columns end among elements that keep with what follows them where so many come one behind
// another that no column would hold them, as the questions of a page whose answers are closed do.
func (c *copyist) loosen(elems []*element) {
	chain := 0
	for i, e := range elems {
		if e.Keep == 0 {
			chain = 0
		} else if chain += e.Heights[0]; chain > max(mostChain, c.mostTogether()) {
			chain = 0
			for below := 0; i >= 0 && below < keptBelow; i-- { // what is above keeps with no more than this
				elems[i].Keep = min(elems[i].Keep, below)
				below += elems[i].Heights[0]
			}
		}
	}
}

// body adds the blocks of the article; skip is a picture that is in the
// opening already, -1 when none.
func (c *copyist) body(blocks []article.Block, skip int) {
	first, from := c.box == 0 || len(c.out) == 0, len(c.out) // the head of a brief runs in
	for _, x := range c.spilled {
		p := c.Set(article.Inline{{Text: x.text, Bold: true}}, &c.t.Styles.Body, c.measure, c.t.IndentFirst,
			typeset.Running)
		if p != nil {
			c.push(c.paragraph(p, c.inset, c.heads.of(x.role)))
		}
	}
	blocks = behindText(blocks, skip)
	if c.begins = len(c.out); c.grounded || c.underTable() {
		c.begins = -1
	}
	var starts []begun
	signed := -1 // the block that is printed below a quotation, as whose that is
	for i := 0; i < len(blocks); i++ {
		n := len(c.out)
		if c.parts(blocks, i) {
			first = !c.t.IndentFirst
			starts = append(starts, begun{from: n})
			continue
		}
		starts = append(starts, begun{blocks[i], n, i > 0 && article.GoesOn(blocks[i-1], blocks[i])})
		if i > 0 && i-1 != signed && n > from && (asks(blocks[i-1:]) || c.out[n-1].Heights[0] <= mostLabel && labels(blocks, i-1)) {
			c.out[n-1].Keep, c.out[n-1].over = keptBelow, true
		}
		switch b := blocks[i].(type) {
		case article.Paragraph:
			if n := c.stood(blocks[i:]); n > 0 {
				i += n - 1
				first = !c.t.IndentFirst
				continue
			}
			c.bodyText(b.Text, !first || c.t.IndentFirst)
			first = false
		case article.Heading:
			c.heading(b, n == from && !c.grounded && !c.underTable(), headLineOf(blocks, i))
			first = !c.t.IndentFirst
		case article.List:
			if b.Notes {
				c.noteList(b)
				continue
			}
			if b.Quoted {
				c.quotedList(b, i > 0 && article.GoesOn(blocks[i-1], b))
				continue
			}
			c.list(c.heads.article, b.Items, b.Numbering, 0, &c.t.Styles.Body)
		case article.Quote:
			goesOn := i > 0 && article.GoesOn(blocks[i-1], b)
			if by := article.Signature(blocks[i+1:]); b.Attribution == "" && by != "" {
				b.Attribution, i = by, i+1
				signed = i
			}
			c.quote(b, goesOn)
		case article.Image:
			if n := c.longGallery(blocks[i:]); n > 0 {
				i += n - 1
				continue
			}
			if n := c.row(blocks[i:]); n > 0 {
				i += n - 1
				continue
			}
			if n := c.gallery(blocks[i:]); n > 0 {
				i += n - 1
				continue
			}
			if c.pair(blocks[i:]) {
				i++
				continue
			}
			follows, across := i+1 < len(blocks) && isImage(blocks[i+1]), len(c.wide)
			if in := b.Remainder(); !c.figure(b, follows) && in != nil {
				c.bodyText(in, !first || c.t.IndentFirst)
				first = false
			}
			if len(c.wide) > across {
				c.wide[across].pic.fixed = isSpokenOf(blocks, i)
			}
		case article.Table:
			c.table(b)
		default:
			panic(fmt.Sprintf("compose: unknown block %T", b))
		}
	}
	c.partQuotes(starts)
	c.partFromPictures(starts)
	c.keepSigned(starts)
	keepSections(c.out[from:])
	c.loosen(c.out[from:])
	if c.box == 0 { // there pictures keep their place
		uncount(c.withGalleries())
	}
}

// underTable reports whether what comes next in the flow stands below a table across the columns.
func (c *copyist) underTable() bool {
	n := len(c.wide)
	return n > 0 && c.wide[n-1].tab != nil && c.wide[n-1].after == len(c.out)
}

// withGalleries is the elements of the article as they are where its galleries stand in the columns.
func (c *copyist) withGalleries() []*element {
	var out []*element
	from := 0
	for _, w := range c.wide {
		if w.gallery != nil {
			out = append(append(out, c.out[from:w.after]...), w.gallery.columns...)
			from = w.after
		}
	}
	return append(out, c.out[from:]...)
}

// behind is what the article goes on with behind a gallery, that number of what stands across the columns: what of it
// are pictures as they are in their columns.
func (c *copyist) behind(number int) (out []*element) {
	from := c.wide[number].after
	for _, w := range c.wide[number+1:] {
		out = append(out, c.out[from:w.after]...)
		from = w.after
		switch {
		case w.gallery != nil:
			out = append(out, w.gallery.columns...)
		case w.pic != nil:
			out = append(out, w.pic.column)
		default:
			return out[:min(len(out), mostBehind)]
		}
		if len(out) >= mostBehind {
			return out[:mostBehind]
		}
	}
	out = append(out, c.out[from:]...)
	return out[:min(len(out), mostBehind)]
}

// keepSections lets a heading or a question keep with no more than the copy up to the next one:
// bound to that, too, the short sections of a page would hold together to its foot, which none
// of them could reach.
func keepSections(out []*element) {
	for i, e := range out {
		if !e.over {
			continue
		}
		n, k := 0, i+1
		for ; k < len(out) && !out[k].over && n < e.Keep; k++ {
			if !out[k].Float {
				n += slices.Min(out[k].Heights)
			}
		}
		switch {
		case n == 0 || n >= e.Keep: // a heading has another below it, or a picture alone
		case e.White > 0 && !out[i+1].Float:
			e.Keep = max(n, keptSection)
		default:
			e.Keep = n
		}
	}
}

// anchor stops the last pictures of an article from floating when nothing but
// them follows its opening or a heading, which needs something below it in its
// column.
func (c *copyist) anchor() {
	n := len(c.out)
	for n > 0 && c.out[n-1].Float {
		n--
	}
	if n > 0 && c.out[n-1].Keep == 0 {
		return
	}
	for _, e := range c.out[n:] {
		e.Float = false
	}
}

// isAfloat reports whether an article ends with a picture that floats.
func (c *copyist) isAfloat() bool { return len(c.out) > 0 && c.out[len(c.out)-1].Float }

// bodyText adds a paragraph of body text that may break over columns.
func (c *copyist) bodyText(in article.Inline, indent bool) {
	if hasBlanks(in) {
		c.set([]article.Inline{in}, article.Lines)
		return
	}
	if p := c.Body(typeset.Body{In: in, Style: &c.t.Styles.Body, Measure: c.measure, Indent: indent}); p != nil {
		c.push(c.paragraph(p, c.inset, c.addText(c.heads.article, frame.Paragraph, in)))
	}
}

// paragraph is the element of a set paragraph on the grid, with the nodes of
// its parts.
func (c *copyist) paragraph(p *typeset.Paragraph, inset unit.Length, nodes ...int32) *element {
	e := &element{}
	e.settings(p, gaping)
	if !p.IsLow(0) {
		e.head = func(bool, int, int) unit.Length { return c.t.CapTop() }
	}
	e.vary = func() bool {
		n := len(e.Heights)
		p.Settings = append(p.Settings[:n], c.Vary(p)...)
		e.settings(p, gapingMost)
		for k := n; k < len(e.Costs); k++ {
			e.Costs[k] += costLetters
		}
		return len(e.Heights) > n
	}
	e.draw = func(pt *painter, at place) {
		y := at.y + pt.base
		for n := at.from; n < at.to; n++ {
			p.DrawLine(&pt.Painter, at.v, n, at.x+inset, y, nodes...)
			y += pt.grid
		}
	}
	return e
}

// settings gives the element of a set paragraph a variant for each setting that may be used:
// with no line so loose as would gape, or none looser than those of the best setting.
func (e *element) settings(p *typeset.Paragraph, gaping float64) {
	e.Heights, e.Costs = nil, nil
	var heads []int // of the variants: the lines of their run-in heads
	for k := range p.Settings {
		cost, ok := settingCost(p, k, gaping)
		if k > 0 && !ok {
			continue
		}
		if k != len(e.Heights) {
			p.Settings[len(e.Heights)] = p.Settings[k]
		}
		e.Heights = append(e.Heights, len(p.Settings[k].Lines))
		e.Costs = append(e.Costs, cost)
		heads = append(heads, p.RunIn(k))
	}
	e.Breaks = flow.MinTwoLines(e.Heights)
	if slices.Max(heads) > 0 {
		may := e.Breaks
		e.Breaks = func(v, k int) bool {
			below := k - heads[v]
			return may(v, k) && (heads[v] == 0 || below < 0 || below >= keptRunIn)
		}
	}
}

// keptRunIn is the lines of a text that stand in the column of its run-in head.
const keptRunIn = 2

// settingCost is what the flow pays for a setting that is not the best: by how
// much looser and tighter its lines are. One with a line that gapes as none of
// the best setting does is not used.
func settingCost(p *typeset.Paragraph, k int, gaping float64) (flow.Cost, bool) {
	if k == 0 {
		return 0, true
	}
	best, bestWorst := uneasiness(p.Settings[0].Lines)
	sum, worst := uneasiness(p.Settings[k].Lines)
	return costSetting + flow.Cost(math.Round(float64(costUneasy)*max(0, sum-best))), worst <= max(gaping, bestWorst)
}

// uneasiness is how far lines are from their natural spaces: the sum of the
// cubes, as in the demerits, and the loosest line.
func uneasiness(lines []linebreak.Line) (sum, worst float64) {
	for _, l := range lines {
		r := math.Abs(l.Ratio)
		sum += r * r * r
		worst = max(worst, l.Ratio)
	}
	return sum, worst
}

// Lines that stand below a heading, and below a question, in its column; below a heading
// whose section has only one, that and the next.
const (
	keptBelow   = 3
	keptSection = 2
	keptLeast   = 2 // where columns would end apart all the same
)

// heading adds a heading of the body: white above, and three lines of what
// follows in the same column. One that opens the body stands below the white of the
// article's opening, unless that ends as text does, and one that is a line of a head over the middle below the one above it.
func (c *copyist) heading(h article.Heading, opens bool, in headLine) {
	opens = opens || in.goesOn
	st := *c.headingStyle(h.Level)
	if h.Centred {
		st.Align = "center"
	}
	if in.capitals { // the grid has no room for their marks over two lines
		st.Size = c.smaller(st.Size, c.t.Scripts.Capitals)
	}
	p := c.Set(h.Text, &st, c.measure, false, typeset.Headline)
	if p == nil {
		return
	}
	node := c.tree.Add(frame.Node{Parent: c.heads.article, Role: frame.Heading, Level: uint8(h.Level), Lang: h.Text.Language()})
	n := p.Lines()
	inset, white := c.inset, 1
	if opens {
		white = 0
	}
	e := &element{Element: flow.Element{Heights: []int{n + white}, Costs: []flow.Cost{0}, White: white, Keep: keptBelow},
		over: true,
		head: func(topped bool, v, _ int) unit.Length {
			h := c.t.Baseline() - xHeight.Of(st.Size)
			if !p.IsLow(v) { // between the white of like headings, which is from capitals to capitals, and that of like copy
				h -= (c.t.CapHeight.Of(st.Size) - xHeight.Of(st.Size)) / 2
			}
			if !topped && !opens {
				h += c.t.Leading
			}
			return h
		},
		draw: func(pt *painter, at place) {
			y := at.y + pt.base
			if at.from == 0 {
				if !at.topped && !opens {
					y += pt.grid
				}
				c.marked(pt, node, h.Text.String(), at.x+inset, y-pt.base)
			}
			for i := max(0, at.from-white); i < at.to-white; i++ {
				p.DrawLine(&pt.Painter, at.v, i, at.x+inset, y, node)
				y += pt.grid
			}
		}}
	if n > c.mostTogether() {
		e.Breaks = func(v, k int) bool { return k >= white+2 && e.Heights[v]-k >= 2 }
	}
	e.vary = func() bool {
		was := e.Keep
		e.Keep = min(was, keptLeast)
		turned, ok := c.Turned(p)
		if ok = ok && !h.Centred && !c.unturned; ok { // the lines of a letter's head stay as they were written
			cost := costTurned
			if p.Widest() < stubby.Of(p.Measure) {
				cost = costStubby
			}
			p.Settings, e.turned = append(p.Settings[:1], turned), len(e.Heights)
			e.Heights, e.Costs, e.Within = append(e.Heights, n+1+white), append(e.Costs, cost), []bool{false, true}
		}
		return e.Keep < was || ok
	}
	c.push(e)
	if h.Centred {
		c.centred = len(c.out)
	}
}

// stubby is the part of its measure up to which a heading in a line more than it needs is two stubs.
const stubby unit.Ratio = 750

// capitals reports whether a text is all in capitals.
func capitals(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// maxInset is the part of a column that may be set in on one side, one in so
// many: a narrow column keeps most of its width for the text.
const maxInset = 4

// deepest is the level from which lists in lists are set in no further.
const deepest = 3

// list adds the items of a list, each hung from its bullet or number. Parent is
// the article or the body of the item that the list belongs to.
func (c *copyist) list(parent int32, items []article.Item, n article.Numbering, depth int, style *style.Text) {
	if len(items) == 0 {
		return
	}
	list := frame.Node{Parent: parent, Role: frame.List}
	marks := n.Marks(items)
	if n.Ordered {
		list.Number = int32(n.Numbers(items)[0])
	}
	parent = c.tree.Add(list)
	st := *style
	hang := c.t.Insets.List.Of(st.Size)
	if n.Ordered {
		for _, mark := range marks {
			label := c.Plain(mark, &st, c.measure, typeset.Running)
			hang = max(hang, label.Widest()+c.t.Insets.ListNumber.Of(st.Size))
		}
	}
	hang = min(hang, c.measure/maxInset)
	for i, it := range items {
		mark := "•"
		if depth > 0 {
			mark = "–"
		}
		if n.Ordered {
			mark = marks[i]
		}
		inset := c.inset + unit.Length(depth)*c.t.Insets.ListLevel.Of(st.Size)
		item := c.add(parent, frame.ListItem)
		label := c.Plain(mark, &st, c.measure, typeset.Running)
		p := c.Set(it.Text, &st, c.measure-inset+c.inset-hang, false, typeset.Running)
		labelNode := int32(0)
		if p != nil && label != nil {
			labelNode = c.add(item, frame.Label)
		}
		body := c.addItem(item, it)
		if p != nil {
			e := c.paragraph(p, inset+hang, body)
			text := e.draw
			e.draw = func(pt *painter, at place) {
				if at.from == 0 && label != nil {
					label.DrawLine(&pt.Painter, 0, 0, at.x+inset, at.y+pt.base, labelNode)
				}
				text(pt, at)
			}
			c.push(e)
		}
		c.list(body, it.Items, it.Below, min(depth+1, deepest), style)
	}
}

// warn adds a warning about a block of the article.
func (c *copyist) warn(code diag.Code, place string, args ...any) {
	c.Say(diag.Diag{Code: code, Severity: diag.Warning, File: c.in.Article.File, Place: place, Args: args})
}
