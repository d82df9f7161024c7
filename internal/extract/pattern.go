package extract

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// pattern is a regular expression that is made when it is first asked for: these are long, and a
// command that reads no page should not wait for them.
func pattern(expr string) func() *expression {
	patterns = append(patterns, expr)
	return sync.OnceValue(func() *expression {
		return &expression{begins(expr), sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
	})
}

// expression is a regular expression. It is asked of each line of a page, and nearly
// none holds what a match begins with: most expressions are never compiled for a page.
type expression struct {
	begins   *firstLetters // nil where a match may begin with anything, or with nothing
	compiled func() *regexp.Regexp
}

// may reports whether a text may hold a match.
func (e *expression) may(s string) bool { return e.begins == nil || e.begins.may(s) }

// MatchString reports whether a text holds a match.
func (e *expression) MatchString(s string) bool { return e.may(s) && e.compiled().MatchString(s) }

// FindString is the first match in a text, "" when there is none.
func (e *expression) FindString(s string) string {
	if !e.may(s) {
		return ""
	}
	return e.compiled().FindString(s)
}

// FindStringSubmatch is the first match in a text and its parts, nil when there is
// none.
func (e *expression) FindStringSubmatch(s string) []string {
	if !e.may(s) {
		return nil
	}
	return e.compiled().FindStringSubmatch(s)
}

// FindStringIndex is where the first match in a text begins and ends, nil when there is none.
func (e *expression) FindStringIndex(s string) []int {
	if !e.may(s) {
		return nil
	}
	return e.compiled().FindStringIndex(s)
}

// FindAllString is the matches in a text, up to so many.
func (e *expression) FindAllString(s string, most int) []string {
	if !e.may(s) {
		return nil
	}
	return e.compiled().FindAllString(s, most)
}

// ReplaceAllString is a text with another in place of each match.
func (e *expression) ReplaceAllString(s, by string) string {
	if !e.may(s) {
		return s
	}
	return e.compiled().ReplaceAllString(s, by)
}

// firstLetters is the first characters of what an expression matches, whatever the
// case of those of ASCII.
type firstLetters struct {
	loose bool // a match may begin anywhere in a text
	bytes [256]bool
	// The two tables are by a hash of the characters so far.
	open  *hashes // whether anything, or nothing, may follow them
	whole *hashes // of beginLength characters; nil both when the first may be too many
}

// beginLength is how many characters of what is matched are looked at: "copyright" has
// one more than "copy" that tells.
const beginLength = 5

// beginBits is how many hashes there are of first characters; few expressions begin
// with more than some hundred.
const beginBits = 8192

// beginMost is how many beginnings are followed at most.
const beginMost = beginBits / 8

// hashes is a set of hashes.
type hashes [beginBits / 64]uint64

func (h *hashes) add(hash int)      { h[hash/64] |= 1 << (hash % 64) }
func (h *hashes) has(hash int) bool { return h[hash/64]>>(hash%64)&1 == 1 }

// beginHash is the hash of characters, and of one more.
func beginHash(hash int, c rune) int {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return (hash*37 + int(c) + 1) & (beginBits - 1)
}

// may reports whether a match may be in a text.
func (b *firstLetters) may(s string) bool {
	if !b.loose {
		return b.mayBegin(s)
	}
	for i := range len(s) {
		if b.bytes[s[i]] && b.mayBegin(s[i:]) {
			return true
		}
	}
	return false
}

// mayBegin reports whether a match may be at the beginning of a text.
func (b *firstLetters) mayBegin(s string) bool {
	if s == "" || !b.bytes[s[0]] {
		return false
	}
	if b.open == nil {
		return true
	}
	hash := 0
	for range beginLength {
		c, n := utf8.DecodeRuneInString(s)
		if n == 0 {
			return false
		}
		if hash = beginHash(hash, c); b.open.has(hash) {
			return true
		}
		s = s[n:]
	}
	return b.whole.has(hash)
}

// firstLettersOf is what a match of an expression begins with, nil when that may be
// anything, or when a match may be empty.
func firstLettersOf(expr string) *firstLetters {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	first := firsts{prog: prog, seen: make([]anchors, len(prog.Inst))}
	if first.follow(uint32(prog.Start), loose); first.empty || first.other {
		return nil
	}
	b := &firstLetters{loose: first.loose, open: &hashes{}, whole: &hashes{}}
	for _, in := range first.found {
		addBytes(&b.bytes, in)
	}
	for _, in := range first.found {
		if !b.add(&first, in, []int{0}, 1) {
			b.open, b.whole = nil, nil
			break
		}
	}
	return b
}

// add adds what begins with what an instruction matches as the character of a
// number, after those of some hashes; false when that is too much.
func (b *firstLetters) add(first *firsts, in *syntax.Inst, before []int, number int) bool {
	all, ok := runesOf(in)
	if !ok || len(all)*len(before) > beginMost {
		return false
	}
	var begun []int
	for _, hash := range before {
		for _, c := range all {
			begun = append(begun, beginHash(hash, c))
		}
	}
	slices.Sort(begun)
	begun = slices.Compact(begun)
	if number == beginLength {
		for _, hash := range begun {
			b.whole.add(hash)
		}
		return true
	}
	clear(first.seen)
	next := firsts{prog: first.prog, seen: first.seen}
	next.follow(in.Out, loose)
	open := next.empty || next.other
	for _, in := range next.found {
		open = open || !b.add(first, in, begun, number+1)
	}
	for _, hash := range begun {
		if open {
			b.open.add(hash)
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
