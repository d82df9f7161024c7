package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"bantin/internal/pdf/finish"
)

// SpokenHead is how every text begins that Options.Spoken takes.
const SpokenHead = "Document lang="

// spoken is the texts of a document as they are marked: those of each mark of each page.
type spoken [][][]string

// say notes a text of the last mark of a page. Nothing is kept unless it is asked for.
func (t *tree) say(page int, text string) {
	if t.said == nil {
		return
	}
	marks := t.said[page]
	for len(marks) < len(t.pages[page]) {
		marks = append(marks, nil)
	}
	marks[len(marks)-1] = append(marks[len(marks)-1], text)
	t.said[page] = marks
}

// dump writes what a screen reader says, an element a line below the one that it is a part of:
// its type, what the reader is told of it, and its words.
func (s spoken) dump(w io.Writer, t *finish.Tree, language string) error {
	var b bytes.Buffer
	var element func(i int32, depth int)
	says := func(k finish.Kid) string {
		if page := s[k.Page]; int(k.Number) < len(page) {
			return strings.Join(page[k.Number], "")
		}
		return ""
	}
	line := func(depth int, format string, args ...any) {
		b.WriteString(strings.Repeat("  ", depth))
		fmt.Fprintf(&b, format+"\n", args...)
	}
	element = func(i int32, depth int) {
		e := &t.Elements[i]
		head := e.Type
		if i == 0 {
			head = SpokenHead + language
		}
		if e.Title != "" {
			head += fmt.Sprintf(" title=%q", e.Title)
		}
		if e.Lang != "" {
			head += " lang=" + e.Lang
		}
		if e.Type == "TH" && e.ID != "" {
			head += " id=" + e.ID
		}
		head += told(e.Attributes)
		if e.Alt != "" {
			head += fmt.Sprintf(" alt=%q", e.Alt)
		}
		var parts []any // texts, and elements between them
		var words strings.Builder
		flush := func() {
			if text := strings.TrimSpace(words.String()); text != "" {
				parts = append(parts, text)
			}
			words.Reset()
		}
		for _, k := range e.Kids {
			switch k.Kind {
			case finish.Below:
				if x := &t.Elements[k.Number]; x.Actual != "" { // in other characters: no pause before it
					for _, k := range x.Kids {
						words.WriteString(says(k))
					}
					continue
				}
				flush()
				parts = append(parts, k.Number)
			case finish.Marked:
				words.WriteString(says(k))
			}
		}
		flush()
		if len(parts) == 1 {
			if text, ok := parts[0].(string); ok {
				line(depth, "%s %q", head, text)
				return
			}
		}
		line(depth, "%s", head)
		for _, p := range parts {
			if below, ok := p.(int32); ok {
				element(below, depth+1)
			} else {
				line(depth+1, "%q", p)
			}
		}
	}
	element(0, 0)
	_, err := w.Write(b.Bytes())
	return err
}

// told is the attributes of an element that are said: "scope=Column cols=2". Where it is on
// its page is not.
func told(attributes string) string {
	for _, owner := range []string{tableAttributes, "/O/List"} {
		if rest, ok := strings.CutPrefix(attributes, owner); ok {
			return attributeWords.Replace(rest)
		}
	}
	return ""
}

var attributeWords = strings.NewReplacer("/Scope/", " scope=", "/RowSpan ", " rows=", "/ColSpan ", " cols=", "/ListNumbering/", " numbering=",
	"/Headers[(", " headers=", ")(", ",", ")]", "")
