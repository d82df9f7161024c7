package extract

import (
	_ "embed"
	"encoding/binary"
	"hash/fnv"
	"slices"
)

// patterns is all that were made.
var patterns []string

// beginnings is what firstLettersOf says of each pattern of the program: to find it anew took a sixth of
// the time of reading sixteen pages, all of it before the first is read. The test of it makes it.
//
//go:embed beginnings.bin
var beginnings string

// begins is what a match of an expression begins with, as firstLettersOf has it: read, or found
// where the expression is not among those of the program.
func begins(expr string) *firstLetters {
	key := patternKey(expr)
	for rest := beginnings; rest != ""; {
		n := int(binary.LittleEndian.Uint32([]byte(rest[8:12])))
		if rest[:8] == key {
			return firstLettersIn(rest[12 : 12+n])
		}
		rest = rest[12+n:]
	}
	return firstLettersOf(expr)
}

// patternKey is the name of an expression in the table.
func patternKey(expr string) string {
	h := fnv.New64a()
	h.Write([]byte(expr))
	return string(h.Sum(nil))
}

// What a row of the table holds.
const (
	rowLoose = 1 << iota
	rowFollowed
)

// appendRow appends a row of the table: the key of the expression, how many bytes follow, and those of
// the first letters, none for nil: what is true of them, the first bytes as bits, and the two sets.
func (b *firstLetters) appendRow(out []byte, expr string) []byte {
	out = append(out, patternKey(expr)...)
	size := len(out)
	out = append(out, 0, 0, 0, 0)
	if b != nil {
		out = b.append(out)
	}
	binary.LittleEndian.PutUint32(out[size:], uint32(len(out)-size-4))
	return out
}

func (b *firstLetters) append(out []byte) []byte {
	var marks byte
	if b.loose {
		marks |= rowLoose
	}
	if b.open != nil {
		marks |= rowFollowed
	}
	out = append(out, marks)
	var bits [256 / 8]byte
	for i, has := range b.bytes {
		if has {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	out = append(out, bits[:]...)
	if b.open == nil {
		return out
	}
	for _, h := range []*hashes{b.open, b.whole} {
		all := h.all()
		out = binary.LittleEndian.AppendUint16(out, uint16(len(all)))
		for _, hash := range all {
			out = binary.LittleEndian.AppendUint16(out, uint16(hash))
		}
	}
	return out
}

// all is the hashes of a set, in their order.
func (h *hashes) all() (all []int) {
	for hash := range beginBits {
		if h.has(hash) {
			all = append(all, hash)
		}
	}
	return all
}

// firstLettersIn is what a row of the table says.
func firstLettersIn(row string) *firstLetters {
	if row == "" {
		return nil
	}
	b := &firstLetters{loose: row[0]&rowLoose != 0}
	for i := range b.bytes {
		b.bytes[i] = row[1+i/8]>>(i%8)&1 == 1
	}
	if row[0]&rowFollowed == 0 {
		return b
	}
	b.open, b.whole = &hashes{}, &hashes{}
	rest := row[1+len(b.bytes)/8:]
	for _, h := range []*hashes{b.open, b.whole} {
		n := 2 + 2*number16(rest)
		for at := 2; at < n; at += 2 {
			h.add(number16(rest[at:]))
		}
		rest = rest[n:]
	}
	return b
}

// number16 is the number that two bytes make.
func number16(s string) int { return int(s[0]) | int(s[1])<<8 }

// tableOf is the table of expressions.
func tableOf(exprs []string) (out []byte) {
	exprs = slices.Clone(exprs)
	slices.Sort(exprs)
	for _, expr := range slices.Compact(exprs) {
		out = firstLettersOf(expr).appendRow(out, expr)
	}
	return out
}
