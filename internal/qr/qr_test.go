package qr

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/golden"
)

// picture draws a code with its quiet zone, so many pixels a module. A module
// that is in two rectangles is an error.
func picture(t *testing.T, c *Code, pixels int) *image.Gray {
	t.Helper()
	side := (c.Size + 2*Quiet) * pixels
	img := image.NewGray(image.Rect(0, 0, side, side))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for _, r := range c.Black {
		if r.X < 0 || r.Y < 0 || r.W < 1 || r.H < 1 || r.X+r.W > c.Size || r.Y+r.H > c.Size {
			t.Fatalf("%v is not in a code of %d modules", r, c.Size)
		}
		for y := (r.Y + Quiet) * pixels; y < (r.Y+r.H+Quiet)*pixels; y++ {
			for x := (r.X + Quiet) * pixels; x < (r.X+r.W+Quiet)*pixels; x++ {
				if img.GrayAt(x, y).Y == 0 {
					t.Fatalf("module %d, %d is drawn twice", x/pixels-Quiet, y/pixels-Quiet)
				}
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	return img
}

func TestCodesAreReadBack(t *testing.T) {
	zbarimg := golden.Tool(t, "zbarimg")
	for i, text := range []string{
		"https://tanhoa.gov.vn/tin-tuc/vu-dong-1234.html",
		"http://a.vn/",
		"https://www.example.gov.vn/web/guest/chi-tiet?p_p_id=tin&id=98765&title=" + strings.Repeat("vu-dong-", 9),
		"https://example.vn/x%E1%BB%A5?a=1&b=2#c",
	} {
		c, err := New(text)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(t.TempDir(), fmt.Sprint(i, ".png"))
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, picture(t, c, 4)); err != nil {
			t.Fatal(err)
		}
		f.Close()
		out, err := exec.Command(zbarimg, "--quiet", "--raw", name).Output()
		if got := strings.TrimSuffix(string(out), "\n"); err != nil || got != text {
			t.Errorf("%q is read as %q (%v)", text, got, err)
		}
	}
}

// TestTheCorners knows the finder patterns of the standard: seven modules wide,
// a ring of black, one of white, and a black square of three.
func TestTheCorners(t *testing.T) {
	c, err := New("https://tanhoa.gov.vn/tin-tuc/vu-dong-1234.html")
	if err != nil {
		t.Fatal(err)
	}
	img := picture(t, c, 1)
	for _, corner := range [][2]int{{0, 0}, {c.Size - 7, 0}, {0, c.Size - 7}} {
		for y := range 7 {
			for x := range 7 {
				ring := min(x, y, 6-x, 6-y)
				if black := img.GrayAt(Quiet+corner[0]+x, Quiet+corner[1]+y).Y == 0; black != (ring != 1) {
					t.Errorf("module %d, %d of the corner at %v is black: %v", x, y, corner, black)
				}
			}
		}
	}
}

func TestWhatNoCodeHoldsIsAnError(t *testing.T) {
	if _, err := New(strings.Repeat("x", 5000)); err == nil {
		t.Error("5000 letters are in a code")
	}
}
