package binding

import "slices"

// joinsFields reports whether word i is a dash between two fields of public life that are named as one, "kinh
// tế - xã hội". Between other words a dash parts two phrases, and a line ends well behind it.
func joinsFields(words []string, i int) bool {
	if words[i] != "-" && words[i] != "–" || i < 2 || i+2 >= len(words) {
		return false
	}
	return isField(words[i-2], words[i-1]) && isField(words[i+1], words[i+2])
}

// isField reports whether two syllables name a field of public life.
func isField(a, b string) bool {
	var buf [64]byte
	key := appendSyllable(append(appendSyllable(buf[:0], bare(a)), ' '), bare(b))
	_, ok := slices.BinarySearch(fields[:], string(key))
	return ok
}

// fields is those that titles of programmes, plans and offices join, in byte order.
var fields = [...]string{
	"an ninh", "an toàn", "chính trị", "công nghiệp", "công nghệ", "du lịch", "dân số", "dịch vụ", "giáo dục", "giải trí",
	"khoa học", "kinh doanh", "kinh tế", "kế hoạch", "kỹ thuật", "lao động", "môi trường", "nghệ thuật", "nông nghiệp", "quân sự",
	"quốc phòng", "thương mại", "thể dục", "thể thao", "thủy sản", "trật tự", "tài chính", "tài nguyên", "tư tưởng", "văn hóa",
	"văn nghệ", "xã hội", "y tế", "đào tạo",
}
