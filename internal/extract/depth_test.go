package extract_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// nestings are the elements that copy is nested in, a level each: what opens one,
// with a word of its own, and what closes it.
var nestings = [][2]string{
	{"<ul><li>w%dw việc của thôn", "</ul>"},
	{"<ol><li>w%dw việc của thôn", "</ol>"},
	{"<ul><li>w%dw việc của thôn", ""},
	{"<ul><li><p>w%dw việc của thôn</p>", "<p>xong việc w%[1]dww</p></li></ul>"},
	{"<ul><li>w%dw việc của thôn<ul>", "</ul></li></ul>"},
	{"<ul><li>w%dw việc của thôn</li>", "</ul>"},
	{"<ul><li><div>w%dw việc của thôn", "</div></li></ul>"},
	{"<ul><li><blockquote>w%dw lời của thôn", "</blockquote></ul>"},
	{"<blockquote><ul><li>w%dw lời của thôn", "</ul></blockquote>"},
	{"<blockquote>w%dw lời của thôn", "</blockquote>"},
	{"<dl><dt>w%dw việc làng<dd>w%[1]dww việc của thôn", "</dl>"},
	{"<dl><dt>w%dw việc làng<dd><ul><li>w%[1]dww việc của thôn", "</ul></dl>"},
	{"<ul><li><dl><dd>w%dw việc của thôn", "</dl></ul>"},
	{"<details open><summary>w%dw việc làng</summary>w%[1]dww việc của thôn", "</details>"},
	{"<table><tr><td>w%dw việc của thôn", "<td>w%[1]dww</table>"},
	{"<ul><li><table><tr><td>w%dw việc của thôn", "<td>w%[1]dww</table></ul>"},
	{"<table><tr><td><ul><li>w%dw việc của thôn", "</ul><td>w%[1]dww</table>"},
	{"<section>w%dw việc của thôn", "</section>"},
}

// TestNoDepthLosesWordsInSilence nests copy up to what a page may have: each word is
// in the article, or the page is said to be cut or refused.
func TestNoDepthLosesWordsInSilence(t *testing.T) {
	word := regexp.MustCompile(`\bw\d+ww?\b`)
	depths := []int{1, 2, 3, 5, 29, 30, 31, 58, 59, 60, 61, 62, 90, 99, 130, 180, 390}
	whole, cut := 0, 0
	for _, form := range nestings {
		for _, depth := range depths {
			var b strings.Builder
			for i := range depth {
				fmt.Fprintf(&b, form[0], i)
			}
			for i := range depth {
				if s := form[1]; strings.Contains(s, "%") {
					fmt.Fprintf(&b, s, depth-1-i)
				} else {
					b.WriteString(s)
				}
			}
			page := "<html>" + headTitle + "<body><article>" + h1 + line(1) + line(2) + line(3) + b.String() + line(4) + "</article></body></html>"
			pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
			if err != nil { // it is refused
				cut++
				continue
			}
			if slices.ContainsFunc(pages[0].Diags, func(d diag.Diag) bool { return d.Code == diag.PageCut }) {
				cut++
				continue
			}
			a, _, err := extract.Article(pages[0])
			if err != nil {
				t.Fatalf("%q, %d deep: %v", form[0], depth, err)
			}
			whole++
			said := map[string]bool{}
			for in := range article.Inlines(a.Body...) {
				for _, w := range word.FindAllString(in.String(), -1) {
					said[w] = true
				}
			}
			lost := slices.DeleteFunc(word.FindAllString(b.String(), -1), func(w string) bool { return said[w] })
			if len(lost) > 0 {
				t.Errorf("%q, %d deep: %d words are lost: %.60q", form[0], depth, len(lost), lost)
			}
		}
	}
	if whole < 200 || cut < 20 {
		t.Errorf("%d pages were whole, %d cut", whole, cut)
	}
}

// TestListsBelowTheLowestLevelStandInIt: their items follow the one that they were in.
func TestListsBelowTheLowestLevelStandInIt(t *testing.T) {
	const depth = 63
	markup := ""
	for i := range depth {
		markup += fmt.Sprintf("<ul><li>Việc %d", i+1)
	}
	got := listsOf(amid(t, markup+strings.Repeat("</ul>", depth)))
	levels, text := strings.Count(got, "("), strings.NewReplacer("(", "", ")", "", "bullets, ", "").Replace(got)
	want := "Việc 1"
	for i := 1; i < depth; i++ {
		if want += " "; i >= 60 {
			want = strings.TrimSuffix(want, " ") + ", "
		}
		want += fmt.Sprintf("Việc %d", i+1)
	}
	if levels != 59 || text != want {
		t.Errorf("%d levels in one another: %s", levels+1, got)
	}
}
