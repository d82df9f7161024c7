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
func Zips(files Files) Files {
	return &zips{Files: files, open: map[string]*zipped{}, archives: map[string]bool{}}
}

type zips struct {
	Files
	mu       sync.Mutex
	open     map[string]*zipped
	archives map[string]bool // what is known of files that may be zips
}

// zipped is a zip that was opened, or why it was not.
type zipped struct {
	fs  fs.FS
	err error
}

// isZip reports whether a name ends as those of zips do; old Firefox's MAFF is one.
func isZip(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".zip" || ext == ".maff"
}

// split parts a name in a zip into that of the zip and the way inside, "." for
// the zip itself; ok is false for any other name.
func (z *zips) split(name string) (zipName, inside string, ok bool) {
	slashed := filepath.ToSlash(name)
	for at := 0; at < len(slashed); {
		end := len(slashed)
		if i := strings.IndexByte(slashed[at:], '/'); i >= 0 {
			end = at + i
		}
		if z.isArchive(name[:end]) {
			return name[:end], cmp.Or(strings.TrimPrefix(path.Clean("/"+slashed[end:]), "/"), "."), true
		}
		at = end + 1
	}
	return "", "", false
}

// isArchive reports whether a file is a zip, which is a folder among the files of
// Zips, by its name or by what it begins with: people change names. One that is only called so is broken.
func (z *zips) isArchive(name string) bool {
	if name == "" || isInert(name) || isDocument(name) {
		return false
	}
	z.mu.Lock()
	is, known := z.archives[name]
	z.mu.Unlock()
	if known {
		return is
	}
	if info, err := z.Files.Stat(name); err == nil && info.Mode().IsRegular() {
		is = isZip(name) || IsZip(headOf(z.Files, filepath.Dir(name), name))
	}
	z.mu.Lock()
	defer z.mu.Unlock()
	z.archives[name] = is
	return is
}

// isArchive reports whether a file is a zip.
func isArchive(files Files, name string) bool {
	if z, ok := files.(*zips); ok && zipAround(files, name) == "" {
		return z.isArchive(name)
	}
	return isZip(name)
}

// zipAround returns the zip that a file is in, "" for none.
func zipAround(files Files, name string) string {
	if z, ok := files.(*zips); ok {
		if zip, inside, ok := z.split(name); ok && inside != "." {
			return zip
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
		err = ErrLarge
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
