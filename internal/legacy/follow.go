package legacy

import (
	"slices"
	"strings"

	"bantin/internal/syllable"
)

// vote weighs the parts that are sure, by font and in all. An encoding that
// little of the suspect text of a page is in does not speak for the rest.
func vote(parts []part) (byFont map[string]Encoding, byPage []Encoding) {
	fonts := map[string]*[last]int{}
	var all [last]int
	suspect := 0
	for _, p := range parts {
		if p.enc == None {
			if IsSuspect(p.text) {
				suspect += len(p.text)
			}
			continue
		}
		if fonts[p.font] == nil {
			fonts[p.font] = new([last]int)
		}
		fonts[p.font][p.enc] += len(p.text)
		all[p.enc] += len(p.text)
		suspect += len(p.text)
	}
	byFont = map[string]Encoding{}
	for font, n := range fonts {
		byFont[font] = most(n)
	}
	for e := most(&all); e != None; e = most(&all) {
		if all[e]*5 >= suspect {
			byPage = append(byPage, e)
		}
		all[e] = 0
	}
	return byFont, byPage
}

func most(n *[last]int) (enc Encoding) {
	for e := range n {
		if n[e] > n[enc] {
			enc = Encoding(e)
		}
	}
	return enc
}

// short is how long a part is, in bytes, that may read in several encodings: a
// few words. What it shares with the rest of the page goes first.
const short = 60

// follow returns the encoding that a short part shares with its font, or with
// the page: one in which it reads, where it did not before. A run that has words in
// Unicode does not follow: what does not read in it is a slip, "môt" for "một", and
// would be another word. A word that is alone and has letters of Vietnamese only is
// as likely one, and follows only those on both sides of it (see agree).
func (rd *Reader) follow(p *part, byFont map[string]Encoding, byPage []Encoding) Encoding {
	if p.own || ofFont(p.font) == None && isLone(p.text) {
		return None
	}
	tried := byPage
	if e, ok := byFont[p.font]; ok && p.font != "" {
		tried = append([]Encoding{e}, byPage...)
	}
	if e := ofFont(p.font); e != None {
		tried = append([]Encoding{e}, tried...)
	}
	words := rd.wordsIn(p.text)
	for _, e := range tried {
		if e == VIQR && (len(byPage) == 0 || byPage[0] != VIQR) {
			continue // its marks are punctuation too
		}
		if weigh(words, e).fits() {
			return e
		}
	}
	return None
}

// isLone reports whether a text is one word, of letters that Vietnamese in Unicode
// has too. What is all ASCII may have the marks of VIQR.
func isLone(text string) bool {
	text = strings.TrimFunc(text, isSpace)
	return !isASCII(text) && !strings.ContainsFunc(text, isSpace) && !IsSuspect(text)
}

// near is how many parts away the ones are looked for that a short part is
// between.
const near = 8

// agree reads the parts between two that are in one encoding as these are: words
// that are syllables either way, as "Sè hé" (Số hộ) in the head of a table, and
// single words.
func (rd *Reader) agree(parts []part) {
	given := slices.Clone(parts)
	for i, p := range given {
		if p.enc != None || p.own || !rd.ambiguous(p.text, TCVN3) && !rd.ambiguous(p.text, VNI) {
			continue
		}
		before, after := rd.beside(given, i, -1), rd.beside(given, i, 1)
		if before == after && (before == TCVN3 || before == VNI) && rd.ambiguous(p.text, before) {
			parts[i].enc = before
		}
	}
}

// ambiguous reports whether a text reads in an encoding at least as well as it does
// as it is.
func (rd *Reader) ambiguous(text string, enc Encoding) bool {
	if isASCII(text) || strings.ContainsFunc(text, syllable.IsOwn) {
		return false
	}
	got := weigh(rd.wordsIn(text), enc)
	return got.good+got.turned > 0 && got.bad == 0
}

// beside returns the encoding of the nearest part on one side of a part, past those
// that say nothing; None when that is in Unicode, or there is none near.
func (rd *Reader) beside(parts []part, i, step int) Encoding {
	for k := i + step; k >= 0 && k < len(parts) && k >= i-near && k <= i+near; k += step {
		p := parts[k]
		if p.enc != None {
			return p.enc
		}
		if !isASCII(p.text) && !rd.ambiguous(p.text, TCVN3) && !rd.ambiguous(p.text, VNI) {
			return None
		}
	}
	return None
}
