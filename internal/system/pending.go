package system

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

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

// maxBegun is how many files and folders may be begun in a folder under one number of a process:
// in containers, many of which may write to it, all have the number 1.
const maxBegun = 10_000

func (d folder) Create(beside string) (Pending, error) {
	path := d.real(beside)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return &direct{folder: d}, nil
	}
	dir := filepath.Dir(path)
	var err error
	for n := range maxBegun {
		// The name is short: that of the target may be as long as names get.
		var f *os.File
		name := filepath.Join(dir, begunName(n))
		if f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err == nil {
			if info, e := os.Stat(path); e == nil { // whoever could not read it before cannot now
				f.Chmod(info.Mode().Perm())
			}
			return &pending{File: f, folder: d}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return nil, err
}

// BeginFolder makes a folder in another, for files that get their names there when
// they are whole, and returns what it is called.
func BeginFolder(in *os.Root) (name string, err error) {
	for n := range maxBegun {
		name = begunName(n)
		if err = in.Mkdir(name, 0o777); err == nil {
			return name, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return "", err
}

// begunName is what something is called that this process begins.
func begunName(n int) string { return fmt.Sprintf("%s%d-%d%s", begunPrefix, os.Getpid(), n, begunEnd) }

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
