package bulletin

import (
	"context"

	"bantin/internal/diag"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// Trial is what one profile finds on a page.
type Trial = extract.Trial

// Trials is what profiles find on one page.
type Trials struct {
	File     string
	Profiles []Trial     // all that were tried, in order; none for pasted text
	Err      *diag.Error // why the page could not be read; nil when it could
}

// Taken is the name of the profile that reads the page; "engine" when none
// does, "text" for pasted text.
func (t *Trials) Taken() string {
	for _, p := range t.Profiles {
		if p.Taken {
			return p.Profile.Name
		}
	}
	if len(t.Profiles) == 0 {
		return "text"
	}
	return "engine"
}

// Try tries the profiles of a request on its pages, in their order. The error
// is that of the context.
func Try(ctx context.Context, r ReadRequest) ([]*Trials, error) {
	var out []*Trials
	for _, given := range r.Entries {
		var pages []*source.Page
		unread := safely(given, func(e *Entry) {
			var err error
			if pages, err = r.read(&given); err != nil {
				e.fail(err)
			}
		})
		if unread.Err != nil {
			out = append(out, &Trials{File: given.File, Err: unread.Err})
		}
		for _, page := range pages {
			t := &Trials{File: given.File}
			t.Err = safely(given, func(*Entry) { t.Profiles = extract.Try(page, r.Profiles...) }).Err
			out = append(out, t)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}
