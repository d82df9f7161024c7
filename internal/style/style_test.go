package style

import (
	"os"
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
		got := (tpl.Width - tpl.Inner - tpl.Outer - tpl.Gutter) / 2
		if d := got - unit.MM(want); d < -2 || d > 2 {
			t.Errorf("%s: measure %v", file, got)
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
		{"extends: a4\nstyles:\n  body:\n    size: 0pt\n", "t.yaml:4:5", "template-geometry"},
		{"extends: a4\n\tx: 1\n", "t.yaml:2:1", "config-tab"},
		{"extends: a4\naccent: red\n", "t.yaml:2:9", "config-value"},
	} {
		tpl, diags := Read("t.yaml", []byte(c.in))
		if tpl != nil || len(diags) == 0 {
			t.Errorf("%q is taken", c.in)
			continue
		}
		if diags[0].Code != c.code || !strings.HasPrefix(diags[0].Place, c.place) {
			t.Errorf("%q: %+v, want %s at %s", c.in, diags[0], c.code, c.place)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("extends: a4\ncolumns: 2\n"))
	f.Add([]byte("styles: {body: {size: 10pt}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if tpl, diags := Read("t.yaml", data); tpl == nil && len(diags) == 0 {
			t.Fatal("neither a template nor a fault")
		}
	})
}
