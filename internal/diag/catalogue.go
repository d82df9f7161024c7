package diag

// catalogue joins the tables of the stages: each stage's codes are in a
// file of their own, as constants with their sentences (catalogue_source.go, catalogue_extract.go, …). They are
// lists, which cost nothing when the program starts.
var catalogue = [][]Entry{
	sourceEntries, extractEntries, vietnameseEntries, pictureEntries, composeEntries, bulletinEntries,
	configEntries, profileEntries, issueEntries, styleEntries, proofEntries, cliEntries,
}

func lookup(code Code) (Entry, bool) {
	for _, t := range catalogue {
		for i := range t {
			if t[i].Code == code {
				return t[i], true
			}
		}
	}
	return Entry{}, false
}

// Codes is every code of the catalogue.
func Codes() map[Code]Entry {
	all := map[Code]Entry{}
	for _, t := range catalogue {
		for _, e := range t {
			all[e.Code] = e
		}
	}
	return all
}
