package compose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestFurnitureKeepsToItsPage: a masthead or an imprint that no page holds is
// cut with a warning, never drawn over the edge.
func TestFurnitureKeepsToItsPage(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(1))
	for _, name := range bulletins(t) {
		tpl, diags := style.Embedded(name)
		if tpl == nil {
			t.Fatal(diags)
		}
		in := markup(t, "= Một\n"+randomText(rng, 90)+"\n= Hai\n"+randomText(rng, 90)+"\n")
		in.Masthead = Masthead{Label: randomText(rng, 900), Name: randomText(rng, 900), Body: randomText(rng, 900),
			Date: "Số 1"}
		in.Imprint = []Pair{{"Chịu trách nhiệm xuất bản:", randomText(rng, 5000)}}
		doc, diags, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		warnings := 0
		for _, d := range diags {
			if !slices.Contains(d.Args, any(tpl.Name)) {
				t.Errorf("%v does not say of which edition it is", d)
			}
			if d.Code == "furniture-too-long" {
				warnings++
			}
		}
		if warnings != 4 {
			t.Errorf("%s: %d warnings, want 4", name, warnings)
		}
		for n, pg := range doc.Pages {
			for _, it := range pg.Items {
				x, ok := it.(*frame.Text)
				if !ok || doc.Structure.Within(x.Node, frame.Masthead, frame.Imprint) == 0 {
					continue
				}
				if x.Y < tpl.Top || x.Y > tpl.LineTop(tpl.Lines()) {
					t.Errorf("%s: page %d: %q stands at %v", name, n+1, x.String, x.Y)
				}
			}
		}
	}
}

// TestNamesThatAreCutShortAreSaid: names that no folio has room for are said once for all
// pages, and how they are printed; names that fit in a smaller size are not.
func TestNamesThatAreCutShortAreSaid(t *testing.T) {
	tpl, diags := style.Embedded("a5")
	if tpl == nil {
		t.Fatal(diags)
	}
	long := strings.TrimSpace(strings.Repeat("Khu dân cư Tân Hòa ", 8))
	for title, said := range map[string]bool{"Bản tin Tân Hòa": false, long: true} {
		in := markup(t, "= Một\n"+randomText(rand.New(rand.NewSource(1)), 900)+"\n")
		in.FolioTitle = title
		doc, diags, err := Pages(in, tpl, font.NewSet())
		if err != nil || len(doc.Pages) < 3 {
			t.Fatal(err, len(doc.Pages))
		}
		if (len(diags) == 1) != said || len(diags) > 1 {
			t.Fatalf("%q: %v", title, diags)
		}
		if !said {
			continue
		}
		if d := diags[0]; d.Code != "furniture-short" || d.Args[0] != title || d.Args[2] != "a5" {
			t.Errorf("said %v", d)
		}
		for n := range doc.Pages {
			_, furniture := textsOf(&doc.Pages[n])
			if !slices.ContainsFunc(furniture, func(x *frame.Text) bool { return x.String == diags[0].Args[1] }) {
				t.Errorf("page %d does not have %q", n+1, diags[0].Args[1])
			}
		}
	}
}

// TestANameOfAnyLengthIsSetByWhatFits: what could never stand on the page is not set, so that names of
// twenty thousand words and of five thousand make the same pages, in one look.
func TestANameOfAnyLengthIsSetByWhatFits(t *testing.T) {
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	var made [2]string
	for i, words := range []int{5000, 20_000} {
		in := markup(t, "= Nạo vét kênh Bắc\n"+strings.Repeat("Xã huy động ba trăm người. ", 20)+"\n")
		name := strings.Repeat("Tân Hòa ", words/2)
		in.Masthead = Masthead{Label: name, Name: name, Body: name, Date: name}
		in.FolioTitle, in.IssueLine = name, name
		doc, said, err := Pages(in, tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := frame.Dump(&b, doc); err != nil {
			t.Fatal(err)
		}
		made[i] = b.String()
		for _, code := range []diag.Code{diag.FurnitureTooLong, diag.FurnitureShort} {
			if !slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code == code }) {
				t.Errorf("%d words: %s is not said", words, code)
			}
		}
	}
	if made[0] != made[1] {
		t.Error("the pages differ")
	}
}

// TestTheMastheadStandsOnItsRule: the rule below the bulletin's name is as close to it as the letters let it,
// whatever reaches below their baseline, and none touches it; the copy begins where it did.
func TestTheMastheadStandsOnItsRule(t *testing.T) {
	for _, name := range []string{"a4", "a5", "large"} {
		tpl := tplOf(t, name)
		s := newSetter(font.NewSet(), tpl)
		white := map[string]unit.Length{}
		for _, title := range []string{"Tân Hòa", "Phú Lộc", "Nguyệt Đức gq"} {
			h := s.makeMasthead(Masthead{Label: "Bản tin", Name: title, Body: "Ủy ban nhân dân xã", Date: "Số 47"})
			if h.below {
				t.Fatalf("%s, %s: body and date go below the name", name, title)
			}
			gap := h.nameHeight() - h.first - unit.Length(h.name.Lines()-1)*h.leading
			if clear := gap - h.name.Drops(); clear < h.style.Size/25 && h.closer > 0 {
				t.Errorf("%s, %s: the rule is %v below the letters", name, title, clear)
			}
			if foot := h.lower + h.height() + tpl.Whites.MastheadBelow.Of(tpl.Leading); foot > unit.Length(h.lines)*tpl.Leading {
				t.Errorf("%s, %s: %v deep in %d lines", name, title, foot, h.lines)
			}
			white[title] = gap
		}
		if white["Tân Hòa"] >= white["Phú Lộc"] || white["Tân Hòa"] > s.t.Masthead.Name.Size/6 {
			t.Errorf("%s: %v", name, white)
		}
	}
}
