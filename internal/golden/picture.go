package golden

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"
)

// Tolerances of Picture, in levels of 255: renderers of other versions smooth
// edges otherwise, but nothing moves.
const (
	meanTolerance  = 4
	blockTolerance = 45 // mean of a block of blockSize² pixels
	blockSize      = 8
)

// Picture compares a grey picture with the PNG file, within a tolerance, or
// rewrites it when UPDATE_GOLDEN is 1. It is kept in sixteen levels.
func Picture(t testing.TB, file string, got image.Image) {
	t.Helper()
	now := sixteen(got)
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		if old, err := read(file); err == nil && differ(old, now) == "" {
			return // do not churn the file for another renderer's edges
		}
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, now); err != nil {
			t.Fatal(err)
		}
		Check(t, file, b.Bytes())
		return
	}
	want, err := read(file)
	if err != nil {
		t.Fatalf("%v (UPDATE_GOLDEN=1 writes it)", err)
	}
	if why := differ(want, now); why != "" {
		t.Errorf("%s looks otherwise: %s (UPDATE_GOLDEN=1 rewrites it; look at it)", file, why)
	}
}

func read(file string) (image.Image, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(data))
}

// sixteen is a picture in sixteen greys.
func sixteen(m image.Image) *image.Paletted {
	var greys color.Palette
	for i := range 16 {
		greys = append(greys, color.Gray{uint8(i * 17)})
	}
	out := image.NewPaletted(m.Bounds(), greys)
	for y := m.Bounds().Min.Y; y < m.Bounds().Max.Y; y++ {
		for x := m.Bounds().Min.X; x < m.Bounds().Max.X; x++ {
			out.SetColorIndex(x, y, uint8((int(level(m, x, y))+8)/17))
		}
	}
	return out
}

func level(m image.Image, x, y int) uint8 { return color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y }

// differ says where two pictures differ past the tolerance, "" when nowhere.
func differ(want, got image.Image) string {
	if want.Bounds() != got.Bounds() {
		return fmt.Sprintf("%v for %v", got.Bounds(), want.Bounds())
	}
	b := want.Bounds()
	blocks := map[image.Point]int{}
	sum := 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			d := int(level(want, x, y)) - int(level(got, x, y))
			if d < 0 {
				d = -d
			}
			sum += d
			blocks[image.Pt(x/blockSize, y/blockSize)] += d
		}
	}
	if mean := sum / max(1, b.Dx()*b.Dy()); mean > meanTolerance {
		return fmt.Sprintf("%d levels apart on average", mean)
	}
	for y := range b.Max.Y/blockSize + 1 {
		for x := range b.Max.X/blockSize + 1 {
			if mean := blocks[image.Pt(x, y)] / (blockSize * blockSize); mean > blockTolerance {
				return fmt.Sprintf("%d levels apart around %d,%d", mean, x*blockSize, y*blockSize)
			}
		}
	}
	return ""
}
