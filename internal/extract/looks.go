package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// restyle puts on the look that an element gives its text: by its name, and by
// its style, which may take the look of the name away again (text pasted from
// Google Docs comes in one <b> of normal weight).
func (r *reader) restyle(n *html.Node) {
	switch n.Data {
	case "b", "strong":
		r.style.Bold = true
	case "i", "em":
		r.style.Italic = true
	case "sup":
		r.style.Super = true
	case "sub":
		r.style.Sub = true
	case "s", "strike", "del":
		r.style.Struck = true
	case "code", "pre", "kbd", "samp":
		r.style.Code = true
	case "a":
		r.style.Href = strings.TrimSpace(attr(n, "href")) // relative ones are dropped at the end
	}
	if style := attr(n, "style"); hasLook(style) {
		r.style = lookOf(style, r.style)
	}
}

// hasLook reports whether a style may say how letters look.
func hasLook(style string) bool {
	return strings.Contains(style, "font-") || strings.Contains(style, "vertical-align") ||
		strings.Contains(style, "line-through") || strings.Contains(style, "FONT-")
}

// isLooked reports whether the style of an element says how its letters look.
func isLooked(n *html.Node) bool { return hasLook(attr(n, "style")) }

// lookOf is a look changed by a style.
func lookOf(style string, look article.Run) article.Run {
	for part := range strings.SplitSeq(style, ";") {
		key, value, _ := strings.Cut(part, ":")
		value = strings.ToLower(strings.TrimSpace(value))
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "font-weight":
			look.Bold = isBoldWeight(value, look.Bold)
		case "font-style":
			switch {
			case strings.HasPrefix(value, "italic"), strings.HasPrefix(value, "oblique"):
				look.Italic = true
			case strings.HasPrefix(value, "normal"):
				look.Italic = false
			}
		case "vertical-align":
			look.Super = strings.HasPrefix(value, "super") || look.Super && value != "baseline"
			look.Sub = strings.HasPrefix(value, "sub") || look.Sub && value != "baseline"
		case "text-decoration", "text-decoration-line":
			look.Struck = look.Struck || strings.Contains(value, "line-through")
		}
	}
	return look
}

// isBoldWeight reports whether a weight of letters is bold; was for one that
// says nothing.
func isBoldWeight(value string, was bool) bool {
	value, _, _ = strings.Cut(value, " ")
	switch value {
	case "bold", "bolder":
		return true
	case "normal", "lighter":
		return false
	}
	if w, err := strconv.Atoi(value); err == nil {
		return w >= 600
	}
	return was
}
