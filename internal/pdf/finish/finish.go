// Package finish makes the bytes that fpdf wrote canonical: fonts with subset
// tags and maps to Unicode, language and viewer preferences, annotations that print,
// objects renumbered from the root so that equal input gives equal bytes,
// everything compressed, object streams, and an /ID from the content.
package finish

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Options are what the finisher cannot see in the file.
type Options struct {
	Language string // "vi"
	Fonts    []Font
	Links    []string // what each link says, in the order drawn
	Labels   []string // what each page is called: its folio
	Turned   []bool   // pages that are shown turned by 180 degrees
	Duplex   string   // value of /Duplex; "" leaves it out
	Unscaled bool     // viewers print the pages as large as they are
}

// Finish reads fpdf's output and writes the finished file. It is strict: any
// surprise in the layout of its input is an error.
func Finish(w io.Writer, raw []byte, o Options) error {
	f, err := parse(raw)
	if err != nil {
		return err
	}
	if err := f.resources(o.Fonts); err != nil {
		return err
	}
	if err := f.pages(&o); err != nil {
		return err
	}
	if err := f.catalogue(&o); err != nil {
		return err
	}
	if err := f.compress(); err != nil {
		return err
	}
	return f.write(w)
}

// pages drops the transparency groups, which nothing on a page needs, turns
// pages, and completes the annotations.
func (f *file) pages(opt *Options) error {
	links := opt.Links
	pages, err := f.pageObjects()
	if err != nil {
		return err
	}
	for n, o := range pages {
		o.drop("Group")
		if n < len(opt.Turned) && opt.Turned[n] {
			o.set("Rotate", "180")
		}
		if links, err = f.annotations(o, links); err != nil {
			return err
		}
	}
	if len(links) > 0 {
		return fmt.Errorf("finish: %d links are not in the file", len(links))
	}
	return nil
}

// pageObjects is the pages in their order, which is that of /Kids.
func (f *file) pageObjects() ([]*object, error) {
	root := f.object(f.root)
	if !root.is("Type", "/Catalog") {
		return nil, fmt.Errorf("finish: object %d is no catalogue", f.root)
	}
	tree, err := f.follow(root, "Pages")
	if err != nil {
		return nil, err
	}
	s := scanner{data: tree.get("Kids")}
	if !s.token("[") {
		return nil, fmt.Errorf("finish: object %d: /Kids", tree.num)
	}
	var out []*object
	for !s.token("]") {
		v, err := s.value()
		if err != nil {
			return nil, fmt.Errorf("finish: object %d: /Kids: %w", tree.num, err)
		}
		n, err := reference(v)
		if err != nil {
			return nil, fmt.Errorf("finish: object %d: /Kids: %w", tree.num, err)
		}
		o := f.object(n)
		if o == nil || !o.is("Type", "/Page") {
			return nil, fmt.Errorf("finish: object %d is no page", n)
		}
		out = append(out, o)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("finish: no page")
	}
	return out, nil
}

// catalogue sets the language and what a viewer shows.
func (f *file) catalogue(o *Options) error {
	root := f.object(f.root)
	if v := string(bytes.Join(bytes.Fields(root.get("Names")), nil)); v != "<</EmbeddedFiles<</Names[]>>>>" {
		return fmt.Errorf("finish: object %d: /Names %q", f.root, v)
	}
	root.drop("Names")
	for _, o := range f.objects {
		if o != nil && o.get("Title") != nil && o.is("Count", "0") {
			o.drop("Count") // of a bookmark that has none below (ISO 32000-1, table 153)
		}
	}
	root.set("Lang", textString(o.Language))
	root.set("ViewerPreferences", o.viewer())
	root.set("PageLabels", pageLabels(o.Labels))
	info := f.object(f.info)
	for _, key := range []string{"CreationDate", "ModDate"} {
		v := string(info.get(key))
		if len(v) != len("(D:20060102150405)") || !strings.HasPrefix(v, "(D:") {
			return fmt.Errorf("finish: object %d: /%s %q", f.info, key, v)
		}
		info.set(key, strings.TrimSuffix(v, ")")+"Z)")
	}
	return nil
}

// viewer is the viewer preferences (ISO 32000-1, table 150).
func (o *Options) viewer() string {
	v := "<</DisplayDocTitle true"
	if o.Duplex != "" {
		v += "/Duplex/" + o.Duplex
	}
	if o.Unscaled {
		v += "/PrintScaling/None"
	}
	return v + ">>"
}

// pageLabels is the number tree of the folios: figures that follow each other
// as one range, anything else page by page.
func pageLabels(labels []string) string {
	var b strings.Builder
	b.WriteString("<</Nums[")
	next := 0 // figure that would go on; 0 for none
	for i, l := range labels {
		n, err := strconv.Atoi(l)
		switch {
		case err != nil || n < 1 || strconv.Itoa(n) != l:
			fmt.Fprintf(&b, "%d<</P%s>>", i, textString(l))
			next = 0
			continue
		case n != next && n == 1:
			fmt.Fprintf(&b, "%d<</S/D>>", i)
		case n != next:
			fmt.Fprintf(&b, "%d<</S/D/St %d>>", i, n)
		}
		next = n + 1
	}
	b.WriteString("]>>")
	return b.String()
}

// textString is a text as UTF-16BE in hexadecimal, or a plain literal.
func textString(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '(' || c == ')' || c == '\\' {
			plain = false
		}
	}
	if plain {
		return "(" + s + ")"
	}
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

func writeDict(b *strings.Builder, d []pair) {
	b.WriteString("<<")
	for _, p := range d {
		b.WriteByte('/')
		b.WriteString(p.key)
		if c := p.val[0]; !isDelimiter(c) {
			b.WriteByte(' ')
		}
		b.Write(p.val)
	}
	b.WriteString(">>")
}
