package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

// elements is an index of a page's elements. Some forty lists of selectors are
// asked of each page, most of them for names that it does not have: each is
// answered from the few elements that bear its last name, instead of by trying
// all of its parts on all elements.
type elements struct {
	all     []*html.Node // in the order of the page
	ends    []int32      // places behind those that are in each
	texts   []*html.Node // texts of the page, scripts too
	tags    chains       // by the name of the tag
	ids     chains
	values  chains  // by the whole value of class
	classes names   // that are in these values
	linked  []int32 // the last of the links that name the values with a class, by its number
	links   []valueLink
	keys    []uint64           // of the attributes of each element, a bit each by its first and last letter and its length
	anyKeys uint64             // of those of all elements
	attrs   map[string][]int32 // places of those with an attribute, once it was asked for
	joined  joinedNames        // all values of class, once a part of one was asked for
	lowered joinedNames        // the same in lower case
	found   []int32            // what find works in
}

// valueLink is one value of class among those that hold a class.
type valueLink struct {
	value int32 // its number
	prev  int32 // link of another one; 0, which is no link, behind the last
}

// chains are lists of elements that bear one name, each element in at most one.
type chains struct {
	names
	ends []ends  // of the list of each name
	next []int32 // place of the next element of the list, by the place of each; -1 for the last
}

// ends are the places of the first and the last element of a list.
type ends struct{ first, last int32 }

// read makes the index of a page's elements in an empty one.
func (e *elements) read(p *source.Page) {
	root := p.Doc.Nodes[0]
	e.links = append(e.links, valueLink{})
	e.attrs = map[string][]int32{}
	open := make([]int32, 0, 64) // places of the elements around the next one
	for n := root.FirstChild; n != nil; n = next(n, root) {
		if len(e.all) == cap(e.all) || len(e.texts) == cap(e.texts) {
			e.enlarge(root)
		}
		switch n.Type {
		case html.ElementNode:
			at := int32(len(e.all))
			for k := len(open) - 1; k >= 0 && e.all[open[k]] != n.Parent; k-- {
				e.ends[open[k]] = at
				open = open[:k]
			}
			open = append(open, at)
			e.all, e.ends = append(e.all, n), append(e.ends, 0)
		case html.TextNode:
			e.texts = append(e.texts, n)
		}
	}
	for _, at := range open {
		e.ends[at] = int32(len(e.all))
	}
	for _, c := range [...]*chains{&e.tags, &e.ids, &e.values} {
		c.next = ofLength(c.next, len(e.all))
	}
	for i, n := range e.all {
		at := int32(i)
		e.tags.add(n.Data, at)
		keys := uint64(0)
		for _, a := range n.Attr {
			keys |= keyBit(a.Key)
			switch a.Key {
			case "class":
				if value, fresh := e.values.add(a.Val, at); fresh {
					e.addClasses(a.Val, value)
				}
			case "id":
				e.ids.add(a.Val, at)
			}
		}
		e.keys = append(e.keys, keys)
		e.anyKeys |= keys
	}
}

// enlarge makes room for all elements and texts of a page that has more than any before
// that was read in this index: only then they are counted.
func (e *elements) enlarge(root *html.Node) {
	elements, texts := count(root)
	e.all = slices.Grow(e.all, 1+elements-len(e.all))
	e.ends = slices.Grow(e.ends, 1+elements-len(e.ends))
	e.keys = slices.Grow(e.keys, 1+elements)
	e.texts = slices.Grow(e.texts, 1+texts-len(e.texts))
	e.links = slices.Grow(e.links, elements/4)
}

// empty takes all that was read out of an index.
func (e *elements) empty() {
	for _, c := range [...]*chains{&e.tags, &e.ids, &e.values} {
		c.names.empty()
		c.ends, c.next = c.ends[:0], c.next[:0]
	}
	e.classes.empty()
	*e = elements{all: emptied(e.all), ends: e.ends[:0], keys: e.keys[:0], texts: emptied(e.texts), tags: e.tags, ids: e.ids,
		values: e.values, classes: e.classes, linked: e.linked[:0], links: e.links[:0], found: e.found[:0]}
}

// count counts the elements and the texts below a node.
func count(root *html.Node) (elements, texts int) {
	for n := root.FirstChild; n != nil; n = next(n, root) {
		switch n.Type {
		case html.ElementNode:
			elements++
		case html.TextNode:
			texts++
		}
	}
	return elements, texts
}

// add adds an element to the list of a name, which is fresh when it is the first.
func (c *chains) add(name string, at int32) (number int32, fresh bool) {
	c.next[at] = -1
	k, fresh := c.names.add(name)
	if fresh {
		c.ends = append(c.ends, ends{at, at})
		return k, true
	}
	c.next[c.ends[k].last] = at
	c.ends[k].last = at
	return k, false
}

// has reports whether any element bears a name.
func (c *chains) has(name string) bool {
	_, ok := c.number(name)
	return ok
}

// append adds the places of the elements that bear a name.
func (c *chains) append(places []int32, name string) []int32 {
	if k, ok := c.number(name); ok {
		places = c.appendNumbered(places, k)
	}
	return places
}

// appendNumbered adds the places of the elements that bear the name of a number.
func (c *chains) appendNumbered(places []int32, k int32) []int32 {
	for at := c.ends[k].first; at >= 0; at = c.next[at] {
		places = append(places, at)
	}
	return places
}

// with returns the places of the elements that have an attribute.
func (e *elements) with(attribute string) []int32 {
	bit := keyBit(attribute)
	if e.anyKeys&bit == 0 {
		return nil // as most of those that are asked for
	}
	places, ok := e.attrs[attribute]
	if !ok {
		for i, keys := range e.keys {
			if keys&bit != 0 && hasAttribute(e.all[i], attribute) {
				places = append(places, int32(i))
			}
		}
		e.attrs[attribute] = places
	}
	return places
}

// hasAttribute reports whether an element has an attribute, be it empty.
func hasAttribute(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// keyBit is the bit of the name of an attribute.
func keyBit(key string) uint64 {
	if key == "" {
		return 1
	}
	return 1 << ((uint(key[0])*5 + uint(key[len(key)-1])*11 + uint(len(key))) % 64)
}

// addClasses notes which classes a value has that is the one of a number.
func (e *elements) addClasses(value string, number int32) {
	for i := 0; i < len(value); i++ {
		from := i
		for i < len(value) && !isClassSpace(value[i]) {
			i++
		}
		if from == i {
			continue
		}
		k, fresh := e.classes.add(value[from:i])
		if fresh {
			e.linked = append(e.linked, 0)
		}
		e.links = append(e.links, valueLink{number, e.linked[k]})
		e.linked[k] = int32(len(e.links) - 1)
	}
}

// isClassSpace reports whether a character parts the classes of a value.
func isClassSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' }

// next is the node after n in the order of the page, nil behind the last one
// below root.
func next(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	return behind(n, root)
}

// behind is the node after n and all in it in the order of the page, nil behind
// the last one below root.
func behind(n, root *html.Node) *html.Node {
	for n != root && n.NextSibling == nil {
		n = n.Parent
	}
	if n == root {
		return nil
	}
	return n.NextSibling
}

// find returns the elements that a list of selectors matches, in the order of
// the page.
func (e *elements) find(list string) []*html.Node {
	places := e.found[:0]
	for _, q := range queriesOf(list) {
		places = e.match(places, q)
	}
	e.found = places
	slices.Sort(places)
	places = slices.Compact(places)
	out := make([]*html.Node, len(places))
	for i, at := range places {
		out[i] = e.all[at]
	}
	return out
}

// match adds the places of the elements that one selector matches.
func (e *elements) match(places []int32, q query) []int32 {
	for _, k := range q.before {
		if !e.bears(k) {
			return places
		}
	}
	if q.last.holds.value != "" && e.anyKeys&keyBit(q.last.holds.attr) == 0 {
		return places // as most of those that ask for an attribute
	}
	from := len(places)
	places = e.named(places, q.last)
	switch {
	case q.alone:
		return places
	case q.inside:
		return append(places[:from], e.inside(places[from:], e.named(nil, q.before[0]))...)
	}
	kept := places[:from]
	for _, at := range places[from:] {
		if n := e.all[at]; q.last.holds.isIn(n) && q.matches(n) {
			kept = append(kept, at)
		}
	}
	return kept
}

// inside returns those of some places that are in elements of others. Both lists
// are brought into the order of the page.
func (e *elements) inside(places, boxes []int32) []int32 {
	slices.Sort(places)
	slices.Sort(boxes)
	kept := places[:0]
	end := int32(0) // of the boxes so far
	for _, at := range places {
		for len(boxes) > 0 && boxes[0] < at {
			end = max(end, e.ends[boxes[0]])
			boxes = boxes[1:]
		}
		if at < end {
			kept = append(kept, at)
		}
	}
	return kept
}

// valuesWith returns the numbers of the values of class that hold the text of a key.
func (e *elements) valuesWith(k key) []int32 {
	e.joinNames()
	if k.fold {
		return e.lowered.holding(k.value)
	}
	return e.joined.holding(k.value)
}

// joinNames makes one text of all values of class, and one in lower case, when they
// are first asked for.
func (e *elements) joinNames() {
	if e.joined.begins == nil {
		e.joined = join(e.values.all)
		e.lowered = e.joined.lowered(e.values.all)
	}
}

// holdNames reports whether any class or id of the page holds one of several
// texts, whatever its case.
func (e *elements) holdNames(texts []string) bool {
	e.joinNames()
	for _, all := range [...]string{e.lowered.text, strings.ToLower(strings.Join(e.ids.all, "\n"))} {
		if slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(all, t) }) {
			return true
		}
	}
	return false
}

// named adds the places of the elements that bear a name.
func (e *elements) named(places []int32, k key) []int32 {
	switch {
	case k.id != "":
		return e.ids.append(places, k.id)
	case k.class != "":
		number, ok := e.classes.number(k.class)
		if !ok {
			return places
		}
		for l := e.linked[number]; l > 0; l = e.links[l].prev {
			places = e.values.appendNumbered(places, e.links[l].value)
		}
	case k.attr == "class":
		for _, v := range e.valuesWith(k) {
			places = e.values.appendNumbered(places, v)
		}
	case k.tag != "":
		return e.tags.append(places, k.tag)
	case k.attr != "":
		return append(places, e.with(k.attr)...)
	default:
		for at := range e.all {
			places = append(places, int32(at))
		}
	}
	return places
}

// bears reports whether any element bears a name.
func (e *elements) bears(k key) bool {
	switch {
	case k.id != "":
		return e.ids.has(k.id)
	case k.class != "":
		_, ok := e.classes.number(k.class)
		return ok
	case k.attr == "class":
		return len(e.valuesWith(k)) > 0
	case k.tag != "":
		return e.tags.has(k.tag)
	case k.attr != "":
		return len(e.with(k.attr)) > 0
	}
	return true
}
