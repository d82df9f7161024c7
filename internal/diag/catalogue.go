package diag

import "maps"

// catalogue joins the tables of the stages: each stage's codes stand in a
// file of their own (catalogue_source.go, catalogue_extract.go, …).
var catalogue = []map[string]Entry{sourceEntries, extractEntries, vietnameseEntries, pictureEntries, composeEntries, configEntries, cliEntries}

func lookup(code string) (Entry, bool) {
	for _, t := range catalogue {
		if e, ok := t[code]; ok {
			return e, true
		}
	}
	return Entry{}, false
}

// Codes is every code of the catalogue.
func Codes() map[string]Entry {
	all := map[string]Entry{}
	for _, t := range catalogue {
		maps.Copy(all, t)
	}
	return all
}
