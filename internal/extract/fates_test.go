package extract

import (
	"compress/gzip"
	"io"
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

// isMark reports whether a character is between words.
func isMark(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }

// pageWords counts the words of a page, seen or hidden: of all texts but those
// that no browser sets. Elements that are within words join their texts to
// those around them; all others part words. What is apart is parted from the
// line that it is in, which goes on behind it as if nothing was there.
func pageWords(root *html.Node, apart map[*html.Node]bool) map[string]int {
	within := strings.Fields("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s small " +
		"span strike strong sub sup time tt u var wbr")
	unset := strings.Fields("script style template head noscript iframe object audio video")
	var texts []string
	var walk func(n *html.Node, b *strings.Builder)
	walk = func(n *html.Node, b *strings.Builder) {
		inline := slices.Contains(within, n.Data)
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && slices.Contains(unset, n.Data):
			if !inline {
				b.WriteByte(' ')
			}
			return
		case n.Type == html.ElementNode && apart[n]:
			own := new(strings.Builder)
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c, own)
			}
			texts = append(texts, own.String())
			if !inline {
				b.WriteByte(' ')
			}
			return
		}
		if n.Type == html.ElementNode && !inline {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, b)
		}
		if n.Type == html.ElementNode && !inline {
			b.WriteByte(' ')
		}
	}
	var b strings.Builder
	walk(root, &b)
	return words(append(texts, b.String())...)
}

// hides reports whether an element or one around it is hidden by means that
// pages have for that.
func hides(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "mat-icon" {
			return true // a font draws a picture for the word
		}
		for _, a := range n.Attr {
			v := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			switch {
			case a.Key == "hidden", a.Key == "aria-hidden", a.Key == "role" && v == "tooltip",
				a.Key == "style" && (strings.Contains(v, "none") || strings.Contains(v, "hidden")),
				a.Key == "class" && (strings.Contains(v, "hid") || strings.Contains(v, "sr-only") ||
					strings.Contains(v, "material-icons") || strings.Contains(v, "material-symbols") ||
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
		for _, p := range savedPages(t, file) {
			t.Run(filepath.Base(file), func(t *testing.T) { each(t, p) })
		}
	}
}

// fileData is what a file holds, unpacked.
func fileData(t *testing.T, file string) []byte {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	data, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// savedPages reads the pages of a file; what is no page has none.
func savedPages(t *testing.T, file string) []*source.Page {
	t.Helper()
	data := fileData(t, file)
	pages, err := source.ReadPiped(source.Input{File: strings.TrimSuffix(filepath.Base(file), ".gz")}, data)
	if err != nil {
		return nil
	}
	return pages
}

// TestEveryLineHasOneFate compares the words of each page with those of its
// account: none is without a fate, none has two, and what is said to be printed
// is.
func TestEveryLineHasOneFate(t *testing.T) {
	sharedPages(t, func(t *testing.T, p *source.Page) {
		if p.Doc == nil {
			return
		}
		r := read(p)
		lines, printed := r.account(), words()
		if r.refused == nil {
			printed = words(articleText(r.article)...)
			if all := slices.Concat(omissions(lines, places{}), r.albums); !slices.Equal(all, r.article.LeftOut) {
				t.Errorf("left out by the account: %v, of the article: %v", all, r.article.LeftOut)
			}
		}
		apart := map[*html.Node]bool{}
		var all []string
		for _, e := range lines {
			all = append(all, e.text)
			said := e.fate == article.Printed || e.fate == article.SaidTwice
			if e.rule == "" && e.fate != article.Printed {
				t.Errorf("no rule for %q", e.text)
			}
			if said && r.refused != nil {
				t.Errorf("said to be printed of a page that is refused: %q", e.text)
			} else if said && !mostOf(e.text, printed) {
				t.Errorf("said to be printed: %q", e.text)
			}
			if e.fate == article.Hidden {
				apart[e.node] = true
				if !hides(e.node) {
					t.Errorf("%q is to be seen", e.text)
				}
			}
		}
		got, want := words(all...), pageWords(p.Doc.Nodes[0], apart)
		for w := range joined(got, want) {
			if got[w] != want[w] {
				t.Errorf("%q: %d in the account, %d on the page", w, got[w], want[w])
			}
		}
	})
}

// mostOf reports whether two of three words of a line are among some.
func mostOf(line string, among map[string]int) bool {
	said := words(html.UnescapeString(html.UnescapeString(line)))
	lost := 0
	for w := range said {
		if among[w] == 0 {
			lost++
		}
	}
	return lost*3 <= len(said)
}

// joined is the words of two counts.
func joined(a, b map[string]int) map[string]bool {
	all := map[string]bool{}
	for _, count := range []map[string]int{a, b} {
		for w := range count {
			all[w] = true
		}
	}
	return all
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
			if out = append(out, b.Caption, b.Credit); b.Credit != "" {
				out = append(out, "Image credit", "Credit") // the label, for which the print has its own
			}
		case article.Table:
			out = append(out, b.Caption)
		case article.Quote:
			out = append(out, b.Attribution)
		}
	}
	return out
}
