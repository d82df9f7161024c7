package typeset

import (
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
)

// item is an item of a list that a text has among its lines, as that of a cell, with its nodes:
// 0 until they are drawn.
type item struct {
	list              *int32 // that items on end share
	mark              string // "•", "2."
	node, label, body int32
}

// itemOf is the look of a word by the item that it is in: one begins with its label, and ends
// with its line.
func (f *filler) itemOf(run *article.Run, l *look, word string) *look {
	switch {
	case run.Label && (f.item == nil || f.forced):
		next := &item{list: new(int32), mark: word}
		if f.item != nil {
			next.list = f.item.list
		}
		f.item = next
	case f.forced && !run.Label:
		f.item = nil
	}
	if f.item == nil {
		return l
	}
	c := *l
	c.item, c.label = f.item, run.Label
	return &c
}

// nodeOf is the node of the label or the body of an item, below the node of its text.
func (i *item) nodeOf(s *frame.Structure, text int32, label bool) int32 {
	if *i.list == 0 {
		*i.list = s.Add(frame.Node{Parent: text, Role: frame.List, Number: numberOf(i.mark)})
	}
	if i.node == 0 {
		i.node = s.Add(frame.Node{Parent: *i.list, Role: frame.ListItem})
	}
	of, role := &i.body, frame.Body
	if label {
		of, role = &i.label, frame.Label
	}
	if *of == 0 {
		*of = s.Add(frame.Node{Parent: i.node, Role: role})
	}
	return *of
}

// lineOf is the look of a word by the line of the text that it is in, where the text has
// several that each say something by itself, and the word is in no list among them.
func (f *filler) lineOf(l *look) *look {
	if f.line == nil {
		return l
	}
	if f.forced {
		f.line = new(int32)
	}
	if l.item != nil {
		return l
	}
	c := *l
	c.line = f.line
	return &c
}

// lineIn is the node of a line below that of its text, of cells and items: what is
// one part by its nature, as a headline, has none.
func lineIn(s *frame.Structure, text int32, line *int32) int32 {
	switch s.Role(text) {
	case frame.TableHeader, frame.TableCell:
	case frame.Body:
		if s.Role((*s)[text].Parent) != frame.ListItem {
			return text
		}
	default:
		return text
	}
	if *line == 0 {
		*line = s.Add(frame.Node{Parent: text, Role: frame.Line, Lang: (*s)[text].Lang})
	}
	return *line
}

// numberOf is the number of an item by its mark, "2." or "b."; 0 of a bullet.
func numberOf(mark string) int32 {
	mark = strings.TrimRight(mark, ".)")
	if n, err := strconv.Atoi(mark); err == nil && n > 0 {
		return int32(min(n, 1<<30))
	}
	if len(mark) > 0 && mark[0]|0x20 >= 'a' && mark[0]|0x20 <= 'z' {
		return int32(mark[0]|0x20-'a') + 1
	}
	return 0
}
