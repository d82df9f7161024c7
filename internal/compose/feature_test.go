package compose

import (
	"math/bits"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// featureIssue is an issue of random copy whose articles have so many paragraphs each, and what the issue
// says of each of them below its headline.
func featureIssue(seed int64, articles, paragraphs int, words map[int]string) string {
	rng := rand.New(rand.NewSource(seed))
	var b strings.Builder
	for n := 1; n <= articles; n++ {
		b.WriteString("= " + randomText(rng, 8) + "\n" + words[n])
		for range paragraphs {
			b.WriteString(randomText(rng, 60) + "\n")
		}
	}
	return b.String()
}

// TestPageOneHasAFeature: where the lead has no picture for page one, the first article with one that the
// issue file does not keep from it stands below the lead's copy, its headline, smaller by far, beside its
// picture.
func TestPageOneHasAFeature(t *testing.T) {
	t.Parallel()
	fonts := font.NewSet()
	const picture = "![1200x800] Chú thích của ảnh | Văn Lâm\n"
	for _, c := range []struct {
		what       string
		template   string
		words      map[int]string
		paragraphs int
		want       int // article whose picture is on page one; 0 for none
	}{
		{"a picture inside", "a4", map[int]string{4: picture, 6: picture}, 8, 4},
		{"of the second", "a4", map[int]string{2: picture}, 8, 2},
		{"in four columns", "a3", map[int]string{3: picture}, 40, 3},
		{"the issue file's", "a4", map[int]string{4: picture, 6: "front\n" + picture}, 8, 6},
		{"another is to stand there", "a4", map[int]string{4: picture, 6: "front\n"}, 8, 0},
		{"so are two", "a4", map[int]string{4: "front\n" + picture, 6: "front\n"}, 8, 0},
		{"in one column", "a5", map[int]string{4: picture}, 8, 0},
		{"too few pixels", "a4", map[int]string{4: "![300x200] Chú thích của ảnh\n"}, 8, 0},
		{"of a brief", "a4", map[int]string{4: "brief\n" + picture}, 8, 0},
		{"the lead has its own", "a4", map[int]string{1: "![1600x900] Chú thích của ảnh\n", 4: picture}, 8, 1},
		{"without copy above", "a4", map[int]string{4: picture + "## Một đề mục\n"}, 8, 0},
	} {
		tpl := tplOf(t, c.template)
		doc, _, err := Pages(markup(t, featureIssue(7, 8, c.paragraphs, c.words)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		var shown *frame.Image
		for _, it := range doc.Pages[0].Items {
			if im, ok := it.(*frame.Image); ok {
				shown, got = im, doc.Structure.Article(im.Node)
			}
		}
		if got != c.want {
			t.Errorf("%s: page one has a picture of article %d, want %d", c.what, got, c.want)
		}
		if got > 1 && got == c.want {
			isFeature(t, c.what, tpl, doc, shown)
		}
	}
}

// isFeature holds that page one of an issue has the lead's copy above a picture, on six lines or more and
// level in all columns, and the headline of its article beside it.
func isFeature(t *testing.T, what string, tpl *style.Template, doc *frame.Document, shown *frame.Image) {
	t.Helper()
	article := doc.Structure.Article(shown.Node)
	var lead, own unit.Length // sizes of the headlines
	lines := map[unit.Length]int{}
	feet := make([]unit.Length, tpl.Columns)
	for _, it := range doc.Pages[0].Items {
		x, ok := it.(*frame.Text)
		if !ok {
			continue
		}
		role := doc.Structure.Role(doc.Structure.Block(x.Node))
		switch n := doc.Structure.Article(x.Node); {
		case n == article && role == frame.Headline:
			own = x.Size
			if x.Y < shown.Y || x.Y > shown.Y+shown.H || x.X >= shown.X && x.X < shown.X+shown.W {
				t.Errorf("%s: a line of its headline stands at %v, %v, the picture at %v, %v", what, x.X, x.Y, shown.X, shown.Y)
			}
		case n != 1:
		case role == frame.Headline:
			lead = x.Size
		case x.Y > shown.Y:
			t.Errorf("%s: %q of the lead stands below the picture", what, x.String)
		case role == frame.Paragraph || role == frame.Jump:
			column := 0
			for column+1 < tpl.Columns && x.X >= tpl.Left(column+1) {
				column++
			}
			if lines[x.Y] |= 1 << column; x.Y > feet[column] {
				feet[column] = x.Y
			}
		}
	}
	n := 0
	for _, columns := range lines {
		n += bits.OnesCount(uint(columns))
	}
	if n < minPiece {
		t.Errorf("%s: the lead has %d lines", what, n)
	}
	for _, foot := range feet {
		if foot != feet[0] {
			t.Errorf("%s: the lead's columns end at %v", what, feet)
		}
	}
	if own == tpl.Styles.Third.Size {
		if all := belowRules(tpl, doc); len(all) != 1 {
			t.Errorf("%s: headlines of its size stand %v below their rules", what, all)
		}
	}
	if own > lead*9/10 {
		t.Errorf("%s: its headline is of %v, the lead's of %v", what, own, lead)
	}
}

// belowRules is how far the capitals of headlines of the size of those in the column are below their rules, and how often.
func belowRules(tpl *style.Template, doc *frame.Document) map[unit.Length]int {
	all := map[unit.Length]int{}
	for _, p := range doc.Pages {
		var rule *frame.Rule
		for _, it := range p.Items {
			switch x := it.(type) {
			case *frame.Rule:
				if x.W >= tpl.Measure() && x.H == tpl.Rules.Opening {
					rule = x
				}
			case *frame.Text:
				if doc.Structure.Role(doc.Structure.Block(x.Node)) != frame.Headline || x.Size != tpl.Styles.Third.Size {
					continue
				}
				if rule != nil && x.X >= rule.X && x.X < rule.X+rule.W && x.Y > rule.Y && x.Y < rule.Y+4*tpl.Leading {
					all[x.Y-tpl.CapHeight.Of(x.Size)-rule.Y]++
				}
				rule = nil
			}
		}
	}
	return all
}
