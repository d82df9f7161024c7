package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestSmallPicturesStandInARow sets two to six small pictures between paragraphs. Pictures of a row
// have one top and one foot, stand clear of each other in the order of the copy, within the column,
// with the white of all pictures around them and their captions; none is larger than its pixels
// allow, and none is shown much smaller than it would be alone. The caption says all that theirs
// say, behind "Từ trái sang:" where that is several things.
func TestSmallPicturesStandInARow(t *testing.T) {
	rng := rand.New(rand.NewSource(11))
	rows, joint := 0, 0
	for _, name := range []string{"a4", "a5"} {
		tpl := tplOf(t, name)
		for n := range 60 {
			var b strings.Builder
			b.WriteString("no masthead\n= Một đầu đề\nMột đoạn của bài.\nHai đoạn của bài.\nBa đoạn của bài.\n")
			var want []string
			kind := rng.Intn(3) // of captions: none, one for all, one each
			for i := range 2 + rng.Intn(5) {
				h := 160 + rng.Intn(60)
				caption := []string{"", " Chung một lời | Khôi", fmt.Sprintf(" Lời-%d của ảnh | Khôi", i)}[kind]
				fmt.Fprintf(&b, "![%dx%d]%s\n", h*(70+rng.Intn(80))/100, h, caption)
				if text, _, _ := strings.Cut(strings.TrimSpace(caption), " |"); text != "" {
					want = append(want, text)
				}
			}
			b.WriteString(strings.Repeat("Một đoạn nữa của bài, dài hơn một dòng của cột, kể chuyện gặt hái trong thôn.\n", 3))
			in := markup(t, b.String())
			doc, _, err := Pages(in, tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%s, issue %d", name, n)
			said := saidBy(doc)
			for _, text := range want {
				if !strings.Contains(said, text) {
					t.Errorf("%s: %q is not said: %s", where, text, said)
				}
			}
			for _, pg := range doc.Pages {
				var ims []*frame.Image
				for _, it := range pg.Items {
					if im, ok := it.(*frame.Image); ok {
						ims = append(ims, im)
					}
				}
				for i := 1; i < len(ims); i++ {
					a, b := ims[i-1], ims[i]
					if a.Y != b.Y || a.X > b.X || b.X-a.X > tpl.Measure() {
						continue
					}
					rows++
					if a.H != b.H || b.X < a.X+a.W+2*unit.Point {
						t.Errorf("%s: %+v beside %+v", where, a, b)
					}
				}
				for _, im := range ims {
					right := im.X + im.W
					inside := false
					for c := range tpl.Columns {
						inside = inside || im.X >= tpl.Left(c) && right <= tpl.Left(c)+tpl.Measure()+1
					}
					if !inside {
						t.Errorf("%s: a picture from %v to %v is in no column", where, im.X, right)
					}
					most := unit.Length(im.Picture.Height-im.Treatment.Trim.H) * 72 * unit.Point / unit.Length(tpl.MinPPI)
					if im.H > most+72*unit.Point/unit.Length(tpl.MinPPI) || // a pixel, for what is cut off is whole ones
						im.H*100 < most*45 {
						t.Errorf("%s: %dx%d pixels are %v high; %v would be right", where, im.Picture.Width, im.Picture.Height, im.H, most)
					}
				}
			}
			joint += strings.Count(said, "Từ trái sang:")
			if strings.Contains(said, "Từ trái sang:") && kind != 2 {
				t.Errorf("%s: the pictures have no words each: %s", where, said)
			}
		}
	}
	if rows < 60 || joint < 20 {
		t.Errorf("%d neighbours, %d joint captions", rows, joint)
	}
}

// saidBy is all texts of a document in the order that they are drawn.
func saidBy(doc *frame.Document) string {
	var b strings.Builder
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok {
				b.WriteString(x.String)
			}
		})
	}
	return b.String()
}

// TestARowNamesWhoTookWhich: a photographer whom one picture of a row names did not take the
// others.
func TestARowNamesWhoTookWhich(t *testing.T) {
	for _, c := range []struct {
		captions []string
		row      bool
		said     string
	}{
		{[]string{" Gặt lúa | Khôi", " Đập lúa", " Phơi lúa"}, true, "Từ trái sang: Gặt lúa Ảnh: Khôi; Đập lúa; Phơi lúa"},
		{[]string{" Gặt lúa | Khôi", " Đập lúa | Khôi"}, true, "Từ trái sang: Gặt lúa; Đập lúa Ảnh: Khôi"},
		{[]string{" Gặt lúa | Khôi", " Đập lúa | Mai"}, true, "Từ trái sang: Gặt lúa Ảnh: Khôi; Đập lúa Ảnh: Mai"},
		{[]string{" Ngày mùa | Khôi", ""}, false, "Ngày mùa Ảnh: Khôi"},
		{[]string{" Ngày mùa", ""}, true, "Ngày mùa"},
	} {
		issue := "no masthead\n= Một đầu đề\nMột đoạn của bài.\nHai đoạn của bài.\nBa đoạn của bài.\n"
		for _, caption := range c.captions {
			issue += "![180x180]" + caption + "\n"
		}
		doc, _ := lay(t, issue+"Một đoạn nữa của bài.\n", "")
		var ims []*frame.Image
		for _, it := range doc.Pages[0].Items {
			if im, ok := it.(*frame.Image); ok {
				ims = append(ims, im)
			}
		}
		if row := len(ims) > 1 && ims[0].Y == ims[1].Y; row != c.row {
			t.Errorf("%q: in a row: %v", c.captions, row)
		}
		if said := strings.Join(strings.Fields(saidBy(doc)), " "); !strings.Contains(said, c.said) {
			t.Errorf("%q: %q is not said: %s", c.captions, c.said, said)
		}
	}
}
