package extract

import (
	"math/rand/v2"
	"testing"
)

// TestPatternsCompile asks for each pattern: none may fail when it is first
// needed, in the middle of a page.
func TestPatternsCompile(t *testing.T) {
	for text, p := range map[string]bool{
		"Ngày đăng: 21/11/2026":       posted().MatchString("Ngày đăng: 21/11/2026"),
		"Xem thêm":                    pointing().MatchString("Xem thêm"),
		"By John Smith":               isOpening("By John Smith"),
		"Bản quyền thuộc về":          colophon().MatchString("Bản quyền thuộc về"),
		"Tin, ảnh: Văn Lâm":           credits().MatchString("Tin, ảnh: Văn Lâm"),
		"bài đăng hôm qua (sưu tầm).": bracketed().MatchString("bài đăng hôm qua (sưu tầm)."),
	} {
		if !p {
			t.Errorf("%q is not told", text)
		}
	}
}

// TestBeginnings: an expression that looks at the beginning of a text before it
// matches finds what one without that look does.
func TestBeginnings(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	all := []func() *expression{pattern(`^ab[cd]e|^xy`), pattern(`(?i)^xem|^By .`), errorTitle, counted, passed, pattern(`^a|b`), pattern(`^a|^b.|^\bc$`), counter, modified, pointing, opening, colophon, contact, pageLabel, posted, said, signed,
		initials, learned, said, issued, office, paywallOffer, officeTag, shortcode, bracketed, titleEnd, largeType, photoCredit, post, locale, pattern(`(?i)^k|^s`), pattern(`^.`), pattern(`^\W*a`), pattern(`^a*`), pattern(`a`),
		pattern(`^[^a]b`), pattern(`^\bế`), pattern(`^a?b`), pattern(`(?i)^k$|^sk`), pattern(`^[a-z]\d`), pattern("^\ufffd."),
		pattern(`ab[cd]e|xy`), pattern(`(?i)kế|bác`), pattern("\ufffdb"), pattern(`\bB|9`), pattern(`(?i)copyrights?`)}
	begins := []string{"K", "\u212a", "ſ", "S", "a", "abc", "abde", "xy", "ấ", "Ế", "\xff", "", " ", "\n", "b", "9", "©", "B", "đ", "Đ", "😀", "cập nhật",
		"copy", "COPY", "copyRIGHT", "Ban hành", "hạn nộp", "(TH).", "[gallery]", "<o:p>", "font-weight:bold", "Tel: ", "đăng ký mua để đọc bài viết",
		"Xem thêm", "\ufffd", "By ", "T.TU.", "BS ", "Website:", "vi-vn", "Tân Hòa, ngày 2 tháng 3 năm 2026"}
	looked := 0
	for range 3000 {
		s := begins[r.IntN(len(begins))] + begins[r.IntN(len(begins))]
		for _, p := range all {
			if p().begins != nil {
				looked++
			}
			if got, want := p().MatchString(s), p().compiled().MatchString(s); got != want {
				t.Fatalf("%s matches %q: %v", p().compiled(), s, got)
			}
			if got, want := p().ReplaceAllString(s, "x"), p().compiled().ReplaceAllString(s, "x"); got != want {
				t.Fatalf("%s makes %q of %q", p().compiled(), got, s)
			}
		}
	}
	if looked < 100000 {
		t.Errorf("%d texts are looked at", looked)
	}
}
