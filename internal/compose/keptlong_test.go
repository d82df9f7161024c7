package compose

import (
	"fmt"
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
)

// TestKeptCopyOfAnyLengthStaysOnItsPages: lines that are kept together, headings and runs of these go
// on in the next column where they are longer than one, in every edition, below copy and above it, and
// no word is lost.
func TestKeptCopyOfAnyLengthStaysOnItsPages(t *testing.T) {
	unraced(t)
	rng := rand.New(rand.NewSource(7))
	fonts := font.NewSet()
	copies := map[string]func(n int) string{}
	for _, form := range article.Forms() {
		if !form.KeepsLines() {
			continue
		}
		copies[string(form)] = func(n int) string {
			var lines []string
			for range n {
				lines = append(lines, randomText(rng, 3+rng.Intn(4)))
			}
			return ":" + string(form) + " " + strings.Join(lines, " / ") + "\n"
		}
	}
	copies["heading"] = func(n int) string { return "## Mục " + randomText(rng, 4*n) + "\n" }
	copies["headings"] = func(n int) string {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "%s Mục %s\n", strings.Repeat("#", 2+rng.Intn(3)), randomText(rng, 3)) // signs alone are no heading
		}
		return b.String()
	}
	copies["terms"] = func(n int) string {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, ":term %s\n", randomText(rng, 3))
		}
		return b.String()
	}
	editions := []string{"extends: a5\nheight: 150mm\n"}
	for _, name := range bulletins(t) {
		editions = append(editions, "extends: "+name+"\n")
	}
	k := 0
	for _, edition := range editions {
		tpl, diags := style.Read("t.yaml", []byte(edition))
		if tpl == nil {
			t.Fatal(diags)
		}
		for _, kind := range slices.Sorted(maps.Keys(copies)) {
			of := copies[kind]
			for _, n := range []int{9, 30, 58, 200} {
				if k++; testing.Short() && k%4 > 0 {
					continue
				}
				where := fmt.Sprintf("%s %s of %d", edition, kind, n)
				in := markup(t, "= Tít\nMột đoạn.\n"+of(n)+"Đoạn cuối.\n"+of(n)+"Hết.\n")
				doc, said, err := Pages(in, tpl, fonts)
				if err != nil {
					t.Fatal(err)
				}
				if doc == nil {
					continue // a poster
				}
				doc = ungrouped(doc)
				led := ledAs(doc, tpl)
				foot := led.LineTop(led.Lines())
				for n, pg := range doc.Pages {
					for _, it := range pg.Items {
						if x, ok := it.(*frame.Text); ok && doc.Structure.Article(x.Node) > 0 && (x.Y > foot || x.Y < tpl.Top) {
							t.Fatalf("%s: page %d: %q stands at %v, the foot is at %v", where, n+1, x.String, x.Y, foot)
						}
					}
				}
				inOrder(t, where, doc, in, said)
				if most := 6 + 2*n*6/tpl.Lines(); kind != "heading" && len(doc.Pages) > most {
					t.Errorf("%s: %d pages", where, len(doc.Pages))
				}
				if t.Failed() {
					return
				}
			}
		}
	}
}

// TestABylineOfAnyLengthIsPrinted: one that is too long for an opening begins the body, as other parts
// of an opening do.
func TestABylineOfAnyLengthIsPrinted(t *testing.T) {
	names, fonts := strings.Repeat("Nguyễn Văn An và bà con, ", 150)+"Hết Tên", font.NewSet()
	for _, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		doc, _, err := Pages(markup(t, "= Tít\nauthor: "+names+"\nMột đoạn.\nĐoạn cuối.\n"), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if doc == nil {
			continue
		}
		var got strings.Builder
		led := ledAs(doc, tpl)
		for _, pg := range ungrouped(doc).Pages {
			for _, it := range pg.Items {
				if x, ok := it.(*frame.Text); ok && x.Y <= led.LineTop(led.Lines()) {
					got.WriteString(x.String)
				}
			}
		}
		if !strings.Contains(letters(got.String()), letters(names)) {
			t.Errorf("%s: the byline is not printed whole", name)
		}
	}
}

// TestAThreadIsSaidToBeLeftOut: a picture of which nothing would be seen opens no article.
func TestAThreadIsSaidToBeLeftOut(t *testing.T) {
	fonts := font.NewSet()
	for _, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		doc, said, err := Pages(markup(t, "= Tít\n![20000x2] Ảnh\nMột đoạn.\n= Bài hai\nMột đoạn.\n"), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if doc != nil && !slices.ContainsFunc(said, func(d diag.Diag) bool { return d.Code == diag.PictureTiny }) {
			t.Errorf("%s: nothing is said", name)
		}
	}
}
