package extract_test

import "testing"

// TestBarsForSharingAreKnownByTheirLinks: whatever they are named. Copy may name such sites, and
// link to them.
func TestBarsForSharingAreKnownByTheirLinks(t *testing.T) {
	const (
		facebook  = `<a href="https://www.facebook.com/sharer.php?u=x">Facebook xã Tân</a>`
		zalo      = `<a href="https://zalo.me/share?u=x">Zalo xã Tân</a>`
		letter    = `<a href="mailto:?subject=x">Surat elektronik</a>`
		printed   = `<a href="javascript:print()">Cetak</a>`
		announced = "<p>Bà con hỏi chuyện với xã qua các trang sau đây:</p>"
		page      = `<a href="https://www.facebook.com/xatan">Facebook xã Tân</a>`
		said      = `<a href="https://twitter.com/xatan/status/1">Twitter xã Tân</a>`
	)
	_, body := numbered(1, 6)
	for _, c := range []struct {
		bar  string
		kept bool
	}{
		{"<ul class=k1><li>" + facebook + "<li>" + zalo + "<li>" + printed + "</ul>", false},
		{"<div><p>Sharing is caring!</p><p>0shares</p><ul><li>" + facebook + "<li>" + letter + "</ul></div>", false},
		{announced + "<ul><li>" + page + "<li>" + said + "</ul>", true},
		{announced + "<ul><li>" + facebook + "<li>" + page + "<li>" + said + "</ul>", true},
		{announced + "<ul><li>" + facebook + "<li>" + zalo + "<li>" + page + "<li>" + said + "<li>" + printed + "</ul>", true},
		{"<div><img src=a.jpg width=600 height=400><p>Xã Tân ra quân</p>" + facebook + zalo + "</div>", true},
		{"<div><blockquote>Lời bác Năm xã Tân</blockquote>" + facebook + zalo + "</div>", true},
		{announced + "<ul><li>Thôn Đông xã Tân: 8 giờ<li>Thôn Tây xã Tân: 9 giờ<li>" + facebook + zalo + "</ul>", true},
		{"<div><p>Bác Năm xã Tân kể</p>" + facebook + zalo + "</div>", true},
		{"<div>" + facebook + zalo + " là hai nơi bà con trong thôn hỏi chuyện với cán bộ xã nhiều nhất</div>", true},
	} {
		want, not := []string{"xã Tân"}, []string(nil)
		if !c.kept {
			want, not = nil, []string{"xã Tân", "Cetak", "Surat", "Sharing", "0shares"}
		}
		mustHave(t, "<html><head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title></head><body><div><h1>Cả xã ra đồng làm thủy lợi đầu vụ</h1>"+
			body+c.bar+body+"</div></body></html>", want, not...)
	}
}

// TestBarsOfButtonsAreKnownByWhatTheySay: where a script answers, no link says what it is for.
func TestBarsOfButtonsAreKnownByWhatTheySay(t *testing.T) {
	const (
		zalo     = `<a href="#" onclick="share(1)">Zalo</a>`
		facebook = `<a onclick="share(2)" target=_blank><svg><path d="M1 2"/></svg><span>Facebook</span></a>`
		letter   = `<a href="javascript:void(0)">Email</a>`
		printed  = `<button onclick="print()">In bài viết</button>`
	)
	_, body := numbered(1, 6)
	for bar, kept := range map[string]bool{
		"<div class=k1>" + zalo + facebook + letter + "</div>":                                                        false,
		"<div class=k1>Chia sẻ: " + zalo + " | " + facebook + " | " + printed + "</div>":                              false,
		"<ul class=k1><li>" + zalo + "<li>" + facebook + "<li>" + letter + "<li>" + printed + "</ul>":                 false,
		"<div>" + zalo + facebook + letter + " là ba nơi bà con trong thôn hỏi chuyện với cán bộ xã nhiều nhất</div>": true,
		"<p>Bà con hỏi xã qua ba nơi:</p><ul><li>Zalo của xã<li>Facebook của xã<li>Email của xã</ul>":                 true,
		"<div><p>Zalo đứng đầu, Facebook thứ hai.</p>" + zalo + facebook + letter + "</div>":                          true,
	} {
		want, not := []string{"Zalo", "Facebook"}, []string(nil)
		if !kept {
			want, not = nil, []string{"Zalo", "Facebook", "Email", "In bài viết"}
		}
		mustHave(t, "<html><head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title></head><body><div><h1>Cả xã ra đồng làm thủy lợi đầu vụ</h1>"+
			body+bar+body+"</div></body></html>", want, not...)
	}
}
