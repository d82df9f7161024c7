package source

import "testing"

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
