package extract

import (
	"math/rand/v2"
	"slices"
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

// TestLinesThatLackWords: a line that is said to lack words is not held, whatever it is made of, and one
// that the article has is.
func TestLinesThatLackWords(t *testing.T) {
	a := &article.Article{Title: "Kiểm tra đê điều", Body: []article.Block{
		article.Paragraph{Text: article.Plain("Một hai ba bốn năm sáu bảy tám chín mười, 12 giờ 30.")}}}
	words := strings.Fields("Một hai ba bốn năm sáu bảy tám chín mười 12 30 Kiểm tra đê , – mưa gió năm. trang «Bản quyền»")
	random := rand.New(rand.NewPCG(3, 4))
	lacking, had := 0, 0
	for range 20000 {
		from := random.IntN(8)
		line := append([]string{}, words[from:from+random.IntN(10)]...)
		for range random.IntN(4) {
			line = slices.Insert(line, random.IntN(len(line)+1), words[random.IntN(len(words))])
		}
		s := strings.Join(line, " ")
		p := phrasesOf(a, rooms.Get().(*room))
		if p.lack(s) {
			if lacking++; p.hold(s) {
				t.Errorf("%q lacks words and is held", s)
			}
		}
		if strings.ContainsFunc(s, isWordPart) && p.have(s) {
			if had++; !p.hold(s) {
				t.Errorf("%q is there and not held", s)
			}
		}
	}
	if lacking < 1000 || had < 1000 {
		t.Errorf("%d lines lack words, %d are there", lacking, had)
	}
	p := phrasesOf(a, rooms.Get().(*room))
	for line, want := range map[string]bool{"tra đê": true, "a đê": false, "Kiểm tra đ": false, "mươi, 12": false, "mười, 1": false,
		", 12 giờ": false, "mười, 12 giờ 30.": true} {
		if got := p.have(line); got != want {
			t.Errorf("%q is there: %v", line, got)
		}
	}
}

// TestLinesThatTextsGoOnWith: what follows the line that was found last is said, up to the end of a
// word, and what is said is held.
func TestLinesThatTextsGoOnWith(t *testing.T) {
	a := &article.Article{Title: "Lịch tuần", Body: []article.Block{
		article.Paragraph{Text: article.Plain("Nơi nhận:\n- Như trên;\n- Lưu VT.")},
		article.Paragraph{Text: article.Plain("Hai")}, article.Image{}, article.Paragraph{Text: article.Plain("–")},
		article.Paragraph{Text: article.Plain("Ba mươi")}, article.Paragraph{Text: article.Plain("Hết")}}}
	p := phrasesOf(a, rooms.Get().(*room))
	for _, step := range []struct {
		line string
		want bool
	}{
		{"Nơi nhận:", false}, // the title was not found yet
		{"Lịch tuần", true},
		{"Nơi nh", false}, // within a word
		{"Nơi nhận:", true},
		{"- Như trên;", true},
		{"Nơi nhận:", false}, // it is before
		{"- Lưu VT.", true},
		{"Hai – Ba", true}, // of three texts
		{"mươi Hế", false},
		{"mươi Hết thúc", false},
		{"mươi Hết", true},
		{"mươi", false}, // nothing follows
	} {
		said := p.says(step.line)
		if said != step.want {
			t.Errorf("%q: said %v", step.line, said)
		}
		if said && !p.hold(step.line) {
			t.Errorf("%q is said and not held", step.line)
		}
	}
}
