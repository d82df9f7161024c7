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

// shrinker is an area average to w pixels a row: every source pixel counts by
// the share of it that falls into the target's. Source rows come one by one,
// each averaged across in 8.8 fixed point and then summed up.
type shrinker struct {
	across, down []span
	row          []uint32
	sum          []uint64
	i, y         int // the source row to come, the target row that is summed
	out          []byte
}

func newShrinker(sw, sh, w, h int) *shrinker {
	return &shrinker{across: spans(w, sw), down: spans(h, sh), row: make([]uint32, w), sum: make([]uint64, w),
		out: make([]byte, 0, w*h)}
}

// push takes the next source row.
func (s *shrinker) push(src []byte) {
	shrinkRow(s.row, src, s.across)
	for s.y < len(s.down) && s.down[s.y].first <= s.i {
		d := &s.down[s.y]
		weight := uint64(0x10000)
		switch s.i {
		case d.first:
			weight = d.head
		case d.last:
			weight = d.tail
		}
		for x, v := range s.row {
			s.sum[x] += uint64(v) * weight
		}
		if s.i < d.last {
			break
		}
		// 8 bits of fraction in the rows, 40 in the reciprocal.
		for x, v := range s.sum {
			s.out = append(s.out, byte(min((v>>8*d.inverse+1<<39)>>40, 255)))
			s.sum[x] = 0
		}
		s.y++
	}
	s.i++
}

// shrink is a plane of sw × sh pixels at w × h, or as it is where that is more. Its rows are
// stride bytes apart.
func shrink(src []byte, stride, sw, sh, w, h int) []byte {
	s := newShrinker(sw, sh, min(w, sw), min(h, sh))
	for y := range sh {
		s.push(src[y*stride:][:sw])
	}
	return s.out
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
