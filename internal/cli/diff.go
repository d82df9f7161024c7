package cli

import (
	"fmt"
	"strings"

	"bantin/internal/vietnamese"
)

// changedLine is a line of a text that normalize changes.
type changedLine struct {
	Line   int               `json:"line"` // from 1
	Before string            `json:"before"`
	After  string            `json:"after"`
	Rules  vietnamese.Counts `json:"rules"` // that change it, and how often
}

// changedLines compares a text with what became of it. Normalisation goes line by
// line, so the lines are side by side; unicode is the text before the rules, first
// the number of its first line, and converted has the lines of it that were in an
// old encoding.
func changedLines(before, unicode, after string, first int, converted map[int]string,
	o vietnamese.Options) []changedLine {
	old, now := splitLines(before), splitLines(after)
	between := splitLines(unicode)
	var out []changedLine
	for i := range min(len(old), len(between), len(now)) {
		if old[i] == now[i] {
			continue
		}
		_, rules := vietnamese.Text(between[i], o)
		if rule := converted[i]; rule != "" {
			rules[rule]++
		}
		out = append(out, changedLine{first + i, old[i], now[i], rules})
	}
	return out
}

func splitLines(s string) []string { return strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") }

// diff shows changed lines: the number of each with the rules that change it, as
// it was, and as it is.
func (r *run) diff(changed []changedLine) string {
	paint := func(color, s string) string { return s }
	if r.env.OutTTY {
		paint = r.paint
	}
	var b strings.Builder
	for _, c := range changed {
		head := fmt.Sprintf("@@ %d @@", c.Line)
		fmt.Fprintf(&b, "%s %s\n%s\n%s\n", paint("36", head), didText(c.Rules), paint("31", "-"+c.Before),
			paint("32", "+"+c.After))
	}
	return b.String()
}

// didText is the rules that did something, each with how often.
func didText(counts vietnamese.Counts) string {
	var did []string
	for _, rule := range counts.Rules() {
		did = append(did, fmt.Sprintf("%s %d", rule, counts[rule]))
	}
	return strings.Join(did, ", ")
}
