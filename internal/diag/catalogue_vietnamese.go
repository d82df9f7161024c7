package diag

var vietnameseEntries = map[string]Entry{}
