package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Browsers show the source of a page as a page of their own, and people save that one.
// Its text is the page: in a table of lines in Chrome and Edge, in one box in Firefox.

// sourceShown returns the page whose source a page shows, and shows nothing else; ok is
// false for any other page. So do programs that have put a whole page into a box as text.
func sourceShown(root *html.Node, markup string) (source string, ok bool) {
	body := child(child(root, "html"), "body")
	isIn := func(sign string) bool { return strings.Contains(markup, sign) }
	signs := []string{"line-content", "viewsource", "&lt;/html&gt;", "&lt;/HTML&gt;"}
	if body == nil || !slices.ContainsFunc(signs, isIn) {
		return "", false
	}
	var b strings.Builder
	if !addSourceLines(&b, body) {
		addText(&b, body)
	}
	source = strings.TrimSpace(b.String())
	low := strings.ToLower(source[:min(len(source), 16)])
	begins := strings.HasPrefix(low, "<!doctype html") || strings.HasPrefix(low, "<html")
	return source, begins && strings.HasSuffix(strings.ToLower(source[max(0, len(source)-8):]), "</html>")
}

// addSourceLines adds the cells of a table of lines; it reports whether there are any.
func addSourceLines(b *strings.Builder, body *html.Node) (found bool) {
	for n := range body.Descendants() {
		if n.Type == html.ElementNode && n.Data == "td" && attrOf(n, "class") == "line-content" {
			addText(b, n)
			b.WriteByte('\n')
			found = true
		}
	}
	return found
}

// addText adds the text of an element as it is written.
func addText(b *strings.Builder, n *html.Node) {
	for c := range n.Descendants() {
		if c.Type == html.TextNode && !isUnseen(c.Parent) {
			b.WriteString(c.Data)
		}
	}
}

func isUnseen(n *html.Node) bool { return n.Data == "script" || n.Data == "style" }

// addressOfSource is the address of the page whose source is shown, "" where it is not
// said: browsers write it into the comment of a saved page, or into its title.
func addressOfSource(root *html.Node, markup string) string {
	title := ""
	if n := child(child(child(root, "html"), "head"), "title"); n != nil && n.FirstChild != nil {
		title = n.FirstChild.Data
	}
	for _, address := range []string{savedFrom(markup[:min(len(markup), 4096)]), title} {
		address = strings.TrimPrefix(strings.TrimSpace(address), "view-source:")
		if webAddress(address) != "" && !strings.ContainsAny(address, " \n") {
			return address
		}
	}
	return ""
}
