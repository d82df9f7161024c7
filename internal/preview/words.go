package preview

import (
	"path/filepath"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/wording"
)

// wordsIn is all words of the page in a language, by their names. They call the
// issue file by its name.
func wordsIn(lang diag.Lang, file string) map[string]string {
	out := make(map[string]string, len(vocabulary))
	for _, w := range vocabulary {
		out[w.name] = strings.ReplaceAll(wording.Text(lang, w.says), issue.Name, filepath.Base(file))
	}
	tooLarge := diag.Diag{Code: diag.DropTooLarge, Args: []any{maxDrop >> 20, maxDropFiles}}
	out["too_large"] = tooLarge.Text(lang) + ": " + tooLarge.Hint(lang)
	return out
}

// vocabulary is the words of the page. A page's script fills in %1 and %2.
var vocabulary = []struct {
	name string
	says wording.Key
}{
	{"title", "Preview of the bulletin"},
	{"articles", "Articles"},
	{"pages", "Pages as they will print"},
	{"page", "Page %1"},
	{"page_of", "Page %1 of %2"},
	{"add", "Add saved pages…"},
	{"make", "Make the PDF"},
	{"making", "Making the PDF…"},
	{"made", "Made: %1"},
	{"open_made", "Open %1"},
	{"undo", "Undo"},
	{"undone", "The last change is undone"},
	{"edition", "Edition"},
	{"wide", "Size of the pages"},
	{"move", "Move “%1”: arrow keys up and down"},
	{"up", "Up"},
	{"down", "Down"},
	{"moved", "“%1” is now number %2"},
	{"brief", "Print as a brief (“Tin vắn”)"},
	{"is_brief", "brief"},
	{"on_page", "page %1"},
	{"not_printed", "not printed"},
	{"headline", "Headline"},
	{"standfirst", "Standfirst"},
	{"own_words", "Empty the field to have the page's own words again."},
	{"pictures", "Pictures"},
	{"print_picture", "Print picture %1"},
	{"not_saved", "not saved with the page"},
	{"caption", "Caption of picture %1"},
	{"paragraphs", "Paragraphs"},
	{"print_paragraph", "Print paragraph %1"},
	{"saved", "Written into bantin.yaml"},
	{"added", "Pages added"},
	{"adding", "Adding pages…"},
	{"drop_here", "Drop saved pages here, with the folders of their pictures"},
	{"hint", "Drag articles, or use the arrow keys on ⠿, to reorder them. Changes are written into bantin.yaml; " +
		"the saved pages stay as they are."},
	{"no_pages_yet", "No page can be made of these articles."},
	{"no_articles_yet", "This issue has no articles yet. Drop saved pages anywhere on this window, with the folders of " +
		"their pictures, or choose “Add saved pages…” above."},
	{"faulty", "bantin.yaml cannot be used as it is now. The pages are those from before; fix the file, " +
		"and they follow."},
	{"gone", "bantin has ended. All changes are in bantin.yaml; run “bantin preview” again."},
	{"followed", "Files were changed outside; the pages follow"},
	{"bad_request", "This cannot be done."},
	{"no_article", "There is no such article."},
	{"broken", "bantin.yaml cannot be used as it is now, so nothing was written into it."},
	{"changed", "bantin.yaml or a page was changed meanwhile, so nothing was written. Look at it and try again."},
	{"by_hand", "bantin.yaml is written in a way that this change can only be made in an editor. Nothing was written."},
	{"unwritten", "It could not be written:"},
	{"unread", "A file cannot be read. Nothing was added."},
	{"bad_name", "A file has a name that cannot be used. Nothing was added."},
	{"taken", "“%s” is there already. Nothing was added."},
	{"no_pages", "There is no saved page among these files."},
}
