package vietnamese

import (
	"unicode"

	"bantin/internal/syllable"
)

// tone brings a misplaced tone mark to its letter, and the style of open oa,
// oe, uy to the one that is asked for.
func (w *work) tone(from, to int) {
	var buf [8]rune
	if to-from > 7 || to < len(w.c) && unicode.Is(unicode.Mn, w.c[to].r) {
		return
	}
	marks, vowels := 0, 0
	on := rune(0) // last letter with a tone
	for i := from; i < to; i++ {
		r := w.c[i].r
		buf[i-from] = r
		base, t := syllable.Split(r)
		if t != syllable.Level {
			marks++
			on = base
		}
		if syllable.IsVowel(base) {
			vowels++
		}
	}
	word := buf[:to-from]
	if marks == 2 {
		w.toneTwice(from, word)
		return
	}
	if marks != 1 || vowels == 1 && syllable.IsVowel(on) {
		return
	}
	s, ok := syllable.Parse(word)
	if !ok {
		return
	}
	old, now := s.Place()
	want := old
	if s.At != old && s.At != now {
		if !w.o.on("tone_fix") || !w.misplaced(from, word, &s) {
			return
		}
		w.did("tone_fix")
	} else {
		if old == now || w.o.Tone == ToneKeep || w.o.KeepNames && unicode.IsUpper(word[0]) &&
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

// misplaced reports whether a word whose tone is on the wrong letter is a
// Vietnamese one with a slip, by its rhyme and by the words beside it: "più" and
// "Huì" are right in their languages.
func (w *work) misplaced(from int, word []rune, s *syllable.Syllable) bool {
	if !s.Sounds() || syllable.IsSyllable(word) || s.Onset == "p" || s.Onset == "" && s.Nucleus == "ia" {
		return false // gịa is one; no word begins with p alone; "iả" is the end of another
	}
	to := from + len(word)
	if from > 0 && w.c[from-1].r == '_' || to < len(w.c) && w.c[to].r == '_' {
		return false
	}
	own := false
	for _, r := range word {
		own = own || syllable.IsOwn(r)
	}
	title := unicode.IsUpper(word[0]) && !(len(word) > 1 && unicode.IsUpper(word[1]))
	beside := w.around(from, to, 1)
	if beside.alien > 0 || beside.foreign > 0 && (title || beside.marked+beside.plain == 0) {
		return false
	}
	if own {
		return true
	}
	// No letter of the word is Vietnamese only.
	if title && beside.before > 0 && s.Coda == "" && s.At == len(word)-1 {
		return false // a name, of China perhaps: Huì, Qiú
	}
	far := w.around(from, to, reach)
	return far.alien == 0 && (far.marked > 0 && far.marked >= far.foreign || far.foreign+far.plain == 0)
}

// toneTwice takes one of two tones off a word that has the same one on two
// letters: the one without which it is a Vietnamese syllable.
func (w *work) toneTwice(from int, word []rune) {
	if !w.o.on("doubled_mark") {
		return
	}
	first, second := -1, -1
	for i, r := range word {
		if _, t := syllable.Split(r); t != syllable.Level {
			if first < 0 {
				first = i
			}
			second = i
		}
	}
	b, t := syllable.Split(word[first])
	c, u := syllable.Split(word[second])
	if t != u {
		return
	}
	was := word[second]
	word[second] = c
	if syllable.IsSyllable(word) {
		first, b = second, c
	} else {
		word[first], word[second] = b, was
		if !syllable.IsSyllable(word) {
			return
		}
	}
	if w.around(from, from+len(word), reach).other() {
		return
	}
	w.c[from+first].r = b
	w.did("doubled_mark")
}
