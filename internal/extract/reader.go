package extract

import (
	"net/url"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// bodyCopy is the copy of a body.
type bodyCopy struct {
	subtitle *html.Node // the line below the headline that it may begin with
	blocks   []article.Block
	nodes    []*html.Node // where each block begins on the page
	said     amounts      // by the blocks as they were read, before anything else is taken out of them
	left     []fate       // what of the body is not among the blocks
	marked   []reason     // of lines that are printed as something else than they look
	warnings []diag.Diag
}

// without is the copy without block i, which goes by a rule.
func (c bodyCopy) without(i int, by rule) bodyCopy {
	c.left = append(c.left, fate{reason{rule: by, node: c.nodes[i]}, c.blocks[i]})
	c.blocks = append(c.blocks[:i:i], c.blocks[i+1:]...)
	c.nodes = append(c.nodes[:i:i], c.nodes[i+1:]...)
	return c
}

// piece is a block while the body is read, with the node where it begins.
type piece struct {
	block article.Block
	node  *html.Node
}

// reader turns the body's tree into blocks.
type reader struct {
	*facts
	title      string
	headline   *html.Node
	standfirst *html.Node
	subtitle   *html.Node
	parts      func() *url.URL     // of the page, below which parts of it may have pages of their own; nil for none
	dropped    map[*html.Node]bool // by the profile
	quoted     map[*html.Node]bool // who said a quotation: read already
	figured    figured             // by the last figure
	listed     *html.Node          // the last box of links that a line announces
	files      []*html.Node        // boxes of links to files
	met        map[string]int      // where each picture is among the blocks, by its addresses
	again      again               // the picture that was met last once more
	captions   map[string]bool     // of pictures met once more, that are copy
	creditBox  *html.Node          // in the caption being read
	credit     string              // what that of the caption read last says

	out      []piece
	left     []fate
	marked   []reason
	warnings []diag.Diag
	runs     article.Inline // text being read
	start    *html.Node     // where it begins
	style    article.Run
	spoke    bool              // the text being read may be in several languages
	begun    bool              // a paragraph of running text was read
	broken   int               // line breaks in a row
	mark     string            // bullet or number of the item of a list in a cell, before its first word
	lines    bool              // boxes in the text begin lines of their own: a cell of a table
	pictures int               // that were added
	tabs     map[string]string // names of tabs by the id of what they open; nil until asked for
	told     map[string]bool   // films, frames and drawings, by their address
	shared   map[string]bool   // addresses of placeholders; nil until one is asked for
}

// Rules that leave out parts of the body while it is read.
const (
	ruleProfileDrop   rule = "profile-drop"
	ruleLinkBox       rule = "link-box"
	ruleAboveHeadline rule = "above-headline"
	ruleTitleAgain    rule = "title-again"
	ruleAttribution   rule = "attribution" // one too many, or of no paragraph
	ruleBackLink      rule = "back-link"   // the arrow of a note back to its place
)

// readBody reads the copy of a body.
func readBody(f *facts, b *body, h headline, standfirst *html.Node) bodyCopy {
	return readPieces(f, b, h, standfirst).cleaned()
}

// usualPieces is how many blocks most articles have at most.
const usualPieces = 64

// readPieces reads all in the boxes of a body.
func readPieces(f *facts, b *body, h headline, standfirst *html.Node) *reader {
	r := &reader{facts: f, title: h.value, headline: h.node, standfirst: standfirst, subtitle: b.subtitle, dropped: b.dropped,
		parts:  sync.OnceValue(func() *url.URL { return f.aboveParts(b.roots) }),
		quoted: map[*html.Node]bool{}, told: map[string]bool{}, met: map[string]int{},
		out: make([]piece, 0, usualPieces)}
	r.runs, f.room.runs = f.room.runs, nil
	r.quoted[h.other] = true // another line of the headline
	for _, n := range b.roots {
		switch {
		case b.captions[n]:
			r.under(r.captionText(n))
		case b.pictures[n] && n.Data == "img":
			r.image(n, "", "")
		case b.pictures[n]:
			r.figure(n, 0)
		default:
			r.node(n, 0)
		}
		r.flush()
	}
	f.room.runs, r.runs = r.runs[:0], nil
	r.out = numbered(r.loneCaptions(r.plainCaptions(r.captionsByClass(r.captionsByNumber(captions(r.captionsAbove(r.out)))))))
	return r
}

// cleaned is what was read without the lines that are no copy.
func (r *reader) cleaned() bodyCopy {
	r.room.body = bodyLines(r.out, emptied(r.room.body))
	lines, left := clean(r.room.body, r.title, r.portal.host, r.left)
	for _, n := range levelByNumbers(lines) {
		r.marked = append(r.marked, reason{rule: ruleLevel, node: n})
	}
	lines = formed(lines)
	c := bodyCopy{subtitle: r.subtitle, left: append(r.left, left...), marked: r.marked, warnings: r.warnings}
	c.blocks, c.nodes = make([]article.Block, len(lines)), make([]*html.Node, len(lines))
	for i := range lines {
		c.blocks[i], c.nodes[i] = lines[i].block, lines[i].node
		c.said.add(lines[i].amounts())
	}
	return c
}

// numbered puts the number of a step, which is in a box of its own, before
// the heading that it belongs to.
func numbered(in []piece) []piece {
	out := in[:0]
	for _, p := range in {
		h, ok := p.block.(article.Heading)
		if k := len(out) - 1; ok && k >= 0 {
			if s := stepNumber(out[k].block); s != "" {
				h.Text = append(article.Inline{{Text: s + ". "}}, h.Text...)
				h.Text = tidy(h.Text)
				out[k] = piece{h, p.node}
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// stepNumber is the number that is all a paragraph says, "" for any other block.
func stepNumber(b article.Block) string {
	p, ok := b.(article.Paragraph)
	if !ok || len(p.Text) > 4 {
		return ""
	}
	s := strings.TrimRight(p.Text.String(), ".)")
	if len(s) > 2 || strings.Trim(s, "0123456789") != "" {
		return ""
	}
	return s
}

// add ends a block that began at n.
func (r *reader) add(b article.Block, n *html.Node) {
	if p, ok := b.(article.Paragraph); ok && !r.begun {
		r.begun = letterCount(p.Text.String()) >= minRunning
	}
	r.out = append(r.out, piece{b, n})
}

// leave notes that a node is left out.
func (r *reader) leave(n *html.Node, by rule) {
	r.left = append(r.left, fate{reason: reason{rule: by, node: n}})
}

// leaveText notes that the text being read, which began at r.start, is left out.
func (r *reader) leaveText(in article.Inline, by rule) {
	r.left = append(r.left, fate{reason{rule: by, node: r.start}, article.Paragraph{Text: in}})
}

// isLeft reports whether an element is no copy: unseen, dropped by the profile,
// or read in another place.
func (r *reader) isLeft(n *html.Node) bool {
	by := r.unseen(n)
	switch {
	case by != "":
		if by != ruleUnseen {
			r.leave(n, by)
			r.embed(n, by)
		}
		return true
	case r.dropped[n]:
		r.leave(n, ruleProfileDrop)
		return true
	case r.page.Formulas && r.isUnreadFormula(n):
		r.leave(n, ruleDrawing)
		return true
	}
	return r.quoted[n]
}

func (r *reader) node(n *html.Node, depth int) {
	if n.Type == html.ElementNode && depth > 0 {
		before := r.speak(n)
		r.nodeIn(n, depth)
		r.style.Lang = before
		return
	}
	r.nodeIn(n, depth)
}

// nodeIn reads a node in the language at hand.
func (r *reader) nodeIn(n *html.Node, depth int) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, n)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if n.Type == html.ElementNode {
		if n.Data == "noscript" {
			r.noscript(n)
			return
		}
		if r.isLeft(n) || n == r.standfirst {
			return
		}
		inBody := depth > 0
		if inBody && isBlock(n) && n != r.headline && !(r.isBelowPicture() && isCaptionBox(n)) {
			if why := r.furniture(n); why.rule != "" && !(why.node == n && r.isTimeOfDay(n)) &&
				!(why.isCard() && r.isPart(n)) {
				r.left = append(r.left, fate{reason: why})
				return
			}
		}
		if inBody && n != r.headline && r.isLinkBox(n) && !r.isPart(n) {
			r.leave(n, ruleLinkBox)
			return
		}
		if n == r.headline {
			r.restart()
			return
		}
		if (isBlock(n) || n.Data == "span" && r.isBelowPicture()) && r.captionBox(n) {
			return
		}
		r.tabName(n)
		if r.background(n) {
			return
		}
		if r.element(n, depth) {
			return
		}
	}
	r.children(n, depth)
}

func (r *reader) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c, depth+1)
	}
}

// clockTime is a time of the day, or from one to another.
var clockTime = pattern(`(?i)^(?:lúc |từ )?\d{1,2} ?(?:[:hg]|giờ) ?(?:\d{2})?(?: ?phút)?` +
	`(?: ?(?:-|–|đến) ?\d{1,2} ?(?:[:hg]|giờ) ?(?:\d{2})?)? ?:?$`)

// isTimeOfDay reports whether a box below running text is a time of the day: it
// belongs to a programme or a report, when the page was made has a date.
func (r *reader) isTimeOfDay(n *html.Node) bool {
	return r.begun && r.of(n).text <= 30 && clockTime().MatchString(text(n))
}

// element handles what is more than a box; it reports whether it is done.
func (r *reader) element(n *html.Node, depth int) bool {
	switch n.Data {
	case "br":
		r.lineBreak(n)
	case "hr":
		r.flush()
	case "summary", "button":
		if inSentence(n) || n.Data == "button" && holdsProse(n) {
			return false
		}
		r.flush()
		r.inline(n)
		if in := r.take(); len(in) > 0 {
			r.add(article.Heading{Level: 3, Text: plainHeading(in)}, n)
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.heading(n)
	case "ul", "ol":
		r.flush()
		r.items(n, depth)
	case "table":
		r.flush()
		r.table(n, depth)
	case "blockquote":
		r.flush()
		r.quote(n, depth)
	case "figure":
		r.flush()
		r.figure(n, depth)
	case "img", "picture":
		r.image(n, "", "")
	case "figcaption":
		r.figcaption(n)
	case "a":
		if isBackLink(n) {
			r.leave(n, ruleBackLink)
			return true
		}
		r.styled(n, depth)
	case "b", "strong", "i", "em", "sup", "sub", "s", "strike", "del":
		r.styled(n, depth)
	case "q":
		r.quoteMarks(n, func() { r.children(n, depth) })
	case "math":
		r.formula(n)
	case "rt":
		r.reading(n, func(c *html.Node) { r.node(c, depth+1) })
	case "dt":
		r.flush()
		bold := r.style.Bold
		r.style.Bold = true
		r.children(n, depth)
		r.style.Bold = bold
		r.flush()
	default:
		switch {
		case n.Data == "p" && isLooked(n):
			r.flush()
			r.styled(n, depth)
			r.flush()
		case isBlock(n):
			r.flush()
			r.children(n, depth)
			r.flush()
		case isLooked(n):
			r.styled(n, depth)
		default:
			return false
		}
	}
	return true
}

// heading reads a heading of the page; one that says the headline again is left
// out.
func (r *reader) heading(n *html.Node) {
	r.flush()
	r.inline(n)
	in := r.take()
	s := in.String()
	switch {
	case s == "":
	case isTitle(squeeze(s), r.title) || n.Data == "h1" && len(r.out) == 0 && r.isTitleAgain(s):
		r.leave(n, ruleTitleAgain)
	default:
		r.add(article.Heading{Level: max(2, int(n.Data[1]-'0')), Text: plainHeading(in)}, n)
	}
}

// isTitleAgain reports whether the first heading of a page, which the copy begins
// with, is its headline: it says what that does, in other letters, or less of it,
// or more, or too little for a heading of copy, or it is the name of the site.
func (r *reader) isTitleAgain(s string) bool {
	said, title := fold(s), fold(r.title)
	return strings.Contains(said, title) || strings.Contains(title, said) || !hasFourWords(s) ||
		r.portal.isName(s) || isOfficeName(s)
}

// lineBreak ends a line of a text, and its paragraph where it is the second break in a
// row or the line is a paragraph of its own.
func (r *reader) lineBreak(n *html.Node) {
	r.broken++
	if r.broken >= 2 || r.endsParagraph() || r.isDateAbove() {
		r.flush()
	} else if len(r.runs) > 0 {
		r.text("\n", n)
		r.broken = 1
	}
}

// longLine is how many letters a line of running text has at least: a line of
// verse or of an address is shorter.
const longLine = 80

// endsParagraph reports whether the line being read is a paragraph of its own,
// though only one break parts it from the next: it is long, and ends as a
// sentence does.
func (r *reader) endsParagraph() bool {
	first := len(r.runs)
	for first > 0 && r.runs[first-1].Text != "\n" {
		first--
	}
	s := strings.TrimRight(squeeze(r.runs[first:].String()), "”\"’')")
	return s != "" && strings.ContainsRune(".!?…:;", lastRune(s)) && letterCount(s) >= longLine
}

// isDateAbove reports whether the line being read is a date and nothing else, with a
// time or in brackets, above all running text: systems print it so over the copy.
func (r *reader) isDateAbove() bool {
	if r.begun || len(r.runs) == 0 || len(r.runs) > 3 {
		return false
	}
	s := squeeze(r.runs.String())
	return bareDate().MatchString(strings.Trim(s, "[]")) || stamp().MatchString(s) && isDateLine(s)
}

// restart forgets what was above the headline, but for pictures that
// are in no box of the page's own.
func (r *reader) restart() {
	r.flush()
	if copyLetters(blocksOf(r.out)) >= 300 {
		return
	}
	var keep []piece
	boxed := false // the last heading heads a box beside the article
	for _, p := range r.out {
		if in, ok := p.block.(article.Heading); ok {
			boxed = isBoxHeadText(in.Text.String())
		}
		if _, ok := p.block.(article.Image); ok && !boxed {
			if !r.isBesideOffice(p.node) {
				keep = append(keep, p)
				continue
			}
			r.forgetPicture(p.node)
		}
		r.left = append(r.left, fate{reason{rule: ruleAboveHeadline, node: p.node}, p.block})
	}
	r.out = keep
}

// blocksOf is the blocks of pieces.
func blocksOf(pieces []piece) []article.Block {
	out := make([]article.Block, len(pieces))
	for i, p := range pieces {
		out[i] = p.block
	}
	return out
}

// plainHeading is a heading's text without bold: all of it is.
func plainHeading(in article.Inline) article.Inline {
	out := make(article.Inline, 0, len(in))
	for _, run := range in {
		run.Bold = false
		out = out.Append(run)
	}
	return out
}

// flush ends the paragraph being read.
func (r *reader) flush() {
	r.broken = 0
	in := r.take()
	if isUnseenText(in) {
		return
	}
	if len(r.out) == 0 && isTitle(squeeze(in.String()), r.title) {
		r.leaveText(in, ruleTitleAgain)
		return
	}
	r.add(article.Paragraph{Text: in}, r.start)
}

// isUnseenText reports whether a line is empty, but for a few marks without width
// that editors leave where a paragraph was.
func isUnseenText(in article.Inline) bool {
	for _, run := range in {
		if len(run.Text) > 16 || strings.TrimFunc(run.Text, func(c rune) bool {
			return isSpace(c) || c == '\u200c' || c == '\u200d' || c == '\u2060'
		}) != "" {
			return false
		}
	}
	return true
}
