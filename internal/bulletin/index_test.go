package bulletin

import (
	"context"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// volume is an issue of articles, each "title|section|authors".
func volume(number, day string, articles ...string) Volume {
	d, _ := date.Parse(day)
	v := Volume{Number: number, Day: d}
	for _, text := range articles {
		f := strings.Split(text, "|")
		a := &article.Article{Title: f[0]}
		if f[1] != "" {
			a.Section = []string{"Trang nhất", f[1]}
		}
		if f[2] != "" {
			a.Authors = strings.Split(f[2], ", ")
		}
		v.Entries = append(v.Entries, &Entry{Article: a})
	}
	v.Entries = append(v.Entries, &Entry{}) // a page without an article
	return v
}

// TestTheIndexOfAYear reads the pages of an index in the order of their copy.
func TestTheIndexOfAYear(t *testing.T) {
	tpl, diags := style.Embedded("index")
	if tpl == nil {
		t.Fatal(diags)
	}
	tenth := volume("10", "2026-05-20", "Đắp đường|Giao thông|Lê Thị Hoa", "An toàn điện|Đời sống|")
	tenth.Opens = []int{3, 0, 0} // the second is not in print
	ed, _, err := Index(context.Background(), []Volume{
		tenth,
		volume("9", "2026-05-06", "Ăn Tết vui|Đời sống|Trần Văn An, Lê Thị Hoa", "Bầu cử||Nguyễn Thị Hòa"),
	}, issue.Series{Name: "Tân Hòa"}, tpl, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, p := range ed.Document.Pages {
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok && ed.Document.Structure.Article(x.Node) > 0 {
				got.WriteString(x.String + "\n")
			}
		})
	}
	at := 0
	flat := strings.Join(strings.Fields(got.String()), " ")
	for _, want := range []string{
		"Theo kỳ bản tin", "Số 9 · 6/5/2026", "Ăn Tết vui · Trần Văn An, Lê Thị Hoa", "Bầu cử · Nguyễn Thị Hòa", "Số 10 · 20/5/2026",
		"Đắp đường · Lê Thị Hoa · tr. 3", "An toàn điện",
		"Theo chuyên mục", "Đời sống", "An toàn điện · số 10", "Ăn Tết vui · số 9", "Giao thông", "Đắp đường · số 10, tr. 3", "Tin khác",
		"Bầu cử · số 9",
		"Theo tác giả", "Trần Văn An", "Ăn Tết vui · số 9", "Lê Thị Hoa", "Ăn Tết vui · số 9", "Đắp đường · số 10, tr. 3", "Nguyễn Thị Hòa",
		"Bầu cử · số 9",
	} {
		i := strings.Index(flat[at:], want)
		if i < 0 {
			t.Fatalf("%q is not where it should be in\n%s", want, got.String())
		}
		at += i + len(want)
	}
	if !holds(&ed.Document.Pages[0], "MỤC LỤC 2026") || len(ed.Files) != 1 || len(ed.Files[0].PDF) == 0 {
		t.Error("no head, or no file")
	}
}

// holds reports whether a text of a page holds some words.
func holds(p *frame.Page, words string) bool {
	found := false
	frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
		if x, ok := it.(*frame.Text); ok {
			found = found || strings.Contains(x.String, words)
		}
	})
	return found
}

// TestAnIndexOfNothing has no edition.
func TestAnIndexOfNothing(t *testing.T) {
	tpl, _ := style.Embedded("index")
	ed, _, err := Index(context.Background(), []Volume{volume("1", "2026-01-01")}, issue.Series{}, tpl, Options{})
	if ed != nil || err != nil {
		t.Errorf("%v, %v", ed, err)
	}
}

// TestAnIndexTellsIssuesOfOneNumberApart: numbers may begin anew each year.
func TestAnIndexTellsIssuesOfOneNumberApart(t *testing.T) {
	tpl, _ := style.Embedded("index")
	ed, _, err := Index(context.Background(), []Volume{
		volume("1", "2025-01-05", "Ăn Tết vui|Đời sống|"),
		volume("1", "2026-01-06", "Đắp đường|Đời sống|"),
		volume("2", "2026-02-03", "Bầu cử|Đời sống|"),
	}, issue.Series{Name: "Tân Hòa"}, tpl, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, p := range ed.Document.Pages {
		frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok {
				got.WriteString(x.String + "\n")
			}
		})
	}
	flat := strings.Join(strings.Fields(got.String()), " ")
	for _, want := range []string{"Ăn Tết vui · số 1 (5/1/2025)", "Đắp đường · số 1 (6/1/2026)", "Bầu cử · số 2"} {
		if !strings.Contains(flat, want) {
			t.Errorf("%q is not in %q", want, flat)
		}
	}
	if strings.Contains(flat, "số 2 (") {
		t.Errorf("number 2 is there once: %q", flat)
	}
}
