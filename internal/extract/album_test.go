package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestAlbumBelowTheCopy: the pictures in a box named for them right behind the copy are printed
// with their lines; those that are of something else, or may be, are not, and those that may be the article's are told.
func TestAlbumBelowTheCopy(t *testing.T) {
	_, body := numbered(1, 6)
	const first, second = "<img src=a.jpg><p class=caption>Bà con cắt băng</p>", "<img src=b.jpg><p class=caption>Cầu mới buổi sáng</p>"
	album := func(class, more string) string {
		return "<div class='" + class + "'><div><div class=item>" + first + "</div><div class=item>" + second + "</div></div>" + more + "</div>"
	}
	of := func(one, two string) string { return "<div class=gallery>" + one + two + "</div>" }
	each := func(s string) string {
		return of("<img src=a.jpg><p class=caption>"+s+" 1</p>", "<img src=b.jpg><p class=caption>"+s+" 2</p>")
	}
	linked := func(to string) string {
		return of("<a href='"+to+"1'><img src=a.jpg></a>", "<a href='"+to+"2'><img src=b.jpg></a>")
	}
	for name, c := range map[string]struct {
		below    string
		pictures int
		told     bool
	}{
		"a gallery":               {album("gallery", ""), 2, false},
		"that slides":             {album("entry__gallery swiper", "<button onclick='next()'>Sau</button>"), 2, false},
		"without captions":        {of("<img src=a.jpg>", "<img src=b.jpg>"), 2, false},
		"which open large":        {of("<a href=/l/a.jpg><img src=a.jpg></a>", "<a href=/l/b.jpg><img src=b.jpg></a>"), 2, false},
		"below the share bar":     {"<div class=share><a href=#>In</a></div>" + album("album", ""), 0, false},
		"a slider for anything":   {album("swiper", ""), 0, false},
		"of no name":              {album("x", ""), 0, false},
		"of partners":             {album("gallery partner", ""), 0, false},
		"of products":             {of("<div class=product>"+first+"</div>", "<div class=product>"+second+"</div>"), 0, false},
		"which lead elsewhere":    {linked("/tin/"), 0, false},
		"which scripts open":      {of("<div data-url=/tin/1>"+first+"</div>", "<div onclick='location.href=2'>"+second+"</div>"), 0, false},
		"under a heading":         {"<h3>Thư viện ảnh của xã</h3>" + album("gallery", ""), 0, false},
		"under a line":            {"<div>Album mới của xã</div>" + album("gallery", ""), 0, false},
		"with a heading":          {"<div class=gallery><h3>Thư viện ảnh</h3>" + first + second + "</div>", 0, false},
		"with a line over it":     {"<div class=gallery><div class=t>Thư viện ảnh</div>" + first + second + "</div>", 0, false},
		"with titles":             {of("<img src=a.jpg><h4>Khai mạc giải bóng đá</h4>", "<img src=b.jpg><h4>Thu hoạch vải</h4>"), 0, false},
		"one without its caption": {of(first, "<img src=b.jpg>"), 0, true},
		"with more than that":     {of(first+"<p>Cô Lan đã hướng dẫn bà con từng bước một cho đến khi xong.</p>", second), 0, true},
		"of icons":                {of("<img src=a.png width=24>", "<img src=b.png width=24>"), 0, false},
		"one picture":             {of(first, ""), 0, false},
		"twice the same":          {of("<img src=a.jpg>", "<img src=/thumb/a.jpg>"), 0, true},
		"with a film":             {album("gallery", "<iframe src=https://a.vn/x></iframe>"), 0, false},
		"with a form":             {album("gallery", "<form><input></form>"), 0, false},
		"in a box of its own":     {"<div>" + album("gallery", "") + "</div>", 0, false},
		"beside the article":      {"</div></div><div><div class=side>" + album("gallery", ""), 0, false},
		"related":                 {"<div class=related>" + album("gallery", "") + "</div>", 0, false},
		"all the same caption":    {of("<img src=a.jpg><p class=caption>Bà con cắt băng khánh thành</p>", "<img src=b.jpg><p class=caption>Bà con cắt băng khánh thành</p>"), 2, false},
		"their titles":            {of("<img src=a.jpg alt='Cầu mới 1'>", "<img src=b.jpg alt='Cầu mới 2'>"), 2, false},
		"years before names":      {of("<img src=2023_cau.jpg>", "<img src=2024_cau.jpg>"), 2, false},
		"a slider":                {album("gallery slider", ""), 0, true},
		"of slides":               {of("<div class=swiper-slide>"+first+"</div>", "<div class=swiper-slide>"+second+"</div>"), 0, true},
		"with numbers of pages":   {of("<div data-id=22>"+first+"</div>", "<div>"+second+"</div>"), 0, true},
		"of other albums":         {each("Album: Hội làng"), 0, false},
		"of wares":                {of("<img src=a.jpg><p class=caption>Nón lá, 45.000 đồng</p>", "<img src=b.jpg><p class=caption>Guốc mộc: 60.000đ/đôi.</p>"), 0, false},
		"with their prices":       {each("Guốc mộc giá: 45.000"), 0, false},
		"of cameras":              {each("Camera cầu Bến Gỗ"), 0, false},
		"below who took them":     {"<div class=gallery><p>Ảnh: Tạ Bích Liên</p><img src=a.jpg><img src=b.jpg></div>", 0, true},
		"one is an album":         {of(first, "<img src=b.jpg><p class=caption>Album: Hội làng</p>"), 0, true},
		"of a series":             {each("Hội đua thuyền Bến Gỗ"), 0, true},
		"numbers of figures":      {each("Ảnh"), 2, false},
		"of two descriptions":     {of("<img src=a.jpg alt='Mật ong rừng'>", "<img src=b.jpg alt='Nhà nghỉ Bến Gỗ'>"), 0, true},
		"sizes of one":            {of("<img src=a-300x200.jpg>", "<img src=a-scaled.jpg>"), 0, true},
		"a second gallery":        {of("<img src=a.jpg>", "<img src=b.jpg>") + of("<img src=c.jpg>", "<img src=d.jpg>"), 2, true},
		"hidden":                  {"<div class=gallery style='display:none'>" + first + second + "</div>", 0, false},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=w><div class=page>"+h1+"<div class=c>"+body+"</div>"+c.below+"</div></div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, captions := 0, 0
		for _, b := range a.Body {
			if im, ok := b.(article.Image); ok {
				if got++; im.Caption != "" {
					captions++
				}
			}
		}
		if got != c.pictures || (len(a.LeftOut) > 0) != c.told || strings.Contains(c.below, "caption") && captions != c.pictures {
			t.Errorf("%s: %d pictures, %d captions, %v", name, got, captions, a.LeftOut)
		}
	}
}

// TestAlbumOfPrintedPictures: pictures that are in the copy already, in whatever size, are printed
// once, and those beside them are told.
func TestAlbumOfPrintedPictures(t *testing.T) {
	_, body := numbered(1, 3)
	_, more := numbered(4, 6)
	for _, c := range []struct {
		copied, one, two string
		told             bool
	}{
		{"a.jpg", "/thumb/a.jpg", "/thumb/b.jpg", true},
		{"a.jpg", "thumb_a.jpg", "thumb_b.jpg", true},
		{"a-scaled.jpg", "a-300x200.jpg", "b-300x200.jpg", true},
		{"A_m.JPG", "small_a.png", "small_b.png", true},
		{"a_t.jpg", "a.jpg", "medium-a.jpg", false},
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=w><div class=page>"+h1+"<div class=c>"+body+"<p><img src=/u/"+c.copied+"></p>"+more+
			"</div><div class=gallery><a href=/u/a.jpg><img src="+c.one+"></a><a href=/u/b.jpg><img src="+c.two+"></a></div></div></div></body></html>", nil)
		pictures := 0
		for _, b := range a.Body {
			if _, ok := b.(article.Image); ok {
				pictures++
			}
		}
		if pictures != 1 || (len(a.LeftOut) > 0) != c.told {
			t.Errorf("%s: %d pictures, %v", c.one, pictures, a.LeftOut)
		}
	}
}
