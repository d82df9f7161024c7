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

// TestContentsTakeAFifthOfPageOneBelowTheLead lays out issues of few and many articles,
// with pictures of all shapes and without, by each embedded template.
func TestContentsTakeAFifthOfPageOneBelowTheLead(t *testing.T) {
	t.Parallel() // one of the slow ones
	fonts := font.NewSet()
	for k, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		have := 0
		for seed := range seeds(k, 20) {
			rng := rand.New(rand.NewSource(seed))
			var issue strings.Builder
			articles := 3 + rng.Intn(25)
			for range articles {
				fmt.Fprintf(&issue, "= %s\nlead: %s\n", randomText(rng, 4+rng.Intn(10)), randomText(rng, 10+rng.Intn(20)))
				if rng.Intn(2) == 0 {
					fmt.Fprintf(&issue, "![%dx%d] Ảnh\n", 1500+rng.Intn(900), 500+rng.Intn(900))
				}
				for range 2 + rng.Intn(8) {
					fmt.Fprintln(&issue, randomText(rng, 20+rng.Intn(60)))
				}
			}
			in := markup(t, issue.String())
			doc, said, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			if doc != nil && contentsOn(t, fmt.Sprintf("%s, seed %d", name, seed), ungrouped(doc), tpl, articles, said) {
				have++
			}
		}
		if tpl.Contents && tpl.Columns > 1 && have == 0 {
			t.Errorf("%s: no issue has contents", name)
		}
	}
}

// contentsOn holds the contents of an issue to their place and their size; it reports
// whether there are any.
func contentsOn(t *testing.T, where string, doc *frame.Document, tpl *style.Template, articles int, said []diag.Diag) bool {
	t.Helper()
	lead, teaser, top, foot := tpl.Height, tpl.Height, tpl.Height, unit.Length(0)
	named, teased := map[int32]bool{}, toldIn(doc, promoSize.Of(tpl.Styles.Third.Size))
	for n, pg := range doc.Pages {
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			switch s := doc.Structure; {
			case teased[s.Within(x.Node, frame.Entry)]:
				named[s.Within(x.Node, frame.Entry)] = true
				teaser = min(teaser, x.Y)
			case s.Within(x.Node, frame.Contents) > 0:
				if n > 0 || x.X < tpl.Left(tpl.Columns-1) {
					t.Errorf("%s: page %d: %q of the contents stands at %v", where, n+1, x.String, x.X)
				}
				top, foot = min(top, x.Y), max(foot, x.Y)
				if s.Role(x.Node) == frame.Entry {
					named[x.Node] = true
				}
			case n == 0 && s.Article(x.Node) == 1 && s.Role(x.Node) == frame.Headline:
				lead = min(lead, x.Y)
			}
		}
	}
	if lead == tpl.Height {
		t.Errorf("%s: the lead article does not open on page one", where)
	}
	if len(named) == 0 {
		return false
	}
	if len(teased) > 0 && (teaser < lead || teaser > top) {
		t.Errorf("%s: the teaser stands above the lead article, or below the contents", where)
	}
	if share := int64(max(0, foot-top)) * 1000 / int64(tpl.TextHeight()) / int64(tpl.Columns); share > 200 {
		t.Errorf("%s: the contents take %d of 1000 of page one", where, share)
	}
	if top < lead {
		t.Errorf("%s: the contents stand above the lead article", where)
	}
	seen := 0
	for _, b := range doc.Outline {
		if b.Level == 0 && frame.Places(doc)[b.To].Page == 0 {
			seen++
		}
	}
	part := -1
	for _, d := range said {
		if d.Code == diag.ContentsPart {
			part = d.Args[1].(int)
		}
	}
	if part >= 0 && len(named) != part || part < 0 && len(named)+seen < articles {
		t.Errorf("%s: the contents name %d of %d articles, %d are on page one; said are %d", where, len(named), articles,
			seen, part)
	}
	return true
}

// TestContentsNameWhatIsInside: what opens on page one is not in its contents, even where one article alone is left for them.
func TestContentsNameWhatIsInside(t *testing.T) {
	t.Parallel()
	fonts, alone := font.NewSet(), 0
	tpl, _ := style.Embedded("a4")
	for lines := 1; lines < 60; lines += 3 {
		issue := ""
		for i, n := range []int{10, 12, lines, 40} {
			issue += fmt.Sprintf("= Bài %d\n%s", i, strings.Repeat(strings.Repeat("lời ", 12)+"\n", n))
		}
		doc, _, err := Pages(markup(t, issue), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		doc, places, named := ungrouped(doc), frame.Places(doc), 0
		for _, it := range doc.Pages[0].Items {
			if x, ok := it.(*frame.Link); ok && doc.Structure.Within(x.Node, frame.Contents) > 0 {
				if named++; places[x.To].Page == 0 {
					t.Errorf("%d lines: the contents name article %d, which stands above them", lines, x.To)
				}
			}
		}
		if named == 1 {
			alone++
		}
	}
	if alone == 0 {
		t.Error("no contents name one article alone")
	}
}

// TestNoContentsWhereAllOpensOnPageOne: they would name nothing that is not seen.
func TestNoContentsWhereAllOpensOnPageOne(t *testing.T) {
	with, without := 0, 0
	for lines := 1; lines < 60; lines += 3 {
		issue := ""
		for n := range 4 {
			issue += fmt.Sprintf("= Bài số %d\n%s", n, strings.Repeat("Một đoạn.\n", lines))
		}
		doc, said := lay(t, issue, "")
		inside, entries := false, 0
		for _, b := range doc.Outline {
			inside = inside || b.Level == 0 && frame.Places(doc)[b.To].Page > 0
		}
		for i := range doc.Structure {
			if doc.Structure.Role(int32(i)) == frame.Entry {
				entries++
			}
		}
		if inside == (entries == 0) {
			t.Errorf("%d lines: %d entries in the contents, articles inside: %v", lines, entries, inside)
		}
		if inside {
			with++
		} else {
			without++
		}
		if slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code != diag.LeadingChanged }) {
			t.Errorf("%d lines: %v", lines, said)
		}
	}
	if with == 0 || without == 0 {
		t.Errorf("%d issues with contents, %d without", with, without)
	}
}

// TestContentsOfOneArticle: contents name a single article inside, but take no page more for it, nor
// leave a few lines on the last one.
func TestContentsOfOneArticle(t *testing.T) {
	unraced(t)
	for _, name := range []string{"a4", "a5"} {
		tpl, _ := style.Embedded(name)
		tpl.LeadingGive = 0 // both with the same one
		bare := *tpl
		bare.Contents = false
		one := 0
		for lines := range 40 {
			if !tried(lines) {
				continue
			}
			in := markup(t, "= Bài dài\nlead: Sapô của bài này.\n"+strings.Repeat(strings.Repeat("Một đoạn dài hơn một dòng của cột. ", 7)+"\n", 5+lines)+
				"= Bài hai\n"+strings.Repeat(strings.Repeat("Một đoạn dài hơn một dòng. ", 9)+"\n", 5))
			doc, _, err := Pages(in, tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			without, _, err := Pages(in, &bare, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			inside := frame.Places(doc)[2].Page > 0
			for i := range doc.Structure {
				if doc.Structure.Role(int32(i)) == frame.Entry {
					one++
					if !inside {
						t.Errorf("%s, %d lines: the contents name what stands on page one", name, lines)
					}
				}
			}
			if len(doc.Pages) > len(without.Pages) {
				t.Errorf("%s, %d lines: %d pages, without contents %d", name, lines, len(doc.Pages), len(without.Pages))
			}
		}
		if one < 10 {
			t.Errorf("%s: contents in %d of 40 issues", name, one)
		}
	}
}

// TestThePageIsHeardBehindAPause: a title that ends with a mark has one.
func TestThePageIsHeardBehindAPause(t *testing.T) {
	for title, want := range map[string]string{"Hội làng ": ", trang 3", "Hội “làng” ": ", trang 3", "Vì sao? ": "trang 3", "Hết… ": "trang 3"} {
		text := &frame.Text{String: title, Kern: make([]int16, len([]rune(title)))}
		pt := &painter{}
		pt.Add(text)
		got := (&contents{}).behind(pt, 1, "trang 3")
		if heard := text.String + got; got != want || heard != strings.TrimSpace(title)+", trang 3" && heard != title+"trang 3" || len(text.Kern) != len([]rune(text.String)) {
			t.Errorf("%q: %q, with %d kerns", title, heard, len(text.Kern))
		}
	}
}
