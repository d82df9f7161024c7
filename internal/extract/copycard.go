package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxInCard is in how many boxes a part of a card is within it at most.
const maxInCard = 4

// isOfCard reports whether a box that is named for a card is, or is part of, one that says something
// itself: it leads nowhere, shows nothing to choose or to fill in, and ends as a sentence does. Frameworks
// call any box with an edge so; cards of other articles lead to them.
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
	if m := f.of(card); m.links > 0 || m.pics > 0 || m.text < shortLine || !endsSentence(text(card)) {
		return false
	}
	for c := range card.Descendants() {
		switch c.Data {
		case "a", "button", "input", "select", "textarea", "form", "time":
			return false
		}
	}
	return true
}
