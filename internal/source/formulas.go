package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Attributes of elements that hold formulas.
const (
	FormulaCode   = "data-formula-code"   // printed as the code that a script would have drawn
	FormulaUnread = "data-formula-unread" // drawn by means that say nothing of what it is
)

// formulaTypes begin the type of a script that holds a formula, as TeX or as people type it:
// MathJax 2 reads it and draws the formula before the script.
var formulaTypes = [...]string{"math/tex", "math/asciimath"}

// formulaMarks are what the markup of a page with formulas has in it.
var formulaMarks = [...]string{"math/", "<math", "athJax", "athjax", "katex", "mjx-", "tex-", "auto-render", "renderMath"}

// formulas is what a page has of them.
type formulas struct {
	scripts []*html.Node // that hold one
	math    []*html.Node // MathML
	boxes   []*html.Node // in which MathJax and KaTeX draw one
	texts   []*html.Node // that may hold the code of one
	program strings.Builder
	read    int  // bytes of MathML in attributes
	drawers bool // a script is loaded that draws the formulas in the text
}

// showFormulas puts formulas into the text that nothing else says: those of scripts that none is
// drawn of, since the page was saved before that was done or by a program that runs no scripts,
// and those that are drawn by signs of style sheets, as their MathML where the page has it. All
// that are there as code only are marked. It reports whether anything was.
func showFormulas(root *html.Node, markup string) bool {
	if !slices.ContainsFunc(formulaMarks[:], func(t string) bool { return strings.Contains(markup, t) }) {
		return false // as nearly all
	}
	var f formulas
	f.gather(root)
	marked := false
	for _, box := range f.boxes {
		marked = f.readDrawn(box) || marked
	}
	for _, math := range f.math {
		marked = readAnnotation(math) || marked
	}
	for _, script := range f.scripts {
		if drawn := drawnBefore(script); drawn != nil {
			marked = readLetters(drawn, uncommented(script.FirstChild.Data)) || marked
			continue
		}
		kind := "span"
		if strings.Contains(attrOf(script, "type"), "display") {
			kind = "div"
		}
		putFormula(kind, uncommented(script.FirstChild.Data), script)
		marked = true
		script.Parent.RemoveChild(script)
	}
	if len(f.boxes) == 0 { // else the script has run, and readers saw what it left
		marked = f.markTexts() || marked
	}
	return marked
}

// gather finds them all in one walk.
func (f *formulas) gather(root *html.Node) {
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode:
			if strings.ContainsAny(n.Data, `\$`) {
				f.texts = append(f.texts, n)
			}
		case n.Type != html.ElementNode || n.Parent == nil:
		case n.Data == "script":
			f.script(n)
		case n.Data == "math":
			f.math = append(f.math, n)
		case isFormulaBox(n):
			f.boxes = append(f.boxes, n)
		}
	}
}

// isFormulaBox reports whether an element is the box that MathJax or KaTeX have drawn a formula in.
func isFormulaBox(n *html.Node) bool {
	if n.Data == "mjx-container" {
		return true
	}
	if n.Data != "span" && n.Data != "div" {
		return false
	}
	for class := range strings.FieldsSeq(attrOf(n, "class")) {
		switch class {
		case "katex", "MathJax", "MathJax_SVG", "MathJax_CHTML", "mjx-chtml":
			return n.FirstChild != nil
		}
	}
	return false
}

// putFormula sets the code of a formula before a node.
func putFormula(kind, code string, before *html.Node) {
	said := &html.Node{Type: html.ElementNode, Data: kind, DataAtom: atom.Lookup([]byte(kind))}
	becomeCode(said, code)
	before.Parent.InsertBefore(said, before)
}

// isFormula reports whether a script holds a formula.
func isFormula(script *html.Node) bool {
	of := strings.TrimSpace(attrOf(script, "type"))
	return slices.ContainsFunc(formulaTypes[:], func(t string) bool { return strings.HasPrefix(of, t) })
}

// drawnBefore is what the formula of a script is drawn in before it, or said in for the time until it is.
func drawnBefore(script *html.Node) *html.Node {
	for n := script.PrevSibling; n != nil; n = n.PrevSibling {
		switch {
		case n.Type == html.CommentNode, n.Type == html.TextNode && strings.TrimSpace(n.Data) == "":
			continue
		case n.Type != html.ElementNode:
			return nil
		}
		class := strings.ToLower(attrOf(n, "class"))
		if !strings.Contains(class, "mathjax") && !strings.Contains(class, "mjx") {
			return nil
		}
		if n.FirstChild != nil || !strings.Contains(class, "preview") {
			return n
		}
	}
	return nil
}

// shapes are what stands above or below the line in TeX.
var shapes = [...]string{"^", "_", `frac`, `\sqrt`, `\over`, `\binom`, `\choose`, `matrix}`, `cases}`}

// readLetters makes the code of a formula its text where old programs have drawn it with letters that
// only their places make a formula: "x2" is no square. It reports whether it does. Only what programs
// write themselves is replaced: boxes that editors name like them hold copy, and copy has more letters.
func readLetters(drawn *html.Node, code string) bool {
	if !isFormulaBox(drawn) && !isDisplay(drawn) || lettersIn(drawn) > utf8.RuneCountInString(code) ||
		!slices.ContainsFunc(shapes[:], func(s string) bool { return strings.Contains(code, s) }) {
		return false
	}
	for n := range drawn.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "math", n.Data == "sup", n.Data == "sub", n.Data == "img":
			return false
		}
		for _, a := range n.Attr {
			if a.Key == FormulaCode {
				return false
			}
		}
	}
	becomeCode(drawn, code)
	return true
}

// isDisplay reports whether an element is the one that MathJax sets around a formula on a line of its own.
func isDisplay(n *html.Node) bool {
	for class := range strings.FieldsSeq(attrOf(n, "class")) {
		switch class {
		case "MathJax_Display", "MathJax_SVG_Display", "MJXc-display":
			return true
		}
	}
	return false
}

// becomeCode makes the code of a formula all that an element says.
func becomeCode(n *html.Node, code string) {
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: strings.TrimSpace(code)})
	keep := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key != FormulaUnread && a.Key != "aria-hidden" {
			keep = append(keep, a)
		}
	}
	if n.Attr = keep; IsFormulaCode(code) {
		n.Attr = append(n.Attr, html.Attribute{Key: FormulaCode})
	}
}

// IsFormulaCode reports whether a formula reads otherwise than it is drawn: it has signs of TeX, or
// words that are written for signs.
func IsFormulaCode(formula string) bool {
	letters := 0
	for _, c := range formula {
		if strings.ContainsRune(`\^_{}&`, c) {
			return true
		}
		if letters++; !unicode.IsLetter(c) {
			letters = 0
		}
		if letters == 3 {
			return true // sqrt, not 2xy
		}
	}
	return false
}

// readDrawn makes text of a formula that is drawn by signs in style sheets, or hidden from programs
// that read pages aloud, where no MathML is beside it for these. It reports whether it marks any.
func (f *formulas) readDrawn(box *html.Node) bool {
	hidden, code := false, ""
	for n := range box.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "math" || isFormulaBox(n) {
			return false // readAnnotation looks at it, or this at the inner one
		}
		hidden = hidden || attrOf(n, "aria-hidden") == "true" || n.Data == "mjx-c" || n.Data == "svg"
		if code == "" {
			code = attrOf(n, "data-latex")
		}
	}
	if !hidden || saysAloud(box) {
		return false // its letters are read
	}
	if math := f.mathOf(attrOf(box, "data-mathml")); math != nil {
		box.AppendChild(math)
		return false
	}
	if code == "" {
		box.Attr = append(box.Attr, html.Attribute{Key: FormulaUnread})
		return true
	}
	becomeCode(box, code)
	return true
}

// moreMath is how many bytes of MathML in attributes are read: a page of formulas has less.
const moreMath = 1 << 20

// mathOf is the MathML that an attribute holds; nil for none that says anything.
func (f *formulas) mathOf(markup string) *html.Node {
	if f.read += len(markup); f.read > moreMath || !strings.HasPrefix(markup, "<math") {
		return nil
	}
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span})
	if err != nil || len(nodes) != 1 || nodes[0].Data != "math" || cutDeep(nodes[0]) || !saysFormula(nodes[0]) {
		return nil
	}
	return nodes[0]
}

// saysFormula reports whether MathML says a formula beside the annotations for programs.
func saysFormula(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" ||
			c.Type == html.ElementNode && !strings.HasPrefix(c.Data, "annotation") && saysFormula(c) {
			return true
		}
	}
	return false
}

// readAnnotation makes text of the TeX that is all that MathML holds, and reports whether it marks it.
func readAnnotation(math *html.Node) bool {
	if saysFormula(math) {
		return false
	}
	code := strings.TrimSpace(attrOf(math, "alttext"))
	for n := range math.Descendants() {
		if n.Type == html.ElementNode && n.Data == "annotation" && attrOf(n, "encoding") == "application/x-tex" && n.FirstChild != nil {
			code = strings.TrimSpace(n.FirstChild.Data)
		}
	}
	if code == "" {
		return false
	}
	math.Namespace, math.Data, math.DataAtom = "", "span", atom.Span
	becomeCode(math, code)
	return true
}

// saysAloud reports whether a box has words that are not hidden from programs that read pages aloud:
// it is no mere drawing, but copy that an editor put into such a box, or says the formula itself.
func saysAloud(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if strings.TrimSpace(c.Data) != "" {
				return true
			}
		case c.Type != html.ElementNode, attrOf(c, "aria-hidden") == "true":
		case c.Data == "svg", c.Data == "style", c.Data == "script":
		case saysAloud(c):
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
