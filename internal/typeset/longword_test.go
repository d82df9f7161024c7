package typeset

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
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
				t.Errorf("%s: %d bytes are %v wide", name, len(pc.text()), pc.width())
			}
			text.WriteString(pc.text())
		}
		if text.String() != "Một"+word+"hai." {
			t.Errorf("%s: letters are lost", name)
		}
	}
}

// TestSymbolsAreWholeInHeadlines breaks a symbol after its slashes in running text,
// and in a headline only where it is wider than the measure.
func TestSymbolsAreWholeInHeadlines(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	for _, c := range []struct {
		word    string
		kind    Kind
		measure int // in parts of that of the body
		breaks  bool
	}{
		{"15/2026/NĐ-CP", Headline, 1, false},
		{"HĐND/UBND-TTHĐND", Headline, 1, false},
		{"15/2026/NĐ-CP", Running, 1, true},
		{"15/2026/NĐ-CP", Headline, 12, true},
	} {
		measure := tpl.Measure() / unit.Length(c.measure)
		p := s.Set(article.Plain("Nghị định "+c.word+" của xã"), &tpl.Styles.Body, measure, false, c.kind)
		inside := false
		for _, pc := range p.pieces {
			inside = inside || pc.inside
		}
		if inside != c.breaks {
			t.Errorf("%s as %v in 1/%d: may break is %v", c.word, c.kind, c.measure, inside)
		}
	}
}
