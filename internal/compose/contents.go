package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// contents is "Trong số này": articles inside, with their pages, in a tinted box
// at the foot of the last column of page one.
type contents struct {
	s       *setter
	words   *Words
	head    *typeset.Paragraph
	entries []contentsEntry // all that may be named,
	named   []contentsEntry // and those that are
	width   unit.Length     // of the box
	measure unit.Length     // of an entry with its page number
	pad     unit.Length
	node    int32 // and that of the head: 0 until the contents have their place
	title   int32
}

type contentsEntry struct {
	article int
	weight  int // of the article: the lightest are left out where room is short
	p       *typeset.Paragraph
	leading unit.Length
	lang    string // BCP 47
}

// makeContents sets all that the table of contents may name.
func (s *setter) makeContents(in *Input, titles []contentsTitle) *contents {
	st := &s.t.Styles
	k := &contents{s: s, words: &in.Words, width: s.t.Measure(), pad: contentsPad(s.t)}
	k.measure = k.width - 2*k.pad
	k.head = s.Plain(in.Words.Contents, &st.ContentsHead, k.measure, typeset.Headline)
	for _, x := range titles {
		p := s.of(in.Entries[x.article-1].Article).Body(contentsTitleOf(x.text, s.t))
		if p != nil {
			k.entries = append(k.entries, contentsEntry{x.article, x.weight, p, p.ClearLeading(st.Contents.Leading), x.lang})
		}
	}
	return k
}

// contentsPad is the white between the box of the contents and what is in it.
func contentsPad(t *style.Template) unit.Length { return t.Insets.Contents.Of(t.Styles.Contents.Size) }

// contentsTitleOf is a title as the contents set it: beside its number.
func contentsTitleOf(text string, t *style.Template) typeset.Body {
	st := &t.Styles.Contents
	return typeset.Body{In: article.Plain(text), Style: st, How: typeset.Headline,
		Measure: t.Measure() - 2*contentsPad(t) - t.Insets.ContentsNumber.Of(st.Size)}
}

// without is the contents without the articles that stand on page one.
func (k *contents) without(seconds []second) *contents {
	out := *k
	out.entries = slices.DeleteFunc(slices.Clone(k.entries), func(e contentsEntry) bool {
		return slices.ContainsFunc(seconds, func(s second) bool { return s.number == e.article })
	})
	return &out
}

// besides is contents that do not name the article of a teaser; nil where they would name one more and no other.
func (k *contents) besides(t *teaser) *contents {
	if k == nil {
		return nil
	}
	if k = k.without([]second{{number: t.article}}); len(k.entries) <= 1 {
		return nil
	}
	return k
}

// fit names the articles that a box of so many lines has room for, the
// weightiest first, in the order of the issue. It returns how many these are; 0 when
// they are too few for contents.
func (k *contents) fit(lines int) int {
	room := min(unit.Length(lines)*k.s.t.Leading-k.white(k.s.t.Whites.ContentsAbove), k.most()) - k.frameHeight()
	byWeight := make([]int, len(k.entries))
	for i := range byWeight {
		byWeight[i] = i
	}
	slices.SortStableFunc(byWeight, func(a, b int) int { return cmp.Compare(k.entries[b].weight, k.entries[a].weight) })
	taken := make([]bool, len(k.entries))
	for _, i := range byWeight {
		if h := k.entryHeight(k.entries[i]); h <= room {
			taken[i] = true
			room -= h
		}
	}
	k.named = nil
	for i := range k.entries {
		if taken[i] {
			k.named = append(k.named, k.entries[i])
		}
	}
	if len(k.named) < min(fewContents, len(k.entries)) {
		k.named = nil
	}
	return len(k.named)
}

// enter puts the contents into the structure; the entries follow as they are
// drawn.
func (k *contents) enter() {
	k.node = k.s.add(0, frame.Contents)
	k.title = k.s.tree.Add(frame.Node{Parent: k.node, Role: frame.Headline, Level: 1})
}

// most is the height of the box at most: the template's share of page one, in one of
// its columns.
func (k *contents) most() unit.Length {
	t := k.s.t
	return min(t.Shares.Contents*unit.Ratio(t.Columns), 1000).Of(t.TextHeight())
}

// mostLines is the lines of the grid that the box takes at most.
func (k *contents) mostLines() int {
	return min(k.s.t.Lines(), linesOf(k.most()+k.white(k.s.t.Whites.ContentsAbove), k.s.t.Leading))
}

// lines is the lines of the grid that the box takes, with the white above.
func (k *contents) lines() int {
	return linesOf(k.box()+k.white(k.s.t.Whites.ContentsAbove), k.s.t.Leading)
}

// box is the height of the tinted box.
func (k *contents) box() unit.Length {
	h := k.frameHeight()
	for _, e := range k.named {
		h += k.entryHeight(e)
	}
	return h
}

// frameHeight is what the box takes besides its entries.
func (k *contents) frameHeight() unit.Length {
	return k.headHeight() + k.white(k.s.t.Whites.ContentsEnd)
}

func (k *contents) headHeight() unit.Length { return k.white(k.s.t.Whites.ContentsHead) }

// white is a distance given in lines of the grid.
func (k *contents) white(r unit.Ratio) unit.Length { return r.Of(k.s.t.Leading) }

func (k *contents) entryHeight(e contentsEntry) unit.Length {
	return unit.Length(e.p.Lines())*e.leading + k.white(k.s.t.Whites.ContentsEntry)
}

// draw draws the box with its foot at the foot of a band that ends at y.
func (k *contents) draw(pt *painter, x, foot unit.Length) {
	t := k.s.t
	// The foot of the box is level with the descenders of the last line.
	y := foot - k.white(t.Whites.ContentsBelow) - k.box()
	switch {
	case t.Rules.ContentsFrame > 0:
		pt.frame(x, y, k.width, k.box(), t.Rules.ContentsFrame)
	case t.Framed():
		pt.frame(x, y, k.width, k.box(), t.Rules.Briefs)
	default:
		pt.Rule(x, y, k.width, k.box(), frame.Color(t.Tint))
	}
	pt.Rule(x, y, k.width, t.Rules.Contents, frame.Color(t.Accent))
	k.head.DrawAll(&pt.Painter, x+k.pad, y+k.white(t.Baselines.ContentsHead), t.Leading, k.title)
	y += k.headHeight()
	for _, e := range k.named {
		k.entry(pt, e, x+k.pad, y+t.Styles.Contents.Size, k.measure)
		y += k.entryHeight(e)
	}
}

// linkBelow is how far the link of an entry reaches below its last baseline, in
// the size of its type: to the feet of descenders.
const linkBelow unit.Ratio = 300

// entry draws one entry with its first baseline at y: the page number is
// on its last line.
func (k *contents) entry(pt *painter, e contentsEntry, x, y, w unit.Length) {
	node := k.s.tree.Add(frame.Node{Parent: k.node, Role: frame.Entry, Lang: e.lang})
	e.p.DrawAll(&pt.Painter, x, y, e.leading, node)
	last := y + unit.Length(e.p.Lines()-1)*e.leading
	page := pt.openings[e.article]
	st := k.s.t.Styles.Contents
	if st.Bold != "" {
		st.Face = st.Bold
	}
	st.Color, st.Align = "accent", "right"
	num := k.s.Plain(strconv.Itoa(max(page, 1)), &st, w, typeset.Headline)
	from := len(pt.Items)
	num.DrawAll(&pt.Painter, x, last, e.leading, node)
	says := k.words.said(e.lang).Page + " " + strconv.Itoa(max(page, 1))
	for _, it := range pt.Items[from:] { // heard alone, a number behind a headline is a part of that
		if text, ok := it.(*frame.Text); ok {
			text.Says = k.behind(pt, from, says)
		}
	}
	if k.s.t.Leaders {
		k.leaders(pt, x+e.p.End(), last, w-e.p.End()-num.Widest())
	}
	if page > 0 {
		pt.Add(&frame.Link{Node: node, X: x, Y: y - st.Size, W: w, H: last - y + st.Size + linkBelow.Of(st.Size), To: e.article,
			Text: e.p.Text() + ", " + says})
	}
}

// behind is what is said behind a title whose last text is the one before item i: with a
// comma, so that a listener hears where the title ends, unless it has a mark there of its own.
func (k *contents) behind(pt *painter, i int, says string) string {
	title, ok := pt.Items[i-1].(*frame.Text)
	if !ok {
		return says
	}
	said := strings.TrimRight(title.String, " ")
	if last, _ := utf8.DecodeLastRuneInString(said); strings.ContainsRune(".,:;!?…", last) {
		return says
	}
	title.String = said // the comma follows the word
	title.Kern = title.Kern[:min(len(title.Kern), utf8.RuneCountInString(said))]
	return ", " + says
}

// leaders draws dots from the end of a title to the number of its page, w apart, an
// em clear of both; they stand in one grid in all entries.
func (k *contents) leaders(pt *painter, x, y, w unit.Length) {
	st := k.s.t.Styles.Contents
	em := st.Size / 2
	step := em
	right := x + w - em
	n := int((right - x - em) / step)
	if n < 3 {
		return
	}
	st.Align = "right"
	dot := k.s.Plain(".", &st, step, typeset.Headline)
	for i := range n {
		dot.DrawAll(&pt.Painter, right-unit.Length(i+1)*step, y, st.Leading)
	}
}
