//go:build !windows

package system

import (
	"errors"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

func TestSettingsAreNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o666); err != nil {
		t.Skip(err)
	}
	if _, err := (Settings{Folder(dir)}).ReadFile("pipe"); !errors.Is(err, ErrNotPlain) {
		t.Error(err)
	}
}
