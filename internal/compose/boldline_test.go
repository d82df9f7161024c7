package compose

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestABoldLineKeepsWithItsTable ends columns at every line of what is above a line in bold: it does not end its
// column without rows of the table, or points of the list, that it heads, whether a picture is between them or not.
func TestABoldLineKeepsWithItsTable(t *testing.T) {
	for _, between := range []string{"", "![900x500]\n"} {
		for n := range 60 {
			text := "= Một hai ba\n"
			for range n {
				text += "Một đoạn.\n"
			}
			text += "*Kết quả sau mười vòng:*\n" + between + "| Đội | Điểm\n"
			for range 30 {
				text += "| Đội làng | 12\n"
			}
			doc, tpl := layInput(t, markup(t, text), "contents: false\n")
			lines := linesIn(doc)
			i := slices.IndexFunc(lines, func(l line) bool { return l.text == "Kết quả sau mười vòng:" })
			head, below := lines[i], 0
			for _, l := range lines[i+1:] {
				if l.page == head.page && l.y > head.y && l.x < head.x+tpl.Measure() && l.x > head.x-tpl.Measure() {
					below++
				}
			}
			if below == 0 {
				t.Errorf("%d lines, %q: the line in bold ends its column", n, between)
			}
		}
	}
}

// TestATitleAndItsNoteKeepWithTheirList ends columns at every line of what is above a list that a line in bold heads, and another line
// says something of: the two do not end their column without points of it.
func TestATitleAndItsNoteKeepWithTheirList(t *testing.T) {
	list := article.List{}
	for range 20 {
		list.Items = append(list.Items, article.Item{Text: article.Plain("Rau muống")})
	}
	titled := article.Paragraph{Text: article.Inline{{Text: "Mười loại rau dễ trồng", Bold: true}, {Text: "\n(Xem thêm ở trang sau.)"}}, Form: article.Lines}
	parted := false
	for n := range 60 {
		blocks := slices.Repeat([]article.Block{article.Paragraph{Text: article.Plain("Một đoạn.")}}, n+1)
		doc, _ := layBlocks(t, append(blocks, titled, list)...)
		lines := linesIn(doc)
		i := slices.IndexFunc(lines, func(l line) bool { return strings.HasPrefix(l.text, "Mười loại rau") })
		points := 0
		for _, l := range lines[i+2:] {
			if l.y < lines[i].y {
				parted = true
				break
			}
			if strings.HasSuffix(l.text, "Rau muống") {
				points++
			}
		}
		if points < 2 {
			t.Errorf("%d lines: below the title are %d points", n, points)
		}
	}
	if !parted {
		t.Error("no list goes on in another column")
	}
	for _, none := range []article.Inline{{{Text: "Rau ", Bold: true}, {Text: "dễ trồng\nMột dòng"}}, {{Text: "Rau", Bold: true}, {Text: "\nMột dòng\nHai dòng"}},
		{{Text: "Rau", Bold: true}}} {
		if isTitled(article.Paragraph{Text: none, Form: article.Lines}) {
			t.Errorf("%q is a title and its note", none.String())
		}
	}
}

// TestALabelKeepsWithItsHeading ends columns at every line of what is above a line in bold that a heading follows:
// it stands above that heading, in its column.
func TestALabelKeepsWithItsHeading(t *testing.T) {
	for n := range 60 {
		text := "= Một hai ba\n"
		for range n {
			text += "Một đoạn.\n"
		}
		text += "*Dịch vụ của xã*\n## Làm giấy tờ tại nhà\n" + strings.Repeat("Một đoạn nữa.\n", 60)
		doc, tpl := layInput(t, markup(t, text), "contents: false\n")
		lines := linesIn(doc)
		i := slices.IndexFunc(lines, func(l line) bool { return l.text == "Dịch vụ của xã" })
		k := slices.IndexFunc(lines, func(l line) bool { return l.text == "Làm giấy tờ tại nhà" })
		if i < 0 || k < 0 {
			t.Fatal("a line is not there")
		}
		label, head := lines[i], lines[k]
		if head.page != label.page || head.y <= label.y || head.x > label.x+tpl.Measure()/2 {
			t.Errorf("%d lines: the label is parted from its heading", n)
		}
	}
}

// TestALabelIsNoSentence: what a heading follows is its label where it is a line in bold alone.
func TestALabelIsNoSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"*Dịch vụ*\n## Đề mục\n": true, "*Các loại hình:*\n## Đề mục\n": true, "*Dịch vụ*\n![900x500]\n## Đề mục\n": true,
		"*Hãy đăng ký ngay!*\n## Đề mục\n": false, "*Xin hẹn gặp lại.*\n## Đề mục\n": false, "*Dịch vụ*\nMột đoạn.\n## Đề mục\n": false,
		"*Dịch* vụ\n## Đề mục\n": false, "*Một dòng*\n*Dòng nữa*\n## Đề mục\n": false,
	} {
		in := markup(t, "= Một hai ba\nMột đoạn.\n"+text)
		body := in.Entries[0].Article.Body
		got := false
		for i := range body {
			got = got || labels(body, i)
		}
		if got != want {
			t.Errorf("%q: a label %v, want %v", text, got, want)
		}
	}
	link := []article.Block{
		article.Paragraph{Text: article.Inline{{Text: "Tải mẫu đơn", Bold: true, Href: "https://x.vn/mau"}}}, article.Heading{Level: 2},
	}
	if labels(link, 0) {
		t.Error("a link is a label")
	}
}
