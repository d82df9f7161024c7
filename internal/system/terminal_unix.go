//go:build unix

package system

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives a file to the owner and the group of the one it will replace, as far as this
// process may.
func keepOwner(f *os.File, was fs.FileInfo) {
	if st, ok := was.Sys().(*syscall.Stat_t); ok {
		f.Chown(int(st.Uid), int(st.Gid))
	}
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isBadName(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }

// IsBrokenPipe reports whether the reader of what was written is gone.
func IsBrokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

func canColor(*os.File) bool { return true }

func ownConsole() bool { return false }

// show does nothing: here a program has the terminal of its user.
func show(string) error { return errors.ErrUnsupported }
