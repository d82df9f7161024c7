package compose

import (
	"math/rand/v2"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/unit"
)

// TestAWordOfManyRunsHasRoomInItsColumn cuts the text of a cell into runs: its longest word,
// without a change of looks, needs the room that it needs in one.
func TestAWordOfManyRunsHasRoomInItsColumn(t *testing.T) {
	tpl := tplOf(t, "a4")
	c := &copyist{words: &Words{}, setter: newSetter(font.NewSet(), tpl), in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
	rng := rand.New(rand.NewPCG(7, 7))
	st := &tpl.Styles.Body
	for range 300 {
		text := ""
		for range 1 + rng.IntN(4) {
			text += strings.Repeat("mn", 1+rng.IntN(5)) + []string{" ", "\n", ""}[rng.IntN(3)]
		}
		var cut article.Inline
		for rest := text; rest != ""; {
			n := 1 + rng.IntN(len(rest))
			cut, rest = append(cut, article.Run{Text: rest[:n]}), rest[n:]
		}
		want, _ := c.extent(article.Plain(text), st, false)
		if got, _ := c.extent(cut, st, false); got < want-unit.Point || got > want+unit.Point { // but for kerning
			t.Errorf("%q in %d runs: %v, in one %v", text, len(cut), got, want)
		}
	}
	low, _ := c.extent(article.Inline{{Text: "CO"}, {Text: "222", Sub: true}}, st, false)
	if level, _ := c.extent(article.Plain("CO222"), st, false); low >= level {
		t.Errorf("lowered figures take %v, level ones %v", low, level)
	}
}
