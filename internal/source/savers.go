package source

import (
	"strings"
	"time"
)

// Programs that save pages write the address and the time into them, each in its own way.

// savedBy returns what Save Page WE, WebScrapBook, HTTrack, the reading view of Firefox and
// the Internet Archive have written of the address and the time of a page, "" for none; attr
// is the attribute of the first element that a selector finds.
func savedBy(markup string, attr func(selector, name string) string) (address, saved string) {
	in := func(sign, selector, name string) string { // few pages are worth a search through their tree
		if !strings.Contains(markup, sign) {
			return ""
		}
		return attr(selector, name)
	}
	address = webAddress(in("savepage-url", `meta[name="savepage-url"]`, "content"),
		in("data-scrapbook-source", "html[data-scrapbook-source]", "data-scrapbook-source"),
		in("reader-domain", "a.reader-domain", "href"))
	mirrored, at := mirroredFrom(markup[:min(len(markup), 4096)])
	if address == "" {
		address = mirrored
	}
	date, _, _ := strings.Cut(in("savepage-date", `meta[name="savepage-date"]`, "content"), " (")
	created := in("data-scrapbook-create", "html[data-scrapbook-create]", "data-scrapbook-create")
	for _, said := range [...]struct{ layout, text string }{
		{"Mon Jan 2 2006 15:04:05 GMT-0700", date},
		{"20060102150405", created[:min(len(created), 14)]}, // of Greenwich, with its milliseconds
		{time.RFC1123, at},
		{"15:04:05 Jan 2, 2006", archivedOn(markup)},
	} {
		if t, err := time.Parse(said.layout, said.text); err == nil {
			return address, t.Format(time.RFC3339)
		}
	}
	return address, ""
}

// mirroredFrom reads HTTrack's comment, "Mirrored from xa.vn/tin.html by HTTrack Website
// Copier/3.x [XR&CO'2014], Thu, 19 Nov 2026 01:30:00 GMT".
func mirroredFrom(head string) (address, at string) {
	_, rest, ok := strings.Cut(head, "<!-- Mirrored from ")
	if !ok {
		return "", ""
	}
	comment, _, _ := strings.Cut(rest, " -->")
	address, rest, ok = strings.Cut(comment, " by HTTrack ")
	if !ok || address == "" || strings.ContainsAny(address, " <>") {
		return "", ""
	}
	if _, at, ok = strings.Cut(rest, "], "); !ok {
		at = ""
	}
	if webAddress(address) == "" {
		address = "http://" + address
	}
	return address, at
}

// archivedOn is the time in the comment that the Internet Archive writes at the end of a
// page.
func archivedOn(markup string) string {
	const longest = 8 << 10 // it lists what the machine did
	_, rest, ok := strings.Cut(markup[max(0, len(markup)-longest):], "FILE ARCHIVED ON ")
	if !ok {
		return ""
	}
	at, _, _ := strings.Cut(rest, " AND RETRIEVED")
	return at
}
