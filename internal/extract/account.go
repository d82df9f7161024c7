package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// The account of a page says what became of each line that a reader of the page
// sees. It compares the lines of the tree with the words of the finished
// article, and so it finds what a step lost without saying so, too.

// Rules of the account itself.
const (
	ruleOutsideBody rule = "outside-body" // beside the boxes of the copy
	ruleUnread      rule = "unread"       // in a box of the copy, but in no block: no step has said why
)

// lot is what became of a line of the page.
type lot int

const (
	printed   lot = iota
	saidTwice     // it is printed, from another place of the page
	furnished     // it belongs to the page: menus, share bars, cards of other articles
	leftOut       // it reads like copy, and is not printed
)

// entry is one line of a page, or one table, with what became of it.
type entry struct {
	reason
	lot     lot
	text    string
	inside  bool // stands in a box of the copy
	letters int
	link    int  // of the letters inside links
	away    bool // in a box of furniture beside the copy, or far from it
	table   bool // a whole table, its cells joined
}

// accountant walks the tree of a page once.
type accountant struct {
	*facts
	roots   map[*html.Node]bool
	whole   map[*html.Node]reason // nodes left out, with all in them
	begins  map[*html.Node]reason // blocks left out, by where they begin
	printed phrases
	entries []entry
	line    entry  // being read
	words   []byte // of it
	past    bool   // the headline, or the first box of the copy when it has none
	body    *html.Node
}

// position is where in the tree the accountant is.
type position struct {
	why    reason
	inside bool // a box of the copy
	beside bool // the box around those of the copy
	linked bool
	cell   bool // of a table that is one entry
}

// accountOf is the account of a page that holds an article.
func accountOf(r reading) []entry {
	a := &accountant{facts: r.facts, roots: map[*html.Node]bool{}, whole: map[*html.Node]reason{},
		begins: map[*html.Node]reason{}, printed: phrasesOf(r.article), body: boxAround(r.body.roots)}
	for _, n := range r.body.roots {
		a.roots[n] = true
	}
	for _, left := range [2][]fate{r.body.left, r.copy.left} {
		for _, f := range left {
			switch {
			case f.node == nil:
			case f.block == nil:
				a.whole[f.node] = f.reason
			default:
				a.begins[f.node] = f.reason
			}
		}
	}
	a.walk(a.root, position{})
	a.end()
	return a.entries
}

// boxAround is the box that holds all boxes of the copy, nil for the page's own.
func boxAround(roots []*html.Node) *html.Node {
	n := roots[0].Parent
	for _, r := range roots[1:] {
		for n != nil && !within(r, []*html.Node{n}) {
			n = n.Parent
		}
	}
	if n == nil || n.Type != html.ElementNode || n.Data == "body" || n.Data == "html" {
		return nil
	}
	return n
}

// walk reads the lines below a node.
func (a *accountant) walk(n *html.Node, at position) {
	if n.Type == html.TextNode {
		a.text(n, at)
		return
	}
	if n.Type == html.ElementNode {
		if invisible(n) {
			return
		}
		if a.roots[n] {
			at.inside, at.why = true, reason{}
			a.past = true
		}
		a.past = a.past || n == a.headline
		at.beside = at.beside || n == a.body
		at = a.below(n, at)
		if n.Data == "br" {
			a.words = append(a.words, ' ')
		}
	}
	table := n.Data == "table" && !at.cell && isGrid(n) && !a.isLayout(n)
	if table {
		a.end()
		at.cell = true
	}
	cut := isBlock(n) && !at.cell
	if cut {
		a.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a.walk(c, at)
	}
	switch {
	case table:
		a.line.table = true
		a.end()
	case cut:
		a.end()
	case isBlock(n):
		a.words = append(a.words, ' ')
	}
}

// below is the place inside an element.
func (a *accountant) below(n *html.Node, at position) position {
	at.linked = at.linked || n.Data == "a" && hasHref(n)
	if at.why.rule != "" {
		return at
	}
	if why, ok := a.whole[n]; ok {
		at.why = why
	} else if why, ok := a.begins[n]; ok && n.Type == html.ElementNode && !a.roots[n] {
		at.why = why
	} else if !at.inside && isBlock(n) {
		at.why = a.furniture(n)
	}
	return at
}

// text adds a text to the line being read.
func (a *accountant) text(n *html.Node, at position) {
	k := letterCount(n.Data)
	if k == 0 {
		a.words = append(a.words, n.Data...)
		return
	}
	l := &a.line
	if l.letters == 0 {
		l.reason, l.inside = at.why, at.inside
		if l.rule == "" && !at.inside {
			l.rule = ruleOutsideBody
		}
		l.away = !at.inside && (at.why.rule != "" || !a.past || !at.beside)
		l.node = n
	}
	if why, ok := a.begins[n]; ok && l.rule == "" {
		l.reason = why
	}
	l.letters += k
	if at.linked {
		l.link += k
	}
	a.words = append(a.words, n.Data...)
}

// end ends the line being read, and says what became of it.
func (a *accountant) end() {
	l := a.line
	l.text = squeeze(string(a.words))
	a.line = entry{}
	a.words = a.words[:0]
	if l.text == "" || l.letters == 0 {
		return
	}
	switch {
	case a.printed.hold(l.text):
		if l.lot = printed; l.rule != "" {
			l.lot = saidTwice
		}
	case l.readsLikeCopy():
		l.lot = leftOut
		if l.rule == "" {
			l.rule = ruleUnread
		}
	default:
		l.lot = furnished
	}
	a.entries = append(a.entries, l)
}

// readsLikeCopy reports whether a line that is not printed would be missed.
func (l entry) readsLikeCopy() bool {
	if l.link*3 >= l.letters || l.away || l.rule == ruleProfileDrop {
		return false
	}
	return l.letters >= minRunning || l.table && l.letters >= minTable
}

// minTable is how many letters a table says at least that would be missed.
const minTable = 40

// omissions is what of an account is left out, in the order of the page.
func omissions(entries []entry, at places) []article.Omission {
	var out []article.Omission
	for _, e := range entries {
		if e.lot != leftOut {
			continue
		}
		if len(out) == maxOmissions {
			break
		}
		n := e.node
		if n != nil && n.Type == html.TextNode {
			n = n.Parent
		}
		out = append(out, article.Omission{Rule: string(e.rule), Place: at.path(n), Text: firstWords(e.text)})
	}
	return out
}

// maxOmissions bounds what is said of one page.
const maxOmissions = 500

// firstWords is the beginning of a line, whole words of some eighty letters.
func firstWords(s string) string {
	letters := []rune(s)
	if len(letters) <= 80 {
		return s
	}
	cut := string(letters[:80])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
