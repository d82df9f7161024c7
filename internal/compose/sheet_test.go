package compose

import (
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestTheSheet holds layouts whose numbers can be worked out by hand; each case
// begins with the arithmetic. The sheet is 200 x 80 pt with margins of 20 left
// and right, 10 above and 20 below: five lines of 10 in a measure of 160. Its
// type is 10 pt, every letter 5 pt wide, the baseline 8 below the top of a line.
func TestTheSheet(t *testing.T) {
	files, err := filepath.Glob("testdata/sheet/*.txtar")
	if err != nil || len(files) < 4 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			checkLayout(t, file, func(issue, template string) (*frame.Document, []diag.Diag) {
				in := markup(t, issue)
				in.FolioTitle, in.IssueLine = "", ""
				doc, diags, err := Pages(in, sheetTemplate(t, template), font.Fixed(500))
				if err != nil {
					t.Fatal(err)
				}
				return doc, diags
			})
		})
	}
}

// sheetTemplate is the template of the sheet with other values. Its geometry
// is set here, since no template that is read may be so small.
func sheetTemplate(t *testing.T, values string) *style.Template {
	t.Helper()
	tpl, diags := style.Read("sheet.yaml", []byte(`
extends: a4
name: sheet
contents: false
justify: false
indent_first: false
min_ppi: 0
folio_drop: 4pt
cap_height: 0.7
rules: {folio: 1pt, opening: 1pt, table: 1pt, table_head: 1pt, table_row: 1pt}
whites: {headline_below: 0.5, body: 0.5, table_row: 0}
baselines: {line: 0.8, table_row: 0.8}
insets: {list: 1, table_cell: 1}
`))
	if tpl == nil {
		t.Fatal(diags)
	}
	for _, n := range tpl.Texts() {
		n.Text.Face, n.Text.Bold, n.Text.Italic, n.Text.BoldItalic = font.FixedKey, "", "", ""
		n.Text.Size, n.Text.Leading = unit.Pt(10), unit.Pt(10)
	}
	tpl.Leading = unit.Pt(10)
	tpl.Width, tpl.Height = unit.Pt(200), unit.Pt(80)
	tpl.Inner, tpl.Outer, tpl.Top, tpl.Foot = unit.Pt(20), unit.Pt(20), unit.Pt(10), unit.Pt(20)
	tpl.Columns, tpl.Gutter = 1, unit.Pt(20)
	if diags := config.Decode("values.yaml", []byte(values), tpl); len(diags) > 0 {
		t.Fatal(diags)
	}
	return tpl
}
