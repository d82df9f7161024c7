// Package unit holds the one length of the program: thousandths of a point.
package unit

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Length is a length in thousandths of a point (1 pt = 1/72 inch). Glyph
// widths are thousandths of an em, so a width at a whole point size is exact
// and dumps need no rounding.
type Length int64

// Point is one point.
const Point Length = 1000

// Pt is f points, rounded to the nearest thousandth.
func Pt(f float64) Length { return Length(math.Round(f * 1000)) }

// MM is f millimetres, rounded to the nearest thousandth of a point.
func MM(f float64) Length { return Length(math.Round(f * 72000 / 25.4)) }

// Pt is the length in points.
func (l Length) Pt() float64 { return float64(l) / 1000 }

// Hundredths is the length in points as it is told, to two decimals.
func (l Length) Hundredths() float64 { return math.Round(l.Pt()*100) / 100 }

// MM is the length in millimetres.
func (l Length) MM() float64 { return float64(l) * 25.4 / 72000 }

// String prints points with three decimals: "56.693".
func (l Length) String() string {
	sign := ""
	if l < 0 {
		sign, l = "-", -l
	}
	return fmt.Sprintf("%s%d.%03d", sign, l/1000, l%1000)
}

// Em is n thousandths of an em at the type size, rounded half away from zero.
func Em(n int, size Length) Length {
	p := int64(n) * int64(size)
	if p < 0 {
		return Length(-((-p + 500) / 1000))
	}
	return Length((p + 500) / 1000)
}

// Parse reads "82mm", "8.2cm", "10pt" or a bare number of points.
func Parse(s string) (Length, error) {
	t := strings.TrimSpace(s)
	unit := 1000.0
	for _, u := range []struct {
		name string
		size float64
	}{{"mm", 72000 / 25.4}, {"cm", 720000 / 25.4}, {"pt", 1000}} {
		if strings.HasSuffix(t, u.name) {
			t, unit = strings.TrimSpace(strings.TrimSuffix(t, u.name)), u.size
			break
		}
	}
	f, err := strconv.ParseFloat(t, 64)
	if err != nil || math.IsNaN(f) || math.Abs(f*unit) > 1e9 {
		return 0, fmt.Errorf("%q is not a length such as 82mm or 10pt", s)
	}
	return Length(math.Round(f * unit)), nil
}
