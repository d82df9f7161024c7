package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// TestAStretchedTableFillsItsLines draws tables of all variants, whole and in two parts: each row stands in
// one of them, in order, and each part ends half a line above the lines that it takes of its column.
func TestAStretchedTableFillsItsLines(t *testing.T) {
	rng := rand.New(rand.NewSource(4))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	parted, stretched, more := 0, 0, 0
	for range 60 {
		s := newSetter(fonts, tpl)
		c := &copyist{words: &Words{}, setter: s, in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
		rows := 2 + rng.Intn(30)
		b := article.Table{HeaderRows: rng.Intn(2)}
		for i := range rows {
			words := strings.Repeat("lúa mùa ", 1+rng.Intn(12))
			b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}, {Text: article.Plain(words), ColSpan: 1, RowSpan: 1}})
		}
		tab := c.makeTable(b, c.measure, true)
		e := tab.element(0)
		natural := tab.lines()
		for v, h := range e.Heights {
			for k := 1; k <= h; k++ {
				if k < h && !e.Breaks(v, k) {
					continue
				}
				var seen []string
				part := func(from, to, lines int) {
					pt := &painter{Painter: typeset.Painter{Structure: s.tree}, base: tpl.Baseline(), grid: tpl.Leading}
					e.draw(pt, place{v: v, from: from, to: to, heads: true})
					foot, last := unit.Length(0), ""
					for _, it := range pt.Items {
						switch x := it.(type) {
						case *frame.Rule:
							if x.W == tab.measure {
								foot = max(foot, x.Y)
							}
						case *frame.Text:
							if strings.HasPrefix(x.String, "h") && !(from > 0 && b.HeaderRows > 0 && x.String == "h0") && x.String != last {
								last = x.String
								seen = append(seen, x.String)
							}
						}
					}
					want := unit.Length(lines)*tpl.Leading - tab.footWhite()
					if d := want - foot; d < -1 || d > 40 {
						t.Fatalf("%d rows, variant %d, lines %d to %d of %d: its foot is %v above what it should be", rows, v, from, to, h, d)
					}
				}
				part(0, k, k)
				if k < h {
					parted++
					again := e.Repeat
					if e.More(v, k) {
						more++
						again++
					}
					part(k, h, h-k+again)
				}
				if h > natural {
					stretched++
				}
				for i, name := range seen {
					if name != fmt.Sprintf("h%d", i) {
						t.Fatalf("%d rows, variant %d, parted at %d: %v", rows, v, k, seen)
					}
				}
				if len(seen) != rows {
					t.Fatalf("%d rows, variant %d, parted at %d: %v", rows, v, k, seen)
				}
			}
		}
	}
	if parted < 500 || stretched < 500 || more < 50 {
		t.Errorf("only %d were parted, %d stretched, %d take a line more", parted, stretched, more)
	}
}

// TestATableAcrossGivesLines: tables across the columns are as many lines higher as they have rows for, in
// each of these sizes they fill their lines, and one that is hung stands in that which the run below wants.
func TestATableAcrossGivesLines(t *testing.T) {
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	in := markup(t, "= Bài\nbà con\n")
	foot := func(p *planner, page int) (y unit.Length) {
		for _, pt := range p.pages[page].parts {
			for _, it := range pt.Items {
				if x, ok := it.(*frame.Rule); ok && x.W == tpl.FullMeasure() {
					y = max(y, x.Y)
				}
			}
		}
		return y
	}
	for _, rows := range []int{2, 3, 5, 7, 8, 20} {
		for given := range mostGiven + 1 {
			p := newPlanner(newSetter(fonts, tpl), &in)
			p.page, p.line = 1, 7
			p.codes = make([]*code, 2)
			c := p.copyist(&in.Entries[0], 1)
			b := article.Table{HeaderRows: 1}
			for i := range rows + 1 {
				b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}})
			}
			tab := c.makeTable(b, tpl.FullMeasure(), true)
			p.hangTable(tab)
			if want := min(mostGiven, rows/stretchedRows+whiteOver); p.giver.most != want {
				t.Errorf("%d rows give %d lines", rows, p.giver.most)
			}
			if given > p.giver.most {
				continue
			}
			p.given = given
			p.settle()
			if end := 7 + tab.lines() + given; p.sheet(1).under != end {
				t.Errorf("%d rows in %d lines more: what is below begins at %d", rows, given, p.sheet(1).under)
			} else if d := tpl.LineTop(end) - tab.footWhite() - foot(p, 1); d < -1 || d > 40 {
				t.Errorf("%d rows in %d lines more end %v above where they should", rows, given, d)
			}
		}
	}
}

// TestATableAtTheFootFillsItsPage: a table across the columns that stands at the foot of its page ends there, and
// not a line or two above it; only one of very few rows has that as white above it.
func TestATableAtTheFootFillsItsPage(t *testing.T) {
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	for rows := 1; rows < 9; rows++ {
		for left := range mostGiven + 1 {
			s := newSetter(fonts, tpl)
			c := &copyist{words: &Words{}, setter: s, in: &Entry{Article: &article.Article{}}, measure: tpl.FullMeasure()}
			b := article.Table{HeaderRows: 1}
			for i := range rows + 1 {
				b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}})
			}
			tab := c.makeTable(b, tpl.FullMeasure(), true)
			x := filledTable(tab, tab.lines()+left)
			pt := &painter{Painter: typeset.Painter{Structure: s.tree}, base: tpl.Baseline(), grid: tpl.Leading}
			x.draw(pt, 0, 0, false)
			var rules []unit.Length
			for _, it := range pt.Items {
				if r, ok := it.(*frame.Rule); ok && r.W == tab.measure {
					rules = append(rules, r.Y)
				}
			}
			if d := unit.Length(tab.lines()+left)*tpl.Leading - tab.footWhite() - rules[len(rules)-1]; d < -1 || d > 40 {
				t.Errorf("%d rows with %d lines left end %v above their foot", rows, left, d)
			}
			if down := rules[0] > tpl.Leading; down != (left > 0 && rows < 2*left) {
				t.Errorf("%d rows with %d lines left begin at %v", rows, left, rules[0])
			}
		}
	}
}
