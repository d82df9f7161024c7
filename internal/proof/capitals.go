package proof

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// knownCapitals is abbreviations that readers of a bulletin know.
var knownCapitals = sync.OnceValue(func() []string {
	return strings.Fields(`
	UBND HĐND MTTQ UBMTTQ BCH BTV BTG BTGDV BCĐ BTC TU TW TDP KDC CT KT XH QP AN ANTT ATGT PCCC PCTT TKCN BHYT BHXH NTM OCOP HTX CNTT CCHC
	TTHC DVC THCS THPT ĐVTN TNCS LĐLĐ LHPN CCB HND ĐBQH QĐ NQ KH HD TB KL NĐ PGS GS TS BS NSƯT NSND SĐT ĐT QL TL CNH HĐH GPMB VSMT VSATTP
	CLB VN XHCN CHXHCN TP TX TT PV BBT VNĐ USD GDP COVID AIDS HIV TV HCM TPHCM`)
})

// unknownCapitals is the abbreviations of an article that are neither known
// nor explained in it, each once, in order.
func unknownCapitals(a *article.Article) []string {
	all := a.Texts()
	explained := strings.Join(all, " ")
	var out []string
	for _, s := range all {
		words := strings.Fields(s)
		if shouts(words) {
			continue
		}
		for _, w := range words {
			// A document's symbol (12/GP-STTTT) and a code (QL1A) are names.
			if strings.ContainsFunc(w, func(r rune) bool {
				return r == '/' || r == '.' &&
					!strings.HasSuffix(w, ".") || unicode.IsDigit(r)
			}) {
				continue
			}
			for _, part := range strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
				// A syllable in capitals bears a tone, an abbreviation does not.
				if !capitals(part) || syllable.HasTone(part) || roman(part) || slices.Contains(knownCapitals(), part) {
					continue
				}
				if !slices.Contains(out, part) && !strings.Contains(explained, "("+part+")") {
					out = append(out, part)
				}
			}
		}
	}
	return out
}

// capitals reports whether a word is two or more capital letters.
func capitals(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2
}

// roman reports whether a word is a Roman numeral.
func roman(w string) bool { return strings.Trim(w, "IVXLC") == "" }

// shouts reports whether a text is set in capitals as a whole or for the most
// part: nothing in it stands out as an abbreviation.
func shouts(words []string) bool {
	n := 0
	for _, w := range words {
		if capitals(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })) {
			n++
		}
	}
	return n >= 3 && n*2 > len(words)
}
