package cli_test

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/cli"
	"bantin/internal/system"
)

// caged is files that nothing leads out of, whatever a command line says.
type caged struct {
	system.FS
	t *testing.T
}

// within is the error of a name that leads out.
func (c caged) within(name string) error {
	if name == "" || filepath.IsLocal(name) {
		return nil
	}
	return &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func (c caged) ReadFile(name string) ([]byte, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.ReadFile(name)
}

func (c caged) Open(name string) (io.ReadCloser, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.Open(name)
}

func (c caged) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.ReadDir(name)
}

func (c caged) Stat(name string) (fs.FileInfo, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.Stat(name)
}

func (c caged) Root(dir string) fs.FS {
	if err := c.within(dir); err != nil {
		return os.DirFS(c.t.TempDir())
	}
	return c.FS.Root(dir)
}

func (c caged) Inside(dir string) (*os.Root, error) {
	if err := c.within(dir); err != nil {
		return nil, err
	}
	return c.FS.Inside(dir)
}

func (c caged) In(dir string) (system.FS, error) {
	if err := c.within(dir); err != nil {
		return nil, err
	}
	in, err := c.FS.In(dir)
	return caged{in, c.t}, err
}

func (c caged) MakeFolder(name string) error {
	if err := c.within(name); err != nil {
		return err
	}
	return c.FS.MakeFolder(name)
}

func (c caged) Lock(name string, shared bool) (io.Closer, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.Lock(name, shared)
}

func (c caged) ReadOwn(name string, most int64) ([]byte, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.ReadOwn(name, most)
}

func (c caged) Append(name string) (io.WriteCloser, error) {
	if err := c.within(name); err != nil {
		return nil, err
	}
	return c.FS.Append(name)
}

func (c caged) Create(beside string) (system.Pending, error) {
	if err := c.within(beside); err != nil {
		return nil, err
	}
	return c.FS.Create(beside)
}

func (c caged) Writable(name string) error {
	if err := c.within(name); err != nil {
		return err
	}
	return c.FS.Writable(name)
}

// FuzzMain runs command lines, a word a line, in a folder with a tree of files. No run ends with a bug,
// or with another code than those that are promised; one that fails says why; files that bantin did not
// make stay as they are, and nothing is left behind.
func FuzzMain(f *testing.F) {
	for _, s := range commandLines(f) {
		f.Add(s.words, s.tree)
	}
	bai, err := filepath.Glob("testdata/bai/*.html")
	if err != nil || len(bai) == 0 {
		f.Fatalf("%d pages, %v", len(bai), err)
	}
	saved := map[string][]byte{}
	for _, name := range bai {
		if saved["bai/"+filepath.Base(name)], err = os.ReadFile(name); err != nil {
			f.Fatal(err)
		}
	}
	f.Fuzz(func(t *testing.T, words string, tree []byte) {
		args := strings.Split(words, "\n")
		if slices.Contains(args, "preview") || slices.Contains(args, "guide") || len(words) > 2000 || len(tree) > 100_000 {
			return // a preview waits for a browser, a guide takes seconds
		}
		if bytes.Contains(tree, []byte("-- --")) {
			return // which package txtar gives up at
		}
		dir := t.TempDir()
		was := map[string][]byte{}
		put := func(name string, data []byte) {
			path := filepath.Join(dir, filepath.FromSlash(name))
			if !filepath.IsLocal(name) || os.MkdirAll(filepath.Dir(path), 0o777) != nil || os.WriteFile(path, data, 0o666) != nil {
				return
			}
			was[path] = data
		}
		for name, data := range saved {
			put(name, data)
		}
		for i, file := range txtar.Parse(tree).Files {
			if i < 12 {
				put(file.Name, file.Data)
			}
		}
		var out, told bytes.Buffer
		env := system.Env{Stdin: bytes.NewReader(was[filepath.Join(dir, "stdin")]), Stdout: &out, Stderr: &told,
			FS: caged{system.Folder(dir), t}, Getenv: func(string) string { return "" },
			Now: func() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC) }}
		code := cli.Main(context.Background(), env, args)
		if code < 0 || code > 6 {
			t.Fatalf("exit code %d", code)
		}
		for _, bug := range []string{`bantin failed`, `"code":"fault"`, `"code":"page-fault"`} {
			if said := out.String() + told.String(); strings.Contains(said, bug) && !strings.Contains(words+string(tree), bug) {
				t.Fatalf("code %d: %s", code, said)
			}
		}
		if code != 0 && out.Len()+told.Len() == 0 {
			t.Fatalf("code %d, and not a word", code)
		}
		for path, data := range was {
			now, err := os.ReadFile(path)
			if !bytes.Equal(now, data) && !strings.Contains(words, "force") && !bytes.Contains(data, []byte("bantin")) {
				t.Fatalf("%s is not what it was: %v", path, err)
			}
		}
		filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if strings.HasPrefix(d.Name(), ".bantin-") && strings.HasSuffix(d.Name(), ".tmp") && was[path] == nil {
				t.Fatalf("%s is left", path)
			}
			return nil
		})
	})
}

type commandLine struct {
	words string
	tree  []byte
}

// commandLines is the first of the scripts of this package, each with the files of its script,
// and lists that name themselves or one another.
func commandLines(f *testing.F) (out []commandLine) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		f.Fatalf("%d scripts, %v", len(scripts), err)
	}
	line := regexp.MustCompile(`(?m)^exits [0-9] bantin (.*)$`)
	for _, script := range scripts {
		ar, err := txtar.ParseFile(script)
		if err != nil {
			f.Fatal(err)
		}
		found := line.FindAllSubmatch(ar.Comment, 2)
		ar.Comment = nil
		for _, m := range found {
			words := strings.ReplaceAll(strings.Join(strings.Fields(string(m[1])), "\n"), "'", "")
			out = append(out, commandLine{words, txtar.Format(ar)})
		}
	}
	self := &txtar.Archive{Files: []txtar.File{{Name: "ds.txt", Data: []byte("@ds.txt\nbai\n")},
		{Name: "a.txt", Data: []byte("@b.txt\n@b.txt\n")}, {Name: "b.txt", Data: []byte("@a.txt\n@a.txt\n")},
		{Name: "bantin.yaml", Data: []byte("name: Tân Hòa\narticles: [\"@ds.txt\", bai/*.html]\noutput: ../../x.pdf\n")}}}
	for _, words := range []string{"check\n@ds.txt", "build\n@a.txt\n-o\nx", "build\nbantin.yaml", "extract\nbai\n--format\nhtml\n-o\n{title}.html"} {
		out = append(out, commandLine{words, txtar.Format(self)})
	}
	return out
}
