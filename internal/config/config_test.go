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
	diags := Decode("f.yaml", []byte("width: 82mm\ncount: 3\non: true\nalign: right\ninner: {deep: x}\nlist:\n- a\n"+
		"- file: b\n- *x\n"), &v)
	if len(diags) != 1 || diags[0].Code != "config-anchor" {
		t.Fatalf("an unknown anchor gives %v", diags)
	}
	diags = Decode("f.yaml", []byte("width: 82mm\ncount: 3\non: true\nalign: right\ninner: &i {deep: x}\nlist:\n- "+
		"a\n- file: b\n"), &v)
	want := sheet{Name: "before", Share: 0.25, Width: unit.MM(82), Count: 3, On: true, Align: "right",
		Inner: inner{"x"},
		List:  []entry{{"a", "f.yaml:7:3"}, {"b", "f.yaml:8:3"}}}
	if len(diags) > 0 || !reflect.DeepEqual(v, want) {
		t.Errorf("%+v %v", v, diags)
	}
}

func TestATableKeepsWhatIsNotGivenAnew(t *testing.T) {
	type words struct {
		Said map[string]string `yaml:"said"`
	}
	before := map[string]string{"HTX": "hợp tác xã", "CT": "chỉ thị"}
	v := words{before}
	diags := Decode("f.yaml", []byte("said:\n  CT: chủ tịch\n  NO: không\n"), &v)
	want := map[string]string{"HTX": "hợp tác xã", "CT": "chủ tịch", "NO": "không"}
	if len(diags) > 0 || !reflect.DeepEqual(v.Said, want) || before["CT"] != "chỉ thị" {
		t.Errorf("%v %v, was %v", v, diags, before)
	}
	for in, want := range map[string]string{
		"said: x":               `f.yaml:1:7: "said" should hold keys`,
		"said:\n  A: [b]":       `f.yaml:2:6: "A" should be a single value`,
		"said:\n  A:":           `f.yaml:2:5: there is nothing behind "A"`,
		"said:\n  A: \"\"":      `f.yaml:2:6: there is nothing behind "A"`,
		"said:\n  A: b\n  A: c": `f.yaml:3:3: key "A" is given twice`,
		"said:\n  ? [a]\n  : b": `f.yaml:2:5: this key is not a word`,
	} {
		diags := Decode("f.yaml", []byte(in), &words{})
		if len(diags) != 1 || !strings.HasPrefix(diags[0].Place+": "+diags[0].Text(diag.English), want) {
			t.Errorf("%q: %v, want %s", in, diags, want)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a misspelt key", "nmae: x", `f.yaml:1:1: unknown key "nmae" (did you mean "name"?)`},
		{"a key like no other", "zzzzzzzz: x", `f.yaml:1:1: unknown key "zzzzzzzz" (the keys here are: name, ` +
			`width, count, share, on, align, inner, list)`},
		{"a misspelt key inside", "inner:\n  dep: x", `f.yaml:2:3: unknown key "dep" (did you mean "deep"?)`},
		{"a repeated key", "name: a\nname: b", `f.yaml:2:1: key "name" is given twice (keep one of the two)`},
		{"no length", "width: wide", `f.yaml:1:8: "width" cannot be "wide" (write it like 210mm)`},
		{"no number", "count: many", `f.yaml:1:8: "count" cannot be "many" (write it like 10)`},
		{"half a number", "count: 1.5", `f.yaml:1:8: "count" cannot be "1.5" (write it like 10)`},
		{"not finite", "share: .nan", `f.yaml:1:8: "share" cannot be ".nan" (write it like 0.5)`},
		{"no switch", "on: perhaps", `f.yaml:1:5: "on" cannot be "perhaps" (write it like true)`},
		{"a misspelt word", "align: lefft", `f.yaml:1:8: "align" cannot be "lefft" (did you mean "left"?)`},
		{"a word like no other", "align: diagonal",
			`f.yaml:1:8: "align" cannot be "diagonal" (choose one of: left, right)`},
		{"text for keys", "inner: x", `f.yaml:1:8: "inner" should hold keys with values (write them below it, one ` +
			`a line, two spaces in)`},
		{"keys for a list", "list: {a: b}", `f.yaml:1:7: "list" should be a list (write one entry a line, each ` +
			`after "- ")`},
		{"a list for text", "name: [a]", `f.yaml:1:7: "name" should be a single value (write one value after the ` +
			`colon)`},
		{"a tab", "inner:\n\tdeep: x", `f.yaml:2:1: there is a tab where spaces should be (indent with spaces)`},
		{"a tab further on", "list:\n- a\n\t- b\nname: x",
			`f.yaml:3:1: there is a tab where spaces should be (indent with spaces)`},
		{"a colon in a value", "name: Tân Hòa: bản tin", `f.yaml:1:1: there is a colon where none can be (put a ` +
			`value that holds a colon in quotes, and check the indentation)`},
		{"an open quote", "name: \"abc\ncount: 1",
			`f.yaml:2:1: a quote is opened and not closed (close it near this line)`},
		{"words behind a quotation", "inner:\n  deep: x # \"a\" b\nname: \"Tiếng nói\" Tân Hòa\ncount: 1",
			`f.yaml:3:19: something stands behind the closing quotation mark (put the whole value between single ones: ` +
				`'"Tiếng nói" Tân Hòa')`},
		{"an open bracket", "list: [a, b\nname: x",
			`f.yaml:1:1: a bracket is opened and not closed (close it near this line)`},
		{"a path of Windows", `name: "bai\dat.html"`, `f.yaml:1:1: a backslash in double quotes begins an escape ` +
			`(write paths with / or in single quotes)`},
		{"a list that steps back", "list:\n  - a\n - b\n",
			`f.yaml:2:1: the indentation does not match (keys of one level begin in the same column)`},
		{"another encoding", "name: x\ncount: 1 # T\xe2n",
			`f.yaml:2:13: the file is not in UTF-8 (save it again in the encoding UTF-8)`},
		{"two documents", "name: a\n---\nname: b", `f.yaml:2:1: a second document begins (leave out the line "---")`},
		{"a key that is a list", "? [a]\n: 1",
			`f.yaml:1:3: this key is not a word (put a key that begins with [, { or ? in quotes)`},
		{"a directive", "%WRONG x\n---\nname: x",
			`f.yaml:1:1: not valid YAML (check the indentation and the colons near this line)`},
		{"several at once", "nmae: x\ncount: y", `f.yaml:1:1: unknown key "nmae" (did you mean "name"?)` + "\n" +
			`f.yaml:2:8: "count" cannot be "y" (write it like 10)`},
		{"a list for a file", "- a", `f.yaml:1:1: "f.yaml" should hold keys with values (write them below it, one ` +
			`a line, two spaces in)`},
		{"an alias within itself", "inner: &a\n  deep: *a",
			`f.yaml:1:8: "deep" should be a single value (write one value after the colon)`},
	} {
		var v sheet
		var got []string
		for _, d := range Decode("f.yaml", []byte(c.in), &v) {
			got = append(got, fmt.Sprintf("%s: %s (%s)", d.Place, d.Text(diag.English), d.Hint(diag.English)))
			if d.Severity != diag.Fault || d.Text(diag.Vietnamese) == string(d.Code) {
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
		fmt.Fprintf(&b, "- &a%d {kids: [%s]}\n", i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i), 20),
			","))
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

func TestFaultsHaveAnEnd(t *testing.T) {
	var v sheet
	diags := Decode("f.yaml", []byte("list:\n"+strings.Repeat("- [a]\n", 1000)), &v)
	if len(diags) != maxListed+1 || diags[maxListed].Code != "config-many" {
		t.Errorf("%d faults, the last %v", len(diags), diags[len(diags)-1])
	}
}

// TestFaultsThatNobodyIsToldAreNotLookedFor: of a file with 100,000 keys that are none, no key near to
// each is sought when no more faults are listed.
func TestFaultsThatNobodyIsToldAreNotLookedFor(t *testing.T) {
	var b strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&b, "key%d: 1\n", i)
	}
	for name, into := range map[string]any{"keys": &sheet{}, "list": &tree{}} {
		root := (&decoder{}).root([]byte(b.String()))
		if done := testing.AllocsPerRun(1, func() { (&decoder{}).value(root, reflect.ValueOf(into).Elem(), field{}, 0) }); done > 5_000 {
			t.Errorf("%s: %.0f allocations", name, done)
		}
	}
}

func TestMarksAndLineEndsOfWindows(t *testing.T) {
	var v sheet
	if diags := Decode("f.yaml", []byte("\ufeffname: Tân\r\nlist:\r\n- a\r\n"), &v); len(diags) > 0 ||
		v.Name != "Tân" || v.List[0].File != "a" {
		t.Errorf("%+v %v", v, diags)
	}
}

func TestPlace(t *testing.T) {
	data := []byte("name: x\ninner:\n  deep: y\nlist: [a]\n")
	for keys, want := range map[string]string{"name": "f.yaml:1:1", "inner deep": "f.yaml:3:3",
		"inner shallow": "f.yaml", "list a": "f.yaml", "none": "f.yaml"} {
		if got := Place("f.yaml", data, strings.Fields(keys)...); got != want {
			t.Errorf("%s: %s, want %s", keys, got, want)
		}
	}
}

type outer struct {
	Version string `yaml:"version"`
	inner
}

func TestKeysOfAnEmbeddedStructStandBesideTheOthers(t *testing.T) {
	var v outer
	diags := Decode("f.yaml", []byte("version: 1\ndeep: x\ndep: y\n"), &v)
	if len(diags) != 1 || diags[0].Hint(diag.English) != `did you mean "deep"?` || v.Deep != "x" {
		t.Errorf("%+v %v", v, diags)
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
	for word, want := range map[string]string{"aticles": "articles", "Editions": "editions", "isue": "issue",
		"serie": "series", "xyz": "", "chu ký": "chữ ký", "isseu": "issue", "ise": "", "issu": "issue"} {
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
