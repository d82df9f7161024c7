package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// engine goes down from the page's root to the box that holds the article: into
// the one child that has nearly all of the running text, or that has the
// headline or is named as an article; where the text is in pieces, it stays,
// and takes the pieces.
type engine struct {
	*facts
	worths []float64 // of the copy in each box, by the places of extents
	tried  []contender
}

// weighedBody finds the body without a profile.
func weighedBody(f *facts) *body {
	f.room.worths = ofLength(emptied(f.room.worths), len(f.verdicts))
	e := &engine{facts: f, worths: f.room.worths}
	top := f.root
	if bodies := f.find("body"); len(bodies) > 0 {
		top = bodies[0]
	}
	if e.weigh(e.of(top)) < minLetters && f.headline != nil {
		// Little copy, or tables: what is under the headline.
		for n := f.headline.Parent; n != nil && n != top; n = n.Parent {
			m := f.of(n)
			if k := m.text - m.link - f.of(f.headline).text; k >= minLetters {
				e.try(ruleUnderHeadline, n, float64(k))
				return &body{roots: []*html.Node{n}, contenders: e.tried}
			}
		}
	}
	if e.worth(top) <= 0 {
		return nil
	}
	b := &body{roots: e.descend(e.within(top))}
	for _, n := range b.roots {
		if b.main == nil || e.worth(n) > e.worth(b.main) {
			b.main = n
		}
	}
	b.contenders = e.tried
	return b
}

// worth is how much the copy in a box is worth.
func (e *engine) worth(n *html.Node) float64 {
	if m := e.extents[n]; m != nil {
		return e.worths[m.place]
	}
	return 0
}

// try notes a box that is looked at.
func (e *engine) try(by rule, n *html.Node, score float64) {
	e.tried = append(e.tried, contender{reason{rule: by, node: n}, score})
}

// weigh gives every box the worth of the copy in it: letters of running text,
// less for links, nothing for the page's furniture.
func (e *engine) weigh(m *extent) float64 {
	sum := m.own
	for k := range e.facts.within(m) {
		switch c := k.node; {
		case !k.boxes && !k.block: // within a line
		case e.verdict(c, k).rule != "" || c.Data == "a" && hasHref(c):
		case e.isSchedule(c):
			e.worths[k.place] = float64(k.text) * tableWorth
			sum += e.worths[k.place]
		default:
			sum += max(0, e.weigh(k))
		}
	}
	e.worths[m.place] = sum
	return sum
}

// tableWorth is what a letter of a table is worth, beside one of running text.
const tableWorth = 0.5

// isSchedule reports whether an element is a table of copy whose cells are short:
// a schedule, a list of names. A calendar says less.
func (e *engine) isSchedule(n *html.Node) bool {
	if n.Data != "table" || e.isLayout(n) || !isGrid(n) {
		return false
	}
	m := e.of(n)
	cells := 0
	for _, row := range rowsOf(n) {
		cells += len(cellsOf(row))
	}
	return m.links == 0 && m.pics == 0 && m.paras == 0 && m.text >= minLetters/2 && m.text >= 6*cells
}

func worthOf(l line, n *html.Node) float64 {
	t, k := float64(l.text), float64(l.link)
	switch {
	case l.text == 0 || isHeading(n) || n.Data == "figcaption":
		return 0
	case k*2 > t:
		return -min(k, 40)
	case t < shortLine:
		return -4
	case n.Data == "li":
		return (t - 2*k) * 0.7
	}
	return t - 2*k
}

// descend follows the copy down.
func (e *engine) descend(n *html.Node) []*html.Node {
	for {
		total := e.worth(n)
		var best *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (best == nil || e.worth(c) > e.worth(best)) {
				best = c
			}
		}
		nearlyAll := best != nil && e.worth(best) >= total*0.92
		if best == nil || e.worth(best) <= 0 || e.isLeaf(best) && !(nearlyAll && e.setsBeside(best)) {
			return []*html.Node{n}
		}
		if e.isRecord(best) {
			return e.withoutLinkRows(n)
		}
		if e.worth(best) < total*0.4 || !isBlock(best) && e.isPartOfLine(best) {
			return []*html.Node{n}
		}
		parts := e.pieces(n, best, nearlyAll)
		if len(parts) > 1 {
			for _, p := range parts {
				e.try(rulePiece, p, e.worth(p))
			}
			return parts
		}
		e.try(ruleMostCopy, best, e.worth(best))
		n = best
	}
}

// leastRows is how many rows of labels and values are a record at least.
const leastRows = 3

// isRecord reports whether a box is one of several rows of a class, each of a label and its
// value in boxes beside each other: what an office asks for, and how it is done. The row
// that says most is not all of it.
func (e *engine) isRecord(row *html.Node) bool {
	class := attr(row, "class")
	if class == "" || row.Data != "div" && row.Data != "li" || !e.isLabelledRow(row) {
		return false
	}
	rows := 0
	for c := row.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == row.Data && attr(c, "class") == class && e.isLabelledRow(c) {
			rows++
		}
	}
	return rows >= leastRows
}

// withoutLinkRows is the boxes of a record but those that are several links and little else, a
// list of other pages below the last of its rows; the record where it has none, or text beside them.
func (e *engine) withoutLinkRows(record *html.Node) []*html.Node {
	var rows []*html.Node
	links := false
	for c := record.FirstChild; c != nil; c = c.NextSibling {
		switch m := e.of(c); {
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return []*html.Node{record}
		case c.Type != html.ElementNode:
		case m.links > 1 && m.link*2 > m.text:
			links = true
		default:
			rows = append(rows, c)
		}
	}
	if !links {
		return []*html.Node{record}
	}
	return rows
}

// isLabelledRow reports whether a box holds a label that ends in a colon and one box beside it.
func (e *engine) isLabelledRow(n *html.Node) bool {
	label, value := (*html.Node)(nil), (*html.Node)(nil)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0, value != nil && c.Type == html.ElementNode:
			return false
		case c.Type != html.ElementNode:
		case label == nil:
			label = c
		default:
			value = c
		}
	}
	if value == nil || e.of(label).text > maxField || e.of(label).link > 0 || e.of(value).text == 0 {
		return false
	}
	s := shortText(label)
	return strings.HasSuffix(s, ":") && !isBareField(s) && !pageLabel().MatchString(s)
}

// shortLine is how many letters a line has below which it is a label, not copy.
const shortLine = 25

// isPartOfLine reports whether copy is beside an inline box with no box in
// between: old editors cut paragraphs into font elements wherever a format
// changed, so that the one with most copy begins and ends within sentences.
func (e *engine) isPartOfLine(n *html.Node) bool {
	var l line
	add := func(c *html.Node) bool {
		switch {
		case c.Type == html.TextNode:
			l.text += letterCount(c.Data)
		case c.Type != html.ElementNode || e.unseen(c) != "":
		case isBlock(c):
			return false
		default:
			m := e.of(c)
			l.text += m.text
			l.link += m.link
			if c.Data == "a" && hasHref(c) {
				l.link += m.text - m.link
			}
		}
		return true
	}
	for c := n.PrevSibling; c != nil && add(c); c = c.PrevSibling {
	}
	for c := n.NextSibling; c != nil && add(c); c = c.NextSibling {
	}
	return l.text >= shortLine && l.link*2 < l.text
}

// within is the part of the page that says itself that it holds the article:
// the one main element, the article around the headline.
func (e *engine) within(top *html.Node) *html.Node {
	if first := e.firstOfSeveral(); first != nil {
		e.try(ruleFirstArticle, first, e.worth(first))
		return first
	}
	n := e.find("main, [role=main]")
	if len(n) > 0 && len(e.find("main main, [role=main] main")) == len(n)-1 {
		if w := e.worth(n[0]); w > 200 && (w*4 > e.worth(top) || e.of(n[0]).h1) {
			top = n[0]
			e.try(ruleSaidMain, top, w)
		}
	}
	for n := e.headline; n != nil && n != top; n = n.Parent {
		if n.Data == "article" && e.worth(n) > 200 && e.worth(n)*5 > e.worth(top)*2 {
			e.try(ruleSaidMain, n, e.worth(n))
			return n
		}
	}
	if n := e.module(top); n != nil && e.worth(n)*5 > e.worth(top)*3 && e.holdsSentence(n) {
		e.try(ruleModule, n, e.worth(n))
		return n
	}
	return top
}

// minFirst is how much the copy of the first of several articles must be worth.
const minFirst = 80

// firstOfSeveral returns the box of the headline where other articles follow,
// each in a box of the same kind with its headline: portals load them as the
// reader scrolls, and they may be longer. It is nil for a page of one article.
func (e *engine) firstOfSeveral() *html.Node {
	for n := e.headline; n != nil && n.Data != "body"; n = n.Parent {
		if n == e.headline || n.Data != "article" && addressOf(n) == "" {
			continue
		}
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && c.Data == n.Data && attr(c, "class") == attr(n, "class") &&
				addressOf(c) != "" == (addressOf(n) != "") && holdsOther(c) && e.worth(n) >= minFirst {
				return n
			}
		}
	}
	return nil
}

// addressOf returns the address that a box says its article has.
func addressOf(n *html.Node) string {
	for _, key := range [...]string{"data-url", "data-href", "data-permalink", "data-link", "data-path", "itemid"} {
		if v := attr(n, key); v != "" {
			return v
		}
	}
	return ""
}

// module is the module of a portal's page with most of the copy, nil where
// there is none. Portals put pages together from modules beside each other:
// what is in one does not go on in the next, however alike they look. A
// module that holds several only lays them out.
func (e *engine) module(top *html.Node) (best *html.Node) {
	if !e.elements.holdNames(moduleHints[:]) {
		return nil
	}
	var all []*html.Node
	inner := map[*html.Node]int{} // modules straight below a module
	for n := range top.Descendants() {
		if n.Type != html.ElementNode || labelOf(n).begins(modules[:]...) == "" {
			continue
		}
		all = append(all, n)
		for p := n.Parent; p != nil; p = p.Parent {
			if _, ok := inner[p]; ok {
				inner[p]++
				break
			}
		}
		inner[n] = 0
	}
	for _, n := range all {
		if inner[n] < 2 && (best == nil || e.worth(n) > e.worth(best)) {
			best = n
		}
	}
	return best
}

// holdsSentence reports whether some line in a box ends as a sentence does: a
// list of the names of documents is no copy.
func (e *engine) holdsSentence(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && e.of(c).text >= 40 && !e.of(c).boxes && endsSentence(text(c)) {
			return true
		}
	}
	return false
}

// modules name the boxes that Liferay, SharePoint and DotNetNuke keep modules in.
var modules = [...]string{"portlet-boundary", "msozone-cell", "s4-wpcell", "dnn-module"}

// moduleHints are a part of each of those names, as it is in class and id.
var moduleHints = [...]string{"portlet", "msozone", "wpcell", "dnn"}

// isLeaf reports whether an element is copy itself, not a box around it.
func (f *facts) isLeaf(n *html.Node) bool {
	switch n.Data {
	case "p", "ul", "ol", "blockquote", "pre", "li", "dl", "figure":
		return true
	case "table":
		return !f.isLayout(n)
	}
	return isHeading(n)
}

// pieces returns the best child with those siblings that continue it (of the
// same class, or of a tenth of its worth), and the copy between the headline and
// them. If the best child has 92 % of the worth, no sibling after it is taken.
func (e *engine) pieces(n, best *html.Node, nearly bool) []*html.Node {
	var out []*html.Node
	last, after, begun := 0, false, !e.of(n).h1
	pictured := false // the box before is a picture and nothing else
	if n.Data == "body" && e.of(best).h1 {
		return nil
	}
	own := e.isOwn(n)
	classes := map[string]int{} // pieces of a class; two make it that of pieces
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || e.unseen(c) != "" || c != best && e.isFurniture(c) {
			continue
		}
		m := e.of(c)
		begun = begun || m.h1
		if !begun {
			continue
		}
		if after && holdsOther(c) {
			break
		}
		if after && (own && m.heads > 0 && m.link*4 < m.text || e.isSectionOfMain(n, c, m)) {
			out = append(out, c) // a section of its own: sources, notes, an annex
			last = len(out)
			continue
		}
		if after && (nearly || m.text <= maxFoot && e.of(best).boxes && e.isLast(c) && saysWhere(text(c))) {
			continue
		}
		after = after || c == best
		prose := m.paras >= 1 && m.link*4 < m.text
		prose = prose || !after && m.paras >= 1 && m.link*2 < m.text && e.worth(c) >= e.worth(best)*0.1
		named := isNamedAlike(c, best) || classes[attr(c, "class")] >= 2
		alike := prose && e.worth(c) > 0 && (named || e.worth(c) >= e.worth(best)*0.1)
		switch {
		case m.h1 && c != best && m.paras < 2:
		case c == best, m.h1, alike, e.isLeaf(c) && m.text > 0 && m.link*2 <= m.text && n.Data != "body":
			out = append(out, c)
			last = len(out)
			if name := attr(c, "class"); name != "" && e.worth(c) >= minLetters {
				classes[name]++
			}
		case prose && e.worth(c) >= 80 || m.heads > 0 && m.links == 0 && m.text < 150 && m.pics <= m.heads && !(isHeadBox(c) && isOfficeName(text(c))),
			isLone(c, m), e.isTableBox(c, m), last > 0 && isBetween(m, pictured),
			e.isLeaf(c) && m.text > 0 && m.link*10 < m.text*8 && n.Data != "body":
			out = append(out, c) // if a piece follows
		}
		pictured = m.pics > 0 && m.text == 0
	}
	return out[:last]
}

// isSectionOfMain reports whether a box behind the copy, in what the page says is its main
// part and with the headline, is a section with a heading that leads nowhere and asks
// for nothing: what goes on below a form, tips or notes.
func (e *engine) isSectionOfMain(top, n *html.Node, m *extent) bool {
	if top.Data != "main" || !e.of(top).h1 || m.heads == 0 || m.links > 0 || m.pics > 0 || m.text < minStandfirst {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "input" || c.Data == "button" || c.Data == "textarea" || c.Data == "form") {
			return false
		}
	}
	return true
}

// isLast reports whether nothing that a reader sees follows a box on the page.
func (f *facts) isLast(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			if f.of(c).text > 0 || c.Type == html.TextNode && letterCount(c.Data) > 0 {
				return false
			}
		}
	}
	return true
}

// isNamedAlike reports whether two boxes have the same class.
func isNamedAlike(a, b *html.Node) bool {
	name := attr(a, "class")
	return name != "" && name == attr(b, "class")
}

// isOwn reports whether a box is the article's own: what the page says is its
// article, with its headline.
func (e *engine) isOwn(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if p.Data == "article" && e.of(p).h1 {
			return true
		}
	}
	return false
}

// isLone reports whether a box holds a picture and little else.
func isLone(n *html.Node, m *extent) bool {
	return m.pics == 1 && m.link == 0 && m.text < 300 && (n.Data == "figure" || n.Data == "aside" && isFigureBox(n))
}

// isBetween reports whether a box between pieces of the copy holds pictures, with or
// without a caption, or the caption of the box with a picture right above it: those who
// build a page of sections give each of them one.
func isBetween(m *extent, pictured bool) bool {
	return m.links == 0 && m.heads == 0 && m.paras == 0 && m.text <= maxPlainCaption && (m.pics > 0 || pictured && m.text > 0)
}

// isTableBox reports whether a box holds a table of data and little else.
func (e *engine) isTableBox(n *html.Node, m *extent) bool {
	if m.link*4 >= m.text {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "table" {
			return isGrid(c) && !e.isLayout(c) && e.of(c).text*10 >= m.text*8
		}
	}
	return false
}

// holdsOther reports whether a box has a headline of its own.
func holdsOther(n *html.Node) bool {
	if n.Data == "h1" {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "h1" {
			return true
		}
	}
	return false
}
