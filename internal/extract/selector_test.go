package extract

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bantin/internal/profile"
	"bantin/internal/source"
)

// selectorsOf returns the selectors of the profiles and those of the package's
// own code, with forms that neither has.
func selectorsOf(t testing.TB) []string {
	out := []string{"*", "p *", "[class]", "a.b.c", "p.a", ".a > p + p ~ .b", "[class*=b i]", `[class="A b" I]`,
		`[class*=""]`, `[class*=" "]`, "[class^=a]", "[class$=c]", "[class~=b]", "[class|=a]", "[class!=a]", "[id!=x]",
		`[title*="a, b"]`, `[title*="]"] i, .b`, ":not(.a)", "p:first-child", ".a:nth-of-type(2n+1)", "ul li:not(.a, .b)",
		`.a\:b`, "P.a", "#x.a", ".a#x", "[CLASS*=a]", "a[href][class*=b]", "[class*=a][class*=b]", "[ class *= a ]",
		"p p", ".a .a", "[class*=a] a", ".b  p", "#x a", "ul .c", "[title] p", "div p a", "#x #y", "[class*=date] [class*=date]",
		`a[href*="/author/"]`, `[title^=a]`, `[title="a, b"]`, `[title="A, B" i]`, "[href][title*=a]", "p/* c */.a", "a[href|=x]",
		"[title~=b]", "[href$=x][title]", "[HREF$=x]",
		"..", "p >", ">", "", "[", "[class", "[class=", "p[", "svg, use", ".9a", "a%"}
	for _, p := range profile.Builtin() {
		for _, part := range p.Parts() {
			for _, s := range part.Selectors {
				out = append(out, s.Text)
			}
		}
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile("find\\((?:\"([^\"]+)\"|`([^`]+)`)\\)")
	for _, f := range files {
		if data, err := os.ReadFile(f.Name()); strings.HasSuffix(f.Name(), ".go") && err == nil {
			for _, m := range asked.FindAllStringSubmatch(string(data), -1) {
				out = append(out, m[1]+m[2])
			}
		}
	}
	return append(out, authorBoxes[:]...)
}

// TestFindMatchesAllElements: the index gives what trying a selector on each
// element does.
func TestFindMatchesAllElements(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	found := 0
	for range 40 {
		var page strings.Builder
		page.WriteString("<html><head><meta name=a content=b></head><body>")
		for range 60 {
			fmt.Fprintf(&page, `<%s class="%s" id="%s" title="%s" href="%s">`,
				pick("p", "div", "a", "ul", "li", "h1", "svg", "time", "table", "td", "span"),
				pick("a", "A b", "a  b\tc", "", " ", "date", "Meta title", "a:b", "author-name", "breadcrumb x", "b\u00a0c"),
				pick("x", "y", "", "ctl00_pnHide", "a b"), pick("a, b", "a ]", ""), pick("#x", "/author/x", ""))
			if r.IntN(3) == 0 {
				page.WriteString(pick("</div>", "</a>", "</ul>", "text"))
			}
		}
		pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page.String()))
		if err != nil {
			t.Fatal(err)
		}
		doc := pages[0].Doc
		index := &elements{}
		index.read(pages[0])
		for _, s := range selectorsOf(t) {
			want := doc.Find(s).Nodes
			found += len(want)
			if got := index.find(s); !slices.Equal(got, want) {
				t.Fatalf("%q finds %d elements instead of %d in\n%s", s, len(got), len(want), page.String())
			}
		}
	}
	if found < 10000 {
		t.Errorf("the selectors find %d elements in all", found)
	}
}
