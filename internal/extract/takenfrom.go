package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
)

// isTakenFrom reports whether what stands for the writer's name says in Vietnamese where the
// text is from: "Theo Tuổi Trẻ". On pages in other languages Theo is a name, that of Theo
// Nguyễn Phan, too.
func (p portal) isTakenFrom(s string) bool {
	rest, ok := strings.CutPrefix(s, "Theo ")
	return ok && wordCount(rest) > 1 && strings.ContainsFunc(rest, syllable.IsOwn) && (p.vietnamese == nil || p.vietnamese())
}

// speaksVietnamese reports whether what a page begins with is in Vietnamese, menus and all:
// what it declares is no help, since portals declare "en" on Vietnamese pages.
func speaksVietnamese(root *html.Node) bool {
	letters, own, _ := countLetters(string(gatherUpTo(root, nil, enoughSaid)))
	return own*20 > letters
}

// enoughSaid is how many bytes of a page tell its language.
const enoughSaid = 32 << 10

// takenFrom is where a text is from as the box for its writer says, and that box.
func (f *facts) takenFrom() datum[string] {
	nodes := f.find(authorBoxes[0])
	for _, n := range nodes[:min(len(nodes), maxAuthors)] {
		if f.of(n).text > maxField || f.elsewhere(n) {
			continue
		}
		if s, ok := cutSource(text(n)); ok && f.portal.isTakenFrom(text(n)) && letterCount(s) >= 3 {
			return datum[string]{s, reason{rule: ruleSourceBox, node: n}}
		}
	}
	return datum[string]{}
}
