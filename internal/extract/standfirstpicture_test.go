package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

func TestPicturesInTheStandfirstsBox(t *testing.T) {
	const said = "Bốn mươi hộ của thôn Cồn Vạc góp công nạo vét hai cây số mương."
	for _, c := range [][3]string{ // the box, the standfirst, the caption
		{said + "<div><img src=a.jpg width=460><p><em>Bà con phát quang bờ mương</em></p></div>", said, "Bà con phát quang bờ mương"},
		{"<p>" + said + "</p><p><img src=a.jpg width=500></p><p class=caption>Bà con phát quang bờ mương</p>", said, "Bà con phát quang bờ mương"},
		// What is below the picture goes on with the standfirst.
		{"<p>" + said + "</p><p><img src=a.jpg width=500></p><p>Ba mươi mẫu ruộng cuối nguồn được cứu.</p>", said + " Ba mươi mẫu ruộng cuối nguồn được cứu.", ""},
		{"<img src=a.jpg width=300 align=left>" + said, said, ""},
		// Words that are written together stay so; a picture or a break parts them.
		{"<img src=a.jpg width=600><span class=dropcap>B</span>ốn mươi hộ của thôn Cồn Vạc góp công nạo vét hai cây số mương.", said, ""},
		{"<img src=a.jpg width=600>Thôn có 5.000m<sup>2</sup> mương, theo <a href=/q>Quyết định số 15</a>/QĐ-UBND ngày <i>12</i>/5 của xã.",
			"Thôn có 5.000m2 mương, theo Quyết định số 15/QĐ-UBND ngày 12/5 của xã.", ""},
		{"<p><img src=a.jpg width=600></p>Bốn mươi hộ <b>của thôn Cồn Vạc</b><a id=x></a> góp công<br>nạo vét hai cây số mương.", said, ""},
		{"<p><img src=a.jpg width=600></p>Bốn mươi hộ của thôn<b> Cồn Vạc </b>góp công <!-- x -->nạo vét hai cây số mươn<a id=x></a>g.", said, ""},
		{"<img src=dot.gif width=5> " + said, said, "none"},
	} {
		a, err := read(t, "<div class=w><div class=k><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1><div class=sapo>"+c[0]+"</div><div class=than>"+ditch+"</div></div></div>")
		if err != nil {
			t.Fatal(c, err)
		}
		im, ok := a.Body[0].(article.Image)
		if squeezed := strings.Join(strings.Fields(a.Standfirst), " "); squeezed != c[1] || ok != (c[2] != "none") || ok && im.Caption != c[2] {
			t.Errorf("%s: %q, picture %v %q; want %q, %q", c[0], squeezed, ok, im.Caption, c[1], c[2])
		}
	}
}

func TestStandfirstsOfBarePieces(t *testing.T) {
	const (
		said = "Bốn mươi hộ của thôn Cồn Vạc góp công nạo vét hai cây số mương."
		h1   = "<h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"
	)
	for _, c := range [][2]string{ // what is between menu and copy, the standfirst
		{"<div class=dau>" + h1 + "</div><div class=sapo>" + said + "</div>", said},
		{h1 + "<div class=ngay>12/05/2026</div><div class=sapo>" + said + "</div>", said},
		// Of another article, of the writer: deeper in a box of their own.
		{h1 + "<div class=item><h3><a href=/5>Xóm Bãi mở hội thi bơi thuyền</a></h3><p class=sapo>Xóm Bãi mở hội thi bơi thuyền với hơn hai trăm tay chèo đến dự.</p></div>", ""},
		{h1 + "<div class=item><a href=/5>Xóm Bãi mở hội thi bơi thuyền</a><div class=summary>Xóm Bãi mở hội thi bơi thuyền với hơn hai trăm tay chèo đến dự.</div></div>", ""},
		{h1 + "<div class=author-box><div class=description>Phạm Thu Hằng viết về ruộng đồng từ năm 2010, từng được giải báo chí của tỉnh.</div></div>", ""},
	} {
		a, err := read(t, "<body>"+c[0]+"<div class=chitiet>"+ditch+"</div>")
		if err != nil || a.Standfirst != c[1] {
			t.Errorf("%s: %v, %q, want %q", c[0], err, a.Standfirst, c[1])
		}
	}
}
