package system

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree writes files under a new folder: "name" or "name=text".
func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range files {
		name, text, _ := strings.Cut(file, "=")
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func isOurs(data []byte) bool { return strings.HasPrefix(string(data), "ours") }

// TestWhatTheGuardRefuses begins files under names that are taken.
func TestWhatTheGuardRefuses(t *testing.T) {
	dir := tree(t, "in.html=page", "in_files/a.jpg=ours", "ours.pdf=ours", "empty.pdf", "foreign.pdf=theirs", "edited.pdf=were ours",
		"folder/x=")
	for _, c := range []struct {
		name   string
		force  bool
		reason Reason // -1: it is begun
	}{
		{"new.pdf", false, -1},
		{"ours.pdf", false, -1},
		{"empty.pdf", false, -1},
		{"foreign.pdf", false, Foreign},
		{"foreign.pdf", true, -1},
		{"edited.pdf", false, Edited},
		{"edited.pdf", true, -1},
		{"in.html", true, IsInput},
		{"./folder/../in.html", true, IsInput},
		{"in_files/a.jpg", true, IsInput},
		{"folder", true, IsFolder},
		{"nowhere/x.pdf", true, NoFolder},
	} {
		g := &Guard{FS: Folder(dir), Inputs: []string{"in.html"}, Folders: []string{"in_files", "in.files"},
			Force: c.force, Ours: isOurs,
			Edited: func(data []byte) bool { return strings.HasPrefix(string(data), "were") }}
		out, err := g.Begin(c.name)
		var refusal *Refusal
		if c.reason < 0 && err != nil || c.reason >= 0 && (!errors.As(err, &refusal) || refusal.Reason != c.reason ||
			refusal.Name != c.name) {
			t.Errorf("%.20s: %v, want reason %d", c.name, err, c.reason)
		}
		if out != nil {
			out.Discard()
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".bantin-*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// TestAFileGetsItsNameWhenItIsCommitted looks at the folder on the way.
func TestAFileGetsItsNameWhenItIsCommitted(t *testing.T) {
	dir := tree(t, "x.pdf=ours, old")
	read := func() string {
		data, err := os.ReadFile(filepath.Join(dir, "x.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	out, err := (&Guard{FS: Folder(dir), Ours: isOurs}).Begin("x.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Fill([]byte("ours, new")); err != nil || read() != "ours, old" {
		t.Errorf("before: %v %q", err, read())
	}
	if err := out.Commit(); err != nil || read() != "ours, new" || out.Name() != "x.pdf" {
		t.Errorf("after: %v %q", err, read())
	}
	out.Discard()
	if entries, _ := os.ReadDir(dir); len(entries) != 1 || read() != "ours, new" {
		t.Errorf("left: %v %q", entries, read())
	}
}

// TestALinkIsFollowed replaces what a link leads to, not the link.
func TestALinkIsFollowed(t *testing.T) {
	dir := tree(t, "real/x.pdf=ours")
	if err := os.Symlink(filepath.Join("real", "x.pdf"), filepath.Join(dir, "link.pdf")); err != nil {
		t.Skip(err) // Windows asks for a right
	}
	out, err := (&Guard{FS: Folder(dir), Ours: isOurs}).Begin("link.pdf")
	if err == nil {
		err = errors.Join(out.Fill([]byte("new")), out.Commit())
	}
	data, _ := os.ReadFile(filepath.Join(dir, "real", "x.pdf"))
	info, e := os.Lstat(filepath.Join(dir, "link.pdf"))
	if err != nil || e != nil || string(data) != "new" || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("%v %v %q %v", err, e, data, info)
	}
}

// TestRefusalsHaveNoPath wants no path of a temporary file in a message.
func TestRefusalsHaveNoPath(t *testing.T) {
	for _, c := range []struct {
		err    error
		reason Reason
		cause  string
	}{
		{&fs.PathError{Op: "open", Path: "/tmp/x", Err: fs.ErrNotExist}, NoFolder, "file does not exist"},
		{&fs.PathError{Op: "open", Path: "/tmp/x", Err: fs.ErrPermission}, Denied, "permission denied"},
		{&os.LinkError{Op: "rename", Old: "/tmp/x", New: "/tmp/y", Err: errors.New("another disk")}, Unwritable,
			"another disk"},
		{errors.New("used by another process"), Unwritable, "used by another process"},
	} {
		r := Refused("x.pdf", c.err)
		if r.Reason != c.reason || r.Cause() != c.cause || !errors.Is(r, c.err) || strings.Contains(r.Error(), "/tmp") {
			t.Errorf("%v: %v, reason %d, cause %q", c.err, r, r.Reason, r.Cause())
		}
	}
}
