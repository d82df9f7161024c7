package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"sync"
)

// colours is how the numbers of a picture come to be those of sRGB, which all that is printed is in: a
// curve for each to light, a matrix that mixes the lights, and the curve of sRGB. That is how
// cameras, scanners and screens are described (ICC.1:2010, F.3).
type colours struct {
	light [3][256]float32 // of each number, from 0 to 1; of grey the first one
	mix   [3][3]float32   // lights of the picture to those of sRGB
	grey  bool            // there is one number
}

// fromXYZ is the matrix from XYZ as seen in the light of ICC profiles (D50) to the lights of
// sRGB: the inverse of the columns of its profile.
var fromXYZ = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146},
	{-0.9787684, 1.9161415, 0.0334540},
	{0.0719453, -0.2289914, 1.4052427},
}

// readProfile reads an ICC profile. ok is false where it is of a kind that has no curves and
// matrix: that of a press, or one of tables. It returns no colours where they are those of sRGB.
func readProfile(data []byte) (c *colours, ok bool) {
	p := iccProfile(data)
	if len(p) < 132 || string(p[36:40]) != "acsp" {
		return nil, true // it says nothing
	}
	c = &colours{}
	switch string(p[16:20]) {
	case "GRAY":
		c.grey = true
		if !p.curve("kTRC", &c.light[0]) {
			return nil, false
		}
	case "RGB ":
		var primaries [3][3]float64
		for k, name := range []string{"r", "g", "b"} {
			xyz, found := p.xyz(name + "XYZ")
			if !found || !p.curve(name+"TRC", &c.light[k]) {
				return nil, false
			}
			for row := range 3 {
				primaries[row][k] = xyz[row]
			}
		}
		for i := range 3 {
			for k := range 3 {
				sum := 0.0
				for j := range 3 {
					sum += fromXYZ[i][j] * primaries[j][k]
				}
				c.mix[i][k] = float32(sum)
			}
		}
	default:
		return nil, false
	}
	if c.changesNothing() {
		return nil, true
	}
	return c, true
}

// iccProfile is the bytes of a profile: a head, a table of tags, and what they name.
type iccProfile []byte

// tag is what a tag names; nil when it is not there.
func (p iccProfile) tag(name string) []byte {
	n := int(min(binary.BigEndian.Uint32(p[128:]), 200))
	for i := range n {
		at := 132 + 12*i
		if at+12 > len(p) {
			break
		}
		from, size := uint64(binary.BigEndian.Uint32(p[at+4:])), uint64(binary.BigEndian.Uint32(p[at+8:]))
		if string(p[at:at+4]) == name && from+size <= uint64(len(p)) {
			return p[from : from+size]
		}
	}
	return nil
}

// fixed is a number in 65536ths.
func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

// xyz is a colour that a tag names.
func (p iccProfile) xyz(name string) (out [3]float64, ok bool) {
	b := p.tag(name)
	if len(b) < 20 || string(b[:4]) != "XYZ " {
		return out, false
	}
	for i := range out {
		out[i] = fixed(b[8+4*i:])
	}
	return out, true
}

// curve fills in the light of each number by the curve that a tag names.
func (p iccProfile) curve(name string, light *[256]float32) bool {
	b := p.tag(name)
	if len(b) < 12 {
		return false
	}
	var f func(x float64) float64
	switch string(b[:4]) {
	case "curv":
		f = sampled(b)
	case "para":
		f = parametric(b)
	}
	if f == nil {
		return false
	}
	for i := range light {
		y := f(float64(i) / 255)
		if math.IsNaN(y) {
			return false
		}
		light[i] = float32(min(max(y, 0), 1))
	}
	return true
}

// sampled is a curve by its points, at even distances; one alone is an exponent, none a straight line.
func sampled(b []byte) func(float64) float64 {
	n := int64(binary.BigEndian.Uint32(b[8:]))
	if 12+2*n > int64(len(b)) {
		return nil
	}
	point := func(i int) float64 { return float64(binary.BigEndian.Uint16(b[12+2*i:])) }
	switch n {
	case 0:
		return func(x float64) float64 { return x }
	case 1:
		gamma := point(0) / 256
		return func(x float64) float64 { return math.Pow(x, gamma) }
	}
	return func(x float64) float64 {
		at := x * float64(n-1)
		i := min(int(at), int(n)-2)
		part := at - float64(i)
		return (point(i)*(1-part) + point(i+1)*part) / 65535
	}
}

// parametric is a curve by a formula of up to seven numbers (ICC.1:2010, table 65).
func parametric(b []byte) func(float64) float64 {
	kind := int(binary.BigEndian.Uint16(b[8:]))
	counts := []int{1, 3, 4, 5, 7}
	if kind >= len(counts) || len(b) < 12+4*counts[kind] {
		return nil
	}
	var n [7]float64
	for i := range counts[kind] {
		n[i] = fixed(b[12+4*i:])
	}
	g, a, bb, c, d, e, f := n[0], n[1], n[2], n[3], n[4], n[5], n[6]
	switch kind {
	case 0:
		return func(x float64) float64 { return math.Pow(x, g) }
	case 1, 2: // below where the power begins, c; above it more
		return func(x float64) float64 {
			if a*x+bb < 0 {
				return c
			}
			return math.Pow(a*x+bb, g) + c
		}
	}
	return func(x float64) float64 {
		if x < d {
			return c*x + f
		}
		return math.Pow(a*x+bb, g) + e
	}
}

// fine is the steps of light that the curve of sRGB is worked out for: dark ones are far apart in it.
const fine = 1 << 14

// numbers is the numbers of sRGB by light, worked out when first wanted.
var numbers = sync.OnceValue(func() *[fine + 1]byte {
	var out [fine + 1]byte
	for i := range out {
		x := float64(i) / fine
		if x <= 0.0031308 {
			x *= 12.92
		} else {
			x = 1.055*math.Pow(x, 1/2.4) - 0.055
		}
		out[i] = byte(math.Round(255 * x))
	}
	return &out
})

// number is the number of sRGB for a light.
func number(light float32) byte { return numbers()[int(min(max(light, 0), 1)*fine+0.5)] }

// convert is a colour of the picture in sRGB.
func (c *colours) convert(r, g, b byte) (byte, byte, byte) {
	if c.grey {
		// Colours that a decoder made of grey are grey.
		n := number(c.light[0][r])
		return n, number(c.light[0][g]), number(c.light[0][b])
	}
	x, y, z := c.light[0][r], c.light[1][g], c.light[2][b]
	m := &c.mix
	return number(m[0][0]*x + m[0][1]*y + m[0][2]*z), number(m[1][0]*x + m[1][1]*y + m[1][2]*z),
		number(m[2][0]*x + m[2][1]*y + m[2][2]*z)
}

// unseen is by how much of 255 a colour may differ from what it says in sRGB for nobody to see it: the
// profiles of sRGB itself differ by as much.
const unseen = 3

// changesNothing reports whether all colours are, to the eye, those of sRGB.
func (c *colours) changesNothing() bool {
	const step = 51
	far := func(a, b byte) bool { return max(a, b)-min(a, b) > unseen }
	for r := 0; r < 256; r += step {
		for g := 0; g < 256; g += step {
			for b := 0; b < 256; b += step {
				if c.grey && (r != g || g != b) {
					continue
				}
				x, y, z := c.convert(byte(r), byte(g), byte(b))
				if far(x, byte(r)) || far(y, byte(g)) || far(z, byte(b)) {
					return false
				}
			}
		}
	}
	return true
}

// inSRGB is samples by the colours that they mean.
func (s *samples) inSRGB(c *colours) *samples {
	n := s.w * s.h
	out := &samples{w: s.w, h: s.h}
	out.pix[0] = make([]byte, n)
	if s.grey() {
		for i, v := range s.pix[0] {
			r, g, b := c.convert(v, v, v)
			out.pix[0][i], _, _ = color.RGBToYCbCr(r, g, b)
		}
		return out
	}
	out.cw, out.ch = s.w, s.h
	out.pix[1], out.pix[2] = make([]byte, n), make([]byte, n)
	for y := range s.h {
		row := y * s.ch / s.h * s.cw
		for x := range s.w {
			i, k := y*s.w+x, row+x*s.cw/s.w
			r, g, b := c.convert(color.YCbCrToRGB(s.pix[0][i], s.pix[1][k], s.pix[2][k]))
			out.pix[0][i], out.pix[1][i], out.pix[2][i] = color.RGBToYCbCr(r, g, b)
		}
	}
	return out
}

// bring changes an opaque picture to the colours of sRGB.
func (c *colours) bring(m *image.RGBA) {
	for i := 0; i+3 < len(m.Pix); i += 4 {
		m.Pix[i], m.Pix[i+1], m.Pix[i+2] = c.convert(m.Pix[i], m.Pix[i+1], m.Pix[i+2])
	}
}
