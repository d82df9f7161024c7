package wording

// catalogue joins the tables. They are lists, which cost nothing when the program
// starts.
var catalogue = [][]Entry{helpEntries, issueEntries, articleEntries, batchEntries, reasonEntries, keyEntries,
	previewEntries, printEntries, sheetEntries}
