package extract

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

// disguises are what portals that nobody has seen may lack: names that are known, data in
// the head, headings.
var disguises = []struct {
	name   string
	change func(root *html.Node)
}{
	{"names", hideNames},
	{"data", hideData},
	{"headings", hideHeadings},
	{"all", func(root *html.Node) { hideNames(root); hideData(root); hideHeadings(root) }},
}

// disguised is how many of the pages with an article have the same headline, and how many the
// same copy, when they are disguised. They only rise.
var disguised = map[string]map[string]struct{ titles, copies int }{
	"vn":         {"names": {5, 4}, "data": {5, 4}, "headings": {5, 5}, "all": {5, 0}},
	"vn2":        {"names": {26, 21}, "data": {26, 20}, "headings": {24, 21}, "all": {24, 13}},
	"sharepoint": {"names": {8, 8}, "data": {9, 9}, "headings": {9, 9}, "all": {7, 7}},
}

// TestDisguisedPagesAreReadAlike reads real pages whose names, data and headings are hidden: what
// only these tell is a rule for portals that are known.
func TestDisguisedPagesAreReadAlike(t *testing.T) {
	if testing.Short() {
		t.Skip("each page is read twice for each disguise")
	}
	for _, set := range []string{"vn", "vn2", "sharepoint"} {
		files, err := filepath.Glob(filepath.Join("../../../shared/pages", set, "*.html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			t.Skip("no ../shared")
		}
		for _, d := range disguises {
			t.Run(set+"/"+d.name, func(t *testing.T) {
				titles, copies := 0, 0
				for _, file := range files {
					root, err := html.Parse(bytes.NewReader(fileData(t, file)))
					if err != nil {
						t.Fatal(err)
					}
					title, text := readRoot(t, file, root)
					if title == "" {
						continue // no article
					}
					d.change(root)
					other, changed := readRoot(t, file, root)
					if other == title {
						titles++
					}
					if changed == text {
						copies++
					}
				}
				if want := disguised[set][d.name]; titles < want.titles || copies < want.copies {
					t.Errorf("%d headlines and %d copies are the same, want %d and %d", titles, copies, want.titles, want.copies)
				} else {
					t.Logf("%d headlines, %d copies", titles, copies)
				}
			})
		}
	}
}

// readRoot is the headline and the copy of a tree, whatever is a heading in it; nothing where it
// is no article.
func readRoot(t *testing.T, file string, root *html.Node) (title, copied string) {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	pages, err := source.ReadPiped(source.Input{File: filepath.Base(file)}, []byte(b.String()))
	if err != nil {
		return "", ""
	}
	r := read(pages[0])
	if r.refused != nil {
		return "", ""
	}
	return r.article.Title, plainLetters(strings.Join(articleText(r.article), " "))
}

// hideNames changes all classes and ids, and what style sheets say of them.
func hideNames(root *html.Node) {
	hidden := func(s string) string {
		h := fnv.New32a()
		io.WriteString(h, strings.ToLower(s))
		return fmt.Sprintf("k%x", h.Sum32())
	}
	names := map[string]bool{}
	for n := range root.Descendants() {
		for i, a := range n.Attr {
			switch a.Key {
			case "class", "id", "for", "aria-labelledby", "aria-controls", "data-target":
				words := strings.Fields(a.Val)
				for k, w := range words {
					bare := strings.TrimPrefix(w, "#")
					names[bare] = true
					words[k] = w[:len(w)-len(bare)] + hidden(bare)
				}
				n.Attr[i].Val = strings.Join(words, " ")
			}
		}
	}
	name := regexp.MustCompile(`[.#][A-Za-z_][\w-]*`)
	for n := range root.Descendants() {
		for i, a := range n.Attr {
			if to, ok := strings.CutPrefix(a.Val, "#"); ok && a.Key == "href" && names[to] {
				n.Attr[i].Val = "#" + hidden(to)
			}
		}
		if n.Type == html.TextNode && n.Parent != nil && n.Parent.Data == "style" {
			n.Data = name.ReplaceAllStringFunc(n.Data, func(s string) string {
				if names[s[1:]] {
					return s[:1] + hidden(s[1:])
				}
				return s
			})
		}
	}
}

// hideData takes what a page says of itself to programs.
func hideData(root *html.Node) {
	var gone []*html.Node
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
			continue
		case n.Data == "meta" && (attr(n, "property") != "" || attr(n, "itemprop") != "" ||
			attr(n, "name") != "" && attr(n, "name") != "viewport"),
			n.Data == "script" && strings.Contains(attr(n, "type"), "ld+json"):
			gone = append(gone, n)
		}
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return strings.HasPrefix(a.Key, "item") })
	}
	for _, n := range gone {
		n.Parent.RemoveChild(n)
	}
}

// hideHeadings makes any box of the headings.
func hideHeadings(root *html.Node) {
	for n := range root.Descendants() {
		if isHeading(n) {
			n.Data, n.DataAtom = "div", 0
		}
	}
}
