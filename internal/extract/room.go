package extract

import (
	"sync"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// room is the tables that a page is read in: as large as the page, and nothing that
// is found in them is kept but texts. Whoever reads a page to its end gives them to the
// next one, which needs no others then: half the memory that a small page takes.
type room struct {
	elements elements
	extents  map[*html.Node]*extent
	most     int // that were ever in this map
	seen     []extent
	verdicts []*reason
	named    map[[2]string]*furnitureNames
	letters  []int32
	worths   []float64
	lines    []nearLine
	account  []pageLine
	notes    []note
	noted    map[*html.Node]int32
	parts    []linePart
	words    []byte
	whole    map[string]int
	phrases  []phrase
	runs     article.Inline
	body     []bodyLine
}

var rooms = sync.Pool{New: func() any {
	return &room{extents: map[*html.Node]*extent{}, named: map[[2]string]*furnitureNames{},
		noted: map[*html.Node]int32{}, whole: map[string]int{}}
}}

// maxRoom is how many elements and texts a page has at most whose tables are kept, and
// how many names and words: nearly all have fewer.
const maxRoom = 1 << 13

// manyTimes is how many times as large a map may be as what is in it.
const manyTimes = 4

// leave empties the tables of a page that was read to its end, and gives them to the
// next one. Nobody leaves a room twice: two pages would be read in it at once.
func (r *room) leave() {
	if r.empty() {
		rooms.Put(r)
	}
}

// empty empties the tables of a page; false says that they are too large to be kept.
func (r *room) empty() bool {
	e := &r.elements
	if max(cap(e.all), cap(e.texts), cap(e.links), len(e.classes.slots), len(e.values.slots), len(e.ids.slots),
		len(e.tags.slots), cap(r.lines), cap(r.account), cap(r.notes), cap(r.parts), cap(r.phrases), cap(r.runs), cap(r.body), cap(r.words)/8, len(r.named), len(r.whole)) > maxRoom {
		return false
	}
	e.empty()
	if r.most = max(r.most, len(r.extents)); len(r.extents)*manyTimes < r.most {
		r.extents, r.most = map[*html.Node]*extent{}, 0 // to empty the large one takes longer than to fill another
	} else {
		clear(r.extents)
	}
	r.seen = emptied(r.seen)
	r.verdicts = emptied(r.verdicts)
	clear(r.named)
	r.letters = emptied(r.letters)
	r.worths = emptied(r.worths)
	r.lines = emptied(r.lines)
	r.account = emptied(r.account)
	r.notes = emptied(r.notes)
	r.parts = emptied(r.parts[:cap(r.parts)])
	clear(r.noted)
	clear(r.whole)
	clear(r.runs[:cap(r.runs)])
	r.body = emptied(r.body)
	r.phrases = emptied(r.phrases)
	return true
}

// emptied is a table with nothing in it.
func emptied[T any](table []T) []T {
	clear(table)
	return table[:0]
}

// ofLength is a table of so many places, in the place of an empty one if that has as many.
func ofLength[T any](empty []T, n int) []T {
	if cap(empty) < n {
		return make([]T, n)
	}
	return empty[:n]
}
