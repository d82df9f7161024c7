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

// TestJumpsLeadOn lays out random issues and holds what page one has of their articles:
// each jump leads to the page on which its article goes on, below a head of its own, and
// six lines of copy stand on either side.
func TestJumpsLeadOn(t *testing.T) {
	unraced(t)
	t.Parallel() // one of the slow ones
	fonts := font.NewSet()
	for _, name := range []string{"a3", "a4", "khu-dan-cu", "booklet"} {
		tpl, _ := style.Embedded(name)
		jumped := 0
		for seed := range int64(15) {
			if !tried(int(seed)) {
				continue
			}
			in := markup(t, longIssue(rand.New(rand.NewSource(seed))))
			doc, said, err := Pages(in, tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%s, seed %d", name, seed)
			doc = ungrouped(doc)
			inOrder(t, where, doc, in, said)
			jumped += jumpsOf(t, where, doc, tpl)
			contentsLeadInside(t, where, doc)
			entersInOrder(t, where, doc)
		}
		if jumped == 0 && tpl.Columns > 1 {
			t.Errorf("%s: no article is begun on page one and goes on inside", name)
		}
	}
}

// contentsLeadInside holds that the contents name nothing that stands on page one, but beside the
// one article inside that they have to name.
func contentsLeadInside(t *testing.T, where string, doc *frame.Document) {
	t.Helper()
	places := frame.Places(doc)
	here, inside := 0, 0
	for _, it := range doc.Pages[0].Items {
		l, ok := it.(*frame.Link)
		if !ok || doc.Structure.Role(l.Node) != frame.Entry {
			continue
		}
		if places[l.To].Page == 0 {
			here++
		} else {
			inside++
		}
	}
	if here > 0 && inside != 1 {
		t.Errorf("%s: the contents name %d articles that are on page one, and %d inside", where, here, inside)
	}
}

// entersInOrder holds that the structure has the articles in the order of the pages that they open
// on.
func entersInOrder(t *testing.T, where string, doc *frame.Document) {
	t.Helper()
	places, last := frame.Places(doc), 0
	for _, n := range doc.Structure {
		if n.Role != frame.Article {
			continue
		}
		if page := places[int(n.Number)].Page; page < last {
			t.Errorf("%s: article %d opens on page %d, behind one of page %d", where, n.Number, page+1, last+1)
		} else {
			last = page
		}
	}
}

// longIssue is three to sixteen articles of up to a page.
func longIssue(rng *rand.Rand) string {
	var b strings.Builder
	for range 3 + rng.Intn(14) {
		fmt.Fprintf(&b, "= %s\n", randomText(rng, 4+rng.Intn(10)))
		if rng.Intn(2) == 0 {
			fmt.Fprintf(&b, "lead: %s\n", randomText(rng, 10+rng.Intn(20)))
		}
		if rng.Intn(3) == 0 {
			fmt.Fprintf(&b, "![%dx%d] Ảnh\n", 1500+rng.Intn(900), 500+rng.Intn(900))
		}
		for range 1 + rng.Intn(9) {
			if rng.Intn(5) == 0 {
				fmt.Fprintf(&b, "## %s\n", randomText(rng, 3))
			}
			fmt.Fprintln(&b, randomText(rng, 10+rng.Intn(90)))
		}
	}
	return b.String()
}

// row is a line of copy in a column.
type row struct {
	page, column int
	y            unit.Length
}

// jumpsOf holds the jumps of an issue, and returns how many there are.
func jumpsOf(t *testing.T, where string, doc *frame.Document, tpl *style.Template) int {
	t.Helper()
	here, inside := map[int]map[row]bool{}, map[int]map[row]bool{} // the lines of articles on page one, and on others
	leads, heads, headlines := map[string]int{}, map[string]int{}, map[int]bool{}
	jumps := 0
	for n, pg := range doc.Pages {
		lines := here
		if n > 0 {
			lines = inside
		}
		for _, it := range pg.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			role, a := doc.Structure.Role(doc.Structure.Block(x.Node)), doc.Structure.Article(x.Node)
			to, isJump := strings.CutPrefix(x.String, "Xem tiếp trang ")
			switch {
			case isJump && role == frame.Jump && n == 0:
				leads[to]++
				jumps++
			case x.String == "Tiếp theo trang 1" && role == frame.Jump:
				heads[fmt.Sprint(n+1)]++
			case role == frame.Headline && n == 0 && a > 0:
				headlines[a] = true
			case role == frame.Paragraph || role == frame.Heading:
				if lines[a] == nil {
					lines[a] = map[row]bool{}
				}
				lines[a][row{n, int((x.X - tpl.Inner + tpl.Gutter/2) / (tpl.Measure() + tpl.Gutter)), x.Y}] = true
			}
		}
	}
	if fmt.Sprint(leads) != fmt.Sprint(heads) {
		t.Errorf("%s: page one leads to pages %v; articles go on there: %v", where, leads, heads)
	}
	if n := jumpLinks(t, where, doc); n != 2*jumps {
		t.Errorf("%s: %d links lead over %d jumps", where, n, jumps)
	}
	both := 0
	for a := range here {
		if jumps == 0 || inside[a] == nil {
			continue
		}
		both++
		if len(here[a]) < minPiece || len(inside[a]) < minPiece {
			t.Errorf("%s: article %d has %d lines on page one and %d inside", where, a, len(here[a]), len(inside[a]))
		}
	}
	if both != jumps || jumps > 0 && (len(headlines) < 2 || len(headlines) > mostFront) {
		t.Errorf("%s: %d articles go on inside, %d jumps, %d headlines on page one", where, both, jumps, len(headlines))
	}
	return jumps
}

// jumpLinks holds that each jump leads to the page that it names, above lines of its article there,
// and lies over its own words. It returns how many there are.
func jumpLinks(t *testing.T, where string, doc *frame.Document) int {
	t.Helper()
	places := frame.Places(doc)
	links := 0
	for n, pg := range doc.Pages {
		words := map[int32]*frame.Text{}
		for _, it := range pg.Items {
			if x, ok := it.(*frame.Text); ok {
				words[x.Node] = x
			}
			l, ok := it.(*frame.Link)
			if !ok || doc.Structure.Role(l.Node) != frame.Jump {
				continue
			}
			links++
			to, x := places[l.To], words[l.Node]
			if !strings.HasSuffix(l.Text, fmt.Sprint(" ", to.Page+1)) || to.Page == n {
				t.Errorf("%s: %q on page %d leads to page %d", where, l.Text, n+1, to.Page+1)
			}
			if x == nil || x.Y < l.Y || x.Y > l.Y+l.H || x.X < l.X || x.X > l.X+l.W {
				t.Errorf("%s: page %d: the link %q is beside its words", where, n+1, l.Text)
			}
			if !slices.ContainsFunc(doc.Pages[to.Page].Items, func(it frame.Item) bool {
				x, ok := it.(*frame.Text)
				return ok && doc.Structure.Article(x.Node) == doc.Structure.Article(l.Node) && x.Y > to.Y && x.X >= to.X
			}) {
				t.Errorf("%s: page %d: nothing of its article is where %q leads", where, n+1, l.Text)
			}
		}
	}
	return links
}

// TestTheIssueFileChoosesPageOne gives the articles of an issue the words that say what
// opens it, what stands on page one, and what the contents name.
func TestTheIssueFileChoosesPageOne(t *testing.T) {
	issue := func(words map[int]string) string {
		var b strings.Builder
		for n := range 9 {
			fmt.Fprintf(&b, "= Bài-%d\n%s\n", n+1, words[n+1])
			b.WriteString(strings.Repeat("Một đoạn dài hơn một dòng của cột báo này. Và một câu nữa, cũng dài như thế.\n", 20))
		}
		return b.String()
	}
	pageOne := func(words map[int]string) (headlines, entries string) {
		doc, _ := lay(t, issue(words), "")
		for _, l := range linesIn(doc) {
			switch {
			case l.page > 0 || !strings.HasPrefix(l.text, "Bài-"):
			case l.role == frame.Headline:
				headlines += strings.TrimSpace(l.text) + " "
			case l.role == frame.Entry:
				entries += l.text[:len("Bài-1")] + " "
			}
		}
		return headlines, entries
	}
	for _, c := range []struct {
		words              map[int]string
		headlines, entries string
	}{
		{nil, "Bài-1 Bài-2 Bài-3 ", "Bài-4 Bài-5 Bài-6 Bài-7 Bài-8 Bài-9 "},
		{map[int]string{4: "opens"}, "Bài-4 Bài-1 Bài-2 ", "Bài-3 Bài-5 Bài-6 Bài-7 Bài-8 Bài-9 "},
		{map[int]string{7: "front"}, "Bài-1 Bài-2 Bài-7 ", "Bài-3 Bài-4 Bài-5 Bài-6 Bài-8 Bài-9 "},
		{map[int]string{4: "front", 6: "front", 8: "front"}, "Bài-1 Bài-4 Bài-6 Bài-8 ", "Bài-2 Bài-3 Bài-5 Bài-7 Bài-9 "},
		{map[int]string{3: "contents", 5: "contents", 9: "contents"}, "Bài-1 Bài-2 Bài-3 ", "Bài-5 Bài-9 "},
		{map[int]string{2: "contents", 9: "front\nopens"}, "Bài-9 Bài-1 Bài-2 ", ""},
	} {
		headlines, entries := pageOne(c.words)
		if headlines != c.headlines || entries != c.entries {
			t.Errorf("%v: headlines %q, contents %q; want %q, %q", c.words, headlines, entries, c.headlines, c.entries)
		}
	}
}

// TestWishesForPageOneThatAreNotGranted: words of the issue file that change nothing are said.
func TestWishesForPageOneThatAreNotGranted(t *testing.T) {
	long := strings.Repeat("Một đoạn dài hơn một dòng của cột báo này. Và một câu nữa, cũng dài như thế.\n", 20)
	for _, c := range []struct {
		words [6]string
		want  string
	}{
		{[6]string{}, ""},
		{[6]string{2: "opens", 4: "front"}, ""},
		{[6]string{1: "opens", 3: "opens"}, "opens-twice Bài-4 Bài-2 "},
		{[6]string{3: "brief\nfront"}, "front-brief Bài-4 "},
		{[6]string{1: "front", 2: "front", 3: "front", 4: "front", 5: "front"}, "front-no-room a4 Bài-5 front-no-room a4 Bài-6 "},
	} {
		var issue strings.Builder
		for n, words := range c.words {
			fmt.Fprintf(&issue, "= Bài-%d\n%s\n%s", n+1, words, long)
		}
		_, said, err := Pages(markup(t, issue.String()), tplOf(t, "a4"), font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range said {
			switch d.Code {
			case diag.OpensTwice, diag.FrontBrief:
				got += fmt.Sprintln(d.Code, d.Args)
			case diag.FrontNoRoom:
				got += fmt.Sprintln(d.Code, d.Args[:2])
			}
		}
		got = strings.NewReplacer("[", "", "]", "", "\n", " ").Replace(got)
		if got != c.want {
			t.Errorf("%v: said %q, want %q", c.words, got, c.want)
		}
	}
}

// TestBriefsAheadKeepNoArticleOffPageOne: the briefs are set where the first one is, behind the lead,
// so that what the issue file wants on page one does not just run on there.
func TestBriefsAheadKeepNoArticleOffPageOne(t *testing.T) {
	text := "Một đoạn dài hơn một dòng của cột báo này. Và một câu nữa, cũng dài như thế.\n"
	for paragraphs := 22; paragraphs < 28; paragraphs++ {
		long := strings.Repeat(text, paragraphs)
		issue := strings.Repeat("= Tin\nbrief\n"+strings.Repeat(text, 24), 2) + "= Bài-1\n" + long + "= Bài-2\nfront\n" + long +
			strings.Repeat("= Bài\n"+strings.Repeat(text, 40), 2)
		doc, _ := lay(t, issue, "")
		if at := frame.Places(doc)[4]; at.Page > 0 {
			t.Errorf("%d paragraphs: what is to stand on page one opens on page %d", paragraphs, at.Page+1)
		}
	}
}

// TestJumpsLeadToTheNextPages: what goes on behind page one does so before anything else opens.
func TestJumpsLeadToTheNextPages(t *testing.T) {
	rng := rand.New(rand.NewSource(34))
	fonts, jumps := font.NewSet(), 0
	for n := range 24 {
		tpl := tplOf(t, []string{"a4", "a5"}[n%2])
		doc, _, err := Pages(markup(t, longIssue(rng)), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		opened := false
		for k, pg := range ungrouped(doc).Pages {
			for _, it := range pg.Items {
				x, ok := it.(*frame.Text)
				if !ok || k == 0 {
					continue
				}
				switch role := doc.Structure.Role(doc.Structure.Block(x.Node)); {
				case role == frame.Headline && doc.Structure.Article(x.Node) > 0:
					opened = true
				case role == frame.Jump && x.String == "Tiếp theo trang 1":
					if jumps++; opened {
						t.Errorf("issue %d: an article of page one goes on on page %d, behind the opening of another", n, k+1)
					}
				}
			}
		}
	}
	if jumps < 15 {
		t.Errorf("only %d jumps", jumps)
	}
}
