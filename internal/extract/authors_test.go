package extract

import (
	"slices"
	"testing"
)

func TestNamesOfAuthors(t *testing.T) {
	for in, want := range map[string][]string{
		"Hoàng Hoài-Vũ Trang":        {"Hoàng Hoài", "Vũ Trang"},
		"Hoàng Hoài - Vũ Trang":      {"Hoàng Hoài", "Vũ Trang"},
		"Nguyễn Thị Minh-Khai":       {"Nguyễn Thị Minh-Khai"},
		"Anne-Marie Smith":           {"Anne-Marie Smith"},
		"PV Sùng A Lềnh":             {"Sùng A Lềnh"},
		"P.V. Sùng A Lềnh":           {"Sùng A Lềnh"},
		"Thu Hằng (thực hiện)":       {"Thu Hằng"},
		"Minh Khôi thực hiện":        {"Minh Khôi"},
		"Minh Khôi - Thu Hằng ghi":   {"Minh Khôi", "Thu Hằng"},
		"Lê Văn Ghi":                 {"Lê Văn Ghi"},
		"Nhà báo Thu Hằng, Minh Anh": {"Thu Hằng", "Minh Anh"},
		"TRẠM Y TẾ XÃ":               nil,
		"Super User":                 nil,
		"Administrator":              nil,
		"Trường THCS Tân Hòa":        nil,
		"TM. BAN CÔNG TÁC MẶT TRẬN":  nil,
		"Trương Thị Hoa":             {"Trương Thị Hoa"},
		"Đoàn Văn Hậu":               {"Đoàn Văn Hậu"},
		"T.TU.":                      {"T.TU."},
	} {
		if got := (portal{}).persons(in); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestAnExpertSignsTheCopy(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"Bác sỹ Lò Văn Pó", "Chủ tịch Hội Đông y tỉnh"}, "Lò Văn Pó"},
		{[]string{"Uống đủ nước mỗi ngày.", "ThS. Lò Thị Mai"}, "Lò Thị Mai"},
		{[]string{"PGS.TS Lò Thị Mai", "Bệnh viện huyện"}, "Lò Thị Mai"},
		{[]string{"CHỦ TỊCH", "Lò Văn Pó"}, ""}, // signs a decision
		{[]string{"Bác sĩ Lò Thị Mai khuyên bà con uống đủ nước mỗi ngày trong mùa nắng nóng này."}, ""},
		{[]string{"Bác sĩ thú y"}, ""},
		{nil, ""},
	} {
		if got := (portal{}).signedBy(c.lines); got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestSourcesWithoutTheirBrackets(t *testing.T) {
	for in, want := range map[string]string{
		"Theo QV (TTXVN)":                    "TTXVN",
		"(Theo Báo Tân)":                     "Báo Tân",
		"Nguồn: Báo Tân.":                    "Báo Tân",
		"Nguồn: https://baotan.vn Copy link": "baotan.vn",
		"Nguồn: Báo Tân (bản điện tử)":       "Báo Tân (bản điện tử)",
		"(Nguồn: TTXVN)":                     "TTXVN",
	} {
		if got, ok := cutSource(in); !ok || got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// TestLinesThatMayBeNames: the cheap look at a line lets through all that names are read from.
func TestLinesThatMayBeNames(t *testing.T) {
	for _, s := range []string{"Nguyễn Văn An", "pv. Lê Thị Bình", "Phóng viên Lê Bình", "by John Smith", "Hà An và Lê Bình", "Hà An (ghi)",
		"Hà An thực hiện", "Tác giả Hà An", "Hà An, công chức xã", "Hà An - văn phòng xã", "Hà An . ", "(Hà An)"} {
		if names, _ := (portal{}).namesIn(s); len(names) == 0 {
			t.Errorf("no name in %q", s)
		}
	}
	for _, s := range []string{"Hà An đã về quê", "17 giờ tại Hà An", "“Hà An” nói"} {
		if mayBeNames(s) {
			t.Errorf("%q may be names", s)
		}
	}
}
