package legacy

import (
	"bufio"
	"encoding/hex"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Convert reads the runs of one page.
func Convert(runs []Run) []Converted { return new(Reader).Convert(runs) }

// alphabet is how each letter of Vietnamese is written in the old encodings,
// from a file that other programs have made.
func alphabet(t testing.TB) map[Encoding]map[rune]string {
	t.Helper()
	f, err := os.Open("testdata/letters.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	columns := []Encoding{TCVN3, VNI, VISCII, VPS, VIQR, Windows1258}
	out := map[Encoding]map[rune]string{}
	for _, e := range columns {
		out[e] = map[rune]string{}
	}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Split(lines.Text(), "\t")
		if strings.HasPrefix(fields[0], "#") {
			continue
		}
		letter := []rune(fields[0])[0]
		for i, e := range columns {
			if fields[i+1] == "-" {
				continue
			}
			bytes, err := hex.DecodeString(fields[i+1])
			if err != nil {
				t.Fatal(err)
			}
			out[e][letter] = asWestern(bytes)
		}
	}
	return out
}

// asWestern is bytes as a program shows them that takes them for windows-1252.
func asWestern(bytes []byte) string {
	var b strings.Builder
	for _, c := range bytes {
		r := charmap.Windows1252.DecodeByte(c)
		if r == unicode.ReplacementChar {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// encode writes a text in an old encoding. The fonts of TCVN3 have no capitals
// with tones, so that small letters are typed.
func encode(text string, e Encoding, letters map[rune]string) string {
	if e == DoubledUTF8 {
		return asWestern([]byte(text))
	}
	var b strings.Builder
	for _, r := range text {
		if e == TCVN3 && r > 0x7F && unicode.IsUpper(r) && !strings.ContainsRune("ĂÂÊÔƠƯĐ", r) {
			r = unicode.ToLower(r)
		}
		switch s, ok := letters[r]; {
		case ok:
			b.WriteString(s)
		case e == VIQR && r == '.':
			b.WriteString(`\.`)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// TestLetters reads each letter of each encoding, as written by programs that
// are not ours.
func TestLetters(t *testing.T) {
	for e, letters := range alphabet(t) {
		if len(letters) < 145 {
			t.Errorf("%v has %d letters", e, len(letters))
		}
		for letter, written := range letters {
			if e == TCVN3 && unicode.IsUpper(letter) && !strings.ContainsRune("ĂÂÊÔƠƯĐ", letter) && letter > 0x7F {
				continue // of no font
			}
			if got := e.decode("x" + written + "x"); got != "x"+string(letter)+"x" {
				t.Errorf("%v: %q is %q, want %q", e, written, got, string(letter))
			}
		}
	}
}

// paragraphs are ours, of the kind that communes publish.
var paragraphs = []string{
	"Sáng 19/11, Ủy ban nhân dân xã Tân Hòa tổ chức lễ khánh thành cổng làng thôn Đông, công trình do bà con góp tiền.",
	"Ông Nguyễn Văn Lực, Trưởng thôn, cho biết từ lúc bàn đến lúc xong chỉ có bảy tháng, vì nhà nào cũng cử người ra làm.",
	"Những hộ có thợ nề góp năm ngày; các cụ trông coi việc xây từ viên gạch đầu tiên, kể cả những hôm mưa to gió lớn.",
	"Sau lễ khánh thành, thôn tiếp tục vận động làm đường hoa dài 400 mét, rộng 350 m², xong trước Tết Nguyên đán.",
	"HĐND xã ghi nhận sự đóng góp ở cả năm thôn, nhất là những người con xa quê đã gửi về 65 triệu đồng.",
}

// TestRunsOfOurOwn reads each paragraph in each encoding as a page of its own.
func TestRunsOfOurOwn(t *testing.T) {
	letters := alphabet(t)
	for e := TCVN3; e < last; e++ {
		for _, want := range paragraphs {
			text := encode(want, e, letters[e])
			if e == TCVN3 { // has no capitals with tones
				want = strings.ToLower(want)
			}
			for _, text := range []string{text, norm.NFD.String(text)} { // some programs decompose all letters
				found := Convert([]Run{{Text: text}})
				if found == nil {
					t.Errorf("%v: %q is not found", e, want)
					continue
				}
				got := found[0]
				if e == TCVN3 {
					got.Text = strings.ToLower(got.Text)
				}
				if got.Text != want || got.Encoding != e {
					t.Errorf("%v:\n%v %q, want\n%q", e, got.Encoding, got.Text, want)
				}
			}
		}
	}
}

// TestOtherText leaves what is Unicode, another language, or no text at all.
func TestOtherText(t *testing.T) {
	others := append([]string{
		"L’été à Nice: «où est né le thé?» demanda-t-il; là-bas, près du théâtre, on fête déjà la fin de l’année.",
		"Für Müller wäre das schön: Großmann könnte für höhere Zölle über Österreich nach Köln fahren.",
		"På måndag är det höst, och de små går över åkrar när åskan är nära; så säger också några på sjön.",
		"Mañana el niño tomará té con él; ¿qué sé yo? ¡Así está bien, señor Muñoz!",
		"A lawn of 500 m² is 1/20 of 10,000 m²; mow it (see ch. 2) in 2 hours. What do you want? Tell me.",
		"Ask Google+ or call me. You do? So go. e^x + o^2 = a(b+c), ~user/dd`s file, ratio~2",
		"© 2026 Company® · Products · «About» ¶ § 12 °C ½ £5 ¥10",
		"the status side\u00A0\u0096\u00A0we\u0092re status \u0096 and in order to go\u00A0\u0096 far north",
		"mail Ngày@xa.example.vn or see https://tanhoa.example.vn/tin/c«ng",
		"",
	}, paragraphs...)
	for _, s := range others {
		for _, c := range Convert([]Run{{Text: s}}) {
			if c.Encoding != None || c.Text != s {
				t.Errorf("%q is %v: %q", s, c.Encoding, c.Text)
			}
		}
	}
	// Letters whose marks are apart are Unicode too, beside marks of VIQR.
	decomposed := norm.NFD.String("Tra tệp (số 1) nếu có lỗi. Tham chiếu (bài hai) là mục đã ghi. Nó ở đâu? Bộ nhớ U+D800.")
	for _, c := range Convert([]Run{{Text: "a^b"}, {Text: decomposed}, {Text: norm.NFD.String(paragraphs[0])}}) {
		if c.Encoding != None {
			t.Errorf("decomposed text is %v: %q", c.Encoding, c.Text)
		}
	}
}

// TestPage reads a page in which a menu in Unicode, a German name and addresses
// are beside copy in TCVN3: its fonts, capitals and shortest lines.
func TestPage(t *testing.T) {
	runs := []Run{
		{Text: "Trang chủ · Tin tức · Liên hệ", Font: ""},
		{Text: "héi nghÞ tæng kÕt", Font: ".VnTimeH"},
		{Text: "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", Font: ".VnTime"},
		{Text: "§ång chÝ Müller, TP. Hå ChÝ Minh, göi th\u00AD tíi tin@xa.example.vn vµ www.xa.example.vn/c«ng-v¨n", Font: ".vntime"},
		{Text: "V¨n b¶n", Font: "'.VnArial'"},
		{Text: "Nhà ở: giữ nguyên", Font: ".VnTime"},
		{Text: "ë x·", Font: ""},
		{Text: "Nguồn: ®µi truyÒn thanh x·", Font: ""},
		{Text: "Köln", Font: ""},
	}
	want := []string{
		"Trang chủ · Tin tức · Liên hệ",
		"HỘI NGHỊ TỔNG KẾT",
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"Đồng chí Müller, TP. Hồ Chí Minh, gửi thư tới tin@xa.example.vn và www.xa.example.vn/c«ng-v¨n",
		"Văn bản",
		"Nhà ở: giữ nguyên",
		"ở xã",
		"Nguồn: đài truyền thanh xã",
		"Köln",
	}
	for i, c := range Convert(runs) {
		if c.Text != want[i] || (c.Encoding == None) != (runs[i].Text == want[i]) {
			t.Errorf("%q: %v %q, want %q", runs[i].Text, c.Encoding, c.Text, want[i])
		}
	}
}

// TestEncodingOf names the encoding of whole files, and of one that is none.
func TestEncodingOf(t *testing.T) {
	letters := alphabet(t)
	for e := TCVN3; e < last; e++ {
		page := "<html><body><p>" + encode(strings.Join(paragraphs, "</p>\n<p>"), e, letters[e]) + "</p></body></html>"
		if got := EncodingOf(page); got != e {
			t.Errorf("%v is read as %v", e, got)
		}
	}
	if got := EncodingOf("<p>Für Müller wäre es schön, über Köln zu fahren</p>"); got != None {
		t.Errorf("German is read as %v", got)
	}
}

// TestRunsPartedInsideWords takes lines that Word has parted anywhere, inside
// syllables and between a letter and its mark. The words that begin in a run are
// read in it, and a change of font parts the line.
func TestRunsPartedInsideWords(t *testing.T) {
	letters := alphabet(t)
	for _, e := range []Encoding{TCVN3, VNI, VISCII} {
		for width := 1; width < 9; width++ {
			var runs []Run
			var want strings.Builder
			for i, p := range paragraphs {
				want.WriteString(p)
				for rest := []rune(encode(p, e, letters[e])); len(rest) > 0; {
					n := min(width, len(rest))
					runs = append(runs, Run{Text: string(rest[:n]), Line: i + 1})
					rest = rest[n:]
				}
			}
			var got strings.Builder
			for i, c := range Convert(runs) {
				if c.Encoding == None {
					c.Text = runs[i].Text
				}
				got.WriteString(c.Text)
			}
			if !strings.EqualFold(got.String(), want.String()) {
				t.Errorf("%v in runs of %d letters:\n%q, want\n%q", e, width, got.String(), want.String())
			}
		}
	}
	bold := []Run{{Text: "Ngaøy hoäi troàng c", Line: 1}, {Text: "aây", Line: 1}, {Text: " cuûa baø con thoân Ñoâng", Line: 1}}
	want := []string{"Ngày hội trồng cây", "", " của bà con thôn Đông"}
	for i, c := range Convert(bold) {
		if c.Text != want[i] || c.Encoding != VNI {
			t.Errorf("%q is %v %q, want %q", bold[i].Text, c.Encoding, c.Text, want[i])
		}
	}
}

// TestWordsThatReadEitherWay are read as those around them are: "Sè hé" is a pair
// of syllables, and "Số hộ" in the head of a table in TCVN3.
func TestWordsThatReadEitherWay(t *testing.T) {
	runs := []Run{{Text: "TT"}, {Text: "Tªn th«n tæ d©n phè"}, {Text: "Sè hé"}, {Text: "12"}, {Text: "DiÖn tÝch trång c©y"},
		{Text: "Trang chủ của xã"}, {Text: "Có bé"}, {Text: "Bµ con gäi lµ rừng của thôn, trÎ em rÊt thÝch"}}
	want := []string{"TT", "Tên thôn tổ dân phố", "Số hộ", "12", "Diện tích trồng cây",
		"Trang chủ của xã", "Có bé", "Bà con gọi là rừng của thôn, trẻ em rất thích"}
	for i, c := range Convert(runs) {
		if c.Encoding == None {
			c.Text = runs[i].Text
		}
		if c.Text != want[i] {
			t.Errorf("%q is %q, want %q", runs[i].Text, c.Text, want[i])
		}
	}
}

// TestPunctuationIsNoLetter takes the punctuation of windows-1252 as control
// characters, as it comes where a page was read as Latin-1. In VISCII and VPS these
// are letters; alone or beside words of English and Vietnamese they never are.
func TestPunctuationIsNoLetter(t *testing.T) {
	for _, mark := range "\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097" {
		var runs []Run
		for _, text := range []string{"#", "side # we", "#Tôi đi", "xã#", "a#b", "2001#2005", "do # la # ma # ba", "ha#noi#em#an",
			"in order to go\u00A0#\u00A0far north", "Kinh tế # xã hội", "#yes#", "la# ma# ba#", "co#la, an#binh, do#thi"} {
			text = strings.ReplaceAll(text, "#", string(mark))
			runs = append(runs, Run{Text: text})
			if found := Convert(runs[len(runs)-1:]); found != nil && found[0].Encoding != None {
				t.Errorf("%q alone is %v %q", text, found[0].Encoding, found[0].Text)
			}
		}
		for i, c := range Convert(runs) {
			if c.Encoding != None {
				t.Errorf("%q is %v %q", runs[i].Text, c.Encoding, c.Text)
			}
		}
	}
}

// TestPiecesAreReadAlone reads pieces with one reader, in any order: what it keeps of
// one changes no other.
func TestPiecesAreReadAlone(t *testing.T) {
	letters := alphabet(t)
	var pieces [][]Run
	for _, e := range Encodings() {
		for _, p := range paragraphs {
			pieces = append(pieces, []Run{{Text: encode(p, e, letters[e])}}, []Run{{Text: p}}, []Run{{Text: "Sè hé, Müller"}})
		}
	}
	var rd Reader
	for range 2 {
		for _, piece := range pieces {
			if got, want := rd.Convert(piece), Convert(piece); !reflect.DeepEqual(got, want) {
				t.Errorf("%q is read as %v, alone as %v", piece[0].Text, got, want)
			}
		}
		slices.Reverse(pieces)
	}
}

// TestFormulasAreNoEncoding leaves products and quotients of letters as they are, though
// they read as syllables of TCVN3, and reads them beside words that are surely of it.
func TestFormulasAreNoEncoding(t *testing.T) {
	if got := Convert([]Run{{Text: "S = a×b, V = a×b×c, m×n, b÷n"}}); got != nil {
		t.Errorf("%v", got)
	}
	got := Convert([]Run{{Text: "cò ra n÷a; t×m ng\u00adêi th©n"}})
	if got == nil || got[0].Text != "cũ ra nữa; tìm người thân" {
		t.Errorf("%v", got)
	}
}

// TestLabelsInUnicodeStay reads what was filled into a form, and leaves its labels, whose
// letters TCVN3 has too.
func TestLabelsInUnicodeStay(t *testing.T) {
	for in, want := range map[string]string{
		"Ngµy sinh: 05/03/1990; Quê quán: Hà T©y":                 "Ngày sinh: 05/03/1990; Quê quán: Hà Tây",
		"Quê quán: Hµ T©y":                                        "Quê quán: Hà Tây",
		"Tên: NguyÔn V¨n Tó":                                      "Tên: Nguyễn Văn Tú",
		"THÔN: §«ng Hßa, tháng 5, không cã":                       "THÔN: Đông Hòa, tháng 5, không có",
		"ng\u00adêi d©n trong th«n kh«ng cã tªn, quª ë n«ng th«n": "người dân trong thôn không có tên, quê ở nông thôn",
	} {
		if got := Convert([]Run{{Text: in}}); got == nil || got[0].Text != want {
			t.Errorf("%s: %v, want %s", in, got, want)
		}
	}
}
