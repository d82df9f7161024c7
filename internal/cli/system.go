package cli

import (
	"bytes"
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
	// Sync brings what was written to the disk.
	Sync() error
	// Commit brings it under a name in the same folder, in one step.
	Commit(name string) error
	// Discard removes it; after Commit it does nothing.
	Discard()
}

// System is the real world.
func System() Env {
	return Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, OutTTY: isTerminal(os.Stdout), ErrTTY: isTerminal(os.Stderr),
		InTTY: isTerminal(os.Stdin), Color: isTerminal(os.Stderr) && canColor(os.Stderr),
		FS: folder(""), Config: userConfig(), Now: time.Now, Getenv: os.Getenv,
		Windows: runtime.GOOS == "windows", Own: ownConsole(), Open: show,
	}
}

// userConfig is the path of the user's configuration: bantin/config.yaml where
// the system keeps such files.
func userConfig() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "bantin", "config.yaml")
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

func (d folder) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.path(name)) }
func (d folder) Stat(name string) (fs.FileInfo, error)      { return os.Stat(d.path(name)) }

// maxFile bounds what is read from one file; of a device, which has no end, no
// more is read than of standard input.
const maxFile = 256 << 20

func (d folder) ReadFile(name string) ([]byte, error) {
	f, err := os.Open(d.path(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	limit := int64(maxStdin)
	if info.Mode().IsRegular() {
		limit = maxFile
		b.Grow(int(min(info.Size(), limit)) + bytes.MinRead) // as much as it takes to see the end
	}
	n, err := b.ReadFrom(io.LimitReader(f, limit+1))
	if n > limit {
		err = errTooLarge
	}
	return b.Bytes(), err
}

// Root opens the folder anew for each file: an issue has more pages than a
// process may hold folders open.
func (d folder) Root(dir string) fs.FS { return confined(d.path(dir)) }

// confined is a folder that nothing leads out of.
type confined string

func (c confined) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(c))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Open(filepath.FromSlash(name))
}

func (c confined) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(c))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Stat(filepath.FromSlash(name))
}

var errTooLarge = errors.New("file too large")

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

// real is a name with the link that it may be followed: the file that it
// leads to is replaced, not the link.
func (d folder) real(name string) string {
	path := d.path(name)
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if to, err := filepath.EvalSymlinks(path); err == nil {
			return to
		}
	}
	return path
}

func (d folder) Create(beside string) (Pending, error) {
	path := d.real(beside)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return &direct{folder: d}, nil
	}
	dir := filepath.Dir(path)
	var err error
	for n := range 100 {
		// The name is short: that of the target may be as long as names get.
		var f *os.File
		name := filepath.Join(dir, fmt.Sprintf(".bantin-%d-%d.tmp", os.Getpid(), n))
		if f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err == nil {
			return &pending{f, d, false}, nil
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
	closed   bool
}

func (p *pending) Sync() error {
	err := p.File.Sync()
	if e := p.Close(); err == nil {
		err = e
	}
	p.closed = true
	return err
}

func (p *pending) Commit(name string) error {
	if !p.closed {
		if err := p.Sync(); err != nil {
			return err
		}
	}
	if err := os.Rename(p.Name(), p.folder.real(name)); err != nil {
		return err
	}
	p.File = nil
	return nil
}

func (p *pending) Discard() {
	if p.File != nil {
		if !p.closed {
			p.Close()
		}
		os.Remove(p.Name())
		p.File = nil
	}
}

// direct is what goes to a device or a pipe: a rename would put a file in its
// place.
type direct struct {
	bytes.Buffer
	folder folder
}

func (d *direct) Sync() error { return nil }

func (d *direct) Commit(name string) error {
	f, err := os.OpenFile(d.folder.path(name), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(d.Bytes())
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

func (d *direct) Discard() {}
