package vietnamese

import (
	"cmp"
	"slices"
	"strings"

	"bantin/internal/article"
)

// maxExamples is how many examples of each rule are shown.
const maxExamples = 3

// Repairs is what the rules do to the texts of an article: how often each does
// something, with examples, the most frequent first. It is far slower than
// Normalize, and for people who ask why.
func Repairs(a *article.Article, o Options) []article.Repair {
	w := workOn(a, o)
	defer lexicons.Put(w.known)
	byRule := map[string]*article.Repair{}
	for _, text := range textsOf(a) {
		w.counts = Counts{}
		after := w.line(text)
		for _, rule := range w.counts.Rules() {
			r := byRule[rule]
			if r == nil {
				r = &article.Repair{Rule: rule}
				byRule[rule] = r
			}
			r.Count += w.counts[rule]
			if len(r.Examples) < maxExamples {
				r.Examples = append(r.Examples, w.example(rule, text, after))
			}
		}
	}
	var out []article.Repair
	for _, r := range byRule {
		out = append(out, *r)
	}
	slices.SortFunc(out, func(x, y article.Repair) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Rule, y.Rule))
	})
	return out
}

// textsOf is the texts of an article that Normalize takes through the rules.
func textsOf(a *article.Article) (out []string) {
	note := func(s string) string {
		out = append(out, s)
		return s
	}
	mapTexts(a, func(in article.Inline) article.Inline {
		note(in.String())
		return in
	}, note)
	return out
}

// example is the first place of a text that a rule changes. The text without that
// rule tells; where the other rules come to the same without it, what they
// change together is shown.
func (w *work) example(rule, text, after string) article.Example {
	o := w.o.without(rule)
	alone := work{o: &o, counts: Counts{}, vietnamese: w.vietnamese, known: w.known}
	before := alone.line(text)
	if before == after {
		before = text
	}
	return firstChange(before, after)
}

// maxTaken is how many words a rule may take out or add at one place, at
// most, for the place to be shown alone.
const maxTaken = 4

// maxShown is how many words of an example are shown.
const maxShown = 12

// firstChange is the first words in which two texts differ, with the word before
// and after them.
func firstChange(before, after string) article.Example {
	a, b := strings.Split(before, " "), strings.Split(after, " ")
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	i, j := len(a), len(b)
	for n := 1; n <= 2*maxTaken && i == len(a) && j == len(b); n++ {
		for k := range n + 1 {
			x, y := from+n-k, from+k
			if x < len(a) && y < len(b) && a[x] == b[y] && a[x] != "" {
				i, j = x+1, y+1
				break
			}
		}
	}
	from = max(0, from-1)
	return article.Example{Before: shown(a, from, i), After: shown(b, from, j)}
}

func shown(words []string, from, to int) string {
	return strings.Join(words[min(from, len(words)):min(to, from+maxShown, len(words))], " ")
}
