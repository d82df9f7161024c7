package typeset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Paragraph is copy broken into lines for one measure.
type Paragraph struct {
	pieces   []piece             // one for each item that was broken into lines
	Settings []linebreak.Setting // best first; the others one line shorter or longer
	Measure  unit.Length
	align    string

	// What it was set of, and how.
	parts  []Part
	indent bool
	how    Kind
}

// piece is what is drawn of an item: text of one look without a space in it
// for a box, nothing for a glue or a penalty. The items themselves, which are made of
// the pieces, are gone once the lines are known: they would be most of what a long issue holds.
type piece struct {
	glyphs  *font.Glyphs // of a box
	look    *look
	penalty int32 // of a break here
	kind    linebreak.Kind
	inside  bool // a break within a word
}

// item sets what is broken into lines; it is empty before.
func (pc *piece) item(it *linebreak.Item) {
	l := pc.look
	it.Kind, it.Penalty = pc.kind, int(pc.penalty)
	switch pc.kind {
	case linebreak.Box:
		first, _ := utf8.DecodeRuneInString(pc.glyphs.Text)
		final, _ := utf8.DecodeLastRuneInString(pc.glyphs.Text)
		left, _ := l.face.Hang(first)
		_, right := l.face.Hang(final)
		it.Width, it.Glyphs, it.Em = pc.width(), pc.glyphs.Runes, l.size
		it.HangL, it.HangR = unit.Em(left, l.size), unit.Em(right, l.size)
	case linebreak.Glue:
		it.Width, it.Glyphs, it.Em = l.space(), 1, l.size
	case linebreak.Penalty:
		if l.soft {
			it.Width = l.width(l.face.Measure(hyphen))
		}
	}
}

// text is what a box says.
func (pc *piece) text() string {
	if pc.glyphs == nil {
		return ""
	}
	return pc.glyphs.Text
}

// width is the natural width of a box.
func (pc *piece) width() unit.Length { return pc.look.width(pc.glyphs) }

// width is how wide a piece of a word is in this look.
func (l *look) width(g *font.Glyphs) unit.Length {
	return unit.Em(int(g.Width)+g.Runes*l.track, l.size)
}

// Kind is the kind of setting asked for.
type Kind uint8

const (
	Running    Kind = iota // body text: justified or ragged by its style
	Headline               // few lines of equal length
	Standfirst             // running text that is read as a headline is: its lines part no word where that takes no line more
	Aloud                  // lines end where the voice rests, and not in what was put in words
)

// Part is copy in one text style; a paragraph may join several: a caption
// and its credit, a brief's head and its text.
type Part struct {
	In    article.Inline
	Style *style.Text
}

// Set breaks copy for a measure. It returns nil for empty copy.
func (s *Setter) Set(in article.Inline, st *style.Text, measure unit.Length, indent bool, how Kind) *Paragraph {
	return s.Join([]Part{{in, st}}, measure, indent, how)
}

// Plain sets unstyled copy.
func (s *Setter) Plain(text string, st *style.Text, measure unit.Length, how Kind) *Paragraph {
	return s.Set(article.Plain(text), st, measure, false, how)
}

// Join sets several parts as one paragraph, a space between them. The first
// part's style gives alignment and indent.
func (s *Setter) Join(parts []Part, measure unit.Length, indent bool, how Kind) *Paragraph {
	p := &Paragraph{Measure: measure, align: parts[0].Style.Align, parts: parts, indent: indent, how: how}
	s.fill(p, parts, how)
	if len(s.items) == 0 {
		return nil
	}
	p.Settings = s.breaker.Break(s.items, s.params(p))
	switch how {
	case Headline:
		s.mend(p)
	case Standfirst:
		s.keepWhole(p)
	}
	return p
}

// params is how the lines of a paragraph are set.
func (s *Setter) params(p *Paragraph) linebreak.Params {
	par := linebreak.Params{
		Measure: []unit.Length{p.Measure},
		Ragged:  s.isRagged(p.parts, p.Measure),
		Stretch: 1.0 / 2, Shrink: 1.0 / 3, Scale: 0.02, TrackMin: -10, TrackMax: 15,
		Wide: 20, LastMin: 0.15, Runt: 0.1,
		Balance: p.how == Headline,
	}
	par.Indent = indentOf(p)
	if par.Ragged { // a ragged last line may be fuller at no cost to the spaces
		par.LastMin, par.Runt = 0.35, 0.175
	}
	return par
}

// isRagged reports whether the lines of a paragraph end where their words do, by what most of it is
// set in.
func (s *Setter) isRagged(parts []Part, measure unit.Length) bool {
	return parts[0].Style.Align != "justify" || !s.justified(parts[len(parts)-1].Style, measure)
}

// indentOf is the indent of the first line of a paragraph.
func indentOf(p *Paragraph) unit.Length {
	if !p.indent {
		return 0
	}
	st := p.parts[0].Style
	return unit.Em(int(st.Indent*1000), st.Size)
}

// Vary is a paragraph set anew, in one line fewer and in one line more than its best setting
// has: a justified one in letters that give half as much again as for that, so that there are
// more such settings, and their spaces gape less; a ragged one in a line more only, for a
// measure a little narrower. It has none where none can be had.
func (s *Setter) Vary(p *Paragraph) []linebreak.Setting {
	par := s.params(p)
	if par.Balance || p.how == Aloud {
		return nil
	}
	s.items = linebreak.Room(s.items, len(p.pieces))
	for i := range p.pieces {
		s.itemOf(&p.pieces[i])
	}
	if par.Ragged {
		if longer, ok := s.breaker.Longer(s.items, par, p.Lines()); ok {
			return []linebreak.Setting{longer}
		}
		return nil
	}
	par.Scale, par.TrackMin, par.TrackMax = 0.025, -15, 25
	return s.breaker.Others(s.items, par, p.Lines())
}

// fill makes the items of a paragraph: a box a piece, a glue a space, with
// the penalties of what should stay together.
func (s *Setter) fill(p *Paragraph, parts []Part, how Kind) {
	s.words, s.items = linebreak.Room(s.words, mostWords(parts)), s.items[:0]
	s.widest, s.held = p.Measure-max(0, indentOf(p)), 0
	for _, pt := range parts {
		for w := range strings.FieldsSeq(withoutBreaths(pt.In)) {
			s.words = append(s.words, w)
		}
	}
	if len(s.words) == 0 {
		return
	}
	gaps := s.bind(s.words, how == Headline, s.isRagged(parts, p.Measure))
	switch how {
	case Aloud:
		hold(gaps, parts, amidPhrase)
	case Headline:
		hold(gaps, parts, 0)
	}
	n := len(s.words)
	p.pieces = make([]piece, 0, 2*n+4)
	s.items = linebreak.Room(s.items, cap(p.pieces))

	f := filler{s: s, p: p, gaps: gaps, headline: how == Headline}
	for i, pt := range parts {
		f.pending, f.part, f.href, f.lang, f.item, f.line = true, i, "", "", nil, nil
		if slices.ContainsFunc(pt.In, func(r article.Run) bool { return strings.IndexByte(r.Text, '\n') >= 0 }) && len(pt.In.Lines()) > 1 {
			f.line = new(int32)
		}
		for _, run := range pt.In {
			f.run(run, pt.Style)
		}
	}
	s.relieve(p)
}

// mostWords is about how many words there are in parts, most often no fewer: what lies between
// spaces.
func mostWords(parts []Part) int {
	n := 0
	for _, pt := range parts {
		n++
		for i := range pt.In {
			n += strings.Count(pt.In[i].Text, " ")
		}
	}
	return n
}

// filler is the state of fill between runs.
type filler struct {
	s       *Setter
	p       *Paragraph
	gaps    []int
	word    int  // words ended so far
	pending bool // a space seen since the last box
	forced  bool // a line break seen since the last box
	last    *look
	part    int // index of the part that is being filled

	href string // of the run before, in this part,
	lang string // its language where it is no link,
	link *int32 // and its node

	item *item  // of a list in the text, whose words are being added; nil for none
	line *int32 // node of the line of the text, of several; nil for none

	blank *int32 // node of the dots that were added last; nil behind words

	headline bool
}

func (f *filler) run(run article.Run, st *style.Text) {
	s, p := f.s, f.p
	txt := run.Text
	if st.Upper {
		txt = strings.ToUpper(txt)
	}
	key := FaceOf(st, run.Bold, run.Italic)
	face := s.Face(key)
	if face == nil {
		return
	}
	base := &look{face: face, size: st.Size, color: s.color(st.Color), track: st.Track, href: run.Href,
		bold: key == st.Bold || key == st.BoldItalic, struck: run.Struck, note: run.Note, lang: run.Lang, lines: linesBelow(&run), breath: run.Breath, part: f.part}
	base.link = f.linkOf(&run)
	if run.Super || run.Sub {
		base.size = s.t.Scripts.Size.Of(st.Size)
		base.rise = s.t.Scripts.Rise.Of(st.Size)
		if run.Sub {
			base.rise = -s.t.Scripts.Drop.Of(st.Size)
		}
	}
	for i, part := range s.fonts.Runs(face, txt) {
		for _, missing := range part.Missing {
			s.report(missing, txt)
		}
		l := base
		if i > 0 || part.Face != face {
			c := *base
			c.face = part.Face
			l = &c
		}
		rest, gone := part.Text, goneIn(part)
		blanks := run.Href == "" && run.Note == 0 && hasBlanks(rest)
		for rest != "" {
			switch rest[0] {
			case ' ', '\t', '\r':
				f.pending = true
				rest = rest[1:]
				continue
			case '\n':
				f.forced = true
				rest = rest[1:]
				continue
			}
			end := strings.IndexAny(rest, " \n\t\r")
			if end < 0 {
				end = len(rest)
			}
			l := l
			if blanks {
				end, l = f.blankIn(rest[:end], l)
			} else {
				f.blank = nil
			}
			l = f.lineOf(f.itemOf(&run, l, rest[:end]))
			if (f.pending || f.forced) && len(s.items) > 0 {
				if f.last == nil {
					f.last = l
				}
				f.word++
				pen := 0
				if f.word-1 < len(f.gaps) {
					pen = f.gaps[f.word-1]
				}
				if f.forced {
					s.add(p, piece{kind: linebreak.Penalty, penalty: linebreak.Forced, look: f.last})
				} else {
					s.add(p, piece{kind: linebreak.Glue, penalty: int32(pen), look: f.last})
				}
			}
			f.pending, f.forced = false, false
			if said, ok := gone.said(rest[:end]); ok && l.fitting(rest[:end], s.widest) == end {
				c := *l
				c.unseen = &said
				l = &c
				s.addBox(p, rest[:end], l)
			} else {
				s.addWord(p, rest[:end], l, f.headline)
			}
			f.last = l
			rest = rest[end:]
		}
	}
}

// linkOf is where the node of a run's link is kept, of the note that it calls, or of its words
// in another language; nil without. Runs of one address on end are one link, and those of one
// language one phrase, whatever faces they are in.
func (f *filler) linkOf(run *article.Run) *int32 {
	lang := run.Lang
	switch {
	case run.Href != "":
		if lang = ""; run.Href != f.href {
			f.link = new(int32)
		}
	case run.Note != 0:
		lang = ""
		f.link = new(int32)
	case lang == "":
		f.link = nil
	case lang != f.lang:
		f.link = new(int32)
	}
	f.href, f.lang = run.Href, lang
	return f.link
}

// add adds a piece, and its item. Both are set where they stay, field by field: an issue has tens of
// thousands, and to copy what has just been put together is to wait for it.
func (s *Setter) add(p *Paragraph, pc piece) {
	p.pieces = append(p.pieces, piece{})
	to := &p.pieces[len(p.pieces)-1]
	to.glyphs, to.look, to.penalty, to.kind = pc.glyphs, pc.look, pc.penalty, pc.kind
	to.inside = pc.kind == linebreak.Penalty && pc.penalty > linebreak.Forced
	if it := s.itemOf(to); it.Kind == linebreak.Box {
		s.held += it.Width
	} else {
		s.widest, s.held = p.Measure, 0
	}
}

// itemOf adds the item of a piece.
func (s *Setter) itemOf(pc *piece) *linebreak.Item {
	s.items = append(s.items, linebreak.Item{})
	it := &s.items[len(s.items)-1]
	pc.item(it)
	return it
}

func (s *Setter) addBox(p *Paragraph, w string, l *look) {
	s.add(p, piece{kind: linebreak.Box, glyphs: l.face.Measure(w), look: l})
}

// Lines is the number of lines of the best setting; 0 for no paragraph.
func (p *Paragraph) Lines() int {
	if p == nil {
		return 0
	}
	return len(p.Settings[0].Lines)
}

// Cut leaves the first n lines of the best setting.
func (p *Paragraph) Cut(n int) { p.Settings[0].Lines = p.Settings[0].Lines[:n] }

// Widest is the width of the widest line of the best setting.
func (p *Paragraph) Widest() unit.Length {
	w := unit.Length(0)
	for _, l := range p.Settings[0].Lines {
		w = max(w, l.X+l.Width)
	}
	return w
}

// End is where the last line of the best setting ends, from the start of its
// measure.
func (p *Paragraph) End() unit.Length {
	lines := p.Settings[0].Lines
	l := lines[len(lines)-1]
	return p.shift(l) + l.X + l.Width
}
