package linebreak

import (
	"math"
	"testing"

	"bantin/internal/unit"
)

// made is items and parameters of bytes, three an item: all that paragraphs are made of, and
// spaces behind one another, breaks before anything, boxes wider than any line, which they have not. Plain
// are those that byClass can price: a break between any two boxes, and one measure.
func made(data []byte) (items []Item, p Params, plain bool) {
	at := func(i int) int {
		if i < len(data) {
			return int(data[i])
		}
		return 0
	}
	p = params(unit.Length(40+at(0)) * 1000)
	p.Indent = unit.Length(at(1)%3) * 5000
	p.Ragged, p.Balance = at(2)%3 == 1, at(2)%3 == 2
	if at(2)&4 != 0 {
		p.Wide = 0
	}
	if at(2)&8 != 0 {
		p.Measure = append(p.Measure, p.Measure[0]*2/3)
	}
	plain = at(2)&16 != 0
	for i := 3; i < min(len(data), 3000); i += 3 {
		penalty := []int{0, 0, 0, 50, 100, 1000, Never, Forced}[at(i+2)%8]
		kind := at(i) % 8
		if plain {
			if len(items)%2 == 0 {
				kind = 0
			} else if kind = 4; penalty == Forced {
				kind = 7
			}
		}
		switch {
		case kind < 4:
			items = append(items, Item{Kind: Box, Width: unit.Length(4+at(i+1)) * 200, Glyphs: 1 + at(i+2)%9, Em: 10000,
				HangL: unit.Length(at(i+2)%4) * 300, HangR: unit.Length(at(i+2)%3) * 400})
			if at(i+1) == 255 {
				items[len(items)-1].Width = p.Measure[0] * 2
			}
		case kind < 7:
			items = append(items, Item{Kind: Glue, Width: 2600, Glyphs: 1, Em: 10000, Penalty: penalty})
		default:
			items = append(items, Item{Kind: Penalty, Penalty: penalty})
			if !plain {
				items[len(items)-1].Width = unit.Length(at(i+1)%2) * 3000
			}
		}
	}
	if plain && len(items) > 0 && len(items)%2 == 0 {
		items = items[:len(items)-1]
	}
	return items, p, plain && !p.Balance && len(p.Measure) == 1
}

// FuzzBreak holds every setting of any items to what it promises: all boxes, each once and in
// their order, in lines that are as wide as they say, and no more demerits than the oracle
// finds.
func FuzzBreak(f *testing.F) {
	f.Add([]byte{200, 1, 0, 0, 90, 1, 4, 0, 0, 0, 90, 1, 4, 0, 3, 0, 255, 1, 7, 0, 7, 0, 30, 2})
	f.Add([]byte{60, 0, 1, 4, 0, 0, 4, 0, 0, 0, 200, 2, 7, 1, 0, 7, 0, 7, 7, 0, 7})
	f.Add([]byte{30, 2, 14, 0, 9, 1, 4, 0, 6, 0, 200, 1, 4, 0, 6, 0, 99, 0, 4, 0, 0})
	plain := []byte{200, 1, 16}
	for i := range 40 {
		plain = append(plain, 0, byte(90+i*37%110), byte(i))
	}
	f.Add(plain)
	f.Fuzz(func(t *testing.T, data []byte) {
		items, p, plain := made(data)
		set := Break(items, p)
		if len(set) == 0 && len(items) > 0 {
			t.Fatal("it is not set")
		}
		if plain && len(items) > 0 {
			if want := bestOf(items, p); set[0].Demerits > want*(1+1e-6) {
				t.Fatalf("demerits %g, there is a setting of %g", set[0].Demerits, want)
			}
		}
		for k, s := range set {
			seen := 0
			for i, l := range s.Lines {
				if l.Start < 0 || l.End < l.Start || l.End > len(items) {
					t.Fatalf("setting %d, line %d is from %d to %d of %d", k, i, l.Start, l.End, len(items))
				}
				for ; seen < l.Start; seen++ {
					if items[seen].Kind == Box {
						t.Fatalf("setting %d: box %d is in no line", k, seen)
					}
				}
				if l.Start < seen {
					t.Fatalf("setting %d: line %d begins at %d, within the one before", k, i, l.Start)
				}
				seen = l.End
				if math.IsNaN(l.Ratio) || l.Scale < 900 || l.Scale > 1100 || l.Track < -50 || l.Track > 50 {
					t.Fatalf("setting %d, line %d: %+v", k, i, l)
				}
			}
			for ; seen < len(items); seen++ {
				if items[seen].Kind == Box {
					t.Fatalf("setting %d: box %d is in no line", k, seen)
				}
			}
			if math.IsNaN(s.Demerits) {
				t.Fatalf("setting %d has no demerits", k)
			}
		}
	})
}
