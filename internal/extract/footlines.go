package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// The foot of a letter in lines with white between who gets it and who signs it, which reading makes one space.

// beforeOffice is what is before the office that signs in the first of these lines.
var beforeOffice = pattern(`(?i)^nơi nhận ?:? `)

// cutBeside is the bytes of such a line down to where who signs begins, and what that says: behind the first mark that ends
// a line of those who get it, and has one of who signs behind it; 0 for none. A stop ends the last of these lines, "- Lưu: VT.": others are
// of abbreviations, "- TP. Hà Nội".
func (c *signedLines) cutBeside(s string, first bool) int {
	if first {
		if at := len(beforeOffice().FindString(s)); at > 0 && c.add(s[at:], article.Running) {
			return at
		}
		return 0
	}
	if !receiver().MatchString(s) {
		return 0
	}
	ends := lastReceiver().MatchString(s)
	for at, r := range s {
		if r == ';' || r == '.' && ends {
			before := *c
			if rest := strings.TrimLeft(s[at+1:], " "); rest != "" && c.add(rest, article.Running) {
				return at + 1
			}
			*c = before
		}
	}
	return 0
}

// lastReceiver begins the last line of those who get a letter, or the only one.
var lastReceiver = pattern(`(?i)^[-–—+•*] ?(?:lưu|như (?:trên|kính|điều))`)

// letterFeet parts lines that say at the left who gets a letter and at the right who signs it.
func letterFeet(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		if in[i].in == nil || !receivers().MatchString(in[i].said) {
			continue
		}
		if to, parts := besideReceivers(in, i); parts != nil {
			foot := bodyLinesOf(parts, in[i].node)
			in = slices.Replace(slices.Clip(in), i, to, foot...)
			i += len(foot) - 1
		}
	}
	return in
}

// besideReceivers is such a foot that block i begins, and the block behind it; nil for none.
func besideReceivers(in []bodyLine, i int) (to int, parts []article.Block) {
	var left, right []article.Inline
	var said signedLines
	k := i
	for ; k < len(in) && k-i < mostReceivers && in[k].in != nil && in[k].longest <= maxCentredLine; k++ {
		l, r, all := len(left), len(right), true
		for n, line := range noRules(in[k].in.Lines()) {
			s := line.String()
			switch at := said.cutBeside(s, k == i && n == 0); {
			case at > 0:
				a, b := cutLine(line, at)
				left, right = append(left, a), append(right, b)
			case k == i && n == 0:
				return 0, nil
			case receiver().MatchString(s):
				left = append(left, line)
			case said.add(s, article.Running):
				right = append(right, line)
			default:
				all = false
			}
			if !all {
				break
			}
		}
		if !all {
			left, right = left[:l], right[:r]
			break
		}
	}
	if said.offices == 0 || said.names == 0 || len(right) > mostSigners {
		return 0, nil
	}
	return k, []article.Block{article.Paragraph{Text: ofLines(left), Form: article.Receivers}, article.Paragraph{Text: ofLines(right), Form: article.Signed}}
}

// across is two blocks side by side as they are read across, line by line, as pages may have them: the head or the foot of
// a letter; "" for others.
func across(blocks []article.Block) string {
	if len(blocks) < 2 {
		return ""
	}
	left, ok := blocks[0].(article.Paragraph)
	if !ok || left.Form != article.Agency && left.Form != article.Receivers {
		return ""
	}
	sides := [2][]article.Inline{left.Text.Lines()}
	for _, b := range blocks[1:min(len(blocks), 3)] {
		if p, ok := b.(article.Paragraph); ok && (p.Form == article.Motto || p.Form == article.Right || p.Form == article.Signed) {
			sides[1] = append(sides[1], p.Text.Lines()...)
		}
	}
	var lines []string
	for k := range max(len(sides[0]), len(sides[1])) {
		for _, side := range sides {
			if k < len(side) {
				lines = append(lines, side[k].String())
			}
		}
	}
	return strings.Join(lines, " ")
}
