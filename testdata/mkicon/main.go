// Command mkicon draws the icon of the program: a page of a bulletin, in the
// sizes that Windows shows.
//
//	go run ./testdata/mkicon cmd/bantin/winres
package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"log"
	"os"
	"path/filepath"
)

// box is a rectangle in a colour; its edges are parts of the side of the icon.
type box struct {
	x0, y0, x1, y1 float64
	color          color.NRGBA
}

var (
	edge  = color.NRGBA{0x5a, 0x5a, 0x5a, 255}
	paper = color.NRGBA{0xff, 0xff, 0xff, 255}
	red   = color.NRGBA{0x9e, 0x1b, 0x32, 255}
	ink   = color.NRGBA{0x22, 0x22, 0x22, 255}
	grey  = color.NRGBA{0x9a, 0x9a, 0x9a, 255}
	sky   = color.NRGBA{0x7f, 0xa8, 0xc9, 255}
)

// page is the page in strips as high as a pixel of the least size that shows them
// all: a masthead in red, a headline, a picture beside lines of copy.
func page(size int) []box {
	u := 1.0 / 16
	boxes := []box{{2 * u, 0, 14 * u, 1, edge}, {2*u + hair(size), hair(size), 14*u - hair(size), 1 - hair(size), paper},
		{4 * u, 2 * u, 12 * u, 4 * u, red}, {4 * u, 5 * u, 12 * u, 6 * u, ink}, {4 * u, 7 * u, 8 * u, 11 * u, sky}}
	step := 2 * u
	if size >= 48 {
		step = u
	}
	for y := 7 * u; y < 11*u; y += step {
		boxes = append(boxes, box{9 * u, y, 12 * u, y + step/2, grey})
	}
	for y := 12 * u; y < 14*u; y += step {
		boxes = append(boxes, box{4 * u, y, 8 * u, y + step/2, grey}, box{9 * u, y, 12 * u, y + step/2, grey})
	}
	return boxes
}

// hair is the least line of an icon of a size.
func hair(size int) float64 { return max(1, float64(size)/64) / float64(size) }

// drawn is the icon, each pixel the mean of many points in it.
func drawn(size int) image.Image {
	const fine = 8
	out := image.NewNRGBA(image.Rect(0, 0, size, size))
	boxes := page(size)
	for y := range size {
		for x := range size {
			var r, g, b, a int
			for i := range fine * fine {
				fx := (float64(x) + (float64(i%fine)+.5)/fine) / float64(size)
				fy := (float64(y) + (float64(i/fine)+.5)/fine) / float64(size)
				var c color.NRGBA
				for _, bx := range boxes {
					if bx.x0 <= fx && fx < bx.x1 && bx.y0 <= fy && fy < bx.y1 {
						c = bx.color
					}
				}
				if c.A > 0 {
					r, g, b, a = r+int(c.R), g+int(c.G), b+int(c.B), a+1
				}
			}
			if a > 0 {
				out.SetNRGBA(x, y, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a * 255 / (fine * fine))})
			}
		}
	}
	return out
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("mkicon FOLDER")
	}
	for _, size := range []int{16, 24, 32, 48, 256} {
		f, err := os.Create(filepath.Join(os.Args[1], fmt.Sprintf("icon-%d.png", size)))
		if err != nil {
			log.Fatal(err)
		}
		if err := png.Encode(f, drawn(size)); err != nil {
			log.Fatal(err)
		}
		if err := f.Close(); err != nil {
			log.Fatal(err)
		}
	}
}
