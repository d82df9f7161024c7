package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// lift takes the long data addresses out of the text of a page: what a browser
// or SingleFile saves in one file is mostly pictures, which need no parsing and
// would be copied several times by it. In their places are marks. data are the
// addresses; they share the memory of the text.
func lift(text string) (markup string, data []string) {
	if strings.Contains(text, mark) {
		return text, nil
	}
	var b strings.Builder
	done := 0 // of the text
	for at := 0; ; {
		i := strings.Index(text[at:], base64Sign)
		if i < 0 {
			break
		}
		start := addressBefore(text[done : at+i])
		at += i + len(base64Sign)
		end := at
		for end < len(text) && isBase64(text[end]) {
			end++
		}
		if start >= 0 && end-at >= minLifted {
			b.WriteString(text[done : done+start])
			b.WriteString(mark + strconv.Itoa(len(data)) + mark)
			data = append(data, text[done+start:end])
			done = end
		}
		at = end
	}
	if len(data) == 0 {
		return text, nil
	}
	b.WriteString(text[done:])
	return b.String(), data
}

const (
	mark       = "\uFDD0" // a character that no text has
	base64Sign = ";base64,"
	minLifted  = 1024 // letters of base64: shorter ones cost nothing
)

// addressBefore is where the data address begins that a text ends in, -1 when
// there is none.
func addressBefore(text string) int {
	i := strings.LastIndex(text[max(0, len(text)-100):], "data:")
	if i < 0 {
		return -1
	}
	i += max(0, len(text)-100)
	for _, c := range []byte(text[i:]) {
		if !isBase64(c) && c != ':' && c != ';' && c != '.' && c != '-' && c != '_' {
			return -1
		}
	}
	return i
}

// isBase64 reports whether a character is one of base64, or of its escapes in
// an address.
func isBase64(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=' ||
		c == '%'
}

// restore puts data addresses back into a tree: into attributes, but for those
// of style, and into text that is no style and no script, which nobody reads.
func restore(root *html.Node, data []string) {
	if len(data) == 0 {
		return
	}
	for n := range root.Descendants() {
		switch n.Type {
		case html.TextNode:
			if n.Parent.Data != "style" && n.Parent.Data != "script" {
				n.Data = restored(n.Data, data)
			}
		case html.ElementNode:
			for i, a := range n.Attr {
				if a.Key != "style" {
					n.Attr[i].Val = restored(a.Val, data)
				}
			}
		}
	}
}

// restored is a text with data addresses in place of their marks.
func restored(s string, data []string) string {
	parts := strings.Split(s, mark)
	if len(parts) < 3 {
		return s
	}
	for i := 1; i < len(parts); i += 2 {
		if k, err := strconv.Atoi(parts[i]); err == nil && k < len(data) {
			parts[i] = data[k]
		}
	}
	if len(parts) == 3 && parts[0] == "" && parts[2] == "" {
		return parts[1] // the address itself, which is not copied
	}
	return strings.Join(parts, "")
}
