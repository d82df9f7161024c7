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
		case c.Type == html.TextNode && letterCount(c.Data) > 0 && !isShareWord(c.Data):
			return false
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
	return sharing >= 2 && sharing*2 >= links
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

// isShareWord reports whether a text is such words.
func isShareWord(s string) bool {
	s = squeeze(s)
	return len(s) <= maxShareWords && (isIdle(s) || shareWords().MatchString(s))
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
