package extract

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleAlbum takes the pictures of an article, in a box of their own right behind its copy.
const ruleAlbum rule = "album"

// ruleAlbumUnsure tells of pictures there that are not taken.
const ruleAlbumUnsure rule = "album-unsure"

// albumNames are the names of boxes for several pictures of one article. Sliders are for
// anything.
var albumNames = [...]string{"gallery", "album", "photos"}

// ownAlbums are the names of boxes for those of the article on the page, which may slide.
var ownAlbums = [...]string{"entry-gallery", "entry--gallery", "article-gallery", "article--gallery", "post-gallery", "post--gallery", "detail-gallery", "detail--gallery"}

// otherAlbums are names of boxes whose pictures are of something else, as those of advertising are.
var otherAlbums = [...]string{"related", "lienquan", "lien-quan", "product", "products", "price", "partner", "partners",
	"logo", "banner", "video", "videos", "user", "author", "team", "member", "card", "teaser", "widget"}

// isOtherAlbum reports whether a box is named for pictures of something else.
func isOtherAlbum(l label) bool {
	return l.whole(advertising[:]...) != "" || l.whole(otherAlbums[:]...) != ""
}

// withAlbum is a reading with the pictures that an article has in a field of their own right
// behind its copy, in the box with its headline. Nothing else may be in that: each picture has
// its caption, or none has anything, and none is in the copy already. What may be such a field
// and is not taken, there or right behind another, is told.
func (r reading) withAlbum() reading {
	f, b := r.facts, r.body
	if b.profile != nil || r.headline.node == nil {
		return r
	}
	last := b.roots[len(b.roots)-1]
	if last.Parent == nil || last.Parent.Data == "body" || !f.of(last.Parent).h1 {
		return r
	}
	first := f.boxBehind(last)
	for k, box := 0, first; k < maxAlbums && box != nil && f.isAlbum(box); k, box = k+1, f.boxBehind(box) {
		in := readPieces(f, &body{roots: []*html.Node{box}, main: box}, headline{}, nil).cleaned()
		pictures := pictureNames(in.blocks)
		fresh := newPictures(pictures, r.copy.blocks)
		switch {
		case fresh == 0 || areOfOthers(in.blocks):
		case box == first && fresh == len(pictures) && f.isOwnAlbum(box) && areOwnPictures(in.blocks, r):
			r = r.joined(box, ruleAlbum, in.withAbsoluteLinks())
		default:
			r.albums = append(r.albums, article.Omission{Rule: string(ruleAlbumUnsure), Place: f.places.path(box),
				Text: firstWords(strings.Join(pictures, ", "))})
		}
	}
	return r
}

// maxAlbums is how many galleries behind the copy are looked at.
const maxAlbums = 10

// isAlbum reports whether a box is named for the pictures of an article, and has several that
// lead nowhere, and nothing that is for something else.
func (f *facts) isAlbum(n *html.Node) bool {
	m := f.of(n)
	if m.pics < 2 || m.heads > 0 || m.h1 || m.text > maxCentred*m.pics || labelOf(n).whole(albumNames[:]...) == "" || f.isFurniture(n) {
		return false
	}
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "form", "input", "iframe", "video", "object":
			return false
		case "a":
			if hasHref(c) && !isPictureAddress(attr(c, "href")) {
				return false
			}
		case "img":
			if !f.mayBeOnWall(c) {
				return false
			}
		}
		if opens(c) || isOtherAlbum(labelOf(c)) {
			return false
		}
	}
	return !isOtherAlbum(labelOf(n))
}

// isOwnAlbum reports whether a box of pictures is no slider, unless it is named for those of the
// article, and none of its elements is known to the site by a number.
func (f *facts) isOwnAlbum(n *html.Node) bool {
	if labelOf(n).whole(ownAlbums[:]...) != "" {
		return true
	}
	is := func(c *html.Node) bool {
		return isSlider(labelOf(c)) || slices.ContainsFunc(c.Attr, func(a html.Attribute) bool { return strings.HasPrefix(a.Key, "data-id") })
	}
	if is(n) {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && is(c) {
			return false
		}
	}
	return true
}

// opens reports whether a script opens another page for an element that is no link.
func opens(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "onclick", "data-url", "data-href", "data-link":
			return n.Data != "button" && !isPictureAddress(a.Val)
		}
		return false
	})
}

// pictureNames are the names of the pictures among blocks.
func pictureNames(in []article.Block) (names []string) {
	for _, b := range in {
		if im, ok := b.(article.Image); ok {
			names = append(names, im.Name())
		}
	}
	return names
}

// newPictures is how many of the pictures have a name that no other and none of the copy has,
// whatever their sizes.
func newPictures(pictures []string, copied []article.Block) (n int) {
	seen := map[string]bool{}
	for _, name := range pictureNames(copied) {
		seen[withoutSize(name)] = true
	}
	for _, name := range pictures {
		name = withoutSize(name)
		if !seen[name] {
			n++
		}
		seen[name] = true
	}
	return n
}

// The marks of a picture's size before and behind its name, as systems write them.
var (
	sizeBefore = pattern(`^(?:(?:thumb|thumbs|thumbnail|tn|small|medium|large|big|mini|preview|resized?|crop|cropped|s|m|l|t|[0-9]{2,4}x[0-9]{2,4})[-_.])+`)
	sizeBehind = pattern(`(?:[-_.](?:thumb|thumbs|thumbnail|tn|small|medium|large|big|mini|preview|resized?|crop|cropped|scaled|s|m|l|t|b|[0-9]{2,4}x[0-9]{2,4}|[0-9]{2,4}w|e[0-9]{10,}))+$`)
)

// withoutSize is the name of a picture without its kind and what says which of its sizes it is.
func withoutSize(name string) string {
	name = strings.ToLower(name)
	name = strings.TrimSuffix(name, path.Ext(name))
	if short := sizeBefore().ReplaceAllString(sizeBehind().ReplaceAllString(name, ""), ""); short != "" {
		return short
	}
	return name
}

// otherThings begins what is said of a picture that stands for something else than it shows.
var otherThings = pattern(`(?i)^(?:albums?|camera|webcam|video|clip|livestream|thư viện ảnh)(?: |:|$)`)

// isOfOther reports whether a line is no caption of the article's: it has a price, or names what
// the picture opens.
func isOfOther(s string) bool { return otherThings().MatchString(s) || priceLine().MatchString(s) }

// areOfOthers reports whether pictures are of something else, by the line over them or each by
// what is said of it.
func areOfOthers(in []article.Block) bool {
	if p, ok := in[0].(article.Paragraph); ok {
		if rest, credit := splitCredit(squeeze(p.Text.String())); rest != "" || credit == "" {
			return true
		}
	}
	return !slices.ContainsFunc(in, func(b article.Block) bool {
		im, ok := b.(article.Image)
		return !ok || !isOfOther(im.Caption) && !isOfOther(im.Alt)
	})
}

// areOwnPictures reports whether blocks are two pictures or more and nothing else, all or none
// of them with a caption, and none says that it is of something else: captions with nothing but a
// number each of its own may be the names of what the article does not say, and so may descriptions
// without captions.
func areOwnPictures(in []article.Block, r reading) bool {
	captions, said, same := 0, map[string]bool{}, true
	for _, b := range in {
		im, ok := b.(article.Image)
		if !ok || isOfOther(im.Caption) || isOfOther(im.Alt) {
			return false
		}
		if im.Caption != "" || im.Credit != "" {
			captions++
			said[fold(withoutDigits(im.Caption))] = true
			same = same && im.Caption == in[0].(article.Image).Caption
		} else if strings.Contains(im.Alt, " ") {
			said[fold(withoutDigits(im.Alt))] = true
		}
	}
	switch {
	case len(in) < 2:
		return false
	case captions == 0:
		return len(said) <= 1
	case captions < len(in):
		return false
	}
	for s := range said {
		if len(said) == 1 && !same && wordCount(s) > 2 {
			return r.says(s)
		}
	}
	return true
}

// says reports whether an article has a text, in small letters, in its headline or its copy.
func (r reading) says(s string) bool {
	if strings.Contains(fold(r.headline.value), s) {
		return true
	}
	for in := range article.Inlines(r.copy.blocks...) {
		if strings.Contains(fold(in.String()), s) {
			return true
		}
	}
	return false
}

// joined is a reading with a box more below its copy, and what is read there.
func (r reading) joined(box *html.Node, by rule, more bodyCopy) reading {
	own := *r.body
	own.roots = append(slices.Clip(own.roots), box)
	own.contenders = append(slices.Clip(own.contenders), contender{reason{rule: by, node: box}, 0})
	own.left = nil // what is outside is worked out anew
	own.left = outside(r.facts, &own)
	r.body = &own
	r.copy.blocks = slices.Concat(r.copy.blocks, more.blocks)
	r.copy.nodes = slices.Concat(r.copy.nodes, more.nodes)
	r.copy.left = slices.Concat(r.copy.left, more.left)
	r.copy.marked = slices.Concat(r.copy.marked, more.marked)
	r.copy.warnings = slices.Concat(r.copy.warnings, more.warnings)
	return r
}
