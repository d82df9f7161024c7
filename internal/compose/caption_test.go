package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestACaptionStaysOnItsPage gives pictures of all shapes captions of all lengths,
// in the column, in front of the copy, in a brief, last above the imprint: what does
// not stand below the picture is copy, which is said, and no word is lost.
func TestACaptionStaysOnItsPage(t *testing.T) {
	unraced(t)
	n := 0
	fonts := font.NewSet()
	values := []string{"extends: a5\npicture_max_column: 1\n"}
	for _, name := range bulletins(t) {
		values = append(values, "extends: "+name+"\n")
	}
	for _, v := range values {
		tpl, diags := style.Read("t.yaml", []byte(v+"name: "+strings.Fields(v)[1]+"\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		for _, size := range []string{"1600x900", "700x1500", "300x300"} {
			for _, words := range []int{12, 250} {
				for _, credit := range []string{" | Văn Lâm", " | " + strings.Repeat("Văn Lâm ", words/3)} {
					caption := strings.Repeat("Bà con nghiêng ngoằn xuống đồng. ", words/6)
					picture := "![" + size + "] " + strings.TrimSpace(caption+credit) + "\n"
					for k, issue := range []string{
						"= Tít\n" + picture + "Một đoạn.\n", "no masthead\n= Tít\n" + picture,
						"= Tít\nimprint " + strings.Repeat("Ủy ban ", 30) + "\nMột đoạn.\n## Mục\n" + picture,
						"= Tít\nMột đoạn.\n= Tin\nbrief\n" + picture,
					} {
						if n++; !tried(n) {
							continue
						}
						holdCaption(t, fmt.Sprintf("%s, %s, %d words, credit of %d, %d", tpl.Name, size, words, len(credit), k),
							markup(t, issue), tpl, fonts)
						if t.Failed() {
							return
						}
					}
				}
			}
		}
	}
}

// holdCaption holds an issue whose one picture has a caption to its promises.
func holdCaption(t *testing.T, where string, in Input, tpl *style.Template, fonts *font.Set) {
	t.Helper()
	doc, diags, err := Pages(in, tpl, fonts)
	if err != nil {
		t.Fatal(err)
	}
	if doc == nil {
		return // a page is no booklet
	}
	doc = ungrouped(doc)
	inPlace(t, where, doc, tpl)
	apart(t, where, doc)
	var got, want, copied strings.Builder
	high := unit.Length(0)
	for _, pg := range doc.Pages {
		for _, it := range pg.Items {
			switch x := it.(type) {
			case *frame.Image:
				high = x.H
			case *frame.Text:
				role := doc.Structure.Role(doc.Structure.Block(x.Node))
				if doc.Structure.Article(x.Node) > 0 && (role != frame.Headline || doc.Structure.Within(x.Node, frame.Brief) > 0) {
					got.WriteString(x.String)
				}
				if role == frame.Paragraph {
					copied.WriteString(x.String)
				}
			}
		}
	}
	for _, stream := range []string{"captions", "text"} {
		for i := range in.Entries {
			want.WriteString(wanted(&in.Entries[i], &in.Words)[stream])
		}
	}
	if high < tiny {
		t.Errorf("%s: the picture is %v high", where, high)
	}
	sorted := func(s string) string {
		r := []rune(letters(s))
		slices.Sort(r)
		return string(r)
	}
	if sorted(got.String()) != sorted(want.String()) {
		t.Errorf("%s: printed is\n%s\nof\n%s", where, got.String(), want.String())
	}
	said := slices.ContainsFunc(diags, func(d diag.Diag) bool { return d.Code == diag.CaptionTooLong })
	if moved := strings.Contains(copied.String(), "nghiêng") || strings.Contains(copied.String(), "Lâm"); said != moved {
		t.Errorf("%s: a part goes on as a paragraph: %v, which is said: %v", where, moved, said)
	}
}
