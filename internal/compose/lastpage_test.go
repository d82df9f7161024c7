package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestNoLastPageOfAFewLines: whatever the length of an issue, its last page is filled to a
// seventh at least, or the copy ends on the one before. Where these issues, which have no
// picture, have nothing that could give, it may be missed: in half of the cases at most that
// are missed without planning again.
func TestNoLastPageOfAFewLines(t *testing.T) {
	for _, name := range []string{"a4", "a5"} {
		tpl, _ := style.Embedded(name)
		tpl.Contents = false // they are dropped for the last page (TestContentsOfOneArticle)
		scant, scantBefore := 0, 0
		for n := range 40 {
			issue := "= Hội nghị đầu bờ đánh giá kết quả vụ mùa ở thôn Đông\nlead: Sapô của bài này.\n" +
				strings.Repeat(strings.Repeat("Một đoạn dài hơn một dòng của cột. ", 7)+"\n", 10) +
				"= Bài hai\n" + strings.Repeat(strings.Repeat("Một đoạn dài hơn một dòng. ", 9)+"\n", 4) +
				strings.Repeat("Một dòng.\n", n)
			doc, _, err := Pages(markup(t, issue), tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			if f := lastFill(doc, tpl); len(doc.Pages) > 1 && f*7 < 1 {
				scant++
				t.Logf("%s, %d lines: %d pages, the last is filled to %.2f", name, n, len(doc.Pages), f)
			}
			p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(markup(t, issue)))
			if p.plan(); p.isScant() {
				scantBefore++
			}
		}
		if scant*2 > scantBefore || scantBefore == 0 {
			t.Errorf("%s: %d of 40 last pages have a few lines, before the issue is planned again %d", name, scant,
				scantBefore)
		}
	}
}

func inputOf(in Input) *Input { return &in }

// lastFill is the part of the columns of the last page that lines of copy take.
func lastFill(doc *frame.Document, tpl *style.Template) float64 {
	lines := 0
	for _, l := range linesIn(doc) {
		if l.page == len(doc.Pages)-1 && l.role == frame.Paragraph {
			lines++
		}
	}
	return float64(lines) / float64(tpl.Lines()*tpl.Columns)
}

// TestPicturesAreLowerForTheLastPage: pictures that would leave a page to the imprint alone are
// less wide, where that lets them stand above it.
func TestPicturesAreLowerForTheLastPage(t *testing.T) {
	unraced(t)
	alone := 0
	for seed := range int64(60) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		b.WriteString("= Xã qua ống kính\nlead: Chùm ảnh của bạn đọc.\n")
		for range 5 + rng.Intn(6) {
			fmt.Fprintf(&b, "![%dx%d] Một ảnh của bạn đọc gửi về.\n", 1400, 900+rng.Intn(900))
		}
		b.WriteString("imprint Giấy phép xuất bản bản tin số 12. Chịu trách nhiệm xuất bản: Nguyễn Thị Hạnh.\n")
		doc, _ := lay(t, b.String(), "contents: false\n")
		if !slices.ContainsFunc(doc.Pages[len(doc.Pages)-1].Items, func(it frame.Item) bool {
			_, ok := it.(*frame.Image)
			return ok
		}) {
			alone++
		}
	}
	if alone > 3 { // seven where only two lines a column are made up for, four in the usual widths
		t.Errorf("in %d of 60 issues of pictures the imprint has a page of its own", alone)
	}
}
