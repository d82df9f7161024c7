package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// reader turns the body's tree into blocks.
type reader struct {
	x      *page
	out    []article.Block
	runs   article.Inline
	style  article.Run
	broken int             // line breaks in a row
	seen   map[string]bool // pictures by their address
	shared map[string]bool // addresses of placeholders; nil until one is asked for
}

// blocks reads the body.
func (x *page) blocks() {
	r := &reader{x: x, seen: map[string]bool{}}
	for _, n := range x.body {
		r.node(n, 0)
		r.flush()
	}
	x.out.Body = x.clean(captions(r.out))
}

func (r *reader) node(n *html.Node, depth int) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if n.Type == html.ElementNode {
		if n.Data == "noscript" {
			r.noscript(n)
			return
		}
		if invisible(n) || r.x.drop[n] || n == r.x.lead {
			return
		}
		inBody := depth > 0
		if inBody && isBlock(n) && n != r.x.head && r.x.isChrome(n) {
			return
		}
		if inBody && r.linkBox(n) {
			return
		}
		if n == r.x.head {
			r.restart()
			return
		}
		if isBlock(n) && r.captionBox(n) {
			return
		}
		if r.element(n, depth) {
			return
		}
	}
	r.children(n, depth)
}

func (r *reader) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c, depth+1)
	}
}

// linkBox reports a box of links inside the body: related articles.
func (r *reader) linkBox(n *html.Node) bool {
	if n.Data != "ul" && n.Data != "ol" && n.Data != "div" && n.Data != "section" && n.Data != "table" {
		return false
	}
	l := r.x.of(n).text
	if l == 0 || l > 1500 {
		return false
	}
	if r.x.of(n).link*10 < l*8 {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "figure" || c.Data == "img" && n.Data != "ul" && l < 300 && !hasLinkAncestor(c)) {
			return false
		}
	}
	return true
}

func hasLinkAncestor(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "a" {
			return true
		}
	}
	return false
}

// element handles what is more than a box; it reports whether it is done.
func (r *reader) element(n *html.Node, depth int) bool {
	switch n.Data {
	case "br":
		r.broken++
		if r.broken >= 2 {
			r.flush()
		} else if len(r.runs) > 0 {
			r.text("\n")
			r.broken = 1
		}
	case "hr":
		r.flush()
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.flush()
		r.inline(n)
		in := r.take()
		s := in.String()
		switch {
		case s == "":
		case squeeze(s) == r.x.out.Title || n.Data == "h1" && len(r.out) == 0:
		default:
			r.out = append(r.out, article.Heading{Level: max(2, int(n.Data[1]-'0')), Text: plainHeading(in)})
		}
	case "ul", "ol":
		r.flush()
		r.items(n, depth)
	case "table":
		r.flush()
		r.table(n, depth)
	case "blockquote":
		r.flush()
		r.quote(n, depth)
	case "figure":
		r.flush()
		r.figure(n)
	case "img", "picture":
		r.image(n, "", "")
	case "figcaption":
		r.flush()
		r.inline(n)
		r.under(r.take().String())
	case "b", "strong", "i", "em", "a", "sup", "sub":
		r.styled(n, depth)
	default:
		if isBlock(n) {
			r.flush()
			r.children(n, depth)
			r.flush()
			return true
		}
		return false
	}
	return true
}

// restart forgets what stood above the headline, but for pictures.
func (r *reader) restart() {
	r.flush()
	if running(r.out) >= 300 {
		return
	}
	var keep []article.Block
	for _, b := range r.out {
		if _, ok := b.(article.Image); ok {
			keep = append(keep, b)
		}
	}
	r.out = keep
}

// plainHeading is a heading's text without bold: all of it is.
func plainHeading(in article.Inline) article.Inline {
	out := make(article.Inline, 0, len(in))
	for _, run := range in {
		run.Bold = false
		if k := len(out) - 1; k >= 0 && out[k].SameStyle(run) {
			out[k].Text += run.Text
			continue
		}
		out = append(out, run)
	}
	return out
}

func (r *reader) quote(n *html.Node, depth int) {
	from := len(r.out)
	who := ""
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "cite" || c.Data == "footer") {
			who = text(c)
			r.x.drop[c] = true
		}
	}
	r.children(n, depth)
	r.flush()
	for i := from; i < len(r.out); i++ {
		if p, ok := r.out[i].(article.Paragraph); ok {
			q := article.Quote{Text: p.Text}
			if i == len(r.out)-1 {
				q.Attribution = strings.TrimLeft(who, "—–- ")
			}
			r.out[i] = q
		}
	}
}

// flush ends the paragraph being read.
func (r *reader) flush() {
	r.broken = 0
	in := r.take()
	if len(in) == 0 {
		return
	}
	s := in.String()
	if len(r.out) == 0 && squeeze(s) == r.x.out.Title {
		return
	}
	r.out = append(r.out, article.Paragraph{Text: in})
}
