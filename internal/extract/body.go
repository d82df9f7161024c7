package extract

import (
	"golang.org/x/net/html"
)

// body is where on the page the copy of an article stands, and how it was found.
type body struct {
	roots      []*html.Node        // boxes of the copy, in the order of the page
	main       *html.Node          // the one of them with most copy, nil when nobody weighed them
	profile    *profile            // what found it; nil for the engine
	standfirst *html.Node          // where the profile keeps the standfirst
	dropped    map[*html.Node]bool // what the profile takes out of the copy
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
	ruleMostCopy      rule = "most-copy"      // the child with most of the copy
	rulePiece         rule = "piece"          // one of several that hold the copy together
	ruleFieldShort    rule = "field-short"    // a field under a quarter of the longest
)

// minLetters is how many letters the body of a profile must have, and how
// much the copy of a page must be worth, to be taken at once.
const minLetters = 200

// findBody returns the body by the first profile that fits, else by the
// engine; nil when the page has no copy.
func findBody(f *facts, profiles []*profile) *body {
	var tried []contender
	for _, p := range profiles {
		b, all := p.body(f)
		tried = append(tried, all...)
		if b != nil {
			b.contenders = tried
			return b
		}
	}
	b := weighedBody(f)
	if b != nil {
		b.contenders = append(tried, b.contenders...)
	}
	return b
}

// name is the profile's, or "engine".
func (b *body) name() string {
	if b.profile == nil {
		return "engine"
	}
	return b.profile.name
}
