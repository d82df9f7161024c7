package extract

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/source"
)

// kinds are pages that grow: with n of what is in them, or n deep.
var kinds = []struct {
	name string
	many func(n int) string // beside each other, nil for what is nested only
	deep func(n int) string // n around each other
}{
	{name: "pictures", many: each(`<img src="a%d.jpg" data-src="b%[1]d.jpg">`)},
	{name: "srcsets", many: each(`<img srcset="a%d.jpg 1x, b%[1]d.jpg 2x" src="c.jpg">`)},
	{name: "figures", many: each("<figure><img src=a%d.jpg><figcaption>Chú thích</figcaption></figure>"),
		deep: nest("<figure><img src=a%d.jpg>", "</figure>")},
	{name: "captions of one picture", many: each("<figure><img src=a.jpg><figcaption>Chú thích của ảnh %d</figcaption></figure>")},
	{name: "captions of nothing", many: each("<figcaption>Chú thích của ảnh %d</figcaption>"),
		deep: nest("<div>", "</div><figcaption>Chú thích của ảnh</figcaption>")},
	{name: "captions of a figure", many: func(n int) string {
		return "<figure>" + each("<b></b><figcaption>Chú thích của ảnh %d</figcaption>")(n) + "</figure>"
	}},
	{name: "paragraphs", many: each("<p>Đoạn thứ %d của bài này nói về việc làm của thôn trong năm qua và năm tới.</p>")},
	{name: "words", many: each("Chữ thứ %d của một đoạn dài. ")},
	{name: "letters", many: func(n int) string { return strings.Repeat("chữ", 20*n) }},
	{name: "lines", many: each("Dòng thứ %d của bài này<br><br>")},
	{name: "labels", many: each("<p>Thời gian: 7 giờ 30 ngày %d</p>")},
	{name: "headings", many: each("<h2>Mục thứ %d của bài này</h2>")},
	{name: "headlines", many: each("<section><h1>Bài khác thứ %d</h1><p>Đoạn ngắn</p></section>")},
	{name: "links", many: each(`<a href="/x%d">Một bài khác của trang</a> `)},
	{name: "lists of links", many: func(n int) string {
		return "<p>Bà con đọc các tài liệu sau:</p>" + each("<ul><li><a href=/%d>Tài liệu %[1]d của xã</a></li></ul>")(n)
	}},
	{name: "lists", many: each("<ul><li>Mục %d</li></ul>"), deep: nest("<ul><li>Mục %d", "</li></ul>")},
	{name: "rows", many: each("<table><tr><td>%d</td><td>Thôn</td></tr></table>"),
		deep: nest("<table><tr><td>%d<td>b", "</table>")},
	{name: "quotations", many: each("<blockquote>Lời %d<cite>Ông Ba</cite></blockquote>"),
		deep: nest("<blockquote>Lời %d<cite>Ông Ba</cite>", "</blockquote>")},
	{name: "boxes", many: each(`<div class="item%d tin">Một dòng chữ</div>`), deep: nest(`<div>Một dòng %d`, "</div>")},
	{name: "names", many: each(`<div class="title date author source breadcrumb x%d">Một dòng</div>`),
		deep: nest(`<div class="title date author source breadcrumb">Một dòng chữ %d`, "</div>")},
	{name: "hidden boxes", many: each(`<div style="display:none">Khuất %d</div>`),
		deep: nest(`<div hidden class="accordion">Khuất %d`, "</div>")},
	{name: "fields", many: each(`<div>Ô %d<input type=text></div>`), deep: nest(`<div>Ô %d<input>`, "</div>")},
	{name: "cards", many: each(`<div class=card><a href=/x%d><h3>Bài khác</h3><img src=x.jpg></a></div>`),
		deep: nest(`<div class=card><h3><a href=/x%d>Bài khác</a></h3>`, "</div>")},
	{name: "tabs", many: each(`<a href="#t%d">Thẻ</a><div role=tabpanel id=t%[1]d>Một dòng chữ</div>`)},
	{name: "styles", many: each("<b>Chữ</b> <i>thứ %d</i> "), deep: nest("<b>Chữ<i>%d", "</i></b>")},
	{name: "verse", many: func(n int) string { return strings.Repeat("<p>Trống vang sân nắng sớm mai hồng lên</p>", n) }},
	{name: "buttons", many: each("<button>Hồ sơ thứ %d cần có</button><div>Đơn theo mẫu và bản sao giấy khai sinh của trẻ.</div>")},
	{name: "frames", many: each(`<iframe src="https://phim.vn/%d"></iframe>`)},
}

// each is n of a piece of markup, with its number in it.
func each(markup string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, markup, i)
		}
		return b.String()
	}
}

// nest is n pieces of markup around each other.
func nest(begin, end string) func(n int) string {
	const copyLine = "<p>Một dòng chữ đứng trong từng hộp một, để thấy ai đọc lại cả trang cho mỗi hộp của nó.</p>"
	return func(n int) string { return each(begin+copyLine)(n) + strings.Repeat(end, n) }
}

// grownPage is the source of a page with an article and what is in it.
func grownPage(markup string) string {
	return "<html><body><article><h1>Một cái tít đủ dài cho trang này</h1>" +
		strings.Repeat("<p>Một đoạn văn bản đủ dài để trang này là một bài báo, có chủ ngữ và vị ngữ, và nói về một "+
			"việc của xã.</p>", 5) + markup + "</article></body></html>"
}

// grown is such a page, read.
func grown(t testing.TB, markup string) *source.Page {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(grownPage(markup)))
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

// memory is how many bytes it takes to find the article of a page: the least of
// some runs, since a collection between two of them empties the pools of regexp. None
// of them is given the tables of the page before, which only small pages leave behind.
func memory(p *source.Page, runs int) float64 {
	least := math.Inf(1)
	for range runs {
		var before, after runtime.MemStats
		rooms = sync.Pool{New: rooms.New}
		runtime.ReadMemStats(&before)
		_, _, _ = Article(p)
		runtime.ReadMemStats(&after)
		least = min(least, float64(after.TotalAlloc-before.TotalAlloc))
	}
	return least
}

// TestMemoryIsLinear: what is twice as much, or twice as deep, takes some twice
// the memory. Where a step looked at all of a page for each thing in it, it
// would be four times. The race detector makes the pools of regexp forget at random
// what they keep, some 37 kB each time, so that nothing can be said of memory then.
func TestMemoryIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("run without the race detector, as .ci/run does")
	}
	for _, k := range kinds {
		for name, f := range map[string]func(int) string{k.name: k.many, "nested " + k.name: k.deep} {
			if f == nil {
				continue
			}
			t.Run(name, func(t *testing.T) {
				n := 1500
				if name != k.name {
					n = 45 // a table is four elements deep, and 400 are kept
				}
				once, twice, empty := grown(t, f(n)), grown(t, f(2*n)), grown(t, "")
				growth := 0.0
				for _, runs := range []int{2, 20} {
					base := memory(empty, runs)
					growth = (memory(twice, runs) - base) / (memory(once, runs) - base)
					if growth <= 2.7 {
						return
					}
				}
				t.Errorf("twice as much takes %.2f times the memory", growth)
			})
		}
	}
}

// BenchmarkSiblings reads 64,000 things of each kind.
func BenchmarkSiblings(b *testing.B) {
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			p := grown(b, k.many(64000))
			for b.Loop() {
				_, _, _ = Article(p)
			}
		})
	}
}

// TestTooManyPicturesAreSaid prints as many as any article has, and says that the
// others are left out: once.
func TestTooManyPicturesAreSaid(t *testing.T) {
	for n, cut := range map[int]int{maxPictures: 0, maxPictures + 1: 1, maxPictures + 500: 1} {
		a, diags, err := Article(grown(t, each("<img src=data:image/png;base64,%08d>")(n)))
		if err != nil {
			t.Fatal(err)
		}
		said := 0
		for _, d := range diags {
			if d.Code == diag.PageCut {
				said++
			}
		}
		if got := len(a.Images()); got != min(n, maxPictures) || said != cut {
			t.Errorf("%d pictures: %d are printed, said %d times", n, got, said)
		}
	}
}
