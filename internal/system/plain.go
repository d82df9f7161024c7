package system

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// ErrNotPlain is the error of what is no plain file where one is wanted: a device or a
// pipe, which may have no end, a folder, and, of the program's own files, a link.
var ErrNotPlain = errors.New("no plain file")

// openOwn opens a file of the program's own, which it finds again by its name. A link is
// not followed, wherever it leads: the file may be somebody else's. Nothing but a plain
// file is opened.
func openOwn(path string, flag int) (*os.File, error) {
	refusal := &fs.PathError{Op: "open", Path: path, Err: ErrNotPlain}
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, refusal
	}
	f, err := os.OpenFile(path, flag|noFollow, 0o666)
	if err != nil {
		if info, e := os.Lstat(path); e == nil && !info.Mode().IsRegular() {
			err = refusal // put there since
		}
		return nil, err
	}
	named, err := os.Lstat(path) // where the system follows links in any case, it is the link
	opened, e := f.Stat()
	if err == nil {
		err = e
	}
	if err == nil && (!opened.Mode().IsRegular() || !os.SameFile(named, opened)) {
		err = refusal
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func (d folder) ReadOwn(name string, most int64) ([]byte, error) {
	f, err := openOwn(d.path(name), os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if int64(len(data)) > most {
		return nil, errTooLarge
	}
	return data, err
}

// PlainOnly is a file system in which nothing is read but plain files, through links too: for who
// goes on for hours, and would wait for ever when a pipe comes to stand where a page was.
type PlainOnly struct{ FS }

// ReadFile reads a plain file. The error of anything else is ErrNotPlain.
func (p PlainOnly) ReadFile(name string) ([]byte, error) {
	if err := p.refusal(name); err != nil {
		return nil, err
	}
	return p.FS.ReadFile(name)
}

// Open opens a plain file. The error of anything else is ErrNotPlain.
func (p PlainOnly) Open(name string) (io.ReadCloser, error) {
	if err := p.refusal(name); err != nil {
		return nil, err
	}
	return p.FS.Open(name)
}

// In is the same, seen from a folder.
func (p PlainOnly) In(dir string) (FS, error) {
	in, err := p.FS.In(dir)
	if err != nil {
		return nil, err
	}
	return PlainOnly{in}, nil
}

// refusal is the error of what is there and is neither a plain file nor a folder, which has an
// error of its own.
func (p PlainOnly) refusal(name string) error {
	if info, err := p.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return &fs.PathError{Op: "open", Path: name, Err: ErrNotPlain}
	}
	return nil
}
