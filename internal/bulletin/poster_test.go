package bulletin_test

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// raster renders one page of a PDF in four pixels a millimetre.
func raster(t *testing.T, file string, page int) image.Image {
	t.Helper()
	out := filepath.Join(t.TempDir(), "page")
	run(t, "pdftoppm", "-r", "101.6", "-gray", "-png", "-singlefile", "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), file, out)
	f, err := os.Open(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func grey(c color.Color) int { return int(color.GrayModel.Convert(c).(color.Gray).Y) }

// TestTheTilesOfAPosterShowThePoster renders the poster of the sample, and its
// tiles, and compares what these show with that part of the poster. Its code is
// read back from both.
func TestTheTilesOfAPosterShowThePoster(t *testing.T) {
	var files []string
	req := request(t, "poster")
	req.Poster = issue.Poster{Points: []string{"5/12 | Xong cây ưa ấm: ngô, dưa chuột, bí xanh", "Đăng ký giống tại hợp tác xã"}}
	tiles, _ := style.Embedded("poster-a4")
	req.Templates = append(req.Templates, tiles)
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	for _, ed := range res.Editions {
		file := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(file, ed.Files[0].PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		run(t, "qpdf", "--check", file)
		files = append(files, file)
		for _, how := range [][]string{{"-r", "150"}, {"-r", "300", "-mono"}} {
			if got := scanned(t, file, how...); !slices.Equal(got, []string{"https://tan-hoa.example.vn/tin/vu-dong"}) {
				t.Errorf("%s %v: the codes say %q", ed.Template.Name, how, got)
			}
		}
	}
	const px = 4
	poster := raster(t, files[0], 1)
	// A tile shows 153.5 × 215 mm, in the middle of its sheet; the next begins 10 mm before its end.
	const w, h = 1535 * px / 10, 215 * px
	for n := range 4 {
		tile := raster(t, files[1], n+1)
		sum := 0
		for y := 1; y < h-1; y++ {
			for x := 1; x < w-1; x++ {
				want := grey(poster.At(n%2*(w-10*px)+x, n/2*(h-10*px)+y))
				got := grey(tile.At((210*px-w)/2+x, (297*px-h)/2+y))
				sum += max(want-got, got-want)
			}
		}
		if mean := float64(sum) / (w * h); mean > 1.5 {
			t.Errorf("tile %d is off by %.2f of 255", n+1, mean)
		}
	}
}
