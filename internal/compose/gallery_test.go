package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestLargePicturesStandAbreast sets galleries of three to nine large pictures in articles of a page or
// two. All pictures and all captions are printed, in the order of the copy; pictures of a row have one top and
// one foot, stand clear of each other and within the page's measure, none is larger than its pixels allow, and no
// caption is wider than its picture.
func TestLargePicturesStandAbreast(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(5))
	abreast, across := 0, 0
	for _, name := range []string{"a4", "a5", "bao-dang", "large"} {
		tpl := tplOf(t, name)
		for n := range 30 {
			var b strings.Builder
			b.WriteString("= Xã qua ống kính\nlead: Chùm ảnh của bạn đọc.\n" + strings.Repeat("Một đoạn của bài.\n", rng.Intn(40)*rng.Intn(2)))
			pictures := 3 + rng.Intn(7)
			for i := range pictures {
				w, h, more := 900+rng.Intn(900), 700+rng.Intn(900), ""
				if n%2 == 1 { // where one is narrow beside a wide one, its caption is long, and leaves less to both
					w, h, more = 800+rng.Intn(2)*600, 1400-rng.Intn(2)*600, strings.Repeat(" từ thôn Bến", rng.Intn(16))
				}
				fmt.Fprintf(&b, "![%dx%d] Lời-%d của ảnh này, do bạn đọc gửi về%s | Khôi\n", w, h, i, more)
			}
			b.WriteString(strings.Repeat("Một đoạn nữa của bài.\n", rng.Intn(30)) + "imprint Nguyễn Thị Hạnh\n")
			doc, _, err := Pages(markup(t, b.String()), tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%s, issue %d", name, n)
			var order []int32
			seen := 0
			for k, pg := range ungrouped(doc).Pages {
				var ims []*frame.Image
				captions := map[int32][]*frame.Text{}
				for _, it := range pg.Items {
					switch it := it.(type) {
					case *frame.Image:
						ims = append(ims, it)
						order = append(order, it.Node)
					case *frame.Text:
						if f := doc.Structure.Within(it.Node, frame.Figure); f > 0 {
							captions[f] = append(captions[f], it)
							if strings.Contains(it.String, "Lời-") {
								seen++
							}
						}
					}
				}
				for i, im := range ims {
					if im.X < tpl.Inner || im.X+im.W > tpl.Inner+tpl.FullMeasure()+1 || im.Y+im.H > tpl.LineTop(tpl.Lines()) {
						t.Errorf("%s, page %d: a picture at %v, %v, %v × %v", where, k+1, im.X, im.Y, im.W, im.H)
					}
					pixel := 72 * unit.Point / unit.Length(tpl.MinPPI)
					if most := unit.Length(im.Picture.Height-im.Treatment.Trim.H) * pixel; im.H > most+pixel {
						t.Errorf("%s, page %d: %v high, its pixels allow %v", where, k+1, im.H, most)
					}
					if i == 0 {
						continue
					}
					if a := ims[i-1]; a.Y == im.Y && im.X > a.X && (tpl.Columns == 1 || im.X-a.X != tpl.Measure()+tpl.Gutter) && // not in two columns
						im.X < a.X+a.W+2*tpl.Gutter {
						abreast++
						if tpl.Columns > 1 {
							across++
						}
						if a.H != im.H || im.X < a.X+a.W+2*unit.Point {
							t.Errorf("%s, page %d: %+v beside %+v", where, k+1, a, im)
						}
						for _, text := range captions[a.Node] {
							if text.X+setWidth(text) > im.X {
								t.Errorf("%s, page %d: %q reaches below the next picture", where, k+1, text.String)
							}
						}
					}
				}
			}
			if seen != pictures || len(order) != pictures {
				t.Errorf("%s: %d pictures and %d captions of %d", where, len(order), seen, pictures)
			}
			for i := 1; i < len(order); i++ {
				if order[i] < order[i-1] {
					t.Errorf("%s: the pictures are not in the order of the copy: %v", where, order)
				}
			}
		}
	}
	if abreast < 100 || across < 20 {
		t.Errorf("%d pictures beside another, %d of them across the columns", abreast, across)
	}
}

// TestWidePicturesStandAloneInTurn: in the only column of a page two pictures that are wider than high
// are a quarter of their size, so that rows of two are never one below the other; of tall ones, which
// lose little, all are.
func TestWidePicturesStandAloneInTurn(t *testing.T) {
	tpl, diags := style.Embedded("a5")
	if tpl == nil {
		t.Fatal(diags)
	}
	for _, c := range []struct {
		size string
		n    int
		want []int // pictures in each row
	}{
		{"1500x1000", 4, []int{1, 1, 2}}, // the first of these opens the article
		{"1500x1000", 5, []int{1, 1, 2, 1}},
		{"1500x1000", 6, []int{1, 1, 2, 1, 1}},
		{"1500x1000", 7, []int{1, 1, 2, 1, 2}},
		{"900x1500", 3, []int{3}},
		{"900x1500", 4, []int{2, 2}},
		{"900x1500", 5, []int{2, 2, 1}},
	} {
		issue := "= Xã qua ống kính\n" + strings.Repeat("Bà con chín thôn ra kênh Bắc nạo vét. ", 9) + "\n" +
			strings.Repeat("!["+c.size+"] Một ảnh của bạn đọc gửi về.\n", c.n)
		doc, _, err := Pages(markup(t, issue), tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		var row unit.Length
		for _, pg := range doc.Pages {
			row = -1
			for _, it := range pg.Items {
				if im, ok := it.(*frame.Image); ok {
					if im.Y != row {
						got = append(got, 0)
					}
					row = im.Y
					got[len(got)-1]++
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d of %s: rows of %v, want %v", c.n, c.size, got, c.want)
		}
	}
}

// picturesAlone is the pages of an issue of five to twelve pictures, and nothing else.
func picturesAlone(t *testing.T, rng *rand.Rand, tpl *style.Template) *frame.Document {
	t.Helper()
	var b strings.Builder
	b.WriteString("= Xã qua ống kính\nlead: Chùm ảnh của bạn đọc.\n")
	for range 5 + rng.Intn(8) {
		fmt.Fprintf(&b, "![%dx%d] Ảnh của bạn đọc\n", 1500+rng.Intn(1500), 1500+rng.Intn(900))
	}
	doc, _, err := Pages(markup(t, b.String()+"imprint Nguyễn Thị Hạnh\n"), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestPicturesAloneFillTheirPages: an issue of pictures alone ends well down its last page, where
// that is not the first.
func TestPicturesAloneFillTheirPages(t *testing.T) {
	rng := rand.New(rand.NewSource(8))
	issues, low := 0, 0
	for _, name := range []string{"a4", "a5"} {
		tpl := tplOf(t, name)
		for range 14 {
			doc := picturesAlone(t, rng, tpl)
			if len(doc.Pages) == 1 {
				continue
			}
			issues++
			foot := unit.Length(0)
			for _, it := range doc.Pages[len(doc.Pages)-1].Items {
				if im, ok := it.(*frame.Image); ok {
					foot = max(foot, im.Y+im.H)
				}
			}
			if foot < tpl.LineTop(tpl.Lines()*3/5) {
				low++
			}
		}
	}
	if t.Logf("%d of %d issues end above three fifths of a page", low, issues); issues < 14 || low*4 > issues {
		t.Errorf("%d of %d issues end above three fifths of a page", low, issues)
	}
}

// TestRowsThatEndAnIssueStandAsFarApart: rows of pictures on the last page are no further apart than
// those of other pages; what they leave is white below them, above the imprint.
func TestRowsThatEndAnIssueStandAsFarApart(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(8))
	tpl, rows := tplOf(t, "a4"), 0
	for range 20 {
		doc := picturesAlone(t, rng, tpl)
		if len(doc.Pages) == 1 {
			continue
		}
		foot, top := unit.Length(0), unit.Length(0) // of the captions of the last row, and of its pictures
		for _, it := range doc.Pages[len(doc.Pages)-1].Items {
			switch it := it.(type) {
			case *frame.Text:
				if doc.Structure.Within(it.Node, frame.Figure) > 0 {
					foot = max(foot, it.Y)
				}
			case *frame.Image:
				if gap := it.Y - foot; foot > 0 && it.Y > top {
					rows++
					if white := tpl.Whites.Picture.Of(tpl.Leading); gap < white-unit.Point || gap > white+unit.Point {
						t.Errorf("a row %v below the one above it, want %v", gap, white)
					}
				}
				top = it.Y
			}
		}
	}
	if rows < 8 {
		t.Errorf("only %d rows below others", rows)
	}
}

// TestAGalleryBelowAHeadlineHasCopyBelow: an article that opens across the columns with a row of pictures has
// some of its copy on that page, too, wherever the article above it ends.
func TestAGalleryBelowAHeadlineHasCopyBelow(t *testing.T) {
	rows := 0
	for n := range 30 {
		doc, _ := lay(t, "= Một\n"+strings.Repeat("Một đoạn của bài trước.\n", 20+3*n)+"= Hai\n![900x1300] Một\n![1300x900] Hai\n![900x900] Ba\n"+
			strings.Repeat("Đoạn hai.\n", 150), "contents: false\nspread: 30\n")
		page, headline, copyBelow := -1, unit.Length(0), 0
		for _, l := range linesIn(doc) {
			switch {
			case l.role == frame.Headline && l.text == "Hai":
				page, headline = l.page, l.y
			case l.page == page && l.text == "Đoạn hai.":
				copyBelow++
			}
		}
		var tops []unit.Length
		for _, it := range doc.Pages[max(0, page)].Items {
			if im, ok := it.(*frame.Image); ok && im.Y > headline {
				tops = append(tops, im.Y)
			}
		}
		if len(tops) == 3 && slices.Min(tops) == slices.Max(tops) {
			rows++
			if copyBelow < minUnder {
				t.Errorf("%d paragraphs before: %d lines of copy below the row on page %d", 20+3*n, copyBelow, page+1)
			}
		}
	}
	if rows == 0 {
		t.Error("no article opens with a row of pictures")
	}
}
