package source

import (
	"cmp"
	"encoding/base64"
	"math"
	"net/url"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/diag"
	"bantin/internal/limit"
)

// Limits on pages that are made of other pages.
const (
	maxFrames     = limit.Frames
	maxFrameDepth = 3
)

// A page in frames says nothing itself: what its reader sees are the pages in
// the frames, files of their own in the browser's folder. Old portals put the
// menu in one and the article in another.

// framed is a page in a frame of another.
type framed struct {
	page *Page
	name string // of its file, relative to the outer page
	copy int    // letters outside links
}

// openFrames reads a page in frames that has files beside it.
func openFrames(p *Page, files *folder) (*Page, error) {
	dir := filepath.Dir(p.File)
	return readFrames(p, func(key string, data []byte) (*Page, error) {
		inner, err := readPage(filepath.Join(dir, filepath.FromSlash(key)), data, p.off)
		if err == nil {
			inner.Pictures = inline{files.framed(key)}
		}
		return inner, err
	})
}

// opener makes a page of what the store of another has under a key.
type opener func(key string, data []byte) (*Page, error)

// readFrames returns the page to read in place of one that is made of frames:
// the saved frame that says most outside links, with the address and the
// messages of the outer page. Other pages come back as they are.
func readFrames(p *Page, open opener) (*Page, error) {
	if len(framesIn(p)) == 0 {
		return p, nil
	}
	all := framesOf(p, open, maxFrameDepth)
	best, needed := -1, 1
	if !isFrameset(p) {
		needed = framedCopy
		if copyLetters(p.Doc.Nodes[0]) == 0 {
			needed = littleCopy
		}
	}
	for i, f := range all {
		if f.copy >= needed && (best < 0 || f.copy > all[best].copy) {
			best = i
		}
	}
	if best < 0 {
		if !isFrameset(p) {
			return p, nil // what it says itself is all there is
		}
		return nil, fault(p.File, diag.PageFrames, frameAddresses(p))
	}
	taken := all[best]
	taken.page.File = p.File
	if p.URL != "" {
		taken.page.URL = p.URL
	}
	if p.Saved != "" {
		taken.page.Saved = p.Saved
	}
	taken.page.Diags = append(append(p.Diags, taken.page.Diags...), diag.Diag{Code: diag.PageFrameRead,
		Severity: diag.Warning, File: p.File, Args: []any{taken.name}})
	return taken.page, nil
}

// framesOf reads the pages in the frames of a page, and in theirs.
func framesOf(p *Page, open opener, depth int) (out []framed) {
	for _, f := range framesIn(p) {
		if len(out) >= maxFrames {
			break
		}
		inner, name := p.frame(f, open)
		if inner == nil || inner.Doc == nil {
			continue
		}
		if len(framesIn(inner)) > 0 && depth > 1 {
			out = append(out, framesOf(inner, open, depth-1)...)
		}
		out = append(out, framed{inner, name, copyLetters(inner.Doc.Nodes[0])})
	}
	return out
}

// frame reads the page in a frame and names it, nil for one that was not saved.
func (p *Page) frame(f frame, open opener) (inner *Page, name string) {
	if f.markup != "" {
		inner, err := readPage(p.File, []byte(f.markup), p.off)
		if err != nil {
			return nil, ""
		}
		inner.Pictures = p.Pictures // its addresses are those of the outer page
		return inner, "srcdoc"
	}
	if isPageData(f.address) {
		inner, err := readPage(p.File, pageData(f.address), p.off)
		if err != nil {
			return nil, ""
		}
		inner.Pictures = p.Pictures
		return inner, "data:"
	}
	key, match := p.Pictures.Find(f.address)
	if match < SameName {
		return nil, ""
	}
	data, err := p.Pictures.Read(key)
	if err != nil {
		return nil, ""
	}
	if inner, err = open(key, data); err != nil {
		return nil, ""
	}
	return inner, key
}

// isFrameset reports whether a page has frames in place of a body.
func isFrameset(p *Page) bool { return p.Doc != nil && p.Doc.Find("frameset").Length() > 0 }

// A page with a body is made of a frame when it says next to nothing itself,
// a masthead and a foot, and the frame holds an article: letters outside links.
const (
	littleCopy = 200 // of the page, at most
	framedCopy = 600 // of the frame, at least; littleCopy where the page says nothing
)

// frame is where the page in a frame is: at an address, or in the page itself.
type frame struct{ address, markup string }

// framesIn returns the frames that a page is made of; none when it says
// something itself.
func framesIn(p *Page) (out []frame) {
	if p.Doc == nil || !isFrameset(p) && countLetters(p.Doc.Nodes[0], littleCopy+1) > littleCopy {
		return nil
	}
	for _, n := range p.Doc.Find("frame[src], iframe[src], iframe[srcdoc], object[data]").Nodes {
		address := strings.TrimSpace(cmp.Or(attrOf(n, "src"), attrOf(n, "data")))
		if strings.HasPrefix(address, "about:") || (isData(address) || n.Data == "object") && !isPageData(address) {
			address = ""
		}
		if f := (frame{address, attrOf(n, "srcdoc")}); f != (frame{}) && len(out) < maxFrames {
			out = append(out, f)
		}
	}
	return out
}

// isPageData reports whether an address holds a page itself.
func isPageData(address string) bool {
	return strings.HasPrefix(address, "data:text/html") || strings.HasPrefix(address, "data:application/xhtml+xml")
}

// pageData is the page that a data address holds, nil for a broken one.
func pageData(address string) []byte {
	head, text, _ := strings.Cut(address, ",")
	if plain, err := url.PathUnescape(text); err == nil {
		text = plain
	}
	if !strings.HasSuffix(head, ";base64") {
		return []byte(text)
	}
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		return nil
	}
	return data
}

// frameAddresses names the frames of a page.
func frameAddresses(p *Page) string {
	var out []string
	for _, f := range framesIn(p) {
		if isData(f.address) {
			f.address = "data:"
		}
		out = append(out, cmp.Or(f.address, "srcdoc"))
	}
	return strings.Join(out, ", ")
}

// copyLetters counts the letters that a page shows outside links.
func copyLetters(n *html.Node) int { return countLetters(n, math.MaxInt) }

// countLetters counts them until there are so many.
func countLetters(n *html.Node, most int) int {
	switch {
	case n.Type == html.TextNode:
		letters := 0
		for _, c := range n.Data {
			if unicode.IsLetter(c) {
				letters++
			}
			if letters == most {
				break
			}
		}
		return letters
	case n.Type == html.ElementNode:
		switch n.Data {
		case "head", "script", "style", "noscript", "noframes", "template", "a", "select", "iframe":
			return 0
		}
	}
	letters := 0
	for c := n.FirstChild; c != nil && letters < most; c = c.NextSibling {
		letters += countLetters(c, most-letters)
	}
	return letters
}
