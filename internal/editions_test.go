package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/templates"
)

// TestNoStageKnowsAnEditionByItsName: editions are data. What one of them does
// otherwise is a key of its template; nothing but the reader of templates compares
// a text with an edition's name.
func TestNoStageKnowsAnEditionByItsName(t *testing.T) {
	names := templates.Names()
	if len(names) < 5 {
		t.Fatalf("templates: %v", names)
	}
	checked := 0
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") ||
			strings.HasPrefix(filepath.ToSlash(file), "style/") || ofPages(file) {
			return err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			return err
		}
		checked++
		for _, lit := range compared(tree) {
			if text, err := strconv.Unquote(lit.Value); err == nil && slices.Contains(names, text) {
				t.Errorf("%s: compares with %s, the name of an edition", set.Position(lit.Pos()), lit.Value)
			}
		}
		return nil
	})
	if err != nil || checked < 80 {
		t.Fatalf("%d files, %v", checked, err)
	}
}

// ofPages reports whether a file belongs to a stage that reads saved pages: it may
// import neither templates nor styles, and its <script> is an element of HTML.
func ofPages(file string) bool {
	dir, _, _ := strings.Cut(filepath.ToSlash(file), "/")
	return (dir == "source" || dir == "extract") && !slices.Contains(allowed["internal/"+dir], "internal/style")
}

// compared is the texts of a file that values are compared with: in ==, !=, the
// cases of a switch, and the keys of tables.
func compared(tree *ast.File) []*ast.BasicLit {
	var out []*ast.BasicLit
	text := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			out = append(out, lit)
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				text(n.X)
				text(n.Y)
			}
		case *ast.CaseClause:
			for _, e := range n.List {
				text(e)
			}
		case *ast.CompositeLit:
			if _, ok := n.Type.(*ast.MapType); ok {
				for _, e := range n.Elts {
					if kv, ok := e.(*ast.KeyValueExpr); ok {
						text(kv.Key)
					}
				}
			}
		}
		return true
	})
	return out
}

// TestComparedFindsWhatIsCompared holds the test above to a file that does it.
func TestComparedFindsWhatIsCompared(t *testing.T) {
	tree, err := parser.ParseFile(token.NewFileSet(), "x.go", `package x
func f(s string) bool {
	switch s {
	case "one", "two":
	}
	_ = map[string]int{"three": 3}
	return s == "four" || "five" != s || g("six")
}`, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, lit := range compared(tree) {
		got = append(got, lit.Value)
	}
	slices.Sort(got)
	if want := []string{`"five"`, `"four"`, `"one"`, `"three"`, `"two"`}; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}
