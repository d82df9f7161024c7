package font

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// direct is how many code points have a place in the table of advances; text
// faces have hardly any glyph beyond.
const direct = 0x2220

// missing marks a code point without a glyph in the table of advances.
const missing = math.MinInt16

// face is the parsed tables of a Face.
type face struct {
	parsed   *font.Face        // without outlines
	outlined func() *font.Face // with them
	tables   map[string][]byte // of the file, by their tags
	upem     float64
	advances [direct]int16 // thousandths of an em, or missing
	latin    pairs         // of Latin copy
	signs    pairs         // of figures and signs alone

	mu      sync.Mutex
	shaper  *harfbuzz.Font
	buffer  *harfbuzz.Buffer
	pairs   map[uint32]int16 // kerns by two code points
	measure map[string]*Glyphs
	areas   map[rune]int // of glyphs, in thousandths of a square em
}

// maxWords bounds the cache of measured words.
const maxWords = 1 << 16

func parse(name string, data []byte) (*Face, error) {
	t, err := readTables(data)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	p, err := font.ParseTTF(bytes.NewReader(unoutlined(data)))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	outlined := sync.OnceValue(func() *font.Face {
		if whole, err := font.ParseTTF(bytes.NewReader(data)); err == nil {
			return whole
		}
		return p
	})
	f := &Face{name: name, data: data, face: face{parsed: p, outlined: outlined, tables: t, upem: float64(p.Upem()),
		latin: pairsOf(p.Font, latinScript), signs: pairsOf(p.Font, noScript),
		pairs: map[uint32]int16{}, measure: map[string]*Glyphs{}, areas: map[rune]int{}}}
	for r := range f.advances {
		f.advances[r] = missing
	}
	for has := p.Cmap.Iter(); has.Next(); { // a tenth of the code points that there are places for
		if r, g := has.Char(); r < direct && g != 0 {
			f.advances[r] = f.thousandths(float64(p.HorizontalAdvance(g)))
		}
	}
	return f, nil
}

// unoutlined is a TrueType file with other tags for the tables of its outlines. To parse these takes
// longer than all else, and most issues draw none and weigh none.
func unoutlined(data []byte) []byte {
	out := slices.Clone(data)
	for i := range int(get16(out, 4)) {
		switch tag := out[12+16*i:][:4]; string(tag) {
		case "glyf", "loca":
			copy(tag, bytes.ToUpper(tag))
		}
	}
	return out
}

// thousandths rounds font units as the PDF's /W does.
func (f *Face) thousandths(units float64) int16 {
	return int16(math.Round(1000.0 / f.upem * units))
}

// glyph is the glyph of a rune. The parsed face keeps those it has looked up, without
// a lock, and several issues may be set at once: the table itself is asked.
func (f *Face) glyph(r rune) (font.GID, bool) { return f.parsed.Cmap.Lookup(r) }

// Has reports whether the face has a glyph for a rune. fpdf reaches glyphs
// only within the basic plane.
func (f *Face) Has(r rune) bool {
	if uint32(r) < direct {
		return f.advances[r] != missing
	}
	if r > 0xFFFF {
		return false
	}
	g, ok := f.glyph(r)
	return ok && g != 0
}

// Advance is the advance of a rune in thousandths of an em, without kerning;
// 0 when the face has no glyph for it.
func (f *Face) Advance(r rune) int {
	if uint32(r) < direct {
		if a := f.advances[r]; a != missing {
			return int(a)
		}
		return 0
	}
	g, ok := f.glyph(r)
	if !ok {
		return 0
	}
	return int(f.thousandths(float64(f.parsed.HorizontalAdvance(g))))
}

// Measure is the advances of a word with its kerning. It is cached, since words
// recur: callers must not write to it.
func (f *Face) Measure(word string) *Glyphs {
	f.mu.Lock()
	defer f.mu.Unlock()
	if g, ok := f.measure[word]; ok {
		return g
	}
	g := &Glyphs{Text: word}
	prev := rune(-1)
	for _, r := range word {
		g.Width += int32(f.Advance(r))
		if prev >= 0 {
			if k := f.kern(prev, r); k != 0 {
				if g.Kern == nil {
					g.Kern = make([]int16, utf8.RuneCountInString(word))
				}
				g.Kern[g.Runes-1] = k
				g.Width += int32(k)
			}
		}
		g.Runes++
		prev = r
	}
	if len(f.measure) < maxWords {
		f.measure[word] = g
	}
	return g
}

// kern is the kern between two runes in thousandths of an em, as HarfBuzz
// shapes them with ligatures off. The caller holds the lock.
func (f *Face) kern(a, b rune) int16 {
	if a > 0xFFFF || b > 0xFFFF {
		return 0
	}
	key := uint32(a)<<16 | uint32(b)
	if k, ok := f.pairs[key]; ok {
		return k
	}
	k := int16(0)
	if p := f.lookups(a, b); p == nil {
		k = f.shapePair(a, b)
	} else if ga, ok := f.glyph(a); ok {
		if gb, ok := f.glyph(b); ok {
			k = f.thousandths(float64(p.kern(ga, gb)))
		}
	}
	f.pairs[key] = k
	return k
}

func (f *Face) shapePair(a, b rune) int16 {
	ga, oka := f.glyph(a)
	_, okb := f.glyph(b)
	if !oka || !okb {
		return 0
	}
	if f.shaper == nil {
		f.shaper = harfbuzz.NewFont(f.parsed) // no advance depends on outlines
		f.buffer = harfbuzz.NewBuffer()
	}
	buf := f.buffer
	buf.Clear()
	buf.AddRunes([]rune{a, b}, 0, -1)
	buf.Props.Direction = harfbuzz.LeftToRight
	buf.GuessSegmentProperties()
	buf.Shape(f.shaper, []harfbuzz.Feature{feature("kern", 1), feature("liga", 0), feature("clig", 0),
		feature("calt", 0)})
	if len(buf.Pos) < 2 || len(buf.Info) != 2 || buf.Info[0].Glyph != ga {
		return 0
	}
	natural := float64(f.parsed.HorizontalAdvance(ga))
	return int16(math.Round(1000.0 / f.upem * (float64(buf.Pos[0].XAdvance) - natural)))
}

func feature(tag string, v uint32) harfbuzz.Feature {
	return harfbuzz.Feature{Tag: opentype.MustNewTag(tag), Value: v, Start: 0, End: harfbuzz.FeatureGlobalEnd}
}

// Ink is the highest and lowest ink of a text in thousandths of an em from
// the baseline, up positive.
func (f *Face) Ink(s string) (top, bottom int) {
	for _, r := range s {
		g, ok := f.glyph(r)
		if !ok {
			continue
		}
		o, err := outline(f.tables, uint16(g))
		if err != nil || len(o) == 0 {
			continue
		}
		bottom = min(bottom, int(f.thousandths(float64(int16(get16(o, 4))))))
		top = max(top, int(f.thousandths(float64(int16(get16(o, 8))))))
	}
	return top, bottom
}

// Hang is how far a rune may hang out of the measure at a line's start and at
// its end, in thousandths of an em: full stop, comma and hyphen half their
// width, quotation marks a little less, so that edges look straight.
func (f *Face) Hang(r rune) (left, right int) {
	switch r {
	case '.', ',', '-', '\u2010', '\u2011':
		return 0, f.Advance(r) / 2
	case ':', ';', '…', '–':
		return 0, f.Advance(r) / 4
	case '“', '‘':
		return f.Advance(r) * 2 / 5, 0
	case '”', '’':
		return 0, f.Advance(r) * 2 / 5
	}
	return 0, 0
}
