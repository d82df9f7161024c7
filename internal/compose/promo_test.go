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

// toldOnPageOne is the articles inside of which page one has the headline, as a teaser or a promo.
func toldOnPageOne(doc *frame.Document, tpl *style.Template) map[int]bool {
	nodes, out := toldIn(doc, promoSize.Of(tpl.Styles.Third.Size)), map[int]bool{}
	for _, it := range doc.Pages[0].Items {
		if l, ok := it.(*frame.Link); ok && nodes[l.Node] {
			out[l.To] = true
		}
	}
	return out
}

// opensOnPageOne is how many articles open on page one.
func opensOnPageOne(doc *frame.Document, in *Input) (n int) {
	for _, it := range doc.Pages[0].Items {
		if a, ok := it.(*frame.Anchor); ok && a.ID >= 1 && a.ID <= len(in.Entries) {
			n++
		}
	}
	return n
}

// longCopy is copy of so many paragraphs of several lines.
func longCopy(n int) string {
	return strings.Repeat("Một đoạn dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ. Và một câu nữa, cũng dài như thế.\n", n)
}

// TestPageOneNamesAnotherArticle: where neither another article nor what it begins with has room below the lead's deep picture,
// page one has its headline and page, also where there are two articles only.
func TestPageOneNamesAnotherArticle(t *testing.T) {
	said := "Sa-pô của bài mở đầu, dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ cho đủ dài. Câu sau cũng dài như thế, cũng có thêm vài chữ."
	deep := "= Bài mở đầu của số này có một tít dài đến hai dòng\nlead: " + said + "\nauthor: Văn Lâm\n![1600x1100] Một ảnh.\n" + longCopy(30)
	table := "= Bài mở đầu của số này\n" + strings.Repeat("| Một | Hai | Ba | Bốn | Năm | Sáu | Bảy | Tám\n", 12) + longCopy(60)
	wordy := "= " + strings.TrimSpace(strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 2)) + "\nlead: " + said + "\n" + longCopy(30)
	later := "= Bài bên trong\nlead: " + said + "\n" + longCopy(30)
	for _, c := range []struct {
		name, template, issue string
	}{
		{"below a deep picture", "a5", deep + strings.Repeat(later, 3)},
		{"of two articles", "a5", deep + later},
		{"with deep headlines", "a5", "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n" + longCopy(30) + strings.Repeat(wordy, 3)},
		{"in large type", "large", deep + strings.Repeat(later, 3)},
		{"below a table across the columns", "a4", table + strings.Repeat(later, 3)},
	} {
		tpl, in := tplOf(t, c.template), markup(t, c.issue)
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		doc = ungrouped(doc)
		told, opens := toldOnPageOne(doc, tpl), opensOnPageOne(doc, &in)
		if len(told)+opens < 2 {
			t.Errorf("%s: page one has %d headlines and tells of %d articles", c.name, opens, len(told))
		}
		isTable := func(it frame.Item) bool {
			x, ok := it.(*frame.Text)
			return ok && x.String == "Tám"
		}
		if strings.Contains(c.name, "table") && !slices.ContainsFunc(doc.Pages[0].Items, isTable) {
			t.Errorf("%s: that is not on page one", c.name)
		}
		for number := range told {
			if frame.Places(doc)[number].Page == 0 {
				t.Errorf("%s: page one tells of article %d, which opens on it", c.name, number)
			}
		}
	}
}

// picturedIssue is a random issue of two articles or more, with a picture of any shape below the lead's headline.
func picturedIssue(seed int64) string {
	rng := rand.New(rand.NewSource(seed))
	var b strings.Builder
	for n := range 2 + rng.Intn(5) {
		fmt.Fprintf(&b, "= %s\n", randomText(rng, 4+rng.Intn(7)))
		if rng.Intn(2) == 0 {
			fmt.Fprintf(&b, "lead: %s\n", randomText(rng, 15+rng.Intn(35)))
		}
		if n == 0 {
			fmt.Fprintf(&b, "![%dx%d] %s\n", 1600, 800+rng.Intn(400), randomText(rng, rng.Intn(20)))
		}
		for range 5 + rng.Intn(9) {
			fmt.Fprintf(&b, "%s.\n", randomText(rng, 30+rng.Intn(60)))
		}
	}
	return b.String()
}

// TestPageOneHasTwoHeadlines: of random issues of two articles or more with a picture of any shape below the lead's headline, nine in
// ten have two headlines on page one.
func TestPageOneHasTwoHeadlines(t *testing.T) {
	unraced(t)
	t.Parallel()
	fonts, tpl := font.NewSet(), tplOf(t, "a5")
	few, all := 0, 0
	for seed := range seeds(0, 80) {
		in := markup(t, picturedIssue(seed))
		doc, _, err := Pages(in, tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		doc = ungrouped(doc)
		told := toldOnPageOne(doc, tpl)
		if all++; len(told)+opensOnPageOne(doc, &in) < 2 {
			few++
		}
		named := map[int]int{}
		for _, it := range doc.Pages[0].Items {
			if l, ok := it.(*frame.Link); ok && doc.Structure.Within(l.Node, frame.Entry) > 0 {
				if named[l.To]++; named[l.To] > 1 {
					t.Errorf("seed %d: page one tells of article %d twice", seed, l.To)
				}
			}
		}
	}
	if few*10 > all {
		t.Errorf("%d of %d issues have one headline on page one", few, all)
	}
}

// TestMarksOfNotesAreNotTeased: what a teaser says has no mark of a note at the end of a sentence; numbers of what it counts up stay.
func TestMarksOfNotesAreNotTeased(t *testing.T) {
	for text, want := range map[string]string{
		"Hai nước ký kết (1). Rồi thôi [12].": "Hai nước ký kết. Rồi thôi.",
		"Hai nước ký kết (1)":                 "Hai nước ký kết",
		"Gồm có: (1) sông, (2) núi.":          "Gồm có: (1) sông, (2) núi.",
		"Khác năm ấy (2025). Rồi thôi (a).":   "Khác năm ấy (2025). Rồi thôi (a).",
		"(1). Sông.": "(1). Sông.",
	} {
		if got := strings.Join(withoutMarks(strings.Fields(text)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestTheWayToAPageIsNotTeased: a line of the headings of a site that lead to a page says nothing of an article.
func TestTheWayToAPageIsNotTeased(t *testing.T) {
	for text, want := range map[string]bool{
		"Trang chủ > Tin tức > Nông nghiệp có gì mới?": true, "Home ❯ Blog ❯ Houses: why live in one?": true,
		"Nhiệt độ > 30 độ là nắng nóng.": false, "Một câu bình thường.": false,
	} {
		if got := isTrail(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestThePictureStaysDominant: where two lines of an article inside leave the lead's picture about four fifths of its width, it
// is no narrower for a teaser that says more; and no headline stands without copy where two lines have room.
func TestThePictureStaysDominant(t *testing.T) {
	tpl, fonts := tplOf(t, "a5"), font.NewSet()
	front := func(high int, told told) (wide unit.Length, says bool) {
		said := "Sa-pô của bài bên trong, dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ cho đủ dài. Câu sau cũng dài như thế."
		in := markup(t, fmt.Sprintf("= Bài mở đầu của số này có một tít dài đến hai dòng\nlead: "+said+"\nauthor: Văn Lâm\n![1600x%d] Một ảnh.\n", high)+longCopy(30)+
			strings.Repeat("= Bài bên trong\nlead: "+said+"\n"+longCopy(30), 3))
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.tight.told = told
		p.upTo = 1
		p.plan()
		for _, pt := range p.pages[0].parts {
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Image); ok {
					return x.W, p.teaser != nil && p.teaser.text != nil
				}
			}
		}
		return 0, false
	}
	told := 0
	for high := 1000; high <= 1200; high += 25 {
		free, _ := front(high, noneTold)
		cut, cutSays := front(high, cutsTold)
		is, says := front(high, allTold)
		if cutSays && cut >= dominant.Of(free) && is < dominant.Of(free) {
			t.Errorf("1600 × %d: the picture is %v wide, with two lines below %v, and without %v", high, is, cut, free)
		}
		if cutSays && !says {
			t.Errorf("1600 × %d: a headline stands without copy where two lines have room", high)
		}
		if says {
			told++
		}
	}
	if told == 0 {
		t.Error("no issue has a teaser")
	}
}

// TestAWidePictureFillsTheOnlyColumn: the picture of a lead with a headline of one line is as wide as the only column of page
// one if it is 16:9 or wider, and page one names another article below it all the same.
func TestAWidePictureFillsTheOnlyColumn(t *testing.T) {
	tpl, fonts := tplOf(t, "a5"), font.NewSet()
	for high := 400; high <= 900; high += 100 {
		in := markup(t, fmt.Sprintf("= Bài mở đầu\nauthor: Văn Lâm\n![1600x%d] Một ảnh.\n", high)+longCopy(30)+
			strings.Repeat("= Bài bên trong số này\n"+longCopy(30), 3))
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.upTo = 1
		p.plan()
		wide := unit.Length(0)
		for _, pt := range p.pages[0].parts {
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Image); ok {
					wide = max(wide, x.W)
				}
			}
		}
		if wide < nearly.Of(tpl.Measure()) || p.onFront() < 2 {
			t.Errorf("1600 × %d: the picture is %v wide, of %v, on a page one of %d headlines", high, wide, tpl.Measure(), p.onFront())
		}
	}
}

// TestHeadlinesAreToldWithCopy: where the lead's opening is deep, its picture or its copy gives the two lines that stand below the
// headline of an article inside, and keeps enough to look like the lead.
func TestHeadlinesAreToldWithCopy(t *testing.T) {
	unraced(t)
	t.Parallel()
	fonts, tpl := font.NewSet(), tplOf(t, "a5")
	said := "Sa-pô của bài mở đầu, dài hơn một dòng của trang báo khổ nhỏ này, có thêm vài chữ cho đủ dài. "
	told, alone := 0, 0
	for _, shape := range []string{"1600x1200", "1600x1300", "1000x1400"} {
		for sentences := range 7 {
			lead := "= Bài mở đầu của số này có một tít dài đến hai dòng\n"
			if sentences > 0 {
				lead += "lead: " + strings.Repeat(said, sentences) + "\n"
			}
			in := markup(t, lead+"author: Văn Lâm\n!["+shape+"] Một ảnh có chú thích dài đến hai dòng, nói thêm một điều gì đó về những người trong ảnh.\n"+
				longCopy(30)+strings.Repeat("= Bài bên trong\n"+longCopy(30), 3))
			p, ok := newSetter(fonts, tpl).planned(&in)
			if !ok || p.teaser == nil {
				continue
			}
			told++
			if p.teaser.saysLittle() {
				alone++
			}
			if own := strings.Count(pageText(p, 0), "Một đoạn dài hơn"); own == 0 {
				t.Errorf("%s, %d sentences: the lead has no copy on page one", shape, sentences)
			}
		}
	}
	if told < 15 || alone*5 > told {
		t.Errorf("of %d headlines told %d have no copy", told, alone)
	}
}
