package extract

import (
	"path"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// Rules that leave out pictures, and what stands in a figure beside them.
const (
	rulePictureAddress rule = "picture-address" // none that is known
	rulePictureIcon    rule = "picture-icon"
	rulePictureTwice   rule = "picture-twice"
	ruleFigureRest     rule = "figure-rest"
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
	switch {
	case len(list) == 0:
		r.leave(img, rulePictureAddress)
		return
	case isIcon(img, list[0].src):
		r.leave(img, rulePictureIcon)
		return
	}
	src, file := r.find(list)
	if r.seen[src] {
		r.leave(img, rulePictureTwice)
		return
	}
	r.seen[src] = true
	for _, c := range list {
		r.seen[c.src] = true // the picture may come again for readers without scripts
	}
	im := article.Image{Src: src, File: file, Caption: caption, Credit: credit, Alt: squeeze(attr(img, "alt")),
		Place: cssPath(img)}
	if file == "" {
		r.warnings = append(r.warnings, diag.Diag{Code: "picture-missing", Severity: diag.Warning, File: r.page.File,
			Place: im.Place, Args: []any{path.Base(strings.SplitN(src, "?", 2)[0])}})
	}
	keep := r.runs
	r.runs = nil
	r.add(im, img)
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
	return isIconName(src) || labelOf(n).holds("avatar", "icon") != ""
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
	for _, t := range [...]string{"/icon", "icon-", "logo", "avatar", "spacer", "blank.gif", "pixel", "emoji", "_layouts/",
		"share-", "facebook", "zalo"} {
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
	if letterCount(rawText(n)) > 0 {
		r.leave(n, ruleNoscript)
	}
}

// figure reads a picture with its caption.
func (r *reader) figure(n *html.Node) {
	from := len(r.out)
	caption := ""
	var cap *html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "figcaption" || isCaptionBox(c) && r.of(c).pics == 0) {
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
		if cap == nil || r.of(n).text > 2*r.of(cap).text+20 {
			r.children(n, 1)
			r.flush()
			return
		}
		r.leave(n, ruleFigureRest)
		return
	}
	if caption != "" {
		r.caption(caption)
	}
	if cap == nil && r.of(n).text > 0 || cap != nil && r.of(n).text > r.of(cap).text {
		r.leave(n, ruleFigureRest)
	}
}

// isCaptionBox reports whether portals keep captions in a box like this one.
func isCaptionBox(n *html.Node) bool {
	if n.Data == "figure" || n.Data == "table" || n.Data == "tbody" {
		return false
	}
	return labelOf(n).begins("caption", "pcaption", "figcaption", "chuthich", "chu-thich", "image-note", "img-note",
		"mota-anh") != ""
}

// isCreditBox reports whether a box is one for the photographer's name.
func isCreditBox(n *html.Node) bool {
	return labelOf(n).begins("photo-credit", "image-credit", "img-credit", "media-credit", "credit", "photographer",
		"tac-gia-anh") != ""
}

// caption gives a text to the last picture.
func (r *reader) caption(s string) {
	if im, ok := r.picture(); ok && im.Caption == "" {
		im.Caption, im.Credit = splitCredit(squeeze(s))
		r.out[len(r.out)-1].block = im
		return
	}
	r.add(article.Paragraph{Text: article.Plain(squeeze(s))}, r.start)
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
func captions(in []piece) []piece {
	var out []piece
	for _, q := range in {
		p, ok := q.block.(article.Paragraph)
		if k := len(out) - 1; ok && k >= 0 {
			im, isImage := out[k].block.(article.Image)
			if isImage && im.Caption == "" && im.Credit == "" && looksLikeCaption(p.Text) {
				im.Caption, im.Credit = splitCredit(squeeze(p.Text.String()))
				out[k].block = im
				continue
			}
		}
		out = append(out, q)
	}
	return out
}

// looksLikeCaption reports whether a line below a picture is its caption.
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
