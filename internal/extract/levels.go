package extract

import "bantin/internal/article"

// numberings is the ways to number the parts of a law, a plan or a report, each in a group of
// its own and below those before it: "Chương II" holds "Điều 9", "I." holds "1.", which holds "a)".
var numberings = pattern(`^(?:` +
	`((?i:phần|phụ lục)\s+` + ordinal + `)|` +
	`((?i:chương)\s+` + ordinal + `)|` +
	`((?i:mục)\s+` + ordinal + `)|` +
	`((?i:tiểu mục)\s+` + ordinal + `)|` +
	`((?i:điều)\s+` + ordinal + `)|` +
	`([A-HĐ][.)/]\s*\p{L})|` +
	`([IVX]+[.)/]\s*\p{L})|` +
	`(\d+[.)/]\s*\p{L})|` +
	`(\d+\.\d+[.)]?\s*\p{L})|` +
	`(\d+\.\d+\.\d+[.)]?\s*\p{L})|` +
	`(\p{Ll}[.)/]\s*\p{L}))`)

// ordinal is what stands behind the name of a part: "thứ nhất", "II", "9", and no letter.
const ordinal = `(?:(?i:thứ)\s+\p{L}+|[IVXLC]+|\d+)(?:\P{L}|$)`

// ways is how many numberings there are; those from unnamed on have no name, and may be
// the numbers of anything.
const (
	ways    = 11
	unnamed = 5
)

// numberedAs is which of the numberings a heading has, -1 for none.
func numberedAs(s string) int {
	m := numberings().FindStringSubmatch(s)
	for k := 1; k < len(m); k++ {
		if m[k] != "" {
			return k - 1
		}
	}
	return -1
}

// isPart reports whether a heading is of a part of a law, a plan or a report that has a name:
// chapter over section over article, each with nothing but the next below it.
func isPart(s string) bool {
	k := numberedAs(s)
	return 0 <= k && k < unnamed
}

// levelByNumbers gives numbered headings that a page has all on one level the levels that
// their numbers say: most editors make bold lines of all of them. A heading without a
// number right below one with a number is its other half, "Chương II" and what that is about.
func levelByNumbers(in []bodyLine) {
	var has [ways]bool
	level, first, top := 0, -1, len(has)
	for _, l := range in {
		h, ok := l.block.(article.Heading)
		if !ok {
			continue
		}
		k := numberedAs(l.said)
		if k < 0 {
			continue
		}
		if level == 0 {
			level, first = h.Level, k
		}
		if h.Level != level {
			return // the page knows better
		}
		has[k] = true
		top = min(top, k)
	}
	if level == 0 || first != top && top >= unnamed {
		return
	}
	var levels [len(has)]int
	for k, next := 0, level; k < len(has); k++ {
		if has[k] {
			levels[k] = min(next, 6)
			next++
		}
	}
	above := 0 // the level of the numbered heading right above
	for i, l := range in {
		h, ok := l.block.(article.Heading)
		if !ok {
			above = 0
			continue
		}
		if k := numberedAs(l.said); k >= 0 {
			h.Level = levels[k]
			above = h.Level
		} else if above > 0 && h.Level == level {
			h.Level = above
			above = 0
		}
		in[i].block = h
	}
}
