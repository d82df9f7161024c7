package compose

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestSectionBreaksAreTold tells lines of signs from copy, and those to write on from those
// that part.
func TestSectionBreaksAreTold(t *testing.T) {
	for _, x := range []struct{ blocks, want string }{
		{"a|______|b", "rule"}, {"a|---|b", "rule"}, {"a|– – – –|b", "rule"}, {"a|* * *|b", "stars"}, {"a|*|b", "stars"},
		{"a|-o-|b", ""}, {"a|--|b", ""}, {"a|......|b", ""}, {"a|---*---|b", "stars"}, {"a|- - *|b", "stars"}, {"a|__-__|b", "rule"},
		{"Ý kiến:|______|b", ""}, {"a|______|______", ""}, {"Tên: ........ tuổi ........|________|b", ""},
		{"a|________|Tên: ______ tuổi ______", ""}, {"a:|-----|b", "rule"}, {"a| |b", ""}, {"a|2 * 3|b", ""},
	} {
		var blocks []article.Block
		for s := range strings.SplitSeq(x.blocks, "|") {
			blocks = append(blocks, article.Paragraph{Text: article.Plain(s)})
		}
		got := map[partingKind]string{typedRule: "rule", stars: "stars", underscore: "underscore"}[sectionBreak(blocks, 1)]
		if got != x.want {
			t.Errorf("%q: %q, not %q", x.blocks, got, x.want)
		}
	}
}
