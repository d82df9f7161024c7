package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rank is before the name of a person, and share behind it, in brackets or not: what the
// person is to the article.
var (
	rank  = pattern(`(?i)^(?:pv|p\.v|ctv|phóng viên|cộng tác viên|nhà báo)[ .:]+`)
	share = pattern(`(?i: *\((?:thực hiện|ghi|lược ghi|tổng hợp|biên soạn)\))$| +(?:thực hiện|ghi|lược ghi|tổng hợp|biên soạn)$`)
)

// withoutRank is the name of a person alone.
func withoutRank(s string) string {
	s = rank().ReplaceAllString(s, "")
	if last, _ := utf8.DecodeRuneInString(s[strings.LastIndexByte(s, ' ')+1:]); last == '(' || !unicode.IsUpper(last) {
		s = share().ReplaceAllString(s, "")
	}
	return s
}

// splitGlued parts two names that only a hyphen joins: both have a first name
// and a surname. Anything else is the first.
func splitGlued(s string) (first, second string) {
	a, b, ok := strings.Cut(s, "-")
	if ok && wordCount(a) >= 2 && wordCount(b) >= 2 && looksLikePerson(a) && looksLikePerson(b) {
		return squeeze(a), squeeze(b)
	}
	return s, ""
}

// namesJoined parts two names that a word joins.
var namesJoined = strings.NewReplacer(" và ", " - ", " and ", " - ", " – ", " - ")

// mayJoinNames reports whether namesJoined may change a text, which it copies in any case.
func mayJoinNames(s string) bool {
	return strings.Contains(s, " và ") || strings.Contains(s, " and ") || strings.Contains(s, " – ")
}

// splitNames parts a list of names.
func splitNames(s string) []string {
	s = credits().ReplaceAllString(strings.TrimSpace(strings.TrimPrefix(s, "Tác giả bài viết:")), "")
	s = strings.TrimSpace(strings.TrimPrefix(s, "Tác giả ")) // as blogs print it
	for _, mark := range [...]string{"written by ", "by: ", "by "} {
		if len(s) > len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			s = strings.TrimSpace(s[len(mark):])
			break
		}
	}
	var out []string
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' || r == '/' || r == '&' }) {
		if mayJoinNames(p) {
			p = namesJoined.Replace(p)
		}
		for q := range strings.SplitSeq(p, " - ") {
			if q = squeeze(withoutRank(squeeze(q))); q == "" {
				continue
			}
			first, second := splitGlued(q)
			if out = append(out, first); second != "" {
				out = append(out, second)
			}
		}
	}
	return out
}

// looksLikePerson reports whether a text is one to six words that begin with
// capitals.
func looksLikePerson(s string) bool {
	w := strings.Fields(s)
	if len(w) == 0 || len(w) > 6 || len([]rune(s)) > 50 {
		return false
	}
	for _, p := range w {
		r := []rune(p)[0]
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return !strings.ContainsAny(s, "@:0123456789|<>") && !strings.EqualFold(w[len(w)-1], "by") // a label
}
