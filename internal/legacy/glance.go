package legacy

import (
	"sync"
	"unicode/utf8"
)

// mayBeSuspect reports whether isSuspect may find something in a text: a glance at each
// byte with the two before it, which takes a third of the time, since nothing in it has to
// wait until it is known how long a letter is. What is not well-formed it leaves to isSuspect.
func mayBeSuspect(text string) bool {
	t := glanceTables()
	before, last := byte(' '), byte(' ')
	for i := range len(text) {
		c := text[i]
		if t.shows[before]&t.asks[t.rows[last]%glanceRows][c] != 0 {
			return true
		}
		before, last = last, c
	}
	return t.shows[before]&t.asks[t.rows[last]%glanceRows]['\n'] != 0
}

// glances is what mayBeSuspect looks things up in.
type glances struct {
	rows  [256]uint8
	asks  [glanceRows][256]hint // what the byte before a byte of a row and the next one must show for them to be suspect
	shows [256]hint
}

// The rows of bytes that are asked the same of what is behind them.
const (
	rowASCII = iota
	rowNext  // continues a character
	row80    // does so, and is 0x80
	rowC2    // begins a character of two bytes
	rowC3
	rowC4
	rowC5
	rowC6
	rowE1
	rowE2
	rowOther // begins any other
	glanceRows
)

// hint is a set of what a byte may show to the next but one.
type hint uint16

const (
	hintAny   hint = 1 << iota // every byte does
	hintSmall                  // a small letter of ASCII
	hintVowel                  // a vowel of ASCII, or part of a character beyond it
	hintA                      // of either case
	hintE
	hintO
	hintU // or y
	hintE2
	hintThree   // begins a character of three bytes
	hintNoThree // begins none
)

var glanceTables = sync.OnceValue(func() *glances {
	t := new(glances)
	for b := range 256 {
		c := byte(b)
		t.rows[b] = rowOf(c)
		t.shows[b] = shownBy(c)
		for row := range t.asks {
			t.asks[row][b] = asked(uint8(row), c)
		}
	}
	return t
})

func rowOf(c byte) uint8 {
	switch {
	case c < utf8.RuneSelf:
		return rowASCII
	case c == 0x80:
		return row80
	case !utf8.RuneStart(c):
		return rowNext
	case c >= 0xC2 && c <= 0xC6:
		return rowC2 + c - 0xC2
	case c == 0xE1:
		return rowE1
	case c == 0xE2:
		return rowE2
	}
	return rowOther
}

func shownBy(c byte) hint {
	shows := hintAny
	if c-'a' < 26 {
		shows |= hintSmall
	}
	if c >= utf8.RuneSelf {
		shows |= hintVowel
	}
	switch c | 0x20 {
	case 'a':
		shows |= hintA | hintVowel
	case 'e':
		shows |= hintE | hintVowel
	case 'i':
		shows |= hintVowel
	case 'o':
		shows |= hintO | hintVowel
	case 'u', 'y':
		shows |= hintU | hintVowel
	}
	switch c {
	case 0xE1:
		return shows | hintThree
	case 0xE2:
		return shows | hintThree | hintE2
	}
	return shows | hintNoThree
}

// asked is what the byte before one of a row and this one must show for them to be
// suspect; 0 where they never are.
func asked(row, c uint8) hint {
	next := c >= utf8.RuneSelf && !utf8.RuneStart(c)
	switch {
	case row == rowOther:
		return hintAny
	case row == rowASCII && next, row >= rowC2 && !next:
		return hintAny // not well-formed
	case row == rowE1:
		if c|1 == 0xBB { // U+1E80 to U+1EFF
			return 0
		}
		return hintAny
	case row == rowE2:
		if c == 0x80 {
			return 0
		}
		return hintAny
	case row >= rowC2:
		return askedOfTwo(0xC2+row-rowC2, c)
	case next: // behind another
		if row == row80 && kindOf(0x2000|rune(c&0x3F)) != 0 {
			return hintNoThree | hintE2
		}
		return hintNoThree
	}
	asks := hint(0)
	if row != rowASCII {
		asks = hintThree // it has two bytes only
	}
	if c == '^' || c == '`' || c == '~' || c < utf8.RuneSelf && isSign(rune(c)) || rowOf(c) == rowOther {
		return hintAny
	}
	return asks
}

// askedOfTwo is asked of a character of two bytes.
func askedOfTwo(first, c byte) (asks hint) {
	r := rune(first&0x1F)<<6 | rune(c&0x3F)
	if first == latinByte0 && latinSet(1)<<(c&0x1F)&latinSigns == 0 {
		if c < 0xA0 {
			asks = hintSmall
		}
		for _, of := range []struct {
			never latinSet
			hint  hint
		}{{neverBehindA, hintA}, {neverBehindE, hintE}, {neverBehindO, hintO}, {neverBehindU, hintU}} {
			if of.never>>(c&0x1F)&1 != 0 {
				asks |= of.hint
			}
		}
		return asks
	}
	switch kindOf(r) {
	case signKind:
		return hintAny
	case toneKind:
		return hintVowel
	}
	return 0
}
