package bulletin_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

// warned is what was said, in order, but for what is always said.
func warned(res *bulletin.Result) (codes []diag.Code) {
	for _, d := range res.Diags {
		if d.Severity != diag.Info {
			codes = append(codes, d.Code)
		}
	}
	return codes
}

// TestFit builds the sample, which has eight pages, in other numbers of pages.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		edition string
		fit     issue.Fit
		pages   int // 0: it cannot be
		said    []diag.Code
	}{
		{"a4", issue.Fit{Pages: 8}, 8, nil},
		{"a4", issue.Fit{Pages: 4, Multiple: true}, 8, nil},
		{"a4", issue.Fit{Pages: 10}, 10, []diag.Code{diag.PagesWanted}},
		{"a4", issue.Fit{Pages: 7}, 7, []diag.Code{diag.FitPictures, diag.FitWhite, diag.FitBody}},
		{"a4", issue.Fit{Pages: 3}, 0, []diag.Code{diag.FitNone}},
		{"a4", issue.Fit{Pages: 6, Multiple: true}, 12, []diag.Code{diag.PagesFilled}},
		{"a4", issue.Fit{Pages: 3, Multiple: true}, 9, []diag.Code{diag.PagesFilled}},     // nearer than six
		{"to-gap", issue.Fit{Pages: 18}, 18, []diag.Code{diag.FitPictures, diag.FitBody}}, // with less white it has 17, and an empty one
		{"booklet", issue.Fit{Pages: 10}, 0, []diag.Code{diag.FitSheets}},
		{"booklet", issue.Fit{Pages: 6, Multiple: true}, 24, []diag.Code{diag.PagesFilled}}, // of 12, 24 …
		{"poster", issue.Fit{Pages: 7}, 1, []diag.Code{diag.PosterLeaves}},                  // it has a page an article
	} {
		req := request(t, c.edition)
		req.Fit, req.NoPDF = c.fit, true
		res, err := bulletin.Build(context.Background(), req)
		if err != nil {
			t.Fatal(err)
		}
		pages := 0
		if doc := res.Editions[0].Document; doc != nil {
			pages = len(doc.Pages)
		}
		if pages != c.pages || !slices.Equal(warned(res), c.said) {
			t.Errorf("%s, %+v: %d pages, %v", c.edition, c.fit, pages, res.Diags)
		}
	}
}

// TestFitLeavesOutSecondaryPicturesLast: the copy is whole in as few pages as an
// edition can have, each article has its first picture, and what is left out is
// named.
func TestFitLeavesOutSecondaryPicturesLast(t *testing.T) {
	req := request(t, "a4")
	req.NoPDF = true
	whole, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	res := whole
	for pages := len(whole.Editions[0].Document.Pages) - 1; pages > 0; pages-- {
		req.Fit = issue.Fit{Pages: pages}
		next, err := bulletin.Build(context.Background(), req)
		if err != nil {
			t.Fatal(err)
		}
		if next.Editions[0].Document == nil {
			break
		}
		res = next
	}
	if res == whole {
		t.Fatal("the sample is never smaller")
	}
	words := func(doc *frame.Document) int {
		n := 0
		for _, text := range texts(doc) {
			if role := doc.Structure.Role(doc.Structure.Block(text.Node)); role == frame.Paragraph {
				n += len([]rune(text.String))
			}
		}
		return n
	}
	a, b := words(whole.Editions[0].Document), words(res.Editions[0].Document)
	if d := a - b; d > a/20 || d < -a/20 { // headings that page one repeats
		t.Errorf("%d letters of %d", b, a)
	}
	pictures := func(doc *frame.Document) map[int32]int {
		n := map[int32]int{}
		for _, p := range doc.Pages {
			frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
				if im, ok := it.(*frame.Image); ok {
					n[int32(doc.Structure.Article(im.Node))]++
				}
			})
		}
		return n
	}
	full, few := pictures(whole.Editions[0].Document), pictures(res.Editions[0].Document)
	leftOut := slices.Contains(warned(res), diag.FitLeftOut)
	for article, n := range full {
		if few[article] == 0 || leftOut && few[article] != 1 || !leftOut && few[article] != n {
			t.Errorf("article %d has %d pictures of %d: %v", article, few[article], n, warned(res))
		}
	}
	if fmt.Sprint(warned(res)) == "[]" {
		t.Error("nothing is said")
	}
}
