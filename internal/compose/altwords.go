package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// altMarks is the marks that stand around a description and are no part of it.
const altMarks = " \t-–—•*|/:("

// plainAlt is a description without what is not said of the picture: marks before it, the
// photographer, who is named below it, and the number that systems add ("… - Ảnh 2."). The name of an
// address ("old-town-hall") is words.
func plainAlt(alt, credit string) string {
	alt = strings.Join(strings.Fields(alt), " ")
	if isSlug(alt) {
		alt = strings.ReplaceAll(alt, "-", " ")
	}
	if i := strings.LastIndex(alt, credit); credit != "" && i > 0 && strings.Trim(alt[i+len(credit):], " .)") == "" {
		if before := withoutLabel(alt[:i]); before != "" {
			alt = before
		}
	}
	for _, dash := range [...]string{" - ", " – ", " | "} {
		if i := strings.LastIndex(alt, dash); i > 0 && isNumberedPicture(alt[i+len(dash):]) {
			alt = alt[:i]
		}
	}
	if plain := strings.TrimLeft(alt, altMarks); plain != "" && !strings.Contains(alt[:len(alt)-len(plain)], "(") {
		return plain
	}
	return alt
}

// withoutLabel is a text without the word that a credit begins with behind it: "… Ảnh:", "… (Photo:".
// Where there is none, it names somebody of whom it tells: nothing is left then.
func withoutLabel(s string) string {
	s, ok := strings.CutSuffix(strings.TrimRight(s, " "), ":")
	if !ok {
		return ""
	}
	end := len(strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }))
	if utf8.RuneCountInString(s[end:]) > len("Photograph") {
		return ""
	}
	return strings.TrimRight(s[:end], altMarks)
}

// isSlug reports whether a description is the name of an address: small letters of
// English in words between hyphens.
func isSlug(s string) bool {
	return strings.Count(s, "-") >= 2 && !strings.ContainsFunc(s, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') })
}
