package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
)

// figuresOf shows the pictures among blocks with caption and credit, and the
// beginning of what else is there.
func figuresOf(blocks []article.Block) string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case article.Image:
			out = append(out, b.Src+" ["+b.Caption+"] ["+b.Credit+"]")
		case article.Paragraph:
			out = append(out, "p "+string([]rune(b.Text.String())[:6]))
		case article.Table:
			out = append(out, "table ["+b.Caption+"]")
		}
	}
	return strings.Join(out, " | ")
}

// running is a text of 250 letters, so that two are too long for a caption.
var running = "Dài dòng: " + strings.Repeat("đoạn kênh nào nạo vét xong thì nghiệm thu ngay tại chỗ đó; ", 4)

func TestWhichLineIsTheCaption(t *testing.T) {
	for _, c := range [][2]string{
		// What no reader sees says no more than what they do.
		{"<figure><a data-caption='Đắp bờ thửa. Ảnh: Hà' href=a.jpg><img src=a.jpg></a><figcaption>Đắp bờ thửa. Ảnh: Hà</figcaption></figure>",
			"a.jpg [Đắp bờ thửa.] [Hà]"},
		{"<figure><a data-caption='Quang cảnh hội nghị' href=a.jpg><img src=a.jpg></a><figcaption>Ảnh: Lê Tám</figcaption></figure>",
			"a.jpg [Quang cảnh hội nghị] [Lê Tám]"},
		{"<figure><a data-caption='Quang cảnh hội nghị' href=a.jpg><img src=a.jpg></a><figcaption>Hình 1</figcaption></figure>",
			"a.jpg [Quang cảnh hội nghị] [] | p Hình 1"},
		{"<figure><a data-caption=Lúa href=a.jpg><img src=a.jpg></a><figcaption>Đắp bờ thửa</figcaption></figure>",
			"a.jpg [Đắp bờ thửa] []"},
		// A figure's own caption, wherever it is in it.
		{"<figure><img src=a.jpg><figcaption>Đắp bờ</figcaption></figure>", "a.jpg [Đắp bờ] []"},
		{"<figure><figcaption>Đắp bờ</figcaption><img src=a.jpg></figure>", "a.jpg [Đắp bờ] []"},
		{"<figure><div><img src=a.jpg></div><p class=caption>Đắp bờ. Ảnh: Thu Trang</p></figure>",
			"a.jpg [Đắp bờ.] [Thu Trang]"},
		{"<figure><figure><img src=a.jpg></figure><figure><img src=b.jpg><figcaption>Sau</figcaption></figure>" +
			"</figure>", "a.jpg [] [] | b.jpg [Sau] []"},
		{"<figure><figure><img src=a.jpg><figcaption>Trong</figcaption></figure><img src=b.jpg>" +
			"<figcaption>Ngoài</figcaption></figure>", "a.jpg [Trong] [] | b.jpg [Ngoài] []"},
		{"<figure><figure><img src=a.jpg></figure><figcaption>Ngoài</figcaption></figure>", "a.jpg [Ngoài] []"},
		{"<figure><table><tr><td>Thôn<td>Hộ<tr><td>Đông<td>12</table><figcaption>Số hộ</figcaption></figure>",
			"table [Số hộ]"},
		{"<figure><img src=a.jpg><p>Nút bấm</p></figure>", "a.jpg [] []"},
		{"<figure><img src=a.jpg><figcaption>Đắp bờ</figcaption><div class=credit>Thu Trang</div></figure>",
			"a.jpg [Đắp bờ] [Thu Trang]"},
		{"<figure><div class=credit>Văn Lâm</div><img src=a.jpg><figcaption>Đắp bờ. Ảnh: Thu Trang</figcaption></figure>",
			"a.jpg [Đắp bờ.] [Thu Trang]"},
		// Boxes in the caption that are named for who took the picture, and say something else.
		{"<figure><img src=a.jpg><figcaption>Ảnh đoạt giải nhất của <span class=credit>Thu Trang</span></figcaption></figure>",
			"a.jpg [Ảnh đoạt giải nhất của Thu Trang] []"},
		{"<figure><img src=a.jpg><figcaption>Số liệu theo<span class=source>Văn Lâm</span></figcaption></figure>",
			"a.jpg [Số liệu theo Văn Lâm] []"},
		{"<figure><img src=a.jpg><figcaption>Lễ khai mạc tại <b class=source>Nhà văn hóa Cồn Vạc</b></figcaption></figure>",
			"a.jpg [Lễ khai mạc tại Nhà văn hóa Cồn Vạc] []"},
		{"<figure><img src=a.jpg><figcaption>Chị Hoa trao quà cho tác giả <b class=photographer>Thu Trang</b></figcaption></figure>",
			"a.jpg [Chị Hoa trao quà cho tác giả Thu Trang] []"},
		{"<figure><img src=a.jpg><figcaption>The cover of “Emma” by <i class=credit>Jane Lam</i></figcaption></figure>",
			"a.jpg [The cover of “Emma” by Jane Lam] []"},
		{"<figure><img src=a.jpg><figcaption>Bìa tập Nước về<span class=author>Văn Lâm</span></figcaption></figure>",
			"a.jpg [Bìa tập Nước về Văn Lâm] []"},
		{"<figure><img src=a.jpg><figcaption>Đắp bờ thửa<span class=byline>Ảnh: Văn Lâm</span></figcaption></figure>",
			"a.jpg [Đắp bờ thửa] [Văn Lâm]"},
		{"<figure><img src=a.jpg><figcaption>Lễ ra quân <span class=source>12/5/2026</span></figcaption></figure>",
			"a.jpg [Lễ ra quân 12/5/2026] []"},
		{"<figure><img src=a.jpg><figcaption>Vốn cho vay <span class=credit>120 tỷ đồng</span></figcaption></figure>",
			"a.jpg [Vốn cho vay 120 tỷ đồng] []"},
		{"<figure><img src=a.jpg><figcaption>Mương chính <span class=credit>(dự kiến)</span></figcaption></figure>",
			"a.jpg [Mương chính (dự kiến)] []"},
		{"<figure><img src=a.jpg><figcaption>Lịch tưới. <span class=source>Xem thêm trang 5</span></figcaption></figure>",
			"a.jpg [Lịch tưới. Xem thêm trang 5] []"},
		{"<figure><img src=a.jpg><figcaption>“Nước về rồi” <span class=attribution>Bà Lý Thị Mai</span></figcaption></figure>",
			"a.jpg [“Nước về rồi” Bà Lý Thị Mai] []"},
		{"<figure><img src=a.jpg><figcaption>A still <span class=credit>20th Century Fox</span></figcaption></figure>",
			"a.jpg [A still] [20th Century Fox]"},
		{"<figure><img src=a.jpg><figcaption>Đắp bờ thửa <span class=credit>Getty Images 2019</span></figcaption></figure>",
			"a.jpg [Đắp bờ thửa] [Getty Images 2019]"},
		{"<figure><img src=a.jpg><figcaption><p class=credit>Báo Cồn Vạc</p><p>Đắp bờ thửa Đông.</p></figcaption></figure>",
			"a.jpg [Đắp bờ thửa Đông.] [Báo Cồn Vạc]"},
		{"<figure><img src=a.jpg><figcaption><p class=credit>Ảnh: Văn Lâm</p><p>Đắp bờ thửa Đông.</p></figcaption></figure>",
			"a.jpg [Đắp bờ thửa Đông.] [Văn Lâm]"},
		{"<figure><img src=a.jpg><figcaption><p class=source>Khánh thành cầu</p><p>Bà con dự lễ.</p></figcaption></figure>",
			"a.jpg [Khánh thành cầu Bà con dự lễ.] []"},
		{"<figure><img src=a.jpg><figcaption><p class=credit>Thu Trang</p><p>Đắp bờ thửa. Ảnh: Văn Lâm</p></figcaption></figure>",
			"a.jpg [Thu Trang Đắp bờ thửa.] [Văn Lâm]"},
		{"<figure><img src=a.jpg><figcaption><b class=photographer>Thu Trang</b> bên bức ảnh của mình</figcaption></figure>",
			"a.jpg [Thu Trang bên bức ảnh của mình] []"},
		{"<figure><img src=a.jpg><figcaption><p class=credit>Thu Trang</p><p>và bạn của chị</p></figcaption></figure>",
			"a.jpg [Thu Trang và bạn của chị] []"},
		{"<figure><img src=a.jpg><p>" + running + "</p></figure>", "a.jpg [] [] | p Dài dò"},
		{"<figure><img src=a.jpg><pre>Trăng lên\ntrăng lặn</pre></figure>", "a.jpg [] [] | p Trăng "},
		// Lines below a picture.
		{"<p><img src=a.jpg></p><p><em>Đắp bờ</em></p>", "a.jpg [Đắp bờ] []"},
		{"<p><img src=a.jpg></p><p><em>Đắp</em> bờ kênh</p>", "a.jpg [] [] | p Đắp bờ"},
		{"<p><img src=a.jpg></p><p>Đắp bờ kênh. Ảnh: Thu Trang</p>", "a.jpg [Đắp bờ kênh.] [Thu Trang]"},
		{"<p><img src=a.jpg></p><p><em>" + running + running + "</em></p>", "a.jpg [] [] | p Dài dò"},
		{"<p><img src=a.jpg></p><p><em>Một dòng</em></p><p><em>Hai dòng</em></p>", "a.jpg [Một dòng] [] | p Hai dò"},
		// A picture with a box of its own, and a line, in a box that holds nothing else.
		{"<div><p><picture><img src=a.jpg></picture></p><span>Bà con đắp bờ vùng <span>(Ảnh: Thu Trang)</span></span></div>",
			"a.jpg [Bà con đắp bờ vùng] [Thu Trang]"},
		{"<div><div><img src=a.jpg></div><div>The council meets at the town hall</div></div>", "a.jpg [The council meets at the town hall] []"},
		{"<div><div><img src=a.jpg></div><p>The council meets. (Image: GETTY)</p></div>", "a.jpg [The council meets. (Image: GETTY)] []"},
		{"<div><div><img src=a.jpg></div><p>Đường ngập sâu (ảnh hưởng đến giao thông không lớn).</p></div>", "a.jpg [] [] | p Đường "},
		{"<div><div><img src=a.jpg></div><p>Vốn đã có đủ (nguồn vốn của xã)</p></div>", "a.jpg [Vốn đã có đủ (nguồn vốn của xã)] []"},
		{"<div><div><img src=a.jpg></div><p>Nguyễn Văn Bình</p></div>", "a.jpg [] [] | p Nguyễn"},
		{"<div><div><img src=a.jpg></div><p>The council meets at the hall.</p></div>", "a.jpg [] [] | p The co"},
		{"<div><div><img src=a.jpg></div><p>Step two: let the water in:</p></div>", "a.jpg [] [] | p Step t"},
		{"<div><div><img src=a.jpg></div><p><b>The council meets again</b></p></div>", "a.jpg [] []"},
		{"<div><div><img src=a.jpg></div><p>The council meets again</p><p>They talk of the new bridge</p></div>",
			"a.jpg [] [] | p The co | p They t"},
		{"<div><div><img src=a.jpg><img src=b.jpg></div><p>The council meets again</p></div>", "a.jpg [] [] | b.jpg [] [] | p The co"},
		// Lines set to the middle below a picture that is.
		{"<center><img src=a.jpg></center><center>Đắp bờ</center>", "a.jpg [Đắp bờ] []"},
		{"<p align=center><img src=a.jpg></p><p style='text-align: center'>Đắp bờ.</p>", "a.jpg [Đắp bờ.] []"},
		{"<p><img src=a.jpg></p><p align=center>Đắp bờ</p>", "a.jpg [] [] | p Đắp bờ"},
		{"<p><img src=a.jpg></p><p align=center>Bà con đắp bờ vùng</p>", "a.jpg [Bà con đắp bờ vùng] []"},
		{"<p><img src=a.jpg></p><p align=center>Bà con đắp bờ vùng.</p>", "a.jpg [] [] | p Bà con"},
		{"<p><img src=a.jpg></p><p class=rtecenter>Bà con đắp bờ vùng</p>", "a.jpg [Bà con đắp bờ vùng] []"},
		{"<div><img src=a.jpg><br>Bà con đắp bờ</div>", "a.jpg [Bà con đắp bờ] []"},
		{"<div><img src=a.jpg><br>Bà con đắp bờ.</div>", "a.jpg [] [] | p Bà con"},
		{"<div><img src=a.jpg><br>Bà con đắp bờ<br><br>Cỏ non</div>", "a.jpg [] [] | p Bà con | p Cỏ non"},
		{"<figure><img src=a.jpg><p class=x>Bà con đắp bờ</p></figure>", "a.jpg [Bà con đắp bờ] []"},
		{"<figure><img src=a.jpg><p class=x>Xem ảnh lớn:</p></figure>", "a.jpg [] []"},
		{"<center><img src=a.jpg></center><p align=center><b>THÔNG BÁO</b></p>", "a.jpg [] []"},
		{"<center><img src=a.jpg></center><p align=center>Bờ xanh</p><p align=center>Cỏ non</p>",
			"a.jpg [] [] | p Bờ xan | p Cỏ non"},
		{"<center><img src=a.jpg></center><center><a href=/x>Mua ở chợ Cồn Sẻ</a></center>",
			"a.jpg [] [] | p Mua ở "},
		// Boxes with telling names.
		{"<div><img src=a.jpg></div><div class=photo-credit>Thu Trang</div><div class=photo-credit>Văn Lâm</div>",
			"a.jpg [] [Thu Trang]"},
		{"<div><img src=a.jpg></div><div class=chu-thich>Đắp bờ</div><div class=chu-thich>Lạc</div>",
			"a.jpg [Đắp bờ] []"},
	} {
		markup, want := c[0], c[1]
		if got := figuresOf(amid(t, markup)); got != want {
			t.Errorf("%s: %s, want %s", markup, got, want)
		}
	}
}

func TestTheCreditIsCutOffTheCaption(t *testing.T) {
	for _, c := range [][2]string{
		{"Đắp bờ. Ảnh: Thu Trang", "[Đắp bờ.] [Thu Trang]"},
		{"Đắp bờ – Ảnh: Thu Trang.", "[Đắp bờ] [Thu Trang]"},
		{"Đắp bờ (Ảnh: Thu Trang)", "[Đắp bờ] [Thu Trang]"},
		{"Đắp bờ (Nguồn ảnh: Thu Trang)", "[Đắp bờ] [Thu Trang]"},
		{"Đắp bờ. ẢNH: THU TRANG", "[Đắp bờ.] [THU TRANG]"},
		{"Đắp bờ. Photo: Thu Trang", "[Đắp bờ.] [Thu Trang]"},
		{"Ảnh: Thu Trang", "[] [Thu Trang]"},
		{"Ảnh: bà con chín thôn ra đồng làm cỏ", "[Ảnh: bà con chín thôn ra đồng làm cỏ] []"},
		{"Ảnh: bờ kênh. Ảnh: Thu Trang", "[Ảnh: bờ kênh.] [Thu Trang]"},
		{"Đắp bờ; ảnh: H.Y.T.", "[Đắp bờ;] [H.Y.T.]"},
		{"Ảnh cũ của xã", "[Ảnh cũ của xã] []"},
		{"Đắp bờ. Ảnh: " + running, "[Đắp bờ. Ảnh: " + strings.TrimSpace(running) + "] []"},
	} {
		in, want := c[0], c[1]
		got := figuresOf(amid(t, "<figure><img src=a.jpg><figcaption>"+in+"</figcaption></figure>"))
		if got != "a.jpg "+want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// TestACaptionOfAPictureMetAgain: it goes to where the picture is printed, or is copy where
// it stands, once, if the one there does not say as much; a picture that was not saved may be another one, so that it is told as missing.
func TestACaptionOfAPictureMetAgain(t *testing.T) {
	figure := func(caption string) string {
		return "<figure><img src=a.jpg width=600 height=400><figcaption>" + caption + "</figcaption></figure>"
	}
	first, second := "Dân quân đắp bờ kênh thôn Đông sáng thứ Ba", "Đoạn kênh sạt lở nhìn từ phía cống đầu làng"
	saved := album{"a.jpg": photo(600, 400)}
	for _, c := range []struct {
		name, markup string
		saved        album
		want         string
	}{
		{"none where it is printed", figure("") + para + figure(second), saved, "[" + second + "] "},
		{"another one", figure(first) + para + figure(second), saved, "[" + first + "] p " + second},
		{"two more, and again", figure(first) + figure(second) + figure("Cống mới") + figure(second) + figure(first), saved,
			"[" + first + "] p " + second + " p Cống mới"},
		{"in a figure", "<figure>" + figure(first) + figure("Cống mới") + "</figure>", saved, "[" + first + "] p Cống mới"},
		{"of one figure", "<figure><img src=a.jpg>" + "<img src=a.jpg><figcaption>" + first + "</figcaption>" +
			"<img src=a.jpg><figcaption>Cống mới</figcaption></figure>", saved, "[Cống mới] p " + first},
		{"the same, shortened", figure(first) + para + figure("Dân quân đắp bờ kênh…"), saved, "[" + first + "] "},
		{"the same in full", figure("Dân quân đắp bờ kênh…") + para + figure(first), saved, "[" + first + "] "},
		{"who made it", figure(first) + para + figure("Ảnh: Thu Trang"), saved, "[" + first + "] "},
		{"the same", figure(first) + para + figure(first), saved, "[" + first + "] "},
		{"the same, with who made it", figure(first+". Ảnh: Thu Trang") + para + figure(first+". Ảnh: Thu Trang"), saved,
			"[" + first + ".] "},
		{"below other copy", figure(first) + "<p><img src=a.jpg></p>" + para + "<p><em>" + second + "</em></p>", saved,
			"[" + first + "] "},
		{"in a box with a telling name", figure(first) + para + "<div><img src=a.jpg></div><div class=chu-thich>" + second + "</div>",
			saved, "[" + first + "] p " + second},
		{"not saved", figure(first) + para + figure(second), nil,
			"[" + first + "] picture-missing a.jpg picture-missing " + second},
	} {
		got, diags := pictures(t, c.markup, c.saved)
		if len(got) != 1 {
			t.Fatalf("%s: %d pictures", c.name, len(got))
		}
		said := "[" + got[0].Caption + "] "
		blocks, _ := blocksWith(t, c.markup, c.saved)
		for _, b := range blocks {
			if p, ok := b.(article.Paragraph); ok && len(p.Text.String()) < 80 && !strings.Contains(c.markup, "<em>") {
				said += "p " + p.Text.String() + " "
			}
		}
		for _, d := range diags {
			said += string(d.Code) + " " + fmt.Sprint(d.Args[len(d.Args)-1]) + " "
		}
		if strings.TrimSpace(said) != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q, want %q", c.name, said, c.want)
		}
	}
}

// TestACaptionOfNothingIsCopy: a caption without anything that it may be of is a paragraph. That
// of what is told as not printed is none, and so is a label, or a link to something else.
func TestACaptionOfNothingIsCopy(t *testing.T) {
	caption, second := "Người dân ấp ba thu hoạch mười tấn xoài vụ này.", "Vườn xoài nhìn từ đê"
	cap := "<figcaption>" + caption + "</figcaption>"
	for markup, want := range map[string]string{
		cap:                                  "p " + caption,
		"<div>" + cap + "</div>":             "p " + caption,
		"<figure>" + cap + "</figure>":       "p " + caption,
		"<figure>" + cap + cap + "</figure>": "p " + caption,
		"<figure><img src=icon.png width=20 height=20>" + cap + "</figure>":                  "p " + caption,
		"<figure><img src=a.jpg hidden>" + cap + "</figure>":                                 "p " + caption,
		"<figure><p>Ngắn.</p>" + cap + "</figure>":                                           "p " + caption,
		"<figure><figure><video src=a.mp4></video></figure></figure>" + cap:                  "film-left-out p " + caption,
		"<figure><figcaption>Vườn xoài ấp ba</figcaption></figure>":                          "p Vườn xoài ấp ba",
		"<figure><figcaption>Quảng cáo</figcaption></figure>":                                "",
		"<figure><figcaption><a href=/x>Tin khác về vụ xoài</a></figcaption></figure>":       "",
		"<figure><video src=a.mp4></video>" + cap + "</figure>":                              "film-left-out",
		"<div><video src=a.mp4></video>" + cap + "</div>":                                    "film-left-out",
		"<div><div><iframe src=/a></iframe></div>" + cap + "</div>":                          "frame-left-out",
		"<figure><svg width=600 height=400><text>a</text></svg>" + cap + "</figure>":         "drawing-left-out",
		"<figure><img>" + cap + "</figure>":                                                  "picture-missing",
		"<figure><div><div data-src=a.jpg></div></div>" + cap + "</figure>":                  "picture-missing",
		"<figure><picture><source srcset=a.jpg></picture>" + cap + "</figure>":               "picture-missing",
		"<figure><div></div><video src=a.mp4></video>" + cap + "</figure>":                   "film-left-out",
		"<div><img>" + cap + "</div>":                                                        "picture-missing",
		"<figure><img src=a.jpg>" + cap + "<figcaption>" + second + "</figcaption></figure>": "[" + second + "] p " + caption,
		"<img src=a.jpg>" + cap + "<figcaption>" + second + "</figcaption>":                  "[" + caption + "] p " + second,
		"<img src=a.jpg>" + cap + "<figcaption>" + caption + "</figcaption>":                 "[" + caption + "]",
	} {
		var said []string
		blocks, diags := blocksWith(t, markup, album{"a.jpg": photo(600, 400)})
		for _, d := range diags {
			said = append(said, string(d.Code))
		}
		for _, b := range blocks {
			switch b := b.(type) {
			case article.Image:
				said = append(said, "["+b.Caption+"]")
			case article.Paragraph:
				if len(b.Text.String()) < 80 {
					said = append(said, "p "+b.Text.String())
				}
			}
		}
		if got := strings.Join(said, " "); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

// TestIconsAreNoCopy: small pictures by their size, saved or said; of unknown
// size by their name.
func TestIconsAreNoCopy(t *testing.T) {
	for markup, c := range map[string]struct {
		saved album
		want  bool // the picture is copy
	}{
		"<img src=a.jpg>":                        {nil, true},
		"<img src=icon.jpg>":                     {nil, false},
		"<img src=silicon.jpg>":                  {nil, true},
		"<img src=anh/logo/a.jpg>":               {nil, false},
		"<img src=logo/anh/a.jpg>":               {nil, true},
		"<img src=a.jpg class=avatar>":           {nil, false},
		"<img src=a.jpg width=48 height=48>":     {nil, false},
		"<img src=a.jpg width=48px height=32px>": {nil, false},
		"<img src=a.jpg width=49 height=48>":     {nil, true},
		"<img src=a.jpg width=30>":               {nil, true}, // the other side may be long
		"<img src=icon.jpg width=200 height=90>": {nil, true},
		"<img src=icon.jpg width=199 height=90>": {nil, false},
		"<img src=logo.jpg>":                     {album{"logo.jpg": photo(199, 199)}, false},
		"<img src=logo.jpg >":                    {album{"logo.jpg": photo(200, 20)}, true},
		"<img src=zalo-moi.jpg>":                 {album{"zalo-moi.jpg": photo(20, 200)}, true},
		"<img src=a.jpg class=icon>":             {album{"a.jpg": photo(640, 400)}, true},
		"<img src=http://a.vn/_layouts/x.jpg>":   {nil, false},
		"<img src=http://logo.a.vn/x.jpg>":       {nil, true},
	} {
		if got, _ := pictures(t, markup, c.saved); (len(got) == 1) != c.want {
			t.Errorf("%s, saved %v: %d pictures", markup, c.saved, len(got))
		}
	}
}
