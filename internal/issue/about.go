package issue

import (
	"slices"

	"bantin/internal/config"
	"bantin/internal/diag"
	"bantin/internal/wording"
)

// key is what a key is for.
type key struct {
	path string
	says wording.Key
}

// keys is those of the issue file, in its order.
var keys = []key{
	{"version", "version of this form of file"},
	{"series", "what is the same every week; a path leads to a file of its own"},
	{"series.name", "name in the masthead"},
	{"series.label", "words above the name; \"BẢN TIN\" without it"},
	{"series.body", "publishing body"},
	{"series.place", "place of publication"},
	{"series.legal", "rules that check warns by: press-law-2016, none, or a file"},
	{"series.imprint", "imprint on the last page"},
	{"series.imprint.responsible", "who is responsible for publishing"},
	{"series.imprint.licence", "number of the licence"},
	{"series.imprint.licence_date", "day of the licence"},
	{"series.imprint.printer", "printing house"},
	{"series.imprint.copies", "number of copies"},
	{"series.imprint.period", "how often it appears"},
	{"issue", "number and day of the issue"},
	{"issue.number", "number of the issue"},
	{"issue.date", "day of the issue, as 23/11/2026; today without it"},
	{"articles", "articles in their order: saved pages, folders or patterns such as bai/*.html"},
	{"articles.file", "saved page, folder or pattern"},
	{"articles.rest", "folder of which everything counts that is named nowhere else"},
	{"articles.section", "section, in place of what the page says; none: there is none"},
	{"articles.headline", "headline, in place of what the page says"},
	{"articles.standfirst", "standfirst, in place of what the page says; none: there is none"},
	{"articles.author", "author, in place of what the page says; none: there is none"},
	{"articles.date", "date, in place of what the page says; none: there is none"},
	{"articles.pictures", "all, none, how many of the first, or a list of numbers and names"},
	{"articles.captions", "captions of pictures, by their number or name; none: it needs none"},
	{"articles.credits", "credits of pictures, by their number or name"},
	{"articles.cut", "paragraphs to leave out, by their numbers in “bantin check -v”"},
	{"articles.brief", "true: goes into the box of briefs"},
	{"articles.poster", "true: the poster is made of it"},
	{"articles.qr", "true: has the QR code of its address"},
	{"articles.opens", "true: opens the issue, on page one"},
	{"articles.front", "true: begins on page one, below the lead, where there is room"},
	{"articles.contents", "true: is named in the contents, with the others that have it"},
	{"editions", "editions to make: names of templates, or paths of your own"},
	{"output", "name of the PDF, or of what is read on a screen if it ends in .html, .epub or .md; {number} {date} {edition} {name} {file} {title} {part} are filled in"},
	{"fit", "pages that each edition is to have: 8, or x4 for a multiple of four; pictures, white and type shrink for it"},
	{"fill", "what is on pages that would be empty, and below the copy of the last one: notes (lines to write on), notice, none"},
	{"notice", "text of the notice on such pages, a paragraph a line"},
	{"script", "how the issue is read over the loudspeaker"},
	{"script.region", "north says \"linh, nghìn\", south \"lẻ, ngàn\""},
	{"script.billion", "how a billion is said"},
	{"script.abbreviations", "how abbreviations are said"},
	{"script.opening", "words before all articles, a paragraph a line"},
	{"script.closing", "words behind all articles, a paragraph a line"},
	{"script.minutes", "minutes that it may take; 0 is no limit"},
	{"poster", "what posters say beside headline and picture"},
	{"poster.points", "up to five points; what is before a bar is in colour"},
	{"poster.until", "last day on the notice board"},
	{"text", "how the text of all articles is normalised"},
	{"text.tone", "tone marks in oa, oe, uy: keep (as they are), old (hòa), new (hoà)"},
	{"text.keep_names", "true: tone leaves words with a capital alone"},
	{"text.off", "rules that are switched off"},
}

// own is those of the user's configuration that an issue file has none of.
var own = []key{
	{"lang", "language of messages"},
	{"color", "colours of messages"},
	{"jobs", "pages and pictures at a time; 0: as many as there are cores"},
}

// Keys is the keys of the issue file by their paths, in the order of the file.
func Keys() (paths []string) {
	for _, k := range keys {
		paths = append(paths, k.path)
	}
	return paths
}

// About is what the keys of the issue file and of the configuration are for, by
// their paths: "articles.cut" is that of an entry of the list.
func About(l diag.Lang) map[string]string {
	out := map[string]string{}
	for _, k := range slices.Concat(keys, own) {
		out[k.path] = wording.Text(l, k.says)
	}
	return out
}

// Schema is the schema of the issue file, and DefaultsSchema that of the user's
// configuration, with words in a language.
func Schema(l diag.Lang) map[string]any         { return config.Schema(&Issue{}, About(l)) }
func DefaultsSchema(l diag.Lang) map[string]any { return config.Schema(&Defaults{}, About(l)) }
