package quality

import (
	"math"
	"strings"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// line is one line of an article's copy.
type line struct {
	block  int32 // node that the line belongs to, whole
	role   frame.Role
	page   int
	x, y   unit.Length // start of the baseline
	end    unit.Length // where its last character ends
	text   string      // with the space that it was broken at
	ratio  float64     // word space as a multiple of the natural one; 0 when it has none
	column int         // counted over the whole document

	given   int // what its letters are wider than natural, by scaling and tracking, thousandths of an em in all
	letters int // how many they are
}

// broken reports whether the paragraph goes on in the next line: the space
// at which it was broken is part of the text.
func (l *line) broken() bool { return strings.HasSuffix(l.text, " ") }

// linesOf is the lines of the articles of a document in reading order. A new
// column begins where a line is not lower than the one before.
func linesOf(doc *frame.Document) []line {
	var out []line
	for i := range doc.Pages {
		w := lineMaker{tree: doc.Structure, page: i, lines: out}
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, dx, dy unit.Length) {
			t, ok := it.(*frame.Text)
			if ok && doc.Structure.Article(t.Node) > 0 && doc.Structure.Role(t.Node) != frame.Jump {
				w.text(t, dx+t.X, dy+t.Y+t.Rise)
			}
		})
		out = w.lines
	}
	column := 0
	for i := range out {
		if i > 0 && (out[i].page != out[i-1].page || out[i].y <= out[i-1].y) {
			column++
		}
		out[i].column = column
	}
	return out
}

// lineMaker joins the texts of one page to lines.
type lineMaker struct {
	tree  frame.Structure
	page  int
	lines []line
}

// text adds a run to the line that it belongs to.
func (w *lineMaker) text(t *frame.Text, x, y unit.Length) {
	natural, set := t.Face.Space(t.Size), t.Space
	if set == 0 {
		set = natural
	}
	ratio := 0.0
	if strings.Contains(strings.TrimRight(t.String, " "), " ") && natural > 0 {
		// The tracking of the letter before shows as a part of the space.
		ratio = float64(set+unit.Em(t.Track, t.Size)) / float64(natural)
	}
	end, block := x+width(t, set), w.tree.Block(t.Node)
	given, letters := widened(t)
	if n := len(w.lines) - 1; n >= 0 {
		if l := &w.lines[n]; l.page == w.page && l.block == block && l.y == y && x > l.x {
			l.text, l.end = l.text+t.String, end
			l.given, l.letters = l.given+given, l.letters+letters
			if l.ratio == 0 {
				l.ratio = ratio
			}
			return
		}
	}
	w.lines = append(w.lines, line{block: block, role: w.tree.Role(block), page: w.page,
		x: x, y: y, end: end, text: t.String, ratio: ratio, given: given, letters: letters})
}

// wider is what a letter of the line is wider than natural, in thousandths of
// an em; negative when it is narrower.
func (l *line) wider() float64 { return float64(l.given) / float64(max(l.letters, 1)) }

// apart reports whether the letters of two lines differ so much that the eye
// sees one as darker than the other.
func (l *line) apart(o *line) bool { return math.Abs(l.wider()-o.wider()) > lettersApart }

// lettersApart is the thousandths of an em by which letters of neighbouring
// lines may differ: a fifth of what a space may.
const lettersApart = 20

// widened is what scaling and tracking add to the letters of a run, in
// thousandths of an em, and how many letters these are.
func widened(t *frame.Text) (given, letters int) {
	em, _, letters := natural(t)
	return em*(scaleOf(t)-1000)/1000 + t.Track*letters, letters
}

// scaleOf is the glyph scaling of a run in thousandths.
func scaleOf(t *frame.Text) int {
	if t.Scale == 0 {
		return 1000
	}
	return t.Scale
}

// width is that of a run without the space at its end.
func width(t *frame.Text, space unit.Length) unit.Length {
	em, spaces, letters := natural(t)
	return unit.Em(em*scaleOf(t)/1000+t.Track*letters, t.Size) + unit.Length(spaces)*space
}

// natural is the advance of the letters of a run with their kerning, in
// thousandths of an em, without the space at its end; how many spaces are
// between them, and how many letters they are.
func natural(t *frame.Text) (em, spaces, letters int) {
	var runes int
	for i, r := range []rune(strings.TrimRight(t.String, " ")) {
		if runes++; r == ' ' {
			spaces++
			continue
		}
		em += t.Face.Advance(r)
		if i < len(t.Kern) {
			em += int(t.Kern[i])
		}
	}
	return em, spaces, runes - spaces
}
