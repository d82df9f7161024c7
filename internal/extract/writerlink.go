package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
)

// byLink begins an English line that says who wrote an article.
var byLink = pattern(`^(?i:(?:written |posted |published )?by) $`)

// outlets ends the name of what publishes, which signs as people do.
var outlets = pattern(`(?i) (?:news|media|press|magazine|online|desk)$`)

// writerBehind is the first person who is named behind "by" in the lines between headline and copy,
// and where.
func (f *facts) writerBehind(lines []nearLine) (string, *html.Node) {
	for i, l := range lines {
		if name := f.linkedWriter(l); name != "" {
			return name, l.link
		}
		if name := f.labelledWriter(lines, i); name != "" {
			return name, l.box
		}
	}
	return "", nil
}

// linkedWriter is the person whom the first link of a line names behind "by", where the date, or
// nothing, is behind it: "by Alan Moss on Oct 12, 2025"; "" for none. The degrees behind a name
// are no part of it.
func (f *facts) linkedWriter(l nearLine) string {
	if l.link == nil {
		return ""
	}
	said := text(l.link)
	before, after, ok := strings.Cut(l.text, said)
	name, _, _ := strings.Cut(said, ", ")
	if !ok || wordCount(name) < 2 || strings.ToUpper(name) == name || !byLink().MatchString(before) ||
		after != "" && !strings.ContainsFunc(after, unicode.IsDigit) {
		return ""
	}
	if names := f.portal.persons(name); len(names) != 1 || names[0] != name || f.portal.isName(name) || roles().MatchString(name) || outlets().MatchString(name) {
		return ""
	}
	return name
}

// writerLabel is a line that says no more than that who wrote the article follows.
var writerLabel = pattern(`(?i)^(?:(?:(?:được )?(?:viết|đăng|gửi) )?bởi|by) ?:?$`)

// labelledWriter is the person whom a line between headline and copy names, and nothing else, where
// the line before it says that who wrote the article follows: themes set "Bởi" in a box of its own.
// "By" may have the name of a paper behind it, in English.
func (f *facts) labelledWriter(lines []nearLine, i int) string {
	s := lines[i].text
	if i == 0 || wordCount(s) < 2 || !writerLabel().MatchString(lines[i-1].text) || !strings.ContainsFunc(s, syllable.IsOwn) {
		return ""
	}
	if names, _ := f.portal.namesIn(s); len(names) != 1 || names[0] != s || f.portal.isName(s) || f.isWritingOffice(s) {
		return ""
	}
	return s
}
