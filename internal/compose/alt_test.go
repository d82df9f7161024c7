package compose

import (
	"testing"

	"bantin/internal/article"
)

func TestAPictureIsSaidOnce(t *testing.T) {
	c := &copyist{in: &Entry{Article: &article.Article{Title: "Hội làng mở lại"}},
		words: &Words{Picture: "Ảnh", PictureIn: "Ảnh trong bài"}}
	for _, x := range []struct{ alt, caption, want string }{
		{"Đoàn rước  qua\ncầu", "Hội làng năm nay.", "Đoàn rước qua cầu"},
		{"Đoàn rước qua cầu", "", "Đoàn rước qua cầu"},
		{"Hội làng năm nay", "Hội làng năm nay.", "Ảnh"},
		{"Hội làng năm nay - Ảnh: Minh Khôi", "Hội làng năm nay.", "Ảnh"},
		{"Hội làng mở lại", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"Hội làng mở lại", "Đoàn rước.", "Ảnh"},
		{"IMG_2031.JPG", "Đoàn rước.", "Ảnh"},
		{"IMG_2031", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"20261121", "", "Ảnh trong bài “Hội làng mở lại”"},
		{"", "Đoàn rước.", "Ảnh"},
		{"", "", "Ảnh trong bài “Hội làng mở lại”"},
	} {
		if got := c.altOf(article.Image{Alt: x.alt, Caption: x.caption}); got != x.want {
			t.Errorf("%q above %q is %q, want %q", x.alt, x.caption, got, x.want)
		}
	}
	c.in.Article.Title = ""
	if got := c.altOf(article.Image{}); got != "Ảnh" {
		t.Errorf("in an article without a headline: %q", got)
	}
}
