package proofsheet

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/unit"
)

var words = Words{Language: "vi", Title: "Phiếu", Pictures: "Ảnh", Editions: "Ấn bản:", Articles: "%d bài", Page: "trang %d",
	NotThere: "không có", Cut: "cắt %d: %s", LeftOut: "%d dòng", ToLookAt: "còn %d", Clean: "sạch", Approved: "DUYỆT",
	Fields: []string{"Tên:", "Ngày:", "Ký:"}, Pixels: "%d × %d px", Printed: "%.0f × %.0f mm %d ppi", NotPrinted: "không in",
	NoFile: "thiếu", Number: "Bài %d ảnh %d", Picture: "Ảnh %s"}

// draw is the sheets of an issue, and the lines of text on each.
func draw(t *testing.T, is *Issue) (*frame.Document, [][]string) {
	t.Helper()
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, err := Pages(is, &words, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	var pages [][]string
	for i := range doc.Pages {
		var lines []string
		var y unit.Length
		var node int32 = -1
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			x, ok := it.(*frame.Text)
			switch {
			case !ok:
			case x.Node == node && x.Y == y:
				lines[len(lines)-1] += x.String
			default:
				lines = append(lines, x.String)
				y, node = x.Y, x.Node
			}
		})
		for k := range lines {
			lines[k] = strings.TrimSpace(lines[k])
		}
		pages = append(pages, lines)
	}
	return doc, pages
}

// TestWhatIsSigned is one issue with all that a sheet can say, its figures worked out
// by hand: 1000 pixels on 100 mm are 254 an inch.
func TestWhatIsSigned(t *testing.T) {
	is := &Issue{Name: "Bản tin · Số 1", Editions: []string{"a4 (2)", "a5 (4)"}, ToLookAt: 3, Articles: []Article{
		{Number: 1, Title: "Họp thôn", Page: 1, Cut: []Cut{{4, "Ngoài ra …"}}, Pictures: []Picture{
			{1, "a.jpg", &picture.Picture{Width: 1000, Height: 500, Hash: [32]byte{1}},
				[]Size{{unit.MM(100), unit.MM(50), 1000}, {unit.MM(50), unit.MM(25), 960}}},
			{2, "b.jpg", &picture.Picture{Width: 300, Height: 900, Hash: [32]byte{2}}, nil},
			{3, "c.jpg", nil, nil}}},
		{Number: 2, Title: "hong.html", Lost: "trang trống"},
		{Number: 3, Title: "Đường mới", LeftOut: 2},
	}}
	doc, pages := draw(t, is)
	want := [][]string{{"Phiếu", "Bản tin · Số 1", "Ấn bản: a4 (2); a5 (4)", "còn 3", "2 bài", "1. Họp thôn · trang 1",
		"cắt 4: Ngoài ra …", "2. hong.html · không in: trang trống", "3. Đường mới · không có", "2 dòng", "DUYỆT", "Tên:", "Ngày:", "Ký:"},
		{"Ảnh", "Bài 1 ảnh 1", "a.jpg", "1000 × 500 px", "100 × 50 mm 254 ppi", "50 × 25 mm 488 ppi",
			"Bài 1 ảnh 2", "b.jpg", "300 × 900 px", "không in", "Bài 1 ảnh 3", "c.jpg", "thiếu"}}
	if fmt.Sprint(pages) != fmt.Sprint(want) {
		t.Errorf("%q", pages)
	}
	var shapes []string
	for _, it := range doc.Pages[1].Items {
		if im, ok := it.(*frame.Image); ok {
			shapes = append(shapes, fmt.Sprintf("%s %.1f", im.Alt, float64(im.W)/float64(im.H)))
		}
	}
	if got := strings.Join(shapes, ", "); got != "Ảnh a.jpg 2.0, Ảnh b.jpg 0.3" {
		t.Errorf("thumbnails: %s", got)
	}
	is.ToLookAt, is.Articles = 0, is.Articles[2:]
	if _, pages = draw(t, is); len(pages) != 1 || !slices.Contains(pages[0], "sạch") {
		t.Errorf("without pictures and remarks: %q", pages)
	}
}

// TestSheetsKeepToTheirPages draws random issues, small and large: all ink is within the
// margins, no picture is over another or over words, and every article and picture is named.
func TestSheetsKeepToTheirPages(t *testing.T) {
	for seed := range int64(20) {
		rng := rand.New(rand.NewSource(seed))
		is := &Issue{Name: "Bản tin"}
		pictures := 0
		for n := range rng.Intn(60) + 1 {
			a := Article{Number: n + 1, Title: strings.TrimSpace(strings.Repeat("thôn Bến ", 1+rng.Intn(30))), Page: n}
			for k := range rng.Intn(4) {
				a.Cut = append(a.Cut, Cut{k, strings.Repeat("lời ", 12)})
			}
			for k := range rng.Intn(5) {
				pictures++
				a.Pictures = append(a.Pictures, Picture{Number: k + 1, Name: strings.Repeat("ten-anh-rat-dai", rng.Intn(9)) + ".jpg",
					Picture: &picture.Picture{Width: 1 + rng.Intn(3000), Height: 1 + rng.Intn(3000), Hash: [32]byte{byte(n), byte(k)}}})
			}
			is.Articles = append(is.Articles, a)
		}
		doc, pages := draw(t, is)
		all := strings.Join(slices.Concat(pages...), "\n")
		for i, a := range is.Articles {
			if !strings.Contains(all, fmt.Sprintf("%d. thôn", i+1)) {
				t.Errorf("seed %d: article %d is not named", seed, i+1)
			}
			for k := range a.Pictures {
				if !strings.Contains(all, fmt.Sprintf("Bài %d ảnh %d\n", i+1, k+1)) {
					t.Errorf("seed %d: picture %d of %d is not named", seed, k+1, i+1)
				}
			}
		}
		inside := frame.Area{X: margin, Y: margin, W: full, H: height - 2*margin}
		shown := 0
		for n := range doc.Pages {
			var images []frame.Area
			frame.Walk(doc.Pages[n].Items, func(it frame.Item, _, _ unit.Length) {
				switch x := it.(type) {
				case *frame.Image:
					area := frame.AreaOf(x)
					for _, other := range images {
						if area.Meets(other) {
							t.Errorf("seed %d, page %d: %s is over another", seed, n+1, x.Name)
						}
					}
					images = append(images, area)
					shown++
					if !inside.Holds(area) {
						t.Errorf("seed %d, page %d: %s is in the margin", seed, n+1, x.Name)
					}
				case *frame.Text:
					if x.X < margin || x.Y-x.Size < margin-unit.Point || x.Y > height-margin {
						t.Errorf("seed %d, page %d: %q is in the margin", seed, n+1, x.String)
					}
					for _, im := range images {
						if x.Y > im.Y && x.Y-x.Size < im.Y+im.H && x.X < im.X+im.W && x.X >= im.X {
							t.Errorf("seed %d, page %d: %q is over a picture", seed, n+1, x.String)
						}
					}
				}
			})
		}
		if shown != pictures {
			t.Errorf("seed %d: %d of %d pictures", seed, shown, pictures)
		}
	}
}
