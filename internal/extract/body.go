package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// body is where on the page the copy of an article is, and how it was found.
type body struct {
	roots      []*html.Node        // boxes of the copy, in the order of the page
	main       *html.Node          // the one of them with most copy, nil when nobody weighed them
	profile    *profile.Profile    // what found it; nil for the engine
	standfirst *html.Node          // where the profile keeps the standfirst
	dropped    map[*html.Node]bool // what the profile takes out of the copy
	pictures   map[*html.Node]bool // those of the roots that are there for their pictures
	captions   map[*html.Node]bool // those of the roots that are captions of them
	subtitle   *html.Node          // the one of the roots that is the line below the headline
	named      bool                // it is in a box named for a standfirst
	contenders []contender         // what was looked at on the way, the last one taken
	left       []fate
}

// contender is a box that may hold the copy.
type contender struct {
	reason
	score float64 // letters of copy
}

// Rules that choose the boxes of the copy.
const (
	ruleProfile       rule = "profile"
	ruleUnderHeadline rule = "under-headline" // little copy, but tables, below the headline
	ruleSaidMain      rule = "said-main"      // the page says that its article is there
	ruleFirstArticle  rule = "first-article"  // of several on the page, each with its headline
	ruleModule        rule = "module"         // the module of the portal with most of the copy
	ruleMostCopy      rule = "most-copy"      // the child with most of the copy
	rulePiece         rule = "piece"          // one of several that hold the copy together
	ruleFieldShort    rule = "field-short"    // a field under a quarter of the longest
	ruleOutside       rule = "outside-body"
)

// minLetters is how many letters the body of a profile must have, and how much
// the copy of a page must be worth, to be taken at once.
const minLetters = 200

// findBody returns the body by the first profile that fits, else by the
// engine, but for a notice of a few lines; nil when the page has no copy. named says that
// somebody names the page as an article: be it of one line.
func findBody(f *facts, profiles []*profile.Profile, named bool) *body {
	var tried []contender
	var b *body
	var fitting []*profile.Profile
	for _, p := range profiles {
		if !f.fits(p) {
			continue
		}
		fitting = append(fitting, p)
		var fields []contender
		b, fields = f.fieldsOf(p, minLetters)
		tried = append(tried, fields...)
		if b != nil {
			break
		}
	}
	if b == nil {
		b = weighedBody(f)
		if notice := f.noticeBy(fitting, b, named); notice != nil {
			b = notice
		}
		if b == nil {
			return nil
		}
	}
	b.contenders = append(tried, b.contenders...)
	b.left = append(b.left, outside(f, b)...)
	return b
}

// isGuessed reports whether a body is what is around the headline, for want of copy.
func (b *body) isGuessed() bool {
	return len(b.contenders) > 0 && b.contenders[len(b.contenders)-1].rule == ruleUnderHeadline
}

// outside is the boxes and texts of the page beside the body, each with the
// rule that makes it furniture or hides it, if one does.
func outside(f *facts, b *body) (left []fate) {
	around := map[*html.Node]bool{} // boxes with a piece of the body in them
	known := map[*html.Node]bool{}  // accounted for: roots, and fields that are left out
	for _, n := range b.roots {
		known[n] = true
		for p := n.Parent; p != nil && !around[p]; p = p.Parent {
			around[p] = true
		}
	}
	for _, l := range b.left {
		known[l.node] = true
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			why := reason{rule: ruleOutside, node: c}
			switch {
			case known[c]:
				continue
			case around[c]:
				walk(c)
				continue
			case c.Type == html.ElementNode:
				if by := f.unseen(c); by == ruleUnseen {
					continue
				} else if by != "" {
					why.rule = by
				} else if m := f.of(c); m.text == 0 && m.pics == 0 {
					continue
				} else if furniture := f.furniture(c); furniture.rule != "" {
					why = furniture
				}
			case c.Type != html.TextNode || letterCount(c.Data) == 0:
				continue
			}
			left = append(left, fate{reason: why})
		}
	}
	walk(f.root)
	return left
}

// name is the profile's, or "engine".
func (b *body) name() string {
	if b.profile == nil {
		return "engine"
	}
	return b.profile.Name
}
