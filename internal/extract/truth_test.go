package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bantin/internal/article"
)

// truthLimits are, for each set of pages with its truth, how many lines of the
// truth may be called furniture, and on how many pages that are printed whole
// something may be said to be left out. They only fall. What is left of the
// lines are mostly buttons and calls that some truths hold and others do not, names
// of boxes, and links to other articles.
var truthLimits = map[string]struct{ furniture, alarms int }{
	"news": {11, 0}, "wcxb": {61, 10}, "vn": {}, "vn2": {}, "sharepoint": {},
}

// TestTruthIsNoFurniture looks for the lines of each truth that are not printed:
// they are left out, or hidden, but no furniture of the page.
func TestTruthIsNoFurniture(t *testing.T) {
	for set, limit := range truthLimits {
		t.Run(set, func(t *testing.T) {
			furniture, alarms, whole := 0, 0, 0
			for name, truth := range truthLines(t, set) {
				found := truthFates(t, filepath.Join("../../../shared/pages", set, name+".html.gz"), truth)
				furniture += len(found.furniture)
				for _, l := range found.furniture {
					t.Logf("%.8s: furniture: %.80s", name, l)
				}
				if found.whole {
					whole++
				}
				if found.whole && found.omissions > 0 {
					alarms++
					t.Logf("%.8s: printed whole, %d lines said to be left out", name, found.omissions)
				}
			}
			if furniture > limit.furniture {
				t.Errorf("%d lines of the truth are furniture, no more than %d were", furniture, limit.furniture)
			}
			if alarms > limit.alarms || alarms*20 > whole {
				t.Errorf("of %d pages printed whole %d have something left out, no more than %d had",
					whole, alarms, limit.alarms)
			}
		})
	}
}

// truthFate is what became of the truth of one page.
type truthFate struct {
	furniture []string // lines of the truth
	whole     bool     // all is printed
	omissions int
}

// truthFates reads a page and compares it with its truth.
func truthFates(t *testing.T, file string, truth []string) truthFate {
	var f truthFate
	for _, p := range savedPages(t, file) {
		r := read(p)
		lines, printed := r.account(), ""
		if r.refused == nil {
			printed = plainLetters(strings.Join(articleText(r.article), " "))
			f.omissions = len(r.article.LeftOut)
		}
		plain := make([]string, len(lines))
		for i, l := range lines {
			plain[i] = plainLetters(l.text)
		}
		f.whole = r.refused == nil
		for _, line := range truth {
			want := plainLetters(strings.TrimLeft(line, "-•* "))
			bare := strings.TrimLeft(want, "0123456789") // the number of an item
			if want == "" || strings.Contains(printed, want) || bare != "" && strings.Contains(printed, bare) {
				continue
			}
			switch fateOf(want, lines, plain) {
			case article.Furniture:
				f.furniture = append(f.furniture, line)
				f.whole = false
			case article.LeftOut, article.Hidden:
				f.whole = false
			}
		}
	}
	return f
}

// fateOf is what became of a line of the truth: of the line of the page that
// holds it, the best of several; else of the lines that most of it is in.
func fateOf(want string, lines []pageLine, plain []string) article.Fate {
	ranks := []article.Fate{article.Furniture, article.Hidden, article.LeftOut, article.SaidTwice, article.Printed}
	best := article.Printed
	parts, seen := map[article.Fate]int{}, map[string]bool{}
	held := false
	for i, l := range lines {
		isLine := len(want) >= 20 || len(want)*2 > len(plain[i]) || l.table
		if strings.Contains(plain[i], want) && isLine && (!held || slices.Index(ranks, l.fate) > slices.Index(ranks, best)) {
			best, held = l.fate, true
		}
		if len(plain[i]) >= 15 && !seen[plain[i]] && strings.Contains(want, plain[i]) {
			seen[plain[i]] = true
			parts[l.fate] += len(plain[i])
		}
	}
	if held {
		return best
	}
	most := len(want) / 3
	for _, f := range ranks {
		if parts[f] > most {
			best, most = f, parts[f]
		}
	}
	return best
}

// truthLines reads the lines of the copy of each article of a set.
func truthLines(t *testing.T, set string) map[string][]string {
	data, err := os.ReadFile(filepath.Join("../../../shared/pages", set, "truth.json"))
	if os.IsNotExist(err) {
		t.Skip("no ../shared")
	}
	if err != nil {
		t.Fatal(err)
	}
	var pages map[string]struct {
		Article          *bool
		Type, Text, Lead string
		Body             any
	}
	if err := json.Unmarshal(data, &pages); err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for name, p := range pages {
		if name == "_set" || p.Article != nil && !*p.Article || p.Type != "" && p.Type != "article" {
			continue
		}
		all := append([]string{p.Lead, p.Text}, truthTexts(p.Body)...)
		for l := range strings.Lines(strings.Join(all, "\n")) {
			out[name] = append(out[name], strings.TrimSpace(l))
		}
	}
	return out
}

// truthTexts gathers the texts of the blocks of a truth.
func truthTexts(v any) (out []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, e := range v {
			out = append(out, truthTexts(e)...)
		}
	case map[string]any:
		return append(truthTexts(v["text"]), truthTexts(v["rows"])...)
	}
	return out
}

// plainLetters is the letters and digits of a text in lower case.
func plainLetters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}
