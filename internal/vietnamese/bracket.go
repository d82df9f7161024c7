package vietnamese

import (
	"strings"
	"unicode"

	"bantin/internal/syllable"
)

// opening writes ( or [, and before it the space that parts a remark from its
// word: "giá bán (khoảng 10 triệu)".
func (p *marks) opening(i int) {
	c := p.in[i]
	if c.r == '(' && unicode.IsLower(p.last(0)) && p.remark(i) && !p.guarded(i) && !p.code(i) {
		p.space(c.run)
	}
	p.put(c.r, c.run)
}

// remarkReach is how long a remark in brackets may be, in characters.
const remarkReach = 200

// remark reports whether the bracket at i, glued to a Vietnamese word, opens
// words: they have a space among them, and one of the two words beside the
// bracket has Vietnamese letters. "f(x, y)" and "thôn(xã)" have not.
func (p *marks) remark(i int) bool {
	word := p.wordTo(i - 1)
	k := kindOf(word)
	if len(word) < 2 || k != markedWord && (k != plainWord || kindOf(p.wordFrom(i+1)) != markedWord) ||
		!unicode.IsLetter(p.at(i+1)) && !isDigit(p.at(i+1)) {
		return false
	}
	space := false
	for j := i + 1; j < min(len(p.in), i+remarkReach); j++ {
		switch p.in[j].r {
		case ' ':
			space = true
		case ')':
			return space
		case '(', '\n':
			return false
		}
	}
	return false
}

// closed writes ) or ], without a space before it, and the one that parts it
// from a word after it.
func (p *marks) closed(i int) {
	c := p.in[i]
	if p.last(0) == ' ' && p.o.on("bracket_spaces") && (p.numbers(i) || p.spaced(p.partner(i))) {
		p.unspace()
		p.did("bracket_spaces")
	}
	p.put(c.r, c.run)
	if unicode.IsLetter(p.at(i+1)) && (p.bracketed(i) || p.numbered(i)) && !p.guarded(i) && !p.code(i) {
		p.space(c.run)
	}
}

// bracketReach is how far from a bracket its partner is looked for, in characters.
const bracketReach = 600

// partner returns the place of the bracket that the one at i closes; -1 for none
// near.
func (p *marks) partner(i int) int {
	depth := 0
	for k := i - 1; k >= max(0, i-bracketReach) && p.in[k].r != '\n'; k-- {
		switch p.in[k].r {
		case ')', ']':
			depth++
		case '(', '[':
			if depth == 0 && closingOf(p.in[k].r) == p.in[i].r {
				return k
			}
			if depth--; depth < 0 {
				return -1
			}
		}
	}
	return -1
}

// spaced reports whether the spaces inside the brackets that open at k are to go:
// they hold words or figures, and none of the signs of a formula, of code or of
// the usage of a command: "( x ^ 2 )", "[ -c ]", "if [ a = b ]". A bracket that has no
// partner is perhaps the sign that the text speaks of.
func (p *marks) spaced(k int) bool {
	if k < 0 || p.at(k-1) == p.in[k].r || p.at(k-1) == '-' || p.in[k].r == '(' && p.emoticonAt(k) || p.calls(k) {
		return false
	}
	depth, words := 0, false
	for j := k + 1; j < min(len(p.in), k+bracketReach) && p.in[j].r != '\n'; j++ {
		switch r := p.in[j].r; r {
		case '(', '[':
			if p.in[k].r == '[' {
				return false
			}
			if depth++; depth > maxNested {
				return false
			}
		case ')', ']':
			if depth == 0 {
				return words && r == closingOf(p.in[k].r)
			}
			depth--
		case '^', '*', '_', '\\', '{', '}', '=', '<', '>', '$', '|':
			return false
		case '%', ';':
			if p.in[k].r == '[' || r == '%' && isText(p.at(j+1)) {
				return false
			}
		case '-':
			if p.in[k].r == '[' && p.at(j-1) == ' ' && p.at(j+1) != ' ' {
				return false
			}
			words = true
		case '…', '+':
			words = true
		default:
			words = words || isText(r)
		}
	}
	return false
}

// maxNested is how deep brackets are in one another in copy.
const maxNested = 8

// emoticonAt reports whether the bracket at k is the mouth of an emoticon: ":(".
func (p *marks) emoticonAt(k int) bool {
	if p.at(k-1) == '-' {
		k--
	}
	return strings.ContainsRune(":;=", p.at(k-1)) && isBlank(p.at(k-2))
}

// numbers reports whether the bracket at i closes the letter or figure of a list:
// "a ) Thông báo".
func (p *marks) numbers(i int) bool {
	n := 0
	for k := i - 2; isText(p.at(k)); k-- {
		n++
	}
	return n > 0 && n <= 2 && isBlank(p.at(i-2-n)) && p.partner(i) < 0 && p.at(i+1) == ' '
}

// bracketed reports whether what the bracket at i closes has a space in it: a
// remark, not a letter of a word or a formula. A word with Vietnamese letters
// after it is parted from a word or a figure too.
func (p *marks) bracketed(i int) bool {
	space := false
	for k := i - 1; k >= max(0, i-remarkReach) && p.in[k].r != '\n'; k-- {
		switch p.in[k].r {
		case ' ':
			space = true
		case '(', '[':
			if space {
				return !p.calls(k) && p.at(k-1) != '/'
			}
			inside := p.in[k+1 : i]
			return len(inside) > 1 && kindOf(p.wordFrom(i+1)) == markedWord &&
				(isDigit(inside[len(inside)-1].r) || isWord(inside))
		}
	}
	return false
}

// isWord reports whether cells are a syllable.
func isWord(c []cell) bool {
	var buf [7]rune
	if len(c) > len(buf) {
		return false
	}
	for i, x := range c {
		buf[i] = x.r
	}
	return syllable.IsSyllable(buf[:len(c)])
}

// numbered reports whether the bracket at i follows the letter or figure of a
// list, "a)", and a word with Vietnamese letters or a sentence follows it.
func (p *marks) numbered(i int) bool {
	k := i - 1
	for isDigit(p.at(k)) {
		k--
	}
	if k == i-1 && unicode.IsLower(p.at(k)) {
		k--
	}
	return k < i-1 && k >= i-3 && isBlank(p.at(k)) && (kindOf(p.wordFrom(i+1)) == markedWord || p.sentence(i+1))
}
