package vietnamese

import (
	"slices"
	"strings"
	"unicode"

	"bantin/internal/syllable"
)

// cyrillic letters and the Latin ones that they are typed for.
const (
	cyrillic = "аеорсхуАЕОРСХУМТНВКі"
	latin    = "aeopcxyAEOPCXYMTHBKi"
)

// lookalikes repairs letters of other alphabets typed for Vietnamese ones,
// stray small letters in capitals, and spacing tone marks.
func (w *work) lookalikes(from, to int) (end int) {
	word := w.c[from:to]
	// Most words have nothing of all this.
	odd, upper, lower := false, 0, false
	for _, c := range word {
		switch r := c.r; {
		case r < 0x80:
			if r < 'a' {
				upper++
			}
		case syllable.IsAdditional(r) || r >= 0xE0 && r <= 0xFD && r != 'ð' || r == 'đ' || r == 'ă' || r == 'ơ' ||
			r == 'ư':
			lower = true
		default:
			odd = true
		}
	}
	if !odd {
		if lower && upper > 0 {
			w.capitals(from, to)
		}
		return to
	}
	for i := range word {
		switch r := word[i].r; r {
		case 'Ð', 'Ɖ', 'ð', 'ɖ':
			if w.o.on("lookalike_d") && (len(word) == 1 && w.stands(from, r) || w.isVietnamese(from, to, i)) {
				word[i].r = 'đ'
				if unicode.IsUpper(r) {
					word[i].r = 'Đ'
				}
				w.did("lookalike_d")
			}
		}
	}
	w.confusables(from, to)
	w.gha(word)
	to = w.spacingTone(from, to)
	w.capitals(from, to)
	return to
}

// stands reports whether a letter that is a word by itself is đ: a capital is, and a
// small one that counts something, "đ) Xâm phạm", "điểm đ khoản 1", among words of
// Vietnamese.
func (w *work) stands(at int, r rune) bool {
	if unicode.IsUpper(r) {
		return true
	}
	if at > 0 && !isBlank(w.c[at-1].r) || at+1 < len(w.c) && !isBlank(w.c[at+1].r) && w.c[at+1].r != ')' {
		return false
	}
	beside := w.around(at, at+1, reach)
	numbers := at+1 < len(w.c) && w.c[at+1].r == ')' && beside.plain > 0 && beside.foreign == 0
	return (beside.marked > 0 || numbers) && !beside.other()
}

// isVietnamese reports whether the letters beside i of the word w.c[from:to]
// read as Vietnamese once it is đ: Icelandic words have a ð too. A syllable
// does, if no words of another language are around it, and so does a word with
// letters that only Vietnamese has ("Ðắk") or an abbreviation ("HÐND").
func (w *work) isVietnamese(from, to, i int) bool {
	word := w.c[from:to]
	rs := make([]rune, len(word))
	capitals := true
	for k, c := range word {
		rs[k] = c.r
		if k == i {
			rs[k] = 'đ'
			continue
		}
		switch r := c.r; {
		case syllable.IsOwn(r):
			return true
		case !unicode.IsUpper(r) || k > i && syllable.IsVowel(r):
			capitals = false
		}
	}
	// No vowel after it: ÐBSCL, LÐTBXH, but not SUÐUR.
	if capitals && unicode.IsUpper(word[i].r) && !syllable.IsVowel(word[max(i-1, 0)].r) {
		return true
	}
	_, ok := syllable.Parse(rs)
	return ok && !w.around(from, to, reach).other()
}

// confusables maps Cyrillic twins in a word whose other letters are Latin, if
// it is Vietnamese then, or is among Vietnamese words.
func (w *work) confusables(from, to int) {
	if !w.o.on("confusable") {
		return
	}
	word := w.c[from:to]
	other, found, own := 0, 0, false
	for _, c := range word {
		switch {
		case strings.ContainsRune(cyrillic, c.r):
			found++
		case unicode.Is(unicode.Latin, c.r):
			other++
			own = own || syllable.IsOwn(c.r)
		default:
			return
		}
	}
	if found == 0 || other == 0 {
		return
	}
	mapped := make([]rune, len(word))
	for i, c := range word {
		mapped[i] = twin(c.r)
	}
	if n := w.around(from, to, 1); !own && (n.other() || n.marked == 0 && !syllable.IsSyllable(mapped)) {
		return
	}
	for i := range word {
		word[i].r = mapped[i]
	}
	w.did("confusable")
}

// twin is the Latin letter that looks like a Cyrillic one; any other stays.
func twin(r rune) rune {
	k := 0
	for _, c := range cyrillic {
		if c == r {
			return rune(latin[k])
		}
		k++
	}
	return r
}

// gha brings the letter gha, which looks like ư, to it where a Vietnamese
// syllable results: the Tatars write theirs.
func (w *work) gha(word []cell) {
	var buf [7]rune
	if !w.o.on("gha") || len(word) > len(buf) {
		return
	}
	found := false
	for i, c := range word {
		buf[i] = c.r
		switch c.r {
		case 'Ƣ':
			buf[i] = 'Ư'
		case 'ƣ':
			buf[i] = 'ư'
		}
		found = found || buf[i] != c.r
	}
	if _, ok := syllable.Parse(buf[:len(word)]); !found || !ok {
		return
	}
	for i := range word {
		word[i].r = buf[i]
	}
	w.did("gha")
}

// graves puts the grave accents of a line on the vowels before them, as
// spacingTone does with other marks; they are no part of a word. One that opens
// a word is a quotation mark of code, and then the others are too.
func (w *work) graves() {
	if !w.o.on("spacing_tone") || !slices.ContainsFunc(w.c, func(c cell) bool { return c.r == '`' }) {
		return
	}
	for i, c := range w.c {
		if c.r == '`' && (i == 0 || !isWordRune(w.c[i-1].r)) {
			return
		}
	}
	for i := 1; i < len(w.c); i++ {
		if w.c[i].r != '`' {
			continue
		}
		from, to := i, i+1
		for from > 0 && isWordRune(w.c[from-1].r) {
			from--
		}
		for to < len(w.c) && isWordRune(w.c[to].r) {
			to++
		}
		if !w.around(from, to, reach).other() {
			i = w.spacingTone(from, to) - 1
		}
	}
}

// spacingMarks is how many spacing marks a word may have, besides the letters
// of a syllable.
const spacingMarks = 3

// spacingTone puts a spacing tone mark on the vowel before it when a
// Vietnamese syllable results; its cell goes to the end of the word, to be
// taken out by compact. It returns where the word ends now.
func (w *work) spacingTone(from, to int) (end int) {
	var buf [7 + spacingMarks]rune
	if !w.o.on("spacing_tone") || to-from > len(buf) {
		return to
	}
	for i := from + 1; i < to; i++ {
		t := syllable.Level
		switch w.c[i].r {
		case '´':
			t = syllable.Acute
		case '`':
			t = syllable.Grave
		case '˜':
			t = syllable.Tilde
		case 'ˀ':
			t = syllable.Hook
		default:
			continue
		}
		b, was := syllable.Split(w.c[i-1].r)
		if was != syllable.Level || !syllable.IsVowel(b) {
			continue
		}
		rs := buf[:0]
		for k := from; k < to; k++ {
			switch k {
			case i:
			case i - 1:
				rs = append(rs, syllable.With(b, t))
			default:
				rs = append(rs, w.c[k].r)
			}
		}
		if !syllable.IsSyllable(rs) {
			continue
		}
		w.c[i-1].r = syllable.With(b, t)
		copy(w.c[i:to], w.c[i+1:to])
		to--
		w.c[to].r = removed
		i-- // the cell that took its place
		w.did("spacing_tone")
	}
	return to
}

// removed is the rune of a cell that is to be taken out.
const removed = -1

// compact takes out the cells that are removed.
func (w *work) compact() {
	w.c = slices.DeleteFunc(w.c, func(c cell) bool { return c.r == removed })
}

// capitals brings a small accented letter in a word of capitals up, as
// conversions of .VnTimeH fonts leave it. The words beside it are in capitals
// too, as far as their plain letters tell, and it is a syllable: "BLứ" is a name
// and "HCMđã" two words.
func (w *work) capitals(from, to int) {
	word := w.c[from:to]
	var buf [7]rune
	if !w.o.on("allcaps") || len(word) < 3 || len(word) > len(buf) {
		return
	}
	upper, accented := 0, 0
	for i, c := range word {
		buf[i] = unicode.ToUpper(c.r)
		switch {
		case unicode.IsUpper(c.r):
			upper++
		case c.r >= 0x80 && unicode.IsLower(c.r) && buf[i] != c.r:
			accented++
		default:
			return // a plain small letter, or no letter of two cases
		}
	}
	if accented == 0 || upper < 2 || accented > upper {
		return
	}
	if s, ok := syllable.Parse(buf[:len(word)]); (!ok || !s.Sounds() || !w.amongCapitals(from, to)) &&
		!isShortForm(buf[:len(word)]) {
		return
	}
	for i := range word {
		word[i].r = buf[i]
	}
	w.did("allcaps")
}

// isShortForm reports whether a word of capitals is an abbreviation without a
// vowel, as HĐND: its letters are all of one case.
func isShortForm(word []rune) bool {
	return !slices.ContainsFunc(word, func(r rune) bool { return r != 'Đ' && (r >= 0x80 || syllable.IsVowel(r)) })
}

// amongCapitals reports whether the words before and after w.c[from:to] are in
// capitals, or one is that is a syllable, or there are none in the line.
func (w *work) amongCapitals(from, to int) bool {
	i := from - 1
	for i >= 0 && w.c[i].r != '\n' && !isWordRune(w.c[i].r) {
		i--
	}
	end := i + 1
	for i >= 0 && isWordRune(w.c[i].r) {
		i--
	}
	before := w.c[i+1 : end]
	j := to
	for j < len(w.c) && w.c[j].r != '\n' && !isWordRune(w.c[j].r) {
		j++
	}
	start := j
	for j < len(w.c) && isWordRune(w.c[j].r) {
		j++
	}
	after := w.c[start:j]
	a, b := len(before) > 0 && inCapitals(before), len(after) > 0 && inCapitals(after)
	return a && isWord(before) || b && isWord(after) || (a || len(before) == 0) && (b || len(after) == 0)
}

func inCapitals(word []cell) bool {
	capital := false
	for _, c := range word {
		if c.r >= 'a' && c.r <= 'z' {
			return false
		}
		capital = capital || unicode.IsUpper(c.r)
	}
	return capital
}
