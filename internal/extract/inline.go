package extract

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// text adds text in the style at hand; n is where it stands.
func (r *reader) text(s string, n *html.Node) {
	if s == "" {
		return
	}
	if len(r.runs) == 0 {
		r.start = n
	}
	if strings.TrimFunc(s, isSpace) != "" {
		r.broken = 0
	}
	run := r.style
	run.Text = s
	if s != "\n" && !isVerse(n) { // a line break of the source is a space
		run.Text = strings.Map(func(c rune) rune {
			if c == '\n' || c == '\r' || c == '\t' || c == '\f' {
				return ' '
			}
			return c
		}, s)
	}
	r.runs = append(r.runs, run)
}

// isVerse reports whether the lines of a text are those of its source: verse,
// and whatever else is set line by line.
func isVerse(n *html.Node) bool {
	for k := 0; n != nil && k < 6; n, k = n.Parent, k+1 {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "pre" || n.Data == "listing" || n.Data == "xmp" {
			return true
		}
		if style := attr(n, "style"); strings.Contains(style, "white-space") {
			_, v, _ := strings.Cut(strings.ReplaceAll(style, " ", ""), "white-space:")
			return strings.HasPrefix(v, "pre")
		}
	}
	return false
}

func isSpace(c rune) bool { return unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' }

// take ends the text read so far.
func (r *reader) take() article.Inline {
	in := tidy(r.runs)
	r.runs = r.runs[:0]
	return in
}

// tidy squeezes white space over the runs and joins runs of one style.
func tidy(runs article.Inline) article.Inline {
	var out article.Inline
	var b strings.Builder // of the last run
	space, line, begun := false, false, false
	end := func() {
		if k := len(out) - 1; k >= 0 {
			out[k].Text = b.String()
		}
		b.Reset()
	}
	for _, run := range runs {
		fresh := len(out) == 0 || !out[len(out)-1].SameStyle(run)
		for _, c := range run.Text {
			switch {
			case c == '\n':
				line = true
				continue
			case isSpace(c) && c != '\u200b' && c != '\ufeff':
				space = true
				continue
			}
			if fresh {
				end()
				out = append(out, run)
				fresh = false
			}
			switch {
			case line && begun:
				b.WriteByte('\n')
			case space && begun:
				b.WriteByte(' ')
			}
			space, line, begun = false, false, true
			b.WriteRune(c)
		}
	}
	end()
	return out
}

// inline reads the text below a node as one line of copy, whatever boxes it
// stands in; pictures in it come out as blocks of their own.
func (r *reader) inline(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, n)
		return
	case html.ElementNode:
	default:
		return
	}
	if r.isLeft(n) {
		return
	}
	switch n.Data {
	case "br":
		r.text("\n", n)
		return
	case "img", "picture":
		r.image(n, "", "")
		return
	}
	old := r.style
	r.restyle(n)
	seam := "" // what parts a box from the text around it
	switch {
	case isBlock(n) && r.lines && n.Data != "td" && n.Data != "th":
		seam = "\n"
	case isBlock(n):
		seam = " "
	}
	r.text(seam, n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.inline(c)
	}
	r.text(seam, n)
	r.style = old
}

// styled reads an inline element that may hold boxes all the same.
func (r *reader) styled(n *html.Node, depth int) {
	old := r.style
	r.restyle(n)
	r.children(n, depth)
	r.style = old
}

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
	case "a":
		r.style.Href = strings.TrimSpace(attr(n, "href")) // relative ones are dropped at the end
	}
}

// allBold reports whether all of a text is bold.
func allBold(in article.Inline) bool {
	for _, r := range in {
		if !r.Bold && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}

// allItalic reports whether all of a text is in italics.
func allItalic(in article.Inline) bool {
	for _, r := range in {
		if !r.Italic && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}

// absoluteLinks drops the links that lead nowhere outside the page's site.
func absoluteLinks(body []article.Block) {
	relative := func(r article.Run) bool {
		return r.Href != "" && !strings.HasPrefix(r.Href, "http://") && !strings.HasPrefix(r.Href, "https://") &&
			!strings.HasPrefix(r.Href, "mailto:")
	}
	fix := func(in article.Inline) article.Inline {
		if !slices.ContainsFunc(in, relative) {
			return in
		}
		out := slices.Clone(in)
		for k := range out {
			if relative(out[k]) {
				out[k].Href = ""
			}
		}
		return tidy(out)
	}
	for k, b := range body {
		body[k] = article.Map(b, fix, nil)
	}
}
