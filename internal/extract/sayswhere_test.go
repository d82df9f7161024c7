package extract

import (
	"regexp"
	"strings"
	"testing"
)

// TestWhatIsSaidOfAnOffice: two different things make a foot, as they would be found by a search
// through the whole text; the same thing twice is no second one, whatever its case.
func TestWhatIsSaidOfAnOffice(t *testing.T) {
	for s, want := range map[string]bool{
		"":                           false,
		"Điện thoại":                 false, // no mark behind it
		"Điện thoại: 0205 3 870 000": false,
		"Điện thoại: 1 và ĐIỆN THOẠI: 2":       false,
		"Điện thoại: 1 - Fax: 2":               true,
		"Email : a@b.vn; website: b.vn":        true,
		"© 2024 Ủy ban nhân dân xã Đồng Tâm":   false,
		"©© Bản quyền":                         true,
		"Hồ sơ gửi qua email: a@b.vn":          false,
		"Bà con gọi điện thoại : 1":            false,
		"Ghi rõ nguồn khi phát hành lại":       false,
		"Chịu trách nhiệm: bà Lò Thị Mỷ. ĐT:1": true,
		"fax:1 fax:2 Fax:3 FAX:4 fax:5 tel:6":  false, // no more than five are looked at
		"hotelfax:":                            false, // "tel" without its mark
		"\xff\xfeTel:1 \xffFax:2":              true,
	} {
		if got := saysWhere(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
		if searched := searchedWhere(s); searched != want {
			t.Errorf("%q: a search finds %v", s, searched)
		}
	}
}

// everywhere is what office begins, wherever it stands.
var everywhere = regexp.MustCompile(strings.Replace(office().compiled().String(), "(?i)^", "(?i)", 1))

// searchedWhere is saysWhere by a search through all of a text.
func searchedWhere(s string) bool {
	found := everywhere.FindAllString(s, mostSaid)
	for _, m := range found {
		if !strings.EqualFold(m, found[0]) {
			return true
		}
	}
	return false
}
