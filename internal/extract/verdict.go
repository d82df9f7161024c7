package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// Rules by which a page is something else than an article. What a page says
// itself (diag.ErrorPage, LoginPage, SearchPage) is rule and reason in one.
const (
	ruleUndrawn      rule = "page-not-drawn" // a script was to draw it
	ruleDeclaredCopy rule = "json-ld-body"
)

// maxNotice is how many letters of copy the page of an error or of a log-in has
// at most: an article about errors has more.
const maxNotice = 600

// errorTitle begins the titles of the pages that servers answer with instead of
// the one that was asked for. A number alone says nothing: "500 suất quà" is news,
// and so is one that goes on behind a sign: "500.000 cây", "500-600 hộ".
var errorTitle = pattern(`(?i)^(?:(?:error|lỗi|http)[ :-]*)*(?:40[0134]|410|50[0234])(?:\.\d\d?)?(?: ?[:|] *(?:[^\d ]|$)|` +
	` ?[.–—-](?: +[^\d ]| *$|[^\p{L}\d ])|$| +(?:not found|` +
	`error|forbidden|bad |internal|unauthori[sz]ed|page|service|gone|không tìm thấy|lỗi|trang không))|` +
	`^(?:error|lỗi)$|^server error in |^runtime error$|^sorry, something went wrong|^just a moment(?:\W|$)[^\pL]*$|` +
	`^attention required|^checking your browser|^đang kiểm tra trình duyệt|^request rejected|` +
	`^(?:this|the) (?:page|site) can(?:not|['’]t) be |^(?:page|file|object) not found|^not found$|^access denied|^forbidden$|^internal server error|` +
	`^service unavailable|^bad gateway|^không tìm thấy (?:trang|đường dẫn|nội dung)|` +
	`^trang (?:bạn|này|không)[^.]{0,40}(?:không tồn tại|không tìm thấy|tìm thấy)|^không có quyền truy cập|` +
	`^truy cập bị từ chối`)

// maintenance is a line by which a site says that it is closed for a while. News of
// such a time gives the hour, or begins with the announcement's name; where it is
// the water that is cut off, it says so.
var maintenance = pattern(`(?i)^(?:(?:(?:website|trang web|trang thông tin|trang tin|cổng thông tin|cổng dịch vụ công|máy chủ)` +
	`[^\d.,:;]{0,60}|hệ thống|dịch vụ) (?:đang|hiện|tạm)(?: được| thời| đang)* ` +
	`(?:(?:bảo trì|nâng cấp|bảo dưỡng)[^\d]*|(?:ngừng|dừng|gián đoạn)(?: (?:hoạt động|phục vụ|truy cập|kết nối)[^\d]*|\W*))$|` +
	`đang bảo trì|bảo trì hệ thống\W*$|` +
	`(?:site |website )?(?:is )?(?:down for|under) maintenance|maintenance mode|we['’]ll be back|briefly unavailable for)`)

// A page that says so has few links, and little text.
const (
	maxClosedLinks = 5
	maxClosed      = 600 // letters
)

// isClosed reports whether a page says in one of its lines that its site is closed
// for a while, and hardly anything else: of its copy, no second paragraph beside
// that line ends as a sentence.
func (f *facts) isClosed(blocks []article.Block) bool {
	m := f.of(f.root)
	if m.links > maxClosedLinks || m.text > maxClosed || m.pics > maxClosedLinks ||
		!slices.ContainsFunc(f.lines(), func(l nearLine) bool { return maintenance().MatchString(l.text) }) {
		return false
	}
	sentences := 0
	for _, b := range blocks {
		if p, ok := b.(article.Paragraph); ok {
			if s := squeeze(p.Text.String()); endsSentence(s) && !maintenance().MatchString(s) {
				sentences++
			}
		}
	}
	return sentences < 2
}

// loginTitle begins the titles of pages that ask who the reader is.
var loginTitle = pattern(`(?i)^(?:đăng nhập|log ?in|sign ?in|log on)(?:[ |:–—-]|$)`)

// searchTitle begins the titles of pages that list what a search found.
var searchTitle = pattern(`(?i)^(?:kết quả tìm kiếm|tìm kiếm|search results?|results for|you searched for)(?:[ |` +
	`:"“–—-]|$)`)

// notAnArticle is what a page says itself that it is, other than an article; ""
// when it says nothing such. What somebody names as an article is no notice that
// the site is closed.
func (f *facts) notAnArticle(r reading, named bool) diag.Code {
	if isGone(r.copy.blocks) {
		return diag.ErrorPage
	}
	if r.body != nil && r.body.profile != nil && r.refused == nil {
		return ""
	}
	short := !hasCopyLetters(r.copy.blocks, maxNotice)
	if short && !named && f.isClosed(r.copy.blocks) {
		return diag.ErrorPage
	}
	titles := []string{f.window}
	if f.headline != nil {
		titles = append(titles, text(f.headline))
	}
	if h := r.headline.value; h != "" {
		titles = append(titles, h)
	}
	for _, s := range titles {
		switch {
		case short && errorTitle().MatchString(s):
			return diag.ErrorPage
		case short && loginTitle().MatchString(s) && len(f.find("input[type=password]")) > 0:
			return diag.LoginPage
		case searchTitle().MatchString(s) && (r.refused != nil || r.listing.signs > 0 || short):
			return diag.SearchPage
		}
	}
	return ""
}

// isUndrawn reports whether a page shows next to nothing and has scripts that
// were to draw it.
func (f *facts) isUndrawn() bool {
	return f.of(f.root).text < minLetters && len(f.find("script[src], script[type=module]")) > 0
}

// loosened is the facts of the same page with no rules for furniture but those
// of elements and roles.
func (f *facts) loosened() *facts {
	loose := *f
	loose.loose = true
	loose.verdicts = make([]*reason, len(f.verdicts))
	return &loose
}

// declaredCopy is the copy that the page's JSON-LD gives of its article, as
// pages do that a script draws; nothing when it is short.
func (f *facts) declaredCopy() (out []article.Block) {
	if f.declared == nil || f.declared.Headline == "" || letterCount(f.declared.Body) < minBody {
		return nil
	}
	for line := range strings.Lines(f.declared.Body) {
		if s := squeeze(line); s != "" {
			out = append(out, article.Paragraph{Text: article.Plain(s)})
		}
	}
	return out
}

// readDeclared is the reading of a page by the copy that its JSON-LD gives.
func (f *facts) readDeclared(blocks []article.Block) reading {
	root := f.declared.node
	r := reading{facts: f, body: &body{roots: []*html.Node{root}, main: root,
		contenders: []contender{{reason{rule: ruleDeclaredCopy, node: root}, float64(copyLetters(blocks))}}}}
	r.headline.datum = datum[string]{f.declared.Headline, f.declared.because()}
	r.copy.blocks = blocks
	for range blocks {
		r.copy.nodes = append(r.copy.nodes, root)
	}
	r.metadata, r.copy, r.warnings = findMetadata(f, r.body, r.headline, datum[*html.Node]{}, r.copy)
	r.article = assemble(f.page, r.body.name(), r.headline, r.metadata, r.copy)
	return r.withOmissions()
}
