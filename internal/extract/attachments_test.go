package extract_test

import (
	"strings"
	"testing"
)

// TestFilesBelowTheCopy: the files of an article are printed last, and its writer is found
// above them; other links below it are not.
func TestFilesBelowTheCopy(t *testing.T) {
	_, body := numbered(1, 6)
	const (
		link   = "<a href=/f/kh.docx>ke-hoach.docx</a>"
		signed = "<p style='text-align:right'><b>Bùi Thị Hằng</b></p>"
	)
	for name, c := range map[string]struct{ below, want string }{
		"a line":                  {"<div class=x><b>Tệp đính kèm:</b> " + link + "</div>", "ke-hoach.docx"},
		"a list":                  {"<div class=x><p>File đính kèm</p><ul><li>" + link + " (45 KB)</li></ul></div>", "(45 KB)"},
		"a label and a link":      {"<div class=x><div class=l>Tệp đính kèm:</div>" + link + "</div>", "Tệp đính kèm:\nke-hoach.docx"},
		"below the share bar":     {"<div class=share><a href=#>In</a></div><div><b>File đính kèm:</b> " + link + "</div>", "ke-hoach.docx"},
		"an address without name": {"<div>Tài liệu đính kèm: <a href=/download?id=4>ke-hoach.pdf</a></div>", "ke-hoach.pdf"},
		"other articles":          {"<div><p>Tài liệu đính kèm</p><a href=/tin/4>Họp giao ban tháng mười</a></div>", ""},
		"a form":                  {"<div>Tệp đính kèm: <input type=file> " + link + "</div>", ""},
		"files of the page":       {"<div>Văn bản mới: " + link + "</div>", ""},
		"files of another":        {"<h3>Bài khác của xã trong tuần</h3><div>Tệp đính kèm: " + link + "</div>", ""},
		"far below":               {strings.Repeat("<div>Dòng chữ của trang</div>", 6) + "<div>Tệp đính kèm: " + link + "</div>", ""},
		"a text between":          {"lời của trang <div>Tệp đính kèm: " + link + "</div>", ""},
		"without a link":          {"<div>Tệp đính kèm: không có</div>", ""},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=page>"+h1+"<div class=c>"+body+signed+"</div>"+c.below+"</div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := copyOf(a)
		if c.want == "" && strings.Contains(got, "ke-hoach") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
		if len(a.Authors) != 1 || a.Authors[0] != "Bùi Thị Hằng" {
			t.Errorf("%s: authors %q", name, a.Authors)
		}
	}
}
