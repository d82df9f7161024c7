package extract

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/source"
)

// BenchmarkPicturesInOneBox: twice the pictures, twice the time.
func BenchmarkPicturesInOneBox(b *testing.B) {
	for _, n := range []int{2000, 4000, 8000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var s strings.Builder
			s.WriteString("<html><body><article><h1>Một cái tít đủ dài cho trang này</h1>")
			s.WriteString(strings.Repeat("<p>Một đoạn văn bản đủ dài để trang này là một bài báo, có chủ ngữ và vị "+
				"ngữ.</p>", 5))
			for i := range n {
				fmt.Fprintf(&s, `<img src="a%d.jpg">`, i)
			}
			s.WriteString("</article></body></html>")
			for b.Loop() {
				pages, err := source.ReadBytes("x.html", []byte(s.String()))
				if err != nil {
					b.Fatal(err)
				}
				if _, _, err := Article(pages[0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
