package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

func TestPicturesInTheStandfirstsBox(t *testing.T) {
	const said = "Bốn mươi hộ của thôn Cồn Vạc góp công nạo vét hai cây số mương."
	for _, c := range [][3]string{ // the box, the standfirst, the caption
		{said + "<div><img src=a.jpg width=460><p><em>Bà con phát quang bờ mương</em></p></div>", said, "Bà con phát quang bờ mương"},
		{"<p>" + said + "</p><p><img src=a.jpg width=500></p><p class=caption>Bà con phát quang bờ mương</p>", said, "Bà con phát quang bờ mương"},
		// What is below the picture goes on with the standfirst.
		{"<p>" + said + "</p><p><img src=a.jpg width=500></p><p>Ba mươi mẫu ruộng cuối nguồn được cứu.</p>", said + " Ba mươi mẫu ruộng cuối nguồn được cứu.", ""},
		{"<img src=a.jpg width=300 align=left>" + said, said, ""},
		{"<img src=dot.gif width=5> " + said, said, "none"},
	} {
		a, err := read(t, "<div class=w><div class=k><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1><div class=sapo>"+c[0]+"</div><div class=than>"+ditch+"</div></div></div>")
		if err != nil {
			t.Fatal(c, err)
		}
		im, ok := a.Body[0].(article.Image)
		if squeezed := strings.Join(strings.Fields(a.Standfirst), " "); squeezed != c[1] || ok != (c[2] != "none") || ok && im.Caption != c[2] {
			t.Errorf("%s: %q, picture %v %q; want %q, %q", c[0], squeezed, ok, im.Caption, c[1], c[2])
		}
	}
}
