package extract_test

import (
	"fmt"
	"strings"
	"testing"
)

// An article whose page gives the site's address as its own is not doubtful for that; first pages are.
func TestAddressOfTheSiteIsNoSignOfAListAlone(t *testing.T) {
	t.Parallel()
	const title = "Thôn Cồn Vạc nạo vét mương Đông trước vụ hè thu"
	paragraphs := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<p>Tổ %d của thôn nhận đoạn mương dài hai trăm mét, mỗi hộ góp hai ngày công, xã cho mượn máy xúc và lo dầu, làm xong trong tuần này để kịp mở nước xuống đồng trước ngày 15 và giao cho người ở gần nhất trông coi, ghi sổ ngày công từng nhà.</p>", i+2)
		}
		return b.String()
	}
	links := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<li><a href=/tin-%d>Xã họp phiên thứ %d bàn việc làm đường ra đồng</a></li>", i, i+1)
		}
		return "<ul>" + b.String() + "</ul>"
	}
	cards := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<div class=o><h4><a href=/tin-%d>Xã họp phiên thứ %d bàn việc làm đường</a></h4><img src=%d.jpg></div>", i, i+1, i)
		}
		return "<div class=ds>" + b.String() + "</div>"
	}
	heading := "<h1>" + title + "</h1>"
	for what, c := range map[string]struct {
		window, above, copy, beside string
		doubtful                    bool
	}{
		"an article":                   {title, heading, paragraphs(6), cards(2) + links(14), false},
		"with two cards":               {title + " - Xã Cồn Vạc", heading, paragraphs(7), cards(2) + links(10), false},
		"a time":                       {"Xã Cồn Vạc</title><meta property=article:published_time content=2026-05-12T08:00:00+07:00><title>", heading, paragraphs(6), cards(2) + links(14), false},
		"in the data":                  {"Xã Cồn Vạc</title><meta property=og:title content='" + title + "'><title>", heading, paragraphs(6), cards(2) + links(14), false},
		"the site in the window":       {"Xã Cồn Vạc", heading, paragraphs(6), cards(2) + links(14), true},
		"a notice on the first page":   {"", "<h2>Thông báo lịch tiếp công dân tháng sáu</h2>", paragraphs(6), cards(2) + links(14), true},
		"all about the commune":        {"Xã Cồn Vạc", "<h2>Giới thiệu chung về xã Cồn Vạc</h2>", paragraphs(6), cards(2) + links(14), true},
		"short copy":                   {title, heading, paragraphs(2), links(7), true},
		"the headline leads elsewhere": {title, "<h1><a href=/tin-77>" + title + "</a></h1>", paragraphs(5), cards(2) + links(14), true},
		"the window says first page":   {"Trang chủ - " + title, heading, paragraphs(5), cards(2) + links(14), true},
		"among links":                  {title, heading, paragraphs(5), links(50), true},
		"cards of others":              {title, heading, paragraphs(6), cards(5) + links(9), true},
		"the name of the office":       {"Xã Cồn Vạc", "<h1>Ủy ban nhân dân xã Cồn Vạc</h1>", paragraphs(5), cards(2) + links(14), true},
		"a few words of welcome":       {"Xã Cồn Vạc", "<h1>Lời chào mừng</h1>", paragraphs(5), cards(2) + links(14), true},
		"no headline":                  {"Xã Cồn Vạc", "", paragraphs(5), cards(2) + links(14), true},
	} {
		a, err := read(t, "<title>"+c.window+"</title><link rel=canonical href=https://convac.example.vn/><body><div class=main>"+c.above+"<div class=noidung>"+c.copy+"</div></div><div class=right>"+c.beside+"</div>")
		if err != nil {
			if !c.doubtful {
				t.Errorf("%s: %v", what, err)
			}
			continue
		}
		if (a.Doubtful != "") != c.doubtful {
			t.Errorf("%s: doubtful %q, want %v", what, a.Doubtful, c.doubtful)
		}
	}
}
