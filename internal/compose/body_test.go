package compose

import (
	"fmt"
	"slices"
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
// behind its first paragraph, list or table, in their order.
func TestAPictureDoesNotPartAHeadingFromItsText(t *testing.T) {
	kinds := func(blocks []article.Block) (s string) {
		for _, b := range blocks {
			switch b := b.(type) {
			case article.Heading:
				s += map[int]string{1: "H", 2: "h"}[b.Level]
			case article.Image:
				s += b.File
			case article.List:
				s += "L"
			case article.Table:
				s += "T"
			default:
				if p, ok := b.(article.Paragraph); ok && len(p.Text) > 0 {
					s += "*"
				} else {
					s += "p"
				}
			}
		}
		return s
	}
	for in, want := range map[string]string{
		"pHapp": "pHpap", "HabpHcp": "HpabHpc", "apbH": "apbH", "Hab": "Hab", "HaLp": "HLap", "HpaHbHp": "HpaHbHp", "paHp": "paHp",
		"Hahp": "Hhpa", "Habhhp": "Hhhpab", "haHp": "haHp", "Hah": "Hah", "HahbLp": "HhLabp", "HaTp": "HTap", "HabhTT": "HhTabT",
		"HaHbHp": "HaHbHp", "HaHHp": "HaHHp", "haHpp": "haHpp", "Ha*pp": "H*pap", "Ha**Lp": "H**Lap", "Ha*Hp": "H*aHp", "Ha*": "H*a",
	} {
		var blocks []article.Block
		for _, r := range in {
			switch r {
			case 'H':
				blocks = append(blocks, article.Heading{Level: 1})
			case 'h':
				blocks = append(blocks, article.Heading{Level: 2})
			case 'L':
				blocks = append(blocks, article.List{})
			case 'T':
				blocks = append(blocks, article.Table{})
			case 'p':
				blocks = append(blocks, article.Paragraph{})
			case '*':
				blocks = append(blocks, article.Paragraph{Text: article.Plain("* *")})
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

// TestLikeHeadingsHaveOneWhite: the white above a heading in the copy, below a byline and
// below a poem too, and that between a rule and the capitals of the headline or kicker
// below it, are the same everywhere.
func TestLikeHeadingsHaveOneWhite(t *testing.T) {
	paragraph := strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 7) + "\n"
	var b strings.Builder
	for i := range 30 {
		fmt.Fprintf(&b, "= %s %d\n", []string{"Bài số", "Đê kè", "Na", "Xã nhà"}[i%4], i)
		if i%3 == 1 {
			b.WriteString("kicker: Đời sống\nauthor: Hà Thu\n")
		}
		if i%5 == 1 {
			b.WriteString("lead: Sapô của bài này nói điều cần biết trước tiên.\n## Mở đầu\n")
		}
		if i%5 == 2 {
			b.WriteString(paragraph + ":verse Một dòng thơ / hai dòng thơ\n## Sau bài thơ\n")
		}
		for k := range 1 + i%4 {
			b.WriteString(strings.Repeat(paragraph, 1+(i+k)%3) + fmt.Sprintf("## Mục %d\n", k) + paragraph)
		}
	}
	doc, tpl := layInput(t, markup(t, b.String()), "")
	heads, rules, kickers, bylines, poems := 0, 0, 0, 0, 0
	down := unit.Length(0) // from a rule to the capitals below it
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
				case role == frame.Heading && above != nil && doc.Structure.Within(above.Node, frame.Paragraph, frame.Byline) != 0:
					heads++
					if doc.Structure.Role(above.Node) == frame.Byline {
						bylines++
					}
					if x.String == "Sau bài thơ" {
						poems++
					}
					if d := x.Y - above.Y; d != 2*tpl.Leading && d < 4*tpl.Leading { // else something is between
						t.Errorf("%q is %v below the copy", x.String, d)
					}
				case (role == frame.Headline && x.Size == tpl.Styles.Third.Size || role == frame.Kicker) && rule != nil &&
					rule.W <= tpl.Measure() && x.Y > rule.Y && x.X-rule.X < tpl.Gutter && rule.X <= x.X:
					rules++
					if role == frame.Kicker {
						kickers++
					}
					if d := x.Y - tpl.CapHeight.Of(x.Size) - rule.Y; down == 0 {
						down = d
					} else if d != down {
						t.Errorf("%q is %v below its rule, others are %v", x.String, d, down)
					}
					rule = nil
				}
			}
		}
	}
	if heads < 30 || rules < 10 || kickers < 3 || kickers > rules-3 || bylines == 0 || poems == 0 {
		t.Errorf("only %d headings, %d rules, %d kickers, %d headings below bylines and %d below poems", heads, rules, kickers,
			bylines, poems)
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

// TestAHeadlineKeepsWithTheCopyBelowItsPicture: no column ends with a headline, or a heading, and a
// picture below it while its copy goes on in the next one.
func TestAHeadlineKeepsWithTheCopyBelowItsPicture(t *testing.T) {
	for _, template := range []string{"spread: 0\n", "columns: 1\n"} {
		var b strings.Builder
		for i := range 40 {
			fmt.Fprintf(&b, "= Bài số %d\n![1500x%d]\n", i, 500+i*7%11*100)
			if i%3 == 1 { // a gallery, which stands in the columns below copy
				fmt.Fprintf(&b, "![1500x%d]\n![1400x%d]\n", 600+i*5%9*100, 700+i*3%8*100)
			}
			for k := range 1 + i%4 {
				b.WriteString(strings.Repeat("Vụ này xã gieo cấy hơn hai trăm héc-ta lúa. ", 6+i*5%9) + "\n")
				if k == 1 {
					fmt.Fprintf(&b, "## Mục của bài %d\n%s\n![1200x%d]\n", i, strings.Repeat("Bà con phấn khởi. ", 1+i%3), 400+i*3%7*150)
				}
			}
		}
		doc, tpl := layInput(t, markup(t, b.String()), template)
		heads, pictured := 0, 0
		for n, pg := range doc.Pages {
			type spot struct {
				article int
				role    frame.Role
				y       unit.Length
			}
			columns := make([][]spot, tpl.Columns)
			for _, it := range pg.Items {
				s, x := spot{}, unit.Length(0)
				switch it := it.(type) {
				case *frame.Text:
					block := doc.Structure.Block(it.Node)
					s, x = spot{int(doc.Structure.Article(it.Node)), doc.Structure.Role(block), it.Y}, it.X
				case *frame.Image:
					s, x = spot{int(doc.Structure.Article(it.Node)), frame.Figure, it.Y}, it.X
				}
				if s.article > 1 {
					c := min(max(0, int((x-tpl.Inner+tpl.Gutter/2)/(tpl.Measure()+tpl.Gutter))), tpl.Columns-1)
					columns[c] = append(columns[c], s)
				}
			}
			for c, spots := range columns {
				slices.SortFunc(spots, func(a, b spot) int { return int(a.y - b.y) })
				for i, s := range spots {
					if s.role != frame.Headline && s.role != frame.Heading || i+1 < len(spots) && spots[i+1].role == s.role {
						continue
					}
					copied := false
					for _, below := range spots[i+1:] {
						copied = copied || below.article == s.article && below.role == frame.Paragraph
					}
					if heads++; i+1 < len(spots) && spots[i+1].role == frame.Figure {
						pictured++
					}
					if !copied {
						t.Errorf("%q, page %d, column %d: no copy below the headline or heading of article %d", template, n+1, c+1, s.article)
					}
				}
			}
		}
		if heads < 50 || pictured < 10 {
			t.Errorf("%q: %d headlines and headings, %d above a picture", template, heads, pictured)
		}
	}
}

// TestABoldLineKeepsWithTheLinesBelowIt: where lines stand as they are, as those of an address, none
// in bold is left at the foot of its column with less than three below it.
func TestABoldLineKeepsWithTheLinesBelowIt(t *testing.T) {
	var blocks []article.Block
	for i := range 60 {
		lines := article.Inline{{Text: fmt.Sprintf("Liên hệ %d:", i), Bold: true}, {Text: "\nPhòng Văn hóa\nĐiện thoại\nThư điện tử\nĐịa chỉ\nSố fax"}}
		blocks = append(blocks, article.Paragraph{Text: article.Plain(strings.Repeat("Bà con phấn khởi. ", 4+i*5%13))},
			article.Paragraph{Text: lines, Form: article.Lines})
	}
	doc, _ := layBlocks(t, blocks...)
	lines := linesIn(doc)
	parted := 0
	for i, l := range lines {
		if !strings.HasPrefix(l.text, "Liên hệ ") {
			continue
		}
		for n := i + 1; n < i+6; n++ {
			if lines[n].y < lines[n-1].y {
				if parted++; n < i+4 {
					t.Errorf("below %q are %d lines in its column", l.text, n-i-1)
				}
			}
		}
	}
	if parted == 0 {
		t.Error("no block goes on in another column")
	}
}

// TestAnAttributionKeepsWithItsQuotation: the line that says whose a quotation is, stands at the right below its
// last line, with no picture or foot of a column between, also where the page has it as a paragraph of
// its own; a line of a dialogue below a quotation is none.
func TestAnAttributionKeepsWithItsQuotation(t *testing.T) {
	var blocks []article.Block
	for i := range 80 {
		q := article.Quote{Text: article.Plain(strings.Repeat("bà con phấn khởi ", 2+i*7%17) + fmt.Sprintf("hết-%d", i))}
		by := fmt.Sprintf("– Bà Mận-%d", i)
		blocks = append(blocks, article.Paragraph{Text: article.Plain(strings.Repeat("Vụ này được mùa. ", 3+i*5%13))})
		switch i % 3 {
		case 0:
			q.Attribution = by
			blocks = append(blocks, q)
		case 1:
			blocks = append(blocks, q, article.Paragraph{Text: article.Inline{{Text: by, Bold: i%2 == 0}}})
		default:
			blocks = append(blocks, q, article.Paragraph{Text: article.Plain(fmt.Sprintf("– Thưa-%d bác, vâng ạ!", i))})
		}
	}
	doc, _ := layBlocks(t, blocks...)
	lines := linesIn(doc)
	kept, said := 0, 0
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l.text, "– Bà Mận-"):
			kept++
			if above := lines[i-1]; !strings.Contains(above.text, "hết-") || l.y <= above.y || l.y > above.y+20*unit.Point || l.x <= above.x {
				t.Errorf("%q at %v,%v is below %q at %v,%v", l.text, l.x, l.y, above.text, above.x, above.y)
			}
		case strings.HasPrefix(l.text, "– Thưa-"):
			said++
		}
	}
	roles := 0
	for _, n := range doc.Structure {
		if n.Role == frame.Attribution {
			roles++
		}
	}
	if kept != 54 || roles != 54 || said != 26 {
		t.Errorf("%d attributions, %d of them entered as such, %d lines of a dialogue", kept, roles, said)
	}
}
