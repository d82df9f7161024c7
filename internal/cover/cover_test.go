package cover

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"strings"
	"testing"

	"bantin/internal/font"
)

// drawn is a cover as its readers see it.
func drawn(t *testing.T, c *Cover) image.Image {
	t.Helper()
	data, err := JPEG(c, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	again, err := JPEG(c, font.NewSet())
	if err != nil || !bytes.Equal(again, data) {
		t.Fatal("the same cover gives other bytes")
	}
	p, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil || p.Bounds() != image.Rect(0, 0, Width, Height) {
		t.Fatalf("%v, %v", err, p.Bounds())
	}
	return p
}

// dark counts the dark pixels in a part of a cover.
func dark(p image.Image, part image.Rectangle) int {
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if color.GrayModel.Convert(p.At(x, y)).(color.Gray).Y < 100 {
				n++
			}
		}
	}
	return n
}

// TestCoverOfRandomIssues: whatever the names and headlines are, the margins stay
// white, and what there is has ink.
func TestCoverOfRandomIssues(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("Tân Hòa Nghiêng ỔN Ấm xã thủy lợi 2026 – “Ra quân” fjord WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW ⁶ 字")
	text := func(most int) string {
		var s []string
		for range random.IntN(most) {
			s = append(s, words[random.IntN(len(words))])
		}
		return strings.Join(s, " ")
	}
	for range 6 {
		c := &Cover{Label: text(4), Name: "Tân " + text(8), Date: text(9)}
		for range random.IntN(9) {
			c.Headlines = append(c.Headlines, text(40))
		}
		p := drawn(t, c)
		for _, edge := range []image.Rectangle{image.Rect(0, 0, Width, margin/2), image.Rect(0, Height-margin/2, Width, Height),
			image.Rect(0, 0, margin/2, Height), image.Rect(Width-margin/2, 0, Width, Height)} {
			if n := dark(p, edge); n > 0 {
				t.Errorf("%d dark pixels in the margin %v of %q", n, edge, c)
			}
		}
		if dark(p, image.Rect(margin, margin, Width-margin, Height/2)) < 1000 {
			t.Errorf("nothing is drawn of %q", c)
		}
	}
}

// TestPictureIsShownWhole across the cover: its left half stays left, its upper part
// above, whatever its size.
func TestPictureIsShownWhole(t *testing.T) {
	for _, size := range []image.Point{{700, 400}, {1200, 900}, {600, 1100}, {2, 2}} {
		p := image.NewGray(image.Rectangle{Max: size})
		for i := range p.Pix {
			if p.Pix[i] = 255; i%size.X < size.X/2 {
				p.Pix[i] = 0
			}
		}
		c := drawn(t, &Cover{Name: "Tân Hòa", Picture: p})
		left := dark(c, image.Rect(margin, Height/3, Width/2-room/8, Height/3+10))
		right := dark(c, image.Rect(Width/2+room/8, Height/3, Width-margin, Height/3+10))
		if want := (Width/2 - room/8 - margin) * 10; size.X > 2 && left != want || right > 0 {
			t.Errorf("%v: %d dark pixels left of %d, %d right", size, left, want, right)
		}
	}
}

// TestHeadlinesEndBetweenWords, and say that they go on.
func TestHeadlinesEndBetweenWords(t *testing.T) {
	fonts := font.NewSet()
	face, err := fonts.Face("NotoSerif-Bold")
	if err != nil {
		t.Fatal(err)
	}
	s := newSheet(fonts)
	text := strings.Repeat("Ra quân làm thủy lợi, ", 30)
	lines := s.lines(text, face, leadSize, leadLines)
	if len(lines) != leadLines || !strings.HasSuffix(lines[leadLines-1], "…") {
		t.Fatalf("%q", lines)
	}
	if all := strings.TrimSuffix(strings.Join(lines, " "), "…"); !strings.HasPrefix(text, all+" ") && !strings.HasPrefix(text, all+", ") {
		t.Errorf("%q", lines)
	}
	for _, l := range lines {
		if w := s.measure(l, face, leadSize); w > room {
			t.Errorf("%d pixels of %d: %q", w, room, l)
		}
	}
	if got := s.lines("Hội thao", face, leadSize, leadLines); len(got) != 1 || got[0] != "Hội thao" {
		t.Errorf("%q", got)
	}
}
