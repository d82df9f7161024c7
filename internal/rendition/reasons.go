package rendition

import (
	"fmt"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/wording"
)

// factNames are the facts of an article as people call them.
var factNames = map[string]wording.Key{
	"refused": "no article", "title": "headline",
	"standfirst": "standfirst", "date": "date",
	"authors": "authors", "source": "source",
	"site": "portal", "section": "section",
	"language": "language",
}

// fateNames are the fates that lines are listed under, those first that an
// editor looks at.
var fateNames = []struct {
	fate article.Fate
	name wording.Key
}{
	{article.LeftOut, "reads like the article and is not printed"},
	{article.SaidTwice, "printed from another place of the page"},
	{article.Furniture, "belongs to the page, not to the article"},
	{article.Hidden, "hidden from readers"},
	{article.Printed, "printed"},
}

// Reasons is why a page was read as it was, for people: what was looked at for
// the copy, where each fact is from, and every line that is not printed with the
// rule that left it out.
func Reasons(w *article.Reasons, l diag.Lang) string {
	var b strings.Builder
	b.WriteString(w.File + "\n")
	say := func(key wording.Key) { b.WriteString("\n" + wording.Text(l, key) + "\n") }
	if w.Profile != "" {
		fmt.Fprintf(&b, "%s: %s\n", wording.Text(l, "read by"), w.Profile)
	}
	if len(w.Boxes) > 0 {
		say("Boxes that may hold the article, by letters of text:")
		for _, box := range w.Boxes {
			fmt.Fprintf(&b, "  %6d  %s\n", box.Score, because(box.Reason, l))
		}
	}
	if len(w.Facts) > 0 {
		say("What was found, and by which rule:")
		for _, f := range w.Facts {
			fmt.Fprintf(&b, "  %s: %s\n      %s\n", wording.Text(l, factNames[f.Name]), f.Value, because(f.Reason, l))
		}
	}
	if len(w.Repairs) > 0 {
		say("What was repaired in the letters and marks, how often:")
	}
	for _, r := range w.Repairs {
		b.WriteString(repair(r, l))
	}
	byFate := map[article.Fate][]article.Fated{}
	for _, line := range w.Lines {
		byFate[line.Fate] = append(byFate[line.Fate], line)
	}
	if len(w.Lines) > 0 {
		say("Lines of the page:")
	}
	for _, f := range fateNames {
		lines := byFate[f.fate]
		if len(lines) == 0 {
			continue
		}
		fmt.Fprintf(&b, "  %4d  %s\n", len(lines), wording.Text(l, f.name))
	}
	for _, f := range fateNames {
		lines := byFate[f.fate]
		if f.fate == article.Printed { // as what they look, all but these
			lines = slices.DeleteFunc(lines, func(l article.Fated) bool { return l.Rule == "" })
		}
		if len(lines) == 0 {
			continue
		}
		b.WriteString("\n" + capital(wording.Text(l, f.name)) + ":\n")
		for _, line := range lines {
			fmt.Fprintf(&b, "  %s\n      %s\n", line.Text, because(line.Reason, l))
		}
	}
	return b.String()
}

// RuleName says in a few words what a rule of extraction means; it is the rule
// itself when it has none.
func RuleName(rule string, l diag.Lang) string {
	if words, ok := ruleNames()[rule]; ok {
		return wording.Text(l, words)
	}
	return rule
}

// because is a reason in one line.
func because(r article.Reason, l diag.Lang) string {
	s := r.Rule
	if words := RuleName(r.Rule, l); words != s {
		s += ": " + words
	}
	if r.Detail != "" {
		s += " (" + r.Detail + ")"
	}
	if r.Place != "" {
		s += " · " + r.Place
	}
	return s
}

// capital is a sentence that begins with a capital.
func capital(s string) string {
	letters := []rune(s)
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
