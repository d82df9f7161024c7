package bulletin_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/style"
)

// pdfText is the text of a PDF, page by page, as poppler reads it.
func pdfText(t *testing.T, data []byte) []string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, "qpdf", "--check", file)
	run(t, "pdftotext", "-layout", file, file+".txt")
	text, err := os.ReadFile(file + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

// pdfObjects is the objects of a PDF in plain text.
func pdfObjects(t *testing.T, data []byte) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "x.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, "qpdf", "--qdf", "--object-streams=disable", file, file+".qdf")
	plain, err := os.ReadFile(file + ".qdf")
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// booklet is the sample as a booklet for a printer that turns sheets so.
func booklet(t *testing.T, how style.Duplex, guide bool) bulletin.Edition {
	t.Helper()
	tpl, diags := style.Embedded("booklet")
	if tpl == nil {
		t.Fatal(diags)
	}
	tpl.Sheet.Duplex, tpl.Sheet.Guide = how, guide
	return buildWith(t, tpl).Editions[0]
}

// TestTheSampleAsABooklet reads the finished files: sides in landscape, the last
// page beside the first, back sides turned where the printer turns them, and
// what a viewer must know to print them.
func TestTheSampleAsABooklet(t *testing.T) {
	turned := regexp.MustCompile(`(?m)^  /Rotate 180$`)
	for _, c := range []struct {
		how    style.Duplex
		parts  []string
		turned int // of a file of five sheets
		viewer string
	}{
		{style.ShortEdge, []string{""}, 0, "/Duplex /DuplexFlipShortEdge"},
		{style.LongEdge, []string{""}, 5, "/Duplex /DuplexFlipLongEdge"},
		{style.Manual, []string{"mat-truoc", "mat-sau"}, 0, "/Duplex /Simplex"},
	} {
		ed := booklet(t, c.how, false)
		if len(ed.Document.Pages) != 20 || len(ed.Files) != len(c.parts) {
			t.Fatalf("%s: %d pages, %d files", c.how, len(ed.Document.Pages), len(ed.Files))
		}
		for i, f := range ed.Files {
			if f.Part != c.parts[i] {
				t.Errorf("%s: part %q, want %q", c.how, f.Part, c.parts[i])
			}
			objects := pdfObjects(t, f.PDF)
			if n := len(turned.FindAllString(objects, -1)); n != c.turned {
				t.Errorf("%s: %d sides are turned, want %d", c.how, n, c.turned)
			}
			if !strings.Contains(objects, c.viewer) || !strings.Contains(objects, "/PrintScaling /None") {
				t.Errorf("%s: a viewer does not know how to print it", c.how)
			}
			sides := pdfText(t, f.PDF)
			if want := 10 / len(c.parts); len(sides) != want {
				t.Fatalf("%s: %d sides, want %d", c.how, len(sides), want)
			}
			if i == 0 && (!strings.Contains(sides[0], "Tân Hòa") || !strings.Contains(sides[0], "Chịu trách nhiệm xuất bản")) {
				t.Errorf("%s: the first side is not the cover:\n%s", c.how, sides[0])
			}
		}
	}
}

// TestTheGuideIsPrintedFirst wants the sheet that says how to print in front of
// the fronts, and nowhere else.
func TestTheGuideIsPrintedFirst(t *testing.T) {
	ed := booklet(t, style.Manual, true)
	fronts, backs := pdfText(t, ed.Files[0].PDF), pdfText(t, ed.Files[1].PDF)
	if len(fronts) != 6 || len(backs) != 5 || !strings.Contains(fronts[0], "máy in một mặt") ||
		strings.Contains(fronts[1], "máy in một mặt") {
		t.Errorf("%d fronts, %d backs:\n%s", len(fronts), len(backs), fronts[0])
	}
}

// TestAnEditionThatCannotBeMadeStopsNoOther asks for a booklet of one page.
func TestAnEditionThatCannotBeMadeStopsNoOther(t *testing.T) {
	tpl, diags := style.Read("one.yaml", []byte("extends: booklet\nname: one\nheight: 2000mm\nwidth: 900mm\ncolumns: 7\nnew_page_from: 0\nsheet: {width: 1800mm, height: 2000mm}\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	a4, _ := style.Embedded("a4")
	res := buildWith(t, tpl, a4)
	if len(res.Editions) != 2 || res.Editions[0].Document != nil || len(res.Editions[0].Files) != 0 ||
		res.Editions[1].Document == nil || len(res.Editions[1].Files) != 1 {
		t.Errorf("%d editions", len(res.Editions))
	}
	said := false
	for _, d := range res.Diags {
		said = said || d.Code == "pages-one"
	}
	if !said {
		t.Error("nothing is said")
	}
}

// TestThePaperIsCounted works out the paper of 601 copies by hand.
func TestThePaperIsCounted(t *testing.T) {
	nup, _ := style.Embedded("nup")
	a5, _ := style.Embedded("a5")
	plain := buildWith(t, nup, a5)
	for _, c := range []struct {
		ed                   bulletin.Edition
		sides, sheets, total int
	}{
		{booklet(t, style.ShortEdge, false), 10, 5, 5 * 601},
		{booklet(t, style.Manual, false), 10, 5, 5 * 601},
		{booklet(t, style.Manual, true), 10, 5, 5*601 + 1}, // the guide once
		{plain.Editions[0], 19, 10, 10 * 301},              // two are cut from each sheet
		{plain.Editions[1], 19, 10, 10 * 601},
	} {
		if got := bulletin.CostOf(&c.ed, 601); got.Sides != c.sides || got.Sheets != c.sheets || got.Total != c.total {
			t.Errorf("%s: %+v, want %d sides, %d and %d sheets", c.ed.Template.Name, got, c.sides, c.sheets, c.total)
		}
	}
}

// TestTheCopiesAreOfTheBulletin: a script has one reader, and posters go on a few walls.
func TestTheCopiesAreOfTheBulletin(t *testing.T) {
	script, _ := style.Embedded("script")
	poster, _ := style.Embedded("poster")
	tiles, _ := style.Embedded("poster-a4")
	for _, ed := range buildWith(t, script, poster, tiles).Editions {
		if got := bulletin.CostOf(&ed, 601); got.Copies != 0 || got.Total != 0 || got.Sides != len(ed.Files[0].Document.Pages) {
			t.Errorf("%s: %+v", ed.Template.Name, got)
		}
	}
}

// TestDoubtsOfTheWordsAroundAScript: what is perhaps not read rightly in the opening
// and closing words is said as that of articles is.
func TestDoubtsOfTheWordsAroundAScript(t *testing.T) {
	script, _ := style.Embedded("script")
	req := request(t, "a4")
	req.Templates = []*style.Template{script}
	req.Script.File, req.Script.Opening, req.Script.Closing = "so.yaml", "Đài XQZ xin chào.", "Nghe tiếp QZX."
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	var got []any
	for _, d := range res.Diags {
		if d.Code == diag.ScriptDoubtful && d.File == "so.yaml" {
			got = append(got, d.Args...)
		}
	}
	if len(got) != 2 || got[1] != 2 || !strings.Contains(got[0].(string), "XQZ → ") ||
		!strings.Contains(got[0].(string), "QZX → ") {
		t.Errorf("said %v", got)
	}
}

// buildWith is the sample in these templates.
func buildWith(t testing.TB, templates ...*style.Template) *bulletin.Result {
	t.Helper()
	req := request(t, "a4")
	req.Templates = templates
	res, err := bulletin.Build(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	return res
}
