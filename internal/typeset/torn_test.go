package typeset

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
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
