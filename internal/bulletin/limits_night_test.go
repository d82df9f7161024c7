package bulletin_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/picture"
)

// TestNoLimitRefusesRealInput reads all real pages at hand, and a photograph of more than 30 MB.
func TestNoLimitRefusesRealInput(t *testing.T) {
	if os.Getenv("BANTIN_NIGHT") == "" {
		t.Skip("it is run by night")
	}
	limits := []diag.Code{diag.PageTooLarge, diag.PageCut, diag.PageTooDeep, diag.PageParts, diag.PictureTooLarge, diag.PictureFileLarge,
		diag.PictureCostly, diag.InputFolders, diag.ZipFiles, diag.ZipBomb}
	var pages []issue.Entry
	sets, err := filepath.Glob("../../../shared/pages/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range sets {
		packed, err := filepath.Glob(set + "/*.html.gz")
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, unpacked(t, packed)...)
	}
	hard, err := filepath.Glob("../../../shared/hard/*/*.*htm*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range hard {
		pages = append(pages, issue.Entry{File: name})
	}
	entries, err := bulletin.Read(context.Background(), bulletin.ReadRequest{Files: disk{}, Entries: pages, Pictures: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pages", len(pages))
	for _, e := range entries {
		for _, d := range e.Diags {
			if slices.Contains(limits, d.Code) {
				t.Errorf("%s: %s", e.File, d.Text(diag.English))
			}
		}
	}

	m := image.NewYCbCr(image.Rect(0, 0, 8000, 5400), image.YCbCrSubsampleRatio422)
	rng := rand.New(rand.NewSource(1))
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			c := color.YCbCrModel.Convert(color.RGBA{uint8(x / 40), uint8(y / 30), uint8(90 + rng.Intn(50)), 255}).(color.YCbCr)
			m.Y[m.YOffset(x, y)] = c.Y + uint8(rng.Intn(40))
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	if b.Len() < 30_000_000 {
		t.Fatalf("the photograph has %d bytes only", b.Len())
	}
	p, err := picture.Probe("a.jpg", b.Bytes())
	if err == nil {
		_, err = p.Clean(p.Key(400_000, 270_000, picture.Treatment{}))
	}
	if err != nil {
		t.Errorf("a photograph of %d bytes: %v", b.Len(), err)
	}
}
