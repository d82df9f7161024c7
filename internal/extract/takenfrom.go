package extract

import (
	"strings"

	"bantin/internal/syllable"
)

// isTakenFrom reports whether what stands for the writer's name says in Vietnamese where the
// text is from: "Theo Tuổi Trẻ". Elsewhere Theo is a name, that of Theo Nguyễn, too.
func isTakenFrom(s string) bool {
	rest, ok := strings.CutPrefix(s, "Theo ")
	return ok && wordCount(rest) > 1 && strings.ContainsFunc(rest, syllable.IsOwn)
}

// takenFrom is where a text is from as the box for its writer says, and that box.
func (f *facts) takenFrom() datum[string] {
	nodes := f.find(authorBoxes[0])
	for _, n := range nodes[:min(len(nodes), maxAuthors)] {
		if f.of(n).text > maxField || f.elsewhere(n) {
			continue
		}
		if s, ok := cutSource(text(n)); ok && isTakenFrom(text(n)) && letterCount(s) >= 3 {
			return datum[string]{s, reason{rule: ruleSourceBox, node: n}}
		}
	}
	return datum[string]{}
}
