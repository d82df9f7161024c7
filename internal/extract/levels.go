package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleLevel is the rule by which the level of a heading follows from its number.
const ruleLevel rule = "level-numbers"

// The ways to number the parts of a law, a plan or a report, each in a group of
// its own and below those before it: "Chương II" holds "Điều 9", "I." holds "1.", which holds "a)".
// An annex, the first, holds nothing of that: it stands beside what is highest.
var (
	namedParts = pattern(`^(?:` +
		`((?i:phụ lục)\s+` + ordinal + `)|` +
		`((?i:phần)\s+` + ordinal + `)|` +
		`((?i:chương)\s+` + ordinal + `)|` +
		`((?i:mục)\s+` + ordinal + `)|` +
		`((?i:tiểu mục)\s+` + ordinal + `)|` +
		`((?i:điều)\s+` + ordinal + `))`)
	unnamedParts = pattern(`^(?:` +
		`([A-HĐ][.)/]\s*\p{L})|` +
		`([IVX]+[.)/]\s*\p{L})|` +
		`(\d+[.)/]\s*\p{L})|` +
		`(\d+\.\d+[.)]?\s*\p{L})|` +
		`(\d+\.\d+\.\d+[.)]?\s*\p{L})|` +
		`(\p{Ll}[.)/]\s*\p{L}))`)
)

// ordinal is what stands behind the name of a part: "thứ nhất", "II", "9", and no letter.
const ordinal = `(?:(?i:thứ)\s+\p{L}+|[IVXLC]+|\d+)(?:\P{L}|$)`

// The numberings from unnamed on have no name, and may be the numbers of anything.
const (
	annex      = 0
	unnamed    = 6
	numberings = 12 // how many there are
)

// numberedAs is which of the numberings a heading has, -1 for none.
func numberedAs(s string) int {
	if k := firstGroup(namedParts().FindStringSubmatch(s)); k >= 0 {
		return k
	}
	if !strings.ContainsAny(s, ".)/") {
		return -1 // as most headings
	}
	if k := firstGroup(unnamedParts().FindStringSubmatch(s)); k >= 0 {
		return unnamed + k
	}
	return -1
}

// firstGroup is the first group of a match that has something, -1 for none.
func firstGroup(m []string) int {
	for k := 1; k < len(m); k++ {
		if m[k] != "" {
			return k - 1
		}
	}
	return -1
}

// isNamedPart reports whether a heading is of a part of a law, a plan or a report that has a name:
// chapter over section over article, each with nothing but the next below it.
func isNamedPart(s string) bool {
	return namedParts().MatchString(s)
}

// levelByNumbers gives numbered headings that a page has all on one level the levels that
// their numbers say: most editors make bold lines of all of them. A heading without a
// number right below one with a number is its other half, "Chương II" and what that is about.
// A numbering that one heading has is none: "I." may be the ninth letter, "Điều 5 ngày" no part of a law.
// It returns what the headings begin with that have another level now.
func levelByNumbers(in []bodyLine) (guessed []*html.Node) {
	heads := func(l bodyLine) bool { _, ok := l.block.(article.Heading); return ok }
	if !slices.ContainsFunc(in, heads) {
		return nil
	}
	times := make([]int, numberings)
	level, first, deepest := 0, -1, 0
	var which []int // of the numberings each heading has
	for _, l := range in {
		h, ok := l.block.(article.Heading)
		if !ok {
			continue
		}
		deepest = max(deepest, h.Level)
		k := numberedAs(l.said)
		which = append(which, k)
		if k < 0 {
			continue
		}
		if level == 0 {
			level = h.Level
		}
		if h.Level != level {
			return nil // the page knows better
		}
		if times[k]++; first < 0 && k != annex {
			first = k
		}
	}
	levels, top := levelsBy(times, level)
	if top < 0 || deepest > level || first != top && (top >= unnamed || first >= unnamed) {
		return nil
	}
	above := 0 // the level of the numbered heading right above
	for i, l := range in {
		h, ok := l.block.(article.Heading)
		if !ok {
			above = 0
			continue
		}
		k := which[0]
		which = which[1:]
		if k >= 0 {
			h.Level = levels[k]
			above = h.Level
		} else if above > 0 {
			h.Level = above
			above = 0
		}
		in[i].block = h
		if h.Level != level {
			guessed = append(guessed, l.node)
		}
	}
	return guessed
}

// levelsBy is the level of each numbering by how often there is one, and the highest of
// those that there are; -1 for none.
func levelsBy(times []int, level int) (levels []int, top int) {
	named := 0
	for _, n := range times[annex+1 : unnamed] {
		named += n
	}
	levels, top = make([]int, len(times)), -1
	next := level
	for k, n := range times {
		levels[k] = level
		if k != annex && (k < unnamed && n > 0 && named > 1 || k >= unnamed && n > 1) {
			if top < 0 {
				top = k
			}
			levels[k] = min(next, 6)
			next++
		}
	}
	return levels, top
}
