package compose

import (
	"strconv"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// masthead is the head of page one (măng sét).
type masthead struct {
	s                       *setter
	label, name, body, date *typeset.Paragraph
	line                    *typeset.Paragraph // the date, where it has a line of its own
	style                   style.Text         // of the name
	ascent                  unit.Length        // of the name, without marks
	first                   unit.Length        // from the foot of the label to the name's first baseline
	leading                 unit.Length        // of the name
	side                    unit.Length        // measure of body and date
	below                   bool               // these go below the name, for want of room beside it
	pad                     unit.Length        // around all of it, in a banner
	closer                  unit.Length        // the rule to the name than its leading has it,
	lower                   unit.Length        // and all of it than the head of the page: the white of its lines is above it
	lines                   int
}

// nameSizes is the sizes that the name of the bulletin is tried in, of its
// own, until it is one line, or two of the smaller ones.
var nameSizes = []unit.Ratio{1000, 800, 640, 500}

// Limits of the masthead's texts. What is longer is cut, with a warning: no
// editor meant it, and the rest of page one is for the copy.
const (
	minSide   unit.Ratio = 250 // of the full measure, for what is set beside the name; less puts it below
	maxName   unit.Ratio = 750 // of the page, for the name
	maxBeside unit.Ratio = 125 // of the page, for each of the other texts
)

// maxDate is how many lines the day takes beside the name at most: in three, words are parted
// from their numbers.
const maxDate = 2

// makeMasthead sets the masthead; nil when the issue has no name.
func (s *setter) makeMasthead(m Masthead) *masthead {
	if m.Name == "" {
		return nil
	}
	st := s.t.Masthead
	h := &masthead{s: s}
	if st.Kind == "banner" {
		h.pad = s.t.Leading * 3 / 4
		if s.t.Framed() { // on paper, in a frame
			for _, text := range []*style.Text{&st.Label, &st.Name, &st.Body, &st.Date} {
				text.Color = "black"
			}
		}
	}
	full, high := s.t.FullMeasure()-2*h.pad, s.t.TextHeight()
	m.Name = fitting(m.Name, &st.Name, full, maxName.Of(high))
	m.Label = fitting(m.Label, &st.Label, full, maxBeside.Of(high))
	m.Body = fitting(m.Body, &st.Body, full, maxBeside.Of(high))
	m.Date = fitting(m.Date, &st.Date, full, maxBeside.Of(high))
	m.Short = fitting(m.Short, &st.Date, full, maxBeside.Of(high))
	h.label = s.Plain(m.Label, &st.Label, full, typeset.Running)
	wide := s.t.Shares.MastheadName.Of(full) // what is right of the name needs its room
	if st.Kind == "centred" {
		wide = full
	}
	for _, share := range nameSizes {
		h.style = st.Name
		h.style.Size, h.style.Leading = s.smaller(st.Name.Size, share), share.Of(st.Name.Leading)
		if h.name = s.Plain(m.Name, &h.style, wide, typeset.Headline); h.name.Lines() <= 1 ||
			share < 1000 && h.name.Lines() <= 2 {
			break
		}
	}
	// Stacked marks on its capitals must not touch the label.
	h.ascent = s.t.Baselines.MastheadName.Of(h.style.Size)
	h.first = max(h.ascent, h.name.Rises())
	h.leading = h.name.ClearLeading(h.style.Leading)
	h.side = full - h.name.Widest() - s.t.Gutter
	h.below = st.Kind == "centred" || h.side < minSide.Of(full)
	for {
		if h.below {
			h.side = full
		}
		h.body = s.Plain(m.Body, &st.Body, h.side, typeset.Running)
		if h.date = s.Plain(m.Date, &st.Date, h.side, typeset.Headline); st.Dateline {
			h.date, h.line = nil, s.Plain(m.Date, &st.Date, s.t.FullMeasure(), typeset.Running)
		}
		if !h.below && m.Short != "" && h.date.Lines() > maxDate {
			h.date = s.Plain(m.Short, &st.Date, h.side, typeset.Headline)
		}
		if h.below || h.isRoomBeside() {
			break
		}
		h.below = true
	}
	s.cut(h.label, st.Label.Leading, maxBeside.Of(high))
	s.cut(h.name, h.leading, maxName.Of(high))
	s.cut(h.body, st.Body.Leading, maxBeside.Of(high))
	s.cut(h.date, st.Date.Leading, maxBeside.Of(high))
	s.cut(h.line, st.Date.Leading, maxBeside.Of(high))
	room := h.height() + s.t.Whites.MastheadBelow.Of(s.t.Leading)
	h.lines = linesOf(room, s.t.Leading)
	if h.pad == 0 && !h.below {
		white := h.style.Leading - h.ascent
		h.closer = max(0, white-max(overRule.Of(white), h.name.Drops()+h.style.Size/clearOfRule))
		h.lower = h.closer + unit.Length(h.lines)*s.t.Leading - room
	}
	return h
}

// The white between a masthead's name and its rule: of what its leading has below it so much where no letter reaches
// below the baseline, and a part of its size clear of those that do. The mark of a word below it would be lost in the rule.
const (
	overRule    unit.Ratio  = 375
	clearOfRule unit.Length = 20
)

// isRoomBeside reports whether publishing body and date stand beside the name
// without rising above the page: they end on its last baseline.
func (h *masthead) isRoomBeside() bool {
	st := &h.s.t.Masthead
	rest := unit.Length(h.body.Lines()-1)*st.Body.Leading + unit.Length(h.date.Lines())*st.Date.Leading
	return h.body == nil || st.Body.Size+rest <= h.foot()
}

// foot is the distance from the head of the page to the last baseline of the name.
func (h *masthead) foot() unit.Length {
	return unit.Length(h.label.Lines())*h.s.t.Masthead.Label.Leading + h.first +
		unit.Length(h.name.Lines()-1)*h.leading
}

// fitting is the beginning of a text, with more than could ever stand in a room of a page: to set
// the rest, of a name of a million letters, would take minutes. What is set is cut later, and said.
func fitting(text string, st *style.Text, measure, room unit.Length) string {
	const narrow = 8 // of the narrowest letters, i and l, so many are an em
	size := max(1, nameSizes[len(nameSizes)-1].Of(st.Size))
	lines := max(1, int(room/max(1, nameSizes[len(nameSizes)-1].Of(st.Leading)))) + 1
	most := lines * (int(measure/size) + 1) * narrow
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i]
		}
	}
	return text
}

// cut cuts furniture to the room that its page has, and adds a warning.
func (s *setter) cut(p *typeset.Paragraph, leading, room unit.Length) {
	limit := max(1, int(room/leading))
	if p.Lines() <= limit {
		return
	}
	s.Say(diag.Diag{Code: diag.FurnitureTooLong, Severity: diag.Warning,
		Args: []any{firstWords(p.Text()), limit, s.t.Name}})
	p.Cut(limit)
}

// firstWords is the first words of a text, by which a message names it.
func firstWords(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), 6)], " ")
}

// height is the height of the masthead with its rules.
func (h *masthead) height() unit.Length {
	st := &h.s.t.Masthead
	y := unit.Length(h.label.Lines())*st.Label.Leading + h.nameHeight()
	if h.below {
		y += unit.Length(h.body.Lines())*st.Body.Leading + unit.Length(h.date.Lines())*st.Date.Leading
	}
	y += 2*h.pad + h.s.t.Rules.MastheadHeight
	if h.line != nil {
		y += unit.Length(h.line.Lines())*st.Date.Leading + st.Date.Leading/4
	}
	return y
}

// nameHeight is the height of the name, to the rule when nothing is below.
func (h *masthead) nameHeight() unit.Length {
	return h.first + unit.Length(h.name.Lines()-1)*h.leading + h.style.Leading - h.ascent - h.closer
}

func (h *masthead) draw(pt *painter) {
	t := h.s.t
	st := &t.Masthead
	node := h.s.add(0, frame.Masthead)
	draw := func(p *typeset.Paragraph, x, y, leading unit.Length) {
		if p != nil {
			p.DrawAll(&pt.Painter, x, y, leading, h.s.add(node, frame.Paragraph))
		}
	}
	x, y := t.Inner+h.pad, t.Top+h.pad+h.lower
	full := t.FullMeasure() - 2*h.pad
	if h.pad > 0 {
		h.banner(pt)
	}
	foot := y + h.foot()
	draw(h.label, x, y+t.Baselines.MastheadLabel.Of(st.Label.Size), st.Label.Leading)
	y += unit.Length(h.label.Lines()) * st.Label.Leading
	draw(h.name, x, y+h.first, h.leading)
	y += h.nameHeight()
	if h.below {
		draw(h.body, x, y+st.Body.Size, st.Body.Leading)
		y += unit.Length(h.body.Lines()) * st.Body.Leading
		draw(h.date, x, y+st.Date.Size, st.Date.Leading)
		y += unit.Length(h.date.Lines()) * st.Date.Leading
	} else {
		// The last line is on the name's baseline.
		at := foot - unit.Length(h.date.Lines()-1)*st.Date.Leading
		if h.date == nil {
			at = foot + st.Date.Leading
		}
		draw(h.body, x+full-h.side, at-unit.Length(h.body.Lines()-1)*st.Body.Leading-st.Date.Leading, st.Body.Leading)
		draw(h.date, x+full-h.side, at, st.Date.Leading)
	}
	if h.pad == 0 {
		pt.Rule(x, y, full, t.Rules.Masthead, frame.Color(t.Accent))
	}
	if y += h.pad; st.Double {
		pt.Rule(t.Inner, y+t.Rules.MastheadSecondDrop, t.FullMeasure(), t.Rules.MastheadSecond, frame.Color{})
	}
	if h.line != nil {
		y += t.Rules.MastheadHeight
		draw(h.line, t.Inner, y+st.Date.Size, st.Date.Leading)
		y += unit.Length(h.line.Lines())*st.Date.Leading + st.Date.Leading/4
		pt.Rule(t.Inner, y-t.Rules.MastheadSecond, t.FullMeasure(), t.Rules.MastheadSecond, frame.Color{})
	}
}

// banner draws what is behind the masthead: the accent, or a frame where ink is
// saved or has no colour.
func (h *masthead) banner(pt *painter) {
	t := h.s.t
	height := h.height() - t.Rules.MastheadHeight
	if h.line != nil {
		height -= unit.Length(h.line.Lines())*t.Masthead.Date.Leading + t.Masthead.Date.Leading/4
	}
	if t.Framed() {
		pt.frame(t.Inner, t.Top, t.FullMeasure(), height, t.Rules.Masthead)
		return
	}
	pt.Rule(t.Inner, t.Top, t.FullMeasure(), height, frame.Color(t.Accent))
}

// folio draws the line below the grid: running title, number, issue.
func (s *setter) folio(pt *painter, running, issueLine string, number int) {
	t := s.t
	full := t.FullMeasure()
	y := t.LineTop(t.Lines()) + t.FolioDrop
	pt.Rule(t.Inner, y, full, t.Rules.Folio, frame.Color{})
	base := y + t.Styles.Folio.Leading
	side := t.Shares.FolioSide.Of(full) - t.Gutter
	left, right := t.Styles.Folio, t.Styles.Folio
	right.Align = "right"
	pt.furniture(s.oneLine(running, left, side), t.Inner, base)
	num := t.Styles.FolioNumber
	num.Align = "center"
	pt.furniture(s.Plain(strconv.Itoa(number), &num, full, typeset.Headline), t.Inner, base)
	pt.furniture(s.oneLine(issueLine, right, side), t.Inner+full-side, base)
}

// lineSizes is the sizes that a text of the folio line is tried in, of its
// own: what is smaller could not be read.
var lineSizes = []unit.Ratio{1000, 900, 800}

// oneLine sets a text on one line: smaller when it is too long, and cut short
// when that is not enough, which is said once.
func (s *setter) oneLine(text string, st style.Text, measure unit.Length) *typeset.Paragraph {
	size := st.Size
	text = fitting(text, &st, measure, st.Leading)
	for _, share := range lineSizes {
		st.Size = s.smaller(size, share)
		if p := s.Plain(text, &st, measure, typeset.Running); p.Lines() <= 1 {
			return p
		}
	}
	words := strings.Fields(text)
	for n := len(words) - 1; n >= 0; n-- {
		short := strings.Join(append(words[:n:n], "…"), " ")
		if p := s.Plain(short, &st, measure, typeset.Running); p.Lines() <= 1 || n == 0 {
			s.sayShort(text, short)
			return p
		}
	}
	return nil
}

// sayShort says that a line is cut short, once for all pages that have it and for
// those where it goes on ("Bài 1/4 · Đời sống", "Bài 1/4 · Đời sống · tiếp theo").
func (s *setter) sayShort(text, short string) {
	for _, d := range s.Diags() {
		if d.Code == diag.FurnitureShort && strings.HasPrefix(text, d.Args[0].(string)) {
			return
		}
	}
	s.Say(diag.Diag{Code: diag.FurnitureShort, Severity: diag.Warning, Args: []any{text, short, s.t.Name}})
}

// furniture draws one line that is no part of the copy.
func (pt *painter) furniture(p *typeset.Paragraph, x, y unit.Length) {
	if p != nil {
		p.DrawLine(&pt.Painter, 0, 0, x, y)
	}
}
