package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// formulaPrograms are in the address of a script that draws the formulas in a text, saved ones too:
// browsers name the copy as the file was named.
var formulaPrograms = [...]string{"mathjax", "tex-mml-chtml", "tex-mml-svg", "tex-chtml", "tex-svg", "auto-render"}

// formulaSettings are in a script that sets up such a one, or calls it.
var formulaSettings = [...]string{"MathJax.Hub", "MathJax =", "MathJax=", "renderMathInElement"}

// script notes what a script is to formulas: one of them, or what draws them.
func (f *formulas) script(n *html.Node) {
	switch {
	case isFormula(n):
		if n.FirstChild != nil {
			f.scripts = append(f.scripts, n)
		}
	case attrOf(n, "src") != "":
		src := strings.ToLower(attrOf(n, "src"))
		for _, name := range formulaPrograms {
			f.drawers = f.drawers || strings.Contains(src, name)
		}
	case n.FirstChild != nil:
		for _, call := range formulaSettings {
			if strings.Contains(n.FirstChild.Data, call) {
				f.drawers = true
				f.program.WriteString(n.FirstChild.Data)
				return
			}
		}
	}
}

// formulaEnds are between what such a script looks for formulas, unless it is told otherwise.
var formulaEnds = [...][2]string{{`\(`, `\)`}, {`\[`, `\]`}, {"$$", "$$"}, {`\begin{`, `\end{`}}

// longFormula is how long one is at most, in bytes, and acrossBreaks how many nodes it goes on over;
// texts that are longer than longText have none, and what comes after the first moreFormulas is not
// marked: one is enough to say what the copy has.
const (
	longFormula  = 4000
	acrossBreaks = 40
	longText     = 1 << 16
	moreFormulas = 1000
)

// markTexts marks the formulas in the text of a page that loads a script to draw them: it did not
// run before the page was saved. It reports whether there are any.
func (f *formulas) markTexts() bool {
	if !f.drawers {
		return false
	}
	program := f.program.String()
	dollars := strings.Contains(program, "'$'") || strings.Contains(program, `"$"`)
	marked := 0
	for _, n := range f.texts {
		if len(n.Data) > longText || isKeptFromFormulas(n) {
			continue
		}
		for rest := n; rest != nil && marked < moreFormulas; marked++ {
			if rest = markFormula(rest, dollars); rest == nil {
				break
			}
		}
	}
	return marked > 0
}

// isKeptFromFormulas reports whether these scripts do not look for formulas where a text is.
func isKeptFromFormulas(n *html.Node) bool {
	if n.Parent == nil {
		return true // it is part of one by now
	}
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Data {
		case "script", "style", "noscript", "textarea", "pre", "code", "option", "head", "annotation", "kbd", "samp":
			return true
		}
		if class := attrOf(p, "class"); strings.Contains(class, "tex2jax_ignore") || strings.Contains(class, "mathjax_ignore") {
			return true
		}
		for _, a := range p.Attr {
			if a.Key == FormulaCode {
				return true
			}
		}
	}
	return false
}

// markFormula puts the first formula in a text into an element that says so, and gives the text
// behind it; nil where there is none.
func markFormula(n *html.Node, dollars bool) *html.Node {
	from, ends := firstFormula(n.Data, dollars)
	if from < 0 {
		return nil
	}
	last, to, room := n, endOf(n.Data, from+len(ends[0]), ends), longFormula-len(n.Data)
	for k := 0; to < 0; k++ {
		next := last.NextSibling
		if k == acrossBreaks || room < 0 || next == nil || next.Type == html.ElementNode && next.Data != "br" && next.Data != "wbr" {
			return nil
		}
		last = next
		if last.Type == html.TextNode {
			to = endOf(last.Data, 0, ends)
			room -= len(last.Data)
		}
	}
	said := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span, Attr: []html.Attribute{{Key: FormulaCode}}}
	rest := &html.Node{Type: html.TextNode, Data: last.Data[to:]}
	n.Parent.InsertBefore(rest, last.NextSibling)
	n.Parent.InsertBefore(said, rest)
	if last == n {
		said.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data[from:to]})
		n.Data = n.Data[:from]
		return rest
	}
	said.AppendChild(&html.Node{Type: html.TextNode, Data: n.Data[from:]})
	n.Data = n.Data[:from]
	for n.NextSibling != said {
		part := n.NextSibling
		n.Parent.RemoveChild(part)
		said.AppendChild(part)
		if part == last {
			part.Data = part.Data[:to]
		}
	}
	return rest
}

// firstFormula is where the first formula of a text begins, and between what it is; -1 for none.
func firstFormula(s string, dollars bool) (int, [2]string) {
	first, ends := -1, [2]string{}
	for _, e := range formulaEnds {
		if at := strings.Index(s, e[0]); at >= 0 && (first < 0 || at < first) {
			first, ends = at, e
		}
	}
	if at := strings.IndexByte(s, '$'); dollars && at >= 0 && (first < 0 || at < first) {
		inner, _, ok := strings.Cut(s[at+1:], "$")
		if ok && strings.ContainsAny(inner, `\^_{}`) && strings.TrimSpace(inner) == inner {
			return at, [2]string{"$", "$"}
		}
	}
	return first, ends
}

// endOf is where a formula ends in a text that goes on at from; -1 where it does not.
func endOf(s string, from int, ends [2]string) int {
	at := strings.Index(s[from:], ends[1])
	if at < 0 {
		return -1
	}
	to := from + at + len(ends[1])
	if ends[1] == `\end{` {
		name := strings.IndexByte(s[to:], '}')
		if name < 0 {
			return -1
		}
		to += name + 1
	}
	return to
}
