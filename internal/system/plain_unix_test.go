//go:build !windows

package system

import (
	"errors"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// TestNobodyWaitsForAPipe: one that nobody writes to gives neither an end nor an error.
func TestNobodyWaitsForAPipe(t *testing.T) {
	dir := t.TempDir()
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o666); err != nil {
		t.Skip(err)
	}
	files := Folder(dir)
	_, own := files.ReadOwn("pipe", 100)
	for what, err := range map[string]error{"own": own, "lock": closed(files.Lock("pipe", true)),
		"append": closed(files.Append("pipe"))} {
		if !errors.Is(err, ErrNotPlain) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
