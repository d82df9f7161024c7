package diag

var extractEntries = map[string]Entry{}
