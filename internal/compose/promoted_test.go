package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestATeaserTakesItsLinesFromThePicture: where an issue is planned without a teaser, one that page one gets then leaves all behind
// that as it is, and the lead's picture the largest thing on it.
func TestATeaserTakesItsLinesFromThePicture(t *testing.T) {
	unraced(t)
	t.Parallel()
	fonts, tpl := font.NewSet(), tplOf(t, "a5")
	alone, told := 0, 0
	for seed := range seeds(0, 60) {
		in := markup(t, picturedIssue(seed))
		p := withOneHeadline(&in, tpl, fonts, false)
		if p == nil {
			continue
		}
		alone++
		again := p.promoted(tpl)
		if again == nil {
			continue
		}
		told++
		if again.teaser == nil || len(again.pages) != len(p.pages) {
			t.Fatalf("seed %d: %d pages, were %d, with %v", seed, len(again.pages), len(p.pages), again.teaser)
		}
		if again.allFeetCost() > p.allFeetCost() {
			t.Errorf("seed %d: the feet are worse", seed)
		}
		for page := 1; page < len(p.pages) && p.contents == nil; page++ { // else the copy may have lines of these
			if pageText(again, page) != pageText(p, page) {
				t.Errorf("seed %d: page %d is another one", seed, page+1)
			}
		}
	}
	if alone < 12 || told*10 < alone*8 {
		t.Errorf("of %d pages one with one headline %d got another", alone, told)
	}
}

// withOneHeadline is the plan of an issue, of which page one tells nothing, and perhaps without contents; nil where it has another
// headline all the same, or is the only page.
func withOneHeadline(in *Input, tpl *style.Template, fonts *font.Set, short bool) *planner {
	p := newPlanner(newSetter(fonts, tpl), in)
	p.short, p.tight.told = short, noneTold
	if p.plan(); p.onFront() != 1 || len(p.pages) < 2 {
		return nil
	}
	return p
}

// TestPageOneHasATeaserOfItsLines: page one has another headline in the lines of contents that name two articles, also where that is
// deep, or what the article says takes one line.
func TestPageOneHasATeaserOfItsLines(t *testing.T) {
	deep := strings.TrimSuffix(strings.Repeat("Xã tổ chức hội nghị đối thoại với bà con nông dân ", 2), " ")
	lead := "= Bài mở đầu của số này\nlead: " + strings.Repeat("Câu dẫn của bài báo. ", 6) + "\n"
	for _, c := range []struct{ name, template, issue string }{
		{"deep headlines", "a5", lead + longCopy(12) + strings.Repeat("= "+deep+"\n"+longCopy(6), 2)},
		{"two articles", "a4", lead + longCopy(40) + "= Bài bên trong\n" + longCopy(40)},
	} {
		tpl, in := tplOf(t, c.template), markup(t, c.issue)
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		doc = ungrouped(doc)
		if told := toldOnPageOne(doc, tpl); len(told)+opensOnPageOne(doc, &in) < 2 {
			t.Errorf("%s: page one tells of %v", c.name, told)
		}
	}
}

// TestThePlanWithoutContentsGetsATeaser: where contents that name one article are left out, page one gets the headline of one inside
// all the same, in columns with the lead's picture lower where that has them end level; and in one column the lead's copy gives lines
// where it has no picture.
func TestThePlanWithoutContentsGetsATeaser(t *testing.T) {
	unraced(t)
	t.Parallel()
	fonts := font.NewSet()
	for _, name := range []string{"a4", "a5"} {
		tpl := tplOf(t, name)
		alone, told := 0, 0
		for more := range 8 {
			in := markup(t, "= Bài mở đầu của số này\n![1600x900] Một ảnh.\n"+longCopy(26+3*more)+strings.Repeat("= Bài bên trong\n"+longCopy(47), 2))
			p := withOneHeadline(&in, tpl, fonts, true)
			if p == nil {
				continue
			}
			alone++
			again := p.promoted(tpl)
			if again == nil {
				continue
			}
			told++
			if again.onFront() < 2 || again.teaser.saysLittle() || len(again.pages) > len(p.pages) || again.allFeetCost() > p.allFeetCost() {
				t.Errorf("%s, %d paragraphs: page one tells of %+v", name, more, again.teaser)
			}
		}
		if alone < 6 || told*3 < alone {
			t.Errorf("%s: of %d pages one with one headline %d got another", name, alone, told)
		}
	}
}

// TestADeepHeadlineIsToldWithCopy: an article whose headline is deep in a column is told of with two lines of what it begins with
// where the columns of page one have the lines, and by its headline alone where it begins with nothing that can be said.
func TestADeepHeadlineIsToldWithCopy(t *testing.T) {
	deep := "Xã tổ chức hội nghị đối thoại với bà con nông dân về phương án bố trí nước tưới vụ hè thu"
	for _, c := range []struct {
		name, begins string
		little       bool
	}{
		{"standfirst", "lead: Hội nghị có hơn một trăm hộ dân của bảy thôn cùng về dự, nghe xã trình bày phương án và góp ý.\n", false},
		{"one long sentence", strings.Repeat("hội nghị có hơn một trăm hộ dân của bảy thôn cùng về dự, ", 6) + "và ra về lúc trưa.\n\n", false},
		{"what it announces", "Bà con đã nêu những việc sau đây, mà xã sẽ trả lời trong kỳ họp tới của Hội đồng nhân dân:\n\n", true},
	} {
		tpl, in := tplOf(t, "a4"), markup(t, "= Bài mở đầu của số này\n"+longCopy(60)+"= "+deep+"\n"+c.begins+longCopy(47))
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.tight.promoted, p.upTo = 1, 1 // the first way to give page one a second headline
		if !p.plan() {
			t.Fatalf("%s: no plan", c.name)
		}
		if p.teaser == nil || p.teaser.opens.headline.Lines() <= mostSecond || p.teaser.saysLittle() != c.little {
			t.Errorf("%s: page one tells of %+v", c.name, p.teaser)
		}
	}
}

// TestThePictureKeepsItsShare: the lead's picture that gives lines to a teaser keeps its share, and its opening takes just as many
// lines fewer.
func TestThePictureKeepsItsShare(t *testing.T) {
	tpl := tplOf(t, "a5")
	for _, shape := range []string{"1600x900", "1600x1100", "1600x700"} {
		in := markup(t, "= Bài mở đầu của số này\n!["+shape+"] Một ảnh.\n"+longCopy(30))
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.codes, _ = p.setter.codes(in.Entries, all)
		p.begin()
		c := p.copyist(&in.Entries[0], 1)
		o := c.open(&tpl.Styles.Lead, tpl.FullMeasure(), tpl.Measure())
		pic, _ := p.frontPicture(&in.Entries[0])
		full := p.acrossPicture(c, pic)
		for lines := 1; lines < 20; lines++ {
			f := p.reduced(c, o, full, full, lines)
			if f == nil {
				continue
			}
			if was, is := o.across(full, true, false).lines, o.across(f, true, false).lines; is != was-lines {
				t.Errorf("%s: %d lines, were %d, less %d", shape, is, was, lines)
			}
			if least := unit.Ratio(leastNarrow).Of(tpl.FullMeasure()); f.w < least {
				t.Errorf("%s: less %d lines it is %v wide, less than %v", shape, lines, f.w, least)
			}
		}
		if p.reduced(c, o, full, full, 2) == nil || p.reduced(c, o, full, nil, 2) != nil {
			t.Errorf("%s: two lines less are none", shape)
		}
	}
}

// TestNoTeaserMakesAPageLow: where a page inside ends low with a teaser on page one, and does not, or less, without it in another
// leading, the issue is planned without.
func TestNoTeaserMakesAPageLow(t *testing.T) {
	unraced(t)
	t.Parallel()
	fonts, tpl := font.NewSet(), tplOf(t, "a5")
	low, better := 0, 0
	for seed := range seeds(0, 120) {
		in := markup(t, picturedIssue(seed))
		p, ok := newSetter(fonts, tpl).planned(&in)
		if !ok || p.teaser == nil || p.lowInside() == 0 || p.endsBadly() {
			continue
		}
		low++
		again := p.untold(tpl)
		if again == nil {
			continue
		}
		better++
		if again.teaser != nil || len(again.pages) > len(p.pages) || again.endsBadly() || again.lowInside() >= p.lowInside() {
			t.Errorf("seed %d: %d pages, %d lines low, of %d and %d", seed, len(again.pages), again.lowInside(), len(p.pages), p.lowInside())
		}
	}
	if better == 0 {
		t.Errorf("of %d issues with a low page none is better without a teaser", low)
	}
}
