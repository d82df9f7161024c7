package extract

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleListText leaves out words that are straight in a list, not in an item.
const ruleListText rule = "list-text"

// maxListLevels is how many lists are in one another at most. Those below are of
// the lowest level: no page has room for their indents, and programs that read
// JSON have bounds of their own.
const maxListLevels = 60

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
		if l := r.list(n, 0); len(l.Items) > 0 {
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
		it, ok := r.item(c, 0, behind, nil)
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
		case isList(c):
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
	im = captionedBy(im, p.Text)
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

// list reads a list and the lists in it; level is how many it is in.
func (r *reader) list(n *html.Node, level int) article.List {
	for in := onlyList(n); in != nil; in = onlyList(n) {
		n = in // as pasted lists of Word are set in
	}
	l := article.List{Numbering: numberingOf(n)}
	r.itemsTo(&l.Items, n, level)
	return withoutOwnNumbers(withoutSilent(l))
}

// onlyList is the list that is all that a list has in it, straight; else nil.
func onlyList(n *html.Node) (only *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0 || only != nil && c.Type == html.ElementNode:
			return nil
		case isList(c) && !invisible(c):
			only = c
		case c.Type == html.ElementNode:
			return nil
		}
	}
	return only
}

// itemsTo adds the items of a list. A list straight in it, against the rules, is
// one of the item above, as browsers show it; any other element is an item.
func (r *reader) itemsTo(to *[]article.Item, n *html.Node, level int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && letterCount(c.Data) > 0 {
			r.leave(c, ruleListText)
		}
		if c.Type != html.ElementNode {
			continue
		}
		if c.Data == "li" {
			if by := unseen(c); by != "" {
				r.leave(c, by)
				continue
			}
		} else if r.isLeft(c) {
			continue
		}
		if isList(c) {
			r.listBelow(to, c, level)
		} else if it, ok := r.item(c, level, nil, to); ok {
			*to = append(*to, it)
		}
	}
}

// listBelow adds a list that is straight in another to the last item of that.
func (r *reader) listBelow(to *[]article.Item, n *html.Node, level int) {
	if level+1 >= maxListLevels {
		r.itemsTo(to, n, level)
		return
	}
	sub := r.list(n, level+1)
	if len(sub.Items) == 0 {
		return
	}
	if len(*to) == 0 {
		*to = append(*to, article.Item{})
	}
	last := &(*to)[len(*to)-1]
	if len(last.Items) == 0 {
		last.Below = sub.Numbering
	}
	last.Items = append(last.Items, sub.Items...)
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

// item reads one item of a list, up to a node of it if one is given. What comes
// before it in the list, when lists in it are too deep to stand below it, is added.
func (r *reader) item(c *html.Node, level int, behind *html.Node, before *[]article.Item) (it article.Item, ok bool) {
	it.Value = number(attr(c, "value"), 0)
	spoken := r.speak(c)
	defer func() { r.style.Lang = spoken }()
	var paras []article.Inline
	end := func() {
		if in := r.take(); len(in) > 0 {
			paras = append(paras, in)
		}
	}
	var around []*html.Node
	if behind == nil {
		around = r.boxesOfList(c)
	}
	var read func(k *html.Node)
	read = func(k *html.Node) {
		switch {
		case isList(k) && level+1 >= maxListLevels:
			end()
			if it.Text = paragraphs(paras); len(it.Text) > 0 {
				*before = append(*before, it)
			}
			it, paras = article.Item{}, nil
			r.itemsTo(before, k, level)
		case isList(k):
			end()
			sub := r.list(k, level+1)
			if len(it.Items) == 0 {
				it.Below = sub.Numbering
			}
			it.Items = append(it.Items, sub.Items...)
		case k.Type == html.ElementNode && k.Data == "blockquote": // set apart no more, it has its marks
			end()
			r.inline(k)
			if in := r.take(); len(in) > 0 {
				paras = append(paras, betweenMarks(in))
			}
		case slices.Contains(around, k):
			if r.isLeft(k) {
				return
			}
			end()
			style := r.style
			r.speak(k)
			r.restyle(k)
			for in := k.FirstChild; in != nil; in = in.NextSibling {
				read(in)
			}
			end()
			r.style = style
		case k.Type == html.ElementNode && isBlock(k):
			end()
			r.inline(k)
			end()
		default:
			r.inline(k)
		}
	}
	for k := c.FirstChild; k != behind; k = k.NextSibling {
		read(k)
	}
	end()
	it.Text = paragraphs(paras)
	return it, len(it.Text) > 0 || len(it.Items) > 0
}

// listInCell reads a list in a cell of a table, a line for each item, with its bullet or number:
// the text of a cell is one of lines. An item alone is laid out as one, and is none.
func (r *reader) listInCell(n *html.Node) {
	var nodes []*html.Node
	var items []article.Item
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && c.Data == "li" && !r.isLeft(c) {
			nodes, items = append(nodes, c), append(items, article.Item{Value: number(attr(c, "value"), 0)})
		}
	}
	marks := numberingOf(n).Marks(items)
	next := 0
	for c := range n.ChildNodes() {
		r.text("\n", n)
		if next < len(nodes) && c == nodes[next] {
			if mark := marks[next]; len(nodes) > 1 && !isMarked(firstText(c)) {
				if n.Data == "ul" {
					mark = "•"
				}
				r.mark = mark + " "
			}
			next++
		}
		r.inline(c)
		r.mark = ""
	}
	r.text("\n", n)
}

// isMarked reports whether the text of an item begins with a bullet of its own.
func isMarked(s string) bool { return strings.Trim(s, "-–+*•▪ ") != s && s != "" }

// betweenMarks is a quotation between quotation marks, unless it has some of its own.
func betweenMarks(in article.Inline) article.Inline {
	if startsQuoted(in.String()) {
		return in
	}
	out := slices.Clone(in)
	out[0].Text = "“" + out[0].Text
	out[len(out)-1].Text += "”"
	return out
}

// paragraphs is the copy of an item, a line for each of its paragraphs.
func paragraphs(paras []article.Inline) (out article.Inline) {
	for i, in := range paras {
		if i > 0 {
			out = append(out, article.Run{Text: "\n"})
		}
		out = append(out, in...)
	}
	return tidy(out)
}
