package typeset

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestLongWordsEndLinesWhereTheirPageLetsThem sets words in a narrow measure, and draws them: no
// line but the last ends within a part, a hyphen that is drawn is said to be a soft one, and the
// letters are those of the word.
func TestLongWordsEndLinesWhereTheirPageLetsThem(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	for _, c := range []struct {
		marked string // "|" is a break, "-" a soft hyphen
		lines  []string
	}{
		{"dichvucongquocgia|thutuchanhchinhcap|capxaphuongdackhu", []string{"dichvucongquocgia", "thutuchanhchinhcap", "capxaphuongdackhu"}},
		{"Donaudampfschiff-fahrtsgesellschafts-kapitänsmütze", []string{"Donaudampfschiff-", "fahrtsgesellschafts-", "kapitänsmütze"}},
	} {
		b := article.Breaks{}
		b.Add(strings.NewReplacer("|", string(article.MayBreak), "-", string(article.MayHyphen)).Replace(c.marked))
		plain := strings.NewReplacer("|", "", "-", "").Replace(c.marked)
		s := NewSetter(font.NewSet(), tpl).Breaking(b)
		measure := unit.Em(10000, tpl.Styles.Body.Size)
		p := s.Set(article.Plain(plain+", thế"), &tpl.Styles.Body, measure, false, Running)
		pt := &Painter{Structure: &frame.Structure{}}
		p.DrawAll(pt, 0, 0, tpl.Styles.Body.Leading)
		var lines []string
		var letters strings.Builder
		y := unit.Length(-1)
		for _, it := range pt.Items {
			text, ok := it.(*frame.Text)
			if !ok {
				continue
			}
			if text.String == "-" && text.Says != frame.SoftHyphen {
				t.Errorf("%s: the hyphen says %q", c.marked, text.Says)
			} else if text.String != "-" {
				letters.WriteString(text.String)
			}
			if text.Y != y {
				lines, y = append(lines, ""), text.Y
			}
			lines[len(lines)-1] += text.String
		}
		for i := range lines[:min(len(lines), len(c.lines)-1)] {
			if lines[i] != c.lines[i] {
				t.Errorf("%s: %q, want %q", c.marked, lines, c.lines)
			}
		}
		if len(lines) < len(c.lines) || !strings.HasPrefix(letters.String(), plain+",") {
			t.Errorf("%s: %q, %q", c.marked, lines, letters.String())
		}
		for k := range p.Settings {
			for _, ln := range p.Settings[k].Lines {
				if ln.X+ln.Width > measure+unit.Point {
					t.Errorf("%s: a line is %v wide", c.marked, ln.Width)
				}
			}
		}
	}
}

// TestPlacesAreThoseOfThePageAndOfSigns: an address breaks behind its signs as well, with no hyphen
// beside one of its own, and a word that fits is left whole in a headline.
func TestPlacesAreThoseOfThePageAndOfSigns(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	b := article.Breaks{}
	b.Add("https://dichvucong" + string(article.MayBreak) + "quocgia.example.vn/" + string(article.MayHyphen) + "thutuc")
	s := NewSetter(font.NewSet(), tpl).Breaking(b)
	want := []string{"(https://", "dichvucong", "quocgia.", "example.", "vn/", "thutuc)."}
	if got := slices.Collect(s.Parts("(https://dichvucongquocgia.example.vn/thutuc).")); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, at := range s.places("https://dichvucongquocgia.example.vn/thutuc") {
		if at.hyphen {
			t.Errorf("a hyphen at %d", at.offset)
		}
	}
	for _, kind := range []Kind{Running, Headline} {
		p := s.Set(article.Plain("Xem https://dichvucongquocgia.example.vn/thutuc"), &tpl.Styles.Body, 2*tpl.Measure(), false, kind)
		inside := slices.ContainsFunc(p.pieces, func(pc piece) bool { return pc.kind == linebreak.Penalty && pc.inside })
		if inside != (kind == Running) {
			t.Errorf("kind %v: may break is %v", kind, inside)
		}
	}
}
