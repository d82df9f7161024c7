package extract

import "testing"

// TestNumberings: each way to number parts is one group of one of the two expressions, and is
// told by what a heading begins with.
func TestNumberings(t *testing.T) {
	if named, all := namedParts().compiled().NumSubexp(), namedParts().compiled().NumSubexp()+
		unnamedParts().compiled().NumSubexp(); named != unnamed || all != numberings {
		t.Errorf("%d of %d have a name", named, all)
	}
	for heading, want := range map[string]int{
		"Phụ lục I": annex, "PHẦN THỨ NHẤT": 1, "Chương II": 2, "Mục 3. Quy định": 3, "Tiểu mục 1": 4, "Điều 9. Hiệu lực": 5,
		"A. Mục tiêu": unnamed, "Đ/ Mục tiêu": unnamed, "II. Nội dung": 7, "1. Thời gian": 8, "12/ Nơi": 8, "1.2 Số lượng": 9,
		"1.2. Số lượng": 9, "1.2.3 Giống lúa": 10, "a) Đối tượng": 11, "đ/ Nơi nhận": 11,
		"Phần lớn nông dân": -1, "Điều kiện": -1, "Mục tiêu (2026)": -1, "3.5": -1, "C": -1, "": -1,
	} {
		if got := numberedAs(heading); got != want {
			t.Errorf("%q: %d, not %d", heading, got, want)
		}
		if got := isNamedPart(heading); got != (0 <= want && want < unnamed) {
			t.Errorf("%q is a part with a name: %v", heading, got)
		}
	}
}
