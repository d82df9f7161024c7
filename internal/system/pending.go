package system

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Pending is a file that is not there until it is committed.
type Pending interface {
	io.Writer
	// Sync brings what was written to the disk.
	Sync() error
	// Commit brings it under a name in the same folder, in one step. Of the name that it
	// was begun beside, no link is followed that was put there since; one that was there
	// and leads elsewhere now is an error.
	Commit(name string) error
	// CommitNew does the same where nothing is under that name; the error is
	// fs.ErrExist when something is.
	CommitNew(name string) error
	// Discard removes it; after Commit it does nothing.
	Discard()
}

// real is a name with the link that it may be followed: the file that it
// leads to is replaced, not the link. A link that leads nowhere is an error.
func (d folder) real(name string) (string, error) {
	path := d.path(name)
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		to, err := filepath.EvalSymlinks(path)
		if err != nil {
			return "", &fs.PathError{Op: "open", Path: path, Err: errLostLink}
		}
		return to, nil
	}
	return path, nil
}

var (
	errLostLink = errors.New("a link that leads nowhere")
	errMoved    = errors.New("what is there was changed meanwhile")
)

// IsLost reports whether a name is that of a link which leads nowhere.
func (d folder) IsLost(name string) bool {
	_, err := d.real(name)
	return err != nil
}

// IsIn reports whether a name lies in a folder when all links are followed; neither need
// be there. A link that leads nowhere may lead anywhere.
func (d folder) IsIn(name, dir string) bool {
	inner, err := resolved(d.path(name))
	if err != nil {
		return false
	}
	outer, err := resolved(d.path(dir))
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(outer, inner)
	return err == nil && filepath.IsLocal(rel)
}

// resolved is where a path leads: the part of it that is there with its links followed.
func resolved(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	to, err := filepath.EvalSymlinks(path)
	if err == nil {
		return to, nil
	}
	up := filepath.Dir(path)
	if _, e := os.Lstat(path); e == nil || up == path {
		return "", err
	}
	if up, err = resolved(up); err != nil {
		return "", err
	}
	return filepath.Join(up, filepath.Base(path)), nil
}

// IsOne reports whether two names are one file, however they are spelled: through
// other folders and links, or in capitals, which not all file systems tell apart.
func (d folder) IsOne(a, b string) bool { return d.place(a) == d.place(b) }

// place is where a name leads, the same for all its spellings.
func (d folder) place(name string) string {
	path, err := d.real(name)
	if err != nil {
		path = d.path(name)
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(dir, filepath.Base(path))
	}
	return strings.ToLower(norm.NFC.String(path))
}

// maxBegun is how many files and folders may be begun in a folder under one number of a process:
// in containers, many of which may write to it, all have the number 1.
const maxBegun = 10_000

func (d folder) Create(beside string) (Pending, error) {
	path, err := d.real(beside)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return &direct{folder: d}, nil
	}
	dir := filepath.Dir(path)
	for n := range maxBegun {
		// The name is short: that of the target may be as long as names get.
		var f *os.File
		name := filepath.Join(dir, begunName(n))
		if f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err == nil {
			if info, e := os.Stat(path); e == nil { // whoever could not read it before cannot now
				f.Chmod(info.Mode().Perm())
				keepOwner(f, info)
			}
			beginning(name)
			return &pending{File: f, folder: d, beside: beside, path: path}, nil
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
			beginning(filepath.Join(in.Name(), name))
			return name, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return "", err
}

// begunName is what something is called that this process begins.
func begunName(n int) string {
	on := machine()
	if on != "" {
		on = "-" + on
	}
	return fmt.Sprintf("%s%d-%d%s%s", begunPrefix, os.Getpid(), n, on, begunEnd)
}

type pending struct {
	*os.File // nil after Commit or Discard
	folder   folder
	beside   string // the name that it was begun beside
	path     string // where that led then
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

func (p *pending) Commit(name string) error { return p.commit(name, os.Rename) }

func (p *pending) CommitNew(name string) error { return p.commit(name, renameNew) }

func (p *pending) commit(name string, rename func(from, to string) error) error {
	if !p.closed {
		if err := p.Sync(); err != nil {
			return err
		}
	}
	to, err := p.folder.real(name)
	switch {
	case name == p.beside && p.path == p.folder.path(name):
		to, err = p.path, nil // it was no link
	case name == p.beside && err == nil && to != p.path:
		err = errMoved
	}
	if err != nil {
		return err
	}
	if err := ending(p.Name(), func() error { return rename(p.Name(), to) }); err != nil {
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
		ending(p.Name(), func() error { return os.Remove(p.Name()) })
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
	if info, e := f.Stat(); e != nil || info.Mode().IsRegular() {
		err = cmp.Or(e, errMoved) // a file is no place to write into
	} else {
		_, err = f.Write(d.Bytes())
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// CommitNew writes like Commit: a device or a pipe is there already.
func (d *direct) CommitNew(name string) error { return d.Commit(name) }

func (d *direct) Discard() {}
