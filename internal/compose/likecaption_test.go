package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// slanted has paragraphs that begin with "~" in italics.
func slanted(in Input) Input {
	for k := range in.Entries {
		body := in.Entries[k].Article.Body
		for i, b := range body {
			if p, ok := b.(article.Paragraph); ok && strings.HasPrefix(p.Text.String(), "~") {
				p.Text = article.Inline{{Text: p.Text.String()[1:], Italic: true}}
				body[i] = p
			}
		}
	}
	return in
}

// TestNoCopyIsTakenForACaption: right below a picture without caption no quotation stands, nor copy in italics; where the
// picture has a caption, or a short line below it may be that, or copy speaks of it, it is where it was written.
func TestNoCopyIsTakenForACaption(t *testing.T) {
	const sentence = "Đồng lúa của xã đã chín vàng và bà con đang ra đồng gặt từ rất sớm."
	for _, c := range []struct {
		picture, above, below string
		right                 bool // it stands right below the picture
	}{
		{"![1200x800]", "Một đoạn.", "> " + sentence, false},
		{"![1200x800]", "Ông nói:", "> " + sentence, false},
		{"![1200x800]", "Một đoạn.", "~" + sentence, false},
		{"![1600x330]", "Một đoạn.", "~" + sentence, false}, // across the columns
		{"![1200x800]", "Một đoạn.", "~Đồng lúa của xã", true},
		{"![1200x800]", "Cánh đồng trong ảnh dưới đây.", "~" + sentence, true},
		{"![1200x800]", "Toàn cảnh cánh đồng:", "~" + sentence, true},
		{"![1200x800] Cánh đồng của xã", "Một đoạn.", "> " + sentence, true},
		{"![1200x800]", "Một đoạn.", sentence, true},
	} {
		seen, right := 0, 0
		for n := range 10 {
			text := "no masthead\n= Một đầu đề của bài\n"
			for i := range 2 + n {
				text += strings.Repeat("xã thôn đồng bà con gieo cấy ", 3+(i*5+n)%7) + ".\n"
			}
			text += c.above + "\n" + c.picture + "\n" + c.below + "\n" + strings.Repeat(strings.Repeat("thôn bản làng xóm ", 12)+".\n", 9)
			doc, tpl := layInput(t, slanted(markup(t, text)), "contents: false\n")
			for _, pg := range doc.Pages {
				i := slices.IndexFunc(pg.Items, func(it frame.Item) bool { _, ok := it.(*frame.Image); return ok })
				if i < 0 {
					continue
				}
				pic, first := pg.Items[i].(*frame.Image), ""
				nearest := unit.Length(1 << 40)
				for _, it := range pg.Items {
					x, ok := it.(*frame.Text)
					if !ok || x.Y < pic.Y+pic.H || x.X < pic.X-tpl.Leading*2 || x.X > pic.X+tpl.Leading*4 || doc.Structure.Role(x.Node) == frame.Caption {
						continue
					}
					if x.Y < nearest {
						nearest, first = x.Y, x.String
					}
				}
				if first == "" {
					continue
				}
				seen++
				if strings.HasPrefix(first, "Đồng") {
					right++
				}
			}
		}
		if seen < 8 || c.right && right < 4 || !c.right && right > 1 {
			t.Errorf("%s, %q, %q: right below %d of %d pictures", c.picture, c.above, c.below, right, seen)
		}
	}
}

func TestWhatLooksLikeACaption(t *testing.T) {
	const some = "một đoạn văn dài hơn một trăm chữ cái để thấy rõ đầu đoạn in nghiêng hay không, và còn dài thêm nữa"
	for _, c := range []struct {
		text string
		want bool
	}{{"> Hai.", true}, {"~" + some + ".", true}, {some, false}, {"*" + some + "*", false}, {"## Hai", false}, {"* Hai", false}, {":verse Hai", false}} {
		body := slanted(markup(t, "= Một\n"+c.text+"\n")).Entries[0].Article.Body
		if got := looksLikeCaption(body[0]); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
	half := article.Paragraph{Text: article.Inline{{Text: "5. "}, {Text: "“" + some + "”", Italic: true}, {Text: fmt.Sprint(" – ", some)}}}
	end := article.Paragraph{Text: article.Inline{{Text: some + some}, {Text: some + some, Italic: true}}}
	if !looksLikeCaption(half) || looksLikeCaption(end) {
		t.Error("what is in italics is not judged by how the paragraph begins")
	}
}
