package config

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"bantin/internal/diag"
	"bantin/internal/unit"
)

type sheet struct {
	Name  string      `yaml:"name"`
	Width unit.Length `yaml:"width" like:"210mm"`
	Count int         `yaml:"count"`
	Share float64     `yaml:"share"`
	On    bool        `yaml:"on"`
	Align string      `yaml:"align" of:"left|right"`
	Inner inner       `yaml:"inner"`
	List  []entry     `yaml:"list"`
}

type inner struct {
	Deep string `yaml:"deep"`
}

type entry struct {
	File  string `yaml:"file"`
	place string
}

func (e *entry) FromText(s string) error { e.File = s; return nil }
func (e *entry) SetPlace(p string)       { e.place = p }

func TestDecode(t *testing.T) {
	v := sheet{Name: "before", Share: 0.25}
	diags := Decode("f.yaml", []byte("width: 82mm\ncount: 3\non: true\nalign: right\ninner: {deep: x}\nlist:\n- a\n- file: b\n- *x\n"), &v)
	if len(diags) != 1 || diags[0].Code != "config-syntax" {
		t.Fatalf("an unknown anchor gives %v", diags)
	}
	diags = Decode("f.yaml", []byte("width: 82mm\ncount: 3\non: true\nalign: right\ninner: &i {deep: x}\nlist:\n- a\n- file: b\n"), &v)
	want := sheet{Name: "before", Share: 0.25, Width: unit.MM(82), Count: 3, On: true, Align: "right", Inner: inner{"x"},
		List: []entry{{"a", "f.yaml:7:3"}, {"b", "f.yaml:8:3"}}}
	if len(diags) > 0 || !reflect.DeepEqual(v, want) {
		t.Errorf("%+v %v", v, diags)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a misspelt key", "nmae: x", `f.yaml:1:1: unknown key "nmae" (did you mean "name"?)`},
		{"a key like no other", "zzzzzzzz: x", `f.yaml:1:1: unknown key "zzzzzzzz" (the keys here are: name, width, count, share, on, align, inner, list)`},
		{"a misspelt key inside", "inner:\n  dep: x", `f.yaml:2:3: unknown key "dep" (did you mean "deep"?)`},
		{"a repeated key", "name: a\nname: b", `f.yaml:2:1: key "name" stands twice (keep one of the two)`},
		{"no length", "width: wide", `f.yaml:1:8: "width" cannot be "wide" (write it like 210mm)`},
		{"no number", "count: many", `f.yaml:1:8: "count" cannot be "many" (write it like 10)`},
		{"half a number", "count: 1.5", `f.yaml:1:8: "count" cannot be "1.5" (write it like 10)`},
		{"not finite", "share: .nan", `f.yaml:1:8: "share" cannot be ".nan" (write it like 0.5)`},
		{"no switch", "on: perhaps", `f.yaml:1:5: "on" cannot be "perhaps" (write it like true)`},
		{"a misspelt word", "align: lefft", `f.yaml:1:8: "align" cannot be "lefft" (did you mean "left"?)`},
		{"a word like no other", "align: diagonal", `f.yaml:1:8: "align" cannot be "diagonal" (it is one of: left, right)`},
		{"text for keys", "inner: x", `f.yaml:1:8: "inner" should hold keys with values (write them below it, one a line, two spaces in)`},
		{"keys for a list", "list: {a: b}", `f.yaml:1:7: "list" should be a list (write one entry a line, each after "- ")`},
		{"a list for text", "name: [a]", `f.yaml:1:7: "name" should be a single value (write one value after the colon)`},
		{"several at once", "nmae: x\ncount: y", `f.yaml:1:1: unknown key "nmae" (did you mean "name"?)` + "\n" + `f.yaml:2:8: "count" cannot be "y" (write it like 10)`},
		{"a list for a file", "- a", `f.yaml:1:1: "f.yaml" should hold keys with values (write them below it, one a line, two spaces in)`},
		{"an alias within itself", "inner: &a\n  deep: *a", `f.yaml:1:8: "deep" should be a single value (write one value after the colon)`},
	} {
		var v sheet
		var got []string
		for _, d := range Decode("f.yaml", []byte(c.in), &v) {
			got = append(got, fmt.Sprintf("%s: %s (%s)", d.Place, d.Text(diag.English), d.Hint(diag.English)))
			if d.Severity != diag.Fault || d.Text(diag.Vietnamese) == d.Code {
				t.Errorf("%s: %+v", c.name, d)
			}
		}
		if g := strings.Join(got, "\n"); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, g, c.want)
		}
	}
}

type tree struct {
	Kids []tree `yaml:"kids"`
}

func TestAliasesDoNotExplode(t *testing.T) {
	var b strings.Builder
	b.WriteString("kids:\n- &a0 {}\n")
	for i := range 20 {
		fmt.Fprintf(&b, "- &a%d {kids: [%s]}\n", i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i), 20), ","))
	}
	var v tree
	diags := Decode("f.yaml", []byte(b.String()), &v)
	if len(diags) != 1 || diags[0].Code != "config-too-deep" {
		t.Errorf("%d faults: %.200v", len(diags), diags)
	}
	v = tree{}
	diags = Decode("f.yaml", []byte("kids: &k\n- kids: *k\n"), &v)
	if len(diags) != 1 || diags[0].Code != "config-too-deep" {
		t.Errorf("%.200v", diags)
	}
}

func TestTooLarge(t *testing.T) {
	var v sheet
	if d := Decode("f.yaml", make([]byte, maxBytes+1), &v); len(d) != 1 || d[0].Code != "config-too-large" {
		t.Error(d)
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"articles", "editions", "issue", "series", "chữ ký"}
	for word, want := range map[string]string{"aticles": "articles", "Editions": "editions", "isue": "issue", "serie": "series", "xyz": "", "chu ký": "chữ ký"} {
		if got := Nearest(word, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("name: x\nlist: [a, {file: b}]\n"))
	f.Add([]byte("inner: &a {deep: *a}\n<<: *a\n"))
	f.Add([]byte("--- !!binary x\n... \n%YAML 1.1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var v sheet
		for _, d := range Decode("f.yaml", data, &v) {
			if d.Severity != diag.Fault || d.Place == "" {
				t.Fatalf("%+v", d)
			}
		}
	})
}
