package system

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bantin/internal/limit"
)

// FS is the file system as bantin sees it; names are those of the system,
// relative to the folder it works in.
type FS interface {
	ReadFile(name string) ([]byte, error)
	Open(name string) (io.ReadCloser, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	// Root returns what lies in a folder, under names with slashes. A name
	// that leaves the folder, by itself or by a symbolic link, is an error.
	Root(dir string) fs.FS
	// Inside opens a folder, to write what nothing can lead out of it.
	Inside(dir string) (*os.Root, error)
	// In is the file system seen from a folder.
	In(dir string) (FS, error)
	// MakeFolder makes a folder and those around it, if they are not there.
	MakeFolder(name string) error
	// Lock locks a file against other processes until it is closed. The error is
	// ErrHeld when another holds it; several may hold a shared lock. It, ReadOwn and
	// Append are for files of the program's own: the error is ErrNotPlain of a link, a
	// device, a pipe or a folder.
	Lock(name string, shared bool) (io.Closer, error)
	// ReadOwn reads a file of no more than so many bytes.
	ReadOwn(name string, most int64) ([]byte, error)
	// Append opens a file to write to its end; it is made if it is not there.
	Append(name string) (io.WriteCloser, error)
	// Sweep removes what processes that were killed have left in a folder; SweepOld
	// what they left long ago, in a folder that other machines may be writing to.
	Sweep(dir string)
	SweepOld(dir string)
	// Create begins a file beside the one it will become.
	Create(beside string) (Pending, error)
	// Settle brings the names of files in a folder to the disk, as far as the system lets that be
	// asked for: their bytes are there already, but after a power cut a name may be gone.
	Settle(dir string)
	// IsOne reports whether two names are one file, however they are spelled.
	IsOne(a, b string) bool
	// IsIn reports whether a name lies in a folder when all links are followed; neither
	// need be there. A link that leads nowhere may lead anywhere.
	IsIn(name, dir string) bool
	// IsLost reports whether a name is that of a link which leads nowhere.
	IsLost(name string) bool
	// Writable is the error of writing to a file that is there, which another
	// program may hold open.
	Writable(name string) error
}

// Folder returns the system's files seen from a folder; "" is the one that the
// program was started in.
func Folder(dir string) FS { return folder(dir) }

type folder string

func (d folder) path(name string) string {
	if d == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(string(d), name)
}

func (d folder) Open(name string) (io.ReadCloser, error)    { return os.Open(d.path(name)) }
func (d folder) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.path(name)) }
func (d folder) Stat(name string) (fs.FileInfo, error)      { return os.Stat(d.path(name)) }

// maxFile bounds what is read from one file, in bytes; of a device, which has
// no end, no more is read than MaxStream.
const maxFile = limit.File

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
	limit := int64(MaxStream)
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

func (d folder) Inside(dir string) (*os.Root, error) { return os.OpenRoot(cmp.Or(d.path(dir), ".")) }

var errTooLarge = errors.New("file too large")

func (d folder) In(dir string) (FS, error) {
	info, err := d.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("not a folder")
	}
	return folder(d.path(dir)), err
}

func (d folder) MakeFolder(name string) error { return os.MkdirAll(d.path(name), 0o777) }

func (d folder) Writable(name string) error {
	f, err := os.OpenFile(d.path(name), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}
