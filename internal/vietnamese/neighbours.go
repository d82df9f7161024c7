package vietnamese

import (
	"unicode"

	"bantin/internal/syllable"
)

// neighbours is the words beside one, counted by what they are.
type neighbours struct {
	marked  int // Vietnamese, with letters that show it
	plain   int // Vietnamese, or any language's: "an", "to"
	foreign int // no syllable of Vietnamese
	alien   int // with letters that Vietnamese does not have
	before  int // words of the four that are before it
}

// reach is how many words on each side are looked at, and gap how many
// characters may part one from the next.
const (
	reach = 2
	gap   = 4
)

// around looks at the words beside w.c[from:to], n on each side at most, in the
// same line. Abbreviations count as nothing.
func (w *work) around(from, to, n int) neighbours {
	var out neighbours
	i := from - 1
	for range n {
		end := skip(w.c, i, -1)
		if end < 0 {
			break
		}
		for i = end; i >= 0 && isWordRune(w.c[i].r); i-- {
		}
		out.count(w.c[i+1 : end+1])
		out.before++
	}
	j := to
	for range n {
		start := skip(w.c, j, 1)
		if start < 0 {
			break
		}
		for j = start; j < len(w.c) && isWordRune(w.c[j].r); j++ {
		}
		out.count(w.c[start:j])
	}
	return out
}

// skip returns the next letter from i on, forwards or backwards; -1 when there
// is none near in the line.
func skip(c []cell, i, step int) int {
	for range gap {
		switch {
		case i < 0 || i >= len(c) || c[i].r == '\n':
			return -1
		case isWordRune(c[i].r):
			return i
		}
		i += step
	}
	return -1
}

func (n *neighbours) count(word []cell) {
	switch kindOf(word) {
	case markedWord:
		n.marked++
	case plainWord:
		n.plain++
	case foreignWord:
		n.foreign++
	case alienWord:
		n.alien++
	}
}

// wordKind is what the letters of a word say of its language.
type wordKind uint8

const (
	shortForm   wordKind = iota // an abbreviation or a letter: no language
	markedWord                  // Vietnamese, with letters that show it
	plainWord                   // a syllable of letters that every language has
	foreignWord                 // no syllable of Vietnamese
	alienWord                   // with letters that Vietnamese does not have
)

// kindOf tells the kind of a word. One whose tone is in the wrong place is
// Vietnamese, if its letters are.
func kindOf(word []cell) wordKind {
	var buf [7]rune
	upper, marked, own := true, false, false
	for i, c := range word {
		if i < len(buf) {
			buf[i] = c.r
		}
		if unicode.IsLower(c.r) {
			upper = false
		}
		if c.r < 0x80 {
			continue
		}
		if !isVietnamese(c.r) {
			return alienWord
		}
		marked = true
		own = own || syllable.IsOwn(c.r)
	}
	if len(word) <= len(buf) {
		rs := buf[:len(word)]
		_, ok := syllable.Parse(rs)
		switch ok = ok && own || syllable.IsSyllable(rs); {
		case ok && marked:
			return markedWord
		case ok:
			return plainWord
		}
	}
	if upper || len(word) == 1 {
		return shortForm // also "c) Đối với"
	}
	return foreignWord
}

// isVietnamese reports whether a letter beyond ASCII is one of Vietnamese.
func isVietnamese(r rune) bool {
	base, _ := syllable.Split(r)
	return syllable.IsOwn(r) || base < 0x80 || base == 'â' || base == 'ê' || base == 'ô' || base == 'Â' ||
		base == 'Ê' || base == 'Ô'
}

// other reports whether the words beside speak for another language.
func (n neighbours) other() bool { return n.alien > 0 || n.foreign > 0 && n.marked == 0 }

// isForeign reports whether a line is in another language than Vietnamese: of
// its first words, more are no syllables than are, and hardly one has letters
// that show Vietnamese.
func isForeign(c []cell) bool {
	const enough = 24
	all, marked, foreign := 0, 0, 0
	for i := 0; i < len(c) && all < enough; i++ {
		if !isWordRune(c[i].r) {
			continue
		}
		j := i
		for j < len(c) && isWordRune(c[j].r) {
			j++
		}
		switch kindOf(c[i:j]) {
		case markedWord:
			marked++
		case foreignWord, alienWord:
			foreign++
		case shortForm:
			all--
		}
		all++
		i = j
	}
	return all >= 3 && 2*foreign > all && 6*marked < all
}
