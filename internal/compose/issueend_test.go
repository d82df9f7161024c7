package compose

import (
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestTheImprintIsABlockWhereItHasRoom: it is set as a block of its own size wherever the last page has the lines for that and
// for white above it, with lines for notes as without, and in small print only where it has not.
func TestTheImprintIsABlockWhereItHasRoom(t *testing.T) {
	fonts := font.NewSet()
	for _, c := range []struct {
		template, fill string
		least, most    int // lines below the copy with which it is one, and with which it is none
	}{
		{"khu-dan-cu", "", 8, 5}, {"a4", "", 8, 5}, {"khu-dan-cu", "notes", 13, 5},
	} {
		tpl, blocks, small := tplOf(t, c.template), 0, 0
		for n := 6; n < 60; n += 3 {
			in := markup(t, "imprint Nguyễn Thị Hạnh, Phó Chủ tịch.\n= Vụ mùa được giá\n"+strings.Repeat("Một đoạn dài hơn một dòng của cột, bà con góp công sửa đường trước mùa mưa.\n", n))
			if c.fill != "" {
				in.Fill = "notes"
			}
			in.FolioTitle = "Bản tin Tân Hòa"
			doc, _, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			last := len(doc.Pages) - 1
			foot, paragraphs := tpl.Top, map[int32]bool{}
			for _, it := range doc.Pages[last].Items {
				x, ok := it.(*frame.Text)
				switch {
				case !ok:
				case doc.Structure.Article(x.Node) > 0:
					foot = max(foot, x.Y)
				case doc.Structure.Within(x.Node, frame.Imprint) > 0:
					paragraphs[doc.Structure.Block(x.Node)] = true
				}
			}
			rest := int((ledAs(doc, tpl).LineTop(tpl.Lines()) - foot) / tpl.Leading)
			switch block := len(paragraphs) > 1; {
			case !block && rest >= c.least:
				t.Errorf("%s, fill %q: the imprint is small print below %d lines of white", c.template, c.fill, rest)
			case block && rest <= c.most:
				t.Errorf("%s, fill %q: the imprint is a block in %d lines", c.template, c.fill, rest)
			case block:
				blocks++
			default:
				small++
			}
		}
		if blocks == 0 || small == 0 {
			t.Errorf("%s, fill %q: %d blocks, %d in small print", c.template, c.fill, blocks, small)
		}
	}
}

// TestASmallPictureIsToldOnce: whatever shapes are tried of an opening, its picture is told once as too small.
func TestASmallPictureIsToldOnce(t *testing.T) {
	tpl := tplOf(t, "a3")
	issue := "= Vụ mùa được giá\n![1440x640] Cánh đồng | Văn Lâm\n" + strings.Repeat("Một đoạn dài hơn một dòng của cột, bà con góp công sửa đường.\n", 60)
	_, said, err := Pages(markup(t, issue), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, d := range said {
		if d.Code == diag.PictureSmall {
			told++
		}
	}
	if told != 1 {
		t.Errorf("told %d times: %v", told, said)
	}
}
