package source

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Limits on a zip.
const (
	maxZipped  = 2 << 30 // bytes of the file: it is read where it lies, not kept
	maxEntries = 20_000
)

var (
	errZipLarge     = errors.New("too many files in the zip")
	errZipEncrypted = errors.New("the zip has a password")
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
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1)) // a bomb is larger than it says
	if err == nil && len(data) > maxBytes {
		err = errLarge
	}
	return data, err
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

// openZip reads what is in a zip. The file stays open: its pages and pictures
// are read one by one, by several workers.
func openZip(files Files, name string) (fs.FS, error) {
	dir, base := filepath.Split(name)
	file, err := files.Root(filepath.Clean(dir)).Open(base)
	if err != nil {
		return nil, err
	}
	at, size, err := readerAt(file)
	if err != nil {
		return nil, err
	}
	if n := entriesOf(at, size); n > maxEntries || size > maxZipped {
		return nil, errZipLarge
	}
	r, err := zip.NewReader(at, size)
	if err != nil {
		return nil, err
	}
	r.File = slices.DeleteFunc(r.File, func(f *zip.File) bool {
		return strings.HasPrefix(f.Name, "__MACOSX/") || path.Base(f.Name) == ".DS_Store"
	})
	for _, f := range r.File {
		if f.Flags&1 != 0 {
			return nil, errZipEncrypted
		}
		f.Name = zipName(f)
	}
	return r, nil
}

// readerAt returns an open file as one that is read anywhere.
func readerAt(file fs.File) (io.ReaderAt, int64, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, 0, err
	}
	if at, ok := file.(io.ReaderAt); ok {
		return at, info.Size(), nil
	}
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1))
	if len(data) > maxBytes {
		return nil, 0, errLarge
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// entriesOf returns how many files a zip says that it holds, before a list of
// them is made: the record at its end has the number in two bytes, all ones for
// more.
func entriesOf(file io.ReaderAt, size int64) int {
	tail := make([]byte, min(size, 64<<10+22))
	n, _ := file.ReadAt(tail, size-int64(len(tail)))
	i := bytes.LastIndex(tail[:n], []byte("PK\x05\x06"))
	if i < 0 || i+12 > n {
		return 0 // it is none, as the reader will say
	}
	return int(binary.LittleEndian.Uint16(tail[i+10:]))
}

// zipName returns the name of a file in a zip, in Unicode. Windows writes names
// in the encoding of the system and says nothing of it; macOS parts the marks
// from their letters.
func zipName(f *zip.File) string {
	name := f.Name
	if !utf8.ValidString(name) {
		if decoded, err := charmap.Windows1258.NewDecoder().String(name); err == nil {
			name = decoded
		}
	}
	return norm.NFC.String(name)
}
