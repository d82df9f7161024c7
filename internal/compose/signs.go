package compose

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
)

// printable is an input whose entries have no signs of telephones that no face has, and whose
// raised figures say which notes they call; and what fell off, said once of each article, however often it is
// laid out.
func (s *setter) printable(in *Input) (*Input, []diag.Diag) {
	out := *in
	out.Entries = slices.Clone(in.Entries)
	var fallen []diag.Diag
	for i := range out.Entries {
		e := &out.Entries[i]
		if e.mayHaveSigns() {
			fallen = append(fallen, s.withoutSigns(e)...)
		}
		a := *e.Article
		a.Body = article.WithNoteMarks(a.Body)
		e.Article = &a
	}
	return &out, fallen
}

// mayHaveSigns reports whether any text of an entry may have such signs.
func (e *Entry) mayHaveSigns() bool {
	a := e.Article
	if font.MayHaveSigns(e.Kicker) || font.MayHaveSigns(a.Source) || slices.ContainsFunc(a.Authors, font.MayHaveSigns) {
		return true
	}
	for _, text := range []string{a.Title, a.Standfirst} {
		if font.MayHaveSigns(text) {
			return true
		}
	}
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Image:
			if font.MayHaveSigns(b.Caption) || font.MayHaveSigns(b.Credit) {
				return true
			}
		case article.Quote:
			if font.MayHaveSigns(b.Attribution) {
				return true
			}
		case article.Table:
			if font.MayHaveSigns(b.Caption) {
				return true
			}
		}
	}
	for in := range article.Inlines(a.Body...) {
		for _, r := range in {
			if font.MayHaveSigns(r.Text) {
				return true
			}
		}
	}
	return false
}

// withoutSigns takes the signs out of an entry, and says which, if there were any.
func (s *setter) withoutSigns(e *Entry) []diag.Diag {
	var dropped []string
	known := map[string]bool{}
	piece := func(text string) string {
		out, more := s.fonts.Signs(text)
		for _, d := range more {
			if !known[d] {
				known[d] = true
				dropped = append(dropped, d)
			}
		}
		return out
	}
	line := func(text string) string { return strings.TrimSpace(piece(text)) }
	runs := func(in article.Inline) (out article.Inline) {
		for _, r := range in {
			r.Text = piece(r.Text)
			out = out.Append(r)
		}
		if strings.TrimSpace(out.String()) == "" {
			return nil
		}
		return out
	}
	blocks := func(in []article.Block) []article.Block {
		out := make([]article.Block, 0, len(in))
		for _, b := range in {
			b = article.Map(b, runs, line)
			if p, ok := b.(article.Paragraph); ok && len(p.Text) == 0 {
				continue // it was decoration
			}
			out = append(out, b)
		}
		return out
	}
	a := *e.Article
	e.Kicker, a.Title, a.Standfirst, a.Source = line(e.Kicker), line(a.Title), line(a.Standfirst), line(a.Source)
	a.Authors = slices.Clone(a.Authors)
	for i, name := range a.Authors {
		a.Authors[i] = line(name)
	}
	a.Body = blocks(a.Body)
	if e.Spoken.Body != nil {
		e.Spoken.Title, e.Spoken.Standfirst = runs(e.Spoken.Title), runs(e.Spoken.Standfirst)
		e.Spoken.Body = blocks(e.Spoken.Body)
	}
	e.Article = &a
	if len(dropped) == 0 {
		return nil
	}
	return []diag.Diag{{Code: diag.SignsLeftOut, Severity: diag.Warning, File: a.File, Args: []any{shownSigns(dropped), len(dropped)}}}
}

// mostSigns is how many signs that fell off a message shows, longestSign how many characters
// of one: a family of four, each in a colour, has eleven.
const (
	mostSigns   = 8
	longestSign = 16
)

// shownSigns is the first signs that fell off, as a message shows them.
func shownSigns(dropped []string) string {
	var out []string
	for _, d := range dropped[:min(len(dropped), mostSigns)] {
		n := 0
		for i := range d {
			if n++; n > longestSign {
				d = d[:i] + "…"
				break
			}
		}
		out = append(out, d)
	}
	return strings.Join(out, " ")
}
