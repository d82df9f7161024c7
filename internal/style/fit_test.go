package style

import (
	"reflect"
	"testing"

	"bantin/internal/unit"
)

// TestStepsTakeAwayMoreAndMore: each step of each template keeps what those before
// it did and adds to it, down to the template's floor, and leaves the template
// itself alone.
func TestStepsTakeAwayMoreAndMore(t *testing.T) {
	for _, name := range Names() {
		tpl, _ := Embedded(name)
		if tpl.Arrangement == Script || tpl.Arrangement == Poster {
			continue
		}
		was := *tpl
		steps := tpl.Steps()
		if !reflect.DeepEqual(was, *tpl) {
			t.Errorf("%s has changed", name)
		}
		if len(steps) < 4 || steps[0].Template != tpl || steps[0].Pictures != 1000 || steps[0].White || steps[0].From > 0 {
			t.Fatalf("%s: %d steps, the first %+v", name, len(steps), steps[0])
		}
		for i := 1; i < len(steps); i++ {
			a, b := steps[i-1], steps[i]
			if b.PictureMax > a.PictureMax || b.Styles.Body.Size > a.Styles.Body.Size || b.Leading > a.Leading ||
				b.Whites.Body > a.Whites.Body || a.White && !b.White || a.Alone || b.Styles.Body.Leading != b.Leading {
				t.Errorf("%s: step %d goes back: %+v after %+v", name, i, b, a)
			}
			if diags := b.check(); len(diags) > 0 {
				t.Errorf("%s: step %d: %v", name, i, diags)
			}
		}
		last := steps[len(steps)-1]
		floor := tpl.LeastBody
		if floor == 0 {
			floor = tpl.Styles.Body.Size
		}
		if !last.Alone || !last.White || last.Styles.Body.Size < min(floor, tpl.Styles.Body.Size) ||
			last.Styles.Body.Size > floor+unit.Point/2 && tpl.LeastBody > 0 && tpl.Styles.Body.Size > floor {
			t.Errorf("%s: the last step has a body of %v", name, last.Styles.Body.Size)
		}
	}
	// Sizes that are lengths go with the body where they are as large.
	a5, _ := Embedded("a5")
	steps := a5.Steps()
	last := steps[len(steps)-1]
	if last.Styles.Body.Size != unit.Pt(9.5) || last.Styles.Quote.Size != unit.Pt(9.5) ||
		last.Leading != 14500*9500/10500 || last.Styles.Standfirst.Leading != last.Leading ||
		last.Styles.Lead.Size != a5.Styles.Lead.Size {
		t.Errorf("a5: %v on %v, quotations %v", last.Styles.Body.Size, last.Leading, last.Styles.Quote.Size)
	}
}

// TestMilderStepsTakeAwayLess: each of the milder ones does what comes last in a step, less of what comes before it, and
// the more the later it comes.
func TestMilderStepsTakeAwayLess(t *testing.T) {
	for _, name := range []string{"a4", "a5", "to-gap", "photocopy"} {
		tpl, _ := Embedded(name)
		steps := tpl.Steps()
		for i, last := range steps {
			milder := tpl.Milder(steps[:i+1])
			if pictures := !last.White; (len(milder) == 0) != pictures {
				t.Errorf("%s: step %d, %+v, has %d milder ones", name, i, last, len(milder))
			}
			for k, m := range milder {
				if m.Styles.Body.Size < last.Styles.Body.Size || m.Alone != last.Alone || last.From > 0 && !last.Alone && m.Styles.Body.Size != last.Styles.Body.Size ||
					m.From == 0 && last.From > 0 && !last.Alone || !last.Alone && last.From == 0 && !m.White || m.PictureMax < last.PictureMax || m.Whites.Body < last.Whites.Body {
					t.Errorf("%s: step %d: the milder %+v does more than %+v, or not what it does last", name, i, m, last)
				}
				if k > 0 && (m.PictureMax > milder[k-1].PictureMax || m.Whites.Body > milder[k-1].Whites.Body) {
					t.Errorf("%s: step %d: %+v does less than the milder %+v", name, i, m, milder[k-1])
				}
				if diags := m.check(); len(diags) > 0 {
					t.Errorf("%s: step %d: %v", name, i, diags)
				}
			}
		}
		if own, _ := Embedded(name); !reflect.DeepEqual(own, tpl) {
			t.Errorf("%s has changed", name)
		}
	}
}
