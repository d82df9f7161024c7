package source

import (
	"strings"
)

// A page of a few kilobytes can be parsed into millions of elements: those that
// style text and are still open when their paragraph ends are opened again in
// each paragraph that follows. How much a page becomes is therefore worked out
// before it is parsed.

// maxParts is how many elements, texts and attributes a page may have together.
const maxParts = 2 * maxNodes

// partCounter follows the tags of a page as a parser does, as far as elements
// that are opened again are concerned.
type partCounter struct {
	parts int
	open  []openTag
	named map[string]int // how many of each name are open
	again []openTag      // closed with their box only: they open again where text follows
}

// openTag is an element that is open.
type openTag struct {
	name   string
	whole  string    // the tag as it is written: of equal ones three at most open again
	parts  int       // itself and its attributes
	styles bool      // text: it opens again
	again  []openTag // of the text around a cell, which is kept out of it
}

// fitting is how many bytes at the beginning of a page's markup become no more
// than so many parts.
func fitting(markup string, limit int) int {
	fits, _ := fittingParts(markup, limit)
	return fits
}

// fittingParts is fitting, and how many parts these bytes become.
func fittingParts(markup string, limit int) (fits, parts int) {
	c := partCounter{named: map[string]int{}}
	for at := 0; at < len(markup); {
		next := strings.IndexByte(markup[at:], '<')
		if next < 0 {
			next = len(markup) - at
		}
		if next > 0 {
			c.parts++
		}
		if strings.TrimSpace(markup[at:at+min(next, 64)]) != "" {
			c.reopen()
		}
		if at += next; c.parts > limit {
			return at, c.parts
		}
		size := c.tag(markup[at:])
		if c.parts > limit {
			return at, c.parts // one tag alone may have a million attributes
		}
		at += size
	}
	return len(markup), c.parts
}

// tag counts what begins with "<", and returns how many bytes it has.
func (c *partCounter) tag(s string) int {
	if strings.HasPrefix(s, "<!--") {
		c.parts++
		if i := strings.Index(s, "-->"); i >= 0 {
			return i + len("-->")
		}
		return len(s)
	}
	from := 1
	if strings.HasPrefix(s, "</") {
		from = 2
	}
	name := tagName(s[min(from, len(s)):])
	if name == "" {
		return min(1, len(s))
	}
	end, attributes := tagEnd(s, from+len(name))
	name = strings.ToLower(name)
	if from == 2 {
		c.close(name)
		return end
	}
	c.parts += 1 + attributes
	c.start(openTag{name: name, whole: s[:end], parts: 1 + attributes})
	if isRaw(name) {
		return end + indexFold(s[end:], "</"+name)
	}
	return end
}

// commentless is the markup of a page without its comments, but for those that part what would
// be read as one: they stand behind a tag or white space, or stay.
func commentless(markup string) string {
	var b strings.Builder
	from := 0
	for at := 0; at < len(markup); {
		next := strings.IndexByte(markup[at:], '<')
		if next < 0 {
			break
		}
		at += next
		s := markup[at:]
		if strings.HasPrefix(s, "<!--") {
			i := strings.Index(s, "-->")
			if i < 0 {
				break
			}
			end := at + i + len("-->")
			if at > 0 && (markup[at-1] == '>' || markup[at-1] <= ' ') && !strings.Contains(markup[at:end], "--!>") {
				b.WriteString(markup[from:at])
				from = end
			}
			at = end
			continue
		}
		name := tagName(s[1:])
		if name == "" {
			at++
			continue
		}
		end, _ := tagEnd(s, 1+len(name))
		at += end
		if name = strings.ToLower(name); isRaw(name) {
			at += indexFold(markup[at:], "</"+name)
		}
	}
	return b.String() + markup[from:]
}

// isRaw reports whether an element of a name has no tags in it.
func isRaw(name string) bool {
	switch name {
	case "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes":
		return true
	}
	return false
}

// tagName is the letters that a text begins with, up to what ends a tag's name.
func tagName(s string) string {
	for i := range len(s) {
		c := s[i]
		if i == 0 && (c|0x20 < 'a' || c|0x20 > 'z') {
			return ""
		}
		if c == '>' || c == '/' || c <= ' ' {
			return s[:i]
		}
	}
	return s
}

// tagEnd is where a tag ends and how many attributes it has; its name ends at i.
func tagEnd(s string, i int) (end, attributes int) {
	apart, value := true, false // a new attribute may begin; a value does
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '>':
			return i + 1, attributes
		case c <= ' ' || c == '/' && !value:
			apart = true
		case value && (c == '"' || c == '\''):
			k := strings.IndexByte(s[i+1:], c)
			if k < 0 {
				return len(s), attributes
			}
			i += k + 1
			apart, value = true, false
		case c == '=' && !apart:
			value = true
		default:
			if apart && !value {
				attributes++
			}
			apart, value = false, false
		}
	}
	return i, attributes
}

// indexFold is where a text in lower case is in another, whatever the case
// of that; its length when it does not.
func indexFold(s, low string) int {
	for i := 0; i+len(low) <= len(s); i++ {
		k := strings.IndexByte(s[i:], low[0])
		if k < 0 || i+k+len(low) > len(s) {
			break
		}
		if i += k; strings.EqualFold(s[i:i+len(low)], low) {
			return i
		}
	}
	return len(s)
}

// start follows a start tag.
func (c *partCounter) start(t openTag) {
	switch name := t.name; name {
	case "area", "base", "basefont", "bgsound", "col", "embed", "frame", "hr", "link", "meta", "param", "source",
		"track":
		return
	case "br", "img", "input", "keygen", "wbr":
		c.reopen()
		return
	case "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		c.reopen()
		t.styles = true
		c.forgetEqual(t.whole)
	case "a":
		c.close("a")
		c.reopen()
		t.styles = true
	case "td", "th", "caption":
		c.closeUpTo("td", "table", "tr")
		c.closeUpTo("th", "table", "tr")
		t.again, c.again = c.again, nil
	case "tr", "tbody", "thead", "tfoot":
		c.closeUpTo(name, "table")
	case "li":
		c.closeUpTo(name, "ul", "ol")
	case "dd", "dt":
		c.closeUpTo("dd", "dl")
		c.closeUpTo("dt", "dl")
	case "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "listing",
		"main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul":
		c.closeUpTo("p", "table", "td", "th", "caption")
	case "html", "head", "body", "script", "style", "title", "textarea", "template":
	default:
		c.reopen()
	}
	if c.push(t); len(c.open) > 2*maxOpen {
		for _, t := range c.open[:maxOpen] {
			c.named[t.name]--
		}
		c.open = append([]openTag{}, c.open[maxOpen:]...)
	}
}

// push opens elements.
func (c *partCounter) push(tags ...openTag) {
	for _, t := range tags {
		c.named[t.name]++
	}
	c.open = append(c.open, tags...)
}

// maxOpen is more elements than are open at once in a page that can be parsed.
const maxOpen = 600

// reopen opens again what was closed with its box only, as text does and what
// is in it.
func (c *partCounter) reopen() {
	for _, t := range c.again {
		c.parts += t.parts
	}
	c.push(c.again...)
	c.again = c.again[:0]
}

// forgetEqual keeps no more than two tags that are written alike.
func (c *partCounter) forgetEqual(whole string) {
	equal := 0
	for i := len(c.again) - 1; i >= 0; i-- {
		if c.again[i].whole == whole {
			if equal++; equal > 2 {
				c.again = append(c.again[:i], c.again[i+1:]...)
			}
		}
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].styles && c.open[i].whole == whole {
			if equal++; equal > 2 {
				c.open[i].styles = false
			}
		}
	}
}

// closeUpTo closes an element that another of its kind ends, unless one of the
// boundaries is between.
func (c *partCounter) closeUpTo(name string, boundaries ...string) {
	if c.named[name] == 0 {
		return
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].name == name {
			c.pop(i)
			return
		}
		for _, b := range boundaries {
			if c.open[i].name == b {
				return
			}
		}
	}
}

// close follows an end tag.
func (c *partCounter) close(name string) {
	for i := len(c.open) - 1; i >= 0 && c.named[name] > 0; i-- {
		switch {
		case c.open[i].name != name:
		case c.open[i].styles:
			c.named[name]--
			c.open = append(c.open[:i], c.open[i+1:]...)
			return
		default:
			c.pop(i)
			return
		}
	}
	for i := len(c.again) - 1; i >= 0; i-- {
		if c.again[i].name == name {
			c.again = append(c.again[:i], c.again[i+1:]...)
			return
		}
	}
}

// pop closes the element at i and those in it.
func (c *partCounter) pop(i int) {
	for k := len(c.open) - 1; k >= i; k-- {
		c.named[c.open[k].name]--
		switch t := c.open[k]; {
		case t.name == "td" || t.name == "th" || t.name == "caption":
			c.again = t.again
		case t.styles:
			c.again = append(c.again, t)
		}
	}
	c.open = c.open[:i]
}
