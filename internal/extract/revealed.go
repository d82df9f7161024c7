package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// revealed reports whether the page's scripts show a hidden box to its readers:
// what the server streams after the rest, and the folded parts of a text.
func revealed(n *html.Node) bool {
	if id := attr(n, "id"); strings.HasPrefix(id, "S:") {
		return true
	}
	if attr(n, "role") == "region" && attr(n, "aria-labelledby") != "" { // by the heading that unfolds it
		return true
	}
	if comesIntoView(n) {
		return true
	}
	for k := 0; n != nil && k < 3; n, k = n.Parent, k+1 {
		if names := labelOf(n); names.holds("accordion", "faq", "collaps", "expand", "tabpanel", "tab-pane",
			"tab-content", "tabcontent", "slick-slide", "swiper-slide", "carousel-item", "bxslider", "answer", "tra-loi",
			"traloi", "toggle-content", "spoiler") != "" {
			return names.holds("nav", "menu") == ""
		}
	}
	return false
}

// comesIntoView reports whether a box is invisible only until the reader scrolls to it: programs that
// let boxes come in write so into their styles, and pages are saved before all of them were seen.
func comesIntoView(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	if !strings.Contains(style, "visibility:hidden") || strings.Contains(style, "display:none") ||
		labelOf(n).holds("toast", "popup", "modal", "banner", "mobile", "desktop") != "" { // these come and go otherwise, or are there twice
		return false
	}
	if strings.Contains(style, "animation-name:none") {
		return true // WOW writes it
	}
	for _, a := range n.Attr {
		switch {
		case strings.HasPrefix(a.Key, "data-wow-"), a.Key == "data-sr-id", a.Key == "data-aos", a.Key == "data-scroll-reveal":
			return true
		case a.Key == "class":
			for name := range strings.FieldsSeq(a.Val) {
				if name == "wow" {
					return true
				}
			}
		}
	}
	return false
}
