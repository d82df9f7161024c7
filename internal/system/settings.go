package system

import (
	"io"
	"io/fs"
	"os"
	"sync"

	"bantin/internal/limit"
)

// Settings is a file system whose files are what people write to tell the program
// something: issue files, templates, profiles, configurations. Only plain files are read,
// through links too, what the user has named, and the null device, which is an empty one. No
// more of one is read than tells that it is too long.
type Settings struct {
	FS
	Named *Named // by the user; nil where nothing can be
}

// Named is files that the user has named on the command line. Such a one may be a pipe, as
// "<(…)" of a shell is, or a device: the user waits for it, and a signal ends that. It can be read
// once only, so what was in it is kept. The zero value has none.
type Named struct {
	mu    sync.Mutex
	files map[string]*stream // by name
}

// stream is what is in a pipe or a device.
type stream struct {
	once sync.Once
	data []byte
	err  error
}

// Add adds files.
func (n *Named) Add(names ...string) {
	if n == nil {
		return
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.files == nil {
		n.files = map[string]*stream{}
	}
	for _, name := range names {
		if n.files[name] == nil {
			n.files[name] = &stream{}
		}
	}
}

// stream is that of a name; nil for one that the user has not named.
func (n *Named) stream(name string) *stream {
	if n == nil {
		return nil
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.files[name]
}

// ReadFile reads a file; of one that is longer than limit.Settings, one byte more than
// that. The error of what is no plain file, and may not be another, is ErrNotPlain.
func (s Settings) ReadFile(name string) ([]byte, error) {
	info, err := s.Stat(name)
	if err != nil || info.IsDir() || info.Mode().IsRegular() && info.Size() <= limit.Settings {
		return s.FS.ReadFile(name) // which has an error of its own for what is not there, or a folder
	}
	if info.Mode().IsRegular() {
		return s.head(name)
	}
	if null, err := os.Stat(os.DevNull); err == nil && os.SameFile(info, null) {
		return nil, nil
	}
	in := s.Named.stream(name)
	if in == nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: ErrNotPlain}
	}
	in.once.Do(func() { in.data, in.err = s.head(name) })
	return in.data, in.err
}

// head is as much of a file as tells that it is too long.
func (s Settings) head(name string) ([]byte, error) {
	file, err := s.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, limit.Settings+1))
}
