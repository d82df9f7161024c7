package diag

var pictureEntries = map[string]Entry{}
