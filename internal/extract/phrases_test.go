package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestHashesOfWordsDiffer checks all words of one to three letters, and longer ones
// that are alike.
func TestHashesOfWordsDiffer(t *testing.T) {
	seen := map[uint64]string{}
	check := func(w string) {
		if other, ok := seen[hashOf(w)]; ok {
			t.Fatalf("%q has the hash of %q", w, other)
		}
		seen[hashOf(w)] = w
	}
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	for _, a := range letters {
		check(string(a))
		for _, b := range letters {
			check(string(a) + string(b))
			for _, c := range letters {
				check(string(a) + string(b) + string(c))
			}
		}
	}
	for n := 4; n < 40; n++ {
		for _, c := range "01a" {
			check(strings.Repeat(string(c), n))
			for at := range n {
				w := []byte(strings.Repeat(string(c), n))
				w[at] = 'b'
				check(string(w))
			}
		}
	}
}

func TestPhrasesHold(t *testing.T) {
	p := phrasesOf(&article.Article{Title: "Kiểm tra đê điều", Standfirst: "Đoàn của xã đến thôn Đông.",
		Body: []article.Block{article.Paragraph{Text: article.Plain("Một hai ba bốn năm sáu bảy tám chín mười.")},
			article.Image{Caption: "Quang cảnh", Credit: "Minh Khôi"}}}, rooms.Get().(*room))
	for line, want := range map[string]bool{
		"Một hai ba bốn năm sáu bảy tám chín mười": true,
		"năm, sáu – bảy tám":                       true,
		"tra đê điều. Đoàn":                        true, // over the end of a text
		"Quang cảnh (Minh Khôi)":                   true,
		"…":                                        false, // nothing is said
		"Năm sáu bảy tám":                          false, // other letters
		"bốn ba hai một":                           false, // the words, in another order
		"mười hai":                                 false, // the words, far from each other
		"sáu bảy":                                  true,
		"Một hai ba bốn năm sáu bảy tám chín mười rồi": true, // one word more
		"Một hai rồi":                    false,
		strings.Repeat("lời khác ", 100): false,
	} {
		if got := p.hold(line); got != want {
			t.Errorf("%q is said: %v", line, got)
		}
	}
}
