package bulletin

import (
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// TestALineTakenForASpeakerIsSaid: once an article, and only where the page names nobody.
func TestALineTakenForASpeakerIsSaid(t *testing.T) {
	quote := article.Quote{Text: article.Plain("Đường xong trước Tết.")}
	line := func(s string) article.Block { return article.Paragraph{Text: article.Plain(s)} }
	for _, c := range []struct {
		body []article.Block
		want int
	}{
		{[]article.Block{quote, line("– Bà Nguyễn Thị Sáu, thôn Đông"), quote, line("– Ông Lê Văn Tư")}, 2},
		{[]article.Block{quote, line("– Thế thì tốt quá!")}, 0},
		{[]article.Block{article.Quote{Text: quote.Text, Attribution: "Bà Sáu"}, line("– Ông Lê Văn Tư")}, 0},
		{[]article.Block{line("Đoạn."), line("– Ông Lê Văn Tư")}, 0},
	} {
		e := &Entry{File: "a.html", Article: &article.Article{Body: c.body}}
		e.sayGuessed()
		got := 0
		for _, d := range e.Diags {
			if d.Code == diag.SpeakerGuessed && d.Severity == diag.Info {
				got += d.Args[0].(int)
			}
		}
		if got != c.want || len(e.Diags) > 1 {
			t.Errorf("%v: %v", c.body, e.Diags)
		}
	}
}
