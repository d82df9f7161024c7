package typeset

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/style"
)

// What a long paragraph is made of is never moved while it grows: each of these moves keeps a
// signal from being heard.
func TestWhatALongParagraphIsMadeOfIsTakenAtOnce(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	n := 50_000
	p := s.Set(article.Plain(strings.Repeat("a ", n)), &tpl.Styles.Body, tpl.Measure(), false, Running)
	for what, had := range map[string][2]int{
		"words":  {cap(s.words), n + 1},
		"gaps":   {cap(s.gaps), n},
		"items":  {cap(s.items), 2*n + 4},
		"pieces": {cap(p.pieces), 2*n + 4},
	} {
		if had[0] != had[1] {
			t.Errorf("%s: room for %d, not %d", what, had[0], had[1])
		}
	}
}
