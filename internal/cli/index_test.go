package cli

import (
	"bytes"
	"compress/zlib"
	"context"
	"io"
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

// TestAnIndexIsOfItsLatestIssue: folders are named by numbers without zeros in front.
func TestAnIndexIsOfItsLatestIssue(t *testing.T) {
	dir := t.TempDir()
	for number, rest := range map[string]string{"9": "body: Hội Nông dân}\nissue: {number: 9, date: 2026-01-09",
		"10": "body: Ủy ban nhân dân xã}\nissue: {number: 10, date: 2026-02-10"} {
		for name, data := range map[string]string{"a.html": page,
			"bantin.yaml": "series: {name: Tân Hòa, " + rest + "}\narticles: [a.html]\n"} {
			file := filepath.Join(dir, "nam", "so-"+number, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	var told bytes.Buffer
	env := system.Env{Stdout: &told, Stderr: &told, FS: system.Folder(dir), Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Unix(1767225600, 0) }}
	if code := Main(context.Background(), env, []string{"index", "nam", "-o", "m.pdf"}); code != exitDone {
		t.Fatal(code, told.String())
	}
	made, err := os.ReadFile(filepath.Join(dir, "m.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range bytes.Split(made, []byte("stream\n")) {
		z, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		plain, _ := io.ReadAll(z) // what stands behind the stream is none of it
		if bytes.Contains(plain, []byte("(D:20260210")) {
			return
		}
	}
	t.Error("the index is not of the day of issue 10")
}
