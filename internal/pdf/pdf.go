// Package pdf draws a composed document. It is the only package that knows
// fpdf, and decides nothing about layout.
package pdf

import (
	"io"
	"time"

	"bantin/internal/frame"
	"bantin/internal/picture"
)

// Options are what the file says of itself.
type Options struct {
	Created  time.Time       // creation and modification time; never the clock
	Producer string          // "bantin 0.1.0"
	Rasters  picture.Rasters // a clean raster for every Image of the document, by Image.Picture.Key(W, H)
}

// Write draws doc to w. Same document and options, same bytes.
func Write(w io.Writer, doc *frame.Document, o Options) error { return nil }
