package compose

import (
	"cmp"
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
// style; "" where it begins with none such.
func (p *planner) says(t *teaser, e *Entry) (words []string, of *style.Text) {
	text, of := e.Article.Standfirst, &p.t.Styles.Standfirst
	lang := cmp.Or(e.Article.LeadLang, e.Article.Language)
	if text == "" {
		text, of, lang = beginning(e.Article.Body), &p.t.Styles.Body, e.Article.Language
	}
	if text == "" || lang != t.lang || strings.HasSuffix(strings.TrimSpace(text), ":") { // what it announces is not there
		return nil, of
	}
	words = withoutMarks(strings.Fields(text))
	return words, of
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

// beginning is the paragraph that a body begins with, where that says something by itself.
func beginning(body []article.Block) string {
	for _, b := range body {
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Paragraph:
			for _, r := range b.Text {
				if r.Note > 0 || r.Lang != "" {
					return ""
				}
			}
			text := b.Text.String()
			if strings.ContainsRune(text, '\n') || !closesSentence(b.Text) || isTrail(text) {
				return ""
			}
			return text
		default:
			return ""
		}
	}
	return ""
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
