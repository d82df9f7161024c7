package vietnamese

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

func TestGarbledArticles(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"signs between letters", "§¶ng ñy x· vµ c¸c c«ng ty t¹i T©n Hßa hîp t¸c tr«ng c©y", "vµ c¸c c«ng t¹i T©n"},
		{"letters lost", "Vi?t Nam, th?ng l?i c?a nh?ng ng??i con", "Vi?t th?ng l?i c?a nh?ng"},
		{"letters replaced", "V\ufffdn b\ufffdn c\ufffda x\ufffd v\ufffd vi\ufffdc", "V\ufffdn b\ufffdn c\ufffda x\ufffd v\ufffd"},
		{"a line of VNI", plainCopy + "Ñöôøng nhaøô xxaõ ñaxng söûa\n" + plainCopy, "Ñöôøng nhaøô xxaõ söûa"},
		{"a line of TCVN3", plainCopy + "Y Thuyªn Niªxx tr«ngg c©yy\n" + plainCopy, "Thuyªn Niªxx tr«ngg c©yy"},
		{"a line of lost letters", plainCopy + "Vi?t Nam th?ng l?i\n" + plainCopy, "Vi?t th?ng l?i"},
		{"no space behind a question", "Xong chưa?Chưa. Vì sao?Mưa.", ""},
		{"ends of addresses", "xem trang.php?id=3 và bai?so=4 nhé", ""},
		{"formulas", "S = a×b, V = a×b×c, c² = a²b²", ""},
		{"French and German", "L’aïeul naïf, où l’aéroport, géant; geändert, Koäffizient", ""},
		{"Skolt Sami", "reâuǥ vuõiggvuõđmeâldlaž", ""},
		{"Chinese", "在Windows®和Linux™上運行的軟體", ""},
		{"Unicode", "Đảng ủy xã đã tổ chức hội nghị sơ kết công tác năm", ""},
		{"questions", "Bao giờ xong? Ai làm? Làm ở đâu? Hết bao nhiêu? Vì sao? Như thế nào?", ""},
		{"Swedish", "På måndag är det höst för de små går älgar över åkrar när åskan är nära", ""},
		{"German", "Für Müller wäre das schön; Großmann könnte für höhere Zölle über Österreich", ""},
		{"French with guillemets", "«L’été» «à Nice» «près d’ici» «où l’on rêve» «çà et là»", ""},
	} {
		a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(c.in)}}}
		if got := LossesOf(a).Words(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWordsInOldEncodings tells the words of copy that stand as no language writes and
// read as syllables or names in some encoding, even one of a long article.
func TestWordsInOldEncodings(t *testing.T) {
	for in, want := range map[string]string{
		"cña": "cña",
		"lễ hội cña làng, cã nghÜa tình":                                                  "cña nghÜa",
		"ông Y Thuyªn Niª ở buôn":                                                         "Thuyªn Niª",
		"bà Kbu«r, Thuoâng, ng\u00ad¬i, ®·, ®©y":                                          "Kbu«r, Thuoâng, ng\u00ad¬i, ®·, ®©y",
		"ông Y Tho Êñuôl, chị H'Hen Niê":                                                  "",
		"kinh Prajña, Jña, người Gia Rai nói mñum":                                        "",
		"ông Müller, Bø, São, Noël, Citroën":                                              "",
		"Windows® và Linux™, 12 m², 5µm, 2ª, nº 3, «quê hương», 20 °C, ©2026, m×n, b÷n":   "",
		"Ngày môi trường, cuả, hoà, loã, thuý":                                            "",
		"đại diện H§ND, Sở GD&§T, số 12/Q§-UBND, 43/N§-CP, §iều":                          "H§ND, GD&§T, 12/Q§-UBND, 43/N§-CP, §iều",
		"Nh\u00ad trên, L\u00adu, Tr\u00adêng":                                            "Nh\u00ad L\u00adu, Tr\u00adêng",
		"cho gia ®×nh, t×nh hình, th× thôi":                                               "®×nh, t×nh th×",
		"Ñoàng chí Bí thư":                                                                "Ñoàng",
		"§3, Điều 5§2, mục a§, §a, §§ 2, in\u00adfor\u00adma\u00adtion, Nguyễn\u00ad Văn": "",
		"Y Ñit, Ñôn, Ñăm, El Niño, dài×rộng×cao, a×b×c, cos×sin":                          "",
		"p¬q, a¬b, a¾b; anh BaÔng, bác NamÔng":                                            "",
	} {
		a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(plainCopy + in)}}}
		if got, _ := LossesOf(a).Encoded(); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// TestReplacedLetters tells the words of copy that have a sign for bytes that were broken,
// and not the sign by itself: nobody looks for a letter there.
func TestReplacedLetters(t *testing.T) {
	for in, want := range map[string]string{
		"sau ba cu\ufffdc họp, mỗi h\ufffd góp": "cu\ufffdc h\ufffd",
		"hết \ufffd rồi, tận \"\ufffd\"":        "",
		"Vì sao?Mưa.":                           "",
	} {
		a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain(plainCopy + in)}}}
		if got := LossesOf(a).Replaced(); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// plainCopy is more words than those of the lines in it.
var plainCopy = strings.Repeat("Bà con các thôn trồng cây dọc bờ kênh từ sáng sớm.\n", 10)
