package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestLinksEndWithTheirParagraph(t *testing.T) {
	long := strings.Repeat("Bà con ra đồng từ sáng sớm. ", 16)
	for _, c := range []struct{ name, in, want string }{
		{"begun in a text", `<p>x <a href="k">y</p><p>z</p><div>w</div>`, "y"},
		{"begun in a text, with the next link", `<p>x <a href="k">y</p><p>z <a href="m">v</a></p>`, "y|v"},
		{"before paragraphs", `<div><a href="k"><p>` + long + `</p><p>z</p></div>`, ""},
		{"one paragraph", `<p><a href="k">` + long + `</a></p><p>z</p>`, strings.TrimSpace(long)},
		{"a card", `<div><a href="k"><img></a><h3><a href="k">Tít</a></h3><p><a href="k">Sapô</a></p></div>`, "|Tít|Sapô"},
		{"a card in a link", `<a href="k"><h3>Tít</h3><p>Sapô</p><p>Hôm nay</p></a>`, "Tít Sapô Hôm nay"},
		{"an anchor", `<p>x <a name="k">y</p><p>z</p>`, ""},
	} {
		p := oneOf(t, "<html><body>"+c.in+"</body></html>")
		var got []string
		for n := range p.Doc.Nodes[0].Descendants() {
			if n.Type == html.ElementNode && n.Data == "a" && attrOf(n, "href") != "" {
				got = append(got, strings.Join(strings.Fields(wordsOf(n)), " "))
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: links %q, want %q", c.name, s, c.want)
		}
	}
}

// wordsOf is the texts below a node, parted by spaces.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data + " ")
		}
	}
	return b.String()
}
