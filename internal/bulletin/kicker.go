package bulletin

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// kicker is the section that is named above a headline; "" for none. What the headline says, or begins with, would be
// read twice: pages that are a section of their own are named like it, and so are those that say of what kind they are
// ("Thông báo"). One that the issue file gives is only left out where the headline is the same.
func kicker(a *article.Article, given bool) string {
	title := bareWords(a.Title)
	for _, name := range slices.Backward(a.Section) {
		said := bareWords(name)
		if len(said) > len(title) || !slices.EqualFunc(said, title[:len(said)], strings.EqualFold) || given && len(said) < len(title) {
			return name
		}
	}
	return ""
}

// bareWords is the words of a name, without the marks around them.
func bareWords(s string) (words []string) {
	for w := range strings.FieldsSeq(s) {
		if w = strings.Trim(w, "“”‘’\"'()[].,:;!?…"); w != "" {
			words = append(words, w)
		}
	}
	return words
}
