package font

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// Codes is which rune each one-byte code of a subset stands for; 0 for none.
type Codes [256]rune

// Metrics is what a PDF's font descriptor says of a face, in thousandths of
// an em; the italic angle in thousandths of a degree.
type Metrics struct {
	Box                        [4]int
	Ascent, Descent, CapHeight int
	Stem                       int
	Italic                     int
	Serif                      bool
}

// Subset is a TrueType file of the glyphs of codes and no others, reached by
// those codes: the font program of a simple font. Glyph 0 is the mark for a
// missing one; a code whose rune has no glyph is an error, never that mark.
func (f *Face) Subset(codes *Codes) ([]byte, error) {
	t, err := readTables(f.data)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.name, err)
	}
	s := &subset{tables: t, gids: map[uint16]uint16{0: 0}, order: []uint16{0}}
	var gid [256]uint16
	for c, r := range codes {
		if r == 0 {
			continue
		}
		g, ok := f.glyph(r)
		if !ok || g == 0 {
			return nil, fmt.Errorf("font %s: no glyph for %q", f.name, r)
		}
		gid[c] = s.take(uint16(g))
	}
	coded := len(s.order)
	glyf, loca, err := s.outlines()
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.name, err)
	}
	hmtx, err := s.widths(coded)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.name, err)
	}
	head, hhea, maxp := slices.Clone(t["head"]), slices.Clone(t["hhea"]), slices.Clone(t["maxp"])
	put16(head, 50, 0)
	if len(loca) > 2*(len(s.order)+1) {
		put16(head, 50, 1)
	}
	put16(hhea, 34, uint16(coded))
	put16(maxp, 4, uint16(len(s.order)))
	// Instructions are cut from the faces: no cvt, fpgm, prep.
	return assemble([]table{{"cmap", codeMap(&gid)}, {"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx},
		{"loca", loca}, {"maxp", maxp}}), nil
}

// Metrics reads what a font descriptor says.
func (f *Face) Metrics() (Metrics, error) {
	t, err := readTables(f.data)
	if err != nil {
		return Metrics{}, fmt.Errorf("font %s: %w", f.name, err)
	}
	em := func(at []byte, i int) int { return int(f.thousandths(float64(int16(get16(at, i))))) }
	m := Metrics{Ascent: em(t["hhea"], 4), Descent: em(t["hhea"], 6)}
	for i := range m.Box {
		m.Box[i] = em(t["head"], 36+2*i)
	}
	m.Italic = int(math.Round(float64(int32(binary.BigEndian.Uint32(t["post"][4:]))) * 1000 / 65536))
	os2 := t["OS/2"]
	m.CapHeight = m.Ascent
	if get16(os2, 0) >= 2 && len(os2) >= 90 {
		m.CapHeight = em(os2, 88)
	}
	// No table of TrueType holds the width of stems; this follows the weight.
	m.Stem = int(get16(os2, 4)) * 22 / 100
	class := os2[30]
	m.Serif = class >= 1 && class <= 7 || os2[32] == 2 && os2[33] >= 2 && os2[33] <= 10
	return m, nil
}

// subset is the glyphs taken, in their new order.
type subset struct {
	tables map[string][]byte
	gids   map[uint16]uint16 // old to new
	order  []uint16          // new to old
}

func (s *subset) take(old uint16) uint16 {
	g, ok := s.gids[old]
	if !ok {
		g = uint16(len(s.order))
		s.gids[old] = g
		s.order = append(s.order, old)
	}
	return g
}

// outline is the description of a glyph, which begins with the box that it fills; empty for white space.
func outline(tables map[string][]byte, glyph uint16) ([]byte, error) {
	loca, glyf := tables["loca"], tables["glyf"]
	var a, b int
	if i := int(glyph); get16(tables["head"], 50) == 0 {
		if 2*i+4 > len(loca) {
			return nil, fmt.Errorf("glyph %d is not in loca", glyph)
		}
		a, b = 2*int(get16(loca, 2*i)), 2*int(get16(loca, 2*i+2))
	} else {
		if 4*i+8 > len(loca) {
			return nil, fmt.Errorf("glyph %d is not in loca", glyph)
		}
		a, b = int(binary.BigEndian.Uint32(loca[4*i:])), int(binary.BigEndian.Uint32(loca[4*i+4:]))
	}
	if a > b || b > len(glyf) || b-a > 0 && b-a < 10 {
		return nil, fmt.Errorf("glyph %d is not in glyf", glyph)
	}
	return glyf[a:b], nil
}

// outlines is the tables glyf and loca; the parts of composite glyphs join at
// the end of the order.
func (s *subset) outlines() (glyf, loca []byte, err error) {
	offsets := []int{0}
	for i := 0; i < len(s.order); i++ {
		g, err := outline(s.tables, s.order[i])
		if err != nil {
			return nil, nil, err
		}
		if len(g) > 0 && int16(get16(g, 0)) < 0 {
			g = slices.Clone(g)
			if err := s.parts(g); err != nil {
				return nil, nil, fmt.Errorf("glyph %d: %w", s.order[i], err)
			}
		}
		glyf = append(glyf, g...)
		if len(glyf)%2 != 0 {
			glyf = append(glyf, 0)
		}
		offsets = append(offsets, len(glyf))
	}
	long := len(glyf) > 0x1FFFE
	for _, o := range offsets {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, uint32(o))
			continue
		}
		loca = binary.BigEndian.AppendUint16(loca, uint16(o/2))
	}
	return glyf, loca, nil
}

// Flags of a part of a composite glyph.
const (
	argsAreWords = 1 << 0
	haveScale    = 1 << 3
	moreParts    = 1 << 5
	haveXYScale  = 1 << 6
	haveMatrix   = 1 << 7
)

// parts renumbers the parts of a composite glyph in place, taking them.
func (s *subset) parts(g []byte) error {
	for i := 10; ; {
		if i+4 > len(g) {
			return fmt.Errorf("short composite")
		}
		flags := get16(g, i)
		put16(g, i+2, s.take(get16(g, i+2)))
		i += 6
		if flags&argsAreWords != 0 {
			i += 2
		}
		switch {
		case flags&haveScale != 0:
			i += 2
		case flags&haveXYScale != 0:
			i += 4
		case flags&haveMatrix != 0:
			i += 8
		}
		if flags&moreParts == 0 {
			return nil
		}
	}
}

// widths is the table hmtx; glyphs that are only parts share the last advance.
func (s *subset) widths(coded int) ([]byte, error) {
	hmtx, full := s.tables["hmtx"], int(get16(s.tables["hhea"], 34))
	var out []byte
	for i, old := range s.order {
		k := min(int(old), full-1)
		side := 4*int(old) + 2
		if int(old) >= full {
			side = 4*full + 2*(int(old)-full)
		}
		if k < 0 || side+2 > len(hmtx) {
			return nil, fmt.Errorf("glyph %d is not in hmtx", old)
		}
		if i < coded {
			out = append(out, hmtx[4*k:4*k+2]...)
		}
		out = append(out, hmtx[side:side+2]...)
	}
	return out, nil
}

// symbol is where a symbolic font has its codes.
const symbol = 0xF000

// codeMap is the table cmap: for every reader the same codes twice, as a
// symbolic font (3, 0) and in the Macintosh's way (1, 0).
func codeMap(gid *[256]uint16) []byte {
	first, last := 0, 255
	for first < 255 && gid[first] == 0 {
		first++
	}
	for last > first && gid[last] == 0 {
		last--
	}
	mac := []byte{0, 6, 0, 0, 0, 0}
	mac = binary.BigEndian.AppendUint16(mac, uint16(first))
	mac = binary.BigEndian.AppendUint16(mac, uint16(last-first+1))
	for _, g := range gid[first : last+1] {
		mac = binary.BigEndian.AppendUint16(mac, g)
	}
	put16(mac, 2, uint16(len(mac)))

	var ends, starts, deltas []uint16
	for c := first; c <= last; c++ {
		if gid[c] == 0 {
			continue
		}
		from := c
		for c < last && gid[c+1] == gid[c]+1 {
			c++
		}
		starts, ends = append(starts, symbol+uint16(from)), append(ends, symbol+uint16(c))
		deltas = append(deltas, gid[from]-symbol-uint16(from))
	}
	starts, ends, deltas = append(starts, 0xFFFF), append(ends, 0xFFFF), append(deltas, 1)
	n := uint16(len(starts))
	half := uint16(1)
	steps := uint16(0)
	for half*2 <= n {
		half *= 2
		steps++
	}
	sym := []byte{0, 4}
	for _, v := range []uint16{16 + 8*n, 0, 2 * n, 2 * half, steps, 2 * (n - half)} {
		sym = binary.BigEndian.AppendUint16(sym, v)
	}
	for _, list := range [][]uint16{ends, {0}, starts, deltas, make([]uint16, n)} {
		for _, v := range list {
			sym = binary.BigEndian.AppendUint16(sym, v)
		}
	}

	out := []byte{0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 20, 0, 3, 0, 0}
	out = binary.BigEndian.AppendUint32(out, uint32(20+len(mac)))
	return append(append(out, mac...), sym...)
}
