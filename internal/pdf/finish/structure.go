package finish

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Tree is what the document says beside where it is (ISO 32000-1, 14.7): its
// elements, and which of them what is drawn belongs to.
type Tree struct {
	Elements []Element // the first is the Document; each comes behind its parent
	Pages    [][]int32 // of each page: the element of each marked-content sequence, by its MCID
	Links    []int32   // the element of each link, in the order drawn

	Bookmarks []int32 // the element that each leads to; 0 for none
}

// Element is an element of the structure.
type Element struct {
	Type       string // a standard one: "H1"
	Title      string // of a part of an article that has no headline of its own
	ID         string // that no other has: a Note needs one (ISO 14289-1, 7.9)
	Parent     int32  // index of an element before it; that of the first says nothing
	Alt        string // what is said in its place
	Actual     string // likewise, where it is its text in other characters
	Lang       string // "" is that of its parent
	Attributes string // entries of its dictionary of attributes
	Kids       []Kid
}

// Kid is a part of an element.
type Kid struct {
	Kind   KidKind
	Page   int32 // Marked, Linked: index of the page
	Number int32 // index of the element, MCID, or index of the link
}

// KidKind is what a kid is.
type KidKind uint8

// The kinds.
const (
	Below  KidKind = iota // an element
	Marked                // a marked-content sequence
	Linked                // an annotation
)

// structure writes the tree: PDF/A-2a and PDF/UA-1 want all that is drawn to be in
// it, or to be an artifact (ISO 19005-2, 6.7; ISO 14289-1, 7.1).
func (f *file) structure(t *Tree) error {
	pages, err := f.pageObjects()
	if err != nil {
		return err
	}
	if len(t.Elements) == 0 || len(t.Pages) != len(pages) || len(t.Links) != len(f.links) {
		return fmt.Errorf("finish: a tree of %d elements, %d pages and %d links for %d pages with %d",
			len(t.Elements), len(t.Pages), len(t.Links), len(pages), len(f.links))
	}
	root := f.add([]pair{{"Type", []byte("/StructTreeRoot")}}, nil)
	first := len(f.objects)
	root.set("K", ref(first))
	w := elementWriter{f: f, pages: pages, first: first, root: root.num}
	for i := range t.Elements {
		if err := w.element(&t.Elements[i], i); err != nil {
			return err
		}
	}
	if len(t.Bookmarks) != len(f.outline) {
		return fmt.Errorf("finish: %d elements for %d bookmarks", len(t.Bookmarks), len(f.outline))
	}
	// Where a reader goes on that does not see the page (ISO 32000-1, table 153).
	for i, e := range t.Bookmarks {
		if e > 0 {
			f.outline[i].set("SE", ref(first+int(e)))
		}
	}
	if ids := t.ids(first); ids != nil {
		root.set("IDTree", string(ids))
	}
	root.set("ParentTree", ref(f.parents(t, pages, first).num))
	root.set("ParentTreeNextKey", strconv.Itoa(len(pages)+len(f.links)))
	catalogue := f.object(f.root)
	catalogue.set("StructTreeRoot", ref(root.num))
	catalogue.set("MarkInfo", "<</Marked true>>")
	return nil
}

// elementWriter writes elements, one object each: element i is object first+i.
type elementWriter struct {
	f           *file
	pages       []*object
	first, root int
	buf         []byte
}

func (w *elementWriter) element(e *Element, i int) error {
	parent := w.root
	if i > 0 {
		if e.Parent < 0 || int(e.Parent) >= i {
			return fmt.Errorf("finish: element %d comes before its parent %d", i, e.Parent)
		}
		parent = w.first + int(e.Parent)
	}
	b := append(w.buf[:0], "<</S/"...)
	b = append(append(b, e.Type...), "/P "...)
	b = appendRef(b, parent)
	// The page of most of its kids' marks is said once.
	page := int32(-1)
	for _, k := range e.Kids {
		if k.Kind != Below {
			page = k.Page
			b = appendRef(append(b, "/Pg "...), w.pages[page].num)
			break
		}
	}
	if e.ID != "" {
		b = append(append(b, "/ID"...), TextString(e.ID)...)
	}
	if e.Title != "" {
		b = append(append(b, "/T"...), TextString(e.Title)...)
	}
	if e.Lang != "" {
		b = append(append(b, "/Lang"...), TextString(e.Lang)...)
	}
	if e.Alt != "" {
		b = append(append(b, "/Alt"...), TextString(e.Alt)...)
	}
	if e.Actual != "" {
		b = append(append(b, "/ActualText"...), TextString(e.Actual)...)
	}
	if e.Attributes != "" {
		b = append(append(append(b, "/A<<"...), e.Attributes...), ">>"...)
	}
	if len(e.Kids) > 0 {
		b = append(b, "/K"...)
		if len(e.Kids) > 1 {
			b = append(b, '[')
		}
		for k, kid := range e.Kids {
			// One number needs no bracket, and a dictionary no space before it.
			if c := b[len(b)-1]; c != '[' && (k > 0 || c == 'K') {
				b = append(b, ' ')
			}
			b = w.kid(b, kid, page)
		}
		if len(e.Kids) > 1 {
			b = append(b, ']')
		}
	}
	b = append(b, ">>"...)
	w.buf = b
	o := w.f.add(nil, nil)
	o.dict, o.body = nil, append([]byte(nil), b...)
	return nil
}

// kid writes a kid of an element whose own page is given.
func (w *elementWriter) kid(b []byte, k Kid, page int32) []byte {
	switch k.Kind {
	case Marked:
		if k.Page == page {
			return strconv.AppendInt(b, int64(k.Number), 10)
		}
		b = appendRef(append(b, "<</Type/MCR/Pg "...), w.pages[k.Page].num)
		b = strconv.AppendInt(append(b, "/MCID "...), int64(k.Number), 10)
		return append(b, ">>"...)
	case Linked:
		b = append(b, "<</Type/OBJR"...)
		if k.Page != page {
			b = appendRef(append(b, "/Pg "...), w.pages[k.Page].num)
		}
		b = appendRef(append(b, "/Obj "...), w.f.links[k.Number].num)
		return append(b, ">>"...)
	}
	return appendRef(b, w.first+int(k.Number))
}

// parents writes the way back, from what is on the pages to the elements (ISO
// 32000-1, 14.7.4.4): page i has key i, the links have those behind.
func (f *file) parents(t *Tree, pages []*object, first int) *object {
	b := []byte("<</Nums[")
	for i, marks := range t.Pages {
		if len(marks) == 0 {
			continue
		}
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, '[')
		for k, e := range marks {
			if k > 0 {
				b = append(b, ' ')
			}
			b = appendRef(b, first+int(e))
		}
		b = append(b, "]\n"...)
		pages[i].set("StructParents", strconv.Itoa(i))
	}
	for i, e := range t.Links {
		key := len(pages) + i
		b = strconv.AppendInt(b, int64(key), 10)
		b = appendRef(append(b, ' '), first+int(e))
		b = append(b, '\n')
		f.links[i].set("StructParent", strconv.Itoa(key))
	}
	o := f.add(nil, nil)
	o.dict, o.body = nil, append(b, "]>>"...)
	return o
}

// ids is the name tree of the elements that have an ID, in its order (ISO 32000-1, 7.9.6 and
// table 322); nil when none has. Element i is object first+i.
func (t *Tree) ids(first int) []byte {
	var with []int
	for i := range t.Elements {
		if t.Elements[i].ID != "" {
			with = append(with, i)
		}
	}
	if with == nil {
		return nil
	}
	slices.SortFunc(with, func(a, b int) int { return strings.Compare(t.Elements[a].ID, t.Elements[b].ID) })
	b := []byte("<</Names[")
	for _, i := range with {
		b = append(append(b, TextString(t.Elements[i].ID)...), ' ')
		b = append(appendRef(b, first+i), '\n')
	}
	return append(b, "]>>"...)
}

func ref(num int) string { return strconv.Itoa(num) + " 0 R" }

func appendRef(b []byte, num int) []byte {
	return append(strconv.AppendInt(b, int64(num), 10), " 0 R"...)
}
