package finish

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
)

// intent says which colours the numbers of the pages are (ISO 19005-2, 6.2.3 and
// 6.2.4.3): those of sRGB or, where nothing has a colour, greys of its lightness.
func (f *file) intent(colour bool) error {
	for _, o := range f.objects {
		if o == nil || !o.is("Subtype", "/Image") {
			continue
		}
		switch space := string(o.get("ColorSpace")); {
		case space == "/DeviceGray":
		case space == "/DeviceRGB" || bytes.Contains(o.get("ColorSpace"), []byte("/Indexed /DeviceRGB")):
			colour = true
		default:
			return fmt.Errorf("finish: object %d: /ColorSpace %q", o.num, space)
		}
	}
	name, channels, profile := "Grey with the tone curve of sRGB", 1, greyProfile()
	if colour {
		name, channels, profile = "sRGB IEC61966-2.1", 3, rgbProfile()
	}
	o := f.add(nil, profile)
	o.set("N", strconv.Itoa(channels))
	f.object(f.root).set("OutputIntents", fmt.Sprintf("[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(%s)"+
		"/Info(%[1]s)/DestOutputProfile %d 0 R>>]", name, o.num))
	return nil
}

// The colours of sRGB (IEC 61966-2-1), brought to the white of profiles, D50,
// and how they are brought there from its own, D65 (ICC.1:2010, annex E).
var (
	d50   = []float64{0.9642, 1, 0.8249}
	red   = []float64{0.43607, 0.22249, 0.01392}
	green = []float64{0.38515, 0.71687, 0.09708}
	blue  = []float64{0.14307, 0.06061, 0.71410}
	toD50 = []float64{1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00923, 0.01508, 0.75168}
)

// toneCurve is that of sRGB: ((x+0.055)/1.055)^2.4, below 0.04045 x/12.92.
var toneCurve = []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}

// rgbProfile is an ICC profile of sRGB, greyProfile one of a single channel: of
// version 4, with a formula in the place of tables.
func rgbProfile() []byte {
	curve := iccCurve()
	return iccProfile("RGB ", []iccTag{{"desc", iccText("sRGB")}, {"cprt", iccText("No copyright")},
		{"wtpt", iccXYZ(d50)}, {"chad", iccNumbers("sf32", toD50)}, {"rXYZ", iccXYZ(red)}, {"gXYZ", iccXYZ(green)},
		{"bXYZ", iccXYZ(blue)}, {"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve}})
}

func greyProfile() []byte {
	return iccProfile("GRAY", []iccTag{{"desc", iccText("Grey")}, {"cprt", iccText("No copyright")},
		{"wtpt", iccXYZ(d50)}, {"chad", iccNumbers("sf32", toD50)}, {"kTRC", iccCurve()}})
}

// iccTag is a tag of a profile; tags of the same bytes share them.
type iccTag struct {
	name string
	data []byte
}

// iccProfile is a profile of a display (ICC.1:2010, 7).
func iccProfile(space string, tags []iccTag) []byte {
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	for _, t := range tags {
		at := bytes.Index(data, t.data)
		if at < 0 || at%4 != 0 {
			at = len(data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(header+4+12*len(tags)+at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	out := binary.BigEndian.AppendUint32(nil, uint32(header+len(table)+len(data)))
	out = append(out, 0, 0, 0, 0, 4, 0x30, 0, 0) // no preferred program; version 4.3
	out = append(out, "mntr"+space+"XYZ "...)
	for _, v := range []uint16{2026, 1, 1, 0, 0, 0} { // when it was made
		out = binary.BigEndian.AppendUint16(out, v)
	}
	out = append(out, "acsp"...)
	out = append(out, make([]byte, 28)...) // no platform, no flags, no device; perceptual
	out = appendFixed(out, d50)
	out = append(out, make([]byte, header-len(out))...) // no creator, no identifier
	return append(append(out, table...), data...)
}

// iccText is a text in English.
func iccText(s string) []byte {
	b := append([]byte("mluc"), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12)
	b = append(b, "enUS"...)
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(s)))
	b = binary.BigEndian.AppendUint32(b, 28)
	for i := range len(s) {
		b = append(b, 0, s[i])
	}
	return b
}

// iccCurve is the tone curve, a parametric one of type 3 (ICC.1:2010, 10.16).
func iccCurve() []byte {
	return appendFixed(append([]byte("para"), 0, 0, 0, 0, 0, 3, 0, 0), toneCurve)
}

func iccXYZ(v []float64) []byte { return iccNumbers("XYZ ", v) }

func iccNumbers(kind string, v []float64) []byte {
	return appendFixed(append([]byte(kind), 0, 0, 0, 0), v)
}

// appendFixed writes numbers of 16 bits before the point and 16 behind it.
func appendFixed(b []byte, v []float64) []byte {
	for _, x := range v {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(x*65536))))
	}
	return b
}
