package cli

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bantin/internal/system"
)

// locked is a disk with a folder that may not be looked into.
type locked struct {
	system.FS
	folder string
}

func (l locked) Root(dir string) fs.FS { return lockedRoot{l.FS.Root(dir), l.folder} }

type lockedRoot struct {
	fs.FS
	folder string
}

func (l lockedRoot) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == l.folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return fs.ReadDir(l.FS, name)
}

// TestAnIndexSaysWhatItCannotLookInto: an issue in there is not in the index.
func TestAnIndexSaysWhatItCannotLookInto(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"1", "2"} {
		for name, data := range map[string]string{"a.html": page,
			"bantin.yaml": "series: {name: Tân Hòa}\nissue: {number: " + n + ", date: 2026-01-0" + n + "}\narticles: [a.html]\n"} {
			file := filepath.Join(dir, "nam", n, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []struct {
		folder string
		code   int
		said   string
	}{{"", exitDone, "2 issues"}, {"2", exitMissing, filepath.Join("nam", "2")}, {".", exitNothing, "nam"}} {
		var told bytes.Buffer
		env := system.Env{Stdout: &told, Stderr: &told, FS: locked{system.Folder(dir), c.folder},
			Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Unix(1767225600, 0) }}
		code := Main(context.Background(), env, []string{"index", "nam", "-o", "m.pdf", "--lang", "en"})
		if code != c.code || !strings.Contains(told.String(), c.said) {
			t.Errorf("%q is locked: %d %s", c.folder, code, told.String())
		}
	}
}
