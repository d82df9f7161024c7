package speech

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// said is how something is said, and whether that is sure.
type said struct {
	said  string
	doubt bool
}

// unit reads the unit behind a number that ends at a place and began at from;
// end is 0 when there is none.
func (r *reader) unit(at, from int) (said, int) {
	i := r.skip(at)
	spaced := i > at
	end := i
	for end < len(r.src) {
		c, size := utf8.DecodeRuneInString(r.src[end:])
		if !isLetter(c) && !strings.ContainsRune("23²³°º%‰€$£¥µ'’′″.^", c) {
			break
		}
		end += size
		if (c == '°' || c == 'º') && isDigit(r.peek(end)) { // 14°32’
			break
		}
		if strings.ContainsRune("%‰€$£¥'’′″²³", c) {
			break
		}
	}
	for _, to := range [...]int{end, strings.LastIndexByte(r.src[i:end], '.') + i} {
		if to <= i || to > end {
			continue
		}
		u := r.src[i:to]
		if isRaised(u) {
			u = strings.Replace(u, "^", "", 1) // m^2
		}
		name := unitName(u, !spaced)
		if name == "" {
			name = unitName(shouted(u), false)
		}
		c := r.peek(to)
		if name == "" || isDigit(c) && name != "độ" && name != "phút" || isLetter(c) && !isSign(u) {
			continue
		}
		if name == "nghìn" {
			name = r.thousands(u, from, at)
		}
		if u == "g" && !spaced && r.isHourOrGram(at, from, to) {
			return said{name, true}, to
		}
		return said{name, false}, to
	}
	return said{}, 0
}

// thousands returns what a K behind a number is: thousands, carats behind gold,
// or a letter: "500k", "vàng 24K", "5K".
func (r *reader) thousands(u string, from, at int) string {
	switch {
	case r.near(from, 3, func(w string) bool { return w == "vàng" }) && at-from == 2:
		return "ca ra"
	case u == "K" && at-from == 1:
		return "ca"
	}
	return r.thousand
}

// isSign reports whether a unit is a sign that a letter may follow.
func isSign(u string) bool { return u == "%" || u == "‰" || u == "$" || u == "€" }

// isHourOrGram reports whether nothing tells the hours of "19g" from grams.
func (r *reader) isHourOrGram(at, from, end int) bool {
	if at-from > 2 || r.src[from:at] > "24" && at-from == 2 {
		return false
	}
	i := from
	for i > 0 && isSpace(r.last(i)) {
		i -= len(string(r.last(i)))
	}
	return r.last(i) != ':' && !r.near(from, 3, func(w string) bool {
		return w == "nặng" || w == "lượng" || w == "cân" || w == "gói" || w == "hộp" || w == "lấy" || w == "dùng"
	}) && r.after(end) != "đường" && r.after(end) != "muối"
}

// isRaised reports whether a unit ends in a power that is typed.
func isRaised(u string) bool { return strings.HasSuffix(u, "^2") || strings.HasSuffix(u, "^3") }

// shouted returns a unit in capitals in small letters: "260 HA".
func shouted(u string) string {
	switch u {
	case "HA", "KM", "KG", "CM", "MM", "M2", "M3", "KM2", "TẤN", "KM/H":
		return strings.ToLower(u)
	}
	return ""
}

// unitLines is a line a unit: how it is written, how it is said, and where it
// counts as one.
//
//go:embed units.tsv
var unitLines string

// unitEntry is a unit.
type unitEntry struct {
	name  string
	needs string // "number": only behind a number; "tight": only right behind it; "" anywhere
}

var unitTable = sync.OnceValue(func() map[string]unitEntry {
	out := map[string]unitEntry{}
	for line := range strings.Lines(unitLines) {
		if f := strings.Split(strings.TrimRight(line, "\r\n"), "\t"); len(f) > 1 && !strings.HasPrefix(line, "#") {
			out[f[0]] = unitEntry{f[1], strings.Join(f[2:], "")}
		}
	}
	return out
})

// unitName returns a unit in words; tight says that it is right behind its
// number.
func unitName(u string, tight bool) string {
	if e := unitTable()[u]; tight || e.needs != "tight" {
		return e.name
	}
	return ""
}

// measureName returns a unit that is known without its number, too.
func measureName(u string) string {
	if e := unitTable()[u]; e.needs == "" {
		return e.name
	}
	return ""
}
