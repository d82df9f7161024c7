package extract

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// The account of a page says what became of each line that a reader of the page
// sees. It compares the lines of the tree with the words of the finished
// article, and so it finds what a step lost without saying so, too.

// Rules of the account itself.
const (
	ruleUnread       rule = "unread"        // in a box of the copy, but in no block: no step has said why
	ruleOtherArticle rule = "other-article" // in a box with a headline of its own
)

// pageLine is one line of a page, or one table, with what became of it.
type pageLine struct {
	reason
	fate    article.Fate
	text    string
	begins  *html.Node // the text that it begins with
	as      *reason    // why it is printed as something else than it looks; nil for most
	inside  bool       // is in a box of the copy
	little  bool       // is elsewhere, and has so few words that the copy may have them by chance
	letters int
	link    int    // of the letters inside links
	past    bool   // is below the headline, or the beginning of the copy
	table   bool   // a whole table, its cells joined
	caption bool   // in the caption of a figure that is left out
	given   bool   // of the headline or the standfirst, which a time stamp may be beside
	said    bool   // the article has it in one piece
	heading bool   // of the copy
	within  bool   // between the first printed line of the copy and the last
	asked   bool   // is to be compared with the article word by word
	box     string // class of the box around it, "" for none near
}

// accountant walks the tree of a page once.
type accountant struct {
	*facts
	noted   map[*html.Node]int32 // places of what is known of nodes, of few
	notes   []note               // the first of all others
	printed phrases
	named   map[string]bool // what the article prints beside its copy, each in a line
	lines   []pageLine
	texts   textCursor
	seen    extentCursor
	open    []int    // places of those that are to be compared with what is printed
	line    pageLine // being read
	block   reason   // why the block is left out that the line is of
	words   lineWords
	past    bool // the headline, or the first box of the copy when it has none
	brief   bool // only of lines that may be missed is asked what became of them
}

// note is what was said of a node before its page is accounted for.
type note struct {
	root   bool    // of the copy
	given  bool    // headline or standfirst, wherever it is
	around bool    // a box with the headline or copy in it
	other  bool    // a box with another headline in it
	head   bool    // a heading of the copy
	signs  bool    // a table whose columns, one behind another, are the head or the foot of a letter
	whole  *reason // why the node is left out, with all in it; nil when it is not
	begins *reason // why the block is left out that begins with it
	marked *reason // why the line that begins with it is printed as something else
}

// at is what is known of a node.
func (a *accountant) at(n *html.Node) *note { return &a.notes[a.noted[n]] }

// note is where to note something of a node, until the next one.
func (a *accountant) note(n *html.Node) *note {
	i, ok := a.noted[n]
	if !ok {
		i = int32(len(a.notes))
		a.noted[n] = i
		a.notes = append(a.notes, note{})
	}
	return &a.notes[i]
}

// position is where in the tree the accountant is.
type position struct {
	why     reason
	inside  bool // a box of the copy
	given   bool // the headline or the standfirst
	heading bool // of the copy
	linked  bool
	cell    bool // of a table that is one line
	caption bool
	box     string
	depth   int // of boxes without a class, below the one that box is of
}

// account is the account of every line of a page; nil for pasted text.
func (r reading) account() []pageLine {
	switch {
	case r.facts == nil:
		return nil
	case r.refused != nil:
		return refusedAccount(r)
	}
	lines := linesOf(r, r.article, false)
	judgeLines(lines)
	return lines
}

// leftOut is what of a page that holds an article is left out: that of its
// account, where the fate of all other lines need not be known, unless sets of
// lines may be missed.
func leftOut(r reading) []article.Omission {
	if r.facts == nil {
		return leftOutOfText(r.copy.left)
	}
	lines := linesOf(r, r.article, true)
	if mayBeQuestionsOrNotes(lines) {
		lines = linesOf(r, r.article, false)
	}
	judgeLines(lines)
	return omissions(lines, r.facts.places)
}

// refusedAccount is the account of a page that is refused. Nothing of it is
// printed: what was read as copy is left out, by the rule of the refusal, and so
// is all but links and furniture when no copy was found.
func refusedAccount(r reading) []pageLine {
	read := r.article
	if read == nil {
		read = &article.Article{Title: r.headline.value, Body: r.copy.blocks}
	}
	lines := linesOf(r, read, false)
	for i, l := range lines {
		switch {
		case l.fate == article.Printed, r.body == nil && l.rule == ruleOutside && !l.isLinked():
			lines[i].fate, lines[i].reason = article.LeftOut, reason{rule: r.why.rule, node: l.begins}
		case l.fate == article.SaidTwice:
			lines[i].fate = article.Furniture
		}
	}
	return lines
}

// linesOf is the lines of a page, until it is asked for them again, compared with the
// words of what was read from it; brief says that of those which cannot be missed nothing is told but how
// long they are.
func linesOf(r reading, read *article.Article, brief bool) []pageLine {
	in := r.facts.room
	a := &accountant{facts: r.facts, texts: textCursor{facts: r.facts}, seen: r.facts.cursorAt(r.facts.root), brief: brief,
		noted: in.noted, notes: append(in.notes[:0], note{}), words: lineWordsOf(r.facts),
		printed: phrasesOf(read, in), named: map[string]bool{}, lines: slices.Grow(in.account[:0], len(r.facts.lines()))}
	clear(a.noted)
	for _, s := range slices.Concat([]string{read.Title, read.Source}, read.Authors, read.Section) {
		a.named[fold(s)] = true
	}
	a.noteAll(r)
	a.walk(a.root, &position{})
	a.end()
	a.expectAll()
	for _, i := range a.open {
		a.compare(&a.lines[i])
	}
	in.account, in.notes = a.lines, a.notes
	a.words.leave(in)
	if a.printed.table != nil {
		in.phrases = a.printed.table
	}
	return a.lines
}

// noteAll notes what a reading says of nodes.
func (a *accountant) noteAll(r reading) {
	for _, n := range [...]*html.Node{r.headline.why.node, r.headline.other, r.metadata.standfirst.why.node} {
		if n != nil {
			a.note(n).given = true
		}
	}
	left := r.copy.left
	if r.body != nil {
		left = slices.Concat(r.body.left, left)
		for _, n := range r.body.roots {
			a.note(n).root = true
			a.noteAround(n)
		}
	}
	a.noteAround(a.headline)
	for _, h := range a.find("h1") {
		for n := h; h != a.headline && n != nil && !a.at(n).other; n = n.Parent {
			a.note(n).other = true
		}
	}
	for i, b := range r.copy.blocks {
		if _, ok := b.(article.Heading); ok {
			a.note(r.copy.nodes[i]).head = true
		}
		if isFoot(b) || isAgency(b) {
			for n := r.copy.nodes[i]; n != nil && !a.at(n).around; n = n.Parent {
				if n.Data == "table" {
					a.note(n).signs = true
				}
			}
		}
	}
	for i, m := range r.copy.marked {
		a.note(m.node).marked = &r.copy.marked[i]
	}
	for i, f := range left {
		switch {
		case f.node == nil:
		case f.block == nil:
			a.note(f.node).whole = &left[i].reason
		default:
			a.note(f.node).begins = &left[i].reason
		}
	}
}

// noteAround notes that a node and all around it hold the headline or copy.
func (a *accountant) noteAround(n *html.Node) {
	for ; n != nil && !a.at(n).around; n = n.Parent {
		a.note(n).around = true
	}
}

// walk reads the lines below a node.
func (a *accountant) walk(n *html.Node, at *position) {
	if n.Type == html.TextNode {
		a.text(n, at)
		return
	}
	block := false
	if n.Type == html.ElementNode {
		var by rule
		if block, by = a.seen.next(n); by != "" {
			if !isInline(n) {
				a.words.part()
			}
			a.apart(n, by, at)
			return
		}
		known, inside := a.at(n), *at
		at = &inside
		if known.root {
			at.inside, at.why = true, reason{}
			a.past = true
		}
		a.past = a.past || n == a.headline
		a.enter(n, at, block, known)
	}
	table := n.Data == "table" && !at.cell && isGrid(n) && !a.isLayout(n) && !a.at(n).signs
	cut := block && !at.cell
	part := !isInline(n)
	switch {
	case cut || table:
		a.end()
	case part:
		a.words.part()
	}
	if table {
		at.cell = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a.walk(c, at)
	}
	switch {
	case cut || table:
		a.line.table = table
		a.end()
	case part:
		a.words.part()
	}
}

// apart notes an element that is no part of the line around it: what is hidden,
// and the words of buttons, fields and drawings. Scripts, and what is in
// place of a frame or a film, are no lines of the page.
func (a *accountant) apart(n *html.Node, by rule, at *position) {
	l := pageLine{reason: reason{rule: by, node: n}, begins: n, inside: at.inside, past: a.past, fate: article.Furniture}
	switch by {
	case ruleHidden:
		l.fate = article.Hidden
	case ruleControl, ruleDrawing, ruleStyled:
	default:
		return
	}
	if a.brief && (by != ruleControl && by != ruleStyled || !l.mayBeMissed()) {
		return
	}
	var b strings.Builder
	allWords(n, &b)
	if l.text = squeeze(b.String()); l.text != "" {
		l.letters = letterCount(l.text)
		a.lines = append(a.lines, l)
	}
}

// enter makes the place of an element, a block or not, of which so much is known, that inside it.
func (a *accountant) enter(n *html.Node, at *position, block bool, known *note) {
	at.linked = at.linked || n.Data == "a" && hasHref(n)
	at.caption = at.caption || n.Data == "figcaption"
	if block && !a.isLeaf(n) {
		if class := attr(n, "class"); class != "" {
			at.box, at.depth = class, 0
		} else if at.depth++; at.depth > maxUnnamed {
			at.box = ""
		}
	}
	at.given = at.given || known.given
	at.heading = at.heading || known.head
	if at.why.rule != "" || at.given {
		return
	}
	switch {
	case known.whole != nil:
		at.why = *known.whole
	case known.begins != nil && !known.root:
		at.why = *known.begins
	case !at.inside && block:
		at.why = a.furniture(n)
	}
	if (at.why.rule == "" || at.why.rule == ruleOutside) && !at.inside && known.other && !known.around {
		at.why = reason{rule: ruleOtherArticle, node: n}
	}
}

// maxUnnamed is how many boxes without a class may be between a line and the
// box that it is told by.
const maxUnnamed = 2

// text adds a text to the line being read.
func (a *accountant) text(n *html.Node, at *position) {
	l, known := &a.line, a.at(n)
	a.noteBlock(known)
	l.heading = l.heading || at.heading || known.head
	k := int(*a.texts.find(n))
	if k == 0 {
		a.words.add(n, false)
		return
	}
	if l.letters == 0 {
		l.reason, l.inside, l.box, l.past, l.begins = at.why, at.inside, at.box, a.past, n
		l.caption = at.caption && at.why.rule != ""
		switch {
		case at.given:
			l.given, l.reason = true, reason{}
		case l.rule == "" && !at.inside:
			l.reason = reason{rule: ruleOutside, node: n}
		}
	}
	if l.rule == "" {
		l.reason = a.block
	}
	l.letters += k
	if at.linked {
		l.link += k
	}
	a.words.add(n, true)
}

// noteBlock notes why the block that begins with a text, of which so much is known,
// is left out. White space may be what it begins with.
func (a *accountant) noteBlock(known *note) {
	if known.marked != nil {
		a.line.as = known.marked
	}
	if why := cmp.Or(known.begins, known.whole); why != nil && a.block.rule == "" {
		a.block = *why
	}
}

// end ends the line being read.
func (a *accountant) end() {
	l, text := &a.line, ""
	if l.letters > 0 {
		text = a.words.text()
	}
	switch {
	case text == "":
	case a.brief && !l.given && !l.mayBeMissed():
		l.fate = article.Furniture
		a.lines = append(a.lines, *l)
	default:
		l.text, l.said = text, a.printed.says(text)
		a.open = append(a.open, len(a.lines))
		a.lines = append(a.lines, *l)
	}
	*l, a.block = pageLine{}, reason{}
	a.words.end()
}

// expectAll notes which lines will be compared with what is printed word by word: none of them if
// need be, as all of the article is gone through for the first.
func (a *accountant) expectAll() {
	asked, tables := 0, false
	for _, i := range a.open {
		l := &a.lines[i]
		l.little = l.rule != "" && !l.inside && !isPhrase(l.text) && !a.named[fold(l.text)]
		if l.asked = !l.said && !l.given && !l.little; l.asked {
			asked++
			tables = tables || l.table
		}
	}
	words, few := 0, asked <= fewOpen && !tables
	for _, i := range a.open {
		l := &a.lines[i]
		if !l.asked {
			continue
		}
		if few {
			if l.asked = !a.isStrange(l.text); l.asked {
				l.said = a.printed.have(l.text)
				l.asked = !l.said
			}
			if few = !l.asked; few {
				continue
			}
		}
		words += strings.Count(l.text, " ") + 1
	}
	a.printed.reserve(words)
	for _, i := range a.open {
		if l := &a.lines[i]; l.asked {
			a.expect(l.text)
		}
	}
}

// fewOpen is how many lines are to be compared at most where each is first looked for as a whole, and
// asked for words that the article does not have, until one has most of them there: of more, one has, and all
// are gone through in any case, as they are for a table.
const fewOpen = 8

// isStrange reports whether a line has so many words that the article does not have that it is not printed;
// a line of which less than all may be printed is none.
func (a *accountant) isStrange(s string) bool {
	if !a.printed.lack(s) || unmarked(s) != s {
		return false
	}
	_, credit := splitTaker(s)
	return credit == ""
}

// expect notes that a line, and what it may be printed as, will be compared with
// what is printed.
func (a *accountant) expect(s string) {
	a.printed.expect(s)
	if plain := unmarked(s); plain != s {
		a.printed.expect(plain)
	}
	if caption, credit := splitTaker(s); credit != "" {
		a.printed.expect(caption)
		a.printed.expect(credit)
	}
}

// compare says of a line what became of it, by the words that are printed.
func (a *accountant) compare(l *pageLine) {
	plain := unmarked(l.text)
	switch {
	case !hasLetter(plain):
		l.fate, l.reason = article.Furniture, reason{rule: ruleSigns, node: l.begins}
	case l.little:
		l.fate = article.Furniture
	case !l.given && !l.said && !(l.asked && a.isPrinted(l.text, plain)):
		if l.fate = article.Furniture; l.rule == "" {
			l.reason = reason{rule: ruleUnread, node: l.begins}
		}
	case l.rule != "":
		l.fate = article.SaidTwice
	default:
		l.fate = article.Printed
		if l.reason = (reason{}); l.as != nil {
			l.reason = *l.as
		}
	}
}

// isPrinted reports whether the article has the words of a line, which is plain without marks.
func (a *accountant) isPrinted(line, plain string) bool {
	return a.printed.hold(line) || plain != line && a.printed.hold(plain) || a.holdsCaption(line)
}

// holdsCaption reports whether a line is printed as a caption and a credit, in two
// places, without the word that was between them.
func (a *accountant) holdsCaption(s string) bool {
	caption, credit := splitTaker(s)
	return credit != "" && (caption == "" || a.printed.hold(caption)) && a.printed.hold(credit)
}
