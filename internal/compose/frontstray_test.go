package compose

import (
	"iter"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// frontLine is a text of an article on page one.
type frontLine struct {
	article int
	isLead  bool
	role    frame.Role // of its block
	column  int
	y       unit.Length
}

// further reports whether a text is in a column beyond the first, and not of the lead's
// opening, which stands across the columns.
func (x frontLine) further() bool { return x.column > 0 && (!x.isLead || x.role == frame.Paragraph) }

// linesOfPageOne goes through the texts of the articles on page one. The lead's is the first.
func linesOfPageOne(doc *frame.Document, tpl *style.Template) iter.Seq[frontLine] {
	return func(yield func(frontLine) bool) {
		lead := 0
		for _, it := range doc.Pages[0].Items {
			x, ok := it.(*frame.Text)
			if !ok || doc.Structure.Article(x.Node) == 0 {
				continue
			}
			a := doc.Structure.Article(x.Node)
			if lead == 0 {
				lead = a
			}
			if !yield(frontLine{article: a, isLead: a == lead, role: doc.Structure.Role(doc.Structure.Block(x.Node)),
				column: int((x.X - tpl.Inner + tpl.Gutter/2) / (tpl.Measure() + tpl.Gutter)), y: x.Y}) {
				return
			}
		}
	}
}

// straysOn is the lines of another article than the lead's that stand at the head of a further
// column of page one, before any headline; and how many headlines the page has. A column that
// begins so with more lines than a piece has at least is none.
func straysOn(doc *frame.Document, tpl *style.Template) (lines, headlines int) {
	type column struct {
		ys   map[unit.Length]bool
		over bool
	}
	columns := make([]column, tpl.Columns)
	seen := map[int]bool{}
	for x := range linesOfPageOne(doc, tpl) {
		if x.role == frame.Headline {
			seen[x.article] = true
		}
		if !x.further() {
			continue
		}
		c := &columns[x.column]
		if c.over = c.over || x.isLead || x.role != frame.Paragraph && x.role != frame.Jump; c.over {
			continue
		}
		if c.ys == nil {
			c.ys = map[unit.Length]bool{}
		}
		c.ys[x.y] = true
	}
	for _, c := range columns {
		if n := len(c.ys); n <= minPiece {
			lines += n
		}
	}
	return lines, len(seen)
}

// TestFewLinesStrayOnPageOne sets random issues: it is seldom that a few lines stand at the
// head of a column below the headline of another article.
func TestFewLinesStrayOnPageOne(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(31))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	fronts, strays := 0, 0
	for range 80 {
		doc, _, err := Pages(markup(t, longIssue(rng)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		lines, headlines := straysOn(doc, tpl)
		if headlines < 2 {
			continue
		}
		fronts++
		if lines > 0 {
			strays++
		}
	}
	if fronts < 60 || 5*strays > fronts { // it was 29 of 79 where nothing was done about it
		t.Errorf("lines stray on %d of %d fronts", strays, fronts)
	}
}

// headsOf is whose copy or opening the further columns of page one begin with, where the lead's
// headline is above them: of the lead, and of other articles.
func headsOf(doc *frame.Document, tpl *style.Template) (own, others int) {
	seen := make([]bool, tpl.Columns)
	for x := range linesOfPageOne(doc, tpl) {
		if !x.further() || seen[x.column] {
			continue
		}
		if seen[x.column] = true; x.isLead {
			own++
		} else {
			others++
		}
	}
	return own, others
}

// TestTheLeadHasItsCopyBelowItsHeadline sets random issues that a long article opens: on most fronts
// of several articles all columns begin with copy of the lead.
func TestTheLeadHasItsCopyBelowItsHeadline(t *testing.T) {
	rng := rand.New(rand.NewSource(33))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	own, others := 0, 0
	for range 30 {
		var lead strings.Builder
		for range 12 {
			lead.WriteString(randomText(rng, 40+rng.Intn(40)) + "\n")
		}
		doc, _, err := Pages(markup(t, "= "+randomText(rng, 8)+"\n"+lead.String()+longIssue(rng)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if _, headlines := straysOn(doc, tpl); headlines > 1 {
			x, y := headsOf(doc, tpl)
			own, others = own+x, others+y
		}
	}
	t.Logf("%d columns begin with copy of the lead, %d with that of others", own, others)
	if own < 10 || others*4 > own*5 { // it was 18 to 8 where nothing was done about it
		t.Errorf("%d columns begin with copy of the lead, %d with that of others", own, others)
	}
}

// goesOnUnder reports whether a further column of page one begins with copy of another article than the
// lead, before any headline.
func goesOnUnder(doc *frame.Document, tpl *style.Template) bool {
	seen := make([]bool, tpl.Columns)
	for x := range linesOfPageOne(doc, tpl) {
		if !x.further() || seen[x.column] {
			continue
		}
		if seen[x.column] = true; !x.isLead && x.role == frame.Paragraph {
			return true
		}
	}
	return false
}

// TestNoCopyGoesOnBelowTheLeadsHeadline sets random issues: it is seldom that an article which opens low in a
// column goes on at the head of the next one, where it would be read as the lead's copy.
func TestNoCopyGoesOnBelowTheLeadsHeadline(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(35))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	fronts, bad := 0, 0
	for range 40 {
		doc, _, err := Pages(markup(t, longIssue(rng)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if _, headlines := straysOn(doc, tpl); headlines < 2 {
			continue
		}
		if fronts++; goesOnUnder(doc, tpl) {
			bad++
		}
	}
	t.Logf("copy goes on so on %d of %d fronts", bad, fronts)
	if fronts < 30 || 8*bad > fronts {
		t.Errorf("copy goes on so on %d of %d fronts", bad, fronts)
	}
}

// TestWhatIsWantedOnPageOneStaysThere: no article that the issue file wants on page one gives way to another one, so
// that no copy goes on below the lead's headline.
func TestWhatIsWantedOnPageOneStaysThere(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(36))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	wanted := func(in *Input, resigned bool) (n int) {
		p := newPlanner(newSetter(fonts, tpl), in)
		p.resigned = resigned
		if !p.plan() {
			t.Fatal("no plan")
		}
		for i := range in.Entries {
			if in.Entries[i].Front && p.openings[i+1] == 1 {
				n++
			}
		}
		return n
	}
	seen := 0
	for k := range 40 {
		in := markup(t, longIssue(rng))
		for i := 1; i <= 1+k%3 && i < len(in.Entries); i++ {
			in.Entries[len(in.Entries)-i].Front = true
		}
		before, now := wanted(&in, true), wanted(&in, false)
		if now < before {
			t.Errorf("issue %d: of the articles that are wanted on page one %d stand there, %d as may be", k, now, before)
		}
		seen += before
	}
	if seen < 20 {
		t.Errorf("only %d are wanted there", seen)
	}
}
