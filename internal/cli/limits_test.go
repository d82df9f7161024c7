package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// TestEveryLimitIsInTheTableAndInUse holds package limit, the table of "help limits" and the stages
// to one another: no bound is missing in the table, none there bounds nothing, and what is said
// where one is met has something to do.
func TestEveryLimitIsInTheTableAndInUse(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "../limit/limit.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("limits.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == "limits.go" {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(data)
	}
	has := func(text, name string) bool { return regexp.MustCompile(`\blimit\.` + name + `\b`).MatchString(text) }
	n := 0
	for _, d := range f.Decls {
		for _, s := range d.(*ast.GenDecl).Specs {
			name := s.(*ast.ValueSpec).Names[0].Name
			n++
			if !has(string(table), name) {
				t.Errorf("%s is not in the table", name)
			}
			if !has(code.String(), name) {
				t.Errorf("%s bounds nothing", name)
			}
		}
	}
	if n != len(limits) {
		t.Errorf("%d limits, %d in the table", n, len(limits))
	}
	for _, l := range limits {
		for _, lang := range []diag.Lang{diag.English, diag.Vietnamese} {
			if hint := (diag.Diag{Code: l.code}).Hint(lang); hint == "" || strings.Contains(hint, "%!") {
				t.Errorf("%s: %q", l.code, hint)
			}
		}
	}
}
