package frame

import "strconv"

// Role is the kind of structure element that an item belongs to.
type Role uint8

// The roles. Artifact is furniture that is no part of the copy.
const (
	Artifact Role = iota
	Masthead
	Contents
	Imprint
	Kicker
	Headline
	Standfirst
	Byline
	Paragraph
	Heading
	ListItem
	Quote
	TableCell
	TableHeader
	TableCaption
	Figure
	Caption
	BriefTitle
)

var roleNames = [...]string{"artifact", "masthead", "contents", "imprint", "kicker", "headline", "standfirst", "byline",
	"p", "heading", "li", "quote", "td", "th", "table-caption", "figure", "caption", "brief"}

// String is the name of the dump.
func (r Role) String() string { return roleNames[r] }

// Tag is the place of an item in the structure of the document.
type Tag struct {
	Role     Role
	Article  int // from 1; 0 outside any article
	Elem     int // element of the article from 1: lines of one paragraph share it
	Level    int // of a heading
	Row, Col int // of a table cell, from 1
}

// String is the tag as the dump shows it: "article/1/p".
func (t Tag) String() string {
	if t.Article == 0 {
		return t.Role.String()
	}
	return "article/" + strconv.Itoa(t.Article) + "/" + t.Role.String()
}
