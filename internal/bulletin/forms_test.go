package bulletin

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/source"
)

// form is the page of testdata/forms in one form that it may be saved in.
type form struct {
	name  string
	files map[string]string // what lies in the folder "luu"
	named string            // what the user names of it; "" is the folder, and all in it is one page
	stdin string            // what comes on standard input instead
	wide  bool              // pictures are above the page: in the folder that the user names, not the page's

	url, saved string                   // where and when it was saved, as the form says it
	says       string                   // codes of the messages
	partly     func(line string) string // of a line of the copy, what the form can say; nil is all
}

const (
	address = "http://tanhoa.example.vn/tin/bai.html"
	blinkAt = "2026-11-26T07:07:18Z"
)

// TestEveryForm reads one page in every form that it may be saved in, as
// a user names it: the same copy, the same pictures, its address and the time
// of saving where the form has them. With -v it prints the table.
func TestEveryForm(t *testing.T) {
	want := strings.Split(strings.TrimSpace(given(t, "copy.txt")), "\n")
	pictures := map[string]string{"cong-moi.jpg": given(t, "site/cong-moi.jpg"), "hop-dan.png": given(t, "site/hop-dan.png")}
	forms := slices.Concat(browserForms(t), wordForms(t), mailForms(t), safariForms(t), zipForms(t), movedForms(t),
		namedForms(t), packedForms(t), folderForms(t), encodingForms(t), framedForms(t), pastedForms(t), pipedForms(t))
	seen := map[string]bool{}
	table := &strings.Builder{}
	for _, f := range forms {
		if seen[f.name] {
			t.Errorf("two forms are called %s", f.name)
		}
		seen[f.name] = true
		e, err := f.read(false)
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
			continue
		}
		if alone, err := f.read(true); !f.wide && (err != nil || !slices.Equal(copyOf(alone, pictures), copyOf(e, pictures))) {
			t.Errorf("%s: named by itself, the page says something else, %v", f.name, err)
		}
		lines := want
		if f.partly != nil {
			lines = partOf(lines, f.partly)
		}
		got := copyOf(e, pictures)
		if f.partly != nil {
			got = partOf(got, f.partly)
		}
		for i := range max(len(got), len(lines)) {
			if a, b := at(got, i), at(lines, i); a != b {
				t.Errorf("%s: line %d\n%q, want\n%q", f.name, i+1, a, b)
				break
			}
		}
		if e.Article.URL != f.url || e.Article.Saved != f.saved {
			t.Errorf("%s: saved from %q at %q, want %q at %q", f.name, e.Article.URL, e.Article.Saved, f.url, f.saved)
		}
		if got := codesOf(e.Diags); got != f.says {
			t.Errorf("%s: says %q, want %q", f.name, got, f.says)
		}
		fmt.Fprintf(table, "%-48s %4d letters, %d pictures · %s · %s · %s\n", f.name, len(strings.Join(got, "")),
			len(e.Article.Images())-e.Missing, cmp.Or(e.Article.URL, "–"), cmp.Or(e.Article.Saved, "–"), cmp.Or(f.says, "–"))
	}
	t.Logf("%d forms\n%s", len(forms), table)
}

// read reads the one page of a form, which the user names by itself or with its
// folder.
func (f form) read(alone bool) (*Entry, error) {
	if f.stdin != "" && !source.IsZip([]byte(f.stdin)) {
		return only(ReadRequest{Files: memory{}, Stdin: []byte(f.stdin), Entries: []issue.Entry{{File: "-"}}})
	}
	m := memory{}
	for name, text := range f.files {
		m["luu/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	files, named := source.Zips(m), path.Join("luu", f.named)
	if f.stdin != "" {
		files, named = source.Piped(m, []byte(f.stdin)), source.PipedZip
	}
	found := source.Find(files, []string{named})
	if len(found.Diags) > 0 || len(found.Inputs) != 1 {
		return nil, fmt.Errorf("%d pages are found: %v", len(found.Inputs), found)
	}
	given := issue.Entry{File: found.Inputs[0].File, Folder: found.Inputs[0].Folder}
	if alone {
		given.Folder = ""
	}
	return only(ReadRequest{Files: files, Entries: []issue.Entry{given}})
}

// only returns the one article of a request.
func only(r ReadRequest) (*Entry, error) {
	r.Pictures = true
	entries, err := Read(context.Background(), r)
	switch {
	case err != nil:
		return nil, err
	case len(entries) != 1 || entries[0].Article == nil:
		return nil, fmt.Errorf("%d articles: %s", len(entries), codesOf(entries[0].Diags))
	}
	return entries[0], nil
}

// copyOf returns what an article says, a line each, with its pictures under the
// names that they have in the folder site.
func copyOf(e *Entry, pictures map[string]string) []string {
	a := e.Article
	out := []string{"# " + a.Title, "date " + a.Date, "by " + strings.Join(a.Authors, ", "),
		"in " + strings.Join(a.Section, ", "), "lead " + a.Standfirst}
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			out = append(out, b.Text.String())
		case article.Heading:
			out = append(out, strings.Repeat("#", b.Level)+" "+b.Text.String())
		case article.Image:
			name := "missing"
			if data, err := e.pictures.Read(b.File); err == nil {
				for _, known := range slices.Sorted(maps.Keys(pictures)) {
					if string(data) == pictures[known] {
						name = known
					}
				}
			}
			out = append(out, fmt.Sprintf("picture %s: %s (%s)", name, b.Caption, b.Credit))
		case article.Table:
			var rows []string
			for _, row := range b.Rows {
				var cells []string
				for _, c := range row {
					cells = append(cells, c.Text.String())
				}
				rows = append(rows, strings.Join(cells, ", "))
			}
			out = append(out, "table "+strings.Join(rows, "; "))
		default:
			out = append(out, fmt.Sprintf("%T", b))
		}
	}
	return out
}

// partOf returns the lines that a form can say, as it says them.
func partOf(lines []string, part func(string) string) (out []string) {
	for _, line := range lines {
		if line = part(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

func codesOf(diags []diag.Diag) string {
	var out []string
	for _, d := range diags {
		out = append(out, string(d.Code))
	}
	return strings.Join(out, " ")
}

// given returns a file of testdata/forms.
func given(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/forms/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
