package diag

var cliEntries = map[string]Entry{}
