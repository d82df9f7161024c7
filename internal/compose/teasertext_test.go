package compose

import (
	"slices"
	"strings"
	"testing"

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
