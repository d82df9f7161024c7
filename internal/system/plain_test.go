package system

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestOwnFilesAreNoLinks: a lock or a journal is found by its name, under which others may
// have put a link.
func TestOwnFilesAreNoLinks(t *testing.T) {
	dir := t.TempDir()
	files := Folder(dir)
	do := map[string]func(name string) error{
		"lock":   func(name string) error { return closed(files.Lock(name, false)) },
		"append": func(name string) error { return closed(files.Append(name)) },
		"read":   func(name string) error { _, err := files.ReadOwn(name, 100); return err },
	}
	for _, name := range []string{"there", "folder", "link", "lost"} {
		var err error
		switch path := filepath.Join(dir, name); name {
		case "there":
			err = os.WriteFile(path, []byte("precious"), 0o666)
		case "folder":
			err = os.Mkdir(path, 0o777)
		case "link":
			err = os.Symlink("there", path)
		case "lost":
			err = os.Symlink("nothing", path)
		}
		if err != nil {
			t.Skip(err)
		}
		for what, do := range do {
			if err := do(name); errors.Is(err, ErrNotPlain) == (name == "there") || name == "there" && err != nil {
				t.Errorf("%s %s: %v", what, name, err)
			}
		}
	}
	if _, err := os.Lstat(filepath.Join(dir, "nothing")); err == nil {
		t.Error("what a link leads to is made")
	}
	if _, err := files.ReadOwn("there", 7); err == nil {
		t.Error("more is read than was asked for")
	}
}

func closed(f io.Closer, err error) error {
	if err == nil {
		err = f.Close()
	}
	return err
}
