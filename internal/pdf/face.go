package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
	"bantin/internal/unit"
)

// face is one face of the document. In the file it is one simple font or, when
// it draws more characters than one byte has codes for, several.
type face struct {
	*font.Face
	counts plane // how often each rune is drawn
	codes  plane // font<<8 | code
	fonts  []*subset
}

// subset is one simple font: up to 250 characters by one-byte codes. One byte
// a character makes the smallest text, and lets Tw set the spaces.
type subset struct {
	key   string // name in the page's resources: "f1"
	codes font.Codes
}

// plane holds a number for every rune of the basic plane.
type plane [256]*[256]uint32

func (p *plane) at(r rune) uint32 {
	if row := p[r>>8&0xFF]; row != nil {
		return row[r&0xFF]
	}
	return 0
}

func (p *plane) set(r rune, v uint32) {
	if p[r>>8] == nil {
		p[r>>8] = new([256]uint32)
	}
	p[r>>8][r&0xFF] = v
}

// gather notes the faces and the runes of every text, and refuses what has no
// glyph; then every rune gets its code.
func (d *drawing) gather() error {
	var err error
	for n := range d.doc.Pages {
		frame.Walk(d.doc.Pages[n].Items, func(it frame.Item, _, _ unit.Length) {
			if d.tree != nil {
				d.tree.note(it)
			}
			if t, ok := it.(*frame.Text); ok && err == nil {
				err = d.gatherText(t)
			}
		})
	}
	if err != nil {
		return err
	}
	n := 0
	for _, f := range d.order {
		f.encode(&n)
	}
	return nil
}

func (d *drawing) gatherText(t *frame.Text) error {
	f := d.face(t.Face)
	for i := 0; i < len(t.String); {
		r, n := utf8.DecodeRuneInString(t.String[i:])
		i += n
		if r == 0 || r > 0xFFFF || r == utf8.RuneError && n == 1 || !t.Face.Has(r) {
			return fmt.Errorf("pdf: %q in %q has no glyph in %s", r, t.String, t.Face.Name())
		}
		f.counts.set(r, f.counts.at(r)+1)
	}
	return nil
}

func (d *drawing) face(f *font.Face) *face {
	if x, ok := d.faces[f.Name()]; ok {
		return x
	}
	x := &face{Face: f}
	d.faces[f.Name()] = x
	d.order = append(d.order, x)
	return x
}

// perFont is how many characters besides the space one font holds: 255 codes
// without those that a string would have to escape.
const perFont = 249

// encode gives the runes of a face their codes, the most frequent in the first
// font; n counts the fonts of the document. The space, at code 32, is in every
// font, as Tw wants it. ASCII keeps its own codes.
func (f *face) encode(n *int) {
	var runes []rune
	for hi, row := range f.counts {
		if row == nil {
			continue
		}
		for lo, k := range row {
			if r := rune(hi<<8 | lo); k > 0 && r != ' ' {
				runes = append(runes, r)
			}
		}
	}
	slices.SortStableFunc(runes, func(a, b rune) int { return cmp.Compare(f.counts.at(b), f.counts.at(a)) })
	for part := range slices.Chunk(append(runes, 0)[:max(1, len(runes))], perFont) {
		*n++
		s := &subset{key: fmt.Sprintf("f%d", *n)}
		s.codes[' '] = ' '
		slices.Sort(part)
		for _, r := range part {
			if plain(r) {
				s.codes[r] = r
			}
		}
		next := 0x80
		for _, r := range part {
			if r == 0 || plain(r) {
				continue
			}
			for s.codes[next] != 0 || next < ' ' && (next == 0 || next == '\n' || next == '\r') || next == '(' ||
				next == ')' || next == '\\' {
				next = (next + 1) % 256
			}
			s.codes[next] = r
		}
		for c, r := range s.codes {
			if r != 0 && (r != ' ' || len(f.fonts) == 0) {
				f.codes.set(r, uint32(len(f.fonts)<<8|c))
			}
		}
		f.fonts = append(f.fonts, s)
	}
}

// plain reports whether a rune is its own code.
func plain(r rune) bool { return r > ' ' && r < 0x7F && r != '(' && r != ')' && r != '\\' }

// programs is the fonts of the document for the finisher.
func (d *drawing) programs() ([]finish.Font, error) {
	var out []finish.Font
	for _, f := range d.order {
		m, err := f.Metrics()
		if err != nil {
			return nil, fmt.Errorf("pdf: %w", err)
		}
		for _, s := range f.fonts {
			data, err := f.Subset(&s.codes)
			if err != nil {
				return nil, fmt.Errorf("pdf: %w", err)
			}
			x := finish.Font{Key: s.key, Name: f.Name(), Codes: s.codes, Program: data, Box: m.Box, Ascent: m.Ascent,
				Descent:   m.Descent,
				CapHeight: m.CapHeight, Stem: m.Stem, Italic: m.Italic, Serif: m.Serif}
			for c, r := range s.codes {
				if r != 0 {
					x.Widths[c] = f.Advance(r)
				}
			}
			out = append(out, x)
		}
	}
	return out, nil
}
