package compose

import (
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestTheWhitesOfAnOpeningGive: an opening may have a line or two more in its own whites, of which none has more than a
// line of it. Above a picture or a heading the white is as above all; below a headline alone none is added.
func TestTheWhitesOfAnOpeningGive(t *testing.T) {
	tpl, _ := style.Embedded("a5")
	const lead, author = "lead: Sapô của bài này nói điều cần biết.\n", "author: Hà Thu\n"
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa.\n"
	for _, c := range []struct {
		name, body string
		most       int  // lines that it gives
		stays      bool // the white at its foot
	}{
		{"a headline alone", text, 0, false},
		{"a byline", author + text, 2, false},
		{"a standfirst", lead + text, 2, false},
		{"both", lead + author + text, 2, false},
		{"a byline above a picture", author + "![1500x900]\n" + text, 1, true},
		{"both above a picture", lead + author + "![1500x900]\n" + text, 2, true},
		{"both above a heading", lead + author + "## Mở đầu\n" + text, 2, true},
		{"a headline above a picture", "![1500x900]\n" + text, 0, true},
	} {
		in := markup(t, "= Một đầu đề của bài\n"+c.body)
		k := &copyist{setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		o := k.open(&tpl.Styles.Third, k.measure, k.measure)
		used := o.above()
		natural := o.rest(used)
		given := 0
		for more := 1; more <= 2; more++ {
			r, ok := o.loosened(natural, used, more)
			if !ok {
				break
			}
			given = more
			foot, was := r.foot(o), natural.foot(o)
			if r.lines != natural.lines+more || c.stays && foot-was > tpl.Leading/100 || foot < was || foot-was > tpl.Leading {
				t.Errorf("%s, %d lines more: %d lines, were %d; white at the foot %v, was %v", c.name, more, r.lines, natural.lines, foot, was)
			}
			above, byline := r.standfirst-natural.standfirst, r.byline-natural.byline
			if o.byline == nil {
				byline = above
			}
			if o.standfirst == nil {
				above = 0
			}
			for _, wider := range []unit.Length{above, byline - above} {
				if wider < 0 || wider > tpl.Leading {
					t.Errorf("%s, %d lines more: a white is %v wider", c.name, more, wider)
				}
			}
		}
		if given != c.most {
			t.Errorf("%s gives %d lines, want %d", c.name, given, c.most)
		}
	}
}

// TestABylineAloneIsAsCopy: above a heading a byline, or a standfirst, that is alone below a headline across the columns
// stands on the lines of the copy, and takes no more of them than it has: the white is the heading's.
func TestABylineAloneIsAsCopy(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for body, want := range map[string]bool{
		"author: Hà Thu\n## Mở đầu\n":                 true,
		"lead: Sapô của bài này.\n## Mở đầu\n":        true,
		"lead: Sapô.\n![1500x900]\n## Mở đầu\n":       true,
		"author: Hà Thu\nMột đoạn.\n":                 false,
		"lead: Sapô.\nauthor: Hà Thu\n## Mở đầu\n":    true,
		"author: Hà Thu\n![1500x900]\nMột đoạn nào\n": false,
	} {
		in := markup(t, "= Một đầu đề của bài\n"+body)
		k := &copyist{setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		o := k.open(&tpl.Styles.Third, k.measure, k.measure)
		r := o.rest(0)
		if r.grounded != want {
			t.Errorf("%q: on the lines of the copy %v, want %v", body, r.grounded, want)
		}
		if n := o.standfirst.Lines() + o.byline.Lines(); want && (o.standfirst == nil || o.byline == nil) && (r.lines != n || r.foot(o) != k.textFoot()) {
			t.Errorf("%q: %d lines of %d, with %v below", body, r.lines, n, r.foot(o))
		}
	}
}

// TestTheLeadsStandfirstGrows: where columns of page one end apart, the lead's standfirst may be larger, and so give more lines
// than its whites do; that of no other article, nor a byline alone, nor one above a picture or a heading, whose white is as above all.
func TestTheLeadsStandfirstGrows(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	lead := "lead: " + strings.Repeat("Sapô của bài này nói điều cần biết trước khi đọc. ", 6) + "\n"
	for _, c := range []struct {
		name, body string
		lead       bool
		most       int // lines that it gives
	}{
		{"of the lead", lead + "Một đoạn.\n", true, 4},
		{"of another article", lead + "Một đoạn.\n", false, 2},
		{"a byline alone", "author: Hà Thu\nMột đoạn.\n", true, 2},
		{"above a heading", lead + "## Mở đầu\nMột đoạn.\n", true, 0},
		{"above a picture", lead + "![1500x900]\nMột đoạn.\n", true, 0},
	} {
		in := markup(t, "= Một đầu đề của bài\n"+c.body)
		k := &copyist{setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		o := k.openBy([]*style.Text{&tpl.Styles.Lead}, tpl.FullMeasure(), tpl.Measure())
		o.mayGrow = c.lead
		o.pushRest()
		e := k.out[0]
		if e.vary != nil {
			e.vary()
		}
		if got := e.Heights[len(e.Heights)-1] - e.Heights[0]; got != c.most {
			t.Errorf("%s: it gives %d lines, want %d: %d", c.name, got, c.most, e.Heights)
		}
		for i := range e.Heights[1:] {
			if e.Heights[i+1] <= e.Heights[i] || e.Costs[i+1] <= e.Costs[i] {
				t.Errorf("%s: %d lines at %d", c.name, e.Heights, e.Costs)
			}
		}
	}
}

// TestNoShortIssueIsPulledApart: where an article of a few lines is alone on its page, its text begins no more than a line
// lower below the byline than usual, though lines of white there would have its columns end level.
func TestNoShortIssueIsPulledApart(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	apart := map[unit.Length]int{} // from byline to text
	for seed := range int64(60) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		b.WriteString("= Một đầu đề của bài dài hơn một cột của trang\nauthor: Hà Thu\n")
		for range 2 + rng.Intn(2) {
			b.WriteString(strings.Repeat("Một đoạn dài hơn một dòng. ", 4+rng.Intn(8)) + "\n")
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		lines := linesIn(doc)
		byline := find(t, lines, "HÀ THU")
		text := find(t, lines, "Một đoạn dài")
		apart[text.y-byline.y]++
	}
	usual := slices.Min(slices.Collect(maps.Keys(apart)))
	most := slices.Max(slices.Collect(maps.Keys(apart)))
	if most > usual+tpl.Leading {
		t.Errorf("from byline to text it is %v in issues of a few lines, %v at least", most, usual)
	}
}

// TestNoBylineIsPulledAway: below a headline across the columns a byline alone gives a line of white below it for level
// columns, and the next one above it: neither is more than a line wider than it is else.
func TestNoBylineIsPulledAway(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for _, wider := range []unit.Ratio{1000, 3000} { // as the whites are, and as they are where an issue's last page wants it
		tpl := tight{white: wider}.of(tpl)
		in := markup(t, "= Một đầu đề của bài\nauthor: Hà Thu\nMột đoạn.\n")
		k := &copyist{setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], words: &in.Words, number: 1, measure: tpl.Measure()}
		o := k.openBy([]*style.Text{&tpl.Styles.Second}, tpl.FullMeasure(), tpl.Measure())
		natural := o.rest(0)
		for more := 1; more <= 2; more++ {
			r, lowered := o.widened(more)
			if r.lines <= natural.lines {
				continue
			}
			if above, below := r.byline-natural.byline, r.foot(o)+tpl.Baseline(); above > tpl.Leading || below > 3*tpl.Leading || lowered != (above > 0) {
				t.Errorf("whites of %v, %d lines more: %v more above the byline, %v below it, lowered %v", wider, more, above, below, lowered)
			}
		}
	}
}

// TestBylinesStandAcrossInstead: in issues of two articles of which the second opens across the columns, no byline is
// far from its headline and its text: where it would be, for level columns, it stands across the columns, too.
func TestBylinesStandAcrossInstead(t *testing.T) {
	unraced(t)
	tpl, _ := style.Embedded("a4")
	fonts := font.NewSet()
	opened, across := 0, 0
	for seed := range int64(150) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		for i, name := range []string{"một", "hai"} {
			b.WriteString("= Đầu đề " + name + " của bài dài hơn một cột của trang báo\nauthor: Hà Thu\n")
			for range 4 + i*24 + rng.Intn(10) {
				b.WriteString(strings.Repeat("Một đoạn dài hơn một dòng. ", 2+rng.Intn(8)) + "\n")
			}
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range linesIn(doc) {
			if l.text != "HÀ THU" {
				continue
			}
			opened++
			text, headline := unit.Length(1<<40), unit.Length(1<<40)
			second := false // text right of it that begins as high
			for _, x := range linesIn(doc) {
				switch {
				case x.page != l.page:
				case x.role == frame.Headline && x.y < l.y:
					headline = min(headline, l.y-x.y)
				case x.role == frame.Paragraph && x.y > l.y && x.x < l.x+tpl.Measure()/2:
					text = min(text, x.y-l.y)
				case x.role == frame.Paragraph && x.x > l.x+tpl.Measure() && x.y <= l.y && x.y > l.y-3*tpl.Leading:
					second = true
				}
			}
			if !second {
				across++
			}
			if text > 3*tpl.Leading+tpl.Leading/20 || headline > 3*tpl.Leading+tpl.Leading/3 {
				t.Errorf("seed %d: page %d, the byline is %v below its headline and %v above its text", seed, l.page, headline, text)
			}
		}
	}
	t.Logf("%d openings, %d with the text of all columns below the byline", opened, across)
}
