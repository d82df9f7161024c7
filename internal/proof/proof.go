// Package proof says what an editor should look at before an issue is printed:
// what articles lack, articles that are there twice, abbreviations that readers
// may not know, and what the press law asks for.
package proof

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/unit"
)

// Issue is what is looked at.
type Issue struct {
	Series   issue.Series // its texts in NFC
	Entries  []Entry
	Editions []Edition
	Law      *Law // that it is held to; nil is none
	Number   string
}

// Entry is one article and the file that it came from.
type Entry struct {
	File    string
	Article *article.Article
	Given   issue.Entry // what is intended

	runs runs // of the copy; nil until Prepare
}

// Edition is one edition as it was laid out.
type Edition struct {
	Name          string
	Width, Height unit.Length // of a page
	Pages         int
}

// Of is what an editor should look at: what the law asks for, then article by
// article. That something is missing from a page was said when it was read.
func Of(is Issue) []diag.Diag {
	var diags []diag.Diag
	if is.Law != nil {
		diags = is.Law.check(&is)
	} else {
		diags = unnamed(&is)
	}
	same := firstsOf(is.Entries)
	for i := range is.Entries {
		diags = append(diags, missing(&is.Entries[i])...)
		diags = append(diags, sayTwice(is.Entries, i, same[i])...)
	}
	return diags
}

// unnamed is what an issue that no law is asked about does not say of itself.
func unnamed(is *Issue) []diag.Diag {
	var diags []diag.Diag
	if is.Series.Name == "" {
		diags = append(diags, diag.Diag{Code: diag.MastheadMissing, Severity: diag.Warning})
	}
	if is.Number == "" {
		diags = append(diags, diag.Diag{Code: diag.NumberMissing, Severity: diag.Warning})
	}
	return diags
}

// missing is what one article lacks.
func missing(e *Entry) []diag.Diag {
	var diags []diag.Diag
	warn := func(code diag.Code, place string, args ...any) {
		diags = append(diags, diag.Diag{Code: code, Severity: diag.Warning, File: e.File, Place: place, Args: args})
	}
	a := e.Article
	if a.Title == "" {
		warn(diag.TitleMissing, "")
	}
	if len(a.Authors) == 0 && a.Source == "" && e.Given.Author != issue.None {
		warn(diag.AuthorMissing, "")
	}
	if a.Date == "" && !e.Given.Date.None {
		warn(diag.DateMissing, "")
	}
	for _, im := range a.Images() {
		if im.Caption == "" && !im.Cover && im.File != "" && !im.Bare { // one that is not there is told itself
			warn(diag.CaptionMissing, im.Place, im.Name())
		}
	}
	if words := unknownCapitals(a); len(words) > 0 {
		args := []any{diag.Listing{Texts: words, Between: ", "}}
		diags = append(diags, diag.Diag{Code: diag.CapitalsUnknown, Severity: diag.Info, File: e.File, Args: args})
	}
	return diags
}

// Words is the number of words of an article's copy.
func Words(a *article.Article) int {
	n := 0
	for _, s := range a.Texts() {
		n += len(strings.Fields(s))
	}
	return n
}
