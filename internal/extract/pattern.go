package extract

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// pattern is a regular expression that is compiled when it is first asked for:
// these are long, and a command that reads no page should not wait for them.
func pattern(expr string) func() *expression {
	return sync.OnceValue(func() *expression {
		return &expression{regexp.MustCompile(expr), firstPairOf(expr)}
	})
}

// expression is a regular expression. One that only matches at the beginning of
// a text is asked of each line of a page, and nearly none begins as it does.
type expression struct {
	*regexp.Regexp
	begins *firstPair // nil where a match may begin anywhere, or with nothing
}

// MatchString reports whether a text holds a match.
func (e *expression) MatchString(s string) bool {
	if e.begins != nil && !e.begins.may(s) {
		return false
	}
	return e.Regexp.MatchString(s)
}

// FindString is the first match in a text, "" when there is none.
func (e *expression) FindString(s string) string {
	if e.begins != nil && !e.begins.may(s) {
		return ""
	}
	return e.Regexp.FindString(s)
}

// FindStringSubmatch is the first match in a text and its parts, nil when there is
// none.
func (e *expression) FindStringSubmatch(s string) []string {
	if e.begins != nil && !e.begins.may(s) {
		return nil
	}
	return e.Regexp.FindStringSubmatch(s)
}

// ReplaceAllString is a text with another in place of each match.
func (e *expression) ReplaceAllString(s, by string) string {
	if e.begins != nil && !e.begins.may(s) {
		return s
	}
	return e.Regexp.ReplaceAllString(s, by)
}

// firstPair is the two characters that a match begins with.
type firstPair struct {
	bytes [256]bool
	pairs *[pairBits]bool // of the first two characters, by a hash of them; nil when they may be too many
	any   []rune          // first characters that anything, or nothing, may follow
}

// pairBits is how many hashes there are of two characters; few expressions
// begin with more than a hundred pairs.
const pairBits = 2048

// pairHash is the hash of two characters.
func pairHash(a, b rune) int { return int(a*37+b) & (pairBits - 1) }

// may reports whether a match may be in a text.
func (b *firstPair) may(s string) bool {
	if s == "" || !b.bytes[s[0]] {
		return false
	}
	if b.pairs == nil {
		return true
	}
	first, k := utf8.DecodeRuneInString(s)
	if slices.Contains(b.any, first) {
		return true
	}
	second, n := utf8.DecodeRuneInString(s[k:])
	return n > 0 && b.pairs[pairHash(first, second)]
}

// firstPairOf is what a match of an expression begins with, nil when it need not
// be at the beginning of a text, or may be empty.
func firstPairOf(expr string) *firstPair {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	first := firsts{prog: prog, seen: make([]anchors, len(prog.Inst))}
	if first.follow(uint32(prog.Start), loose); first.empty || first.other || first.loose {
		return nil
	}
	b := &firstPair{pairs: &[pairBits]bool{}}
	for _, in := range first.found {
		addBytes(&b.bytes, in)
	}
	for _, in := range first.found {
		if !b.addPairs(prog, in) {
			b.pairs = nil
			break
		}
	}
	return b
}

// addPairs adds the pairs that begin with what an instruction matches; false when
// that is too much.
func (b *firstPair) addPairs(prog *syntax.Prog, in *syntax.Inst) bool {
	ones, ok := runesOf(in)
	if !ok {
		return false
	}
	next := firsts{prog: prog, seen: make([]anchors, len(prog.Inst))}
	next.follow(in.Out, loose)
	var twos []rune
	for _, second := range next.found {
		more, few := runesOf(second)
		twos, next.other = append(twos, more...), next.other || !few
	}
	if next.empty || next.other {
		b.any = append(b.any, ones...)
		return true
	}
	for _, one := range ones {
		for _, two := range twos {
			b.pairs[pairHash(one, two)] = true
		}
	}
	return true
}

// firsts gathers the instructions that match the first character from a place
// of an expression on.
type firsts struct {
	prog  *syntax.Prog
	seen  []anchors
	found []*syntax.Inst
	empty bool // a match may end there
	other bool // it may be any character
	loose bool // it need not be at the beginning of the text
}

// anchors are the ways to an instruction: those that ask for the beginning of the
// text, and those that do not.
type anchors uint8

const (
	loose anchors = 1 << iota
	anchored
)

// follow gathers those of what begins at an instruction, on a way to it.
func (f *firsts) follow(at uint32, way anchors) {
	if f.seen[at]&way != 0 {
		return
	}
	f.seen[at] |= way
	in := &f.prog.Inst[at]
	switch in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		f.follow(in.Out, way)
		f.follow(in.Arg, way)
	case syntax.InstEmptyWidth:
		if syntax.EmptyOp(in.Arg)&syntax.EmptyBeginText != 0 {
			way = anchored
		}
		f.follow(in.Out, way)
	case syntax.InstCapture, syntax.InstNop:
		f.follow(in.Out, way)
	case syntax.InstFail:
	case syntax.InstMatch:
		f.empty = true
	case syntax.InstRune, syntax.InstRune1:
		f.found = append(f.found, in)
		f.loose = f.loose || way == loose
	default:
		f.other = true
	}
}

// maxRunes is how many characters are few.
const maxRunes = 40

// runesOf is the characters that an instruction matches, if they are few.
func runesOf(in *syntax.Inst) (all []rune, few bool) {
	if len(in.Rune) == 1 {
		fold := syntax.Flags(in.Arg)&syntax.FoldCase != 0
		for r := in.Rune[0]; ; {
			all = append(all, r)
			if r = unicode.SimpleFold(r); !fold || r == in.Rune[0] {
				return all, true
			}
		}
	}
	for i := 0; i+1 < len(in.Rune); i += 2 {
		if len(all)+int(in.Rune[i+1]-in.Rune[i]) >= maxRunes {
			return nil, false
		}
		for r := in.Rune[i]; r <= in.Rune[i+1]; r++ {
			all = append(all, r)
		}
	}
	return all, true
}

// addBytes adds the first bytes of the characters that an instruction matches.
func addBytes(bytes *[256]bool, in *syntax.Inst) {
	if few, ok := runesOf(in); ok {
		for _, r := range few {
			bytes[firstByte(r)] = true
		}
	}
	if len(in.Rune) == 1 {
		in = &syntax.Inst{Rune: []rune{in.Rune[0], in.Rune[0]}}
	}
	for i := 0; i+1 < len(in.Rune); i += 2 {
		for b := int(firstByte(in.Rune[i])); b <= int(firstByte(in.Rune[i+1])); b++ {
			bytes[b] = true
		}
		if in.Rune[i] <= utf8.RuneError && utf8.RuneError <= in.Rune[i+1] {
			for b := utf8.RuneSelf; b < 256; b++ {
				bytes[b] = true // what is no character is read as that one
			}
		}
	}
}

// firstByte is the first byte of a character.
func firstByte(r rune) byte { return utf8.AppendRune(nil, r)[0] }

// lineSet is a set of lines or words, made when it is first asked for, as those
// of pattern are.
func lineSet(lines ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		s := map[string]bool{}
		for _, l := range lines {
			s[l] = true
		}
		return s
	})
}
