package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// ruleShare makes a row of links furniture that hand the page on.
const ruleShare rule = "furniture-share"

// maxShareWords is how many letters a bar for sharing says beside its links: "Chia sẻ bài
// viết này", how often it was shared.
const maxShareWords = 60

// isShareBar reports whether a box is a bar for sharing by where its links lead, whatever it is
// named: most hand the page on, and two do at least; what else it says are words for sharing, and
// how often that was done. Copy may name such sites, and link to what somebody says there, not to
// their forms for sharing. A picture, a line of the copy or a quotation with such links below
// stay.
func (f *facts) isShareBar(n *html.Node, m *extent) bool {
	if m.links < 2 || m.paras > 0 || m.heads > 0 || m.tables > 0 || m.text-m.link > maxShareWords {
		return false
	}
	links, sharing := 0, 0
	for c := next(n, n); c != nil; {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "a":
			links++
			switch {
			case handsOn(attr(c, "href")):
				if sharing++; f.holdsLarge(c) {
					return false
				}
			case pictureCount(c) > 0:
				return false
			}
			c = behind(c, n)
			continue
		case c.Data == "img" || c.Data == "figure" || c.Data == "picture" || c.Data == "video" || c.Data == "iframe" || c.Data == "blockquote":
			return false
		}
		c = next(c, n)
	}
	return sharing >= 2 && sharing*2 >= links && saysShareWords(n)
}

// saysShareWords reports whether a box says nothing beside its links but words for sharing.
func saysShareWords(n *html.Node) bool {
	for c := next(n, n); c != nil; {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0 && !isShareWord(c.Data):
			return false
		case c.Type == html.ElementNode && c.Data == "a":
			c = behind(c, n)
			continue
		}
		c = next(c, n)
	}
	return true
}

// leastButtons is how many buttons a bar has at least of which none leads anywhere, and
// leastSites how many of them name a site.
const (
	leastButtons = 3
	leastSites   = 2
)

// isScriptedBar reports whether a box is a bar for sharing whose buttons a script answers: it
// says nothing but names of sites, and words for sharing, each in a button or a link that leads
// nowhere. A list of such names, links to what an office has on them, and what a line announces are copy.
func (f *facts) isScriptedBar(n *html.Node, m *extent) bool {
	if m.text == 0 || m.text > maxShareWords || m.paras > 0 || m.heads > 0 || m.tables > 0 || m.pics > 0 || !holdsButton(n) {
		return false
	}
	buttons, sites := 0, 0
	for c := next(n, n); c != nil; c = next(c, n) {
		if c.Type != html.TextNode || letterCount(c.Data) == 0 {
			continue
		}
		said := squeeze(c.Data)
		isSite := holdsPlain(shareSites(), said)
		switch {
		case !isSite && !isShareWord(said):
			return false
		case isInButton(c, n):
			buttons++
			if isSite {
				sites++
			}
		case isSite:
			return false
		}
	}
	return buttons >= leastButtons && sites >= leastSites && !isAnnounced(n)
}

// isInButton reports whether a text in a box is that of a button, or of a link that stays on the page.
func isInButton(c, box *html.Node) bool {
	for c = c.Parent; c != nil && c != box; c = c.Parent {
		if c.Data == "button" || c.Data == "a" {
			return isButtonOrStays(c)
		}
	}
	return false
}

// holdsButton reports whether a button is in a box, or a link that stays on the page: few small
// boxes hold any, and this takes less time than to read what they say.
func holdsButton(n *html.Node) bool {
	for c := next(n, n); c != nil; c = next(c, n) {
		if c.Type == html.ElementNode && isButtonOrStays(c) {
			return true
		}
	}
	return false
}

// isButtonOrStays reports whether an element is a button, or a link that stays on the page.
func isButtonOrStays(n *html.Node) bool {
	return n.Data == "button" || n.Data == "a" && staysOnPage(n)
}

// holdsLarge reports whether a picture that is more than a sign is in a box.
func (f *facts) holdsLarge(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" && f.isLarge(c) {
			return true
		}
	}
	return false
}

// shareWords is what bars for sharing say beside their links: how often, and what to do.
var shareWords = pattern(`(?i)^[\d.,+kmb\s]*(?:(?:lượt )?(?:chia sẻ|thích|xem|bình luận)(?: (?:bài viết|bài|tin|trang)(?: này)?)?|` +
	`shares?|sharing is caring|share (?:this|on)(?: (?:page|post|article|story|via))?|likes?|comments?|views?|tweets?|pins?(?: it)?|` +
	`in(?: bài viết| bài| trang)?|print|gửi(?: email| bài)?|e-?mail|copy link|sao chép liên kết|qua|via|on|facebook|zalo|twitter|x)?` +
	`[\s:!.|/·•,()\d]*$`)

// isShareWord reports whether a text is such words, or signs between links.
func isShareWord(s string) bool {
	s = squeeze(s)
	return len(s) <= maxShareWords && (strings.Trim(s, "|/·•,:. ") == "" || isIdle(s) || shareWords().MatchString(s))
}

// handsOn reports whether an address is a form by which a page is shared, or a letter to nobody.
// An archive has the address behind its own.
func handsOn(to string) bool {
	to = strings.TrimSpace(to)
	if strings.HasPrefix(to, "mailto:?") || strings.HasPrefix(to, "whatsapp://send") || strings.HasPrefix(to, "viber://forward") {
		return true
	}
	place, _, asks := strings.Cut(to, "?")
	at := strings.LastIndex(place, "//")
	if at < 0 {
		return false // as most links: to a page of the same site
	}
	host, path, _ := strings.Cut(place[at+len("//"):], "/")
	path = strings.ToLower(path)
	is := func(forms ...string) bool {
		return slices.ContainsFunc(forms, func(form string) bool { return strings.HasPrefix(path, form) })
	}
	switch siteOf(strings.ToLower(host)) {
	case "facebook.com":
		return is("sharer", "share.php", "dialog/")
	case "twitter.com", "x.com":
		return is("intent/", "share") || is("home") && asks
	case "linkedin.com":
		return is("sharearticle", "sharing/", "cws/share")
	case "tumblr.com":
		return is("share", "widgets/share")
	case "wa.me", "whatsapp.com":
		return asks && (path == "" || is("send"))
	case "t.me", "telegram.me", "zalo.me", "vk.com":
		return is("share")
	case "getpocket.com":
		return is("save", "edit")
	case "google.com":
		return strings.HasPrefix(host, "plus.") && is("share")
	case "line.me":
		return is("r/msg", "lineit")
	case "buffer.com", "addtoany.com":
		return is("add")
	case "reddit.com", "digg.com", "linkhay.com", "ycombinator.com":
		return is("submit")
	case "flipboard.com":
		return strings.HasPrefix(host, "share.")
	}
	return strings.Contains(host, "pinterest.") && is("pin/create/")
}

// siteOf is the last two names of a host.
func siteOf(host string) string {
	if dot := strings.LastIndexByte(host, '.'); dot > 0 {
		return host[strings.LastIndexByte(host[:dot], '.')+1:]
	}
	return host
}
