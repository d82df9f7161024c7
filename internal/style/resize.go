package style

import (
	"strings"

	"bantin/internal/diag"
	"bantin/internal/unit"
)

// Size is a size of paper: its width and height, as it is read.
type Size struct{ Width, Height unit.Length }

// sizes is the sizes of paper that have names.
var sizes = []struct {
	name string
	size Size
}{
	{"a3", Size{unit.MM(297), unit.MM(420)}}, {"a4", Size{unit.MM(210), unit.MM(297)}},
	{"a5", Size{unit.MM(148), unit.MM(210)}}, {"a6", Size{unit.MM(105), unit.MM(148)}},
	{"b5", Size{unit.MM(176), unit.MM(250)}}, {"letter", Size{unit.MM(215.9), unit.MM(279.4)}},
}

// SizeNames is the names of sizes of paper.
func SizeNames() (names []string) {
	for _, s := range sizes {
		names = append(names, s.name)
	}
	return names
}

// ParseSize reads the size of a page: "a5", "A5", "190x270" (millimetres) or
// "148mm×21cm".
func ParseSize(text string) (Size, bool) {
	for _, s := range sizes {
		if strings.EqualFold(s.name, text) {
			return s.size, true
		}
	}
	w, h, ok := strings.Cut(strings.NewReplacer("×", "x", "X", "x", " ", "").Replace(text), "x")
	if !ok {
		return Size{}, false
	}
	var size Size
	for _, side := range []struct {
		text string
		to   *unit.Length
	}{{w, &size.Width}, {h, &size.Height}} {
		if strings.Trim(side.text, "0123456789.") == "" {
			side.text += "mm"
		}
		v, err := unit.Parse(side.text)
		if err != nil || v <= 0 {
			return Size{}, false
		}
		*side.to = v
	}
	return size, true
}

// leastMeasure is the narrowest column that may be, in ems of the body: in one that is
// narrower a jump line or a long word stands out of it.
const leastMeasure = 8

// Bounds on the measure of a column in ems of the body, for a template whose
// page has another size: in a narrower one spaces gape, in a wider one the eye
// misses the next line.
const (
	leastEms = 17
	mostEms  = 30
)

// Resize changes the template to pages of another size: margins and gutter in
// proportion to the width, as many columns as have room, a booklet's sheet twice
// as wide as the page. It returns why no pages can be made so.
func (t *Template) Resize(size Size) []diag.Diag {
	if size == (Size{t.Width, t.Height}) {
		return nil
	}
	widest := max(mostEms*t.Styles.Body.Size, t.Measure())
	least := min(leastEms*t.Styles.Body.Size, t.Measure())
	for _, margin := range []*unit.Length{&t.Inner, &t.Outer, &t.Gutter} {
		*margin = *margin * size.Width / t.Width
	}
	for _, margin := range []*unit.Length{&t.Top, &t.Foot} {
		*margin = *margin * size.Height / t.Height
	}
	if t.Sheet.Kind == BookletSheet {
		t.Sheet.Width, t.Sheet.Height = 2*size.Width, size.Height
	}
	t.Width, t.Height = size.Width, size.Height
	for t.Columns > 1 && t.Measure() < least {
		t.Columns--
	}
	for t.Columns < maxColumns && t.Measure() > widest {
		if t.Columns++; t.Measure() < least {
			t.Columns--
			break
		}
	}
	return t.changed()
}

// SetColumns changes the number of columns. It returns why no pages can be made
// so.
func (t *Template) SetColumns(n int) []diag.Diag {
	t.Columns = n
	return t.changed()
}

// changed is the faults of a template that is no longer as it was read.
func (t *Template) changed() []diag.Diag {
	diags := t.check()
	for i := range diags {
		diags[i].File, diags[i].Place = "", ""
	}
	return diags
}
