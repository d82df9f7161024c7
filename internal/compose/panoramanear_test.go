package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestAPanoramaLevelsWhatIsBelowIt: where the copy behind a panorama would end its article lines above the foot of its
// column, beside the next article, the panorama stands some paragraphs before its place or behind it, still within its article.
func TestAPanoramaLevelsWhatIsBelowIt(t *testing.T) {
	tpl := tplOf(t, "a4")
	wide, passed := 0, 0
	for before := 8; before < 24; before += 2 {
		for behind := 3; behind < 11; behind++ {
			var b strings.Builder
			b.WriteString("no masthead\n= Một\n")
			for i := range before + behind {
				if i == before {
					b.WriteString("![1600x480]\n")
				}
				fmt.Fprintf(&b, "Đoạn-%d %s\n", i, strings.Repeat("xã thôn đồng bà con gieo cấy ", 3+(i*7+behind)%9))
			}
			b.WriteString("= Hai\n" + strings.Repeat(strings.Repeat("bà con nhân dân trong xã ", 14)+"\n", 30))
			doc, _ := lay(t, b.String(), "contents: false\n")
			for k, pg := range doc.Pages[:len(doc.Pages)-1] {
				var pic *frame.Image
				last := map[unit.Length]unit.Length{} // line of each column below the panorama
				above, opens := -1, false
				for _, it := range pg.Items {
					switch it := it.(type) {
					case *frame.Image:
						pic = it
					case *frame.Text:
						if doc.Structure.Article(it.Node) == 0 {
							continue
						}
						if pic == nil {
							fmt.Sscanf(it.String, "Đoạn-%d", &above)
							continue
						}
						column := tpl.Left(0)
						if it.X >= tpl.Left(1) {
							column = tpl.Left(1)
						}
						last[column], opens = max(last[column], it.Y), opens || it.String == "Hai"
					}
				}
				if pic == nil || pic.W < unit.MM(150) || above < 0 || len(last) < 2 || !opens {
					continue
				}
				wide++
				switch n := above - (before - 1); {
				case n < -mostPassed || n > mostPassed:
					t.Errorf("%d and %d paragraphs: it stands %d of them behind its place", before, behind, n)
				case n != 0:
					passed++
				}
				if d := last[tpl.Left(0)] - last[tpl.Left(1)]; max(d, -d) > tpl.Leading+unit.Point {
					t.Errorf("%d and %d paragraphs, page %d: the columns below it end %v apart", before, behind, k+1, d)
				}
			}
		}
	}
	if wide < 12 || passed < 3 {
		t.Errorf("%d panoramas are across the columns, %d of them beside their place", wide, passed)
	}
}

// TestAPanoramaStaysWhereCopySpeaksOfIt: what announces a panorama, or says where it is, has it in its place.
func TestAPanoramaStaysWhereCopySpeaksOfIt(t *testing.T) {
	for text, want := range map[string]bool{
		"Một.\nHai.\nXã có một cánh đồng mới, như ảnh dưới đây.\n![1600x480]\nBa.\n": true,
		"Một.\nXã có một cánh đồng (ảnh dưới).\nHai.\n![1600x480]\nBa.\n":            true,
		"Một.\n![1600x480]\nBa.\nTrong ảnh trên là cánh đồng.\nHai.\n":               true,
		"Một.\nXem hình dưới.\n![1600x480]\nBa.\n":                                   true,
		"Một.\nCó hình dưới.\n![1600x480]\nBa.\n":                                    true,
		"Một.\nMột hình mẫu này.\n![1600x480]\nBa.\n":                                false,
		"Một.\nToàn cảnh:\n![1600x480]\nBa.\n":                                       true,
		"Một.\nHai.\n![1600x480]\nBa: bốn.\nNăm, dưới chân núi.\n":                   false,
	} {
		in := markup(t, "= Một hai ba\n"+text)
		body := in.Entries[0].Article.Body
		if got := isSpokenOf(body, slices.IndexFunc(body, isImage)); got != want {
			t.Errorf("%q: spoken of %v, want %v", text, got, want)
		}
	}
}

// TestAPanoramaLevelsTheEndOfAnIssue: where the copy behind a panorama ends the issue, with headings that part badly, the panorama
// stands some paragraphs from its place, so that nearly all last pages end level but for a line or two.
func TestAPanoramaLevelsTheEndOfAnIssue(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a4")
	all, holes := 0, 0
	for before := 8; before < 22; before += 2 {
		for behind := 3; behind < 9; behind++ {
			var b strings.Builder
			b.WriteString("no masthead\n= Một\n")
			for i := range before + behind {
				if i == before {
					b.WriteString("![1600x480]\n")
				}
				if i > before && i%2 == 0 {
					b.WriteString("## Bà con gieo cấy\n")
				}
				fmt.Fprintf(&b, "Đoạn-%d %s\n", i, strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+(i*7+behind)%5))
			}
			doc, _ := lay(t, b.String(), "contents: false\n")
			last, wide := [2]unit.Length{}, false
			for _, it := range doc.Pages[len(doc.Pages)-1].Items {
				switch it := it.(type) {
				case *frame.Image:
					wide = wide || it.W >= unit.MM(150)
				case *frame.Text:
					column := 0
					if it.X >= tpl.Left(1) {
						column = 1
					}
					if doc.Structure.Article(it.Node) > 0 {
						last[column] = max(last[column], it.Y)
					}
				}
			}
			if !wide {
				continue
			}
			all++
			if n := last[0] - last[1]; n > mostShort*tpl.Leading || n < -mostShort*tpl.Leading {
				holes++
			}
		}
	}
	if all < 30 || holes > 1 {
		t.Errorf("of %d issues %d end with columns more than %d lines apart", all, holes, mostShort)
	}
}
