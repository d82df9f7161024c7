package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// The standfirst stands between the headline and the copy. Portals mark it by
// a class of its own, repeat it in their metadata, or only set it bold.

// leadTokens are the classes of standfirsts.
var leadTokens = [...]string{"sapo", "sa-po", "lead", "standfirst", "hometext", "summary", "description", "excerpt", "desc", "subtitle", "sub-title", "subhead", "dek", "deck",
	"chapeau", "chappeau", "teaser", "trichdan", "trich-dan", "tomtat", "tom-tat", "intro", "mo-ta", "mota", "kicker-text"}

func isLeadBox(n *html.Node) bool {
	s := label(n)
	for _, t := range leadTokens {
		i := strings.Index(s, t)
		if i < 0 || i > 0 && s[i-1] != '-' && s[i-1] != ' ' {
			continue
		}
		if j := i + len(t); j == len(s) || s[j] == '-' || s[j] == ' ' {
			return true
		}
	}
	return false
}

// isLeadText reports text that can be a standfirst: a sentence or a few.
func isLeadText(letters int) bool { return letters >= 40 && letters <= 900 }

// findLead looks for a box named as a standfirst after the headline and
// before the first running text, in the body or above it.
func (x *page) findLead() *html.Node {
	if len(x.body) == 0 {
		return nil
	}
	top, seen := x.body[0], x.head == nil
	for range 4 {
		if p := top.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body" {
			top = p
		}
	}
	if x.head != nil && !within(x.head, []*html.Node{top}) {
		seen = true
	}
	var plain []*html.Node // running text above the body that no name marks
	for n := range top.Descendants() {
		if n == x.head {
			seen = true
		}
		if n == x.main && !x.of(n).h1 && len(plain) == 1 {
			return plain[0]
		}
		if n.Type != html.ElementNode || !seen || invisible(n) {
			continue
		}
		m := x.of(n)
		switch n.Data {
		case "p", "div", "h2", "h3", "h4", "strong", "b", "span", "section", "header":
		default:
			continue
		}
		if isLeadBox(n) && isLeadText(m.text) && m.link*3 < m.text && m.paras <= 3 && !x.isChrome(n) && !isCaptionBox(n) {
			return n
		}
		if m.paras > 0 && !m.boxes && !x.insideChrome(n, top) {
			if x.main == nil || within(n, []*html.Node{x.main}) || len(plain) > 0 || m.link*3 > m.text || m.text > 500 || isCaptionBox(n) || isHeading(n) {
				return nil // the copy has begun
			}
			plain = append(plain, n)
		}
	}
	return nil
}

// insideChrome reports a node in a box that is no part of the article.
func (x *page) insideChrome(n, top *html.Node) bool {
	for ; n != nil && n != top; n = n.Parent {
		if isBlock(n) && x.isChrome(n) {
			return true
		}
	}
	return false
}

// leadText sets the standfirst and takes it out of the body.
func (x *page) leadText() {
	if x.lead != nil {
		x.out.Lead = text(x.lead)
	}
	if x.out.Lead == "" && x.out.Language == "vi" {
		x.out.Lead = x.firstBold()
	}
	if x.out.Lead == "" {
		return
	}
	// The body may begin with the standfirst as well.
	for i, b := range x.out.Body {
		if _, ok := b.(article.Image); ok {
			continue
		}
		if p, ok := b.(article.Paragraph); ok && squeeze(p.Text.String()) == x.out.Lead {
			x.out.Body = append(x.out.Body[:i:i], x.out.Body[i+1:]...)
		}
		break
	}
	if x.out.Lead == x.out.Title {
		x.out.Lead = ""
	}
}

// firstBold is the first paragraph of a Vietnamese article when all of it is
// bold or italic, or when the page's description repeats it, and copy follows:
// editors without a field for the standfirst mark it so.
func (x *page) firstBold() string {
	for i, b := range x.out.Body {
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Paragraph:
			s := squeeze(b.Text.String())
			if !isLeadText(letterCount(s)) || running(x.out.Body[i+1:]) < 2*letterCount(s) || linked(b.Text) > 0 {
				return ""
			}
			if allBold(b.Text) || allItalic(b.Text) || s == x.meta("description", "og:description") {
				return s
			}
		}
		return ""
	}
	return ""
}

func allItalic(in article.Inline) bool {
	for _, r := range in {
		if !r.Italic && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}
