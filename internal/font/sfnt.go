package font

import (
	"encoding/binary"
	"fmt"
)

// table is one table of a TrueType file.
type table struct {
	tag  string
	data []byte
}

// minLength is how long, in bytes, the tables that are read by offset must be.
var minLength = map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0, "OS/2": 68,
	"post": 8}

// readTables is the tables of a TrueType file by their tags.
func readTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil, fmt.Errorf("not a TrueType file")
	}
	out := map[string][]byte{}
	for i := range int(get16(data, 4)) {
		e := 12 + 16*i
		if e+16 > len(data) {
			return nil, fmt.Errorf("short table directory")
		}
		from, n := uint64(binary.BigEndian.Uint32(data[e+8:])), uint64(binary.BigEndian.Uint32(data[e+12:]))
		if from+n > uint64(len(data)) {
			return nil, fmt.Errorf("table %q leaves the file", data[e:e+4])
		}
		out[string(data[e:e+4])] = data[from : from+n]
	}
	for tag, n := range minLength {
		if t, ok := out[tag]; !ok || len(t) < n {
			return nil, fmt.Errorf("no table %q of %d bytes", tag, n)
		}
	}
	return out, nil
}

// assemble is a TrueType file of tables, which come in the order of their
// tags, with its checksums.
func assemble(tables []table) []byte {
	n := uint16(len(tables))
	half, steps := uint16(1), uint16(0)
	for half*2 <= n {
		half *= 2
		steps++
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []uint16{n, 16 * half, steps, 16 * (n - half)} {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	at := len(out) + 16*len(tables)
	head := 0
	for _, t := range tables {
		if t.tag == "head" {
			head = at
			binary.BigEndian.PutUint32(t.data[8:], 0) // its checksum is of itself without the adjustment
		}
		out = append(out, t.tag...)
		for _, v := range []uint32{checksum(t.data), uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum is the sum of the data as 32-bit numbers, zeros at its end.
func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}

func get16(b []byte, i int) uint16    { return binary.BigEndian.Uint16(b[i:]) }
func put16(b []byte, i int, v uint16) { binary.BigEndian.PutUint16(b[i:], v) }
