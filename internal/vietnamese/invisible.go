package vietnamese

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// invisible drops what no reader sees, and brings all white space to single
// spaces; ligatures and full-width forms come apart, and control characters
// are the marks of punctuation that they were.
func (w *work) invisible() {
	out := w.c[:0:len(w.c)]
	fresh := false // out no longer shares the cells
	space := false
	var of language
	for i := 0; i < len(w.c); i++ {
		c := w.c[i]
		r := c.r
		if r >= ' ' && r < 0x7F {
			if r != ' ' || !w.o.on("spaces") {
				space = false
				out = append(out, c)
				continue
			}
		}
		switch {
		case r == '\n':
			out = w.unended(out)
			space = true
			out = append(out, c)
			continue
		case isSpace(r):
			rule := "spaces"
			if r == 0xA0 {
				rule = "nbsp_in"
			}
			if !w.o.on(rule) || !space && w.foreignSpace(&of, i) {
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
		case r < 0xA0:
			if c.r = w.control(r); c.r == 0 {
				continue
			}
		case r >= 0xC2 && r <= 0xF4 && i+1 < len(w.c) && w.c[i+1].r >= 0x80 && w.c[i+1].r < 0xC0:
			if d, n := doubled(w.c[i:]); n > 0 {
				w.did("c1")
				c.r = d
				i += n - 1
				if of.leftward == no && isLeftward(d) {
					of.leftward = yes
				}
			}
		case w.steers(&of, out, i):
			continue
		case r >= 0xFB00 && r <= 0xFB06 && w.o.on("ligature") || r >= 0xFF01 && r <= 0xFF5E && w.o.on("fullwidth") &&
			!besideCJK(out, w.c[i+1:]):
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
	out = w.unended(out)
	for len(out) > 0 && out[len(out)-1].r == '\n' {
		out = w.unended(out[:len(out)-1])
	}
	w.c = out
}

// language is what a pass finds of the language of a text, which is gone through once for
// it, however many characters ask.
type language struct {
	foreign, leftward known
}

// foreignSpace reports whether the character at i is a no-break space that another
// language has before a mark, or inside its quotation marks: "Quelle joie !".
func (w *work) foreignSpace(of *language, i int) bool {
	r := w.c[i].r
	if r != 0xA0 && r != 0x202F || i == 0 || i+1 == len(w.c) {
		return false
	}
	beside := strings.ContainsRune(";:!?»%", w.c[i+1].r) || w.c[i-1].r == '«'
	return beside && !w.vietnamese && of.foreign.is(func() bool { return isForeign(w.c) })
}

// unended takes the spaces off the end of what is written.
func (w *work) unended(out []cell) []cell {
	if !w.o.on("spaces") {
		return out
	}
	for len(out) > 0 && out[len(out)-1].r == ' ' {
		out = out[:len(out)-1]
		w.did("spaces")
	}
	return out
}

// control returns the mark of punctuation that a control character was; 0 for
// one that is none. No control character is ever kept: that is no rule of style,
// but what no page can show.
func (w *work) control(r rune) rune {
	mark := rune(0)
	if r >= 0x80 {
		mark = windows1252[r-0x80]
	}
	if mark == 0 {
		w.did("control")
	} else {
		w.did("c1")
	}
	return mark
}

// isSpace reports whether a character is white space within a line.
func isSpace(r rune) bool {
	return r == ' ' || r >= '\t' && r <= '\r' && r != '\n' || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x2028 ||
		r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// windows1252 is what the characters U+0080 to U+009F of a text are that was
// in windows-1252 and read as Latin-1; 0 where that encoding has nothing.
var windows1252 = [...]rune{'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ'}

// doubled returns the character whose bytes in UTF-8 the cells begin with, each
// read as Latin-1, and how many they are. One of them at least is a control
// character: letters and signs alone may be meant.
func doubled(c []cell) (r rune, n int) {
	var bytes [4]byte
	control := false
	for n < len(bytes) && n < len(c) && c[n].r >= 0x80 && c[n].r <= 0xFF {
		control = control || c[n].r < 0xA0
		bytes[n] = byte(c[n].r)
		n++
		if r, size := utf8.DecodeRune(bytes[:n]); size == n && r != utf8.RuneError {
			if !control || r < 0xA0 {
				return 0, 0
			}
			return r, n
		}
	}
	return 0, 0
}

// steers reports whether the character at i only steers how others are shown
// and has nothing to steer here, so that it is dropped. out is what is
// before it.
func (w *work) steers(of *language, out []cell, i int) bool {
	r := w.c[i].r
	rule := ""
	switch {
	case r == 0xAD:
		rule = "soft_hyphen"
	case r < 0x34F:
	case r >= 0x200E && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		rule = "bidi"
	case unseen(r):
		rule = "zero_width"
	}
	if rule == "" || !w.o.on(rule) || rule == "bidi" && of.leftward.is(w.leftward) {
		return false
	}
	if rule == "zero_width" {
		prev, next := rune(0), rune(0)
		if len(out) > 0 {
			prev = out[len(out)-1].r
		}
		if i+1 < len(w.c) {
			next = w.c[i+1].r
		}
		if joins(prev, r, next) {
			return false
		}
	}
	w.did(rule)
	return true
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

// joins reports whether an unseen character has its use between two others: it
// holds the parts of an emoji together, is spelling in Persian or Hindi, parts
// words of Thai, or chooses the form of a Chinese letter.
func joins(prev, r, next rune) bool {
	switch {
	case r == 0x200D && isPicture(prev):
		return isPicture(next)
	case r >= 0x200B && r <= 0x200D:
		return isEastern(prev) && isEastern(next)
	case r == 0xFE0E || r == 0xFE0F:
		return isPicture(prev) || next == 0x20E3
	case r >= 0xFE00 && r <= 0xFE0D || r >= 0xE0100:
		return unicode.Is(unicode.Han, prev)
	case r >= 0xE0020 && r <= 0xE007F: // the flags of England, Scotland and Wales
		return isPicture(prev)
	}
	return false
}

// isPicture reports whether a character is a sign that may be an emoji, or
// belongs to one.
func isPicture(r rune) bool {
	return r > 0xA8 && (unicode.In(r, unicode.So, unicode.Sm, unicode.Sk) || r == 0xFE0F || r == '‼' || r == '⁉' ||
		r == '〰' || r >= 0xE0020 && r <= 0xE007F)
}

// isEastern reports whether a character is a letter or a sign of a script from
// Hebrew eastwards.
func isEastern(r rune) bool {
	return r >= 0x590 && (r < 0x1E00 || r >= 0xA000) && unicode.In(r, unicode.L, unicode.M)
}

// leftward reports whether the text has letters that are written from right to
// left: the marks of direction beside them have their use.
func (w *work) leftward() bool {
	return slices.ContainsFunc(w.c, func(c cell) bool { return isLeftward(c.r) })
}

func isLeftward(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// cjkReach is how far from a full-width form its letters are looked for.
const cjkReach = 16

// besideCJK reports whether the letter nearest on one of the two sides is
// Chinese, Japanese or Korean, where full width is right.
func besideCJK(before, after []cell) bool {
	for k := 1; k <= min(cjkReach, len(before)); k++ {
		if r := before[len(before)-k].r; isCJK(r) {
			return true
		} else if isPlainLetter(r) {
			break
		}
	}
	for _, c := range after[:min(cjkReach, len(after))] {
		if isCJK(c.r) {
			return true
		}
		if isPlainLetter(c.r) {
			break
		}
	}
	return false
}

func isPlainLetter(r rune) bool { return unicode.IsLetter(r) && (r < 0xFF01 || r > 0xFF5E) }

func isCJK(r rune) bool {
	return r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Bopomofo) || r > 0x3000 && r <= 0x303F)
}
