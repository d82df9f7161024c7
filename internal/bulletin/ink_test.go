package bulletin_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/golden"
	"bantin/internal/style"
)

// rendered is how dark a page is on the whole, from 0 to 1, as poppler draws it.
func rendered(t *testing.T, file string, page int) float64 {
	t.Helper()
	n := fmt.Sprint(page)
	out, err := exec.Command("pdftoppm", "-r", "100", "-gray", "-f", n, "-l", n, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	var w, h int
	if _, err := fmt.Sscanf(string(out[:min(40, len(out))]), "P5\n%d %d\n255", &w, &h); err != nil {
		t.Fatal(err)
	}
	pixels := out[bytes.Index(out, []byte("\n255\n"))+5:]
	if len(pixels) != w*h {
		t.Fatalf("%d pixels, want %d × %d", len(pixels), w, h)
	}
	sum := 0
	for _, v := range pixels {
		sum += 255 - int(v)
	}
	return float64(sum) / float64(255*w*h)
}

// TestCoverageIsThatOfRenderedPages compares the estimate with the pixels of
// pages, in colour, in one ink and with ink saved: it is at most a twentieth of
// itself, or three thousandths of the page, off.
func TestCoverageIsThatOfRenderedPages(t *testing.T) {
	golden.Tool(t, "pdftoppm")
	a4, _ := style.Embedded("a4")
	mono, _ := style.Embedded("a4")
	mono.InOneInk()
	saving, _ := style.Embedded("a4")
	saving.SaveInk()
	req := request(t, "a4")
	req.Templates, req.Unsaved = []*style.Template{a4, mono, saving}, true
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	mean := [3]float64{}
	for i, ed := range res.Editions {
		file := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(file, ed.Files[0].PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		for n := range 4 {
			got, want := ed.Coverage[n], rendered(t, file, n+1)
			t.Logf("edition %d, page %d: %.4f, drawn %.4f", i, n+1, got, want)
			if math.Abs(got-want) > max(want/20, 0.003) {
				t.Errorf("edition %d, page %d: %.4f is estimated, %.4f drawn", i, n+1, got, want)
			}
		}
		for _, c := range ed.Coverage {
			mean[i] += c / float64(len(ed.Coverage))
		}
	}
	unsaved := res.Editions[2].Unsaved
	if res.Editions[0].Unsaved != nil || len(unsaved) != len(res.Editions[0].Coverage) {
		t.Fatalf("without saving: %v", unsaved)
	}
	for n, c := range res.Editions[0].Coverage {
		if unsaved[n] != c {
			t.Errorf("page %d: %.4f without saving, %.4f in the edition that saves none", n+1, unsaved[n], c)
		}
	}
	if mean[2] > 0.9*mean[0] {
		t.Errorf("of %.4f there are %.4f left", mean[0], mean[2])
	}
}
