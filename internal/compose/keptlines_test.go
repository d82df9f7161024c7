package compose

import (
	"runtime"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// TestCentredHeadsHaveTheSameWhiteAbove: a head over the middle of the column has a line of white
// above it, of however many parts it is.
func TestCentredHeadsHaveTheSameWhiteAbove(t *testing.T) {
	parts := []string{":centred *QUYẾT ĐỊNH*\n", ":centred *ỦY BAN NHÂN DÂN*\n", ":centred *Về việc nạo vét*\n"}
	var first unit.Length
	for n := range parts {
		doc, _ := lay(t, "= Một hai ba\nĐoạn trên cùng.\n"+strings.Join(parts[:n+1], "")+"Đoạn dưới.\n", "columns: 1\ncontents: false\n")
		var above, head unit.Length
		for _, l := range linesIn(doc) {
			switch {
			case strings.HasPrefix(l.text, "Đoạn trên"):
				above = l.y
			case head == 0 && strings.HasPrefix(l.text, "QUYẾT"):
				head = l.y
			}
		}
		if first == 0 {
			first = head - above
		}
		if head == 0 || above == 0 || head-above != first {
			t.Errorf("%d parts: %v from the line above, of one part %v", n+1, head-above, first)
		}
	}
}

// TestATitleGoesOnWithItsChapter: below a heading over the middle, what stands over the middle in bold is the
// next line of it, at the distance of lines; below another heading it has the white above all such heads.
func TestATitleGoesOnWithItsChapter(t *testing.T) {
	for _, centred := range []bool{true, false} {
		doc, _ := layBlocks(t,
			article.Paragraph{Text: article.Plain("Đoạn trên cùng.")},
			article.Heading{Level: 2, Text: article.Plain("Chương IV"), Centred: centred},
			article.Paragraph{Form: article.Centred, Text: article.Inline{{Text: "CHẾ ĐỘ KINH TẾ", Bold: true}}},
			article.Paragraph{Text: article.Plain("Đoạn dưới.")},
		)
		grid := tplOf(t, "a4").Leading
		var chapter, title, below unit.Length
		for _, l := range linesIn(doc) {
			switch {
			case strings.HasPrefix(l.text, "Chương"):
				chapter = l.y
			case strings.HasPrefix(l.text, "CHẾ ĐỘ"):
				title = l.y
			case strings.HasPrefix(l.text, "Đoạn dưới"):
				below = l.y
			}
		}
		want := 2 * grid
		if centred {
			want = grid
		}
		if title-chapter != want || below-title != grid {
			t.Errorf("centred %v: the title is %v below its chapter, the copy %v below that, want %v and a line", centred, title-chapter, below-title, want)
		}
	}
}

// TestCentredHeadsBreakBetweenPhrases: a head over the middle that needs two lines parts no compound.
func TestCentredHeadsBreakBetweenPhrases(t *testing.T) {
	doc, _ := lay(t, "= Một hai ba\nĐoạn trên cùng.\n:centred *NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM - CHẾ ĐỘ CHÍNH TRỊ*\nĐoạn dưới.\n",
		"columns: 1\ncontents: false\nwidth: 148mm\ninner: 16mm\nouter: 16mm\n")
	n := 0
	for _, l := range linesIn(doc) {
		if strings.HasPrefix(l.text, "NƯỚC") || strings.Contains(l.text, "CHÍNH") {
			n++
			if s := strings.TrimSpace(l.text); strings.HasSuffix(s, "CHẾ") || strings.HasPrefix(s, "ĐỘ") {
				t.Errorf("a line %q", l.text)
			}
		}
	}
	if n != 2 {
		t.Errorf("%d lines, want 2", n)
	}
}

// TestTermsTakeTheirNumber: twice as many terms and definitions, or lines that stand alone, take
// some twice the memory: each is set without regard to all that follow.
func TestTermsTakeTheirNumber(t *testing.T) {
	for _, form := range []article.Form{article.Term, article.Definition, article.Lines, article.Right} {
		taken := func(n int) float64 {
			blocks := make([]article.Block, n)
			for i := range blocks {
				blocks[i] = article.Paragraph{Form: form, Text: article.Plain("Kênh")}
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			layBlocks(t, blocks...)
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc - before.TotalAlloc)
		}
		taken(10)
		if once, twice := taken(2000), taken(4000); twice > 2.6*once {
			t.Errorf("%s: twice as many take %.1f times the memory", form, twice/once)
		}
	}
}

// TestKeptLinesThatEndAPageStandOnItsGrid: the last of small lines at the foot of a page is level with that of the
// column beside it, and of the page that it faces; elsewhere, and at the head of a column, they stand below the white above them.
func TestKeptLinesThatEndAPageStandOnItsGrid(t *testing.T) {
	tpl := tplOf(t, "a4")
	s := newSetter(font.NewSet(), tpl)
	st := tpl.Styles.Body
	st.Size, st.Leading = 800*st.Size/1000, 800*st.Leading/1000
	for n := 1; n < 6; n++ {
		b := &keptBlock{}
		for range n {
			b.add(s.Plain("Chú thích", &st, tpl.Measure(), typeset.Running), 0, 0, 800*tpl.Baseline()/1000, st.Leading, 0)
		}
		e := b.element(tpl.Leading, s.textFoot(), 99, nil)
		h := e.Heights[0]
		last := func(at place) unit.Length {
			pt := &painter{}
			at.to = h
			e.draw(pt, at)
			x := pt.Items[len(pt.Items)-1].(*frame.Text)
			return x.Y
		}
		plain := unit.Length(n-1)*st.Leading + 800*tpl.Baseline()/1000
		foot := max(unit.Length(h)*tpl.Leading-s.textFoot(), plain) // which fills its lines
		if got := last(place{ends: true}); got != foot {
			t.Errorf("%d lines end a page at %v, want %v", n, got, foot)
		}
		for _, at := range []place{{}, {ends: true, heads: true}, {ends: true, under: true}} {
			if got := last(at); got != plain {
				t.Errorf("%d lines, %+v: the last is at %v, want %v", n, at, got, plain)
			}
		}
	}
}
