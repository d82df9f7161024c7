package extract

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// nearby is the short lines that are near an article: in its own box, or in
// small boxes beside its headline and copy. Dates and sections are read there
// only: the rest of a page is full of those of other articles, and of today's.
type nearby struct {
	headed  bool       // the headline was passed on the way up from the copy
	above   []nearLine // above the headline, the nearest first
	between []nearLine // between the headline and the copy, the nearest to the headline first
	below   []nearLine // behind the copy
	last    nearLine   // of the copy itself
	left    []nearLine // fields of the page that were taken out of the copy
	signed  []nearLine // in boxes named for the writer, between the copy and the line of its source
	fields  []nearLine // of the lines between headline and copy and above, in the order of the page
}

// nearLine is a line of text as a reader sees it, up to the next box or break.
type nearLine struct {
	box   *html.Node // it is in
	text  string
	links int        // letters in links
	link  *html.Node // the first of them, nil for none
	alone bool       // its box is all that is there: the heading of what follows
	first bool       // the box that the article is in begins with it, or with it and the date

	begins, ends *html.Node // the texts between which it is as it stands on the page; no end where some stand apart
}

const (
	maxNearBox   = 160 // letters of a box with such lines: menus and columns say more
	maxNearLinks = 3   // links of such a box: menus have more
	maxNearLines = 12  // above the copy, or behind it
	maxAbove     = 4   // above the headline
	maxPlainList = 60  // letters of a list that nothing names, without a link: writer, date, length
)

// surroundings gathers the lines near an article, its standfirst's not among
// them.
func surroundings(f *facts, h headline, standfirst *html.Node, c bodyCopy) nearby {
	var near nearby
	if len(c.blocks) == 0 {
		return near
	}
	near.upward(f, h.node, firstBelow(f, h.node, c))
	if h.node != nil { // else they are those above the copy, the nearest to it first
		slices.Reverse(near.between)
	}
	if last := leafBox(f, c.nodes[len(c.nodes)-1]); last != nil {
		near.downward(f, last)
	}
	if in, ok := lineOf(c.blocks[len(c.blocks)-1]); ok {
		near.last = nearLine{box: c.nodes[len(c.nodes)-1], text: squeeze(in.String())}
		near.signed = f.aboveSource(near.last.text, c)
	}
	for _, l := range c.left {
		if l.rule == ruleOpening || l.rule == rulePageField || l.rule == ruleWord && boxesOfDates()[l.detail] {
			if box := leafBox(f, l.node); box.Type == html.ElementNode && f.of(box).text <= maxNearBox && !f.isBelowLink(box) {
				near.left = append(near.left, nearLine{box: box, text: shortText(box)})
			}
		}
	}
	if standfirst != nil {
		isIn := func(l nearLine) bool { return within(l.box, []*html.Node{standfirst}) }
		near.between = slices.DeleteFunc(near.between, isIn)
		near.above = slices.DeleteFunc(near.above, isIn)
	}
	near.fields = near.fieldsNear()
	return near
}

// inTurn yields the lines of several lists, one list behind the other.
func inTurn(lists ...[]nearLine) iter.Seq[nearLine] {
	return func(yield func(nearLine) bool) {
		for _, lines := range lists {
			for _, l := range lines {
				if !yield(l) {
					return
				}
			}
		}
	}
}

// firstBelow is where the copy below the headline begins: with its first text,
// since a picture, or a second line of the headline, may be above the date.
func firstBelow(f *facts, h *html.Node, c bodyCopy) *html.Node {
	isCopy := func(i int) bool {
		if _, picture := c.blocks[i].(article.Image); picture || c.nodes[i] == nil {
			return false
		}
		if c.subtitle != nil && within(c.nodes[i], []*html.Node{c.subtitle}) {
			return false
		}
		in, ok := lineOf(c.blocks[i])
		return !ok || !isDateLine(in.String()) && !(i+1 < len(c.blocks) && isInSubtitle(c.nodes[i]))
	}
	last := f.room.noted // of the blocks that begin at a node
	clear(last)
	before := make([]int32, len(c.nodes))
	for i, n := range c.nodes {
		before[i] = -1
		if k, ok := last[n]; ok {
			before[i] = k
		}
		last[n] = int32(i)
	}
	for n := h; n != nil; n = next(n, f.root) {
		i, ok := last[n]
		for ok && i >= 0 && !isCopy(int(i)) {
			i = before[i]
		}
		if ok && i >= 0 {
			return n
		}
	}
	for i := range c.blocks {
		if isCopy(i) {
			return c.nodes[i]
		}
	}
	return c.nodes[0]
}

// leafBox is the box of a text where nothing else is in it, else the text.
func leafBox(f *facts, n *html.Node) *html.Node {
	for p := n; p != nil; p = p.Parent {
		if p.Type == html.ElementNode && isBlock(p) {
			if !f.of(p).boxes {
				return p
			}
			break
		}
	}
	return n
}

// upward gathers the lines before the copy, and those before the headline.
func (near *nearby) upward(f *facts, h, first *html.Node) {
	passed := false
	add := func(lines []nearLine) {
		slices.Reverse(lines)
		if passed {
			near.above = append(near.above, lines...)
		} else {
			near.between = append(near.between, lines...)
		}
	}
	boxes := 0 // that were left on the way up, a table of layout counting as none
	for at, up := first, 0; at != nil && at.Data != "body" && up < 12; at, up = at.Parent, up+1 {
		if at.Data == "td" || at.Data == "th" {
			if f.isColumn(at) && (passed || h == nil) {
				return // what is above the columns is the page's head
			}
			continue
		}
		if at.Data != "tr" && at.Data != "tbody" && at.Data != "table" {
			boxes++
		}
		for s := at.PrevSibling; s != nil; s = s.PrevSibling {
			if h != nil && !passed && within(h, []*html.Node{s}) {
				add(f.linesIn(s, h))
				add(stamps(h))
				passed, near.headed = true, true
				at, s, up, boxes = h, h, 0, 0
				continue
			}
			lines, ok := f.nearBox(s)
			switch {
			case !ok && passed:
				return
			case !ok && h != nil && s.Data == "footer" && f.of(s).text <= maxNearBox:
				lines = f.linesIn(s, nil) // between headline and copy, it is the article's own
			}
			if passed && len(lines) == 1 && (up <= 3 || up <= 6 && len(near.above) == 0 && isHeading(lines[0].box)) && f.of(s).pics == 0 {
				lines[0].alone = true
			}
			if passed && boxes <= maxHeadBoxes && f.of(s).pics == 0 && s.Parent.Data != "body" && !f.hasBefore(s) {
				markFirst(lines)
			}
			add(lines)
			if len(near.between) > maxNearLines || len(near.above) >= maxAbove {
				return
			}
		}
	}
}

// maxHeadBoxes is how many boxes a headline is in below the one that begins
// with the name of the section.
const maxHeadBoxes = 3

// hasBefore reports whether something that a reader sees is before a node in
// its box.
func (f *facts) hasBefore(n *html.Node) bool {
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if m := f.of(s); m.text > 0 || m.pics > 0 || s.Type == html.TextNode && letterCount(s.Data) > 0 {
			return true
		}
	}
	return false
}

// markFirst marks the one of some lines that is no date, if the others are.
func markFirst(lines []nearLine) {
	found := -1
	for i, l := range lines {
		switch {
		case isDateLine(strings.Trim(l.text, "()[] ")):
		case found >= 0:
			return
		default:
			found = i
		}
	}
	if found >= 0 {
		lines[found].first = true
	}
}

// isColumn reports whether a cell is a column of the page: another is beside
// it.
func (f *facts) isColumn(cell *html.Node) bool {
	for c := cell.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c != cell && (c.Data == "td" || c.Data == "th") && f.of(c).text >= maxNearBox {
			return true
		}
	}
	return false
}

// stamps is the dates that are in the headline's own box, each in an element
// of its own.
func stamps(h *html.Node) []nearLine { return stampsIn(h, text(h)) }

// stampsIn is the dates that are in a headline's own box, which says so much.
func stampsIn(h *html.Node, all string) (lines []nearLine) {
	if !hasDigit(all) {
		return nil // no date
	}
	whole := letterCount(all)
	if whole > 400 {
		return nil // no headline: a heading that was never closed
	}
	for n := range h.Descendants() {
		if n.Type != html.ElementNode || invisible(n) {
			continue
		}
		if s := text(n); letterCount(s)*2 < whole && isDateLine(s) {
			lines = append(lines, nearLine{box: n, text: s})
		}
	}
	return lines
}

// downward gathers the lines behind the copy.
func (near *nearby) downward(f *facts, last *html.Node) {
	for at, up := last, 0; at != nil && at.Data != "body" && up < 6; at, up = at.Parent, up+1 {
		if at.Data == "td" || at.Data == "th" {
			continue
		}
		for s := at.NextSibling; s != nil; s = s.NextSibling {
			lines, ok := f.nearBox(s)
			if !ok || slices.ContainsFunc(lines, func(l nearLine) bool { return isEndMark(l.text) }) {
				return
			}
			if near.below = append(near.below, lines...); len(near.below) > maxNearLines {
				return
			}
		}
	}
}

// nearBox is the lines of a box or text beside an article; ok is false for what
// ends its surroundings: running text, a menu, a column.
func (f *facts) nearBox(n *html.Node) (lines []nearLine, ok bool) {
	switch n.Type {
	case html.TextNode:
		return f.linesIn(n, nil), true
	case html.ElementNode:
	default:
		return nil, true
	}
	if f.unseen(n) != "" {
		return nil, true
	}
	m := f.of(n)
	crumbs := isCrumbBox(n)
	switch n.Data {
	case "nav", "aside", "footer", "form", "ul", "ol", "li":
		if !crumbs && !(n.Data == "ul" && m.links < 3 && m.links > 0 && labelOf(n).whole(sectionNames[:]...) != "") &&
			!(n.Data == "ul" && m.links <= maxNearLinks && (isInfoList(n) || m.links == 0 && m.text <= maxPlainList)) {
			return nil, m.text == 0
		}
	}
	if m.text > maxNearBox || m.links > maxNearLinks && !crumbs || m.links > 2 && !crumbs && f.isShortMenu(n) {
		return nil, false
	}
	return f.linesIn(n, nil), true
}

// isInfoList reports whether a list is named for what it says of an article: writer, date,
// section, each perhaps a link.
func isInfoList(n *html.Node) bool { return labelOf(n).holds("meta", "info", "date") != "" }

// isShortMenu reports whether a small box has a list of links in it that is no way to
// the article.
func (f *facts) isShortMenu(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "ul" || f.of(c).links < 3 || isInfoList(c) {
			continue
		}
		if isCrumbBox(c) {
			return false
		}
		lines := f.linesIn(c, nil)
		return len(lines) > 0 && !isHome(fold(strings.Trim(lines[0].text, "»›>/ ")))
	}
	return false
}

// linesIn is the lines of a box, of those behind a node in it where one is given.
func (f *facts) linesIn(box, behind *html.Node) []nearLine { return f.appendLines(nil, box, behind) }

// appendLines adds the lines of a box to others.
func (f *facts) appendLines(lines []nearLine, box, behind *html.Node) []nearLine {
	var l nearLine
	var words []byte // of a line that has several texts
	var last *html.Node
	apart := false
	end := func() {
		if !apart {
			l.ends = last
		}
		last, apart = nil, false
		if len(words) > 0 {
			l.text = string(bytes.TrimSuffix(words, gap))
		} else {
			l.text = squeeze(l.text)
		}
		if hasLetter(l.text) {
			lines = append(lines, nearLine{})
			line := &lines[len(lines)-1] // set where it stays, as it is not copied before all of it has arrived
			line.box, line.text, line.links, line.link = l.box, l.text, l.links, l.link
			line.begins, line.ends = l.begins, l.ends
		}
		words = words[:0]
		l = nearLine{}
	}
	seen := f.cursorAt(box)
	var walk func(n *html.Node, link bool)
	walk = func(n *html.Node, link bool) {
		block := false
		switch {
		case n == behind:
			words = words[:0]
			lines, l = nil, nearLine{}
			return
		case n.Type == html.TextNode:
			if l.box == nil && (strings.TrimSpace(n.Data) != "" || !isIcon(n.Parent)) { // a sign is no box
				l.box = n.Parent
			}
			if link {
				l.links += letterCount(n.Data)
			}
			parted := false
			if last == nil {
				l.begins = n
			} else {
				parted = standsApart(last, n)
			}
			last = n
			switch {
			case parted:
				apart = true
				if len(words) == 0 {
					words = appendSqueezed(words, l.text)
				}
				words = appendSqueezed(appendGap(words), n.Data)
			case l.text == "":
				l.text = n.Data
			case len(words) == 0:
				words = appendSqueezed(appendSqueezed(words, l.text), n.Data)
			default:
				words = appendSqueezed(words, n.Data)
			}
			return
		case n.Type == html.ElementNode:
			var by rule
			if block, by = seen.next(n); by != "" {
				return
			}
		case n.Type != html.DocumentNode:
			return
		}
		if n.Data == "br" {
			end()
			return
		}
		if block {
			end()
		}
		if n.Data == "a" && hasHref(n) {
			link = true
			if l.link == nil {
				l.link = n
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, link)
		}
		if block {
			end()
		}
	}
	walk(box, false)
	end()
	return lines
}

// standsApart reports whether two texts are in elements beside each other that only
// style sheets keep apart: a figure, or a capital behind a small letter, says so.
func standsApart(a, b *html.Node) bool {
	if a.Parent == b.Parent || a.NextSibling != nil || behindIcon(a.Parent) != b.Parent {
		return false
	}
	if icon := before(b); icon != nil {
		return (icon.Data == "svg" || icon.Data == "i") && before(icon) == nil
	}
	end, begin := lastRune(a.Data), firstRune(b.Data)
	return unicode.IsDigit(end) && !unicode.IsSpace(begin) || unicode.IsDigit(begin) && !unicode.IsSpace(end) ||
		unicode.IsLower(end) && unicode.IsUpper(begin)
}

// behindIcon is the node behind another one, past an empty element that style sheets draw a
// sign in.
func behindIcon(n *html.Node) *html.Node {
	n = n.NextSibling
	if n != nil && (n.Data == "i" || n.Data == "svg") && n.FirstChild == nil {
		n = n.NextSibling
	}
	return n
}

// firstRune is the first character of a text.
func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// crumbNames are parts of the names of boxes for the way from the first page to
// an article.
var crumbNames = [...]string{"breadcrumb", "breadcrumbs", "bread-crumb", "bread-crumbs", "crumb", "crumbs", "path",
	"pathway", "duongdan", "duong-dan", "navigate", "sitemappath", "site-map-path"}

// isCrumbBox reports whether a box is named for the way to the article.
func isCrumbBox(n *html.Node) bool { return labelOf(n).whole(crumbNames[:]...) != "" }

// isBelowLink reports whether the line above a box is a link: what the box says is of the page
// that it leads to.
func (f *facts) isBelowLink(box *html.Node) bool {
	above := beside(box, false)
	if above == nil {
		above = f.lineBefore(box)
	}
	return above != nil && (above.Data == "a" || f.of(above).link*2 > f.of(above).text)
}

// boxesOfDates are the words of the names of boxes that hold the day of an article, and are
// furniture for it.
var boxesOfDates = lineSet("meta", "date", "time", "datetime")
