package binding

import (
	"encoding/json"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestVectors(t *testing.T) {
	data, err := os.ReadFile("../../testdata/vectors/nobreak.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text, Class string
		Bind        []string
		Penalty     int
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		words := strings.Fields(c.Text)
		gaps := Spaces(words, nil)
		for _, b := range c.Bind {
			a, z, _ := strings.Cut(b, "~")
			found := false
			for i, g := range gaps {
				if words[i] == a && words[i+1] == z {
					found = true
					if g < c.Penalty {
						t.Errorf("%q: %s has penalty %d, want %d (%s)", c.Text, b, g, c.Penalty, c.Class)
					}
				}
			}
			if !found {
				t.Errorf("%q has no %s", c.Text, b)
			}
		}
		if len(c.Bind) == 0 && c.Class != "runt" {
			for i, w := range words {
				if o, _ := Inside(w); len(o) > 0 {
					t.Errorf("%q may break inside %q at %v (%d)", c.Text, w, o, i)
				}
			}
		}
	}
}

func TestPlainWordsAreFree(t *testing.T) {
	for _, g := range Spaces(strings.Fields("các hộ không làm vụ đông để trồng khoai tây theo hợp đồng"), nil) {
		if g != 0 {
			t.Errorf("penalty %d", g)
		}
	}
}

// TestLinesEndWithSeparators: what parts author and date, or a headline's parts, begins no line, and a line may end behind
// it; what says who took a picture stands on the line of the name.
func TestLinesEndWithSeparators(t *testing.T) {
	for _, text := range []string{"Lê Hà, Trần Bình · 12/3/2026 · Nguồn: Tân Hòa", "Milan 2018 | Đèn của một người", "Cổng làng. Ảnh: Lê Hà"} {
		words := strings.Fields(text)
		for _, gaps := range [][]int{Spaces(words, nil), Ragged(words, nil), Headline(words, Copy{}, nil)} {
			for i, g := range gaps {
				switch before, after := words[i], words[i+1]; {
				case after == "·" || after == "|":
					if g < firm {
						t.Errorf("%q: a line may begin with %q (%d)", text, after, g)
					}
				case before == "·" || before == "|":
					if g > 0 {
						t.Errorf("%q: no line may end with %q (%d)", text, before, g)
					}
				case before == "Nguồn:" || before == "Ảnh:":
					if g < firm {
						t.Errorf("%q: a line may end with %q (%d)", text, before, g)
					}
				}
			}
		}
	}
}

// TestHeadlinesKeepWhatNoListHas: a day and a month stay with what they are of, what is named with its kind in capitals, a
// word with the phrase that it ends, and one that is enumerated with the others.
func TestHeadlinesKeepWhatNoListHas(t *testing.T) {
	session := CopyOf(slices.Values([]string{"Phiên toàn thể bắt đầu.", "Tại Phiên toàn thể, Thủ tướng nói."}))
	for _, c := range []struct {
		text  string // with "~" where a line must not end,
		under Copy
	}{
		{"Chiến sự đẩy giá hoa nhập khẩu dịp~8-3 | tăng mạnh", Copy{}},
		{"Mít tinh mừng~30/4 | trên cả nước", Copy{}},
		{"Thu hoạch đạt | 8-10~tấn", Copy{}}, // no day
		{"Thủ tướng dự Phiên~toàn~thể Hội nghị", session},
		{"TỔ TIẾNG ANH | TRƯỜNG~THCS~NGUYỄN~HUỆ TỔ CHỨC STEM", Copy{}},
		{"ĐOÀN | TỪ~UBND~XÃ | VỀ THÔN", Copy{}},
		{"Phương pháp dạy | con~ngoan | của bà mẹ giỏi", Copy{}},
		{"Trồng rau,~củ,~quả | trên sân thượng", Copy{}},
		{"Ủy ban nhân dân | tỉnh, thành phố thuộc trung ương", Copy{}},
	} {
		parted := strings.Fields(strings.ReplaceAll(c.text, "~", " ~ "))
		var words []string
		marks := map[int]string{}
		for _, w := range parted {
			if w == "~" || w == "|" {
				marks[len(words)-1] = w
				continue
			}
			words = append(words, w)
		}
		gaps := Headline(words, c.under, nil)
		for i, mark := range marks {
			if bad := gaps[i] >= after; bad != (mark == "~") {
				t.Errorf("%q: a line that ends between %q and %q costs %d", c.text, words[i], words[i+1], gaps[i])
			}
		}
	}
}

func TestRaggedLinesKeepWordsWhole(t *testing.T) {
	words := strings.Fields("Thường trực Đảng ủy, áp dụng từ 20 giờ 30 phút")
	want := []int{noun, 0, noun, 0, noun, 0, 0, unit, unit, unit}
	if got := Ragged(words, nil); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestLongSymbolsMayBreak(t *testing.T) {
	for _, want := range []string{
		"06/|2005/|NĐ-CP-HĐND",
		"thu.|trang@|tan-|hoa.|gov.|vn", "https://|a.|vn/|tin-|moi_|nong",
		"https://|a.|vn/|tin?|so=|12&|trang=|3.500", // never before a figure
		"tan_|hoa_|nong_|nghiep",
		"(06/|2005/|NĐ-CP).",
		"02/|2025/|TTLT-BNV-BTC", "1234/|BGDĐT-GDTrH", "45/|2024/|QĐ-TTg,", "“HD-VPTW-UBKT”", "SARS-CoV-2/|B.1.1.7",
		"Vũng-|Tàu-|Long-|Hải", "https://|a.|vn/|NĐ-|CP-|HĐND", "123-A/|2025/|XYZ", "12-A-3456/|BC", "06/|2005/|abc/X", // nor before a last letter alone
		"21/07/2020", "(21/07/2020),", "10:15:30.000", "nghiêng", "1.234.567.890", "v.v.v.v.v.v.v.", "a/b/c/d",
	} {
		word := strings.ReplaceAll(want, "|", "")
		offsets, penalties := Inside(word)
		got, from := "", 0
		for i, at := range offsets {
			got += word[from:at] + "|"
			from = at
			if penalties[i] != 2000 {
				t.Errorf("%s: a break costs %d", word, penalties[i])
			}
		}
		if got += word[from:]; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestHeadlinesBreakForSense(t *testing.T) {
	for _, c := range []struct {
		text, after string
		want        int
	}{
		{"Vụ đông: 260 ha gieo trồng, hợp đồng bao tiêu đến tận ruộng", "hợp", whole},
		{"Vụ đông: 260 ha gieo trồng, hợp đồng bao tiêu đến tận ruộng", "trồng,", 0},
		{"Vụ đông: 260 ha gieo trồng, hợp đồng bao tiêu đến tận ruộng", "tiêu", before},
		{"Vụ đông: 260 ha gieo trồng, hợp đồng bao tiêu đến tận ruộng", "đến", after},
		{"Tổ bảo vệ an ninh cơ sở: ba việc giữ bình yên", "sở:", 0},
		{"Tổ vay vốn phụ nữ thôn Bến: mười tám năm không nợ quá hạn", "mười", whole},
		{"Tổ vay vốn phụ nữ thôn Bến: mười tám năm không nợ quá hạn", "thôn", after},
		{"Khám sức khỏe cho 312 người cao tuổi", "312", whole},
		{"Khám sức khỏe cho 312 người cao tuổi", "Khám", ordinary},
		{"Giám sát thực hiện Nghị quyết 31 của Hội đồng", "quyết", whole},
		{"Giám sát thực hiện Nghị quyết 31 của Hội đồng", "31", before},
		{"Giải quyết 31 kiến nghị", "quyết", ordinary},
		{"Chủ tịch xã thăm Nguyễn Thị Hạnh", "Nguyễn", whole},
		{"“Thư viện” mở cửa", "“Thư", whole},
		{"TRƯỜNG THCS NGUYỄN HUỆ TỔ CHỨC HỘI THI", "TỔ", whole}, // capitals are no names where all are
		{"TRƯỜNG THCS NGUYỄN HUỆ TỔ CHỨC HỘI THI", "HUỆ", ordinary},
		{"TRƯỜNG THCS NGUYỄN HUỆ TỔ CHỨC HỘI THI", "NGUYỄN", whole},
		{"PHÒNG BỆNH SỐT XUẤT HUYẾT TẠI TRƯỜNG", "XUẤT", whole},
		{"PHÒNG BỆNH SỐT XUẤT HUYẾT TẠI TRƯỜNG", "HUYẾT", before},
		{"PHÒNG BỆNH SỐT XUẤT HUYẾT Ở TRƯỜNG", "HUYẾT", before},
		{"ĐẠI HỘI LẦN THỨ VIII, NHIỆM KỲ MỚI", "THỨ", firm},
		{"Hội nghị Cấp cao ASEAN", "Cấp", whole},
		{"Hàng hoá qua cửa khẩu", "Hàng", whole}, // as "hàng hóa"
		{"Thị uỷ họp phiên thường kỳ", "họp", ordinary},
		{"Văn hoá quý giá", "quý", whole}, // the u of qu has no tone
	} {
		words := strings.Fields(c.text)
		if got := Headline(words, Copy{}, nil)[slices.Index(words, c.after)]; got != c.want {
			t.Errorf("%q after %s: %d, want %d", c.text, c.after, got, c.want)
		}
	}
	for name, list := range map[string][]string{"compounds": compounds[:], "linking": linking[:],
		"numerals": numerals[:]} {
		if i := slices.IndexFunc(list, func(s string) bool { return string(appendSyllable(nil, s)) != s }); i >= 0 {
			t.Errorf("%s: %q is not found as it is spelt", name, list[i])
		}
		if !slices.IsSorted(list) {
			t.Errorf("%s are not in order", name)
		}
	}
}

func TestCopyTellsCompounds(t *testing.T) {
	under := CopyOf(slices.Values([]string{
		"Trung tâm giới thiệu khoai môn tím. Mỗi sào khoai môn thu hai tấn, khoai lang thu ba tấn. Chủ nhiệm nói: khoai",
		"môn dễ bán. Nhà máy gạch không nung chạy từ sáng; gạch không nung rẻ hơn. Bà con sở tại làm chủ sở hữu, chủ sở hữu ghi tên.",
	}))
	for _, c := range []struct {
		text, after string
		want        int
	}{
		{"Trồng khoai môn tím lãi lớn", "khoai", whole}, // twice of five times that either stands
		{"Trồng khoai môn tím lãi lớn", "Trồng", ordinary},
		{"Trồng khoai môn tím lãi lớn", "môn", ordinary}, // once, which may be chance
		{"Bán khoai, môn tím", "khoai,", 0},
		{"Gạch không nung rẻ hơn", "không", after},  // words that link are in no compound
		{"Vai trò của chủ sở hữu", "chủ", ordinary}, // "sở hữu" is surer
		{"Vai trò của chủ sở hữu", "sở", whole},
		{"KHOAI MÔN TÍM", "KHOAI", whole},
	} {
		words := strings.Fields(c.text)
		if got := Headline(words, under, nil)[slices.Index(words, c.after)]; got != c.want {
			t.Errorf("%q after %s: %d, want %d", c.text, c.after, got, c.want)
		}
	}
}

// TestCountingChangesNoBond asks a copy for so many headlines that it counts its words, and asks
// a fresh one, which looks for those of one headline only.
func TestCountingChangesNoBond(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	some := strings.Fields("khoai môn tím gạch không nung sở hữu làng bưởi. cau, 31")
	random := func(n int) (out []string) {
		for range n {
			out = append(out, some[rng.Intn(len(some))])
		}
		return out
	}
	text := slices.Values([]string{strings.Join(random(400), " "), strings.Join(random(400), " ")})
	under := CopyOf(text)
	for range 60 {
		words := random(1 + rng.Intn(12))
		got, all := under.bonds(words)
		want, each := CopyOf(text).bonds(words)
		if !slices.Equal(got, want) || !slices.Equal(all, each) {
			t.Fatalf("%q: %v of %v, of a fresh copy %v of %v", words, got, all, want, each)
		}
	}
	if under.counted.single == nil {
		t.Error("the copy was gone through for each headline")
	}
}

// BenchmarkHeadings is an article of a thousand headings, each of which asks for the copy.
func BenchmarkHeadings(b *testing.B) {
	words := strings.Fields("Trồng khoai môn tím ở xã Tân Hòa lãi lớn")
	text := slices.Values([]string{strings.Repeat("Mỗi sào khoai môn thu hai tấn, khoai lang thu ba tấn. ", 5000)})
	for b.Loop() {
		under := CopyOf(text)
		for range 1000 {
			under.bonds(words)
		}
	}
}

func BenchmarkSpaces(b *testing.B) {
	words := strings.Fields(strings.Repeat("Ngày 19/11, Trạm Y tế xã khám cho 312 người từ 70 tuổi trở lên. ", 20))
	dst := make([]int, 0, len(words))
	b.ReportAllocs()
	for b.Loop() {
		dst = Spaces(words, dst[:0])
	}
}
