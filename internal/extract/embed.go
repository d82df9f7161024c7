package extract

import (
	"cmp"
	"path"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/diag"
)

// embed says that something which is not printed is part of the copy: a film, a
// map, a page in a frame, a drawing. Readers of paper must learn of it some
// other way.
func (r *reader) embed(n *html.Node, by rule) {
	address := embedAddress(n)
	switch by {
	case ruleFrame, ruleFilm:
		if by == ruleFrame && (address == "" || isFurnitureFrame(n, address)) {
			return
		}
	case ruleDrawing:
		if max(pixels(n, "width"), pixels(n, "height")) < minCopy {
			return
		}
	default:
		return
	}
	name := cmp.Or(address, "<"+n.Data+">")
	if r.told[name] {
		return
	}
	r.told[name] = true
	d := diag.Diag{Code: diag.FrameLeftOut, Severity: diag.Warning, File: r.page.File, Place: r.places.path(n),
		Args: []any{shortAddress(name)}}
	switch by {
	case ruleFilm:
		d.Code = diag.FilmLeftOut
	case ruleDrawing:
		d.Code = diag.DrawingLeftOut
	}
	r.warnings = append(r.warnings, d)
}

// embedDrawing says that a drawing (SVG) is left out: what draws such files for
// print drops their words.
func (r *reader) embedDrawing(img *html.Node, src string) {
	w, h := pixels(img, "width"), pixels(img, "height")
	if w > 0 && w <= maxIcon || h > 0 && h <= maxIcon || r.told[src] {
		return
	}
	r.told[src] = true
	r.warnings = append(r.warnings, diag.Diag{Code: diag.DrawingLeftOut, Severity: diag.Warning, File: r.page.File,
		Place: r.places.path(img), Args: []any{shortAddress(src)}})
}

// embedAddress is where an element has what it shows from.
func embedAddress(n *html.Node) string {
	for _, key := range []string{"src", "data-src", "data", "data-lazy-src"} {
		if v := strings.TrimSpace(attr(n, key)); v != "" && v != "#" && !strings.HasPrefix(v, "about:") && !isData(v) {
			return v
		}
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "source" || c.Data == "embed") && attr(c, "src") != "" {
			return strings.TrimSpace(attr(c, "src"))
		}
	}
	return ""
}

// isFurnitureFrame reports whether a frame shows what belongs to the page:
// advertisements, share buttons, counters, forms of other services.
func isFurnitureFrame(n *html.Node, address string) bool {
	w, h := pixels(n, "width"), pixels(n, "height")
	if w > 0 && w < minCopy || h > 0 && h < minCopy/2 {
		return true
	}
	low := strings.ToLower(withoutQuery(address))
	for word := range strings.FieldsFuncSeq(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if frameWords()[word] {
			return true
		}
	}
	return false
}

// frameWords are words in the address of a frame that belongs to the page. Only
// whole words count: a file among "uploads" is no advertisement.
var frameWords = lineSet("plugins", "ad", "ads", "doubleclick", "googletagmanager", "googlesyndication", "recaptcha",
	"like",
	"share", "sharer", "widget", "widgets", "counter", "analytics", "login", "signin", "newsletter", "subscribe",
	"comment",
	"comments", "disqus", "zalo", "chat", "javascript", "blank")

// shortAddress is an address as a message shows it.
func shortAddress(s string) string {
	s = withoutQuery(s)
	if len(s) > 80 {
		s = path.Base(s)
	}
	return s
}
