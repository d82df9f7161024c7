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
		var rs []rune
		for k := from; k < to; k++ {
			switch k {
			case i:
			case i - 1:
				rs = append(rs, syllable.With(b, t))
			default:
				rs = append(rs, w.c[k].r)
			}
		}
		if _, ok := syllable.Parse(rs); !ok {
			continue
		}
		w.c[i-1].r = syllable.With(b, t)
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
		base, t := syllable.Split(r)
		if t != syllable.Level {
			marked = true
			on = base
		}
		if syllable.IsVowel(base) {
			vowels++
		}
	}
	if !marked || vowels == 1 && syllable.IsVowel(on) {
		return
	}
	word := buf[:to-from]
	s, ok := syllable.Parse(word)
	if !ok || s.At < 0 {
		return
	}
	old, now := s.Place()
	want := old
	switch {
	case old == now:
		if s.Onset == "gi" && s.At == s.From-1 && s.Tone == syllable.Dot && s.Nucleus == "a" && s.Coda == "" {
			return // gịa, of "giặt gịa", is the one syllable of g and ịa
		}
		if s.At == old || !w.o.on("tone_fix") {
			return
		}
		w.did("tone_fix")
	case s.At != old && s.At != now:
		if !w.o.on("tone_fix") {
			return
		}
		w.did("tone_fix")
	default:
		if w.o.Tone == ToneKeep || w.o.KeepNames && unicode.IsUpper(word[0]) &&
			(len(word) < 2 || !unicode.IsUpper(word[1])) {
			return
		}
		if w.o.Tone == ToneNew {
			want = now
		}
		if s.At == want {
			return
		}
		w.did("tone_style")
	}
	if w.o.Tone == ToneNew {
		want = now
	}
	b, _ := syllable.Split(word[s.At])
	w.c[from+s.At].r = b
	w.c[from+want].r = syllable.With(w.c[from+want].r, s.Tone)
}
