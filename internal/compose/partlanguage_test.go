package compose

import (
	"fmt"
	"slices"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestPartsInOtherLanguagesSaySo: a paragraph, an item, a cell by themselves, words within one
// as a phrase; and nothing is set otherwise for it.
func TestPartsInOtherLanguagesSaySo(t *testing.T) {
	blocks := func(lang string) []article.Block {
		run := func(s string) article.Run { return article.Run{Text: s, Lang: lang} }
		cell := func(r article.Run) article.Cell { return article.Cell{Text: article.Inline{r}, ColSpan: 1, RowSpan: 1} }
		bold := run("fine words")
		bold.Bold = true
		return []article.Block{
			article.Paragraph{Text: article.Inline{run("The end is near "), bold}},
			article.Paragraph{Text: article.Inline{{Text: "Ông nói câu "}, run("the end "), bold, {Text: " ở thôn."}}},
			article.Heading{Level: 2, Text: article.Inline{run("The end")}},
			article.List{Items: []article.Item{{Text: article.Inline{run("First item")}},
				{Text: article.Inline{run("Second item")}, Items: []article.Item{{Text: article.Plain("Mục con")}}}}},
			article.Quote{Text: article.Inline{run("They never end.")}},
			article.Table{Rows: [][]article.Cell{{cell(run("End")), cell(article.Run{Text: "Hết"})}, {cell(article.Run{Text: "a"}), cell(article.Run{Text: "b"})}}},
		}
	}
	doc, _ := layBlocks(t, blocks("en")...)
	said := make([]string, len(doc.Structure))
	where := func(d *frame.Document) (out []string) {
		for _, pg := range d.Pages {
			frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
				if x, ok := it.(*frame.Text); ok {
					for i, r := range []rune(x.String) { // texts are parted where the language changes
						if i == 0 || r != ' ' {
							out = append(out, fmt.Sprint(string(r), x.Y, x.Face.Name(), x.Size, x.Space, x.Scale, x.Track))
						}
					}
				}
			})
		}
		return slices.DeleteFunc(out, func(s string) bool { return s[0] == ' ' })
	}
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok {
				said[x.Node] += x.String
			}
		})
	}
	var got []string
	for i := range doc.Structure {
		if n := &doc.Structure[i]; n.Lang == "en" {
			got = append(got, fmt.Sprint(n.Role, " ", letters(said[i])))
		}
	}
	want := []string{"p THEENDISNEARFINEWORDS", "h THEEND", "body FIRSTITEM", "body THEYNEVEREND.", "td END", "phrase THEENDFINEWORDS", "phrase SECONDITEM"}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("in English:\n%q\nwant\n%q", got, want)
	}
	plain, _ := layBlocks(t, blocks("")...)
	if a, b := where(doc), where(plain); !slices.Equal(a, b) {
		t.Error("it is set otherwise")
	}
}
