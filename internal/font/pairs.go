package font

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Nearly every pair of an issue is two letters, figures or signs of Latin copy, which our faces kern
// by lookups of pairs alone. These are looked up here, and not shaped, for two reasons. The port of HarfBuzz
// misses many: it sees by a filter of glyphs whether a lookup concerns any, and the filter forgets ranges once one
// of its groups is full, so that of the Be Vietnam Pro of headlines hardly a pair that begins with a small letter had
// its kern, nor of Noto Serif Italic one that begins with a letter of two marks. And to shape a pair takes a hundred
// times as long; there are a thousand in each face.

// pairs is the lookups by which a face kerns pairs; nil where it does so in another way as well.
type pairs []lookup

// lookup is tables of which the first that knows a pair counts.
type lookup struct {
	tables []tables.PairPos
}

// Where a face keeps what it does to Latin copy, and to figures and signs alone.
const (
	latinScript = "latn"
	noScript    = "DFLT"
)

// pairsOf is how a face kerns the pairs of a script.
func pairsOf(f *font.Font, script string) pairs {
	kern := opentype.MustNewTag("kern")
	at := f.GPOS.FindScript(opentype.MustNewTag(script))
	if at < 0 || f.GPOS.Scripts[at].DefaultLangSys == nil || len(f.GPOS.Scripts[at].LangSys) > 0 || len(f.GPOS.FeatureVariations) > 0 ||
		len(f.GSUB.Lookups) > 0 || f.GDEF.GlyphClassDef != nil || len(f.Kern) > 0 || len(f.Kerx) > 0 || len(f.Morx) > 0 {
		return nil
	}
	var numbers []uint16
	for _, n := range f.GPOS.Scripts[at].DefaultLangSys.FeatureIndices {
		if f.GPOS.Features[n].Tag != kern {
			return nil
		}
		numbers = append(numbers, f.GPOS.Features[n].LookupListIndices...)
	}
	slices.Sort(numbers) // the order in which lookups are applied
	out := pairs{}
	for _, n := range slices.Compact(numbers) {
		var l lookup
		for _, s := range f.GPOS.Lookups[n].Subtables {
			p, is := s.(tables.PairPos)
			if !is {
				return nil
			}
			l.tables = append(l.tables, p)
		}
		out = append(out, l)
	}
	return out
}

// kern is by how much the first glyph of a pair is wider for the second one, in font units.
func (p pairs) kern(a, b font.GID) (units int) {
	first, second := tables.GlyphID(a), tables.GlyphID(b)
	for i := range p {
		for k := range p[i].tables {
			if by, ok := kernOf(&p[i].tables[k], first, second); ok {
				units += int(by)
				break
			}
		}
	}
	return units
}

// kernOf is what a table says of a pair, if it knows that.
func kernOf(t *tables.PairPos, a, b tables.GlyphID) (int16, bool) {
	at, ok := t.Data.Cov().Index(a)
	if !ok {
		return 0, false
	}
	switch t := t.Data.(type) {
	case tables.PairPosData1:
		r, ok := t.PairSets[at].FindGlyph(b)
		return r.ValueRecord1.XAdvance, ok
	case tables.PairPosData2:
		second, ok := t.ClassDef2.Class(b)
		if !ok {
			return 0, false
		}
		first, _ := t.ClassDef1.Class(a)
		return t.Record(first, second).ValueRecord1.XAdvance, true
	}
	return 0, false
}

// lookups is those by which a pair of runes is kerned; nil where only HarfBuzz knows.
func (f *face) lookups(a, b rune) pairs {
	x, y := kindOf(a), kindOf(b)
	switch {
	case x == otherRune || y == otherRune:
		return nil
	case x == latinRune || y == latinRune:
		return f.latin
	}
	return f.signs
}

// Kinds of runes, as HarfBuzz tells the script of a pair.
const (
	otherRune = iota // that may join others, or change their shape or place
	latinRune
	signRune // a figure, a mark or a symbol of any script
)

// plainTo is the end of the runes that are told apart.
const plainTo = 0x2100

func kindOf(r rune) int {
	switch {
	case r >= plainTo:
		return otherRune
	case unicode.IsLetter(r) && unicode.Is(unicode.Latin, r):
		return latinRune
	case (unicode.IsDigit(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)) && unicode.Is(unicode.Common, r):
		return signRune
	}
	return otherRune
}
