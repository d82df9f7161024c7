package diag

var sourceEntries = map[string]Entry{}
