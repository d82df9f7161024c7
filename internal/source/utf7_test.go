package source

import (
	"encoding/base64"
	"math/rand/v2"
	"runtime"
	"testing"
)

// TestUTF7 reads the letters of a text in UTF-7, and leaves sums and addresses.
func TestUTF7(t *testing.T) {
	const in = "Kh+AOE-nh th+AOA-nh c+HtU-ng l+AOA-ng th+APQ-n +ARAA9A-ng, 1 +- 1."
	if got := pageText(t, "bai.txt", in); got != "Khánh thành cổng làng thôn Đông, 1 + 1." {
		t.Errorf("%q", got)
	}
	for _, in := range []string{"A+A, B+AB, C+ABC, D+AH, E+HA, F+ABCD", "q=+AOE, 1+Ho+Ha+Hi+He+Hu", "+A +H +A +H +A +H"} {
		if got := pageText(t, "bai.txt", in); got != in {
			t.Errorf("%q became %q", in, got)
		}
	}
}

// TestPicturesAreNotReadAsUTF7: a picture in base64 has a plus sign in every sixty, and is not
// read anew behind each of them.
func TestPicturesAreNotReadAsUTF7(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	picture := make([]byte, 150_000)
	for i := range picture {
		picture[i] = byte(random.Uint32())
	}
	page := []byte("<img src='data:image/png;base64," + base64.StdEncoding.EncodeToString(picture) + "'>")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, ok := fromUTF7(page); ok {
		t.Error("a picture is read as text")
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 20*uint64(len(page)) {
		t.Errorf("%d bytes take %d bytes of memory", len(page), took)
	}
}
