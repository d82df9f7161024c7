package internal_test

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/wording"
)

const wordingHome = "bantin/internal/wording"

// TestEveryWordIsInTheCatalogue wants each constant that is a key in the catalogue,
// each entry of the catalogue said somewhere, and no key made of other text.
func TestEveryWordIsInTheCatalogue(t *testing.T) {
	m, entries, said := typed(t), map[string]wording.Entry{}, map[string]bool{}
	for _, e := range wording.All() {
		if _, twice := entries[e.En]; twice {
			t.Errorf("%q is in the catalogue twice", e.En)
		}
		entries[e.En] = e
	}
	isKey := func(x types.Type) bool { return x != nil && x.String() == wordingHome+".Key" }
	m.eachFile("internal/wording", func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		v := m.info.Types[e]
		if call, ok := e.(*ast.CallExpr); ok {
			if v.Value == nil && isKey(v.Type) && m.info.Types[call.Fun].IsType() {
				t.Errorf("%s: a key is made of a text: nobody can tell whether it is in the "+
					"catalogue", m.fset.Position(e.Pos()))
			}
			m.checkArguments(t, call, isKey)
		}
		if !isKey(v.Type) || v.Value == nil {
			return true
		}
		key := constant.StringVal(v.Value)
		if said[key] = true; entries[key].En == "" && letters.MatchString(verb.ReplaceAllString(key, "")) {
			t.Errorf("%s: %q is not in the catalogue", m.fset.Position(e.Pos()), key)
		}
		return false
	})
	for key := range entries {
		if !said[key] {
			t.Errorf("nobody says %q: take it out of the catalogue", key)
		}
	}
}

var (
	letters = regexp.MustCompile(`\pL`)
	verb    = regexp.MustCompile(`%(\[\d\])?[-+#]*(?:\.\d)?([a-zA-Z%])`)
)

// checkArguments wants a call that formats a key to have an argument for each verb,
// and a verb for each argument.
func (m *module) checkArguments(t *testing.T, call *ast.CallExpr, isKey func(types.Type) bool) {
	f, ok := m.info.Types[call.Fun].Type.(*types.Signature)
	if !ok || !f.Variadic() || call.Ellipsis.IsValid() || len(call.Args) < f.Params().Len() {
		return
	}
	last := f.Params().Len() - 1
	if last == 0 || !isKey(f.Params().At(last-1).Type()) {
		return
	}
	if v := m.info.Types[call.Args[last-1]].Value; v != nil {
		key := constant.StringVal(v)
		if want, got := len(shownArguments(key)), len(call.Args)-last; want != got {
			t.Errorf("%s: %q has %d verbs and %d arguments", m.fset.Position(call.Pos()), key, want, got)
		}
	}
}

// shownArguments is the verbs of a text by the number of their argument.
func shownArguments(text string) map[string]string {
	out, next := map[string]string{}, 1
	for _, v := range verb.FindAllStringSubmatch(text, -1) {
		switch {
		case v[2] == "%":
		case v[1] != "":
			out[v[1]] = v[2]
		default:
			out["["+string(rune('0'+next))+"]"] = v[2]
			next++
		}
	}
	return out
}

// eachFile walks the files of the module but those of one package.
func (m *module) eachFile(but string, visit func(ast.Node) bool) {
	for dir, files := range m.files {
		if dir == but {
			continue
		}
		for _, f := range files {
			ast.Inspect(f, visit)
		}
	}
}

// TestBothLanguages holds each entry, and the sentences of each code, to the same
// verbs and to words of its language.
func TestBothLanguages(t *testing.T) {
	all := wording.All()
	for _, e := range diag.Codes() {
		all = append(all, wording.Entry{En: e.En.Text, One: e.One, By: e.By, Vi: e.Vi.Text},
			wording.Entry{En: e.En.Hint, Vi: e.Vi.Hint})
	}
	for _, e := range all {
		if e.En == "" || e.Vi == "" {
			t.Errorf("%q, %q: a language is missing", e.En, e.Vi)
		}
		want, got := shownArguments(e.En), shownArguments(e.Vi)
		for n, v := range got {
			if want[n] != v {
				t.Errorf("%q and %q show different arguments", e.En, e.Vi)
			}
		}
		if len(want) != len(got) {
			t.Errorf("%q and %q show different arguments", e.En, e.Vi)
		}
		for n, v := range shownArguments(e.One) {
			if want[n] != v {
				t.Errorf("%q and %q show different arguments", e.En, e.One)
			}
		}
		en, vi := unquoted(e.En+" "+e.One), unquoted(e.Vi)
		if w := vietnameseLetters.FindString(en); w != "" {
			t.Errorf("%q has Vietnamese letters", e.En)
		}
		if w := englishWords.FindString(vi); w != "" {
			t.Errorf("%q has the English word %q", e.Vi, strings.TrimSpace(w))
		}
		if !strings.HasPrefix(vi, "bantin ") && len(words.FindAllString(vi, -1)) > 4 && !vietnameseLetters.MatchString(vi) {
			t.Errorf("%q is not Vietnamese", e.Vi)
		}
	}
}

var (
	quotes            = regexp.MustCompile(": '[^']+'|\"[^\"]*\"|“[^”]*”|`[^`]*`|\\([^)]*\\)")
	vietnameseLetters = regexp.MustCompile(`[àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-ỹ]`)
	words             = regexp.MustCompile(`\pL{2,}`)
	englishWords      = regexp.MustCompile(`(?i)(^|[ (])(the|of|and|are|is|not|with|without|from|this|that|be|or|an|as|it|its)([ ,;.)]|$)`)
)

// unquoted is a text without what it quotes, which may be of another language.
func unquoted(s string) string { return quotes.ReplaceAllString(s, "") }

// outside is files and texts that read like words for people and are none of the
// catalogue's, and why.
var outside = map[string]string{
	"internal/compose/breath.go":      "words before which readers breathe",
	"internal/compose/filename.go":    "what cameras and people name pictures",
	"internal/compose/letterhead.go":  "the state and kinds of letters, as letters have them",
	"internal/compose/openpicture.go": "what copy says of a picture beside it",
	"internal/compose/tabletotal.go":  "what a row begins with that sums up the others",
	"internal/proof/capitals.go":      "abbreviations that readers know",
	"internal/starter/next.go":        "how imprints say how often a bulletin appears",
	"ẨẪẮẲỂỄỔỖ":                        "letters to measure",
	"kỳ hạn":                          "what such a line of an imprint may begin with",
	"Tân Hòa":                         "a name, as an example",
	"Ủy ban nhân dân xã Tân Hòa":      "a name, as an example",
}

// TestNoWordsAreOutsideTheCatalogue finds what the packages that speak to people, or
// print, say without the catalogue: text with Vietnamese letters, and text of several
// English words.
func TestNoWordsAreOutsideTheCatalogue(t *testing.T) {
	speak := []string{"cmd/bantin", "internal/batch", "internal/bulletin", "internal/cli", "internal/compose", "internal/issue",
		"internal/preview", "internal/proof", "internal/proofsheet", "internal/rendition", "internal/starter",
		"internal/testsheet"}
	m, used := typed(t), map[string]bool{}
	for _, dir := range speak {
		for _, f := range m.files[dir] {
			file := m.file(f)
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ImportSpec, *ast.Field:
					return false // paths, tags
				case *ast.CallExpr:
					if e := helpOfFlag(n); e != nil && m.isText(e) {
						t.Errorf("%s: what is said of a flag is not in the catalogue", m.fset.Position(e.Pos()))
					}
					return !ofProgrammers(n)
				case *ast.KeyValueExpr:
					if id, ok := n.Key.(*ast.Ident); ok && (id.Name == "Short" || id.Name == "Long") && m.isText(n.Value) {
						t.Errorf("%s: what is said of a command is not in the catalogue", m.fset.Position(n.Pos()))
					}
				case *ast.BinaryExpr:
					v := m.info.Types[n]
					return v.Value == nil || !strings.HasPrefix(v.Type.String(), "bantin/") // joined keys
				case *ast.BasicLit:
					v := m.info.Types[n]
					if n.Kind != token.STRING || v.Value == nil || strings.HasPrefix(v.Type.String(), "bantin/") {
						return true
					}
					text := constant.StringVal(v.Value)
					if !vietnameseLetters.MatchString(text) && !prose.MatchString(text) {
						return true
					}
					at := file
					if outside[text] != "" {
						at = text
					}
					if outside[at] != "" || strings.HasPrefix(text, "  bantin ") { // a line to type
						used[at] = true
						return true
					}
					t.Errorf("%s: %q is not in the catalogue", m.fset.Position(n.Pos()), text)
				}
				return true
			})
		}
	}
	for at := range outside {
		if !used[at] {
			t.Errorf("%s is excused and has nothing to excuse", at)
		}
	}
}

// isText reports whether an expression is a constant that no type makes a key.
func (m *module) isText(e ast.Expr) bool {
	v := m.info.Types[e]
	return v.Value != nil && v.Value.Kind() == constant.String && !strings.HasPrefix(v.Type.String(), "bantin/")
}

// helpOfFlag is what a call that makes a flag says of it; nil of any other call.
func helpOfFlag(call *ast.CallExpr) ast.Expr {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !makesFlag.MatchString(f.Sel.Name) || len(call.Args) < 4 {
		return nil
	}
	return call.Args[len(call.Args)-1]
}

var makesFlag = regexp.MustCompile(`^(Bool|String|StringSlice|Int|Duration)(P|Var|VarP)$`)

var prose = regexp.MustCompile(`[a-z]{2,} [a-z]{2,} [a-z]{2,}`)

// ofProgrammers reports whether a call makes an error of the program itself, which
// no user can mend.
func ofProgrammers(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		x, _ := f.X.(*ast.Ident)
		return x != nil && slices.Contains([]string{"errors.New", "fmt.Errorf"}, x.Name+"."+f.Sel.Name)
	}
	return false
}
