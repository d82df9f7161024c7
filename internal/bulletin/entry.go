package bulletin

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/issue"
	"bantin/internal/picture"
	"bantin/internal/profile"
	"bantin/internal/source"
	"bantin/internal/vietnamese"
)

// ReadRequest says which files are read, and how.
type ReadRequest struct {
	Files    source.Files
	Stdin    []byte        // the page of the name "-"
	Entries  []issue.Entry // one file each, with what is given of its article
	Lists    *source.Lists // kept from page to page; nil lists folders anew
	Raw      bool          // copy as the page has it: no normalisation
	Text     vietnamese.Options
	Profiles []*profile.Profile // of publishing systems, in order; none for those that are built in
	Jobs     int                // pages at a time; 0 is one a core
	Explain  bool               // say why each page is read as it is
	Pictures bool               // read the headers of their pictures
	Keep     bool               // keep articles as their pages have them, and the files of pictures: for Again, Found, Paragraphs and Picture
	OnRead   func(file string)  // called as files are read, never twice at once; may be nil
}

// Entry is what came of one page: the article that it holds, or why it has none.
type Entry struct {
	File     string
	Given    issue.Entry                 // what the issue file says of it
	Article  *article.Article            // nil when the page has no article or cannot be read
	Reasons  *article.Reasons            // nil when not asked for, and for a page that cannot be read
	Refusal  *extract.Refusal            // why the page has no article; nil when it has one
	Err      *diag.Error                 // why the page could not be read; nil when it could
	Counts   vietnamese.Counts           // what normalisation did
	Cut      []Cut                       // paragraphs that the issue file leaves out
	Missing  int                         // pictures that are wanted and not there
	Asked    []string                    // addresses of files that were looked for beside the page: see source.Beside
	Diags    []diag.Diag                 // what the user should see, the refusal or error among them
	pictures source.Store                // of the page
	probed   map[string]*picture.Picture // by article.Image.File; nil when not asked for
	found    *article.Article            // as the page has it; nil when it has none, or was not kept
	said     []diag.Diag                 // by the page and its extraction

	conversions []source.Conversion // of its page
}

// Read reads the articles of pages, in parallel, in the order of the request: one
// for each page that a file holds, or for the fault that kept it from being
// read. The error is that of the context.
func Read(ctx context.Context, r ReadRequest) ([]*Entry, error) {
	out := make([][]*Entry, len(r.Entries))
	var notified sync.Mutex
	each(ctx, len(r.Entries), r.Jobs, func(i int) {
		out[i] = r.entriesOf(r.Entries[i])
		if r.OnRead != nil {
			notified.Lock()
			defer notified.Unlock()
			r.OnRead(r.Entries[i].File)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.Concat(out...), nil
}

// entriesOf reads the articles of the pages of one file.
func (r *ReadRequest) entriesOf(given issue.Entry) []*Entry {
	var pages []*source.Page
	unread := safely(given, func(e *Entry) {
		var err error
		if pages, err = r.read(&given); err != nil {
			e.fail(err)
		}
	})
	if len(pages) == 0 {
		return []*Entry{unread}
	}
	var out []*Entry
	for _, page := range pages {
		out = append(out, safely(given, func(e *Entry) { r.fill(e, page) }))
	}
	return out
}

// safely makes an entry. A page that trips a fault of the program becomes one
// that says so; the others go on.
func safely(given issue.Entry, fill func(*Entry)) (e *Entry) {
	defer func() {
		if p := recover(); p != nil {
			e = &Entry{File: given.File, Given: given}
			e.fail(&diag.Error{Diag: diag.Diag{Code: diag.PageFault, Severity: diag.Fault, File: given.File,
				Args: []any{fmt.Sprint(p)}}})
		}
	}()
	e = &Entry{File: given.File, Given: given}
	fill(e)
	return e
}

// read reads the pages of a file.
func (r *ReadRequest) read(given *issue.Entry) ([]*source.Page, error) {
	in := source.Input{File: given.File, Folder: given.Folder, Lists: r.Lists, Off: r.Text.Off}
	if given.File == "-" {
		return source.ReadPiped(in, r.Stdin)
	}
	return source.Read(r.Files, in)
}

// fill takes one page through extract and vietnamese.
func (r *ReadRequest) fill(e *Entry, page *source.Page) {
	defer func() { e.Asked = page.Asked() }()
	e.Diags = append(e.Diags, page.Diags...)
	// The issue file names it; or it is a text that somebody has pasted into a file and
	// named by itself.
	named := e.Given.Place != "" || page.Doc == nil && e.Given.Folder == ""
	find := extract.Article
	if named {
		find = extract.Named
	}
	if r.Explain {
		e.Reasons = extract.Explain(page, named, r.Profiles...)
	}
	a, diags, err := find(page, r.Profiles...)
	e.Diags = append(e.Diags, diags...)
	if err != nil {
		e.fail(err)
		return
	}
	e.found, e.said, e.pictures, e.conversions = a, slices.Clone(e.Diags), page.Pictures, page.Conversions
	r.settle(e, page)
	if !r.Keep { // two of each would be most of the memory of a long issue
		e.found, e.said = nil, nil
	}
}

// settle makes the article of an entry of what its page has and what the issue
// file says. The page is asked for where the reasons are.
func (r *ReadRequest) settle(e *Entry, page *source.Page) {
	given := *e.found // what extract returned stays as it is
	a := &given
	override(a, &e.Given)
	e.choose(a)
	e.forgetUnwanted(a)
	if r.Explain {
		e.explainRepairs(page, a, r.Text)
	}
	if !r.Raw {
		var diags []diag.Diag
		a, e.Counts, diags = vietnamese.Normalize(a, r.Text)
		e.Diags = append(e.Diags, diags...)
	}
	losses := vietnamese.LossesOf(a)
	if words := losses.Words(); words != "" {
		e.fail(&diag.Error{Diag: diag.Diag{Code: diag.EncodingOld, Severity: diag.Fault, File: e.File,
			Args: []any{words}}})
		return
	}
	if words := losses.Replaced(); words != "" {
		e.Diags = append(e.Diags, diag.Diag{Code: diag.TextLost, Severity: diag.Warning, File: e.File, Args: []any{words}})
	}
	words, place := losses.Encoded()
	if words == "" {
		words, place = source.DoubtsOf(e.conversions, a.Texts())
	}
	if words != "" {
		e.Diags = append(e.Diags, diag.Diag{Code: diag.WordsEncoded, Severity: diag.Warning, File: e.File,
			Args: []any{words, place}})
	}
	e.Article = a
	for _, im := range a.Images() {
		if im.File == "" {
			e.Missing++
		}
	}
	e.sayGuessed()
	if r.Pictures {
		e.probe(r.Keep)
	}
}

// Again makes entries that were read before anew, with what is given of each now.
// Their pages are not read again, so the request must not ask for reasons, and the
// one before must have kept their articles.
func (r *ReadRequest) Again(entries []*Entry, given []issue.Entry) []*Entry {
	out := make([]*Entry, len(entries))
	for i, before := range entries {
		if before.found == nil {
			same := *before
			same.Given = given[i]
			out[i] = &same
			continue
		}
		out[i] = safely(given[i], func(e *Entry) {
			e.found, e.said, e.pictures, e.probed = before.found, before.said, before.pictures, before.probed
			e.conversions = before.conversions
			e.Diags = slices.Clone(e.said)
			r.settle(e, nil)
		})
	}
	return out
}

// Drawings is how many drawings of an article are left out.
func (e *Entry) Drawings() int {
	n := 0
	for _, d := range e.Diags {
		if d.Code == diag.DrawingLeftOut {
			n++
		}
	}
	return n
}

// IsCut reports whether a page does not go on to the end of its article.
func (e *Entry) IsCut() bool {
	return slices.ContainsFunc(e.Diags, func(d diag.Diag) bool {
		return d.Code == diag.PageCut || d.Code == diag.PageTruncated || d.Code == diag.Paywall
	})
}

// IsGarbled reports whether words of an article are printed as they stand, since letters
// of them are lost or in an encoding that cannot be told.
func (e *Entry) IsGarbled() bool {
	return slices.ContainsFunc(e.Diags, func(d diag.Diag) bool {
		return d.Code == diag.TextLost || d.Code == diag.WordsEncoded
	})
}

// IsWhole reports whether there is an article and nothing is known to be missing
// from it: its page was read to the end, and no copy or picture was left out.
func (e *Entry) IsWhole() bool {
	return e.Article != nil && e.Missing == 0 && !diag.AnyMissing(e.Diags)
}

// fail notes why a page gives no article.
func (e *Entry) fail(err error) {
	var refusal *extract.Refusal
	var known *diag.Error
	switch {
	case errors.As(err, &refusal):
		e.Refusal = refusal
	case errors.As(err, &known):
		e.Err = known
	default:
		e.Err = &diag.Error{Diag: diag.Diag{Code: diag.PageUnreadable, Severity: diag.Fault, File: e.File,
			Args: []any{err.Error()}}, Cause: err}
	}
	e.Diags = append(e.Diags, e.Why())
}

// Why says why there is no article; its code is "" when there is one.
func (e *Entry) Why() diag.Diag {
	switch {
	case e.Refusal != nil:
		return diag.Diag{Code: e.Refusal.Reason, Severity: diag.Fault, File: e.File}
	case e.Err != nil:
		return e.Err.Diag
	}
	return diag.Diag{}
}

// explainRepairs adds to the reasons what was done to the letters of the page, and
// what the rules do to the texts of its article.
func (e *Entry) explainRepairs(page *source.Page, a *article.Article, o vietnamese.Options) {
	for _, c := range page.Conversions {
		r := article.Repair{Rule: c.Rule, Count: c.Texts}
		for _, x := range c.Examples {
			r.Examples = append(r.Examples, article.Example{Before: x[0], After: x[1]})
		}
		e.Reasons.Repairs = append(e.Reasons.Repairs, r)
	}
	e.Reasons.Repairs = append(e.Reasons.Repairs, vietnamese.Repairs(a, o)...)
}
