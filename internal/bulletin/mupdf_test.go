package bulletin_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bantin/internal/bulletin"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/unit"
)

// TestMuPDFFindsTheElements has a second reader beside poppler, which goes from the root of the
// structure to the pages: MuPDF goes from the marks on the pages to their elements. Every
// letter of the copy must be in an element of its type. It is not on every machine: no
// system has a package of it that is new enough.
func TestMuPDFFindsTheElements(t *testing.T) {
	python := golden.Tool(t, "python3")
	for _, edition := range []string{"a4", "booklet", "poster"} {
		res, err := bulletin.Build(context.Background(), request(t, edition))
		if err != nil {
			t.Fatal(err)
		}
		file := res.Editions[0].Files[0]
		name := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(name, file.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python, "testdata/mupdf.py", name).Output()
		if failed := (*exec.ExitError)(nil); errors.As(err, &failed) && failed.ExitCode() == 9 {
			t.Skip("no PyMuPDF that knows structure")
		} else if err != nil {
			t.Fatal(err)
		}
		pages := strings.Split(strings.TrimSuffix(string(out), "---\n"), "---\n")
		if len(pages) != len(file.Document.Pages) {
			t.Fatalf("%s: MuPDF finds %d pages of %d", edition, len(pages), len(file.Document.Pages))
		}
		for n := range pages {
			sameElements(t, edition, pages[n], &file.Document.Pages[n], file.Document.Structure)
		}
	}
}

// elementOf is the type of the element that a role is found in; those of headings are one.
var elementOf = map[frame.Role]string{
	frame.Headline: "H", frame.Heading: "H", frame.Paragraph: "P", frame.Kicker: "P", frame.Standfirst: "P", frame.Byline: "P",
	frame.Credit: "P", frame.Attribution: "P", frame.Jump: "Link", frame.Entry: "Link", frame.LinkText: "Link", frame.NoteMark: "Link", frame.Label: "Lbl",
	frame.TableHeader: "TH", frame.TableCell: "TD", frame.Caption: "Caption", frame.Note: "Note",
}

// sameElements holds the letters of a page, as MuPDF finds them, to those of the frames: as
// many of each in elements of each type. It has the elements in the order of the tree, and
// puts artifacts, which are in none, into the one before.
func sameElements(t *testing.T, edition, found string, page *frame.Page, s frame.Structure) {
	t.Helper()
	left := map[string]map[rune]int{} // what MuPDF has found, but for what the frames have
	letters := func(kind, text string, n int) {
		if left[kind] == nil {
			left[kind] = map[rune]int{}
		}
		for _, r := range joined(text) {
			left[kind][r] += n
		}
	}
	for line := range strings.Lines(found) {
		path, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		letters(strings.TrimRight(path[strings.LastIndexByte(path, '/')+1:], "123456"), text, 1)
	}
	artifacts := map[rune]int{}
	frame.Walk(page.Items, func(it frame.Item, _, _ unit.Length) {
		x, ok := it.(*frame.Text)
		switch {
		case !ok:
		case x.Node == 0:
			for _, r := range joined(x.String) {
				artifacts[r]++
			}
		case x.Says != "":
			letters("Span", x.String, -1)
		case s.Role(x.Node) == frame.Body:
			letters(map[bool]string{true: "LBody", false: "P"}[s.Role(s[x.Node].Parent) == frame.ListItem], x.String, -1)
		default:
			letters(elementOf[s.Role(x.Node)], x.String, -1)
		}
	})
	for kind, more := range left {
		for r, n := range more {
			artifacts[r] -= n
			if n < 0 {
				t.Errorf("%s, page %s: %d of %q are not in a %s", edition, page.Label, -n, r, kind)
			}
		}
	}
	for r, n := range artifacts {
		if n != 0 {
			t.Errorf("%s, page %s: MuPDF finds %d of %q too few", edition, page.Label, n, r)
		}
	}
}
