package compose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// limited is the templates with a least size of type.
func limited(t *testing.T) []*style.Template {
	t.Helper()
	var out []*style.Template
	for _, name := range bulletins(t) {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		if tpl.LeastSize > 0 {
			out = append(out, tpl)
		}
	}
	return out
}

// large is the templates of large print: nothing in them is under 12 pt.
func large(t *testing.T) []*style.Template {
	t.Helper()
	out := slices.DeleteFunc(limited(t), func(tpl *style.Template) bool { return tpl.LeastSize < 12*unit.Point })
	if len(out) < 2 {
		t.Fatal("large print is missing")
	}
	return out
}

// crowded is an issue of all that is set smaller where it does not fit: a long
// name and running title, headings in capitals, tables of many columns.
func crowded(t *testing.T) Input {
	in := markup(t, "imprint Nguyễn Thị Hạnh, Phó Chủ tịch Ủy ban nhân dân xã\n= Bảng nhiều cột\nlead: Sapô.\nauthor: Lâm\n"+
		"## ĐẨY MẠNH PHÒNG CHỐNG RÉT CHO MẠ\nHơn 12 m và nhiều chữ.\n"+
		"| "+strings.Repeat("nghiêng-nghiêng-nghiêng | ", 9)+"cuối\n| "+strings.Repeat("khúc-khuỷu-quanh-co | ", 9)+"cuối\n"+
		"![1600x900] Bà con ra đồng | Minh Khôi\n= Tin\nbrief\nMột dòng.\n")
	in.Masthead.Name = strings.Repeat("Tân Hòa ", 9)
	in.FolioTitle = strings.Repeat("Bản tin Tân Hòa ", 4)
	in.IssueLine = strings.Repeat("Số 47 · 23/11/2026 ", 3)
	return in
}

// TestNothingIsSmallerThanTheLeastSize lays out random issues, and one that is
// crowded, in these templates, and looks at every text but raised figures.
func TestNothingIsSmallerThanTheLeastSize(t *testing.T) {
	unraced(t)
	fonts := font.NewSet()
	for _, tpl := range limited(t) {
		for seed := range int64(25) {
			in := crowded(t)
			if seed > 0 {
				in = markup(t, randomIssue(rand.New(rand.NewSource(seed))))
			}
			doc, diags, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			if seed == 0 && (len(diags) == 0 || diags[0].Code != diag.TableTooWide) {
				t.Errorf("%s: a table that is too wide is not said: %v", tpl.Name, diags)
			}
			for n, p := range doc.Pages {
				frame.Walk(p.Items, func(it frame.Item, _, _ unit.Length) {
					if x, ok := it.(*frame.Text); ok && x.Rise == 0 && x.Size < tpl.LeastSize {
						t.Errorf("%s, seed %d, page %d: %q has %v", tpl.Name, seed, n+1, x.String, x.Size)
					}
				})
			}
		}
	}
}

// TestNoTextIsBesideAPictureInLargePrint looks for text that is as high on its
// page as a picture is.
func TestNoTextIsBesideAPictureInLargePrint(t *testing.T) {
	fonts := font.NewSet()
	for _, tpl := range large(t) {
		pictures := 0
		for seed := range int64(25) {
			doc, _, err := Pages(markup(t, randomIssue(rand.New(rand.NewSource(seed)))), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			for n, p := range doc.Pages {
				for _, im := range p.Items {
					im, ok := im.(*frame.Image)
					if !ok {
						continue
					}
					pictures++
					for _, x := range p.Items {
						if x, ok := x.(*frame.Text); ok && x.Y > im.Y && x.Y < im.Y+im.H {
							t.Errorf("%s, seed %d, page %d: %q is beside a picture", tpl.Name, seed, n+1, x.String)
						}
					}
				}
			}
		}
		if pictures == 0 {
			t.Errorf("%s: no picture", tpl.Name)
		}
	}
}

// TestLargePrintHasTheLeadingThatItNeeds: a quarter more than the ink of its
// type, from the marks on capitals to the descenders, and lines that are ragged.
func TestLargePrintHasTheLeadingThatItNeeds(t *testing.T) {
	fonts := font.NewSet()
	for _, tpl := range large(t) {
		body := tpl.Styles.Body
		face, err := fonts.Face(body.Face)
		if err != nil {
			t.Fatal(err)
		}
		top, bottom := face.Ink("Ấ ộ g ữ Ỗ")
		if ink := unit.Em(top-bottom, body.Size); body.Leading*100 < ink*125 {
			t.Errorf("%s: %v of leading for %v of ink", tpl.Name, body.Leading, ink)
		}
		if body.Align != "left" || tpl.Columns != 1 {
			t.Errorf("%s: %s in %d columns", tpl.Name, body.Align, tpl.Columns)
		}
	}
}

// TestAStyleBelowTheLeastSizeIsAFault gives it in a template.
func TestAStyleBelowTheLeastSizeIsAFault(t *testing.T) {
	tpl, diags := style.Read("t.yaml", []byte("extends: large\nstyles:\n  caption: {size: 9pt}\n"))
	if tpl != nil || len(diags) != 1 || diags[0].Place != "t.yaml:3:13" {
		t.Errorf("%v", diags)
	}
}

// TestATableThatIsTooWideIsSetAsParagraphs reads the cells of one row by row,
// each once behind its head.
func TestATableThatIsTooWideIsSetAsParagraphs(t *testing.T) {
	for _, tpl := range limited(t) {
		in := crowded(t)
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var want, got strings.Builder
		for _, b := range in.Entries[0].Article.Body {
			if tab, ok := b.(article.Table); ok {
				var values []string
				for i, cell := range tab.Rows[1] {
					values = append(values, tab.Rows[0][i].Text.String()+":"+cell.Text.String())
				}
				want.WriteString(strings.ReplaceAll(strings.Join(values, ";"), " ", ""))
			}
		}
		for _, p := range doc.Pages {
			for _, it := range p.Items {
				if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) == 1 {
					got.WriteString(strings.ReplaceAll(x.String, " ", ""))
				}
			}
		}
		if n := strings.Count(got.String(), want.String()); want.Len() == 0 || n != 1 {
			t.Errorf("%s: the cells are printed %d times:\n%s\nin\n%s", tpl.Name, n, want.String(), got.String())
		}
	}
}
