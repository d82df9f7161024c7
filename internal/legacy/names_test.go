package legacy

import (
	"strings"
	"testing"
)

// TestNamesOfTheHighlands reads lines in which names of the Central Highlands and of
// foreigners are among Vietnamese words: no reading makes syllables of them, and that
// speaks against none.
func TestNamesOfTheHighlands(t *testing.T) {
	letters := alphabet(t)
	for _, want := range []string{
		"H'Hen Niê và Y Thuyên Niê là người ở Buôn Đôn",
		"ông Nguyễn Văn Ánh (UNICEF)",
		"chị H'Bia Kbuôr, ông Ksor Phước, bà Rơ Châm H'Yéo, anh Siu Blơh, Rơ Mah Kleng, Nay Phin, Y Bhiêu Mlô",
		"ông Y Thịnh Êban, bà H'Luộc Ntơr, ông Y Biêr Niê, bà H'Yâo Knul, ông Y Tâm Byă",
		"ông John Smith (UNDP), bà Mary Brown, ông Paul Green cùng lãnh đạo huyện đã tới thăm thôn",
	} {
		for _, e := range []Encoding{TCVN3, VNI} {
			given := encode(want, e, letters[e])
			if got := fates([]string{given})[0]; !strings.EqualFold(got, want) {
				t.Errorf("%v: %q, want %q", e, got, want)
			}
		}
	}
}

// TestWordsOfOtherLanguages leaves words of which each becomes a syllable, and which
// some language writes so, alone and beside words in Unicode.
func TestWordsOfOtherLanguages(t *testing.T) {
	for _, in := range []string{
		"Moï, Thaï", "Bø, Sø", "gå på sø", "må så få på", "Noël, Thaï, maïs", "Köln, Mönch",
		"die Bö, der Föhn", "çà et là, où",
		"Raül, Saïd", "João, São, Ceará", "rë të më në", "gå på så nå, må", "På ö, så",
	} {
		for _, text := range []string{in, "Các dân tộc: " + in, in + " đều là tên gọi.", "Trường " + in + " ở xứ lạ"} {
			if got := fates([]string{text}); got[0] != text {
				t.Errorf("%q became %q", text, got[0])
			}
		}
	}
}

// TestForeignNamesAmongOldLines keeps names that no reading makes Vietnamese of.
func TestForeignNamesAmongOldLines(t *testing.T) {
	in := "§ång chÝ Müller, «ng Günther vµ bµ Björn cïng ®oµn kh¸ch tíi th¨m th«n Bu«n §«n"
	want := "Đồng chí Müller, ông Günther và bà Björn cùng đoàn khách tới thăm thôn Buôn Đôn"
	if got := fates([]string{in}); got[0] != want {
		t.Errorf("%q, want %q", got[0], want)
	}
}

// TestAnyLetterOfVNIIsSuspect finds words in VNI whose letters Vietnamese has in
// Unicode, too, and capitals of TCVN3.
func TestAnyLetterOfVNIIsSuspect(t *testing.T) {
	for text, want := range map[string]bool{
		"oâng Vaên": true, "Nguyeãn": true, "coù": true, "kÕt nèi": true, "vaø": true,
		"hoà bình, hoá, loã, loè, tuân, thuế, quà, quá, thuý, giá, Lào": false,
		"TOÀN DÂN, Toàn dân, GIÁO DỤC":                                  false,
		// grave accents around code, and as marks of VIQR
		"Chạy `bantin build bai` (hay `bantin init`), trong `bai`.": false, "`go`": false, "la` nha` ca?": true,
		"`Tie^'ng Vie^.t'": true, "chạy `go run, la` nha`": true, "ba(`ng": false,
	} {
		if got := IsSuspect(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestDoubledInAnyLanguage reads UTF-8 that was encoded twice in English.
func TestDoubledInAnyLanguage(t *testing.T) {
	want := "Artificial intelligence isn’t just changing how we optimize websites—it’s fundamentally reshaping search"
	for _, want := range []string{want, "We’re here. We’re open.", "Русский", "עִבְרִית", "Tiếng Việt — Русский"} {
		if got := fates([]string{encode(want, DoubledUTF8, nil)}); got[0] != want {
			t.Errorf("%q", got[0])
		}
	}
}

// TestShortTextsTogether reads runs of a few words in VISCII and VPS, none of which is
// sure by itself, amid paragraphs in Unicode; the same of words of other languages stay.
func TestShortTextsTogether(t *testing.T) {
	letters := alphabet(t)
	short := []string{"của cơ quan", "khoản ngân hàng", "phục vụ", "quản lý", "trả trước", "khỏe ra"}
	for _, e := range []Encoding{VISCII, VPS} {
		var runs []string
		for i, want := range short {
			runs = append(runs, encode(want, e, letters[e]), paragraphs[i%len(paragraphs)])
		}
		for i, got := range fates(runs) {
			want := paragraphs[i/2%len(paragraphs)]
			if i%2 == 0 {
				want = short[i/2]
			}
			if got != want {
				t.Errorf("%v: %q, want %q", e, got, want)
			}
		}
	}
	others := []string{"Thaï", "Bø", "ông Sø", "Müller", "Noël", "Köln", "São", "Öland", "Réunion", "Häi"}
	for i, got := range fates(others) {
		if got != others[i] {
			t.Errorf("%q became %q", others[i], got)
		}
	}
}

// TestFewWords reads runs of a few words that are alone: one word that stands as no
// language writes tells what the syllables beside it are, and letters that no language
// has together are none.
func TestFewWords(t *testing.T) {
	for in, want := range map[string]string{
		"Y Thuyªn Niª":      "Y Thuyên Niê",
		"cña mét sè":        "của một số",
		"vô d©n sù.":        "vụ dân sự.",
		"sö dông ®Ó tãm":    "sử dụng để tóm",
		"®· tõng ®©y":       "đã từng đây",
		"tôc kªu gäi":       "tục kêu gọi",
		"dông tµi s¶n":      "dụng tài sản",
		"tÖ tõ qu¸":         "tệ từ quá",
		"cuûa coâng ty":     "của công ty",
		"höôùng daãn ñuùng": "hướng dẫn đúng",
		"Chồng chò traû ngay 2,5 trieäu ñoàng tiền phòng":      "Chồng chò trả ngay 2,5 triệu đồng tiền phòng",
		"Quyền nhân thân của bên cã hµnh vi x©m ph¹m tõ trước": "Quyền nhân thân của bên có hành vi xâm phạm từ trước",
		"đã tuyên boá moät ngöôøi là chết":                     "đã tuyên bố một người là chết",
		"hieäu hoaït ñoäng":                                    "hiệu hoạt động",
		"th\u00AD¬ng xãt":                                      "thương xót",
	} {
		if got := fates([]string{in})[0]; got != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
		mixed := []string{paragraphs[0], in, paragraphs[1], encode(paragraphs[2], TCVN3, alphabet(t)[TCVN3]), paragraphs[3]}
		if got := fates(mixed)[1]; got != want && EncodingOf(in) == TCVN3 {
			t.Errorf("among others %q is read as %q, want %q", in, got, want)
		}
	}
	for _, in := range []string{"Êñuôl", "cña", "¬p¬q", "Nestlé® è", "2ª, nº, Drª", "©AFP", "©copyright mét", "Thaï, São, Bø"} {
		if got := fates([]string{in})[0]; got != in {
			t.Errorf("%q became %q", in, got)
		}
	}
	in := "«ng Y Tho Êñuôl, chÞ H'Hen Niª vµ bµ con bu«n lµng"
	if got, want := fates([]string{in})[0], "ông Y Tho Êñuôl, chị H'Hen Niê và bà con buôn làng"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
