package compose

import (
	"strconv"

	"bantin/internal/frame"
)

// linkNotes leads from the raised numbers in the copy to the notes that they call, where both
// are on the pages. A screen reader says that it is such a number, not a part of the word.
func linkNotes(doc *frame.Document, in *Input) {
	type call struct {
		article int32
		number  int32
	}
	s := doc.Structure
	notes := map[call]int32{}
	called := false
	of := func(node int32) call { return call{s.Within(node, frame.Article, frame.Brief), s[node].Number} }
	for i := range s {
		switch node := int32(i); s[i].Role {
		case frame.NoteMark:
			called = true
		case frame.Note:
			if key := of(node); key.number > 0 && notes[key] == 0 {
				notes[key] = node
			}
		}
	}
	if !called {
		return
	}
	begins := map[int32]bool{} // notes whose place is marked
	for n := range doc.Pages {
		doc.Pages[n].Items = withAnchors(doc.Pages[n].Items, s, begins)
	}
	for n := range doc.Pages {
		var out []frame.Item
		for _, it := range doc.Pages[n].Items {
			out = append(out, it)
			t, ok := it.(*frame.Text)
			if !ok || s.Role(t.Node) != frame.NoteMark {
				continue
			}
			key := of(t.Node)
			if note := notes[key]; begins[note] {
				words := in.Words.said(s[key.article].Lang)
				area := frame.AreaOf(t)
				w := area.W - t.Size // of its letters
				out = append(out, &frame.Link{Node: t.Node, X: t.X, Y: t.Y - t.Size*8/10, W: w, H: t.Size * 11 / 10,
					To: anchorID(note), Text: words.Note + " " + strconv.Itoa(int(key.number))})
			}
		}
		doc.Pages[n].Items = out
	}
}

// withAnchors is items with the place of each note before its first text.
func withAnchors(items []frame.Item, s frame.Structure, begins map[int32]bool) []frame.Item {
	var out []frame.Item
	for _, it := range items {
		if t, ok := it.(*frame.Text); ok {
			if note := s.Within(t.Node, frame.Note); note != 0 && !begins[note] {
				begins[note] = true
				out = append(out, &frame.Anchor{ID: anchorID(note), X: t.X, Y: max(0, t.Y-t.Size*11/10)})
			}
		}
		out = append(out, it)
	}
	return out
}
