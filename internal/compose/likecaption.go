package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/flow"
)

// Copy that a reader takes for the caption of a picture that has none, where it stands right below that.

// costAsCaption is what that costs: less than that a picture waits for the next column, more than that it stands
// behind the copy that would seem to speak of it.
const costAsCaption = 40 * flow.Point

// partFromPictures has copy that would be taken for a caption rather not stand right below a picture without one.
func (c *copyist) partFromPictures(all []begun) {
	blocks := make([]article.Block, len(all))
	for i, b := range all {
		blocks[i] = b.block
	}
	for i, b := range all {
		if b.from >= len(c.out) {
			continue
		}
		e := c.out[b.from]
		if isImage(b.block) {
			e.Bare = e.Bare && !isHeld(blocks, i)
		} else if looksLikeCaption(b.block) && !(i > 0 && isImage(blocks[i-1]) && mayBeCaption(b.block)) {
			e.AsCaption = costAsCaption
		}
	}
}

// isHeld reports whether copy speaks of the picture that is block i, which what would be taken for its caption would part
// from that. Where a quotation is below it, that may be what the copy above announces.
func isHeld(blocks []article.Block, i int) bool {
	if i+1 == len(blocks) || !looksLikeCaption(blocks[i+1]) {
		return false
	}
	return isNamed(blocks, i) || !article.IsQuoted(blocks[i+1]) && isSpokenOf(blocks, i)
}

// asCaption reports whether elements begin with one that would be taken for the caption of a picture right above it.
func asCaption(elems []*element) bool { return len(elems) > 0 && elems[0].AsCaption > 0 }

// seenFirst is the letters, about, by which copy is taken for a caption.
const seenFirst = 100

// looksLikeCaption reports whether copy is set as captions of newspapers are: a quotation, or what begins in italics.
func looksLikeCaption(b article.Block) bool {
	if article.IsQuoted(b) {
		return true
	}
	p, ok := b.(article.Paragraph)
	if !ok || p.Form != article.Running {
		return false
	}
	seen, slanted := 0, 0
	for _, r := range p.Text {
		n := min(utf8.RuneCountInString(r.Text), seenFirst-seen)
		if seen += n; r.Italic {
			slanted += n
		}
	}
	return slanted*2 > seen
}

// mostCaption is the words of a line below a picture that may be its caption indeed.
const mostCaption = 12

// mayBeCaption reports whether a paragraph behind a picture is so short, and so little of a sentence, that it may say
// what the picture shows: it stays with it.
func mayBeCaption(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	if !ok {
		return false
	}
	text := strings.TrimRightFunc(p.Text.String(), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"”’»)`, r) })
	return len(strings.Fields(text)) <= mostCaption && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") &&
		!strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "…")
}
