package source

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// maxStyle is how many bytes of style sheets in a page are read for what they hide.
const maxStyle = 1 << 20

// hidingRule is a rule of a style sheet for elements of a class that hides them.
// Rules for a screen of some kind are in braces of their own, and begin none.
var hidingRule = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[}])\s*\.([A-Za-z_][\w-]*)\s*\{[^{}]*?display\s*:\s*none`)
})

// maxHidden is how many letters a hidden box says at most: one that says more is
// copy which some script shows.
const maxHidden = 2000

// hideByStyle marks as hidden what a style sheet of the page hides by its class and
// nothing on the page shows: neither a rule that names the class once more, nor a
// script, nor a control. A class that only sounds hidden is no proof.
func hideByStyle(root *html.Node) {
	var styles, scripts strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "style" && n.Data != "script" || n.FirstChild == nil {
			continue
		}
		if n.Data == "style" && attrOf(n, "media") == "" && styles.Len()+len(n.FirstChild.Data) <= maxStyle {
			styles.WriteString(outsideBlocks(n.FirstChild.Data))
			styles.WriteByte('}')
		} else if n.Data == "script" {
			scripts.WriteString(n.FirstChild.Data)
		}
	}
	if !strings.Contains(styles.String(), "none") {
		return
	}
	classes := map[string]bool{}
	for _, m := range hidingRule().FindAllStringSubmatch(styles.String(), -1) {
		class := m[1]
		if strings.Count(styles.String(), "."+class) == 1 && !strings.Contains(scripts.String(), class) {
			classes[class] = true
		}
	}
	if len(classes) == 0 {
		return
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		class := strings.TrimSpace(attrOf(n, "class"))
		if classes[class] && idOf(n) == "" && attrOf(n, "style") == "" && lettersIn(n) <= maxHidden {
			n.Attr = append(n.Attr, html.Attribute{Key: "hidden"})
		}
	}
}

// outsideBlocks is a style sheet without its comments and what is in the braces of
// rules that hold other rules, as those for print.
func outsideBlocks(style string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(style, "/*")
		b.WriteString(before)
		if !found {
			break
		}
		if _, style, found = strings.Cut(rest, "*/"); !found {
			break
		}
	}
	style = b.String()
	b.Reset()
	depth, blocks := 0, 0 // braces that are open, those of them that hold rules
	from := 0             // where the selector being read begins
	for i := 0; i < len(style); i++ {
		switch style[i] {
		case '{':
			if strings.HasPrefix(strings.TrimSpace(style[from:i]), "@") {
				blocks++
			} else if blocks == 0 {
				b.WriteString(style[from : i+1])
			}
			depth++
			from = i + 1
		case '}':
			if blocks == 0 {
				b.WriteString(style[from : i+1])
			}
			depth--
			if blocks > depth {
				blocks = max(0, depth)
			}
			from = i + 1
		}
	}
	return b.String()
}
