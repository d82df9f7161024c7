package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// coded is a random issue whose articles all have an address.
func coded(t *testing.T, rng *rand.Rand) Input {
	in := markup(t, randomIssue(rng))
	for i := range in.Entries {
		in.Entries[i].Article.URL = "https://www.tanhoa.gov.vn/" + strings.Repeat("tin-tuc/", rng.Intn(10)) + fmt.Sprint(i)
		in.Entries[i].QR = rng.Intn(2) == 0
	}
	return in
}

// TestNothingStandsInTheQuietZoneOfACode holds every ink of a page four modules
// off its codes, whose size and number it knows.
func TestNothingStandsInTheQuietZoneOfACode(t *testing.T) {
	unraced(t)
	fonts := font.NewSet()
	for _, template := range []string{"", "extends: a5\n", "extends: large\n", "columns: 3\ngutter: 2mm\n", "qr: all\n"} {
		if !strings.HasPrefix(template, "extends") {
			template = "extends: a4\n" + template
		}
		tpl, diags := style.Read("test.yaml", []byte(template+"name: test\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		for seed := range int64(12) {
			in := coded(t, rand.New(rand.NewSource(seed)))
			doc, _, err := Pages(in, tpl, fonts)
			if err != nil || doc == nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%q, seed %d", template, seed)
			found := map[int]bool{}
			for n := range doc.Pages {
				for _, number := range quietZones(t, fmt.Sprintf("%s, page %d", where, n+1), doc, &doc.Pages[n]) {
					if found[number] {
						t.Errorf("%s: article %d has two codes", where, number)
					}
					found[number] = true
				}
			}
			for i := range in.Entries {
				if want := in.Entries[i].QR || tpl.QR == style.EveryQR; found[i+1] != want {
					t.Errorf("%s: article %d has a code: %v", where, i+1, found[i+1])
				}
			}
		}
	}
}

// quietZones checks the codes of a page, and returns the articles that they are of.
func quietZones(t *testing.T, where string, doc *frame.Document, pg *frame.Page) (articles []int) {
	t.Helper()
	type box struct {
		x0, y0, x1, y1 unit.Length
		node           int32
		what           string
	}
	var inks, codes []box
	frame.Walk(pg.Items, func(it frame.Item, dx, dy unit.Length) {
		switch x := it.(type) {
		case *frame.Text:
			if strings.TrimSpace(x.String) != "" {
				inks = append(inks, box{x.X + dx, x.Y + dy - x.Size*45/100, x.X + dx + setWidth(x), x.Y + dy, x.Node, x.String})
			}
		case *frame.Image:
			inks = append(inks, box{x.X + dx, x.Y + dy, x.X + dx + x.W, x.Y + dy + x.H, x.Node, x.Name})
		case *frame.Rule:
			inks = append(inks, box{x.X + dx, x.Y + dy, x.X + dx + x.W, x.Y + dy + x.H, x.Node, "rule"})
		case *frame.Link:
			if doc.Structure.Role(x.Node) == frame.Figure {
				codes = append(codes, box{x.X + dx, x.Y + dy, x.X + dx + x.W, x.Y + dy + x.H, x.Node, x.URL})
			}
		}
	})
	for _, c := range codes {
		side := c.x1 - c.x0
		// The corner's ring is seven modules wide: its top is the highest rule at the left.
		module := unit.Length(0)
		for _, k := range inks {
			if k.node == c.node && k.x0 == c.x0 && k.y0 == c.y0 {
				module = (k.x1 - k.x0) / 7
			}
		}
		if module < unit.MM(0.4) || side < unit.MM(15) || side > unit.MM(20) || side != c.y1-c.y0 || side%module != 0 {
			t.Errorf("%s: the code of %s is %v wide, its modules %v", where, c.what, side, module)
		}
		q := 4 * module
		if c.x0-q < 0 || c.y0-q < 0 || c.x1+q > pg.Width || c.y1+q > pg.Height {
			t.Errorf("%s: the code of %s stands at the edge of the page", where, c.what)
		}
		for _, k := range inks {
			if k.node == c.node && k.what == "rule" {
				continue
			}
			if k.x0 < c.x1+q && c.x0-q < k.x1 && k.y0 < c.y1+q && c.y0-q < k.y1 {
				t.Errorf("%s: %s %q stands too near to the code of %s", where, doc.Path(k.node), k.what, c.what)
			}
		}
		articles = append(articles, doc.Structure.Article(c.node))
	}
	return articles
}

// TestTheWordsStayInOrderWithCodes wants each word of the copy once, in order,
// in its column, whatever codes stand below the articles.
func TestTheWordsStayInOrderWithCodes(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for seed := range int64(12) {
		in := coded(t, rand.New(rand.NewSource(seed)))
		doc, _, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		where := fmt.Sprint("seed ", seed)
		inPlace(t, where, doc, tpl)
		apart(t, where, doc)
	}
}

func TestACodeThatCannotBeIsSaid(t *testing.T) {
	long := "https://tanhoa.gov.vn/" + strings.Repeat("a", 200)
	for _, c := range []struct {
		issue, template string
		code            diag.Code
		made            bool
	}{
		{"qr\n", "", diag.QRNoAddress, false},
		{"qr\nurl: file:///bai/vu-dong.html\n", "", diag.QRNoAddress, false},
		{"qr\nurl: " + long + "\n", "", diag.QRTooLong, false},
		{"", "qr: all\n", diag.QRNoAddresses, true},
		{"url: " + long + "\n", "qr: all\n", diag.QRTooLongOnes, true},
		{"qr\n", "qr: none\n", "", true},
		{"", "", "", true},
		{"qr\nurl: https://tanhoa.gov.vn/1\n", "", "", true},
	} {
		doc, diags := lay(t, "= Tin\n"+c.issue+"Một câu.\n", c.template)
		said := slices.ContainsFunc(diags, func(d diag.Diag) bool {
			return d.Code == c.code && (d.File == "1.html") == !c.made && (d.Severity == diag.Fault) == !c.made
		})
		if (doc != nil) != c.made || said != (c.code != "") || !said && len(diags) > 0 {
			t.Errorf("%q %q: document %v, %v", c.issue, c.template, doc != nil, diags)
		}
	}
}
