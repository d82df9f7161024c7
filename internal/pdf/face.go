package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"

	"bantin/internal/font"
	"bantin/internal/frame"

	"codeberg.org/go-pdf/fpdf"
)

// face is one face of the document.
type face struct {
	*font.Face
	key  string          // ASCII key in fpdf: "f1"
	used [1 << 10]uint64 // runes drawn, as bits of the basic plane
}

func (f *face) use(r rune) { f.used[r>>6] |= 1 << (r & 63) }

// sorted is the runes drawn, in order.
func (f *face) sorted() []rune {
	var out []rune
	for i, w := range f.used {
		for b := range 64 {
			if w&(1<<b) != 0 {
				out = append(out, rune(i<<6|b))
			}
		}
	}
	return out
}

// gather notes the faces and the runes of every text, and refuses what fpdf
// cannot draw.
func (d *drawing) gather() error {
	for n := range d.doc.Pages {
		if err := d.gatherItems(d.doc.Pages[n].Items); err != nil {
			return err
		}
	}
	return nil
}

func (d *drawing) gatherItems(items []frame.Item) error {
	for _, it := range items {
		switch it := it.(type) {
		case *frame.Text:
			f := d.face(it.Face)
			for i := 0; i < len(it.String); {
				r, n := utf8.DecodeRuneInString(it.String[i:])
				i += n
				if r > 0xFFFF || r == utf8.RuneError || !it.Face.Has(r) {
					return fmt.Errorf("pdf: %q in %q has no glyph in %s", r, it.String, it.Face.Name())
				}
				f.use(r)
			}
		case *frame.Group:
			if err := d.gatherItems(it.Items); err != nil {
				return err
			}
		case *frame.Rule, *frame.Image:
		default:
			panic(fmt.Sprintf("pdf: unknown item %T", it))
		}
	}
	return nil
}

func (d *drawing) face(f *font.Face) *face {
	if x, ok := d.faces[f.Name()]; ok {
		return x
	}
	x := &face{Face: f, key: "f" + strconv.Itoa(len(d.order)+1)}
	x.use(' ')
	d.faces[f.Name()] = x
	d.order = append(d.order, x)
	return x
}

// addFaces hands fpdf the faces in use, and tells it the runes by a template
// that is never placed: text written raw does not.
func (d *drawing) addFaces() error {
	for _, f := range d.order {
		d.f.AddUTF8FontFromBytes(f.key, "", bytes.Clone(f.Bytes()))
		if err := d.f.Error(); err != nil {
			return fmt.Errorf("pdf: face %s: %w", f.Name(), err)
		}
	}
	d.f.CreateTemplate(func(t *fpdf.Tpl) {
		for _, f := range d.order {
			t.SetFont(f.key, "", 10)
			t.Text(0, 0, string(f.sorted()))
		}
	})
	return d.f.Error()
}
