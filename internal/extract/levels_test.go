package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// TestNumbersTellTheLevelsOfHeadings: a page that has all of its headings on one level, as an
// editor makes bold lines, has those that the numbers say; where the page tells levels, or the
// numbers no order, they stay.
func TestNumbersTellTheLevelsOfHeadings(t *testing.T) {
	for name, x := range map[string]struct {
		form string   // of a heading
		in   []string // "^" is right above the next
		want []int
	}{
		"a law": {"<p><b>%s</b></p>", []string{"Chương I. Quy định chung", "Điều 1. Phạm vi điều chỉnh", "Điều 2. Đối tượng áp dụng",
			"^Chương II", "TỔ CHỨC THỰC HIỆN", "Mục 1. Cấp xã", "Điều 3. Trách nhiệm"}, []int{3, 5, 5, 3, 3, 4, 5}},
		"a law from its middle": {"<h2>%s</h2>", []string{"Điều 7. Phạm vi", "Chương II. Tổ chức", "Điều 8. Trách nhiệm"},
			[]int{3, 2, 3}},
		"a report": {"<p><strong>%s</strong></p>", []string{"I. Đặc điểm tình hình", "1. Thuận lợi", "2. Khó khăn",
			"II. Kết quả", "1. Nề nếp", "Kiến nghị"}, []int{3, 4, 4, 3, 4, 3}},
		"an annex stands beside the highest": {"<p><b>%s</b></p>", []string{"I. Đặc điểm", "1. Thuận lợi", "2. Khó khăn", "II. Kết quả",
			"Phụ lục 1. Số liệu"}, []int{3, 4, 4, 3, 3}},
		"one that only looks like an article": {"<h3>%s</h3>", []string{"Điều 5 ngày là hạn cuối", "1. Nộp ở đâu", "2. Nộp gì"}, []int{3, 3, 3}},
		"letters of which one is a number":    {"<h3>%s</h3>", []string{"A. Đọc", "B. Viết", "C. Nói", "I. Nghe", "D. Kể"}, []int{3, 3, 3, 3, 3}},
		"one way to number":                   {"<h3>%s</h3>", []string{"1. Đọc", "2. Viết", "Kết"}, []int{3, 3, 3}},
		"numbers that begin with a lower":     {"<h3>%s</h3>", []string{"1. Đọc", "I. Viết", "2. Nói"}, []int{3, 3, 3}},
		"a century, an initial and a place":   {"<h2>%s</h2>", []string{"Thế kỷ XX", "B. Kiên kể chuyện", "Điều còn lại"}, []int{2, 2, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			var page strings.Builder
			for i, s := range x.in {
				s, bare := strings.CutPrefix(s, "^")
				fmt.Fprintf(&page, x.form, s)
				if !bare {
					page.WriteString(line(2*i+1) + line(2*i+2))
				}
			}
			a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+line(40)+page.String()+"</div></body></html>", nil)
			var got []int
			for _, b := range a.Body {
				if h, ok := b.(article.Heading); ok {
					got = append(got, h.Level)
				}
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("levels %v, want %v\n%s", got, x.want, copyOf(a))
			}
		})
	}
}

// TestLevelsThatAPageTellsStay: numbers are asked only where the page says nothing.
func TestLevelsThatAPageTellsStay(t *testing.T) {
	for _, want := range [][]int{{3, 2, 2, 3}, {2, 2, 2, 2, 3}} {
		var page strings.Builder
		for i, level := range want {
			name := []string{"I. Đặc điểm", "1. Thuận lợi", "2. Khó khăn", "II. Kết quả", "Riêng về lúa"}[i]
			fmt.Fprintf(&page, "<h%d>%s</h%[1]d>%s%s", level, name, line(2*i), line(2*i+1))
		}
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+line(40)+page.String()+"</div></body></html>", nil)
		var got []int
		for _, b := range a.Body {
			if h, ok := b.(article.Heading); ok {
				got = append(got, h.Level)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("levels %v, want %v", got, want)
		}
	}
}

// TestLevelsByNumbersAreSaid: --explain names the headings that have a level which no page gives them.
func TestLevelsByNumbersAreSaid(t *testing.T) {
	page := "<html>" + headTitle + "<body><div class=c>" + h1 + line(40)
	for i, s := range []string{"I. Đặc điểm", "1. Thuận lợi", "2. Khó khăn", "II. Kết quả"} {
		page += "<p><b>" + s + "</b></p>" + line(2*i) + line(2*i+1)
	}
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range extract.Explain(pages[0], false).Lines {
		if l.Rule == "level-numbers" {
			got = append(got, l.Text)
		}
	}
	if !slices.Equal(got, []string{"1. Thuận lợi", "2. Khó khăn"}) {
		t.Errorf("%q", got)
	}
}
