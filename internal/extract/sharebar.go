package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// ruleShare makes a row of links furniture that hand the page on.
const ruleShare rule = "furniture-share"

// maxShareWords is how many letters a bar for sharing says beside its links: "Chia sẻ bài
// viết này", how often it was shared.
const maxShareWords = 60

// isShareBar reports whether a box is a bar for sharing by where its links lead, whatever it is
// named: most hand the page on, and two do at least. Copy may name such sites, and link to
// what somebody says there, not to their forms for sharing.
func isShareBar(n *html.Node, m *extent) bool {
	if m.links < 2 || m.paras > 0 || m.heads > 1 || m.tables > 0 || m.text-m.link > maxShareWords {
		return false
	}
	links, sharing := 0, 0
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "a" {
			continue
		}
		links++
		if handsOn(attr(c, "href")) {
			sharing++
		}
	}
	return sharing >= 2 && sharing*2 >= links
}

// shareForms are parts of the addresses of forms by which pages are shared.
var shareForms = [...]string{"facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/intent/", "twitter.com/share",
	"twitter.com/home?", "x.com/intent/", "linkedin.com/sharearticle", "linkedin.com/sharing/", "linkedin.com/cws/share", "/pin/create/",
	"reddit.com/submit", "tumblr.com/share", "tumblr.com/widgets/share", "wa.me/?", "whatsapp.com/send?", "whatsapp://send",
	"t.me/share", "telegram.me/share", "viber://forward", "zalo.me/share", "getpocket.com/save", "getpocket.com/edit",
	"plus.google.com/share", "share.flipboard.com", "vk.com/share", "line.me/r/msg", "line.me/lineit", "buffer.com/add",
	"addtoany.com/add_to", "news.ycombinator.com/submitlink", "digg.com/submit", "linkhay.com/submit"}

// handsOn reports whether an address is a form by which a page is shared, or a letter to nobody.
func handsOn(to string) bool {
	to = strings.ToLower(strings.TrimSpace(to))
	if strings.HasPrefix(to, "mailto:?") {
		return true
	}
	for _, form := range shareForms {
		if strings.Contains(to, form) {
			return true
		}
	}
	return false
}
