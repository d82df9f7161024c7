package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// formulaTypes begin the type of a script that holds a formula, as TeX or as people type it:
// MathJax 2 reads it and draws the formula before the script.
var formulaTypes = [...]string{"math/tex", "math/asciimath"}

// isFormula reports whether a script holds a formula.
func isFormula(script *html.Node) bool {
	of := strings.TrimSpace(attrOf(script, "type"))
	return slices.ContainsFunc(formulaTypes[:], func(t string) bool { return strings.HasPrefix(of, t) })
}

// showFormulas puts the formulas of scripts into the text where none is drawn: the page was saved
// before that was done, or by a program that runs no scripts, and nothing else says what they are.
func showFormulas(root *html.Node, markup string) {
	if !slices.ContainsFunc(formulaTypes[:], func(t string) bool { return strings.Contains(markup, t) }) {
		return // as nearly all
	}
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "script" && n.FirstChild != nil && n.Parent != nil && isFormula(n) && !isDrawn(n) {
			found = append(found, n)
		}
	}
	for _, script := range found {
		said := &html.Node{Type: html.ElementNode, Data: "span"}
		if strings.Contains(attrOf(script, "type"), "display") {
			said.Data = "div"
		}
		said.AppendChild(&html.Node{Type: html.TextNode, Data: strings.TrimSpace(uncommented(script.FirstChild.Data))})
		script.Parent.InsertBefore(said, script)
		script.Parent.RemoveChild(script)
	}
}

// isDrawn reports whether the formula of a script is drawn before it, or said there for the time until it is.
func isDrawn(script *html.Node) bool {
	for n := script.PrevSibling; n != nil; n = n.PrevSibling {
		switch {
		case n.Type == html.CommentNode, n.Type == html.TextNode && strings.TrimSpace(n.Data) == "":
			continue
		case n.Type != html.ElementNode:
			return false
		}
		class := strings.ToLower(attrOf(n, "class"))
		if !strings.Contains(class, "mathjax") && !strings.Contains(class, "mjx") {
			return false
		}
		if n.FirstChild != nil || !strings.Contains(class, "preview") {
			return true
		}
	}
	return false
}

// uncommented is TeX without the sign by which old pages hid it from programs that read scripts
// as markup.
func uncommented(tex string) string {
	tex = strings.TrimSpace(tex)
	if inner, ok := strings.CutPrefix(tex, "% <![CDATA["); ok {
		inner = strings.TrimSpace(inner)
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(inner, "%]]>"), "% ]]>"))
	}
	return tex
}
