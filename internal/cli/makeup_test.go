package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/quality"
)

// TestReportTellsTheMakeup: the report of the sample fits its schema and has the shape of each
// article, once, with a headline as large as that shape has it; pictures stand on pages of the
// issue, across or in columns. The script, which is no bulletin, has no such row.
func TestReportTellsTheMakeup(t *testing.T) {
	dir, err := filepath.Abs("../../testdata/ban-tin-mau")
	if err != nil {
		t.Fatal(err)
	}
	out, _ := ran(t, dir, "build", "-e", "a4,script", "-o", filepath.Join(t.TempDir(), "{edition}.pdf"), "--report", "-")
	fits(t, compiled(t, "report"), out)
	var rep report
	if err := json.Unmarshal([]byte(out), &rep); err != nil {
		t.Fatal(err)
	}
	if len(rep.Makeup) != 1 || rep.Makeup[0].Edition != "a4" {
		t.Fatalf("%d rows", len(rep.Makeup))
	}
	m := rep.Makeup[0]
	sizes := map[frame.Shape][]float64{}
	var files []string
	across := 0
	for _, a := range m.Articles {
		files = append(files, a.File)
		sizes[a.Shape] = append(sizes[a.Shape], a.Headline)
		if slices.Contains(a.Refused, a.Shape) || a.Cost < 0 || a.Page < 1 {
			t.Errorf("%+v", a)
		}
		for _, p := range a.Pictures {
			if p.Page < a.Page || p.Width <= 0 || p.Width > 1 {
				t.Errorf("%s: %+v", a.File, p)
			}
			if p.Place == quality.Across {
				across++
			}
		}
	}
	if slices.Sort(files); len(slices.Compact(files)) != len(m.Articles) || len(m.Articles) != len(rep.Articles) {
		t.Errorf("%d articles of %d", len(m.Articles), len(rep.Articles))
	}
	if len(sizes[frame.LeadShape]) != 1 || len(sizes[frame.ColumnShape]) < 2 || len(sizes[frame.BriefShape]) < 1 {
		t.Errorf("%v", sizes)
	}
	if least := slices.Min(sizes[frame.LeadShape]); least <= slices.Max(sizes[frame.ColumnShape]) {
		t.Errorf("the lead has %v pt, others %v", least, sizes)
	}
	if across == 0 {
		t.Error("no picture across the columns")
	}
}

// TestReportTellsTheLeading: an edition whose leading is another one than its template's, so that its
// last page is filled, is said with it, in the language of the run, and in the report; another is not.
func TestReportTellsTheLeading(t *testing.T) {
	paragraph := "<p>" + strings.Repeat("Bà con trong thôn phấn khởi ra đồng từ sáng sớm để kịp thời vụ. ", 6) + "</p>"
	dir := t.TempDir()
	for _, x := range []struct {
		paragraphs int
		led        bool
	}{{8, false}, {150, true}} {
		page := "<html><head><title>Thôn Đông vào vụ mới</title></head><body><article><h1>Thôn Đông vào vụ mới</h1>" +
			strings.Repeat(paragraph, x.paragraphs) + "</article></body></html>"
		if err := os.WriteFile(filepath.Join(dir, "bai.html"), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		out, _ := ran(t, dir, "build", "bai.html", "--title", "Tân Hòa", "--number", "1", "--date", "1/1/2026", "-v", "--lang", "vi",
			"--force", "-o", filepath.Join(dir, "x.pdf"), "--report", "-")
		var rep report
		if err := json.Unmarshal([]byte(out), &rep); err != nil {
			t.Fatal(err)
		}
		fits(t, compiled(t, "report"), out)
		m := rep.Makeup[0]
		if (m.Leading > 0) != x.led || m.Leading == 13.5 || strings.Contains(out, "khoảng cách dòng của cả kỳ là ") != x.led {
			t.Errorf("%d paragraphs: %v pt, %s", x.paragraphs, m.Leading, out)
		}
		if told := fmt.Sprint(m.Leading) + " pt"; x.led && !strings.Contains(strings.ReplaceAll(out, ",", "."), told) {
			t.Errorf("%d paragraphs: %v pt in the report, which is not in %s", x.paragraphs, m.Leading, out)
		}
	}
}
