package extract

import (
	"strings"
	"unicode"
)

// saysNote reports whether a note in the copy says something: it is a sentence of some length, or a short one
// with a figure, "Tạm dừng tiếp dân ngày 16/3."; what programs tell of themselves has none.
func saysNote(s string) bool {
	return endsSentence(s) || closes(s) && wordCount(s) >= 4 && strings.ContainsFunc(s, unicode.IsDigit)
}

// isAttributed reports whether the foot of a part of the copy says who said it.
func isAttributed(s string) bool { return strings.HasPrefix(s, "— ") || strings.HasPrefix(s, "– ") }
