package extract

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Bounds on the lines of copy that stand otherwise than running text: a longer line is
// running text, however the page sets it.
const (
	maxCentredLine = 110
	maxRightLine   = 70
	maxKeptLine    = 90 // of an address, a programme
	maxVerseLine   = 60
)

// formed says of each paragraph how its lines stand: by what the page says of them, and
// by what they are. It is asked when all that is no copy is gone, and works in the place
// of what is given.
func formed(in []bodyLine) []bodyLine {
	centred, all := 0, 0
	aligned := make([]string, len(in))
	var by alignments
	for i, l := range in {
		if l.in == nil { // a list or a table
			letters := l.amounts().letters
			if all += letters; letters > 0 && by.of(l.node) == "center" {
				centred += letters
			}
			continue
		}
		if aligned[i] = by.of(l.node); l.isLine {
			if all += l.letters; aligned[i] == "center" {
				centred += l.letters
			}
		}
	}
	allCentred := centred*2 > all // a habit of whoever made the page
	out := in[:0]
	for i, l := range in {
		switch b := l.block.(type) {
		case article.Paragraph:
			if parts := atTypedRules(l); parts != nil {
				out = slices.Clip(out)
				for _, part := range parts {
					b := part.block.(article.Paragraph)
					b.Form = formOf(part, aligned[i], allCentred)
					out = append(out, bodyLineOf(piece{b, part.node}))
				}
				continue
			}
			form := formOf(l, aligned[i], allCentred)
			if form != b.Form {
				b.Form = form
				l.block = b
			}
			if form == article.Centred {
				if rest := withoutRules(b.Text); rest != nil {
					b.Text = rest
					l = bodyLineOf(piece{b, l.node})
				}
			}
		case article.Heading:
			above := len(out) > 0 && standsCentred(out[len(out)-1].block)
			centred := aligned[i] == "center" && !allCentred && l.longest <= maxCentredLine &&
				(above || isCapitals(l.said) || isNamedPart(l.said))
			if centred && above && (!isCapitals(l.said) || isOfficeLine(l.said)) && !isNamedPart(l.said) && isBoldLine(out[len(out)-1].block) && !isMarkedHeading(l.node) {
				l = bodyLineOf(piece{article.Paragraph{Text: inBold(b.Text), Form: article.Centred}, l.node}) // the next line of a head
				break
			}
			if centred != b.Centred {
				b.Centred = centred
				l.block = b
			}
		case article.List:
			if notes := isNotes(l.node); notes != b.Notes {
				b.Notes = notes
				l.block = b
			}
		case article.Table:
			parts := officialParts(b)
			if parts == nil {
				parts = blankRows(b)
			}
			if parts != nil {
				// More than one in the place of one: what follows is still to be read.
				out = append(slices.Clip(out), bodyLinesOf(parts, l.node)...)
				continue
			}
		}
		out = append(out, l)
	}
	out = signersInLines(letterFeet(letterHeads(out)))
	out = stanzas(out)
	poems(out)
	programmes(out)
	out = persons(out)
	out = signers(out)
	receiving(out)
	return ruledNotes(out)
}

// standsCentred reports whether a block stands over the middle. A heading does below one that
// does, or as the part of a law; else its place is that of the other headings of an issue.
func standsCentred(b article.Block) bool {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Form == article.Centred
	case article.Heading:
		return b.Centred
	}
	return false
}

// isBoldLine reports whether a block is a paragraph all in bold.
func isBoldLine(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && allBold(p.Text)
}

// inBold is a text all in bold.
func inBold(in article.Inline) article.Inline {
	var out article.Inline
	for _, r := range in {
		r.Bold = true
		out = out.Append(r)
	}
	return out
}

// isMarkedHeading reports whether the page has a text in a heading.
func isMarkedHeading(n *html.Node) bool {
	for k := 0; n != nil && k < 5; n, k = n.Parent, k+1 {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			return true
		}
	}
	return false
}

// formOf is the form of one paragraph by itself.
func formOf(l bodyLine, aligned string, allCentred bool) article.Form {
	broken := strings.IndexByte(l.said, '\n') >= 0
	switch {
	case isNoteText(l.said, l.node):
		return article.Note
	case isIn(l.node, "dt"):
		return article.Term
	case isIn(l.node, "dd"):
		return article.Definition
	case l.longest <= maxRightLine && holdsMotto(l.said), isOrnament(l.said):
		return article.Centred
	case aligned == "right" && l.longest <= maxRightLine && (hasWords(l.said) || signedShort()[l.said]):
		return article.Right
	case broken && l.longest <= maxVerseLine && isPoem(l.in.Lines()):
		return article.Verse
	case aligned == "center" && !allCentred && l.longest <= maxCentredLine:
		return article.Centred
	case broken && l.longest <= maxKeptLine:
		return article.Lines
	}
	return article.Running
}

// signedShort are the offices that sign with the letters they are known by.
var signedShort = lineSet("BBT", "BGH", "BTC", "BCH")

// hasWords reports whether a text has words, two or more: figures at the right are the
// cells of what was drawn as a table.
func hasWords(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			n++
		}
	}
	return n >= 2
}

// longestLine is how many letters the longest line of a text has, or more than any bound
// on lines where it has one of running text.
func longestLine(s string) int {
	longest := 0
	for line := range strings.SplitSeq(s, "\n") {
		n := len(line)
		if n <= maxCentredLine*utf8.UTFMax { // else longer than any bound, unless counted
			n = runeCount(line)
		}
		longest = max(longest, n)
	}
	return longest
}

// linesSaid yields the lines of a text that have words, without white space around them.
func linesSaid(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(s, "\n") {
			if line = strings.Trim(line, " \t\r"); line != "" && !yield(line) {
				return
			}
		}
	}
}

// levelsOfAlignment is how far up a page says how a paragraph stands.
const levelsOfAlignment = 5

// alignments says how a page sets the lines of its copy. Most of them are straight in the
// box that the line before is in: that box is asked once.
type alignments struct {
	box *html.Node
	is  string // how it sets what is straight in it
}

// of is how the page sets the lines that begin at a node: "center", "right", or "" for
// what is usual.
func (a *alignments) of(n *html.Node) string {
	is, up, ok := alignmentBelow(n, 1)
	if ok || up == nil {
		return is
	}
	if up != a.box {
		a.box = up
		a.is, _, _ = alignmentBelow(up, levelsOfAlignment-1)
	}
	return a.is
}

// alignmentBelow is what a node, and what is around it up to so many blocks, says of how
// lines stand; ok is false where none of them says anything, and up what is around them.
func alignmentBelow(n *html.Node, blocks int) (is string, up *html.Node, ok bool) {
	for ; n != nil && blocks > 0; n = n.Parent {
		if n.Type != html.ElementNode {
			continue
		}
		if is, ok = ownAlignment(n); ok {
			return is, nil, true
		}
		if isBlock(n) {
			blocks--
		}
	}
	return "", n, false
}

// ownAlignment is what an element itself says of how lines stand in it.
func ownAlignment(n *html.Node) (is string, ok bool) {
	if n.Data == "center" {
		return "center", true
	}
	for _, a := range n.Attr {
		v := ""
		switch a.Key {
		case "style":
			v = textAlign(a.Val)
		case "align":
			if v = strings.ToLower(strings.TrimSpace(a.Val)); n.Data == "table" || n.Data == "img" {
				v = ""
			}
		case "class":
			v = alignmentClass(a.Val)
		}
		switch v {
		case "":
		case "center", "-webkit-center":
			return "center", true
		case "right", "end", "-webkit-right":
			return "right", true
		default:
			return "", true
		}
	}
	return "", false
}

// textAlign is the alignment that a style gives; "" for none.
func textAlign(style string) string {
	if !holdsFold(style, "text-align") {
		return ""
	}
	at := strings.Index(strings.ToLower(style), "text-align")
	if at < 0 {
		return ""
	}
	_, v, ok := strings.Cut(style[at:], ":")
	if !ok || strings.HasPrefix(strings.ToLower(style[at:]), "text-align-last") {
		return ""
	}
	v, _, _ = strings.Cut(v, ";")
	v, _, _ = strings.Cut(v, "!")
	return strings.ToLower(strings.TrimSpace(v))
}

// alignmentClass is the alignment that the classes of editors give; "" for none.
func alignmentClass(class string) string {
	if !mayAlign(class) || !holdsFold(class, "center") && !holdsFold(class, "right") && !holdsFold(class, "end") {
		return "" // as nearly all
	}
	for name := range strings.FieldsSeq(class) {
		switch strings.ToLower(name) {
		case "text-center", "has-text-align-center", "ql-align-center", "rtecenter", "align-center", "txt-center", "t-center":
			return "center"
		case "text-right", "text-end", "has-text-align-right", "ql-align-right", "rteright", "align-right", "txt-right", "t-right":
			return "right"
		}
	}
	return ""
}

// mayAlign reports whether a class ends as those do.
func mayAlign(class string) bool {
	for i := range len(class) {
		switch class[i] | 0x20 {
		case 'r', 't', 'd': // center, right, end
			if i+1 == len(class) || class[i+1] <= ' ' || class[i+1] >= utf8.RuneSelf {
				return true
			}
		}
	}
	return false
}

// isIn reports whether a text is right in an element of a name.
func isIn(n *html.Node, name string) bool {
	for k := 0; n != nil && k < 5; n, k = n.Parent, k+1 {
		if n.Type == html.ElementNode && n.Data == name {
			return true
		}
		if n.Data == "dl" || n.Data == "table" {
			return false
		}
	}
	return false
}

// noteName is the names that programs give the notes of a text.
var noteName = pattern(`(?i)^(?:_?ftn|_?edn|fn|footnote|endnote|cite_note|note|sdfootnote|sdendnote)[-_:]?\d`)

// isNotes reports whether a list has the notes of the article.
func isNotes(n *html.Node) bool {
	if n == nil {
		return false
	}
	for up, k := n, 0; up != nil && k < 3; up, k = up.Parent, k+1 {
		if up.Type != html.ElementNode {
			continue
		}
		if role := attr(up, "role"); role == "doc-endnotes" || role == "doc-footnotes" {
			return true
		}
		if labelOf(up).begins("footnotes", "endnotes", "footnote-list") != "" {
			return true
		}
	}
	items, named := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "li" {
			if items++; noteName().MatchString(attr(c, "id")) {
				named++
			}
		}
	}
	return items > 0 && named == items
}

// isNoteText reports whether a paragraph is a note: word processors give its number the
// name of a note, and a box.
func isNoteText(s string, n *html.Node) bool {
	if !strings.ContainsAny(s[:min(len(s), 6)], "0123456789*") {
		return false
	}
	for k := 0; n != nil && k < 5; n, k = n.Parent, k+1 {
		if n.Type != html.ElementNode {
			continue
		}
		id, name := attr(n, "id"), attr(n, "name")
		if n.Data == "a" && noteName().MatchString(name) && !strings.Contains(strings.ToLower(name), "ref") ||
			n.Data == "div" && noteName().MatchString(id) {
			return true
		}
	}
	return false
}

// leastProgramme is how many paragraphs in a row that begin with a time are a programme.
const leastProgramme = 3

// timed begins a line of a programme.
var timed = pattern(`^(?:[-–•+*] ?)?(?:Từ |từ )?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: ?phút)?(?: ?(?:-|–|đến) ?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: ?phút)?)?(?:\P{L}|$)`)

// isTimed reports whether a paragraph begins with a time: a figure is among its first bytes then.
func isTimed(s string) bool {
	return hasDigit(s[:min(len(s), len("– Từ 1"))]) && timed().MatchString(s)
}

// dayOfProgramme is a line above such paragraphs that says on which day they are; with a time of its own it is when the page was made.
var dayOfProgramme = pattern(`(?i)^(?:(?:sáng|trưa|chiều|tối),? )?(?:ngày|thứ|chủ nhật)\PL[^:]*$`)

// programmes says of paragraphs that tell what is when that each is a line: where so many do on end, two do elsewhere.
func programmes(in []bodyLine) {
	type run struct{ from, to int }
	var runs []run
	longest := 0
	for i := 0; i < len(in); i++ {
		k := i
		for k < len(in) {
			p, ok := in[k].block.(article.Paragraph)
			if !ok || p.Form != article.Running && p.Form != article.Lines || !isTimed(in[k].said) {
				break
			}
			k++
		}
		if k-i > 1 {
			runs, longest = append(runs, run{i, k}), max(longest, k-i)
		}
		i = max(i, k-1)
	}
	if longest < leastProgramme {
		return
	}
	for _, r := range runs {
		for i := r.from; i < r.to; i++ {
			p := in[i].block.(article.Paragraph)
			p.Form = article.Lines
			in[i].block = p
		}
	}
}
