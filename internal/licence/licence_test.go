package licence

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bantin/internal/golden"
)

// module is a module as the go command tells of it.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// linked is the packages of the program on all systems that it is released for.
func linked(t *testing.T) map[string]module {
	t.Helper()
	out := map[string]module{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-json=ImportPath,Module", "bantin/cmd/bantin")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		c.Stderr = os.Stderr
		data, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		for d := json.NewDecoder(strings.NewReader(string(data))); ; {
			var p struct {
				ImportPath string
				Module     *module
			}
			if err := d.Decode(&p); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			if p.Module != nil {
				out[p.ImportPath] = *p.Module
			}
		}
	}
	return out
}

// texts is the licences in a folder, in the order of their names.
func texts(t *testing.T, dir string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		stem, ext, _ := strings.Cut(name, ".")
		if e.IsDir() || ext != "" && ext != "TXT" && ext != "MD" && ext != "LIBYAML" {
			continue
		}
		if !slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"}, func(s string) bool {
			return strings.HasPrefix(stem, s)
		}) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n")))
	}
	return out
}

// TestTheNoticesAreOfWhatIsLinked gathers the licences of all modules, in each
// folder on the way to a package that is used, and holds the file to them.
func TestTheNoticesAreOfWhatIsLinked(t *testing.T) {
	under := map[string][]string{} // names by text
	var order []string
	add := func(name, text string) {
		if under[text] == nil {
			order = append(order, text)
		}
		if !slices.Contains(under[text], name) {
			under[text] = append(under[text], name)
		}
	}
	main, packages := module{}, linked(t)
	var names []string
	for name, m := range packages {
		if m.Main {
			main = m
		} else {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, text := range texts(t, main.Dir) {
		add("bantin", text)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	own := texts(t, strings.TrimSpace(string(root)))
	if len(own) == 0 {
		golden.Absent(t, "this Go came without its licence")
	}
	for _, text := range own {
		add("Go", text)
	}
	for _, name := range names {
		m := packages[name]
		found := false
		for dir := name; len(dir) >= len(m.Path); dir = path.Dir(dir) {
			for _, text := range texts(t, filepath.Join(m.Dir, filepath.FromSlash(strings.TrimPrefix(dir, m.Path)))) {
				add(m.Path+" "+m.Version, text)
				found = true
			}
		}
		if !found {
			t.Errorf("%s has no licence", m.Path)
		}
	}
	var b strings.Builder
	for _, text := range order {
		for _, name := range under[text] {
			b.WriteString(of + name + "\n")
		}
		b.WriteString("\n" + text + "\n\n")
	}
	golden.Check(t, "modules.txt", []byte(b.String()))
}

// TestAllLicencesAreTold: none without a name, none without words, all faces.
func TestAllLicencesAreTold(t *testing.T) {
	all := All()
	seen := map[string]bool{}
	for _, n := range all {
		if len(n.Of) == 0 || len(n.Text) < 200 || strings.Contains(n.Text, "\n"+of) {
			t.Errorf("%q: %d letters", n.Of, len(n.Text))
		}
		for _, name := range n.Of {
			name, _, _ = strings.Cut(name, " ")
			seen[name] = true
		}
	}
	if all[0].Of[0] != "bantin" {
		t.Errorf("the first is of %q", all[0].Of)
	}
	for _, want := range []string{"Go", "codeberg.org/go-pdf/fpdf", "github.com/PuerkitoBio/goquery", "golang.org/x/text",
		"github.com/spf13/cobra", "github.com/inconshreveable/mousetrap", "BeVietnamPro", "NotoSerif", "Tinos", "Fallback"} {
		if !seen[want] {
			t.Errorf("nothing is told of %s", want)
		}
	}
}
