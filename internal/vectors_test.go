package internal_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestVectorsAreThoseOfTheDesign compares the committed test vectors with
// their originals, where those are at hand; repairs.json has none.
func TestVectorsAreThoseOfTheDesign(t *testing.T) {
	const originals = "../../shared/vectors"
	if _, err := os.Stat(originals); err != nil {
		t.Skip("no ../shared")
	}
	files, err := filepath.Glob("../testdata/vectors/*[nvt]") // .json, .tsv, .txt
	if err != nil || len(files) < 7 {
		t.Fatalf("%d vectors, %v", len(files), err)
	}
	for _, name := range files {
		if filepath.Base(name) == "repairs.json" {
			continue
		}
		ours, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if theirs, err := os.ReadFile(filepath.Join(originals, filepath.Base(name))); err != nil {
			t.Error(err)
		} else if !bytes.Equal(ours, theirs) {
			t.Errorf("%s differs from its original", name)
		}
	}
}
