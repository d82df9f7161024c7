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
