package extract

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// pattern is a regular expression that is compiled when it is first asked for:
// these are long, and a command that reads no page should not wait for them.
func pattern(expr string) func() *expression {
	return sync.OnceValue(func() *expression {
		return &expression{regexp.MustCompile(expr), firstBytes(expr)}
	})
}

// expression is a regular expression. One that only matches at the beginning of
// a text is asked of each line of a page, and nearly none begins as it does.
type expression struct {
	*regexp.Regexp
	begins *[256]bool // bytes that a match begins with; nil where it may begin anywhere, or with nothing
}

// MatchString reports whether a text holds a match.
func (e *expression) MatchString(s string) bool {
	if e.begins != nil && (s == "" || !e.begins[s[0]]) {
		return false
	}
	return e.Regexp.MatchString(s)
}

// firstBytes is the bytes that a match of an expression begins with, nil when it
// need not be at the beginning of a text, or may be empty.
func firstBytes(expr string) *[256]bool {
	if !strings.HasPrefix(strings.TrimPrefix(expr, "(?i)"), "^") {
		return nil
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil || prog.StartCond()&syntax.EmptyBeginText == 0 {
		return nil
	}
	f := firsts{prog: prog, seen: make([]bool, len(prog.Inst))}
	if !f.follow(uint32(prog.Start)) {
		return nil
	}
	return &f.bytes
}

// firsts gathers the first bytes of an expression.
type firsts struct {
	prog  *syntax.Prog
	seen  []bool
	bytes [256]bool
}

// follow gathers those of what begins at an instruction; false when that may be
// nothing.
func (f *firsts) follow(at uint32) bool {
	if f.seen[at] {
		return true
	}
	f.seen[at] = true
	in := &f.prog.Inst[at]
	switch in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return f.follow(in.Out) && f.follow(in.Arg)
	case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
		return f.follow(in.Out)
	case syntax.InstFail:
		return true
	case syntax.InstRune, syntax.InstRune1:
		return f.add(in)
	}
	return false // the end, or any character
}

// add adds the first bytes of the characters that an instruction matches.
func (f *firsts) add(in *syntax.Inst) bool {
	if len(in.Rune) == 1 {
		fold := syntax.Flags(in.Arg)&syntax.FoldCase != 0
		for r := in.Rune[0]; ; {
			f.bytes[firstByte(r)] = true
			if r = unicode.SimpleFold(r); !fold || r == in.Rune[0] {
				return true
			}
		}
	}
	for i := 0; i+1 < len(in.Rune); i += 2 {
		for b := int(firstByte(in.Rune[i])); b <= int(firstByte(in.Rune[i+1])); b++ {
			f.bytes[b] = true
		}
		if in.Rune[i] <= utf8.RuneError && utf8.RuneError <= in.Rune[i+1] {
			for b := utf8.RuneSelf; b < 256; b++ {
				f.bytes[b] = true // what is no character is read as that one
			}
		}
	}
	return true
}

// firstByte is the first byte of a character.
func firstByte(r rune) byte { return utf8.AppendRune(nil, r)[0] }
