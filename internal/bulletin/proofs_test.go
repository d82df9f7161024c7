package bulletin

import (
	"sync"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/rendition"
)

// TestTwiceIsSaidOfWhatWasMadeReadyBefore, and meanwhile, as of what was not.
func TestTwiceIsSaidOfWhatWasMadeReadyBefore(t *testing.T) {
	copyOf := func(text string) *article.Article {
		return &article.Article{Title: text, Body: []article.Block{article.Paragraph{Text: article.Plain(
			text)}}}
	}
	entries := []*Entry{{File: "a.html", Article: copyOf("Sáng nay hội nghị tổng kết phong trào thi đua yêu nước của xã")}, {File: "b.html"},
		{File: "c.html", Article: copyOf("Chiều qua có mưa lớn ở ba thôn ven sông, nước lên nhanh, nhiều nhà bị ngập, không ai bị thương trong đợt này")},
		{File: "d.html", Article: copyOf("Sáng nay hội nghị tổng kết phong trào thi đua yêu nước của xã")}}
	want := Twice(&Result{Entries: entries})
	if len(want) != 1 || want[0].Code != diag.ArticleTwice || want[0].File != "d.html" {
		t.Fatal(want)
	}
	for range 20 {
		res := &Result{Entries: entries, proofs: newProofs(entries)}
		var beside sync.WaitGroup
		beside.Go(func() { res.proofs.prepare(t.Context(), 1) })
		got := Twice(res)
		beside.Wait()
		if rendition.Diags(got, diag.English)[0] != rendition.Diags(want, diag.English)[0] {
			t.Fatal(got)
		}
	}
}
