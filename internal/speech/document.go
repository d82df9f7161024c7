package speech

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// symbols is what the letters of document symbols stand for: code, kind (type
// of document, body or drafting unit), name.
//
//go:embed documents.tsv
var symbolLines string

// symbol is what letters in the symbol of a document stand for.
type symbol struct {
	kind string // "type", "body" or "unit"
	name string
}

var symbolTable = sync.OnceValue(func() map[string]symbol {
	out := map[string]symbol{}
	for line := range strings.Lines(symbolLines) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
			out[f[0]] = symbol{f[1], f[2]}
		}
	}
	return out
})

// document reads the symbol of a document: 30/2020/NĐ-CP, 05-CT/TW.
func (r *reader) document(at int) piece {
	s := r.src
	end := digitsEnd(s, at)
	if end-at > 6 {
		return piece{}
	}
	num := s[at:end]
	year := ""
	if end < len(s) && s[end] == '/' {
		if to := digitsEnd(s, end+1); to == end+5 && to < len(s) && (s[to] == '/' || s[to] == '-') {
			year, end = s[end+1:to], to
		}
	}
	if end+1 >= len(s) || s[end] != '/' && s[end] != '-' {
		return piece{}
	}
	groups, to := r.symbolGroups(end + 1)
	if len(groups) == 0 {
		return piece{}
	}
	tail, doubt, known := r.symbol(at, groups, r.issuerFollows(to))
	if !known && (year == "" && len(groups) < 2 || !isDocument(r.before(at, 1))) {
		return piece{}
	}
	said := r.cardinal(num)
	if num[0] == '0' {
		said = spell(num)
	}
	if year != "" {
		said += " năm " + r.cardinal(year)
	}
	return piece{said: said + tail, end: to, doubt: doubt}
}

// isDocument reports whether the symbol of a document may follow a word, whatever
// its letters.
func isDocument(w string) bool {
	switch w {
	case "số", "văn", "định", "tư", "báo", "hoạch", "thị", "lệnh", "quyết", "luận", "trình", "cáo", "dẫn", "án",
		"phép":
		return true
	}
	return false
}

// symbolGroups returns the letters of a symbol that begins at a place, between
// its hyphens and slashes.
func (r *reader) symbolGroups(at int) (groups []string, end int) {
	for {
		to := r.wordEnd(at)
		if c := r.peek(at); len(groups) == mostParts || to == at || !isCapital(c) {
			return groups, end
		}
		groups, end = append(groups, r.src[at:to]), to
		if c := r.peek(to); c != '-' && c != '/' && c != '&' {
			return groups, end
		}
		at = to + 1
	}
}

// mostToIssuer is how many words there may be between the symbol of a document and who issued it:
// "ban hành ngày 1 tháng 3 năm 2026".
const mostToIssuer = 8

// issuerFollows reports whether the text goes on with who issued the document whose symbol ends
// at a place, behind its day or straight: "của Chính phủ", "ngày 1/3/2026 của UBND xã". Said by
// the symbol, too, it would be heard twice.
func (r *reader) issuerFollows(at int) bool {
	rest := r.src[at:min(len(r.src), at+120)]
	for _, end := range [...]string{". ", ";", "\n"} {
		rest, _, _ = strings.Cut(rest, end)
	}
	words := strings.Fields(rest)
	for i, w := range words[:min(len(words), mostToIssuer+1)] {
		switch w = strings.Trim(w, ","); w {
		case "của":
			if i+1 == len(words) {
				return false
			}
			c, _ := utf8.DecodeRuneInString(words[i+1])
			return isCapital(c)
		case "", "ngày", "tháng", "năm", "ban", "hành":
		default:
			if !isDigit(rune(w[0])) {
				return false
			}
		}
	}
	return false
}

// symbol says the letters of a symbol, the type of the document only where the
// words before it do not name it, the body only where those behind it do not.
func (r *reader) symbol(at int, groups []string, named bool) (said string, doubt, known bool) {
	table := symbolTable()
	var b strings.Builder
	issued, joint, typed := false, false, false
	for _, g := range groups {
		name, is := g, table[g]
		if is.kind == "" {
			if letters := strings.TrimRight(g, "0123456789"); letters != g && table[letters].kind == "body" { // QH13
				is = table[letters]
				is.name += " khóa " + r.cardinal(g[len(letters):])
			} else if e, ok := r.lookUp(g); ok && e.users {
				is = symbol{"body", e.long}
			}
		}
		name = is.name
		switch is.kind {
		case "type":
			joint = g == "TTLT" || g == "NQLT"
			doubt = doubt || typed
			typed = true
			if !r.isNamed(at, name, g) {
				b.WriteString(", " + name)
			}
		case "body":
			switch {
			case named:
				if _, term, ok := strings.Cut(name, " khóa "); ok {
					b.WriteString(", khóa " + term)
				}
			case issued && joint:
				b.WriteString(", " + name)
			case issued:
				b.WriteString(" - " + name)
			default:
				b.WriteString(" của " + r.body(g, name))
			}
			issued = true
		case "unit":
			b.WriteString(", " + name)
		default:
			if e, ok := r.lookUp(g); ok && !e.doubt && e.after == "" {
				b.WriteString(", " + e.long)
				continue
			}
			b.WriteString(", " + r.letters(g))
			doubt = true
			continue
		}
		known = true
	}
	return b.String(), doubt, known
}

// body returns the name of a body; the committee of a province is one of a
// city in articles that call it so.
func (r *reader) body(code, name string) string {
	if code == "TU" && r.city {
		return "Thành ủy"
	}
	return name
}

// isNamed reports whether the words before a number name the type of the
// document.
func (r *reader) isNamed(at int, name, code string) bool {
	first, rest, two := strings.Cut(name, " ")
	if i := strings.IndexByte(rest, ' '); i >= 0 {
		rest = rest[:i]
	}
	code = strings.ToLower(code)
	for k := 1; k <= 6; k++ {
		w := r.before(at, k)
		if w == "" {
			return false
		}
		if w == code || two && w == rest && r.before(at, k+1) == first || !two && w == name {
			return true
		}
	}
	return false
}
