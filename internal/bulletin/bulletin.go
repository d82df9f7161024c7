// Package bulletin holds the order of the stages. One run is one straight
// line over two models, articles and frames:
//
//	saved page             article                    article (NFC)           pages              sheets         file
//	   bytes ─source─▶ Page ─extract─▶ Article ─vietnamese─▶ Article ─compose─▶ Document ─impose─▶ Document ─pdf─▶ bytes
//	        └────────── each article by itself ──────────┘      ▲         │                            ▲
//	                                              picture.Probe ┘         └──── picture.Clean ─────────┘
//
// Articles and pictures are worked on in parallel and joined in their order,
// so that the result does not depend on the number of cores. One bad article
// is reported and left out; the others go on. A picture whose pixels turn out
// to be broken is left out, and the pages are composed again without it.
//
// An issue without pages, as a file for screens, is made of the same articles and
// pictures by Publish.
//
// Read and Compose can be called alone: a preview keeps the entries and the
// fonts and composes again, a batch composes many issues at once.
package bulletin

import (
	"context"
	"slices"
	"strings"
	"time"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/issue"
	"bantin/internal/proof"
	"bantin/internal/publication"
	"bantin/internal/style"
)

// Request is what one issue is built from.
type Request struct {
	Read      ReadRequest
	Series    issue.Series
	Law       *proof.Law // that it is held to; nil is none
	Number    string     // of the issue; "" when unnumbered
	Day       date.Date  // of the issue
	Templates []*style.Template
	Created   time.Time // creation time of the files; never the clock
	Producer  string    // "bantin 0.1.0"
	NoPDF     bool      // lay out, but write no file
	Plain     bool      // files without tags: no PDF/A and no PDF/UA
	Spoken    bool      // keep what a screen reader says of each PDF
	Publish   bool      // make Result.Publication
	Ink       bool      // work out what ink editions take, and those that save some would take without
	Fill      style.Fill
	Notice    string
	Script    Script
	Poster    issue.Poster
	Fit       issue.Fit               // pages that each edition of a bulletin is to have
	Fonts     *font.Set               // kept from an earlier build; nil loads them anew
	OnEdition func(t *style.Template) // called before it is laid out; may be nil
}

// Result is what came of a build.
type Result struct {
	Entries     []*Entry           // of every page, in order
	Editions    []Edition          // one a template; none when no entry is usable
	Publication *publication.Issue // without pages; nil when no entry is usable, or nobody asks
	Missing     []int              // pictures that Entries[i] wants and that are not there, or broken
	Diags       []diag.Diag

	proofs *proofs // of Entries; nil where nothing is made ready
}

// Build runs all stages. An error means that the run could not go on: it was
// cancelled, or a template asks for what is not there. Without any usable
// article there is a result without editions.
func Build(ctx context.Context, r Request) (*Result, error) {
	if err := checkFaces(r.Templates); err != nil {
		return nil, err
	}
	r.Read.Pictures = true
	entries, err := Read(ctx, r.Read)
	if err != nil {
		return nil, err
	}
	res := &Result{Entries: entries}
	for _, e := range entries {
		res.Diags = append(res.Diags, e.Diags...)
		res.Missing = append(res.Missing, e.Missing)
	}
	if !usable(entries) {
		return res, ctx.Err()
	}
	o := r.Options()
	o.Stock = NewStock()
	res.proofs = newProofs(entries)
	o.idle = func() { res.proofs.prepare(ctx, 1) }
	editions, said, err := Compose(ctx, entries, r.Templates, o)
	if err != nil {
		return nil, err
	}
	broken := make([]int, len(entries))
	if r.Publish {
		var more []diag.Diag
		if res.Publication, more, broken, err = Publish(ctx, entries, o); err != nil {
			return nil, err
		}
		said = append(said, unsaid(more, [][]diag.Diag{said})...)
	}
	res.Editions, res.Diags = editions, append(res.Diags, said...)
	for i := range entries {
		n := broken[i]
		for k := range editions {
			n = max(n, editions[k].Broken[i])
		}
		res.Missing[i] += n
	}
	return res, ctx.Err()
}

// Options says how the request's entries are composed.
func (r *Request) Options() Options {
	return Options{
		Series: r.Series, Number: r.Number, Day: r.Day, Text: r.Read.Text, Jobs: r.Read.Jobs,
		Fonts: r.Fonts, Created: r.Created, Producer: r.Producer, NoPDF: r.NoPDF, Spoken: r.Spoken, Plain: r.Plain, Ink: r.Ink, Fill: r.Fill,
		Notice: r.Notice, Script: r.Script, Poster: r.Poster, Fit: r.Fit, OnEdition: r.OnEdition,
	}
}

// usable reports whether any of the entries has an article.
func usable(entries []*Entry) bool {
	return slices.ContainsFunc(entries, func(e *Entry) bool { return e.Article != nil })
}

// checkFaces makes sure that the templates ask for embedded faces only.
func checkFaces(templates []*style.Template) error {
	for _, t := range templates {
		if faults := FaceFaults(t); len(faults) > 0 {
			return &diag.Error{Diag: faults[0]}
		}
	}
	return nil
}

// FaceFaults is the faces that a template asks for and that are not embedded.
func FaceFaults(t *style.Template) (faults []diag.Diag) {
	known := font.Keys()
	for _, f := range t.Faces() {
		if !slices.Contains(known, f.Name) {
			faults = append(faults, diag.Diag{Code: diag.TemplateFace, Severity: diag.Fault, File: t.Place(),
				Place: t.Place(strings.Split(f.Key, ".")...), Args: []any{f.Key, f.Name}})
		}
	}
	return faults
}
