package extract

import (
	"path"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// image adds a picture; icons and counters are left out.
func (r *reader) image(n *html.Node, caption, credit string) {
	img := n
	if n.Data == "picture" {
		img = nil
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && c.Data == "img" {
				img = c
			}
		}
		if img == nil {
			return
		}
	}
	list := candidates(img)
	if len(list) == 0 || isIcon(img, list[0].src) {
		return
	}
	src, file := r.find(list)
	if r.seen[src] {
		return
	}
	r.seen[src] = true
	for _, c := range list {
		r.seen[c.src] = true // the picture may come again for readers without scripts
	}
	im := article.Image{Src: src, File: file, Caption: caption, Credit: credit, Alt: squeeze(attr(img, "alt")), Place: cssPath(img)}
	if file == "" {
		r.x.diags = append(r.x.diags, diag.Diag{Code: "picture-missing", Severity: diag.Warning, File: r.x.File, Place: im.Place,
			Args: []any{path.Base(strings.SplitN(src, "?", 2)[0])}})
	}
	keep := r.runs
	r.runs = nil
	r.out = append(r.out, im)
	if len(tidy(keep)) > 0 {
		r.runs = keep // a picture inside a paragraph comes before it
	}
}

// isIcon reports whether an image is furniture of the page, by its size, its
// class or its address.
func isIcon(n *html.Node, src string) bool {
	w, h := attr(n, "width"), attr(n, "height")
	if w != "" && h != "" && !strings.HasSuffix(w, "%") && atoi(strings.TrimSuffix(w, "px")) <= 48 &&
		atoi(strings.TrimSuffix(h, "px")) <= 48 && atoi(w) > 0 {
		return true
	}
	return isIconName(src) || strings.Contains(names(n), "avatar") || strings.Contains(names(n), "icon")
}

// isIconName reports whether an address has the name of a picture that is
// furniture of the page. In a data address letters mean nothing: the base64
// text of a photograph has "logo" somewhere as often as not.
func isIconName(src string) bool {
	if isData(src) {
		return false
	}
	low := strings.ToLower(src)
	if strings.HasSuffix(strings.SplitN(low, "?", 2)[0], ".svg") {
		return true
	}
	for _, t := range [...]string{"/icon", "icon-", "logo", "avatar", "spacer", "blank.gif", "pixel", "emoji", "_layouts/", "share-",
		"facebook", "zalo"} {
		if strings.Contains(low, t) {
			return true
		}
	}
	return false
}

// noscript reads the pictures that a page keeps for readers without scripts.
func (r *reader) noscript(n *html.Node) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" {
			r.image(c, "", "")
		}
	}
}

// figure reads a picture with its caption.
func (r *reader) figure(n *html.Node) {
	from := len(r.out)
	caption := ""
	var cap *html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "figcaption" || isCaptionBox(c) && r.x.of(c).pics == 0) {
			cap = c
			break
		}
	}
	if cap != nil {
		r.inline(cap)
		caption = strings.ReplaceAll(r.take().String(), "\n", " ")
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" {
			r.image(c, "", "")
		}
	}
	if len(r.out) == from {
		if cap == nil || r.x.of(n).text > 2*r.x.of(cap).text+20 {
			r.children(n, 1)
			r.flush()
		}
		return
	}
	if caption != "" {
		r.caption(caption)
	}
}

// isCaptionBox reports whether portals keep captions in a box like this one.
func isCaptionBox(n *html.Node) bool {
	if n.Data == "figure" || n.Data == "table" || n.Data == "tbody" {
		return false
	}
	s := label(n)
	for _, t := range [...]string{"caption", "pcaption", "figcaption", "chuthich", "chu-thich", "image-note", "img-note", "mota-anh"} {
		if i := strings.Index(s, t); i >= 0 && (i == 0 || s[i-1] == '-' || s[i-1] == ' ') {
			return true
		}
	}
	return false
}

// isCreditBox reports whether a box is one for the photographer's name.
func isCreditBox(n *html.Node) bool {
	s := label(n)
	for _, t := range [...]string{"photo-credit", "image-credit", "img-credit", "media-credit", "credit", "photographer", "tac-gia-anh"} {
		if i := strings.Index(s, t); i >= 0 && (i == 0 || s[i-1] == '-' || s[i-1] == ' ') {
			return true
		}
	}
	return false
}

// caption gives a text to the last picture.
func (r *reader) caption(s string) {
	k := len(r.out) - 1
	if k >= 0 {
		if im, ok := r.out[k].(article.Image); ok && im.Caption == "" {
			im.Caption, im.Credit = splitCredit(squeeze(s))
			r.out[k] = im
			return
		}
	}
	r.out = append(r.out, article.Paragraph{Text: article.Plain(squeeze(s))})
}

// splitCredit takes "Ảnh: Minh Khôi" off a caption's end.
func splitCredit(s string) (caption, credit string) {
	for _, mark := range []string{"Ảnh:", "ẢNH:", "ảnh:", "(Ảnh:", "Nguồn ảnh:", "Photo:"} {
		i := strings.LastIndex(s, mark)
		if i < 0 || len(s)-i > 120 {
			continue
		}
		credit = strings.Trim(s[i+len(mark):], " ()")
		if bare := strings.TrimRight(credit, " .()"); !strings.Contains(bare, ".") {
			credit = bare // initials keep their point
		}
		caption = strings.TrimRight(s[:i], " -–—(")
		return caption, credit
	}
	return s, ""
}

// captions finds the captions that stand as paragraphs: an italic or short
// line right below a picture, and boxes of one cell.
func captions(in []article.Block) []article.Block {
	var out []article.Block
	for _, b := range in {
		p, ok := b.(article.Paragraph)
		if k := len(out) - 1; ok && k >= 0 {
			if im, isImage := out[k].(article.Image); isImage && im.Caption == "" && im.Credit == "" && looksLikeCaption(p.Text) {
				im.Caption, im.Credit = splitCredit(squeeze(p.Text.String()))
				out[k] = im
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

func looksLikeCaption(in article.Inline) bool {
	s := in.String()
	if len([]rune(s)) > 300 {
		return false
	}
	if strings.Contains(s, "Ảnh:") && len([]rune(s)) < 200 {
		return true
	}
	for _, r := range in {
		if !r.Italic && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}
