package vietnamese

import (
	"fmt"
	"math/rand/v2"
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

// BenchmarkCleanText takes a text that no rule changes, of words in no order that the
// processor could learn.
func BenchmarkCleanText(b *testing.B) {
	words := strings.Fields("xã Tân Hòa nghiệp đường phát triển kinh tế người dân của và các những trường được nước hội " +
		"đồng nhân quyết định thực hiện nhiệm vụ chính sách xây dựng nông thôn mới ở là có không trong 2026 huyện tỉnh")
	r := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for range 2000 {
		for range 20 {
			text.WriteString(words[r.IntN(len(words))] + " ")
		}
		text.WriteString("này.\n")
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		Text(text.String(), Options{})
	}
}

// BenchmarkLinesOfOneFault takes lines that are full of one fault each, of two
// lengths: where the longer is slower by the byte, time grows with the square.
func BenchmarkLinesOfOneFault(b *testing.B) {
	for _, s := range []string{"la` ", "a´", "\"\"a ", "'a ", "a(b ", "a,", "a, ", "\uff08", "a:A", "\u200d", "=\"",
		"á́", "Áa", ":(", "..", "… ", "a.. ", " \" ", "( ", " )", "( a ) ", "a;B ", "1 : 1 ", ". ", "f(a,"} {
		for _, size := range []int{1 << 14, 1 << 17} {
			line := strings.Repeat(s, size/len(s))
			b.Run(fmt.Sprintf("%q/%d", s, size), func(b *testing.B) {
				b.SetBytes(int64(len(line)))
				for b.Loop() {
					Text(line, Options{})
				}
			})
		}
	}
}
