package source

import (
	"os"
	"slices"
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
	pages, err := readBytes("vntime.html", data)
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

// TestSpacesBetweenStyles reads lines of which each word is in a style of its own:
// a space that is alone between two elements parts words, wherever it is broken.
func TestSpacesBetweenStyles(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<b>Uû ban</b> <i>nh©n d©n</i> tØnh häp s¸ng nay", "Uỷ ban nhân dân tỉnh họp sáng nay"},
		{"<b>Céng</b> <i>hoµ</i> <b>x·</b> <i>héi</i> chñ nghÜa", "Cộng hoà xã hội chủ nghĩa"},
		{"Céng <b>hoµ</b> <i>x·</i> héi chñ nghÜa", "Cộng hoà xã hội chủ nghĩa"},
		{"Céng <b>ho</b>µ\n<i>x·</i>&nbsp;<b>héi</b> chñ nghÜa", "Cộng hoà xã hội chủ nghĩa"},
		{"<font face=.VnTime>Céng hoµ</font> <font face=.VnTime>x·</font> <i>h</i>éi chñ nghÜa", "Cộng hoà xã hội chủ nghĩa"},
	} {
		p := oneOf(t, "<html><body><p>Bµ con trång c©y däc bê kªnh, c¸c th«n ®Òu cã mÆt tõ sím.</p><p id=l>"+c.in+"</p></body></html>")
		if got := strings.Join(strings.Fields(p.Doc.Find("#l").Text()), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

// TestUnicodeIsLeft takes text in Unicode, which must come back without a copy
// or a word.
func TestUnicodeIsLeft(t *testing.T) {
	for _, s := range []string{"Đảng ủy xã Tân Hòa\nhọp ngày 1/11\n", "", "© 2026 · «l’été»\n"} {
		if got, names := new(Converter).Unicode(s); got != s || names != nil {
			t.Errorf("%q: %q, %v", s, got, names)
		}
	}
}

// TestDataInOldEncodings reads what readers do not see, and an article's facts are
// found in: attributes, and strings of linked data, as they are or escaped.
func TestDataInOldEncodings(t *testing.T) {
	const page = `<html><head><meta charset="utf-8"><meta name="description" content="LÔ trång c©y ë x·">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "LÔ \"trång c©y\" \/ x·", "url": "/a?b=1",
"author": {"name": "L\u00aa H\u00f7u M\u00b9nh"}, "datePublished": "2008-05-12"}</script></head>
<body><h1>LÔ trång c©y</h1><p>Bµ con trång c©y däc bê kªnh, c¸c th«n ®Òu cã mÆt tõ sím.</p>
<img src="a.jpg" alt="Bµ con trång c©y" title="Däc kªnh"></body></html>`
	pages, err := readBytes("le.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	doc := pages[0].Doc
	want := `{"@type": "NewsArticle", "headline": "Lễ \"trồng cây\" / xã", "url": "/a?b=1",
"author": {"name": "Lê Hữu Mạnh"}, "datePublished": "2008-05-12"}`
	if got := doc.Find("script").Text(); got != want {
		t.Errorf("linked data: %s, want\n%s", got, want)
	}
	for at, want := range map[string]string{"content": "Lễ trồng cây ở xã", "alt": "Bà con trồng cây", "title": "Dọc kênh"} {
		if got := doc.Find("["+at+"]").AttrOr(at, ""); got != want {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
	}
	done := pages[0].Conversions
	if len(done) != 1 || done[0].Rule != "tcvn3" || done[0].Texts != 7 || len(done[0].Examples) != 3 {
		t.Errorf("conversions: %+v", done)
	}
}

// TestStringsOf finds the strings of JSON that are not plain, also in what is none.
func TestStringsOf(t *testing.T) {
	for data, want := range map[string][]string{
		`{"a": "b", "é": "\u00e9\"x", "c": "d\\"}`: {"é", "é\"x", `d\`},
		`"é`:      nil,
		`"\`:      nil,
		`"\q", é`: nil,
		``:        nil,
	} {
		var got []string
		for _, s := range stringsOf(data) {
			got = append(got, s.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", data, got, want)
		}
	}
}

// TestConversionsAreSwitchedOff: in pages, in pages in frames, in pasted text and in
// what goes through a pipe; other conversions are made.
func TestConversionsAreSwitchedOff(t *testing.T) {
	const line = "Bµ con trång c©y däc bê kªnh, c¸c th«n ®Òu cã mÆt tõ sím."
	frame := "<html><body><article><p>" + strings.Repeat(line+" ", 20) + "</article>"
	mail := "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>" + line
	files := memory{"a.html": file("<html><body><p>" + line), "b.txt": file(line + "\n"), "c.mhtml": file(mail),
		"d.html":         file(`<html><frameset><frame src="d_files/k.html"></frameset>`),
		"d_files/k.html": file(frame)}
	for name := range files {
		for off, want := range map[string]bool{"tcvn3": false, "vni": true} {
			in := Input{File: name, Off: map[string]bool{off: true}}
			pages, err := Read(files, in)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			p := pages[0]
			text := p.Text
			if p.Doc != nil {
				text = p.Doc.Text()
			}
			if strings.Contains(text, "Bà con trồng cây") != want || len(p.Conversions) > 0 != want {
				t.Errorf("%s without %s: %v %q", name, off, p.Conversions, text)
			}
		}
	}
	pages, err := ReadPiped(Input{File: "-", Off: map[string]bool{"tcvn3": true}}, []byte(line+"\n"))
	if err != nil || len(pages[0].Conversions) > 0 {
		t.Errorf("piped: %v %v", pages, err)
	}
}
