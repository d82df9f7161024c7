package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestAlbumBelowTheCopy: the pictures in a box named for them right behind the copy are printed
// with their lines; those that are of something else, or may be, are not.
func TestAlbumBelowTheCopy(t *testing.T) {
	_, body := numbered(1, 6)
	const first, second = "<img src=a.jpg><p class=caption>Bà con cắt băng</p>", "<img src=b.jpg><p class=caption>Cầu mới buổi sáng</p>"
	album := func(class, more string) string {
		return "<div class='" + class + "'><div><div class=item>" + first + "</div><div class=item>" + second + "</div></div>" + more + "</div>"
	}
	of := func(one, two string) string { return "<div class=gallery>" + one + two + "</div>" }
	linked := func(to string) string {
		return of("<a href='"+to+"1'><img src=a.jpg></a>", "<a href='"+to+"2'><img src=b.jpg></a>")
	}
	for name, c := range map[string]struct {
		below    string
		pictures int
	}{
		"a gallery":               {album("gallery", ""), 2},
		"that slides":             {album("entry__gallery swiper", "<button onclick='next()'>Sau</button>"), 2},
		"without captions":        {of("<img src=a.jpg>", "<img src=b.jpg>"), 2},
		"which open large":        {of("<a href=/l/a.jpg><img src=a.jpg></a>", "<a href=/l/b.jpg><img src=b.jpg></a>"), 2},
		"below the share bar":     {"<div class=share><a href=#>In</a></div>" + album("album", ""), 0},
		"a slider for anything":   {album("swiper", ""), 0},
		"of no name":              {album("x", ""), 0},
		"of partners":             {album("gallery partner", ""), 0},
		"of products":             {of("<div class=product>"+first+"</div>", "<div class=product>"+second+"</div>"), 0},
		"which lead elsewhere":    {linked("/tin/"), 0},
		"which scripts open":      {of("<div data-url=/tin/1>"+first+"</div>", "<div onclick='location.href=2'>"+second+"</div>"), 0},
		"under a heading":         {"<h3>Thư viện ảnh của xã</h3>" + album("gallery", ""), 0},
		"under a line":            {"<div>Album mới của xã</div>" + album("gallery", ""), 0},
		"with a heading":          {"<div class=gallery><h3>Thư viện ảnh</h3>" + first + second + "</div>", 0},
		"with a line over it":     {"<div class=gallery><div class=t>Thư viện ảnh</div>" + first + second + "</div>", 0},
		"with titles":             {of("<img src=a.jpg><h4>Khai mạc giải bóng đá</h4>", "<img src=b.jpg><h4>Thu hoạch vải</h4>"), 0},
		"one without its caption": {of(first, "<img src=b.jpg>"), 0},
		"with more than that":     {of(first+"<p>Cô Lan đã hướng dẫn bà con từng bước một cho đến khi xong.</p>", second), 0},
		"of icons":                {of("<img src=a.png width=24>", "<img src=b.png width=24>"), 0},
		"one picture":             {of(first, ""), 0},
		"twice the same":          {of("<img src=a.jpg>", "<img src=/thumb/a.jpg>"), 0},
		"with a film":             {album("gallery", "<iframe src=https://a.vn/x></iframe>"), 0},
		"with a form":             {album("gallery", "<form><input></form>"), 0},
		"in a box of its own":     {"<div>" + album("gallery", "") + "</div>", 0},
		"beside the article":      {"</div></div><div><div class=side>" + album("gallery", ""), 0},
		"related":                 {"<div class=related>" + album("gallery", "") + "</div>", 0},
		"hidden":                  {"<div class=gallery style='display:none'>" + first + second + "</div>", 0},
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
		if got != c.pictures || strings.Contains(c.below, "caption") && captions != c.pictures {
			t.Errorf("%s: %d pictures, %d captions", name, got, captions)
		}
	}
}

// TestAlbumOfPrintedPictures: pictures that are in the copy already are printed once.
func TestAlbumOfPrintedPictures(t *testing.T) {
	_, body := numbered(1, 3)
	_, more := numbered(4, 6)
	a := mustHave(t, "<html>"+headTitle+"<body><div class=w><div class=page>"+h1+"<div class=c>"+body+"<p><img src=/u/a.jpg></p>"+more+
		"</div><div class=gallery><a href=/u/a.jpg><img src=/thumb/a.jpg></a><a href=/u/b.jpg><img src=/thumb/b.jpg></a></div></div></div></body></html>", nil)
	pictures := 0
	for _, b := range a.Body {
		if _, ok := b.(article.Image); ok {
			pictures++
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures", pictures)
	}
}
