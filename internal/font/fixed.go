package font

import (
	"bytes"
	"maps"
	"slices"

	"bantin/fonts"
)

// FixedKey is the key of the one face of a set that Fixed makes.
const FixedKey = "Fixed"

// Fixed is a set for tests with one face of its own, FixedKey, whose letters
// and spaces are all so many thousandths of an em wide and are not kerned: what
// is set in it can be worked out by hand. Its outlines are those of Noto Serif.
func Fixed(advance int) *Set {
	const model = "NotoSerif-Regular"
	data, err := fonts.Files.ReadFile(model + ".ttf")
	if err != nil {
		panic(err)
	}
	tables, err := readTables(data)
	if err != nil {
		panic(err)
	}
	delete(tables, "GPOS") // the kerning
	upem := int(get16(tables["head"], 18))
	for i := range int(get16(tables["hhea"], 34)) {
		put16(tables["hmtx"], 4*i, uint16(advance*upem/1000))
	}
	var out []table
	for _, tag := range slices.Sorted(maps.Keys(tables)) {
		out = append(out, table{tag, bytes.Clone(tables[tag])})
	}
	f, err := parse(FixedKey, assemble(out))
	if err != nil {
		panic(err)
	}
	return &Set{faces: map[string]func() (*Face, error){FixedKey: func() (*Face, error) { return f, nil }}}
}
