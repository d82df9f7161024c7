// Package bulletin holds the order of the stages. One run is one straight
// line over two models, the copy and the frames:
//
//	saved page             copy                       copy (NFC)              pages                 file
//	   bytes ─source─▶ Page ─extract─▶ Article ─vietnamese─▶ Article ─compose─▶ Document ─pdf─▶ bytes
//	        └────────── each article by itself ──────────┘      ▲         │        ▲
//	                                              picture.Probe ┘         └ picture.Clean
//
// Articles and pictures are worked on in parallel and joined in their order,
// so that the result does not depend on the number of cores. One bad article
// is told and left out; the others go on. A picture whose pixels turn out to
// be broken is left out, and the pages are composed again without it.
package bulletin

import (
	"bytes"
	"context"
	"strings"
	"time"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/issue"
	"bantin/internal/pdf"
	"bantin/internal/style"
)

// Request is what one issue is built from.
type Request struct {
	Copies    CopyRequest
	Series    issue.Series
	Number    string    // of the issue; "" when unnumbered
	Day       date.Date // of the issue
	Templates []*style.Template
	Created   time.Time // creation time of the files; never the clock
	Producer  string    // "bantin 0.1.0"
	NoPDF     bool      // lay out, but write no file
}

// Result is what came of a build.
type Result struct {
	Copies   []*Copy   // of every page, in order
	Editions []Edition // one a template; none when no copy is usable
	Diags    []diag.Diag
}

// Edition is the issue in one template.
type Edition struct {
	Template *style.Template
	Document *frame.Document
	PDF      []byte // nil with Request.NoPDF
	Opens    []int  // page from 1 that Copies[i] opens on; 0 when it is left out
}

// Build runs all stages. An error means that the run could not go on: it was
// cancelled, or a template asks for what is not there. Without any usable
// article there is a result without editions.
func Build(ctx context.Context, r Request) (*Result, error) {
	if err := checkFaces(r.Templates); err != nil {
		return nil, err
	}
	copies, err := Copies(ctx, r.Copies)
	if err != nil {
		return nil, err
	}
	res := &Result{Copies: copies}
	set := pressOf(ctx, &r, copies)
	for _, c := range copies {
		res.Diags = append(res.Diags, c.Diags...)
	}
	if len(set.input.Articles) == 0 {
		return res, ctx.Err()
	}
	for _, t := range r.Templates {
		ed, diags, err := set.edition(ctx, t)
		if err != nil {
			return nil, err
		}
		res.Diags = append(res.Diags, diags...)
		if !r.NoPDF {
			var out bytes.Buffer
			o := pdf.Options{Created: r.Created, Producer: r.Producer, Rasters: set.rasters[t.PPI]}
			if err := pdf.Write(&out, ed.Document, o); err != nil {
				return nil, err
			}
			ed.PDF = out.Bytes()
		}
		res.Editions = append(res.Editions, *ed)
	}
	return res, ctx.Err()
}

// checkFaces makes sure that the templates ask for embedded faces only.
func checkFaces(templates []*style.Template) error {
	known := map[string]bool{}
	for _, k := range font.Keys() {
		known[k] = true
	}
	for _, t := range templates {
		for _, f := range t.Faces() {
			if !known[f.Name] {
				return &diag.Error{Diag: diag.Diag{Code: "template-face", Severity: diag.Fault, File: t.Place(), Place: t.Place(strings.Split(f.Key, ".")...), Args: []any{f.Key, f.Name}}}
			}
		}
	}
	return nil
}
