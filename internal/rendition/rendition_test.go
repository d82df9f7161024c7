package rendition

import (
	"bytes"
	"encoding/json"
	"io"
	"runtime"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
)

func p(s string) article.Inline { return article.Plain(s) }

// body is an article of blocks alone.
func body(blocks ...article.Block) *article.Article {
	return &article.Article{Language: "vi", Body: blocks}
}

// own is the address that the page of a picture gives.
func own(im article.Image) string { return im.Src }

// steps is an ordered list from 5 with an ordered and a plain list in it.
var steps = article.List{Numbering: article.Numbering{Ordered: true, Start: 5}, Items: []article.Item{
	{Text: p("Làm đất"), Below: article.Numbering{Ordered: true}, Items: []article.Item{{Text: p("Cày")},
		{Text: p("Bừa")}}},
	{Text: p("Gieo hạt"), Items: []article.Item{{Text: p("Ngô")}}},
}}

// row is a row of cells without spans.
func row(cells ...string) []article.Cell {
	var out []article.Cell
	for _, c := range cells {
		out = append(out, article.Cell{Text: p(c), ColSpan: 1, RowSpan: 1})
	}
	return out
}

func TestJSONHoldsTheWholeArticle(t *testing.T) {
	a := &article.Article{
		File: "bai.html", Profile: "engine", URL: "https://tan-hoa.gov.vn/a?b=1&c=2",
		Saved:    "2026-11-23T08:00:00+07:00",
		Language: "vi", Title: "Vụ đông", Standfirst: "Sa pô", Date: "2026-11-21", Authors: []string{"Văn Lâm", "An"},
		Source: "Báo Tân Hòa", Site: "Cổng xã", Section: []string{"Kinh tế", "Nông nghiệp"}, EndMark: "./.",
		Body: []article.Block{
			article.Paragraph{Text: article.Inline{{Text: "m"}, {Text: "2", Super: true},
				{Text: " đất", Bold: true, Italic: true, Href: "https://a.vn/?x&y"}}},
			article.Heading{Level: 3, Text: p("Việc cần làm")},
			steps,
			article.Table{HeaderRows: 1, Caption: "Diện tích",
				Rows: [][]article.Cell{row("Thôn", "ha"), {{Text: p("Đông"), ColSpan: 2, RowSpan: 3}}}},
			article.Quote{Text: p("Được mùa"), Attribution: "Bà Sáu"},
			article.Image{Src: "lua.png", File: "lua.png", Caption: "Ruộng khoai", Credit: "Minh Khôi", Alt: "khoai"},
			article.Image{Src: "mat.png"},
			article.Image{Src: "cau.png", Caption: "Cầu mới", CaptionGuessed: true},
		},
	}
	a.LeftOut = []article.Omission{{Rule: "outside-body", Place: "div > p", Text: "Họp lúc 7 giờ"}}
	missing := diag.Diag{Code: "picture-missing", Severity: diag.Warning, File: "bai.html", Place: "img",
		Args: []any{"mat.png"}}
	var data bytes.Buffer
	if err := JSON(&data, a, []diag.Diag{missing}, diag.Vietnamese); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(data.String(), "\n") || strings.Contains(data.String(), `\u0026`) {
		t.Errorf("not one line without escapes: %s", &data)
	}
	var got struct {
		Version                                       int
		File, Profile, URL, Saved, Language           string
		Title, Lead, Date, Source, Site, Reason, Text string
		Article                                       bool
		EndMark                                       string `json:"end_mark"`
		Authors, Section                              []string
		Body                                          []map[string]any
		Diagnostics                                   []map[string]string
		LeftOut                                       []article.Omission `json:"left_out"`
	}
	decoder := json.NewDecoder(strings.NewReader(data.String()))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(err)
	}
	back := article.Article{File: got.File, Profile: got.Profile, URL: got.URL, Saved: got.Saved,
		Language: got.Language, Title: got.Title, Standfirst: got.Lead, Date: got.Date, Authors: got.Authors,
		Source: got.Source, Site: got.Site, Section: got.Section, EndMark: got.EndMark, LeftOut: got.LeftOut}
	want := *a
	want.Body = nil
	if x, y := plain(t, back), plain(t, want); x != y || got.Version != 1 || !got.Article {
		t.Errorf("version %d, article %v\n%s, want\n%s", got.Version, got.Article, x, y)
	}
	for i, want := range []string{
		`{"runs":[{"text":"m"},{"super":true,"text":"2"},{"bold":true,"href":"https://a.vn/?x&y","italic":true,"text":" đất"}],` +
			`"text":"m2 đất","type":"paragraph"}`,
		`{"level":3,"text":"Việc cần làm","type":"heading"}`,
		`{"items":[{"items":[{"items":[],"text":"Cày"},{"items":[],"text":"Bừa"}],"ordered":true,"text":"Làm đất"},` +
			`{"items":[{"items":[],"text":"Ngô"}],"text":"Gieo hạt"}],"ordered":true,"start":5,"type":"list"}`,
		`{"caption":"Diện tích","header_rows":1,"rows":[` +
			`[{"colspan":1,"rowspan":1,"text":"Thôn"},{"colspan":1,"rowspan":1,"text":"ha"}],[{"colspan":2,"rowspan":3,"text":"Đông"}]],"type":"table"}`,
		`{"attribution":"Bà Sáu","text":"Được mùa","type":"quote"}`,
		`{"alt":"khoai","caption":"Ruộng khoai","credit":"Minh Khôi","file":"lua.png","src":"lua.png","type":"image"}`,
		`{"alt":"","caption":"","credit":"","file":null,"src":"mat.png","type":"image"}`,
		`{"alt":"","caption":"Cầu mới","caption_guessed":true,"credit":"","file":null,"src":"cau.png","type":"image"}`,
	} {
		if x := plain(t, got.Body[i]); x != want {
			t.Errorf("block %d: %s, want\n%s", i, x, want)
		}
	}
	if d := got.Diagnostics[0]; d["code"] != "picture-missing" || d["severity"] != "warning" || d["place"] != "img" ||
		d["file"] != "" {
		t.Errorf("diagnostic %v", d)
	}
}

// plain is a value as JSON with the keys of maps in order.
func plain(t *testing.T, v any) string {
	t.Helper()
	data, err := Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestJSONOfAPictureInsideThePage: a long address is whole, with signs that JSON
// escapes or without, and one without is not copied.
func TestJSONOfAPictureInsideThePage(t *testing.T) {
	for _, end := range []string{"", `"\ế`} {
		src := "data:image/png;base64," + strings.Repeat("iVBORw0KGgo", 100_000) + end
		var data bytes.Buffer
		if err := JSON(&data, body(article.Image{Src: src, File: src, Alt: "a\"b"}), nil, diag.English); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Body []struct{ Type, Src, File, Caption, Credit, Alt string }
		}
		if err := json.Unmarshal(data.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if im := got.Body[0]; im.Type != "image" || im.Src != src || im.File != src || im.Alt != "a\"b" {
			t.Errorf("%.80s…", data.String())
		}
	}
	src := "data:image/png;base64," + strings.Repeat("iVBORw0KGgo", 100_000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	JSON(io.Discard, body(article.Image{Src: src, File: src}), nil, diag.English)
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; taken > uint64(len(src))/2 {
		t.Errorf("an address of %d bytes takes %d bytes more", len(src), taken)
	}
}

func TestJSONHasNoNull(t *testing.T) {
	var empty bytes.Buffer
	if err := JSON(&empty, &article.Article{}, nil, diag.English); err != nil || strings.Contains(empty.String(), "null") {
		t.Errorf("%s: %v", &empty, err)
	}
	data, _ := Refusal("a.html", "no-article", "<none>")
	if want := `{"version":1,"file":"a.html","article":false,"reason":"no-article","text":"<none>"}`; string(
		data) != want {
		t.Errorf("%s, want %s", data, want)
	}
}

// form is a block with its text, Markdown and HTML.
type form struct {
	name                 string
	block                article.Block
	text, markdown, html string
}

func forms() []form {
	spans := article.Table{Rows: [][]article.Cell{
		{{Text: p("Thôn"), ColSpan: 1, RowSpan: 2}, {Text: p("Năm"), ColSpan: 2, RowSpan: 1}},
		row("2025", "2026"),
		row("Đông", "5|6"),
	}}
	head := spans
	head.HeaderRows, head.Caption = 2, "Diện tích (ha)"
	item := func(s string, items ...article.Item) article.Item { return article.Item{Text: p(s), Items: items} }
	numbered := item("- Một", item("Hai"))
	numbered.Below.Ordered = true
	return []form{
		{
			"runs", article.Paragraph{Text: article.Inline{{Text: "Xem "}, {Text: "tin ", Bold: true},
				{Text: "mới", Italic: true, Href: "https://a.vn/?x&y"}, {Text: ", 5 m"}, {Text: "2", Super: true}}},
			"Xem tin mới, 5 m²",
			"Xem **tin** [*mới*](<https://a.vn/?x&y>), 5 m<sup>2</sup>",
			`<p>Xem <strong>tin </strong><a href="https://a.vn/?x&amp;y"><em>mới</em></a>, 5 m<sup>2</sup></p>`,
		}, {
			"another language", article.Paragraph{Text: article.Inline{{Text: "The "}, {Text: "end", Italic: true, Lang: "en"}}},
			"The end", "The *end*", `<p>The <span lang="en"><em>end</em></span></p>`,
		}, {
			"all in another language", article.Quote{Text: article.Inline{{Text: "The ", Lang: "en"}, {Text: "end", Bold: true, Lang: "en"}}},
			"The end", "> The **end**", `<blockquote><p lang="en">The <strong>end</strong></p></blockquote>`,
		}, {
			"an item in another language than those below", article.List{Items: []article.Item{{Text: article.Inline{{Text: "End", Lang: "en"}},
				Items: []article.Item{item("Hết"), {Text: article.Inline{{Text: "Fin", Lang: "fr"}}}}}}},
			"End\n\nHết\n\nFin", "- End\n  - Hết\n  - Fin",
			"<ul>\n<li><span lang=\"en\">End</span><ul>\n<li>Hết</li>\n<li lang=\"fr\">Fin</li>\n</ul>\n</li>\n</ul>",
		}, {
			"forced break", article.Paragraph{Text: p("một\nhai")},
			"một\nhai", "một<br>hai", "<p>một<br/>hai</p>",
		}, {
			"forced breaks in styles", article.Paragraph{Text: article.Inline{{Text: "CO"}, {Text: "2\n", Sub: true, Bold: true},
				{Text: "- hai\nba", Bold: true}}},
			"CO2\n- hai\nba", "CO**<sub>2</sub>**<br>**- hai**<br>**ba**",
			"<p>CO<strong><sub>2<br/></sub></strong><strong>- hai<br/>ba</strong></p>",
		}, {
			"heading", article.Heading{Level: 3, Text: p("Việc *gấp* & khẩn")},
			"Việc *gấp* & khẩn", `### Việc \*gấp\* \& khẩn`, "<h3>Việc *gấp* &amp; khẩn</h3>",
		}, {
			"quotation", article.Quote{Text: p("Được mùa"), Attribution: "Bà Sáu"},
			"Được mùa\n\nBà Sáu",
			"> Được mùa\n\n> — Bà Sáu",
			"<blockquote><p>Được mùa</p><cite>Bà Sáu</cite></blockquote>",
		}, {
			"picture", article.Image{Src: "a b.png", Caption: "Ruộng\nkhoai.", Credit: "Minh Khôi", Alt: "khoai"},
			"Ruộng khoai. Ảnh: Minh Khôi",
			"![khoai](<a b.png>)\n\n*Ruộng khoai. Ảnh: Minh Khôi*",
			`<figure><img src="a b.png" alt="khoai"/><figcaption>Ruộng<br/>khoai. <small>Ảnh: Minh Khôi</small></figcaption></figure>`,
		}, {
			"credit alone", article.Image{Src: "a.png", Credit: "An"},
			"Ảnh: An",
			"![](<a.png>)\n\n*Ảnh: An*",
			`<figure><img src="a.png" alt=""/><figcaption><small>Ảnh: An</small></figcaption></figure>`,
		}, {
			"ordered list", steps,
			"5. Làm đất\n\n1. Cày\n\n2. Bừa\n\n6. Gieo hạt\n\nNgô",
			"5. Làm đất\n   1. Cày\n   2. Bừa\n6. Gieo hạt\n   - Ngô",
			"<ol start=\"5\">\n<li>Làm đất<ol>\n<li>Cày</li>\n<li>Bừa</li>\n</ol>\n</li>\n" +
				"<li>Gieo hạt<ul>\n<li>Ngô</li>\n</ul>\n</li>\n</ol>",
		}, {
			"number of two figures", article.List{Numbering: article.Numbering{Ordered: true, Start: 10},
				Items: []article.Item{item("Mười", item("a"))}},
			"10. Mười\n\na",
			"10. Mười\n    - a",
			"<ol start=\"10\">\n<li>Mười<ul>\n<li>a</li>\n</ul>\n</li>\n</ol>",
		}, {
			"list from one", article.List{Numbering: article.Numbering{Ordered: true, Start: 1},
				Items: []article.Item{item("Một"), item("Hai")}},
			"1. Một\n\n2. Hai",
			"1. Một\n2. Hai",
			"<ol>\n<li>Một</li>\n<li>Hai</li>\n</ol>",
		}, {
			"plain list", article.List{Items: []article.Item{numbered}},
			"- Một\n\n1. Hai",
			"- \\- Một\n  1. Hai",
			"<ul>\n<li>- Một<ol>\n<li>Hai</li>\n</ol>\n</li>\n</ul>",
		}, {
			"table without head", spans,
			"Thôn\tNăm\n\n2025\t2026\n\nĐông\t5|6",
			"|  |  |  |\n| --- | --- | --- |\n| Thôn | Năm |  |\n|  | 2025 | 2026 |\n| Đông | 5\\|6 |  |",
			"<table>\n<tr><td rowspan=\"2\">Thôn</td><td colspan=\"2\">Năm</td></tr>\n" +
				"<tr><td>2025</td><td>2026</td></tr>\n<tr><td>Đông</td><td>5|6</td></tr>\n</table>",
		}, {
			"heads of rows and columns below the head", article.Table{HeaderRows: 1, Rows: [][]article.Cell{row("Thôn", "Hộ"),
				{{Text: p("Đông"), ColSpan: 1, RowSpan: 1, Scope: article.RowScope}, row("9")[0]},
				{{Text: p("Đồi"), ColSpan: 2, RowSpan: 1, Scope: article.ColumnScope}}}},
			"Thôn\tHộ\n\nĐông\t9\n\nĐồi",
			"| Thôn | Hộ |\n| --- | --- |\n| Đông | 9 |\n| Đồi |  |",
			"<table>\n<tr><th>Thôn</th><th>Hộ</th></tr>\n<tr><th scope=\"row\">Đông</th><td>9</td></tr>\n" +
				"<tr><th scope=\"col\" colspan=\"2\">Đồi</th></tr>\n</table>",
		}, {
			"table of two head rows", head,
			"Diện tích (ha)\n\nThôn\tNăm\n\n2025\t2026\n\nĐông\t5|6",
			"**Diện tích (ha)**\n\n| Thôn | Năm |  |\n| --- | --- | --- |\n|  | 2025 | 2026 |\n| Đông | 5\\|6 |  |",
			"<table>\n<caption>Diện tích (ha)</caption>\n<tr><th rowspan=\"2\">Thôn</th><th " +
				"colspan=\"2\">Năm</th></tr>\n" +
				"<tr><th>2025</th><th>2026</th></tr>\n<tr><td>Đông</td><td>5|6</td></tr>\n</table>",
		},
	}
}

// TestListsOnEndStayTwo: CommonMark makes one list of two with the same marks.
func TestListsOnEndStayTwo(t *testing.T) {
	list := func(ordered bool, items ...string) article.List {
		l := article.List{Numbering: article.Numbering{Ordered: ordered}}
		for _, s := range items {
			l.Items = append(l.Items, article.Item{Text: p(s)})
		}
		return l
	}
	got := Markdown(body(list(false, "một"), list(false, "hai"), list(false, "ba"), list(true, "bốn"), list(true, "năm"),
		article.Paragraph{Text: p("Lời")}, list(true, "sáu")))
	if want := "- một\n\n* hai\n\n- ba\n\n1) bốn\n\n1. năm\n\nLời\n\n1. sáu\n\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPlainTextKeepsWhatStylesSay: lines of verse, and figures that stand higher or
// lower where there are characters for all of them.
func TestPlainTextKeepsWhatStylesSay(t *testing.T) {
	high := func(s string) article.Run { return article.Run{Text: s, Super: true} }
	low := func(s string) article.Run { return article.Run{Text: s, Sub: true} }
	for _, c := range []struct {
		in   article.Block
		want string
	}{
		{article.Paragraph{Text: article.Inline{{Text: "10"}, high("6"), {Text: " con, 10"}, high("−3"), {Text: " g/m"}, high("2")}},
			"10⁶ con, 10⁻³ g/m²"},
		{article.Paragraph{Text: article.Inline{{Text: "CO"}, low("2"), {Text: " và x"}, low("max")}}, "CO₂ và xmax"},
		{article.Paragraph{Text: article.Inline{{Text: "ngày 1"}, high("st"), {Text: ", m"}, high("2đ")}}, "ngày 1st, m2đ"},
		{article.Paragraph{Text: p("Quê hương là chùm khế ngọt\nCho con trèo hái mỗi ngày")},
			"Quê hương là chùm khế ngọt\nCho con trèo hái mỗi ngày"},
		{article.Quote{Text: p("Một\nHai")}, "Một\nHai"},
		{article.List{Items: []article.Item{{Text: p("Một\nHai")}}}, "Một Hai"},
		{article.Table{Rows: [][]article.Cell{{{Text: article.Inline{{Text: "km\n"}, high("2")}, ColSpan: 1, RowSpan: 1}}}}, "km ²"},
	} {
		if got := Text(body(c.in)); got != c.want+"\n" {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestBlocksInEachForm(t *testing.T) {
	for _, c := range forms() {
		a := body(c.block)
		if got, want := Text(a), c.text+"\n"; got != want {
			t.Errorf("%s as text: %q, want %q", c.name, got, want)
		}
		if got, want := Markdown(a), c.markdown+"\n\n"; got != want {
			t.Errorf("%s in Markdown:\n%s\nwant\n%s", c.name, got, want)
		}
		if got, want := HTML(a, own), "<article lang=\"vi\">\n<h1></h1>\n"+c.html+"\n</article>\n"; got != want {
			t.Errorf("%s in HTML:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestTitleAndStandfirstComeFirst(t *testing.T) {
	a := body(article.Paragraph{Text: p("Thân bài")})
	a.Title, a.Standfirst = "Tin\nmới <1>", "Tóm *tắt*"
	for name, c := range map[string][2]string{
		"text":     {Text(a), "Tin mới <1>\n\nTóm *tắt*\n\nThân bài\n"},
		"Markdown": {Markdown(a), "# Tin mới \\<1>\n\n**Tóm \\*tắt\\***\n\nThân bài\n\n"},
		"HTML": {HTML(a, own), "<article lang=\"vi\">\n<h1>Tin<br/>mới &lt;1&gt;</h1>\n<p class=\"lead\">Tóm *tắt*</p>\n" +
			"<p>Thân bài</p>\n</article>\n"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %q, want %q", name, c[0], c[1])
		}
	}
}

func TestMarkdownTakesCopyLiterally(t *testing.T) {
	for in, want := range map[string]string{
		`5 * 3 * 2 và a_b_c`:     `5 \* 3 \* 2 và a\_b\_c`,
		"# 1 trong xã":           `\# 1 trong xã`,
		"> 5 ha":                 `\> 5 ha`,
		"- Thôn Đông":            `\- Thôn Đông`,
		"+ Thôn Đông":            `\+ Thôn Đông`,
		"1. Thôn Đông":           `1\. Thôn Đông`,
		"12) Thôn Đông":          `12\) Thôn Đông`,
		"2026. Năm":              `2026\. Năm`,
		"5.000 đồng":             "5.000 đồng",
		"2026 - 2027":            "2026 - 2027",
		"<b>đậm</b> &amp; [1]":   `\<b>đậm\</b> \&amp; \[1\]`,
		"dùng `x` hay C:\\xã ~~": "dùng \\`x\\` hay C:\\\\xã \\~\\~",
		"– Thôn Đông (5 ha)!":    "– Thôn Đông (5 ha)!",
	} {
		if got := strings.TrimSpace(Markdown(body(article.Paragraph{Text: p(in)}))); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	link := article.Paragraph{Text: article.Inline{{Text: "Mới!"}, {Text: "[xem]", Href: "https://a.vn/<x>"}}}
	if got, want := Markdown(body(link)), "Mới\\![\\[xem\\]](<https://a.vn/%3Cx%3E>)\n\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// strange is a block that no rendition knows.
type strange struct{ article.Block }

func TestAnUnknownBlockPanicsWithItsType(t *testing.T) {
	for name, render := range map[string]func(*article.Article){
		"JSON":     func(a *article.Article) { JSON(io.Discard, a, nil, diag.English) },
		"text":     func(a *article.Article) { Text(a) },
		"Markdown": func(a *article.Article) { Markdown(a) },
		"HTML":     func(a *article.Article) { HTML(a, own) },
	} {
		func() {
			defer func() {
				if s, _ := recover().(string); !strings.Contains(s, "rendition.strange") {
					t.Errorf("%s: panic %q", name, s)
				}
			}()
			render(body(strange{}))
		}()
	}
}
