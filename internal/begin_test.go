package internal_test

import (
	"go/ast"
	"go/token"
	"testing"
)

// TestNothingIsCompiledAsTheProgramBegins: patterns and templates are compiled where they are first used,
// since every command waits for what a package does as the program begins.
func TestNothingIsCompiledAsTheProgramBegins(t *testing.T) {
	fset := token.NewFileSet()
	for file, f := range parsed(t, fset) {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, call := range calledAtOnce(g) {
				t.Errorf("%s:%d: %s is called as the program begins: put it into a sync.OnceValue", file, fset.Position(call.Pos()).Line,
					call.Sel.Name)
			}
		}
	}
}

// calledAtOnce is the calls of functions named Must… in a declaration, but those within functions.
func calledAtOnce(d *ast.GenDecl) (out []*ast.SelectorExpr) {
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && len(f.Sel.Name) > 4 && f.Sel.Name[:4] == "Must" {
				out = append(out, f)
			}
		}
		return true
	})
	return out
}
