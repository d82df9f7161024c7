package picture

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// A plain JPEG is what cameras and most programs write: all colours in one scan, by Huffman codes, without
// restarts, to its end. Its header is read here, for the quick decoder alone (quick.go): whatever is
// otherwise goes to the standard one, whose word counts.

// plain is a plain JPEG as its header describes it.
type plain struct {
	w, h  int
	parts []part
	scan  []byte // codes, without the end of the picture

	head   []byte // the file up to the scan, without what says nothing of its pixels
	height int    // where the head says how high the picture is
}

// part is a component of a JPEG: its share of the blocks of a unit, and its codes.
type part struct {
	id     byte
	h, v   int
	dc, ac *codes
}

// codes is what is wanted to know of a Huffman table.
type codes struct {
	shortest int  // bits of its shortest code
	least    word // the code of DC that is the shortest with the bits that follow it
	end      word // the code of AC that ends a block; of no bits where there is not exactly one
	ordinary bool // no DC code says more than eleven bits
}

// word is up to 32 bits, the last of them lowest.
type word struct {
	bits uint32
	n    int
}

// readPlain reads the header of a plain JPEG; ok is false for all others.
func readPlain(data []byte) (p *plain, ok bool) {
	p = &plain{head: append(make([]byte, 0, 1024), 0xFF, soi)}
	var dc, ac [2]*codes
	ok = true
	i := 2
	at, begun := segments(data, func(marker byte, seg []byte) bool {
		if data[i+1] != marker { // filled up
			ok = false
			return false
		}
		i += 4 + len(seg)
		switch {
		case marker == app14:
			// Adobe says so where the colours are not those of JPEG.
			ok = !bytes.HasPrefix(seg, []byte("Adobe")) || len(seg) >= 12 && seg[11] == 1
			return ok
		case marker >= app0 && marker <= app15, marker == com:
			return true
		case marker == dqt:
			ok = isQuantities(seg)
		case marker == dht:
			ok = readCodes(seg, &dc, &ac)
		case marker == sof0 || marker == sof1:
			p.height = len(p.head) + 5
			ok = p.parts == nil && p.readFrame(seg)
		default:
			ok = false
		}
		p.head = append(append(p.head, 0xFF, marker), binary.BigEndian.AppendUint16(nil, uint16(len(seg)+2))...)
		p.head = append(p.head, seg...)
		return ok
	})
	if !ok || !begun || at != i || p.parts == nil || !p.readScan(data[at:], dc, ac) {
		return nil, false
	}
	return p, true
}

// isQuantities reports whether a segment is whole tables of quantities.
func isQuantities(seg []byte) bool {
	for len(seg) > 0 {
		n := 65
		if seg[0]>>4 == 1 {
			n = 129
		}
		if seg[0]>>4 > 1 || seg[0]&15 > 3 || len(seg) < n {
			return false
		}
		seg = seg[n:]
	}
	return true
}

// readFrame reads the size of a picture and its parts: grey, or luma and two of chroma, which have no more
// samples than it.
func (p *plain) readFrame(seg []byte) bool {
	if len(seg) < 6 || len(seg) != 6+3*int(seg[5]) || seg[0] != 8 || seg[5] != 1 && seg[5] != 3 {
		return false
	}
	p.h, p.w = int(binary.BigEndian.Uint16(seg[1:])), int(binary.BigEndian.Uint16(seg[3:]))
	for k := 6; k < len(seg); k += 3 {
		p.parts = append(p.parts, part{id: seg[k], h: int(seg[k+1] >> 4), v: int(seg[k+1] & 15)})
		if seg[k+2] > 3 {
			return false
		}
	}
	y := &p.parts[0]
	if len(p.parts) == 1 {
		valid := y.h >= 1 && y.h <= 4 && y.h != 3 && y.v >= 1 && y.v <= 4 && y.v != 3
		y.h, y.v = 1, 1
		return valid && p.w > 0 && p.h > 0
	}
	cb, cr := p.parts[1], p.parts[2]
	return p.w > 0 && p.h > 0 && (y.h == 1 || y.h == 2 || y.h == 4) && (y.v == 1 || y.v == 2) &&
		cb.h == 1 && cb.v == 1 && cr.h == 1 && cr.v == 1 && y.id != cb.id && y.id != cr.id && cb.id != cr.id &&
		!(y.id == 'R' && cb.id == 'G' && cr.id == 'B')
}

// readCodes reads tables of Huffman codes.
func readCodes(seg []byte, dc, ac *[2]*codes) bool {
	for len(seg) > 0 {
		if len(seg) < 17 || seg[0]&15 > 1 || seg[0]>>4 > 1 {
			return false
		}
		n := 0
		for _, k := range seg[1:17] {
			n += int(k)
		}
		if n == 0 || n > 256 || len(seg) < 17+n {
			return false
		}
		c := codesOf(seg[1:17], seg[17:17+n])
		if c == nil {
			return false
		}
		if seg[0]>>4 == 0 {
			dc[seg[0]&15] = c
		} else {
			ac[seg[0]&15] = c
		}
		seg = seg[17+n:]
	}
	return true
}

// codesOf is the codes by how many there are of each length, and what they say; nil where there are more than
// that leaves room for, or one is all ones, which JPEG forbids.
func codesOf(counts, symbols []byte) *codes {
	c := &codes{ordinary: true}
	next, at, ends, least := uint32(0), 0, 0, 0
	for l := 1; l <= 16; l++ {
		next <<= 1
		for range counts[l-1] {
			if next >= 1<<l-1 {
				return nil
			}
			if c.shortest == 0 {
				c.shortest = l
			}
			s := int(symbols[at])
			if s == 0 {
				ends++
				c.end = word{next, l}
			}
			c.ordinary = c.ordinary && s <= 11
			if s <= 11 && (least == 0 || l+s < least) {
				least = l + s
				c.least = word{next<<s | (1<<s - 1), l + s}
			}
			next++
			at++
		}
	}
	if ends != 1 {
		c.end = word{}
	}
	return c
}

// readScan reads the head of the only scan, and finds its codes: there is nothing among them but codes, and
// behind them the picture ends.
func (p *plain) readScan(data []byte, dc, ac [2]*codes) bool {
	n := 2*len(p.parts) + 6
	if len(data) < 2+n || int(binary.BigEndian.Uint16(data[2:])) != n || int(data[4]) != len(p.parts) {
		return false
	}
	for k := range p.parts {
		id, tables := data[5+2*k], data[6+2*k]
		if id != p.parts[k].id || tables>>4 > 1 || tables&15 > 1 {
			return false
		}
		p.parts[k].dc, p.parts[k].ac = dc[tables>>4], ac[tables&15]
		if !p.parts[k].isSure() {
			return false
		}
	}
	if rest := data[2+n-3:]; rest[0] != 0 || rest[1] != 63 || rest[2] != 0 {
		return false
	}
	p.head = append(p.head, data[:2+n]...)
	data = data[2+n:]
	for at := 0; ; at += 2 {
		k := bytes.IndexByte(data[at:], 0xFF)
		if k < 0 || at+k+1 >= len(data) {
			return false
		}
		at += k
		switch data[at+1] {
		case 0:
		case eoi:
			p.scan = data[:at]
			return at > 0 && data[at-1] != 0 || at > 1 && data[at-2] != 0xFF
		default:
			return false
		}
	}
}

// isSure reports whether the codes of a part are such that proof (quick.go) holds of them.
func (p *part) isSure() bool {
	return p.dc != nil && p.ac != nil && p.dc.ordinary && p.dc.least.n > 0 && p.ac.end.n > 0 &&
		p.ac.end.n <= 3*p.ac.shortest+1 && bits.TrailingZeros32(p.ac.end.bits) > 0
}
