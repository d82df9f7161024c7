package system

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bantin/internal/limit"
)

func TestSettingsArePlainFiles(t *testing.T) {
	dir := t.TempDir()
	files := Settings{FS: Folder(dir)}
	large := filepath.Join(dir, "large")
	if err := errors.Join(os.WriteFile(large, nil, 0o666), os.Truncate(large, 3*limit.Settings)); err != nil {
		t.Fatal(err)
	}
	if data, err := files.ReadFile("large"); err != nil || len(data) != limit.Settings+1 {
		t.Errorf("of a large file %d bytes are read, %v", len(data), err)
	}
	if err := os.Symlink("large", filepath.Join(dir, "link")); err == nil {
		if data, err := files.ReadFile("link"); err != nil || len(data) != limit.Settings+1 {
			t.Errorf("through a link %d bytes are read, %v", len(data), err)
		}
	}
	if _, err := files.ReadFile("nothing"); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	if data, err := files.ReadFile(os.DevNull); len(data) > 0 || err != nil && os.PathSeparator == '/' {
		t.Errorf("of the null device %q is read, %v", data, err)
	}
}
