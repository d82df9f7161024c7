package font

import "testing"

func TestMarksHangOutOnTheirSideOfALine(t *testing.T) {
	f, err := Fixed(500).Face(FixedKey)
	if err != nil {
		t.Fatal(err)
	}
	for marks, want := range map[string][2]int{
		"“‘":                    {200, 0}, // two fifths of 500
		"”’":                    {0, 200},
		".,-\u2010\u2011":       {0, 250}, // a half
		":;…–":                  {0, 125}, // a quarter
		"aĐ0()?!/%«»\"' \u00a0": {0, 0},
	} {
		for _, r := range marks {
			if left, right := f.Hang(r); left != want[0] || right != want[1] {
				t.Errorf("%q hangs out %d and %d, want %v", r, left, right, want)
			}
		}
	}
}

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
