package vietnamese

import (
	"testing"

	"bantin/internal/article"
)

func TestOldEncodings(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"TCVN3", "§¶ng ñy x· ®· tæ chøc héi nghÞ s¬ kÕt c«ng t¸c n¨m", "§¶ng ñy x· tæ chøc"},
		{"VNI", "Ñaûng uûy xaõ ñaõ toå chöùc hoäi nghò sô keát coâng taùc naêm", "Ñaûng uûy ñaõ toå chöùc"},
		{"Unicode", "Đảng ủy xã đã tổ chức hội nghị sơ kết công tác năm", ""},
		{"a few names", "Ông Müller, bà Böhm, ông Großmann và bà Schäfer từ Köln, Düsseldorf đến thăm xã, cùng " +
			"đoàn nhà báo đi qua các thôn Đông, Thượng, Hạ, Bến và Trung; " +
			"đoàn ăn trưa với bà con ở đình làng rồi ra về lúc chiều muộn, hẹn năm sau trở lại", ""},
	} {
		if got := OldEncoding(
			&article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(c.in)}}}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
