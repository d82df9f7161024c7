package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
)

// saidOnPageOne is the texts of the entries of page one, line by line, and the articles that these lead to.
func saidOnPageOne(t *testing.T, in Input, template string) (lines []string, to []int) {
	t.Helper()
	doc, _, err := Pages(in, tplOf(t, template), font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	doc = ungrouped(doc)
	for _, it := range doc.Pages[0].Items {
		switch it := it.(type) {
		case *frame.Text:
			if doc.Structure.Within(it.Node, frame.Entry) > 0 {
				lines = append(lines, strings.TrimSpace(it.String))
			}
		case *frame.Link:
			if doc.Structure.Role(it.Node) == frame.Entry {
				to = append(to, it.To)
			}
		}
	}
	return lines, to
}

// TestLongSentencesAreCutOnPageOne: an article that begins with a sentence too long for a teaser has two lines of it on page one,
// cut, and not its headline alone.
func TestLongSentencesAreCutOnPageOne(t *testing.T) {
	endless := strings.TrimSuffix(strings.Repeat("một câu rất dài không có chỗ nào để dừng lại, ", 12), ", ") + "."
	issue := "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n" + longCopy(30) + strings.Repeat("= Bài bên trong\nlead: Đây là "+endless+"\n"+longCopy(30), 3)
	lines, _ := saidOnPageOne(t, markup(t, issue), "a5")
	text := strings.Join(lines, " ")
	said, _, isCut := strings.Cut(text, "…")
	said = strings.TrimPrefix(said, "Bài bên trong ")
	if !isCut || len(lines) < 4 || !strings.HasPrefix("Đây là "+endless, said) || len(strings.Fields(said)) < 10 {
		t.Errorf("page one says %q", lines)
	}
}

// TestPageOneTellsInTheLanguageOfTheLead: what page one tells of is an article in the language of the lead, where there is one, and none
// of which the title is an address.
func TestPageOneTellsInTheLanguageOfTheLead(t *testing.T) {
	later := "= Bài bên trong\n" + longCopy(30)
	issue := "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n" + longCopy(30) + strings.Repeat(later, 4)
	in := markup(t, issue)
	in.Entries[1].Article.Language = "en"
	in.Entries[2].Article.Title = "https://tanhoa.gov.vn/thu-tuc"
	p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a5")), &in)
	p.codes = make([]*code, len(in.Entries)+1)
	var told []int
	for _, x := range p.tellable() {
		told = append(told, x.article)
	}
	if !slices.Equal(told, []int{4, 5}) {
		t.Errorf("page one may tell of %v", told)
	}
	for i := range in.Entries[1:] {
		in.Entries[i+1].Article.Language = "en"
	}
	p = newPlanner(newSetter(font.NewSet(), tplOf(t, "a5")), &in)
	p.codes = make([]*code, len(in.Entries)+1)
	if n := len(p.tellable()); n != 3 {
		t.Errorf("of articles in another language alone, it may tell of %d", n)
	}
}

// TestAShortTeaserSaysWhatTheCopyBeginsWith: below the small headline of a teaser stands the first text that says something by itself,
// behind the head of a letter and the like, and with the next paragraph where it is a line alone; above lists, headings and what is
// announced there is none.
func TestAShortTeaserSaysWhatTheCopyBeginsWith(t *testing.T) {
	first := "Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị đối thoại với bà con nông dân của bảy thôn về phương án bố trí nước tưới."
	next := "Bà con nêu mười hai ý kiến, và xã trả lời từng ý kiến ngay tại chỗ, trước đông đủ mọi người."
	open := strings.Repeat("hội nghị có hơn một trăm hộ dân của bảy thôn cùng về dự, ", 8) + "và ra về lúc trưa"
	text := func(text string) article.Block { return article.Paragraph{Text: article.Plain(text)} }
	form := func(f article.Form, text string) article.Block {
		return article.Paragraph{Text: article.Plain(text), Form: f}
	}
	for _, c := range []struct {
		name, want, further string // what a teaser says, and a short one
		body                []article.Block
	}{
		{"a paragraph", first, first, []article.Block{text(first), text(next)}},
		{"behind a picture", first, first, []article.Block{article.Image{File: "a.jpg"}, text(first)}},
		{"a place", "", first, []article.Block{text("Tân Hòa"), text(first)}},
		{"the head of a letter", "", first, []article.Block{form(article.Right, "Tân Hòa, ngày 20 tháng 11 năm 2026"), form(article.Centred, "THƯ CHÚC MỪNG"), text("Kính gửi: Các thầy giáo, cô giáo,"), text(first)}},
		{"lines", "", first, []article.Block{text("Bản dịch\nTiếng Anh"), text(first)}},
		{"one line", "Trời đã mưa.", "Trời đã mưa. " + next, []article.Block{text("Trời đã mưa."), text(next)}},
		{"long and no sentence", "", open, []article.Block{text(open), text(next)}},
		{"announced", "", "", []article.Block{text("Kết quả như sau:"), text(first)}},
		{"one line, and what it announces", "Trời đã mưa.", "Trời đã mưa.", []article.Block{text("Trời đã mưa."), text("Kết quả như sau:"), text(first)}},
		{"a heading", "", "", []article.Block{article.Heading{Level: 2, Text: article.Plain("Mở đầu")}, text(first)}},
		{"a list", "", "", []article.Block{article.List{Items: []article.Item{{Text: article.Plain("Một")}}}, text(first)}},
		{"verse", "", "", []article.Block{form(article.Verse, "Trăm năm trong cõi người ta"), text(first)}},
	} {
		in := Input{Entries: []Entry{{Article: &article.Article{Title: "Bài", Language: "vi", Body: c.body}}}}
		p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a5")), &in)
		for further, want := range map[bool]string{false: c.want, true: c.further} {
			if got := p.beginning(&in.Entries[0], further); got != want {
				t.Errorf("%s, further %v: %q, want %q", c.name, further, got, want)
			}
		}
	}
}

// TestAShortTeaserHasTwoLines: where the standfirst takes one line, a short teaser says what the copy begins with, and one that has room
// for more nothing.
func TestAShortTeaserHasTwoLines(t *testing.T) {
	in := markup(t, "= Bài mở đầu của số này\n"+longCopy(30)+"= Bài bên trong\nlead: Một sa-pô ngắn.\n"+longCopy(30))
	p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a5")), &in)
	p.codes = make([]*code, len(in.Entries)+1)
	e := &in.Entries[1]
	for small, begins := range map[bool]string{false: "Một sa-pô", true: strings.Fields(longCopy(1))[0]} {
		words, of := p.says(&teaser{lang: e.Article.Language, small: small}, e)
		if !strings.HasPrefix(strings.Join(words, " "), begins) || (of == &p.t.Styles.Body) != small {
			t.Errorf("small %v: says %q", small, words)
		}
	}
}
