package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestFilesInAPanel: the files of an article may be in a panel right behind the one with headline
// and copy, and where a profile knows the body; those of others are not in one of its kind, or
// below a heading that says more.
func TestFilesInAPanel(t *testing.T) {
	_, body := numbered(1, 6)
	const (
		link  = "<div><a href=/f/kh.docx>ke-hoach.docx</a></div>"
		files = "<div>Tập tin đính kèm</div>" + link
		scan  = "<img src=trang-1.jpg width=900>"
	)
	panel := func(in string) string { return "<div class='panel default'>" + in + "</div>" }
	for name, c := range map[string]struct {
		below          string
		want           bool
		pictures, gone int
	}{
		"a panel":                    {below: panel(files), want: true},
		"with sizes":                 {below: panel("<h3>Tệp đính kèm:</h3><ul><li><a href=/f/kh.docx>ke-hoach.docx</a> (1,2 MB) - Tải về</li></ul>"), want: true},
		"with its pages as pictures": {below: panel(files + scan), want: true, pictures: 1},
		"with a sign of its kind":    {below: panel("<div>Tệp đính kèm</div><img src=/i/pdf.png> <a href=/f/kh.docx>ke-hoach.docx</a>"), want: true},
		"in the article's box":       {below: "", want: true},
		"of the newest documents":    {below: panel("<div>Văn bản đính kèm mới nhất</div>" + link)},
		"of related documents":       {below: panel("<div>Tài liệu đính kèm của các văn bản liên quan</div>" + link)},
		"of recent posts":            {below: panel("<div>Attachments from recent posts</div>" + link)},
		"of other notices":           {below: panel("<div>Tài liệu đính kèm</div><div>Thông báo khác: <a href=/f/kh.docx>ke-hoach.docx</a></div>")},
		"with the names of others":   {below: panel("<div>Văn bản đính kèm</div><div>Quyết định về giá đất: <a href=/f/kh.docx>ke-hoach.docx</a></div>")},
		"of another article":         {below: panel("<h1>Bài khác của xã nhà</h1>" + body + files)},
		"behind another panel":       {below: panel("<h3>Thông báo</h3>") + panel(files)},
		"of forms for all":           {below: panel("<h4>File đính kèm</h4><ul><li><a href=/f/kh.docx>Mẫu ke-hoach dùng chung</a></li><li><a href=/f/2.docx>Tờ khai dùng chung</a></li></ul>")},
		"with a form for all":        {below: panel("<h4>File đính kèm</h4><ul><li><a href=/f/kh.docx>ke-hoach.docx</a></li><li><a href=/f/2.docx>Tờ khai dùng chung</a></li></ul>"), want: true},
		"in a related panel":         {below: "<div class='panel related'>" + files + "</div>"},
		"of another kind":            {below: "<div class=side>" + files + "</div>"},
		"with a form":                {below: panel(files + "<form><input></form>")},
		"behind a text":              {below: "Lời của trang" + panel(files)},
		"behind the column":          {below: "</div><div class='col panel'>" + files},
	} {
		inside, below := "", c.below
		if below == "" {
			inside = "<div>" + files + "</div>"
		}
		a, err := read(t, "<html>"+headTitle+"<body><div class=w><div class=col><div class='news panel'><div class=in>"+h1+"<div id=news-bodyhtml>"+body+
			"</div><div>Nguồn tin: Báo xã</div>"+inside+"</div></div>"+below+"</div></div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		pictures := 0
		for _, b := range a.Body {
			if _, ok := b.(article.Image); ok {
				pictures++
			}
		}
		if got := strings.Contains(copyOf(a), "ke-hoach"); got != c.want || pictures != c.pictures {
			t.Errorf("%s: %v, %d pictures\n%s", name, got, pictures, copyOf(a))
		}
	}
}

// TestSignsOfFiles: a picture named for a kind of file is none of the article where it is beside
// a link to one.
func TestSignsOfFiles(t *testing.T) {
	for page, want := range map[string]int{
		"<p><img src=/i/pdf.png> <a href=/f/kh.pdf>Kế hoạch của xã</a></p>":  0,
		"<p><a href=/f/kh.pdf><img src=/i/word.gif> Kế hoạch của xã</a></p>": 0,
		"<p><img src=/i/pdf.png></p>":                                            1,
		"<p><img src=/i/pdf.png> <a href=/tin/2>Kế hoạch của xã</a></p>":         1,
		"<p><img src=/i/download.jpg> <a href=/f/kh.pdf>Kế hoạch của xã</a></p>": 1,
		"<p><img src=/i/so-do.png> <a href=/f/kh.pdf>Kế hoạch của xã</a></p>":    1,
		"<p><img src=/i/pdf.png width=640> <a href=/f/kh.pdf>Kế hoạch</a></p>":   1,
	} {
		pictures := 0
		for _, b := range amid(t, page) {
			if _, ok := b.(article.Image); ok {
				pictures++
			}
		}
		if pictures != want {
			t.Errorf("%s: %d pictures, want %d", page, pictures, want)
		}
	}
}
