package picture

// span is the part of a row or column that a target pixel covers: whole source
// pixels from first to last, of which the first and the last count by a share
// of 65536, and the reciprocal of the whole in 40 bits.
type span struct {
	first, last int
	head, tail  uint64 // tail is 0 when first is last
	inverse     uint64
}

// spans shares n source pixels out among m target pixels.
func spans(m, n int) []span {
	out := make([]span, m)
	for i := range out {
		a := int64(i) * int64(n) << 16 / int64(m)
		b := max(int64(i+1)*int64(n)<<16/int64(m), a+1)
		s := span{first: int(a >> 16), last: int((b - 1) >> 16), inverse: 1 << 40 / uint64(b-a)}
		if s.first == s.last {
			s.head = uint64(b - a)
		} else {
			s.head, s.tail = uint64(0x10000-a&0xFFFF), uint64((b-1)&0xFFFF+1)
		}
		out[i] = s
	}
	return out
}

// shrink is an area average from sw × sh to w × h pixels: every source pixel
// counts by the share of it that falls into the target's. Rows come first, in
// 8.8 fixed point, each once; they are summed up as they come.
func shrink(src []byte, sw, sh, w, h int) []byte {
	w, h = min(w, sw), min(h, sh)
	across, down := spans(w, sw), spans(h, sh)
	out := make([]byte, w*h)
	row, sum := make([]uint32, w), make([]uint64, w)
	done := -1 // source row that row holds
	for y, d := range down {
		clear(sum)
		for i := d.first; i <= d.last; i++ {
			if i != done {
				shrinkRow(row, src[i*sw:(i+1)*sw], across)
				done = i
			}
			weight := uint64(0x10000)
			switch i {
			case d.first:
				weight = d.head
			case d.last:
				weight = d.tail
			}
			for x, v := range row {
				sum[x] += uint64(v) * weight
			}
		}
		// 8 bits of fraction in the rows, 40 in the reciprocal.
		for x, v := range sum {
			out[y*w+x] = byte(min((v>>8*d.inverse+1<<39)>>40, 255))
		}
	}
	return out
}

// shrinkRow averages one row.
func shrinkRow(row []uint32, src []byte, across []span) {
	row = row[:len(across)]
	for x := range across {
		s := &across[x]
		sum := uint64(src[s.first]) * s.head
		if s.tail > 0 {
			whole := uint64(0)
			for _, v := range src[s.first+1 : s.last] {
				whole += uint64(v)
			}
			sum += whole<<16 + uint64(src[s.last])*s.tail
		}
		row[x] = uint32((sum<<8*s.inverse>>39 + 1) >> 1)
	}
}
