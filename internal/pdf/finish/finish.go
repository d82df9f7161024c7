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
	Links    []Link   // in the order drawn
	Left     []string // of the place that each bookmark leads to: its left edge, an operand in points
	Labels   []string // what each page is called: its folio
	Turned   []bool   // pages that are shown turned by 180 degrees
	Duplex   string   // value of /Duplex; "" leaves it out
	Unscaled bool     // viewers print the pages as large as they are

	Tree   *Tree // what the document says; nil leaves the file untagged: no PDF/A and no PDF/UA
	About  About // for the metadata of a tagged file
	Colour bool  // the pages have rules or text in colour
}

// Link is an active rectangle.
type Link struct {
	Says string // where its place is not seen
	Left string // of the place in the document that it leads to: its left edge, an operand in points; "" for an address
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
	if err := f.tagged(&o); err != nil {
		return err
	}
	if err := f.compress(); err != nil {
		return err
	}
	return f.write(w)
}

// tagged adds what makes the file PDF/A-2a and PDF/UA-1.
func (f *file) tagged(o *Options) error {
	if o.Tree == nil {
		return nil
	}
	if err := f.structure(o.Tree); err != nil {
		return err
	}
	f.metadata(&o.About, o.Language)
	return f.intent(o.Colour)
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
		if opt.Tree != nil && o.get("Annots") != nil {
			o.set("Tabs", "/S") // links are gone through in the order of the structure (ISO 14289-1, 7.18.3)
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
	if err := f.bookmarks(o.Left); err != nil {
		return err
	}
	root.set("Lang", TextString(o.Language))
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

// bookmarks has each lead to its column, and counts those below it, which fpdf leaves at 0:
// they are shown when a reader opens it, and one that has none has no count (ISO 32000-1,
// table 153). fpdf has them in their order.
func (f *file) bookmarks(left []string) error {
	for _, o := range f.objects {
		if o == nil || o.get("Title") == nil || !o.is("Count", "0") {
			continue
		}
		if len(left) == 0 {
			return fmt.Errorf("finish: object %d: more bookmarks than there are", o.num)
		}
		if err := o.leads(left[0]); err != nil {
			return err
		}
		left = left[1:]
		f.outline = append(f.outline, o)
		if o.get("First") == nil {
			o.drop("Count")
			continue
		}
		n := 0
		for at, key := o, "First"; at.get(key) != nil; key = "Next" {
			next, err := f.follow(at, key)
			if err != nil {
				return err
			}
			if n++; n > len(f.objects) {
				return fmt.Errorf("finish: object %d: bookmarks without end", o.num)
			}
			at = next
		}
		o.set("Count", strconv.Itoa(-n))
	}
	if len(left) > 0 {
		return fmt.Errorf("finish: %d bookmarks are not in the file", len(left))
	}
	return nil
}

// leads sets the left edge of a destination, which fpdf has at that of the page: enlarged, or
// on a sheet of two pages, the window shows another column (ISO 32000-1, table 151).
func (o *object) leads(left string) error {
	page, top, ok := strings.Cut(string(o.get("Dest")), " /XYZ 0 ")
	if !ok || left == "" {
		return fmt.Errorf("finish: object %d: /Dest %q, left edge %q", o.num, o.get("Dest"), left)
	}
	o.set("Dest", page+"/XYZ "+left+" "+top)
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
			fmt.Fprintf(&b, "%d<</P%s>>", i, TextString(l))
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

// MaxText is how many UTF-16 units a text string has: PDF/A has no longer strings than 32,767 bytes
// (ISO 19005-2, 6.1.13).
const MaxText = 16_000

// Within is a text of at most so many UTF-16 units: what is longer ends behind a word, in dots.
func Within(s string, most int) string {
	if len(s) <= most { // no byte of UTF-8 is more than one unit
		return s
	}
	units, end, space := 0, 0, 0
	for i, r := range s {
		if units <= most-1 {
			end = i
			if r == ' ' {
				space = i
			}
		}
		if units += utf16.RuneLen(r); units > most {
			if space > end/2 {
				end = space
			}
			return s[:end] + "…"
		}
	}
	return s
}

// TextString is a text as UTF-16BE in hexadecimal, or a plain literal, as far as a string goes.
func TextString(s string) string {
	s = Within(s, MaxText)
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
