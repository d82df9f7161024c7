package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// isCard reports whether a box is furniture because it looks like the card of
// another article, or is named so.
func (r reason) isCard() bool {
	return r.rule == ruleTeaser || r.rule == ruleWord && (strings.HasPrefix(r.detail, "teaser") || strings.HasPrefix(r.detail, "card"))
}

// isTeaser reports whether n is a small box with a heading that leads to
// another page. One with several pictures is an article whose headline leads to
// its own page.
func isTeaser(n *html.Node, m *extent) bool {
	return m.teasers > 0 && n.Data != "p" && !isHeading(n) && m.text <= 320*m.teasers && m.paras <= m.teasers &&
		m.pics <= 2*m.teasers
}

// isReel reports whether n is a row of boxes and nothing else, three or more of
// one kind, each a heading that leads to another page and a paragraph that is
// cut short: the beginnings of other articles, however long they are.
func (f *facts) isReel(n *html.Node, m *extent) bool {
	if m.teasers < 3 || m.paras > m.teasers || m.text > maxFoot*m.teasers {
		return false
	}
	kind, boxes := "", 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		k := f.of(c)
		switch {
		case c.Type != html.ElementNode || k.text == 0 || isHeading(c):
		case k.teasers != 1 || k.paras > 1 || kind != "" && c.Data != kind || !isCut(text(c)):
			return false
		default:
			kind = c.Data
			boxes++
		}
	}
	return boxes >= 3
}

// isCut reports whether a text breaks off, but for a few words that lead on.
func isCut(s string) bool {
	end := s[max(0, len(s)-40):]
	return strings.Contains(end, "…") || strings.Contains(end, "...")
}
