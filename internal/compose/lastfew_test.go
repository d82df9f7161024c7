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
			if share := lastShare(doc, tpl); share < leastFew {
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
func smallIssue(rng *rand.Rand) string { return issueOf(rng, 1, 5) }

// issueOf is an issue of so many articles of text, or one more, of so many paragraphs and up to fifteen more.
func issueOf(rng *rand.Rand, articles, paragraphs int) string {
	titles := []string{"Vụ mùa được giá", "Lớp học đêm ở thôn Đoài", "Sửa đường liên thôn trước mùa mưa năm nay"}
	sentences := []string{"Một đoạn dài hơn một dòng của cột. ", "Bà con góp công sửa đường. ", "Năm nay lúa tốt, giá bán cao hơn năm trước nhiều. "}
	var b strings.Builder
	for n := range articles + rng.Intn(2) {
		b.WriteString("= " + titles[(n+rng.Intn(2))%len(titles)] + "\n")
		if rng.Intn(3) == 0 {
			b.WriteString("lead: Sapô của bài này, dài hơn một dòng của cột một ít thôi.\n")
		}
		for range paragraphs + rng.Intn(16) {
			for range 3 + rng.Intn(8) {
				b.WriteString(sentences[rng.Intn(len(sentences))])
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("imprint Giấy phép xuất bản bản tin số 12. Chịu trách nhiệm xuất bản: Nguyễn Thị Hạnh.\n")
	return b.String()
}

// TestAThirdOfAPageIsSaved: of issues of text alone whose last page is filled to a quarter or a third, two of five need none: 3
// of 40 have such a page, 5 had.
func TestAThirdOfAPageIsSaved(t *testing.T) {
	unraced(t)
	fonts, left, first, end := font.NewSet(), 0, int64(0), int64(40)
	if testing.Short() {
		first, end = 13, 20 // one of these had
	}
	tpl, _ := style.Embedded("a4")
	for seed := first; seed < end; seed++ {
		doc, _, err := Pages(markup(t, issueOf(rand.New(rand.NewSource(seed)), 3, 20)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if share := lastShare(doc, tpl); len(doc.Pages) > 1 && mostFew <= share && share < fairFew {
			left++
			t.Logf("%d: %d pages, the last is filled to %d %%", seed, len(doc.Pages), share)
		}
	}
	if most := int(end-first) / 13; left > most {
		t.Errorf("%d of %d last pages are filled to a third, want %d at most", left, end-first, most)
	}
}

// lastShare is how far down the copy of the last page goes, in hundredths.
func lastShare(doc *frame.Document, tpl *style.Template) int64 {
	foot := tpl.Top
	for _, it := range doc.Pages[len(doc.Pages)-1].Items {
		if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) > 0 {
			foot = max(foot, x.Y)
		}
	}
	return int64(foot-tpl.Top) * 100 / int64(ledAs(doc, tpl).TextHeight())
}
