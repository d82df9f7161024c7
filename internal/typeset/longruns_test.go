package typeset

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/linebreak"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// runTogether is copy of few words, most of them in many runs.
func runTogether(r *rand.Rand) article.Inline {
	texts := []string{"#TânHòa", "#nôngthônmới", "/", "|", ",", "x", "(CH", "2", ")", "mục12", "tanhoa.example.vn/tin/2026/11",
		strings.Repeat("nghiêng", 1+r.IntN(20)), " ", "và ", " của", "\n"}
	var in article.Inline
	for n := range 1 + r.IntN(60) {
		run := article.Run{Text: texts[r.IntN(len(texts))], Bold: r.IntN(2) == 0, Italic: r.IntN(3) == 0}
		switch r.IntN(8) {
		case 0:
			run.Href = fmt.Sprint("http://x.example/", n)
		case 1:
			run.Sub = true
		case 2:
			run.Super = true
		case 3:
			run.Note = 1 + n
		}
		in = append(in, run)
	}
	return in
}

// TestWordsOfManyRunsStandInTheirMeasure sets words whose looks change within them: nothing
// stands right of its measure, and every letter is there once and in its place.
func TestWordsOfManyRunsStandInTheirMeasure(t *testing.T) {
	const rounded = unit.Point / 2 // scale and tracking are whole thousandths, which a line without spaces cannot make up for
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 5))
		in := runTogether(r)
		st := [...]*style.Text{&tpl.Styles.Body, &tpl.Styles.Lead, &tpl.Styles.Caption}[r.IntN(3)]
		measure := unit.Pt(40 + 200*r.Float64())
		p := s.Set(in, st, measure, r.IntN(2) == 0, Kind(r.IntN(3)))
		if p == nil {
			continue
		}
		for k, set := range append(p.Settings, s.Vary(p)...) {
			var shown strings.Builder
			for n, ln := range set.Lines {
				room, x := measure+rounded, ln.X
				for i := ln.Start; i < ln.End; i++ {
					switch pc := &p.pieces[i]; pc.kind {
					case linebreak.Box:
						x += linebreak.Scaled(pc.width()+unit.Em(ln.Track*pc.glyphs.Runes, pc.look.size), ln.Scale)
						shown.WriteString(pc.text())
					case linebreak.Glue:
						x += spaceWidth(pc.look, ln, ln.Scale)
					}
				}
				if last := &p.pieces[ln.End-1]; last.kind == linebreak.Box { // punctuation hangs
					c, _ := utf8.DecodeLastRuneInString(last.text())
					_, hang := last.look.face.Hang(c)
					room += unit.Em(hang, last.look.size)
				}
				if x > room {
					t.Fatalf("seed %d, setting %d, line %d: ends at %v of %v", seed, k, n, x, measure)
				}
			}
			want := strings.Join(strings.Fields(in.String()), "")
			if st.Upper {
				want = strings.ToUpper(want)
			}
			if shown.String() != want {
				t.Fatalf("seed %d, setting %d: has\n%s\nwant\n%s", seed, k, shown.String(), want)
			}
		}
	}
}

// TestWordsOfManyRunsEndWhereTheyMay breaks a word of many links behind what parts them, keeps
// low figures with their letters, and breaks none that fits.
func TestWordsOfManyRunsEndWhereTheyMay(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	var links, formula article.Inline
	for n := range 40 {
		links = append(links, article.Run{Text: fmt.Sprint("mục", n), Href: fmt.Sprint("http://x.example/", n)}, article.Run{Text: ","})
		formula = append(formula, article.Run{Text: "CH"}, article.Run{Text: "2", Sub: true})
	}
	ends := func(in article.Inline) (out []string) {
		p := s.Set(in, &tpl.Styles.Body, tpl.Measure(), true, Running)
		lines := p.Settings[0].Lines
		for _, ln := range lines[:len(lines)-1] {
			out = append(out, p.pieces[ln.End-1].text())
		}
		return out
	}
	for name, c := range map[string]struct {
		in   article.Inline
		ends string
		none bool
	}{
		"links":   {in: links, ends: ","},
		"formula": {in: formula, ends: "2"},
		"fits":    {in: formula[:12], none: true},
	} {
		got := ends(c.in)
		if (len(got) == 0) != c.none {
			t.Errorf("%s: lines end at %q", name, got)
		}
		for _, end := range got {
			if end != c.ends {
				t.Errorf("%s: a line ends at %q", name, end)
			}
		}
	}
}
