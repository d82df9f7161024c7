package quality

import (
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// Article is what stands of one article on the pages.
type Article struct {
	Headline unit.Length // size of its headline; 0 where it has none
	Pictures []Picture   // in reading order
}

// Place is where a picture stands.
type Place string

// The places.
const (
	Across   Place = "across" // over more than one column
	InColumn Place = "column" // in its column
	InRow    Place = "row"    // beside others of one height
)

// Picture is a picture on a page.
type Picture struct {
	Page  int     `json:"page"` // from 1
	Place Place   `json:"place"`
	Width float64 `json:"width_share"` // of the columns that it stands over
}

// Articles is what stands of the articles on the pages of a document, by their number.
func Articles(doc *frame.Document, s Sheet) map[int]*Article {
	out := map[int]*Article{}
	of := func(node int32) *Article {
		n := doc.Structure.Article(node)
		if n == 0 {
			return nil
		}
		if out[n] == nil {
			out[n] = &Article{}
		}
		return out[n]
	}
	for page := range doc.Pages {
		var images []*frame.Image
		frame.Walk(doc.Pages[page].Items, func(it frame.Item, _, _ unit.Length) {
			switch x := it.(type) {
			case *frame.Text:
				if a := of(x.Node); a != nil && doc.Structure.Role(x.Node) == frame.Headline {
					a.Headline = max(a.Headline, x.Size)
				}
			case *frame.Image:
				images = append(images, x)
			}
		})
		for _, x := range images {
			if a := of(x.Node); a != nil {
				a.Pictures = append(a.Pictures, placed(x, images, page+1, s))
			}
		}
	}
	return out
}

// placed is where a picture of a page stands, with all those of the page.
func placed(x *frame.Image, all []*frame.Image, page int, s Sheet) Picture {
	p := Picture{Page: page, Place: InColumn, Width: share(int(x.W), int(s.Measure))}
	for _, o := range all {
		if o != x && o.Y == x.Y && o.H == x.H && max(o.X+o.W, x.X+x.W)-min(o.X, x.X) <= s.Measure {
			p.Place = InRow
		}
	}
	if n := s.columnsOf(x.W); n > 1 {
		p.Place, p.Width = Across, share(int(x.W), int(s.across(n)))
	}
	return p
}

// columnsOf is how many columns a width takes.
func (s Sheet) columnsOf(w unit.Length) int {
	n := 1
	for s.across(n) < w-unit.Point/100 {
		n++
	}
	return n
}

// across is the width of so many columns.
func (s Sheet) across(n int) unit.Length { return unit.Length(n)*(s.Measure+s.Gutter) - s.Gutter }
