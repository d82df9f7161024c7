package cli

import (
	"html"
	"slices"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/pdf"
	"bantin/internal/publication"
)

// subject is what a file says it is about, as far as it says so.
type subject struct {
	title     string
	addresses []string // of its articles
}

// differs reports whether two files are surely not the same thing made twice: their titles
// differ, or all their articles do.
func (s subject) differs(from subject) bool {
	if s.title != "" && from.title != "" && s.title != from.title {
		return true
	}
	return len(s.addresses) > 0 && len(from.addresses) > 0 &&
		!slices.ContainsFunc(s.addresses, func(a string) bool { return slices.Contains(from.addresses, a) })
}

// about is what a file of a form that bantin made says it is about.
func (f form) about(data []byte) subject {
	between := func(begin, end string) string {
		_, rest, _ := strings.Cut(string(data), begin)
		s, _, ok := strings.Cut(rest, end)
		if !ok {
			return ""
		}
		return html.UnescapeString(s)
	}
	switch f {
	case pdfForm:
		return aboutPDF(data)
	case epubForm:
		return subject{title: publication.TitleOfBook(data)}
	case htmlForm:
		return subject{title: between("<title>", "</title>")}
	case mdForm:
		return subject{title: between("# ", "\n")}
	}
	return subject{}
}

func aboutPDF(data []byte) subject {
	title, addresses := pdf.Told(data)
	return subject{title, addresses}
}

// replacing says that a file which is about something else loses its name to one that is made.
func replacing(name string, old subject) diag.Diag {
	return diag.Diag{Code: diag.OutputReplaced, Severity: diag.Warning, Args: []any{name, old.title}}
}

// replaced says of which files of ours that are there others get the names, once each. The names
// that the user wrote in full are his to give twice.
func (all artefacts) replaced() (said []diag.Diag) {
	for _, a := range all {
		if !a.invented || a.told || a.data == nil || !a.was.differs(a.form.about(a.data)) {
			continue
		}
		a.told = true
		said = append(said, replacing(a.path(), a.was))
	}
	return said
}
