package typeset

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/linebreak"
	"bantin/internal/style"
)

// realCopy is the paragraphs of the saved pages' truth that are long enough to
// be justified.
func realCopy(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, set := range []string{"vn", "sharepoint"} {
		data, err := os.ReadFile(filepath.Join("../../../shared/pages", set, "truth.json"))
		if os.IsNotExist(err) {
			t.Skip("no ../shared")
		}
		if err != nil {
			t.Fatal(err)
		}
		var pages map[string]json.RawMessage
		if err := json.Unmarshal(data, &pages); err != nil {
			t.Fatal(err)
		}
		for name, raw := range pages {
			var p struct{ Body []struct{ Type, Text string } }
			if strings.HasPrefix(name, "_") || strings.HasPrefix(name, "iata") || json.Unmarshal(raw, &p) != nil {
				continue
			}
			for _, b := range p.Body {
				if text := strings.Join(strings.Fields(b.Text), " "); b.Type == "paragraph" &&
					strings.Count(text, " ") >= 12 {
					out = append(out, text)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestTheSettingOfRealCopy holds what the eye sees of justified lines: the
// spaces as set, tracking included, natural = 1. The limits are what LuaLaTeX
// with microtype reaches on the same copy, or better.
func TestTheSettingOfRealCopy(t *testing.T) {
	copies := realCopy(t)
	if len(copies) < 300 {
		t.Fatalf("only %d paragraphs", len(copies))
	}
	for _, c := range []struct {
		template              string
		mean, p99, over2, far float64
	}{
		{"noto77", 1.035, 1.52, 0.001, 0.012},
		{"tinos87", 1.022, 1.30, 0.0005, 0.005},
	} {
		raw, err := os.ReadFile("../../testdata/measure/" + c.template + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		tpl, diags := style.Read(c.template, raw)
		if tpl == nil {
			t.Fatal(diags)
		}
		s := NewSetter(font.NewSet(), tpl)
		var spaces, steps []float64
		for _, text := range copies {
			p := s.Set(article.Plain(text), &tpl.Styles.Body, tpl.Measure(), true, Running)
			lines := p.Settings[0].Lines
			previous := 0.0
			for _, l := range lines {
				if !l.Justified {
					previous = 0
					continue
				}
				lk := p.pieces[l.Start].look
				space := float64(spaceWidth(lk, l, l.Scale)) + float64(l.Track)*float64(lk.size)/1000
				space /= float64(lk.space())
				spaces = append(spaces, space)
				if previous > 0 {
					steps = append(steps, math.Abs(space-previous))
				}
				previous = space
			}
			last := lines[len(lines)-1]
			if n := boxes(p, last); n < 2 || float64(last.Width) < 0.1*float64(tpl.Measure()) {
				t.Errorf("%s: a last line of %d words in %.60q", c.template, n, text)
			}
		}
		slices.Sort(spaces)
		mean := 0.0
		for _, v := range spaces {
			mean += v / float64(len(spaces))
		}
		p99, over2, far := spaces[len(spaces)*99/100], share(spaces, 2), share(steps, 0.5)
		t.Logf("%s: %d lines, mean %.3f, p99 %.3f, over 1.5 %.2f %%, over 2 %.3f %%, least %.3f, neighbours apart "+
			"%.2f %%",
			c.template, len(spaces),
			mean, p99, 100*share(spaces, 1.5), 100*over2, spaces[0], 100*far)
		if mean > c.mean || p99 > c.p99 || over2 > c.over2 || far > c.far || spaces[0] < 0.65 {
			t.Errorf("%s: mean %.3f, p99 %.3f, over 2 %.4f, least %.3f, neighbours apart %.4f", c.template, mean, p99,
				over2,
				spaces[0], far)
		}
	}
}

func boxes(p *Paragraph, l linebreak.Line) int {
	n := 0
	for i := l.Start; i < l.End; i++ {
		if p.pieces[i].kind == linebreak.Box {
			n++
		}
	}
	return n
}

// share is the share of values above a limit.
func share(values []float64, limit float64) float64 {
	n := 0
	for _, v := range values {
		if v > limit {
			n++
		}
	}
	return float64(n) / float64(max(1, len(values)))
}
