package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/issue"
	"bantin/internal/starter"
	"bantin/internal/style"
	"bantin/internal/system"
	"bantin/templates"
)

// ran is the standard output of a command line in a folder, and its exit code.
func ran(t *testing.T, dir string, args ...string) (string, int) {
	t.Helper()
	var out, messages bytes.Buffer
	env := system.Env{Stdout: &out, Stderr: &messages, Stdin: strings.NewReader(""), FS: system.Folder(dir),
		Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Unix(1_700_000_000, 0) }}
	code := Main(context.Background(), env, args)
	if code > exitNothing {
		t.Fatalf("%q ends with %d: %s", args, code, messages.String())
	}
	return out.String(), code
}

// compiled is a schema as the command writes it.
func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, _ := ran(t, t.TempDir(), "schema", name)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name+".json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name + ".json")
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return s
}

// fits holds JSON to a schema.
func fits(t *testing.T, s *jsonschema.Schema, text string) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err == nil {
		err = s.Validate(doc)
	}
	if err != nil {
		t.Errorf("%v\n%.400s", err, text)
	}
}

// fromYAML is a file as an editor sees it; nil when it is no YAML.
func fromYAML(data []byte) any {
	var v any
	if yaml.Unmarshal(data, &v) != nil {
		return nil
	}
	text, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	text = bytes.ReplaceAll(text, []byte("T00:00:00Z\""), []byte("\"")) // days are texts in YAML of today
	doc, _ := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	return doc
}

// memory is files by their names.
type memory map[string][]byte

func (m memory) ReadFile(name string) ([]byte, error) {
	if data, ok := m[name]; ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}

// TestTheSchemaOfIssuesTakesWhatIsRead: every issue file of the scripts that the
// program takes, and no key or word that it does not know.
func TestTheSchemaOfIssuesTakesWhatIsRead(t *testing.T) {
	s := compiled(t, "issue")
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := [][]byte{}
	for _, script := range scripts {
		a, err := txtar.ParseFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if strings.HasSuffix(f.Name, ".yaml") && bytes.Contains(f.Data, []byte("articles:")) {
				files = append(files, f.Data)
			}
		}
	}
	sample, err := os.ReadFile("../../testdata/ban-tin-mau/bantin.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []diag.Lang{diag.English, diag.Vietnamese} {
		data, err := starter.File(l, &starter.Answers{Name: "Tân Hòa", Number: "47", Day: date.Date{Year: 2026, Month: 11, Day: 23}})
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, data)
	}
	taken := 0
	for _, data := range append(files, sample) {
		_, faults := issue.Read(memory{issue.Name: data}, issue.Name, &issue.Defaults{})
		if len(faults) > 0 {
			continue
		}
		doc := fromYAML(data)
		if doc == nil {
			continue
		}
		taken++
		if err := s.Validate(doc); err != nil {
			t.Errorf("%v\n%s", err, data)
		}
	}
	if taken < 20 {
		t.Errorf("only %d issue files were tried", taken)
	}
	for _, bad := range []string{"aticles: [a.html]", "series: {nam: x}", "fill: note", "articles: [{file: a, brief: maybe}]",
		"version: 2", "issue: {date: 2026-13-01}", "issue: {date: 5/12}", "articles: [{file: a, cut: [0]}]", "articles: [{file: a, date: mai}]",
		"poster: {points: [a, b, c, d, e, f]}", "script: {minutes: -1}", "script: {minutes: vài}", "poster: {until: \"31\"}", "text: {tone: odl}", "series: [a]", "articles: {file: [a]}", "articles: [{file: a, captions: {b.jpg: \"\"}}]", "poster: {points: {a: b}}"} {
		if _, faults := issue.Read(memory{issue.Name: []byte(bad)}, issue.Name, &issue.Defaults{}); len(faults) == 0 {
			t.Errorf("%s is read", bad)
		}
		if s.Validate(fromYAML([]byte(bad))) == nil {
			t.Errorf("%s fits the schema", bad)
		}
	}
}

// TestEveryKeyOfAnIssueIsDescribed in both languages, and nothing else is.
func TestEveryKeyOfAnIssueIsDescribed(t *testing.T) {
	for _, l := range []diag.Lang{diag.English, diag.Vietnamese} {
		about := issue.About(l)
		found := map[string]bool{}
		var walk func(s any, path string)
		walk = func(s any, path string) {
			switch s := s.(type) {
			case map[string]any:
				if keys, ok := s["properties"].(map[string]any); ok {
					for key, below := range keys {
						at := strings.TrimPrefix(path+"."+key, ".")
						found[at] = true
						if about[at] == "" || below.(map[string]any)["description"] != about[at] {
							t.Errorf("%s is not described", at)
						}
						walk(below, at)
					}
					return
				}
				for _, v := range s {
					walk(v, path)
				}
			case []any:
				for _, v := range s {
					walk(v, path)
				}
			}
		}
		walk(issue.Schema(l), "")
		walk(issue.DefaultsSchema(l), "")
		for key := range about {
			if !found[key] {
				t.Errorf("%s is described, and is no key", key)
			}
		}
	}
}

// TestTheSchemaOfTemplatesTakesAllThatAreBuiltIn, and no key, word or number that
// is none.
func TestTheSchemaOfTemplatesTakesAllThatAreBuiltIn(t *testing.T) {
	s := compiled(t, "template")
	for _, name := range style.Names() {
		data, err := templates.Files.ReadFile(name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(fromYAML(data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []string{"colums: 2", "arrangement: book", "styles: {body: {sise: 9pt}}", "columns: two"} {
		if s.Validate(fromYAML([]byte(bad))) == nil {
			t.Errorf("%s fits the schema", bad)
		}
	}
}

// TestTheSchemaOfTemplatesRefusesWhatTheProgramDoes: numbers out of their bounds, and texts that are no length, ratio or
// colour, are told by an editor before the program does.
func TestTheSchemaOfTemplatesRefusesWhatTheProgramDoes(t *testing.T) {
	schema := compiled(t, "template")
	for text, fits := range map[string]bool{
		"columns: 3": true, "columns: 99": false, "columns: -1": false,
		"accent: '#b01c2e'": true, "accent: zzz": false,
		"picture_crop: 0.05": true, "picture_crop: 0.5": false,
		"width: 210mm": true, "width: 190 mm": true, "width: 595.3": true, "width: wide": false,
		"leading: 1.35x": true, "leading: 13pt": true, "leading: 3 dogs": false,
		"styles: {body: {size: 10pt}}": true, "styles: {body: {size: x}}": false,
		"whites: {body: 1.5}": true, "whites: {body: much}": false,
	} {
		var doc any
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); (err == nil) != fits {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestWhatIsWrittenFitsItsSchema: objects of all commands, of good pages and bad.
func TestWhatIsWrittenFitsItsSchema(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../testdata/ban-tin-mau")); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"bai/90-hong.html": "", "bai/91-danh-sach.html": "<title>x</title><p>a", "bai/92.docx": "PK"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	config, template := compiled(t, "config"), compiled(t, "template")
	for _, c := range [][]string{
		{"extract", "extract", "bai", "--jsonl"},
		{"extract", "extract", "bai/01-vu-dong.html", "--json"},
		{"extract", "extract", "bai", "--json"},
		{"extract", "extract", "bai", "--json", "-o", "chu/"},
		{"extract", "extract", "bai/90-hong.html", "--json", "-o", "chu/"},
		{"extract", "extract", "khong-co.html", "--json"},
		{"extract", "extract", "--json", "--khong"},
		{"check", "check", "khong-co.html", "--json"},
		{"check", "check", "--json", "--khong"},
		{"check", "check", "--json"},
		{"check", "check", "bai", "--json"},
		{"build", "build", "--json", "-e", "a5,script", "--mono"},
		{"build", "build", "bai", "--json", "-o", "x.pdf"},
		{"build", "build", "bai", "--json", "-o", "y.pdf", "--ink-save", "--strict"},
		{"batch", "batch", "bai", "-o", "pdf", "--json"},
		{"batch", "batch", "bai", "-o", "pdf", "--json"},
		{"batch", "batch", ".", "-o", "thu-muc", "--each", "folder", "--json", "--shard", "1/2"},
	} {
		out, _ := ran(t, dir, c[1:]...)
		s := compiled(t, c[0])
		lines := strings.Split(strings.TrimSpace(out), "\n")
		if strings.HasPrefix(out, "[") {
			lines = []string{out} // an array has a page a line
		}
		if out == "" {
			t.Errorf("%q writes nothing", c[1:])
			continue
		}
		for _, line := range lines {
			fits(t, s, line)
		}
	}
	if config.Validate(fromYAML([]byte("lang: vi\njobs: 2\n"))) != nil || config.Validate(fromYAML([]byte("lang: fr\n"))) == nil ||
		template.Validate(fromYAML([]byte("{}"))) != nil {
		t.Error("the schema of the configuration, or of templates")
	}
}

// TestRealPagesFitTheSchema where they are there.
func TestRealPagesFitTheSchema(t *testing.T) {
	s := compiled(t, "extract")
	root := "../../../shared/pages"
	for _, set := range []string{"vn", "vn2", "sharepoint"} {
		pages, _ := filepath.Glob(filepath.Join(root, set, "*.html.gz"))
		if len(pages) == 0 {
			t.Skip("there are no shared pages")
		}
		args := []string{"extract", "--jsonl"}
		for _, p := range pages {
			args = append(args, filepath.Base(p))
		}
		out, _ := ran(t, filepath.Join(root, set), args...)
		for line := range strings.Lines(out) {
			fits(t, s, line)
		}
	}
}
