package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// IsScrambled reports whether a word has a sign where no language has it, as the
// signs of Latin-1 are that stand for letters of Vietnamese: a symbol inside a word
// ("Bu«n"), a capital behind a small letter ("NguyÔn"), a mark of VNI behind a
// vowel ("oâng"). "Müller" and "Bø" are words as they are, whatever else they read
// as.
func IsScrambled(word string) bool {
	before := ' '
	for i, r := range word {
		if r >= utf8.RuneSelf || r < ' ' {
			after, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
			if isMisplaced(before, r, after) {
				return true
			}
		}
		before = r
	}
	return false
}

// IsEncoded reports whether a word of a Vietnamese text is surely in an old encoding: it
// stands as no language writes, and reads as a syllable or a name in one of them, or has
// a pair of VNI and reads as a syllable. With ñ behind a consonant it must be a syllable:
// "prajña", "mñum" are Sanskrit and Jarai; and so must a formula, "p¬q", and two words
// without the space between them, "BaÔng".
func IsEncoded(word string) bool {
	if hasOldDD(word) || isHornLost(word) {
		return true
	}
	if strings.ContainsFunc(word, syllable.IsOwn) || readsAs(word) == whole || isProduct(word) {
		return false
	}
	if letters := strings.TrimFunc(word, isStop); !IsScrambled(word) && !strings.HasSuffix(letters, "×") {
		return (isPaired(word) || isPairedDD(word)) && readsAs(VNI.decodeToken(word)) == whole
	}
	syllables := strings.ContainsAny(word, "ñÑ") || isOperation(word) || isTwoWords(word)
	for e := TCVN3; e < last; e++ {
		if e == VIQR {
			continue // has no letters but those of ASCII
		}
		read := e.decodeToken(word)
		if is := readsAs(read); read != word && (is == whole || is == broken && isName(read) && !syllables) {
			return true
		}
	}
	return false
}

// isOperation reports whether a token is a sign between two letters: "p¬q", "a¾b".
func isOperation(token string) bool {
	rs := []rune(strings.TrimFunc(token, isStop))
	return len(rs) == 3 && isASCIILetter(rs[0]) && !isLetter(rs[1]) && isASCIILetter(rs[2])
}

// hasOldDD reports whether a word has the sign of TCVN3 for Đ where nobody writes the
// sign of a paragraph: "H§ND", "Q§-UBND", "GD&§T", "§iều", but "5§2", "§3".
func hasOldDD(word string) bool {
	const dd = "§"
	for from := 0; ; {
		at := strings.Index(word[from:], dd)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(dd)
		before, _ := utf8.DecodeLastRuneInString(word[:at])
		after, n := utf8.DecodeRuneInString(word[from:])
		next, _ := utf8.DecodeRuneInString(word[from+n:])
		switch {
		case unicode.IsUpper(before) && (unicode.IsUpper(after) || after == '-' || after == '/'),
			before == '&' && unicode.IsUpper(after),
			!isLetter(before) && !unicode.IsDigit(before) && unicode.IsLower(after) && isLetter(next):
			return true
		}
	}
}

// isHornLost reports whether a word has ư as TCVN3 writes it, by the hyphen that is seen
// at the end of a line only, and is a syllable with it: no syllable is parted.
// Without it a letter is lost, "Nh­" and "tr­êng".
func isHornLost(word string) bool {
	return strings.Count(word, string(softHyphen)) == 1 && !strings.ContainsFunc(word, syllable.IsOwn) &&
		readsAs(TCVN3.decodeToken(word)) == whole
}

// isProduct reports whether a word may be a formula: it has a sign of multiplying or
// dividing, and is not "®×nh", "h×nh" or "th×".
func isProduct(word string) bool {
	if strings.ContainsRune(word, '÷') {
		return true
	}
	before, after, found := strings.Cut(word, "×")
	if !found {
		return false
	}
	onset := strings.TrimFunc(before, isStop)
	return !strings.HasPrefix(after, "nh") && !strings.ContainsRune(before, '®') &&
		(len(onset) < 2 || strings.ContainsFunc(onset, func(r rune) bool { return !isConsonant(unicode.ToLower(r)) }))
}

// isPairedDD reports whether a word begins with Đ as VNI writes it and has a pair of VNI:
// "Ñoàng", but "Ñit" and "Ñăm" are Jarai.
func isPairedDD(token string) bool {
	word := strings.TrimFunc(token, isStop)
	rest, found := strings.CutPrefix(word, "Ñ")
	if !found {
		rest, found = strings.CutPrefix(word, "ñ")
	}
	before := ' '
	for _, r := range rest {
		if found && vniMark(before, r) != "" {
			return true
		}
		before = r
	}
	return false
}

// isTwoWords reports whether a word is two syllables, the second with a capital.
func isTwoWords(token string) bool {
	word := strings.TrimFunc(token, isStop)
	before := ' '
	for i, r := range word {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			return isWord(word[:i]) && isWord(word[i:])
		}
		before = r
	}
	return false
}

// isMisplaced reports whether no language has a sign between these two.
func isMisplaced(before, r, after rune) bool {
	inside := isLatin(before) && isLatin(after)
	switch r {
	case 'µ', '«', '¬': // "5µm", "d'«été", "¬p"
		return isLetter(before) || r == '¬' && before == softHyphen // "h\u00AD¬ng"
	case '¸', 'ª', 'º': // "c¸", "Niª", "kªu", but "2ª", "Drª", "nº"
		return inside || isLetter(before) && (r == '¸' || r == 'ª' && isVowel(before) && unicode.IsLower(before))
	case '¨': // "¨n"
		return isLatin(after)
	case '®': // behind names of goods
		return inside || !isLetter(before) && (unicode.IsLower(after) || after >= utf8.RuneSelf && isLatin(after) ||
			strings.ContainsRune("µ¶·¸¹¨©×", after)) // "®©y", "®·"
	}
	switch {
	case r < ' ', r >= 0x7F && r < 0xA0 && !isPrinters(r):
		return inside
	case isLetter(r):
		return unicode.IsUpper(r) && unicode.IsLower(before) || isVNIPair(before, r) || isToneBehind(before, r) ||
			isOddLetter(before, r, after)
	}
	return inside && strings.ContainsRune("¡¢£¤¥¦§©¯¶¹»¼½¾¿×÷€‚ƒ„†‡ˆ‰‹›˜™", r)
}

// softHyphen is "ư" in TCVN3.
const softHyphen = '\u00AD'

// isLatin reports whether a character is a letter of the Latin alphabet.
func isLatin(r rune) bool { return isLetter(r) && (r < 0x250 || r >= 0x1E00 && r < 0x1F00) }

// isOddLetter reports whether a letter is between two that it is not between in its
// own languages: ß behind a consonant, "hßa", ñ behind one, "cña", and ð at the
// beginning, "ðång".
func isOddLetter(before, r, after rune) bool {
	switch r {
	case 'ß', 'ñ':
		return isConsonant(unicode.ToLower(before))
	case 'ð':
		return !isLetter(before) && isLetter(after)
	}
	return false
}

// isVNIPair reports whether a sign behind a vowel is a mark of VNI: those that no
// language writes there. "aï", "oë", "où", "eä", "aé", "aú" are met in French,
// German, Spanish, and so are the others that are not here.
func isVNIPair(vowel, sign rune) bool {
	marks := ""
	switch unicode.ToLower(vowel) {
	case 'a':
		marks = "âãåäõøùà"
	case 'e':
		marks = "âàù"
	case 'o':
		marks = "âåõø"
	case 'u':
		marks = "øùû"
	case 'y':
		marks = "ùûõï"
	case 'ô':
		marks = "øùûõï"
	case 'ö':
		marks = "øùûõïô"
	}
	return strings.ContainsRune(marks, unicode.ToLower(sign))
}

// isToneBehind reports whether a letter is a tone of windows-1258 behind a vowel
// that has its shape: "êì", "ôò".
func isToneBehind(vowel, sign rune) bool {
	return (sign == 'ì' || sign == 'ò') && strings.ContainsRune("âêôãõýÂÊÔÃÕÝ", vowel)
}

// alphabets is what some languages write beyond ASCII. Of two letters that none of
// them has, "õ" and "ë", one is no letter.
var alphabets = [...]string{
	"àâæçèéêëîïôœùûüÿ", // French
	"äöüßé",            // German
	"æøåéèêóòâôäö",     // Danish, Norwegian
	"äöåéàü",           // Swedish, Finnish
	"áéíóúüñ",          // Spanish
	"àáâãçéêíóôõúü",    // Portuguese
	"àéèìíîòóùú",       // Italian
	"àçéèíïóòúü·",      // Catalan
	"áéèëíïóöúü",       // Dutch
	"áðéíóúýþæö",       // Icelandic
	"áéíóöúü",          // Hungarian
	"äõöüšž",           // Estonian
	"âçîöûü",           // Turkish
	"áčďéíňóřšťúýžäôľ", // Czech, Slovak
	"ëç",               // Albanian
	"âî",               // Romanian
	"âêîôûŵŷïëöäáé",    // Welsh
	"ăâčđêĕĭñŏôơŭư",    // Rade, Jarai: "Êñuôl"
}

// languages is a set of alphabets, by their numbers.
type languages uint32

const everyLanguage languages = 1<<len(alphabets) - 1

// strangersTo returns the languages that do not write all letters of a token.
func strangersTo(token string) (not languages) {
	for _, r := range token {
		if r < utf8.RuneSelf || !isLetter(r) {
			continue
		}
		r = unicode.ToLower(r)
		for i, letters := range alphabets {
			if !strings.ContainsRune(letters, r) {
				not |= 1 << i
			}
		}
	}
	return not
}

// isForeign reports whether a token has a word that is not Vietnamese.
func isForeign(token string) bool {
	for word := range strings.FieldsFuncSeq(token, isStop) {
		if len(word) > 1 && !isShort(word) && !isWord(word) {
			return true
		}
	}
	return false
}

// isShort reports whether a word is in capitals, as what is short for several: USAID.
func isShort(word string) bool { return !strings.ContainsFunc(word, unicode.IsLower) }

// isName reports whether the words of a token are each spoken at once, as syllables
// are, if not as Vietnamese spells them: the names of the Central Highlands, "Niê",
// "Kbuôr", "Mlô", "Êban". It is what words of other languages are seldom when they
// are read so: "Mỹller", "Kưln".
func isName(token string) bool {
	for word := range strings.FieldsFuncSeq(token, isStop) {
		rest := []rune(strings.ToLower(word))
		if len(rest) > 1 && rest[0] == 'ê' && !isVowel(rest[1]) {
			rest = rest[1:]
		}
		tones := 0
		for i, r := range rest {
			base, tone := syllable.Split(r)
			if tone != syllable.Level {
				tones++
			}
			rest[i] = base
		}
		from := countFunc(rest, func(r rune) bool { return isConsonant(r) })
		vowels := countFunc(rest[from:], isVowel)
		coda := string(rest[from+vowels:])
		single := len(coda) == 1 && isConsonant(rune(coda[0]))
		if tones > 1 || from > 4 || vowels == 0 && len(rest) > 1 || vowels > 3 ||
			coda != "" && !single && coda != "ng" && coda != "nh" && coda != "ch" {
			return false
		}
	}
	return true
}

func isVowel(r rune) bool {
	base, _ := syllable.Split(r)
	return syllable.IsVowel(base)
}

func isConsonant(r rune) bool { return r == 'đ' || isASCIILetter(r) && !isVowel(r) }

// countFunc returns how many of the first letters are of a kind.
func countFunc(rs []rune, is func(rune) bool) (n int) {
	for n < len(rs) && is(rs[n]) {
		n++
	}
	return n
}
