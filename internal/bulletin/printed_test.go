package bulletin

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"
	"testing/fstest"
)

// TestPicturesThatAreNotAsTheyWereMeantAreSaid prints a JPEG that lacks its last third, one that lacks
// nothing but its end, and one with the colours of a press.
func TestPicturesThatAreNotAsTheyWereMeantAreSaid(t *testing.T) {
	m := image.NewYCbCr(image.Rect(0, 0, 1200, 800), image.YCbCrSubsampleRatio420)
	for y := range 800 {
		for x := range 1200 {
			c := color.YCbCrModel.Convert(color.RGBA{uint8(x * y), uint8(x), uint8(y), 255}).(color.YCbCr)
			m.Y[m.YOffset(x, y)], m.Cb[m.COffset(x, y)], m.Cr[m.COffset(x, y)] = c.Y, c.Cb, c.Cr
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	profile := make([]byte, 140)
	copy(profile[12:], "prtrCMYKLab ")
	copy(profile[36:], "acsp")
	segment := append([]byte("\xff\xe2\x00\x9cICC_PROFILE\x00\x01\x01"), profile...)
	press := append(append(bytes.Clone(whole[:2]), segment...), whole[2:]...)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"two thirds":  {whole[:len(whole)*2/3], "a.html picture-cut"},
		"without end": {whole[:len(whole)-2], ""},
		"a press":     {press, "a.html picture-colours"},
		"nothing":     {whole[:700], "a.html picture-broken"},
	} {
		files := memory{"a.html": page("Bài một", "a_files/x.jpg"), "a_files/x.jpg": &fstest.MapFile{Data: c.data}}
		res, err := Build(context.Background(), request(t, files, "a.html"))
		if err != nil {
			t.Fatal(err)
		}
		if got := codes(res.Diags); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if c.want == "" || strings.HasSuffix(c.want, "cut") || strings.HasSuffix(c.want, "colours") {
			if res.Missing[0] != 0 {
				t.Errorf("%s: the picture is missing", name)
			}
		}
	}
}
