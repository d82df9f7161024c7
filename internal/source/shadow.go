package source

import "golang.org/x/net/html"

// openShadows puts what a page shows of an element in the place of what it holds:
// a template says so (a declarative shadow root, as programs that save pages
// write them), with slots for what the element holds.
func openShadows(root *html.Node) {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "template" &&
			(attrOf(n, "shadowrootmode") != "" || attrOf(n, "shadowroot") != "") && n.Parent != nil {
			found = append(found, n)
		}
	}
	for _, shadow := range found {
		if shadow.Parent == nil {
			continue // it was in a slot that shows something else
		}
		fillSlots(shadow)
		unwrap(shadow)
	}
}

// fillSlots moves the children of a shadow's element into its slots; those that
// no slot is for are not shown, and stay behind it.
func fillSlots(shadow *html.Node) {
	host := shadow.Parent
	var slots []*html.Node
	for n := range shadow.Descendants() {
		if n.Type == html.ElementNode && n.Data == "slot" {
			slots = append(slots, n)
		}
	}
	byName := map[string]*html.Node{}
	for _, s := range slots {
		if name := attrOf(s, "name"); byName[name] == nil {
			byName[name] = s
		}
	}
	emptied := map[*html.Node]bool{}
	for c := host.FirstChild; c != nil; {
		next := c.NextSibling
		if slot := byName[slotOf(c)]; slot != nil && c != shadow {
			for !emptied[slot] && slot.FirstChild != nil { // what it shows when nothing is for it
				slot.RemoveChild(slot.FirstChild)
			}
			emptied[slot] = true
			host.RemoveChild(c)
			slot.AppendChild(c)
		}
		c = next
	}
	for _, s := range slots {
		if s.Parent != nil { // not in a slot that shows something else
			unwrap(s)
		}
	}
}

// slotOf is the name of the slot that a node is for.
func slotOf(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	return attrOf(n, "slot")
}

// lowerFeet puts the feet of tables behind their other rows, where browsers show
// them, wherever they are in the source.
func lowerFeet(root *html.Node) {
	var feet []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "tfoot" && n.Parent.Data == "table" {
			feet = append(feet, n)
		}
	}
	for _, n := range feet {
		table := n.Parent
		table.RemoveChild(n)
		table.AppendChild(n)
	}
}

// isSpan reports whether an element is one that style sheets make boxes of.
func isSpan(n *html.Node) bool { return n.Data == "span" || n.Data == "label" }

// breakSpans makes boxes of the inline elements whose style says that they are:
// each is a line of its own.
func breakSpans(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && isSpan(n) && styleIs(n, "display:block") {
			n.Data, n.DataAtom = "div", 0
		}
	}
}
