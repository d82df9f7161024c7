package extract

import (
	"path"
	"slices"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleAlbum takes the pictures of an article, in a box of their own right behind its copy.
const ruleAlbum rule = "album"

// albumNames are the names of boxes for several pictures of one article. Sliders are for
// anything.
var albumNames = [...]string{"gallery", "album", "photos"}

// otherAlbums are names of boxes whose pictures are of something else.
var otherAlbums = [...]string{"related", "lienquan", "lien-quan", "quangcao", "ads", "product", "products", "price", "partner", "partners",
	"logo", "banner", "video", "videos", "user", "author", "team", "member", "card", "teaser", "widget"}

// withAlbum is a reading with the pictures that an article has in a field of their own right
// behind its copy, in the box with its headline. Nothing else may be in that: each picture has
// its caption, or none has anything, and none is in the copy already.
func (r reading) withAlbum() reading {
	f, b := r.facts, r.body
	if b.profile != nil || r.headline.node == nil {
		return r
	}
	last := b.roots[len(b.roots)-1]
	if last.Parent == nil || last.Parent.Data == "body" || !f.of(last.Parent).h1 {
		return r
	}
	box := f.boxBehind(last)
	if box == nil || !f.isAlbum(box) {
		return r
	}
	in := readPieces(f, &body{roots: []*html.Node{box}, main: box}, headline{}, nil).cleaned()
	if !areNewPictures(in.blocks, r.copy.blocks) {
		return r
	}
	return r.joined(box, ruleAlbum, in.withAbsoluteLinks())
}

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
		if opens(c) || labelOf(c).whole(otherAlbums[:]...) != "" {
			return false
		}
	}
	return labelOf(n).whole(otherAlbums[:]...) == ""
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

// areNewPictures reports whether blocks are two pictures or more and nothing else, all or none
// of them with a caption, and each under a name that no other and none of the copy has.
func areNewPictures(in, copied []article.Block) bool {
	names, captions := map[string]bool{}, 0
	for _, b := range copied {
		if im, ok := b.(article.Image); ok {
			names[path.Base(im.Name())] = true
		}
	}
	for _, b := range in {
		im, ok := b.(article.Image)
		if !ok || names[path.Base(im.Name())] {
			return false
		}
		names[path.Base(im.Name())] = true
		if im.Caption != "" || im.Credit != "" {
			captions++
		}
	}
	return len(in) >= 2 && (captions == 0 || captions == len(in))
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
