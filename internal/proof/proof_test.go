package proof

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

func articleOf(file string, paragraphs ...string) *Entry {
	a := &article.Article{Title: "Một tít", Authors: []string{"An"}, Date: "2026-11-23"}
	for _, p := range paragraphs {
		a.Body = append(a.Body, article.Paragraph{Text: article.Plain(p)})
	}
	return &Entry{File: file, Article: a}
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
		if got := strings.Join(unknownCapitals(articleOf("a", c.in).Article), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTheSameArticleIsKnownAgain(t *testing.T) {
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
		a, b := shinglesOf(articleOf("a", c.a)), shinglesOf(articleOf("b", c.b))
		if a.like(&b) != c.want || b.like(&a) != c.want {
			t.Errorf("%s: %v, want %v", c.name, a.like(&b), c.want)
		}
	}
}

// codes is what Of says, each by its code and first argument.
func codes(is Issue) string {
	var out []string
	for _, d := range Of(is) {
		s := string(d.Code)
		if len(d.Args) > 0 {
			s += fmt.Sprint(" ", d.Args[0])
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestWhatAnArticleLacks(t *testing.T) {
	a := &article.Article{Body: []article.Block{
		article.Image{File: "a_files/x.png"}, article.Image{Src: "https://a.vn/not-there.png"}, article.Image{File: "a_files/y.png"},
		article.Image{File: "a_files/z.png", Caption: "Ảnh"}, article.Image{File: "a_files/c.png", Cover: true},
	}}
	want := "title-missing; author-missing; date-missing; caption-missing x.png; caption-missing y.png"
	if got := codes(Issue{Entries: []Entry{{"a", a}}}); got != want {
		t.Errorf("%s", got)
	}
	whole := articleOf("a", "Một đoạn.")
	whole.Article.Authors, whole.Article.Source = nil, "Báo X"
	if got := codes(Issue{Entries: []Entry{*whole}}); got != "" {
		t.Errorf("a source stands for an author: %s", got)
	}
}

func TestThePressLaw(t *testing.T) {
	full := issue.Series{Legal: "press-law-2016", Name: "Tân Hòa", Body: "Ủy ban nhân dân xã", Imprint: issue.Imprint{
		Responsible: "Nguyễn Thị Hạnh", Licence: "12/GP", LicenceDate: issue.Day{Date: date.Date{Year: 2026, Month: 1,
			Day: 15}},
		Printer: "Bình Minh", Copies: 600, Period: "Mỗi tháng"}}
	edition := func(w, h float64, pages int) Edition {
		return Edition{Name: "x", Width: unit.MM(w), Height: unit.MM(h), Pages: pages}
	}
	for _, c := range []struct {
		name   string
		change func(*issue.Series)
		ed     Edition
		want   string
	}{
		{"all is said", func(*issue.Series) {}, edition(190, 270, 64), ""},
		{"sideways", func(*issue.Series) {}, edition(270, 190, 1), ""},
		{"a page too many", func(*issue.Series) {}, edition(190, 270, 65), "legal-pages 65"},
		{"a millimetre too wide", func(*issue.Series) {}, edition(191, 270, 4), "legal-size x"},
		{"a millimetre too high", func(*issue.Series) {}, edition(190, 271, 4), "legal-size x"},
		{"the words in small letters", func(s *issue.Series) { s.Label = "Bản tin xã" }, edition(100, 100, 4), ""},
		{"other words", func(s *issue.Series) { s.Label = "Tờ tin" }, edition(100, 100, 4),
			"legal-missing label: BẢN TIN"},
		{"no name", func(s *issue.Series) { s.Name = "" }, edition(100, 100, 4), "legal-missing name"},
		{"no imprint", func(s *issue.Series) { s.Imprint = issue.Imprint{} }, edition(100, 100, 4),
			"legal-missing imprint: responsible; legal-missing imprint: licence; legal-missing imprint: " +
				"licence_date; " +
				"legal-missing imprint: printer; legal-missing imprint: copies; legal-missing imprint: period"},
		{"no law", func(s *issue.Series) { *s = issue.Series{Legal: NoLaw} }, edition(500, 500, 900), ""},
	} {
		s := full
		c.change(&s)
		if got := codes(Issue{Series: s, Editions: []Edition{c.ed}}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What a message says that the law allows is what the law's file says.
func TestTheSentencesGiveTheNumbersOfTheLaw(t *testing.T) {
	l := law{Pages: 32, ShortSide: unit.MM(145), LongSide: unit.MM(205)}
	diags := l.check(&Issue{Editions: []Edition{{Name: "a4", Width: unit.MM(210), Height: unit.MM(297), Pages: 40}}})
	var said []string
	for _, d := range diags {
		said = append(said, d.Text(diag.English), d.Text(diag.Vietnamese))
	}
	for _, want := range []string{"14.5 × 20.5 cm", "14,5 × 20,5 cm", "40 pages are more than the 32", "40 trang, quá 32 trang"} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("%q is not said: %q", want, said)
		}
	}
}

// TestEveryLawCanBeRead: a law asks for nothing that no issue can say.
func TestEveryLawCanBeRead(t *testing.T) {
	// Whatever bantin.yaml may name must open.
	field, _ := reflect.TypeFor[issue.Series]().FieldByName("Legal")
	for name := range strings.SplitSeq(field.Tag.Get("of"), "|") {
		if name != NoLaw {
			lawOf(name)
		}
	}
	files, err := laws.ReadDir("laws")
	if err != nil || len(files) == 0 {
		t.Fatal("no law", err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".yaml")
		if !slices.Contains(strings.Split(field.Tag.Get("of"), "|"), name) {
			t.Errorf("no bantin.yaml may name %s", name)
		}
		l := lawOf(name)
		for _, key := range l.Wanted {
			if !slices.ContainsFunc(statements(&issue.Series{}), func(s statement) bool { return s.key == key }) {
				t.Errorf("%s wants %q", f.Name(), key)
			}
		}
		if l.Label == "" || l.Pages == 0 || l.ShortSide == 0 || l.LongSide < l.ShortSide {
			t.Errorf("%s: %+v", f.Name(), l)
		}
	}
}
