package compose

import (
	"fmt"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/picture"
)

func TestAPictureIsSaidOnce(t *testing.T) {
	c := &copyist{in: &Entry{Article: &article.Article{Title: "Hội làng mở lại"}},
		words: &Words{Said: []SaidWords{{"vi", "Ảnh", "Ảnh trong bài", "trang", "chú thích", "chỗ để điền", "tiếp theo"}, {"en", "Picture", "Picture of the article", "page", "footnote", "blank to fill in", "continued"}}}}
	for _, x := range []struct{ alt, caption, want string }{
		{"Đoàn rước  qua\ncầu", "Hội làng năm nay.", "Đoàn rước qua cầu"},
		{"Đoàn rước qua cầu", "", "Đoàn rước qua cầu"},
		{"Hội làng năm nay", "Hội làng năm nay.", "Ảnh"},
		{"Hội làng năm nay - Ảnh: Minh Khôi", "Hội làng năm nay.", "Ảnh"},
		{"Đoàn rước kiệu qua cầu đá đầu làng sáng mồng ba. Ảnh: An / TTXVN", "Đoàn rước kiệu qua cầu đá đầu làng sáng mồng ba. Thu gọn", "Ảnh"},
		{"Đoàn rước kiệu qua cầu đá đầu làng sáng mồng ba", "Đoàn rước kiệu về đến đình, dân làng ra đón", "Đoàn rước kiệu qua cầu đá đầu làng sáng mồng ba"},
		{"Hội làng mở lại", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"Hội làng mở lại", "Đoàn rước.", "Ảnh"},
		{"IMG_2031.JPG", "Đoàn rước.", "Ảnh"},
		{"IMG_2031", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"IMG 2031", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"Ảnh số 3", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"Ảnh 3 cô gái", "", "Ảnh 3 cô gái"},
		{"20261121", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"-Lãnh đạo tỉnh với đoàn công tác. Ảnh: Minh Khôi", "Các đồng chí lãnh đạo tỉnh với đoàn công tác.", "Ảnh"},
		{"– Đoàn rước qua cầu (Ảnh: Minh Khôi)", "Hội làng.", "Đoàn rước qua cầu"},
		{"Ông Minh Khôi", "Hội làng.", "Ông Minh Khôi"},
		{"Giá hoa tăng - Ảnh 1.", "Hội làng.", "Giá hoa tăng"},
		{"Hội làng mở lại - Ảnh 2.", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"old-town-hall", "Hội làng.", "old town hall"},
		{"a-b", "Hội làng.", "a-b"},
		{"(trên cầu)", "Hội làng.", "(trên cầu)"},
		{"-", "Hội làng.", "Ảnh"},
		{"", "Đoàn rước.", "Ảnh"},
		{"", "", "Ảnh trong bài “Hội làng mở lại”"},
	} {
		if got, lang := c.altOf(article.Image{Alt: x.alt, Caption: x.caption, Credit: "Minh Khôi"}); got != x.want || lang != "" {
			t.Errorf("%q above %q is %q, want %q", x.alt, x.caption, got, x.want)
		}
	}
	c.in.Article.Title = ""
	if got, _ := c.altOf(article.Image{}); got != "Ảnh" {
		t.Errorf("in an article without a headline: %q", got)
	}
}

// TestAPictureIsSaidInTheLanguageOfItsArticle, or in that of the bulletin, which is then told.
func TestAPictureIsSaidInTheLanguageOfItsArticle(t *testing.T) {
	c := &copyist{in: &Entry{Article: &article.Article{Title: "Les fêtes"}},
		words: &Words{Said: []SaidWords{{"vi", "Ảnh", "Ảnh trong bài", "trang", "chú thích", "chỗ để điền", "tiếp theo"}, {"en", "Picture", "Picture of the article", "page", "footnote", "blank to fill in", "continued"}}}}
	for _, x := range []struct{ language, caption, alt, want, lang string }{
		{"", "a", "", "Ảnh", ""},
		{"vi-VN", "", "", "Ảnh trong bài “Les fêtes”", ""},
		{"en", "a", "", "Picture", ""},
		{"EN-gb", "", "", "Picture of the article “Les fêtes”", ""},
		{"fr", "a", "", "Ảnh", "vi"},
		{"fr", "", "Le pont de pierre", "Le pont de pierre", ""},
	} {
		c.in.Article.Language = x.language
		if got, lang := c.altOf(article.Image{Alt: x.alt, Caption: x.caption}); got != x.want || lang != x.lang {
			t.Errorf("%q: %q in %q, want %q in %q", x.language, got, lang, x.want, x.lang)
		}
	}
}

// TestWordsOfOursKeepTheirLanguage in an article of another one.
func TestWordsOfOursKeepTheirLanguage(t *testing.T) {
	for language, want := range map[string]string{"": "", "vi": "", "vi-VN": "", "en": "vi", "fr-CA": "vi"} {
		s := &setter{tree: &frame.Structure{}}
		h := s.enter(&Entry{Article: &article.Article{Language: language, Source: "AFP", Authors: []string{"A"}}}, 1)
		f := &figure{says: []frame.Role{frame.Caption, frame.Credit}}
		f.enter(s, h.article)
		for node, want := range map[int32]string{h.byline: "", f.captionNodes[0]: "", f.captionNodes[1]: "",
			s.addOurs(h.article, frame.Jump): want, s.addOurs(0, frame.Paragraph): ""} {
			if got := (*s.tree)[node].Lang; got != want {
				t.Errorf("%q: a %s in %q, want %q", language, s.tree.Role(node), got, want)
			}
		}
		c := &copyist{in: &Entry{Article: &article.Article{Language: language}}}
		in := c.labelled("Ảnh:", "Anna Lee")
		if in.String() != "Ảnh: Anna Lee" || in[0].Lang != want || want != "" && (in[0].Text != "Ảnh:" || in[1].Lang != "") {
			t.Errorf("%q: a credit is %q", language, in)
		}
	}
}

// TestWhatOnePictureIsSaidToBeIsNotSaidAgain has pictures that their page describes alike,
// and one that is not shown, which says nothing.
func TestWhatOnePictureIsSaidToBeIsNotSaidAgain(t *testing.T) {
	a := &article.Article{Title: "Hội làng"}
	c := &copyist{in: &Entry{Article: a, Pictures: map[string]*picture.Picture{"shown": {}}},
		words: &Words{Said: []SaidWords{{"vi", "Ảnh", "Ảnh trong bài", "trang", "chú thích", "chỗ để điền", "tiếp theo"}}}}
	want := []string{"Đoàn rước", "Ảnh trong bài “Hội làng”", "Ảnh", "Ảnh", "Kéo co", "Ảnh", "Ảnh"}
	a.Body = []article.Block{article.Image{Place: "none", File: "none", Alt: "Đoàn rước"}}
	for i, alt := range []string{"Đoàn rước", "", "IMG_1", "Đoàn rước", "Kéo co", "Kéo co", "Đoàn  rước"} {
		a.Body = append(a.Body, article.Image{Place: fmt.Sprint(i), File: "shown", Alt: alt})
	}
	for i, want := range want {
		if got, _ := c.altOf(a.Body[i+1].(article.Image)); got != want {
			t.Errorf("picture %d: %q, want %q", i, got, want)
		}
	}
}
