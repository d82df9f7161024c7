package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestTheOnlyColumnIsNotHalfEmpty: a picture that is less wide than the only column of its page has its
// caption or another picture beside it, or stands in the middle; in one of several columns it
// begins at the left, above its caption.
func TestTheOnlyColumnIsNotHalfEmpty(t *testing.T) {
	const left, middle, caption, pair = "at the left", "in the middle", "beside its caption", "beside another"
	long := strings.Repeat(" Bà con gặt lúa", 14)
	for _, c := range []struct{ template, pictures, want string }{
		{"a5", "![400x300] Gặt lúa | Khôi", caption},
		{"a5", "![400x300]", middle},
		{"a5", "![300x200] Gặt lúa", caption},
		{"a5", "![440x220]" + long, left},               // it would be nearly as high as the picture
		{"a5", "![520x390] Gặt lúa", middle},            // no room is left for it
		{"a5", "![1600x900] Gặt lúa", left},             // as wide as the column
		{"a5", "![500x700]\n![1600x1200] Phơi", pair},   // alone one would be half as wide
		{"a5", "![600x600] Gặt\n![600x600] Phơi", pair}, // and here both
		{"a5", "![1600x900]\n![1600x900] Phơi", left},   // each fills the measure
		{"a5", "![200x600]\n![1600x900] Phơi", middle},  // a pole would make a stamp of the other
		{"a4", "![300x200] Gặt lúa | Khôi", left},
		{"a4", "![300x200]", left},
		{"mot-cot", "![500x375] Gặt lúa", caption},
		{"mot-cot", "![500x375]", middle},
		{"large", "![400x300] Gặt lúa", middle}, // no text is beside a picture,
		{"large", "![400x300]" + long, left},    // and this one has all of the measure below it
		{"large", "![500x375]", middle},
	} {
		in := markup(t, "no masthead\n= Một đầu đề\n"+strings.Repeat("Một đoạn của bài.\n", 3)+c.pictures+"\n"+
			strings.Repeat("Một đoạn nữa của bài, dài hơn một dòng của cột, kể chuyện gặt hái trong thôn.\n", 4))
		tpl := tplOf(t, c.template)
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		inPlace(t, c.pictures, doc, tpl)
		apart(t, c.pictures, doc)
		var ims []*frame.Image
		var said []*frame.Text
		for _, it := range doc.Pages[0].Items {
			switch x := it.(type) {
			case *frame.Image:
				ims = append(ims, x)
			case *frame.Text:
				if r := doc.Structure.Role(x.Node); r == frame.Caption || r == frame.Credit {
					said = append(said, x)
				}
			}
		}
		im, room := ims[0], tpl.Measure()
		if last := ims[len(ims)-1]; c.want == pair { // no more white at one end than at the other
			if begin, end := im.X-tpl.Left(0), tpl.Left(0)+room-last.X-last.W; begin < 0 || begin-end > 1 || end-begin > 1 {
				t.Errorf("%s, %.40q: %v to the left of the row, %v to the right", c.template, c.pictures, begin, end)
			}
		}
		got := "elsewhere"
		at := im.X - tpl.Left(0)
		if k := tpl.Columns - 1; im.X >= tpl.Left(k) {
			at = im.X - tpl.Left(k)
		}
		switch {
		case len(ims) > 1 && ims[1].Y == im.Y && ims[1].H == im.H && ims[1].X > im.X+im.W:
			got = pair
		case at == 0 && len(said) > 0 && said[0].X >= im.X+im.W+unit.Point && said[len(said)-1].Y == im.Y+im.H-besideRaised:
			got = caption
		case at == 0:
			got = left
		case at == (room-im.W)/2:
			got = middle
		}
		if got != c.want {
			t.Errorf("%s, %.40q: the picture stands %s, want %s", c.template, c.pictures, got, c.want)
		}
	}
}
