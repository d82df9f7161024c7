package facsimile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestSpans: what is chosen is what a reader of the choice would count out, each page once.
func TestSpans(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		pages := 1 + r.IntN(12)
		var parts []string
		want := map[int]bool{}
		beyond := false
		for range 1 + r.IntN(4) {
			from := 1 + r.IntN(14)
			to := from + r.IntN(5)
			switch r.IntN(3) {
			case 0:
				to = from
				parts = append(parts, fmt.Sprint(from))
			case 1:
				parts = append(parts, fmt.Sprintf(" %d - %d", from, to))
			default:
				parts = append(parts, fmt.Sprintf("%d-", from))
				to = max(from, pages)
			}
			for p := from; p <= to; p++ {
				if p > pages {
					beyond = true
					continue
				}
				want[p] = true
			}
		}
		text := strings.Join(parts, ",")
		var s Spans
		if err := s.FromText(text); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		got, over := s.Of(pages)
		var all []int
		for _, x := range got {
			for p := x.First; p <= x.Last; p++ {
				all = append(all, p)
				if !want[p] {
					t.Fatalf("%q of %d: %v", text, pages, got)
				}
			}
		}
		if !slices.IsSorted(all) || len(slices.Compact(all)) != len(want) || got.Count() != len(want) || over != beyond {
			t.Fatalf("%q of %d: %v, %v", text, pages, got, over)
		}
	}
	for _, text := range []string{"", "0", "a", "2-1", "-3", "1,,2", "1-2-3", "99999999999"} {
		if new(Spans).FromText(text) == nil {
			t.Errorf("%q is no choice", text)
		}
	}
	if all, beyond := (Spans)(nil).Of(7); beyond || all.Count() != 7 {
		t.Errorf("%v", all)
	}
}

// pixels is a pixmap as netpbm writes it: the head by itself, then the pixels.
func pixels(w, h int, at func(x, y int) color.RGBA) string {
	var b strings.Builder
	fmt.Fprintf(&b, "P6\n%d %d\n255\n", w, h)
	for y := range h {
		for x := range w {
			c := at(x, y)
			b.Write([]byte{c.R, c.G, c.B})
		}
	}
	return b.String()
}

func colourful(x, y int) color.RGBA { return color.RGBA{uint8(10 * x), uint8(20 * y), ' ', 255} }
func greyish(x, y int) color.RGBA   { c := uint8(10*x + y); return color.RGBA{c, c, c, 255} }

// machine has one program, which writes what it is asked for.
func machine(name string, run func(out io.Writer, args []string) error) *Machine {
	return &Machine{
		Find: func(program string) error {
			if program != name {
				return errors.New("not found")
			}
			return nil
		},
		Run: func(_ context.Context, out io.Writer, program string, args ...string) error { return run(out, args) },
	}
}

// TestPagesAreRead: each page once, with its number, in colours or in greys as it is.
func TestPagesAreRead(t *testing.T) {
	for _, name := range []string{"pdftoppm", "mutool"} {
		var asked []string
		tool, err := FindTool(machine(name, func(out io.Writer, args []string) error {
			asked = append(asked, strings.Join(args, " "))
			_, err := io.WriteString(out, pixels(7, 5, colourful)+pixels(4, 3, greyish))
			return err
		}))
		if err != nil || tool.Name != name {
			t.Fatal(tool, err)
		}
		var got []string
		err = tool.Pages(context.Background(), "f.pdf", 36, Spans{{2, 3}, {8, 9}}, func(page int, im image.Image) error {
			at := colourful
			if page%2 == 1 {
				at = greyish
			}
			b := im.Bounds()
			for y := range b.Dy() {
				for x := range b.Dx() {
					if c := color.RGBAModel.Convert(im.At(x, y)); c != at(x, y) {
						t.Fatalf("page %d: %v at %d,%d", page, c, x, y)
					}
				}
			}
			got = append(got, fmt.Sprintf("%d %T %v", page, im, b.Size()))
			return nil
		})
		if err != nil || strings.Join(got, ", ") !=
			"2 *image.RGBA (7,5), 3 *image.Gray (4,3), 8 *image.RGBA (7,5), 9 *image.Gray (4,3)" {
			t.Errorf("%v, %v", got, err)
		}
		if all := strings.Join(asked, "\n"); !strings.Contains(all, "-r 36.000") || !strings.Contains(all, "f.pdf") {
			t.Error(all)
		}
	}
	if _, err := FindTool(machine("gs", nil)); !errors.Is(err, ErrNoTool) {
		t.Error(err)
	}
}

// TestFaultsOfTheProgramAreErrors: what it says, what it leaves out, what it writes instead.
func TestFaultsOfTheProgramAreErrors(t *testing.T) {
	whole := pixels(6, 6, colourful)
	stop := errors.New("enough")
	for name, c := range map[string]struct {
		wrote string
		ended error
		use   error
		want  string
	}{
		"fails":             {"", errors.New("no such font"), nil, "no such font"},
		"one page too few":  {whole, nil, nil, "page 2"},
		"a page cut":        {whole + whole[:60], nil, nil, "page 2"},
		"a head cut":        {whole + "P6\n6", nil, nil, "page 2"},
		"no pixmap":         {"%PDF-1.7 " + whole, nil, nil, "no pixmap"},
		"larger than any":   {"P6 100000 100000 255\n", nil, nil, "no pixmap"},
		"sixteen bits":      {"P6 1 1 65535\n123456", nil, nil, "no pixmap"},
		"nobody wants more": {whole + whole, nil, stop, "enough"},
	} {
		tool, _ := FindTool(machine("pdftoppm", func(out io.Writer, _ []string) error {
			if _, err := io.WriteString(out, c.wrote); err != nil {
				return err
			}
			return c.ended
		}))
		err := tool.Pages(context.Background(), "f.pdf", 36, Spans{{1, 2}}, func(int, image.Image) error { return c.use })
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPNGSaysWhoMadeIt, and is the picture that it was made of.
func TestPNGSaysWhoMadeIt(t *testing.T) {
	im := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for y := range 30 {
		for x := range 40 {
			im.Set(x, y, colourful(x, y))
		}
	}
	data, err := PNG(im, 150, "bantin 9")
	if err != nil {
		t.Fatal(err)
	}
	if !MadeBy(data, "bantin ") || MadeBy(data, "other") || MadeBy(data[1:], "bantin ") {
		t.Error("who made it is not to be seen")
	}
	if !bytes.Contains(data, []byte("pHYs\x00\x00\x17\x12\x00\x00\x17\x12\x01")) { // 5906 dots a metre
		t.Error("its size on paper is not to be seen")
	}
	back, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 30 {
		for x := range 40 {
			if c := color.RGBAModel.Convert(back.At(x, y)); c != im.At(x, y) {
				t.Fatalf("%v at %d,%d", c, x, y)
			}
		}
	}
}

// TestContactSheetHasEveryPageOnce: in rows, none over another, all of one width if they are
// one on paper, and no larger than a screen can show however many there are.
func TestContactSheetHasEveryPageOnce(t *testing.T) {
	for _, pages := range []int{1, 2, 3, 8, 24, 25, 100, 868} {
		c, dpi := NewContact(pages, 595.276)
		w := int(595.276*dpi/72 + .5)
		if w < narrow || w > thumb {
			t.Errorf("%d pages of %d pixels", pages, w)
		}
		for n := range pages {
			im := image.NewGray(image.Rect(0, 0, w, w*3/2))
			for i := range im.Pix {
				im.Pix[i] = uint8(n % 190) // never the ground
			}
			c.Add(im)
		}
		sheet := c.Image().(*image.Gray)
		count := 0
		for _, p := range sheet.Pix {
			if p != ground.Y {
				count++
			}
		}
		if count != pages*w*(w*3/2) {
			t.Errorf("%d pages: %d pixels of %d", pages, count, pages*w*(w*3/2))
		}
		if b := sheet.Bounds(); max(b.Dx(), b.Dy()) > 6000 {
			t.Errorf("%d pages: %v", pages, b)
		}
	}
}
