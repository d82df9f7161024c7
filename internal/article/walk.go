package article

import (
	"fmt"
	"iter"
)

// Inlines yields the styled copy of blocks in reading order: paragraphs,
// headings, quotations, items with those below them, cells row by row. Lines
// without styles (captions, credits, attributions, alternative texts) are not
// among it.
func Inlines(blocks ...Block) iter.Seq[Inline] {
	return func(yield func(Inline) bool) {
		for _, b := range blocks {
			if !inlines(b, yield) {
				return
			}
		}
	}
}

// inlines yields the copy of one block; it reports whether more is wanted.
func inlines(b Block, yield func(Inline) bool) bool {
	switch b := b.(type) {
	case Paragraph:
		return yield(b.Text)
	case Heading:
		return yield(b.Text)
	case Quote:
		return yield(b.Text)
	case List:
		return itemInlines(b.Items, yield)
	case Table:
		for _, row := range b.Rows {
			for _, c := range row {
				if !yield(c.Text) {
					return false
				}
			}
		}
		return true
	case Image:
		return true
	default:
		panic(fmt.Sprintf("article: unknown block %T", b))
	}
}

func itemInlines(items []Item, yield func(Inline) bool) bool {
	for _, it := range items {
		if !yield(it.Text) || !itemInlines(it.Items, yield) {
			return false
		}
	}
	return true
}

// Map returns a block whose copy is what inline makes of styled copy, and line
// of a line without styles (caption, credit, attribution, alternative text). Nil
// leaves such text as it is. A caption with links is styled copy. The block given is not changed.
func Map(b Block, inline func(Inline) Inline, line func(string) string) Block {
	styled := inline != nil
	if !styled {
		inline = func(in Inline) Inline { return in }
	}
	if line == nil {
		line = func(s string) string { return s }
	}
	switch b := b.(type) {
	case Paragraph:
		b.Text = inline(b.Text)
		return b
	case Heading:
		b.Text = inline(b.Text)
		return b
	case Quote:
		b.Text = inline(b.Text)
		b.Attribution = line(b.Attribution)
		return b
	case List:
		b.Items = mapItems(b.Items, inline)
		return b
	case Table:
		b.Caption = line(b.Caption)
		rows := make([][]Cell, len(b.Rows))
		for i, row := range b.Rows {
			rows[i] = make([]Cell, len(row))
			for k, c := range row {
				c.Text = inline(c.Text)
				rows[i][k] = c
			}
		}
		b.Rows = rows
		return b
	case Image:
		if b.Styled != nil && styled && b.Styled.String() == b.Caption {
			b.Styled = inline(b.Styled)
			b.Caption = b.Styled.String()
		} else {
			b.Caption = line(b.Caption)
		}
		b.Credit, b.Alt = line(b.Credit), line(b.Alt)
		return b
	default:
		panic(fmt.Sprintf("article: unknown block %T", b))
	}
}

func mapItems(in []Item, inline func(Inline) Inline) []Item {
	if in == nil {
		return nil
	}
	out := make([]Item, len(in))
	for i, it := range in {
		it.Text = inline(it.Text)
		it.Items = mapItems(it.Items, inline)
		out[i] = it
	}
	return out
}
