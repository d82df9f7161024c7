package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/article"
)

// rule names what decided: why a part of the page was taken, or left out.
type rule string

// reason is why a part of the page was taken or left out.
type reason struct {
	rule   rule
	node   *html.Node // where on the page; nil for pasted text and for what follows from other data
	detail string     // word, selector or name that the rule found, "" when the rule says it all
}

// datum is one fact about an article, with its reason. The zero value is a fact
// that the page does not give.
type datum[T any] struct {
	value T
	why   reason
}

// fate is what became of a part of the page that is not printed where it
// is: a node with all that is in it, or one block that was read from there.
type fate struct {
	reason
	block article.Block // nil when the whole node is meant
}

// Rules that find a datum in what the page says of itself.
const (
	ruleMeta        rule = "meta"    // a meta element
	ruleLinkedData  rule = "json-ld" // its article
	ruleLinkedCrumb rule = "json-ld-breadcrumb"
	ruleBreadcrumb  rule = "breadcrumb"
)

// Rules by which a page is found to be an article or not.
const (
	ruleNoCopy    rule = "no-copy"    // too little running text
	ruleCards     rule = "cards"      // too little running text, and many boxes that lead to other pages
	ruleListScore rule = "list-score" // the weighted signs of a list
)
