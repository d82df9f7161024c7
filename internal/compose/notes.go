package compose

import (
	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// partOfNotes is how many lines of notes stand together at least before they may part.
const partOfNotes = 6

// notesBlock is the notes of an article while they are set.
type notesBlock struct {
	keptBlock
	c             *copyist
	style         style.Text
	base, leading unit.Length
	hang          unit.Length
	since         int // lines since the block may part
}

func (c *copyist) newNotes() *notesBlock {
	st := c.t.Styles.Note
	n := &notesBlock{c: c, style: st, leading: st.Leading, hang: c.t.Insets.List.Of(st.Size)}
	n.height = c.t.Whites.Notes.Of(c.t.Leading)
	n.base = (st.Leading + c.t.CapHeight.Of(st.Size)) / 2
	return n
}

// between begins another note. Where enough lines are above it, the notes may part: it
// then begins a band of the grid.
func (n *notesBlock) between() {
	if len(n.lines)-n.since >= partOfNotes {
		n.since = len(n.lines)
		n.height = unit.Length(linesOf(n.height, n.c.t.Leading)) * n.c.t.Leading
		n.mayPart()
	}
}

// push adds the notes to the column, with the rule above them.
func (n *notesBlock) push() {
	if len(n.lines) == 0 {
		return
	}
	c := n.c
	w, weight := c.t.Shares.Notes.Of(c.measure), c.t.Rules.Notes
	c.push(n.element(c.t.Leading, c.textFoot(), c.mostTogether(), func(pt *painter, at place) {
		if weight > 0 {
			pt.Rule(at.x+c.inset, at.y+c.t.Whites.Notes.Of(pt.grid)/2, w, weight, frame.Color{})
		}
	}))
}

// noteList adds the notes of an article that are a list: below a short rule, in small
// type, each hung from its number.
func (c *copyist) noteList(l article.List) {
	marks, numbers := l.Marks(l.Items), l.Numbers(l.Items)
	if !l.Ordered {
		clear(numbers)
	}
	n := c.newNotes()
	var labels []*typeset.Paragraph
	hang := n.hang
	for i := range l.Items {
		mark := "•"
		if l.Ordered {
			mark = marks[i]
		}
		label := c.Plain(mark, &n.style, c.measure, typeset.Running)
		labels = append(labels, label)
		hang = max(hang, label.Widest()+c.t.Insets.ListNumber.Of(n.style.Size))
	}
	hang = min(hang, c.measure/maxInset)
	for i, it := range l.Items {
		note := c.tree.Add(frame.Node{Parent: c.heads.article, Role: frame.Note, Number: int32(numbers[i])})
		label, body := c.add(note, frame.Label), c.addItem(note, it)
		n.between()
		at := len(n.lines)
		text := it.Text
		if len(it.Items) > 0 { // hardly ever: a note with a list in it
			for in := range article.Inlines(article.List{Items: it.Items}) {
				text = text.Join(" ", in)
			}
		}
		p := c.Set(text, &n.style, c.measure-hang, false, typeset.Running)
		if p == nil {
			continue
		}
		n.add(p, c.inset+hang, 0, n.base, n.leading, body)
		n.lines[at].label, n.lines[at].labelX, n.lines[at].labelNode = labels[i], c.inset, label
	}
	n.push()
}

// notes adds the notes of an article that are paragraphs, which begin with their numbers.
func (c *copyist) notes(parts []article.Inline) {
	n := c.newNotes()
	for _, in := range parts {
		if p := c.Set(in, &n.style, c.measure, false, typeset.Running); p != nil {
			n.between()
			n.add(p, c.inset, 0, n.base, n.leading, c.tree.Add(frame.Node{Parent: c.heads.article, Role: frame.Note,
				Number: int32(article.NoteNumber(in.String()))}))
		}
	}
	n.push()
}
