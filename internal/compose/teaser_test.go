package compose

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// teasers is the nodes of the entries that are teasers: they have a headline as large as that of an article.
func teasers(doc *frame.Document, tpl *style.Template) map[int32]bool {
	return toldIn(doc, tpl.Styles.Third.Size)
}

// toldIn is the nodes of the entries that have a headline of such a size at least.
func toldIn(doc *frame.Document, least unit.Length) map[int32]bool {
	out := map[int32]bool{}
	for _, it := range doc.Pages[0].Items {
		if x, ok := it.(*frame.Text); ok && x.Size >= least {
			if e := doc.Structure.Within(x.Node, frame.Entry); e > 0 {
				out[e] = true
			}
		}
	}
	return out
}

// teaserOf is the text of the teaser of an issue, line by line, and the page that it leads to; "" and 0 where it has none.
func teaserOf(t *testing.T, issue string, tpl *style.Template) (text string, page int) {
	t.Helper()
	doc, _, err := Pages(markup(t, issue), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	doc = ungrouped(doc)
	nodes := teasers(doc, tpl)
	if len(nodes) > 1 {
		t.Errorf("%d teasers stand on page one", len(nodes))
	}
	var lines []string
	for _, it := range doc.Pages[0].Items {
		switch it := it.(type) {
		case *frame.Text:
			if nodes[doc.Structure.Within(it.Node, frame.Entry)] {
				lines = append(lines, strings.TrimSpace(it.String))
			}
		case *frame.Link:
			if nodes[it.Node] {
				page = frame.Places(doc)[it.To].Page + 1
			}
		}
	}
	return strings.Join(lines, " "), page
}

// TestOneColumnHasATeaser: where page one has one column and no room for six lines each of two articles, it says of one inside
// what that begins with, in whole sentences, and where it stands.
func TestOneColumnHasATeaser(t *testing.T) {
	long := strings.Repeat("Một đoạn dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", 30)
	lead := "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n" + long
	said := "Câu đầu của bài dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ cho đủ dài. Câu sau cũng dài như thế, cũng có thêm vài chữ."
	later := "= Bài bên trong\nlead: " + said + "\n" + long
	endless := "= Bài có sa-pô dài\nlead: Câu đầu của bài dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. " + strings.Repeat("Rồi lại một câu nữa dài như thế. ", 12) + "\n" + long
	for _, c := range []struct {
		name, issue string
		has, not    string // has is "" where there is no teaser
	}{
		{"the next one", lead + strings.Repeat(later, 3), "Bài bên trong " + said + " Xem trang", ""},
		{"no more than fits, in whole sentences", lead + strings.Repeat(endless, 3), "Câu đầu của bài", "thế. Rồi lại một câu Xem"},
		{"the first paragraph where there is no standfirst", lead + strings.Repeat("= Bài không sa-pô\n"+long, 3), "Bài không sa-pô Một đoạn dài", ""},
		{"none that begins with a line that is no sentence", lead + strings.Repeat("= Bài bên trong\nKính gửi: Ủy ban nhân dân các xã\n"+long, 3), "", ""},
		{"none whose standfirst announces what is not there", lead + strings.Repeat("= Bài bên trong\nlead: "+strings.TrimSuffix(said, ".")+":\n"+long, 3), "", ""},
		{"no end behind a title", lead + strings.Repeat("= Bài bên trong\nlead: Câu đầu của bài dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ nữa. Rồi đoàn của ông đến thăm bà con nông dân các xã ở phía nam TP. Hồ Chí Minh, "+strings.Repeat("và cả những nơi khác nữa, ", 12)+"rồi về.\n"+long, 3), "vài chữ nữa. Xem trang", "TP."},
		{"none of two articles", lead + later, "", ""},
	} {
		text, page := teaserOf(t, c.issue, tplOf(t, "a5"))
		switch {
		case c.has == "" && text != "":
			t.Errorf("%s: page one says %q", c.name, text)
		case !strings.Contains(text, c.has) || c.not != "" && strings.Contains(text, c.not):
			t.Errorf("%s: page one says %q, which has no %q", c.name, text, c.has)
		case c.has != "" && (page < 2 || !strings.HasSuffix(text, "Xem trang "+strconv.Itoa(page))):
			t.Errorf("%s: page one says %q, and the article is on page %d", c.name, text, page)
		}
	}
	for _, name := range []string{"a4", "a3"} {
		if text, _ := teaserOf(t, lead+strings.Repeat(later, 3), tplOf(t, name)); text != "" {
			t.Errorf("%s: page one says %q, though its columns have room for more", name, text)
		}
	}
}

// TestTheTeaserIsOfTheArticleThatIsWanted: what the issue file wants on page one comes first, and briefs have none.
func TestTheTeaserIsOfTheArticleThatIsWanted(t *testing.T) {
	long := strings.Repeat("Một đoạn dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", 30)
	issue := "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n" + long + strings.Repeat("= Bài bên trong\n"+long, 3)
	in := markup(t, issue)
	in.Entries[1].Brief, in.Entries[3].Front = true, true
	doc, _, err := Pages(in, tplOf(t, "a5"), font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	doc = ungrouped(doc)
	nodes := teasers(doc, tplOf(t, "a5"))
	if !slices.ContainsFunc(doc.Pages[0].Items, func(it frame.Item) bool {
		l, ok := it.(*frame.Link)
		return ok && nodes[l.Node] && l.To == 4
	}) {
		t.Error("page one says nothing of the article that is wanted there")
	}
}
