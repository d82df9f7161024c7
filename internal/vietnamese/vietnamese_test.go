package vietnamese

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

func vectors(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../testdata/vectors/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type vector struct{ In, Want, Rule, Note string }

func optionsFor(v vector) Options {
	var o Options
	switch v.Rule {
	case "nested_quotes":
		o.Nested = true
	case "range_dash", "dash_title":
		o.Typographic = v.Want != v.In
	}
	if strings.HasPrefix(v.In, "«") {
		o.Guillemets = true
	}
	return o
}

func TestVectors(t *testing.T) {
	for _, name := range []string{"unicode.json", "punctuation.json", "repairs.json"} {
		var cases []vector
		if err := json.Unmarshal(vectors(t, name), &cases); err != nil {
			t.Fatal(err)
		}
		for _, v := range cases {
			o := optionsFor(v)
			got, counts := Text(v.In, o)
			if got != v.Want {
				t.Errorf("%s: %q: %q (%+q), want %q (%s)", name, v.In, got, got, v.Want, v.Rule)
			}
			if again, _ := Text(got, o); again != got {
				t.Errorf("%q becomes %q, then %q", v.In, got, again)
			}
			if got == v.In && len(counts) > 0 {
				t.Errorf("%q stays but counts %v", v.In, counts)
			}
			if got != v.In && counts[v.Rule] == 0 {
				t.Errorf("%q → %q counts %v, want %s", v.In, got, counts, v.Rule)
			}
		}
	}
}

func lines(t testing.TB, name string) [][]string {
	var out [][]string
	for line := range strings.Lines(string(vectors(t, name))) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

func TestToneVectors(t *testing.T) {
	check := func(in, want string, o Options) {
		t.Helper()
		if got, _ := Text(in, o); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for _, f := range lines(t, "tone_fix.tsv") {
		check(f[0], f[1], Options{Tone: ToneOld})
		check(f[0], f[2], Options{Tone: ToneNew})
	}
	for _, f := range lines(t, "tone_pairs_all.tsv") {
		for _, in := range f {
			check(in, in, Options{})
			check(in, f[0], Options{Tone: ToneOld})
			check(in, f[1], Options{Tone: ToneNew})
		}
	}
	for _, f := range lines(t, "tone_unchanged.txt") {
		for _, style := range []ToneStyle{ToneKeep, ToneOld, ToneNew} {
			check(f[0], f[0], Options{Tone: style})
		}
	}
}

// TestCodeKeepsItsMarks reads copy in which code is: its quotation marks and dots stay,
// those around it do not.
func TestCodeKeepsItsMarks(t *testing.T) {
	in := article.Inline{{Text: "Gõ \"chạy\" rồi "}, {Text: `in "Xin chào"...`, Code: true}, {Text: " , xong."}}
	want := article.Inline{{Text: "Gõ “chạy” rồi "}, {Text: `in "Xin chào"...`, Code: true}, {Text: ", xong."}}
	a, _, _ := Normalize(&article.Article{Body: []article.Block{article.Paragraph{Text: in}}, Title: `Bài "một"`}, Options{})
	if got := a.Body[0].(article.Paragraph).Text; !slices.Equal(got, want) || a.Title != "Bài “một”" {
		t.Errorf("%q, %q", got, a.Title)
	}
	in = article.Inline{{Text: "- rest: bai/", Code: true}}
	a, _, _ = Normalize(&article.Article{Body: []article.Block{article.Paragraph{Text: in}}}, Options{})
	if got := a.Body[0].(article.Paragraph).Text; !slices.Equal(got, in) {
		t.Errorf("%q", got)
	}
}

func TestMarksGetTheirSpaces(t *testing.T) {
	for in, want := range map[string]string{
		`Anh nói:"Đi thôi",rồi đi.`:                              "Anh nói: “Đi thôi”, rồi đi.",
		`"Đi","Về"`:                                              "“Đi”, “Về”",
		`Đã xong."Tốt", bà nói`:                                  "Đã xong. “Tốt”, bà nói",
		"“Nhà văn hóa”và “Khu dân cư”":                           "“Nhà văn hóa” và “Khu dân cư”",
		"Ông A(SN 1980)nói":                                      "Ông A(SN 1980) nói",
		"ông nói “Đi” ,rồi đi":                                   "ông nói “Đi”, rồi đi",
		"Ảnh :Minh Khôi":                                         "Ảnh: Minh Khôi",
		"Điện thoại:0912":                                        "Điện thoại: 0912",
		"hội nghị.Sau đó":                                        "hội nghị. Sau đó",
		"Điều 1.Phạm vi":                                         "Điều 1. Phạm vi",
		"ngày 5.1.2026.Sau đó":                                   "ngày 5.1.2026. Sau đó",
		"cam, bưởi, v.v...Ngoài ra":                              "cam, bưởi, v.v… Ngoài ra",
		"Sao ?! Thế à ?":                                         "Sao?! Thế à?",
		"Tp.Huế, TP.Vinh, TP.HCM":                                "Tp. Huế, TP. Vinh, TP.HCM",
		"HÐND, QÐ-UBND, Bộ LÐTBXH":                               "HĐND, QĐ-UBND, Bộ LĐTBXH",
		"\u00d0\u1eafk L\u1eafk, \u00d0\u00e0 N\u1eb5ng":         "\u0110\u1eafk L\u1eafk, \u0110\u00e0 N\u1eb5ng",
		`Đây là " Ngày hội " , xong .`:                           "Đây là “Ngày hội”, xong.",
		"Số: ...../QĐ-UBND":                                      "Số: ...../QĐ-UBND",
		"Họ và tên: .......... Sinh năm ......":                  "Họ và tên: .......... Sinh năm ......",
		"Đơn vị.............. (ghi rõ)":                          "Đơn vị.............. (ghi rõ)",
		"cam, bưởi, vân vân....":                                 "cam, bưởi, vân vân…",
		"Quelle joie pour les voisins\u202f! Où vont-ils\u00a0?": "Quelle joie pour les voisins\u202f! Où vont-ils\u00a0?",
		"Quelle joie pour les voisins ! Où vont-ils ?":           "Quelle joie pour les voisins ! Où vont-ils ?",
		"Thế thì vui quá\u00a0! Bao giờ xong\u202f?":             "Thế thì vui quá! Bao giờ xong?",
		"“…Và rồi”, (…Hết), [..] lời. ... Rồi":                   "“…Và rồi”, (…Hết), [..] lời. … Rồi",
		"TL;DR, HOSE:VNM":                                        "TL;DR, HOSE:VNM",
		`kích thước 12" x 15"`:                                   `kích thước 12" x 15"`,
		"thôn 1,2,3; tỷ lệ 1:5":                                  "thôn 1,2,3; tỷ lệ 1:5",
		"TS.Nguyễn, Node.js, a.Anh.txt":                          "TS.Nguyễn, Node.js, a.Anh.txt",
		"thôn(xã)s, H2(SO)n, (h)ội":                              "thôn(xã)s, H2(SO)n, (h)ội",
		"ð) Xâm phạm, điểm ð khoản 1":                            "đ) Xâm phạm, điểm đ khoản 1",
		"còn 25 % và 5 %.":                                       "còn 25% và 5%.",
		"Bảo tàng ( mở cửa từ 8 giờ ) và ( xem thêm":             "Bảo tàng (mở cửa từ 8 giờ) và ( xem thêm",
		"a ) Thông báo; b ) Lịch họp":                            "a) Thông báo; b) Lịch họp",
		`ghi là "tr." trong "http://a.vn/" và "b"`:               "ghi là “tr.” trong “http://a.vn/” và “b”",
		"các điểm a,b và tỷ lệ x:y, g,G":                         "các điểm a, b và tỷ lệ x:y, g, G",
		"(Ảnh:CT), (cam,bưởi)":                                   "(Ảnh: CT), (cam, bưởi)",
		`phát lại với"Tạm Dừng" rồi`:                             "phát lại với “Tạm Dừng” rồi",
		"“Sạch ngõ,đẹp làng”, đã xong..":                         "“Sạch ngõ, đẹp làng”, đã xong.",
		"đã chờ... ... rồi":                                      "đã chờ… … rồi",
		"SUÐUR, Ðakota":                                          "SUÐUR, Ðakota",
	} {
		got, counts := Text(in, Options{})
		if got != want {
			t.Errorf("%q becomes %q, want %q (%v)", in, got, want, counts)
		}
	}
}

func TestForeignTextNumbersAndNamesSurvive(t *testing.T) {
	for _, s := range []string{
		"Café Málaga, José naïve à la carte, Bogotá", "xã Cư M'gar và B'Lao", "1.234.567,5 tấn; 3,5%; 10:15; 7h30",
		"số 12/2026/NQ-HĐND ngày 5/1/2026",
		"https://tan-hoa.gov.vn/a,b;c?d:e", "thu.trang@tan-hoa.gov.vn", "iOS, mA, GDĐT và UBND", "kinh tế - xã hội",
		"“Sạch ngõ, đẹp làng”", "(khoảng 10.000 m²)",
		"Việc 1: làm đất; việc 2: gieo hạt", "A/B, C&D", "Điều 5. Phạm vi", "Góðan dag",
	} {
		if got, c := Text(s, Options{}); got != s {
			t.Errorf("%q becomes %q (%v)", s, got, c)
		}
	}
}

// TestCodeStays takes what is no copy but the words of programs: code, usage,
// formats, lists of keywords, signs that the text speaks of.
func TestCodeStays(t *testing.T) {
	for _, s := range []string{
		"Dạng thức: execSQL(dsn,người dùng,mật khẩu,sql)", "Trường[Mục;Hàm]", "left(left(a right)right)right",
		"Chuyển đổi I420,IYUV,YV12 sang RV15", "“left,top,right,bottom” và ‘dummy,a52’", "màu (dx,dy), (tên:màu)",
		"--exclude-symbols kh,khi Loại trừ những ký hiệu này", "Phép %s:không có", "“số.định dạng”", "g,G",
		"Lễ,Tết,Sinh nhật,Kinh doanh,Cuộc gọi,Khách hàng,Thi thố,Dự án",
		"Số;Ngày/Giờ;Ngày;Giờ;Có/Không;Tiền tệ;Ghi nhớ;Bộ đếm;Ảnh; Văn bản",
		"số dư khi 17 %% 5, %1 %2 và %3u %3u, C++23 %<a%>", "achan [X]. . . . đặt kênh âm thanh",
		"S = (a + b) × h : 2", "tỷ lệ vàng 1 : 1.618 (thêm ! để ghi chèn)", "[tùy chọn] …", "( x ^ 2 ), [ -c ], [ a | b ], ( n_1 )",
		"gõ ( hoặc ] rồi ) và [ để mở", "if [ a = b ]; then", "make DESTDIR=... rồi <a href=...>, {...}",
		"- không có -", "Lọc %s theo..", "Đính _kèm..", "– `\"nsw\"` là từ", "gõ dấu \" và một chữ cái",
		`claim = "Chiến tranh"`, `MsgBox "" & a & " Twips"`, `print(khóa) # "bản nhạc"`, `Hàm_tôi("Đây", 1)`,
		`"h.d (hậu duệ)",`, `"Một.\nHai"`, `=TEXT(12;"000.00")`, `DATETIME($date, month: "long")`,
		"/ð/ và [ð] trong từ điển", "phải có dạng địa chỉ địa chỉ:cổng", "cách sử dụng: đối-tượng tính chất:tên tính chất",
		"“Mức phóng:Số”, « Tài sản:Tiền mật », “-u root,nobody”, “Họ,Kiểu cách”", "Sắp xếp..", "If...Then, Do...Loop",
		"smallest:5,smaller:4,0", "smb://[nhóm làm việc/]máy phục vụ", "- \\btrong bối cảnh\\b", "- < Không có dịch >",
		"ă,Ă", "các phím h,j,k,l", `"normalized":`, `lệnh $"a" đã cũ`,
	} {
		if got, c := Text(s, Options{}); got != s {
			t.Errorf("%q becomes %q (%v)", s, got, c)
		}
	}
}

func TestRulesSeeAcrossRuns(t *testing.T) {
	a := &article.Article{
		Body: []article.Block{article.Paragraph{Text: article.Inline{{Text: "\"Hội thảo", Bold: true},
			{Text: "\" , sáng  21/11"}}}}}
	b, counts, _ := Normalize(a, Options{})
	got := b.Body[0].(article.Paragraph).Text
	if got.String() != "“Hội thảo”, sáng 21/11" || len(got) != 2 || !got[0].Bold {
		t.Errorf("%+v %v", got, counts)
	}
	if a.Body[0].(article.Paragraph).Text[0].Text != "\"Hội thảo" {
		t.Error("the article given is changed")
	}
}

func TestStylesMayChangeInsideAWord(t *testing.T) {
	for _, c := range []struct{ in, want article.Inline }{
		{article.Inline{{Text: "ba", Bold: true}, {Text: "\u0309o"}}, article.Inline{{Text: "bả", Bold: true},
			{Text: "o"}}},
		{article.Inline{{Text: "ba", Bold: true}, {Text: "ỏ vệ"}}, article.Inline{{Text: "bả", Bold: true},
			{Text: "o vệ"}}},
		{article.Inline{{Text: "\""}, {Text: "Hội", Italic: true}, {Text: "\" ,"}, {Text: "rồi", Bold: true}},
			article.Inline{{Text: "“"}, {Text: "Hội", Italic: true}, {Text: "”, "}, {Text: "rồi", Bold: true}}},
		{article.Inline{{Text: "xã "}, {Text: " ", Bold: true}, {Text: " hội"}}, article.Inline{{Text: "xã hội"}}},
		{article.Inline{{Text: "xong ", Href: "https://a.vn"}, {Text: "./."}},
			article.Inline{{Text: "xong", Href: "https://a.vn"}, {Text: "./."}}},
		{article.Inline{{Text: "a\u200b", Bold: true}, {Text: "\u200b"}}, article.Inline{{Text: "a", Bold: true}}},
	} {
		a := &article.Article{Body: []article.Block{article.Paragraph{Text: c.in}}}
		b, _, _ := Normalize(a, Options{})
		if got := b.Body[0].(article.Paragraph).Text; !slices.Equal(got, c.want) {
			t.Errorf("%+v\nbecomes %+v\nwant %+v", c.in, got, c.want)
		}
	}
}

// TestEveryTextOfAnArticleIsNormalised puts one and the same fault into each
// field that holds copy.
func TestEveryTextOfAnArticleIsNormalised(t *testing.T) {
	const bad, good = "thôn Đông , xã", "thôn Đông, xã"
	in := article.Plain(bad)
	a := &article.Article{Title: bad, Standfirst: bad, Source: bad, Site: bad, Authors: []string{bad},
		Section: []string{bad}, Body: []article.Block{
			article.Paragraph{Text: in},
			article.Heading{Level: 2, Text: in},
			article.Quote{Text: in, Attribution: bad},
			article.List{Items: []article.Item{{Text: in, Items: []article.Item{{Text: in}}}}},
			article.Table{Caption: bad, Rows: [][]article.Cell{{{Text: in}}}},
			article.Image{Src: bad, File: bad, Caption: bad, Credit: bad, Alt: bad, Place: bad},
		}}
	out, counts, _ := Normalize(a, Options{})
	dump := fmt.Sprintf("%+v", *out)
	if n := strings.Count(dump, good); n != 17 {
		t.Errorf("%d texts are normalised, want 17: %s", n, dump)
	}
	if im := out.Body[5].(article.Image); im.Alt != good || im.Src != bad || im.File != bad || im.Place != bad {
		t.Errorf("the picture: %+v", im)
	}
	if counts["space_before_punct"] != 17 {
		t.Errorf("counted %v", counts)
	}
}

func TestNamesMayKeepTheirTone(t *testing.T) {
	for in, want := range map[string]string{
		"Hòa khỏe":     "Hòa khoẻ",     // a name with a capital stays
		"hòa, Thủy":    "hoà, Thủy",    // a common word does not
		"XÃ HÒA THỦY":  "XÃ HOÀ THUỶ",  // a line of capitals says nothing of names
		"Tóan của Qúy": "Toán của Quý", // a misplaced mark is a fault in a name too
	} {
		if got, _ := Text(in, Options{Tone: ToneNew, KeepNames: true}); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if got, _ := Text("Hòa", Options{Tone: ToneNew}); got != "Hoà" {
		t.Errorf("without the option: %q", got)
	}
}

func TestASpacingToneIsDeletedAtOnce(t *testing.T) {
	for in, want := range map[string]string{
		"nghiê´m": "nghiếm", "ma´, ca˜": "má, cã", "a´ b": "á b", "THÔNG BA´O": "THÔNG BÁO", "ba´´o": "ba´´o",
	} {
		w := &work{o: &Options{}, counts: Counts{}, known: new(lexicon)}
		for _, r := range in {
			w.c = append(w.c, cell{r, 0})
		}
		w.words(w.lookalikes)
		w.compact()
		if got := plain(w.c); got != want {
			t.Errorf("%q: the rule alone gives %q, want %q", in, got, want)
		}
	}
}

func TestRulesCanBeSwitchedOff(t *testing.T) {
	cases := map[string]string{
		"quotes": `"a" b`, "space_before_punct": "a , b", "space_after_punct": "xã,thôn", "bracket_spaces": "( a )",
		"percent": "5 %", "ellipsis": "a...",
		"double_dot": "a..", "doc_end": "a ./.", "list_dash": "- a b", "abbr_space": "TP.Huế",
		"zero_width": "a\u200bb", "soft_hyphen": "a\u00adb",
		"bidi": "a\u200eb", "nbsp_in": "a\u00a0b", "spaces": "a  b ", "ligature": "\ufb01n", "fullwidth": "\uff11",
		"lookalike_d": "\u00d0\u1ea3ng",
		"gha":         "t\u01a3", "confusable": "th\u043e", "spacing_tone": "nghi\u00ea\u00b4m",
		"doubled_mark": "b\u1ea3\u0309n", "hyphen": "B\u00e0 R\u1ecba- V\u0169ng T\u00e0u",
		"single_quotes": "'Hai t\u1eeb'",
		"allcaps":       "TH\u00d4NG B\u00e1O", "tone_fix": "ba\u1ecf", "reorder": "\u00e9\u0302",
	}
	if !slices.Equal(Switchable(), slices.Sorted(maps.Keys(cases))) {
		t.Errorf("switchable are %v", Switchable())
	}
	for rule, in := range cases {
		got, counts := Text(in, Options{})
		if got == in || counts[rule] == 0 {
			t.Errorf("%s: %q becomes %q (%v)", rule, in, got, counts)
		}
		if got, counts = Text(in, Options{Off: map[string]bool{rule: true}}); got != in || len(counts) > 0 {
			t.Errorf("%s is off, but %q becomes %q (%v)", rule, in, got, counts)
		}
	}
}

// skeleton is the letters and figures of a text without tones and marks.
func skeleton(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r == 'đ' || r == 'ð' || r == 'ɖ':
			b.WriteByte('d')
		case r == 'Đ' || r == 'Ð' || r == 'Ɖ':
			b.WriteByte('d')
		case unicode.IsDigit(r) || unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// countMarks is how many tones and shapes the letters of a text bear.
func countMarks(s string) int {
	n := 0
	for _, r := range norm.NFD.String(s) {
		if syllable.IsShape(r) || syllable.ToneOf(r) != syllable.Level {
			n++
		}
	}
	return n
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"Ðảm baỏ chất lựơng", "“a” \"b\" ''c''", "e\u0301\u0302 \u200b a",
		"TP.Hồ Chí Minh ./.", "THÔNG BáO", "1 , 2 ; 3...", "хã Сông"} {
		f.Add(s)
	}
	for _, name := range []string{"unicode.json", "punctuation.json"} {
		var cases []vector
		if err := json.Unmarshal(vectors(f, name), &cases); err != nil {
			f.Fatal(err)
		}
		for _, v := range cases {
			f.Add(v.In)
		}
	}
	for _, fields := range lines(f, "tone_fix.tsv") {
		f.Add(fields[0])
	}
	f.Fuzz(promises)
}

// promises holds the output to what it promises of any input.
func promises(t *testing.T, s string) {
	got, counts := Text(s, Options{})
	if got == s && len(counts) > 0 {
		t.Fatalf("%q stays but counts %v", s, counts)
	}
	if got != s && len(counts) == 0 && utf8.ValidString(s) && !strings.Contains(s, "\r\n") {
		t.Fatalf("%q becomes %q, and no rule is counted", s, got)
	}
	if !norm.NFC.IsNormalString(got) {
		t.Fatalf("%q: %+q is not NFC", s, got)
	}
	if again, _ := Text(got, Options{}); again != got {
		t.Fatalf("%q: %+q, then %+q", s, got, again)
	}
	// The rules themselves change Gha, Cyrillic twins, spacing tones, and letters
	// made of control characters.
	if counts["c1"] > 0 || strings.ContainsAny(s, "\u01a2\u01a3´`˜ˀ") || !utf8.ValidString(s) ||
		strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) >= 0 {
		return
	}
	if a, b := skeleton(s), skeleton(got); a != b {
		t.Fatalf("%q: letters %q became %q", s, a, b)
	}
	if a, b := countMarks(s), countMarks(got); a != b && counts["doubled_mark"] == 0 {
		t.Fatalf("%q: %d marks on letters became %d in %q", s, a, b, got)
	}
}

// TestPromisesOnRandomCopy puts pieces of copy together at random: what fuzzing
// by bytes hardly finds.
func TestPromisesOnRandomCopy(t *testing.T) {
	pieces := []string{" ", " ", "  ", "\u00a0", "\u200b", "\n", ".", "..", "...", "…", ",", ";", ":", "!", "?", "\"",
		"\"", "“", "”", "„", "''", "'", "(", ")", "[", "]", "-", "–",
		"/", "./.", "../.", "%", "@", "1", "12", "5.000", "2026", "TP.", "Tp", "T.P", "P", "xã", "Xã", "Hội", "hội",
		"nghị", "baỏ", "lựơng", "qùa", "gía", "THÔNG", "BáO", "HÐND", "Ðảng",
		"e", "\u0302", "\u0301", "\u0323", "\u031b", "é", "ỏ", "b", "M'gar", "www.", "http://a.vn/", "\ufb01",
		"\uff11", "\u00ad", "\u202a", "C\u0327", "漢", "\U0001F600", "\u0093", "\u0094", "\u0085",
		"\u00e2\u0080\u0099", "(",
		"\uff0c", "\uff08", "\u1112\u1161\u11ab", "\u200d", "\u2764\ufe0f", "=", "{", "doi:",
		"....", "''", "'Hai", "hộị", "Léon",
		"Vũng", "- ", " -", ":D", ":(", "a)"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 30_000 {
		var b strings.Builder
		for range 1 + r.IntN(9) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		promises(t, b.String())
	}
}

func BenchmarkText(b *testing.B) {
	s := strings.Repeat("Sáng 21/11, tại cánh đồng thôn Đông, Ủy ban nhân dân xã Tân Hòa phối hợp với Hợp tác xã. ",
		600)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Text(s, Options{})
	}
}

func TestQuotationMarksOfOtherLanguagesStay(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{"vi", `Anh nói "đi" rồi về`, "Anh nói “đi” rồi về"},
		{"", `Anh nói "đi" rồi về`, "Anh nói “đi” rồi về"},
		{"en-us", `She said "go" and left`, `She said "go" and left`},
		{"de", "„Los“, sagte sie", "„Los“, sagte sie"},
		{"de", "Er sagte „los“  und ging", "Er sagte „los“ und ging"}, // the other rules hold
		{"fr", "« Allons »", "« Allons »"},
	} {
		given := Options{Guillemets: true}
		a, _, _ := Normalize(&article.Article{Language: c.language, Title: c.in,
			Body: []article.Block{article.Paragraph{Text: article.Plain(c.in)}}}, given)
		body := a.Body[0].(article.Paragraph).Text.String()
		if a.Title != c.want || body != c.want || given.Off != nil {
			t.Errorf("%s: %q becomes %q and %q, want %q", c.language, c.in, a.Title, body, c.want)
		}
	}
}

// TestHyphensThatOpenLines: each line of a paragraph that hyphens open has a dash, as paragraphs of its own would; lines of
// another language stay, which may be a listing.
func TestHyphensThatOpenLines(t *testing.T) {
	for in, want := range map[string]string{
		"Nơi nhận:\n- Như trên;\n- Lưu: VT.":       "Nơi nhận:\n– Như trên;\n– Lưu: VT.",
		"- Đông\n- Đoài":                           "– Đông\n– Đoài",
		"Thôn Đông\n- không có -\nThôn\n-5 độ\n-a": "Thôn Đông\n- không có -\nThôn\n-5 độ\n-a",
		"lists:\n- name: one\n- name: two":         "lists:\n- name: one\n- name: two",
	} {
		a, _, _ := Normalize(&article.Article{Language: "vi", Body: []article.Block{article.Paragraph{Text: article.Plain(in)}}}, Options{})
		if got := a.Body[0].(article.Paragraph).Text.String(); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
