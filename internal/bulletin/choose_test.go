package bulletin

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/issue"
)

// chosenArticle is one with three pictures, two of which have the same name.
func chosenArticle() *article.Article {
	return &article.Article{Body: []article.Block{
		article.Paragraph{Text: article.Plain("một")},
		article.Image{Src: "https://x.vn/a/C%E1%BA%A7u.jpg", File: "1"},
		article.Paragraph{Text: article.Plain("hai")},
		article.Image{Src: "lua.jpg", File: "bai_files/ruong.jpg", Caption: "Lúa", Credit: "Lâm"},
		article.List{Items: []article.Item{{Text: article.Plain("ba")}, {Text: article.Plain("bốn")}}},
		article.Image{Src: "to/lua.jpg", File: "3"},
		article.Heading{Level: 2, Text: article.Plain("năm")},
	}}
}

// shape is a body in letters.
func shape(body []article.Block) string {
	var out []string
	for _, b := range body {
		switch b := b.(type) {
		case article.Image:
			out = append(out, fmt.Sprintf("[%s|%s|%s]", b.File, b.Caption, b.Credit))
		default:
			for in := range article.Inlines(b) {
				out = append(out, in.String())
			}
		}
	}
	return strings.Join(out, " ")
}

func TestChoosing(t *testing.T) {
	cases := []struct {
		yaml, want string
		diags      []diag.Code
	}{
		{"", "một [1||] hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn [3||] năm", nil},
		{"pictures: 1", "một [1||] hai ba bốn năm", nil},
		{"pictures: none", "một hai ba bốn năm", nil},
		{"pictures: [2]", "một hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn năm", nil},
		{"pictures: [cầu.JPG]", "một [1||] hai ba bốn năm", nil},
		{"pictures: [cầu.jpg]", "một [1||] hai ba bốn năm", nil}, // as a Mac writes it
		{"pictures: [ruong.jpg]", "một hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn năm", nil},
		{"pictures: [lua.jpg]", "một hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn [3||] năm", nil},
		{"pictures: [3, 1]", "một [1||] hai ba bốn [3||] năm", nil},
		{"pictures: []", "một hai ba bốn năm", nil},
		{"pictures: [4, x.jpg]", "một hai ba bốn năm", []diag.Code{diag.IssueNoPicture, diag.IssueNoPicture}},
		{"cut: 1", "[1||] hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn [3||] năm", nil},
		{"cut: [1, 3-4]", "[1||] hai [bai_files/ruong.jpg|Lúa|Lâm] [3||]", nil},
		{"cut: [4-6]", "một [1||] hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn [3||]", []diag.Code{diag.IssueNoParagraph}},
		{"captions: {1: Cầu mới, lua.jpg: none}\npictures: [1, 2]\ncredits: {2: none, 1: Bình}",
			"một [1|Cầu mới|Bình] hai [bai_files/ruong.jpg||] ba bốn năm", nil},
		{"captions: {9: Xa}", "một [1||] hai [bai_files/ruong.jpg|Lúa|Lâm] ba bốn [3||] năm",
			[]diag.Code{diag.IssueNoPicture}},
	}
	for _, c := range cases {
		var given issue.Entry
		if diags := config.Decode("b.yaml", []byte("file: x\n"+c.yaml), &given); diags != nil {
			t.Fatal(c.yaml, diags)
		}
		e := &Entry{Given: given}
		a := chosenArticle()
		e.choose(a)
		if got := shape(a.Body); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.yaml, got, c.want)
		}
		var codes []diag.Code
		for _, d := range e.Diags {
			codes = append(codes, d.Code)
			if d.File != "b.yaml" || !strings.HasPrefix(d.Place, "b.yaml:2:") {
				t.Errorf("%s: at %s in %s", c.yaml, d.Place, d.File)
			}
		}
		if !reflect.DeepEqual(codes, c.diags) {
			t.Errorf("%s: %v", c.yaml, codes)
		}
	}
}

// TestWhatIsCutIsNoted: the proof list names it.
func TestWhatIsCutIsNoted(t *testing.T) {
	e := &Entry{Given: issue.Entry{Cut: []issue.Span{{First: 3, Last: 4}}}}
	e.choose(chosenArticle())
	if want := []Cut{{3, "ba bốn"}, {4, "năm"}}; !reflect.DeepEqual(e.Cut, want) {
		t.Errorf("%v", e.Cut)
	}
}

// TestCopyStaysWhereItsPictureGoes: a line that is a caption by its place only, unless
// the issue file gives another.
func TestCopyStaysWhereItsPictureGoes(t *testing.T) {
	for given, want := range map[string]string{
		"pictures: none": "Sau đó bà con ra đồng.",
		"pictures: 1":    "[1.jpg|Ruộng lúa.|] Sau đó bà con ra đồng.",
		"pictures: all":  "[1.jpg|Ruộng lúa.|] [2.jpg|Sau đó bà con ra đồng.|]",
		"captions: {2: Gặt lúa}\npictures: [2.jpg]": "[2.jpg|Gặt lúa|]",
	} {
		var entry issue.Entry
		if diags := config.Decode("b.yaml", []byte("file: x\n"+given), &entry); diags != nil {
			t.Fatal(given, diags)
		}
		a := &article.Article{Body: []article.Block{
			article.Image{Src: "1.jpg", File: "1.jpg", Caption: "Ruộng lúa."},
			article.Image{Src: "2.jpg", File: "2.jpg", Caption: "Sau đó bà con ra đồng.", CaptionGuessed: true},
		}}
		e := &Entry{Given: entry}
		e.choose(a)
		if got := shape(a.Body); got != want {
			t.Errorf("%s: %s", given, got)
		}
	}
}

// TestGuessedCaptionsAreSaid: but for those that the issue file gives.
func TestGuessedCaptionsAreSaid(t *testing.T) {
	a := &article.Article{Body: []article.Block{
		article.Image{Src: "1.jpg", File: "1.jpg", Caption: "Ruộng lúa."},
		article.Image{Src: "2.jpg", File: "2.jpg", Caption: "Bà con ra đồng.", CaptionGuessed: true},
	}}
	e := &Entry{Article: a}
	e.sayGuessed()
	if len(e.Diags) != 1 || e.Diags[0].Code != diag.CaptionGuessed || e.Diags[0].Args[0] != 1 ||
		e.Diags[0].Args[1] != "Bà con ra đồng." {
		t.Errorf("said %v", e.Diags)
	}
}

// TestNoneIsNoName: what an article need not have.
func TestNoneIsNoName(t *testing.T) {
	a := &article.Article{Authors: []string{"Lâm"}, Date: "2026-01-02"}
	override(a, &issue.Entry{Author: issue.None, Date: issue.MaybeDay{None: true}})
	if len(a.Authors) != 0 || a.Date != "" {
		t.Errorf("%+v", a)
	}
}

// TestNoneIsNoWord: what an article is to have none of is not printed as "none".
func TestNoneIsNoWord(t *testing.T) {
	a := &article.Article{Title: "Tít", Standfirst: "Sapô", Section: []string{"Tin"}, Authors: []string{"Lâm"}}
	override(a, &issue.Entry{Standfirst: issue.None, Section: issue.None, Author: issue.None})
	if a.Title != "Tít" || a.Standfirst != "" || a.Section != nil || a.Authors != nil {
		t.Errorf("%q, %q, %q, %q", a.Title, a.Standfirst, a.Section, a.Authors)
	}
	override(a, &issue.Entry{Standfirst: "Khác", Section: "Đời sống"})
	if a.Standfirst != "Khác" || len(a.Section) != 1 || a.Section[0] != "Đời sống" {
		t.Errorf("%q, %q", a.Standfirst, a.Section)
	}
}
