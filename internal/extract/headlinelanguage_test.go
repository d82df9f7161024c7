package extract_test

import (
	"strings"
	"testing"
)

// TestHeadlinesAndStandfirstsInAnotherLanguage: where the page says so, and their words bear it
// out.
func TestHeadlinesAndStandfirstsInAnotherLanguage(t *testing.T) {
	const words = "Welcome to the new market hall of our commune"
	for _, c := range [][4]string{
		{"lang=en", words, "en"},
		{"", "<span lang=en>" + words + "</span>", "en"},
		{"", "<span lang=en>" + words + "</span>: <b>chợ mới</b>", ""},
		{"lang=en-US", "Chào mừng chợ mới của xã đã mở cửa sáng nay", ""},
		{"lang=vi", "Chào mừng chợ mới của xã đã mở cửa sáng nay", ""},
		{"", words, ""},
	} {
		page := "<html lang=vi><head><title>Trang xã</title></head><body><article><h1 " + c[0] + ">" + c[1] + "</h1>" +
			"<p class=sapo " + c[0] + ">" + strings.ReplaceAll(strings.ReplaceAll(c[1], "Welcome", "Last week all farmers came"), "Chào mừng", "Tuần qua bà con đến") + "</p>" + line(1) + line(2) + line(3) + line(4) + "</article></body></html>"
		a, err := read(t, page)
		if err != nil {
			t.Fatal(err)
		}
		if a.TitleLang != c[2] {
			t.Errorf("%s, %s: headline %q in %q, want %q", c[0], c[1], a.Title, a.TitleLang, c[2])
		}
		if a.Standfirst != "" && c[2] != "" && a.LeadLang != c[2] {
			t.Errorf("%s, %s: standfirst %q in %q, want %q", c[0], c[1], a.Standfirst, a.LeadLang, c[2])
		}
	}
}
