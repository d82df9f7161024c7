package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"testing"
)

// jpegHeader is the beginning of a JPEG of a kind, with the sampling factors of its components, and
// so many scans.
func jpegHeader(sof byte, w, h int, factors []byte, scans int) []byte {
	out := []byte{0xFF, soi, 0xFF, sof, 0, byte(8 + 3*len(factors)), 8, byte(h >> 8), byte(h), byte(w >> 8), byte(w), byte(len(factors))}
	for i, f := range factors {
		out = append(out, byte(i+1), f, 0)
	}
	for range scans {
		out = append(out, 0xFF, sos, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, rst0, 0x56)
	}
	return append(out, 0xFF, eoi)
}

// pngHeader is the beginning of a PNG.
func pngHeader(w, h int, depth, color, interlaced byte) []byte {
	data := slices.Clone(greyAlpha()[:33])
	binary.BigEndian.PutUint32(data[16:], uint32(w))
	binary.BigEndian.PutUint32(data[20:], uint32(h))
	data[24], data[25], data[28] = depth, color, interlaced
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

// TestWhatPicturesCost refuses by what decoding takes, not by the size of the file: what cameras and
// scanners write is taken, up to a hundred megapixels.
func TestWhatPicturesCost(t *testing.T) {
	half, full := []byte{0x22, 0x11, 0x11}, []byte{0x11, 0x11, 0x11}
	for _, c := range []struct {
		name string
		data []byte
		mega int64 // megabytes that it takes
		want error
	}{
		{"a photograph of 100 megapixels", jpegHeader(sof0, 10000, 10000, half, 1), 150, nil},
		{"one with whole colours", jpegHeader(sof0, 10000, 10000, full, 1), 300, nil},
		{"one in grey", jpegHeader(sof0, 10000, 10000, []byte{0x11}, 1), 100, nil},
		{"one in inks", jpegHeader(sof0, 8000, 8000, []byte{0x11, 0x11, 0x11, 0x11}, 1), 512, nil},
		{"in many scans, of 24 megapixels", jpegHeader(sof2, 6000, 4000, half, 10), 180, nil},
		{"in many scans, of 64 megapixels", jpegHeader(sof2, 8000, 8000, half, 10), 480, nil},
		{"in many scans, with whole colours", jpegHeader(sof2, 10000, 10000, full, 1), 0, ErrCostly},
		{"in many scans, in inks", jpegHeader(sof2, 10000, 10000, []byte{0x11, 0x11, 0x11, 0x11}, 1), 0, ErrCostly},
		{"in as many scans as there may be", jpegHeader(sof2, 600, 400, half, 100), 1, nil},
		{"in too many scans", jpegHeader(sof2, 600, 400, half, 101), 0, ErrCostly},
		{"a drawing of 100 megapixels", pngHeader(10000, 10000, 8, 6, 0), 400, nil},
		{"one in seven passes", pngHeader(10000, 10000, 8, 6, 1), 0, ErrCostly},
		{"a scan of 100 megapixels in seven passes", pngHeader(10000, 10000, 8, 0, 1), 200, nil},
		{"deep pixels", pngHeader(7000, 7000, 16, 6, 0), 392, nil},
		{"deep pixels in seven passes", pngHeader(7000, 7000, 16, 6, 1), 0, ErrCostly},
		{"more than 100 megapixels", pngHeader(20000, 20000, 1, 0, 0), 0, ErrLarge},
	} {
		p, err := Probe("x", c.data)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
			continue
		}
		if p != nil && p.cost/1_000_000 != c.mega {
			t.Errorf("%s: %d bytes, want %d MB", c.name, p.cost, c.mega)
		}
	}
}

// TestAPictureIsReadAnew lets go of a file and asks for it again.
func TestAPictureIsReadAnew(t *testing.T) {
	data := jpegOf(t, scene(40, 30))
	p, err := Probe("a.jpg", data)
	if err != nil {
		t.Fatal(err)
	}
	now, failure := data, error(nil)
	p.Release(func() ([]byte, error) { return now, failure })
	if got, err := p.Bytes(); err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if _, err := p.Clean(p.Key(72_000, 54_000, Treatment{})); err != nil {
		t.Error(err)
	}
	now = jpegOf(t, scene(41, 30))
	if _, err := p.Clean(p.Key(72_000, 54_000, Treatment{})); !errors.Is(err, ErrChanged) {
		t.Errorf("a changed file: %v", err)
	}
	failure = errors.New("gone")
	if _, err := p.Bytes(); !errors.Is(err, failure) {
		t.Errorf("a file that is gone: %v", err)
	}
}
