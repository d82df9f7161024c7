package source

import (
	"cmp"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// Zips returns the files of a system in which each zip is a folder: of saved
// pages with their pictures, as people send them. What a zip says of itself is
// read once, and what is in it when it is asked for.
func Zips(files Files) Files { return &zips{Files: files, open: map[string]*zipped{}} }

type zips struct {
	Files
	mu   sync.Mutex
	open map[string]*zipped
}

// zipped is a zip that was opened, or why it was not.
type zipped struct {
	fs  fs.FS
	err error
}

// isZip reports whether a name ends as those of zips do.
func isZip(name string) bool { return strings.EqualFold(filepath.Ext(name), ".zip") }

// split parts a name in a zip into that of the zip and the way inside, "." for
// the zip itself; ok is false for any other name.
func (z *zips) split(name string) (zipName, inside string, ok bool) {
	slashed := filepath.ToSlash(name)
	for at := 0; at < len(slashed); {
		end := len(slashed)
		if i := strings.IndexByte(slashed[at:], '/'); i >= 0 {
			end = at + i
		}
		if isZip(slashed[:end]) {
			zipName = name[:end]
			if info, err := z.Files.Stat(zipName); err == nil && info.Mode().IsRegular() {
				return zipName, cmp.Or(strings.TrimPrefix(path.Clean("/"+slashed[end:]), "/"), "."), true
			}
		}
		at = end + 1
	}
	return "", "", false
}

// zipAround returns the zip that a file is in, "" for none.
func zipAround(files Files, name string) string {
	for i := range name {
		if (name[i] == '/' || name[i] == filepath.Separator) && isZip(name[:i]) {
			if info, err := files.Stat(name[:i]); err == nil && info.IsDir() {
				return name[:i]
			}
		}
	}
	return ""
}

// OnDisk returns the file that holds a page: the zip that it is in, or the page
// itself.
func OnDisk(files Files, page string) string { return cmp.Or(zipAround(files, page), page) }

// in returns what a zip holds.
func (z *zips) in(name string) (fs.FS, error) {
	z.mu.Lock()
	defer z.mu.Unlock()
	got := z.open[name]
	if got == nil {
		got = &zipped{}
		got.fs, got.err = openZip(z.Files, name)
		z.open[name] = got
	}
	return got.fs, got.err
}

func (z *zips) ReadFile(name string) ([]byte, error) {
	zipName, inside, ok := z.split(name)
	if !ok {
		return z.Files.ReadFile(name)
	}
	in, err := z.in(zipName)
	if err != nil {
		return nil, err
	}
	file, err := in.Open(inside)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		err = errLarge
	}
	return data, zipError(err)
}

func (z *zips) ReadDir(name string) ([]fs.DirEntry, error) {
	zipName, inside, ok := z.split(name)
	if !ok {
		return z.Files.ReadDir(name)
	}
	in, err := z.in(zipName)
	if err != nil {
		return nil, err
	}
	return fs.ReadDir(in, inside)
}

func (z *zips) Stat(name string) (fs.FileInfo, error) {
	zipName, inside, ok := z.split(name)
	if !ok {
		return z.Files.Stat(name)
	}
	in, err := z.in(zipName)
	if err != nil {
		return nil, err
	}
	return fs.Stat(in, inside)
}

func (z *zips) Root(dir string) fs.FS {
	zipName, inside, ok := z.split(dir)
	if !ok {
		return z.Files.Root(dir)
	}
	in, err := z.in(zipName)
	if err == nil {
		in, err = fs.Sub(in, inside)
	}
	if err != nil {
		return unopened{err}
	}
	return in
}

// unopened is a folder that cannot be opened.
type unopened struct{ err error }

func (u unopened) Open(string) (fs.File, error) { return nil, u.err }
