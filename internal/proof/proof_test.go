package proof

import (
	"fmt"
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
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			first, other, second := articleOf("1", pair[0]), articleOf("2", "bài ở giữa"), articleOf("3", pair[1])
			got := Twice([]Entry{*first, *other, *second})
			if (len(got) == 1 && got[0].File == "3" && got[0].Args[0] == "1") != c.want || len(got) > 1 {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
}

// codes is what Of says, each by its code and first argument.
func codes(is Issue) string {
	var out []string
	for _, d := range Of(is) {
		s := string(d.Code)
		if len(d.Args) > 0 && d.Code != diag.LegalNote {
			s += fmt.Sprint(" ", d.Args[0])
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// named is an issue that says what it is.
func named(entries ...Entry) Issue {
	return Issue{Series: issue.Series{Name: "Tân Hòa"}, Number: "47", Entries: entries}
}

func TestWhatAnIssueDoesNotSayOfItself(t *testing.T) {
	unnamed := named()
	unnamed.Series.Name = ""
	unnumbered := named()
	unnumbered.Number = ""
	for want, is := range map[string]Issue{"": named(), "masthead-missing": unnamed, "number-missing": unnumbered} {
		if got := codes(is); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestWhatAnArticleLacks(t *testing.T) {
	a := &article.Article{Body: []article.Block{
		article.Image{File: "a_files/x.png"}, article.Image{Src: "https://a.vn/not-there.png"}, article.Image{File: "a_files/y.png"},
		article.Image{File: "a_files/z.png", Caption: "Ảnh"}, article.Image{File: "a_files/c.png", Cover: true},
	}}
	want := "title-missing; author-missing; date-missing; caption-missing x.png; caption-missing y.png"
	if got := codes(named(Entry{File: "a", Article: a})); got != want {
		t.Errorf("%s", got)
	}
	meant := Entry{File: "a", Article: &article.Article{Title: "Tít", Body: []article.Block{
		article.Image{File: "a_files/x.png", Bare: true}}},
		Given: issue.Entry{Author: issue.None, Date: issue.MaybeDay{None: true}}}
	if got := codes(named(meant)); got != "" {
		t.Errorf("what is intended is missing: %s", got)
	}
	whole := articleOf("a", "Một đoạn.")
	whole.Article.Authors, whole.Article.Source = nil, "Báo X"
	if got := codes(named(*whole)); got != "" {
		t.Errorf("a source stands for an author: %s", got)
	}
}

func TestThePressLaw(t *testing.T) {
	full := issue.Series{Name: "Tân Hòa", Body: "Ủy ban nhân dân xã", Imprint: issue.Imprint{
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
		{"a millimetre too wide", func(*issue.Series) {}, edition(191, 270, 4), "legal-edition x"},
		{"a millimetre too high", func(*issue.Series) {}, edition(190, 271, 4), "legal-edition x"},
		{"the words in small letters", func(s *issue.Series) { s.Label = "Bản tin xã" }, edition(100, 100, 4), ""},
		{"other words", func(s *issue.Series) { s.Label = "Tờ tin" }, edition(100, 100, 4),
			"legal-missing label: BẢN TIN"},
		{"no name", func(s *issue.Series) { s.Name = "" }, edition(100, 100, 4), "legal-missing name"},
		{"no imprint", func(s *issue.Series) { s.Imprint = issue.Imprint{} }, edition(100, 100, 4),
			"legal-missing imprint: responsible; legal-missing imprint: licence; legal-missing imprint: " +
				"licence_date; " +
				"legal-missing imprint: printer; legal-missing imprint: copies; legal-missing imprint: period"},
	} {
		s := full
		c.change(&s)
		want := strings.TrimPrefix(c.want+"; legal-note", "; ")
		if got := codes(Issue{Series: s, Editions: []Edition{c.ed}, Law: EmbeddedLaw("press-law-2016")}); got != want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What a message says that the law allows is what the law's file says.
func TestTheSentencesGiveTheNumbersOfTheLaw(t *testing.T) {
	l := Law{Pages: 32, ShortSide: unit.MM(145), LongSide: unit.MM(205)}
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

// TestEveryLawCanBeRead: a law that is built in has no fault, says what is to be
// known of it in both languages, and names an edition that obeys it.
func TestEveryLawCanBeRead(t *testing.T) {
	if len(LawNames()) == 0 {
		t.Fatal("no law")
	}
	for _, name := range LawNames() {
		data, err := laws.ReadFile("laws/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		l, diags := ReadLaw(name, data)
		if l == nil || EmbeddedLaw(name) == nil {
			t.Fatalf("%s: %v", name, diags)
		}
		if l.Label == "" || l.Pages == 0 || l.ShortSide == 0 || l.Edition == "" || l.Note.En == "" || l.Note.Vi == "" {
			t.Errorf("%s: %+v", name, l)
		}
	}
	if EmbeddedLaw("press-law-2061") != nil {
		t.Error("a law that is not there")
	}
}

// TestALawsFaultsHaveTheirPlaces: the rules may be a file of the user.
func TestALawsFaultsHaveTheirPlaces(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"label: BẢN TIN\npages: 16\n", ""},
		{"", ""},
		{"labl: BẢN TIN\n", "config-key luat.yaml:1:1"},
		{"advertising: {label: [x]}\n", "config-key luat.yaml:1:15"},
		{"pages: nhiều\n", "config-value luat.yaml:1:8"},
		{"label: x\npages: -1\n", "law-pages luat.yaml:2:1"},
		{"short_side: 200mm\nlong_side: 190mm\n", "law-size luat.yaml:2:1"},
		{"wanted: [name, imprint]\n", "law-key luat.yaml:1:1"},
		{"pages: 8\nadvertising:\n  labels: [quảng cáo, '***']\n  phrases: [mua ngay]\n", "law-words luat.yaml:3:3"},
		{"advertising:\n  labels: []\n  phrases: ['…', giá bán … liên hệ, '']\n",
			"law-words luat.yaml:3:3; law-words luat.yaml:3:3"},
	} {
		_, diags := ReadLaw("luat.yaml", []byte(c.in))
		var got []string
		for _, d := range diags {
			got = append(got, fmt.Sprint(d.Code, " ", d.Place))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q: %q, want %q", c.in, s, c.want)
		}
	}
}

// TestAdvertisingIsFound: what sells something, and not what is about selling or
// about advertising.
func TestAdvertisingIsFound(t *testing.T) {
	l := EmbeddedLaw("press-law-2016")
	for _, c := range []struct {
		in   string
		sold bool
	}{
		{"QUẢNG CÁO", true},
		{"[Quảng cáo]", true},
		{"Giá bán 250.000 đồng/hộp, liên hệ đặt mua tại cửa hàng Bình Minh.", true},
		{"Hotline đặt hàng: 0912 000 000", true},
		{"Khuyến mãi lớn cuối năm, mua hai tặng một. Hotline: 0912 000 000.", true},
		{"Xã xử phạt ba cơ sở dán quảng cáo sai quy định trên cột điện.", false},
		{"Giá bán lúa tươi 7.500 đồng/kg, cao hơn vụ trước 300 đồng.", false},
		{"Bà con liên hệ cán bộ khuyến nông, giá bán giống do hợp tác xã niêm yết.", false},
		{"Hotline của Trạm Y tế xã: 0227 000 000.", false},
	} {
		is := Issue{Law: &Law{Advertising: l.Advertising}, Entries: []Entry{*articleOf("bai.html", "Một đoạn.", c.in)}}
		got := codes(is)
		if found := strings.HasPrefix(got, "legal-advertising"); found != c.sold || found && Of(is)[0].File != "bai.html" {
			t.Errorf("%q: %s", c.in, got)
		}
	}
}

// TestALawOfTheUserMeansWhatItSays: a label in small letters, and points instead
// of an ellipsis.
func TestALawOfTheUserMeansWhatItSays(t *testing.T) {
	l, diags := ReadLaw("luat.yaml", []byte("label: bản tin\nadvertising: {phrases: [giá bán ... liên hệ]}\n"))
	if l == nil {
		t.Fatal(diags)
	}
	for label, want := range map[string]string{"Bản tin": "", "BẢN TIN NỘI BỘ": "", "Báo": "legal-missing label: BẢN TIN"} {
		if got := codes(Issue{Law: l, Series: issue.Series{Label: label}}); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	is := Issue{Law: l, Entries: []Entry{*articleOf("bai.html", "Giá bán 9.000 đồng, liên hệ thôn Đông.")}}
	if got := codes(is); !strings.HasPrefix(got, "legal-advertising") {
		t.Errorf("%q", got)
	}
}
