package bulletin

import (
	"bytes"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestTheGuideIsItsOwn: what a booklet makes of its articles is nothing to the
// guide, which is one page of a headline and its steps.
func TestTheGuideIsItsOwn(t *testing.T) {
	fonts := font.NewSet()
	guide := func(values string) string {
		tpl, diags := style.Read("t.yaml", []byte("extends: booklet\nname: t\n"+values))
		if tpl == nil {
			t.Fatal(values, diags)
		}
		doc, diags, err := guideTo(tpl, 6, fonts)
		if err != nil || len(diags) > 0 {
			t.Fatal(values, diags, err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages", values, len(doc.Pages))
		}
		var b bytes.Buffer
		if err := frame.Dump(&b, doc); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := guide("")
	for _, values := range []string{"qr: all\n", "arrangement: poster\n", "arrangement: script\n", "new_page_from: 1\n",
		"contents: true\n", "columns: 2\n", "spread: 1\n", "even: 8\n"} {
		if got := guide(values); got != want {
			t.Errorf("%sThe guide is\n%s\nnot\n%s", values, got, want)
		}
	}
}

// TestTheGuideNamesThePaper of the sheets, in type to be read beside the printer.
func TestTheGuideNamesThePaper(t *testing.T) {
	for edition, want := range map[string]string{"booklet": "giấy A4,", "booklet-a4": "giấy A3,",
		"booklet-khu-dan-cu": "giấy A3,"} {
		tpl, diags := style.Embedded(edition)
		if tpl == nil {
			t.Fatal(diags)
		}
		doc, _, err := guideTo(tpl, 6, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var says strings.Builder
		frame.Walk(doc.Pages[0].Items, func(it frame.Item, dx, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok && x.Node != 0 {
				says.WriteString(x.String)
				if left := x.X + dx; doc.Pages[0].Width-2*left > 46*13*unit.Point {
					t.Errorf("%s: lines from %.0f pt on are too long to read", edition, left.Pt())
				}
				if x.Size < 13*unit.Point {
					t.Errorf("%s: %q is set in %v", edition, x.String, x.Size)
				}
			}
		})
		if !strings.Contains(says.String(), want) {
			t.Errorf("%s: %q is not in\n%s", edition, want, says.String())
		}
	}
	if got := paper(unit.MM(320), unit.MM(450)); got != "320 × 450 mm" {
		t.Error(got)
	}
}

// TestTheGuideSaysHowToFoldAndTrim what was asked for, and nothing else.
func TestTheGuideSaysHowToFoldAndTrim(t *testing.T) {
	for _, c := range []struct {
		edition, values string
		sheets          int
		says, not       []string
	}{
		{"booklet", "", 5, []string{"bấm hai ghim vào gáy"}, []string{"tay", "én"}},
		{"booklet", "sheet: {signature: 4}", 4, []string{"bấm hai ghim vào gáy"}, []string{"tay"}},
		{"booklet", "sheet: {signature: 4}", 10, []string{"cứ 4 tờ liền nhau", "(tay cuối 2 tờ)", "Xếp các tay"},
			[]string{"bấm hai ghim vào gáy"}},
		{"booklet", "sheet: {signature: 4}", 8, []string{"cứ 4 tờ liền nhau"}, []string{"tay cuối"}},
		{"booklet", "sheet: {creep: 0.1mm}", 10, []string{"bằng mép tờ ngoài cùng"}, []string{"ba cạnh"}},
		{"booklet", "sheet: {creep: 0.1mm, signature: 4}", 10, nil, []string{"bằng mép tờ ngoài cùng"}},
		{"booklet-khu-dan-cu", "", 6, []string{"190 × 270 mm", "mỗi cạnh xén 13,5 mm", "mép ngoài xén 20 mm"},
			[]string{"theo các vạch"}},
		{"booklet-khu-dan-cu", "sheet: {marks: true}", 6, []string{"theo các vạch"}, nil},
	} {
		tpl, diags := style.Read("t.yaml", []byte("extends: "+c.edition+"\nname: t\n"+c.values+"\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		steps := strings.Join(folding(tpl, c.sheets), "\n")
		for _, want := range c.says {
			if !strings.Contains(steps, want) {
				t.Errorf("%s %s, %d sheets: %q is not in\n%s", c.edition, c.values, c.sheets, want, steps)
			}
		}
		for _, not := range c.not {
			if strings.Contains(steps, not) {
				t.Errorf("%s %s, %d sheets: %q is in\n%s", c.edition, c.values, c.sheets, not, steps)
			}
		}
	}
}
