package vietnamese

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// BenchmarkNormalize takes an article of a thousand words through the rules,
// most of which find nothing to do, as in most articles.
func BenchmarkNormalize(b *testing.B) {
	a := &article.Article{Title: "Xã Tân Hòa gieo trồng vụ đông"}
	text := strings.Repeat("Đến ngày 20 tháng 11, bà con các thôn đã gieo trồng xong 260 ha cây vụ đông, đúng lịch. ", 5)
	for range 10 {
		a.Body = append(a.Body, article.Paragraph{Text: article.Plain(strings.TrimSpace(text))})
	}
	b.ReportAllocs()
	for b.Loop() {
		Normalize(a, Options{})
	}
}
