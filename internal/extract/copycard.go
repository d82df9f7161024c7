package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxInCard is in how many boxes a part of a card is within it at most.
const maxInCard = 4

// numberedStep begins a card that is a step of what the article tells.
var numberedStep = pattern(`^(?i:bước|giai đoạn|step) ?\d`)

// isOfCard reports whether a box that is named for a card is, or is part of, one that is a numbered step
// of the article: it leads nowhere, is in nothing that does, shows nothing to choose or to fill in, and ends
// as a sentence does. Frameworks call any box with an edge so; cards of other articles lead to them, some
// by a script alone, and others ask for a letter or tell of the writer.
func (f *facts) isOfCard(n *html.Node, w string) bool {
	if w != "card" && labelOf(n).whole("card-"+w) == "" {
		return false
	}
	card := n
	for up := 0; card != nil && !slices.Contains(strings.Fields(attr(card, "class")), "card"); up++ {
		if card = card.Parent; up == maxInCard {
			return false
		}
	}
	if card == nil {
		return false
	}
	if m := f.of(card); m.links > 0 || m.pics > 0 || m.text < shortLine || !endsSentence(text(card)) ||
		!numberedStep().MatchString(text(card)) || hasLinkAncestor(card) || !isPlain(card) {
		return false
	}
	for c := range card.Descendants() {
		switch c.Data {
		case "a", "button", "input", "select", "textarea", "form", "time":
			return false
		}
		if c.Type == html.ElementNode && !isPlain(c) {
			return false
		}
	}
	return true
}

// isPlain reports whether an element has nothing but a name: no script answers it, no style draws in it.
func isPlain(n *html.Node) bool {
	return !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key != "class" && a.Key != "id" })
}
