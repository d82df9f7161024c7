package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestLanguagesOfParts: what the page says of a paragraph, a quotation, an item, a cell or a
// few words is kept where these may be in that language, and is not the article's.
func TestLanguagesOfParts(t *testing.T) {
	const english = "The engineer said that nobody had seen anything like it in this valley before."
	for _, c := range [][2]string{
		{"<p lang=en>" + english, "en:" + english},
		{"<p lang=EN-GB>" + english, "en:" + english},
		{"<p xml:lang=en_US>" + english, "en:" + english},
		{"<div lang=en><p>" + english + "</div><p>Bà con rất vui vì con đường mới đã xong trước mùa mưa.", "en:" + english},
		{"<blockquote lang=en><p>" + english + "</blockquote>", "en:" + english},
		{"<ul><li lang=en>" + english + "<li>Bà con rất vui vì con đường mới.</ul>", "en:" + english},
		{"<h3 lang=fr>Liberté, égalité, fraternité</h3><p>Bà con rất vui vì con đường mới.", "fr:Liberté, égalité, fraternité"},
		{"<p>Ông nói câu <span lang=en>climate <b>change</b> is real</span> trong buổi họp.", "en: climate en: change en: is real"},
		{"<p>Ông đọc câu <i lang=zh>學而時習之</i> trong buổi họp ở thôn.", "zh: 學而時習之"},
		{"<table><tr><td lang=en>Climate change<td>Biến đổi khí hậu<tr><td>a<td>b</table>", "en:Climate change"},
		// Word calls anything English.
		{"<p lang=EN-US>Bà con rất vui vì con đường mới đã xong trước mùa mưa.", ""},
		{"<p>Bà con <span lang=EN-US>rất</span> vui, <span lang=EN-US>UBND</span> xã <span lang=EN-US>cho xe ra</span>, 12 <span lang=EN-US>ha</span>.", ""},
		{"<p lang=vi>Bà con rất vui vì con đường mới.", ""},
		{"<p lang=x-none>" + english, ""},
		{"<p lang=''>" + english, ""},
		{"<p lang=zxx>" + english, ""},
	} {
		var got []string
		for in := range article.Inlines(amid(t, c[0])...) {
			for _, r := range in {
				if r.Lang != "" {
					got = append(got, r.Lang+":"+r.Text)
				}
			}
		}
		if strings.Join(got, " ") != c[1] {
			t.Errorf("%s: %q, want %q", c[0], strings.Join(got, " "), c[1])
		}
	}
}
