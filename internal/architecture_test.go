package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bantin/internal/diag"
)

// allowed is which packages of this module a package may import. A stage
// never imports another; only bulletin knows their order.
var allowed = map[string][]string{
	"cmd/bantin": {"internal/cli", "internal/system"},
	"internal/cli": {"internal/article", "internal/bulletin", "internal/config", "internal/date", "internal/diag",
		"internal/font", "internal/frame", "internal/issue",
		"internal/pdf", "internal/quality", "internal/rendition", "internal/source", "internal/style",
		"internal/system",
		"internal/vietnamese"},
	"internal/system": {},
	"internal/bulletin": {"internal/article", "internal/compose", "internal/date", "internal/diag", "internal/extract",
		"internal/font", "internal/frame", "internal/issue", "internal/pdf", "internal/picture", "internal/proof",
		"internal/source", "internal/style", "internal/unit", "internal/vietnamese"},
	"internal/proof": {"internal/article", "internal/config", "internal/diag", "internal/issue",
		"internal/syllable", "internal/unit"},
	"internal/issue":  {"internal/config", "internal/date", "internal/diag"},
	"internal/source": {"internal/diag", "internal/syllable"},
	"internal/extract": {"internal/article", "internal/date", "internal/diag", "internal/source",
		"internal/syllable"},
	"internal/article":    {},
	"internal/vietnamese": {"internal/article", "internal/diag", "internal/syllable"},
	"internal/picture":    {"internal/unit"},
	"internal/style":      {"internal/config", "internal/diag", "internal/unit", "templates"},
	"internal/unit":       {},
	"internal/diag":       {},
	"internal/date":       {},
	"internal/syllable":   {},
	"internal/binding":    {},
	"internal/config":     {"internal/diag"},
	"internal/font":       {"internal/unit", "fonts"},
	"internal/linebreak":  {"internal/unit"},
	"internal/flow":       {},
	"internal/typeset": {"internal/article", "internal/binding", "internal/diag", "internal/font", "internal/frame",
		"internal/linebreak", "internal/style", "internal/unit"},
	"internal/compose": {"internal/article", "internal/diag", "internal/flow", "internal/font", "internal/frame",
		"internal/linebreak", "internal/picture", "internal/style", "internal/typeset", "internal/unit"},
	"internal/frame": {"internal/font", "internal/picture", "internal/unit"},
	"internal/pdf": {"internal/font", "internal/frame", "internal/pdf/finish", "internal/picture",
		"internal/unit"},
	"internal/pdf/finish": {},
	"internal/quality":    {"internal/binding", "internal/frame", "internal/unit"},
	"internal/rendition":  {"internal/article", "internal/diag"},
	"internal/golden":     {}, // tests
	"fonts":               {},
	"templates":           {},
}

// only is which packages may import an outside module; standard ones apart.
var only = map[string][]string{
	"github.com/spf13/":                {"internal/cli"},
	"go.yaml.in/yaml":                  {"internal/config"},
	"github.com/PuerkitoBio/goquery":   {"internal/source"},
	"golang.org/x/net/html":            {"internal/source", "internal/extract"},
	"golang.org/x/sys/":                {"internal/system"},
	"golang.org/x/term":                {"internal/system"},
	"golang.org/x/text":                {"internal/source", "internal/vietnamese"},
	"golang.org/x/image":               {"internal/picture", "internal/source"},
	"github.com/go-text/typesetting":   {"internal/font"},
	"codeberg.org/go-pdf/fpdf":         {"internal/pdf"},
	"github.com/rogpeppe/go-internal/": {}, // tests
}

// TestImportTable holds every package to the table, and the table to what is
// used: a permission without a use would let an import in that nobody weighed.
func TestImportTable(t *testing.T) {
	used := map[[2]string]bool{} // package and what it imports
	for file, f := range sources(t) {
		pkg := path.Dir(file)
		may, known := allowed[pkg]
		if !known {
			t.Errorf("%s: package %s is not in the table; add it with what it may import", file, pkg)
			continue
		}
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if ours, ok := strings.CutPrefix(imported, "bantin/"); ok {
				used[[2]string{pkg, ours}] = true
				if !slices.Contains(may, ours) {
					t.Errorf("%s: %s may not import %s", file, pkg, ours)
				}
				continue
			}
			if host, _, _ := strings.Cut(imported, "/"); !strings.Contains(host, ".") {
				continue
			}
			at := slices.IndexFunc(keys(only), func(m string) bool { return strings.HasPrefix(imported, m) })
			if at < 0 {
				t.Errorf("%s: module %s is not in the table", file, imported)
				continue
			}
			m := keys(only)[at]
			used[[2]string{pkg, m}] = true
			if !slices.Contains(only[m], pkg) {
				t.Errorf("%s: only %v may import %s", file, only[m], imported)
			}
		}
	}
	for pkg, may := range allowed {
		for _, ours := range may {
			if !used[[2]string{pkg, ours}] {
				t.Errorf("%s may import %s and does not: take it out of the table", pkg, ours)
			}
		}
	}
	for m, may := range only {
		for _, pkg := range may {
			if !used[[2]string{pkg, m}] {
				t.Errorf("%s may import %s and does not: take it out of the table", pkg, m)
			}
		}
	}
}

// TestEveryCodeIsInTheCatalogue finds the codes of diagnostics in the sources
// and wants each in both languages.
func TestEveryCodeIsInTheCatalogue(t *testing.T) {
	catalogue := diag.Codes()
	used := map[string]bool{}
	for file, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			for _, code := range codesIn(n) {
				used[code] = true
				e, ok := catalogue[code]
				if !ok {
					t.Errorf("%s: code %q is not in the catalogue", file, code)
				} else if e.En.Text == "" || e.Vi.Text == "" || e.En.Hint == "" || e.Vi.Hint == "" {
					t.Errorf("code %q lacks a sentence or a hint", code)
				}
			}
			return true
		})
	}
	if len(used) < 40 {
		t.Errorf("only %d codes found: the search no longer fits the sources", len(used))
	}
}

// codesIn is the codes that a node gives to a diagnostic: the value of a field
// Code, what is assigned to code, or an argument that looks like one.
func codesIn(n ast.Node) []string {
	var out []string
	add := func(e ast.Expr, whole bool) {
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
			s, _ := strconv.Unquote(l.Value)
			if whole || strings.Contains(s, "-") && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-") == "" &&
				!strings.HasPrefix(s, "-") {
				out = append(out, s)
			}
		}
	}
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Code" {
			add(n.Value, true)
		}
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			if k, ok := l.(*ast.Ident); ok && k.Name == "code" && i < len(n.Rhs) {
				add(n.Rhs[i], true)
			}
		}
	case *ast.CallExpr:
		if k, ok := n.Fun.(*ast.Ident); ok && (k.Name == "fault" || k.Name == "warn" || k.Name == "tell") {
			for _, a := range n.Args[:min(len(n.Args), 2)] {
				add(a, false)
			}
		}
		if s, ok := n.Fun.(*ast.SelectorExpr); ok && (s.Sel.Name == "fault" || s.Sel.Name == "warn" ||
			s.Sel.Name == "diag" || s.Sel.Name == "report") {
			for _, a := range n.Args {
				add(a, false)
			}
		}
	}
	return out
}

// TestMessagesFollowTheHouse holds the catalogue to lower case and no full
// stop, and both languages to the same arguments.
func TestMessagesFollowTheHouse(t *testing.T) {
	for code, e := range diag.Codes() {
		for _, m := range []diag.Message{e.En, e.Vi} {
			for _, s := range []string{m.Text, m.Hint} {
				if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "…") {
					t.Errorf("%s: %q ends in a full stop", code, s)
				}
				if strings.Contains(strings.ReplaceAll(s, "%[", ""), "%") && !strings.Contains(s, "%%") {
					t.Errorf("%s: %q has a verb without its argument's number", code, s)
				}
			}
		}
		if verbs(e.En.Text) != verbs(e.Vi.Text) || verbs(e.En.Hint) != verbs(e.Vi.Hint) {
			t.Errorf("%s: the languages show different arguments", code)
		}
	}
}

// verbs is the arguments that a sentence shows.
func verbs(s string) string {
	var out []string
	for _, part := range strings.Split(s, "%[")[1:] {
		out = append(out, part[:min(len(part), 3)])
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// sources is the parsed files of the module, tests apart, by their path.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	out := map[string]*ast.File{}
	fset := token.NewFileSet()
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != ".." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		rel, _ := filepath.Rel("..", name)
		out[filepath.ToSlash(rel)] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func keys(m map[string][]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
