package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
)

// amid reads a page with a markup in the middle of its copy, and returns the
// blocks that it became.
func amid(t *testing.T, markup string) []article.Block {
	t.Helper()
	a, err := read(t, "<html>"+headTitle+"<body><div class=c>"+h1+line(1)+line(2)+line(3)+markup+line(4)+line(5)+
		"</div></body></html>")
	if err != nil {
		t.Fatalf("%s: %v", markup, err)
	}
	if len(a.Body) < 5 {
		t.Fatalf("%s: %d blocks", markup, len(a.Body))
	}
	return a.Body[3 : len(a.Body)-2]
}

// listsOf shows the lists among blocks: what marks the items, then each item
// with its own number, and those below it in brackets.
func listsOf(blocks []article.Block) string {
	var show func([]article.Item, article.Numbering) string
	show = func(items []article.Item, n article.Numbering) string {
		s := "bullets"
		if n.Ordered {
			s = fmt.Sprintf("%s%d", n.Style, n.Start)
		}
		if n.Reversed {
			s += " down"
		}
		for _, it := range items {
			s += ", " + it.Text.String()
			if it.Value != 0 {
				s += fmt.Sprintf("=%d", it.Value)
			}
			if len(it.Items) > 0 {
				s += " (" + show(it.Items, it.Below) + ")"
			}
		}
		return s
	}
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case article.List:
			out = append(out, show(b.Items, b.Numbering))
		case article.Paragraph:
			out = append(out, "p")
		default:
			out = append(out, fmt.Sprintf("%T", b))
		}
	}
	return strings.Join(out, " | ")
}

func TestListsKeepTheirNumbers(t *testing.T) {
	for _, c := range [][2]string{
		{"<ul><li>Một<li>Hai</ul>", "bullets, Một, Hai"},
		{"<ol><li>Một<li>Hai</ol>", "1, Một, Hai"},
		{"<ol start=7><li>Một<li value=12>Hai<li>Ba</ol>", "7, Một, Hai=12, Ba"},
		{"<ol start=-3><li>Một</ol>", "-3, Một"},
		{"<ol start=x><li>Một</ol>", "1, Một"},
		{"<ol start=99999999><li>Một</ol>", "1, Một"},
		{"<ol reversed start=9><li>Một<li>Hai</ol>", "9 down, Một, Hai"},
		{"<ol reversed><li>Một<li>Hai</ol>", "0 down, Một, Hai"}, // their number is the first
		{"<ol type=a><li>Một</ol>", "a1, Một"},
		{"<ol type=A><li>Một</ol>", "A1, Một"},
		{"<ol type=I start=4><li>Một</ol>", "I4, Một"},
		{"<ol type=1><li>Một</ol>", "1, Một"},
		{"<ol type=disc><li>Một</ol>", "1, Một"},
		{`<ol style="list-style-type: lower-roman"><li>Một</ol>`, "i1, Một"},
		{`<ol style="LIST-STYLE: Upper-Roman inside"><li>Một</ol>`, "I1, Một"},
		{`<ol style="list-style-type:lower-latin"><li>Một</ol>`, "a1, Một"},
		{`<ol type=a style="list-style:upper-alpha"><li>Một</ol>`, "A1, Một"},
		{`<ol type=a style="color:red"><li>Một</ol>`, "a1, Một"},
		{"<ul start=5 type=a><li>Một</ul>", "bullets, Một"},
		{"<ul><li>Một<ol start=3 type=a><li>Hai<li>Ba</ol><li>Bốn</ul>", "bullets, Một (a3, Hai, Ba), Bốn"},
		{"<ol><li>Một<ul><li>Hai<ol><li>Ba</ol></ul></ol>", "1, Một (bullets, Hai (1, Ba))"},
		{"<ul><li>Một<ul><ol><li>Hai</ol></ul></ul>", "bullets, Một (1, Hai)"},
		{"<ul><li>Một<ul><li>Hai</li><ol><li>Ba</ol></ul></ul>", "bullets, Một (bullets, Hai (1, Ba))"},
		{"<ul><li>Một<ul><p>Hai</p><li>Ba</ul></ul>", "bullets, Một (bullets, Hai, Ba)"},
	} {
		markup, want := c[0], c[1]
		if got := listsOf(amid(t, markup)); got != want {
			t.Errorf("%s: %s, want %s", markup, got, want)
		}
	}
}

// TestWhatIsNoItemPartsAList holds lists of different kinds apart, and what
// is in one between its items in its place.
func TestWhatIsNoItemPartsAList(t *testing.T) {
	const note = "<p>Ghi chú của ban biên tập.</p>"
	for _, c := range [][2]string{
		{"<ul><li>Một</ul><ol><li>Hai" + note + "<li>Ba</ol>",
			"bullets, Một | 1, Hai\nGhi chú của ban biên tập., Ba"},
		{"<ol start=4><li>Một</li>" + note + "<li>Hai<li>Ba</li>" + note + "<li>Bốn</ol>",
			"4, Một | p | 5, Hai, Ba | p | 7, Bốn"},
		{"<ol><li value=9>Một</li>" + note + "<li>Hai</li></ol>", "9, Một=9 | p | 10, Hai"},
		{"<ol reversed type=a><li>Một</li>" + note + "<li>Hai</li><li>Ba</li></ol>",
			"a3 down, Một | p | a2 down, Hai, Ba"},
		{"<ol><li>Một</li></ol><ol start=8><li>Hai</li>" + note + "<li>Ba</li></ol>", "1, Một | 8, Hai | p | 9, Ba"},
		{"<ol><li>Một</li>" + note + "<li style='display:none'>Hai</li><li>Ba</li></ol>", "1, Một | p | 2, Ba"},
		{"<ul><li>Một</ul><ol>" + note + "<li>Hai</ol>", "bullets, Một | p | 1, Hai"},
		{"<ul><li>Một</li>" + note + "<li>Hai</li></ul>", "bullets, Một | p | bullets, Hai"},
		{"<ul><li>Một</li><ol><li>Hai</ol></ul>", "bullets, Một | 1, Hai"},
		{"<ol><li>Một</li><li style='display: none'>Hai</li><li>Ba</li></ol>", "1, Một, Ba"},
		{"<ol><li>Một</li><li hidden>Hai</li><li>Ba</li></ol>", "1, Một, Ba"},
		{"<ol><li>Một</li><li> </li><li>Ba</li></ol>", "1, Một, Ba"},
		{"<ul><li><p>Một</p><p>Hai</p></li><li><div>Ba</div></li></ul>", "bullets, Một\nHai, Ba"},
	} {
		markup, want := c[0], c[1]
		if got := listsOf(amid(t, markup)); got != want {
			t.Errorf("%s: %s, want %s", markup, got, want)
		}
	}
}

// TestAListOfPicturesIsAGallery: where each item is a picture with at most a
// caption, its items are read as pictures; longer text makes it a list of copy.
func TestAListOfPicturesIsAGallery(t *testing.T) {
	const sentence = "Từng đoạn kênh được nạo vét xong thì nghiệm thu ngay tại chỗ. "
	for _, c := range [][2]string{
		{"<ul><li><img src=a.jpg><p>Đắp bờ</p></li><li><img src=b.jpg></li></ul>",
			"article.Image | article.Image"},
		{"<ul><li><img src=a.jpg>" + strings.Repeat(sentence, 3) + "</li></ul>", "article.Image | p"},
		{"<ul><li><img src=a.jpg>" + strings.Repeat(sentence, 8) + "</li></ul>",
			"article.Image | bullets, " + strings.TrimSpace(strings.Repeat(sentence, 8))},
		{"<ul><li><img src=icon.png>Đắp bờ</li></ul>", "bullets, Đắp bờ"},
		{"<ul><li><img src=a.jpg>Đắp bờ</li><li>Chỉ là chữ</li></ul>", "article.Image | bullets, Đắp bờ, Chỉ là chữ"},
	} {
		markup, want := c[0], c[1]
		if got := listsOf(amid(t, markup)); got != want {
			t.Errorf("%s: %s, want %s", markup, got, want)
		}
	}
}

// TestItemsThatHaveOnlyAList: they are no items, but where numbers count them.
func TestItemsThatHaveOnlyAList(t *testing.T) {
	for markup, want := range map[string]string{
		"<ul><li><ul><li>a<li>b</ul></ul>":               "bullets, a, b",
		"<ul><li> <ol><li>a<li>b</ol></ul>":              "1, a, b",
		"<ul><li>a<li><ul><li>b</ul><li>c</ul>":          "bullets, a (bullets, b), c",
		"<ul><li>a<ul><li>b</ul><li><ul><li>c</ul></ul>": "bullets, a (bullets, b, c)",
		"<ul><li>a<ul><li>b</ul><li><ol><li>c</ol></ul>": "bullets, a (bullets, b),  (1, c)",
		"<ul><li><ul><li>a</ul><li><ul><li>b</ul></ul>":  "bullets, a, b",
		"<ul><li><ul><li>a</ul><li>b</ul>":               "bullets,  (bullets, a), b",
		"<ul><li><ul><li><ul><li>a</ul></ul></ul>":       "bullets, a",
		"<ol><li>a<li><ol><li>b</ol><li>c</ol>":          "1, a,  (1, b), c",
	} {
		if got := listsOf(amid(t, markup)); got != want {
			t.Errorf("%s\n%s\nwant %s", markup, got, want)
		}
	}
}
