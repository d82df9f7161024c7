package font

import "testing"

func TestFixedIsOfOneWidthWithoutKerning(t *testing.T) {
	f, err := Fixed(500).Face(FixedKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range letters() {
		if f.Advance(r) != 500 {
			t.Fatalf("%c is %d wide", r, f.Advance(r))
		}
	}
	for _, word := range []string{"AVATAR", "Tòa", "“nghiêng”", "  ", "ffi"} {
		if g := f.Measure(word); int(g.Width) != 500*g.Runes || g.Kern != nil {
			t.Errorf("%q: %+v", word, g)
		}
	}
}
