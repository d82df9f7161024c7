package compose

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/golden"
	"bantin/internal/style"
)

// TestLayouts holds the layout of small issues as text. What a case shows
// is on top of its file.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layout/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			checkLayout(t, file, func(issue, template string) (*frame.Document, []diag.Diag) {
				return lay(t, issue,
					template)
			})
		})
	}
}

// checkLayout holds the layout of the issue and the template in a file to the
// one that the file ends with.
func checkLayout(t *testing.T, file string, lay func(issue, template string) (*frame.Document, []diag.Diag)) {
	t.Helper()
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	part := map[string]string{}
	for _, f := range ar.Files {
		part[f.Name] = string(f.Data)
	}
	var out bytes.Buffer
	doc, diags := lay(part["issue"], part["template"])
	for _, d := range diags {
		out.WriteString(string(d.Code) + " " + d.File + "\n")
	}
	if err := frame.Dump(&out, doc); err != nil {
		t.Fatal(err)
	}
	for i := range ar.Files {
		if ar.Files[i].Name == "layout" {
			ar.Files = ar.Files[:i]
			break
		}
	}
	ar.Files = append(ar.Files, txtar.File{Name: "layout", Data: out.Bytes()})
	golden.Check(t, file, txtar.Format(ar))
}

// lay composes an issue in markup by a template that extends a4.
func lay(t testing.TB, issue, template string) (*frame.Document, []diag.Diag) {
	t.Helper()
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\n"+template))
	if tpl == nil {
		t.Fatal(diags)
	}
	doc, diags, err := Pages(markup(t, issue), tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	return doc, diags
}
