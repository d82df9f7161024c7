package frame

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Structure is what a document says beside where it is: a tree of articles,
// paragraphs, lists, tables, as a screen reader reads it out. A node comes behind
// its parent, and siblings are in reading order. Structure[0] is the document;
// an item whose node is 0 is an artifact, furniture that is no part of what is
// said: a folio, a rule, the head of a table said again on the next page.
type Structure []Node

// Node is one element of the structure. A part that goes on in the next
// column, or on the next page, is one node with many items.
type Node struct {
	Parent  int32 // index of a node before it; 0 is the document
	Number  int32 // Article, Brief: which of the issue, from 1, 0 of words around a script; List: that of the first item, Note and NoteMark: that of the note, 0 when it has none
	Role    Role
	Level   uint8  // Headline, Heading: 1 is the highest
	Scope   Scope  // TableHeader: what it is the head of
	RowSpan uint16 // TableHeader, TableCell: 0 and 1 are one row
	ColSpan uint16 // likewise
	Lang    string // BCP 47, of it and all below it; "" is that of its parent, or of the document
}

// Role is the kind of a node.
type Role uint8

// The roles, each with what it holds.
const (
	Artifact Role = iota // of node 0 alone: no part of the structure
	Masthead             // Paragraphs: label, name, publishing body, date
	Contents             // Headline, Entries
	Entry                // of the contents: title and page, under a Link; of a teaser, what the article begins with, too
	Imprint              // Paragraph
	Article              // Kicker, Headline, Standfirst, Byline, then the body
	Briefs               // the box of briefs: Headline, Briefs
	Brief                // an article of the box: Headline, then the body
	Kicker
	Headline
	Standfirst
	Byline
	Paragraph
	Heading  // in a body
	List     // ListItems
	ListItem // Label, Body
	Label    // bullet or number
	Body     // of a ListItem, with the List in it, of a Quote, or of a Note
	Quote    // Body, Attribution
	Attribution
	Table // Caption, Rows
	Row   // TableHeaders, TableCells
	TableHeader
	TableCell
	Figure  // Image, Caption, Credit
	Caption // of a Figure or a Table
	Credit
	Filler   // of a page that would be empty: Headline, Paragraphs
	Note     // of an Article, at its end: Label and Body, or its text, which begins with the number
	Line     // of a Paragraph, Body, TableHeader or TableCell of several lines that each say something by itself: a verse, an address
	Jump     // of an Article: text under a Link to where it goes on, or comes from; behind its copy, but read where its place on the pages is, between two blocks
	LinkText // within any of them that has text: text under a Link
	NoteMark // likewise: number of a Note of the article, under a Link to it
	Phrase   // likewise: words in another language
	Blank    // likewise: dots where something is to be filled in
)

// InText reports whether a node of the role is a part of the text of its parent.
func (r Role) InText() bool { return r >= LinkText }

var roleNames = [...]string{"artifact", "masthead", "contents", "entry", "imprint", "article", "briefs", "brief",
	"kicker", "headline", "standfirst", "byline", "p", "h", "list", "item", "label", "body", "quote", "attribution",
	"table", "row", "th", "td", "figure", "caption", "credit", "filler", "note", "line", "jump", "link", "mark", "phrase", "blank"}

// String is the name of the dump.
func (r Role) String() string { return roleNames[r] }

// single reports whether a parent has one child of a role at most: paths do
// not number it.
func (r Role) single() bool {
	switch r {
	case Masthead, Contents, Imprint, Briefs, Kicker, Headline, Standfirst, Byline,
		Label, Body, Attribution, Caption, Credit:
		return true
	}
	return false
}

// Scope is the cells that a header of a table is the head of.
type Scope uint8

// The scopes.
const (
	NoScope Scope = iota
	ColumnScope
	RowScope
)

// Add puts a node behind all others and returns its index.
func (s *Structure) Add(n Node) int32 {
	if len(*s) == 0 {
		*s = append(*s, Node{})
	}
	*s = append(*s, n)
	return int32(len(*s) - 1)
}

// Role is the role of a node. A document without a structure is all artifacts.
func (s Structure) Role(node int32) Role {
	if node == 0 {
		return Artifact
	}
	return s[node].Role
}

// Within is the nearest node of one of the roles, from node itself upwards; 0
// when there is none.
func (s Structure) Within(node int32, roles ...Role) int32 {
	for node != 0 && !slices.Contains(roles, s[node].Role) {
		node = s[node].Parent
	}
	return node
}

// Article is the number in the issue, from 1, of the article that a node
// belongs to; 0 outside any.
func (s Structure) Article(node int32) int {
	if node = s.Within(node, Article, Brief); node == 0 {
		return 0
	}
	return int(s[node].Number)
}

// Headlines is the headlines of the articles, by their numbers in the issue, from 1.
func (s Structure) Headlines() map[int]int32 {
	out := map[int]int32{}
	for i := range s {
		if s[i].Role != Headline {
			continue
		}
		if number := s.Article(int32(i)); number > 0 {
			out[number] = int32(i)
		}
	}
	return out
}

// HasLines reports whether a node is parted into lines: they come right behind it.
func (s Structure) HasLines(node int32) bool {
	next := int(node) + 1
	return next < len(s) && s[next].Role == Line && s[next].Parent == node
}

// Block is the node whose lines a node's text is set in: a link is in the
// lines of its paragraph, a label in those of its item, a credit in those of
// its figure's caption, and the head of a brief runs into its first paragraph.
func (s Structure) Block(node int32) int32 {
	for {
		switch s.Role(node) {
		case Line, LinkText, NoteMark, Phrase, Blank, Label, Body, Caption, Credit:
			node = s[node].Parent
			continue
		case Headline:
			next, brief := node+1, s[node].Parent
			if s.Role(brief) == Brief && int(next) < len(s) && s[next].Parent == brief && s[next].Role == Paragraph {
				return next
			}
		}
		return node
	}
}

// Path is a node's place in the structure: "article[1]/list[2]/item[1]/label".
// Numbers count the siblings of one name; what is not as usual comes behind
// them: "article[2,lang=en]/table[1]/row[1]/th[2,cols=3]".
func (d *Document) Path(node int32) string { return d.paths()(node) }

// paths gives the path of any node; the siblings are counted once.
func (d *Document) paths() func(node int32) string {
	type family struct {
		parent int32
		name   string
	}
	seen := map[family]int{}
	ordinal := make([]int, len(d.Structure))
	for i := range d.Structure {
		f := family{d.Structure[i].Parent, d.Structure[i].name()}
		seen[f]++
		ordinal[i] = seen[f]
	}
	var path func(node int32) string
	path = func(node int32) string {
		if node == 0 {
			return Artifact.String()
		}
		n := &d.Structure[node]
		out := n.name()
		if !n.Role.single() {
			out += "[" + strings.Join(append([]string{strconv.Itoa(ordinal[node])}, n.notes(d.Language)...), ",") + "]"
		}
		if n.Parent != 0 {
			out = path(n.Parent) + "/" + out
		}
		return out
	}
	return path
}

// name is the name of a node in a path: a heading has its level.
func (n *Node) name() string {
	if n.Role == Heading {
		return n.Role.String() + strconv.Itoa(int(n.Level))
	}
	return n.Role.String()
}

// notes is what a path says of a node beside its place.
func (n *Node) notes(lang string) []string {
	var out []string
	if n.Lang != "" && n.Lang != lang {
		out = append(out, "lang="+n.Lang)
	}
	if n.Role == List && n.Number > 0 {
		out = append(out, fmt.Sprint("from=", n.Number))
	}
	if n.Scope == RowScope {
		out = append(out, "of=row")
	}
	if n.RowSpan > 1 {
		out = append(out, fmt.Sprint("rows=", n.RowSpan))
	}
	if n.ColSpan > 1 {
		out = append(out, fmt.Sprint("cols=", n.ColSpan))
	}
	return out
}
