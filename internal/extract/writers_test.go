package extract_test

import (
	"strings"
	"testing"
)

func TestWhoPutTheArticleThere(t *testing.T) {
	for _, c := range [][3]string{ // last line, authors, whether it is printed
		{"<p>Người đăng: Quản trị</p>", "", ""},
		{"<p>Đăng bởi: admin</p>", "", ""},
		{"<p>Người đăng tin: Lê Thị Mai</p>", "", ""},
		{"<p>Đăng bởi: Phạm Thu Hằng</p>", "Phạm Thu Hằng", ""},
		{"<p>Người viết: Phạm Thu Hằng</p>", "Phạm Thu Hằng", ""},
		// The words of a notice.
		{"<p>Người đăng ký: nộp đơn tại thôn</p>", "", "yes"},
		{"<p>Người đăng tin: mỗi hộ cử một người; tin gửi về xã</p>", "", "yes"},
		{"<p>Người đăng: ai cũng được, xin gửi tin cho thôn.</p>", "", "yes"},
		{"<p>Người đăng: anh Lâm 0987 000 111</p>", "", "yes"},
		{"<p>Người đăng tin: bà Lê Thị Mai, xóm Bãi</p>", "", "yes"},
		{"<p>Bài viết được đăng bởi: Lâm, sau đó được chia sẻ nhiều</p>", "", "yes"},
		{"<p>Bài đăng: số báo 12 ra ngày mai</p>", "", "yes"},
	} {
		a, err := read(t, "<div><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+ditch+c[0]+"</div>")
		if err != nil {
			t.Fatal(c, err)
		}
		if got := strings.Join(a.Authors, ", "); got != c[1] || (len(a.Body) > 3) != (c[2] != "") {
			t.Errorf("%s: by %q, %d blocks; want %q, printed %q", c[0], got, len(a.Body), c[1], c[2])
		}
	}
}

func TestWritersBoxes(t *testing.T) {
	const source = "<p class=news-source align=right><em>Nguồn: Đài huyện Vạc Sơn</em></p>"
	for _, c := range [][4]string{ // above the copy, below it, authors, source
		{"", "<p class=news-author align=right><b>Phạm Thu Hằng</b></p>" + source, "Phạm Thu Hằng", "Đài huyện Vạc Sơn"},
		{"", "<div class=tac-gia>Phạm Thu Hằng</div>" + source, "Phạm Thu Hằng", "Đài huyện Vạc Sơn"},
		{"", "<p class=news-author><b>Xem tất cả bài viết</b></p>" + source, "", "Đài huyện Vạc Sơn"},
		{"", "<p class=news-author><b>Ban biên tập</b></p>" + source, "", "Đài huyện Vạc Sơn"},
		// Where the text is from, in the place of the writer.
		{"<p class=byline><b class=author>Theo Tuổi Trẻ</b></p>", "", "", "Tuổi Trẻ"},
		{"<p class=byline><a rel=author href=/a>Theo Báo Cồn Vạc</a></p>", "", "", "Báo Cồn Vạc"},
		{"<p class=byline><b class=author>Theo Walcott</b></p>", "", "Theo Walcott", ""},
		{"<p class=byline><b class=author>Theo Nguyễn</b></p>", "", "Theo Nguyễn", ""},
		{"<p class=byline><b class=author>Phạm Thu Hằng</b></p>", "", "Phạm Thu Hằng", ""},
	} {
		a, err := read(t, "<div class=w><article><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+c[0]+"<div class=noidung>"+ditch+"</div>"+c[1]+"</article></div>")
		if err != nil {
			t.Fatal(c, err)
		}
		if got := strings.Join(a.Authors, ", "); got != c[2] || c[3] != "" && a.Source != c[3] {
			t.Errorf("%s%s: by %q from %q; want %q, %q", c[0], c[1], got, a.Source, c[2], c[3])
		}
	}
}

func TestTheoIsANameInOtherLanguages(t *testing.T) {
	const copy = "<p>The farmers of the valley met on Tuesday to agree how the long ditch is to be cleared before the rains begin.</p>" +
		"<p>Forty families will each give two days of work, and the council has promised to lend them a digger and the fuel for it.</p>"
	for _, lang := range []string{"en", "vi"} { // what the page declares tells nothing
		for _, c := range [][2]string{ // copy, authors
			{copy, "Theo Nguyễn Phan"},
			{ditch, ""},
		} {
			a, err := read(t, "<html lang="+lang+"><body><article><h1>Forty families clear the long ditch</h1><p class=author>Theo Nguyễn Phan</p>"+c[0]+"</article>")
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(a.Authors, ", "); got != c[1] {
				t.Errorf("%s, %.20s: by %q, want %q", lang, c[0], got, c[1])
			}
		}
	}
}
