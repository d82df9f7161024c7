package compose

import (
	"slices"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/style"
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
