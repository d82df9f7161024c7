package compose

import (
	"fmt"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

func TestListsInListsAreSetAtAnyDepth(t *testing.T) {
	var list article.List
	for depth := 9; depth > 0; depth-- {
		list = article.List{Items: []article.Item{{Text: article.Plain(fmt.Sprint("Cấp ", depth)), Items: list.Items}}}
	}
	in := markup(t, "= Một hai ba\nMột đoạn.\n")
	in.Entries[0].Article.Body = append(in.Entries[0].Article.Body, list)
	tpl, _ := style.Embedded("a4")
	doc, _, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	levels := 0
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Text); ok && x.String == fmt.Sprint("Cấp ", levels+1) {
				levels++
			}
		}
	}
	if levels != 9 {
		t.Errorf("%d of 9 levels", levels)
	}
}
