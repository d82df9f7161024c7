package compose

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/style"
	"bantin/internal/typeset"
)

// What a teaser says of its article is what that begins with, in whole sentences; where the first ones are too long for
// that, two lines of them, cut where a phrase ends: all of it stands inside, on the page that the last line names.

// mostWords is the words that are tried: more than the lines of a teaser have.
const mostWords = 100

// says is what an article begins with where that can be said by itself, in the language of a teaser's headline, and its
// style; none where it begins with none such. A small teaser, which has less room, leaves out a standfirst that takes no two lines for
// what the copy begins with.
func (p *planner) says(t *teaser, e *Entry) (words []string, of *style.Text) {
	a := e.Article
	if a.Standfirst != "" {
		words, of = saysOf(t, a.Standfirst, cmp.Or(a.LeadLang, a.Language)), &p.t.Styles.Standfirst
		announced := strings.HasSuffix(strings.TrimSpace(a.Standfirst), ":")
		if !t.small || announced || words != nil && p.saying(e, strings.Join(words, " "), of).Lines() >= leastTeased {
			return words, of
		}
	}
	if begins := saysOf(t, p.beginning(e, t.small), a.Language); begins != nil {
		words, of = begins, &p.t.Styles.Body
	}
	return words, of
}

// saysOf is the words of a text of such a language, which a teaser may say; none where what it announces is not there.
func saysOf(t *teaser, text, lang string) []string {
	if text == "" || lang != t.lang || strings.HasSuffix(strings.TrimSpace(text), ":") {
		return nil
	}
	return withoutMarks(strings.Fields(text))
}

// saying is words as the text of a teaser.
func (p *planner) saying(e *Entry, text string, of *style.Text) *typeset.Paragraph {
	return p.of(e.Article).Body(typeset.Body{In: article.Plain(text), Style: of, Measure: p.t.Measure(), How: typeset.Running})
}

// begins gives a teaser what its article begins with, in so many lines at most; it reports false where that is too long
// or too short.
func (p *planner) begins(t *teaser, e *Entry, most int) bool {
	words, of := p.says(t, e)
	if len(words) == 0 {
		return false
	}
	for n := min(len(words), mostWords); n > 0; n-- {
		if n < len(words) && pause(words[n-1], words[n]) != longBreath {
			continue
		}
		t.text = p.saying(e, strings.Join(words[:n], " "), of)
		if t.text.Lines() <= most {
			break
		}
	}
	t.rows = t.text.Lines()
	least := leastTeased
	if p.tight.promoted > 0 { // the lines are given: one that says all of a paragraph may be among them
		least = 1
	}
	if t.rows < least || t.rows > most {
		return false
	}
	t.seenBelow(p.of(e.Article), t.text.End()+of.Size)
	return true
}

// beginsCut gives a teaser two lines of what its article begins with, up to the best place that leaves the page room beside
// the second one: where a sentence ends, or else, cut, where a phrase does. It reports false where these are not to be had.
func (p *planner) beginsCut(t *teaser, e *Entry) bool {
	words, of := p.says(t, e)
	if len(words) == 0 {
		return false
	}
	words = words[:min(len(words), mostWords)]
	set := func(n int) *typeset.Paragraph {
		text := strings.Join(words[:n], " ")
		if n < len(words) && pause(words[n-1], words[n]) != longBreath {
			text = strings.TrimRight(text, ".,;:–-") + "…"
		}
		return p.saying(e, text, of)
	}
	s := p.of(e.Article)
	room := p.t.Measure() - of.Size - s.pageWidth(t)
	most := sort.Search(len(words), func(k int) bool { return set(k+1).Lines() > leastTeased })
	breaks, begun, least := binding.Headline(words, s.Under(), nil), 0, 0
	t.text, t.rows = nil, leastTeased
	for n := 1; n <= most; n++ {
		ends := n == len(words) || pause(words[n-1], words[n]) == longBreath
		cost := costCut * (most - n)
		if begun++; !ends {
			cost += breaks[n-1] + costBegun*max(0, fewBegun-begun)
		} else {
			begun = 0
		}
		if t.text != nil && cost > least || 2*n < most {
			continue
		}
		if x := set(n); x.Lines() == leastTeased && x.End() <= room {
			t.text, least = x, cost
		}
	}
	return t.text != nil
}

// What a sentence costs of which so few words are left.
const (
	fewBegun  = 4
	costBegun = 200
)

// withoutMarks is words without the marks of notes, as "(1)", that end a sentence: the notes stand with the article.
func withoutMarks(words []string) (out []string) {
	for i, w := range words {
		n := len(out) - 1
		mark := strings.TrimRight(w, ".")
		if n >= 0 && isNoteMark(mark) && (mark != w || i+1 == len(words)) && !strings.ContainsAny(out[n][len(out[n])-1:], ",;:") {
			out[n] += w[len(mark):]
			continue
		}
		out = append(out, w)
	}
	return out
}

// isNoteMark reports whether a word is the mark of a note: a number in brackets that is no year.
func isNoteMark(word string) bool {
	n := len(word) - 1
	return n > 1 && n < 4 && (word[0] == '(' && word[n] == ')' || word[0] == '[' && word[n] == ']') && strings.Trim(word[1:n], "0123456789") == ""
}

// beginning is what the copy of an article begins with, where that says something by itself: its first paragraph. If further, the
// next ones go with one that takes no two lines, and what is no sentence and short, or stands in lines, is left out: the head of a letter,
// the place of a report, the languages in which it is to be had, the price of a book. What is none and long is copy.
func (p *planner) beginning(e *Entry, further bool) (text string) {
	for _, b := range e.Article.Body {
		if _, ok := b.(article.Image); ok {
			continue
		}
		b, ok := b.(article.Paragraph)
		if !ok || b.Form == article.Verse {
			break
		}
		next := b.Text.String()
		lines := func(text string) int { // of as many words as are tried
			words := strings.Fields(text)
			return p.saying(e, strings.Join(words[:min(len(words), mostWords)], " "), &p.t.Styles.Body).Lines()
		}
		isOpen, inLines := !closesSentence(b.Text), b.Form != article.Running || strings.ContainsRune(next, '\n')
		isOpen = isOpen && (!further || text != "" || announces(b) || inLines || lines(next) <= mostBriefly)
		switch {
		case further && text == "" && isOpen && !announces(b):
			continue
		case inLines, isOpen, !saysItself(b):
			return text
		}
		if text = strings.TrimSpace(text + " " + next); !further || lines(text) >= leastTeased {
			break
		}
	}
	return text
}

// saysItself reports whether a paragraph says something by itself, in one language.
func saysItself(b article.Paragraph) bool {
	return !slices.ContainsFunc(b.Text, func(r article.Run) bool { return r.Note > 0 || r.Lang != "" }) && !isTrail(b.Text.String())
}

// isTrail reports whether a text is the way to a page of a site, by its headings: "Home > Blog > Houses".
func isTrail(text string) bool {
	signs := 0
	for _, w := range strings.Fields(text) {
		switch w {
		case ">", "»", "›", "❯", "→":
			signs++
		}
	}
	return signs > 1
}
