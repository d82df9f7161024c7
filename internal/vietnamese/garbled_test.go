package vietnamese

import (
	"testing"

	"bantin/internal/article"
)

func TestTextDecodedWronglyIsTold(t *testing.T) {
	for in, want := range map[string]bool{
		"Đảng á»§y xÃ£":              true,
		"vÃ  đoàn thể":               true,
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA":  false,
		"Ủy ban nhân dân XÃ TÂN HÒA": false,
	} {
		_, _, diags := Normalize(&article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(in)}}},
			Options{})
		if (len(diags) > 0) != want {
			t.Errorf("%q: %v", in, diags)
		}
	}
}
