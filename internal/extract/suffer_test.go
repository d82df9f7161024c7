package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestRulesLeaveWhatTheyAreNotFor: pages that look like what a rule is for.
func TestRulesLeaveWhatTheyAreNotFor(t *testing.T) {
	_, body := numbered(1, 6)
	const title = "Trao quà cho trẻ em trong xã"
	page := func(head, above, amid string) string {
		return "<html><head>" + head + "</head><body><div class=main>" + above + body + amid + body + "</div></body></html>"
	}
	const window, h1 = "<title>" + title + "</title>", "<h1>" + title + "</h1>"
	answers := func(more string) string {
		return "<div class=hoi><p>" + more + "</p><label><input type=radio name=a>Có</label><label><input type=radio name=a>Không</label>" +
			"<button>Gửi</button></div>"
	}
	for name, c := range map[string]struct {
		page         string
		title, date  string
		section, has string
		not          string
	}{
		"a series in the window":    {page("<title>Quỹ từ thiện Tấm lòng vàng</title>", h1+"<div><h2>Quỹ từ thiện Tấm lòng vàng</h2>", "</div>"), title, "", "", "", ""},
		"a section over the copy":   {page(window, "<h1>Tin hoạt động</h1><div><h2>"+title+"</h2>", "</div>"), title, "", "Tin hoạt động", "", ""},
		"the day of another page":   {page(window, h1, "<div class=teaser-head>Cập nhật: 10/02/2020</div>") + "<p>12/05/2025</p>", title, "", "", "", "2020"},
		"the day of a link":         {page(window, h1, "<a class=x href=/x>Bài khác của xã</a><div class=post-meta>Ngày đăng: 10/02/2020</div>"), title, "", "", "", "2020"},
		"a question of a contest":   {page(window, h1, "<p>Câu hỏi của cuộc thi tuần này:</p>"+answers("Xã ta có mấy thôn?")), title, "", "", "mấy thôn", ""},
		"a numbered question":       {page(window, h1, answers("Câu 1. Xã ta có mấy thôn?")), title, "", "", "mấy thôn", ""},
		"what came of a poll":       {page(window, h1, answers("Có 80 %, không 20 %, ai cũng bảo nên làm")), title, "", "", "ai cũng bảo", ""},
		"a poll":                    {page(window, h1, answers("Bạn thấy trang này thế nào?")), title, "", "", "", "thế nào"},
		"marks that are announced":  {page(window, h1, "<p>Các dấu của mẫu thư gồm:</p><p>{{ho_ten}}</p><p>{{dia_chi}}</p>"), title, "", "", "{{dia_chi}}", ""},
		"tools over rows of a text": {page(window, h1, rows("Sao chép đoạn")), title, "", "", "", "## Sao chép"},
	} {
		a, err := read(t, c.page)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := copyOf(a)
		if a.Title != c.title || strings.Join(a.Section, " > ") != c.section || c.has != "" && !strings.Contains(got, c.has) ||
			c.not != "" && (strings.Contains(got, c.not) || strings.HasPrefix(a.Date, c.not)) {
			t.Errorf("%s: %q, %q in %q, and\n%s", name, a.Title, a.Date, a.Section, got)
		}
	}
}

// rows is three rows of a button and a text.
func rows(button string) string {
	out := ""
	for _, n := range []string{"1", "2", "3"} {
		out += "<div class=r><button>" + button + " " + n + "</button><div class=t>Đoạn " + n + " của bài kể chuyện bà con trong thôn cùng nhau dọn con đường lớn.</div></div>"
	}
	return out
}

// TestTelephonesOfShortNotices: the number to call of a notice whose lines are all short is copy;
// that of the page, above the copy, and other fields are none.
func TestTelephonesOfShortNotices(t *testing.T) {
	const said = "<p>Trạm Y tế xã thông báo lịch tiêm chủng tháng mười như sau:</p><table><tr><td>Thôn Đông</td><td>Sáng 6/10</td></tr>" +
		"<tr><td>Thôn Đoài</td><td>Chiều 6/10</td></tr></table><p>Bà con nhớ mang theo sổ tiêm của các cháu.</p>"
	for name, c := range map[string]struct {
		above, below, has, not string
	}{
		"a number":           {"", "<p><em>Điện thoại đặt lịch: 0215 000 333.</em></p>", "0215 000 333", ""},
		"a hotline":          {"", "<p>Hotline: 1900 5555</p>", "1900 5555", ""},
		"above the copy":     {"<p>Hotline: 0215 000 333</p>", "", "", "0215"},
		"how often read":     {"", "<p>Lượt xem: 12345678</p>", "", "12345678"},
		"the number of it":   {"", "<p>Mã bài: 12345678</p>", "", "12345678"},
		"who to call":        {"", "<p>Liên hệ cô Hạnh: 0215 000 333</p>", "0215", ""},
		"a day":              {"", "<p>Ngày đăng: 03/10/2025</p>", "", "03/10/2025"},
		"below a line of it": {"<p>Trạm Y tế xã Mường Lay</p><p>Điện thoại: 0215 000 333</p>", "", "", "0215"},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=c>"+h1+c.above+said+c.below+"</div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := copyOf(a) + a.Standfirst; c.has != "" && !strings.Contains(got, c.has) || c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// TestWhoSaidAQuotation: a box named for the author of a quotation is copy; one for the author
// of the article is not.
func TestWhoSaidAQuotation(t *testing.T) {
	_, body := numbered(1, 6)
	for name, has := range map[string]bool{"quote-author": true, "field field--name-field-quote-author": true, "quote__author": true,
		"blockquote_author": true, "quote-author-image": false, "author": false, "post-author": false, "author-quote": false, "quoteauthors": true} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+"<div class=q><div>Cháu nào cũng muốn ăn thêm bát nữa.</div><div class='"+name+
			"'>Chị Mai Thị Lụa, phụ huynh lớp hai</div></div>"+body+"</div></body></html>", nil)
		if got := strings.Contains(copyOf(a), "Chị Mai Thị Lụa"); got != has {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestASentenceInAButtonIsSaid: what a button says among the paragraphs is the page's, as long as
// it is a few words; a sentence, or a line as long as copy, may be the article's, and is told.
func TestASentenceInAButtonIsSaid(t *testing.T) {
	const sentence = "Người dân ấp ba thu hoạch mười tấn xoài trong vụ mùa năm nay, theo lời ông Bảy."
	const long = "Người dân ấp ba thu hoạch mười tấn xoài trong vụ mùa năm nay, nhiều hơn vụ mùa trước đến hai tấn rưỡi"
	for markup, want := range map[string]bool{
		"<button>" + sentence + "</button>":                                     true,
		"<p><button>" + sentence + "</button></p>":                              true,
		"<button>" + long + "</button>":                                         true,
		"<button>Sao chép liên kết</button>":                                    false,
		"<button>Chia sẻ bài này lên Facebook cho bạn bè cùng đọc!</button>":    false,
		"<button>Bấm vào đây để gửi câu hỏi cho lãnh đạo xã.</button>":          false,
		"<button>Xem thêm các tin khác của xã về vụ xoài năm nay...</button>":   false,
		"<button>Đăng ký nhận bản tin của xã qua thư điện tử mỗi ngày</button>": false,
		"<select><option>" + long + "</option></select>":                        false,
	} {
		told := false
		_, diags := blocksWith(t, markup, nil)
		for _, d := range diags {
			told = told || d.Code == diag.CopyLeftOut
		}
		if told != want {
			t.Errorf("%s: told %v", markup, told)
		}
	}
}
