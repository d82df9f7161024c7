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
// pages, in colour, in one ink, with ink saved and in dots: it is at most a twentieth of
// itself, or three thousandths of the page, off.
func TestCoverageIsThatOfRenderedPages(t *testing.T) {
	golden.Tool(t, "pdftoppm")
	a4, _ := style.Embedded("a4")
	mono, _ := style.Embedded("a4")
	mono.InOneInk()
	saving, _ := style.Embedded("a4")
	saving.SaveInk()
	dots, _ := style.Embedded("a4")
	dots.InDots(53)
	req := request(t, "a4")
	req.Templates, req.Ink = []*style.Template{a4, mono, saving, dots}, true
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	mean := [4]float64{}
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

// TestNothingIsLaidOutForAFigureThatNobodyWants: what ink is taken, and would be without
// saving, is worked out only for those who ask.
func TestNothingIsLaidOutForAFigureThatNobodyWants(t *testing.T) {
	saving, _ := style.Embedded("a4")
	saving.SaveInk()
	ed := buildWith(t, saving).Editions[0]
	if c := bulletin.CostOf(&ed, 0); ed.Coverage != nil || ed.Unsaved != nil || c.Coverage != 0 || c.Unsaved != 0 {
		t.Errorf("%v, without saving %v", ed.Coverage, ed.Unsaved)
	}
}

// TestTheInkIsThatOfThePaper compares what is said of the paper with the pixels
// of the finished sides: pages smaller than half a sheet, pages alike, tiles that
// overlap, and a sheet in front that says how to print.
func TestTheInkIsThatOfThePaper(t *testing.T) {
	golden.Tool(t, "pdftoppm")
	var templates []*style.Template
	for _, name := range []string{"booklet-khu-dan-cu", "poster-a4", "nup", "booklet"} {
		tpl, _ := style.Embedded(name)
		templates = append(templates, tpl)
	}
	last := templates[len(templates)-1]
	last.Sheet.Duplex, last.Sheet.Guide = style.Manual, true
	req := request(t, "a4")
	req.Templates, req.Ink = templates, true
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	for _, ed := range res.Editions {
		sum, sides := 0.0, 0
		for _, f := range ed.Files {
			name := filepath.Join(t.TempDir(), "x.pdf")
			if err := os.WriteFile(name, f.PDF, 0o644); err != nil {
				t.Fatal(err)
			}
			for n := f.Guide; n < len(f.Document.Pages); n++ {
				sum += rendered(t, name, n+1)
				sides++
			}
		}
		got, want := bulletin.CostOf(&ed, 0), sum/float64(sides)
		t.Logf("%s: %.4f, drawn %.4f", ed.Template.Name, got.Coverage, want)
		if math.Abs(got.Coverage-want) > max(want/20, 0.003) || got.Sides != sides {
			t.Errorf("%s: %.4f on %d sides, but %.4f are drawn on %d", ed.Template.Name, got.Coverage, got.Sides,
				want, sides)
		}
	}
}
