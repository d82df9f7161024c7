//go:build !windows

package system

import (
	"errors"
	"io/fs"
	"os"
)

// linkNew gives a file a new name that nothing has, and takes its old one. Where files
// cannot have two names, as on sticks, nobody is kept from taking the name in between.
func linkNew(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: fs.ErrExist}
	}
	return os.Rename(from, to)
}
