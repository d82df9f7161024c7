package vietnamese

import (
	"strings"

	"bantin/internal/article"
)

// oldSigns are the signs of an old encoding: letters and marks inside words when a
// page in TCVN3 or VNI is read as Latin, and never in Vietnamese.
const oldSigns = "äåæçëîïñöøûüßþÿðÄÅÆÇËÎÏÑÖØÛÜÞÐ¨©ª«¬®µ¶·¸¹»¼½¾§"

// At least so many words, and one in so many of the article, bear such signs: a
// foreign name or two is none.
const (
	oldWords = 5
	oldShare = 5
)

// OldEncoding is the first words of an article that seem to be in an old
// encoding; "" when it is in Unicode.
func OldEncoding(a *article.Article) string {
	var found []string
	all := 0
	for _, s := range a.Texts() {
		for word := range strings.FieldsSeq(s) {
			all++
			if len(word) > 1 && strings.ContainsAny(word, oldSigns) && strings.Trim(word, oldSigns) != "" {
				found = append(found, word)
			}
		}
	}
	if len(found) < oldWords || len(found)*oldShare < all {
		return ""
	}
	return strings.Join(found[:oldWords], " ")
}
