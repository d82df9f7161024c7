package extract_test

import "testing"

// page is a page with things in its head, around its headline and at the end of
// its copy.
func page(head, above, below, end string) string {
	_, body := numbered(1, 5)
	return "<html><head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title>" + head +
		"</head><body><div class=page>" + above + h1 + below +
		"<div class=c>" + body + end + "</div></div></body></html>"
}

// TestWhichDateIsTheArticles gives a page several dates, the article's being the
// 21st of November 2026.
func TestWhichDateIsTheArticles(t *testing.T) {
	const (
		day     = "2026-11-21"
		time    = "2026-11-21T07:30:00+07:00"
		article = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Cả xã ra đồng",`
	)
	for _, c := range []struct{ name, page, want string }{
		{"none", page("", "", "", ""), ""},
		{"JSON-LD",
			page(article+`"datePublished":"2026-11-21T07:30:00+07:00","dateModified":"2026-11-25"}</script>`, "",
				"<div class=date>22/11/2026</div>", ""), time},
		{"JSON-LD without the time of day, a tag with it", page(article+`"datePublished":"2026-11-21"}</script>`+
			`<meta property="article:published_time" content="2026-11-21T07:30:00+07:00">`, "", "", ""), time},
		{"JSON-LD that gives no date", page(article+`"datePublished":"sáng nay"}</script>`, "",
			"<div class=date>21/11/2026</div>", ""), day},
		{"a tag before the page's own words", page(`<meta name=pubdate content="2026-11-21">`, "",
			"<div class=date>22/11/2026 - 09:00</div>", ""), day},
		{"a tag without a year",
			page(`<meta name=date content="22/11">`, "", "<div class=date>21/11/2026</div>", ""), day},
		{"what an element says for programs",
			page("", "", `<time datetime="2026-11-21T07:30:00+07:00">21/11/2026</time>`,
				""), time},
		{"an element that says nothing for programs", page("", "", `<time datetime="hôm qua">21/11/2026 07:30</time>`,
			""), time},
		{"a box named for it", page("", "<div>Hôm nay 25/11</div>", "<div class=ngay-dang>21/11/2026 07:30</div>", ""),
			time},
		{"boxes of lists, asides and feet", page("", "<ul><li class=date>19/11/2026</li></ul><aside><p class=date>"+
			"20/11/2026</p></aside>",
			"<p class=post-meta>21/11/2026</p>", "<footer class=date>24/11/2026</footer>"), day},
		{"a line below the headline",
			page("", "", "<p>Thứ Bảy, 21/11/2026</p>", "<p>Ngày 23/11/2026 làm tiếp.</p>"), day},
		{"a list of writer, date and length above the headline", page("",
			"<ul><li><span>Bùi Hằng</span></li><li><span>21/11/2026</span></li><li><span>2 phút đọc</span></li></ul>", "", ""), day},
		{"a list of links with a date above the headline", page("",
			"<ul><li><a href=/1>Tin ngày 21/11/2026</a></li><li>21/11/2026</li></ul>", "", ""), ""},
		{"the copy's own dates", page("", "", "", "<p>Ngày 23/11/2026</p>"), ""},
		{"a tag before a profile's box without the time", portalPage("22/11/2026"), day},
		{"a profile's box with it before the tag", portalPage("Thứ Bảy, 21/11/2026 07:30"), time},
	} {
		a := mustHave(t, c.page, nil)
		if a.Date != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Date, c.want)
		}
	}
}

// portalPage is a page that a profile fits, with a tag for the date and a box.
func portalPage(date string) string {
	_, body := numbered(1, 5)
	return `<html><head><title>Cả xã ra đồng</title><meta name=pubdate content="2026-11-21"></head><body>` +
		`<h1 data-role="title">Cả xã ra đồng làm thủy lợi đầu vụ</h1><span data-role="publishdate">` + date +
		`</span><div data-role="content">` + body + "</div></body></html>"
}
