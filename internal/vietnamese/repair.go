package vietnamese

import (
	"slices"
	"strings"
	"unicode"
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
		case r >= 0x1EA0 && r <= 0x1EF9 || r >= 0xE0 && r <= 0xFD && r != 'ð' || r == 'đ' || r == 'ă' || r == 'ơ' || r == 'ư':
			lower = true
		default:
			odd = true
		}
	}
	if !odd {
		if lower && upper > 0 {
			w.capitals(word)
		}
		return to
	}
	for i := range word {
		switch r := word[i].r; r {
		case 'Ð', 'Ɖ', 'ð', 'ɖ':
			if w.o.on("lookalike_d") && (len(word) == 1 && (r == 'Ð' || r == 'Ɖ') || vietnameseWord(word, i)) {
				word[i].r = 'đ'
				if unicode.IsUpper(r) {
					word[i].r = 'Đ'
				}
				w.did("lookalike_d")
			}
		case 'Ƣ':
			if w.o.on("gha") {
				word[i].r = 'Ư'
				w.did("gha")
			}
		case 'ƣ':
			if w.o.on("gha") {
				word[i].r = 'ư'
				w.did("gha")
			}
		}
	}
	w.confusables(word)
	to = w.spacingTone(from, to)
	w.capitals(w.c[from:to])
	return to
}

// vietnameseWord reports whether the letters beside i read as Vietnamese once
// it is đ: Icelandic words have a ð too. A syllable does, and so does a word
// with letters that only Vietnamese has ("Ðắk") or an abbreviation ("HÐND").
func vietnameseWord(word []cell, i int) bool {
	rs := make([]rune, len(word))
	capitals := true
	for k, c := range word {
		rs[k] = c.r
		if k == i {
			rs[k] = 'đ'
			continue
		}
		switch r := c.r; {
		case r >= 0x1EA0 && r <= 0x1EF9, strings.ContainsRune("ăĂơƠưƯđĐ", r):
			return true
		case !unicode.IsUpper(r) || k > i && isVowel(r):
			capitals = false
		}
	}
	// No vowel after it: ÐBSCL, LÐTBXH, but not SUÐUR.
	if capitals && unicode.IsUpper(word[i].r) && !isVowel(word[max(i-1, 0)].r) {
		return true
	}
	_, ok := parse(rs)
	return ok
}

// confusables maps Cyrillic twins in a word whose other letters are Latin.
func (w *work) confusables(word []cell) {
	if !w.o.on("confusable") {
		return
	}
	other, found := 0, 0
	for _, c := range word {
		switch {
		case strings.ContainsRune(cyrillic, c.r):
			found++
		case unicode.Is(unicode.Latin, c.r):
			other++
		default:
			return
		}
	}
	if found == 0 || other == 0 {
		return
	}
	from := []rune(cyrillic)
	to := []rune(latin)
	for i := range word {
		for k, r := range from {
			if word[i].r == r {
				word[i].r = to[k]
			}
		}
	}
	w.did("confusable")
}

// spacingTone puts a spacing tone mark on the vowel before it when a
// Vietnamese syllable results, and deletes its cell. It returns where the word
// ends now.
func (w *work) spacingTone(from, to int) (end int) {
	if !w.o.on("spacing_tone") {
		return to
	}
	for i := from + 1; i < to; i++ {
		t := 0
		switch w.c[i].r {
		case '´':
			t = acute
		case '`':
			t = grave
		case '˜':
			t = tilde
		case 'ˀ':
			t = hook
		default:
			continue
		}
		b, was := split(w.c[i-1].r)
		if was != level || !isVowel(b) {
			continue
		}
		var rs []rune
		for k := from; k < to; k++ {
			switch k {
			case i:
			case i - 1:
				rs = append(rs, with(b, t))
			default:
				rs = append(rs, w.c[k].r)
			}
		}
		if _, ok := parse(rs); !ok {
			continue
		}
		w.c[i-1].r = with(b, t)
		w.c = slices.Delete(w.c, i, i+1)
		to--
		i-- // the cell that took its place
		w.did("spacing_tone")
	}
	return to
}

// capitals brings a small accented letter in a word of capitals up, as
// conversions of .VnTimeH fonts leave it.
func (w *work) capitals(word []cell) {
	if !w.o.on("allcaps") || len(word) < 3 {
		return
	}
	upper, accented := 0, 0
	for _, c := range word {
		switch {
		case unicode.IsUpper(c.r):
			upper++
		case c.r >= 0x80 && unicode.IsLower(c.r) && unicode.ToUpper(c.r) != c.r:
			accented++
		default:
			return // a plain small letter, or no letter of two cases
		}
	}
	if accented == 0 || upper < 2 || accented > upper {
		return
	}
	for i := range word {
		word[i].r = unicode.ToUpper(word[i].r)
	}
	w.did("allcaps")
}

// tone brings a misplaced tone mark to its letter, and the style of open oa,
// oe, uy to the one that is asked for.
func (w *work) tone(from, to int) {
	var buf [8]rune
	if to-from > 7 {
		return
	}
	marked := false
	vowels := 0
	on := rune(0) // last letter with a tone
	for i := from; i < to; i++ {
		r := w.c[i].r
		buf[i-from] = r
		base, t := split(r)
		if t != level {
			marked = true
			on = base
		}
		if isVowel(base) {
			vowels++
		}
	}
	if !marked || vowels == 1 && isVowel(on) {
		return
	}
	word := buf[:to-from]
	s, ok := parse(word)
	if !ok || s.at < 0 {
		return
	}
	old, now := s.place()
	want := old
	switch {
	case old == now:
		if s.onset == "gi" && s.at == s.from-1 && s.tone == dot && s.nucleus == "a" && s.coda == "" {
			return // gịa, of "giặt gịa", is the one syllable of g and ịa
		}
		if s.at == old || !w.o.on("tone_fix") {
			return
		}
		w.did("tone_fix")
	case s.at != old && s.at != now:
		if !w.o.on("tone_fix") {
			return
		}
		w.did("tone_fix")
	default:
		if w.o.Tone == ToneKeep || w.o.KeepNames && unicode.IsUpper(word[0]) && (len(word) < 2 || !unicode.IsUpper(word[1])) {
			return
		}
		if w.o.Tone == ToneNew {
			want = now
		}
		if s.at == want {
			return
		}
		w.did("tone_style")
	}
	if w.o.Tone == ToneNew {
		want = now
	}
	b, _ := split(word[s.at])
	w.c[from+s.at].r = b
	w.c[from+want].r = with(w.c[from+want].r, s.tone)
}
