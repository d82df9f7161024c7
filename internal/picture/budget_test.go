package picture

import (
	"bytes"
	"image"
	"image/png"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"testing"

	"bantin/internal/unit"
)

// TestWasteCountsUntilItIsCollected: what has ended takes its bytes until it is collected, and that
// is done only where the next would go past the budget.
func TestWasteCountsUntilItIsCollected(t *testing.T) {
	collected := 0
	b := newBudget(100)
	b.collect = func() { collected++ }
	for i, c := range []struct {
		n    int64
		want int // how often it has been collected by then
	}{{40, 0}, {40, 0}, {20, 0}, {1, 1}, {90, 1}, {9, 1}, {1000, 2}, {1, 3}} {
		giveBack := b.borrow(c.n)
		if collected != c.want {
			t.Errorf("%d: collected %d times for %d bytes, want %d", i, collected, c.n, c.want)
		}
		giveBack()
	}
	var all sync.WaitGroup
	for i := range 200 {
		all.Go(func() { b.borrow(int64(i))() })
	}
	all.Wait()
	if b.lives != 0 {
		t.Errorf("%d bytes are lent for ever", b.lives)
	}
}

// TestPicturesInARowTakeTheBudget cleans pictures that take six times their budget, with the
// collector off.
func TestPicturesInARowTakeTheBudget(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewNRGBA(image.Rect(0, 0, 1000, 500))); err != nil {
		t.Fatal(err)
	}
	p, err := Probe("x.png", file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	whole := memory
	memory = newBudget(5e6)
	defer func() { memory = whole }()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for range 5 {
				if _, err := p.Clean(p.Key(10*unit.Point, 10*unit.Point, Treatment{})); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	runtime.ReadMemStats(&after)
	if grown := after.HeapAlloc - before.HeapAlloc; grown > 10e6 {
		t.Errorf("%d MB stand behind 15 pictures of two, in a budget of five", grown/1e6)
	}
}

// TestWhatIsCutOutIsNotCopied: a part of a picture is made smaller where it lies, and is what a
// picture of its own becomes.
func TestWhatIsCutOutIsNotCopied(t *testing.T) {
	const w, h = 1600, 1200
	for _, ratio := range []image.YCbCrSubsampleRatio{image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420,
		image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410} {
		m := image.NewYCbCr(image.Rect(0, 0, w, h), ratio)
		for k, plane := range [][]byte{m.Y, m.Cb, m.Cr} {
			for i := range plane {
				plane[i] = byte(i * (k + 3) / 7)
			}
		}
		part := trimmed(m, Trim{W: 64, H: 32}, false, 1)
		whole := planes(part) // copies
		for _, alone := range []bool{false, true} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			got := reduced(part, 100, 80, alone)
			runtime.ReadMemStats(&after)
			if taken := after.TotalAlloc - before.TotalAlloc; taken > w*h/4 {
				t.Errorf("%v: %d bytes for 100 × 80 pixels", ratio, taken)
			}
			for k, pix := range got.pix {
				sw, sh, dw, dh := whole.w, whole.h, got.w, got.h
				if k > 0 {
					sw, sh, dw, dh = whole.cw, whole.ch, got.cw, got.ch
				}
				if want := shrink(whole.pix[k], sw, sw, sh, dw, dh); !(alone && k > 0) && !slices.Equal(pix, want) {
					t.Errorf("%v: plane %d is another", ratio, k)
				}
			}
		}
	}
}
