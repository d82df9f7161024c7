package profile

import (
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bantin/internal/diag"
)

const whole = `# Cổng của xã.
version: 1
match: .cong-xa
hosts: [www.TanHoa.gov.vn]
title: h1.ten, h1
standfirst:
  - .tom-tat
  - "#sapo p"
body: "#noi-dung"
pictures: .anh-dau
date: "[data-ngay]"
author: .but-danh
source: .nguon
section: .duong-dan a
drop: [.lien-quan, "div[id^=qc]"]
`

func TestRead(t *testing.T) {
	p, diags := Read("a/20-cong-xa.yaml", []byte(whole))
	if p == nil || len(diags) > 0 {
		t.Fatal(diags)
	}
	var got []string
	for _, part := range p.Parts() {
		for _, s := range part.Selectors {
			got = append(got, part.Key+" "+s.Text)
		}
	}
	want := []string{"match .cong-xa", "title h1.ten, h1", "standfirst .tom-tat", "standfirst #sapo p",
		"body #noi-dung",
		"pictures .anh-dau", "date [data-ngay]", "author .but-danh", "source .nguon", "section .duong-dan a",
		"drop .lien-quan",
		"drop div[id^=qc]"}
	if p.Name != "cong-xa" || p.File != "a/20-cong-xa.yaml" || !slices.Equal(got, want) {
		t.Errorf("%s %s %q", p.Name, p.File, got)
	}
	for host, want := range map[string]bool{"tanhoa.gov.vn": true, "tin.tanhoa.gov.vn": true, "": false,
		"xatanhoa.gov.vn": false, "gov.vn": false} {
		if p.IsFor(host) != want {
			t.Errorf("%q: %v", host, !want)
		}
	}
}

// TestPartsAreAllKeys: a key that Parts leaves out would not be checked.
func TestPartsAreAllKeys(t *testing.T) {
	keys := []string{"version", "hosts"}
	for _, part := range (&Profile{}).Parts() {
		keys = append(keys, part.Key)
	}
	n := 0
	for f := range reflect.TypeFor[Profile]().Fields() {
		if key := f.Tag.Get("yaml"); key != "" {
			if n++; !slices.Contains(keys, key) {
				t.Errorf("%s is read and not among the parts", key)
			}
		}
	}
	if n != len(keys) {
		t.Errorf("%d keys are read, and %d are known", n, len(keys))
	}
}

func TestFaultsOfProfiles(t *testing.T) {
	const likeThis = ` (write it like div.content or "#content p"; put one that begins with # or [ in quotes)`
	for _, c := range []struct{ name, in, want string }{
		{"a misspelt key", "match: .a\nbody: .b\nstandfrist: .c",
			`x.yaml:3:1: unknown key "standfrist" (did you mean "standfirst"?)`},
		{"no selector", "match: .a\nbody: .b..c",
			`x.yaml:2:7: ".b..c" is not a CSS selector` + likeThis},
		{"no selector in a list", "match: .a\nbody:\n  - .b\n  - div[",
			`x.yaml:4:5: "div[" is not a CSS selector` + likeThis},
		{"brackets without quotes", "match: .a\nbody: [id$=_nd]",
			`x.yaml:2:8: "id$=_nd" is not a CSS selector` + likeThis},
		{"a comment for a value", "match: .a\nbody: #noi-dung", `x.yaml:2:1: "body" has no value (write a selector ` +
			`after it; put one that begins with # in quotes: "#content")`},
		{"a comment in a list", "match: .a\nbody:\n  - .b\n  - #noi-dung", `x.yaml:4:4: "body" has no value (write a ` +
			`selector after it; put one that begins with # in quotes: "#content")`},
		{"an address for a host", "hosts: https://a.vn/tin\nbody: .b", `x.yaml:1:8: "https://a.vn/tin" is not the ` +
			`name of a site (write it like tanhoa.gov.vn, without https:// and without a path)`},
		{"no page", "body: .b", `x.yaml: the profile does not say which pages it is for (add "match" with a ` +
			`selector that only these have)`},
		{"no text", "match: .a", `x.yaml: the profile does not say where the text of the article is (add "body" ` +
			`with its selector)`},
		{"another version", "version: 2\nmatch: .a\nbody: .b",
			`x.yaml:1:10: "version" cannot be "2" (choose one of: 1)`},
		{"several faults", "match: ..\nbody: ..",
			`x.yaml:1:8: ".." is not a CSS selector` + likeThis + "\n" +
				`x.yaml:2:7: ".." is not a CSS selector` + likeThis},
	} {
		p, diags := Read("x.yaml", []byte(c.in))
		var got []string
		for _, d := range diags {
			got = append(got, fmt.Sprintf("%s: %s (%s)", d.Place, d.Text(diag.English), d.Hint(diag.English)))
			if d.Severity != diag.Fault || d.File != "x.yaml" {
				t.Errorf("%s: %+v", c.name, d)
			}
		}
		if g := strings.Join(got, "\n"); g != c.want || p != nil {
			t.Errorf("%s: %v\n got %s\nwant %s", c.name, p, g, c.want)
		}
	}
}

// memory is a user's folder.
type memory struct{ fstest.MapFS }

func (m memory) ReadFile(name string) ([]byte, error)       { return fs.ReadFile(m.MapFS, name) }
func (m memory) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(m.MapFS, name) }

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func TestTheUsersProfilesGoFirst(t *testing.T) {
	const ours = "match: .a\nbody: .b\n"
	m := memory{fstest.MapFS{"home/20-truong.yaml": file(ours), "home/10-xa.yml": file(ours),
		"home/nukeviet.yaml": file(ours), "home/ghi-chu.txt": file("không phải hồ sơ"), "home/.an.yaml": file("x"),
		"home/cu/x.yaml": file("x")}}
	got, diags := Load(m, "home")
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	var names, builtin []string
	for _, p := range got {
		names = append(names, p.Name)
		if own := p.File != ""; own != (p.Name == "xa" || p.Name == "truong" || p.Name == "nukeviet") {
			t.Errorf("%s is from %q", p.Name, p.File)
		}
	}
	for _, p := range Builtin() {
		builtin = append(builtin, p.Name)
	}
	if !slices.Equal(names, append([]string{"xa", "truong"}, builtin...)) {
		t.Errorf("%q", names)
	}
	for _, dir := range []string{"", "khong-co"} {
		if got, diags := Load(m, dir); got != nil || len(diags) > 0 {
			t.Errorf("%q: %d profiles, %v", dir, len(got), diags)
		}
	}
}

func TestFaultyFoldersOfProfiles(t *testing.T) {
	m := memory{fstest.MapFS{"hai/1-xa.yaml": file("match: .a\nbody: .b"), "hai/2-xa.yaml": file("match: .a\nbody: .b"),
		"sai/a.yaml": file("match: .a\nbodi: .b"), "sai/b.yaml": file("body: .b"), "tep": file("x")}}
	for dir, want := range map[string]string{
		"hai": `hai/2-xa.yaml: there are two profiles with the name "xa", the other in 1-xa.yaml`,
		"sai": `sai/a.yaml:2:1: unknown key "bodi"; sai/b.yaml: the profile does not say which pages it is for`,
		"tep": `tep: the profile "tep" cannot be read`,
	} {
		got, diags := Load(m, dir)
		var said []string
		for _, d := range diags {
			said = append(said, d.Place+": "+d.Text(diag.English))
		}
		if s := strings.Join(said, "; "); s != want || got != nil {
			t.Errorf("%s: %s\nwant %s, %d profiles", dir, s, want, len(got))
		}
	}
}

// TestProfilesThatAreBuiltIn: each says what it is for in a comment, and no two
// have one name.
func TestProfilesThatAreBuiltIn(t *testing.T) {
	seen := map[string]bool{}
	entries, err := fs.ReadDir(files, "profiles")
	if err != nil || len(entries) != len(Builtin()) {
		t.Fatal(len(entries), err)
	}
	for i, p := range Builtin() {
		data, err := files.ReadFile("profiles/" + entries[i].Name())
		if err != nil || !strings.HasPrefix(string(data), "# ") || seen[p.Name] || len(p.Match) == 0 {
			t.Errorf("%s: %v, %q", p.Name, err, data)
		}
		if _, diags := Read(entries[i].Name(), data); len(diags) > 0 { // Builtin does not check them
			t.Error(diags)
		}
		seen[p.Name] = true
	}
}

// TestTheDocumentedProfile reads the example that the documents give.
func TestTheDocumentedProfile(t *testing.T) {
	for _, name := range []string{"README.md", "README.vi.md"} {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "```yaml\nmatch:")
		text, _, _ := strings.Cut("match:"+rest, "```")
		p, diags := Read(name, []byte(text))
		if p == nil || len(diags) > 0 || len(p.Drop) != 2 || len(p.Standfirst) != 2 {
			t.Errorf("%s: %v\n%s", name, diags, text)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte("match: &a [*a, :not(]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, diags := Read("x.yaml", data)
		if (p == nil) != (len(diags) > 0) {
			t.Fatalf("%v %v", p, diags)
		}
	})
}
