package font

import (
	"sync"
	"testing"
)

// TestAFaceServesManyAtOnce asks one face for everything at the same time, as
// issues do that are set in parallel; the race detector looks on.
func TestAFaceServesManyAtOnce(t *testing.T) {
	face, err := NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	codes := Codes{32: ' ', 'A': 'A', 'V': 'V', 128: 'ế', 129: '“'}
	want, err := face.Subset(&codes)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for range 5 {
				for r := rune(0x20 + n); r < 0x2500; r += 17 {
					face.Has(r)
					face.Measure("AV" + string(r))
					face.Ink(string(r))
					face.Area(string(r))
				}
				if got, err := face.Subset(&codes); err != nil || string(got) != string(want) {
					t.Errorf("another subset: %v", err)
				}
			}
		})
	}
	wg.Wait()
}

// TestFacesThatWereBegun are those that who asks gets.
func TestFacesThatWereBegun(t *testing.T) {
	set := NewSet()
	set.Begin([]string{"Tinos-Bold", "no such", "Tinos-Italic", "Tinos-Bold"})
	for _, key := range []string{"Tinos-Italic", "Tinos-Bold", "no such"} {
		face, err := set.Face(key)
		again, _ := set.Face(key)
		if face != again || (err == nil) != (face != nil) || face != nil && face.Name() != key {
			t.Errorf("%s: %v, %v", key, face, err)
		}
	}
}
