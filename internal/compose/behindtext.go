package compose

import (
	"slices"

	"bantin/internal/article"
)

// Pictures do not part headlines and headings from the copy that these head.

// uncount has headlines, headings and questions keep with the copy behind a picture below them, where
// there is as much of it: over a picture that ends its column, with the copy at the head of the next
// one, they would seem to have none.
func uncount(out []*element) {
	for i, e := range out {
		if e.over || e.First {
			uncountBelow(out, i)
		}
	}
}

// uncountBelow is the same for the element of that number.
func uncountBelow(out []*element, i int) {
	e, n, k := out[i], 0, i+1
	for ; k < len(out) && n < e.Keep && !(e.over && out[k].over); k++ {
		if !out[k].Float {
			n += slices.Min(out[k].Heights)
		}
	}
	if n < e.Keep {
		return
	}
	for _, x := range out[i+1 : k] {
		x.Uncounted = x.Float
	}
}

func isImage(b article.Block) bool   { _, ok := b.(article.Image); return ok }
func isHeading(b article.Block) bool { _, ok := b.(article.Heading); return ok }
func isTable(b article.Block) bool   { _, ok := b.(article.Table); return ok }

// behindText is blocks without number skip, and with pictures that follow a heading
// behind the first text, or table, below it, or below headings of its parts: they would part the two. Where the
// heading is a line above that of what they show, they stand above both.
func behindText(blocks []article.Block, skip int) []article.Block {
	var out []article.Block
	for i, b := range blocks {
		if i != skip {
			out = append(out, b)
		}
	}
	outline, head := outlineOf(out), -1
	for i := 0; i < len(out); i++ {
		if !isHeading(out[i]) {
			continue
		}
		head++
		last := head // of those that stand together
		var pictures, below []article.Block
		k := i + 1
		for ; k < len(out); k++ {
			if isImage(out[k]) {
				pictures = append(pictures, out[k])
			} else if isHeading(out[k]) && outline.goesOn(head, last+1, pictures) {
				below, last = append(below, out[k]), last+1
			} else {
				break
			}
		}
		if len(pictures) == 0 {
			continue
		}
		if n := textLength(out[k:]); n > 0 {
			below = append(below, out[k:k+n]...)
			copy(out[i+1:], below)
			copy(out[i+1+len(below):], pictures)
		} else if len(below) == 0 && k < len(out) && (i == 0 || !isHeading(out[i-1])) && outline.isLineAbove(head, pictures) {
			out[i+len(pictures)] = out[i]
			copy(out[i:], pictures)
			i += len(pictures)
		}
	}
	return out
}

// textLength is the number of blocks that hold together where blocks begin with text: lines
// that stand as they are do; 0 where they begin with a heading.
func textLength(blocks []article.Block) int {
	if len(blocks) == 0 {
		return 0
	}
	switch b := blocks[0].(type) {
	case article.Heading:
		return 0
	case article.Paragraph:
		if partingOf(b.Text.String()) != noParting && len(blocks) > 1 { // a line of signs, that is no text
			if n := textLength(blocks[1:]); n > 0 {
				return 1 + n
			}
		}
		n := 1
		for ; n < len(blocks) && b.Form != article.Running; n++ {
			if p, ok := blocks[n].(article.Paragraph); !ok || p.Form != b.Form {
				break
			}
		}
		return n
	}
	return 1
}
