package bulletin

import (
	"math"

	"bantin/internal/compose"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
)

// fitted is an edition that is to have so many pages: its document, what is said
// of it, and the template that it was made by in the end. There is no document
// when it cannot have so many, and a fault says so. It is composed once for each
// of the steps that the template may take, at most.
func fitted(entries []*Entry, t *style.Template, o *Options, stock *Stock) (*frame.Document, []diag.Diag,
	*style.Template, error) {
	if o.Fit.Pages == 0 || t.Arrangement != "" && t.Arrangement != style.Bulletin {
		doc, said, err := compose.Pages(inputOf(entries, t, o, stock), t, o.Fonts)
		if doc != nil && doc.Makeup != nil && doc.Makeup.More != 0 {
			t = t.LedFarther(doc.Makeup.More)
		}
		return doc, said, t, err
	}
	unit, even := o.Fit.Pages, max(1, t.Even) // what its sheets want
	switch {
	case o.Fit.Multiple:
		for unit%even != 0 {
			unit += o.Fit.Pages
		}
	case unit%even != 0:
		return nil, []diag.Diag{{Code: diag.FitSheets, Severity: diag.Fault, Args: []any{t.Name, unit, even}}}, t, nil
	}
	own := *o
	own.Fit.Pages, o = unit, &own
	var first *composition
	most, least := unit, math.MaxInt
	fixed := *t
	fixed.LeadingGive = 0 // the user says what the issue gives for its pages
	steps := fixed.Steps()
	for i := range steps {
		if steps[i].Alone && o.Fit.Multiple {
			break // blank pages are there to be filled: no picture is left out for them
		}
		m, err := compositionOf(entries, &steps[i], o, stock)
		if err != nil || m.doc == nil {
			return nil, m.said, t, err
		}
		n := len(m.doc.Pages)
		least = min(least, n)
		if first == nil {
			first = m
			if o.Fit.Multiple {
				most = max(1, (n+(unit-1)/2)/unit) * unit // the nearer one
			}
		}
		if n > most {
			continue
		}
		if n < most && i > 0 { // an empty page is not shrunk for
			if m, err = m.milder(fixed.Milder(steps[:i+1]), most, entries, o, stock); err != nil {
				return nil, nil, t, err
			}
		}
		return m.to(most, entries, o, stock)
	}
	if o.Fit.Multiple { // the copy does not come down to the multiple below
		return first.to((len(first.doc.Pages)+unit-1)/unit*unit, entries, o, stock)
	}
	return nil, []diag.Diag{{Code: diag.FitNone, Severity: diag.Fault, Args: []any{t.Name, most, least}}}, t, nil
}

// composition is an edition in one of the steps of its template.
type composition struct {
	step style.Fitting
	doc  *frame.Document
	said []diag.Diag
	left diag.Names // pictures that are left out
}

// compositionOf composes an edition in a step of its template.
func compositionOf(entries []*Entry, step *style.Fitting, o *Options, stock *Stock) (*composition, error) {
	m := &composition{step: *step}
	in := inputOf(entries, step.Template, o, stock)
	in.Pages, in.Multiple = o.Fit.Pages, o.Fit.Multiple
	if step.Alone {
		m.left = onePictureEach(&in)
	}
	var err error
	m.doc, m.said, err = compose.Pages(in, step.Template, o.Fonts)
	return m, err
}

// milder is an edition in the first of some steps in which it has no more than so many pages, if each has no more than
// those before it; the edition itself where it has more in all of them.
func (m *composition) milder(steps []style.Fitting, most int, entries []*Entry, o *Options, stock *Stock) (*composition, error) {
	for len(steps) > 0 {
		half := len(steps) / 2
		again, err := compositionOf(entries, &steps[half], o, stock)
		switch {
		case err != nil:
			return nil, err
		case again.doc != nil && len(again.doc.Pages) <= most:
			m, steps = again, steps[:half]
		default:
			steps = steps[half+1:]
		}
	}
	return m, nil
}

// to is the edition filled up to so many pages, with what is said of its step.
func (m *composition) to(pages int, entries []*Entry, o *Options, stock *Stock) (*frame.Document, []diag.Diag,
	*style.Template, error) {
	if len(m.doc.Pages) < pages {
		even := *m.step.Template
		even.Even = pages
		m.step.Template = &even
		full, err := compositionOf(entries, &m.step, o, stock)
		if err != nil {
			return nil, nil, nil, err
		}
		m = full
	}
	t := m.step.Template
	if m.doc == nil { // what is said tells why
		return nil, m.said, t, nil
	}
	return m.doc, append(m.said, m.steps(pages)...), t, nil
}

// steps says what was done so that the edition has so many pages.
func (m *composition) steps(pages int) (said []diag.Diag) {
	say := func(code diag.Code, args ...any) {
		said = append(said, diag.Diag{Code: code, Severity: diag.Warning, Args: append([]any{m.step.Name, pages}, args...)})
	}
	if m.step.Pictures < 1000 {
		say(diag.FitPictures, int(m.step.Pictures/10))
	}
	if m.step.White {
		say(diag.FitWhite)
	}
	if m.step.From > 0 {
		say(diag.FitBody, m.step.From.Pt(), m.step.Styles.Body.Size.Pt())
	}
	if len(m.left) > 0 {
		say(diag.FitLeftOut, m.left)
	}
	return said
}

// onePictureEach leaves each article of an edition its first picture, and returns
// the others.
func onePictureEach(in *compose.Input) (left diag.Names) {
	for i := range in.Entries {
		e := &in.Entries[i]
		kept, has := false, e.Pictures
		e.Pictures = map[string]*picture.Picture{}
		for _, im := range e.Article.Images() {
			switch p := has[im.File]; {
			case p == nil || e.Pictures[im.File] != nil:
			case !kept:
				kept, e.Pictures[im.File] = true, p
			default:
				left = append(left, im.File)
			}
		}
	}
	return left
}
