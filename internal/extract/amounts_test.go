package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestAmountsOfPages: what the lines of a page were found to say, before they became
// blocks, is what these say.
func TestAmountsOfPages(t *testing.T) {
	counted := 0
	for _, page := range pagesOfTests(t) {
		f := measure(page, nil)
		b := findBody(f, f.profiles, false)
		if b == nil {
			continue
		}
		c := readBody(f, b, headlineOf(f, b), nil)
		if want := amountsOf(c.blocks); c.said != want {
			t.Errorf("%s says %+v, not %+v", page.File, c.said, want)
		}
		if c.said.letters > 0 {
			counted++
		}
	}
	if counted < 100 {
		t.Error("only", counted, "pages say something")
	}
}

// TestLettersOfCopy: a sentence counts wherever it is said; a label, a link, a
// heading and a table do not.
func TestLettersOfCopy(t *testing.T) {
	const sentence = "Trạm y tế khám bệnh miễn phí cho người cao tuổi của chín thôn"
	one := letterCount(sentence)
	text := article.Plain(sentence)
	link := article.Inline{{Text: sentence, Href: "https://example.vn/"}}
	for name, c := range map[string]struct {
		body []article.Block
		want int
	}{
		"paragraph":        {[]article.Block{article.Paragraph{Text: text}}, one},
		"quotation":        {[]article.Block{article.Quote{Text: text}}, one},
		"item":             {[]article.Block{article.List{Items: []article.Item{{Text: text}}}}, one},
		"item below one":   {[]article.Block{article.List{Items: []article.Item{{Items: []article.Item{{Text: text}}}}}}, one},
		"heading":          {[]article.Block{article.Heading{Level: 2, Text: text}}, 0},
		"table":            {[]article.Block{article.Table{Rows: [][]article.Cell{{{Text: text}}}}}, 0},
		"picture":          {[]article.Block{article.Image{Caption: sentence}}, 0},
		"label":            {[]article.Block{article.Paragraph{Text: article.Plain("Xem thêm:")}}, 0},
		"link":             {[]article.Block{article.Paragraph{Text: link}}, 0},
		"link of two":      {[]article.Block{article.Paragraph{Text: append(link, text...)}}, 2 * one},
		"several together": {[]article.Block{article.Paragraph{Text: text}, article.Quote{Text: text}}, 2 * one},
	} {
		if got := copyLetters(c.body); got != c.want {
			t.Errorf("%s: %d letters of %q, want %d", name, got, strings.Join((&article.Article{Body: c.body}).Texts(),
				" "), c.want)
		}
	}
}
