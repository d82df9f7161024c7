package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Rules that leave out parts of lists.
const (
	ruleListText rule = "list-text" // straight in a list, not in an item
	ruleDeep     rule = "deep"      // a list in 60 others
)

// items reads the children of a list: items make a list; what else is in
// one against the rules (paragraphs, lists) is read as itself.
func (r *reader) items(n *html.Node, depth int) {
	mixed := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data != "li" && r.unseen(c) == "" && r.of(c).text > 0 {
			mixed = true
		}
		mixed = mixed || c.Data == "li" && r.behindList(c) != nil
	}
	if depth <= 100 && r.isGallery(n) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && !r.isLeft(c) {
				from := len(r.out)
				r.children(c, depth+1)
				r.flush()
				r.captionOfItem(from)
			}
		}
		return
	}
	if !mixed || depth > 100 {
		if l := r.list(n, depth); len(l.Items) > 0 {
			r.add(l, n)
		}
		return
	}
	r.mixedList(n, depth)
}

// mixedList reads a list with other things between its items. The items go on
// below them, with the numbers that a browser shows: other things count for none.
func (r *reader) mixedList(n *html.Node, depth int) {
	form, step, begun := numberingOf(n), 1, -1
	if form.Reversed {
		step = -1
	}
	next := form.First(itemsIn(n))
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.Data != "li" {
			r.node(c, depth+1)
			r.flush()
			continue
		}
		if by := unseen(c); by != "" {
			r.leave(c, by)
			continue
		}
		behind := r.behindList(c)
		it, ok := r.item(c, depth, behind)
		if !ok {
			continue
		}
		if it.Value != 0 {
			next = it.Value
		}
		k := len(r.out) - 1
		if k >= 0 && (k == begun || !form.Ordered) {
			if l, isList := r.out[k].block.(article.List); isList && l.Ordered == form.Ordered {
				l.Items = append(l.Items, it)
				r.out[k].block = l
				next += step
				r.readFrom(behind, depth)
				continue
			}
		}
		if form.Ordered {
			form.Start = next
		}
		next += step
		r.add(article.List{Numbering: form, Items: []article.Item{it}}, c)
		begun = len(r.out) - 1
		r.readFrom(behind, depth)
	}
}

// behindList is where an item goes on in words below a list in it, nil when it
// does not.
func (r *reader) behindList(item *html.Node) *html.Node {
	var behind *html.Node
	for c := item.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && (c.Data == "ul" || c.Data == "ol"):
			behind = c.NextSibling
			if r.of(c).text == 0 {
				return nil
			}
		case behind != nil && (c.Type == html.TextNode && letterCount(c.Data) > 0 ||
			c.Type == html.ElementNode && r.unseen(c) == "" && r.of(c).text > 0):
			return behind
		}
	}
	return nil
}

// readFrom reads a node and all that follow it in its parent as paragraphs.
func (r *reader) readFrom(n *html.Node, depth int) {
	for ; n != nil; n = n.NextSibling {
		r.node(n, depth+1)
	}
	r.flush()
}

// itemsIn is how many items a list has.
func itemsIn(n *html.Node) (items int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "li" {
			items++
		}
	}
	return items
}

// maxGalleryCaption is how many letters of text an item has at most that is a
// picture with its caption, when no box says that it is one.
const maxGalleryCaption = 300

// isGallery reports whether each item of a list is a picture with at most a
// caption.
func (r *reader) isGallery(n *html.Node) bool {
	pictures := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || r.unseen(c) != "" {
			continue
		}
		if e := r.of(c); e.pics != 1 || e.text-r.captionLetters(c) > maxGalleryCaption {
			return false
		}
		for k := range c.Descendants() {
			if k.Type == html.ElementNode && k.Data == "img" {
				if list := candidates(k); len(list) == 0 || r.isIcon(k, list) {
					return false // a bullet, or nothing to see
				}
			}
		}
		pictures++
	}
	return pictures > 0
}

// maxItemCaption is how many letters such a line has at most: a longer one may be
// copy.
const maxItemCaption = 120

// captionOfItem makes the one line below the picture of an item its caption.
func (r *reader) captionOfItem(from int) {
	if len(r.out) != from+2 {
		return
	}
	im, isImage := r.out[from].block.(article.Image)
	p, isLine := r.out[from+1].block.(article.Paragraph)
	if s := p.Text.String(); !isImage || !isLine || im.Caption != "" || isIdle(s) || letterCount(s) > maxItemCaption {
		return
	}
	im.Caption, im.Credit = splitCredit(squeeze(p.Text.String()))
	r.out[from].block = im
	r.out = r.out[:from+1]
}

// captionLetters is how many letters below an element are in boxes for captions.
func (r *reader) captionLetters(n *html.Node) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "figcaption" || isCaptionBox(c):
			sum += r.of(c).text
		default:
			sum += r.captionLetters(c)
		}
	}
	return sum
}

// list reads a list and the lists in it.
func (r *reader) list(n *html.Node, depth int) article.List {
	l := article.List{Numbering: numberingOf(n)}
	if depth >= 60 {
		r.leave(n, ruleDeep)
		return l
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && letterCount(c.Data) > 0 {
			r.leave(c, ruleListText)
		}
		if c.Type != html.ElementNode || c.Data != "li" {
			continue
		}
		if by := unseen(c); by != "" {
			r.leave(c, by)
			continue
		}
		if it, ok := r.item(c, depth, nil); ok {
			l.Items = append(l.Items, it)
		}
	}
	return l
}

// numberingOf is how a list marks its items.
func numberingOf(n *html.Node) article.Numbering {
	out := article.Numbering{Ordered: n.Data == "ol", Start: 1}
	if !out.Ordered {
		return out
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "start":
			out.Start = number(a.Val, out.Start)
		case "reversed":
			out.Reversed = true
		case "type":
			if v := strings.TrimSpace(a.Val); len(v) == 1 && strings.Contains("aAiI", v) {
				out.Style = v
			}
		case "style":
			out.Style = listStyle(a.Val, out.Style)
		}
	}
	if out.Reversed && attr(n, "start") == "" {
		out.Start = 0
	}
	return out
}

// listStyle is the style of a list by its style sheet, else as it was.
func listStyle(style, was string) string {
	low := strings.ToLower(style)
	if !strings.Contains(low, "list-style") {
		return was
	}
	for _, s := range [...]struct{ name, as string }{{"lower-alpha", "a"}, {"lower-latin", "a"}, {"upper-alpha", "A"},
		{"upper-latin", "A"}, {"lower-roman", "i"}, {"upper-roman", "I"}} {
		if strings.Contains(low, s.name) {
			return s.as
		}
	}
	return was
}

// number reads a number, which may be negative; was for anything else.
func number(s string, was int) int {
	if s == "" {
		return was
	}
	v, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || v > 100000 || v < -100000 {
		return was
	}
	return v
}

// item reads one item of a list, up to a node of it if one is given.
func (r *reader) item(c *html.Node, depth int, behind *html.Node) (it article.Item, ok bool) {
	it.Value = number(attr(c, "value"), 0)
	before := r.speak(c)
	defer func() { r.style.Lang = before }()
	var paras []article.Inline
	end := func() {
		if in := r.take(); len(in) > 0 {
			paras = append(paras, in)
		}
	}
	for k := c.FirstChild; k != behind; k = k.NextSibling {
		switch {
		case k.Type == html.ElementNode && (k.Data == "ul" || k.Data == "ol"):
			end()
			sub := r.list(k, depth+1)
			if len(it.Items) == 0 {
				it.Below = sub.Numbering
			}
			it.Items = append(it.Items, sub.Items...)
		case k.Type == html.ElementNode && isBlock(k):
			end()
			r.inline(k)
			end()
		default:
			r.inline(k)
		}
	}
	end()
	for i, in := range paras {
		if i > 0 {
			it.Text = append(it.Text, article.Run{Text: "\n"})
		}
		it.Text = append(it.Text, in...)
	}
	it.Text = tidy(it.Text)
	return it, len(it.Text) > 0 || len(it.Items) > 0
}
