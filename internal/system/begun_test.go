package system

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestOneFileInManySpellings compares names of files that are not there yet.
func TestOneFileInManySpellings(t *testing.T) {
	dir := tree(t, "in/there.pdf=x")
	if err := os.Symlink("in", filepath.Join(dir, "link")); err != nil {
		t.Skip(err) // Windows asks for a right
	}
	if err := os.Symlink("in/there.pdf", filepath.Join(dir, "to.pdf")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"in/o.pdf", "in/o.pdf", true},
		{"in/o.pdf", "in/./../in/o.pdf", true},
		{"in/o.pdf", filepath.Join(dir, "in", "o.pdf"), true},
		{"in/o.pdf", "link/o.pdf", true},
		{"in/there.pdf", "to.pdf", true},
		{"in/Bản tin.pdf", "in/BẢN TIN.PDF", true},
		{"in/Bản tin.pdf", "in/Ba\u0309n tin.pdf", true},
		{"in/o.pdf", "o.pdf", false},
		{"in/o.pdf", "in/o.json", false},
		{"nowhere/o.pdf", "nowhere/o.pdf", true},
		{"nowhere/o.pdf", "in/o.pdf", false},
	} {
		if got := Folder(dir).IsOne(c.a, c.b); got != c.one {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// TestWhatComesMeanwhileIsKept puts something under the name of a file that is begun.
func TestWhatComesMeanwhileIsKept(t *testing.T) {
	for _, c := range []struct {
		name   string
		before string                 // under the name when the file is begun; "" for nothing, "@x" for a link
		come   func(dir string) error // what happens then
		force  bool
		fails  bool
		kept   map[string]string // "out.pdf" is "new" unless it is said here
	}{
		{"nothing", "", nil, false, false, nil},
		{"nothing, ours before", "ours", nil, false, false, nil},
		{"a text", "", put("out.pdf", "thesis"), false, true, map[string]string{"out.pdf": "thesis"}},
		{"a text, forced", "", put("out.pdf", "thesis"), true, false, nil},
		{"ours", "", put("out.pdf", "ours, too"), false, false, nil},
		{"a text for ours", "ours", put("out.pdf", "thesis"), false, true, map[string]string{"out.pdf": "thesis"}},
		{"a link", "", link("victim", "out.pdf"), false, true, map[string]string{"victim": "precious", "out.pdf": "precious"}},
		{"a link, forced", "", link("victim", "out.pdf"), true, false, map[string]string{"victim": "precious"}},
		{"a link to ours", "ours", link("ours.pdf", "out.pdf"), false, false, map[string]string{"ours.pdf": "ours, old"}},
		{"a link that leads nowhere", "", link("nowhere", "out.pdf"), false, true, lost("nowhere")},
		{"a link that leads nowhere, forced", "", link("nowhere", "out.pdf"), true, true, lost("nowhere")},
		{"a link that leads nowhere for ours", "ours", link("nowhere", "out.pdf"), false, true, lost("nowhere")},
		{"a link to a folder", "", link("folder", "out.pdf"), true, true, lost("folder")},
		{"ours taken away", "ours", func(dir string) error { return os.Remove(filepath.Join(dir, "out.pdf")) }, false, false, nil},
		{"a link for one to ours", "@ours.pdf", link("victim", "out.pdf"), true, true, map[string]string{"victim": "precious",
			"ours.pdf": "ours, old"}},
		{"a link that leads nowhere for one to ours", "@ours.pdf", link("nowhere", "out.pdf"), true, true, lost("nowhere")},
		{"a text for a link to ours", "@ours.pdf", put("out.pdf", "thesis"), true, true, map[string]string{"out.pdf": "thesis",
			"ours.pdf": "ours, old"}},
		{"the folder goes", "", func(dir string) error { return os.RemoveAll(dir) }, false, true, map[string]string{}},
	} {
		dir := tree(t, "victim=precious", "ours.pdf=ours, old", "folder/x=")
		if to, ok := strings.CutPrefix(c.before, "@"); ok {
			if err := link(to, "out.pdf")(dir); err != nil {
				t.Skip(err)
			}
		} else if c.before != "" {
			if err := put("out.pdf", c.before)(dir); err != nil {
				t.Fatal(err)
			}
		}
		out, err := (&Guard{FS: Folder(dir), Force: c.force, Ours: isOurs}).Begin("out.pdf")
		if err == nil && c.come != nil {
			err = c.come(dir)
		}
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		err = out.Fill([]byte("new"))
		if err == nil {
			err = out.Commit()
		}
		out.Discard()
		if (err != nil) != c.fails {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.kept == nil {
			c.kept = map[string]string{}
		}
		if !c.fails {
			c.kept["out.pdf"] = "new"
		}
		for name, want := range c.kept {
			if to, ok := strings.CutPrefix(want, "@"); ok {
				if got, err := os.Readlink(filepath.Join(dir, name)); got != to {
					t.Errorf("%s: %s leads to %q (%v), want %q", c.name, name, got, err, to)
				}
				continue
			}
			if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != want {
				t.Errorf("%s: %s is %q (%v), want %q", c.name, name, data, err, want)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".bantin-*")); len(left) > 0 {
			t.Errorf("%s: left: %v", c.name, left)
		}
	}
}

// lost wants the file to be a link still, which was not followed.
func lost(to string) map[string]string {
	return map[string]string{"out.pdf": "@" + to, "ours.pdf": "ours, old"}
}

// put writes a file anew, in the place of what has its name.
func put(name, text string) func(dir string) error {
	return func(dir string) error {
		os.Remove(filepath.Join(dir, name))
		return os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666)
	}
}

// link plants a link in the place of what has its name.
func link(to, name string) func(dir string) error {
	return func(dir string) error {
		os.Remove(filepath.Join(dir, name))
		return os.Symlink(to, filepath.Join(dir, name))
	}
}

// TestALinkThatLeadsNowhereIsKept begins a file under its name.
func TestALinkThatLeadsNowhereIsKept(t *testing.T) {
	dir := t.TempDir()
	if err := link("nowhere/x.pdf", "out.pdf")(dir); err != nil {
		t.Skip(err)
	}
	if _, err := (&Guard{FS: Folder(dir), Force: true}).Begin("out.pdf"); err == nil {
		t.Error("it is begun")
	}
	if _, err := os.Lstat(filepath.Join(dir, "out.pdf")); err != nil {
		t.Error(err)
	}
}

// TestANewNameIsNotTakenFromAnother renames where something is, by each way.
func TestANewNameIsNotTakenFromAnother(t *testing.T) {
	dir := tree(t, "a=a", "there=old")
	to := filepath.Join(dir, "there")
	if err := renameNew(filepath.Join(dir, "a"), to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over a file: %v", err)
	}
	if err := renameNew(filepath.Join(dir, "a"), filepath.Join(dir, "new")); err != nil {
		t.Error(err)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "new")); string(data) != "a" {
		t.Errorf("new is %q", data)
	}
}

// TestAllThatIsBegunIsDiscarded ends a process that has begun files and a folder.
func TestAllThatIsBegunIsDiscarded(t *testing.T) {
	if dir := os.Getenv("BANTIN_TEST_BEGIN"); dir != "" {
		done, err := Folder(dir).Create("done")
		if err == nil {
			err = done.Commit("done")
		}
		_, e := Folder(dir).Create("half")
		root, e2 := os.OpenRoot(dir)
		name, e3 := BeginFolder(root)
		e4 := root.WriteFile(name+"/page.html", nil, 0o666)
		if err := errors.Join(err, e, e2, e3, e4); err != nil {
			t.Fatal(err)
		}
		DiscardAll()
		os.Exit(7)
	}
	dir := t.TempDir()
	c := exec.Command(os.Args[0], "-test.run", "^TestAllThatIsBegunIsDiscarded$")
	c.Env = append(os.Environ(), "BANTIN_TEST_BEGIN="+dir)
	said, _ := c.CombinedOutput()
	if c.ProcessState.ExitCode() != 7 {
		t.Fatalf("%s", said)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != "done" {
		t.Errorf("left: %v %v", entries, err)
	}
}
