package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/limit"
	"bantin/internal/source"
)

// Rules that leave out pictures, and what is in a figure beside them.
const (
	rulePictureAddress rule = "picture-address" // none that is known
	rulePictureIcon    rule = "picture-icon"
	rulePictureTwice   rule = "picture-twice"
	rulePictureMany    rule = "picture-many"
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
	if r.formulaPicture(img) {
		return
	}
	if r.pictures >= maxPictures {
		r.leaveMany(img)
		return
	}
	list := candidates(img)
	switch {
	case len(list) == 0:
		r.leave(img, rulePictureAddress)
		return
	case isDrawingName(list[0].src):
		r.leave(img, rulePictureIcon)
		if labelOf(img).holds("icon", "logo", "avatar") == "" && !isIconName(list[0].src) {
			r.embedDrawing(img, list[0].src)
		}
		return
	case r.isIcon(img, list):
		r.leave(img, rulePictureIcon)
		return
	}
	found := r.find(list)
	src, file := found.src, found.key
	at, met := r.met[src]
	if !met && file != "" {
		at, met = r.met[file] // the same file may have two addresses
	}
	if met {
		r.leave(img, rulePictureTwice)
		if at != behindText {
			r.again = again{img, at, len(r.out)}
		}
		return
	}
	if file != "" {
		r.met[file] = len(r.out)
	}
	for _, c := range list {
		r.met[c.src] = len(r.out) // the picture may come again for readers without scripts
	}
	if caption == "" {
		caption, credit = unseenCaption(img)
	}
	im := article.Image{Src: src, File: file, Caption: caption, Credit: credit, Alt: squeeze(attr(img, "alt")),
		Href: leadsTo(img), Place: r.places.path(img), Guessed: found.match.IsGuess()}
	if file == "" {
		r.missPictureAt(im.Place, im.Name())
	}
	r.pictures++
	r.add(im, img) // a picture inside a paragraph comes before it
	if isEmpty(r.runs) {
		r.runs = r.runs[:0]
	}
}

// unseenCaption is the caption and the credit that a page gives with a picture for when
// it is opened.
func unseenCaption(img *html.Node) (caption, credit string) {
	return splitCredit(squeeze(cmp.Or(attr(img, "data-caption"), attr(img.Parent, "data-caption"), titleAsCaption(img))))
}

// seenAs is a picture whose caption no reader sees without it, as what they do see is the same or
// better. Where that is the picture's number, the caption stays; so it does where that is the credit
// alone, which the picture has then.
func seenAs(im article.Image, img *html.Node, caption article.Inline) (out article.Image, isCredit bool) {
	unseen, credit := unseenCaption(img)
	if im.Caption == "" || im.Caption != unseen || im.Credit != credit {
		return im, false
	}
	seen, by := splitCredit(squeeze(caption.String()))
	if wordCount(seen) >= 3 || seen == unseen {
		im.Caption, im.Credit = "", ""
		return im, false
	}
	im.Credit = cmp.Or(im.Credit, by)
	return im, seen == ""
}

// leadsTo is the address that a picture is the link to, "" where that is none out of the page's
// site, or is the picture itself.
func leadsTo(img *html.Node) string {
	for n, k := img.Parent, 0; n != nil && k < 3; n, k = n.Parent, k+1 {
		if n.Data == "a" {
			to := strings.TrimSpace(attr(n, "href"))
			if isPictureAddress(to) {
				return ""
			}
			return outward(to)
		}
		if n.Data == "figure" {
			break
		}
	}
	return ""
}

// missUnloaded tells of the picture of a figure that was not loaded when the page was
// saved, so that not even its address is known, by its caption.
func (r *reader) missUnloaded(figure *html.Node, caption article.Inline) {
	var img *html.Node
	for c := range figure.Descendants() {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "video" || c.Data == "iframe":
			return // a film with its still
		case c.Data == "img" && img == nil:
			img = c
		}
	}
	if img != nil && len(candidates(img)) == 0 {
		r.missPicture(img, squeeze(caption.String()))
	}
}

// missPicture tells that a picture is missing, by its name or caption.
func (r *reader) missPicture(img *html.Node, name string) { r.missPictureAt(r.places.path(img), name) }

// missPictureAt tells so of a picture at a place.
func (r *reader) missPictureAt(place, name string) {
	r.warnings = append(r.warnings, diag.Diag{Code: diag.PictureMissing, Severity: diag.Warning, File: r.page.File,
		Place: place, Args: []any{name}})
}

// forgetPicture takes back what was told of a picture that is left out after all.
func (r *reader) forgetPicture(img *html.Node) {
	if len(r.warnings) == 0 {
		return
	}
	place := r.places.path(img)
	r.warnings = slices.DeleteFunc(r.warnings, func(d diag.Diag) bool { return d.Code == diag.PictureMissing && d.Place == place })
}

// maxPictures is more pictures than any article has: a page of so many more would
// take minutes to print, and tells a fault, or ill will.
const maxPictures = limit.Pictures

// leaveMany leaves out a picture after so many others, and says so once.
func (r *reader) leaveMany(img *html.Node) {
	r.leave(img, rulePictureMany)
	if !r.told[string(rulePictureMany)] {
		r.told[string(rulePictureMany)] = true
		r.warnings = append(r.warnings, diag.Diag{Code: diag.PageCut, Severity: diag.Warning, File: r.page.File,
			Place: r.places.path(img)})
	}
}

// titleAsCaption is the title of a picture of a class for which Joomla writes it
// below the picture.
func titleAsCaption(img *html.Node) string {
	if labelOf(img).whole("caption") == "" {
		return ""
	}
	return attr(img, "title")
}

// background adds the picture that a box without words shows by its style, and
// reports whether it has one: the file must be as large as copy, since boxes are
// decorated in the same way.
func (r *reader) background(n *html.Node) bool {
	style := attr(n, "style")
	if !strings.Contains(style, "url(") || !strings.Contains(style, "background") || hasLinkAncestor(n) {
		return false
	}
	if m := r.of(n); m.text > 0 || m.pics > 0 {
		return false
	}
	_, rest, _ := strings.Cut(style, "url(")
	src, _, _ := strings.Cut(rest, ")")
	src = strings.Trim(src, " \"'")
	key, match := r.page.Pictures.Find(src)
	if match == source.Missing || r.hasMet(src) || r.hasMet(key) || isIconName(src) {
		return false
	}
	if size := r.page.Pictures.Size(key); min(size.Width, size.Height) < minCopy {
		return false
	}
	r.met[src], r.met[key] = behindText, behindText
	r.flush()
	r.add(article.Image{Src: src, File: key, Alt: squeeze(attr(n, "aria-label")), Place: r.places.path(n),
		Guessed: match.IsGuess()}, n)
	return true
}

// behindText is the place of a picture that a box has behind what it says.
const behindText = -1

// hasMet reports whether a picture of an address was met before.
func (r *reader) hasMet(address string) bool {
	_, met := r.met[address]
	return met
}

// maxIcon is the side in pixels up to which a picture is an icon whatever its
// name, and minCopy the one from which it is copy whatever its name: 24 mm in
// print.
const (
	maxIcon = 48
	minCopy = 200
)

// isIcon reports whether an image is furniture of the page: by its size where
// that is known, of the saved picture or as the page gives it; else a name is
// all there is to go by.
func (r *reader) isIcon(n *html.Node, list []candidate) bool {
	w, h := pixels(n, "width"), pixels(n, "height")
	if w > 0 && h > 0 && w <= maxIcon && h <= maxIcon {
		return true
	}
	if !isIconName(list[0].src) && labelOf(n).holds("avatar", "icon") == "" && !isFileSign(n, list[0].src) {
		return false
	}
	return !r.isLarge(n)
}

// pixels is the number of an attribute that gives pixels; 0 for any other.
func pixels(n *html.Node, key string) int {
	return max(0, number(strings.TrimSuffix(strings.TrimSpace(attr(n, key)), "px"), 0))
}

// isDrawingName reports whether an address is that of an SVG drawing.
func isDrawingName(src string) bool {
	return !isData(src) && hasEnding(withoutQuery(src), ".svg")
}

// hasEnding reports whether a text ends in another one, whatever the case.
func hasEnding(s, ending string) bool {
	return len(s) >= len(ending) && strings.EqualFold(s[len(s)-len(ending):], ending)
}

// iconWords are words in the name of a picture's file, or of the folder that it
// is in, that furniture of pages has.
var iconWords = lineSet("icon", "icons", "ico", "logo", "logos", "avatar", "avatars", "spacer", "blank", "pixel",
	"emoji",
	"share", "facebook", "zalo")

// isIconName reports whether an address has the name of a picture that is
// furniture of the page. Only whole words count: "silicon.jpg" is none. In a
// data address letters mean nothing.
func isIconName(src string) bool {
	if isData(src) {
		return false
	}
	if strings.Contains(src, "_layouts/") {
		return true
	}
	folder, file := "", withoutQuery(src)
	if at := strings.LastIndexByte(file, '/'); at >= 0 {
		folder, file = file[:at], file[at+1:]
		folder = folder[strings.LastIndexByte(folder, '/')+1:]
	}
	if strings.Contains(folder, ".") {
		folder = "" // a host
	}
	for _, part := range [...]string{strings.ToLower(folder), strings.ToLower(file)} {
		for word := range strings.FieldsFuncSeq(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if iconWords()[word] {
				return true
			}
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

// figure reads a figure whole: its pictures, and whatever copy is in it
// beside them. Its caption goes to the picture, table or film in it; without
// any of them it is copy.
func (r *reader) figure(n *html.Node, depth int) {
	from := len(r.out)
	cap := r.captionOf(n, func(c *html.Node) bool { return c.Data == "figcaption" })
	if cap == nil {
		cap = r.captionOf(n, func(c *html.Node) bool {
			return isCaptionBox(c) && r.of(c).pics == 0 &&
				r.of(c).text > 0
		})
	}
	var caption article.Inline
	if cap != nil {
		caption = r.captionText(cap)
		r.quoted[cap] = true // read already
	}
	r.children(n, depth)
	r.flush()
	if cap != nil || r.of(n).pics > 0 {
		if cap == nil {
			r.onlyLineOfFigure(from)
		}
		r.restOfFigure(from)
	}
	if len(caption) == 0 {
		return
	}
	for i := from; i < len(r.out); i++ {
		switch b := r.out[i].block.(type) {
		case article.Image:
			b, isCredit := seenAs(b, r.out[i].node, caption)
			if r.out[i].block = b; isCredit {
				return
			}
			if b.Caption == "" {
				r.out[i].block = r.captionedIn(b, caption)
				return
			}
		case article.Table:
			if b.Caption == "" {
				b.Caption = squeeze(caption.String())
				r.out[i].block = b
				return
			}
		}
	}
	r.start = cap
	if len(r.out) == from { // of a film, or of a picture that is not printed
		if r.underAgain(caption) {
			return
		}
		of, ok := r.unprinted(cap)
		if !ok && saysMore(caption) {
			r.captionAsCopy(caption)
			return
		}
		r.leaveText(caption, ruleCaptionAlone)
		if ok && isEmptyBox(of) {
			r.missPicture(of, squeeze(caption.String()))
			return
		}
		r.missUnloaded(n, caption)
		return
	}
	if r.isCaptionAgain(caption) {
		r.leaveText(caption, ruleCaptionSecond)
		return
	}
	r.add(article.Paragraph{Text: caption}, cap)
}

// captionOf is the first box of a kind in a figure itself, not in a figure in it.
func (r *reader) captionOf(n *html.Node, is func(*html.Node) bool) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.Data == "figure" {
			continue
		}
		if is(c) {
			return c
		}
		if found := r.captionOf(c, is); found != nil {
			return found
		}
	}
	return nil
}

// restOfFigure leaves out the short lines that are in a figure beside its
// pictures: numbers, buttons, who holds the rights.
func (r *reader) restOfFigure(from int) {
	rest := r.out[from:]
	kept := r.out[:from]
	inner := r.figured
	if inner.to == 0 || inner.to > len(r.out) || r.out[inner.to-1].node != inner.last {
		inner = figured{} // it was taken back
	}
	for i, p := range rest {
		if inner.from <= from+i && from+i < inner.to {
			kept = append(kept, p)
			continue
		}
		if q, ok := p.block.(article.Paragraph); ok && letterCount(q.Text.String()) < minRunning && !isVerse(p.node) &&
			!r.isCaptionAgain(q.Text) {
			r.left = append(r.left, fate{reason{rule: ruleFigureRest, node: p.node}, p.block})
			continue
		}
		kept = append(kept, p)
	}
	r.out = kept
	r.figured = figured{}
	if to := len(kept); to > from {
		r.figured = figured{from, to, kept[to-1].node}
	}
}

// figured is the places of the blocks that a figure was found to hold, and where the
// last of them begins. A figure around it holds these, and need not look at them.
type figured struct {
	from, to int
	last     *html.Node
}

// minRunning is how many letters a line has from which it is running text.
const minRunning = 80
