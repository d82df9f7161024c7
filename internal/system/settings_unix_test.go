//go:build !windows

package system

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"bantin/internal/limit"
)

func TestSettingsAreNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o666); err != nil {
		t.Skip(err)
	}
	if _, err := (Settings{FS: Folder(dir), Named: &Named{}}).ReadFile("pipe"); !errors.Is(err, ErrNotPlain) {
		t.Error(err)
	}
}

// TestNamedPipesAreReadOnceAndToTheirBound reads pipes and a device that the user has named.
func TestNamedPipesAreReadOnceAndToTheirBound(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := unix.Mkfifo(pipe, 0o666); err != nil {
		t.Skip(err)
	}
	files := Settings{FS: Folder(dir), Named: &Named{}}
	files.Named.Add("pipe", "/dev/zero")
	go os.WriteFile(pipe, []byte("columns: 2\n"), 0)
	for range 2 {
		if data, err := files.ReadFile("pipe"); err != nil || string(data) != "columns: 2\n" {
			t.Errorf("%q, %v", data, err)
		}
	}
	if data, err := files.ReadFile("/dev/zero"); err != nil || len(data) != limit.Settings+1 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if _, err := files.ReadFile("/dev/full"); !errors.Is(err, ErrNotPlain) {
		t.Errorf("one that nobody has named: %v", err)
	}
}
