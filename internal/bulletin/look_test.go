package bulletin_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"bantin/internal/golden"
)

// TestPagesLookAsTheyDid compares small pictures of a few pages with how they
// looked when somebody last looked at them.
func TestPagesLookAsTheyDid(t *testing.T) {
	for edition, pages := range map[string][]int{"a4": {1, 3, 5, 8}, "a5": {1, 4}} {
		ed := build(t, edition).Editions[0]
		dir := t.TempDir()
		file := filepath.Join(dir, "x.pdf")
		if err := os.WriteFile(file, ed.Files[0].PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		for _, n := range pages {
			name := fmt.Sprintf("%s-%d", edition, n)
			run(t, "pdftoppm", "-r", "26", "-gray", "-png", "-singlefile", "-f", fmt.Sprint(n), "-l", fmt.Sprint(n),
				file, filepath.Join(dir, name))
			f, err := os.Open(filepath.Join(dir, name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			m, err := png.Decode(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			golden.Picture(t, "testdata/look/"+name+".png", m)
		}
	}
}
