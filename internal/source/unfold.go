package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// minFolded is how many letters a hidden part of an article has at least that
// is worth unfolding.
const minFolded = 80

// unfold shows the rest of an article that a page hides until its reader asks
// for it ("Đọc tiếp"): on paper nobody can.
func unfold(root *html.Node) {
	f := folds{asked: map[string]bool{}}
	f.walk(root)
	for _, b := range f.boxes {
		if (idOf(b.node) != "" && f.asked[idOf(b.node)] || isNamedRest(b.node)) && b.isRunningText() {
			show(b.node)
		}
	}
}

// folds are the hidden elements of a page, found in one walk: a menu may have
// thousands of them, each in another.
type folds struct {
	asked map[string]bool // ids of what controls open
	boxes []foldedBox
	read  saying // so far
	link  bool   // within one
}

// saying is what an element says: letters, those of them in links, and fields.
type saying struct{ letters, linked, fields int }

// foldedBox is a hidden element.
type foldedBox struct {
	node *html.Node
	saying
}

func (f *folds) walk(n *html.Node) {
	before, around := f.read, f.link
	switch {
	case n.Type == html.TextNode && !isUnseenText(n):
		letters := utf8.RuneCountInString(strings.TrimSpace(n.Data))
		f.read.letters += letters
		if f.link {
			f.read.linked += letters
		}
	case n.Type == html.ElementNode:
		if n.Data == "a" || n.Data == "button" || attrOf(n, "onclick") != "" {
			for _, id := range opens(n) {
				f.asked[id] = true
			}
		}
		switch n.Data {
		case "input", "textarea", "select":
			f.read.fields++
		case "a":
			f.link = f.link || attrOf(n, "href") != ""
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.walk(c)
	}
	f.link = around
	if n.Type == html.ElementNode && isFolded(n) {
		f.boxes = append(f.boxes, foldedBox{n, saying{f.read.letters - before.letters, f.read.linked - before.linked,
			f.read.fields - before.fields}})
	}
}

// foldWords are what a control says that shows the rest of a text.
var foldWords = map[string]bool{"đọc tiếp": true, "xem tiếp": true, "đọc thêm": true, "xem thêm": true,
	"xem đầy đủ": true, "đọc toàn bộ": true, "xem toàn bộ": true, "xem toàn văn": true, "mở rộng": true,
	"read more": true, "show more": true, "see more": true, "continue reading": true, "read full article": true}

// opens is the ids of what a control with such words opens.
func opens(n *html.Node) []string {
	var s strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			s.WriteString(c.Data)
		}
		if s.Len() > 200 {
			return nil // more than a control says
		}
	}
	if !foldWords[strings.Trim(strings.ToLower(strings.Join(strings.Fields(s.String()), " ")), " .…»>▼+[]()")] {
		return nil
	}
	ids := []string{attrOf(n, "aria-controls")}
	for _, key := range [...]string{"href", "data-target", "data-bs-target", "data-toggle-target"} {
		if v := attrOf(n, key); strings.HasPrefix(v, "#") {
			ids = append(ids, v[1:])
		}
	}
	for i, part := range strings.FieldsFunc(attrOf(n, "onclick"), func(c rune) bool { return c == '\'' || c == '"' }) {
		if i%2 == 1 { // between quotation marks
			ids = append(ids, strings.TrimPrefix(part, "#"))
		}
	}
	return ids
}

// isFolded reports whether an element is hidden in a way that a control undoes.
func isFolded(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden", HiddenByStyle:
			return true
		case "style":
			if styleIs(n, "display:none") {
				return true
			}
		}
	}
	return false
}

// styleIs reports whether the style of an element has a property, written
// without spaces.
func styleIs(n *html.Node, property string) bool {
	return strings.Contains(strings.ReplaceAll(strings.ToLower(attrOf(n, "style")), " ", ""), property)
}

// isNamedRest reports whether an element is named for the rest of a text.
func isNamedRest(n *html.Node) bool {
	for name := range strings.FieldsSeq(strings.ToLower(attrOf(n, "class") + " " + idOf(n))) {
		switch strings.ReplaceAll(name, "_", "-") {
		case "more", "moretext", "more-text", "morecontent", "more-content", "readmore-content", "read-more-content",
			"readmore-text", "read-more-text", "full-text", "fulltext", "full-content", "rest":
			return true
		}
	}
	return false
}

// isRunningText reports whether an element holds text to read, and no links or
// fields, as menus and forms do.
func (s saying) isRunningText() bool {
	return s.fields == 0 && s.letters >= minFolded && s.linked*4 < s.letters
}

// show takes away what hides an element.
func show(n *html.Node) {
	var kept []html.Attribute
	for _, a := range n.Attr {
		if a.Key != "hidden" && a.Key != HiddenByStyle && a.Key != "style" {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}
