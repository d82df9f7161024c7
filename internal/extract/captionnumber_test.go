package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestCaptionsByNumber: a line that begins with the number of its picture is its caption where all such lines say so.
func TestCaptionsByNumber(t *testing.T) {
	const picture = "!"
	for in, want := range map[string]string{
		"!|Ảnh 1: Bí thư Đảng ủy xã phát biểu.|Bà con ra đồng.|!|Ảnh 2: Thanh niên nạo vét mương.": "Ảnh 1: Bí thư Đảng ủy xã phát biểu.|Ảnh 2: Thanh niên nạo vét mương.",
		"!|Bà con ra đồng.|!|Ảnh 2: Thanh niên nạo vét mương. Ảnh: Minh Khôi":                      "|Ảnh 2: Thanh niên nạo vét mương.",
		"!|Hình 1. Sơ đồ tuyến mương.|!|Hình 2. Mặt cắt ngang.":                                    "Hình 1. Sơ đồ tuyến mương. (?)|Hình 2. Mặt cắt ngang. (?)", // one may be of the next
		"!|Ảnh 1: Cổng làng.|!|Ảnh 2: Đình làng.|!|Ảnh 3: Giếng làng.":                             "Ảnh 1: Cổng làng. (?)|Ảnh 2: Đình làng. (?)|Ảnh 3: Giếng làng. (?)",
		"!|Figure 1: The canal at noon.|Text follows it here.":                                     "Figure 1: The canal at noon.",

		"!|Hình 1: Sơ đồ tuyến mương.|!|Hình 2: Mặt cắt ngang.|!":          "||", // each above one, too
		"Hình 1: Sơ đồ tuyến mương.|!|Hình 2: Mặt cắt ngang.|!":            "|",  // above theirs
		"!|!|Ảnh 1: Lễ ra quân.|Ảnh 2: Nạo vét mương.":                     "|",
		"!|Ảnh 1: Lễ ra quân.|Bà con ra đồng.|Ảnh 2: Không có trên trang.": "",
		"!|Ảnh 2: Lễ ra quân.|Bà con ra đồng.|!|Ảnh 1: Nạo vét mương.":     "|",
		"!|Hình 1 cho thấy sơ đồ tuyến mương.":                             "",
		"!|Ảnh: Minh Khôi chụp lúc nước về.":                               "",
		"!|Ảnh 1: các thôn tham gia gồm:":                                  "",
		"!|Hình 1.2 là mặt cắt của mương.":                                 "",
		"!|Hình 2026. Năm đầu của kế hoạch.":                               "",
		"!|Bước 1: Nạo vét mương.":                                         "",
		"!|Ảnh 1: " + strings.Repeat("Bà con ra đồng từ sớm. ", 20):        "",
	} {
		r := &reader{}
		var pieces []piece
		for _, s := range strings.Split(in, "|") {
			if s == picture {
				pieces = append(pieces, piece{block: article.Image{Src: "a.jpg"}})
				continue
			}
			pieces = append(pieces, piece{block: article.Paragraph{Text: article.Plain(s)}})
		}
		var captions []string
		for _, p := range r.captionsByNumber(pieces) {
			if im, ok := p.block.(article.Image); ok {
				if im.CaptionGuessed {
					im.Caption += " (?)"
				}
				captions = append(captions, im.Caption)
			}
		}
		if got := strings.Join(captions, "|"); got != want {
			t.Errorf("%s: captions %q, want %q", in, got, want)
		}
	}
}
