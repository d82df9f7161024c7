package style

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/unit"
)

// house is templates by their paths.
type house map[string]string

func (h house) readFile(path string) ([]byte, error) {
	if text, ok := h[filepath.ToSlash(path)]; ok {
		return []byte(text), nil
	}
	return nil, fs.ErrNotExist
}

func TestATemplateExtendsAnotherByItsPath(t *testing.T) {
	h := house{
		"mau/chung/goc.yaml": "extends: a5\nname: goc\ninner: 21mm\ncolumns: 2\n",
		"mau/xa.yaml":        "extends: chung/goc.yaml\nname: xa\ninner: 22mm\n",
	}
	tpl, diags := ReadWith("so/1/nay.yaml", []byte("extends: ../../mau/xa.yaml\nname: nay\nouter: 23mm\n"), h.readFile)
	if tpl == nil || tpl.Name != "nay" || tpl.Inner != unit.MM(22) || tpl.Outer != unit.MM(23) || tpl.Columns != 2 ||
		tpl.Width != unit.MM(148) {
		t.Fatalf("%+v %v", tpl, diags)
	}
	// A fault in one of them has its place there.
	h["mau/xa.yaml"] += "colums: 3\n"
	_, diags = ReadWith("so/1/nay.yaml", []byte("extends: ../../mau/xa.yaml\n"), h.readFile)
	if len(diags) != 1 || filepath.ToSlash(diags[0].Place) != "mau/xa.yaml:4:1" {
		t.Errorf("%+v", diags)
	}
}

func TestTemplatesInACircleAreRefused(t *testing.T) {
	long := house{}
	for i := range 40 {
		long[fmt.Sprintf("%d.yaml", i)] = fmt.Sprintf("extends: %d.yaml\n", i+1)
	}
	long["40.yaml"] = "extends: a4\n"
	for name, c := range map[string]struct {
		files house
		text  string
		want  diag.Code
	}{
		"itself":    {house{"a.yaml": "extends: a.yaml\n"}, "extends: a.yaml\n", diag.TemplateCircle},
		"by turns":  {house{"b.yaml": "extends: ./a.yaml\n"}, "extends: b.yaml\n", diag.TemplateCircle},
		"too many":  {long, "extends: 0.yaml\n", diag.TemplateCircle},
		"not there": {house{}, "extends: b.yaml\n", diag.TemplateUnknown},
	} {
		tpl, diags := ReadWith("a.yaml", []byte(c.text), c.files.readFile)
		if tpl != nil || len(diags) != 1 || diags[0].Code != c.want || diags[0].Place == "" {
			t.Errorf("%s: %+v", name, diags)
		}
	}
	// An embedded template extends embedded ones alone.
	if _, diags := Read("a.yaml", []byte("extends: b.yaml\n")); len(diags) != 1 || diags[0].Code != diag.TemplateUnknown {
		t.Errorf("without files: %+v", diags)
	}
}

func TestResize(t *testing.T) {
	for _, c := range []struct {
		template, size string
		columns        int
		inner          float64 // mm
	}{
		{"a4", "a4", 2, 20}, {"a4", "A5", 1, 20 * 148. / 210}, {"a4", "190x270", 2, 20 * 190. / 210},
		{"a4", "a3", 3, 20 * 297. / 210}, {"a5", "a4", 2, 15 * 210. / 148}, {"mot-cot", "190 × 270", 1, 34 * 190. / 210},
		{"bao-dang", "21cm×29.7cm", 2, 20},
	} {
		tpl, _ := Embedded(c.template)
		size, ok := ParseSize(c.size)
		if diags := tpl.Resize(size); !ok || len(diags) > 0 {
			t.Fatalf("%s in %s: %v", c.template, c.size, diags)
		}
		if d := tpl.Inner - unit.MM(c.inner); tpl.Columns != c.columns || d < -20 || d > 20 ||
			tpl.Width != size.Width || tpl.Height != size.Height {
			t.Errorf("%s in %s: %d columns, inner margin %.2f mm", c.template, c.size, tpl.Columns, tpl.Inner.MM())
		}
	}
	booklet, _ := Embedded("booklet")
	size, _ := ParseSize("a6")
	if diags := booklet.Resize(size); len(diags) > 0 || booklet.Sheet.Width != 2*unit.MM(105) {
		t.Errorf("%v, sheet %v", diags, booklet.Sheet.Width)
	}
	for _, text := range []string{"", "9", "a9", "x", "10x", "-5x10", "0x0", "axb"} {
		if size, ok := ParseSize(text); ok {
			t.Errorf("%q is %v", text, size)
		}
	}
	small, _ := Embedded("a4")
	if diags := small.Resize(Size{unit.MM(45), unit.MM(45)}); len(diags) == 0 || diags[0].Place != "" {
		t.Errorf("45 mm: %v", diags)
	}
	if diags := small.SetColumns(9); len(diags) == 0 {
		t.Error("nine columns")
	}
}

func TestWhiteIsForBannersAlone(t *testing.T) {
	for text, ok := range map[string]bool{
		"masthead: {kind: banner, name: {color: white}}":           true,
		"masthead: {kind: modern, name: {color: white}}":           false,
		"masthead: {kind: banner}\nstyles: {body: {color: white}}": false,
	} {
		if tpl, _ := Read("t.yaml", []byte("extends: a4\n"+text+"\n")); (tpl != nil) != ok {
			t.Errorf("%s: %v", text, tpl != nil)
		}
	}
}
