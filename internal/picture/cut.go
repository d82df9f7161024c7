package picture

import (
	"bytes"
	"cmp"
	"image"
	"image/jpeg"
	"io"
)

// A JPEG that was not saved to its end is read as far as it goes: what is missing is
// filled in twice, each time otherwise, and what comes out alike is of the file.

// isCut reports whether a JPEG lacks its end.
func isCut(data []byte) bool {
	at, ok := segments(data, func(byte, []byte) bool { return true })
	return ok && at > 0 && endOf(data, at) < 0
}

// leastWhole is the part of its rows, one in so many, that a picture must have to be one.
const leastWhole = 8

// missing is the grey of rows that are not there.
const missing = 224

// decodeCut is the pixels of a JPEG without an end, grey where there are none; most is the bytes that
// what is missing may have. An error means that too little is there.
func decodeCut(data []byte, most int64) (img image.Image, lacks bool, err error) {
	end := []byte{0xFF, eoi}
	if !hasAll(data) {
		return nil, true, io.ErrUnexpectedEOF
	}
	if img, err := jpeg.Decode(io.MultiReader(bytes.NewReader(data), bytes.NewReader(end))); err == nil {
		return img, false, nil // nothing but its end is missing
	}
	// Many scans are the same picture again and again, finer: one that is cut is not needed.
	if last := lastScan(data); last > 0 && hasAll(data[:last]) {
		if img, err := jpeg.Decode(io.MultiReader(bytes.NewReader(data[:last]), bytes.NewReader(end))); err == nil {
			return img, true, nil
		}
	}
	var both []image.Image
	for _, with := range []endless{0x00, 0x5A, 0x33, 0x11} { // not all bytes are a code in every file
		if img, err := jpeg.Decode(io.MultiReader(bytes.NewReader(data), io.LimitReader(with, most), bytes.NewReader(end))); err == nil {
			both = append(both, img)
		}
		if len(both) == 2 {
			break
		}
	}
	if len(both) < 2 {
		return nil, true, io.ErrUnexpectedEOF
	}
	from := alike(both[0], both[1])
	if from*leastWhole < both[0].Bounds().Dy() {
		return nil, true, io.ErrUnexpectedEOF
	}
	blank(both[0], from)
	return both[0], true, nil
}

// endless is bytes of one kind without end.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

// hasAll reports whether scans of all colours of a JPEG have begun: without one of them it has others.
func hasAll(data []byte) bool {
	wanted, begun := 0, map[byte]bool{}
	segments(data, func(marker byte, seg []byte) bool {
		if marker >= sof0 && marker <= sof2 && len(seg) >= 6 {
			wanted = int(seg[5])
		}
		return true
	})
	marks(data, func(marker byte, at int) {
		if marker != sos || at+5 > len(data) {
			return
		}
		n := int(data[at+4])
		if head := data[min(at+5, len(data)):]; len(head) > 2*n && head[2*n] == 0 { // from the coarsest detail on
			for i := range n {
				begun[head[2*i]] = true
			}
		}
	})
	return wanted > 0 && len(begun) >= wanted
}

// lastScan is where the last scan of a progressive JPEG begins, with the tables before it; 0 where there is
// only one, and for one that is read in one go.
func lastScan(data []byte) (last int) {
	progressive := false
	segments(data, func(marker byte, _ []byte) bool {
		progressive = progressive || marker == sof2
		return true
	})
	if !progressive {
		return 0
	}
	tables, n := 0, 0 // where those begin that belong to the next scan, and the scans before it
	marks(data, func(marker byte, at int) {
		switch {
		case marker != sos && tables == 0:
			tables = at
		case marker == sos:
			if n++; n > 1 {
				last = cmp.Or(tables, at)
			}
			tables = 0
		}
	})
	return cmp.Or(tables, last) // tables that no scan follows
}

// plane is a part of a decoded picture: so many rows of bytes for each of its rows.
type plane struct {
	pix                []byte
	stride, width, per int // of a row; per is the rows of the picture to one of the plane
	empty              byte
}

// planesOf is the planes of what a JPEG is decoded to.
func planesOf(img image.Image) []plane {
	b := img.Bounds()
	switch m := img.(type) {
	case *image.YCbCr:
		cw, ch := chromaSize(m)
		per := (b.Dy() + ch - 1) / ch
		return []plane{{m.Y, m.YStride, b.Dx(), 1, missing}, {m.Cb, m.CStride, cw, per, 128}, {m.Cr, m.CStride, cw, per, 128}}
	case *image.Gray:
		return []plane{{m.Pix, m.Stride, b.Dx(), 1, missing}}
	case *image.CMYK:
		return []plane{{m.Pix, m.Stride, 4 * b.Dx(), 1, 0}}
	case *image.RGBA:
		return []plane{{m.Pix, m.Stride, 4 * b.Dx(), 1, missing}}
	}
	return nil
}

// alike is how many rows of two pictures of one kind are the same, from the top.
func alike(a, b image.Image) int {
	rows := a.Bounds().Dy()
	other := planesOf(b)
	for k, p := range planesOf(a) {
		for y := 0; y*p.per < rows; y++ {
			at := y * p.stride
			if !bytes.Equal(p.pix[at:at+p.width], other[k].pix[at:at+p.width]) {
				rows = y * p.per
			}
		}
	}
	return rows
}

// blank makes the rows of a picture from one on empty.
func blank(img image.Image, from int) {
	rows := img.Bounds().Dy()
	for _, p := range planesOf(img) {
		for y := (from + p.per - 1) / p.per; y*p.per < rows; y++ {
			row := p.pix[y*p.stride : y*p.stride+p.width]
			for i := range row {
				row[i] = p.empty
			}
		}
	}
}
