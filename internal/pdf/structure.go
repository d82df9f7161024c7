package pdf

import (
	"cmp"
	"slices"
	"strconv"

	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
	"bantin/internal/unit"
)

// tree makes the elements of the file out of the structure of the document, and
// notes what of the pages belongs to which as it is drawn. Only standard types are
// used (ISO 32000-1, 14.8.4): there is nothing to map.
type tree struct {
	nodes    frame.Structure
	language string
	has      []holding // of each node
	alt      map[int32]string
	lang     map[int32]string // of these, where it is not that of the node
	labels   map[int32]string // first label of a list
	says     map[int32]string // in the place of dots to fill in
	titles   map[int32]string // of articles that begin in another file
	notes    int              // so far
	jumps    map[int32]bool   // elements
	aside    map[int32]bool   // elements of pictures and tables
	mixed    map[int32]bool   // elements that have parts of their text in others

	elements []finish.Element
	kids     [][]kid
	own      []int32 // element that what is drawn of a node belongs to; 0 before it has one
	below    []int32 // element that the nodes below a node belong to
	box      map[int32][4]unit.Length

	pages [][]int32 // elements of the marks of each page
	links []int32   // elements of the links

	bookmarks []int32 // elements that they lead to; 0 for none
	said      spoken  // nil unless what is said is to be written
}

// holding is what the document has of a node.
type holding uint8

// What there may be.
const (
	present holding = 1 << iota // something of it or below it
	direct                      // items of its own
	linked                      // a link over them
)

// kid is a part of an element, and its place among what is read: the page before
// it was put on a sheet, and where it is on that.
type kid struct {
	finish.Kid
	order int64
}

func newTree(doc *frame.Document) *tree {
	n := max(1, len(doc.Structure))
	return &tree{nodes: doc.Structure, language: doc.Language, has: make([]holding, n), alt: map[int32]string{}, lang: map[int32]string{}, jumps: map[int32]bool{}, aside: map[int32]bool{}, mixed: map[int32]bool{},
		labels: map[int32]string{}, says: doc.Says, titles: doc.Continued, own: make([]int32, n), below: make([]int32, n), box: map[int32][4]unit.Length{},
		pages: make([][]int32, len(doc.Pages))}
}

// note learns from an item what there is of its node.
func (t *tree) note(it frame.Item) {
	node := frame.NodeOf(it)
	if node == 0 {
		return
	}
	what := direct
	switch it := it.(type) {
	case *frame.Text:
		if it.String == "" {
			return
		}
		if t.nodes[node].Role == frame.Label {
			if list := t.nodes.Within(node, frame.List); t.labels[list] == "" {
				t.labels[list] = it.String
			}
		}
	case *frame.Image:
		t.alt[node] = cmp.Or(it.Alt, it.Name)
		if it.Lang != "" {
			t.lang[node] = it.Lang
		}
	case *frame.Link:
		what |= linked
		switch t.nodes[node].Role {
		case frame.Figure:
			if t.alt[node] == "" {
				t.alt[node] = cmp.Or(it.Text, it.URL)
			}
		case frame.NoteMark:
			t.alt[node] = it.Text
		}
	}
	t.has[node] |= what
	for ; t.has[node]&present == 0; node = t.nodes[node].Parent {
		t.has[node] |= present
	}
}

// grow makes the elements of all nodes that the document has something of. A
// file that is a part of the document, the fronts of its sheets, has only these.
func (t *tree) grow() {
	t.add(0, "Document")
	levels := newLevels(t.nodes)
	for i := 1; i < len(t.nodes); i++ {
		node := int32(i)
		if t.isPart(node) {
			t.element(node, levels)
		}
	}
	t.tables()
}

// isPart reports whether the file has an element of a node. A table has all its
// cells, those without copy too: its columns are counted by them (ISO 14289-1, 7.2).
func (t *tree) isPart(node int32) bool {
	switch t.nodes[node].Role {
	case frame.Row, frame.TableHeader, frame.TableCell:
		node = t.nodes.Within(node, frame.Table)
	}
	return t.has[node]&present != 0
}

// add adds an element, behind its parent, and returns its number.
func (t *tree) add(parent int32, kind string) int32 {
	t.elements = append(t.elements, finish.Element{Type: kind, Parent: parent})
	t.kids = append(t.kids, nil)
	return int32(len(t.elements) - 1)
}

// element makes the element of a node, and those that it takes around it.
func (t *tree) element(node int32, levels *levels) {
	n := &t.nodes[node]
	parent := t.below[n.Parent]
	var e int32
	switch n.Role {
	case frame.Headline, frame.Heading:
		e = t.add(parent, "H"+strconv.Itoa(levels.of(node)))
	case frame.Contents:
		e = t.add(parent, "Sect")
	case frame.Entry:
		// The entries are in one TOC, behind the head of the contents.
		toc := t.own[n.Parent]
		if toc == 0 {
			toc = t.add(parent, "TOC")
			t.own[n.Parent] = toc
		}
		e = t.add(toc, "TOCI")
	case frame.Figure:
		t.figure(node, parent)
		return
	case frame.Body:
		e = t.add(parent, t.textType(node, bodyTypes[t.nodes[n.Parent].Role == frame.ListItem]))
	case frame.Paragraph:
		e = t.add(parent, t.textType(node, "P"))
	case frame.LinkText:
		// A link whose active rectangle is on no sheet leads nowhere.
		e = t.add(parent, linkTypes[t.has[node]&linked != 0])
	default:
		e = t.add(parent, elementTypes[n.Role])
	}
	t.below[node] = e
	x := &t.elements[e]
	if l := languageTag(n.Lang); l != t.languageOf(n.Parent) {
		x.Lang = l
	}
	switch n.Role {
	case frame.Jump:
		t.jumps[e] = true
	case frame.Table:
		t.aside[e] = true
	case frame.Blank:
		x.Alt = t.says[node]
	case frame.Article, frame.Brief:
		x.Title = t.continued(node)
	case frame.List:
		x.Attributes = "/O/List/ListNumbering/" + numbering(t.labels[node], n.Number)
	case frame.Note:
		t.notes++
		x.ID = "note-" + strconv.Itoa(t.notes)
	case frame.TableHeader, frame.TableCell:
		x.Attributes = cellAttributes(n)
	}
	if n.Role == frame.Contents {
		return
	}
	if t.has[node]&linked != 0 && n.Role != frame.LinkText {
		e = t.add(e, "Link")
		if n.Role == frame.NoteMark { // its number alone would be a part of the word
			t.elements[e].Alt = t.alt[node]
		}
	}
	t.own[node] = e
}

// continued is what a part of an article is called whose headline is in another file; "" of
// others.
func (t *tree) continued(article int32) string {
	for i := int(article) + 1; i < len(t.nodes) && t.nodes[i].Parent >= article; i++ {
		if t.nodes[i].Role == frame.Headline && t.nodes[i].Parent == article && t.has[i]&present != 0 {
			return ""
		}
	}
	return t.titles[article]
}

// figure makes the element of a figure. What is said below a picture stands
// beside its element, in one around both: readers say the alternative of a Figure
// in the place of all that is in it.
func (t *tree) figure(node, parent int32) {
	around := parent
	captions := false
	for i := int(node) + 1; i < len(t.nodes) && t.nodes[i].Parent >= node; i++ {
		captions = captions || t.nodes[i].Parent == node && t.has[i]&present != 0
	}
	if captions {
		around = t.add(parent, "Div")
		t.aside[around] = true
	}
	t.below[node] = around
	if t.has[node]&direct == 0 {
		return
	}
	if t.has[node]&linked != 0 {
		around = t.add(around, "Link")
		t.aside[around] = true
	}
	e := t.add(around, "Figure")
	t.aside[e] = true
	t.elements[e].Alt = t.alt[node]
	if l := languageTag(t.lang[node]); l != t.languageOf(node) {
		t.elements[e].Lang = l
	}
	t.own[node] = e
}

// textType is the type of a part that is one text, or one around its lines: in a P they would
// be said without a pause between them.
func (t *tree) textType(node int32, kind string) string {
	if kind == "P" && t.nodes.HasLines(node) {
		return "Div"
	}
	return kind
}

// elementTypes is the type of a role, but for those that element decides.
var elementTypes = [...]string{
	frame.Masthead: "Div", frame.Imprint: "Div", frame.Filler: "Sect",
	frame.Article: "Sect", frame.Briefs: "Sect", frame.Brief: "Sect",
	frame.Kicker: "P", frame.Standfirst: "P", frame.Byline: "P", frame.Line: "P", frame.Jump: "P",
	frame.List: "L", frame.ListItem: "LI", frame.Label: "Lbl",
	frame.Quote: "BlockQuote", frame.Attribution: "P",
	frame.Table: "Table", frame.Row: "TR", frame.TableHeader: "TH", frame.TableCell: "TD",
	frame.Caption: "Caption", frame.Credit: "P", frame.Note: "Note", frame.NoteMark: "Reference", frame.Phrase: "Span", frame.Blank: "Span",
}

// bodyTypes is the type of a body: of that of an item of a list, or of a quotation or a note.
var bodyTypes = map[bool]string{true: "LBody", false: "P"}

// linkTypes is the type of the text of a link: of one with a rectangle, or of
// words that were one.
var linkTypes = map[bool]string{true: "Link", false: "Span"}

// numbering is how the items of a list are marked (ISO 32000-1, table 347), by
// the label and the number of its first one.
func numbering(label string, number int32) string {
	switch {
	case number == 0 && label != "" && []rune(label)[0] == '•':
		return "Disc"
	case number == 0 || label == "":
		return "None"
	}
	c := label[0]
	alphabetic := number <= 26 && len(label) > 1 && label[1] == '.' && c|0x20 == byte('a'+number-1)
	switch {
	case c >= 'a' && c <= 'z' && alphabetic:
		return "LowerAlpha"
	case c >= 'A' && c <= 'Z' && alphabetic:
		return "UpperAlpha"
	case c >= 'a' && c <= 'z':
		return "LowerRoman"
	case c >= 'A' && c <= 'Z':
		return "UpperRoman"
	}
	return "Decimal"
}

// mark notes that what is drawn next is of a node, and returns the number of the
// mark on its page and the type of the element: one of its own where something else is
// said in its place (ISO 32000-1, 14.9.4).
func (t *tree) mark(node int32, says string, page int, order int64) (id int, kind string) {
	e := t.own[node]
	if says != "" {
		t.mixed[e] = true
		e = t.add(e, "Span")
		t.elements[e].Actual = says
	}
	id = len(t.pages[page])
	t.pages[page] = append(t.pages[page], e)
	t.kids[e] = append(t.kids[e], kid{finish.Kid{Kind: finish.Marked, Page: int32(page), Number: int32(id)}, order})
	return id, t.elements[e].Type
}

// link notes that the next link is of a node. One without a node stands alone.
func (t *tree) link(node int32, page int, order int64) {
	e := t.own[node]
	switch {
	case e == 0:
		e = t.add(0, "Link")
	case t.elements[e].Type == "Figure":
		e = t.elements[e].Parent
	}
	t.kids[e] = append(t.kids[e], kid{finish.Kid{Kind: finish.Linked, Page: int32(page), Number: int32(len(t.links))}, order})
	t.links = append(t.links, e)
}

// covers notes where a figure is on its page, from its lower left corner to its
// upper right one (ISO 32000-1, table 344).
func (t *tree) covers(node int32, x0, y0, x1, y1 unit.Length) {
	if b, ok := t.box[node]; ok {
		x0, y0, x1, y1 = min(x0, b[0]), min(y0, b[1]), max(x1, b[2]), max(y1, b[3])
	}
	t.box[node] = [4]unit.Length{x0, y0, x1, y1}
}

// finished is the tree with all that was drawn.
func (t *tree) finished() *finish.Tree {
	for node, b := range t.box {
		x := &t.elements[t.own[node]]
		at := []byte("/O/Layout/Placement/Block/BBox[")
		for i, v := range b {
			if i > 0 {
				at = append(at, ' ')
			}
			at = pt3(at, v)
		}
		x.Attributes = string(append(at, ']'))
	}
	// Where each element is read: where the first part of it is; and where its last one is.
	first, last := make([]int64, len(t.elements)), make([]int64, len(t.elements))
	for e := len(t.elements) - 1; e >= 0; e-- {
		for _, k := range t.kids[e] {
			first[e], last[e] = earlier(first[e], k.order), max(last[e], k.order)
		}
		if p := t.elements[e].Parent; e > 0 {
			first[p], last[p] = earlier(first[p], first[e]), max(last[p], last[e])
		}
	}
	mixed := make([]bool, len(t.elements))
	for e := range t.kids {
		mixed[e] = len(t.kids[e]) > 0 || t.mixed[int32(e)]
	}
	for _, jumps := range []bool{false, true} {
		for e := 1; e < len(t.elements); e++ {
			if t.jumps[int32(e)] != jumps {
				continue
			}
			p := t.elements[e].Parent
			at := len(t.kids[p])
			if jumps {
				at = t.jumpsAt(t.kids[p], first[e], last)
			}
			t.kids[p] = slices.Insert(t.kids[p], at, kid{finish.Kid{Kind: finish.Below, Number: int32(e)}, first[e]})
		}
	}
	for e := range t.elements {
		if mixed[e] && e > 0 {
			// What holds nothing but elements has them in the order of the copy.
			slices.SortStableFunc(t.kids[e], func(a, b kid) int { return cmp.Compare(a.order, b.order) })
		}
		out := make([]finish.Kid, len(t.kids[e]))
		for i, k := range t.kids[e] {
			out[i] = k.Kid
		}
		t.elements[e].Kids = out
		t.kids[e] = nil
	}
	return &finish.Tree{Elements: t.elements, Pages: t.pages, Links: t.links, Bookmarks: t.bookmarks}
}

// jumpsAt is the place among the parts of an article where a jump is said that stands at a
// place of the pages: behind the text that it stands in, which is not torn, or before that
// where it is the last of the article, which ends on the other page. Said at the end
// of all, it would promise more of what has just ended. Pictures and tables do not tell:
// they stand before or behind their place in the copy.
func (t *tree) jumpsAt(parts []kid, place int64, last []int64) int {
	more := false
	for i := len(parts) - 1; i >= 0; i-- {
		e := parts[i].Number
		switch {
		case t.aside[e]:
		case parts[i].order == 0 || parts[i].order >= place:
			more = more || !t.jumps[e]
		case !more && last[e] > place:
			for i > 0 && t.jumps[parts[i-1].Number] && parts[i-1].order > place {
				i--
			}
			return i
		default:
			return i + 1
		}
	}
	return len(parts)
}

// earlier is the earlier of two places; 0 is none.
func earlier(a, b int64) int64 {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}
