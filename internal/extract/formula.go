package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/diag"
	"bantin/internal/source"
)

// formula reads a formula of MathML as one line: powers and indices raised and
// lowered, fractions and roots with signs.
func (r *reader) formula(n *html.Node) {
	if n.Type == html.TextNode {
		if s := squeeze(n.Data); s != "" {
			r.text(s, n)
		}
		return
	}
	if n.Type != html.ElementNode || r.isLeft(n) {
		return
	}
	parts := elementsIn(n)
	old := r.style
	switch {
	case n.Data == "mfrac" && len(parts) == 2:
		r.operand(parts[0])
		r.text("/", n)
		r.operand(parts[1])
		if isFactor(n.NextSibling) {
			r.text("·", n) // else it would be under the line
		}
	case n.Data == "msqrt":
		r.text("√", n)
		r.bracketed(n, func() { r.terms(n) }, len(parts) > 1)
	case (n.Data == "msup" || n.Data == "msub") && len(parts) == 2:
		r.formula(parts[0])
		r.style.Super, r.style.Sub = n.Data == "msup", n.Data == "msub"
		r.formula(parts[1])
	case n.Data == "msubsup" && len(parts) == 3:
		r.formula(parts[0])
		r.style.Sub = true
		r.formula(parts[1])
		r.style.Sub, r.style.Super = false, true
		r.formula(parts[2])
	case n.Data == "mo":
		r.operator(n)
	case n.Data == "mtr":
		r.terms(n)
		r.text("; ", n)
	default:
		r.terms(n)
	}
	r.style = old
}

// terms reads what is in a part of a formula.
func (r *reader) terms(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.formula(c)
	}
}

// isFactor reports whether what is behind a fraction is multiplied with it:
// a number, a letter, or the sign for that which is not printed.
func isFactor(n *html.Node) bool {
	for n != nil && n.Type == html.TextNode && squeeze(n.Data) == "" {
		n = n.NextSibling
	}
	return n != nil && n.Type == html.ElementNode && (n.Data != "mo" || text(n) == "\u2062")
}

// operator reads a sign of a formula: relations and sums are between spaces,
// as they do in print.
func (r *reader) operator(n *html.Node) {
	s := text(n)
	if strings.Trim(s, "\u2061\u2062\u2063\u2064") == "" { // signs that are there for the ear
		return
	}
	if n.PrevSibling != nil && strings.Contains("=≈≠<>≤≥+−-×·÷→⇒", s) {
		s = " " + strings.ReplaceAll(s, "-", "−") + " "
	}
	r.text(s, n)
}

// operand reads one side of a fraction, in brackets when it has several parts.
func (r *reader) operand(n *html.Node) {
	r.bracketed(n, func() { r.formula(n) }, n.Data == "mrow" && len(elementsIn(n)) > 1)
}

// bracketed reads a part of a formula, in brackets if they are needed.
func (r *reader) bracketed(n *html.Node, read func(), needed bool) {
	if needed {
		r.text("(", n)
	}
	read()
	if needed {
		r.text(")", n)
	}
}

// elementsIn is the elements directly in a node.
func elementsIn(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			out = append(out, c)
		}
	}
	return out
}

// formulaPicture reads the formula that a picture in a line shows: the MathML
// that is hidden beside it, else the words for those who cannot see it. It
// reports whether the picture is of a formula.
func (r *reader) formulaPicture(img *html.Node) bool {
	alt := squeeze(attr(img, "alt"))
	if alt == "" || !isFormulaBox(img) {
		return false
	}
	beside := img.PrevSibling
	for beside != nil && beside.Type == html.TextNode && squeeze(beside.Data) == "" {
		beside = beside.PrevSibling
	}
	if beside != nil {
		for n := range beside.Descendants() {
			if n.Type == html.ElementNode && n.Data == "math" {
				r.formula(n)
				return true
			}
		}
	}
	alt = strings.TrimSuffix(strings.TrimPrefix(alt, "{\\displaystyle "), "}")
	r.text(strings.Trim(alt, "$"), img)
	if source.IsFormulaCode(alt) {
		r.coded(alt, img)
	}
	return true
}

// coded says of an article that it has a formula which is printed as its code.
func (r *reader) coded(formula string, n *html.Node) {
	r.tellFormula(diag.FormulaAsCode, n, shortened(squeeze(formula)))
}

// tellFormula says once of an article what became of its formulas.
func (r *reader) tellFormula(code diag.Code, n *html.Node, args ...any) {
	if key := string(code); !r.told[key] {
		r.told[key] = true
		r.warnings = append(r.warnings, diag.Diag{Code: code, Severity: diag.Warning, File: r.page.File,
			Place: r.places.path(n), Args: args})
	}
}

// shownFormula is how many characters of a formula a message has.
const shownFormula = 60

// shortened is the beginning of a formula.
func shortened(s string) string {
	if c := []rune(s); len(c) > shownFormula {
		return string(c[:shownFormula]) + "…"
	}
	return s
}

// isUnreadFormula reports whether an element is a formula that nothing on the page says, and says
// so; one that is there as code is printed.
func (r *reader) isUnreadFormula(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case source.FormulaUnread:
			r.tellFormula(diag.FormulaLeftOut, n)
			return true
		case source.FormulaCode:
			r.coded(rawText(n), n)
		}
	}
	return false
}

// isFormulaBox reports whether a picture is named for a formula.
func isFormulaBox(img *html.Node) bool {
	return labelOf(img).whole("latex", "tex", "mwe-math", "math", "formula", "equation") != ""
}
