package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// folded is a template of small pages, filled up to a multiple of four.
func folded(t *testing.T, values string) *style.Template {
	t.Helper()
	tpl, diags := style.Read("t.yaml", []byte("extends: a5\nname: t\nheight: 120mm\neven: 4\n"+values))
	if tpl == nil {
		t.Fatal(diags)
	}
	return tpl
}

// lines is an issue of n articles of m paragraphs, and its imprint.
func lines(t *testing.T, n, m int) Input {
	t.Helper()
	var b strings.Builder
	b.WriteString("imprint Nguyễn Thị Hạnh\n")
	for i := range n {
		fmt.Fprintf(&b, "= Bài %d\n", i+1)
		for k := range m {
			fmt.Fprintf(&b, "Đoạn %d của bài %d kể chuyện đồng áng, đường sá, trường lớp và bà con trong thôn.\n", k+1, i+1)
		}
	}
	return markup(t, b.String())
}

// TestPagesAreFilledUpAndNothingIsLost composes issues of many lengths with and
// without filling up: the copy is the same, in the same order, the number of
// pages a multiple of four; the imprint is on the last page, every article opens
// where links to it lead, and its page is in the contents.
func TestPagesAreFilledUpAndNothingIsLost(t *testing.T) {
	fonts := font.NewSet()
	plain := folded(t, "")
	plain.Even = 1
	for n := 1; n <= 5; n++ {
		for m := 1; m <= 25; m += 4 {
			in := lines(t, n, m)
			want, _, err := Pages(in, plain, fonts)
			if err != nil {
				t.Fatal(err)
			}
			doc, diags, err := Pages(in, folded(t, ""), fonts)
			if err != nil {
				t.Fatal(err)
			}
			if len(want.Pages) == 1 {
				if doc != nil || len(diags) == 0 || diags[len(diags)-1].Code != diag.PagesOne {
					t.Errorf("%d articles of %d: a booklet of one page, and %v", n, m, diags)
				}
				continue
			}
			if len(doc.Pages)%4 != 0 || len(doc.Pages)-len(want.Pages) > 3 {
				t.Errorf("%d articles of %d: %d pages became %d", n, m, len(want.Pages), len(doc.Pages))
			}
			if a, b := copyOf(want), copyOf(doc); a != b {
				t.Errorf("%d articles of %d: the copy became\n%s\nit was\n%s", n, m, b, a)
			}
			last := len(doc.Pages) - 1
			for i := range doc.Pages {
				if has := says(&doc.Pages[i], "Hạnh"); has != (i == last) {
					t.Errorf("%d articles of %d: page %d of %d, imprint %v", n, m, i+1, last+1, has)
				}
			}
			for id, at := range frame.Places(doc) {
				if !says(&doc.Pages[at.Page], fmt.Sprintf("Bài %d", id)) {
					t.Errorf("%d articles of %d: article %d does not open on page %d", n, m, id, at.Page+1)
				}
			}
			if n > 1 && says(&doc.Pages[0], "Trong số này") {
				at := frame.Places(doc)[n].Page + 1
				if !says(&doc.Pages[0], fmt.Sprint(at)) {
					t.Errorf("%d articles of %d: the contents do not have page %d", n, m, at)
				}
			}
		}
	}
}

// copyOf is what the articles say, text by text.
func copyOf(doc *frame.Document) string {
	var b strings.Builder
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) > 0 {
				b.WriteString(x.String + "|")
			}
		})
	}
	return b.String()
}

// says reports whether a text of a page holds some words.
func says(p *frame.Page, words string) bool {
	found := false
	frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
		if x, ok := it.(*frame.Text); ok {
			found = found || strings.Contains(x.String, words)
		}
	})
	return found
}

// TestLeftPagesHaveTheirOuterMarginAtTheLeft measures the margins of the copy.
func TestLeftPagesHaveTheirOuterMarginAtTheLeft(t *testing.T) {
	tpl := folded(t, "facing: true\ninner: 30mm\nouter: 12mm\n")
	doc, _, err := Pages(lines(t, 3, 20), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	for i := range doc.Pages {
		left := tpl.Width
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, dx, _ unit.Length) {
			switch it := it.(type) {
			case *frame.Text:
				left = min(left, it.X+dx)
			case *frame.Rule:
				left = min(left, it.X+dx)
			}
		})
		if want := []unit.Length{tpl.Inner, tpl.Outer}[i%2]; left != want {
			t.Errorf("page %d begins %v from the left, not %v", i+1, left, want)
		}
	}
}

// TestANoticeThatIsTooLongIsCutAndSaid gives notices of one long paragraph and of
// many short ones, and counts the lines that are printed.
func TestANoticeThatIsTooLongIsCutAndSaid(t *testing.T) {
	const sentence = "Mời bà con đến họp tại nhà văn hóa thôn, bàn việc làm đường. "
	for _, c := range []struct {
		name, notice string
		lines        int // that it has; 0 is not known
		long         bool
	}{
		{"short", sentence, 0, false},
		{"one paragraph", strings.Repeat(sentence, 60), 0, true},
		{"many paragraphs", strings.Repeat("Mời bà con họp thôn.\n", 60), 60, true},
		{"short ones, then a long one", "Mời họp.\n" + strings.Repeat(sentence, 60) + "\nMời họp.\n", 0, true},
	} {
		in := lines(t, 2, 14)
		in.Fill, in.Notice = style.NoticeFill, c.notice
		doc, diags, err := Pages(in, folded(t, ""), font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		printed := map[unit.Length]bool{} // baselines of paragraphs on the page of the notice
		for i := range doc.Pages {
			frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, dy unit.Length) {
				x, ok := it.(*frame.Text)
				if !ok {
					return
				}
				if x.Y+dy > doc.Pages[i].Height-unit.MM(8) {
					t.Errorf("%s, page %d: %q is below the page's foot", c.name, i+1, x.String)
				}
				if strings.HasPrefix(doc.Path(x.Node), "filler") && doc.Structure.Role(x.Node) == frame.Paragraph {
					printed[x.Y+dy+unit.Length(i)*doc.Pages[i].Height] = true
				}
			})
		}
		var said []diag.Diag
		for _, d := range diags {
			if d.Code == diag.NoticeTooLong {
				said = append(said, d)
			}
		}
		switch {
		case !c.long && len(said) == 0:
		case !c.long || len(said) != 1:
			t.Errorf("%s: %v", c.name, said)
		case said[0].Severity != diag.Warning || said[0].Args[1] != len(printed) ||
			said[0].Args[2].(int) <= len(printed):
			t.Errorf("%s: %v, and %d lines are printed", c.name, said[0].Args, len(printed))
		case c.lines > 0 && said[0].Args[2] != c.lines:
			t.Errorf("%s: %v of %d lines", c.name, said[0].Args, c.lines)
		}
		if len(printed) == 0 {
			t.Errorf("%s: nothing is printed", c.name)
		}
	}
}

// TestANoticeTakesThePagesThatThereAre: one longer than a page goes on, before lines
// are drawn to write on, and none of its lines stands alone.
func TestANoticeTakesThePagesThatThereAre(t *testing.T) {
	const sentence = "Mời bà con đến họp tại nhà văn hóa thôn, bàn việc làm đường. "
	notice := strings.TrimSpace(strings.Repeat(sentence, 14)) + "\n" + strings.TrimSpace(strings.Repeat(sentence, 4))
	in := lines(t, 1, 12)
	in.Fill, in.Notice = style.NoticeFill, notice
	tpl := folded(t, "")
	tpl.Even = 8
	doc, diags, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	var pages []int
	at := map[[2]int]map[unit.Length]bool{} // lines of a paragraph on a page
	for i := range doc.Pages {
		frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, dy unit.Length) {
			x, ok := it.(*frame.Text)
			if !ok || !strings.HasPrefix(doc.Path(x.Node), "filler") || doc.Structure.Role(x.Node) != frame.Paragraph {
				return
			}
			got.WriteString(x.String)
			key := [2]int{i, int(x.Node)}
			if at[key] == nil {
				at[key] = map[unit.Length]bool{}
				pages = append(pages, i)
			}
			at[key][x.Y+dy] = true
		})
	}
	if letters(got.String()) != letters(notice) {
		t.Errorf("printed is\n%s\nof\n%s", got.String(), notice)
	}
	if len(pages) < 3 || pages[0] == pages[len(pages)-1] {
		t.Errorf("the notice is on pages %v", pages)
	}
	for key, lines := range at {
		if len(lines) < 2 {
			t.Errorf("a line stands alone on page %d", key[0]+1)
		}
	}
	for _, d := range diags {
		if d.Code == diag.NoticeTooLong || d.Code == diag.PagesFilled {
			t.Errorf("%v", d)
		}
	}
}

// TestNoFillerInABoxOfBriefs makes boxes of many lengths: pages put in stand before
// the box, or behind it.
func TestNoFillerInABoxOfBriefs(t *testing.T) {
	fonts := font.NewSet()
	within := 0
	for n := 4; n < 40; n += 3 {
		doc, _, err := Pages(markup(t, "= Bài\nMột đoạn.\n"+strings.Repeat("= Tin\nbrief\nBà con ra đồng cấy lúa.\n", n)),
			folded(t, ""), fonts)
		if err != nil {
			t.Fatal(err)
		}
		if doc == nil {
			continue
		}
		var has []bool // pages with briefs
		for i := range doc.Pages {
			found := false
			frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
				found = found || doc.Structure.Within(frame.NodeOf(it), frame.Briefs) > 0
			})
			has = append(has, found)
		}
		spans := 0 // of pages with briefs
		for i := range has {
			if has[i] && (i == 0 || !has[i-1]) {
				spans++
			}
		}
		if spans != 1 {
			t.Errorf("%d briefs are on pages %v", n, has)
		}
		if has[0] && has[1] && !has[len(has)-1] {
			within++
		}
	}
	if within == 0 {
		t.Error("no box goes over two pages")
	}
}
