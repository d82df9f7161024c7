package extract

import (
	"cmp"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/source"
)

// ruleMarked is the reason of everything in a page that bantin itself wrote.
const ruleMarked rule = "marked"

// markedReader reads a page of one article that bantin wrote (rendition.HTML): what
// is in it is what was found once, so that nothing is weighed or left out. Whoever
// changed the file by hand may have put other elements into it: their words are
// paragraphs.
type markedReader struct {
	page    *source.Page
	places  places
	article article.Article
	titled  bool // the headline was read
	below   int  // levels that it is below the first, and all headings with it
	missing []diag.Diag
}

// readMarked reads a page that bantin wrote.
func readMarked(p *source.Page) reading {
	r := &markedReader{page: p, places: places{}, article: article.Article{File: p.File, Profile: "bantin", Language: "vi"}}
	root := p.Doc.Nodes[0].FirstChild
	if l := attr(root, "lang"); l != "" {
		r.article.Language = l
	}
	r.blocks(root)
	a := &r.article
	a.Body = article.WithoutLanguage(a.Body, primary(a.Language))
	because := reason{rule: ruleMarked, node: root}
	read := reading{headline: headline{datum: datum[string]{a.Title, because}}, warnings: r.missing, metadata: metadata{
		standfirst: datum[string]{a.Standfirst, because}, date: datum[string]{a.Date, because},
		source: datum[string]{a.Source, because}, site: datum[string]{a.Site, because},
		language: datum[string]{a.Language, because}, authors: datum[[]string]{a.Authors, because},
		section: datum[[]string]{a.Section, because}, endMark: a.EndMark}}
	if len(a.Body) == 0 {
		return read.refuse(diag.NoArticle, ruleNoCopy)
	}
	read.article = a
	return read
}

// blocks reads the blocks in a box.
func (r *markedReader) blocks(box *html.Node) {
	var loose article.Inline // words of the box itself
	flush := func() {
		r.add(article.Paragraph{Text: trimmed(loose)})
		loose = nil
	}
	for n := box.FirstChild; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.TextNode || n.Type == html.ElementNode && !isBlock(n) && !isVoid(n):
			loose = markedRuns(n, loose, article.Run{})
		case n.Type == html.ElementNode:
			flush()
			r.block(n)
		}
	}
	flush()
}

// isVoid reports whether an element is no words, though no box either.
func isVoid(n *html.Node) bool {
	switch n.Data {
	case "meta", "link", "style", "script", "img":
		return true
	}
	return false
}

// add adds a block, unless it is a paragraph without words.
func (r *markedReader) add(b article.Block) {
	if p, ok := b.(article.Paragraph); ok && len(p.Text) == 0 {
		return
	}
	r.article.Body = append(r.article.Body, b)
}

// block reads one block.
func (r *markedReader) block(n *html.Node) {
	switch n.Data {
	case "meta":
		r.fact(attr(n, "itemprop"), attr(n, "content"))
	case "link", "style", "script":
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.heading(n, int(n.Data[1]-'0'))
	case "p":
		r.paragraph(n)
	case "blockquote":
		r.quote(n)
	case "figure", "img":
		r.figure(n)
	case "ul", "ol":
		items, numbering := markedList(n)
		r.add(article.List{Numbering: numbering, Items: items, Notes: attr(n, "class") == "notes"})
	case "table":
		r.add(markedTable(n))
	default:
		r.blocks(n)
	}
}

// heading reads a heading, the headline among them: the first of the highest level,
// or one that says so, as in an issue, where it is below the masthead.
func (r *markedReader) heading(n *html.Node, level int) {
	headline := attr(n, "class") == "headline"
	if !r.titled && (level == 1 || headline) {
		r.titled, r.below = true, level-1
		r.article.Title, r.article.TitleLang = lineIn(n).String(), attr(n, "lang")
		return
	}
	r.add(article.Heading{Level: max(level-r.below, 2), Text: lineIn(n), Centred: attr(n, "class") == string(article.Centred)})
}

// paragraph reads a paragraph. What an issue says of an article around its copy is
// among the facts.
func (r *markedReader) paragraph(n *html.Node) {
	switch attr(n, "class") {
	case "kicker", "byline", "address":
		return
	case "lead":
		if r.article.Standfirst == "" {
			r.article.Standfirst, r.article.LeadLang = lineIn(n).String(), attr(n, "lang")
			return
		}
	}
	r.add(article.Paragraph{Text: lineIn(n), Form: article.FormOf(attr(n, "class"))})
}

// fact notes what is known of the article beside its words.
func (r *markedReader) fact(name, value string) {
	a := &r.article
	switch name {
	case "url":
		a.URL = value
	case "saved":
		a.Saved = value
	case "datePublished":
		a.Date = value
	case "author":
		a.Authors = append(a.Authors, value)
	case "sourceOrganization":
		a.Source = value
	case "publisher":
		a.Site = value
	case "articleSection":
		a.Section = append(a.Section, value)
	case "endMark":
		a.EndMark = value
	}
}

// quote reads a quotation, each paragraph of which is one; who said it goes with
// the last.
func (r *markedReader) quote(n *html.Node) {
	who := ""
	var said []article.Block
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && c.Data == "cite":
			who = lineIn(c).String()
		case isList(c):
			items, numbering := markedList(c)
			said = append(said, article.List{Numbering: numbering, Items: items, Quoted: true})
		case c.Type == html.ElementNode && isBlock(c):
			said = append(said, article.Quote{Text: lineIn(c)})
		default:
			if in := trimmed(markedRuns(c, nil, article.Run{})); len(in) > 0 {
				said = append(said, article.Quote{Text: in})
			}
		}
	}
	for i, b := range said {
		if q, ok := b.(article.Quote); ok && i == len(said)-1 {
			q.Attribution = who
			b = q
		}
		r.add(b)
	}
}

// figure reads a picture.
func (r *markedReader) figure(n *html.Node) {
	img, href := n, ""
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" {
			img = c
			break
		}
	}
	if img.Data != "img" { // somebody put something else there
		r.blocks(n)
		return
	}
	if a := img.Parent; a != n && a.Data == "a" {
		href = attr(a, "href")
	}
	address := attr(img, "src")
	key, match := r.page.Pictures.Find(address)
	im := article.Image{Src: address, File: key, Alt: attr(img, "alt"), Href: href, Place: r.places.path(img), Guessed: match.IsGuess()}
	if src := attr(img, "data-src"); src != "" {
		im.Src = src
	}
	names := strings.Fields(attr(n, "class"))
	for _, name := range names {
		im.Cover = im.Cover || name == "cover"
		im.Bare = im.Bare || name == "bare"
		im.CaptionGuessed = im.CaptionGuessed || name == "guessed"
	}
	for c := range n.ChildNodes() {
		if c.Data == "figcaption" {
			in, credit := markedCaption(c)
			im = im.WithCaption(in.String(), in)
			im.Credit = credit
		}
	}
	if key == "" {
		r.missing = append(r.missing, diag.Diag{Code: diag.PictureMissing, Severity: diag.Warning, File: r.page.File,
			Place: im.Place, Args: []any{im.Name()}})
	}
	r.add(im)
}

// markedCaption is a caption, and the credit that is set small behind it.
func markedCaption(n *html.Node) (caption article.Inline, credit string) {
	var in article.Inline
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && c.Data == "small" {
			credit = strings.TrimPrefix(lineIn(c).String(), "Ảnh: ")
			continue
		}
		in = markedRuns(c, in, article.Run{Lang: attr(n, "lang")})
	}
	return trimmed(in), credit
}

// markedList reads the items of a list.
func markedList(n *html.Node) (items []article.Item, numbering article.Numbering) {
	if n.Data == "ol" {
		start, _ := strconv.Atoi(attr(n, "start"))
		numbering = article.Numbering{Ordered: true, Start: start, Style: attr(n, "type")}
		for _, a := range n.Attr {
			numbering.Reversed = numbering.Reversed || a.Key == "reversed"
		}
	}
	for li := range n.ChildNodes() {
		if li.Type != html.ElementNode || li.Data != "li" {
			continue
		}
		var it article.Item
		it.Value, _ = strconv.Atoi(attr(li, "value"))
		for c := range li.ChildNodes() {
			if c.Data == "ul" || c.Data == "ol" {
				below, own := markedList(c)
				it.Items, it.Below = append(it.Items, below...), own
				continue
			}
			it.Text = markedRuns(c, it.Text, article.Run{Lang: attr(li, "lang")})
		}
		it.Text = trimmed(it.Text)
		items = append(items, it)
	}
	return items, numbering
}

// markedTable reads a table: its first rows of heads alone are its head.
func markedTable(n *html.Node) article.Table {
	var t article.Table
	headed := true
	for tr := range n.Descendants() {
		if tr.Data == "caption" && tr.Type == html.ElementNode {
			t.Caption = lineIn(tr).String()
		}
		if tr.Type != html.ElementNode || tr.Data != "tr" {
			continue
		}
		var row []article.Cell
		heads := 0
		for c := range tr.ChildNodes() {
			if c.Type != html.ElementNode {
				continue
			}
			cell := article.Cell{Text: lineIn(c), ColSpan: spanOf(c, "colspan"), RowSpan: spanOf(c, "rowspan")}
			if c.Data == "th" {
				if cell.Scope = saidScope(c); cell.Scope == article.NoScope {
					heads++
				}
			}
			row = append(row, cell)
		}
		if headed = headed && heads == len(row); headed {
			t.HeaderRows++
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// lineIn is the words in an element.
func lineIn(n *html.Node) article.Inline {
	var in article.Inline
	for c := range n.ChildNodes() {
		in = markedRuns(c, in, article.Run{Lang: attr(n, "lang")})
	}
	return trimmed(in)
}

// markedRuns adds the words of a node, in a style, to a line.
func markedRuns(n *html.Node, in article.Inline, style article.Run) article.Inline {
	switch {
	case n.Type == html.TextNode:
		style.Text = unbroken(n.Data)
		return in.Append(style)
	case n.Type != html.ElementNode || isVoid(n):
		return in
	}
	style.Lang = cmp.Or(attr(n, "lang"), style.Lang)
	switch n.Data {
	case "br":
		style.Text = "\n"
		return in.Append(style)
	case "a":
		style.Href = attr(n, "href")
	case "strong", "b":
		style.Bold = true
	case "em", "i":
		style.Italic = true
	case "s", "del", "strike":
		style.Struck = true
	case "sup":
		style.Super = true
	case "sub":
		style.Sub = true
	case "code":
		style.Code = true
	case "span":
		style.Label = style.Label || attr(n, "class") == "label"
	}
	for c := range n.ChildNodes() {
		in = markedRuns(c, in, style)
	}
	return in
}

// unbroken is a text whose lines somebody broke as one line: bantin breaks none but
// by an element.
func unbroken(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if i > 0 {
			l = strings.TrimLeft(l, " \t\r")
		}
		if i < len(lines)-1 {
			l = strings.TrimRight(l, " \t\r")
		}
		lines[i] = l
	}
	return strings.Join(lines, " ")
}

// trimmed is a line without white space at its ends.
func trimmed(in article.Inline) article.Inline {
	for len(in) > 0 {
		if in[0].Text = strings.TrimLeft(in[0].Text, " \n\t"); in[0].Text != "" {
			break
		}
		in = in[1:]
	}
	for len(in) > 0 {
		last := &in[len(in)-1]
		if last.Text = strings.TrimRight(last.Text, " \n\t"); last.Text != "" {
			break
		}
		in = in[:len(in)-1]
	}
	if len(in) == 0 {
		return nil
	}
	return in
}
