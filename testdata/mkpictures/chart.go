package main

import (
	"fmt"
	"image"
	"log"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"bantin/fonts"
)

// chart is a bar chart as a portal would show it: the shares of four quarters,
// as the article tells them.
func chart(w, h int) *canvas {
	c := newCanvas(w, h, 1)
	c.rect(0, 0, w, h, rgb(0xffffff))
	label := lettering("BeVietnamPro-Medium", 30)
	bold := lettering("BeVietnamPro-Bold", 32)
	left, right, foot, tall := w*9/100, w*97/100, h*87/100, h*78/100
	for share := 0; share <= 100; share += 25 {
		y := foot - tall*share/100
		c.rect(left, y, right-left, 2, rgb(0xd8d8d8))
		c.write(label, left-12, y+11, fmt.Sprint(share), 1)
	}
	step := (right - left) / 4
	for i, tenths := range []int{410, 563, 691, 784} {
		middle, bar := left+step*i+step/2, tall*tenths/1000
		c.rect(middle-step*3/10, foot-bar, step*6/10, bar, rgb(0x2f6690))
		value := fmt.Sprintf("%d,%d%%", tenths/10, tenths%10)
		if tenths%10 == 0 {
			value = fmt.Sprintf("%d%%", tenths/10)
		}
		c.rect(middle-step*3/10, foot-bar-48, step*6/10, 46, rgb(0xffffff)) // no line behind the figure
		c.write(bold, middle, foot-bar-14, value, 0.5)
		c.write(label, middle, foot+44, "Quý "+[]string{"I", "II", "III", "IV"}[i], 0.5)
	}
	c.rect(left, foot, right-left, 4, rgb(0x333333))
	return c
}

// lettering is one of the embedded faces at a size in pixels.
func lettering(name string, size float64) font.Face {
	data, err := fonts.Files.ReadFile(name + ".ttf")
	if err != nil {
		log.Fatal(err)
	}
	parsed, err := opentype.Parse(data)
	if err != nil {
		log.Fatal(err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72})
	if err != nil {
		log.Fatal(err)
	}
	return face
}

// write sets a text on the baseline y, with so much of it left of x.
func (c *canvas) write(face font.Face, x, y int, text string, before float64) {
	d := font.Drawer{Dst: c.RGBA, Src: image.NewUniform(rgb(0x222222)), Face: face}
	d.Dot = fixed.P(x, y)
	d.Dot.X -= fixed.Int26_6(float64(d.MeasureString(text)) * before)
	d.DrawString(text)
}
