package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// blocksOf is the standfirst of a page with a headline and some copy, and its blocks, each with its form.
func blocksOf(t *testing.T, copied string) string {
	t.Helper()
	page := "<html><head><title>Xã mở hội đền</title></head><body><article><h1>Xã mở hội đền</h1><div class=detail-content>" + copied + "</div></article></body></html>"
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	out := []string{a.Standfirst}
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			out = append(out, fmt.Sprintf("%s: %s", b.Form, b.Text))
		default:
			out = append(out, fmt.Sprintf("%T", b))
		}
	}
	return strings.Join(out, "\n")
}

// TestTypedNotesAreNotes: paragraphs numbered from 1 below a rule at the end are notes where the copy has their numbers, and
// the rule goes with them; what is numbered otherwise, or called by nothing, is copy below a rule.
func TestTypedNotesAreNotes(t *testing.T) {
	const para = "<p>Sáng nay, xã tổ chức hội nghị bàn việc mở hội đền, với sự tham gia của đại diện tám thôn và ban quản lý di tích.</p>"
	for name, c := range map[string]struct {
		in, want string
	}{
		"called":     {"<p>Chùa dựng đời Lý(1), trùng tu hai lần(2).</p>" + para + "<p>________</p><p>(1) Theo văn bia.</p><p>(2) Theo lời kể.</p>", "note: (1) Theo văn bia.\nnote: (2) Theo lời kể."},
		"brackets":   {"<p>Chùa dựng đời Lý [1].</p>" + para + "<p>-----</p><p>[1] Theo văn bia.</p>", "note: [1] Theo văn bia."},
		"not called": {para + "<p>________</p><p>(1) Theo văn bia.</p>", ": (1) Theo văn bia."},
		"out of order": {"<p>Chùa dựng đời Lý(1).</p>" + para + "<p>________</p><p>(2) Theo văn bia.</p>",
			": (2) Theo văn bia."},
		"raised, below a drawn rule": {"<p>Chùa dựng đời Lý<sup>1</sup>.</p>" + para + "<hr><p><sup>1</sup> Theo văn bia.</p><p><sup>2</sup> Theo lời kể.</p>", "note: 1 Theo văn bia.\nnote: 2 Theo lời kể."},
		"raised signs in lines":      {"<p>Chùa dựng đời Lý¹.</p>" + para + "<hr><p>¹ Theo văn bia.<br>² Theo lời kể.</p>", "note: ¹ Theo văn bia.\nnote: ² Theo lời kể."},
		"stars":                      {"<p>Chùa dựng đời Lý*, trùng tu hai lần**.</p>" + para + "<p>-----</p><p>* Theo văn bia.<br>** Theo lời kể.</p>", "note: * Theo văn bia.\nnote: ** Theo lời kể."},
		"a star in brackets":         {"<p>Chùa dựng đời Lý(*).</p>" + para + "<p>-----</p><p>(*) Theo văn bia.</p>", "note: (*) Theo văn bia."},
		"a star that is not called":  {para + "<p>-----</p><p>* Bà con mang theo nước uống.</p>", ": * Bà con mang theo nước uống."},
		"below what calls them notes": {"<p>Chùa dựng đời Lý (1), trùng tu (2).</p>" + para + "<p><b>Chú thích:</b></p><p>(1) Theo văn bia.</p><p>(2) Theo lời kể.</p>",
			"note: Chú thích:\nnote: (1) Theo văn bia.\nnote: (2) Theo lời kể."},
		"with stops below it": {"<p>Chùa dựng đời Lý<sup>1</sup>, trùng tu<sup>2</sup>.</p>" + para + "<p>Ghi chú</p><p>1. Theo văn bia.</p><p>2. Theo lời kể.</p>",
			"note: Ghi chú\nnote: 1. Theo văn bia.\nnote: 2. Theo lời kể."},
		"below nothing":                    {"<p>Chùa dựng đời Lý<sup>[1]</sup>, trùng tu [2].</p>" + para + "<p>[1] Theo văn bia.</p><p>[2] Theo lời kể.</p>", "note: [1] Theo văn bia.\nnote: [2] Theo lời kể."},
		"points in brackets below nothing": {"<p>Theo điểm (1) và (2) của quy ước.</p>" + para + "<p>(1) Theo văn bia.</p><p>(2) Theo lời kể.</p>", ": (1) Theo văn bia.\n: (2) Theo lời kể."},
		"remarks":                          {para + "<p>Ghi chú:</p><p>1. Bà con mang nước.</p><p>2. Trẻ em đi cùng cha mẹ.</p>", ": 1. Bà con mang nước.\n: 2. Trẻ em đi cùng cha mẹ."},
		"copy":                             {"<p>Chùa dựng đời Lý(1).</p>" + para + "<p>________</p><p>Hội mở ba ngày.</p>", ": Hội mở ba ngày."},
	} {
		got := blocksOf(t, para+c.in)
		if !strings.HasSuffix(got, "\n"+c.want) {
			t.Errorf("%s:\n%s", name, got)
		}
		if notes, ruled := strings.HasPrefix(c.want, "note"), strings.Contains(got, "__") || strings.Contains(got, "--"); notes && ruled || strings.Contains(c.in, "__") && !notes && !ruled {
			t.Errorf("%s: the rule:\n%s", name, got)
		}
	}
}

// TestTheHeadOfALetterIsNoStandfirst: the state and its motto, or lines over the middle, are the head of what follows, be
// they bold.
func TestTheHeadOfALetterIsNoStandfirst(t *testing.T) {
	const para = "<p>Sáng nay, xã tổ chức hội nghị bàn việc mở hội đền, với sự tham gia của đại diện tám thôn và ban quản lý di tích.</p>"
	for _, head := range []string{"<p align=center><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></p>",
		"<p align=center><b>KẾ HOẠCH<br>Mở hội đền và rước kiệu về đình làng, năm 2026</b></p>"} {
		if got := blocksOf(t, head+strings.Repeat(para, 4)); !strings.HasPrefix(got, "\ncentred: ") {
			t.Error(got)
		}
	}
	bold := "<p align=center><b>Xã mở hội đền ba ngày, rước kiệu về đình làng và thi vật cho trai các thôn.</b></p>"
	if got := blocksOf(t, bold+strings.Repeat(para, 4)); !strings.HasPrefix(got, "Xã mở hội đền ba ngày") {
		t.Error(got)
	}
}
