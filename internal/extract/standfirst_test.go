package extract_test

import (
	"strings"
	"testing"
)

// TestWhatIsTheStandfirst gives the line after the headline and the beginning of
// the copy.
func TestWhatIsTheStandfirst(t *testing.T) {
	const words = "Hơn ba trăm người của chín thôn ra kênh Bắc nạo vét từ sáng sớm, xong việc trước trưa."
	_, vi := numbered(1, 5)
	_, short := numbered(1, 2)
	en := strings.Repeat("<p>The farmers of nine villages met at the northern canal and cleared it before noon, "+
		"each village its own part of the work.</p>", 5)
	long := strings.Repeat(words+" ", 4)
	for _, c := range []struct{ name, below, copy, want string }{
		{"a box named for it", "<div class=sapo>" + words + "</div>", vi, words},
		{"a box named for it, and the date in a box in it", "<div class=summary><div>14/10/2025</div><div>" + words + "</div></div>", vi, words},
		{"a box named for it, and a day behind it", "<div class=summary><div>" + words + "</div><div>30/6/2027</div></div>", vi, words + " 30/6/2027"},
		{"with other boxes in it", "<div class=summary><div>Ba mươi hộ</div><div>" + words + "</div></div>", vi, "Ba mươi hộ " + words},
		{"a box named for it and for comments", "<div class='summary disqus'>" + words + "</div>", vi, ""},
		{"a box of links", "<div class=sapo><a href=/1>" + words + "</a></div>", vi, ""},
		{"a short box", "<div class=sapo>Ra kênh Bắc.</div>", vi, ""},
		{"a first paragraph in bold", "", "<p><b>" + words + "</b></p>" + vi, words},
		{"half of it in bold", "",
			"<p><b>Hơn ba trăm người</b>" + strings.TrimPrefix(words, "Hơn ba trăm người") + "</p>" + vi, ""},
		{"to whom it is, in italics", "", "<p><i>Kính gửi: Các trưởng thôn và toàn thể nhân dân trong xã.</i></p>" + vi, ""},
		{"with a link in it", "", "<p><b>" +
			strings.Replace(words, "kênh Bắc", "<a href=https://a.vn/1>kênh Bắc</a>", 1) + "</b></p>" + vi, ""},
		{"with less copy than twice its length below", "", "<p><b>" + long + "</b></p>" + short, ""},
		{"a second paragraph in bold", "", line(7) + "<p><b>" + words + "</b></p>" + vi, ""},
		{"in another language", "", "<p><b>Hundreds of people of nine villages came to clear the northern canal " +
			"this morning.</b></p>" + en, ""},
		{"behind a picture", "", "<p><img src=a.jpg></p><p><b>" + words + "</b></p>" + vi, words},
		{"said again as the copy begins", "<div class=sapo>" + words + "</div>", "<p>" + words + "</p>" + vi, words},
		{"said again behind a picture", "<div class=sapo>" + words + "</div>",
			"<p><img src=a.jpg></p><p>" + words + "</p>" +
				vi, words},
	} {
		a, err := read(t, "<html lang=en>"+headTitle+"<body><div class=page>"+h1+c.below+"<div class=c>"+c.copy+
			"</div></div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Standfirst != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Standfirst, c.want)
		}
		if c.want != "" && strings.Contains(copyOf(a), words) {
			t.Errorf("%s: it is in the copy, too", c.name)
		}
	}
}

// TestStandfirstFarAboveTheCopy: a portal may keep the head of an article, with a
// standfirst that is no whole sentence, in a part of the page of its own.
func TestStandfirstFarAboveTheCopy(t *testing.T) {
	const words = "Kết quả nạo vét kênh Bắc của chín thôn và kế hoạch tưới cho vụ chiêm xuân sắp tới"
	_, body := numbered(1, 5)
	for _, class := range []string{"short-des", "sub-title", "detail-sapo"} {
		a := mustHave(t, "<html><head><title>"+"Cả xã ra đồng"+"</title></head><body><div class=all><section class=top><div>"+
			h1+"</div><div><span>14/11/2025</span></div><div class="+class+"><div>"+words+
			"</div></div></section><section><div><div><div><div><div class=c>"+body+
			"</div></div></div></div></div></section></div></body></html>", nil)
		if a.Standfirst != words {
			t.Errorf("%s: %q, want %q", class, a.Standfirst, words)
		}
	}
}

// TestTheHeadlineIsNoStandfirst: some portals repeat it in the standfirst's box.
func TestTheHeadlineIsNoStandfirst(t *testing.T) {
	const title = "Cả xã ra đồng làm thủy lợi đầu vụ, chín thôn nạo vét xong kênh Bắc trong một buổi sáng"
	_, body := numbered(1, 5)
	a := mustHave(t, "<html><head><title>"+title+"</title></head><body><div class=page><h1>"+title+
		"</h1><div class=sapo>"+title+"</div><div class=c>"+body+"</div></div></body></html>", nil)
	if a.Title != title || a.Standfirst != "" || strings.Contains(copyOf(a), title) {
		t.Errorf("title %q, standfirst %q", a.Title, a.Standfirst)
	}
}
