package bulletin

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/style"
)

// TestLinesOfPagesOnASheetAreApart counts lines that are at one height of
// their pages, and at two of the sheet.
func TestLinesOfPagesOnASheetAreApart(t *testing.T) {
	var tree frame.Structure
	one, two := tree.Add(frame.Node{Role: frame.Article, Number: 1}),
		tree.Add(frame.Node{Role: frame.Article, Number: 2})
	line := func(article int32) frame.Item {
		return &frame.Text{Node: tree.Add(frame.Node{Parent: article, Role: frame.Paragraph}), Y: 100}
	}
	sheet := frame.Page{Items: []frame.Item{line(one), &frame.Group{Y: 500, Items: []frame.Item{line(one), line(one),
		line(two)}}}}
	ed := Edition{Document: &frame.Document{Pages: []frame.Page{sheet}, Structure: tree}}
	if got := Lines(&ed, []*Entry{{File: "a", Article: &article.Article{}}, {File: "b"},
		{File: "c", Article: &article.Article{}}}); !slices.Equal(got, []int{2, 0, 1}) {
		t.Errorf("%v", got)
	}
}

// TestTheIssueFileOverridesThePage: what an entry says takes the place of
// what the page says.
func TestTheIssueFileOverridesThePage(t *testing.T) {
	a := &article.Article{
		Title: "Tít", Standfirst: "Sapô", Section: []string{"Mục"}, Authors: []string{"An"}, Date: "2026-11-01",
		Body: []article.Block{article.Image{File: "1"}, article.Paragraph{}, article.Image{File: "2"}},
	}
	was := *a
	override(a, &issue.Entry{})
	if !reflect.DeepEqual(*a, was) {
		t.Errorf("an entry that says nothing changes %+v", a)
	}
	e := issue.Entry{Headline: "Tít khác", Standfirst: "Sapô khác", Section: "Mục khác", Author: "Bình, , Chi",
		Date: issue.MaybeDay{Day: issue.Day{Date: date.Date{Year: 2026, Month: 2, Day: 3}}}}
	if err := e.Pictures.FromText("1"); err != nil {
		t.Fatal(err)
	}
	override(a, &e)
	(&Entry{Given: e}).choose(a)
	want := article.Article{
		Title: "Tít khác", Standfirst: "Sapô khác", Section: []string{"Mục khác"}, Authors: []string{"Bình", "Chi"},
		Date: "2026-02-03",
		Body: []article.Block{article.Image{File: "1"}, article.Paragraph{}},
	}
	if !reflect.DeepEqual(*a, want) {
		t.Errorf("%+v", a)
	}
}

// TestAnArticleOpensOnItsFirstPage although it goes on over others.
func TestAnArticleOpensOnItsFirstPage(t *testing.T) {
	long := page("Bài dài", "")
	long.Data = []byte(strings.Replace(string(long.Data), "</article>", strings.Repeat(
		"<p>Rác được gom vào sáng thứ Ba và thứ Sáu hằng tuần, chuyển về điểm tập kết của xã trước 10 giờ.</p>", 120)+
		"</article>", 1))
	r := request(t, memory{"a.html": page("Bài một", ""), "b.html": long, "c.html": page("Bài ba", "")}, "a.html",
		"b.html", "c.html")
	res, err := Build(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	ed := &res.Editions[0]
	if n := len(ed.Document.Pages); n < 3 || ed.Opens[0] != 1 || ed.Opens[1] != 1 || ed.Opens[2] != n {
		t.Errorf("%d pages, opening on %v", n, ed.Opens)
	}
}

// TestEditionsDoNotDependOnEachOther: in either order, alone or at the same
// time, from the same entries and fonts, a template gives the same bytes.
func TestEditionsDoNotDependOnEachOther(t *testing.T) {
	good := gradient(1200, 800)
	files := memory{"a.html": page("Bài một", "a_files/x.png"), "a_files/x.png": {Data: good},
		"b.html": page("Bài hai", "b_files/x.png"), "b_files/x.png": {Data: good[:len(good)/2]}}
	r := request(t, files, "a.html", "b.html")
	r.Read.Pictures = true
	entries, err := Read(context.Background(), r.Read)
	if err != nil {
		t.Fatal(err)
	}
	a4, _ := style.Embedded("a4")
	a5, _ := style.Embedded("a5")
	o := Options{Series: r.Series, Number: r.Number, Day: r.Day, Fonts: font.NewSet()}
	orders := [][]*style.Template{{a4, a5}, {a5, a4}, {a4}, {a5}}
	made := make([]map[string][]byte, len(orders))
	var wg sync.WaitGroup
	for i, templates := range orders {
		wg.Go(func() {
			editions, _, err := Compose(context.Background(), entries, templates, o)
			made[i] = map[string][]byte{}
			for _, ed := range editions {
				made[i][ed.Template.Name] = ed.Files[0].PDF
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for i := range made {
		if len(made[i]) != len(orders[i]) {
			t.Errorf("order %d: %d files of %d", i, len(made[i]), len(orders[i]))
		}
		for name, pdf := range made[i] {
			if len(pdf) == 0 || !bytes.Equal(pdf, made[0][name]) {
				t.Errorf("%s differs in order %d", name, i)
			}
		}
	}
}

// TestComposeAloneRefusesUnknownFaces as Build does, with the place in the
// template.
func TestComposeAloneRefusesUnknownFaces(t *testing.T) {
	r := request(t, memory{"a.html": page("Bài một", "")}, "a.html")
	r.Read.Pictures = true
	entries, err := Read(context.Background(), r.Read)
	if err != nil {
		t.Fatal(err)
	}
	tpl := *r.Templates[0]
	tpl.Styles.Lead.Face = "Arial-Bold"
	var told *diag.Error
	_, _, err = Compose(context.Background(), entries, []*style.Template{&tpl}, Options{Series: r.Series})
	if !errors.As(err, &told) || told.Diag.Code != "template-face" {
		t.Error(err)
	}
}
