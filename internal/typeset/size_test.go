package typeset

import (
	"testing"
	"unsafe"
)

// TestPiecesAreSmall: there are two for each word, and an article has all of its own until it has
// its place on the pages.
func TestPiecesAreSmall(t *testing.T) {
	if n := unsafe.Sizeof(piece{}); n > 24 {
		t.Errorf("%d bytes", n)
	}
}
