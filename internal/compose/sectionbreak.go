package compose

import (
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Section breaks: a line of signs between two paragraphs, "_____", "-----" or "* * *". Typed
// lines become a short rule, asterisks stay and stand over the middle. A line of underscores
// may also be one to write on: it is where the copy around it is a form.

// ruleSigns are the signs that people type as a rule, and starSigns those that stand for
// themselves; leastRule is how many make a rule.
const (
	ruleSigns = "_-–—―=~─━‗¯"
	starSigns = "*＊∗⁂•●■◆◇○□☆★"
	leastRule = 3
)

// partingKind is what a line of nothing but signs is.
type partingKind int

const (
	noParting  partingKind = iota
	typedRule              // "-----"
	underscore             // "_____": a rule, or a line to write on
	stars                  // "* * *"
)

// partingOf is what a text is if it has nothing but the signs of a section break.
func partingOf(text string) partingKind {
	kind, n := noParting, 0
	for _, r := range text {
		k := typedRule
		switch {
		case unicode.IsSpace(r):
			continue
		case r == '_':
			k = underscore
		case strings.ContainsRune(ruleSigns, r):
		case strings.ContainsRune(starSigns, r):
			k = stars
		default:
			return noParting
		}
		switch {
		case kind == noParting:
			kind = k
		case kind == stars || k == stars: // "-*-" and "--- * ---" are ornaments
			kind = stars
		case kind != k:
			kind = typedRule
		}
		n++
	}
	if kind != stars && n < leastRule {
		return noParting
	}
	return kind
}

// signsOf is the text of a block that may be a section break; "" for others.
func signsOf(b article.Block) string {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Text.String()
	case article.Heading:
		return b.Text.String()
	}
	return ""
}

// sectionBreak is the kind of section break that block i is; noParting for copy.
func sectionBreak(blocks []article.Block, i int) partingKind {
	kind := partingOf(signsOf(blocks[i]))
	if kind != underscore {
		return kind
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(blocks) {
			continue
		}
		p, ok := blocks[k].(article.Paragraph)
		if !ok {
			continue
		}
		text := strings.TrimSpace(p.Text.String())
		if hasBlanks(p.Text) || partingOf(text) == underscore || k < i && strings.HasSuffix(text, ":") {
			return noParting
		}
	}
	return typedRule
}

// parts adds block i if it is a section break, and reports whether it is one. It parts copy
// from copy: what stands at either end of the article, beside a heading or another
// such line has nothing to part, and falls off.
func (c *copyist) parts(blocks []article.Block, i int) bool {
	kind := sectionBreak(blocks, i)
	if kind == noParting {
		return false
	}
	if i == 0 || i+1 == len(blocks) || isHead(blocks[i-1]) || isHead(blocks[i+1]) || sectionBreak(blocks, i+1) != noParting {
		return true
	}
	if kind == stars {
		st := c.t.Styles.Body
		st.Align = "center"
		if p := c.Plain(spacedSigns(signsOf(blocks[i])), &st, c.measure, typeset.Headline); p != nil {
			e := c.paragraph(p, c.inset, c.add(c.heads.article, frame.Paragraph))
			e.Keep, e.vary = keptLeast, nil
			c.push(e)
		}
		return true
	}
	// Midway between the baseline above and the small letters below.
	w, weight := c.t.Shares.SectionBreak.Of(c.measure), c.t.Rules.SectionBreak
	down := (c.t.Leading + c.textHead() - c.textFoot() - weight) / 2
	e := &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}, Keep: keptLeast}, draw: func(pt *painter, at place) {
		if weight > 0 {
			pt.Rule(at.x+c.inset+(c.measure-w)/2, at.y+down, w, weight, frame.Color{})
		}
	}}
	if weight > 0 {
		e.head = func(bool, int, int) unit.Length { return down }
		e.foot = c.t.Leading - down - weight
	}
	c.push(e)
	return true
}

// isHead reports whether a block is a heading of copy.
func isHead(b article.Block) bool {
	h, ok := b.(article.Heading)
	return ok && partingOf(h.Text.String()) == noParting
}

// spacedSigns is signs with a space between them: "* * *".
func spacedSigns(text string) string {
	var signs []string
	for _, r := range text {
		if !unicode.IsSpace(r) {
			signs = append(signs, string(r))
		}
	}
	return strings.Join(signs, " ")
}
