package typeset

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/binding"
	"bantin/internal/font"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestHeadlinesTearNoWord: in columns of any width no line of a headline ends inside a word of several syllables, a
// name, or between a number in words and what it counts, where a line more has room for it; none has more than one
// line more for that, and all words are there.
func TestHeadlinesTearNoWord(t *testing.T) {
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	s := NewSetter(font.NewSet(), tpl)
	longer := 0
	for text, whole := range map[string][]string{
		"Khánh thành nhà tình nghĩa tặng thương binh Nguyễn Văn Thắng ở thôn Đoài": {"tình nghĩa", "thương binh", "Nguyễn Văn", "Văn Thắng"},
		"Phát động phong trào rèn luyện thân thể trong học sinh toàn xã":           {"phong trào", "rèn luyện", "thân thể", "học sinh"},
		"Tổ bảo vệ an ninh cơ sở: ba việc giữ bình yên dịp cuối năm":               {"bảo vệ", "an ninh", "ba việc", "bình yên"},
		"Cảnh báo thủ đoạn mạo danh công an để lừa đảo người cao tuổi":             {"thủ đoạn", "mạo danh", "công an", "lừa đảo"},
		"Amazon Discounts MacBooks From Five Hundred Dollars This Week":            nil,
		"Trong năm nay xã đầu tư làm đường vào thôn":                               {"đầu tư"},
	} {
		for w := unit.MM(52); w < unit.MM(130); w += unit.MM(2) {
			p := s.Set(article.Plain(text), &tpl.Styles.Third, w, false, Headline)
			var lines []string
			for _, l := range p.Settings[0].Lines {
				var line []string
				for _, pc := range p.pieces[l.Start:l.End] {
					if v := strings.TrimSpace(pc.text()); v != "" {
						line = append(line, v)
					}
				}
				lines = append(lines, strings.Join(line, " "))
				if l.Width > w {
					t.Errorf("%q is wider than %v", line, w)
				}
			}
			if all := strings.Join(lines, " "); all != text {
				t.Fatalf("%q is set as %q", text, all)
			}
			for i := range lines[:len(lines)-1] {
				end, begin := strings.Fields(lines[i]), strings.Fields(lines[i+1])
				if pair := end[len(end)-1] + " " + begin[0]; slices.Contains(whole, pair) {
					t.Errorf("%v: %q is parted in %q", w, pair, lines)
				}
			}
			if narrow := s.Set(article.Plain(text), &tpl.Styles.Third, w, false, Running); p.Lines() > narrow.Lines()+1 || whole == nil && p.Lines() > narrow.Lines() {
				t.Errorf("%v: %d lines, %d would do", w, p.Lines(), narrow.Lines())
			} else if p.Lines() > narrow.Lines() {
				longer++
			}
		}
	}
	if longer == 0 {
		t.Error("no headline takes a line more")
	}
}

// TestStandfirstsTearFewerWords: in columns of any width a ragged standfirst parts no word more than running text does,
// and most often none, in no line more and with no line that is short for that; a justified one, and one in another
// language, is set as ever.
func TestStandfirstsTearFewerWords(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	st := tpl.Styles.Standfirst
	justified := st
	justified.Align = "justify"
	under := NewUnder(func() binding.Copy {
		return binding.CopyOf(slices.Values([]string{"Khúc xạ của thủy tinh thể, khúc xạ của mắt.", "Khúc xạ nhân tạo."}))
	})
	torn, before := 0, 0
	for text, whole := range map[string][]string{
		"Lúa mùa chín đến đâu gặt gọn đến đó, làm đất ngay sau gặt: xã đặt mục tiêu phủ kín 260 ha vụ đông trước ngày 20/12, trong đó 85 ha khoai tây đã có nơi bao tiêu.": {"mục tiêu", "vụ đông", "khoai tây", "bao tiêu"},
		"Ông Đinh Văn Sình, xuất khẩu lao động ở Ấn Độ, dự hội nghị về năng lượng của các hộ gia đình trong huyện cũ sáng nay tại nhà văn hóa.":                            {"Đinh Văn", "Văn Sình", "xuất khẩu", "lao động", "Ấn Độ", "hội nghị", "năng lượng", "gia đình", "văn hóa"},
		"Bệnh viện thay được những khúc xạ hỏng cho người già trong xã, mỗi ca chừng nửa giờ, và người bệnh về nhà ngay trong ngày hôm đó.":                                {"bệnh viện", "khúc xạ", "người bệnh"},
		"Many people in this town have been waiting for the new library to open its doors to all of them":                                                                  nil,
	} {
		s := s.Of("", under)
		for w := unit.MM(50); w < unit.MM(150); w += unit.MM(1) {
			p := s.Set(article.Plain(text), &st, w, false, Standfirst)
			running := s.Set(article.Plain(text), &st, w, false, Running)
			lines := linesOf(p)
			if strings.Join(lines, " ") != text || len(lines) > running.Lines() {
				t.Fatalf("%v: %q", w, lines)
			}
			a, b := tornIn(lines, whole), tornIn(linesOf(running), whole)
			if a > b {
				t.Errorf("%v: %q parts more words than %q", w, lines, linesOf(running))
			}
			if a == b && b == 0 && whole == nil && !slices.Equal(lines, linesOf(running)) {
				t.Errorf("%v: %q is not set as ever", w, lines)
			}
			torn, before = torn+a, before+b
			for i, l := range p.Settings[0].Lines {
				if l.X+l.Width > w+st.Size || i < len(lines)-1 && l.Width < leastWhole.Of(w) && l.Width < running.Settings[0].Lines[i].Width {
					t.Errorf("%v: line %d of %q is %v wide", w, i+1, lines, l.Width)
				}
			}
			if x := s.Set(article.Plain(text), &justified, w, false, Standfirst); s.justified(&justified, w) &&
				!slices.Equal(linesOf(x), linesOf(s.Set(article.Plain(text), &justified, w, false, Running))) {
				t.Errorf("%v: %q is justified, and set anew", w, linesOf(x))
			}
		}
	}
	if before == 0 || torn*2 > before {
		t.Errorf("%d words are parted, %d in running text", torn, before)
	}
}

// linesOf is the text of each line of the best setting.
func linesOf(p *Paragraph) (lines []string) {
	for _, l := range p.Settings[0].Lines {
		var line []string
		for _, pc := range p.pieces[l.Start:l.End] {
			if v := strings.TrimSpace(pc.text()); v != "" {
				line = append(line, v)
			}
		}
		lines = append(lines, strings.Join(line, " "))
	}
	return lines
}

// tornIn is how many lines end inside one of the pairs of words.
func tornIn(lines, whole []string) (n int) {
	for i := range lines[:len(lines)-1] {
		end, begin := strings.Fields(lines[i]), strings.Fields(lines[i+1])
		if pair := end[len(end)-1] + " " + strings.TrimRight(begin[0], ".,:"); slices.ContainsFunc(whole, func(w string) bool { return strings.EqualFold(w, pair) }) {
			n++
		}
	}
	return n
}
