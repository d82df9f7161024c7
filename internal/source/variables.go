package source

import (
	"strings"

	"golang.org/x/net/html"
)

// SingleFile writes a picture that a page shows several times once, as a
// variable of its style: "--sf-img-3: url(…)", and in the elements a picture of
// nothing with "background-image: var(--sf-img-3)".
const variable = "--sf-img-"

// showVariables gives images the address that their style shows by a variable.
func showVariables(root *html.Node) {
	var shown []*html.Node
	addresses := map[string]string{}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "style" && n.FirstChild != nil:
			readVariables(n.FirstChild.Data, addresses)
		case n.Data == "img" && strings.Contains(attrOf(n, "style"), "var("+variable):
			shown = append(shown, n)
		}
	}
	for _, n := range shown {
		_, rest, _ := strings.Cut(attrOf(n, "style"), "var(")
		name, _, _ := strings.Cut(rest, ")")
		for i := range n.Attr {
			if address := addresses[name]; address != "" && n.Attr[i].Key == "src" {
				n.Attr[i].Val = address
			}
		}
	}
}

// readVariables notes the addresses that a style sheet has in variables.
func readVariables(style string, addresses map[string]string) {
	for {
		i := strings.Index(style, variable)
		if i < 0 {
			return
		}
		style = style[i:]
		name, rest, isDeclared := strings.Cut(style, ":")
		style = style[len(variable):]
		url, ok := strings.CutPrefix(strings.TrimSpace(rest), "url(")
		if isDeclared && ok && !strings.ContainsAny(name, " );") {
			address, _, _ := strings.Cut(url, ")")
			addresses[name] = strings.Trim(address, `"' `)
		}
	}
}
