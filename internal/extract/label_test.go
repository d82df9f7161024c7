package extract

import (
	"testing"

	"golang.org/x/net/html"
)

func TestLabelOf(t *testing.T) {
	for _, c := range []struct{ class, id, want string }{
		{"", "", "  "},
		{"", "x", " x "},
		{"postTitle HTML5Player", "", "post-title html5player  "},
		{"a_b\tC", "ctl00$Main", "a-b c ctl00-main "},
		{"TinLiênQuan ĐọcNhiều", "", "tin-liên-quan đọc-nhiều  "},
	} {
		n := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "id", Val: c.id},
			{Key: "title", Val: "t"}, {Key: "class", Val: c.class}}}
		if got := labelOf(n); string(got) != c.want {
			t.Errorf("%q and %q make %q, not %q", c.class, c.id, got, c.want)
		}
	}
}

func TestLabelFindsWholeParts(t *testing.T) {
	l := label("nocomment tin-lien-quan comment-list uncommented ")
	if got := l.whole("lien", "comment"); got != "lien" {
		t.Errorf("the first whole part is %q", got)
	}
	if l.whole("comment") == "" || l.whole("comme", "lien-qua") != "" || l.begins("comme") == "" ||
		l.begins("mment", "ien-quan") != "" || l.holds("mment") == "" {
		t.Error("parts of names are taken for others")
	}
}

// TestSlidersAndAdvertising: what an album is not, a banner is not either.
func TestSlidersAndAdvertising(t *testing.T) {
	for class, want := range map[string]struct{ slider, other bool }{
		"slick-slide": {true, false}, "owl-carousel banner": {true, true}, "home-slides": {true, false}, "flexslider": {true, false},
		"glide__track": {true, false}, "fowl-list": {false, false}, "qc-trai": {false, true}, "quang_cao": {false, true},
		"header-banner": {false, true}, "header-logo": {false, true}, "header": {false, false},
	} {
		box := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "class", Val: class}}}
		if l := labelOf(box); isSlider(l) != want.slider || isOtherAlbum(l) != want.other {
			t.Errorf("%q is a slider: %v, an album of something else: %v", class, isSlider(l), isOtherAlbum(l))
		}
		head := &html.Node{Type: html.ElementNode, Data: "header"}
		head.AppendChild(box)
		img := &html.Node{Type: html.ElementNode, Data: "img"}
		box.AppendChild(img)
		advertising := class == "qc-trai" || class == "quang_cao"
		if isBanner(img) != !(want.slider || advertising) {
			t.Errorf("a picture in %q is a banner: %v", class, isBanner(img))
		}
	}
}
