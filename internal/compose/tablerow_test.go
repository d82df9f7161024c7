package compose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// TestARowOfOneLineTakesOneLine: in every template with tables, and in every leading that its issues may be planned in, a row of one
// line takes one line of the grid, also where that begins with "Ấ", and what hangs below its baseline is above the rule.
func TestARowOfOneLineTakesOneLine(t *testing.T) {
	fonts, tried := font.NewSet(), 0
	for _, name := range style.Names() {
		tpl := tplOf(t, name)
		if tpl.Arrangement != style.Bulletin { // a poster has no tables
			continue
		}
		led := []*style.Template{tpl}
		for _, more := range leds {
			if x := tpl.Led(more); x != nil {
				led = append(led, x)
			}
		}
		for _, x := range led {
			c := &copyist{words: &Words{}, setter: newSetter(fonts, x), in: &Entry{Article: &article.Article{}}, measure: x.Measure()}
			b := article.Table{HeaderRows: 1}
			for _, word := range []string{"Ấp", "Thôn g", "Ủy ban"} {
				b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(word), ColSpan: 1, RowSpan: 1}})
			}
			face, err := fonts.Face(x.Styles.Table.Face)
			if err != nil {
				t.Fatal(err)
			}
			_, bottom := face.Ink("ộ g")
			for i, r := range c.makeTable(b, c.measure, true).rows {
				if foot := r.first - unit.Em(bottom, x.Styles.Table.Size); r.lines != 1 || foot > x.Leading {
					t.Errorf("%s, leading %v: row %d takes %d lines, and ends at %v", name, x.Leading, i, r.lines, foot)
				}
			}
			tried++
		}
	}
	if tried < 30 {
		t.Errorf("%d leadings", tried)
	}
}

// TestRowsThatKeepTheirWhite: where a leading leaves less than the white of a row, a plan with rows that keep it is the last that is
// tried, if the issue has tables: in that their rows take two lines.
func TestRowsThatKeepTheirWhite(t *testing.T) {
	tpl := tplOf(t, "a4")
	least := tpl.Led(2)
	if keepsRows(tpl) || keepsRows(tpl.Led(1)) || !keepsRows(least) {
		t.Fatal("the leading in which rows give of their white is another")
	}
	b := article.Table{Rows: [][]article.Cell{{{Text: article.Plain("thôn"), ColSpan: 1, RowSpan: 1}}}}
	for _, roomy := range []bool{false, true} {
		c := &copyist{words: &Words{}, setter: newSetter(font.NewSet(), least), in: &Entry{Article: &article.Article{}}, measure: least.Measure(), roomy: roomy}
		if lines := c.makeTable(b, c.measure, true).rows[0].lines; lines == 2 != roomy {
			t.Errorf("a row that keeps its white, %v, takes %d lines", roomy, lines)
		}
	}
	for _, c := range []struct {
		issue string
		want  []leading
	}{
		{"= Một\nMột đoạn.\n", []leading{{1, false}, {-1, false}, {2, false}, {-2, false}}},
		{"= Một\nMột đoạn.\n| Thôn | Hộ\n| Tân Hòa | 12\n", []leading{{1, false}, {-1, false}, {2, false}, {-2, false}, {2, true}}},
	} {
		in := markup(t, c.issue)
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.alone = true // its last page has nothing but the imprint: all are tried
		p.pages = []*sheet{{}, {}}
		want := slices.DeleteFunc(c.want, func(x leading) bool { return tpl.Led(x.more) == nil })
		if got := p.leadings(tpl); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

// TestRowsOfATableHaveOneWhite draws tables whose cells take a line or many: in each row of a table the first line is as far below
// the rule above, and the last one of the highest cell as far above the rule below, as in any other; what the lines of the table
// have more than its rows is less than a line, which all of them share.
func TestRowsOfATableHaveOneWhite(t *testing.T) {
	rng := rand.New(rand.NewSource(12))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	many := 0
	for range 60 {
		s := newSetter(fonts, tpl)
		c := &copyist{words: &Words{}, setter: s, in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
		b := article.Table{HeaderRows: rng.Intn(2)}
		for range 2 + rng.Intn(20) {
			var row []article.Cell
			for range 2 {
				words := strings.TrimSpace(strings.Repeat("vào mùa ", 1+rng.Intn(1+rng.Intn(24))))
				row = append(row, article.Cell{Text: article.Plain(words), ColSpan: 1, RowSpan: 1})
			}
			b.Rows = append(b.Rows, row)
		}
		tab := c.makeTable(b, c.measure, true)
		pt := &painter{Painter: typeset.Painter{Structure: s.tree}, base: tpl.Baseline(), grid: tpl.Leading}
		tab.draw(pt, 0, 0, 0, tab.lines(), 0)
		var rules, texts []unit.Length
		for _, it := range pt.Items {
			switch x := it.(type) {
			case *frame.Rule:
				rules = append(rules, x.Y)
			case *frame.Text:
				texts = append(texts, x.Y)
			}
		}
		slices.Sort(rules)
		slices.Sort(texts)
		rules = slices.Compact(rules) // the last row has that of the foot only
		if len(rules) != len(tab.rows)+1 {
			t.Fatalf("%d rules for %d rows", len(rules), len(tab.rows))
		}
		var above, below unit.Length
		for i := range tab.rows {
			first, last := unit.Length(0), unit.Length(0)
			for _, y := range texts {
				if y > rules[i] && first == 0 {
					first = y - rules[i]
				}
				if y > rules[i] && y < rules[i+1] {
					last = rules[i+1] - y
				}
			}
			if i == 0 {
				above, below = first, last
			}
			if d := first - above; d < -2 || d > 2 {
				t.Errorf("row %d of %d begins %v below its rule, the first one %v", i, len(tab.rows), first, above)
			}
			if d := last - below; d < -unit.Point/20 || d > unit.Point/20 {
				t.Errorf("row %d of %d ends %v above its rule, the first one %v", i, len(tab.rows), last, below)
			}
			if tab.rows[i].high > tpl.Leading {
				many++
			}
		}
		share := rules[len(rules)-1] - rules[0] - tab.rows[len(tab.rows)-1].foot()
		if share < 0 || share >= tpl.Leading {
			t.Errorf("%d rows share %v", len(tab.rows), share)
		}
	}
	if many < 200 {
		t.Errorf("%d rows have several lines", many)
	}
}
