package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"testing"

	"bantin/internal/unit"
)

// inDots is a grey picture, drawn at 72 pixels an inch, as a screen of so many
// lines prints it: true is black. It is read by another reader than what wrote it.
func inDots(t *testing.T, m image.Image, lpi int) (black [][]bool, r *Raster) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	p, err := Probe("grey.png", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	size := m.Bounds().Size()
	rs, err := p.Clean(p.Key(unit.Pt(float64(size.X)), unit.Pt(float64(size.Y)),
		Treatment{PPI: 200, Mono: true, Screen: lpi}))
	if err != nil {
		t.Fatal(err)
	}
	out, err := png.Decode(bytes.NewReader(rs[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := rs[0].Width, rs[0].Height; out.Bounds() != image.Rect(0, 0, w, h) || w != size.X*600/72 {
		t.Fatalf("%d × %d dots, drawn %v", w, h, out.Bounds())
	}
	for y := range rs[0].Height {
		row := make([]bool, rs[0].Width)
		for x := range row {
			v := color.GrayModel.Convert(out.At(x, y)).(color.Gray).Y
			if v != 0 && v != 255 {
				t.Fatalf("a pixel of %d", v)
			}
			row[x] = v == 0
		}
		black = append(black, row)
	}
	return black, rs[0]
}

// patch is one grey all over.
func patch(v uint8) image.Image {
	m := image.NewGray(image.Rect(0, 0, 72, 72))
	for i := range m.Pix {
		m.Pix[i] = v
	}
	return m
}

// share is how much of a picture is black.
func share(black [][]bool) float64 {
	n := 0
	for _, row := range black {
		for _, b := range row {
			if b {
				n++
			}
		}
	}
	return float64(n) / float64(len(black)*len(black[0]))
}

// TestAScreenPrintsItsGreys counts the pixels of patches: their ink is that of
// their grey, within two of a hundred, and none or all at the ends.
func TestAScreenPrintsItsGreys(t *testing.T) {
	for _, lpi := range []int{53, 72, 85} {
		for percent := 0; percent <= 100; percent += 5 {
			black, r := inDots(t, patch(uint8(255-(255*percent+50)/100)), lpi)
			got, want := share(black), float64(percent)/100
			if math.Abs(got-want) > 0.02 || percent%100 == 0 && got != want {
				t.Errorf("%d lines: of %d %% ink there are %.1f", lpi, percent, 100*got)
			}
			if math.Abs(r.Ink-got) > 1e-9 {
				t.Errorf("%d lines: ink of %v is said, %v printed", lpi, r.Ink, got)
			}
		}
	}
}

// wave is the strongest wave of up to so many periods an inch in a picture of
// dots, in the direction that (dx, dy) steps along, and how strong it is.
func wave(black [][]bool, dx, dy int, most float64) (lines, strength float64) {
	size := len(black)
	along := make([]float64, 3*size) // pixels at each step
	for y := range size {
		for x := range size {
			if black[y][x] {
				along[x*dx+y*dy+size]++
			}
		}
	}
	step := screenPPI * math.Hypot(float64(dx), float64(dy)) // steps an inch
	for f := 20.0; f < most; f += 0.25 {
		re, im := 0.0, 0.0
		for i, n := range along {
			sin, cos := math.Sincos(2 * math.Pi * f * float64(i) / step)
			re, im = re+n*cos, im+n*sin
		}
		if s := math.Hypot(re, im); s > strength {
			lines, strength = f, s
		}
	}
	return lines, strength
}

// TestTheLinesOfAScreen looks for the wave that is strongest in flat patches: it
// has the lines that are asked for, at 45° both ways, and hardly any upright or
// level.
func TestTheLinesOfAScreen(t *testing.T) {
	for _, lpi := range []int{53, 72, 85} {
		for _, grey := range []uint8{205, 128, 64} {
			black, _ := inDots(t, patch(grey), lpi)
			most := float64(lpi) * 1.25
			down, strength := wave(black, 1, 1, most)
			up, other := wave(black, 1, -1, most)
			for _, lines := range []float64{down, up} {
				if math.Abs(lines-float64(lpi)) > 0.02*float64(lpi) {
					t.Errorf("%d lines, grey %d: %g an inch", lpi, grey, lines)
				}
			}
			if other < 0.8*strength || other > 1.25*strength {
				t.Errorf("%d lines, grey %d: %.0f one way, %.0f the other", lpi, grey, strength, other)
			}
			for _, d := range [][2]int{{1, 0}, {0, 1}} {
				if lines, s := wave(black, d[0], d[1], most); s > strength/4 {
					t.Errorf("%d lines, grey %d: %g an inch along %v", lpi, grey, lines, d)
				}
			}
		}
	}
}

// TestDotsAreRoundAndAlike looks at light patches: black comes in as many pieces as
// there are dots, each about as wide as high.
func TestDotsAreRoundAndAlike(t *testing.T) {
	for _, lpi := range []int{53, 72, 85} {
		black, _ := inDots(t, patch(204), lpi)
		dots, want := 0, float64(lpi*lpi)
		for y := range black {
			for x := range black[y] {
				if !black[y][x] {
					continue
				}
				left, top, right, bottom := x, y, x, y
				inside := true
				var visit func(x, y int)
				visit = func(x, y int) {
					if x < 0 || y < 0 || x >= len(black[0]) || y >= len(black) {
						inside = false
						return
					}
					if !black[y][x] {
						return
					}
					black[y][x] = false
					left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
					visit(x-1, y)
					visit(x+1, y)
					visit(x, y-1)
					visit(x, y+1)
				}
				visit(x, y)
				dots++
				if w, h := right-left, bottom-top; inside && (w-h > 1 || h-w > 1) {
					t.Fatalf("%d lines: a dot of %d × %d pixels", lpi, w+1, h+1)
				}
			}
		}
		// Those that the edges cut count too.
		if float64(dots) < 0.9*want || float64(dots) > 1.1*want {
			t.Errorf("%d lines: %d dots on a square inch, want about %.0f", lpi, dots, want)
		}
	}
}

// TestEdgesInAScreenAreSharp draws a line on white: letters stay black on white, at
// the resolution of the dots.
func TestEdgesInAScreenAreSharp(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 600, 600))
	for i := range m.Pix {
		if m.Pix[i] = 255; i%600 >= 300 && i%600 < 303 {
			m.Pix[i] = 0
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	p, err := Probe("line.png", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	rs, err := p.Clean(p.Key(unit.Pt(72), unit.Pt(72), Treatment{PPI: 200, Mono: true, Screen: 53}))
	if err != nil {
		t.Fatal(err)
	}
	out, err := png.Decode(bytes.NewReader(rs[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 600 {
		for x := range 600 {
			v := color.GrayModel.Convert(out.At(x, y)).(color.Gray).Y
			if (v == 0) != (x >= 300 && x < 303) {
				t.Fatalf("%d at %d, %d", v, x, y)
			}
		}
	}
}

// TestAScreenIsOfThePlacedSize has pictures of few pixels and of many, upright and
// turned: the dots are as many as the place asks for.
func TestAScreenIsOfThePlacedSize(t *testing.T) {
	for _, n := range []int{1, 9, 900} {
		for _, turned := range []byte{1, 6} {
			data := oriented(jpegOf(t, scene(n, (n+1)/2)), turned)
			p, err := Probe("x.jpg", data)
			if err != nil {
				t.Fatal(err)
			}
			w, h := unit.Pt(36), unit.Pt(18)
			if turned == 6 {
				w, h = h, w
			}
			rs, err := p.Clean(p.Key(w, h, Treatment{PPI: 200, Mono: true, Screen: 72}))
			if err != nil || rs[0].Width != int(w.Pt())*600/72 || rs[0].Height != int(h.Pt())*600/72 {
				t.Errorf("%d pixels: %v %+v", n, err, rs)
			}
		}
	}
}
