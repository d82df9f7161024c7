package vietnamese

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/article"
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

	vietnamese bool // the text is known to be Vietnamese
	known      *lexicon

	runs   article.Inline // of copy; nil for a line
	c      []cell         // the text
	spare  []cell         // what a rule writes that builds the text anew, before it is c
	before []cell         // the text before a pass
	text   []byte         // of one run of copy
}

func (w *work) did(rule string) { w.counts[rule]++ }

// Text normalises a text line by line.
func Text(s string, o Options) (string, Counts) {
	w := &work{o: &o, counts: Counts{}, known: lexicons.Get().(*lexicon)}
	defer lexicons.Put(w.known)
	var b strings.Builder
	done := 0 // how much of the text b has
	for from := 0; from <= len(s); {
		to, end := len(s), len(s)
		if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
			to, end = from+n, from+n
			if n > 0 && s[to-1] == '\r' {
				to--
			}
		}
		line := s[from:to]
		if after := w.line(line); to < end || after != line {
			b.WriteString(s[done:from])
			b.WriteString(after)
			done = end
		}
		from = end + 1
	}
	if done == 0 {
		return s, w.counts
	}
	b.WriteString(s[done:])
	return b.String(), w.counts
}

// line takes one line through all rules.
func (w *work) line(s string) string {
	calls := scan(s, w.known).with(w.o)
	if calls == 0 {
		return s
	}
	w.c = w.c[:0]
	w.take(s, 0)
	if !w.all(calls) {
		if calls&invalid == 0 {
			return s
		}
		w.text = appendText(w.text[:0], w.c)
	}
	if string(w.text) == s {
		return s
	}
	return string(w.text)
}

// take adds the text of a run.
func (w *work) take(s string, run uint16) {
	w.c = slices.Grow(w.c, len(s))
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		w.c = append(w.c, cell{r, run})
	}
}

func appendText(b []byte, cells []cell) []byte {
	for _, c := range cells {
		b = utf8.AppendRune(b, c.r)
	}
	return b
}

// maxPasses is how often the rules may be applied. They run until nothing
// changes, since one may open the way for another ("a .  ." has a space before
// its stop, then two stops); two or three passes are enough for any text met,
// and the limit is there for two rules that would undo each other for ever.
const maxPasses = 6

// all applies the rules until nothing changes: those of the stages that the text
// calls for, as it is then. It reports whether something changed on the way; then
// w.text is the text of the cells.
func (w *work) all(calls stages) (changed bool) {
	for range maxPasses {
		if calls&everything == 0 {
			return changed
		}
		w.before = append(w.before[:0], w.c...)
		now := false
		for stage := onInvisible; stage <= onTones; stage <<= 1 {
			if calls&stage == 0 {
				continue
			}
			w.once(stage)
			if now = now || !slices.Equal(w.before, w.c); now {
				w.text = appendText(w.text[:0], w.c)
				calls = scan(w.text, w.known).with(w.o)
			}
		}
		changed = changed || now
		if !now || slices.Equal(w.before, w.c) {
			return changed
		}
	}
	return changed
}

// once applies the rules of a stage.
func (w *work) once(stage stages) {
	switch stage {
	case onInvisible:
		w.invisible()
	case onLetters:
		w.compose()
	case onWords:
		w.words(w.lookalikes)
		w.graves()
		w.compact()
	case onMarks:
		w.punctuation()
	case onTones:
		w.words(func(from, to int) int {
			w.tone(from, to)
			return to
		})
	}
}

// compose puts shape marks before tones, which NFC does not mend, takes marks
// that were typed twice for one, and composes.
func (w *work) compose() {
	out := slices.Grow(w.spare[:0], len(w.c))
	composed, joined := true, 0
	for i := 0; i < len(w.c); {
		c := w.c[i]
		j := i + 1
		for j < len(w.c) && isCombining(w.c[j].r) {
			j++
		}
		group := w.c[i:j]
		i = j
		if len(group) == 1 {
			composed = composed && isComposed(c.r)
			out = append(out, c)
			continue
		}
		if r := join(group); r != 0 {
			joined++
			out = append(out, cell{r, c.run})
			continue
		}
		composed = false
		text, rule := w.cluster(group)
		for _, r := range text {
			out = append(out, cell{r, c.run})
		}
		if text != plain(group) {
			w.did(rule)
		}
	}
	if joined > 0 {
		w.counts["nfc"] += joined
	}
	w.c, w.spare = out, w.c
	if !composed {
		w.canonical()
	}
}

func isCombining(r rune) bool {
	return r >= 0x300 && (r <= 0x36F || r >= 0x483 && !syllable.IsAdditional(r) && unicode.Is(unicode.Mn, r))
}

// isComposed reports whether a character is one that NFC leaves as it is, wherever
// it stands: Latin, precomposed Vietnamese, general punctuation.
func isComposed(r rune) bool {
	return r < 0x300 || syllable.IsAdditional(r) || r >= 0x2010 && r <= 0x206F
}

// join composes a vowel with its shape and its tone, in an order of which NFC
// makes one letter; 0 for anything else.
func join(group []cell) rune {
	r, tone := syllable.Split(group[0].r)
	if !syllable.IsVowel(r) {
		return 0
	}
	for _, c := range group[1:] {
		switch t := syllable.ToneOf(c.r); {
		case t != syllable.Level && tone == syllable.Level:
			tone = t
		case syllable.IsShape(c.r) && (tone == syllable.Level || tone == syllable.Dot || c.r == 0x31B):
			if r = syllable.Shaped(r, c.r); r == 0 {
				return 0
			}
		default:
			return 0
		}
	}
	return syllable.With(r, tone)
}

// canonical brings the text to NFC, the promise of the output, which cannot be
// switched off. Letters of Hangul, and vowel signs of Indian scripts, compose
// though they are no marks.
func (w *work) canonical() {
	s := plain(w.c)
	if norm.NFC.IsNormalString(s) {
		return
	}
	out := make([]cell, 0, len(w.c))
	for i := 0; s != ""; {
		n := norm.NFC.NextBoundaryInString(s, true)
		for _, r := range norm.NFC.String(s[:n]) {
			out = append(out, cell{r, w.c[i].run})
		}
		i += utf8.RuneCountInString(s[:n])
		s = s[n:]
	}
	w.c = out
	w.did("nfc")
}

func plain(c []cell) string {
	var b strings.Builder
	for _, x := range c {
		b.WriteRune(x.r)
	}
	return b.String()
}

// cluster composes one letter with its marks, shape first, and each once. It
// returns the rule that did it.
func (w *work) cluster(c []cell) (text, rule string) {
	s := plain(c)
	composed := norm.NFC.String(s)
	d := []rune(norm.NFD.String(s))
	if len(d) < 3 || !unicode.IsLetter(d[0]) {
		return composed, "nfc"
	}
	var shape, tone []rune
	twice := false
	for _, r := range d[1:] {
		of := &shape
		switch {
		case syllable.IsShape(r):
		case syllable.ToneOf(r) != syllable.Level:
			of = &tone
		default:
			return composed, "nfc"
		}
		if k := len(*of); k > 0 && (*of)[k-1] == r && w.o.on("doubled_mark") && syllable.IsVowel(d[0]) {
			twice = true
			continue
		}
		*of = append(*of, r)
	}
	if len(shape) > 1 || len(tone) > 1 {
		return composed, "nfc"
	}
	text = norm.NFC.String(string(append(append(d[:1:1], shape...), tone...)))
	switch {
	case twice:
		return text, "doubled_mark"
	case text == composed || !w.o.on("reorder"):
		return composed, "nfc"
	}
	return text, "reorder"
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
