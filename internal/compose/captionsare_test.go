package compose

import (
	"testing"

	"bantin/internal/article"
)

// TestWhatCaptionsMayBe holds the promise of captions to what rows say, and to nothing else.
func TestWhatCaptionsMayBe(t *testing.T) {
	words := &Words{Photo: "Ảnh:"}
	of := func(said ...string) (pics []article.Image) {
		for i := 0; i < len(said); i += 2 {
			pics = append(pics, article.Image{Caption: said[i], Credit: said[i+1]})
		}
		return pics
	}
	for _, c := range []struct {
		text string
		pics []article.Image
		want bool
	}{
		{"", nil, true},
		{"A Ảnh: X B Ảnh: X", of("A", "X", "B", "X"), true},
		{"A; B Ảnh: X", of("A", "X", "B", "X"), true},
		{"A Ảnh: X", of("A", "X", "A", "X"), true},
		{"A; A; B Ảnh: X", of("A", "X", "A", "X", "B", "X"), true},
		{"A B", of("A", "", "B", ""), true},
		{"B Ảnh: X; A", of("A", "X", "B", "X"), false},
		{"A; B", of("A", "X", "B", "X"), false},
		{"A; B Ảnh: X", of("A", "Y", "B", "X"), false},
		{"A; B Ảnh: X", of("A", "", "B", "X"), true},
		{"A Ảnh: X", of("A", "X", "B", "X"), false},
		{"A B A", of("A", "", "B", ""), false},
	} {
		if got := areCaptions(captionLetters(c.text), c.pics, words); got != c.want {
			t.Errorf("%q of %v: %v", c.text, c.pics, got)
		}
	}
}
