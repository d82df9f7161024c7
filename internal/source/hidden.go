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

// HiddenByStyle is the attribute of an element that a style sheet of the page hides
// and that nothing in the file shows, where scripts may do so that were not saved.
// One that nothing can show has "hidden".
const HiddenByStyle = "data-hidden-by-style"

// hideByStyle marks as hidden what a style sheet of the page hides by its class and
// nothing on the page shows: neither a rule that names the class once more, nor a
// script, nor a control. A class that only sounds hidden is no proof.
func hideByStyle(root *html.Node) {
	page := sheetsOf(root)
	if !strings.Contains(page.styles, "none") {
		return
	}
	rules := map[string]int{} // for the classes that are hidden, how many name them
	for _, m := range hidingRule().FindAllStringSubmatch(page.styles, -1) {
		if page.boxes[m[1]] != nil {
			rules[m[1]] = 0
		}
	}
	if len(rules) == 0 {
		return
	}
	eachName(page.styles, func(name string, isClass bool) {
		if n, hidden := rules[name]; hidden && isClass {
			rules[name] = n + 1
		}
	})
	for _, script := range page.scripts {
		eachName(script, func(name string, _ bool) {
			delete(rules, name)
			for part := range strings.SplitSeq(name, "-") { // "more" + "-" + id
				delete(rules, part)
			}
		})
	}
	mark := "hidden"
	if page.unread {
		mark = HiddenByStyle
	}
	for class, named := range rules {
		if named != 1 {
			continue
		}
		for _, n := range page.boxes[class] {
			if lettersIn(n) <= maxHidden {
				n.Attr = append(n.Attr, html.Attribute{Key: mark})
			}
		}
	}
}

// sheets are what a page holds to show and to hide its elements.
type sheets struct {
	styles  string                  // of every screen
	scripts []string                // of the page and of its controls
	unread  bool                    // there are scripts in files of their own
	boxes   map[string][]*html.Node // elements with no name but one class, by that
}

func sheetsOf(root *html.Node) sheets {
	s := sheets{boxes: map[string][]*html.Node{}}
	var styles strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				s.scripts = append(s.scripts, a.Val)
			}
		}
		switch {
		case n.Data == "script" && attrOf(n, "src") != "":
			s.unread = true
		case n.Data == "script" && n.FirstChild != nil:
			s.scripts = append(s.scripts, n.FirstChild.Data)
		case n.Data == "style" && n.FirstChild != nil && attrOf(n, "media") == "":
			if style := n.FirstChild.Data; styles.Len()+len(style) <= maxStyle {
				styles.WriteString(outsideBlocks(style))
				styles.WriteByte('}')
			}
		case idOf(n) == "" && attrOf(n, "style") == "":
			if class := strings.TrimSpace(attrOf(n, "class")); class != "" {
				s.boxes[class] = append(s.boxes[class], n)
			}
		}
	}
	s.styles = styles.String()
	return s
}

// eachName goes through the names in a style sheet or script; isClass says that one
// is behind a full stop.
func eachName(text string, each func(name string, isClass bool)) {
	for i := 0; i < len(text); i++ {
		from := i
		for i < len(text) && isNameByte(text[i]) {
			i++
		}
		if i > from {
			each(text[from:i], from > 0 && text[from-1] == '.')
		}
	}
}

// isNameByte reports whether a byte may be in the name of a class.
func isNameByte(c byte) bool {
	return c == '-' || c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
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
