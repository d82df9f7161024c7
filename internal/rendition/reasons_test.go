package rendition

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
)

func TestReasons(t *testing.T) {
	w := &article.Reasons{File: "tin.html", Profile: "engine",
		Boxes: []article.Box{{Reason: article.Reason{Rule: "most-copy", Place: "div"}, Score: 1200}},
		Facts: []article.Fact{{Reason: article.Reason{Rule: "meta", Detail: "og:title"}, Name: "title",
			Value: "Họp thôn"}},
		Lines: []article.Fated{{Fate: article.Printed, Text: "Thôn Đông họp."},
			{Reason: article.Reason{Rule: "new-rule", Place: "div > p"}, Fate: article.LeftOut, Text: "Họp lúc 7 giờ."},
			{Reason: article.Reason{Rule: "furniture-element", Detail: "nav", Place: "nav"}, Fate: article.Furniture,
				Text: "Trang chủ"}}}
	want := `tin.html
đọc theo: engine

Các khối có thể chứa bài, theo số chữ của bài:
    1200  most-copy: chứa phần lớn nội dung · div

Tìm được gì, theo quy tắc nào:
  tít: Họp thôn
      meta: ở phần đầu trang (meta) (og:title)

Các dòng của trang:
     1  giống nội dung bài mà không in
     1  của trang, không phải của bài
     1  đã in

Giống nội dung bài mà không in:
  Họp lúc 7 giờ.
      new-rule · div > p

Của trang, không phải của bài:
  Trang chủ
      furniture-element: phần tử của menu, chân trang, cột bên (nav) · nav
`
	if got := Reasons(w, diag.Vietnamese); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestRepairsAreShown(t *testing.T) {
	w := &article.Reasons{File: "tin.html", Repairs: []article.Repair{
		{Rule: "nbsp_in", Count: 12, Examples: []article.Example{{Before: "xã\u00a0Tân", After: "xã Tân"}}},
		{Rule: "new_rule", Count: 1},
		{Rule: "nfc", Count: 1, Examples: []article.Example{{Before: "Viê\u0323t", After: "Việt"}}}}}
	want := `tin.html

Đã sửa gì ở chữ và dấu, bao nhiêu lần:
    12  nbsp_in: dấu cách không ngắt
        xã<U+00A0>Tân → xã Tân
     1  new_rule
     1  nfc: gộp chữ và dấu về dạng dựng sẵn
        Viê<U+0323>t → Việt
`
	if got := Reasons(w, diag.Vietnamese); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestRepairNames wants each rule of normalisation and each conversion to have a
// name, and each name to be of one.
func TestRepairNames(t *testing.T) {
	all := read(t, "../vietnamese/*.go") + read(t, "../legacy/legacy.go")
	rules := regexp.MustCompile(`did\("([a-z0-9_]+)"|rule :?= "([a-z0-9_]+)"|return \w+, "([a-z_]+)"|return "([a-z0-9_]+)"`)
	found := map[string]bool{}
	for _, m := range rules.FindAllStringSubmatch(all, -1) {
		rule := m[1] + m[2] + m[3] + m[4]
		found[rule] = true
		if repairNames()[rule] == "" {
			t.Errorf("no words for the rule %q", rule)
		}
	}
	for rule := range repairNames() {
		if !found[rule] {
			t.Errorf("normalisation has no rule %q", rule)
		}
	}
}

// read is the text of the files of a pattern.
func read(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v", pattern, err)
	}
	var all strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

// TestRuleNames wants each rule of extraction to have a name, and each name to be
// of one.
func TestRuleNames(t *testing.T) {
	all := read(t, "../extract/*.go")
	for _, found := range regexp.MustCompile(`\brule[A-Z]\w* +rule += "([a-z0-9-]+)"`).FindAllStringSubmatch(all, -1) {
		if ruleNames()[found[1]] == "" {
			t.Errorf("no words for the rule %q", found[1])
		}
	}
	for rule := range ruleNames() {
		if !strings.Contains(all, `"`+rule+`"`) && rule != "page-not-drawn" {
			t.Errorf("extraction has no rule %q", rule)
		}
	}
}
