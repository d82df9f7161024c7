// Package speech writes a Vietnamese text as it is read aloud: figures, dates,
// measures, symbols and abbreviations in words, all other words as they are and
// in their order. What was put in words is marked, and so is what may be wrong:
// an abbreviation that is not known is said letter by letter, never guessed.
package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Options are the choices of the user.
type Options struct {
	South         bool              // lẻ, ngàn, mùng for linh, nghìn, mồng
	Billion       string            // "tỷ" or "tỉ"; "" is "tỷ"
	Abbreviations map[string]string // how the user's are said; they go before those that are built in
	Sentences     bool              // each line is a sentence or a headline, and begins with a capital
}

// Mark is what a reader should know of a span.
type Mark uint8

// The marks.
const (
	Written  Mark = iota // as it is written
	Spelled              // put in words
	Doubtful             // look at it: it can be read in several ways, or is said letter by letter
)

// Span is a piece of a spoken text.
type Span struct {
	Text string // as it is said; "" for what is not read aloud, as a footnote's mark
	Was  string // as it is written
	Mark Mark
}

// Spans is a spoken text.
type Spans []Span

// String is the text as it is said.
func (s Spans) String() string {
	var b strings.Builder
	for _, x := range s {
		b.WriteString(x.Text)
	}
	return b.String()
}

// Text returns a text as it is read aloud. Its lines are read each for itself;
// an abbreviation that one of them explains, "trợ giúp pháp lý (TGPL)", is known
// in all.
func Text(s string, o Options) Spans {
	return New(o).Text(s)
}

// Voice reads texts that belong together: an abbreviation that one explains is
// known from there on.
type Voice struct {
	linh, thousand, billion, early string // words of the region
	sentences                      bool
	city                           bool                    // the committee is one of a city
	own                            map[string]abbreviation // abbreviations of the user and of the text
	phrases                        map[rune][]phrase
}

// New returns a voice that has read nothing yet.
func New(o Options) *Voice {
	v := &Voice{linh: "linh", thousand: "nghìn", billion: "tỷ", early: "mồng", sentences: o.Sentences,
		own: map[string]abbreviation{}}
	if o.South {
		v.linh, v.thousand, v.early = "lẻ", "ngàn", "mùng"
	}
	if o.Billion != "" {
		v.billion = o.Billion
	}
	for short, long := range o.Abbreviations {
		v.own[short] = abbreviation{long: long, users: true}
	}
	v.phrases = phrasesOf(o.Abbreviations)
	return v
}

// Text returns a text as it is read aloud, as the function of this name does.
func (v *Voice) Text(s string) Spans {
	v.learn(s)
	return v.text(s)
}

// text reads a text.
func (v *Voice) text(s string) Spans {
	r := reader{Voice: v, src: s}
	for r.at < len(s) {
		c, size := utf8.DecodeRuneInString(s[r.at:])
		p := r.phrase(r.at, c)
		switch {
		case p.end > 0:
		case isDigit(c):
			p = r.figures(r.at)
		case isLetter(c):
			if p = r.word(r.at); p.end == 0 {
				size = r.wordEnd(r.at) - r.at
			}
		case c != ' ' && c != ',':
			p = r.sign(r.at, c)
		}
		if p.end == 0 {
			r.at += size
			continue
		}
		r.say(p)
	}
	r.write(len(s))
	return bare(r.begin(r.out))
}

// reader goes once through a text.
type reader struct {
	*Voice
	src     string
	at      int  // what is before is read
	written int  // what is before is in out
	measure int  // end of the last figure with its unit: what a "/" behind it is "trên"
	former  kind // of the last piece
	since   int  // where the last piece ends
	out     Spans
}

// piece is something of the text that is said otherwise than it is written.
type piece struct {
	said  string
	end   int // in the text; 0 when there is no such piece
	doubt bool
	kind  kind
	value number // of a number or a measure
}

// kind is what a piece is to its neighbours.
type kind uint8

const (
	other  kind = iota // nothing that goes on
	plain              // a number
	amount             // a number with its unit
	clock              // a time of day
	day                // a date
	phone              // a telephone number
	plates             // the plate of a vehicle
)

// write puts what is written as it is before a place into the spoken text.
func (r *reader) write(to int) {
	if r.written < to {
		s := r.src[r.written:to]
		r.out = append(r.out, Span{Text: s, Was: s})
		r.written = to
	}
}

// mostMerged is how long a span grows, in bytes, by pieces side by side.
const mostMerged = 400

// say puts a piece into the spoken text.
func (r *reader) say(p piece) {
	r.write(r.at)
	if p.said == "" && r.startsLine(r.at) {
		p.end = r.skip(p.end)
	}
	if last := len(r.out) - 1; last >= 0 && p.said != "" && endsInLetter(r.out[last]) && startsWithLetter(p.said) {
		p.said = " " + p.said // 14°32'
	}
	mark := Spelled
	if p.doubt {
		mark = Doubtful
	}
	if was := r.src[r.at:p.end]; p.said == "" {
		r.drop(was, p.end)
	} else if last := len(r.out) - 1; last >= 0 && r.out[last].Mark == mark && r.out[last].Text != "" &&
		len(r.out[last].Text) < mostMerged {
		r.out[last].Text += p.said
		r.out[last].Was += was
	} else {
		r.out = append(r.out, Span{p.said, was, mark})
	}
	if p.kind == amount || p.kind == plain {
		r.measure = p.end
	}
	r.former, r.since = p.kind, p.end
	r.at, r.written = p.end, p.end
}

// endsInLetter reports whether a span is put in words, and its last character
// is a letter.
func endsInLetter(s Span) bool {
	c, _ := utf8.DecodeLastRuneInString(s.Text)
	return s.Mark != Written && isLetter(c)
}

func startsWithLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isLetter(c)
}

// bare takes spaces at the ends of what is put in words out of it.
func bare(spans Spans) Spans {
	out := make(Spans, 0, len(spans)+8)
	space := Span{Text: " "}
	for _, s := range spans {
		if s.Mark == Written || s.Text == "" || s.Text[0] != ' ' && s.Text[len(s.Text)-1] != ' ' {
			out = append(out, s)
			continue
		}
		text := strings.TrimSpace(s.Text)
		if s.Text[0] == ' ' {
			out = append(out, space)
		}
		out = append(out, Span{text, s.Was, s.Mark})
		if s.Text[len(s.Text)-1] == ' ' {
			out = append(out, space)
		}
	}
	return out
}

// drop leaves out what is not read aloud, with the space before it where a space
// or the end of a clause follows, and not in "xem *ngay*".
func (r *reader) drop(was string, end int) {
	next := r.peek(end)
	if last := len(r.out) - 1; last >= 0 && r.out[last].Mark == Written &&
		(end == len(r.src) || strings.ContainsRune(" \u00a0\n\r.,;:!?…)”\"", next)) {
		if r.out[last].Text = strings.TrimRight(r.out[last].Text, " \u00a0"); r.out[last].Text == "" {
			was = r.out[last].Was + was
			r.out = r.out[:last]
		} else {
			was = r.out[last].Was[len(r.out[last].Text):] + was
			r.out[last].Was = r.out[last].Text
		}
	}
	r.out = append(r.out, Span{"", was, Spelled})
}

// begin gives sentences that begin with a figure or an abbreviation their
// capital: in a line that is closed like a sentence, or in all.
func (r *reader) begin(out Spans) Spans {
	first, from := true, 0
	line := 0 // end of the line in hand, and of the text that closes it
	ends := 0
	for i := range out {
		s := &out[i]
		if s.Mark == Written {
			first = opens(s.Text, first)
		} else if s.Text != "" {
			if behind := from + len(s.Was); behind > line || line == 0 {
				line, ends = closed(r.src, behind)
			}
			if first && s.Text != s.Was && (r.sentences || from+len(s.Was) < ends) {
				c, size := utf8.DecodeRuneInString(s.Text)
				s.Text = string(unicode.ToUpper(c)) + s.Text[size:]
			}
			first = false
		}
		from += len(s.Was)
	}
	return out
}

// opens reports whether a sentence begins behind a text; before says whether
// one does before it.
func opens(s string, before bool) bool {
	for i := len(s); i > 0; {
		c, size := utf8.DecodeLastRuneInString(s[:i])
		switch {
		case c == '.' || c == '!' || c == '?' || c == '…':
			return i < len(s) // "3.5" is no two sentences
		case c == '\n':
			return true
		case isLetter(c) || isDigit(c) || strings.ContainsRune(",;:)”%", c):
			return false
		}
		i -= size
	}
	return before
}

// closed returns where the line ends that holds a place, and the end of the mark
// that closes it like a sentence; 0 for one that is none.
func closed(s string, at int) (line, mark int) {
	line = len(s)
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		line = at + i
	}
	text := strings.TrimRight(s[:line], " \t\r\"”’)")
	switch c, _ := utf8.DecodeLastRuneInString(text); c {
	case '.', '!', '?', '…', ';':
		return line, len(text)
	}
	return line, 0
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.Mn, c)
}

func isSpace(c rune) bool { return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t' }

func isDash(c rune) bool { return c == '-' || c == '–' || c == '—' || c == '−' }
