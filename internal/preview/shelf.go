package preview

import "maps"

// Limits of a shelf.
const (
	maxRounds = 100      // of drawing
	maxShelf  = 64 << 20 // bytes of what only earlier rounds have named
)

// shelf is drawings and pictures by their names. A browser asks for them after it
// was told the names, and by then another change may have made others of the
// pages: what earlier rounds of drawing have named stays for a while.
type shelf struct {
	round  int // of drawing, from 1
	things map[string]*thing
}

// thing is one drawing or picture.
type thing struct {
	kind  string // its media type
	data  []byte
	round int // that has named it last
}

// begin begins a round.
func (s *shelf) begin() {
	s.round++
	if s.things == nil {
		s.things = map[string]*thing{}
	}
}

// put gives a thing a name, or knows that it has it: a name always stands for the
// same data.
func (s *shelf) put(name, kind string, data []byte) {
	if before := s.things[name]; before != nil {
		before.round = s.round
		return
	}
	s.things[name] = &thing{kind, data, s.round}
}

// clear ends a round: what was named longest ago goes until the rest is within the
// limits. What this round and the one before have named always stays.
func (s *shelf) clear() {
	ago := func(it *thing) int { return s.round - 2 - it.round } // below 0 for what stays
	var bytes [maxRounds]int
	for _, it := range s.things {
		if n := ago(it); n >= 0 && n < maxRounds {
			bytes[n] += len(it.data)
		}
	}
	stay, sum := 0, 0 // rounds
	for stay < maxRounds && sum+bytes[stay] <= maxShelf {
		sum += bytes[stay]
		stay++
	}
	maps.DeleteFunc(s.things, func(_ string, it *thing) bool { return ago(it) >= stay })
}
