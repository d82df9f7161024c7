package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxHidden is how many letters a hidden box says at most: one that says more is
// copy which some script shows.
const maxHidden = 2000

// HiddenByStyle is the attribute of an element that a style sheet of the page hides
// and that nothing in the file shows, where scripts or sheets may do so that were not
// saved. One that nothing can show has "hidden".
const HiddenByStyle = "data-hidden-by-style"

// applySheets marks as hidden what a style sheet of the page hides by its class and
// nothing on the page shows: neither a rule that names the class once more, on a
// screen of any kind, nor a script, nor a control. A class that only sounds hidden is
// no proof. Spans that a sheet sets as boxes become some.
func applySheets(root *html.Node) {
	page := sheets{boxes: map[string][]box{}}
	page.walk(root)
	rules := map[string]int{} // of the classes that boxes have: how many name each
	hidden, boxed := map[string]bool{}, map[string]bool{}
	for _, style := range page.styles {
		eachRule(style.FirstChild.Data, attrOf(style, "media") != "", func(r styleRule) {
			class, alone := r.class()
			if alone && r.hides && !r.some && page.boxes[class] != nil {
				hidden[class] = true
			}
			if alone && r.display != "" && !r.some && page.boxes[class] != nil {
				boxed[class] = setsApart(r.display)
			}
			if r.hides && r.some {
				return // on some screens
			}
			eachName(r.selector, func(name string, isClass bool) {
				if isClass && page.boxes[name] != nil {
					rules[name]++
				}
			})
		})
	}
	for class, is := range boxed {
		if is {
			boxSpans(page.boxes[class])
		}
	}
	if len(hidden) == 0 {
		return
	}
	for _, script := range page.scripts {
		eachName(script, func(name string, _ bool) {
			delete(hidden, name)
			for part := range strings.SplitSeq(name, "-") { // "more" + "-" + id
				delete(hidden, part)
			}
		})
	}
	mark := "hidden"
	if page.unread {
		mark = HiddenByStyle
	}
	for class := range hidden {
		if rules[class] != 1 {
			continue
		}
		for _, b := range page.boxes[class] {
			if b.letters <= maxHidden {
				b.node.Attr = append(b.node.Attr, html.Attribute{Key: mark})
			}
		}
	}
}

// sheets are what a page holds to show and to hide its elements, found in one walk:
// boxes of one class may be in one another.
type sheets struct {
	styles  []*html.Node     // elements that are style sheets, but for those for print
	scripts []string         // of the page and of its controls
	unread  bool             // there are scripts or sheets in files of their own
	boxes   map[string][]box // elements with no name but one class, by that
	letters int              // so far
}

// box is an element, and how many letters it says, white space at their ends not
// counted.
type box struct {
	node    *html.Node
	letters int
}

func (s *sheets) walk(n *html.Node) {
	before := s.letters
	switch n.Type {
	case html.TextNode:
		if !isUnseenText(n) {
			s.letters += utf8.RuneCountInString(strings.TrimSpace(n.Data))
		}
	case html.ElementNode:
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				s.scripts = append(s.scripts, a.Val)
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.walk(c)
	}
	if n.Type != html.ElementNode {
		return
	}
	switch {
	case n.Data == "script" && attrOf(n, "src") != "", n.Data == "link" && strings.EqualFold(attrOf(n, "rel"), "stylesheet"):
		s.unread = true
	case n.Data == "script" && n.FirstChild != nil:
		s.scripts = append(s.scripts, n.FirstChild.Data)
	case n.Data == "style":
		if n.FirstChild != nil && !isForPrint(attrOf(n, "media")) {
			s.styles = append(s.styles, n)
		}
	case idOf(n) == "" && attrOf(n, "style") == "":
		if class := strings.TrimSpace(attrOf(n, "class")); class != "" {
			s.boxes[class] = append(s.boxes[class], box{n, s.letters - before})
		}
	}
}

// isForPrint reports whether media are print and nothing else.
func isForPrint(media string) bool { return strings.EqualFold(strings.TrimSpace(media), "print") }

// styleRule is a rule of a style sheet.
type styleRule struct {
	selector string
	display  string // how it says that they are displayed, in small letters; "" where it does not
	hides    bool   // by "display: none"
	some     bool   // within another rule, as those for some screens are
}

// setsApart reports whether what is displayed so has lines of its own.
func setsApart(display string) bool {
	switch display {
	case "block", "flex", "grid", "table", "list-item", "flow-root":
		return true
	}
	return false
}

// class is the class that the elements have that a rule is for; alone reports whether
// nothing else is asked of them.
func (r styleRule) class() (class string, alone bool) {
	class, alone = strings.CutPrefix(r.selector, ".")
	for i := 0; i < len(class) && alone; i++ {
		alone = isNameByte(class[i])
	}
	return class, alone
}

// declare reads a declaration of the rule.
func (r *styleRule) declare(declaration string) {
	property, value, _ := strings.Cut(declaration, ":")
	if strings.EqualFold(strings.TrimSpace(property), "display") {
		r.display, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(value)), "!")
		r.display = strings.TrimSpace(r.display)
		r.hides = strings.HasPrefix(r.display, "none")
	}
}

// boxSpans makes boxes of the spans among those of one class: one in the middle of a
// sentence stays, since the page may set it otherwise there.
func boxSpans(all []box) {
	var spans []*html.Node
	for _, b := range all {
		if isSpan(b.node) && isBesideItsLike(b.node) {
			spans = append(spans, b.node)
		}
	}
	for _, n := range spans {
		n.Data, n.DataAtom = "div", 0
	}
}

// isBesideItsLike reports whether another element of the same kind is next to one, and no
// text.
func isBesideItsLike(n *html.Node) bool {
	before, after := n.PrevSibling, n.NextSibling
	isGap := func(o *html.Node) bool {
		return o != nil && (o.Type == html.CommentNode || o.Type == html.TextNode && isBlank(o.Data))
	}
	for isGap(before) {
		before = before.PrevSibling
	}
	for isGap(after) {
		after = after.NextSibling
	}
	like := false
	for _, o := range [...]*html.Node{before, after} {
		switch {
		case o == nil:
		case o.Type == html.TextNode:
			return false
		default:
			like = like || o.Data == n.Data && attrOf(o, "class") == attrOf(n, "class")
		}
	}
	return like
}

// maxBraces is how many rules are within one another at most; those of a sheet that
// says more are read as if each had one of the braces only.
const maxBraces = 16

// eachRule goes through the rules of a style sheet once, those for print left out.
// some says that the sheet is for some screens.
func eachRule(sheet string, some bool, each func(styleRule)) {
	sheet = withoutComments(sheet)
	var open []styleRule
	print := 0 // how many of them are open when one for print is the last; 0 for none
	end := func() {
		last := len(open) - 1
		r := open[last]
		if open = open[:last]; print == 0 && !strings.HasPrefix(r.selector, "@") {
			each(r)
		}
		if print > last {
			print = 0
		}
	}
	from := 0 // where what is read begins: a selector or a declaration
	for i := 0; i < len(sheet); i++ {
		switch sheet[i] {
		default:
			continue
		case '{':
			r := styleRule{selector: strings.TrimSpace(sheet[from:i]), some: some || len(open) > 0}
			if len(open) == maxBraces {
				end()
			}
			open = append(open, r)
			if media, ok := strings.CutPrefix(r.selector, "@media"); ok && print == 0 && isForPrint(media) {
				print = len(open)
			}
		case ';', '}':
			if len(open) > 0 {
				open[len(open)-1].declare(sheet[from:i])
			}
			if sheet[i] == '}' && len(open) > 0 {
				end()
			}
		}
		from = i + 1
	}
	for len(open) > 0 {
		open[len(open)-1].declare(sheet[from:])
		from = len(sheet)
		end()
	}
}

// withoutComments is a style sheet without its comments.
func withoutComments(sheet string) string {
	if !strings.Contains(sheet, "/*") {
		return sheet
	}
	var b strings.Builder
	b.Grow(len(sheet))
	for {
		before, rest, found := strings.Cut(sheet, "/*")
		b.WriteString(before)
		if !found {
			break
		}
		if _, sheet, found = strings.Cut(rest, "*/"); !found {
			break
		}
	}
	return b.String()
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
