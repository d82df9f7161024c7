package publication

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// copyOf is an article of one paragraph.
func copyOf(title string) *article.Article {
	return &article.Article{Title: title, Language: "vi", Body: []article.Block{
		article.Paragraph{Text: article.Plain("Thân bài " + title + ".")}}}
}

// small is an issue with every kind of block, and what a page may hold that no
// document may.
func small() *Issue {
	rich := copyOf("Vụ đông & vụ xuân")
	rich.Standfirst, rich.Authors, rich.Source, rich.URL = "Hai vụ\x01.", []string{"Văn Lâm"}, "Báo A", "https://a.vn/?x=1&y"
	p := article.Plain
	rich.Body = append(rich.Body,
		article.Heading{Level: 2, Text: p("Nước tưới")},
		article.Paragraph{Text: article.Inline{{Text: "Xem "}, {Text: "tin", Href: "https://a.vn/b", Bold: true}, {Text: " và "},
			{Text: "đây", Href: "javascript:void(0)"}, {Text: ", 5 m"}, {Text: "2", Super: true}}},
		article.Paragraph{Text: p("Câu một\nCâu hai")},
		article.List{Numbering: article.Numbering{Ordered: true, Start: 3, Style: "a", Reversed: true},
			Items: []article.Item{{Text: p("Cày"), Items: []article.Item{{Text: p("Sâu")}}}, {Text: p("Bừa"), Value: 9}}},
		article.Quote{Text: p("Được mùa"), Attribution: "Bà Sáu"},
		article.Table{HeaderRows: 1, Caption: "Diện tích", Rows: [][]article.Cell{
			{{Text: p("Thôn"), ColSpan: 2, RowSpan: 1}}, {{Text: p("Đông"), ColSpan: 1, RowSpan: 1}, {Text: p("5"), ColSpan: 1, RowSpan: 1}}}},
		article.Image{Src: "https://a.vn/1.png", File: "1", Caption: "Ruộng", Credit: "An", Alt: "ruộng \"lúa\""},
		article.Image{Src: "https://a.vn/2.png", File: "2", Caption: "Không có"},
		article.Image{Src: "https://a.vn/3.png", Caption: "Có lẽ là bài", CaptionGuessed: true})
	picture := &Picture{Format: "png", Width: 1, Height: 1, Data: []byte("\x89PNG\r\n\x1a\n…")}
	brief := copyOf("Mất điện")
	brief.Authors = []string{"Không ai"}
	return &Issue{
		Masthead: Masthead{Label: "BẢN TIN", Name: "Tân Hòa", Date: "Số 47"},
		Words:    Words{Contents: "Trong số này", Briefs: "Tin vắn", Source: "Nguồn:", Address: "Đọc bài trên mạng:"},
		Title:    "Bản tin Tân Hòa số 47", Body: "Ủy ban <xã>", Day: "2026-11-23", Created: time.Unix(0, 0).UTC(), Producer: "bantin test",
		Entries: []Entry{
			{Article: rich, Kicker: "Nông nghiệp", Date: "21/11/2026", Linked: true, Pictures: map[string]*Picture{"1": picture}},
			{Article: brief, Brief: true},
			{Article: copyOf("Hội làng")},
			{Article: copyOf("Cắt nước"), Brief: true},
			{Article: &article.Article{Language: "xx yy", Body: []article.Block{article.Paragraph{
				Text: article.Plain("một hai ba bốn năm sáu bảy tám chín mười")}}}},
		},
		Imprint: []Pair{{"", "Giấy phép số 12."}, {"Chịu trách nhiệm xuất bản:", "Nguyễn Thị Hạnh."}},
	}
}

// texts is the words of a tree, less those of elements that are left out, a line an
// element.
func texts(n *html.Node, leave func(*html.Node) bool) []string {
	var out []string
	for c := range n.Descendants() {
		if c.Type != html.TextNode || strings.TrimSpace(c.Data) == "" {
			continue
		}
		kept := true
		for up := c.Parent; up != nil && kept; up = up.Parent {
			kept = !leave(up)
		}
		if kept {
			out = append(out, strings.TrimSpace(c.Data))
		}
	}
	return out
}

func parse(t *testing.T, data []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestPageSaysTheIssueOnceInItsOrder(t *testing.T) {
	root := parse(t, HTML(small()))
	got := texts(root, func(n *html.Node) bool { return n.Data == "head" || n.Data == "nav" })
	want := []string{"BẢN TIN", "Tân Hòa", "Ủy ban <xã>", "Số 47",
		"Nông nghiệp", "Vụ đông & vụ xuân", "Hai vụ.", "Văn Lâm", "· 21/11/2026 · Nguồn: Báo A",
		"Thân bài Vụ đông & vụ xuân.", "Nước tưới", "Xem", "tin", "và đây, 5 m", "2", "Câu một", "Câu hai", "Cày", "Sâu", "Bừa",
		"Được mùa", "Bà Sáu", "Diện tích", "Thôn", "Đông", "5", "Ruộng", "Ảnh: An", "Có lẽ là bài",
		"Đọc bài trên mạng:", "https://a.vn/?x=1&y",
		"Tin vắn", "Mất điện", "Thân bài Mất điện.", "Cắt nước", "Thân bài Cắt nước.",
		"Hội làng", "Thân bài Hội làng.", "một hai ba bốn năm sáu bảy tám chín mười",
		"Giấy phép số 12.", "Chịu trách nhiệm xuất bản:", "Nguyễn Thị Hạnh."}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	entries := texts(root, func(n *html.Node) bool {
		return n.Data == "head" || n.Data == "header" || n.Data == "main" || n.Data == "footer"
	})
	if want := []string{"Trong số này", "Vụ đông & vụ xuân", "Tin vắn", "Hội làng", "một hai ba bốn năm sáu bảy tám…"}; !slices.Equal(entries, want) {
		t.Errorf("contents %q, want %q", entries, want)
	}
}

// TestPageStandsAlone: it needs nothing from anywhere, its links lead somewhere, and
// no name is there twice.
func TestPageStandsAlone(t *testing.T) {
	root := parse(t, HTML(small()))
	ids, links := map[string]int{}, []string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains([]string{"script", "link", "iframe", "object", "base"}, n.Data) {
			t.Errorf("there is <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "src" && !strings.HasPrefix(a.Val, "data:image/png;base64,"):
				t.Errorf("a picture from %s", a.Val)
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				links = append(links, a.Val[1:])
			case a.Key == "href" && !strings.HasPrefix(a.Val, "https://a.vn/"):
				t.Errorf("a link to %s", a.Val)
			case strings.HasPrefix(a.Key, "on") || a.Key == "style":
				t.Errorf("there is %s=%q", a.Key, a.Val)
			}
		}
	}
	if len(links) != 4 {
		t.Errorf("links to %q", links)
	}
	for _, to := range links {
		if ids[to] != 1 {
			t.Errorf("%d elements are called %s", ids[to], to)
		}
	}
}

func TestBriefsStandWhereTheFirstIsBehindTheLead(t *testing.T) {
	for kinds, want := range map[string]string{
		"":      "",
		"a":     "1",
		"b":     "(1)",
		"ba":    "2 (1)",
		"bb":    "(1 2)",
		"aba":   "1 (2) 3",
		"abab":  "1 (2 4) 3",
		"baab":  "2 (1 4) 3",
		"aabab": "1 2 (3 5) 4",
	} {
		is := &Issue{Words: Words{Briefs: "Tin vắn"}}
		for _, k := range kinds {
			is.Entries = append(is.Entries, Entry{Article: copyOf("x"), Brief: k == 'b'})
		}
		var got []string
		for _, s := range is.sections() {
			var numbers []string
			for _, n := range s.numbers {
				numbers = append(numbers, string(rune('0'+n)))
			}
			line := strings.Join(numbers, " ")
			if s.briefs {
				line = "(" + line + ")"
			}
			got = append(got, line)
		}
		if line := strings.Join(got, " "); line != want {
			t.Errorf("%s: %s, want %s", kinds, line, want)
		}
	}
}

// TestWithoutAMastheadHeadlinesAreTheFirstHeadings: no level is left out.
func TestWithoutAMastheadHeadlinesAreTheFirstHeadings(t *testing.T) {
	is := &Issue{Title: "x", Entries: []Entry{{Article: copyOf("Hội làng")}}}
	page := string(HTML(is))
	for _, want := range []string{`<h1 class="headline">Hội làng</h1>`, "<main>\n<article id=\"bai-1\""} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, page)
		}
	}
	for _, not := range []string{"<nav>", "<header", "<footer", "<h2>"} {
		if strings.Contains(page, not) {
			t.Errorf("there is %s", not)
		}
	}
}

func TestLinksThatAReaderCanFollow(t *testing.T) {
	for address, want := range map[string]bool{
		"https://a.vn/b?c=d&e#f": true, "HTTP://a.vn": true, "mailto:xa@a.vn": true, "tel:+84123": true,
		"https://xn--bo-hma.vn/": true, "https://a.vn/%C4%91": true, "https://a.vn/đông": true, "https://[::1]/": true,
		"": false, "#x": false, "/a": false, "a.html": false, "javascript:x()": false, "data:text/html,x": false,
		"https://": false, "https://a b.vn/": false, "https://a.vn/b c": false, "https://a.vn/%zz": false, "file:///c:/x": false,
		"https://a.vn/\x01": false, "mailto:": false, "https://a.vn/{b}": false, "https://.vn/": false,
	} {
		if got := isLink(address); got != want {
			t.Errorf("%q: %t", address, got)
		}
	}
}

func TestMarkdownSaysTheIssueInItsOrder(t *testing.T) {
	text, pictures := Markdown(small(), "Số 47#-files")
	if len(pictures) != 1 || pictures[0].Name != "07b85b34b217715b.png" {
		t.Errorf("%+v", pictures)
	}
	const want = `BẢN TIN

# Tân Hòa

Ủy ban \<xã>

*Số 47*

## Trong số này

1. Vụ đông \& vụ xuân
2. Tin vắn
3. Hội làng
4. một hai ba bốn năm sáu bảy tám…

---

*Nông nghiệp*

## Vụ đông \& vụ xuân

**Hai vụ.**

**Văn Lâm** · 21/11/2026 · Nguồn: Báo A

Thân bài Vụ đông \& vụ xuân.

### Nước tưới

Xem [**tin**](<https://a.vn/b>) và đây, 5 m<sup>2</sup>

Câu một<br>Câu hai

- c. Cày
  - Sâu
- i. Bừa

> Được mùa

> — Bà Sáu

**Diện tích**

| Thôn |  |
| --- | --- |
| Đông | 5 |

![ruộng "lúa"](<Số 47%23-files/07b85b34b217715b.png>)

*Ruộng Ảnh: An*

Có lẽ là bài

**Đọc bài trên mạng:** [https://a.vn/?x=1\&y](<https://a.vn/?x=1&y>)

---

## Tin vắn

### Mất điện

Thân bài Mất điện.

### Cắt nước

Thân bài Cắt nước.

---

## Hội làng

Thân bài Hội làng.

---

một hai ba bốn năm sáu bảy tám chín mười

---

Giấy phép số 12.

**Chịu trách nhiệm xuất bản:** Nguyễn Thị Hạnh.

`
	if string(text) != want {
		t.Errorf("%s\nwant\n%s", text, want)
	}
}
