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
		"<div class=nav><a href=/>Trang chủ</a> <a href=/tb>Thông báo</a> <a href=/vb>Văn bản</a></div>":                                   nil,
		"<div class=nav-path><a href=/>Trang chủ</a> <a href=/nn>Nông nghiệp</a></div>":                                                    {"Nông nghiệp"},
		"<div class=navigation><a href=/>Trang chủ</a> <a href=/sx>Sản xuất</a> <a href=/sx/nn>Nông nghiệp</a></div>":                      {"Sản xuất", "Nông nghiệp"},
		"<div class=menu-vitri><a href=/>Trang chủ</a> <a href=/sx>Sản xuất</a> <a href=/nn>Nông nghiệp</a></div>":                         {"Sản xuất", "Nông nghiệp"},
		"<div id=nav-way><a href=/>Trang chủ</a> <a href='/?m=1'>Sản xuất</a> <a href='/?m=2'>Nông nghiệp</a></div>":                       {"Sản xuất", "Nông nghiệp"},
		"<div class=navigation><a href=/>Trang chủ</a> <a href=/sx.html>Sản xuất</a> <a href=/sx/nn.html>Nông nghiệp</a></div>":            {"Sản xuất", "Nông nghiệp"},
		"<div class=navigation><a href=/>Trang chủ</a> <a href=/sx/>Sản xuất</a> <a href=https://x.example.vn/sx/nn>Nông nghiệp</a></div>": {"Sản xuất", "Nông nghiệp"},
		"<div class=navigation><a href=/>Trang chủ</a> <a href=/xa/tb>Thông báo</a> <a href=/xa/vb>Văn bản</a></div>":                      nil,
		"<div class=navigation><a href=/>Trang chủ</a> <a href=/tb>Thông báo</a> <a href=/tb-vb>Văn bản</a></div>":                         nil,
		"<div class=m><a href=/>Trang chủ</a> <a href=/nn>Nông nghiệp</a></div>":                                                           {"Nông nghiệp"},
		"<div class=breadcrumb><a href=/>Trang chủ</a> / <a href=#c>Bỏ qua</a> / <a href=/nn>Nông nghiệp</a></div>":                        {"Nông nghiệp"},
	} {
		a := mustHave(t, headTitle+"<body><div class=page>"+above+h1+"<div class=c>"+body+"</div></div>", nil)
		if !slices.Equal(a.Section, want) {
			t.Errorf("%s: %q, want %q", above, a.Section, want)
		}
	}
}

// TestTheFootOfTheArticleNamesItsSection: blogs set it there; the foot of another article, of
// a box beside and of the page name others.
func TestTheFootOfTheArticleNamesItsSection(t *testing.T) {
	_, body := numbered(1, 5)
	const link = "<footer>Đăng trong <a href=/c rel='category tag'>Hướng nghiệp</a></footer>"
	for name, c := range map[string]struct {
		inside, behind string
		want           []string
	}{
		"the article's":      {link, "", []string{"Hướng nghiệp"}},
		"related ones in it": {"<footer><div class=related><a href=/c rel='category tag'>Thể thao</a></div></footer>", "", nil},
		"another's":          {"", "<article><h2>Bài khác</h2>" + link + "</article>", nil},
		"one inside it":      {"<article><h3>Bài khác</h3>" + link + "</article>", "", nil},
		"a box beside":       {"<aside>" + link + "</aside>", "", nil},
		"the page's":         {"", link, nil},
		"without a label":    {"<footer><a href=/c>Hướng nghiệp</a></footer>", "", nil},
	} {
		a := mustHave(t, headTitle+"<body><article>"+h1+"<div class=c>"+body+"</div>"+c.inside+"</article>"+c.behind, nil)
		if !slices.Equal(a.Section, c.want) {
			t.Errorf("%s: %q, want %q", name, a.Section, c.want)
		}
	}
}
