package extract

import (
	"compress/gzip"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/source"
)

// words counts the words of texts.
func words(texts ...string) map[string]int {
	count := map[string]int{}
	for _, s := range texts {
		for w := range strings.FieldsFuncSeq(s, isMark) {
			count[w]++
		}
	}
	return count
}

// isMark reports whether a character stands between words.
func isMark(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }

// letters counts the letters of a text, without white space: two boxes may join
// or part words where they meet.
func letters(s string) map[rune]int {
	count := map[rune]int{}
	for _, c := range s {
		if !unicode.IsSpace(c) {
			count[c]++
		}
	}
	return count
}

// pageText is the text of a page, seen or hidden: all but what no browser sets.
func pageText(root *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && slices.Contains([]string{"script", "style", "template", "head", "noscript",
			"iframe", "object", "audio", "video"}, n.Data):
		default:
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
	}
	walk(root)
	return b.String()
}

// hides reports whether an element or one around it is hidden by means that
// pages have for that.
func hides(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			v := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			switch {
			case a.Key == "hidden", a.Key == "aria-hidden",
				a.Key == "style" && (strings.Contains(v, "none") || strings.Contains(v, "hidden")),
				a.Key == "class" && (strings.Contains(v, "hid") || strings.Contains(v, "sr-only") ||
					strings.Contains(v, "screen-reader") || strings.Contains(v, "invisible") ||
					strings.Contains(v, "tooltip") || strings.Contains(v, "rollover") || strings.Contains(v, "popover")):
				return true
			}
		}
	}
	return false
}

// sharedPages calls a test for each page that is not the project's own.
func sharedPages(t *testing.T, each func(t *testing.T, p *source.Page)) {
	const shared = "../../../shared"
	var files []string
	for _, pattern := range []string{"pages/*/*.html.gz", "cases/*/*.html", "cases/*/*.htm", "hard/*/*.html"} {
		found, err := filepath.Glob(filepath.Join(shared, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no ../shared")
	}
	if testing.Short() {
		files = files[:len(files)/10]
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		var in io.Reader = f
		if strings.HasSuffix(file, ".gz") {
			if in, err = gzip.NewReader(f); err != nil {
				t.Fatal(err)
			}
		}
		data, err := io.ReadAll(in)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		pages, err := source.ReadBytes(strings.TrimSuffix(filepath.Base(file), ".gz"), data)
		if err != nil {
			continue // not a page
		}
		for _, p := range pages {
			t.Run(filepath.Base(file), func(t *testing.T) { each(t, p) })
		}
	}
}

// TestEveryLineHasOneFate compares the words of each page with those of its
// account: none is without a fate, none has two, and what is said to be printed
// is.
func TestEveryLineHasOneFate(t *testing.T) {
	sharedPages(t, func(t *testing.T, p *source.Page) {
		if p.Doc == nil {
			return
		}
		want := letters(pageText(p.Doc.Nodes[0]))
		r := read(p)
		if r.refused != nil {
			return
		}
		var all []string
		copied := words(articleText(r.article)...)
		for _, e := range r.account {
			all = append(all, e.text)
			switch {
			case e.rule == "" && e.fate != article.Printed:
				t.Errorf("no rule for %q", e.text)
			case e.fate == article.Hidden && !hides(e.node):
				t.Errorf("%q is to be seen", e.text)
			case e.fate == article.Printed || e.fate == article.SaidTwice:
				said := words(html.UnescapeString(html.UnescapeString(e.text)))
				lost := 0
				for w := range said {
					if copied[w] == 0 {
						lost++
					}
				}
				if lost*3 > len(said) {
					t.Errorf("said to be printed: %q (%d of %d words are not)", e.text, lost, len(said))
				}
			}
		}
		if got := letters(strings.Join(all, "")); !maps.Equal(got, want) {
			t.Errorf("letters of the account and of the page: %v, %v", got, want)
		}
	})
}

// articleText is all that is printed of an article.
func articleText(a *article.Article) []string {
	out := append([]string{a.Title, a.Standfirst, a.Source, a.Date}, append(a.Authors, a.Section...)...)
	for _, b := range a.Body {
		for in := range article.Inlines(b) {
			out = append(out, in.String())
		}
		switch b := b.(type) {
		case article.Image:
			out = append(out, b.Caption, b.Credit)
		case article.Table:
			out = append(out, b.Caption)
		case article.Quote:
			out = append(out, b.Attribution)
		}
	}
	return out
}
