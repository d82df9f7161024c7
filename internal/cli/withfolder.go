package cli

import (
	"io"
	"io/fs"
	"path"
	"path/filepath"

	"bantin/internal/system"
)

// withFolder is the files of the system, and a folder that is in the program in
// one of its own.
type withFolder struct {
	system.FS
	name   string // of the folder, as seen from the working folder
	inside string // what it is called in files
	files  interface {
		fs.ReadFileFS
		fs.ReadDirFS
	}
}

// in is a name in the folder; ok is false for all others.
func (w withFolder) in(name string) (in string, ok bool) {
	rest, err := filepath.Rel(w.name, filepath.Clean(name))
	if err != nil || !filepath.IsLocal(rest) {
		return "", false
	}
	return path.Join(w.inside, filepath.ToSlash(rest)), true
}

func (w withFolder) ReadFile(name string) ([]byte, error) {
	if in, ok := w.in(name); ok {
		return w.files.ReadFile(in)
	}
	return w.FS.ReadFile(name)
}

func (w withFolder) Open(name string) (io.ReadCloser, error) {
	if in, ok := w.in(name); ok {
		return w.files.Open(in)
	}
	return w.FS.Open(name)
}

func (w withFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	if in, ok := w.in(name); ok {
		return w.files.ReadDir(in)
	}
	return w.FS.ReadDir(name)
}

func (w withFolder) Stat(name string) (fs.FileInfo, error) {
	if in, ok := w.in(name); ok {
		return fs.Stat(w.files, in)
	}
	return w.FS.Stat(name)
}

func (w withFolder) Root(dir string) fs.FS {
	if in, ok := w.in(dir); ok {
		if root, err := fs.Sub(w.files, in); err == nil {
			return root
		}
	}
	return w.FS.Root(dir)
}
