package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestPicturesOfWhatHasNoCopyOfItsOwn: a heading that has nothing but its picture stands on that, unless the heading
// behind the picture plainly heads what is said of it; no words change their order.
func TestPicturesOfWhatHasNoCopyOfItsOwn(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		// what comes below each thing to buy
		{"3 Máy A|pic a|3 Đặc điểm|p|3 Máy B|pic b|3 Đặc điểm|p", "3 Máy A|3 Đặc điểm|p|pic a|3 Máy B|3 Đặc điểm|p|pic b"},
		{"3 Máy A|pic a|4 Giá|3 Đặc điểm|p|3 Máy B|3 Đặc điểm|p", "3 Máy A|4 Giá|3 Đặc điểm|p|pic a|3 Máy B|3 Đặc điểm|p"},
		// a chart, or pictures that have their own heading
		{"2 Sơ đồ tổ chức|pic a|2 Chức năng|p", "2 Sơ đồ tổ chức|pic a|2 Chức năng|p"},
		{"2 Hình ảnh|pic a|pic b|2 Hình ảnh|p", "2 Hình ảnh|pic a|pic b|2 Hình ảnh|p"},
		{"3 Hình ảnh|pic a|2 Chức năng|p", "3 Hình ảnh|pic a|2 Chức năng|p"},
		{"2 Hình ảnh|pic a", "2 Hình ảnh|pic a"},
		// numbers
		{"2 1. Đê sông|pic a|2 Mã số|p|2 2. Kè|pic b|2 Kết luận|p", "2 1. Đê sông|2 Mã số|p|pic a|2 2. Kè|pic b|2 Kết luận|p"},
		{"2 1. Đê sông|pic a|2 2. Kè|p|2 3. Cống|p", "2 1. Đê sông|pic a|2 2. Kè|p|2 3. Cống|p"},
		// what a picture shows
		{"2 Mười trang tốt nhất|pic a=Agoda|2 #10: Agoda|p", "2 Mười trang tốt nhất|2 #10: Agoda|p|pic a"},
		{"2 Chợ Đồn|pic a=Cổng chợ Đồn|2 Chợ Mới|p", "2 Chợ Đồn|pic a|2 Chợ Mới|p"},
		{"2 Chợ Đồn|pic a=Chợ|2 Chợ Mới|p", "2 Chợ Đồn|pic a|2 Chợ Mới|p"},
		{"2 Nhà|pic a=An|2 Hàn|p", "2 Nhà|pic a|2 Hàn|p"},
		// a line above what it shows
		{"p|4 Từ 14 tuổi|pic a=The King's Crown|3 The King’s Crown|p", "p|pic a|4 Từ 14 tuổi|3 The King’s Crown|p"},
		{"p|4 Từ 8 tuổi|pic a=Cờ|pic b=Cờ tướng|3 Cờ tướng|p|4 Từ 9 tuổi|pic c=Cờ vây|3 Cờ vây|p",
			"p|pic a|pic b|4 Từ 8 tuổi|3 Cờ tướng|p|pic c|4 Từ 9 tuổi|3 Cờ vây|p"},
		{"2 Trò chơi|4 Từ 14 tuổi|pic a=Cờ tướng|3 Cờ tướng|p", "2 Trò chơi|4 Từ 14 tuổi|3 Cờ tướng|p|pic a"},
	} {
		var blocks []article.Block
		for _, s := range strings.Split(x.in, "|") {
			what, rest, _ := strings.Cut(s, " ")
			switch {
			case what == "p":
				blocks = append(blocks, article.Paragraph{})
			case what == "pic":
				file, alt, _ := strings.Cut(rest, "=")
				blocks = append(blocks, article.Image{File: file, Alt: alt})
			default:
				blocks = append(blocks, article.Heading{Level: int(what[0] - '0'), Text: article.Plain(rest)})
			}
		}
		var got []string
		for _, b := range behindText(blocks, -1) {
			switch b := b.(type) {
			case article.Heading:
				got = append(got, fmt.Sprintf("%d %s", b.Level, b.Text.String()))
			case article.Image:
				got = append(got, "pic "+b.File)
			default:
				got = append(got, "p")
			}
		}
		if got := strings.Join(got, "|"); got != x.want {
			t.Errorf("%s\nbecomes %s\nwant    %s", x.in, got, x.want)
		}
	}
}
