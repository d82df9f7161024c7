// Command mkpictures draws the pictures of the sample issue: flat scenes with
// a little grain, the same bytes every time.
//
//	go run ./testdata/mkpictures testdata/ban-tin-mau/bai
package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"log"
	"math"
	"math/rand"
	"os"
	"path/filepath"
)

// canvas is a picture with the few shapes that the scenes need.
type canvas struct {
	*image.RGBA
	rng *rand.Rand
}

func newCanvas(w, h int, seed int64) *canvas {
	return &canvas{image.NewRGBA(image.Rect(0, 0, w, h)), rand.New(rand.NewSource(seed))}
}

func rgb(v uint32) color.RGBA { return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255} }

func mix(a, b color.RGBA, t float64) color.RGBA {
	f := func(x, y uint8) uint8 { return uint8(float64(x)*(1-t) + float64(y)*t) }
	return color.RGBA{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B), 255}
}

func (c *canvas) size() (int, int) { return c.Rect.Dx(), c.Rect.Dy() }

// fill paints every pixel for which in is true.
func (c *canvas) fill(x0, y0, x1, y1 int, col color.RGBA, in func(x, y int) bool) {
	r := image.Rect(x0, y0, x1, y1).Intersect(c.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if in == nil || in(x, y) {
				c.SetRGBA(x, y, col)
			}
		}
	}
}

func (c *canvas) rect(x, y, w, h int, col color.RGBA) { c.fill(x, y, x+w, y+h, col, nil) }

func (c *canvas) disc(cx, cy, rx, ry int, col color.RGBA) {
	c.fill(cx-rx, cy-ry, cx+rx+1, cy+ry+1, col, func(x, y int) bool {
		dx, dy := float64(x-cx)/float64(rx), float64(y-cy)/float64(ry)
		return dx*dx+dy*dy <= 1
	})
}

// sky is a gradient from the top down to a line.
func (c *canvas) sky(to int, top, low color.RGBA) {
	w, _ := c.size()
	for y := range to {
		c.rect(0, y, w, 1, mix(top, low, float64(y)/float64(to)))
	}
}

// hill fills what is below a wavy line.
func (c *canvas) hill(base, height int, phase float64, col color.RGBA) {
	w, h := c.size()
	for x := range w {
		t := float64(x) / float64(w)
		y := base - int(float64(height)*(math.Sin(7*t+phase)+0.6*math.Sin(17*t+2*phase))/1.6)
		c.rect(x, y, 1, h-y, col)
	}
}

// farmer is a person in a conical hat.
func (c *canvas) farmer(x, y, s int, shirt color.RGBA) {
	c.rect(x-s/3, y, s*2/3, s, shirt)
	c.disc(x, y-s/5, s/4, s/4, rgb(0xc99872))
	c.fill(x-s*3/5, y-s*3/5, x+s*3/5, y-s/5, rgb(0xdcc48c), func(px, py int) bool {
		return abs(px-x)*2 <= (py-(y-s*3/5))*3
	})
}

// person is a head and shoulders.
func (c *canvas) person(x, y, s int, shirt, hair color.RGBA) {
	c.disc(x, y+s, s*4/5, s*4/5, shirt)
	c.disc(x, y, s/2, s/2, rgb(0xc99872))
	c.disc(x, y-s/5, s/2, s/3, hair)
}

func abs(v int) int {
	if v < 0 {
		return -v
	}
	return v
}

func (c *canvas) shirt() color.RGBA {
	all := []uint32{0x4c6fb1, 0x9b4f96, 0xb84d4d, 0x3f8f7b, 0xc98b3c, 0x6d6d75, 0x5b7f3a, 0xd9d3c3, 0x7a5a44}
	return rgb(all[c.rng.Intn(len(all))])
}

// grain makes it less smooth, as a lens would.
func (c *canvas) grain(n int) {
	for i := 0; i < len(c.Pix); i += 4 {
		d := c.rng.Intn(2*n+1) - n
		for k := range 3 {
			c.Pix[i+k] = uint8(max(0, min(255, int(c.Pix[i+k])+d)))
		}
	}
}

func field(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.sky(h*7/10, rgb(0xdfeaf5), rgb(0x9bb8d8))
	c.hill(h*46/100, h/16, 0.4, rgb(0x5f8546))
	c.hill(h*58/100, h/28, 1.7, rgb(0x7d9a48))
	c.hill(h*72/100, h/36, 2.9, rgb(0x97ab3f))
	c.hill(h*88/100, h/40, 0.9, rgb(0xb9b13c))
	for i := range 24 {
		c.farmer(w*(i*4+5)/104, h*70/100+c.rng.Intn(h*18/100), h/14, c.shirt())
	}
	return c
}

func hall(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.rect(0, 0, w, h, rgb(0xbfa27c))
	c.rect(0, 0, w, h/9, rgb(0xe1e6ea))
	c.rect(w/12, h/7, w*10/12, h/4, rgb(0x9e2a2b))
	for i := range 3 {
		c.rect(w/4, h/7+h/24+i*h/15, w/2, h/60, rgb(0xf2c94c))
	}
	for row := range 5 {
		s := h/14 + row*h/70
		for i := 0; i*s*2 < w+s; i++ {
			c.person(i*s*2+row%2*s, h*45/100+row*h/9, s, c.shirt(), rgb(0x23201d))
		}
	}
	return c
}

func river(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.sky(h*6/10, rgb(0xf3e6d0), rgb(0xe6c79c))
	c.hill(h*42/100, h/22, 2.2, rgb(0x6f8a5a))
	c.rect(0, h*45/100, w, h, rgb(0x8fb0b8))
	for i := range 70 {
		c.rect(c.rng.Intn(w), h*47/100+c.rng.Intn(h*50/100), w/14+i%5*9, 3, rgb(0xa9c5cb))
	}
	for i := range 3 {
		x, y, s := w*(2+i*3)/10, h*(58+i*11)/100, h/9+i*h/50
		c.fill(x-s*2, y, x+s*2, y+s/2, rgb(0x6b4a2f), func(px, py int) bool { return abs(px-x) < s*2-(py-y)*2 })
		c.farmer(x-s/2, y-s*2/3, s*2/3, c.shirt())
		c.farmer(x+s/2, y-s*2/3, s*2/3, c.shirt())
		c.rect(x+s, y-s*2, s/14+2, s*2, rgb(0x4a3826))
		c.rect(x+s+s/14, y-s*2, s*2/3, s/2, rgb(0xc0392b))
	}
	return c
}

func canal(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.sky(h*6/10, rgb(0xdce8f0), rgb(0xb7cbd9))
	c.hill(h*40/100, h/30, 1.1, rgb(0x7b9457))
	c.fill(0, h*38/100, w, h, rgb(0x94805a), func(x, y int) bool { return abs(x-w*55/100) < (y-h*30/100)*6/10 })
	c.fill(0, h*40/100, w, h, rgb(0x7aa0a8), func(x, y int) bool { return abs(x-w*55/100) < (y-h*34/100)*35/100 })
	c.rect(w/6, h*48/100, w/5, h/7, rgb(0xe3a72f))
	c.rect(w/6+w/40, h*40/100, w/12, h/9, rgb(0xe3a72f))
	c.disc(w/6+w/20, h*64/100, w/28, w/28, rgb(0x333333))
	c.disc(w/6+w*3/20, h*64/100, w/28, w/28, rgb(0x333333))
	c.rect(w*36/100, h*44/100, w/5, h/40, rgb(0xd18f1c))
	c.rect(w*55/100, h*44/100, w/60, h/5, rgb(0xd18f1c))
	for i := range 6 {
		c.farmer(w*(70+i*5)/100, h*(52+i%3*7)/100, h/11, c.shirt())
	}
	return c
}

func yard(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.sky(h*50/100, rgb(0xd8e9f3), rgb(0xf2efe2))
	c.rect(w/16, h/6, w*14/16, h*38/100, rgb(0xe9c46a))
	c.rect(w/20, h/8, w*18/20, h/16, rgb(0xa23b2a))
	for i := range 9 {
		c.rect(w/9+i*w*9/100, h/4, w/22, h/6, rgb(0x5d8aa8))
	}
	c.rect(0, h*54/100, w, h, rgb(0xd7c3a0))
	for i := range 4 {
		x := w * (1 + i*2) / 8
		c.rect(x-w/90, h*35/100, w/45, h*30/100, rgb(0x6b4a2f))
		c.disc(x, h*32/100, w/11, h/8, rgb(0x4f7d3a))
		c.rect(x-w/20, h*62/100, w/10, h/9, rgb([]uint32{0x3d6fa5, 0xc0553c, 0x4c8f5f, 0xd39b32}[i]))
	}
	for i := range 18 {
		c.person(w*(i*11+6)/200, h*(78+i%3*5)/100, h/24, c.shirt(), rgb(0x23201d))
	}
	return c
}

func market(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.rect(0, 0, w, h, rgb(0xdccfb6))
	for i := range 6 {
		c.fill(i*w/6, 0, (i+1)*w/6, h/3, rgb([]uint32{0xc0553c, 0xf1e3c6}[i%2]), func(x, y int) bool {
			return y < h/4+
				x%(w/6)/14
		})
	}
	for row := range 3 {
		for i := range 7 {
			x, y, s := w*(i*2+1)/14+row%2*w/28, h*(55+row*16)/100, h/13
			c.disc(x, y, s, s*2/3, rgb([]uint32{0xb98a4e, 0x9c6f3b, 0xcfa468}[(i+row)%3]))
			c.disc(x, y-s/4, s*4/5, s*2/5, rgb([]uint32{0x7fa650, 0xd98f4a, 0xb5443a, 0xe2cf8f}[(i*3+row)%4]))
		}
	}
	for i := range 5 {
		c.farmer(w*(i*2+1)/10, h*40/100, h/9, c.shirt())
	}
	return c
}

func clinic(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.rect(0, 0, w, h, rgb(0xe8eef0))
	c.rect(0, h*70/100, w, h, rgb(0xc9d3d6))
	c.rect(w/10, h/9, w/5, h/4, rgb(0xa8c6d8))
	c.rect(w*62/100, h/8, w/12, h/4, rgb(0xc0392b))
	c.rect(w*58/100, h/8+h/12, w/6, h/12, rgb(0xc0392b))
	c.rect(w/5, h*64/100, w*3/5, h/14, rgb(0x8b6b4a))
	for i := range 3 {
		c.person(w*(3+i*2)/10, h*46/100, h/9, rgb(0xfafafa), rgb(0x23201d))
		c.person(w*(4+i*2)/10-w/40, h*50/100, h/10, c.shirt(), rgb(0xb9b9b9))
	}
	return c
}

func ferry(w, h int, seed int64) *canvas {
	c := newCanvas(w, h, seed)
	c.sky(h*6/10, rgb(0xf6d9b8), rgb(0xe8a87c))
	c.disc(w*7/10, h*30/100, w/10, w/10, rgb(0xf4e3b2))
	c.hill(h*54/100, h/40, 0.8, rgb(0x6e6a54))
	c.rect(0, h*56/100, w, h, rgb(0x9c8f86))
	for range 60 {
		c.rect(c.rng.Intn(w), h*58/100+c.rng.Intn(h*40/100), w/9, 3, rgb(0xcdb19a))
	}
	c.fill(w/8, h*74/100, w*7/8, h*82/100, rgb(0x3d2b1f),
		func(x, y int) bool { return abs(x-w/2) < w*3/8-(y-h*74/100)*2 })
	c.farmer(w*38/100, h*60/100, h/8, rgb(0x4a5a4a))
	c.rect(w*46/100, h*45/100, w/90+2, h*38/100, rgb(0x3d2b1f))
	return c
}

// turned is a picture as a camera held upright would store it, with the EXIF
// orientation that says so.
func turned(c *canvas) []byte {
	w, h := c.size()
	m := image.NewRGBA(image.Rect(0, 0, h, w))
	for y := range h {
		for x := range w {
			m.SetRGBA(y, w-1-x, c.RGBAAt(x, y))
		}
	}
	data := encode(m)
	seg := append([]byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), 6, 0,
		0, 0, 0, 0, 0)
	return append(append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(seg) + 2)}, seg...), data[2:]...)
}

func encode(m image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 80}); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: mkpictures FOLDER")
	}
	save := func(page, name string, data []byte) {
		dir := filepath.Join(os.Args[1], page+"_files")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	photo := func(page, name string, c *canvas) {
		c.grain(5)
		save(page, name, encode(c))
	}
	photo("01-vu-dong", "canh-dong.jpg", field(1440, 640, 11))
	photo("02-thu-gom-rac", "hoi-nghi.jpg", hall(1200, 800, 12))
	photo("03-kham-suc-khoe", "tram-y-te.jpg", clinic(1080, 720, 13))
	photo("04-hoi-lang", "hoi-lang.jpg", river(1200, 800, 14))
	photo("06-thuy-loi", "kenh-bac.jpg", canal(1200, 675, 15))
	photo("08-giao-duc", "truong-hoc.jpg", yard(1200, 800, 16))
	photo("11-phu-nu", "cho-que.jpg", market(1080, 720, 17))
	f := ferry(720, 960, 18)
	f.grain(5)
	save("10-guong-nguoi-tot", "ben-do.jpg", turned(f))
	var b bytes.Buffer
	if err := png.Encode(&b, chart(1000, 560)); err != nil {
		log.Fatal(err)
	}
	save("07-chuyen-doi-so", "bieu-do.png", b.Bytes())
}
