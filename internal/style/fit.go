package style

import "bantin/internal/unit"

// Steps by which an edition takes fewer pages.
const (
	tighter  = unit.Ratio(600) // of the whites
	halfStep = unit.Point / 2  // of the body's type
	lowSmall = unit.Ratio(850) // of the height of pictures,
	lowMost  = unit.Ratio(700) // and of the second step
)

// Fitting is a template on its way to fewer pages.
type Fitting struct {
	*Template
	Pictures unit.Ratio  // of the height that pictures had at most; 1000 leaves it
	White    bool        // whites are tighter
	From     unit.Length // size of the body before; 0 when it has not changed
	Alone    bool        // articles have but one picture each
}

// Steps returns the template in the steps in which it takes fewer and fewer
// pages, each with what those before it have done: pictures that are lower, less
// white, a body smaller by half points as far as least_body, secondary pictures
// left out. The template itself comes first.
func (t *Template) Steps() []Fitting {
	last := Fitting{Template: t, Pictures: 1000}
	steps := []Fitting{last}
	add := func(change func(f *Fitting)) {
		next := last
		own := *last.Template
		next.Template = &own
		change(&next)
		next.resolve()
		if len(next.check()) == 0 {
			last, steps = next, append(steps, next)
		}
	}
	for _, low := range []unit.Ratio{lowSmall, lowMost} {
		add(func(f *Fitting) {
			f.Pictures = low
			f.PictureMax = float64(low) / 1000 * t.PictureMax
			f.PictureMaxColumn = float64(low) / 1000 * t.PictureMaxColumn
		})
	}
	add(func(f *Fitting) {
		f.White = true
		w := &f.Whites
		// Pictures and headlines would touch what is beside them.
		for _, white := range []*unit.Ratio{&w.MastheadBelow, &w.Standfirst, &w.Byline, &w.Body, &w.ContentsAbove,
			&w.TableAbove, &w.ImprintAbove} {
			*white = *white * tighter / 1000
		}
	})
	least := max(t.LeastBody, t.LeastSize)
	for size := t.Styles.Body.Size - halfStep; t.LeastBody > 0 && size >= least; size -= halfStep {
		add(func(f *Fitting) {
			f.From = t.Styles.Body.Size
			f.setBody(size, t)
		})
	}
	add(func(f *Fitting) { f.Alone = true })
	return steps
}

// setBody gives the body another size of type than it has in a template, and with
// it all that is as large or as far apart. What is a multiple of it follows by
// itself.
func (t *Template) setBody(size unit.Length, in *Template) {
	old, grid := t.Styles.Body.Size, t.Leading
	leading := in.Leading * size / in.Styles.Body.Size
	if t.GivenLeading.Times == 0 {
		t.GivenLeading.Length = leading
	}
	for _, n := range t.Texts() {
		if g := &n.Text.GivenSize; g.Times == 0 && g.Length == old {
			g.Length = size
		}
		if g := &n.Text.GivenLeading; g.Times == 0 && g.Length == grid {
			g.Length = leading
		}
	}
}
