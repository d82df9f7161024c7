package flow

import (
	"crypto/sha256"
	"encoding/binary"
)

// A run is filled many times: with an article more behind it, with variants of what stands around one of its pages,
// in another plan of the issue. Its first pages are mostly the same then, and half of what planning takes went
// into filling them again. They are kept by what they come of: the ways that lead to a page, its room, and the elements that
// any of its columns comes to; of what follows these only that it is not so little that it costs something to
// turn the page before it.

// mostPast is the pages, of those filled last, that are kept, and half as many again at most: the ways of one take 50 kB.
const mostPast = 256

// past is pages as they were filled, those of late and those before them, by what is known of them before they are.
type past struct {
	late, early map[string][]*filled
	kept        int // of late
	last        int // number of the page that was filled last, of all
}

// filled is a page in all ways that are kept.
type filled struct {
	number int
	ends   []*end
	looked int    // the elements that were looked at are those before this one,
	print  uint64 // the same for the same ones
	whole  bool   // and all of the run, or what is left of that counted otherwise,
	least  int    // with these lines that the page behind it should have,
	fair   int    // with these with which it looks filled,
	need   int    // and these that it has to have;
	leaves int    // else the fewest lines that a way leaves, less those of the run
}

// pageAgain is page, or what that was where it was asked the same before.
func (b *Breaker) pageAgain(froms []*end, r Room) []*end {
	b.name = b.appendKey(b.name[:0], r)
	for i, pages := range []map[string][]*filled{b.past.late, b.past.early} {
		for _, f := range pages[string(b.name)] {
			if !b.isAs(f) {
				continue
			}
			if i > 0 {
				b.keepPage(f)
			}
			b.at = f.number
			return f.ends
		}
	}
	n := len(b.elems)
	b.looked, b.scraps, b.leaves = max(0, b.shown-1), false, b.sum[n]
	f := &filled{ends: b.page(froms, r), least: b.least, fair: b.fair, need: b.need}
	f.looked, f.whole, f.leaves = min(b.looked+1, n), b.scraps || b.looked >= n, b.leaves-b.sum[n]
	if f.whole {
		f.looked = n
	}
	f.print = b.printOf(f.looked)
	b.past.last++
	f.number = b.past.last
	b.keepPage(f)
	b.at = f.number
	return f.ends
}

// keepPage keeps a page of the name that is asked for.
func (b *Breaker) keepPage(f *filled) {
	if b.past.kept++; b.past.late == nil || b.past.kept > mostPast/2 {
		b.past.early, b.past.late, b.past.kept = b.past.late, map[string][]*filled{}, 1
	}
	b.past.late[string(b.name)] = append(b.past.late[string(b.name)], f)
}

// isAs reports whether the page that is asked for is as one of its name was.
func (b *Breaker) isAs(f *filled) bool {
	n := len(b.elems)
	switch {
	case f.looked > n || f.whole && f.looked < n || b.printOf(f.looked) != f.print:
		return false
	case f.whole:
		return f.least == b.least && f.fair == b.fair && f.need == b.need
	}
	return f.leaves+b.sum[n] >= max(b.need, b.least, b.fair)
}

// appendKey appends what is known of a page before it is filled: the page before it, and so the ways that lead to
// it, its room, and how it is filled.
func (b *Breaker) appendKey(to []byte, r Room) []byte {
	to = appendNumbers(to, b.at, b.beam.open, b.beam.close, b.beam.min, int(b.beam.within), r.Full, b.begun, b.shown, b.later)
	return appendNumbers(appendBools(to, b.under, b.air, b.captionless, b.alone, b.verso, b.recto), r.Caps...)
}

// printOf is a print of the first n elements of the run, the same in every run of the program.
func (b *Breaker) printOf(n int) uint64 {
	if len(b.prints) == 0 {
		b.prints = append(b.prints, 0)
	}
	for i := len(b.prints); i <= n; i++ {
		b.text = binary.LittleEndian.AppendUint64(b.text[:0], b.prints[i-1])
		b.text = appendElement(b.text, b.elems[i-1])
		sum := sha256.Sum256(b.text)
		b.prints = append(b.prints, binary.LittleEndian.Uint64(sum[:]))
	}
	return b.prints[n]
}

// appendElement appends all that the flow knows of an element.
func appendElement(to []byte, e *Element) []byte {
	to = appendNumbers(to, e.White, e.Keep, e.Repeat, int(e.Below), int(e.AsCaption), len(e.Heights), len(e.Within), len(e.Stands))
	to = appendBools(to, e.Air, e.Bare, e.Float, e.Uncounted, e.First, e.Whole, e.Tied, e.Breaks != nil)
	to = appendBools(appendNumbers(to, e.Heights...), e.Within...)
	for _, c := range e.Costs {
		to = binary.AppendVarint(to, int64(c))
	}
	for i := range e.Stands {
		for _, costs := range e.Stands[i] {
			for _, c := range costs {
				to = binary.AppendVarint(to, int64(c))
			}
		}
	}
	for v, lines := range e.Heights {
		for k := 1; k < lines && e.Breaks != nil; k++ {
			if e.Breaks(v, k) {
				to = appendNumbers(to, k, int(e.Tear(v, k)), e.again(v, k))
			}
		}
		to = append(to, 0)
	}
	return to
}

func appendNumbers(to []byte, numbers ...int) []byte {
	for _, n := range numbers {
		to = binary.AppendVarint(to, int64(n))
	}
	return to
}

func appendBools(to []byte, all ...bool) []byte {
	for _, is := range all {
		n := byte(0)
		if is {
			n = 1
		}
		to = append(to, n)
	}
	return to
}
