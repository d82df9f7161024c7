package diag

var configEntries = map[string]Entry{}
