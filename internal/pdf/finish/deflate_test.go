package finish

import (
	"bytes"
	"compress/zlib"
	"io"
	"math/rand/v2"
	"testing"
)

// TestAStreamIsDeflatedAlikeWhateverCameBefore: a deflater that has served other streams,
// long, short and empty ones, gives the bytes that a new one gives, and the standard library
// reads them.
func TestAStreamIsDeflatedAlikeWhateverCameBefore(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"BT /F1 10 Tf ", "[(", ")-24(", ")]TJ ", "0 -12.5 Td ", "/P <</MCID 7>> BDC ", "EMC\n", "\x00\x37\x1e\xa1", "1.25 0 0 1 56.7 733.2 cm "}
	stream := func(size int) []byte {
		var b []byte
		for len(b) < size {
			if r.IntN(5) == 0 {
				b = append(b, byte(r.Uint32()), byte(r.Uint32()))
			}
			b = append(b, words[r.IntN(len(words))]...)
		}
		return b[:size]
	}
	used := newDeflater()
	for i := range 300 {
		size := r.IntN(1 << (1 + i%18))
		if i%50 == 0 {
			size = 300_000
		}
		plain := stream(size)
		got := used.deflated(plain)
		if want := newDeflater().deflated(plain); !bytes.Equal(got, want) {
			t.Fatalf("stream %d of %d bytes: %d bytes, a new deflater gives %d or others", i, size, len(got), len(want))
		}
		z, err := zlib.NewReader(bytes.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		if back, err := io.ReadAll(z); err != nil || !bytes.Equal(back, plain) {
			t.Fatalf("stream %d of %d bytes does not come back: %d bytes, %v", i, size, len(back), err)
		}
	}
}
