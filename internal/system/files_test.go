package system

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestNothingLeadsOutOfARoot reads through names and links that try.
func TestNothingLeadsOutOfARoot(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"secret.jpg": "no", "bai/tin_files/a.jpg": "a"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	root := folder(dir).Root("bai")
	if data, err := fs.ReadFile(root, "tin_files/a.jpg"); err != nil || string(data) != "a" {
		t.Errorf("%q %v", data, err)
	}
	if entries, err := fs.ReadDir(root, "."); err != nil || len(entries) != 1 {
		t.Errorf("%v %v", entries, err)
	}
	outside := []string{"../secret.jpg", filepath.Join(dir, "secret.jpg"), "tin_files/../../secret.jpg", ".."}
	for link, to := range map[string]string{"ra.jpg": "../secret.jpg", "ngoai": "..",
		"goc.jpg": filepath.Join(dir, "secret.jpg")} {
		if err := os.Symlink(to, filepath.Join(dir, "bai", link)); err != nil {
			t.Log(err) // Windows asks for a right
			continue
		}
		outside = append(outside, link)
	}
	for _, name := range append(outside, "ngoai/secret.jpg") {
		if data, err := fs.ReadFile(root, name); err == nil {
			t.Errorf("%s: %q is read", name, data)
		}
		if _, err := fs.Stat(root, name); err == nil {
			t.Errorf("%s is seen", name)
		}
	}
}

// TestAFileThatIsReplacedKeepsItsPermissions replaces a file that only its owner
// may read.
func TestAFileThatIsReplacedKeepsItsPermissions(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(filepath.Join(dir, "a"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := folder(dir).Create("a")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Commit("a"); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(filepath.Join(dir, "a")); err != nil || after.Mode() != before.Mode() {
		t.Errorf("%v, was %v: %v", after.Mode(), before.Mode(), err)
	}
}
