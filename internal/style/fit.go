package style

import "bantin/internal/unit"

// Steps by which an edition takes fewer pages.
const (
	tighter  = unit.Ratio(600) // of the whites
	halfStep = unit.Point / 2  // of the body's type
)

// lows is how high pictures are at most in the first steps, of what they were.
var lows = []unit.Ratio{900, 800, 700}

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
	steps := []Fitting{{Template: t, Pictures: 1000}}
	add := func(change func(f *Fitting)) {
		if next, ok := steps[len(steps)-1].with(change); ok {
			steps = append(steps, next)
		}
	}
	for _, low := range lows {
		add(func(f *Fitting) {
			f.Pictures = low
			f.PictureMax = float64(low) / 1000 * t.PictureMax
			f.PictureMaxColumn = float64(low) / 1000 * t.PictureMaxColumn
		})
	}
	add((*Fitting).tighten)
	least := max(t.LeastBody, t.LeastSize)
	for size := t.Styles.Body.Size - halfStep; t.LeastBody > 0 && size >= least; size -= halfStep {
		add(func(f *Fitting) { f.shrink(size, t) })
	}
	add(func(f *Fitting) { f.Alone = true })
	return steps
}

// Milder returns the last of some steps of the template with less of what those before it have done: with its own
// change upon each of those that have none of its kind, the least first. There are none for lower pictures, which
// come first.
func (t *Template) Milder(steps []Fitting) (milder []Fitting) {
	last := steps[len(steps)-1]
	for _, before := range steps[:len(steps)-1] {
		var change func(f *Fitting)
		switch {
		case last.Alone:
			change = func(f *Fitting) { f.Alone = true }
		case last.From > 0 && before.From == 0:
			change = func(f *Fitting) { f.shrink(last.Styles.Body.Size, t) }
		case last.From == 0 && last.White:
			change = (*Fitting).tighten
		default:
			continue
		}
		if next, ok := before.with(change); ok {
			milder = append(milder, next)
		}
	}
	return milder
}

// with is a step with a change more, and whether its measures fit together then.
func (f *Fitting) with(change func(f *Fitting)) (Fitting, bool) {
	next, own := *f, *f.Template
	next.Template = &own
	change(&next)
	next.resolve()
	return next, len(next.check()) == 0
}

// tighten takes white away. Pictures and headlines keep theirs: they would touch what is beside them.
func (f *Fitting) tighten() {
	f.White = true
	w := &f.Whites
	for _, white := range []*unit.Ratio{&w.MastheadBelow, &w.Standfirst, &w.Byline, &w.Body, &w.ContentsAbove,
		&w.TableAbove, &w.ImprintAbove} {
		*white = *white * tighter / 1000
	}
}

// shrink gives the body a smaller size than it has in a template.
func (f *Fitting) shrink(size unit.Length, t *Template) {
	f.From = t.Styles.Body.Size
	f.setBody(size, t)
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
