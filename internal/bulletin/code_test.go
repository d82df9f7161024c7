package bulletin_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// scanned is what the codes of a PDF say, rendered so, in the order of letters.
func scanned(t *testing.T, file string, how ...string) []string {
	t.Helper()
	dir := t.TempDir()
	run(t, "pdftoppm", append(how, file, filepath.Join(dir, "page"))...)
	pages, err := filepath.Glob(filepath.Join(dir, "page*"))
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	// A page without a code makes it end with a fault.
	out, _ := exec.Command(golden.Tool(t, "zbarimg"), append([]string{"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"}, pages...)...).Output()
	found := strings.Fields(string(out))
	slices.Sort(found)
	return found
}

// TestCodesAreReadFromThePage renders the first pages of the finished file as a
// printer would, and wants the address of each article that ends there from its
// code.
func TestCodesAreReadFromThePage(t *testing.T) {
	for _, c := range []struct {
		edition string
		pages   int
		renders [][]string
	}{
		{"a4", 3, [][]string{{"-r", "150"}, {"-r", "300", "-mono"}}},
		{"booklet", 4, [][]string{{"-r", "300", "-gray"}}},
		{"script", 7, [][]string{{"-r", "200", "-gray"}}},
	} {
		edition, pages := c.edition, c.pages
		tpl, diags := style.Embedded(edition)
		if tpl == nil {
			t.Fatal(diags)
		}
		tpl.QR = style.EveryQR
		res := buildWith(t, tpl)
		sheets := res.Editions[0].Files[0]
		var want []string
		for i := range sheets.Document.Pages[:pages] {
			frame.Walk(sheets.Document.Pages[i].Items, func(it frame.Item, _, _ unit.Length) {
				if link, ok := it.(*frame.Link); ok && sheets.Document.Structure.Role(link.Node) == frame.Figure {
					want = append(want, link.URL)
				}
			})
		}
		slices.Sort(want)
		if len(want) < 2 {
			t.Fatalf("%s: %d codes", edition, len(want))
		}
		for _, address := range want {
			if !slices.ContainsFunc(res.Entries, func(e *bulletin.Entry) bool { return e.Article.URL == address }) {
				t.Errorf("%s: %s is the address of no article", edition, address)
			}
		}
		file := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(file, sheets.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		for _, how := range c.renders {
			if got := scanned(t, file, append(how, "-l", fmt.Sprint(pages))...); !slices.Equal(got, want) {
				t.Errorf("%s %v: the codes say\n%s\nnot\n%s", edition, how, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	}
}
