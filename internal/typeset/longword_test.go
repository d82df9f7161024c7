package typeset

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/linebreak"
	"bantin/internal/style"
)

func TestNoPartOfAWordIsWiderThanTheMeasure(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	long := strings.Repeat("nghiêng", 40)
	for name, word := range map[string]string{
		"letters":         long,
		"before a slash":  "https://" + long + "/tin/" + long + "/bai",
		"no letter apart": strings.Repeat("e\u0323\u0302", 30000),
	} {
		p := s.Set(article.Plain("Một "+word+" hai."), &tpl.Styles.Body, tpl.Measure(), false, Running)
		var text strings.Builder
		for _, pc := range p.pieces {
			if pc.kind == linebreak.Box && pc.width() > tpl.Measure() {
				t.Errorf("%s: %d bytes are %v wide", name, len(pc.text), pc.width())
			}
			text.WriteString(pc.text)
		}
		if text.String() != "Một"+word+"hai." {
			t.Errorf("%s: letters are lost", name)
		}
	}
}
