package bulletin

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
)

func copyOf(file string, paragraphs ...string) *Copy {
	a := &article.Article{Title: "Một tít"}
	for _, p := range paragraphs {
		a.Body = append(a.Body, article.Paragraph{Text: article.Plain(p)})
	}
	return &Copy{File: file, Article: a}
}

func TestUnknownCapitals(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"UBND xã và HĐND xã họp; phát triển KT-XH, CNH-HĐH.", ""},
		{"Công ty TNHH XYZ, do WTI báo giá; WTI tăng.", "TNHH XYZ WTI"},
		{"Hội Sinh vật cảnh (SVC) xã; hội viên SVC góp cây.", ""},
		{"Nghị định số 06/2005/NĐ-CP, giấy phép 12/GP-STTTT, quốc lộ QL1A, kỳ XIV, mục II.", ""},
		{"ỦY BAN NHÂN DÂN XÃ THÔNG BÁO LỊCH CÚP ĐIỆN", ""},
		{"Đội ĐÔNG thắng đội HẠ, theo ABC.", "ĐÔNG ABC"},
		{"Giá 200 USD, tại TP. HCM, A và B.", ""},
	} {
		if got := strings.Join(unknownCapitals(copyOf("a", c.in).Article), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestOldEncodings(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"TCVN3", "§¶ng ñy x· ®· tæ chøc héi nghÞ s¬ kÕt c«ng t¸c n¨m", "§¶ng ñy x· tæ chøc"},
		{"VNI", "Ñaûng uûy xaõ ñaõ toå chöùc hoäi nghò sô keát coâng taùc naêm", "Ñaûng uûy ñaõ toå chöùc"},
		{"Unicode", "Đảng ủy xã đã tổ chức hội nghị sơ kết công tác năm", ""},
		{"a few names", "Ông Müller, bà Böhm, ông Großmann và bà Schäfer từ Köln, Düsseldorf đến thăm xã, cùng đoàn nhà báo đi qua các thôn Đông, Thượng, Hạ, Bến và Trung; " +
			"đoàn ăn trưa với bà con ở đình làng rồi ra về lúc chiều muộn, hẹn năm sau trở lại", ""},
	} {
		if got := oldEncoding(copyOf("a", c.in).Article); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheSameArticleIsTold(t *testing.T) {
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprintf("từ%d", i))
	}
	whole := strings.Join(words, " ")
	edited := slices.Clone(words)
	edited[40], edited[120] = "khác", "sửa"
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"word for word", whole, whole, true},
		{"punctuation and case", whole, strings.ToUpper(whole) + ".", true},
		{"two words edited", whole, strings.Join(edited, " "), true},
		{"one is longer", whole, whole + " và thêm một đoạn nữa ở cuối", true},
		{"half is shared", strings.Join(words[:100], " "), strings.Join(words[50:150], " "), false},
		{"another", whole, "một bài khác hẳn về chuyện khác hẳn", false},
		{"both without copy", "", "", true},
		{"one without copy", "", whole, false},
	} {
		a, b := shinglesOf(copyOf("a", c.a)), shinglesOf(copyOf("b", c.b))
		if a.like(&b) != c.want || b.like(&a) != c.want {
			t.Errorf("%s: %v, want %v", c.name, a.like(&b), c.want)
		}
	}
}

// TestLinesOfPagesOnASheetAreApart counts lines that are at one height of
// their pages, and at two of the sheet.
func TestLinesOfPagesOnASheetAreApart(t *testing.T) {
	var tree frame.Structure
	one, two := tree.Add(frame.Node{Role: frame.Article, Number: 1}), tree.Add(frame.Node{Role: frame.Article, Number: 2})
	line := func(article int32) frame.Item {
		return &frame.Text{Node: tree.Add(frame.Node{Parent: article, Role: frame.Paragraph}), Y: 100}
	}
	sheet := frame.Page{Items: []frame.Item{line(one), &frame.Group{Y: 500, Items: []frame.Item{line(one), line(one), line(two)}}}}
	ed := Edition{Document: &frame.Document{Pages: []frame.Page{sheet}, Structure: tree}}
	if got := Lines(&ed, []*Copy{copyOf("a"), {File: "b"}, copyOf("c")}); !slices.Equal(got, []int{2, 0, 1}) {
		t.Errorf("%v", got)
	}
}
