package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// What no box parts from the copy, its words do: lines that belong to the page,
// pointers to other pages, and what is after the article.

// lineOf is the text of a block that is one line of copy.
func lineOf(b article.Block) (in article.Inline, ok bool) {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Text, true
	case article.Heading:
		return b.Text, true
	case article.Quote:
		return b.Text, false
	}
	return nil, false
}

// bodyLine is a block with what its text comes to, worked out once: each rule
// asks for it, those of cleanup.go and those of forms.go.
type bodyLine struct {
	piece
	isLine  bool           // of copy
	in      article.Inline // none of what is no text
	said    string         // all of it, with its line breaks
	text    string         // squeezed
	longest int            // letters of its longest line, or more than any bound on lines
	letters int
	all     int // letters of its runs, each by itself
	linked  int // of these in links
	copy    int // letters of running text
}

// bodyLines is blocks with their text, in the place of an empty list.
func bodyLines(in []piece, empty []bodyLine) []bodyLine {
	out := slices.Grow(empty, len(in))
	for _, p := range in {
		out = append(out, bodyLineOf(p))
	}
	return out
}

// bodyLineOf is a block with its text.
func bodyLineOf(p piece) bodyLine {
	l := bodyLine{piece: p}
	if l.in, l.isLine = lineOf(p.block); l.in == nil {
		l.copy = copyLetters([]article.Block{p.block})
		return l
	}
	l.said = l.in.String()
	l.text = squeeze(l.said)
	l.longest = longestLine(l.said)
	if head := headOfLinks(l.in, l.said); head != "" {
		l.text = head
	}
	for i := range l.in {
		n := letterCount(l.in[i].Text)
		l.all += n
		if l.in[i].Href != "" {
			l.linked += n
		}
	}
	switch l.letters = l.all; {
	case len(l.in) < 2:
	case l.text == l.said: // with single spaces, which none of its runs counts where it begins with one
		for _, run := range l.in[1:] {
			if strings.HasPrefix(run.Text, " ") {
				l.letters++
			}
		}
	default:
		l.letters = letterCount(l.text)
	}
	if _, heading := p.block.(article.Heading); !heading {
		l.copy = running(l.all, l.linked)
	}
	return l
}

// bodyLinesOf is the same of several blocks of one node.
func bodyLinesOf(blocks []article.Block, n *html.Node) []bodyLine {
	out := make([]bodyLine, len(blocks))
	for i, b := range blocks {
		out[i] = bodyLineOf(piece{b, n})
	}
	return out
}

// amounts is how much the block says: that of nearly all is counted already, but for their links.
func (l *bodyLine) amounts() amounts {
	in, _ := lineOf(l.block)
	if len(in) == 0 || len(in) != len(l.in) || &in[0] != &l.in[0] {
		return amountsOf([]article.Block{l.block})
	}
	a := amounts{letters: l.all}
	if _, heading := l.block.(article.Heading); !heading {
		a.copy = running(l.all, l.linked)
	}
	if l.linked > 0 {
		for i := range in {
			if to := in[i].Href; to != "" {
				a.addLink(to, letterCount(in[i].Text))
			}
		}
	}
	return a
}

// headOfLinks is the first line of a text, which says so much, if the article ends
// before it and all lines below it are links: only breaks part them on old pages. It is
// "" for any other text.
func headOfLinks(in article.Inline, said string) string {
	if len(in) < 2 || len(in[0].Text) > maxEndMark*utf8.UTFMax {
		return "" // as nearly all
	}
	head, rest, ok := strings.Cut(said, "\n")
	if head = squeeze(head); !ok || !isEndMark(head) || linked(in)*10 < letterCount(rest)*7 {
		return ""
	}
	return head
}

// Rules that leave out lines that no box parts from the copy.
const (
	ruleSigns       rule = "signs"     // neither letter nor figure
	ruleIdle        rule = "idle"      // a line of the page that says nothing
	ruleCounter     rule = "counter"   // how often the page was read
	ruleModified    rule = "modified"  // when the page was changed last
	rulePointing    rule = "pointing"  // it sends the reader elsewhere
	ruleLinkLine    rule = "link-line" // nothing but one link
	ruleOpening     rule = "opening"   // when, by whom, how long: between headline and copy
	ruleDateLine    rule = "date-line"
	ruleEndMark     rule = "end-mark" // what follows the article begins
	ruleColophon    rule = "colophon" // the page's foot begins
	ruleOverNothing rule = "heading-over-nothing"
)

// clean takes what is no copy out of the blocks of a body, and works in the place of what is
// given. title is the headline, host that of the page's address, dropped what was left out before.
func clean(in []bodyLine, title, host string, dropped []fate) (kept []bodyLine, left []fate) {
	leave := func(p bodyLine, by rule) { left = append(left, fate{reason{rule: by, node: p.node}, p.block}) }
	end, by := tailOf(in, host)
	for _, p := range in[end:] {
		leave(p, by)
	}
	stays := make([]bool, end)
	begun := false // the running text has begun
	spoke := false // a sentence of it, be it short
	boxed := false // the line above is the heading of a box inside the copy, or a link in it
	told := false  // the line above announces what is below it, or is a link that it announces
	notice := notices(in[:end])
	fields := pageFields(in[:end])
	again := saysTitleAgain(in[:end], title)
	for i, p := range in[:end] {
		by := p.rule(title, host, begun || isOverList(in[:end], i) || isLabelOverCopy(in[:end], i), notice[i], isOverCopy(in[:end], i))
		if by == ruleOpening && spoke && isTelephone(p.text) || by == ruleDateLine && i > 0 && isPlaceAndDay(p.text) && isUnderMotto(in[i-1].said) ||
			by == ruleDateLine && i+1 < end && isTimed(in[i+1].text) && dayOfProgramme().MatchString(p.text) { // the day of a letter, or of a programme
			by = ""
		}
		switch {
		case by != "":
		case again[i]:
			by = ruleTitleAgain
		case fields[i]:
			by = rulePageField
		case boxed && p.isLinkLine():
			by = ruleLinkLine
		case isButton(in[:end], i, host):
			by = ruleButton
		case isLeftover(in[:end], i):
			by = ruleLeftover
		}
		if told = told && (by == ruleLinkLine || by == ruleButton); told {
			by = ""
		}
		if by != "" {
			boxed = boxed && by == ruleLinkLine || by == ruleEndMark
			leave(p, by)
			continue
		}
		boxed = false
		stays[i] = true
		spoke = spoke || p.isCopy(30) && (closes(p.text) || announces(p.text))
		told = told || p.isLine && announces(p.text)
		if !p.isLine {
			begun = begun || p.copy > 0
		} else if _, heading := p.block.(article.Heading); !heading {
			begun = begun || p.letters >= 80
		}
	}
	kept = in[:0]
	for i, stay := range stays {
		if stay {
			kept = append(kept, in[i])
		}
	}
	kept = boldHeadings(kept)
	for range linksAtEnd(kept) {
		leave(kept[len(kept)-1], ruleLinkLine)
		kept = kept[:len(kept)-1]
	}
	kept, over := headingsAtEnd(kept, dropped, left)
	for _, p := range over {
		leave(p, ruleOverNothing)
	}
	return kept, left
}

// rule is the rule by which a block is no copy, "" when it is. begun says that
// running text is before it, notice that it is one of the labelled lines of a
// notice, over that it is a heading over copy.
func (l bodyLine) rule(title, host string, begun, notice, over bool) rule {
	if !l.isLine {
		if list, isList := l.block.(article.List); isList && isIdleList(list) {
			return ruleIdle
		}
		return ""
	}
	s, n := l.text, l.letters
	_, heading := l.block.(article.Heading)
	switch {
	case n < 200 && !begun && !notice && !hasLetter(s), n == 0:
		return ruleSigns
	case n < 60 && counter().MatchString(s):
		return ruleCounter
	case n < 160 && strings.HasPrefix(s, "Bạn đã không sử dụng"): // who edits the site, for some time
		return ruleIdle
	case n < 90 && modified().MatchString(s):
		return ruleModified
	case isIdle(s) && !(over && !strings.HasSuffix(s, ":")) && !isTermOf(l.node):
		return ruleIdle
	case isSlideButton(l.node, s):
		return ruleIdle
	case !over && isEndMark(s): // of a box inside the copy
		return ruleEndMark
	case n < 200 && (l.linked > 0 || !heading && n < 60 && !endsSentence(s)) && pointsElsewhere(s) &&
		(!heading || l.linked*2 > n):
		return rulePointing
	case !heading && n >= 20 && n < 250 && l.linked*10 >= n*9 && isPointer(l.in, host) && !endsSentence(s) &&
		!l.isOffer():
		return ruleLinkLine
	case !heading && l.isMarkedLink():
		return ruleLinkLine
	case begun || n >= 140 || notice && !pageLabel().MatchString(s):
		return ""
	case fold(s) == fold(title):
		return ruleTitleAgain
	case isOpening(s):
		return ruleOpening
	case isDateLine(s) && !isLabelled(s) && !(isPlaceAndDay(s) && isSignedRight(l.node)):
		return ruleDateLine
	}
	return ""
}

// isOverCopy reports whether block i is a heading and a paragraph of copy follows
// it: a heading "Email" over one is what the paragraph is about.
func isOverCopy(in []bodyLine, i int) bool {
	if _, ok := in[i].block.(article.Heading); !ok || i+1 >= len(in) {
		return false
	}
	return in[i+1].isCopy(40)
}

// isCopy reports whether a block is a paragraph of so many letters of copy.
func (l bodyLine) isCopy(least int) bool {
	_, ok := l.block.(article.Paragraph)
	return ok && l.letters >= least && l.linked*2 < l.letters && !pointsElsewhere(l.text)
}
