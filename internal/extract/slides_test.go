package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/source"
)

func TestTheButtonsOfSlidesSayNothing(t *testing.T) {
	slides := func(buttons string) string {
		return `<div class="carousel slide"><div class="carousel-inner"><div class="item active"><img src="1.jpg" width="800" height="600"></div>` +
			`<div class="item"><img src="2.jpg" width="800" height="600"></div></div>` + buttons + `</div>`
	}
	for _, c := range []struct {
		copy  string
		stays bool // what the button says
	}{
		{slides(`<a class="carousel-control" href="#c">Next</a>`), false},
		{slides(`<div class="nav"><a href="#c" data-slide="prev">‹ Previous</a> | <a href="#c" data-slide="next">Next ›</a></div>`), false},
		{slides(`<a class="left" role="button" href="/bai?anh=2"><span>Next</span></a>`), false},
		{slides(`<a href="javascript:void(0)">Previous slide</a>`), false},
		{`<div class="swiper"><p><img src="1.jpg" width="800" height="600"></p><div class="swiper-button-next">Next</div></div>`, false},

		// words that are taught
		{`<p><b>Next</b></p><p>Tiếp theo, kế tiếp, đứng sau ngay.</p>`, true},
		{`<h3>Next</h3><p>Tiếp theo, kế tiếp, đứng sau ngay.</p>`, true},
		{`<ul><li>First</li><li>Next</li><li>Previous</li><li>Last</li></ul>`, true},
		{`<dl><dt>Next</dt><dd>tiếp theo</dd><dt>Previous</dt><dd>trước đó</dd></dl>`, true},
		{`<table><tr><th>Từ</th><th>Nghĩa</th></tr><tr><td>Next</td><td>tiếp theo</td></tr></table>`, true},
		{`<p>First</p><p>Next</p><p>Then</p><p>Finally</p>`, true},
		{`<p>First<br>Next<br>Then<br>Finally</p>`, true},
		{`<blockquote><p>Next!</p></blockquote>`, true},
		{`<p><a href="#next">Next</a></p><p>Tiếp theo, kế tiếp, đứng sau ngay.</p>`, true},
		{`<div class="swiper"><div class="swiper-slide"><p>Next</p><p>Tiếp theo, kế tiếp, đứng sau ngay.</p></div></div>`, true},
		{slides(``) + `<p>Next</p><p>Từ tiếng Anh trên nút của ảnh có nghĩa là tiếp theo.</p>`, true},
		{slides(`<p>Next Sunday</p>`), true},
	} {
		long := `<p>Sáng nay, cô giáo Lê Thị Mai dạy các em lớp sáu những từ tiếng Anh chỉ thứ tự, mỗi từ có nghĩa và ví dụ đi kèm để dễ nhớ hơn.</p>`
		page := `<html lang="vi"><head><title>Học từ chỉ thứ tự</title></head><body><article><h1>Học từ chỉ thứ tự</h1><div>` + long + c.copy + long + `</div></article></body></html>`
		pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := Named(pages[0])
		if err != nil {
			t.Fatalf("%s: %v", c.copy, err)
		}
		said := ""
		for in := range article.Inlines(a.Body...) {
			said += in.String() + "|"
		}
		if got := strings.Contains(said, "Next") || strings.Contains(said, "Previous"); got != c.stays {
			t.Errorf("%s says %q", c.copy, said)
		}
	}
}
