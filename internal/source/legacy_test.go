package source

import (
	"os"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestVnTime reads a page as Word wrote it for the old fonts: bold heads in a
// font of capitals, copy in TCVN3 by a class, a menu and a foot in Unicode, an
// address. The oracle is the text that the page was made of.
func TestVnTime(t *testing.T) {
	data, err := os.ReadFile("testdata/pages/vntime.html")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := ReadBytes("vntime.html", data)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(pages[0].Doc.Find("body").Text()), " ")
	want := "Trang chủ | Tin tức | Văn bản HỘI NGHỊ TỔNG KẾT CÔNG TÁC THU GOM RÁC Từ ngày 1/11, chín thôn trong xã đều đã " +
		"có tổ thu gom rác tự quản. Mỗi tổ có năm người; bà con góp 10 nghìn đồng mỗi hộ để mua xe đẩy và chổi tre. " +
		"https://tanhoa.example.vn/c THÔN ĐÔNG Đến nay đường làng sạch sẽ hơn, không còn cảnh đổ rác ở bờ mương. " +
		"Bản quyền thuộc Ủy ban nhân dân xã Tân Hòa"
	if text != want {
		t.Errorf("%q, want\n%q", text, want)
	}
	if d := pages[0].Diags; len(d) != 1 || d[0].Code != diag.PageConverted || d[0].Args[0] != "TCVN3" {
		t.Errorf("said: %v", d)
	}
}

// TestFontNames reads the font of an element from its attribute, its style and
// the style sheet.
func TestFontNames(t *testing.T) {
	for style, want := range map[string]string{
		"font-family: .VnTime":                              ".VnTime",
		"color:red; FONT-FAMILY:'.VnArialH', sans-serif":    ".VnArialH",
		"font: bold 12pt .VnTime, serif":                    ".VnTime",
		"font-size:12pt":                                    "",
		"mso-bidi-font-family:\"Times New Roman\";margin:0": "",
	} {
		if got := fontIn(style); got != want {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
}

// TestUnicodeIsLeft takes text in Unicode, which must come back without a copy
// or a word.
func TestUnicodeIsLeft(t *testing.T) {
	for _, s := range []string{"Đảng ủy xã Tân Hòa\nhọp ngày 1/11\n", "", "© 2026 · «l’été»\n"} {
		if got, names := Unicode(s); got != s || names != nil {
			t.Errorf("%q: %q, %v", s, got, names)
		}
	}
}
