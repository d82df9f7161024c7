package finish

import (
	"fmt"
	"strconv"
	"strings"
)

// annotations makes each annotation of a page an object of its own: an element of
// the structure can refer to nothing else (ISO 32000-1, 14.7.4.3). fpdf writes
// them into the page, in the order drawn, with rectangles whose foot is above
// their head. What is left of the links is returned.
func (f *file) annotations(page *object, links []Link) ([]Link, error) {
	if page.get("Annots") == nil {
		return links, nil
	}
	fault := func(err error) error { return fmt.Errorf("finish: object %d: /Annots: %w", page.num, err) }
	s := scanner{data: page.get("Annots")}
	if !s.token("[") {
		return nil, fault(fmt.Errorf("%q", page.get("Annots")))
	}
	var list strings.Builder
	for !s.token("]") {
		d, err := s.dictionary()
		if err != nil {
			return nil, fault(err)
		}
		if len(links) == 0 {
			return nil, fault(fmt.Errorf("more links than were drawn"))
		}
		a := f.add(d, nil)
		rect, err := upright(a.get("Rect"))
		if err != nil {
			return nil, fault(err)
		}
		a.set("Rect", rect)
		a.set("F", "4") // printed, as PDF/A wants it (ISO 19005-2, 6.3.2)
		// What it says where its place is not seen (ISO 14289-1, 7.18.5).
		if says := strings.TrimSpace(links[0].Says); says != "" {
			a.set("Contents", TextString(says))
		}
		if links[0].Left != "" || a.get("Dest") != nil {
			if err := a.leads(links[0].Left); err != nil {
				return nil, err
			}
		}
		links = links[1:]
		f.links = append(f.links, a)
		fmt.Fprintf(&list, " %d 0 R", a.num)
	}
	page.set("Annots", "["+strings.TrimPrefix(list.String(), " ")+"]")
	return links, nil
}

// upright is a rectangle from its lower left corner to its upper right one (ISO
// 32000-1, 7.9.5): some readers find no place in another.
func upright(v []byte) (string, error) {
	s := scanner{data: v}
	if !s.token("[") {
		return "", fmt.Errorf("/Rect %q", v)
	}
	var at [4]float64
	var text [4]string
	for i := range at {
		n, err := s.value()
		if err == nil {
			at[i], err = strconv.ParseFloat(string(n), 64)
		}
		if err != nil {
			return "", fmt.Errorf("/Rect %q: %w", v, err)
		}
		text[i] = string(n)
	}
	if !s.token("]") {
		return "", fmt.Errorf("/Rect %q", v)
	}
	for i := range 2 {
		if at[i] > at[i+2] {
			text[i], text[i+2] = text[i+2], text[i]
		}
	}
	return "[" + strings.Join(text[:], " ") + "]", nil
}
