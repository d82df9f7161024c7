package extract

import (
	"strings"
	"unicode"
)

// byLink begins an English line that says who wrote an article.
var byLink = pattern(`^(?i:(?:written |posted |published )?by) $`)

// outlets ends the name of what publishes, which signs as people do.
var outlets = pattern(`(?i) (?:news|media|press|magazine|online|desk)$`)

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
