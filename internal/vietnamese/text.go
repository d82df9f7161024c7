package vietnamese

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/syllable"
)

// cell is one character with the run of the copy that it belongs to.
type cell struct {
	r   rune
	run uint16
}

// work is one text on its way through the rules. It keeps its scratch from text
// to text and serves one goroutine.
type work struct {
	o      *Options
	counts Counts
	c      []cell // the text
	spare  []cell // what a rule writes that builds the text anew, before it is c
	before []cell // the text before a pass
	text   []byte // of one run of copy
}

func (w *work) did(rule string) { w.counts[rule]++ }

// Text normalises a text line by line.
func Text(s string, o Options) (string, Counts) {
	w := &work{o: &o, counts: Counts{}}
	var b strings.Builder
	for i, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(w.line(line))
	}
	return b.String(), w.counts
}

// line takes one line through all rules.
func (w *work) line(s string) string {
	w.c = w.c[:0]
	w.take(s, 0)
	w.all()
	return w.textOf(w.c, s)
}

// take adds the text of a run.
func (w *work) take(s string, run uint16) {
	w.c = slices.Grow(w.c, len(s))
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		w.c = append(w.c, cell{r, run})
	}
}

// textOf is the text of cells: most often what it was before the rules.
func (w *work) textOf(cells []cell, was string) string {
	w.text = w.text[:0]
	for _, c := range cells {
		w.text = utf8.AppendRune(w.text, c.r)
	}
	if string(w.text) == was {
		return was
	}
	return string(w.text)
}

// maxPasses is how often the rules may be applied. They run until nothing
// changes, since one may open the way for another ("a .  ." has a space before
// its stop, then two stops); two or three passes are enough for any text met,
// and the limit is there for two rules that would undo each other for ever.
const maxPasses = 6

// all applies the rules until nothing changes.
func (w *work) all() {
	for range maxPasses {
		w.before = append(w.before[:0], w.c...)
		w.once()
		if slices.Equal(w.before, w.c) {
			return
		}
	}
}

// once applies the rules in their order.
func (w *work) once() {
	w.invisible()
	w.compose()
	w.words(w.lookalikes)
	w.punctuation()
	w.words(func(from, to int) int {
		w.tone(from, to)
		return to
	})
}

// invisible drops what no reader sees, and brings all white space to single
// spaces; ligatures and full-width forms come apart.
func (w *work) invisible() {
	out := w.c[:0:len(w.c)]
	fresh := false // out no longer shares the cells
	space := false
	for _, c := range w.c {
		r := c.r
		switch {
		case unseen(r):
			if w.o.on("zero_width") {
				w.did("zero_width")
				continue
			}
		case r == 0xAD:
			if w.o.on("soft_hyphen") {
				w.did("soft_hyphen")
				continue
			}
		case r >= 0x200E && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			if w.o.on("bidi") {
				w.did("bidi")
				continue
			}
		case r == '\n':
			for len(out) > 0 && out[len(out)-1].r == ' ' {
				out = out[:len(out)-1]
			}
			space = true
			out = append(out, c)
			continue
		case r == '\t' || r == ' ' || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F ||
			r == 0x3000 || r == '\r' || r == '\v' || r == '\f' || r == 0x2028 || r == 0x2029 || r == 0x85:
			rule := "spaces"
			if r == 0xA0 {
				rule = "nbsp_in"
			}
			if !w.o.on(rule) {
				break
			}
			if r != ' ' {
				w.did(rule)
			}
			if space || len(out) == 0 {
				if r == ' ' {
					w.did("spaces")
				}
				continue
			}
			space = true
			out = append(out, cell{' ', c.run})
			continue
		case r < 0x20 || r >= 0x7F && r < 0xA0:
			// Never kept: no rule of style, but what no page can show.
			w.did("control")
			continue
		case r >= 0xFB00 && r <= 0xFB06 && w.o.on("ligature") || r >= 0xFF01 && r <= 0xFF5E && w.o.on("fullwidth"):
			if r < 0xFF00 {
				w.did("ligature")
			} else {
				w.did("fullwidth")
			}
			if !fresh {
				out = append(make([]cell, 0, len(w.c)+8), out...)
				fresh = true
			}
			for _, x := range norm.NFKC.String(string(r)) {
				out = append(out, cell{x, c.run})
			}
			space = false
			continue
		}
		space = false
		out = append(out, c)
	}
	for len(out) > 0 && (out[len(out)-1].r == ' ' || out[len(out)-1].r == '\n') {
		out = out[:len(out)-1]
	}
	w.c = out
}

// unseen reports whether a character only steers how others are shown: joiners,
// variation selectors, tags, anchors of objects.
func unseen(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200D, r >= 0x2060 && r <= 0x2064, r >= 0x206A && r <= 0x206F, r >= 0xFE00 &&
		r <= 0xFE0F, r >= 0xFFF9 && r <= 0xFFFC,
		r >= 0xE0000 && r <= 0xE0FFF, r == 0xFEFF, r == 0x034F, r == 0x180E, r == 0x061C:
		return true
	}
	return false
}

// compose puts shape marks before tones, which NFC does not mend, then
// composes.
func (w *work) compose() {
	composed := true
	for _, c := range w.c {
		// Precomposed Vietnamese and general punctuation are NFC already.
		if r := c.r; r >= 0x300 && !syllable.IsAdditional(r) && (r < 0x2010 || r > 0x206F) {
			composed = false
			break
		}
	}
	if composed {
		return
	}
	out := make([]cell, 0, len(w.c))
	for i := 0; i < len(w.c); {
		j := i + 1
		for j < len(w.c) && unicode.Is(unicode.Mn, w.c[j].r) {
			j++
		}
		group := w.c[i:j]
		text := norm.NFC.String(plain(group))
		if len(group) > 1 && w.o.on("reorder") {
			text = cluster(group)
		}
		for _, r := range text {
			out = append(out, cell{r, w.c[i].run})
		}
		if text != plain(group) {
			if norm.NFC.String(plain(group)) == text {
				w.did("nfc") // the promise of the output: cannot be switched off
			} else {
				w.did("reorder")
			}
		}
		i = j
	}
	w.c = out
}

func plain(c []cell) string {
	var b strings.Builder
	for _, x := range c {
		b.WriteRune(x.r)
	}
	return b.String()
}

// cluster composes one letter with its marks, shape first.
func cluster(c []cell) string {
	s := plain(c)
	d := []rune(norm.NFD.String(s))
	if len(d) < 3 || !unicode.IsLetter(d[0]) {
		return norm.NFC.String(s)
	}
	var shape, tone, rest []rune
	for _, r := range d[1:] {
		switch {
		case syllable.IsShape(r):
			shape = append(shape, r)
		case syllable.ToneOf(r) != syllable.Level:
			tone = append(tone, r)
		default:
			rest = append(rest, r)
		}
	}
	if len(shape) != 1 || len(tone) > 1 || len(rest) > 0 {
		return norm.NFC.String(s)
	}
	return norm.NFC.String(string(append(append(d[:1:1], shape...), tone...)))
}

// words calls f for every run of letters, w.c[from:to]. f may change and delete
// cells of the run; it returns where the run ends now.
func (w *work) words(f func(from, to int) (end int)) {
	for i := 0; i < len(w.c); {
		if !isWordRune(w.c[i].r) {
			i++
			continue
		}
		j := i
		for j < len(w.c) && isWordRune(w.c[j].r) {
			j++
		}
		i = f(i, j)
	}
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return syllable.IsAdditional(r) || unicode.IsLetter(r) || r == '´' || r == '˜' || r == 'ˀ'
}
