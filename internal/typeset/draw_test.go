package typeset

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// drawn sets copy in the body style of a4 and draws its best setting with the
// first baseline at y.
func drawn(t *testing.T, in article.Inline, x, y unit.Length) (texts []*frame.Text, links []*frame.Link) {
	t.Helper()
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	pt := Painter{Structure: &frame.Structure{}}
	s := NewSetter(font.NewSet(), tpl)
	s.Set(in, &tpl.Styles.Body, tpl.Measure(), false, Running).DrawAll(&pt, x, y, tpl.Leading, pt.Structure.Add(frame.Node{Role: frame.Paragraph}))
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	for _, it := range pt.Items {
		switch it := it.(type) {
		case *frame.Text:
			texts = append(texts, it)
		case *frame.Link:
			links = append(links, it)
		}
	}
	return texts, links
}

func TestSuperscriptsStandAboveTheBaselineAndSubscriptsBelow(t *testing.T) {
	const y = 100 * unit.Point
	texts, _ := drawn(t, article.Inline{{Text: "m"}, {Text: "2", Super: true}, {Text: "CO"}, {Text: "3", Sub: true}},
		0, y)
	seen := map[string]*frame.Text{}
	for _, x := range texts {
		seen[x.String] = x
	}
	normal, super, sub := seen["m"], seen["2"], seen["3"]
	if normal == nil || super == nil || sub == nil {
		t.Fatalf("%d texts", len(seen))
	}
	if normal.Y != y || super.Y >= y || sub.Y <= y {
		t.Errorf("baselines: copy %v, superscript %v, subscript %v", normal.Y, super.Y, sub.Y)
	}
	for _, x := range seen {
		if x.Y+x.Rise != y {
			t.Errorf("%q at %v says that it rises %v from %v", x.String, x.Y, x.Rise, y)
		}
	}
	if super.Size >= normal.Size || sub.Size >= normal.Size {
		t.Errorf("sizes: copy %v, superscript %v, subscript %v", normal.Size, super.Size, sub.Size)
	}
}

func TestAQuotationMarkHangsOutLeftOfTheColumn(t *testing.T) {
	const x, y = 50 * unit.Point, 100 * unit.Point
	word, _ := drawn(t, article.Plain("Một"), x, y)
	quoted, _ := drawn(t, article.Plain("“Một”"), x, y)
	q := quoted[0]
	want := word[0].X - unit.Em(q.Face.Advance('“')*2/5, q.Size)
	if q.X != want || want >= word[0].X {
		t.Errorf("a line begins at %v without a mark and at %v with one, want %v", word[0].X, q.X, want)
	}
}

func TestALinkCoversItsWordsAndNoOthers(t *testing.T) {
	const x, y = 50 * unit.Point, 100 * unit.Point
	const url = "https://example.vn/tin"
	texts, links := drawn(t, article.Inline{{Text: "Xem "}, {Text: "bài này", Href: url}, {Text: " nữa"}}, x, y)
	if len(links) != 1 {
		t.Fatalf("%d links", len(links))
	}
	l := links[0]
	var before, after *frame.Text
	for _, x := range texts {
		switch x.String {
		case "Xem ":
			before = x
		case " nữa", "nữa":
			after = x
		}
	}
	if before == nil || after == nil {
		t.Fatal("the copy beside the link is not a text of its own")
	}
	if l.URL != url || l.Text != "bài này " && l.Text != "bài này" {
		t.Errorf("the link %q says %q", l.URL, l.Text)
	}
	if l.X <= before.X || l.X+l.W > after.X || l.W < 20*unit.Point {
		t.Errorf("the link is from %v, %v wide; the copy before starts at %v, that after at %v", l.X, l.W, before.X,
			after.X)
	}
	if l.Y >= y || l.Y+l.H <= y {
		t.Errorf("the link from %v, %v high is not about the baseline %v", l.Y, l.H, y)
	}
}

// TestALinkInSeveralFacesIsOne: who hears it is told of one link, not of three; one behind
// words that are none, and one to somewhere else, are others.
func TestALinkInSeveralFacesIsOne(t *testing.T) {
	const one, two = "https://a.vn/1", "https://a.vn/2"
	texts, links := drawn(t, article.Inline{{Text: "hồ sơ ", Href: one}, {Text: "đầy đủ", Bold: true, Href: one}, {Text: "2", Super: true, Href: one},
		{Text: "khác", Href: two}, {Text: " và "}, {Text: "nữa", Href: two}}, 0, 0)
	said := map[int32]string{}
	for _, x := range texts {
		said[x.Node] += x.String
	}
	nodes := map[int32]string{}
	for _, l := range links {
		if nodes[l.Node] != "" && nodes[l.Node] != l.URL {
			t.Errorf("one node for %s and %s", nodes[l.Node], l.URL)
		}
		nodes[l.Node] = l.URL
	}
	got := []string{}
	for node, url := range nodes {
		got = append(got, url+" "+strings.TrimSpace(said[node]))
	}
	slices.Sort(got)
	if want := []string{one + " hồ sơ đầy đủ2", two + " khác", two + " nữa"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestALinkOverTwoLinesIsTwoRectangles(t *testing.T) {
	const url = "https://example.vn/tin"
	long := "phối hợp với hợp tác xã tổ chức hội nghị đầu bờ đánh giá kết quả vụ mùa"
	texts, links := drawn(t, article.Inline{{Text: long, Href: url}}, 0, 100*unit.Point)
	lines := map[unit.Length]bool{}
	for _, x := range texts {
		lines[x.Y] = true
	}
	if len(lines) < 2 || len(links) != len(lines) {
		t.Fatalf("%d links in %d lines", len(links), len(lines))
	}
	for _, l := range links {
		if l.URL != url {
			t.Errorf("%q", l.URL)
		}
	}
}

func TestLinesStandByTheirAlignment(t *testing.T) {
	tpl, _ := style.Embedded("a4")
	s := NewSetter(font.NewSet(), tpl)
	const x, measure = 30 * unit.Point, 200 * unit.Point
	for align, place := range map[string]func(white unit.Length) unit.Length{
		"left":   func(unit.Length) unit.Length { return 0 },
		"right":  func(white unit.Length) unit.Length { return white },
		"center": func(white unit.Length) unit.Length { return white / 2 },
	} {
		st := tpl.Styles.Byline
		st.Align = align
		p := s.Plain("Nhân", &st, measure, Running)
		var pt Painter
		p.DrawAll(&pt, x, 0, st.Leading)
		word := pt.Items[0].(*frame.Text)
		white := measure - unit.Em(int(word.Face.Measure("Nhân").Width), st.Size)
		if got, want := word.X-x, place(white); got < want-unit.Point || got > want+unit.Point {
			t.Errorf("%s: %v from the left, want %v", align, got, want)
		}
	}
}
