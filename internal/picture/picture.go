// Package picture makes clean rasters: it reads what a saved page has, turns
// it upright, flattens it on white, and resamples it for the size it is
// placed at.
package picture

import (
	"crypto/sha256"

	"bantin/internal/unit"
)

// Picture is a picture as found: its header read, its pixels not yet.
type Picture struct {
	Name          string   // base name, for messages
	Format        string   // "jpeg", "png", "gif", "webp", "bmp": by content, never by name
	Width, Height int      // pixels as seen, orientation applied
	Orientation   int      // EXIF 1–8; 1 is upright
	Foreign       bool     // the file says what its colours mean in a way that is not known here: they are printed as those of sRGB
	Hash          [32]byte // SHA-256 of the file

	data []byte                 // nil after Release
	read func() ([]byte, error) // the file anew
	size int64                  // bytes of the file
	cost int64                  // bytes of memory that decoding it takes beside them

	cut     bool     // the file ends without the end of a JPEG
	plain   bool     // it is a JPEG that the quick decoder may read
	colours *colours // that its numbers mean; nil for those of sRGB
}

// Release lets go of the file, which read returns anew when it is wanted: an issue may have
// hundreds of photographs.
func (p *Picture) Release(read func() ([]byte, error)) { p.data, p.read = nil, read }

// Bytes is the file. The error is ErrChanged when it is not the one that was probed.
func (p *Picture) Bytes() ([]byte, error) {
	if p.data != nil || p.read == nil {
		return p.data, nil
	}
	data, err := p.read()
	if err == nil && sha256.Sum256(data) != p.Hash {
		err = ErrChanged
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// Raster is a clean picture, ready for the PDF.
type Raster struct {
	Format        string // "jpeg" (8-bit grey or YCbCr) or "png" (8-bit, or 1-bit grey; no alpha, not interlaced)
	Width, Height int    // pixels
	Data          []byte
	Hash          [32]byte // SHA-256 of Data
	Ink           float64  // that it takes: 0 is white, 1 black all over
	Cut           bool     // the file ended before the picture did: its foot is grey, or all of it coarse
}

// Treatment is what is done to a picture for one edition. Its zero value is
// that of an office printer. Whatever is done belongs here, so that a picture of
// one size in two editions is two rasters.
type Treatment struct {
	PPI  int  // most pixels an inch as placed; 0 is 220
	Mono bool // for one ink: grey, levels stretched, shadows lifted, edges sharp

	Light  bool // photographs take little ink
	Screen int  // with Mono: dots of black, in so many lines an inch at 45°; 0 is grey
	Trim   Trim // what is cut off at the edges
}

// Key names a picture at a placed size in one treatment: what a raster is made
// for.
type Key struct {
	Hash [32]byte
	W, H unit.Length
	Treatment
}

// Rasters is the clean rasters of documents.
type Rasters map[Key]*Raster

// Key is the key of the picture at a placed size.
func (p *Picture) Key(w, h unit.Length, t Treatment) Key { return Key{p.Hash, w, h, t} }
