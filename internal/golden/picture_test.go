package golden

import (
	"image"
	"image/color"
	"testing"
)

func TestPicturesDifferByWhatMovesNotByEdges(t *testing.T) {
	page := func(left int, ink uint8) image.Image {
		m := image.NewGray(image.Rect(0, 0, 120, 160))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		for y := 20; y < 60; y++ {
			for x := left; x < left+40; x++ {
				m.SetGray(x, y, color.Gray{ink})
			}
		}
		return sixteen(m)
	}
	if why := differ(page(20, 0), page(20, 12)); why != "" {
		t.Error("a little paler:", why)
	}
	for name, other := range map[string]image.Image{"moved": page(28, 0), "gone": page(20, 255),
		"smaller": image.NewGray(image.Rect(0, 0, 10, 10))} {
		if differ(page(20, 0), other) == "" {
			t.Error(name, "is not seen")
		}
	}
}
