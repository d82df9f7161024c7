package extract

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestWordsBreakWhereThePageSays reads long words that may break, by each way that a page has
// to say so; the copy has the words whole.
func TestWordsBreakWhereThePageSays(t *testing.T) {
	const b, h = string(article.MayBreak), string(article.MayHyphen)
	for _, c := range []struct {
		page string
		text string
		want []string
	}{
		{"<p>Xem tại https://dichvucong<wbr>quocgia.example.vn nhé.</p>", "Xem tại https://dichvucongquocgia.example.vn nhé.",
			[]string{"https://dichvucong" + b + "quocgia.example.vn"}},
		{"<p>Tàu Donau&shy;dampf&shy;schiff&shy;fahrt, của hãng</p>", "Tàu Donaudampfschifffahrt, của hãng",
			[]string{"Donau" + h + "dampf" + h + "schiff" + h + "fahrt"}},
		{"<p>Tàu “Donau&#8203;dampf&#8203;schifffahrt” của hãng</p>", "Tàu “Donaudampfschifffahrt” của hãng",
			[]string{"Donau" + b + "dampf" + b + "schifffahrt"}},
		{"<p>Xem <a href='https://x.example.vn'>dichvucong<wbr>quocgia.example.vn</a>.</p>", "Xem dichvucongquocgia.example.vn.",
			[]string{"dichvucong" + b + "quocgia.example.vn"}},
		{"<ul><li>Một điều</li><li>Mã 0123456789<wbr>0123456789 của hộ</li></ul>", "Mã 01234567890123456789 của hộ",
			[]string{"0123456789" + b + "0123456789"}},
		// Short words fit any line; what is at their ends says nothing.
		{"<p>Từ<wbr>ngữ thì &#8203;ngắn, nghiệm&shy;thu cũng thế.</p>", "Từngữ thì ngắn, nghiệmthu cũng thế.", nil},
		{"<p>Tàu <wbr>Donaudampfschifffahrt<wbr> của hãng</p>", "Tàu Donaudampfschifffahrt của hãng", nil},
		// Words of other blocks, and of no article, are others.
		{"<p>Tàu Donaudampfschifffahrt</p><wbr><p>Hapag-Lloyd-Reederei của hãng</p>", "Tàu Donaudampfschifffahrt", nil},
		{"<p>Tàu Donaudampf<br><wbr>schifffahrtsgesellschaft</p>", "schifffahrtsgesellschaft", nil},
		{"<p>Tàu Donaudampfschifffahrt</p><script>var s = 'Ein\u200bgutes\u200bSchiff\u200bgebautes'</script>", "Tàu Donaudampfschifffahrt", nil},
		{"<p>Tàu " + strings.Repeat("dài", maxBreakable) + "<wbr>quá</p>", "Tàu dài", nil},
	} {
		a, _, err := Article(grown(t, c.page+"<p>Từ đầu năm đến nay, các tổ đã thu gom hơn hai mươi tấn rác.</p>"))
		if err != nil {
			t.Fatalf("%.60s: %v", c.page, err)
		}
		var text strings.Builder
		for in := range article.Inlines(a.Body...) {
			text.WriteString(article.Unmarked(in.String()) + "\n")
		}
		if !strings.Contains(text.String(), c.text) {
			t.Errorf("%.60s: %q", c.page, text.String())
		}
		if got := slices.Sorted(maps.Values(a.Breaks)); !slices.Equal(got, c.want) {
			t.Errorf("%.60s: %q, want %q", c.page, got, c.want)
		}
	}
}
