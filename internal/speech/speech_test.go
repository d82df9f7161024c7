package speech

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
)

// marked shows a spoken text with its marks.
func marked(spans Spans) string {
	var b strings.Builder
	for _, s := range spans {
		switch s.Mark {
		case Written:
			b.WriteString(s.Text)
		case Spelled:
			b.WriteString("[" + s.Text + "]")
		default:
			b.WriteString("{" + s.Text + "}")
		}
	}
	return b.String()
}

// cases is the lines of a table of testdata.
func cases(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return columns(data)
}

func TestSpokenForms(t *testing.T) {
	for _, c := range cases(t, "spoken.tsv") {
		if got := marked(Text(c[0], Options{})); got != c[1] {
			t.Errorf("%s\n is  %s\nnot %s", c[0], got, c[1])
		}
	}
}

func TestRegions(t *testing.T) {
	for _, c := range []struct {
		o        Options
		in, want string
	}{
		{Options{South: true}, "1.204", "một ngàn hai trăm lẻ bốn"},
		{Options{South: true}, "ngày 2/9", "ngày mùng hai tháng chín"},
		{Options{South: true}, "500k", "năm trăm ngàn"},
		{Options{Billion: "tỉ"}, "2.000.000.000", "hai tỉ"},
	} {
		if got := Text(c.in, c.o).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestAbbreviationsOfTheUser(t *testing.T) {
	o := Options{Abbreviations: map[string]string{"XYZ": "quỹ bảo trợ", "CT": "chủ tịch", "BHYT": "thẻ y tế",
		"ĐH": "đại hội"}}
	got := marked(Text("XYZ, CT; bảo hiểm y tế (BHYT); ĐH5, ĐT741", o))
	if want := "[quỹ bảo trợ], [chủ tịch]; bảo hiểm y tế ([thẻ y tế]); [đại hội năm], " +
		"[đường tỉnh bảy trăm bốn mươi mốt]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestADoubtSaysSomething: a word that stays as it is written, and may be said
// otherwise, is not shown as said like itself.
func TestADoubtSaysSomething(t *testing.T) {
	a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Plain("Hội ở ENAIRE, CFU.")}}}
	var got []string
	for _, d := range Article(a, Options{}).Doubts {
		got = append(got, d.String())
	}
	if want := []string{"ENAIRE → ?", "CFU → xê ép u"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPhrasesOfTheUser: abbreviations of several words, the longest first, between
// the ends of words, with whatever space is between theirs.
func TestPhrasesOfTheUser(t *testing.T) {
	o := Options{Abbreviations: map[string]string{"HĐND xã": "Hội đồng nhân dân xã nhà", "Tp HCM": "Sài Gòn",
		"Tp HCM cũ": "Gia Định", "2 không": "hai không", "@xã": "trang của xã", " ": "sai"}}
	for in, want := range map[string]string{
		"HĐND xã họp":              "[Hội đồng nhân dân xã nhà] họp",
		"HĐND xãy, XHĐND xã":       "[Hội đồng nhân dân] xãy, {ích xì hát đê en nờ dê} xã",
		"ở Tp\u00a0HCM, Tp HCM cũ": "ở [Sài Gòn], [Gia Định]",
		"nói 2 không, 12 không":    "nói [hai không], [mười hai] không",
		"xem @xã.":                 "xem [trang của xã].",
	} {
		if got := marked(Text(in, o)); got != want {
			t.Errorf("%s\n is  %s\nnot %s", in, got, want)
		}
	}
}

// TestAVoiceKnowsWhatItRead: an abbreviation that one text explains is known in the
// next.
func TestAVoiceKnowsWhatItRead(t *testing.T) {
	v := New(Options{})
	v.Text("Quỹ tình thương (QTX) lập quỹ xanh tươi (QXT).")
	if got := marked(v.Text("lập QXT")); got != "lập [quỹ xanh tươi]" {
		t.Error(got)
	}
}

// TestAbbreviationsAreATable holds the built-in table to its form.
func TestAbbreviationsAreATable(t *testing.T) {
	type key struct {
		short  string
		inCode bool
	}
	seen := map[key]bool{}
	for _, c := range columns([]byte(abbreviationLines)) {
		k := key{c[0], len(c) > 2 && c[2] == "code"}
		if len(c) < 2 || c[0] == "" || c[1] == "" || seen[k] || len(c) > 2 && c[2] != "?" && c[2] != "title" &&
			c[2] != "count" && !k.inCode && !strings.HasPrefix(c[2], "after ") {
			t.Errorf("%q", c)
		}
		seen[k] = true
		if strings.ContainsAny(c[1], "0123456789") {
			t.Errorf("%s is said with figures: %q", c[0], c[1])
		}
	}
}

// promises holds a text to what is promised of all: it is said whole, without a
// figure, and its words that are no figures or abbreviations stay in order.
func promises(t *testing.T, s string) {
	t.Helper()
	spans := Text(s, Options{})
	var was, plain strings.Builder
	for _, x := range spans {
		was.WriteString(x.Was)
		switch {
		case x.Mark == Written && x.Was != "" && x.Text != x.Was:
			t.Errorf("%q: %q is said %q", s, x.Was, x.Text)
		case x.Mark == Written:
			plain.WriteString(x.Text)
		}
	}
	if was.String() != s {
		t.Errorf("%q is read as %q", s, was.String())
	}
	if said := spans.String(); strings.ContainsAny(said, "0123456789") {
		t.Errorf("%q leaves figures: %q", s, said)
	}
}

func TestPromises(t *testing.T) {
	for _, c := range cases(t, "spoken.tsv") {
		promises(t, c[0])
	}
	pieces := []string{"ngày", "tháng", "quý", "số", "thứ", "1", "05", "2026", "12", "0", "/", "-", " - ", ".", ",",
		":", " ", " ", "ha", "km", "%", "h", "g", "UBND", "NĐ-CP", "XIV", "I", "(", ")", "*", "./.", "°C", "²", "\n",
		"đồng", "tỷ lệ", "A", "+", "Km", "T", "x", "–", "$", "@", "vn", "TP.", "P.", "v.v.", "Đ/c", "≥", "½",
		"\u00a0", "ư", "\u0301", "'", "…"}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + rng.IntN(9) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		if promises(t, b.String()); t.Failed() {
			break
		}
	}
}

func TestArticle(t *testing.T) {
	a := &article.Article{Title: "260 ha vụ đông", Standfirst: "Hợp tác xã (HTX) An Phú", Body: []article.Block{
		article.Paragraph{Text: article.Inline{{Text: "Diện tích 5 m"}, {Text: "2", Super: true}, {Text: " và "},
			{Text: "HTX", Bold: true}, {Text: " XYZ", Href: "https://a.vn"}, {Text: " lần "}, {Text: "2", Bold: true},
			{Text: "0 (*)"}}},
	}}
	got := Article(a, Options{})
	title := article.Inline{{Text: "Hai trăm sáu mươi héc ta", Spelled: true}, {Text: " vụ đông"}}
	if !slices.Equal(got.Title, title) || got.Standfirst.String() != "Hợp tác xã An Phú" {
		t.Errorf("%+v, %+v", got.Title, got.Standfirst)
	}
	want := article.Inline{{Text: "Diện tích "}, {Text: "năm mét vuông", Spelled: true}, {Text: " và "},
		{Text: "hợp tác xã", Bold: true, Spelled: true}, {Text: " ", Href: "https://a.vn"},
		{Text: "ích xì i dài dét", Href: "https://a.vn", Spelled: true, Doubtful: true}, {Text: " lần "},
		{Text: "hai mươi", Bold: true, Spelled: true}}
	in := got.Body[0].(article.Paragraph).Text
	if len(in) != len(want) {
		t.Fatalf("%+v\nwant\n%+v", in, want)
	}
	for i := range in {
		if in[i] != want[i] {
			t.Errorf("run %d: %+v, want %+v", i, in[i], want[i])
		}
	}
	if len(got.Doubts) != 1 || got.Doubts[0] != (Doubt{"XYZ", "ích xì i dài dét"}) {
		t.Errorf("doubts %+v", got.Doubts)
	}
	if a.Title != "260 ha vụ đông" || a.Body[0].(article.Paragraph).Text[0].Text != "Diện tích 5 m" {
		t.Error("the article given has changed")
	}
	if Number(21, Options{}) != "hai mươi mốt" {
		t.Error(Number(21, Options{}))
	}
}

// TestWorkGrowsWithTheText counts allocations of a text and of one ten times
// as long.
func TestWorkGrowsWithTheText(t *testing.T) {
	unit := "Sáng 21/11, UBND xã Tân Hòa gieo 260 ha lúa (đạt 58,6 tạ/ha), thu 1.234,5 triệu đồng/ha " +
		"theo Nghị định số 30/2020/NĐ-CP; 12 thôn, 3/4 số hộ. "
	count := func(n int) float64 {
		s := strings.Repeat(unit, n)
		return testing.AllocsPerRun(3, func() { Text(s, Options{}) })
	}
	if few, many := count(20), count(200); many > 12*few {
		t.Errorf("%.0f allocations, and %.0f for ten times the text", few, many)
	}
}

// TestAFigureIsKnownFromWhatIsNear: what is far behind a figure does not change how
// it is read, so that no figure looks through a text of figures to its end.
func TestAFigureIsKnownFromWhatIsNear(t *testing.T) {
	for _, group := range []string{".1", ".111", ",111", " 111", "/1", "-1", "÷1"} {
		text := "1" + strings.Repeat(group, 60)
		read := func(tail string) (string, int) {
			r := reader{Voice: New(Options{}), src: text + tail}
			p := r.figures(0)
			return p.said, p.end
		}
		said, end := read("")
		for _, tail := range []string{"a", group, ".11a", ",11", " 1", " người", "/QĐ-UBND"} {
			if s, e := read(tail); s != said || e != end {
				t.Errorf("%q, and far behind it %q: %q to %d, else %q to %d", group, tail, s, e, said, end)
			}
		}
	}
}

func BenchmarkText(b *testing.B) {
	data, err := os.ReadFile("testdata/spoken.tsv")
	if err != nil {
		b.Fatal(err)
	}
	s := string(data)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Text(s, Options{})
	}
}
