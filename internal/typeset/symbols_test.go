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

// symbols are those of documents, which are read and looked up as one word.
var symbols = []string{
	"NĐ-CP", "QĐ-TTg", "TT-BTC", "NQ/TW", "45/2024/NĐ-CP", "QĐ-UBND", "KH-UBND", "HD-VPTW", "1234/BGDĐT-GDTrH",
	"02/2025/TTLT-BNV-BTC", "15-NQ/TW", "30/2020/NĐ-CP", "VBHN-VPQH", "CV-BCĐ-TW", "11/TT-BTNMT",
}

// TestSymbolsOfDocumentsHold sets copy full of symbols in every measure from that
// of a narrow cell to a page: each stands whole in a line, or breaks after a slash
// where it does not fit; never at a hyphen. The oracle is the text of the lines.
func TestSymbolsOfDocumentsHold(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	var copy strings.Builder
	for i, symbol := range symbols {
		copy.WriteString([]string{"Theo ", "căn cứ Nghị định số ", "và ", "(", "xã ban hành Kế hoạch ", "“"}[i%6] + symbol +
			[]string{" của tỉnh, ", ", ", " ngày 5/1/2026 thì ", "), ", ". ", "”; "}[i%6])
	}
	text := strings.TrimSpace(copy.String())
	for measure := 70 * unit.Point; measure < 500*unit.Point; measure += 3 * unit.Point {
		for _, how := range []Kind{Running, Headline} {
			for k := range 4 { // each symbol in other places of the line
				text := strings.Repeat("a ", k) + text
				p := s.Set(article.Plain(text), &tpl.Styles.Body, measure, false, how)
				checkSymbols(t, measure, text, lineTexts(p))
			}
		}
	}
}

// checkSymbols holds lines to the text that they are of, and their ends to what
// symbols allow.
func checkSymbols(t *testing.T, measure unit.Length, text string, lines []string) {
	t.Helper()
	bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	if got := strings.Join(lines, ""); bare(got) != bare(text) {
		t.Fatalf("%v: %q, want %q", measure, got, text)
	}
	for i, line := range lines {
		if i+1 == len(lines) {
			break
		}
		if strings.HasSuffix(line, "-") || strings.HasPrefix(lines[i+1], "-") {
			t.Errorf("%v: a symbol breaks at its hyphen: %q | %q", measure, line, lines[i+1])
		}
	}
}

// lineTexts is the text of each line of the first setting.
func lineTexts(p *Paragraph) (lines []string) {
	for _, line := range p.Settings[0].Lines {
		var b strings.Builder
		for _, pc := range p.pieces[line.Start:line.End] {
			switch pc.kind {
			case linebreak.Box:
				b.WriteString(pc.text())
			case linebreak.Glue:
				b.WriteByte(' ')
			}
		}
		lines = append(lines, strings.TrimSpace(b.String()))
	}
	return lines
}
