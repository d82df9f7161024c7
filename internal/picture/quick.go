package picture

import (
	"encoding/binary"
	"image"
	"io"
	"math/bits"

	"github.com/gen2brain/jpegn"
)

// The quick decoder takes a third of the time of the standard one, and can leave out at once what is not
// printed; but it fills up what damaged files lack, and does not say so. So it is given a proof to decode
// with the picture: a unit of blocks that stands below it. Only where that comes out has nothing of the
// picture been lost; all else is left to the standard decoder.
//
// Why the proof is sure: the codes of the picture end somewhere in the last byte before its end, behind which
// encoders put ones. Those are taken away, and the codes of the proof put in their place: for each block the
// shortest code of DC, with the bits that follow it, and the one that ends a block. Behind them there are
// ones only, which are no code. Now assume that the picture takes a bit or more of the proof, as it does wherever
// the standard decoder finds that codes are missing. To come out, the proof must end each of its blocks.
// A block that is ended by its code takes no fewer bits than the proof has for it; one that is ended
// by its last coefficient needs four codes of AC or more (each goes on by 16 coefficients at most), three of them
// whole before the ones: no fewer bits either (isSure). The last block cannot be ended among the ones,
// since the code that ends it ends with a zero. So there are too few bits, the decoder comes upon ones where a code
// should begin, and writes no more blocks.

// quick is the pixels of a plain JPEG at one part in scale (1, 2, 4 or 8) of its size; nil where it is not
// plain, or may be damaged.
func quick(data []byte, scale int) (img image.Image) {
	defer func() {
		if recover() != nil {
			img = nil // the standard decoder says what there is to say
		}
	}()
	p, ok := readPlain(data)
	if !ok {
		return nil
	}
	unit := p.unit()
	rows := (p.h + unit - 1) / unit * unit // of the picture with what its last units have too much
	if rows+unit > 0xFFFF {
		return nil
	}
	binary.BigEndian.PutUint16(p.head[p.height:], uint16(rows+unit))
	decoded, err := jpegn.Decode(&pieces{p.head, p.scan[:len(p.scan)-1], p.proof()}, &jpegn.Options{ScaleDenom: scale})
	if err != nil {
		return nil
	}
	size := image.Rect(0, 0, (p.w+scale-1)/scale, (p.h+scale-1)/scale)
	last := p.parts[len(p.parts)-1] // the block that the proof ends with; it has one in a unit
	row, side := rows/unit*last.v*8/scale, 8/scale
	switch m := decoded.(type) {
	case *image.YCbCr:
		if len(p.parts) == 3 && isWritten(m.Cr, m.CStride, row, side) {
			if y := p.parts[0]; scale > 1 {
				p.whole(m.Y, m.YStride, scale, scale)
				p.whole(m.Cb, m.CStride, scale*y.h, scale*y.v)
				p.whole(m.Cr, m.CStride, scale*y.h, scale*y.v)
			}
			return m.SubImage(size)
		}
	case *image.Gray:
		if len(p.parts) == 1 && isWritten(m.Pix, m.Stride, row, side) {
			if scale > 1 {
				p.whole(m.Pix, m.Stride, scale, scale)
			}
			return m.SubImage(size)
		}
	}
	return nil
}

// whole has the last column and row of samples be those before them, where they are averaged over what the last blocks
// have beyond the edges of the picture: a cut without coding anew leaves there what was cut off. One sample is
// for so many pixels across and down.
func (p *plain) whole(pix []byte, stride, across, down int) {
	w, h := (p.w+across-1)/across, (p.h+down-1)/down
	if p.w%across > 0 && w > 1 {
		for y := range h {
			pix[y*stride+w-1] = pix[y*stride+w-2]
		}
	}
	if p.h%down > 0 && h > 1 {
		copy(pix[(h-1)*stride:][:w], pix[(h-2)*stride:][:w])
	}
}

// isWritten reports whether there is anything in the first block of a row.
func isWritten(pix []byte, stride, row, side int) bool {
	for y := range side {
		for _, v := range pix[(row+y)*stride:][:side] {
			if v != 0 {
				return true
			}
		}
	}
	return false
}

// unit is how many rows of pixels the units of blocks have that colours are decoded in.
func (p *plain) unit() int { return 8 * p.parts[0].v }

// proof is what stands in the place of the last byte of the codes: it without the ones at its end, the proof,
// and the end of the picture.
func (p *plain) proof() []byte {
	last := p.scan[len(p.scan)-1]
	ones := bits.TrailingZeros8(^last)
	var w bitWriter
	w.add(word{uint32(last >> ones), 8 - ones})
	for _, part := range p.parts {
		for range part.h * part.v {
			w.add(part.dc.least)
			w.add(part.ac.end)
		}
	}
	for range 16 {
		w.add(word{0xFF, 8})
	}
	return append(w.out, 0xFF, eoi)
}

// bitWriter writes the codes of a JPEG. Bits that fill no byte are not written.
type bitWriter struct {
	out []byte
	acc uint64
	n   int
}

func (w *bitWriter) add(c word) {
	w.acc, w.n = w.acc<<c.n|uint64(c.bits), w.n+c.n
	for w.n >= 8 {
		w.n -= 8
		b := byte(w.acc >> w.n)
		if w.out = append(w.out, b); b == 0xFF {
			w.out = append(w.out, 0)
		}
	}
}

// pieces is a file in pieces, read one after the other.
type pieces [][]byte

// Len is the bytes to come: so that they are read into one piece of that size.
func (p *pieces) Len() (n int) {
	for _, b := range *p {
		n += len(b)
	}
	return n
}

func (p *pieces) Read(out []byte) (n int, err error) {
	for len(*p) > 0 && len((*p)[0]) == 0 {
		*p = (*p)[1:]
	}
	if len(*p) == 0 {
		return 0, io.EOF
	}
	n = copy(out, (*p)[0])
	(*p)[0] = (*p)[0][n:]
	return n, nil
}
