package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// Rules that find the source.
const (
	ruleSourceBox  rule = "source-box"
	ruleSourceLine rule = "source-line"
)

// findSource is where the text was first published: what the last lines say, or
// the profile, or a box named a source.
func findSource(f *facts, p *profile.Profile, last datum[string], near nearby) datum[string] {
	if last.value != "" {
		return last
	}
	if p != nil {
		for _, sel := range p.Source {
			if s, n := f.first(sel.Text); bareSource(s) != "" {
				return datum[string]{bareSource(s), reason{ruleProfile, n, sel.Text}}
			}
		}
	}
	fits := func(s string) bool { n := letterCount(s); return n >= 3 && n <= 60 }
	for _, n := range f.find("[class*=source], [class*=nguon], [id*=nguon], [class*=Source], [id*=Nguon]") {
		s := shortText(n)
		if bare := bareSource(s); bare != s && fits(bare) && !f.isFurniture(n) && !isInCaption(n) {
			return datum[string]{bare, reason{rule: ruleSourceBox, node: n}}
		}
	}
	below := near.below[:min(len(near.below), 3)]
	for _, l := range near.between {
		if bare := beforeDate(l.text); bare == l.text {
			continue
		} else if s, ok := cutSource(bare); ok && fits(s) {
			return datum[string]{s, reason{rule: ruleSourceLine, node: l.box}}
		}
	}
	for l := range inTurn(below, fieldsOf(below), near.fields) {
		if s, ok := cutSource(l.text); ok && fits(s) {
			return datum[string]{s, reason{rule: ruleSourceLine, node: l.box}}
		}
	}
	if s, n := namedIn(f, "Nguồn"); fits(s) {
		return datum[string]{s, reason{rule: ruleSourceLine, node: n}}
	}
	return f.takenFrom()
}

// namedIn is the rest of the first short line of the page, not in the comments,
// that begins with a word such as "Nguồn", and its box.
func namedIn(f *facts, mark string) (string, *html.Node) {
	for _, n := range f.elements.texts {
		if !mayBegin(n.Data, mark[0]) || !strings.HasPrefix(strings.TrimSpace(n.Data), mark) {
			continue
		}
		box := n.Parent
		for box.Parent != nil && f.of(box).text <= letterCount(n.Data)+1 && !isBlock(box) {
			box = box.Parent
		}
		if m := f.of(box); m.text == 0 || m.text > 80 || f.elsewhere(box) {
			continue
		}
		if rest, ok := strings.CutPrefix(text(box), mark); ok {
			if rest, ok = strings.CutPrefix(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "tin")),
				":"); ok {
				return unbracketed(rest), box
			}
		}
	}
	return "", nil
}

// mayBegin reports whether the first byte of a text that is no white space may be
// one: nearly all texts of a page begin otherwise.
func mayBegin(s string, first byte) bool {
	for i := range len(s) {
		if c := s[i]; c > ' ' {
			return c == first || mayBeWideSpace(c)
		}
	}
	return false
}

// bareSource is a source without "Nguồn:" or "Theo".
func bareSource(s string) string {
	for _, mark := range []string{"Nguồn tin:", "Nguồn:", "Nguồn", "Theo:", "Theo "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return unbracketed(rest)
		}
	}
	return s
}
