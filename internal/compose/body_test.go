package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestAQuestionKeepsWithItsAnswer lays out an interview over several pages: below no
// question in bold, at the foot of no column, are less than three lines of its answer.
func TestAQuestionKeepsWithItsAnswer(t *testing.T) {
	for _, template := range []string{"", "columns: 1\n", "columns: 3\n"} {
		var blocks []article.Block
		for i := range 120 {
			question := article.Inline{{Text: fmt.Sprintf("Hỏi %d: ", i), Bold: true},
				{Text: strings.Repeat("bà con thấy thế nào ", 1+i%6) + "?", Bold: true}}
			answer := article.Plain(strings.Repeat("Chúng tôi thấy việc này có ích cho thôn. ", 2+i*7%11))
			blocks = append(blocks, article.Paragraph{Text: question}, article.Paragraph{Text: answer})
		}
		doc, tpl := layBlocks(t, blocks...)
		if template != "" {
			in := markup(t, "= Phỏng vấn\nMột đoạn.\n")
			in.Entries[0].Article.Body = blocks
			doc, tpl = layInput(t, in, template)
		}
		lines := linesIn(doc)
		for i, l := range lines {
			if !strings.HasPrefix(l.text, "Hỏi ") {
				continue
			}
			k := i
			for !strings.HasPrefix(lines[k].text, "Chúng") {
				k++
			}
			answered := lines[k].y > lines[k-1].y
			for n := k + 1; n < min(k+3, len(lines)) && !strings.HasPrefix(lines[n].text, "Hỏi "); n++ {
				answered = answered && lines[n].y > lines[n-1].y
			}
			if !answered {
				t.Errorf("%q of %d columns: at the foot of its column stands %q", template, tpl.Columns, l.text)
			}
		}
	}
}

// TestAPictureDoesNotPartAHeadingFromItsText: pictures that follow a heading stand
// behind its first paragraph, in their order.
func TestAPictureDoesNotPartAHeadingFromItsText(t *testing.T) {
	kinds := func(blocks []article.Block) (s string) {
		for _, b := range blocks {
			switch b := b.(type) {
			case article.Heading:
				s += "H"
			case article.Image:
				s += b.File
			case article.List:
				s += "L"
			default:
				s += "p"
			}
		}
		return s
	}
	for in, want := range map[string]string{
		"pHapp": "pHpap", "HabpHcp": "HpabHpc", "apbH": "apbH", "Hab": "Hab", "HaLp": "HLap", "HpaHbHp": "HpaHbHp", "paHp": "paHp",
	} {
		var blocks []article.Block
		for _, r := range in {
			switch r {
			case 'H':
				blocks = append(blocks, article.Heading{})
			case 'L':
				blocks = append(blocks, article.List{})
			case 'p':
				blocks = append(blocks, article.Paragraph{})
			default:
				blocks = append(blocks, article.Image{File: string(r)})
			}
		}
		if got := kinds(behindText(blocks, -1)); got != want || kinds(blocks) != in {
			t.Errorf("%s becomes %s, want %s; it was changed to %s itself", in, got, want, kinds(blocks))
		}
		if skip := strings.Index(in, "a"); skip >= 0 {
			if got, want := kinds(behindText(blocks, skip)), strings.Replace(want, "a", "", 1); got != want {
				t.Errorf("%s without number %d becomes %s, want %s", in, skip, got, want)
			}
		}
	}
}

// TestLikeHeadingsHaveOneWhite: the white above a heading in the copy, and that
// between a rule and the headline below it, are the same everywhere.
func TestLikeHeadingsHaveOneWhite(t *testing.T) {
	paragraph := strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 7) + "\n"
	var b strings.Builder
	for i := range 30 {
		fmt.Fprintf(&b, "= %s %d\n", []string{"Bài số", "Đê kè", "Na", "Xã nhà"}[i%4], i)
		for k := range 1 + i%4 {
			b.WriteString(strings.Repeat(paragraph, 1+(i+k)%3) + fmt.Sprintf("## Mục %d\n", k) + paragraph)
		}
	}
	doc, tpl := layInput(t, markup(t, b.String()), "")
	heads, rules := 0, 0
	down := unit.Length(0) // from a rule to the first baseline below it
	for _, p := range doc.Pages {
		last := map[string]*frame.Text{}
		var rule *frame.Rule
		for _, it := range p.Items {
			switch x := it.(type) {
			case *frame.Rule:
				rule = x
			case *frame.Text:
				column := fmt.Sprint(int((x.X - tpl.Inner + tpl.Measure()/4) / (tpl.Measure() + tpl.Gutter)))
				above := last[column]
				last[column] = x
				switch role := doc.Structure.Role(x.Node); {
				case role == frame.Heading && above != nil && doc.Structure.Role(above.Node) == frame.Paragraph:
					heads++
					if d := x.Y - above.Y; d != 2*tpl.Leading && d < 4*tpl.Leading { // else something is between
						t.Errorf("%q is %v below the copy", x.String, d)
					}
				case role == frame.Headline && rule != nil && x.Size == tpl.Styles.Third.Size && x.Y > rule.Y && x.Y-rule.Y < 4*tpl.Leading && x.X-rule.X < tpl.Gutter:
					rules++
					if d := x.Y - rule.Y; down == 0 {
						down = d
					} else if d != down {
						t.Errorf("%q is %v below its rule, others are %v", x.String, d, down)
					}
				}
			}
		}
	}
	if heads < 30 || rules < 10 {
		t.Errorf("only %d headings and %d rules", heads, rules)
	}
}

// layInput composes an issue by a template that extends a4.
func layInput(t *testing.T, in Input, template string) (*frame.Document, *style.Template) {
	t.Helper()
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\n"+template))
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, _, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc, tpl
}
