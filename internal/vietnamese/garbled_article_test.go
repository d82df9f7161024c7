package vietnamese

import (
	"testing"

	"bantin/internal/article"
)

func TestGarbledArticles(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"signs between letters", "§¶ng ñy x· vµ c¸c c«ng ty t¹i T©n Hßa hîp t¸c tr«ng c©y", "c¸c c«ng t¹i T©n t¸c"},
		{"letters lost", "Vi?t Nam, th?ng l?i c?a nh?ng ng??i con", "Vi?t th?ng l?i c?a nh?ng"},
		{"letters replaced", "V\ufffdn b\ufffdn c\ufffda x\ufffd v\ufffd vi\ufffdc", "V\ufffdn b\ufffdn c\ufffda x\ufffd v\ufffd"},
		{"Unicode", "Đảng ủy xã đã tổ chức hội nghị sơ kết công tác năm", ""},
		{"questions", "Bao giờ xong? Ai làm? Làm ở đâu? Hết bao nhiêu? Vì sao? Như thế nào?", ""},
		{"Swedish", "På måndag är det höst för de små går älgar över åkrar när åskan är nära", ""},
		{"German", "Für Müller wäre das schön; Großmann könnte für höhere Zölle über Österreich", ""},
		{"French with guillemets", "«L’été» «à Nice» «près d’ici» «où l’on rêve» «çà et là»", ""},
	} {
		a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(c.in)}}}
		if got := Garbled(a); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
