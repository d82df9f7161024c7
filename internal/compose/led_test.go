package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// someArticles is an issue of so many articles of text.
func someArticles(articles, paragraphs int) string {
	var b strings.Builder
	for i := range articles {
		fmt.Fprintf(&b, "= Hội nghị đầu bờ đánh giá kết quả vụ mùa ở thôn %d\nlead: Sapô của bài này.\n", i+1)
		b.WriteString(strings.Repeat(strings.Repeat("Một đoạn dài hơn một dòng của cột. ", 7)+"\n", paragraphs))
	}
	return b.String()
}

// ledAs is a template with the leading that a document was made in.
func ledAs(doc *frame.Document, tpl *style.Template) *style.Template {
	if doc.Makeup == nil || doc.Makeup.More == 0 {
		return tpl
	}
	return tpl.LedFarther(doc.Makeup.More)
}

// TestTheLeadingFillsTheLastPage: issues whose last page is less than half full get another leading
// where their pages are enough for that, which is said once; they have no more pages then, and all
// copy stands on the grid of that leading, no lower than before.
func TestTheLeadingFillsTheLastPage(t *testing.T) {
	for _, name := range []string{"a4", "a5"} {
		tpl, _ := style.Embedded(name)
		fixed := *tpl
		fixed.LeadingGive = 0
		little, left := 0, 0
		for n := range 12 {
			issue := someArticles(6, 14+n)
			p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(markup(t, issue)))
			if !p.plan() || !p.isLittle() {
				continue
			}
			little++
			before, _, err := Pages(markup(t, issue), &fixed, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			doc, diags, err := Pages(markup(t, issue), tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			said := 0
			for _, d := range diags {
				if d.Code == diag.LeadingChanged {
					said++
				}
			}
			more := doc.Makeup.More
			if more == 0 != (said == 0) || said > 1 {
				t.Errorf("%s, %d: pages have %d lines more, which is said %d times", name, n, more, said)
			}
			if more == 0 {
				left++
				continue
			}
			if len(doc.Pages) > len(before.Pages) {
				t.Errorf("%s, %d: %d pages, were %d", name, n, len(doc.Pages), len(before.Pages))
			}
			if was, is := lastFill(before, tpl), lastFill(doc, ledAs(doc, tpl)); is < .4 || is <= was && len(doc.Pages) == len(before.Pages) {
				t.Errorf("%s, %d: %d pages, the last filled to %.2f, was %d, %.2f", name, n, len(doc.Pages), is, len(before.Pages), was)
			}
			inPlace(t, fmt.Sprintf("%s, %d", name, n), doc, tpl)
		}
		if little < 4 || left*2 > little {
			t.Errorf("%s: of %d issues with little on their last page %d are left so", name, little, left)
		}
	}
}

// TestWhatTheLeadingCannotMend: it stays as it is where the last page is full enough, or too empty for so
// few pages, where the user fills that page, and where an edition ends on a sheet.
func TestWhatTheLeadingCannotMend(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	little := ""
	for n := range 12 {
		issue := someArticles(6, 14+n)
		p, _ := newSetter(font.NewSet(), tpl).planned(inputOf(markup(t, issue)))
		if !p.endsBadly() && p.lowInside() == 0 && p.led(tpl) != nil {
			little = issue
			break
		}
	}
	if little == "" {
		t.Fatal("no issue has another leading")
	}
	folded, open := *tpl, *tpl
	folded.Even, open.LeadingGive = 4, 0
	filled := markup(t, little)
	filled.Fill = style.NotesFill
	for _, x := range []struct {
		name string
		in   Input
		t    *style.Template
	}{
		{"of a sheet", markup(t, little), &folded},
		{"of a template that gives none", markup(t, little), &open},
		{"filled", filled, tpl},
		{"of two pages", markup(t, someArticles(1, 32)), tpl},
		{"of one page", markup(t, someArticles(1, 3)), tpl},
	} {
		doc, diags, err := Pages(x.in, x.t, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		if doc.Makeup.More != 0 {
			t.Errorf("an issue %s: pages have %d lines more, %v", x.name, doc.Makeup.More, diags)
		}
	}
}

// TestTheTightestLeadingKeepsMarksApart: no letter of the copy touches those of the line above in
// the least leading that a template may take.
func TestTheTightestLeadingKeepsMarksApart(t *testing.T) {
	fonts, led := font.NewSet(), 0
	for _, name := range style.Names() {
		tpl, _ := style.Embedded(name)
		least := tpl
		for more := 1; ; more++ {
			next := tpl.Led(more)
			if next == nil {
				break
			}
			least = next
			led++
		}
		body := least.Styles.Body
		for _, key := range []string{body.Face, body.Bold, body.Italic, body.BoldItalic} {
			face, err := fonts.Face(key)
			if err != nil {
				t.Fatal(err)
			}
			top, bottom := face.Ink("Ấ ộ g ữ Ỗ")
			if ink := unit.Em(top-bottom, body.Size); least != tpl && ink > least.Leading {
				t.Errorf("%s, %s: %v of leading, %v of ink", name, key, least.Leading, ink)
			}
		}
	}
	if led < 5 {
		t.Errorf("%d leadings", led)
	}
}

// mixedIssue is an issue of some articles with pictures in them.
func mixedIssue(seed int64) string {
	rng := rand.New(rand.NewSource(seed))
	var b strings.Builder
	for i := range 2 + rng.Intn(3) {
		fmt.Fprintf(&b, "= Bài số %d về vụ mùa ở thôn Đông\nlead: %s\n", i, randomText(rng, 60+rng.Intn(90)))
		for range 14 + rng.Intn(40) {
			if rng.Intn(5) == 0 {
				fmt.Fprintf(&b, "![1400x%d] Một ảnh của bạn đọc.\n", 500+rng.Intn(1500))
			}
			b.WriteString(strings.Repeat("Một dòng. ", 1+rng.Intn(3)) + "\n")
		}
	}
	return b.String()
}

// TestTheLeadingLevelsColumns: of issues in which columns end apart so that it is seen, a third have
// none in another leading, and none ends worse in it, or is longer.
func TestTheLeadingLevelsColumns(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	badly, mended := 0, 0
	for _, seed := range []int64{402, 417, 551, 840} { // few do
		in := markup(t, mixedIssue(seed))
		p, ok := newSetter(fonts, tpl).planned(&in)
		if !ok || !p.endsBadly() {
			continue
		}
		badly++
		led := p.led(tpl)
		if led == nil {
			continue
		}
		if len(led.pages) > len(p.pages) || led.feetCost() > p.feetCost() || led.isLittle() && !p.isLittle() {
			t.Errorf("seed %d: %d pages, feet %d, were %d, %d", seed, len(led.pages), led.feetCost(), len(p.pages), p.feetCost())
		}
		if !led.endsBadly() {
			mended++
		}
	}
	if badly == 0 || mended*3 < badly {
		t.Errorf("of %d issues whose columns end apart %d end level in another leading", badly, mended)
	}
}

// TestTheLeadingIsWorthIt: no issue is dearer in another leading by more than nobody sees, however much
// better its end is.
func TestTheLeadingIsWorthIt(t *testing.T) {
	tpl, _ := style.Embedded("mot-cot")
	fonts := font.NewSet()
	dearer := 0
	for seed := int64(151); seed < 155; seed++ {
		in := markup(t, mixedIssue(seed))
		p, ok := newSetter(fonts, tpl).planned(&in)
		if !ok {
			t.Fatal(seed)
		}
		most := p.spent + p.spent/10 + 60*flow.Point
		if again := p.led(tpl); again != nil && again.spent > most {
			t.Errorf("seed %d: %v, was %v", seed, points(again.spent), points(p.spent))
		}
		for _, more := range p.likely(tpl) { // the ones that are tried
			if again := p.likeIn(tpl.Led(more)); p.isRemnant() && again.plan() && !again.isLittle() && again.spent > most {
				dearer++
			}
		}
	}
	if dearer == 0 {
		t.Error("no issue is dearer in another leading that fills its last page")
	}
}

// TestLikelyLeadingsAreTried: of leadings that fill or save the last page by the estimate of its lines the
// first, and where that may be wrong, the first that does so all the same; all where that page is next to empty.
func TestLikelyLeadingsAreTried(t *testing.T) {
	tpl, _ := style.Embedded("a5")
	in := markup(t, mixedIssue(1))
	p := newPlanner(newSetter(font.NewSet(), tpl), &in)
	for _, x := range []struct {
		pages, over int
		want        []int
	}{
		{12, 15, []int{1, -1}}, // one line more may save the last page, one less fills it for sure
		{12, 5, []int{1, -1}},  // one line more saves it for sure, but it is next to empty
		{9, 12, []int{-1}},     // one less fills it for sure
		{4, 4, []int{1, -1}},   // nothing is sure
		{3, 10, nil},           // none is enough
	} {
		p.pages, p.over = nil, x.over
		for range x.pages {
			p.pages = append(p.pages, &sheet{})
		}
		if got := p.likely(tpl); !slices.Equal(got, x.want) {
			t.Errorf("%d pages, %d lines on the last one: %v, want %v", x.pages, x.over, got, x.want)
		}
	}
}

// TestGiantsKeepTheirLeading: the lines of a paragraph that is not kept would be set again for each
// leading.
func TestGiantsKeepTheirLeading(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	tried := 0
	for n := range 12 {
		issue := someArticles(6, 14+n) + strings.Repeat("Một đoạn dài. ", 2300) + "\n"
		p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(markup(t, issue)))
		if !p.plan() || !p.isRemnant() {
			continue
		}
		tried++
		if p.led(tpl) != nil {
			t.Errorf("%d: another leading", n)
		}
	}
	if tried == 0 {
		t.Error("no issue has a little last page")
	}
}

// TestTheLeadingOfALongIssueGives: an issue of seventy pages, too, gets another leading for its last one; a book
// of more than a hundred does not.
func TestTheLeadingOfALongIssueGives(t *testing.T) {
	tpl, _ := style.Embedded("a5")
	for _, c := range []struct {
		articles, paragraphs int
		gives                bool
	}{{18, 29, true}, {26, 34, false}} {
		p := newPlanner(newSetter(font.NewSet(), tpl), inputOf(markup(t, someArticles(c.articles, c.paragraphs))))
		if !p.plan() || !p.isRemnant() || len(p.pages) <= 60 || len(p.pages) > 100 == c.gives {
			t.Fatalf("%d pages, %d lines on the last", len(p.pages), p.over)
		}
		if gives := p.led(tpl) != nil; gives != c.gives {
			t.Errorf("%d pages: the leading gives: %v", len(p.pages), gives)
		}
	}
}

// TestAHoleIsSeen: a page inside that ends far above its foot ends badly. In the only column, a leading that closes the
// hole is better, also where the last page is a line or two less full for it, which was enough, but not where it is a
// remnant.
func TestAHoleIsSeen(t *testing.T) {
	in := markup(t, mixedIssue(1))
	planOf := func(name string, over int, low ...int) *planner {
		p := newPlanner(newSetter(font.NewSet(), tplOf(t, name)), &in)
		for _, n := range low {
			p.pages = append(p.pages, &sheet{low: n})
		}
		p.over, p.spent = over, flow.Cost(slices.Max(low))
		return p
	}
	for _, x := range []struct {
		name string
		low  int
		want bool
	}{{"a5", 1, false}, {"a5", mostLow, false}, {"a5", mostLow + 1, true}, {"a5", 20, true}, {"a4", mostLow, false}, {"a4", 20, true}} {
		if got := planOf(x.name, 30, 0, x.low, 0, 0).endsBadly(); got != x.want {
			t.Errorf("%s, %d lines low: it ends badly: %v", x.name, x.low, got)
		}
	}
	holed := planOf("a5", 18, 0, 10, 0, 0)
	if holed.isLittle() {
		t.Fatalf("%d lines of %d are little", holed.over, holed.grid)
	}
	for over, want := range map[int]bool{20: true, 18: true, 17: true, 12: false, 3: false} {
		if got := planOf("a5", over, 0, 1, 0, 0).endsBetter(holed); got != want {
			t.Errorf("%d lines on the last page, after %d, without the hole: better is %v", over, holed.over, got)
		}
	}
}

// TestTheLeadingRaisesLowPages: of issues with pages that end more than a line above their foot, most have none in
// another leading, and none that has another ends worse in it for that.
func TestTheLeadingRaisesLowPages(t *testing.T) {
	unraced(t)
	fonts := font.NewSet()
	low, raised := 0, 0
	tpl, _ := style.Embedded("a4")
	for _, seed := range []int64{1003, 1043, 1059, 1071, 1080, 1098, 1160, 1197} { // few have
		in := markup(t, mixedIssue(seed))
		p, ok := newSetter(fonts, tpl).planned(&in)
		if !ok || p.lowInside() == 0 {
			continue
		}
		low++
		led := p.led(tpl)
		if led == nil {
			continue
		}
		if led.lowInside() == 0 {
			raised++
		}
		if led.lowInside() > p.lowInside() || len(led.pages) > len(p.pages) || led.feetCost() > p.feetCost() ||
			led.isLittle() && (!p.isLittle() || led.over < p.over) {
			t.Errorf("seed %d: %d pages, %d lines low, feet %d, were %d, %d, %d", seed, len(led.pages), led.lowInside(), led.feetCost(), len(p.pages), p.lowInside(), p.feetCost())
		}
	}
	if low < 3 || raised*2 < low {
		t.Errorf("of %d issues with low pages %d have none in another leading", low, raised)
	}
}
