package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"bantin/internal/diag"
	"bantin/internal/legacy"
)

// readLegacy brings the text of a page that is in an old encoding to Unicode:
// its text nodes, and the attributes that readers see. It must come before
// anything is stripped, since soft hyphens, no-break spaces and controls are
// letters there.
func (p *Page) readLegacy(root *html.Node, markup string) {
	if !legacy.IsSuspect(markup) && !hasLetters(markup) {
		return
	}
	texts, runs := textsOf(root)
	data := linkedDataOf(root)
	for _, d := range data {
		for i := range d.strings {
			text := &d.strings[i].text
			texts, runs = append(texts, text), append(runs, legacy.Run{Text: *text})
		}
	}
	done := convert(runs, p.off, func(i int, c legacy.Converted) { *texts[i] = c.Text })
	if done == nil {
		return
	}
	for _, d := range data {
		d.write()
	}
	p.sayConverted(done)
}

// compose puts the letters of a page together with their marks, which macOS and
// some editors write apart: what the page says is compared with words all along.
func compose(root *html.Node, markup string) {
	if !hasCombining(markup) {
		return
	}
	texts, _ := textsOf(root)
	for _, text := range texts {
		*text = norm.NFC.String(*text)
	}
}

// hasCombining reports whether a text has marks that combine with letters, as far as
// Latin letters are concerned (U+0300 to U+036F).
func hasCombining(text string) bool {
	return strings.IndexByte(text, 0xCC) >= 0 || strings.IndexByte(text, 0xCD) >= 0
}

// hasLetters reports whether a page writes letters inside words as character
// references, as those of its age do: "h&szlig;a".
func hasLetters(markup string) bool {
	for rest := markup; ; {
		i := strings.IndexByte(rest, '&')
		if i < 0 {
			return false
		}
		inside := i > 0 && rest[i-1]|0x20 >= 'a' && rest[i-1]|0x20 <= 'z'
		rest = rest[i+1:]
		name, _, ok := strings.Cut(rest[:min(len(rest), 10)], ";")
		if inside && ok && legacy.IsSuspect("a"+html.UnescapeString("&"+name+";")) {
			return true
		}
	}
}

// readLegacyText brings pasted text to Unicode.
func (p *Page) readLegacyText() {
	lines := appendLines(nil, p.Text)
	if done := convert(lines, p.off, func(i int, c legacy.Converted) { lines[i].Text = c.Text }); done != nil {
		var b strings.Builder
		for _, line := range lines {
			b.WriteString(line.Text)
		}
		p.Text = b.String()
		p.sayConverted(done)
	}
	if hasCombining(p.Text) {
		p.Text = norm.NFC.String(p.Text)
	}
}

// Conversions is the names of the conversions that Unicode makes, in the order in
// which they are tried.
func Conversions() (names []string) {
	for _, e := range legacy.Encodings() {
		names = append(names, e.Rule())
	}
	return names
}

// Converter brings a long text to Unicode, piece by piece. The zero value makes all
// conversions.
type Converter struct {
	Off map[string]bool // conversions that are switched off, by their names

	reader legacy.Reader
	lines  []legacy.Run // of the last piece
	doubts []legacy.Doubt
}

// Doubts is the first words that may be in an old encoding too, beside others that were,
// and what the first of them stands in; "" for none.
func (c *Converter) Doubts() (words, place string) { return told(c.doubts) }

// maxDoubts is how many words are told.
const maxDoubts = 5

// told are the words of some doubts, each once, and what the first stands in.
func told(doubts []legacy.Doubt) (words, place string) {
	var out []string
	for _, d := range doubts {
		if len(out) < maxDoubts && !slices.Contains(out, d.Word) {
			out = append(out, d.Word)
		}
	}
	if out == nil {
		return "", ""
	}
	return strings.Join(out, " "), doubts[0].Around
}

// DoubtsOf is Doubts of the conversions of a page, as far as they are in some texts of it.
func DoubtsOf(conversions []Conversion, texts []string) (words, place string) {
	var in []legacy.Doubt
	for _, done := range conversions {
		for _, d := range done.doubts {
			if slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, d.Around) }) {
				in = append(in, d)
			}
		}
	}
	return told(in)
}

// Unicode brings those lines of a piece to Unicode that are in an old encoding.
// rules has the name of the conversion of each line that was, by its number from 0.
func (c *Converter) Unicode(text string) (out string, rules map[int]string) {
	var b strings.Builder
	done, lines := 0, appendLines(c.lines[:0], text)
	c.lines = lines
	each(&c.reader, lines, c.Off, func(i int, converted legacy.Converted) {
		if rules == nil {
			rules = map[int]string{}
		}
		for ; done < i; done++ {
			b.WriteString(lines[done].Text)
		}
		b.WriteString(converted.Text)
		if len(c.doubts) < maxDoubts {
			c.doubts = append(c.doubts, converted.Doubts...)
		}
		done++
		rules[i] = converted.Encoding.Rule()
	})
	if rules == nil {
		return text, nil
	}
	for ; done < len(lines); done++ {
		b.WriteString(lines[done].Text)
	}
	return b.String(), rules
}

// IsSuspect reports whether a line of the last piece, by its number from 0, may hold
// words in an old encoding: as it was, or what is left of them.
func (c *Converter) IsSuspect(line int) bool { return c.reader.IsSuspect(line) }

// each calls a function for each run that is in an old encoding whose conversion is
// not switched off.
func each(rd *legacy.Reader, runs []legacy.Run, off map[string]bool, put func(i int, c legacy.Converted)) {
	for i, c := range rd.Convert(runs) {
		if c.Encoding != legacy.None && !off[c.Encoding.Rule()] {
			put(i, c)
		}
	}
}

// appendLines adds the lines of a text, each with its end.
func appendLines(to []legacy.Run, text string) []legacy.Run {
	for line := range strings.Lines(text) {
		to = append(to, legacy.Run{Text: line})
	}
	return to
}

// Conversion is what was brought to Unicode from one old encoding.
type Conversion struct {
	Rule     string      // name of the conversion, as those of the rules of normalisation
	Texts    int         // texts of the page, or lines of the text
	Examples [][2]string // the first of them, as they were and as they read

	doubts   []legacy.Doubt
	encoding legacy.Encoding
}

// maxExamples is how many conversions are kept to be shown.
const maxExamples = 3

// convert puts the runs that are in an old encoding to their places, in
// Unicode. It returns what it did, in the order in which the encodings are met.
func convert(runs []legacy.Run, off map[string]bool, put func(i int, c legacy.Converted)) (done []Conversion) {
	var rd legacy.Reader
	each(&rd, runs, off, func(i int, c legacy.Converted) {
		k := slices.IndexFunc(done, func(d Conversion) bool { return d.encoding == c.Encoding })
		if k < 0 {
			k = len(done)
			done = append(done, Conversion{Rule: c.Encoding.Rule(), encoding: c.Encoding})
		}
		if d := &done[k]; len(d.Examples) < maxExamples {
			d.Examples = append(d.Examples, [2]string{runs[i].Text, c.Text})
		}
		done[k].Texts++
		done[k].doubts = append(done[k].doubts, c.Doubts...)
		put(i, c)
	})
	return done
}

func (p *Page) sayConverted(done []Conversion) {
	if len(done) == 0 {
		return
	}
	p.Conversions = done
	var names []string
	for _, d := range done {
		names = append(names, d.encoding.String())
	}
	p.Diags = append(p.Diags, diag.Diag{Code: diag.PageConverted, Severity: diag.Warning, File: p.File,
		Args: []any{strings.Join(names, ", ")}})
}

// textsOf returns where the text of a page is, and each with the font that it
// is shown in and the line that it is in, in the order of the page. What is
// blank is a space of the line that it is in, nothing elsewhere.
func textsOf(root *html.Node) (texts []*string, runs []legacy.Run) {
	fonts := fontsOf(root)
	line := 1
	add := func(s *string, font string, line int) {
		run := legacy.Run{Text: *s, Font: font, Line: line}
		if strings.TrimSpace(*s) == "" {
			if *s == "" || line == 0 || len(runs) == 0 || runs[len(runs)-1].Line != line {
				return
			}
			// It parts the words on both sides, in no font of its own.
			run.Text, run.Font = " ", runs[len(runs)-1].Font
		}
		texts, runs = append(texts, s), append(runs, run)
	}
	var walk func(n *html.Node, font string)
	walk = func(n *html.Node, font string) {
		block := false
		switch n.Type {
		case html.TextNode:
			add(&n.Data, font, line)
			return
		case html.ElementNode:
			if n.Data == "script" || n.Data == "style" {
				return
			}
			if own := fonts.of(n); own != "" {
				font = own
			}
			for i := range n.Attr {
				switch n.Attr[i].Key {
				case "alt", "title", "content":
					add(&n.Attr[i].Val, font, 0)
				}
			}
			if block = !isStyle(n.Data); block {
				line++
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, font)
		}
		if block {
			line++
		}
	}
	walk(root, "")
	return texts, runs
}

// isStyle reports whether an element only gives its words another look, and parts
// no line.
func isStyle(element string) bool {
	switch element {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "em", "font", "i", "ins", "mark", "o:p", "q", "s",
		"small", "span", "st1:place", "strike", "strong", "sub", "sup", "tt", "u", "var":
		return true
	}
	return false
}

// fonts are the fonts that the style sheets in a page give to classes and to
// elements, as far as they are of Vietnamese before Unicode: Word writes them
// so.
type fonts struct{ byClass, byElement map[string]string }

// fontsOf reads the rules of a page's own style sheets: ".MsoNormal
// {font-family: .VnTime}".
func fontsOf(root *html.Node) fonts {
	f := fonts{map[string]string{}, map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "style" || n.FirstChild == nil {
			continue
		}
		for rule := range strings.SplitSeq(n.FirstChild.Data, "}") {
			selectors, style, ok := strings.Cut(rule, "{")
			font := fontIn(style)
			if !ok || font == "" {
				continue
			}
			for selector := range strings.SplitSeq(selectors, ",") {
				element, class, isClass := strings.Cut(strings.TrimSpace(selector), ".")
				if isClass && !strings.ContainsAny(class, " >:.#[") {
					f.byClass[class] = font
				} else if !isClass && !strings.ContainsAny(element, " >:#[@*") && element != "" {
					f.byElement[strings.ToLower(element)] = font
				}
			}
		}
	}
	return f
}

// of returns the font that an element names, itself or by its class, "" when it
// is that of the element around it.
func (f fonts) of(n *html.Node) string {
	font := f.byElement[n.Data]
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			for class := range strings.FieldsSeq(a.Val) {
				if own := f.byClass[class]; own != "" {
					font = own
				}
			}
		case "face":
			return firstFont(a.Val)
		case "style":
			if own := fontIn(a.Val); own != "" {
				return own
			}
		}
	}
	return font
}

// fontIn returns the first font that a style names, "" for none.
func fontIn(style string) string {
	for declaration := range strings.SplitSeq(style, ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if name = strings.ToLower(strings.TrimSpace(name)); ok && name == "font-family" {
			return firstFont(value)
		}
		if ok && name == "font" { // "bold 12pt .VnTime, serif"
			if _, family, ok := strings.Cut(value, "pt "); ok {
				return firstFont(family)
			}
		}
	}
	return ""
}

// firstFont returns the first of several fonts, without its quotation marks.
func firstFont(fonts string) string {
	first, _, _ := strings.Cut(fonts, ",")
	return strings.Trim(strings.TrimSpace(first), `"'`)
}
