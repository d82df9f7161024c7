package compose

import (
	"fmt"
	"math/rand"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// scriptOf lays an issue in markup out as a script.
func scriptOf(t *testing.T, issue string, change func(*Input, *style.Template)) (*frame.Document, []diag.Diag) {
	t.Helper()
	tpl, diags := style.Embedded("script")
	if tpl == nil {
		t.Fatal(diags)
	}
	tpl.QR = style.AskedQR // the articles of most tests have no address
	in := markup(t, issue)
	if change != nil {
		change(&in, tpl)
	}
	doc, diags, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc, diags
}

// textsOf is the texts of a page: the copy, and the rest.
func textsOf(pg *frame.Page) (copied, furniture []*frame.Text) {
	frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
		if x, ok := it.(*frame.Text); ok && x.Node != 0 {
			copied = append(copied, x)
		} else if ok {
			furniture = append(furniture, x)
		}
	})
	return copied, furniture
}

// said is all that is read aloud of an issue: no captions and credits.
func said(in *Input) string {
	var all []string
	add := func(blocks []article.Block) {
		for line := range article.Inlines(blocks...) {
			all = append(all, line.String())
		}
	}
	add(in.Script.Opening)
	for i := range in.Entries {
		a := in.Entries[i].Article
		all = append(all, a.Title, a.Standfirst)
		add(a.Body)
	}
	add(in.Script.Closing)
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

// TestAScriptSaysEveryWordOnceAndEndsPagesWithSentences lays out random issues.
func TestAScriptSaysEveryWordOnceAndEndsPagesWithSentences(t *testing.T) {
	for seed := range int64(25) {
		rng := rand.New(rand.NewSource(seed))
		var want string
		issue := randomIssue(rng) + "opening Kính chào bà con. Mời bà con nghe bản tin.\nclosing Xin chào.\n"
		doc, _ := scriptOf(t, issue, func(in *Input, _ *style.Template) { want = said(in) })
		var got strings.Builder
		article := 0
		for n := range doc.Pages {
			copied, furniture := textsOf(&doc.Pages[n])
			for _, x := range copied {
				got.WriteString(x.String)
				got.WriteString(" ")
			}
			goesOn := slices.ContainsFunc(furniture, func(x *frame.Text) bool { return x.String == "trang sau …" })
			last := copied[len(copied)-1]
			mark := ""
			for _, x := range furniture {
				if x.Y == last.Y && x.X > last.X {
					mark = x.String
				}
			}
			if strings.TrimSpace(mark) != "//" {
				t.Fatalf("seed %d: page %d ends with %q and the mark %q", seed, n+1, last.String, mark)
			}
			if n+1 < len(doc.Pages) {
				next, _ := textsOf(&doc.Pages[n+1])
				here, there := doc.Structure.Article(last.Node), doc.Structure.Article(next[0].Node)
				if goesOn != (here == there) {
					t.Fatalf("seed %d: page %d says %v that it goes on", seed, n+1, goesOn)
				}
			}
			for _, x := range copied {
				if now := doc.Structure.Article(x.Node); now > 0 && now != article {
					if now != article+1 {
						t.Fatalf("seed %d: article %d follows %d", seed, now, article)
					}
					article = now
				}
			}
			numbers := map[int]bool{}
			for _, x := range copied {
				if a := doc.Structure.Article(x.Node); a > 0 {
					numbers[a] = true
				}
			}
			if len(numbers) > 1 {
				t.Fatalf("seed %d: page %d has several articles", seed, n+1)
			}
		}
		// A long symbol may break at a line's end, without a space.
		if have := strings.Join(strings.Fields(got.String()), ""); have != strings.ReplaceAll(want, " ", "") {
			t.Fatalf("seed %d: reads\n%s\nwant\n%s", seed, got.String(), want)
		}
	}
}

var (
	headTimes = regexp.MustCompile(`^(?:(\d+) phút ?)?(?:(\d+) giây)? · cộng dồn (\d+):(\d\d)$`)
	timeMark  = regexp.MustCompile(`^(\d+):(\d\d)$`)
)

// number reads a number; "" is 0.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// TestTheTimesAddUp: the times of all articles come to the running total, those in
// the margin lie between, and a pace of half as much takes twice as long.
func TestTheTimesAddUp(t *testing.T) {
	ends := map[int]int{}
	for _, pace := range []int{180, 90} {
		doc, _ := scriptOf(t, randomIssue(rand.New(rand.NewSource(3))), func(_ *Input, tpl *style.Template) { tpl.Pace = pace })
		total, last, end := 0, -1, 0
		for n := range doc.Pages {
			_, furniture := textsOf(&doc.Pages[n])
			for _, x := range furniture {
				if m := headTimes.FindStringSubmatch(x.String); m != nil {
					if now := number(m[3])*60 + number(m[4]); now != end {
						total += number(m[1])*60 + number(m[2])
						if end = now; total != end {
							t.Fatalf("%d: %q, and the times before make %d s", pace, x.String, total)
						}
					}
				}
				if m := timeMark.FindStringSubmatch(x.String); m != nil {
					at := number(m[1])*60 + number(m[2])
					if at < last || at > end {
						t.Fatalf("%d: %q after %d s, of %d", pace, x.String, last, end)
					}
					last = at
				}
			}
		}
		ends[pace] = end
	}
	if ends[180] < 60 || ends[90] < ends[180]*19/10 || ends[90] > ends[180]*21/10 {
		t.Errorf("times %v", ends)
	}
}

// TestMinutesChooseArticles: in their order, each that still fits; the others are
// named. With none, there is no document.
func TestMinutesChooseArticles(t *testing.T) {
	issue := "= Một\n" + strings.Repeat("Bà con ra đồng. ", 40) + "\n= Hai\n" + strings.Repeat("Bà con ra đồng. ", 400) +
		"\n= Ba\n" + strings.Repeat("Bà con ra đồng. ", 60) + "\n= Bốn\n" + strings.Repeat("Bà con ra đồng. ", 20) + "\n"
	for _, tc := range []struct {
		minutes  int
		articles string
		codes    string
	}{
		{0, "Một Hai Ba Bốn", ""},
		{60, "Một Hai Ba Bốn", ""},
		{3, "Một Ba Bốn", "script-too-long"},
		{2, "Một Bốn", "script-too-long script-left-out"},
		{1, "Một", "script-too-long script-too-long script-left-out"},
	} {
		doc, diags := scriptOf(t, issue, func(in *Input, _ *style.Template) { in.Script.Minutes = tc.minutes })
		var titles, codes []string
		for _, b := range doc.Outline {
			titles = append(titles, b.Title)
		}
		for _, d := range diags {
			codes = append(codes, string(d.Code))
		}
		if got := strings.Join(titles, " "); got != tc.articles {
			t.Errorf("%d minutes: %s, want %s", tc.minutes, got, tc.articles)
		}
		if got := strings.Join(codes, " "); got != tc.codes {
			t.Errorf("%d minutes: %s, want %s", tc.minutes, got, tc.codes)
		}
	}
	doc, diags := scriptOf(t, "= Hai\n"+strings.Repeat("Bà con ra đồng. ", 400), func(in *Input, _ *style.Template) {
		in.Script.Minutes = 2
	})
	if doc != nil || diags[len(diags)-1].Code != diag.ScriptNone {
		t.Errorf("a script of none: %v", diags)
	}
}

// TestBreaths holds the marks of pauses to sentences.
func TestBreaths(t *testing.T) {
	for _, want := range []string{
		"Kính chào bà con!// Mời nghe,/ bản tin//",
		"Ông T. nói:/ “Được rồi.”// Bà con vui//",
		"ThS. Lê Hoa,/ PGS.TS. Vũ Nam về TP. Huế.// Sở họp HĐND.// Mai xong.//",
		"Còn nhiều việc…/ nhưng đã xong.//",
		"Xã làm đường,/ cầu;/ cống (hết).//",
		"Tất cả cán bộ của chín thôn trong xã đã ra đồng/ và cùng bà con làm đất gieo trồng vụ đông//",
	} {
		plain := strings.ReplaceAll(want, "/", "")
		var got strings.Builder
		for _, r := range marked(spoken(article.Plain(plain))) {
			got.WriteString(r.Text)
		}
		if got.String() != want {
			t.Errorf("%s\nwant %s", got.String(), want)
		}
	}
}

// TestWhatIsPutInWordsIsUnderlined: one line below, spaces too; two below what is
// doubtful. In headline and standfirst as in the copy.
func TestWhatIsPutInWordsIsUnderlined(t *testing.T) {
	marked := func(one, two string) article.Inline {
		return article.Inline{{Text: "Có "}, {Text: one, Spelled: true}, {Text: " bà con, "},
			{Text: two, Spelled: true, Doubtful: true}, {Text: "."}}
	}
	doc, _ := scriptOf(t, "= Một\nHết.\n", func(in *Input, _ *style.Template) {
		e := &in.Entries[0]
		e.Spoken.Body = []article.Block{article.Paragraph{Text: marked("hai mươi", "a bê")}}
		e.Spoken.Title, e.Spoken.Standfirst = marked("ba mươi", "a xê"), marked("bốn mươi", "a đê")
	})
	lines := map[unit.Length]int{}
	words := map[string]unit.Length{}
	for _, it := range doc.Pages[0].Items {
		switch it := it.(type) {
		case *frame.Rule:
			lines[it.X]++
		case *frame.Text:
			words[strings.TrimSpace(it.String)] = it.X
		}
	}
	for word, want := range map[string]int{"hai mươi": 1, "a bê": 2, "ba mươi": 1, "a xê": 2, "bốn mươi": 1, "a đê": 2} {
		if x, ok := words[word]; !ok || lines[x] != want {
			t.Errorf("below %q are %d lines, of %v", word, lines[x], words)
		}
	}
}

// TestAPageOfAScriptTakesALine: where the foot and the heads leave no room for
// copy, every page has a line all the same, and the pages end.
func TestAPageOfAScriptTakesALine(t *testing.T) {
	doc, _ := scriptOf(t, "= Một\n"+strings.Repeat("Bà con ra đồng.\n", 30), func(_ *Input, tpl *style.Template) {
		tpl.Styles.Byline.Leading = tpl.TextHeight()
	})
	var got []string
	for n := range doc.Pages {
		copied, _ := textsOf(&doc.Pages[n])
		for _, x := range copied {
			got = append(got, x.String)
		}
	}
	want := "Một" + strings.Repeat(" Bà con ra đồng.", 30)
	if s := strings.Join(strings.Fields(strings.Join(got, " ")), " "); s != want || len(doc.Pages) < 4 {
		t.Errorf("%d pages say %q", len(doc.Pages), s)
	}
}

// TestACodeEndsTheCopyOfAnArticle lays random scripts out whose articles have an
// address: each has its code once, below the last words of its copy and on their
// page, with nothing in its quiet zone.
func TestACodeEndsTheCopyOfAnArticle(t *testing.T) {
	for seed := range int64(25) {
		var in *Input
		doc, diags := scriptOf(t, randomIssue(rand.New(rand.NewSource(seed)))+"closing Xin chào.\n",
			func(made *Input, tpl *style.Template) {
				in, tpl.QR = made, style.EveryQR
				for i := range made.Entries {
					made.Entries[i].Article.URL = "https://www.tanhoa.gov.vn/" + strconv.Itoa(i)
				}
			})
		if doc == nil {
			t.Fatal(diags)
		}
		found := map[int]int{}
		for n := range doc.Pages {
			pg := &doc.Pages[n]
			for _, number := range quietZones(t, fmt.Sprintf("seed %d, page %d", seed, n+1), doc, pg) {
				found[number]++
				copied := 0
				frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
					x, ok := it.(*frame.Text)
					switch {
					case !ok || doc.Structure.Article(x.Node) != number:
					case doc.Structure.Role(x.Node) != frame.Caption:
						copied++
					case x.String != "Đọc bài trên mạng: tanhoa.gov.vn":
						t.Errorf("seed %d: beside a code is %q", seed, x.String)
					}
				})
				if copied == 0 {
					t.Errorf("seed %d: the code of article %d stands alone on page %d", seed, number, n+1)
				}
				if n+1 < len(doc.Pages) {
					if next, _ := textsOf(&doc.Pages[n+1]); doc.Structure.Article(next[0].Node) == number {
						t.Errorf("seed %d: article %d goes on behind its code", seed, number)
					}
				}
			}
		}
		for i := range in.Entries {
			if found[i+1] != 1 {
				t.Errorf("seed %d: article %d has %d codes", seed, i+1, found[i+1])
			}
		}
	}
}

// TestAScriptWithoutAnAddress: where the template wants codes, articles without an
// address have none, and that is said once; where the issue file asks for one, there is
// no script.
func TestAScriptWithoutAnAddress(t *testing.T) {
	issue := "= Một\nHết.\n= Hai\nHết.\n= Ba\nurl: https://tanhoa.gov.vn/" + strings.Repeat("dai", 200) + "\nHết.\n"
	doc, diags := scriptOf(t, issue, func(in *Input, tpl *style.Template) { tpl.QR = style.EveryQR })
	var got []string
	for _, d := range diags {
		got = append(got, fmt.Sprint(d.Code, d.Severity, d.File, d.Args[1:]))
	}
	want := []string{"qr-no-addresseswarning[[1.html 2.html]]", "qr-too-long-oneswarning[[3.html]]"}
	if doc == nil || !slices.Equal(got, want) {
		t.Errorf("document %v, %q", doc != nil, got)
	}
	doc, diags = scriptOf(t, "= Một\nHết.\n", func(in *Input, tpl *style.Template) {
		tpl.QR, in.Entries[0].QR = style.EveryQR, true
	})
	if doc != nil || len(diags) != 1 || diags[0].Code != diag.QRNoAddress || diags[0].File != "1.html" {
		t.Errorf("asked for one: document %v, %v", doc != nil, diags)
	}
}

// TestASectionThatIsCutShortIsSaid once, however many pages of the article have it.
func TestASectionThatIsCutShortIsSaid(t *testing.T) {
	doc, diags := scriptOf(t, "= Một\n"+strings.Repeat("Bà con ra đồng.\n", 30), func(in *Input, tpl *style.Template) {
		in.Entries[0].Kicker = strings.TrimSpace(strings.Repeat("Đời sống ", 20))
	})
	if len(diags) != 1 || diags[0].Code != diag.FurnitureShort || len(doc.Pages) < 2 {
		t.Fatalf("%d pages: %v", len(doc.Pages), diags)
	}
	_, furniture := textsOf(&doc.Pages[0])
	printed := strings.ToUpper(diags[0].Args[1].(string)) // as sections are
	if !slices.ContainsFunc(furniture, func(x *frame.Text) bool { return x.String == printed }) {
		t.Errorf("%q is not printed", diags[0].Args[1])
	}
}

// TestAHeadingOfAScriptStandsAboveItsText, where the text below begins with a
// sentence that needs more lines than a page has left.
func TestAHeadingOfAScriptStandsAboveItsText(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("bà con ra đồng ", 60)) + "."
	for lines := range 30 {
		issue := "= Một\n" + strings.Repeat("Xong.\n", lines) + "## Nước tưới\n" + long + "\n"
		doc, _ := scriptOf(t, issue, nil)
		for n := range doc.Pages {
			copied, _ := textsOf(&doc.Pages[n])
			if last := copied[len(copied)-1]; doc.Structure.Role(last.Node) == frame.Heading {
				t.Errorf("%d lines before: page %d ends with the heading", lines, n+1)
			}
		}
	}
}

// TestTheEndOfAnArticleTakesTheLineThatSaysThatItGoesOn: one line of copy more is on
// the last page of an article than on one that goes on, above the same foot.
func TestTheEndOfAnArticleTakesTheLineThatSaysThatItGoesOn(t *testing.T) {
	lowest := map[bool]unit.Length{} // baseline of copy, by whether the page goes on
	for sentences := 60; sentences < 110; sentences++ {
		doc, _ := scriptOf(t, "= Một\n"+strings.Repeat("Bà con ra đồng. ", sentences)+"\n", nil)
		for n := range doc.Pages {
			copied, furniture := textsOf(&doc.Pages[n])
			goesOn := slices.ContainsFunc(furniture, func(x *frame.Text) bool { return x.String == "trang sau …" })
			y := copied[len(copied)-1].Y
			lowest[goesOn] = max(lowest[goesOn], y)
		}
	}
	if lowest[false] <= lowest[true] {
		t.Errorf("the lowest line of a page is at %v, of the last at %v", lowest[true], lowest[false])
	}
}

// TestAScriptSaysWhatIsNotVietnamese: figures of other languages are said in
// Vietnamese, which nobody would see before the microphone.
func TestAScriptSaysWhatIsNotVietnamese(t *testing.T) {
	for language, want := range map[string]int{"vi": 0, "vi-vn": 0, "": 0, "en": 1, "vie-x": 1} {
		_, diags := scriptOf(t, "= Cầu mới\nHai thôn có cầu mới.\n", func(in *Input, _ *style.Template) {
			for i := range in.Entries {
				in.Entries[i].Article.Language = language
			}
		})
		n := 0
		for _, d := range diags {
			if d.Code == diag.ScriptForeign {
				n++
			}
		}
		if n != want {
			t.Errorf("%q is said %d times", language, n)
		}
	}
}
