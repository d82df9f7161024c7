package diag

var composeEntries = map[string]Entry{}
