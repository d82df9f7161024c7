package typeset

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// addWord adds the boxes of a word (or of a part of it, where its look
// changes); a long symbol may break after its slashes at a high penalty, in a
// headline only where it is wider than the measure.
func (s *Setter) addWord(p *Paragraph, w string, l *look, headline bool) {
	if len(w) >= 12 && !(headline && l.fitting(w, s.widest) == len(w)) {
		from := 0
		for _, at := range s.places(w) {
			if at.offset <= from || at.offset >= len(w) {
				continue
			}
			s.addPiece(p, w[from:at.offset], l)
			end := piece{kind: linebreak.Penalty, penalty: int32(at.penalty), look: l}
			if at.hyphen {
				soft := *l
				soft.soft = true
				end.look = &soft
			}
			s.add(p, end)
			from = at.offset
		}
		w = w[from:]
	}
	s.addPiece(p, w, l)
}

// place is a place in a word where it may break.
type place struct {
	offset, penalty int  // in bytes
	hyphen          bool // which is drawn at the line's end
}

// toldBreak is the penalty of a break where the page lets a word break.
const toldBreak = 1000

// hyphen is what is drawn where a line ends amid a word that has such a place.
const hyphen = "-"

// places is where a word may break, by its signs and as its page says.
func (s *Setter) places(w string) []place {
	var all []place
	offsets, penalties := binding.Inside(w)
	for i, at := range offsets {
		all = append(all, place{at, penalties[i], false})
	}
	marked, ok := s.breaks.Of(w)
	if !ok {
		return all
	}
	at := 0
	for _, r := range marked {
		if r != article.MayBreak && r != article.MayHyphen {
			at += utf8.RuneLen(r)
			continue
		}
		told := place{at, toldBreak, r == article.MayHyphen}
		k, there := slices.BinarySearchFunc(all, at, func(p place, at int) int { return p.offset - at })
		if there {
			all[k].penalty = toldBreak // behind a sign of its own it needs no hyphen
		} else {
			all = slices.Insert(all, k, told)
		}
	}
	return all
}

// Parts yields the parts of a word between the places where it may break.
func (s *Setter) Parts(w string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for _, at := range append(s.places(w), place{offset: len(w)}) {
			if at.offset > from && !yield(w[from:at.offset]) {
				return
			}
			from = max(from, at.offset)
		}
	}
}

// addPiece adds a part of a word that breaks only where it is wider than the
// measure: then it begins behind what the word has before it, if there is room.
func (s *Setter) addPiece(p *Paragraph, w string, l *look) {
	for {
		n := l.fitting(w, s.widest)
		if room := s.widest - s.held; n < len(w) && s.held > 0 && room > s.widest/4 {
			n = l.fitting(w, room)
		}
		s.addBox(p, w[:n], l)
		if w = w[n:]; w == "" {
			return
		}
		s.add(p, piece{kind: linebreak.Penalty, penalty: betweenLetters, look: l})
	}
}

// maxLetters is the bytes of a word that are measured at once: what is longer
// is wider than any measure.
const maxLetters = 4096

// betweenLetters is the penalty of a break between two letters of a word.
const betweenLetters = 3000

// fitting is the length of the longest head of a word that fits a measure, one
// letter at least.
func (l *look) fitting(w string, measure unit.Length) int {
	if len(w) > maxLetters {
		n := maxLetters
		for n > 1 && !utf8.RuneStart(w[n]) {
			n--
		}
		w = w[:n]
	}
	if 2*unit.Length(len(w))*l.size <= measure { // no letter is wider than two ems
		return len(w)
	}
	wide := func(head string) bool {
		return l.width(l.face.Measure(head)) > measure
	}
	if !wide(w) {
		return len(w)
	}
	fits := len(w)
	for i := range w {
		switch {
		case i == 0:
		case fits < len(w) && wide(w[:i]):
			return fits
		default:
			fits = i
		}
	}
	return fits
}

// Penalties of the breaks between the parts of a word that differ in their looks, where they
// are wider than the measure together: behind a mark that parts words, or where another link
// begins, rather than elsewhere; before what clings to the letter before it only where no line
// would hold both.
const (
	betweenLinks = 1000
	clinging     = 3 * betweenLetters
)

// mostParts is into how many parts such a word is parted for each line, about: in one whose
// every letter has another look no more are needed.
const mostParts = 32

// relieve lets a line end between the boxes that nothing parts where they are wider than a
// line: each of them fits one.
func (s *Setter) relieve(p *Paragraph) {
	limit := p.Measure - max(0, indentOf(p))
	for from := 0; from < len(s.items); {
		if s.items[from].Kind != linebreak.Box {
			from++
			limit = p.Measure
			continue
		}
		to, width := from, unit.Length(0)
		for ; to < len(s.items) && s.items[to].Kind == linebreak.Box; to++ {
			width += s.items[to].Width
		}
		if width > limit && to-from > 1 {
			s.part(p, from)
			return
		}
		from = to
	}
}

// part makes the items and pieces anew, with the breaks that relieve them from the boxes at an
// item on.
func (s *Setter) part(p *Paragraph, first int) {
	items, pieces := slices.Clone(s.items), p.pieces
	s.items, p.pieces = s.items[:first], make([]piece, first, 2*len(pieces))
	copy(p.pieces, pieces)
	s.widest, s.held = p.Measure, 0
	if first == 0 {
		s.widest -= max(0, indentOf(p))
	}
	for from := first; from < len(items); {
		to, width := from, unit.Length(0)
		for ; to < len(items) && items[to].Kind == linebreak.Box; to++ {
			width += items[to].Width
		}
		to = max(to, from+1)
		over := width > s.widest
		for i := from; i < to; i++ {
			if over && i > from {
				pen := parting(&pieces[i-1], &pieces[i])
				if s.held+items[i].Width > s.widest || pen < clinging && s.held >= p.Measure/mostParts {
					s.add(p, piece{kind: linebreak.Penalty, penalty: int32(pen), look: pieces[i].look})
				}
			}
			s.add(p, pieces[i])
		}
		from = to
	}
}

// parting is the penalty of a break between two boxes of a word.
func parting(a, b *piece) int {
	before, _ := utf8.DecodeLastRuneInString(a.text())
	next, _ := utf8.DecodeRuneInString(b.text())
	isWord := func(r rune) bool { return unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) }
	switch {
	case b.look.rise != 0, b.look.note != 0, b.look.breath, next != '#' && unicode.In(next, unicode.Mark, unicode.Pe, unicode.Pf, unicode.Po):
		return clinging
	case a.look.rise == 0 && !isWord(before) && !unicode.In(before, unicode.Ps, unicode.Pi) && before != '#',
		a.look.link != b.look.link && b.look.href != "":
		return betweenLinks
	}
	return betweenLetters
}
