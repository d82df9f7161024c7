package bulletin

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/issue"
	"bantin/internal/picture"
	"bantin/internal/source"
	"bantin/internal/vietnamese"
)

// CopyRequest says which pages are read, and how.
type CopyRequest struct {
	Files    source.Files
	Stdin    []byte          // the page of the name "-"
	Pages    []issue.Article // one file each, with what its entry overrides
	Raw      bool            // copy as it stood: no normalisation
	Text     vietnamese.Options
	Jobs     int               // pages at a time; 0 is one a core
	Pictures bool              // read the headers of their pictures: pages are to be composed
	OnCopy   func(file string) // called as copies are finished, never twice at once; may be nil
}

// Copy is what came of one page.
type Copy struct {
	File     string
	Entry    issue.Article
	Article  *article.Article            // nil when the page has no article or cannot be read
	Refusal  *extract.Refusal            // why the page has no article; nil when it has one
	Err      *diag.Error                 // why the page could not be read; nil when it could
	Counts   vietnamese.Counts           // what normalisation did
	Missing  int                         // pictures that are wanted and not there
	Diags    []diag.Diag                 // what the user should see, the refusal or error among them
	pictures source.Store                // of the page
	probed   map[string]*picture.Picture // by article.Image.File; nil when not asked for
}

// Copies reads pages into copy, in parallel, in the order of the request: one
// for each page that a file holds, or for the fault that kept it from being
// read. The error is that of the context.
func Copies(ctx context.Context, r CopyRequest) ([]*Copy, error) {
	out := make([][]*Copy, len(r.Pages))
	var told sync.Mutex
	each(ctx, len(r.Pages), r.Jobs, func(i int) {
		out[i] = r.copiesOf(r.Pages[i])
		if r.OnCopy != nil {
			told.Lock()
			defer told.Unlock()
			r.OnCopy(r.Pages[i].File)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.Concat(out...), nil
}

// copiesOf takes the pages of one file to copy.
func (r *CopyRequest) copiesOf(entry issue.Article) []*Copy {
	var pages []*source.Page
	unread := safely(entry, func(c *Copy) {
		var err error
		if pages, err = r.read(&entry); err != nil {
			c.fail(err)
		}
	})
	if len(pages) == 0 {
		return []*Copy{unread}
	}
	var out []*Copy
	for _, page := range pages {
		out = append(out, safely(entry, func(c *Copy) { r.fill(c, page) }))
	}
	return out
}

// safely makes a copy. A page that trips a fault of the program becomes a copy
// that says so; the others go on.
func safely(entry issue.Article, fill func(*Copy)) (c *Copy) {
	defer func() {
		if p := recover(); p != nil {
			c = &Copy{File: entry.File, Entry: entry}
			c.fail(&diag.Error{Diag: diag.Diag{Code: diag.PageFault, Severity: diag.Fault, File: entry.File,
				Args: []any{fmt.Sprint(p)}}})
		}
	}()
	c = &Copy{File: entry.File, Entry: entry}
	fill(c)
	return c
}

// read reads the pages of a file.
func (r *CopyRequest) read(entry *issue.Article) ([]*source.Page, error) {
	if entry.File == "-" {
		return source.ReadBytes(entry.File, r.Stdin)
	}
	return source.Read(r.Files, source.Input{File: entry.File, Folder: entry.Folder})
}

// fill takes one page through extract and vietnamese.
func (r *CopyRequest) fill(c *Copy, page *source.Page) {
	c.Diags = append(c.Diags, page.Diags...)
	find := extract.Article
	if c.Entry.Place != "" { // the issue file names it
		find = extract.Named
	}
	a, diags, err := find(page)
	c.Diags = append(c.Diags, diags...)
	if err != nil {
		c.fail(err)
		return
	}
	c.pictures = page.Pictures
	override(a, &c.Entry)
	if !r.Raw {
		a, c.Counts, diags = vietnamese.Normalize(a, r.Text)
		c.Diags = append(c.Diags, diags...)
	}
	garbled := slices.ContainsFunc(c.Diags, func(d diag.Diag) bool { return d.Code == diag.MojibakeSuspected })
	if words := vietnamese.OldEncoding(a); words != "" && !garbled {
		c.Diags = append(c.Diags, diag.Diag{Code: diag.EncodingOld, Severity: diag.Warning, File: c.File,
			Args: []any{words}})
	}
	c.Article = a
	for _, im := range a.Images() {
		if im.File == "" {
			c.Missing++
		}
	}
	if r.Pictures {
		c.probe()
	}
}

// fail notes why a page gives no copy.
func (c *Copy) fail(err error) {
	var refusal *extract.Refusal
	var told *diag.Error
	switch {
	case errors.As(err, &refusal):
		c.Refusal = refusal
	case errors.As(err, &told):
		c.Err = told
	default:
		c.Err = &diag.Error{Diag: diag.Diag{Code: diag.PageUnreadable, Severity: diag.Fault, File: c.File,
			Args: []any{err.Error()}}, Cause: err}
	}
	c.Diags = append(c.Diags, c.Why())
}

// Why tells why there is no article; its code is "" when there is one.
func (c *Copy) Why() diag.Diag {
	switch {
	case c.Refusal != nil:
		return diag.Diag{Code: c.Refusal.Reason, Severity: diag.Fault, File: c.File}
	case c.Err != nil:
		return c.Err.Diag
	}
	return diag.Diag{}
}

// override puts what the issue file says in the place of what the page says.
func override(a *article.Article, e *issue.Article) {
	if e.Headline != "" {
		a.Title = e.Headline
	}
	if e.Standfirst != "" {
		a.Standfirst = e.Standfirst
	}
	if e.Section != "" {
		a.Section = []string{e.Section}
	}
	if e.Author != "" {
		a.Authors = nil
		for name := range strings.SplitSeq(e.Author, ",") {
			if name = strings.TrimSpace(name); name != "" {
				a.Authors = append(a.Authors, name)
			}
		}
	}
	if !e.Date.IsZero() {
		a.Date = e.Date.ISO()
	}
	if most := e.Pictures.Most(); most >= 0 {
		a.Body = fewer(a.Body, most)
	}
}

// fewer is a body with no more than the first pictures.
func fewer(body []article.Block, most int) []article.Block {
	out := make([]article.Block, 0, len(body))
	n := 0
	for _, b := range body {
		if _, ok := b.(article.Image); ok {
			if n++; n > most {
				continue
			}
		}
		out = append(out, b)
	}
	return out
}
