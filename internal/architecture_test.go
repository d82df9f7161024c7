package internal_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
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
	"internal/cli": {"docs", "internal/article", "internal/batch", "internal/bulletin", "internal/config", "internal/date", "internal/diag", "internal/facsimile",
		"internal/font", "internal/frame", "internal/issue", "internal/licence", "internal/limit",
		"internal/pdf", "internal/preview", "internal/profile", "internal/proof", "internal/publication", "internal/quality", "internal/rendition", "internal/schema", "internal/source", "internal/speech", "internal/starter",
		"internal/style", "internal/system", "internal/unit",
		"internal/vietnamese", "internal/wording"},
	"internal/batch":  {"internal/diag", "internal/limit", "internal/rendition", "internal/system"},
	"internal/system": {"internal/limit"},
	"internal/limit":  {},
	"internal/bulletin": {"internal/article", "internal/compose", "internal/cover", "internal/date", "internal/diag", "internal/extract",
		"internal/font", "internal/frame", "internal/impose", "internal/ink", "internal/issue", "internal/pdf", "internal/picture", "internal/profile", "internal/proof", "internal/proofsheet",
		"internal/publication", "internal/source", "internal/speech", "internal/style", "internal/syllable", "internal/testsheet", "internal/unit", "internal/vietnamese", "internal/wording"},
	"internal/proof": {"internal/article", "internal/config", "internal/diag", "internal/issue",
		"internal/syllable", "internal/unit", "internal/wording"},
	"internal/ink":     {"internal/frame", "internal/picture", "internal/unit"},
	"internal/issue":   {"internal/config", "internal/date", "internal/diag", "internal/limit", "internal/wording"},
	"internal/starter": {"internal/config", "internal/date", "internal/diag", "internal/issue"},
	"internal/source":  {"internal/diag", "internal/legacy", "internal/limit"},
	"internal/legacy":  {"internal/syllable"},
	"internal/extract": {"internal/article", "internal/date", "internal/diag", "internal/limit", "internal/profile", "internal/source",
		"internal/syllable"},
	"internal/profile":    {"internal/config", "internal/diag"},
	"internal/article":    {},
	"internal/vietnamese": {"internal/article", "internal/diag", "internal/legacy", "internal/syllable"},
	"internal/speech":     {"internal/article", "internal/syllable"},
	"internal/picture":    {"internal/limit", "internal/unit"},
	"internal/style":      {"internal/config", "internal/diag", "internal/unit", "templates"},
	"internal/unit":       {},
	"internal/diag":       {"internal/wording"},
	"internal/wording":    {},
	"internal/date":       {},
	"internal/syllable":   {},
	"internal/binding":    {"internal/syllable"},
	"internal/config":     {"internal/diag", "internal/limit"},
	"internal/font":       {"internal/unit", "fonts"},
	"internal/linebreak":  {"internal/unit"},
	"internal/flow":       {},
	"internal/typeset": {"internal/article", "internal/binding", "internal/diag", "internal/font", "internal/frame",
		"internal/linebreak", "internal/style", "internal/unit"},
	"internal/compose": {"internal/article", "internal/binding", "internal/diag", "internal/flow", "internal/font", "internal/frame",
		"internal/linebreak", "internal/picture", "internal/qr", "internal/style", "internal/typeset", "internal/unit"},
	"internal/testsheet": {"internal/font", "internal/frame", "internal/style", "internal/typeset", "internal/unit"},
	"internal/proofsheet": {"internal/font", "internal/frame", "internal/picture", "internal/style", "internal/typeset",
		"internal/unit"},
	"internal/impose": {"internal/frame", "internal/style", "internal/unit"},
	"internal/qr":     {},
	"internal/frame":  {"internal/font", "internal/picture", "internal/unit"},
	"internal/pdf": {"internal/font", "internal/frame", "internal/pdf/finish", "internal/picture",
		"internal/unit"},
	"internal/preview": {"internal/article", "internal/bulletin", "internal/config", "internal/diag", "internal/font",
		"internal/frame", "internal/issue", "internal/limit", "internal/source", "internal/style", "internal/svg",
		"internal/system", "internal/wording"},
	"internal/svg":         {"internal/frame", "internal/unit"},
	"internal/facsimile":   {},
	"internal/cover":       {"internal/font"},
	"internal/pdf/finish":  {},
	"internal/quality":     {"internal/binding", "internal/frame", "internal/unit"},
	"internal/rendition":   {"internal/article", "internal/diag", "internal/schema", "internal/wording"},
	"internal/publication": {"internal/article", "internal/epub", "internal/rendition"},
	"internal/epub":        {},
	"internal/schema":      {},
	"internal/licence":     {"fonts"},
	"internal/golden":      {}, // tests
	"docs":                 {},
	"fonts":                {},
	"templates":            {},
}

// only is which packages may import an outside module; standard ones apart.
var only = map[string][]string{
	"github.com/spf13/":                {"internal/cli"},
	"go.yaml.in/yaml":                  {"internal/config"},
	"github.com/andybalholm/cascadia":  {"internal/profile"},
	"github.com/PuerkitoBio/goquery":   {"internal/source"},
	"howett.net/plist":                 {"internal/source"},
	"golang.org/x/net/html":            {"internal/source", "internal/extract"},
	"golang.org/x/sync/":               {"internal/picture"},
	"golang.org/x/sys/":                {"internal/system"},
	"golang.org/x/term":                {"internal/system"},
	"golang.org/x/text":                {"internal/batch", "internal/font", "internal/legacy", "internal/source", "internal/system", "internal/vietnamese", "internal/wording"},
	"golang.org/x/image":               {"internal/cover", "internal/picture", "internal/source"},
	"github.com/gen2brain/jpegn":       {"internal/picture"},
	"github.com/go-text/typesetting":   {"internal/font"},
	"github.com/klauspost/compress":    {"internal/pdf/finish"},
	"codeberg.org/go-pdf/fpdf":         {"internal/pdf"},
	"rsc.io/qr":                        {"internal/qr"},
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

// TestJPEGsAreDecodedByName: of the decoders of one format, the image package takes the one that was registered
// first, and modules may bring another of JPEG, which reads broken files without a word. So those
// who decode by content look for a JPEG before that.
func TestJPEGsAreDecodedByName(t *testing.T) {
	looks := []string{"internal/picture/probe.go", "internal/source/store.go"}
	for file, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok || call.Sel.Name != "Decode" && call.Sel.Name != "DecodeConfig" {
				return true
			}
			if x, ok := call.X.(*ast.Ident); ok && x.Name == "image" && !slices.Contains(looks, file) {
				t.Errorf("%s: image.%s decodes by content; picture.Decode has the decoder of JPEG by name", file, call.Sel.Name)
			}
			return true
		})
	}
}

// TestCodesAreConstants holds all packages to the codes that diag has as
// constants: no code is written as a text or made from one anywhere else, and
// each constant is used and has its sentences and hints in both languages.
func TestCodesAreConstants(t *testing.T) {
	const home = "bantin/internal/diag"
	m := typed(t)
	isCode := func(x types.Type) bool { return x != nil && x.String() == home+".Code" }
	inHome := func(n ast.Node) bool { return path.Dir(m.file(n)) == "internal/diag" }
	for e, v := range m.info.Types {
		if !isCode(v.Type) || inHome(e) {
			continue
		}
		switch e := e.(type) {
		case *ast.BasicLit:
			if e.Value != `""` {
				t.Errorf("%s: code %s is a text; write the constant of diag", m.fset.Position(e.Pos()), e.Value)
			}
		case *ast.CallExpr:
			if m.info.Types[e.Fun].IsType() {
				t.Errorf("%s: a code is made from another type; take a constant of diag", m.fset.Position(e.Pos()))
			}
		}
	}
	used := map[types.Object]bool{}
	for id, o := range m.info.Uses {
		used[o] = used[o] || !inHome(id)
	}
	catalogue, scope, n := diag.Codes(), m.packages[home].Scope(), 0
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !isCode(c.Type()) {
			continue
		}
		if n++; !used[c] {
			t.Errorf("diag.%s: nobody uses this code", name)
		}
		e := catalogue[diag.Code(constant.StringVal(c.Val()))]
		if e.En.Text == "" || e.Vi.Text == "" || e.En.Hint == "" || e.Vi.Hint == "" {
			t.Errorf("diag.%s lacks a sentence or a hint", name)
		}
	}
	if n != len(catalogue) {
		t.Errorf("%d constants for %d codes of the catalogue", n, len(catalogue))
	}
}

// module is the packages of this module with the types of their expressions,
// as far as they do not come from other modules or the standard library, of
// which nothing is known.
type module struct {
	fset     *token.FileSet
	files    map[string][]*ast.File // by folder
	packages map[string]*types.Package
	info     types.Info
}

func typed(t *testing.T) *module {
	t.Helper()
	m := &module{fset: token.NewFileSet(), files: map[string][]*ast.File{}, packages: map[string]*types.Package{},
		info: types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}}
	for name, f := range parsed(t, m.fset) {
		m.files[path.Dir(name)] = append(m.files[path.Dir(name)], f)
	}
	for dir := range m.files {
		if _, err := m.Import("bantin/" + dir); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// Import makes module a types.Importer. What others than this module's
// packages declare is unknown, so errors are expected and not looked at.
func (m *module) Import(name string) (*types.Package, error) {
	p := m.packages[name]
	if p == nil {
		dir, _ := strings.CutPrefix(name, "bantin/")
		if files := m.files[dir]; files != nil {
			conf := types.Config{Importer: m, Error: func(error) {}}
			p, _ = conf.Check(name, m.fset, files, &m.info)
		} else {
			p = types.NewPackage(name, path.Base(name))
			p.MarkComplete()
		}
		m.packages[name] = p
	}
	return p, nil
}

// file is the path of the file that a node is from.
func (m *module) file(n ast.Node) string {
	name, _ := filepath.Rel("..", m.fset.Position(n.Pos()).Filename)
	return filepath.ToSlash(name)
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
	return parsed(t, token.NewFileSet())
}

// parsed is the same with the places of their parts noted in fset.
func parsed(t *testing.T, fset *token.FileSet) map[string]*ast.File {
	t.Helper()
	out := map[string]*ast.File{}
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
