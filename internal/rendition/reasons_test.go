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

// TestRuleNames wants each rule of extraction to have a name, and each name to be
// of one.
func TestRuleNames(t *testing.T) {
	files, err := filepath.Glob("../extract/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, found := range regexp.MustCompile(`\brule[A-Z]\w* +rule += "([a-z0-9-]+)"`).FindAllStringSubmatch(all.String(), -1) {
		if ruleNames[found[1]].En == "" {
			t.Errorf("no words for the rule %q", found[1])
		}
	}
	for rule, name := range ruleNames {
		if !strings.Contains(all.String(), `"`+rule+`"`) && rule != "page-not-drawn" {
			t.Errorf("extraction has no rule %q", rule)
		}
		if name.En == "" || name.Vi == "" {
			t.Errorf("%q wants words in both languages", rule)
		}
	}
}
