package source

import (
	"strings"
	"testing"
)

// shown is the copy of an invented page.
const shown = "<p>Sáng nay, bà con thôn Đông cùng nhau ra dọn đường làng, trồng hoa hai bên bờ kênh trước cổng.</p>\n" +
	"<p>Ai cũng vui vì con đường đã sạch, nước kênh đã trong; trẻ em đi học không còn phải lội bùn như năm ngoái.</p>\n"

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// pageText reads a page and returns the text of its body, or its own text.
func pageText(t *testing.T, file, page string) string {
	t.Helper()
	p, err := readPage(file, []byte(page), nil)
	if err != nil {
		t.Fatal(err)
	}
	if p.Doc == nil {
		return p.Text
	}
	return p.Doc.Find("body").Text()
}

// TestEscapedCopyIsRead: copy whose tags were taken for text is read as what it
// describes; what shows tags to people who learn them stays.
func TestEscapedCopyIsRead(t *testing.T) {
	whole := "<!DOCTYPE html><html><head><title>Thôn Đông</title></head><body>" + shown + "</body></html>"
	for name, page := range map[string]string{
		"in a box":           "<h1>Dọn đường</h1><div>" + escape(shown) + "</div>",
		"twice":              "<h1>Dọn đường</h1><div>" + escape(escape(shown)) + "</div>",
		"its letters":        "<p>" + strings.NewReplacer("<p>", "", "</p>", "", "ồ", "&amp;#7891;", "ê", "&amp;#234;", "ờ", "&amp;#7901;").Replace(shown) + "</p>",
		"each paragraph":     "<h1>Dọn đường</h1><p>" + strings.ReplaceAll(escape(strings.TrimSpace(shown)), "\n", "</p><p>") + "</p>",
		"the page":           "<body>" + escape(whole),
		"the page in pre":    "<body><pre>" + escape(whole) + "</pre>",
		"a text":             escape(whole),
		"a text from a part": "Dọn đường\n\n" + escape(shown),
	} {
		if got := pageText(t, name, page); strings.Contains(got, "p>") || !strings.Contains(got, "trồng hoa hai bên bờ kênh") {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name, page := range map[string]string{
		"of tags":        "<p>&lt;p&gt; bắt đầu một đoạn văn của bài, &lt;/p&gt; kết thúc đoạn văn ấy, và mọi đoạn đều như thế cho đến hết bài.</p>",
		"an example":     "<p>Ví dụ:</p><p>&lt;p&gt;Xin chào bà con&lt;/p&gt;</p><p>Hết.</p>",
		"code":           "<p>Bài viết:</p><pre><code>" + escape(shown) + "</code></pre>",
		"code of a page": "<p>Bài viết:</p><pre>" + escape(whole) + "</pre>",
		"a text of tags": "Thẻ &lt;p&gt; mở đoạn văn.",
	} {
		if got := pageText(t, name, page); !strings.Contains(got, "<p>") && !strings.Contains(got, "&lt;p&gt;") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestSourceWithinSource: a source that shows a source is read once, however often it
// was shown.
func TestSourceWithinSource(t *testing.T) {
	page := "<html><body>" + shown + "</body></html>"
	for range 9 {
		page = "<html><body><pre>" + escape(page) + "</pre></body></html>"
	}
	if got := pageText(t, "bai.html", page); !strings.Contains(got, "&lt;") {
		t.Errorf("%q", got[:200])
	}
}
