package style

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/unit"
)

func TestEmbeddedTemplatesRead(t *testing.T) {
	for _, name := range Names() {
		tpl, diags := Embedded(name)
		if len(diags) > 0 {
			t.Fatalf("%s: %v", name, diags)
		}
		if tpl.Name != name {
			t.Errorf("%s calls itself %s", name, tpl.Name)
		}
	}
	a5, _ := Embedded("a5")
	if a5.Columns != 1 || a5.Accent != (Color{0xb0, 0x1c, 0x2e}) || a5.Styles.Caption.Face == "" {
		t.Errorf("a5 does not extend a4: %+v", a5)
	}
}

func TestMeasuringTemplatesHaveTheirMeasure(t *testing.T) {
	for file, want := range map[string]float64{"noto77": 77, "tinos87": 87} {
		data, err := os.ReadFile("../../testdata/measure/" + file + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		tpl, diags := Read(file, data)
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		if d := tpl.Measure() - unit.MM(want); d < -2 || d > 2 {
			t.Errorf("%s: measure %v", file, tpl.Measure())
		}
	}
}

// TestGeometry compares a page of whole points with numbers worked out by hand.
func TestGeometry(t *testing.T) {
	tpl, diags := Read("t.yaml", []byte(`
extends: a4
width: 400pt
height: 500pt
inner: 30pt
outer: 10pt
top: 15pt
foot: 40pt
columns: 3
gutter: 15pt
leading: 20pt
cap_height: 0.7
baselines: {line: 0.8}
styles: {body: {size: 10pt, leading: 20pt}}
`))
	if tpl == nil {
		t.Fatal(diags)
	}
	for name, v := range map[string][2]unit.Length{
		"full measure: 400 - 30 - 10":         {tpl.FullMeasure(), unit.Pt(360)},
		"measure: (360 - 2 x 15) / 3":         {tpl.Measure(), unit.Pt(110)},
		"third column: 30 + 2 x (110 + 15)":   {tpl.Left(2), unit.Pt(280)},
		"lines: (500 - 15 - 40) / 20 = 22.25": {unit.Length(tpl.Lines()), 22},
		"height of the grid: 22 x 20":         {tpl.TextHeight(), unit.Pt(440)},
		"line 3: 15 + 3 x 20":                 {tpl.LineTop(3), unit.Pt(75)},
		"baseline: 0.8 x 20":                  {tpl.Baseline(), unit.Pt(16)},
		"tops of the capitals: 16 - 0.7 x 10": {tpl.CapTop(), unit.Pt(9)},
	} {
		if v[0] != v[1] {
			t.Errorf("%s is %v, want %v", name, v[0], v[1])
		}
	}
}

func TestFaultsHaveTheirPlace(t *testing.T) {
	for _, c := range []struct{ in, place, code string }{
		{"name: x\nextends: a4\ncolums: 3\n", "t.yaml:3:1", "config-key"},
		{"extends: a4\nwidth: wide\n", "t.yaml:2:8", "config-value"},
		{"extends: b9\n", "t.yaml:1:1", "template-unknown"},
		{"extends: a4\ncolumns: 7\n", "t.yaml:2:1", "template-geometry"},
		{"extends: a4\nleading: 12pt\n", "t.yaml:2:1", "template-geometry"},
		{"extends: script\nfoot: 180mm\nstyles:\n  byline: {size: 1x, leading: 14x}\n", "t.yaml:4:22", "template-geometry"},
		{"extends: a4\nstyles:\n  body:\n    size: 0pt\n", "t.yaml:4:5", "template-geometry"},
		{"extends: a4\n\tx: 1\n", "t.yaml:2:1", "config-tab"},
		{"extends: a4\naccent: red\n", "t.yaml:2:9", "config-value"},
		{"extends: a4\nrules: {table: thin}\n", "t.yaml:2:16", "config-value"},
		{"extends: a4\nrules: {tabel: 1pt}\n", "t.yaml:2:9", "config-key"},
		{"extends: a4\nrules: {table: 30pt}\n", "t.yaml:2:9", "template-geometry"},
		{"extends: a4\nwhites:\n  body: -0.1\n", "t.yaml:3:3", "template-geometry"},
		{"extends: a4\nbaselines: {line: 1.2}\n", "t.yaml:2:13", "template-geometry"},
		{"extends: a4\nshares: {folio_side: 0.6}\n", "t.yaml:2:10", "template-geometry"},
		{"extends: a4\nheadline_lines: 0\n", "t.yaml:2:1", "template-geometry"},
		{"extends: a4\nleading: x\n", "t.yaml:2:10", "config-value"},
		{"extends: a4\nstyles:\n  lead: {size: -2x}\n", "t.yaml:3:16", "config-value"},
		{"extends: a4\nstyles:\n  body: {size: 2x}\n", "t.yaml:3:10", "template-geometry"},
		{"extends: a4\nstyles:\n  body: {size: 200pt}\nleading: 200pt\n", "t.yaml:4:1", "template-geometry"},
		{"extends: a4\ncolumns: 5\nstyles:\n  body: {size: 14pt}\n", "t.yaml:2:1", "template-geometry"},
		{"extends: a4\nstyles:\n  body: {size: 90pt}\n", "t.yaml:3:10", "template-geometry"},
		{"extends: a4\nstyles:\n  body: {size: 20pt}\n  lead: {size: 20x}\n", "t.yaml:4:10", "template-geometry"},
	} {
		tpl, diags := Read("t.yaml", []byte(c.in))
		if tpl != nil || len(diags) == 0 {
			t.Errorf("%q is taken", c.in)
			continue
		}
		if string(diags[0].Code) != c.code || !strings.HasPrefix(diags[0].Place, c.place) {
			t.Errorf("%q: %+v, want %s at %s", c.in, diags[0], c.code, c.place)
		}
	}
}

// TestOneNumberMakesAnEditionLarger changes the size of the body from 10 to 14
// pt and expects 1.4 times every size and leading of a4.
func TestOneNumberMakesAnEditionLarger(t *testing.T) {
	a4, _ := Embedded("a4")
	large, diags := Read("large.yaml", []byte("extends: a4\nstyles: {body: {size: 14pt}}\n"))
	if large == nil {
		t.Fatal(diags)
	}
	if large.Leading != unit.Pt(18.9) {
		t.Errorf("a grid of %v", large.Leading)
	}
	for i, n := range large.Texts() {
		was := a4.Texts()[i].Text
		// A leading in the size of a style is rounded down twice.
		if rest := was.Leading*14/10 - n.Text.Leading; n.Text.Size*10 != was.Size*14 || rest < 0 || rest > 1 {
			t.Errorf("%s: %v/%v from %v/%v", n.Key, n.Text.Size, n.Text.Leading, was.Size, was.Leading)
		}
	}
}

func TestSizesAreLengthsOrMultiplesOfTheBody(t *testing.T) {
	tpl, diags := Read("t.yaml", []byte("extends: a4\nstyles:\n  body: {size: 12pt}\n"+
		"  lead: {size: 2.5x, leading: 41pt}\n  third: {size: 1.5 x, leading: 2cm}\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	s := &tpl.Styles
	if s.Lead.Size != unit.Pt(30) || s.Lead.Leading != unit.Pt(41) ||
		s.Third.Size != unit.Pt(18) || s.Third.Leading != unit.MM(20) {
		t.Errorf("%v/%v %v/%v", s.Lead.Size, s.Lead.Leading, s.Third.Size, s.Third.Leading)
	}
}

// TestATemplateOfItsOwnHasTheLookOfA4 reads a4 without its look, as templates
// were before they could give one.
func TestATemplateOfItsOwnHasTheLookOfA4(t *testing.T) {
	a4, _ := Embedded("a4")
	if a4.Rules.Masthead != unit.Pt(2.4) || a4.Baselines.Line != 760 {
		t.Fatalf("a4: %+v", a4.Look)
	}
	data, err := os.ReadFile("../../templates/a4.yaml")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(data), "cap_height:")
	_, after, ok2 := strings.Cut(rest, "\nmasthead:\n")
	if !ok1 || !ok2 {
		t.Fatal("the look is not where it was")
	}
	own, diags := Read("own.yaml", []byte(before+"rules: {table: 1pt}\nmasthead:\n"+after))
	if own == nil {
		t.Fatal(diags)
	}
	want := a4.Look
	want.Rules.Table = unit.Pt(1)
	if own.Look != want {
		t.Errorf("%+v", own.Look)
	}
}

func TestCopyThatIsNotJustifiedIsSetLeft(t *testing.T) {
	tpl, _ := Read("t.yaml", []byte("extends: a4\njustify: false\nstyles: {quote: {align: right}}\n"))
	if s := &tpl.Styles; s.Body.Align != "left" || s.Quote.Align != "right" || tpl.Masthead.Date.Align != "right" {
		t.Errorf("%s %s %s", s.Body.Align, s.Quote.Align, tpl.Masthead.Date.Align)
	}
	if a4, _ := Embedded("a4"); a4.Styles.Body.Align != "justify" {
		t.Error("a4 is not justified")
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("extends: a4\ncolumns: 2\n"))
	f.Add([]byte("styles: {body: {size: 10pt}}\n"))
	for _, pattern := range []string{"../../templates/*.yaml", "../../testdata/measure/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("%d templates, %v", len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if tpl, diags := Read("t.yaml", data); tpl == nil && len(diags) == 0 {
			t.Fatal("neither a template nor a fault")
		}
	})
}

// TestLed: a page of another leading has so many lines more, in the same height, to a part of a
// line; all that stands on the grid follows, and nothing else. A template that gives too little
// has none.
func TestLed(t *testing.T) {
	for _, name := range Names() {
		tpl, _ := Embedded(name)
		before := *tpl
		for _, more := range []int{-2, -1, 1, 2} {
			led := tpl.Led(more)
			if led == nil {
				if step := float64(tpl.Leading) / float64(tpl.Lines()+more); step*1.01 < tpl.LeadingGive*float64(tpl.Leading)/2 {
					t.Errorf("%s gives no %d lines", name, more)
				}
				continue
			}
			d := float64(led.Leading-tpl.Leading) / float64(tpl.Leading)
			if led.Lines() != tpl.Lines()+more || max(d, -d) > tpl.LeadingGive || led.TextHeight() > led.Height-led.Top-led.Foot ||
				led.TextHeight() < tpl.TextHeight()-unit.Point {
				t.Errorf("%s, %d: %d lines of %v, %d of %v", name, more, tpl.Lines(), tpl.Leading, led.Lines(), led.Leading)
			}
			for i, n := range led.Texts() {
				want := tpl.Texts()[i].Text.Leading
				if want == tpl.Leading && !strings.HasPrefix(n.Key, "masthead.") {
					want = led.Leading
				}
				if n.Text.Leading != want || n.Text.Size != tpl.Texts()[i].Text.Size {
					t.Errorf("%s, %d: %s has %v", name, more, n.Key, n.Text.Leading)
				}
				if !n.Text.SetsAs(tpl.Texts()[i].Text) {
					t.Errorf("%s, %d: the lines of %s are others", name, more, n.Key)
				}
			}
			if n := led.Texts(); n[0].Text.SetsAs(n[1].Text) {
				t.Errorf("%s: the label is set as the name", name)
			}
		}
		if before.Leading != tpl.Leading || before.Styles.Body != tpl.Styles.Body {
			t.Errorf("%s has changed", name)
		}
	}
	a4, _ := Embedded("a4")
	leds, fars := 0, 0
	for more := -5; more <= 5; more++ { // for a last page of a few lines it gives more, and as much for less
		led, far := a4.Led(more), a4.LedFarther(more)
		if led != nil {
			leds++
		}
		if far != nil {
			fars++
		}
		switch {
		case led != nil && (far == nil || far.Leading != led.Leading):
			t.Errorf("%d lines more are others for that", more)
		case far != nil && math.Abs(float64(far.Leading-a4.Leading)) > farther*a4.LeadingGive*float64(a4.Leading):
			t.Errorf("%d lines more: %v instead of %v", more, far.Leading, a4.Leading)
		}
	}
	if fars < leds+3 {
		t.Errorf("%d leadings, %d for a last page of a few lines", leds, fars)
	}
	a4.LeadingGive = 0.1
	a4.Styles.Body.Size = a4.Leading * 100 / 122
	if a4.Led(1) != nil || a4.Led(-1) == nil {
		t.Error("capitals would touch the line above")
	}
	if large, _ := Embedded("large"); large.Led(1) != nil || large.Led(-1) != nil {
		t.Error("large print has another leading")
	}
}

// TestATemplateThatWasBegun is who asks first, and nobody else's: each may change his own.
func TestATemplateThatWasBegun(t *testing.T) {
	go Begin("a5")()
	Begin("no such")
	first, diags := Embedded("a5")
	second, _ := Embedded("a5")
	if first == nil || len(diags) > 0 || first == second || first.Name != second.Name {
		t.Errorf("%v, %v, %v", first, second, diags)
	}
	if unknown, diags := Embedded("no such"); unknown != nil || len(diags) != 1 {
		t.Errorf("%v, %v", unknown, diags)
	}
}

// TestCaptionsStandLeft: the captions of every bulletin are set ragged from the left edge of their picture.
func TestCaptionsStandLeft(t *testing.T) {
	for _, name := range Names() {
		tpl, diags := Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		if st := tpl.Styles.Caption; (tpl.Arrangement == "" || tpl.Arrangement == Bulletin) && st.Align != "left" {
			t.Errorf("%s: captions are aligned %q", name, st.Align)
		}
	}
}
