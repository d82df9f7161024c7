package source

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linkedData is a script of a page that says in JSON what the page is, with those
// of its strings that may be in an old encoding.
type linkedData struct {
	node    *html.Node
	strings []dataString
}

// dataString is a string of JSON: where it is, with its quotation marks, and what
// it says.
type dataString struct {
	from, to  int
	text, was string
}

// linkedDataOf returns the linked data of a page.
func linkedDataOf(root *html.Node) (out []linkedData) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "script" || n.FirstChild == nil {
			continue
		}
		for _, a := range n.Attr {
			if a.Key == "type" && strings.EqualFold(strings.TrimSpace(a.Val), "application/ld+json") {
				out = append(out, linkedData{n.FirstChild, stringsOf(n.FirstChild.Data)})
			}
		}
	}
	return out
}

// stringsOf returns the strings of a text in JSON that are not plain ASCII.
func stringsOf(data string) (out []dataString) {
	for at := 0; ; {
		i := strings.IndexByte(data[at:], '"')
		if i < 0 {
			return out
		}
		from := at + i
		to := from + 1
		plain := true
		for to < len(data) && data[to] != '"' {
			plain = plain && data[to] < 0x80 && data[to] != '\\'
			if data[to] == '\\' {
				to++
			}
			to++
		}
		if to >= len(data) {
			return out
		}
		to++
		var text string
		if !plain && json.Unmarshal([]byte(data[from:to]), &text) == nil {
			out = append(out, dataString{from, to, text, text})
		}
		at = to
	}
}

// write puts the strings that have changed back to their places.
func (d linkedData) write() {
	var b strings.Builder
	data, at := d.node.Data, 0
	for _, s := range d.strings {
		if s.text == s.was {
			continue
		}
		quoted, err := json.Marshal(s.text)
		if err != nil {
			continue // no text of a page has none
		}
		b.WriteString(data[at:s.from])
		b.Write(quoted)
		at = s.to
	}
	b.WriteString(data[at:])
	d.node.Data = b.String()
}
