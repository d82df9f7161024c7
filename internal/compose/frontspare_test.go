package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// onPageOne is the numbers of the articles whose headlines stand on page one.
func onPageOne(doc *frame.Document) (articles []int) {
	seen := map[int]bool{}
	for _, it := range ungrouped(doc).Pages[0].Items {
		if x, ok := it.(*frame.Text); ok {
			a := doc.Structure.Article(x.Node)
			if doc.Structure.Role(doc.Structure.Block(x.Node)) == frame.Headline && a > 0 && !seen[a] {
				seen[a] = true
				articles = append(articles, a)
			}
		}
	}
	return articles
}

// TestOneColumnHasASecondHeadline: where page one has one column, the article below the lead is one that has room there,
// whichever comes first, and a deep headline only where there is no other.
func TestOneColumnHasASecondHeadline(t *testing.T) {
	long := strings.Repeat("Một đoạn dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", 30)
	wordy := "= " + strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 6) + "\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 14) + "\n" + long
	headed := "= Bài mở đầu bằng tít phụ\n## Một việc\n" + long
	deep := "= " + strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 3) + "\n" + long
	fitting := "= Bài vừa đủ\n" + long
	for _, c := range []struct {
		name, issue string
		below       int // the number of the article below the lead; 0 for none
	}{
		{"the next one has room", "= Bài mở\n" + long + strings.Repeat(fitting, 4), 2},
		{"the next ones open with too much", "= Bài mở\n" + long + strings.Repeat(wordy, 3) + strings.Repeat(fitting, 2), 5},
		{"the next ones begin with a heading", "= Bài mở\n" + long + strings.Repeat(headed, 2) + strings.Repeat(fitting, 2), 4},
		{"the next ones have deep headlines", "= Bài mở\n" + long + strings.Repeat(deep, 2) + fitting + deep, 4},
		{"all have deep headlines", "= Bài mở\n" + long + strings.Repeat(deep, 4), 2},
		{"the lead opens with too much", "= " + strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 5) + "\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 14) + "\n" + long + strings.Repeat(fitting, 4), 0},
		{"all begin with headings", "= Bài mở\n" + long + strings.Repeat(headed, 5), 0},
	} {
		doc, _, err := Pages(markup(t, c.issue), tplOf(t, "a5"), font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		on := onPageOne(doc)
		switch {
		case c.below > 0 && (len(on) != 2 || on[1] != c.below):
			t.Errorf("%s: articles %v stand on page one, not 1 and %d", c.name, on, c.below)
		case c.below == 0 && len(on) != 1:
			t.Errorf("%s: articles %v stand on page one", c.name, on)
		}
	}
}

// TestContentsStayWhereNoneHasRoom: where page one has contents, it has them still if another article that seemed to
// have room below the lead cannot be parted there.
func TestContentsStayWhereNoneHasRoom(t *testing.T) {
	long := strings.Repeat("Một đoạn dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", 30)
	wordy := "= " + strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 6) + "\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 14) + "\n" + long
	whole := "= Bài ngắn có ảnh\n" + strings.Repeat("bà con trong xã ", 32) + "\n![1600x900] Một ảnh.\n"
	for _, c := range []struct {
		name, issue string
	}{
		{"without another one", "= Bài mở\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 10) + "\n" + long + strings.Repeat(wordy, 2) + strings.Repeat("= Bài mở đầu bằng tít phụ\n## Một việc\n"+long, 4)},
		{"with one that cannot be parted", "= Bài mở\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 10) + "\n" + long + strings.Repeat(wordy, 2) + strings.Repeat("= Bài mở đầu bằng tít phụ\n## Một việc\n"+long, 4) + whole},
	} {
		doc, _, err := Pages(markup(t, c.issue), tplOf(t, "a5"), font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		entries := 0
		for _, it := range ungrouped(doc).Pages[0].Items {
			if l, ok := it.(*frame.Link); ok && doc.Structure.Role(l.Node) == frame.Entry {
				entries++
			}
		}
		if on := onPageOne(doc); len(on) != 1 || entries == 0 {
			t.Errorf("%s: articles %v stand on page one, and %d entries of the contents", c.name, on, entries)
		}
	}
}
