package source

import (
	"bytes"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// markedName is the name of the meta element by which a page is known whose
// articles bantin itself wrote (rendition.HTMLMark).
const markedName = "bantin-articles"

// isOwnIssue reports whether a file begins as an issue in HTML that bantin made, which
// may lie among the pages that it was made of: it says so right behind the mark.
func isOwnIssue(head []byte) bool {
	_, rest, ok := bytes.Cut(head, []byte(`<meta name="`+markedName+`"`))
	return ok && bytes.Contains(rest, []byte(`<meta name="generator" content="bantin `))
}

// markedArticles returns the articles of a page that bantin wrote, none for any
// other page. Only such a page is no page of a portal: nothing of it is repaired,
// nor searched for copy.
func markedArticles(root *html.Node) []*html.Node {
	head, body := child(child(root, "html"), "head"), child(child(root, "html"), "body")
	for n := child(head, "meta"); n != nil; n = n.NextSibling {
		if n.Data != "meta" || attrOf(n, "name") != markedName {
			continue
		}
		return articlesIn(body, nil)
	}
	return nil
}

// articlesIn adds the articles in a box to others. Those of an issue are in its main
// part, its briefs in a section of that.
func articlesIn(box *html.Node, others []*html.Node) []*html.Node {
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "article":
			others = append(others, c)
		case c.Data == "main" && box.Data == "body", c.Data == "section" && box.Data == "main":
			others = articlesIn(c, others)
		}
	}
	return others
}

// child is the first element of a name in another, nil when there is none.
func child(n *html.Node, name string) *html.Node {
	if n == nil {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
	}
	return nil
}

// eachMarked is a page for each of the articles that bantin wrote into a page, or
// the page itself when it is any other. What was noticed in reading the file is
// said of the first.
func eachMarked(p *Page, err error) ([]*Page, error) {
	if err != nil || !p.Marked {
		return single(p, err)
	}
	var pages []*Page
	for _, n := range markedArticles(p.Doc.Nodes[0]) {
		own := *p
		n.Parent.RemoveChild(n)
		root := &html.Node{Type: html.DocumentNode}
		root.AppendChild(n)
		own.Doc = goquery.NewDocumentFromNode(root)
		if pages != nil {
			own.Diags = nil
		}
		pages = append(pages, &own)
	}
	if pages == nil { // they are beyond what is read of a page
		p.Marked = false
		pages = []*Page{p}
	}
	return pages, nil
}
