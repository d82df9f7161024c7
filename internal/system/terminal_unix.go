//go:build unix

package system

import (
	"errors"
	"os"
	"syscall"
)

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
