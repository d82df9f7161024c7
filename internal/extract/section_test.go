package extract_test

import (
	"slices"
	"testing"
)

// TestNoButtonIsASection: above a headline stand the names of sections, and what
// readers may do there.
func TestNoButtonIsASection(t *testing.T) {
	_, body := numbered(1, 5)
	for above, want := range map[string][]string{
		"<h4>Nông nghiệp</h4>":                    {"Nông nghiệp"},
		"<h4>Chia sẻ kinh nghiệm</h4>":            {"Chia sẻ kinh nghiệm"},
		"<h4>Views</h4>":                          {"Views"},
		"<h4>Chia sẻ bài viết này</h4>":           nil,
		"<h4>Share this page</h4>":                nil,
		"<h4>Back to all articles</h4>":           nil,
		"<h4>View original</h4>":                  nil,
		"<h4>Written by Lam Van</h4>":             nil,
		"<h4>Español</h4>":                        nil,
		"<div class=social><h4>Gửi đi</h4></div>": nil,
		"<div class=breadcrumb><a href=/>Trang chủ</a> / <a href=#c>Bỏ qua</a> / <a href=/nn>Nông nghiệp</a></div>": {"Nông nghiệp"},
	} {
		a := mustHave(t, headTitle+"<body><div class=page>"+above+h1+"<div class=c>"+body+"</div></div>", nil)
		if !slices.Equal(a.Section, want) {
			t.Errorf("%s: %q, want %q", above, a.Section, want)
		}
	}
}
