package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"bantin/internal/source"
)

// FS is the file system as bantin sees it; names are those of the system,
// relative to the folder it works in.
type FS interface {
	source.Files
	// In is the file system seen from a folder.
	In(dir string) (FS, error)
	// Create begins a file beside the one it will become.
	Create(beside string) (Pending, error)
	// Writable is the error of writing to a file that is there, which another
	// program may hold open.
	Writable(name string) error
}

// Pending is a file that is not there until it is committed.
type Pending interface {
	io.Writer
	// Commit brings what was written safely under a name in the same folder,
	// in one step.
	Commit(name string) error
	// Discard removes it; after Commit it does nothing.
	Discard()
}

// System is the real world.
func System() Env {
	return Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, OutTTY: isTerminal(os.Stdout), ErrTTY: isTerminal(os.Stderr),
		FS: folder(""), Now: time.Now, Getenv: os.Getenv, Windows: runtime.GOOS == "windows",
	}
}

// isTerminal reports whether a file is a terminal: a character device other
// than the null device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// folder is the system's files seen from a folder; "" is the one that the
// program was started in.
type folder string

func (d folder) path(name string) string {
	if d == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(string(d), name)
}

func (d folder) ReadFile(name string) ([]byte, error)       { return os.ReadFile(d.path(name)) }
func (d folder) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.path(name)) }
func (d folder) Stat(name string) (fs.FileInfo, error)      { return os.Stat(d.path(name)) }

func (d folder) In(dir string) (FS, error) {
	info, err := d.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("not a folder")
	}
	return folder(d.path(dir)), err
}

func (d folder) Writable(name string) error {
	f, err := os.OpenFile(d.path(name), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func (d folder) Create(beside string) (Pending, error) {
	dir, base := filepath.Split(d.path(beside))
	var err error
	for n := range 100 {
		var f *os.File
		name := fmt.Sprintf("%s.%s.%d-%d.tmp", dir, base, os.Getpid(), n)
		if f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err == nil {
			return &pending{f, d}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return nil, err
}

type pending struct {
	*os.File // nil after Commit or Discard
	folder   folder
}

func (p *pending) Commit(name string) error {
	f := p.File
	err := f.Sync()
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), p.folder.path(name))
	}
	if err != nil {
		return err
	}
	p.File = nil
	return nil
}

func (p *pending) Discard() {
	if p.File != nil {
		p.Close()
		os.Remove(p.Name())
		p.File = nil
	}
}
