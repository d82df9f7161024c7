package picture

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"math"
	"math/bits"
	"slices"
)

// screenPPI is the resolution of screened pictures, in pixels an inch: that of
// risographs and of most laser printers, so that none of them moves the dots.
const screenPPI = 600

// screen is the thresholds of a square of side × side pixels that repeats in both
// directions. A pixel is black where its grey is below the threshold.
//
// The square holds two dots, one in its corners and one in its middle: rows of
// dots at 45°. Dots grow round from black centres until they meet at half the ink,
// and leave round holes that shrink to white centres from there.
type screen struct {
	side      int
	threshold []byte
}

// screenOf is the screen of so many lines an inch. Half the side of its square is
// a whole number of pixels, so that all dots are alike; 53, 72 and 85 lines come
// to 53.0, 70.7 and 84.9.
func screenOf(lpi int) screen {
	half := max(1, int(screenPPI/(float64(lpi)*math.Sqrt2)+0.5))
	s := screen{side: 2 * half, threshold: make([]byte, 4*half*half)}
	// Each pixel of the upper half has its like in the other dot.
	order := make([]int, 2*half*half)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.turn(a), s.turn(b)) })
	for n, i := range order {
		like := (i/s.side+half)*s.side + (i%s.side+half)%s.side
		for k, at := range []int{i, like} {
			// White has none of them black, and black has all.
			ink := (255*(2*(2*n+k)+1) + len(s.threshold)) / (2 * len(s.threshold))
			s.threshold[at] = byte(max(255-ink, 1))
		}
	}
	return s
}

// turn is when a pixel of the square turns black, earlier where it is less: by its
// distance from the nearest black centre, or else from the nearest white one.
func (s screen) turn(i int) int {
	// In half pixels, the middles of pixels are odd.
	x, y, half := 2*(i%s.side)+1, 2*(i/s.side)+1, s.side
	square := func(x, y int) int {
		// The nearest of the centres that lie 2·half apart in both directions.
		dx, dy := min(x, 2*half-x), min(y, 2*half-y)
		return dx*dx + dy*dy
	}
	moved := func(v int) int { return (v + half) % (2 * half) }
	black := min(square(x, y), square(moved(x), moved(y)))
	white := min(square(moved(x), y), square(x, moved(y)))
	if black <= white {
		return black
	}
	return 4*half*half - white
}

// screened is the luma of a picture as the dots of black that a key asks for.
func (s *samples) screened(k Key) (*Raster, error) {
	dots := screenOf(k.Screen)
	w, h := k.pixels(screenPPI)
	across, down := places(w, s.w), places(h, s.h)
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	row := make([]byte, 1+(w+7)/8) // the first byte says that the row is not filtered
	paper := 0
	for y := range h {
		clear(row)
		at := down[y]
		above, below := s.pix[0][at.first*s.w:][:s.w], s.pix[0][at.next*s.w:][:s.w]
		limits := dots.threshold[y%dots.side*dots.side:][:dots.side]
		for x, a := range across {
			l := int(above[a.first])*(256-at.share) + int(below[a.first])*at.share
			r := int(above[a.next])*(256-at.share) + int(below[a.next])*at.share
			if l*(256-a.share)+r*a.share >= int(limits[x%dots.side])<<16 {
				row[1+x/8] |= 0x80 >> (x % 8)
			}
		}
		for _, b := range row {
			paper += bits.OnesCount8(b)
		}
		if _, err := z.Write(row); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	r := raster("png", w, h, bitPNG(w, h, packed.Bytes()))
	r.Ink = 1 - float64(paper)/float64(w*h)
	return r, nil
}

// place is where a pixel lies among fewer: between two of them, with so many of
// 256 parts of the second.
type place struct{ first, next, share int }

// places is the places of m pixels among n.
func places(m, n int) []place {
	out := make([]place, m)
	for i := range out {
		// Middles of pixels lie on middles, in parts of 256.
		at := min(max((2*i+1)*n*256/(2*m)-128, 0), (n-1)*256)
		first := at / 256
		out[i] = place{first, min(first+1, n-1), at % 256}
	}
	return out
}

// bitPNG is a PNG of one bit a pixel, white being 1, from its packed rows. The
// encoder of the standard library makes palettes of such pictures, and those are
// colours in a PDF.
func bitPNG(w, h int, rows []byte) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
		from := len(out)
		out = append(append(out, kind...), data...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
	}
	head := binary.BigEndian.AppendUint32(nil, uint32(w))
	head = binary.BigEndian.AppendUint32(head, uint32(h))
	chunk("IHDR", append(head, 1, 0, 0, 0, 0)) // one bit, grey, and no choice in the rest
	chunk("IDAT", rows)
	chunk("IEND", nil)
	return out
}
