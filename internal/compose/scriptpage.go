package compose

import (
	"slices"
	"strings"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// leastBelow is the lines of copy that follow a head on its page, at least.
const leastBelow = 3

// lay puts a talk on pages. An article has pages of its own, but for the
// opening words above the first and the closing words below the last.
func (p *prompter) lay(n int) {
	r := &p.talks[n]
	switch beside := n > 0 && (p.talks[n-1].number == 0 || r.number == 0); {
	case !beside || p.bottom()-p.y < p.needs(r):
		p.turn(r, false)
	default:
		p.now = r
		p.y += p.t.Leading
	}
	p.enterTalk(r)
	p.head(r, false)
	for i := range r.passages {
		p.place(r, i)
	}
	if r.code != nil {
		p.endCode(r)
	}
}

// endCode puts the code of an article below its copy.
func (p *prompter) endCode(r *talk) {
	if !p.fresh && p.end()-p.y < p.codeHeight(r) {
		p.turn(r, true)
	}
	q, x, y := r.code, p.t.Inner+p.inset(), p.y+r.code.quiet()
	node := p.add(r.node, frame.Figure)
	q.draw(&p.pt.Painter, x, y, node)
	beside := q.side() + q.quiet()
	words, leading := p.leadsTo(q, p.in.Words.Address, p.t.FullMeasure()-p.inset()-beside)
	if words != nil {
		foot := y + q.side() - unit.Length(words.Lines()-1)*leading
		words.DrawAll(&p.pt.Painter, x+beside, foot, leading, p.addOurs(node, frame.Caption))
	}
	p.y += p.codeHeight(r)
}

// codeHeight is the height of the code of a talk with its quiet zone.
func (p *prompter) codeHeight(r *talk) unit.Length {
	if r.code == nil {
		return 0
	}
	return r.code.side() + 2*r.code.quiet()
}

// needs is the room that a talk takes below another on its page: closing
// words stay whole.
func (p *prompter) needs(r *talk) unit.Length {
	h, head := p.headlineOf(r)
	room := p.t.Leading + p.headHeight(h, head)
	if r.number > 0 {
		return room + leastBelow*p.t.Leading
	}
	for i := range r.passages {
		par := p.set(r, r.passages[i].words, r.passages[i].style)
		room += unit.Length(par.Lines())*p.t.Leading + p.gap()
	}
	return room
}

// enterTalk puts a talk into the structure of the document.
func (p *prompter) enterTalk(r *talk) {
	node := frame.Node{Role: frame.Article, Number: int32(r.number)}
	if r.entry != nil {
		node.Lang = r.entry.Article.Language
	}
	r.node = p.tree.Add(node)
	if len(r.title) > 0 {
		head := frame.Node{Parent: r.node, Role: frame.Headline, Level: 1}
		if r.entry != nil {
			head.Lang = r.entry.Article.TitleLang
		}
		r.headline = p.tree.Add(head)
	}
	for i := range r.passages {
		n := frame.Node{Parent: r.node, Role: frame.Paragraph}
		switch ps := &r.passages[i]; {
		case ps.heading:
			n.Role, n.Level = frame.Heading, 2
		case ps.style == &p.t.Styles.Standfirst:
			n.Role = frame.Standfirst
		}
		r.passages[i].node = p.tree.Add(n)
	}
}

// bottom is where copy ends on a page that has not the end of its article: above
// the line that says so.
func (p *prompter) bottom() unit.Length {
	return p.end() - p.t.Styles.Byline.Leading - p.gap()
}

// end is where the copy of an article may end: nothing is said below it.
func (p *prompter) end() unit.Length {
	return p.t.LineTop(p.t.Lines()) - unit.Length(p.now.foot.Lines())*p.t.Styles.Caption.Leading
}

// gap is the white between two paragraphs.
func (p *prompter) gap() unit.Length { return p.t.Whites.Body.Of(p.t.Leading) }

// turn begins a page of a talk; continued says that it goes on there.
func (p *prompter) turn(r *talk, continued bool) {
	if p.pt != nil {
		p.closePage(continued)
	}
	p.pt, p.now, p.y, p.fresh = p.painter(len(p.pages)), r, p.t.Top, true
	if continued {
		p.head(r, true)
	}
}

// closePage draws what is below the copy of the page in hand.
func (p *prompter) closePage(goesOn bool) {
	t := p.t
	foot := t.LineTop(t.Lines()) - unit.Length(p.now.foot.Lines())*t.Styles.Caption.Leading
	if goesOn {
		st := t.Styles.Byline
		st.Align = "right"
		p.pt.furniture(p.oneLine(p.in.Script.Words.GoesOn, st, t.FullMeasure()), t.Inner, p.bottom()+st.Leading)
	}
	p.now.foot.DrawAll(&p.pt.Painter, t.Inner, foot+t.Baselines.Caption.Of(t.Styles.Caption.Leading),
		t.Styles.Caption.Leading)
}

// headHeight is the height of the head of a talk.
func (p *prompter) headHeight(h *typeset.Paragraph, head *style.Text) unit.Length {
	y := p.t.Styles.Kicker.Leading + p.gap()
	if h.Lines() > 0 {
		y += p.firstOf(h, head) + unit.Length(h.Lines()-1)*h.ClearLeading(head.Leading) + p.t.Whites.HeadlineBelow.Of(head.Size)
	}
	return y
}

// firstOf is the distance from the top of a headline to its first baseline.
func (p *prompter) firstOf(h *typeset.Paragraph, head *style.Text) unit.Length {
	return max(p.t.Baselines.Headline.Of(head.Leading), h.Rises()+head.Size*typeset.InkGap/100)
}

// head draws the head of a talk: what it is, how long it takes and how long
// all takes to its end, the headline, a rule.
func (p *prompter) head(r *talk, continued bool) {
	t, w := p.t, &p.in.Script.Words
	if r.number > 0 && !continued {
		p.pt.opens(r.number, t.Inner, p.y)
	}
	label := r.label
	if continued {
		label = strings.Join(nonEmpty(label, w.Continued), " · ")
	}
	full := t.FullMeasure()
	right := t.Styles.Byline
	right.Align = "right"
	times := w.duration(r.seconds) + " · " + w.Total + " " + clock(r.from+r.seconds)
	base := p.y + t.Baselines.Kicker.Of(t.Styles.Kicker.Leading)
	timed := p.oneLine(times, right, full/2)
	p.pt.furniture(p.oneLine(label, t.Styles.Kicker, full-timed.Widest()-t.Gutter), t.Inner, base)
	p.pt.furniture(timed, t.Inner+full/2, base)
	if continued {
		p.y += t.Styles.Kicker.Leading
	} else {
		h, head := p.headlineOf(r)
		if h.Lines() > 0 {
			h.DrawAll(&p.pt.Painter, t.Inner, p.y+t.Styles.Kicker.Leading+p.firstOf(h, head), h.ClearLeading(head.Leading),
				r.headline)
		}
		p.y += p.headHeight(h, head) - p.gap()
	}
	p.y += p.gap() / 2
	p.pt.Rule(t.Inner, p.y, full, t.Rules.Masthead, frame.Color(t.Accent))
	p.y += p.gap() / 2
}

// inset is how far copy is from the times in the margin.
func (p *prompter) inset() unit.Length { return p.t.Insets.Times.Of(p.t.Styles.Body.Size) }

// set sets words of a talk for the measure of a script.
func (p *prompter) set(r *talk, words []word, st *style.Text) *typeset.Paragraph {
	s := p.setter
	if r.entry != nil {
		s = s.of(r.entry.Article)
	}
	return s.Set(marked(words), st, p.t.FullMeasure()-p.inset(), false, typeset.Aloud)
}

// place puts a passage on the page, and what of it does not fit on the next. A
// page ends with a sentence; where one is longer than a page, with a phrase.
func (p *prompter) place(r *talk, i int) {
	ps := &r.passages[i]
	words, said := ps.words, 0
	for len(words) > 0 {
		n := p.fittingAt(r, i, words, p.y)
		if n == 0 || ps.heading && !p.fresh && !p.goesOn(r, i) {
			p.turn(r, true)
			continue
		}
		par := p.set(r, words[:n], ps.style)
		base := p.y + p.t.Baseline()
		at := ps.at + p.secondsOf(said)
		p.pt.furniture(p.Plain(clock(at), &p.t.Styles.Caption, p.inset(), typeset.Running), p.t.Inner, base)
		par.DrawAll(&p.pt.Painter, p.t.Inner+p.inset(), base, p.t.Leading, ps.node)
		p.y += p.heightOf(par)
		p.fresh = false
		said += syllablesOf(words[:n])
		words = words[n:]
	}
}

// heightOf is the height of a passage with the white below it.
func (p *prompter) heightOf(par *typeset.Paragraph) unit.Length {
	return unit.Length(par.Lines())*p.t.Leading + p.gap()
}

// rooms is the lines of copy below y; a fresh page takes one, whatever else
// stands on it.
func (p *prompter) rooms(y unit.Length) int {
	n := int((p.bottom() - y) / p.t.Leading)
	if p.fresh {
		return max(1, n)
	}
	return n
}

// goesOn reports whether what is below a heading begins on its page.
func (p *prompter) goesOn(r *talk, i int) bool {
	if p.rooms(p.y) < 1+leastBelow {
		return false
	}
	y := p.y
	for ; i < len(r.passages) && r.passages[i].heading; i++ {
		y += p.heightOf(p.set(r, r.passages[i].words, r.passages[i].style))
	}
	return i == len(r.passages) || p.fittingAt(r, i, r.passages[i].words, y) > 0
}

// fittingAt is how many words, the last of a passage, are set below y. The code of
// an article stands with the end of its copy.
func (p *prompter) fittingAt(r *talk, i int, words []word, y unit.Length) int {
	st := r.passages[i].style
	n := p.fitting(r, words, st, p.rooms(y))
	if i < len(r.passages)-1 {
		return n
	}
	below := unit.Length(0)
	if r.code != nil {
		below = p.gap() + p.codeHeight(r)
	}
	room := int((p.end() - below - y) / p.t.Leading)
	switch {
	case room > 0 && len(words) <= room*wordsALine && p.fits(r, words, st, room):
		return len(words)
	case n < len(words):
		return n
	}
	if last := p.fitting(r, words, st, room); last > 0 || !p.fresh {
		return last
	}
	return n
}

// wordsALine is more words than a line holds.
const wordsALine = 60

// fits reports whether words are set in so many lines.
func (p *prompter) fits(r *talk, words []word, st *style.Text, room int) bool {
	return p.set(r, words, st).Lines() <= room
}

// fitting is how many words, to the end of a sentence, are set in so many lines;
// on a fresh page to the end of a phrase, or any, where no sentence fits.
func (p *prompter) fitting(r *talk, words []word, st *style.Text, room int) int {
	if room < 1 {
		return 0
	}
	all := len(words)
	words = words[:min(all, room*wordsALine)]
	if len(words) == all && p.fits(r, words, st, room) {
		return all
	}
	for _, least := range []breath{longBreath, shortBreath, noBreath} {
		var ends []int
		for i := range words {
			if words[i].breath >= least {
				ends = append(ends, i+1)
			}
		}
		if n := p.most(r, words, ends, st, room); n > 0 {
			return n
		}
		if !p.fresh {
			return 0
		}
	}
	return 1
}

// most is the last of the ends of words that are set in so many lines, 0 where none is. It is looked
// for from where the pages before have led to.
func (p *prompter) most(r *talk, words []word, ends []int, st *style.Text, room int) int {
	at, _ := slices.BinarySearch(ends, room*p.aLine)
	n := firstNot(len(ends), at, func(i int) bool { return p.fits(r, words[:ends[i]], st, room) })
	if n == 0 {
		return 0
	}
	p.aLine = max(1, ends[n-1]/room)
	return ends[n-1]
}

// firstNot is the first of n numbers that a question does not hold for, where it holds for all below
// that one and for none above: n where it holds for all. It is looked for from a guess, in longer and
// longer steps, as each question is dear (Bentley & Yao 1976).
func firstNot(n, guess int, holds func(i int) bool) int {
	from, to, step := 0, n, 1
	for at := min(max(guess, 0), n-1); from < to; step *= 2 {
		if holds(at) {
			from = at + 1
			at += step
		} else {
			to = at
			at -= step
		}
		if at < from || at >= to {
			at = (from + to) / 2
		}
	}
	return from
}
