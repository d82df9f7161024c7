package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// posters lays an issue in markup out as posters.
func posters(t *testing.T, issue string, fonts *font.Set) (*frame.Document, []diag.Diag) {
	t.Helper()
	tpl, diags := style.Embedded("poster")
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, diags, err := Pages(markup(t, issue), tpl, fonts)
	if err != nil {
		t.Fatal(err)
	}
	return doc, diags
}

// TestPostersKeepTheirRules lays random posters out: the sizes of type that a
// wall asks for, nothing over anything else, nothing near the edge of the sheet,
// and headline and points whole and in order.
func TestPostersKeepTheirRules(t *testing.T) {
	fonts := font.NewSet()
	for seed := range int64(60) {
		rng := rand.New(rand.NewSource(seed))
		words := func(n int) string { return strings.Join(strings.Fields(randomText(rng, n)), " ") }
		title := words(3 + rng.Intn(14))
		issue := "= " + title + "\nurl: https://tanhoa.gov.vn/tin/" + fmt.Sprint(seed) + "\n"
		want := title
		standfirst := ""
		if rng.Intn(4) > 0 {
			standfirst = words(5 + rng.Intn(30))
			issue += "lead: " + standfirst + "\n"
		}
		if rng.Intn(4) > 0 {
			issue += fmt.Sprintf("![%dx%d] Chú thích | Văn Lâm\n", 800+rng.Intn(3000), 600+rng.Intn(2400))
		}
		points := ""
		for range rng.Intn(6) {
			head, text := words(2), words(3+rng.Intn(8))
			issue += "point " + head + " | " + text + "\n"
			points += " " + head + " " + text
		}
		switch {
		case points == "" && standfirst == "":
			points = " Một câu."
		case points == "":
			points = " " + standfirst
		}
		want += points
		doc, diags := posters(t, issue+"until 1/12/2026\nMột câu.\n", fonts)
		where := fmt.Sprint("seed ", seed)
		if doc == nil || len(doc.Pages) != 1 {
			t.Errorf("%s: no poster of %q: %v", where, title, diags)
			continue
		}
		apart(t, where, doc)
		if codes := quietZones(t, where, doc, &doc.Pages[0]); len(codes) != 1 {
			t.Errorf("%s: codes of %v", where, codes)
		}
		if got := onWall(t, where, doc); letters(got) != letters(want) {
			t.Errorf("%s: the poster says\n%q\nnot\n%q", where, got, want)
		}
	}
}

// onWall checks sizes and places of a poster, and returns what its headline and
// its points say.
func onWall(t *testing.T, where string, doc *frame.Document) string {
	t.Helper()
	var says strings.Builder
	pg := &doc.Pages[0]
	edge := unit.MM(8)
	inside := func(x, y, w, h unit.Length, what string) {
		if x < edge || y < edge || x+w > pg.Width-edge || y+h > pg.Height-edge {
			t.Errorf("%s: %s is less than 8 mm off the edge", where, what)
		}
	}
	pictures := 0
	frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
		switch x := it.(type) {
		case *frame.Text:
			least := unit.Pt(15)
			role := doc.Structure.Role(x.Node)
			switch role {
			case frame.Headline:
				least = unit.Pt(72)
			case frame.Label, frame.Body, frame.Standfirst:
				least = unit.Pt(20)
			}
			if x.Size < least {
				t.Errorf("%s: %s %q is set in %v", where, doc.Path(x.Node), x.String, x.Size)
			}
			if least > unit.Pt(15) {
				says.WriteString(x.String + " ")
			}
			inside(x.X, x.Y-x.Size*9/10, setWidth(x), x.Size*11/10, x.String)
		case *frame.Image:
			pictures++
			if x.Picture.Width*72000/int(x.W) < 99 {
				t.Errorf("%s: a picture of %d pixels is %v wide", where, x.Picture.Width, x.W)
			}
			inside(x.X, x.Y, x.W, x.H, x.Name)
		case *frame.Rule:
			inside(x.X, x.Y, x.W, x.H, "rule")
		}
	})
	if pictures > 1 {
		t.Errorf("%s: %d pictures", where, pictures)
	}
	return says.String()
}

// TestPostersFillTheirPage: without a picture the type grows, and what white is left
// does not gape. No line of the headline ends inside a word where a smaller size
// spares it.
func TestPostersFillTheirPage(t *testing.T) {
	fonts := font.NewSet()
	for _, c := range []struct{ issue, not string }{
		{"= Chính sách mới có hiệu lực từ tháng 3\nlead: Tháng 3 có nhiều chính sách mới có hiệu lực, nổi bật là các " +
			"quy định liên quan đến bất động sản; cư trú; tài khoản ngân hàng.\n", "hiệu"},
		{"= Gia đình nào được hỗ trợ thẻ bảo hiểm?\nlead: Nghị quyết của xã quy định ngân sách hỗ trợ thêm tiền đóng " +
			"bảo hiểm y tế cho bốn nhóm đối tượng, áp dụng từ đầu năm, và mỗi hộ chỉ cần nộp một tờ đơn.\n", "bảo"},
		{"= Họp thôn\npoint 5/12 | Thôn Đông, nhà văn hóa\npoint 6/12 | Thôn Đoài, đình làng\n" +
			"point 7/12 | Thôn Bến, trường tiểu học\n", "Họp"},
	} {
		doc, _ := posters(t, c.issue+"url: https://a.vn/\n", fonts)
		var lines []unit.Length
		frame.Walk(doc.Pages[0].Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok {
				lines = append(lines, x.Y)
				if doc.Structure.Role(x.Node) == frame.Headline && strings.HasSuffix(strings.TrimSpace(x.String), " "+c.not) {
					t.Errorf("%.40q: the line %q ends inside a word", c.issue, x.String)
				}
			}
		})
		slices.Sort(lines)
		for i := 1; i < len(lines); i++ {
			if gap := lines[i] - lines[i-1]; gap > doc.Pages[0].Height/3 {
				t.Errorf("%.40q: %v of %v are empty", c.issue, gap, doc.Pages[0].Height)
			}
		}
	}
}

func TestWhatAPosterCannotBeIsSaid(t *testing.T) {
	for _, c := range []struct {
		issue string
		code  diag.Code
		made  bool
	}{
		{"= " + strings.TrimSpace(strings.Repeat("thôn ", 40)) + "\nMột câu.\n", diag.PosterHeadline, false},
		{"= \nMột câu.\n", diag.PosterNoHeadline, false},
		{"= Tin\nMột câu.\n" + strings.Repeat("point "+strings.Repeat("xong cây ưa ấm ", 60)+"\n", 5), diag.PosterPoints, false},
		{"= Tin\n![500x300]\n", diag.PosterCoarse, false},
		{"= Tin\nlead: Một câu.\n![700x400]\n", diag.PictureSmall, true},
		{"= Tin\nlead: Một câu.\n![1600x900]\n", "", true},
		{"= Tin\n![1600x900]\nDanh sách\n", diag.PosterBare, true},
		{"= Tin\nMột câu.\n", diag.PosterCopy, true},
		{"= Tin\nlead: " + strings.Repeat("Thôn xóm cùng nhau ra đồng cấy lúa. ", 600) + "\n", diag.PosterCut, true},
		{"= Tin\nposter\npoint một\n= Tin hai\nposter\nurl: https://b.vn/\n", diag.PosterPointsOnce, true},
		{"= Tin\nqr\nurl: \n", diag.QRNoAddress, false},
		{"= Tin\nlead: Một câu.\n= Tin hai\nurl: https://b.vn/\n", diag.PosterLeaves, true},
		{"= " + strings.TrimSpace(strings.Repeat("thôn ", 12)) + "\n![1600x900]\n" + strings.Repeat("point Mốc | "+
			strings.Repeat("xong cây ưa ấm ", 9)+"\n", 7), diag.PosterNoPicture, true},
	} {
		if !strings.Contains(c.issue, "url:") {
			c.issue += "url: https://a.vn/\n"
		}
		doc, diags := posters(t, c.issue, font.NewSet())
		said := slices.ContainsFunc(diags, func(d diag.Diag) bool {
			return d.Code == c.code && d.Severity >= diag.Warning && (d.Severity == diag.Fault) == !c.made
		})
		if (doc != nil) != c.made || said != (c.code != "") {
			t.Errorf("%.40q: document %v, %v", c.issue, doc != nil, diags)
		}
	}
}

func TestPostersAreOfTheLeadOrOfWhatIsMarked(t *testing.T) {
	for _, c := range []struct{ issue, want string }{
		{"= Tin vắn\nbrief\n= Bài một\n= Bài hai\n", "Bài một"},
		{"= Tin vắn\nbrief\n", "Tin vắn"},
		{"= Bài một\n= Bài hai\nposter\n= Tin vắn\nbrief\nposter\n", "Bài hai, Tin vắn"},
	} {
		doc, diags := posters(t, c.issue, font.NewSet())
		for _, d := range diags { // an editor who marks articles knows that the others have no poster
			marked := strings.Contains(c.issue, "poster")
			if d.Code == diag.PosterLeaves && (d.Severity > diag.Info) == marked {
				t.Errorf("%q: %v", c.issue, d)
			}
		}
		var got []string
		for _, m := range doc.Outline {
			got = append(got, m.Title)
		}
		if strings.Join(got, ", ") != c.want || len(doc.Pages) != len(got) {
			t.Errorf("%q: %d posters, of %q", c.issue, len(doc.Pages), got)
		}
	}
}

func TestThePosterShowsTheLargestPicture(t *testing.T) {
	doc, _ := posters(t, "= Tin\n![700x400] một\n![1600x900] hai\n![900x900] ba\n", font.NewSet())
	for _, it := range doc.Pages[0].Items {
		if im, ok := it.(*frame.Image); ok && im.Picture.Width != 1600 {
			t.Errorf("it shows the picture of %d pixels", im.Picture.Width)
		}
	}
}

// TestAPosterWithoutPointsHasItsText: the standfirst, or the first sentences of the
// copy, whole ones, as many as find room beside the picture.
func TestAPosterWithoutPointsHasItsText(t *testing.T) {
	fonts := font.NewSet()
	sentence := "Bà con mang thẻ đến trạm từ bảy giờ sáng, xếp hàng theo thôn, và nhận thuốc ở cửa số 2."
	for _, c := range []struct{ body, want string }{
		{"lead: Một câu.\nHai câu.\n", "Một câu."},
		{"Danh sách\nMột câu. Hai câu.\nBa câu.\n", "Một câu. Hai câu."},
		{"Ngày 5/12, ông **Ba**, TP. Hải Dương. " + strings.Repeat(sentence+" ", 4) + "\n",
			"Ngày 5/12, ông Ba, TP. Hải Dương. " + strings.TrimSpace(strings.Repeat(sentence+" ", 3))},
		{"| một | hai\n", ""},
		{"![1600x900]\n" + strings.Repeat("Cấy lúa ", 200) + "đúng vụ. Một câu.\n", ""},
	} {
		doc, _ := posters(t, "= Tin của thôn\nurl: https://a.vn/\n"+c.body, fonts)
		got := strings.TrimPrefix(strings.Join(strings.Fields(onWall(t, c.body, doc)), " "), "Tin của thôn")
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%.40q: it says\n%q\nnot\n%q", c.body, got, c.want)
		}
		apart(t, c.body, doc)
	}
	doc, _ := posters(t, "= Tin của thôn\nurl: https://a.vn/\nlead: "+strings.Repeat(sentence+" ", 200)+"\n", fonts)
	got := strings.ReplaceAll(strings.Join(strings.Fields(onWall(t, "long", doc)), " "), sentence, "")
	if strings.TrimSpace(got) != "Tin của thôn" {
		t.Errorf("a long standfirst is cut to %q", got)
	}
	apart(t, "long", doc)
}

// TestPointsWithoutHeadsHaveBullets, whichever side of the bar is empty.
func TestPointsWithoutHeadsHaveBullets(t *testing.T) {
	doc, _ := posters(t, "= Tin\nurl: https://a.vn/\npoint | năm\npoint sáu\npoint bảy |\npoint 5/12 | tám\n", font.NewSet())
	got := strings.Join(strings.Fields(onWall(t, "", doc)), " ")
	if want := "Tin • năm • sáu • bảy 5/12 tám"; got != want {
		t.Errorf("it says %q, not %q", got, want)
	}
}

// TestTheFootOfAPosterIsInOurLanguage, whatever the article is in.
func TestTheFootOfAPosterIsInOurLanguage(t *testing.T) {
	tpl, _ := style.Embedded("poster")
	in := markup(t, "= A bridge opens\nurl: https://tanhoa.gov.vn/tin/1\nlead: It is long.\nuntil 1/12/2026\nIt is old.\n")
	in.Entries[0].Article.Language = "en"
	doc, _, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for _, it := range doc.Pages[0].Items {
		x, ok := it.(*frame.Text)
		if !ok || x.Node == 0 {
			continue
		}
		want := ""
		if strings.Contains(x.String, "Treo") || strings.Contains(x.String, "Đọc") {
			want = "vi"
			lines++
		}
		if n := doc.Structure[x.Node]; n.Lang != want && (want != "" || n.Role != frame.Paragraph) {
			t.Errorf("%q is in %q, want %q", x.String, n.Lang, want)
		}
	}
	if lines != 2 {
		t.Errorf("%d lines of ours at the foot", lines)
	}
}
