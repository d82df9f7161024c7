package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Sets of what looks like the page's own and belongs to the entries of the copy: buttons,
// cards, tables of links, the points above it.

// buttonsOfEntries says of each line whether it is one of several buttons of the
// same words between the paragraphs that lead to different places: each belongs to the
// entry above it, and a list of firms, places or goods says no more where they are to
// be found. That says nothing of the lines around them.
func buttonsOfEntries(lines []pageLine) []bool {
	out := make([]bool, len(lines))
	found := map[string][]int{}
	copied := 0 // printed lines so far
	behind := make([]int, len(lines))
	for i := range lines {
		l := &lines[i]
		behind[i] = copied
		switch {
		case l.fate == article.Printed && l.inside:
			copied++
		case l.fate == article.Furniture && l.within && l.isPressed():
			said := fold(l.text)
			if f := found[said]; len(f) == 0 || behind[f[len(f)-1]] < copied {
				found[said] = append(f, i)
			}
		}
	}
	for _, f := range found {
		if len(f) < minSet {
			continue
		}
		places := map[string]bool{}
		for _, i := range f {
			if to := addressAt(lines[i].begins); to != "" && !strings.HasPrefix(to, "#") {
				places[to] = true
			}
		}
		if len(places) < len(f) {
			continue
		}
		for _, i := range f {
			out[i] = true
		}
	}
	return out
}

// isPressed reports whether a line in a box of the copy is a few words that lead
// elsewhere, left out for no more than that.
func (l *pageLine) isPressed() bool {
	return l.inside && l.letters <= maxButton && l.link*10 >= l.letters*9 &&
		(l.isOfLinks() || l.rule == ruleButton || l.rule == ruleUnread || l.rule == rulePointing)
}

// addressAt is where the link leads that a text is in, "" for none.
func addressAt(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if n.Data == "a" && hasHref(n) {
			return strings.TrimSpace(attr(n, "href"))
		}
	}
	return ""
}

// markOverButtons marks a heading that has nothing below it but buttons which say
// more than what to press, and these.
func markOverButtons(out []bool, lines []pageLine) {
	for i := range lines {
		l := &lines[i]
		if l.fate != article.Furniture || l.rule != ruleOverNothing {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end].fate == article.Furniture && lines[end].rule == ruleButton &&
			lines[end].letters >= shortLine {
			end++
		}
		if end-i-1 < 2 {
			continue
		}
		for k := i; k < end; k++ {
			out[k] = true
		}
	}
}

// markCards marks cards that are links between two boxes of the copy, each of
// which says as much as a paragraph, and the heading right above them.
func markCards(out []bool, lines []pageLine) {
	for i := 0; i < len(lines); i++ {
		end := i
		for end < len(lines) && lines[end].isCard() && lines[end].box == lines[i].box {
			end++
		}
		if end-i < minSet {
			continue
		}
		for k := i; k < end; k++ {
			out[k] = true
		}
		if h := i - 1; h >= 0 && lines[h].fate == article.Furniture && lines[h].rule == ruleOutside && lines[h].within &&
			lines[h].link == 0 {
			out[h] = true
		}
		i = end
	}
}

// isCard reports whether a line between two boxes of the copy, in no furniture, is
// a link that says as much as a paragraph.
func (l *pageLine) isCard() bool {
	return l.fate == article.Furniture && l.rule == ruleOutside && l.within && !l.inside && l.box != "" &&
		l.letters >= minRunning && l.link*10 >= l.letters*9
}

// markTables marks tables between the paragraphs whose cells are links, though they
// have no more than one row or one column, or stand in a box with other links: what
// a writer sets in a table says more than links of the page do.
func markTables(out []bool, lines []pageLine) {
	for i := 0; i < len(lines); i++ {
		end := i
		for end < len(lines) && lines[end].isOfLinkTable() && lines[end].node == lines[i].node {
			end++
		}
		if (end-i >= 2 || end > i && lines[i].table) && !isIdle(lines[i].text) {
			for k := i; k < end; k++ {
				out[k] = true
			}
		}
		i = max(i, end-1)
	}
}

// isOfLinkTable reports whether a line was left out with a box of links that is a
// table, or is a table in one.
func (l *pageLine) isOfLinkTable() bool {
	return l.fate != article.Printed && l.rule == ruleLinkBox && l.within && (l.table || l.node != nil && l.node.Data == "table")
}

// markPoints marks a list between headline and copy that says in short what the copy
// does, with the heading over it.
func markPoints(out []bool, lines []pageLine) {
	begin := 0 // of the points so far
	for i := range lines {
		l := &lines[i]
		if l.isPoint() && (i == begin || lines[begin].box == l.box) {
			continue
		}
		if i-begin >= minSet && begin > 0 && lines[begin-1].isOverPoints() {
			for k := begin - 1; k < i; k++ {
				out[k] = true
			}
		}
		if l.inside && l.fate == article.Printed {
			return
		}
		if begin = i; !l.isPoint() {
			begin = i + 1
		}
	}
}

// isPoint reports whether a line outside the copy is running text in an item of a
// list that is no menu.
func (l *pageLine) isPoint() bool {
	if l.fate != article.Furniture || l.rule != ruleOutside || l.inside || !l.past || l.link > 0 || l.letters < 2*shortLine {
		return false
	}
	item := false
	for n := l.begins.Parent; n != nil; n = n.Parent {
		switch n.Data {
		case "li":
			item = true
		case "nav", "header", "footer", "form":
			return false
		}
	}
	return item
}

// isOverPoints reports whether a line is the heading over such a list.
func (l *pageLine) isOverPoints() bool {
	return l.fate == article.Furniture && l.rule == ruleOutside && !l.inside && l.link == 0 && l.letters < maxEndMark
}
