package compose

import (
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestNoLastPageOfFewLines: issues of one article or two, of text alone, whatever their length, have a last page that
// is filled to 15 %, or none.
func TestNoLastPageOfFewLines(t *testing.T) {
	unraced(t)
	fonts, seeds := font.NewSet(), int64(60)
	if testing.Short() {
		seeds = 16
	}
	for _, name := range []string{"a4", "a5", "bao-dang"} {
		tpl, _ := style.Embedded(name)
		few, several := 0, 0
		for seed := range seeds {
			doc, _, err := Pages(markup(t, smallIssue(rand.New(rand.NewSource(seed)))), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.Pages) == 1 {
				continue
			}
			several++
			led, foot := ledAs(doc, tpl), tpl.Top
			for _, it := range doc.Pages[len(doc.Pages)-1].Items {
				if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) > 0 {
					foot = max(foot, x.Y)
				}
			}
			if share := int64(foot-tpl.Top) * 100 / int64(led.TextHeight()); share < leastFew {
				few++
				t.Logf("%s, %d: %d pages, the last is filled to %d %%", name, seed, len(doc.Pages), share)
			}
		}
		if several < int(seeds)/2 || few > 0 {
			t.Errorf("%s: %d of %d last pages have a few lines", name, few, several)
		}
	}
}

// smallIssue is an issue of one article or two of text alone.
func smallIssue(rng *rand.Rand) string {
	titles := []string{"Vụ mùa được giá", "Lớp học đêm ở thôn Đoài", "Sửa đường liên thôn trước mùa mưa năm nay"}
	sentences := []string{"Một đoạn dài hơn một dòng của cột. ", "Bà con góp công sửa đường. ", "Năm nay lúa tốt, giá bán cao hơn năm trước nhiều. "}
	var b strings.Builder
	for n := range 1 + rng.Intn(2) {
		b.WriteString("= " + titles[(n+rng.Intn(2))%len(titles)] + "\n")
		if rng.Intn(3) == 0 {
			b.WriteString("lead: Sapô của bài này, dài hơn một dòng của cột một ít thôi.\n")
		}
		for range 5 + rng.Intn(16) {
			for range 3 + rng.Intn(8) {
				b.WriteString(sentences[rng.Intn(len(sentences))])
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("imprint Giấy phép xuất bản bản tin số 12. Chịu trách nhiệm xuất bản: Nguyễn Thị Hạnh.\n")
	return b.String()
}
