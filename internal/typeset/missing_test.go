package typeset

import (
	"cmp"
	"strings"
	"testing"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/style"
)

// TestMessagesQuoteTheBeginning sets a page of letters that no face has: what is said of it
// can be read.
func TestMessagesQuoteTheBeginning(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for _, n := range []int{1, mostQuoted, mostQuoted + 1, 20000} {
		s := NewSetter(font.NewSet(), tpl)
		s.Set(article.Plain("Chữ "+strings.Repeat("漢", n)+" ở đây"), &tpl.Styles.Body, tpl.Measure(), false, Running)
		diags := s.Diags()
		if len(diags) != 1 {
			t.Fatalf("%d letters: %d messages", n, len(diags))
		}
		text, near := diags[0].Args[0].(string), diags[0].Args[2].(string)
		if whole := strings.HasSuffix(text, "漢"); whole != (n <= mostQuoted) || utf8.RuneCountInString(text) != min(n, mostQuoted+1) {
			t.Errorf("%d letters are quoted as %q", n, text)
		}
		if utf8.RuneCountInString(near) > mostQuoted+1 || !strings.HasPrefix(near, "Chữ 漢") {
			t.Errorf("%d letters are near %q", n, near)
		}
		if s.Unsay(0); len(s.missing) != 0 {
			t.Errorf("%d letters: what was taken back would not be said again", n)
		}
	}
}

// TestAMessageCountsTheWords: a saying is one omission, one message, and so many words.
func TestAMessageCountsTheWords(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	s.Set(article.Plain("Chữ 漢 và  漢 字  中文 ở đây, và 字"), &tpl.Styles.Body, tpl.Measure(), false, Running)
	words := []int{1, 3, 1}
	for i, d := range s.Diags() {
		if i >= len(words) || d.Args[3] != words[i] {
			t.Errorf("message %d, of %q, counts %v words", i, d.Args[0], d.Args[3])
		}
	}
	if len(s.Diags()) != len(words) {
		t.Errorf("%d messages", len(s.Diags()))
	}
}

// TestWhatNoFaceHasIsSaid, and copied, as it is; not what nobody can read, nor what the page itself
// leaves out.
func TestWhatNoFaceHasIsSaid(t *testing.T) {
	for text, want := range map[string]string{
		"Chữ 漢字, chữ “中文” và 語":         "Chữ 漢字, chữ “中文” và 語",
		"Chữ 漢字 rồi [thôi]":             "Chữ 漢字 rồi [thôi]",
		"Lời 漢 trích […] ở đây":         "Lời […] trích […] ở đây",
		"Hình \uE000 và \x01 ở đây":     "Hình […] và […] ở đây",
		"Nói 漢字 là 中 文，好 rồi 漢 và":      "Nói 漢字 là 中 文，好 rồi 漢 và",
		"Từ A漢B字C":                      "Từ A漢B字C",
		strings.Repeat("dài", 90) + "漢": strings.Repeat("dài", 90) + "[…]",
	} {
		texts, _ := drawn(t, article.Plain(text), 0, 0)
		said := ""
		for _, x := range texts {
			said += cmp.Or(x.Says, x.String)
			if strings.Contains(x.String, "漢") {
				t.Errorf("%q is drawn", x.String)
			}
		}
		if said = strings.ReplaceAll(said, "\u00ad", ""); said != want {
			t.Errorf("%q is said as %q", text, said)
		}
	}
}
