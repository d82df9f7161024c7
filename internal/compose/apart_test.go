package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestNothingStandsOverAnythingElse lays out random issues that end in all
// ways, with imprints of all lengths, by templates of one to three columns and
// of two sizes.
func TestNothingStandsOverAnythingElse(t *testing.T) {
	fonts := font.NewSet()
	for k, template := range []string{
		"extends: a4", "extends: a5", "extends: a4\ncolumns: 3", "extends: a4\ncolumns: 1",
		"extends: a4\nnew_page_from: 30",
		"extends: a4\ncolumns: 1\njustify: false\nstyles: {body: {size: 16pt}}", // large print
	} {
		tpl, diags := style.Read("test.yaml", []byte(template+"\nname: test\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		for seed := range seeds(k, 40) {
			rng := rand.New(rand.NewSource(seed))
			issue := randomIssue(rng)
			if rng.Intn(2) == 0 {
				issue += "imprint " + randomText(rng, rng.Intn(80)+1) + "\n"
			}
			in := markup(t, issue)
			if rng.Intn(4) == 0 {
				in.Entries[0].Brief = true
			}
			spans := rng.Intn(3) == 0
			if spans { // a table of long rows may be set as paragraphs
				spanRows(rng, &in)
			}
			doc, said, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%q, seed %d", template, seed)
			apart(t, where, doc)
			if !spans {
				rowByRow(t, where, doc, &in, said)
				inOrder(t, where, doc, in, said)
			}
		}
	}
}

// spanRows makes cells of the issue's tables reach over several rows.
func spanRows(rng *rand.Rand, in *Input) {
	for i := range in.Entries {
		for _, b := range in.Entries[i].Article.Body {
			if tab, ok := b.(article.Table); ok {
				for r := range tab.Rows {
					for k := range tab.Rows[r] {
						if rng.Intn(8) == 0 {
							tab.Rows[r][k].RowSpan = 1 + rng.Intn(len(tab.Rows)-r)
						}
					}
				}
			}
		}
	}
}

// apart holds the inks of a page's texts and pictures apart.
func apart(t *testing.T, where string, doc *frame.Document) {
	t.Helper()
	type area struct {
		x0, y0, x1, y1 unit.Length
		what           string
		node           int32
	}
	for n, pg := range doc.Pages {
		var areas []area
		for _, it := range pg.Items {
			switch x := it.(type) {
			case *frame.Text:
				if strings.TrimSpace(x.String) == "" {
					continue
				}
				y := x.Y + x.Rise
				areas = append(areas, area{x.X, y - x.Size*45/100, x.X + setWidth(x), y, x.String, x.Node})
			case *frame.Image:
				areas = append(areas, area{x.X, x.Y, x.X + x.W, x.Y + x.H, x.Name, x.Node})
			}
		}
		slices.SortStableFunc(areas, func(a, b area) int { return int(a.y0 - b.y0) })
		for i, a := range areas {
			for _, b := range areas[i+1:] {
				if b.y0 >= a.y1 {
					break
				}
				if a.x0 < b.x1-500 && b.x0 < a.x1-500 {
					t.Errorf("%s: page %d of %d: %s (%v) stands over %s (%v)", where, n+1, len(doc.Pages),
						doc.Path(a.node)+" "+a.what, a.y0, doc.Path(b.node)+" "+b.what, b.y0)
					return
				}
			}
		}
	}
}

// tableText is a table in markup: so many rows of words.
func tableText(rows int, words ...string) string {
	return strings.Repeat("| "+strings.Join(words, " | ")+"\n", rows)
}

func TestTheImprintStandsClearOfATableThatEndsTheIssue(t *testing.T) {
	wide := make([]string, 9)
	for i := range wide {
		wide[i] = "nghiêng"
	}
	for rows := 25; rows < 75; rows++ {
		if !tried(rows) {
			continue
		}
		doc, _ := lay(t, "= Một hai ba\nMột đoạn.\n"+tableText(rows, wide...)+"imprint "+strings.Repeat("xã hội ",
			60), "")
		apart(t, fmt.Sprint(rows, " rows"), doc)
		// Without it, nothing needs a page more.
		doc, _ = lay(t, "= Một hai ba\nMột đoạn.\n"+tableText(rows, wide...), "")
		if last := doc.Pages[len(doc.Pages)-1]; !slices.ContainsFunc(last.Items, printed) {
			t.Errorf("%d rows: the last of %d pages is empty", rows, len(doc.Pages))
		}
	}
}

func TestTheImprintStandsClearOfTheLastParagraph(t *testing.T) {
	for lines := range 60 {
		doc, _ := lay(t, "= Một hai ba\n"+strings.Repeat("Một đoạn.\n", 2*lines)+"Một đoạn "+
			strings.Repeat("ba dòng ", 12)+
			"\nimprint "+strings.Repeat("xã hội ", 200), "")
		apart(t, fmt.Sprint(lines, " lines"), doc)
	}
}

func TestACellOverManyRowsMayBreakBelowItsText(t *testing.T) {
	in := markup(t, "= Một hai ba\n"+tableText(150, "Thôn", "Họ và tên"))
	tab := in.Entries[0].Article.Body[0].(article.Table)
	tab.Rows[1][0].RowSpan = 149
	for i := 2; i < len(tab.Rows); i++ {
		tab.Rows[i] = tab.Rows[i][1:]
	}
	for _, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		doc = ungrouped(doc)
		apart(t, name, doc)
		cells := 0
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok && doc.Structure.Role(x.Node) == frame.TableCell {
					cells++
					if x.Y > tpl.LineTop(tpl.Lines()) {
						t.Fatalf("%s: %q stands below the foot", name, x.String)
					}
				}
			}
		}
		if cells != 150 {
			t.Errorf("%s: %d cells", name, cells)
		}
	}
}

func TestRowsThatTheHeadReachesIntoBelongToIt(t *testing.T) {
	in := markup(t, "= Một hai ba\n"+tableText(90, "Số", "Tên", "Lúa"))
	tab := in.Entries[0].Article.Body[0].(article.Table)
	tab.Rows[0][0].RowSpan = 2
	tab.Rows[0][1] = article.Cell{Text: article.Plain("Diện tích"), ColSpan: 2, RowSpan: 1}
	tab.Rows[0] = tab.Rows[0][:2]
	tab.Rows[1] = tab.Rows[1][1:]
	tpl, _ := style.Embedded("a4")
	doc, _, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	apart(t, "a4", doc)
	heads, again := map[string]int{}, map[string]int{}
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			switch doc.Structure.Role(x.Node) {
			case frame.TableHeader:
				heads[strings.TrimSpace(x.String)]++
			case frame.Artifact:
				again[strings.TrimSpace(x.String)]++
			}
		}
	}
	for _, word := range []string{"Số", "Tên", "Lúa"} {
		if heads[word] != 1 || again[word] == 0 || again[word] != again["Số"] {
			t.Errorf("%q is a head %d times, and %d times said again", word, heads[word], again[word])
		}
	}
}

func TestBriefsDoNotStandBeforeTheLeadArticle(t *testing.T) {
	var issue strings.Builder
	issue.WriteString("= Tin một\nbrief\nMột tin ngắn.\n= Bài mở đầu\nMột đoạn.\n")
	for n := range 120 { // contents that no box holds
		fmt.Fprintf(&issue, "= Bài số %d với một cái tít dài hơn một dòng của cột báo\nMột đoạn.\n", n)
	}
	in := markup(t, issue.String())
	tpl, _ := style.Embedded("a4")
	doc, said, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, "a4", doc, in, said)
	var order []int
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) > 0 &&
				!slices.Contains(order, doc.Structure.Article(x.Node)) {
				order = append(order, doc.Structure.Article(x.Node))
			}
		}
	}
	if order[0] != 2 || order[1] != 1 || len(order) != 122 {
		t.Errorf("%v", order)
	}
}

func TestNoPictureOfAnArticleStandsAmongTheBriefs(t *testing.T) {
	for lines := range 60 {
		doc, _ := lay(t, "= Một hai ba\n"+strings.Repeat("Một đoạn.\n", lines)+"![1200x800] Ảnh\n= Tin một\nbrief\n"+
			strings.Repeat("Một tin ngắn.\n", 8), "")
		briefs := false
		for _, pg := range doc.Pages {
			for _, it := range pg.Items {
				switch x := it.(type) {
				case *frame.Text:
					briefs = briefs || doc.Structure.Within(x.Node, frame.Briefs) != 0
				case *frame.Image:
					if briefs {
						t.Fatalf("%d lines: the picture stands behind the head of the briefs", lines)
					}
				}
			}
		}
	}
}

func TestANewPageBeginsBelowTheTableAtItsHead(t *testing.T) {
	wide := make([]string, 9)
	for i := range wide {
		wide[i] = "nghiêng"
	}
	for lines := 60; lines < 120; lines += 3 {
		issue := "= Một hai ba\n" + strings.Repeat("Một đoạn.\n", lines) + tableText(20, wide...) + "= Bài thứ hai\n" +
			strings.Repeat("Một đoạn dài hơn một dòng. ", 20) + "\n" +
			strings.Repeat("Một đoạn.\n", 80)
		doc, _ := lay(t, issue, "new_page_from: 30\nspread: 30\n")
		apart(t, fmt.Sprint(lines, " lines"), doc)
	}
}

// TestANewPageLeavesNoEmptyOne: an article that would open a page goes on below
// another that has filled less than half of it.
func TestANewPageLeavesNoEmptyOne(t *testing.T) {
	for _, c := range []struct{ lines, pages int }{{2, 1}, {30, 2}} {
		doc, _ := lay(t, "= Họp thôn\n"+strings.Repeat("Một đoạn.\n", c.lines)+"= Bài thứ hai\n"+strings.Repeat("Một đoạn.\n", 20),
			"width: 110mm\nheight: 220mm\ncolumns: 1\nnew_page_from: 20\ncontents: false\n")
		if len(doc.Pages) != c.pages {
			t.Errorf("below %d lines: %d pages, want %d", c.lines, len(doc.Pages), c.pages)
		}
	}
}

// TestASmallTableIsNotParted sets tables of few rows, in the column and across, behind copy of every
// length: all their cells are in one column of one page, clear of the imprint.
func TestASmallTableIsNotParted(t *testing.T) {
	unraced(t)
	for _, cells := range []int{2, 9} {
		row := strings.Split(strings.TrimSpace(strings.Repeat("nghiêng ", cells)), " ")
		for lines := 0; lines < 140; lines += 3 {
			behind := strings.Repeat("Một đoạn.\n", lines%4*3)
			doc, _ := lay(t, "= Một hai ba\nBốn năm.\n"+strings.Repeat("Một đoạn.\n", lines)+tableText(mostWhole+1, row...)+behind+
				"imprint "+strings.Repeat("xã hội ", 60), "")
			where := fmt.Sprintf("%d cells a row below %d lines", cells, lines)
			apart(t, where, doc)
			columns := map[string]int{}
			for n, pg := range doc.Pages {
				for _, it := range pg.Items {
					if x, ok := it.(*frame.Text); ok && doc.Structure.Within(x.Node, frame.Table) > 0 {
						column := 0
						if cells == 2 && x.X > pg.Width/2 {
							column = 1
						}
						columns[fmt.Sprint(n, column)]++
					}
				}
			}
			if len(columns) != 1 {
				t.Errorf("%s: a table of %d rows is in %v", where, mostWhole, columns)
			}
		}
	}
}
