package binding

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	letter "bantin/internal/syllable"
)

// Penalties of the breaks of a headline, which breaks for sense. Their squares
// are weighed against the square of the white that a break leaves, in thousandths of
// the measure: a line may be so much shorter for the sake of a better break.
const (
	before   = 120 // before a word that links: | và, | cho, | trước
	ordinary = 280
	after    = 480 // behind such a word, or between a name and what it names: dưới | tán bàng, thôn | Bến
	whole    = 650 // inside a compound, a name, a number with what it counts
)

// The most that breaks of a headline cost between phrases, and between words that may be parts of one; and the least
// that one costs which tears a word.
const (
	Phrase = before
	Words  = ordinary
	Torn   = whole
)

// Headline is Spaces for headlines: a line ends best where a phrase does,
// well before a word that links, and badly inside what is read as one, as the copy
// under the headline may tell.
func Headline(words []string, under Copy, dst []int) []int {
	from := len(dst)
	sure, bonds := under.bonds(words)
	said, shouted := words, isShouted(words)
	if !slices.ContainsFunc(words, IsMarked) { // in other languages each word is one by itself
		bonds = nil
	}
	if shouted { // capitals tell nothing of names then
		said = make([]string, len(words))
		for i, w := range words {
			if said[i] = w; !isRoman(w) {
				said[i] = strings.ToLower(w)
			}
		}
	}
	dst = Spaces(said, dst)
	for i := 0; i+1 < len(words); i++ {
		p := &dst[from+i]
		names := shouted && (isSurname(said[i]) || isAbbreviation(said[i])) && !links(said[i+1])
		*p = max(*p, phrase(said, i, *p, sure[i] > 0 || names, bonds))
		if shouted && isAbbreviation(said[i+1]) && !endsPhrase(said[i]) { // TRƯỜNG~THCS, as where it is the only one in capitals
			*p = max(*p, after)
		}
	}
	return dst
}

// Ragged is Spaces for text that is not justified, where a line may end a little earlier for the
// sake of a word of two syllables.
func Ragged(words []string, dst []int) []int {
	from := len(dst)
	dst = Spaces(words, dst)
	for i := 0; i+1 < len(words); i++ {
		if p := &dst[from+i]; *p < noun && !endsPhrase(words[i]) && isCompound(words[i], words[i+1]) {
			*p = noun
		}
	}
	return dst
}

// IsTitled reports whether a headline has capitals on most of its words, as English ones have: they tell nothing of
// which words are a name then.
func IsTitled(words []string) bool {
	n := 0
	for _, w := range words {
		if isCapitalised(w) {
			n++
		}
	}
	return 2*n > len(words) && !isShouted(words)
}

// IsMarked reports whether a word has a letter with a mark, as most Vietnamese headlines have.
func IsMarked(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
}

// isShouted reports whether a headline is written in capitals.
func isShouted(words []string) bool {
	small, capital := 0, 0
	for _, w := range words {
		for _, r := range w {
			switch {
			case unicode.IsLower(r):
				small++
			case unicode.IsUpper(r):
				capital++
			}
		}
	}
	return capital > 3*small
}

// phrase is the penalty of the space after word i, where running text has
// given it bound, and the two words around it may be one; bonds is how sure that is of all pairs of neighbours, nil in
// other languages, whose phrases end otherwise.
func phrase(words []string, i, bound int, one bool, bonds []int) int {
	a, b, next := words[i], words[i+1], ""
	if i+2 < len(words) {
		next = words[i+2]
	}
	alone := bonds != nil && isAlone(b, next)
	// A capital may begin more than a word that is listed: Phiên~toàn thể.
	begins := func(k int) bool {
		return k < len(bonds) && bonds[k] >= together && bonds[k] < listed && isCapitalised(words[k]) && !isCapitalised(words[k+1])
	}
	switch {
	case joinsFields(words, i):
		return after
	case endsPhrase(a):
		row := bonds != nil && (strings.HasSuffix(b, ",") || i > 0 && strings.HasSuffix(words[i-1], ",") && links(next))
		if strings.HasSuffix(a, ",") && (alone || row) { // rau,~củ,~quả
			return after
		}
		return 0
	case isDay(b) && !isUnit(next): // dịp~8-3
		return whole
	case isDay(a) && !isUnit(b):
		return before
	case startsWithDigit(b) && i > 0 && isDocument(words[i-1], a):
		return whole
	case startsWithDigit(a) && links(b): // Nghị quyết 31 | của
		return before
	case bound >= noun, one, isNumeral(a) && isNumeral(b):
		return whole
	case i > 0 && isCapitalised(a) && isCapitalised(b):
		return whole
	case isCount(words, i): // ba | việc
		return whole
	case links(a), isCapitalised(b) && !begins(i+1): // thôn | Bến
		return after
	case links(b):
		return before
	case begins(i), alone && a != "-":
		return after
	}
	return ordinary
}

// isAlone reports whether a word would be alone before the next phrase where a line begins with it, and most likely
// belongs to the one before it: dạy con~ngoan | của. Before a comma, it may be the first of several: nhân dân | tỉnh, thành phố.
func isAlone(b, next string) bool {
	return bare(next) == "của" || endsPhrase(b) && !strings.HasSuffix(b, ",")
}

// isDay reports whether a word is a day and a month: 8-3, 30/4.
func isDay(s string) bool {
	s = bare(s)
	at := strings.IndexAny(s, "-/")
	if at < 1 {
		return false
	}
	day, err := strconv.Atoi(s[:at])
	month, bad := strconv.Atoi(s[at+1:])
	return err == nil && bad == nil && day >= 1 && day <= 31 && month >= 1 && month <= 12
}

// isAbbreviation reports whether a word has consonants that no syllable has: all of them (THPT), or three side by side (UBND).
func isAbbreviation(s string) bool {
	letters, row, most := 0, 0, 0
	for _, r := range strings.ReplaceAll(bare(s), "ngh", "n") {
		if !unicode.IsLetter(r) {
			return false
		}
		letters++
		base, _ := letter.Split(r)
		if row++; letter.IsVowel(base) {
			row = 0
		}
		most = max(most, row)
	}
	return letters > 1 && (most == letters || most >= 3)
}

// endsPhrase reports whether a phrase ends with the word: a good break.
func endsPhrase(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".,;:!?”)…–", last) || parts(s)
}

// isCompound reports whether a pair of syllables is a word of the list.
func isCompound(a, b string) bool {
	var buf [64]byte
	key := appendSyllable(buf[:0], bare(a))
	key = appendSyllable(append(key, ' '), bare(b))
	_, ok := slices.BinarySearchFunc(compounds[:], key,
		func(s string, k []byte) int { return strings.Compare(s, string(k)) })
	return ok
}

// Marks around words.
const (
	opening = "“(‘"
	closing = ".,;:!?”)’…"
)

// appendSyllable appends a syllable as the list spells it: "hoá" as "hóa".
func appendSyllable(dst []byte, s string) []byte {
	_, size := utf8.DecodeLastRuneInString(s)
	if at := len(s) - size - 1; size > 1 && at >= 0 && !strings.HasSuffix(s[:at], "q") {
		if end, ok := listedRhymes[s[at:]]; ok {
			return append(append(dst, s[:at]...), end...)
		}
	}
	return append(dst, s...)
}

// listedRhymes is how the list spells rhymes that some spell with the tone on their second
// vowel.
var listedRhymes = map[string]string{
	"oá": "óa", "oà": "òa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
	"oé": "óe", "oè": "òe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
	"uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}

// bare is a word in small letters without the marks around it.
func bare(s string) string {
	s = strings.TrimRight(strings.TrimLeft(s, opening), closing)
	for _, r := range s {
		if r >= utf8.RuneSelf || r >= 'A' && r <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// links reports whether a word joins what follows to what comes before.
func links(s string) bool {
	_, ok := slices.BinarySearch(linking[:], bare(s))
	return ok
}

// isDocument reports whether a pair of syllables is a kind of document or road that
// goes by its number.
func isDocument(a, b string) bool {
	switch bare(a) + " " + bare(b) {
	case "chỉ thị", "kế hoạch", "nghị quyết", "nghị định", "quyết định", "quốc lộ", "thông tư", "tỉnh lộ":
		return true
	}
	return false
}

// isSurname reports whether a word is a surname that is hardly ever anything else.
func isSurname(s string) bool {
	switch bare(s) {
	case "nguyễn", "trần", "phạm", "huỳnh", "phan", "võ", "đặng", "bùi", "ngô", "trịnh", "đinh", "hoàng":
		return true
	}
	return false
}

// isNumeral reports whether a word is part of a number in words.
func isNumeral(s string) bool {
	_, ok := slices.BinarySearch(numerals[:], bare(s))
	return ok
}

// isCount reports whether word i is a number in words with what it counts behind it: a year ("năm"), or a
// syllable of a word ("đầu tư"), is none.
func isCount(words []string, i int) bool {
	switch a := bare(words[i]); a {
	case "năm", "tư", "lăm", "mốt":
		return false
	default:
		return isNumeral(a) && !links(words[i+1]) && (i == 0 || !isCompound(words[i-1], words[i]))
	}
}

// linking is words that join, in byte order.
var linking = [...]string{
	"bằng", "bị", "bởi", "cho", "chưa", "cùng", "của", "do", "dưới", "giữa", "khi", "không", "là", "mà", "như", "nhưng",
	"nhằm", "nhờ", "nên", "nếu", "qua", "ra", "sau", "sẽ", "theo", "thì", "trong", "trên", "trước", "tại", "tới", "từ",
	"và", "vào", "vì", "về", "với", "đang", "đã", "được", "đến", "để", "ở",
}

// numerals is the words of numbers, in byte order.
var numerals = [...]string{
	"ba", "bảy", "bốn", "chín", "chục", "hai", "lăm", "mươi", "mười", "mốt", "một", "nghìn", "năm", "sáu", "triệu",
	"trăm", "tám", "tư", "tỷ",
}
