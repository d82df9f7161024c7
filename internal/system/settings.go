package system

import (
	"io"
	"io/fs"

	"bantin/internal/limit"
)

// Settings is a file system whose files are what people write to tell the program
// something: issue files, templates, profiles, configurations. Only plain files are read,
// through links too, and no more of one than tells that it is too long.
type Settings struct{ FS }

// ReadFile reads a file; of one that is longer than limit.Settings, one byte more than
// that. The error of what is no plain file is ErrNotPlain.
func (s Settings) ReadFile(name string) ([]byte, error) {
	info, err := s.Stat(name)
	if err != nil || info.IsDir() || info.Mode().IsRegular() && info.Size() <= limit.Settings {
		return s.FS.ReadFile(name) // which has an error of its own for what is not there, or a folder
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: name, Err: ErrNotPlain}
	}
	file, err := s.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, limit.Settings+1))
}
